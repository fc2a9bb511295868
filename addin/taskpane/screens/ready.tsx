/** Before a review: the document, what will be checked, and one button. */
import {
  Body1,
  Button,
  Caption1,
  Card,
  Dropdown,
  Field,
  Link,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Option,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useEffect } from "react";
import type { AnalysisSnapshot } from "../../../shared/api.ts";
import { sidesFor } from "../model/sides.ts";
import type { PaneState } from "../model/state.ts";
import type { PaneStore } from "../model/store.ts";
import { when } from "../model/when.ts";

const WORDS_PER_PAGE = 400;
const AUTO = "auto";
const EITHER = "either";
const NONE = "none";

const useStyles = makeStyles({
  screen: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  title: { overflowWrap: "anywhere" },
  secondary: { color: tokens.colorNeutralForeground3 },
  choices: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  dropdown: { minWidth: 0, width: "100%" },
  review: { width: "100%" },
  inline: { fontSize: "inherit", lineHeight: "inherit" },
  last: { cursor: "pointer" },
  lastRow: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  grow: { flexGrow: 1, minWidth: 0 },
});

export function Ready({ state, store, notice }: { state: PaneState; store: PaneStore; notice?: string }) {
  const styles = useStyles();
  // A mark for measuring: when the reviewer can press Review.
  useEffect(() => {
    if (performance.getEntriesByName("countersign-ready").length === 0) performance.mark("countersign-ready");
  }, []);
  const { document, catalogue, options, last, config } = state;
  const kinds = catalogue?.documentKinds ?? [];
  const kind = options.documentKind;
  const playbooks = catalogue?.playbooks ?? [];
  const playbook = playbooks.find((p) => p.id === options.playbook);
  const { sides, own, side, label: sideLabel } = sidesFor(catalogue, options, kind);
  const checks = catalogue?.checks ?? [];
  const on = checks.filter((c) => state.settings.checks[c.id] !== "off").length;
  return (
    <div className={styles.screen}>
      {notice && (
        <MessageBar intent="info">
          <MessageBarBody>{notice}</MessageBarBody>
        </MessageBar>
      )}
      <div>
        <Subtitle2 as="h2" block className={styles.title}>
          {document?.name ?? "Document"}
        </Subtitle2>
        <Caption1 block className={styles.secondary}>
          {document ? sizeOf(document.words) : ""}
        </Caption1>
      </div>
      <div className={styles.choices}>
        <Field label="Kind of document" size="small">
          <Dropdown
            className={styles.dropdown}
            value={kinds.find((k) => k.id === kind)?.label ?? "Detect it"}
            selectedOptions={[kind ?? AUTO]}
            onOptionSelect={(_, d) =>
              store.setOptions({ documentKind: d.optionValue === AUTO ? undefined : d.optionValue, side: undefined })
            }
          >
            <Option value={AUTO}>Detect it</Option>
            {kinds.map((k) => (
              <Option key={k.id} value={k.id}>
                {k.label}
              </Option>
            ))}
          </Dropdown>
        </Field>
        {playbooks.length > 0 && (
          <Field label="Playbook" size="small">
            <Dropdown
              className={styles.dropdown}
              value={playbook?.label ?? "None"}
              selectedOptions={[options.playbook ?? NONE]}
              onOptionSelect={(_, d) =>
                store.setOptions({ playbook: d.optionValue === NONE ? undefined : d.optionValue, side: undefined })
              }
            >
              <Option value={NONE}>None</Option>
              {playbooks.map((p) => (
                <Option key={p.id} value={p.id}>
                  {p.label}
                </Option>
              ))}
            </Dropdown>
          </Field>
        )}
        {sides.length > 0 && (
          <Field label="Reviewing for" size="small">
            <Dropdown
              className={styles.dropdown}
              value={sideLabel ?? "Either side"}
              selectedOptions={[side ?? EITHER]}
              onOptionSelect={(_, d) =>
                store.setOptions({ side: d.optionValue === EITHER ? undefined : d.optionValue })
              }
            >
              {!own && <Option value={EITHER}>Either side</Option>}
              {sides.map((s) => (
                <Option key={s.id} value={s.id}>
                  {s.label}
                </Option>
              ))}
            </Dropdown>
          </Field>
        )}
      </div>
      <Button appearance="primary" size="large" className={styles.review} onClick={() => void store.review()}>
        Review
      </Button>
      <Caption1 block className={styles.secondary}>
        {checks.length > 0 && (
          <>
            {on === checks.length ? `${on} checks` : `${on} of ${checks.length} checks`} will run (
            <Link inline className={styles.inline} onClick={() => store.show("settings")}>
              see them
            </Link>
            ).{" "}
          </>
        )}
        Stays on your server{config ? `, for ${config.review.retentionDays} days` : ""}. Nothing in the document is
        changed until you say so.
      </Caption1>
      {last?.status === "complete" && <LastReview last={last} onOpen={() => void store.openReview(last.id)} />}
    </div>
  );
}

function LastReview({ last, onOpen }: { last: AnalysisSnapshot; onOpen: () => void }) {
  const styles = useStyles();
  const { summary } = last;
  const counts = summary
    ? [
        `${summary.findings} ${summary.findings === 1 ? "finding" : "findings"}`,
        ...(summary.resolved ? [`${summary.resolved} resolved`] : []),
        ...(summary.dismissed ? [`${summary.dismissed} dismissed`] : []),
      ]
    : [];
  return (
    <Card
      appearance="filled-alternative"
      size="small"
      className={styles.last}
      onClick={onOpen}
      role="button"
      tabIndex={0}
    >
      <div className={styles.lastRow}>
        <div className={styles.grow}>
          <Body1 block>Last review</Body1>
          <Caption1 block className={styles.secondary}>
            {when(last.completedAt)}
          </Caption1>
          <Caption1 block className={styles.secondary}>
            {counts.join(" · ")}
          </Caption1>
        </div>
        <ChevronRightRegular aria-hidden fontSize={20} />
      </div>
    </Card>
  );
}

function sizeOf(words: number): string {
  const pages = Math.max(1, Math.round(words / WORDS_PER_PAGE));
  return `About ${pages} ${pages === 1 ? "page" : "pages"} · ${words.toLocaleString()} words`;
}
