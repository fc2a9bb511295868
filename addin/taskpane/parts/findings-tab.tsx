/** The list of findings: filter, search, group, and the keys to walk through it. */
import {
  Body1,
  Caption1,
  Caption1Strong,
  Menu,
  MenuButton,
  MenuDivider,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  SearchBox,
  ToggleButton,
  tokens,
} from "@fluentui/react-components";
import { FilterRegular } from "@fluentui/react-icons/svg/filter";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { type Finding, SEVERITIES, type Severity, severityCount } from "../../../shared/findings.ts";
import {
  type FindingsFilter,
  type Grouping,
  groupFindings,
  isOpen,
  NO_FILTER,
  openCounts,
} from "../model/findings-view.ts";
import type { PaneState, ReviewOf } from "../model/state.ts";
import type { PaneStore } from "../model/store.ts";
import { FindingCard } from "./finding-card.tsx";
import { SeverityIcon } from "./severity.tsx";
import { shortcutOf } from "./shortcuts.ts";

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", minHeight: 0, flexGrow: 1 },
  toggles: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
  },
  toggle: {
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalSNudge,
    paddingRight: tokens.spacingHorizontalSNudge,
    fontWeight: tokens.fontWeightRegular,
  },
  tools: {
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  search: { flexGrow: 1, minWidth: 0 },
  list: {
    overflowY: "auto",
    flexGrow: 1,
    minHeight: "120px",
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
  },
  heading: {
    display: "block",
    position: "sticky",
    top: 0,
    zIndex: 1,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXS}`,
    margin: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  cards: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  empty: {
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXS}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  secondary: { color: tokens.colorNeutralForeground3 },
});

const GROUPINGS: Record<Grouping, string> = { section: "By section", severity: "By severity", check: "By check" };

export function FindingsTab({ state, review, store }: { state: PaneState; review: ReviewOf; store: PaneStore }) {
  const styles = useStyles();
  const { result, findingStates, changes } = review;
  const [filter, setFilter] = useState<FindingsFilter>(NO_FILTER);
  const [selected, setSelected] = useState<string>();
  const [askDismiss, setAskDismiss] = useState<string>();
  const settledBefore = useRef(new Set(Object.keys(findingStates).filter((id) => !isOpen(findingStates[id]))));
  const settledHere = useMemo(
    () => new Set(Object.keys(findingStates).filter((id) => !settledBefore.current.has(id))),
    [findingStates],
  );
  const groups = useMemo(
    () => groupFindings(result, findingStates, filter, settledHere, changes?.added),
    [result, findingStates, filter, settledHere, changes],
  );
  const counts = openCounts(result, findingStates);
  const flat = groups.flatMap((g) => g.findings);
  const list = useRef<HTMLDivElement>(null);

  const select = (finding: Finding, go: boolean) => {
    setSelected(finding.id);
    if (go) void store.findings.goTo(finding);
  };
  const focus = (finding: Finding | undefined) => {
    if (!finding) return;
    setSelected(finding.id);
    list.current?.querySelector<HTMLElement>(`[data-finding="${finding.id}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!state.settings.shortcuts || (event.target as HTMLElement).closest("input, textarea, [role=menu]")) return;
    const action = shortcutOf(event);
    if (!action) return;
    const at = flat.findIndex((f) => f.id === selected);
    const finding = flat[at];
    // Enter on a button presses that button; on a card's head it goes to the words.
    if (action === "go" && !(event.target as HTMLElement).dataset.finding) return;
    event.preventDefault();
    if (action === "next") return focus(flat[Math.min(at + 1, flat.length - 1)]);
    if (action === "previous") return focus(flat[Math.max(at - 1, 0)]);
    if (!finding) return;
    if (action === "go") void store.findings.goTo(finding);
    else if (action === "comment") void store.findings.comment(finding);
    else if (action === "fix") void store.findings.fix(finding);
    else if (action === "dismiss") setAskDismiss(finding.id);
    else void store.findings.undo(finding);
  };
  const toggle = (severity: Severity) => {
    const severities = new Set(filter.severities);
    if (!severities.delete(severity)) severities.add(severity);
    setFilter({ ...filter, severities });
  };

  if (result.findings.length === 0) return <NothingFound review={review} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the list inside; every one has a button too
    <div className={styles.tab} onKeyDown={onKeyDown}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend for four buttons */}
      <div className={styles.toggles} role="group" aria-label="Filter by severity">
        {SEVERITIES.filter((s) => counts[s] > 0 || filter.severities.has(s)).map((s) => (
          <ToggleButton
            key={s}
            size="small"
            appearance="subtle"
            className={styles.toggle}
            icon={<SeverityIcon severity={s} />}
            checked={filter.severities.has(s)}
            onClick={() => toggle(s)}
          >
            {severityCount(counts[s], s)}
          </ToggleButton>
        ))}
      </div>
      <div className={styles.tools}>
        <SearchBox
          size="small"
          className={styles.search}
          placeholder="Search"
          aria-label="Search in findings"
          value={filter.search}
          onChange={(_, d) => setFilter({ ...filter, search: d.value })}
        />
        <Menu
          checkedValues={{
            group: [filter.group],
            show: [...(filter.showSettled ? ["settled"] : []), ...(filter.onlyNew ? ["new"] : [])],
          }}
          onCheckedValueChange={(_, d) =>
            setFilter(
              d.name === "group"
                ? { ...filter, group: (d.checkedItems[0] ?? "section") as Grouping }
                : {
                    ...filter,
                    showSettled: d.checkedItems.includes("settled"),
                    onlyNew: d.checkedItems.includes("new"),
                  },
            )
          }
        >
          <MenuTrigger disableButtonEnhancement>
            <MenuButton size="small" appearance="subtle" icon={<FilterRegular />} aria-label="Group and show" />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {(Object.keys(GROUPINGS) as Grouping[]).map((g) => (
                <MenuItemRadio key={g} name="group" value={g}>
                  {GROUPINGS[g]}
                </MenuItemRadio>
              ))}
              <MenuDivider />
              <MenuItemCheckbox name="show" value="settled">
                Show settled
              </MenuItemCheckbox>
              {changes && changes.added.size > 0 && (
                <MenuItemCheckbox name="show" value="new">
                  Only new ones
                </MenuItemCheckbox>
              )}
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
      <div className={styles.list} ref={list}>
        {flat.length === 0 && (
          <Body1 className={styles.empty} role="status">
            {filter.search || filter.severities.size > 0 || filter.onlyNew
              ? "No finding fits this filter."
              : "Every finding is settled."}
          </Body1>
        )}
        {groups.map((group) => (
          <section key={group.key} aria-label={group.title}>
            <Caption1Strong as="h3" className={styles.heading} title={group.title}>
              {group.title}
            </Caption1Strong>
            <ul className={styles.cards}>
              {group.findings.map((finding) => (
                <FindingCard
                  key={finding.id}
                  finding={finding}
                  status={findingStates[finding.id]}
                  isNew={changes?.added.has(finding.id) ?? false}
                  selected={finding.id === selected}
                  first={finding.id === flat[0]?.id && selected === undefined}
                  outcome={state.outcomes[finding.id]}
                  busy={state.busy[finding.id] ?? false}
                  canComment={state.canComment}
                  canTrack={state.canTrack}
                  asksReason={askDismiss === finding.id}
                  onAskReason={(ask) => setAskDismiss(ask ? finding.id : undefined)}
                  onSelect={() => select(finding, true)}
                  actions={store.findings}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

/** Says what was checked, and does not cheer. */
function NothingFound({ review }: { review: ReviewOf }) {
  const styles = useStyles();
  const { checks, document } = review.result;
  return (
    <div className={styles.empty} style={{ paddingInline: 16 }} role="status">
      <Body1 block>
        {checks.length} checks ran over {document.paragraphs.toLocaleString()} paragraphs and found nothing.
      </Body1>
      <Caption1 block className={styles.secondary}>
        {checks.map((c) => c.label).join(", ")}.
      </Caption1>
    </div>
  );
}
