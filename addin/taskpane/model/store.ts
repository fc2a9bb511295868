/** Everything the pane does, and the state it is in. No React here: the screens subscribe to it. */

import type { AnalysisSnapshot } from "../../../shared/api.ts";
import { DOCUMENT_LIMITS } from "../../../shared/document.ts";
import type { ReviewOptions } from "../../../shared/review.ts";
import { ApiClient, ApiProblem } from "../../api/client.ts";
import { hasEnded } from "../../api/merge.ts";
import { watchAnalysis } from "../../api/watch.ts";
import { ensureDocumentKey, knownDocumentKey } from "../../office/document-key.ts";
import { LocalStore } from "../../office/helpers.ts";
import { startHost } from "../../office/host.ts";
import { glance, readDocument } from "../../office/read.ts";
import { signIn } from "../../office/sign-in.ts";
import { FindingActions } from "./finding-actions.ts";
import { sentenceFor } from "./sentences.ts";
import { createTokenSource } from "./session.ts";
import {
  type CheckSetting,
  INITIAL,
  type PaneState,
  type Problem,
  type ReviewChanges,
  type Settings,
} from "./state.ts";

/** How long a finished bar is shown, so that it is seen to reach 100 %. */
const SEEN_MS = 450;

export class PaneStore {
  private state: PaneState = INITIAL;
  private readonly listeners = new Set<() => void>();
  private readonly api = new ApiClient(createTokenSource(() => this.state.config, signIn));
  private readonly local = new LocalStore<Settings>("countersign");
  private watching: AbortController | undefined;
  getState = (): PaneState => this.state;
  /** What can be done with a finding of the open review. */
  readonly findings = new FindingActions(this.api, this.getState, (change) => this.set(change));

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  private set(change: Partial<PaneState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  /** Starts the pane: host, configuration, document, and the last review of this document if there is one. */
  async start(): Promise<void> {
    this.set({ screen: { name: "starting" } });
    try {
      const [host, config] = await Promise.all([startHost(), this.api.config()]);
      if (!host.inWord) return this.set({ screen: { name: "not-in-word" } });
      const settings = this.local.get("settings") ?? INITIAL.settings;
      const { canComment, canTrack, canUndoChange } = host;
      this.set({ config, settings, canComment, canTrack, canUndoChange });
      const [document, catalogue, last] = await Promise.all([glance(), this.api.catalogue(), this.findLast()]);
      this.set({ document, catalogue, last, options: last?.options ? { ...last.options, checks: undefined } : {} });
      if (last && !hasEnded(last)) return void this.watch(last);
      // A review that finished while the pane was closed is simply there; one that the reviewer has seen waits on the ready screen.
      if (last?.status === "complete" && this.seen() !== last.id) return this.openReview(last.id);
      this.set({ screen: { name: "ready" } });
    } catch (error) {
      this.fail(error, "start", "Countersign could not start");
    }
  }

  private async findLast(): Promise<AnalysisSnapshot | null> {
    const key = knownDocumentKey();
    if (!key) return null;
    const { analyses } = await this.api.list(key, 5);
    return analyses.find((a) => a.status === "complete" || !hasEnded(a)) ?? null;
  }

  setOptions(change: Partial<ReviewOptions>): void {
    this.set({ options: { ...this.state.options, ...change } });
  }

  setCheck(id: string, setting: CheckSetting | undefined): void {
    const checks = { ...this.state.settings.checks };
    if (setting === undefined) delete checks[id];
    else checks[id] = setting;
    this.saveSettings({ ...this.state.settings, checks });
  }

  saveSettings(settings: Settings): void {
    this.local.set("settings", settings);
    this.set({ settings });
  }

  show(name: "ready" | "settings" | "help"): void {
    this.set({ screen: { name } });
    if (name === "ready") void this.refreshGlance();
  }

  private async refreshGlance(): Promise<void> {
    const [document, last] = await Promise.all([glance(), this.findLast()]).catch(
      () => [this.state.document, this.state.last] as const,
    );
    this.set({ document, last });
  }

  /** Reads the document, sends it, and watches the review. */
  async review(): Promise<void> {
    this.set({
      screen: {
        name: "reviewing",
        snapshot: null,
        connection: navigator.onLine ? "connecting" : "offline",
        cancelling: false,
      },
      outcomes: {},
    });
    try {
      const document = await readDocument();
      if (!document.paragraphs.some((p) => p.text.trim())) {
        return this.set({
          screen: { name: "ready", notice: "This document is empty. There is nothing to review yet." },
        });
      }
      if (document.paragraphs.length > DOCUMENT_LIMITS.paragraphs) {
        throw new ApiProblem(
          "too-large",
          413,
          `The document has more than ${DOCUMENT_LIMITS.paragraphs.toLocaleString("en")} paragraphs. Review a part of it.`,
        );
      }
      const documentKey = await ensureDocumentKey();
      const { checks } = this.state.settings;
      const started = await this.api.start(
        { documentKey, document, options: { ...this.state.options, checks } },
        crypto.randomUUID(),
      );
      await this.watch(started.snapshot, started.token);
    } catch (error) {
      this.fail(error, "review", "The review could not be started");
    }
  }

  private async watch(first: AnalysisSnapshot, token?: Parameters<typeof watchAnalysis>[0]["token"]): Promise<void> {
    this.watching?.abort();
    const watching = new AbortController();
    this.watching = watching;
    const change = (part: { snapshot?: AnalysisSnapshot; connection?: "connecting" | "live" | "reconnecting" }) => {
      if (this.watching !== watching) return;
      const { screen } = this.state;
      const before =
        screen.name === "reviewing"
          ? screen
          : { name: "reviewing" as const, snapshot: first, connection: "connecting" as const, cancelling: false };
      this.set({ screen: { ...before, ...part } });
    };
    change({ snapshot: first });
    const offline = () => this.setConnection("offline");
    const online = () => this.setConnection("reconnecting");
    addEventListener("offline", offline);
    addEventListener("online", online);
    try {
      const last = await watchAnalysis({
        snapshot: first,
        token,
        origin: location.origin,
        fetchAnalysisToken: (id) => this.api.fetchAnalysisToken(id),
        readSnapshot: async (id) => (await this.api.read(id)).snapshot,
        onChange: (snapshot) => change({ snapshot }),
        onConnection: (connection) =>
          change({ connection: navigator.onLine ? connection : "offline" } as { connection: "reconnecting" }),
        signal: watching.signal,
      });
      change({ snapshot: last });
      if (last.status === "complete") {
        await new Promise((resolve) => setTimeout(resolve, SEEN_MS));
        if (this.watching === watching) await this.openReview(last.id);
      } else if (last.status === "cancelled") {
        this.set({ screen: { name: "ready", notice: "The review was cancelled." } });
        void this.refreshGlance();
      } else {
        const detail = last.failure?.message ?? last.progress.message;
        this.set({
          screen: { name: "problem", problem: { title: "The review could not be finished", detail, retry: "review" } },
        });
      }
    } catch (error) {
      if (!watching.signal.aborted) this.fail(error, "start", "The review cannot be followed");
    } finally {
      removeEventListener("offline", offline);
      removeEventListener("online", online);
    }
  }

  private setConnection(connection: "offline" | "reconnecting"): void {
    const { screen } = this.state;
    if (screen.name === "reviewing") this.set({ screen: { ...screen, connection } });
  }

  async cancel(): Promise<void> {
    const { screen } = this.state;
    if (screen.name !== "reviewing" || !screen.snapshot) return;
    this.set({ screen: { ...screen, cancelling: true } });
    try {
      const snapshot = await this.api.cancel(screen.snapshot.id);
      if (snapshot.status !== "cancelled") return; // it had just finished: the watcher shows that
      this.watching?.abort();
      this.set({ screen: { name: "ready", notice: "The review was cancelled." } });
      void this.refreshGlance();
    } catch (error) {
      this.fail(error, "start", "The review could not be cancelled");
    }
  }

  /** Opens a finished review. */
  async openReview(id: string): Promise<void> {
    try {
      const [{ snapshot, result, findingStates }, changes] = await Promise.all([this.api.read(id), this.changesOf(id)]);
      if (!result)
        throw new ApiProblem("not-found", 404, "This review has no result any more. Review the document again.");
      new LocalStore<string>("countersign-seen").set("last", id);
      this.set({
        screen: { name: "result", review: { snapshot, result, findingStates, ...(changes ? { changes } : {}) } },
        last: snapshot,
        outcomes: {},
        busy: {},
      });
    } catch (error) {
      this.fail(error, "open", "The review could not be opened");
    }
  }

  /** What changed since the review before. Good to know, not needed: a failure leaves it out. */
  private async changesOf(id: string): Promise<ReviewChanges | undefined> {
    const comparison = await this.api.compare(id).catch(() => undefined);
    if (!comparison?.with) return undefined;
    return {
      since: comparison.with.completedAt,
      added: new Set(comparison.added),
      resolved: comparison.resolved,
    };
  }

  private seen(): string | undefined {
    return new LocalStore<string>("countersign-seen").get("last");
  }

  private fail(error: unknown, retry: Problem["retry"], title: string): void {
    this.set({ screen: { name: "problem", problem: { title, detail: sentenceFor(error), retry } } });
  }
}
