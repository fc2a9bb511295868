/** Shortcuts and what the pane does, in a screenful. */
import { Body1, Caption1, makeStyles, Subtitle2, Switch, tokens } from "@fluentui/react-components";
import type { PaneState } from "../model/state.ts";
import type { PaneStore } from "../model/store.ts";
import { SHORTCUTS } from "../parts/shortcuts.ts";

const useStyles = makeStyles({
  screen: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  list: { display: "grid", gridTemplateColumns: "72px 1fr", rowGap: tokens.spacingVerticalXS, margin: 0 },
  key: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold },
  words: { margin: 0 },
  secondary: { color: tokens.colorNeutralForeground3 },
});

export function Help({ state, store }: { state: PaneState; store: PaneStore }) {
  const styles = useStyles();
  return (
    <div className={styles.screen}>
      <Body1 block>
        Review reads the document as it stands, tracked insertions included and deletions left out. Each finding points
        at exact words: Go to selects them, Comment puts a comment there, Fix makes the smallest tracked change.
      </Body1>
      <Subtitle2 as="h2">Shortcuts in the list</Subtitle2>
      <Switch
        label="Use these shortcuts"
        checked={state.settings.shortcuts}
        onChange={(_, d) => store.saveSettings({ ...state.settings, shortcuts: d.checked })}
      />
      <dl className={styles.list}>
        {SHORTCUTS.map(({ keys, words }) => [
          <dt key={keys} className={styles.key}>
            {keys}
          </dt>,
          <dd key={`${keys} words`} className={styles.words}>
            {words}
          </dd>,
        ])}
      </dl>
      <Caption1 block className={styles.secondary}>
        Countersign {state.config?.version}. Reviews run on your own server and are deleted after{" "}
        {state.config?.review.retentionDays} days.
      </Caption1>
    </div>
  );
}
