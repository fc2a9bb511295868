/** The document's words around a finding, and what a fix would make of them. */
import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Anchor, Edit } from "../../../shared/findings.ts";
import { diffWords } from "../../office/redline.ts";

const useStyles = makeStyles({
  context: {
    color: tokens.colorNeutralForeground3,
    overflow: "hidden",
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 2,
  },
  match: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: "transparent",
  },
  fix: {
    borderLeft: `2px solid ${tokens.colorBrandStroke1}`,
    paddingLeft: tokens.spacingHorizontalS,
    overflowWrap: "anywhere",
  },
  gone: {
    textDecorationLine: "line-through",
    color: tokens.colorPaletteRedForeground1,
    backgroundColor: "transparent",
  },
  added: {
    textDecorationLine: "underline",
    color: tokens.colorPaletteGreenForeground1,
    backgroundColor: "transparent",
  },
});

const MAX_QUOTE = 120;
const AROUND = 28;

/** The last whole words of a text, with an ellipsis where something was left out. */
function lastWords(text: string, length: number): string {
  return text.length > length ? `…${text.slice(-length).replace(/^\S*\s/, "")}` : text;
}

function firstWords(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length).replace(/\s\S*$/, "")}…` : text;
}

export function InContext({ anchor }: { anchor: Anchor }) {
  const styles = useStyles();
  const before = lastWords(anchor.before, AROUND);
  const after = firstWords(anchor.after, AROUND);
  const quote = anchor.quote.length > MAX_QUOTE ? `${anchor.quote.slice(0, MAX_QUOTE).trimEnd()}…` : anchor.quote;
  return (
    <Caption1 className={styles.context}>
      {before}
      <mark className={styles.match}>{quote}</mark>
      {after}
    </Caption1>
  );
}

/** Struck through what goes, underlined what comes, with the rest of the words between. */
export function FixPreview({ option, label }: { option: { label: string; edits: readonly Edit[] }; label?: string }) {
  const styles = useStyles();
  return (
    <div className={styles.fix}>
      {label && <Caption1 block>{label}</Caption1>}
      {option.edits.slice(0, 3).map((edit) => (
        <Caption1 block key={`${edit.anchor.paragraph}-${edit.anchor.start}`}>
          {lastWords(edit.anchor.before, 20)}
          {pieces(edit).map((piece) =>
            piece.kind === "kept" ? (
              piece.text
            ) : piece.kind === "gone" ? (
              <del key={`${piece.at}-`} className={styles.gone}>
                {piece.text}
              </del>
            ) : (
              <ins key={`${piece.at}+`} className={styles.added}>
                {piece.text}
              </ins>
            ),
          )}
          {firstWords(edit.anchor.after, 20)}
        </Caption1>
      ))}
    </div>
  );
}

function pieces(edit: Edit): { kind: "kept" | "gone" | "added"; text: string; at: number }[] {
  const { quote } = edit.anchor;
  const out: { kind: "kept" | "gone" | "added"; text: string; at: number }[] = [];
  let at = 0;
  for (const hunk of diffWords(quote, edit.replacement)) {
    if (hunk.start > at) out.push({ kind: "kept", text: quote.slice(at, hunk.start), at });
    if (hunk.before) out.push({ kind: "gone", text: hunk.before, at: hunk.start });
    if (hunk.after) out.push({ kind: "added", text: hunk.after, at: hunk.start });
    at = hunk.start + hunk.before.length;
  }
  if (at < quote.length) out.push({ kind: "kept", text: quote.slice(at), at });
  return out;
}
