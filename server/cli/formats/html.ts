/** A page that stands alone: no script, no address outside it. */
import { html, raw } from "hono/html";
import type { ReviewResult } from "../../../shared/review.ts";
import {
  absentLine,
  bySeverity,
  contextOf,
  countLine,
  documentLine,
  type FormatContext,
  factLines,
  fixLines,
  markOf,
  overallLine,
  placeOf,
  sinceLine,
  weighedClauses,
} from "./report.ts";

const STYLE = `
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark; }
  h1 { line-height: 1.2; } h3 { margin: 1.5rem 0 .25rem; font-size: 1.05rem; }
  .place, .kind { color: light-dark(#555, #aaa); } blockquote { margin: .5rem 0; padding-left: .75rem; border-left: 3px solid #8886; }
  mark { background: light-dark(#ffe9a8, #6b5300); color: inherit; } td, th { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; }`;

export function toHtml(result: ReviewResult, context: FormatContext): string {
  const since = sinceLine(context);
  const overall = overallLine(result);
  const weighed = weighedClauses(result);
  const absent = absentLine(result);
  const facts = factLines(result);
  const resolved = context.comparison?.resolved ?? [];
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${result.document.name}</title><style>${raw(STYLE)}</style></head><body>
<h1>${result.document.name}</h1>
<p class="kind">${documentLine(result)}</p>
<p><strong>${countLine(result)}</strong></p>
${since ? html`<p>${since}</p>` : ""}
${overall ? html`<p>${overall}</p>` : ""}
${bySeverity(result).map(
  (group) => html`<h2>${group.title}</h2>
${group.findings.map((f) => {
  const { before, quote, after } = contextOf(f);
  return html`<h3>${f.title}</h3>
<p class="place">${markOf(f, context) && "New · "}${placeOf(f)} · ${f.check}</p>
<blockquote>… ${before}<mark>${quote}</mark>${after} …</blockquote>
<p>${f.explanation}</p>
${fixLines(f).map((line) => html`<p>Fix: ${line}</p>`)}`;
})}`,
)}
${resolved.length > 0 ? html`<h2>Resolved</h2><ul>${resolved.map((f) => html`<li>${f.title} <span class="place">${f.check}</span></li>`)}</ul>` : ""}
${result.gaps.length > 0 ? html`<h2>Missing</h2><ul>${result.gaps.map((g) => html`<li><strong>${g.label}</strong>: ${g.reason}</li>`)}</ul>` : ""}
${
  result.positions.length > 0
    ? html`<h2>Playbook</h2><table>${result.positions.map((p) => html`<tr><td>${p.label}</td><td>${p.outcome}</td><td>${p.reason}</td></tr>`)}</table>`
    : ""
}
${weighed.length > 0 || absent ? html`<h2>Clauses</h2>` : ""}
${
  weighed.length > 0
    ? html`<ul>${weighed.map(({ label, risk, reason, place }) => html`<li><strong>${label}</strong> <span class="place">${place} · ${risk}</span><br>${reason}</li>`)}</ul>`
    : ""
}
${absent ? html`<p>${absent}</p>` : ""}
${
  facts.length > 0
    ? html`<h2>Facts</h2><table>${facts.map(({ label, values }) => html`<tr><th scope="row">${label}</th><td>${values}</td></tr>`)}</table>`
    : ""
}
</body></html>
`;
  return String(page);
}
