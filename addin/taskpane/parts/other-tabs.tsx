/** Clauses, facts and gaps: short lists whose words a click goes to. */
import { Badge, Body1, Button, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { Anchor } from "../../../shared/findings.ts";
import { type Clause, notFound, type ReviewResult, type Score } from "../../../shared/review.ts";
import { goTo, TextChanged } from "../../office/actions.ts";
import { Language } from "./language.tsx";
import { SeverityIcon } from "./severity.tsx";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  secondary: { color: tokens.colorNeutralForeground3 },
  badge: { flexShrink: 0 },
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  row: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS },
  head: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalXS },
  quote: {
    display: "block",
    textAlign: "left",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  empty: { padding: tokens.spacingHorizontalL },
  more: { alignSelf: "flex-start" },
  reasons: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

const QUOTE_LENGTH = 160;
/** Facts up to this length stand beside each other. */
const SHORT = 14;

/** The words themselves, shortened, as a link to them; or `text`, with `label` where several links say the same. */
function Words({ anchor, text, label }: { anchor: Anchor; text?: string; label?: string }) {
  const styles = useStyles();
  const [gone, setGone] = useState(false);
  const words = text ?? anchor.quote;
  const go = () =>
    goTo(anchor).then(
      () => setGone(false),
      (e: unknown) => setGone(e instanceof TextChanged),
    );
  return (
    <>
      <Link className={styles.quote} aria-label={label} onClick={() => void go()}>
        {words.length > QUOTE_LENGTH ? `${words.slice(0, QUOTE_LENGTH).replace(/\s+\S*$/, "")}…` : words}
      </Link>
      {gone && <Caption1 role="status">The text has changed since the review</Caption1>}
    </>
  );
}

function List({ children, empty, label }: { children: ReactNode[]; empty: string; label: string }) {
  const styles = useStyles();
  if (children.length === 0) return <Body1 className={styles.empty}>{empty}</Body1>;
  return (
    <ul className={styles.list} aria-label={label}>
      {children}
    </ul>
  );
}

const RISK_WORDS = {
  standard: "Standard",
  cautious: "Cautious",
  aggressive: "Aggressive",
  unknown: "Not scored",
} as const;

/** By category, most certain first; the words of each place below it. */
export function ClausesTab({ result }: { result: ReviewResult }) {
  const styles = useStyles();
  const categories = new Map<string, Clause[]>();
  for (const clause of result.clauses)
    categories.set(clause.category, [...(categories.get(clause.category) ?? []), clause]);
  const absent = notFound(result);
  return (
    <List label="Clauses" empty="No clauses were recognised.">
      {[
        <Overall key="overall" score={result.score} />,
        ...[...categories].map(([category, clauses]) => (
          <li key={category} className={styles.group}>
            <Body1>
              {clauses[0]?.label}
              {clauses.length > 1 && <span className={styles.secondary}> · {clauses.length} places</span>}
            </Body1>
            <ClausePlaces clauses={clauses} />
          </li>
        )),
        ...(absent.length > 0
          ? [
              <li key="absent" className={styles.group}>
                <Body1>Looked for and not found</Body1>
                {/* No line begins with a dot. */}
                <Caption1 className={styles.secondary}>{absent.join("\u00a0· ")}</Caption1>
              </li>,
            ]
          : []),
      ]}
    </List>
  );
}

/** The score of the whole, with its reasons. */
function Overall({ score: { overall, reasons } }: { score: Score }) {
  const styles = useStyles();
  return (
    <li className={styles.group}>
      <span className={styles.head}>
        <Body1>Overall</Body1>
        <RiskBadge risk={overall} />
      </span>
      <ul className={styles.reasons}>
        {reasons.map((reason) => (
          <li key={reason}>
            <Caption1 className={styles.secondary}>{reason}</Caption1>
          </li>
        ))}
      </ul>
    </li>
  );
}

function RiskBadge({ risk }: { risk: Score["overall"] }) {
  const styles = useStyles();
  return (
    <Badge
      className={styles.badge}
      appearance="outline"
      size="small"
      color={risk === "aggressive" ? "danger" : "informative"}
    >
      {RISK_WORDS[risk]}
    </Badge>
  );
}

/** As many places of a clause are shown until more are asked for. */
const FIRST_PLACES = 3;

function ClausePlaces({ clauses }: { clauses: readonly Clause[] }) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const more = clauses.length - FIRST_PLACES;
  // A single one more is not worth a button.
  const shown = all || more <= 1 ? clauses : clauses.slice(0, FIRST_PLACES);
  return (
    <>
      {shown.map((clause) => (
        <ClausePlace key={`${clause.anchor.paragraph}-${clause.anchor.start}`} clause={clause} />
      ))}
      {more > 1 && (
        <Button className={styles.more} size="small" appearance="subtle" onClick={() => setAll(!all)}>
          {all ? "Show fewer" : `Show ${more} more`}
        </Button>
      )}
    </>
  );
}

function ClausePlace({ clause }: { clause: Clause }) {
  const styles = useStyles();
  const scored = clause.risk !== undefined && clause.risk !== "unknown";
  return (
    <div>
      <Words anchor={clause.anchor} />
      {scored && clause.risk && (
        <span className={styles.head}>
          <RiskBadge risk={clause.risk} />
          <Caption1 className={styles.secondary}>{clause.reason}</Caption1>
        </span>
      )}
    </div>
  );
}

/** Facts by kind, those of a kind below each other; sums beside each other, as there are many. */
export function FactsTab({ result }: { result: ReviewResult }) {
  const styles = useStyles();
  const parties = result.facts.some((f) => f.kind === "party") ? [] : result.structure.parties;
  const kinds = new Map<string, { value: string; anchor: Anchor }[]>();
  const add = (label: string, fact: { value: string; anchor: Anchor }) =>
    kinds.set(label, [...(kinds.get(label) ?? []), fact]);
  for (const { name, aliases, anchor } of parties)
    add("Party", { value: aliases.length ? `${name} (${aliases.join(", ")})` : name, anchor });
  for (const fact of result.facts) add(fact.label, fact);
  return (
    <List label="Facts" empty="No facts were found.">
      {[...kinds].map(([label, facts]) => (
        <li key={label} className={styles.group}>
          <Caption1 className={styles.secondary}>{label}</Caption1>
          <div className={facts.every(({ value }) => value.length <= SHORT) ? styles.row : styles.group}>
            {facts.map(({ value, anchor }) => (
              <div key={`${anchor.paragraph}-${anchor.start}-${value}`}>
                <Words anchor={anchor} text={value} />
              </div>
            ))}
          </div>
        </li>
      ))}
    </List>
  );
}

/** What needs a reader first: as in the playbook among equals. */
const OUTCOMES = { missing: "Missing", deviates: "Deviates", unclear: "Unclear", met: "Met" } as const;
const BY_NEED = Object.keys(OUTCOMES);

export function GapsTab({ result, canTrack }: { result: ReviewResult; canTrack: boolean }) {
  const styles = useStyles();
  // What a playbook misses is a gap already, with the same words to put in.
  const gaps = new Set(result.gaps.map(({ id }) => id));
  const positions = result.positions
    .filter(({ id }) => !gaps.has(`position-${id}`))
    .sort((a, b) => BY_NEED.indexOf(a.outcome) - BY_NEED.indexOf(b.outcome));
  return (
    <List label="Gaps and positions" empty="Nothing is missing that a document of this kind usually has.">
      {[
        ...result.gaps.map((g) => (
          <li key={g.id}>
            <span className={styles.head}>
              <SeverityIcon severity={g.severity} labelled />
              <Body1>{g.label}</Body1>
            </span>
            <Caption1 block className={styles.secondary}>
              {g.reason}
            </Caption1>
            {g.language && <Language text={g.language} label={g.label} canTrack={canTrack} />}
          </li>
        )),
        ...positions.map((p) => (
          <li key={`position-${p.id}`}>
            <span className={styles.head}>
              <Body1>{p.label}</Body1>
              <Badge
                className={styles.badge}
                appearance="outline"
                size="small"
                color={p.outcome === "met" ? "success" : p.outcome === "unclear" ? "informative" : "warning"}
              >
                {OUTCOMES[p.outcome]}
              </Badge>
            </span>
            <Caption1 block className={styles.secondary}>
              {p.reason}
            </Caption1>
            {p.anchors[0] && (
              <Words
                anchor={p.anchors[0]}
                {...(p.reason.includes(p.anchors[0].quote.slice(0, 40)) && {
                  text: "Go to the words",
                  label: `Go to the words of ${p.label}`,
                })}
              />
            )}
            {p.language && p.outcome !== "met" && <Language text={p.language} label={p.label} canTrack={canTrack} />}
          </li>
        )),
      ]}
    </List>
  );
}
