/** What the reviewer does with one finding: go to its words, comment, fix, dismiss, reopen, undo. Each shows on its card what came of it. */
import type { Anchor, Finding, FindingState } from "../../../shared/findings.ts";
import type { ApiClient } from "../../api/client.ts";
import * as word from "../../office/actions.ts";
import { outcomeOf } from "./sentences.ts";
import type { Outcome, PaneState } from "./state.ts";

export class FindingActions {
  private readonly api: ApiClient;
  private readonly state: () => PaneState;
  private readonly set: (change: Partial<PaneState>) => void;

  /** Reads and changes the pane's state through the two functions. */
  constructor(api: ApiClient, state: () => PaneState, set: (change: Partial<PaneState>) => void) {
    this.api = api;
    this.state = state;
    this.set = set;
  }

  goTo(finding: Finding, anchor: Anchor | undefined = finding.anchors[0]): Promise<void> {
    return this.act(finding, async () => {
      if (anchor) await word.goTo(anchor);
      return undefined;
    });
  }

  comment(finding: Finding): Promise<void> {
    const [anchor] = finding.anchors;
    if (!anchor || !this.state().canComment) return Promise.resolve();
    return this.act(finding, async () => {
      const text = finding.fix?.kind === "comment" ? finding.fix.text : `${finding.title}. ${finding.explanation}`;
      const commentId = await word.comment(anchor, text);
      return { kind: "done", message: "Comment added", undo: { kind: "comment", commentId } };
    });
  }

  fix(finding: Finding, option = 0): Promise<void> {
    const edits = finding.fix?.kind === "replace" ? finding.fix.options[option]?.edits : undefined;
    if (!edits || !this.state().canTrack) return Promise.resolve();
    return this.act(finding, async () => {
      await word.applyEdits(edits);
      await this.saveState(finding, { status: "resolved" });
      return {
        kind: "done",
        message: "Tracked change made",
        ...(this.state().canUndoChange ? { undo: { kind: "edits" as const, option } } : {}),
      };
    });
  }

  dismiss(finding: Finding, note?: string): Promise<void> {
    return this.mark(finding, { status: "dismissed", ...(note ? { note } : {}) }, "Dismissed");
  }

  resolve(finding: Finding): Promise<void> {
    return this.mark(finding, { status: "resolved" }, "Marked as resolved");
  }

  reopen(finding: Finding): Promise<void> {
    return this.act(finding, async () => {
      await this.saveState(finding, { status: "open" });
      return undefined;
    });
  }

  undo(finding: Finding): Promise<void> {
    const undo = this.state().outcomes[finding.id]?.undo;
    if (!undo) return Promise.resolve();
    return this.act(finding, async () => {
      if (undo.kind === "comment") {
        const removed = await word.removeComment(undo.commentId);
        return { kind: "done", message: removed ? "Comment removed" : "The comment had already been removed" };
      }
      if (undo.kind === "state") {
        await this.saveState(finding, undo.before);
        return undefined;
      }
      const edits = finding.fix?.kind === "replace" ? (finding.fix.options[undo.option]?.edits ?? []) : [];
      const taken = await word.takeBackEdits(edits);
      if (!taken) return { kind: "changed", message: "The tracked change is no longer there" };
      await this.saveState(finding, { status: "open" });
      return { kind: "done", message: "Tracked change taken back" };
    });
  }

  private mark(finding: Finding, state: FindingState, message: string): Promise<void> {
    return this.act(finding, async () => {
      const before = this.stateOf(finding);
      await this.saveState(finding, state);
      return { kind: "done", message, undo: { kind: "state", before } };
    });
  }

  private stateOf(finding: Finding): FindingState {
    const { screen } = this.state();
    const known = screen.name === "result" ? screen.review.findingStates[finding.id] : undefined;
    return known ? { status: known.status, ...(known.note ? { note: known.note } : {}) } : { status: "open" };
  }

  private async saveState(finding: Finding, state: FindingState): Promise<void> {
    const { screen } = this.state();
    if (screen.name !== "result") return;
    await this.api.setFinding(screen.review.snapshot.id, finding.id, state);
    const now = this.state().screen;
    if (now.name !== "result") return;
    const findingStates = {
      ...now.review.findingStates,
      [finding.id]: { ...state, updatedAt: new Date().toISOString() },
    };
    this.set({ screen: { ...now, review: { ...now.review, findingStates } } });
  }

  /** Runs one click on a finding and shows on its card what came of it. */
  private async act(finding: Finding, work: () => Promise<Outcome | undefined>): Promise<void> {
    if (this.state().busy[finding.id]) return;
    this.set({ busy: { ...this.state().busy, [finding.id]: true } });
    let outcome: Outcome | undefined;
    try {
      outcome = await work();
    } catch (error) {
      outcome = outcomeOf(error);
    }
    const outcomes = { ...this.state().outcomes };
    if (outcome) outcomes[finding.id] = outcome;
    else delete outcomes[finding.id];
    this.set({ outcomes, busy: { ...this.state().busy, [finding.id]: false } });
  }
}
