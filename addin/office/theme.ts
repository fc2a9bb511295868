/** Follows the theme of Word: light, dark or high contrast. */
export type ThemeName = "light" | "dark" | "high-contrast";

/** Calls back with the theme now and whenever it changes. Returns the function that stops listening. */
export function followTheme(callback: (theme: ThemeName) => void): () => void {
  const queries = ["(forced-colors: active)", "(prefers-color-scheme: dark)"].map((q) => matchMedia(q));
  const tell = () => callback(currentTheme());
  for (const query of queries) query.addEventListener("change", tell);
  let stopped = false;
  // Word's theme is known when Office.js is ready, which may be after the pane is there.
  void Office.onReady(() => {
    if (stopped) return;
    // Word tells of a changed theme where it can; elsewhere the browser's preference is what there is.
    try {
      if (Office.context?.officeTheme)
        Office.context.document?.addHandlerAsync("officeThemeChanged" as unknown as Office.EventType, tell);
    } catch {
      // Not known to this Word.
    }
    tell();
  });
  tell();
  return () => {
    stopped = true;
    for (const query of queries) query.removeEventListener("change", tell);
  };
}

function currentTheme(): ThemeName {
  if (matchMedia("(forced-colors: active)").matches) return "high-contrast";
  const background = Office.context?.officeTheme?.bodyBackgroundColor;
  if (background) return isDark(background) ? "dark" : "light";
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** "#1f1f1f" → true. By perceived brightness (ITU-R BT.601). */
function isDark(color: string): boolean {
  const [r = 255, g = 255, b = 255] = (/^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(color) ?? [])
    .slice(1)
    .map((x) => Number.parseInt(x, 16));
  return 0.299 * r + 0.587 * g + 0.114 * b < 128;
}
