/** What changed since the review before: how many are new, and what is gone. */
import { Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReviewChanges } from "../model/state.ts";
import { when } from "../model/when.ts";

const useStyles = makeStyles({
  line: { padding: `0 ${tokens.spacingHorizontalL}`, color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  inline: { fontSize: "inherit", lineHeight: "inherit" },
  gone: {
    listStyleType: "none",
    margin: 0,
    padding: `${tokens.spacingVerticalXS} 0`,
    maxHeight: "96px",
    overflowY: "auto",
    textDecorationLine: "line-through",
  },
});

export function Changes({ changes: { since, added, resolved } }: { changes: ReviewChanges }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const before = `Since ${when(since).replace(/^[TY]/, (c) => c.toLowerCase()) || "the last review"}: `;
  if (added.size === 0 && resolved.length === 0)
    return (
      <Caption1 block className={styles.line}>
        {before}nothing new, nothing gone
      </Caption1>
    );
  return (
    <div className={styles.line}>
      <Caption1 block>
        {before}
        {added.size} new,{" "}
        {resolved.length > 0 ? (
          <Link inline as="button" className={styles.inline} aria-expanded={open} onClick={() => setOpen(!open)}>
            {resolved.length} gone
          </Link>
        ) : (
          "none gone"
        )}
      </Caption1>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard
        <ul className={styles.gone} aria-label="No longer there" tabIndex={0}>
          {resolved.map((finding) => (
            <li key={finding.id}>
              <Caption1>{finding.title}</Caption1>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
