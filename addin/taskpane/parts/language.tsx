/** Language to put in: read it, insert it below the cursor as a tracked change, or copy it. */
import { Button, Caption1, makeStyles, Tooltip, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { insertLanguage } from "../../office/actions.ts";
import { TOO_OLD } from "../../office/host.ts";
import { outcomeOf } from "../model/sentences.ts";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalXXS,
  },
  words: {
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    paddingLeft: tokens.spacingHorizontalS,
    overflowWrap: "anywhere",
    userSelect: "text",
  },
  actions: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "center", flexWrap: "wrap" },
  action: { minWidth: 0 },
});

export function Language({ text, label, canTrack }: { text: string; label: string; canTrack: boolean }) {
  const styles = useStyles();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const run = (work: () => Promise<void>, done: string, failed?: string) => {
    setBusy(true);
    work()
      .then(
        () => setSaid(done),
        (error: unknown) => setSaid(failed ?? outcomeOf(error).message),
      )
      .finally(() => setBusy(false));
  };
  const insert = (
    <Button
      size="small"
      className={styles.action}
      aria-label={`Insert language for ${label}`}
      disabled={busy || !canTrack}
      onClick={() => run(() => insertLanguage(text), "Inserted below the cursor, as a tracked change")}
    >
      Insert
    </Button>
  );
  return (
    <div className={styles.box}>
      <Caption1 block className={styles.words}>
        {text}
      </Caption1>
      <div className={styles.actions}>
        {canTrack ? (
          insert
        ) : (
          <Tooltip content={TOO_OLD} relationship="description">
            <span>{insert}</span>
          </Tooltip>
        )}
        <Button
          size="small"
          appearance="subtle"
          className={styles.action}
          aria-label={`Copy language for ${label}`}
          disabled={busy}
          onClick={() =>
            run(
              () => navigator.clipboard.writeText(text),
              "Copied",
              "Word does not allow copying from here. Select the words instead.",
            )
          }
        >
          Copy
        </Button>
        {said && <Caption1 role="status">{said}</Caption1>}
      </div>
    </div>
  );
}
