/** The pane's theme, also where Office.js is ready only later. */
import { afterEach, expect, it, vi } from "vitest";
import { followTheme } from "../../../addin/office/theme.ts";

afterEach(() => vi.unstubAllGlobals());

/** A browser that prefers light, and an Office.js that becomes ready when it is told to. */
function hostOf() {
  const waiting: (() => void)[] = [];
  const context: { officeTheme?: { bodyBackgroundColor: string }; document?: { addHandlerAsync: () => void } } = {};
  const query = { matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() };
  vi.stubGlobal("matchMedia", () => query);
  vi.stubGlobal("Office", {
    context,
    onReady: (callback: () => void) => {
      waiting.push(callback);
      return Promise.resolve();
    },
  });
  const ready = () => {
    context.officeTheme = { bodyBackgroundColor: "#292929" };
    context.document = { addHandlerAsync: vi.fn() };
    for (const callback of waiting) callback();
    return context.document;
  };
  return { ready, query };
}

it("is told again when Office.js is ready, and listens to Word from then on", () => {
  const { ready } = hostOf();
  const themes: string[] = [];
  followTheme((theme) => themes.push(theme));
  expect(themes).toEqual(["light"]);
  const document = ready();
  expect(themes).toEqual(["light", "dark"]);
  expect(document.addHandlerAsync).toHaveBeenCalledTimes(1);
});

it("says nothing any more when it was stopped before", () => {
  const { ready, query } = hostOf();
  const themes: string[] = [];
  followTheme((theme) => themes.push(theme))();
  const document = ready();
  expect(themes).toEqual(["light"]);
  expect(document.addHandlerAsync).not.toHaveBeenCalled();
  expect(query.removeEventListener).toHaveBeenCalledTimes(2);
});
