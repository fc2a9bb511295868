/** The pane's state as data. `store.ts` changes it; the screens only show it. */
import type { AnalysisResponse, AnalysisSnapshot, Catalogue, ClientConfig } from "../../../shared/api.ts";
import type { Finding, FindingState, Severity } from "../../../shared/findings.ts";
import type { ReviewOptions, ReviewResult } from "../../../shared/review.ts";
import type { DocumentGlance } from "../../office/read.ts";

export type Connection = "connecting" | "live" | "reconnecting" | "offline";

/** What the last click on a finding came to, shown on its card. */
export type Outcome = {
  kind: "done" | "changed" | "failed";
  message: string;
  undo?:
    | { kind: "comment"; commentId: string }
    | { kind: "edits"; option: number }
    | { kind: "state"; before: FindingState };
};

export type Problem = { title: string; detail: string; retry: "start" | "review" | "open" };

/** A finished review with its result. */
export type ReviewOf = AnalysisResponse & {
  result: ReviewResult;
  /** What changed since the review before; absent when there was none, or it could not be read. */
  changes?: ReviewChanges;
};

export type ReviewChanges = { since: string | null; added: ReadonlySet<string>; resolved: readonly Finding[] };

export type Screen =
  | { name: "starting" }
  | { name: "not-in-word" }
  | { name: "problem"; problem: Problem }
  | { name: "ready"; notice?: string }
  | { name: "reviewing"; snapshot: AnalysisSnapshot | null; connection: Connection; cancelling: boolean }
  | { name: "result"; review: ReviewOf }
  | { name: "settings" }
  | { name: "help" };

export type CheckSetting = "off" | Severity;

/** Kept in this browser for the reviewer. */
export type Settings = { checks: Record<string, CheckSetting>; shortcuts: boolean };

export type PaneState = {
  screen: Screen;
  config: ClientConfig | null;
  catalogue: Catalogue | null;
  document: DocumentGlance | null;
  options: ReviewOptions;
  settings: Settings;
  /** The newest finished or running review of this document. */
  last: AnalysisSnapshot | null;
  outcomes: Record<string, Outcome>;
  /** Findings being acted on: their buttons wait. */
  busy: Record<string, boolean>;
  canComment: boolean;
  canTrack: boolean;
  canUndoChange: boolean;
};

export const INITIAL: PaneState = {
  screen: { name: "starting" },
  config: null,
  catalogue: null,
  document: null,
  options: {},
  settings: { checks: {}, shortcuts: true },
  last: null,
  outcomes: {},
  busy: {},
  canComment: false,
  canTrack: false,
  canUndoChange: false,
};
