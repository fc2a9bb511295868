/** One finding: what and where; when selected also why, related places, the fix, and what can be done. */
import {
  Body1,
  Button,
  Caption1,
  Input,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  Tooltip,
  tokens,
} from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { type ReactElement, useEffect, useRef, useState } from "react";
import { type Finding, type FindingState, SEVERITY_LABELS } from "../../../shared/findings.ts";
import { TOO_OLD } from "../../office/host.ts";
import type { FindingActions } from "../model/finding-actions.ts";
import { isOpen } from "../model/findings-view.ts";
import type { Outcome } from "../model/state.ts";
import { FixPreview, InContext } from "./in-context.tsx";
import { OtherPlaces } from "./other-places.tsx";
import { Proposals } from "./proposals.tsx";
import { SeverityIcon } from "./severity.tsx";

const useStyles = makeStyles({
  card: {
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    contentVisibility: "auto",
    containIntrinsicSize: "auto 76px",
  },
  selected: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    boxShadow: tokens.shadow4,
    contentVisibility: "visible",
    // The section's heading sticks to the top of the list.
    scrollMarginTop: "32px",
    scrollMarginBottom: tokens.spacingVerticalS,
  },
  settled: { opacity: 0.65 },
  head: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: "none",
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  icon: { paddingTop: "2px", display: "inline-flex" },
  words: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  secondary: { color: tokens.colorNeutralForeground3 },
  body: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} 32px`,
    overflowWrap: "anywhere",
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, alignItems: "center" },
  action: { minWidth: 0 },
  outcome: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  reason: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

export type FindingCardProps = {
  finding: Finding;
  status: FindingState | undefined;
  /** The review before did not have it. */
  isNew: boolean;
  selected: boolean;
  /** Nothing is selected yet: Tab comes to this one. */
  first: boolean;
  outcome: Outcome | undefined;
  busy: boolean;
  canComment: boolean;
  canTrack: boolean;
  asksReason: boolean;
  onAskReason: (ask: boolean) => void;
  onSelect: () => void;
  actions: FindingActions;
};

export function FindingCard(props: FindingCardProps) {
  const styles = useStyles();
  const { finding, status, selected, outcome } = props;
  const settled = !isOpen(status);
  const places = finding.anchors.length;
  const where = [
    finding.section?.label && `§ ${finding.section.label.replace(/\.$/, "")}`,
    places > 1 && `${places} places`,
  ]
    .filter(Boolean)
    .join(" · ");
  const [anchor] = finding.anchors;
  const card = useRef<HTMLLIElement>(null);
  // What a finding offers must not open below the edge of the list.
  useEffect(() => {
    if (selected) card.current?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  return (
    <li
      ref={card}
      className={mergeClasses(styles.card, selected && styles.selected, settled && !selected && styles.settled)}
    >
      <button
        type="button"
        className={styles.head}
        data-finding={finding.id}
        aria-expanded={selected}
        tabIndex={selected || props.first ? 0 : -1}
        onClick={props.onSelect}
      >
        <span className={styles.icon}>
          {settled ? (
            <CheckmarkCircleRegular
              fontSize={16}
              role="img"
              aria-label={status?.status === "dismissed" ? "Dismissed" : "Resolved"}
            />
          ) : (
            <SeverityIcon severity={finding.severity} labelled />
          )}
        </span>
        <span className={styles.words}>
          <Body1>{finding.title}</Body1>
          <Caption1 className={styles.secondary}>
            {[
              props.isNew && "New",
              settled ? (status?.status === "dismissed" ? "Dismissed" : "Resolved") : SEVERITY_LABELS[finding.severity],
              where,
            ]
              .filter(Boolean)
              .join(" · ")}
          </Caption1>
          {anchor && <InContext anchor={anchor} />}
        </span>
      </button>
      {selected ? (
        <CardBody {...props} />
      ) : (
        outcome && (
          <div className={styles.body}>
            <OutcomeLine {...props} />
          </div>
        )
      )}
    </li>
  );
}

function CardBody(props: FindingCardProps) {
  const styles = useStyles();
  const { finding, actions, busy, status } = props;
  return (
    <div className={styles.body}>
      <Caption1 block>{finding.explanation}</Caption1>
      {status?.note && (
        <Caption1 block className={styles.secondary}>
          Reason: {status.note}
        </Caption1>
      )}
      <OtherPlaces finding={finding} go={(anchor) => void actions.goTo(finding, anchor)} />
      <Proposals fix={finding.fix} />
      {finding.fix?.kind === "replace" &&
        finding.fix.options.map((option, i) => (
          <FixPreview
            key={option.label}
            option={option}
            label={
              finding.fix?.kind === "replace" && finding.fix.options.length > 1
                ? `${i + 1}. ${option.label}`
                : undefined
            }
          />
        ))}
      {props.asksReason ? (
        <Reason {...props} />
      ) : (
        <div className={styles.actions}>
          <Button size="small" className={styles.action} onClick={() => void actions.goTo(finding)} disabled={busy}>
            Go to
          </Button>
          <WhenSupported supported={props.canComment}>
            <Button
              size="small"
              className={styles.action}
              onClick={() => void actions.comment(finding)}
              disabled={busy || !props.canComment}
            >
              Comment
            </Button>
          </WhenSupported>
          <FixButtons {...props} />
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button
                size="small"
                appearance="subtle"
                icon={<MoreHorizontalRegular />}
                aria-label="More actions"
                disabled={busy}
              />
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {isOpen(status) ? (
                  <>
                    <MenuItem onClick={() => props.onAskReason(true)}>Dismiss</MenuItem>
                    <MenuItem onClick={() => void actions.resolve(finding)}>Mark as resolved</MenuItem>
                  </>
                ) : (
                  <MenuItem onClick={() => void actions.reopen(finding)}>Reopen</MenuItem>
                )}
              </MenuList>
            </MenuPopover>
          </Menu>
        </div>
      )}
      <OutcomeLine {...props} />
    </div>
  );
}

function FixButtons({ finding, actions, busy, canTrack, status }: FindingCardProps) {
  const styles = useStyles();
  if (finding.fix?.kind !== "replace" || !isOpen(status)) return null;
  const { options } = finding.fix;
  return options.map((option, i) => (
    <WhenSupported key={option.label} supported={canTrack}>
      <Button
        size="small"
        className={styles.action}
        onClick={() => void actions.fix(finding, i)}
        disabled={busy || !canTrack}
      >
        {options.length > 1 ? `Fix ${i + 1}` : "Fix"}
      </Button>
    </WhenSupported>
  ));
}

/** Why a button is off, where Word is too old for it. */
function WhenSupported({ supported, children }: { supported: boolean; children: ReactElement }) {
  if (supported) return children;
  return (
    <Tooltip content={TOO_OLD} relationship="description">
      <span>{children}</span>
    </Tooltip>
  );
}

function OutcomeLine({ finding, outcome, actions, busy }: FindingCardProps) {
  const styles = useStyles();
  if (!outcome) return null;
  return (
    <span className={styles.outcome} role="status">
      <Caption1>{outcome.message}</Caption1>
      {outcome.undo && (
        <Button
          size="small"
          appearance="transparent"
          className={styles.action}
          onClick={() => void actions.undo(finding)}
          disabled={busy}
        >
          Undo
        </Button>
      )}
    </span>
  );
}

/** Dismissing asks why, and takes no for an answer. */
function Reason({ finding, actions, onAskReason }: FindingCardProps) {
  const styles = useStyles();
  const [note, setNote] = useState("");
  const done = () => {
    onAskReason(false);
    void actions.dismiss(finding, note.trim() || undefined);
  };
  return (
    <form
      className={styles.reason}
      onSubmit={(event) => {
        event.preventDefault();
        done();
      }}
    >
      <Input
        size="small"
        autoFocus
        placeholder="Why? (optional)"
        aria-label="Reason for dismissing"
        maxLength={2000}
        value={note}
        onChange={(_, d) => setNote(d.value)}
        onKeyDown={(event) => event.key === "Escape" && onAskReason(false)}
      />
      <div className={styles.actions}>
        <Button size="small" type="submit" appearance="primary">
          Dismiss
        </Button>
        <Button size="small" onClick={() => onAskReason(false)}>
          Keep
        </Button>
      </div>
    </form>
  );
}
