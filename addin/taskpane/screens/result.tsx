/** A finished review: counts, tabs, and the list of what was found. */
import { Body1Strong, Button, Caption1, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { isOpen } from "../model/findings-view.ts";
import type { PaneState, ReviewOf } from "../model/state.ts";
import type { PaneStore } from "../model/store.ts";
import { Changes } from "../parts/changes.tsx";
import { FindingsTab } from "../parts/findings-tab.tsx";
import { ForSide } from "../parts/for-side.tsx";
import { ClausesTab, FactsTab, GapsTab } from "../parts/other-tabs.tsx";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", minHeight: 0, flexGrow: 1 },
  top: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0 ${tokens.spacingHorizontalL}`,
  },
  count: { flexGrow: 1 },
  about: {
    padding: `0 ${tokens.spacingHorizontalL}`,
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
  tabs: { padding: `0 ${tokens.spacingHorizontalXS}` },
});

export function Result({ state, review, store }: { state: PaneState; review: ReviewOf; store: PaneStore }) {
  const styles = useStyles();
  const [tab, setTab] = useState<unknown>("findings");
  const { result, findingStates, changes } = review;
  const { kind } = result.document;
  const overall = result.score.overall === "unknown" ? undefined : `overall ${result.score.overall}`;
  const open = result.findings.filter((f) => isOpen(findingStates[f.id])).length;
  const settled = result.findings.length - open;
  const gaps = result.gaps.length + result.positions.length;
  return (
    <div className={styles.screen}>
      <div className={styles.top}>
        <Body1Strong as="h2" className={styles.count} block>
          {open === 1 ? "1 finding" : `${open} findings`}
          {settled > 0 && ` · ${settled} settled`}
        </Body1Strong>
        <Button size="small" onClick={() => void store.review()}>
          Review again
        </Button>
      </div>
      <Caption1 block className={styles.about}>
        {[kind.label, overall].filter(Boolean).join(" · ")}
      </Caption1>
      <ForSide state={state} review={review} store={store} />
      {changes && <Changes changes={changes} />}
      <TabList size="small" className={styles.tabs} selectedValue={tab} onTabSelect={(_, d) => setTab(d.value)}>
        <Tab value="findings">Findings</Tab>
        {result.clauses.length > 0 && <Tab value="clauses">Clauses</Tab>}
        <Tab value="facts">Facts</Tab>
        {gaps > 0 && <Tab value="gaps">Gaps</Tab>}
      </TabList>
      {tab === "findings" && <FindingsTab state={state} review={review} store={store} />}
      {tab === "clauses" && <ClausesTab result={result} />}
      {tab === "facts" && <FactsTab result={result} />}
      {tab === "gaps" && <GapsTab result={result} canTrack={state.canTrack} />}
    </div>
  );
}
