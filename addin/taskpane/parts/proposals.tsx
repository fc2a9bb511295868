/** Words to ask for, as the comment will propose them. */
import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../../shared/findings.ts";

const useStyles = makeStyles({
  words: {
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    paddingLeft: tokens.spacingHorizontalS,
    overflowWrap: "anywhere",
    userSelect: "text",
  },
});

/** How a paragraph of a comment begins that proposes wording. */
const PROPOSED = "Proposed: ";

export function Proposals({ fix }: { fix: Finding["fix"] }) {
  const styles = useStyles();
  if (fix?.kind !== "comment") return null;
  return fix.text
    .split("\n\n")
    .filter((part) => part.startsWith(PROPOSED))
    .map((part) => (
      <Caption1 key={part} block className={styles.words}>
        {part}
      </Caption1>
    ));
}
