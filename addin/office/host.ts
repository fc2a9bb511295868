/** What the Word that shows us can do. Every call in this folder is guarded by it. */
import { platformName } from "./helpers.ts";

export type Host = {
  /** False in a plain browser tab: there is no document to review. */
  inWord: boolean;
  platform: string;
  /** WordApi 1.4: comments, and reading and setting the tracking mode. */
  canComment: boolean;
  canTrack: boolean;
  /** WordApi 1.6: tracked changes of a range, to take back what was just made. */
  canUndoChange: boolean;
};

/** Waits for Office.js. In a plain browser tab it answers, too, with no host. */
export async function startHost(): Promise<Host> {
  const info = await Office.onReady();
  const inWord = info.host === Office.HostType.Word;
  const has = (version: string) => inWord && Office.context.requirements.isSetSupported("WordApi", version);
  return { inWord, platform: platformName(), canComment: has("1.4"), canTrack: has("1.4"), canUndoChange: has("1.6") };
}

/** Why a button is off, for its tooltip. */
export const TOO_OLD = "This version of Word cannot do this. It needs Word 2021, Microsoft 365 or Word on the web.";
