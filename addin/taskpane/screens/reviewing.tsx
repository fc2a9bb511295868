/** A review under way: stage, percent, what was done, Cancel. */
import {
  Body1,
  Button,
  Caption1,
  makeStyles,
  mergeClasses,
  ProgressBar,
  Text,
  tokens,
} from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { STAGE_LABELS, stageLabel, WORKING_STAGES } from "../../../shared/progress.ts";
import type { Connection, Screen } from "../model/state.ts";

const useStyles = makeStyles({
  screen: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
  },
  row: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  label: { flexGrow: 1, minWidth: 0 },
  percent: { fontVariantNumeric: "tabular-nums" },
  secondary: { color: tokens.colorNeutralForeground3, minHeight: "16px" },
  stages: {
    listStyleType: "none",
    margin: `${tokens.spacingVerticalM} 0`,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  stage: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  mark: { width: "16px", display: "inline-flex", justifyContent: "center", flexShrink: 0 },
  done: { color: tokens.colorNeutralForeground2 },
  current: { fontWeight: tokens.fontWeightSemibold },
  toCome: { color: tokens.colorNeutralForeground3 },
  dot: { width: "8px", height: "8px", borderRadius: "50%", boxSizing: "border-box" },
  dotCurrent: { backgroundColor: tokens.colorBrandForeground1 },
  dotToCome: { border: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
  cancel: { alignSelf: "flex-end" },
});

const CONNECTION_WORDS: Record<Connection, string> = {
  connecting: "",
  live: "",
  reconnecting: "Reconnecting. The review goes on.",
  offline: "You are offline. The review goes on, and is shown when you are back.",
};

export function Reviewing({
  screen,
  onCancel,
}: {
  screen: Extract<Screen, { name: "reviewing" }>;
  onCancel: () => void;
}) {
  const styles = useStyles();
  const { snapshot, connection, cancelling } = screen;
  const stage = snapshot?.progress.stage;
  const percent = Math.round(snapshot?.progress.percent ?? 0);
  const label = stage ? stageLabel(stage) : "Reading your document";
  const chunks = snapshot?.progress.metadata;
  const detail = chunks?.totalChunks ? `${chunks.chunksProcessed ?? 0} of ${chunks.totalChunks} paragraphs` : "";
  return (
    <div className={styles.screen}>
      <div className={styles.row}>
        <Text weight="semibold" className={styles.label} id="stage" aria-live="polite">
          {label}
        </Text>
        <Text className={styles.percent}>{percent}%</Text>
      </div>
      <ProgressBar
        value={percent / 100}
        thickness="large"
        aria-labelledby="stage"
        aria-valuetext={`${percent} percent. ${label}`}
      />
      <Caption1 block className={styles.secondary}>
        {CONNECTION_WORDS[connection] || detail}
      </Caption1>
      <ol className={styles.stages} aria-label="Stages">
        {WORKING_STAGES.map((s) => {
          const done = snapshot?.stagesDone.includes(s) || stage === "complete";
          const current = !done && s === stage;
          return (
            <li key={s} className={styles.stage} aria-current={current ? "step" : undefined}>
              <span className={styles.mark} aria-hidden>
                {done ? (
                  <CheckmarkRegular />
                ) : (
                  <span className={mergeClasses(styles.dot, current ? styles.dotCurrent : styles.dotToCome)} />
                )}
              </span>
              <Body1 className={done ? styles.done : current ? styles.current : styles.toCome}>
                {done ? STAGE_LABELS[s].done : STAGE_LABELS[s].doing}
              </Body1>
            </li>
          );
        })}
      </ol>
      <Button className={styles.cancel} onClick={onCancel} disabled={cancelling || !snapshot || percent === 100}>
        {cancelling ? "Cancelling" : "Cancel"}
      </Button>
    </div>
  );
}
