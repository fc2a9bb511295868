/** The other places of a finding and what is related to it, as links. */
import { Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding } from "../../../shared/findings.ts";

const useStyles = makeStyles({
  related: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, alignItems: "flex-start" },
});

const MAX_RELATED = 5;

/** The places after the first: by number, or by their words where these differ ("possible terms"). */
function otherPlaces(anchors: Finding["anchors"]): { label: string; anchor: Finding["anchors"][number] }[] {
  const same = new Set(anchors.map(({ quote }) => quote.toLowerCase())).size === 1;
  return anchors.slice(1).map((anchor, i) => ({
    label: same ? `Place ${i + 2} of ${anchors.length}` : `\u201c${anchor.quote}\u201d`,
    anchor,
  }));
}

export function OtherPlaces({ finding, go }: { finding: Finding; go: (anchor: Finding["anchors"][number]) => void }) {
  const styles = useStyles();
  const others = [...otherPlaces(finding.anchors), ...finding.related];
  const [all, setAll] = useState(false);
  const shown = all ? others : others.slice(0, MAX_RELATED);
  if (shown.length === 0) return null;
  return (
    <div className={styles.related}>
      {shown.map(({ label, anchor }) => (
        <Link key={`${label}-${anchor.paragraph}-${anchor.start}`} onClick={() => go(anchor)}>
          <Caption1>{label}</Caption1>
        </Link>
      ))}
      {shown.length < others.length && (
        <Link onClick={() => setAll(true)}>
          <Caption1>{others.length - shown.length} more</Caption1>
        </Link>
      )}
    </div>
  );
}
