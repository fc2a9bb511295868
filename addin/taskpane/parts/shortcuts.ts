/** The keys of the findings list. */
export const SHORTCUTS = [
  { keys: "↑ ↓", words: "Move between findings" },
  { keys: "Enter", words: "Go to the words" },
  { keys: "C", words: "Comment" },
  { keys: "F", words: "Fix" },
  { keys: "D", words: "Dismiss" },
  { keys: "Z", words: "Undo" },
] as const;

export type ShortcutAction = "next" | "previous" | "go" | "comment" | "fix" | "dismiss" | "undo";

const ACTIONS: Record<string, ShortcutAction> = {
  ArrowDown: "next",
  ArrowUp: "previous",
  Enter: "go",
  c: "comment",
  f: "fix",
  d: "dismiss",
  z: "undo",
};

/** What a key means here; `undefined` for everything else and for combinations that belong to Word or the browser. */
export function shortcutOf(event: {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}): ShortcutAction | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  return ACTIONS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
}
