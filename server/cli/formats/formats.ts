/** The forms a result can be printed in. */
import type { ReviewResult } from "../../../shared/review.ts";
import { toHtml } from "./html.ts";
import { toMarkdown } from "./markdown.ts";
import type { FormatContext } from "./report.ts";
import { toSarif } from "./sarif.ts";
import { toText } from "./text.ts";

export type Format = "text" | "json" | "markdown" | "html" | "sarif";

export const FORMATS: Record<Format, (result: ReviewResult, context: FormatContext) => string> = {
  text: toText,
  json: (result) => `${JSON.stringify(result, null, 2)}\n`,
  markdown: toMarkdown,
  html: toHtml,
  sarif: toSarif,
};
