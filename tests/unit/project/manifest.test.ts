/** The manifest that testers sideload, checked offline. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { manifestErrors } from "../../support/manifest.ts";

const ROOT = resolve(import.meta.dirname, "../../..");
const manifest = readFileSync(join(ROOT, "manifest.xml"), "utf8");

/** Width of the PNG in addin/assets that an address names. */
function iconSize(url: string): number | undefined {
  const file = join(ROOT, "addin", new URL(url, "https://x").pathname);
  return existsSync(file) ? readFileSync(file).readUInt32BE(16) : undefined;
}

describe("manifest.xml", () => {
  it("is valid", () => expect(manifestErrors(manifest, iconSize)).toEqual([]));

  it("points at localhost:3000 and nowhere else but Microsoft's sign-in", () => {
    const hosts = new Set([...manifest.matchAll(/"(https:\/\/[^/"]+)|>(https:\/\/[^/<]+)/g)].map((m) => m[1] ?? m[2]));
    expect([...hosts].sort()).toEqual(["https://localhost:3000", "https://login.microsoftonline.com"]);
  });

  it.each([
    [
      "a plain http address",
      (m: string) => m.replace("https://localhost:3000/taskpane.html", "http://localhost:3000/taskpane.html"),
      /https/,
    ],
    [
      "elements out of order",
      (m: string) => m.replace(/(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, "$2$1"),
      /out of order/,
    ],
    ["an id that is no GUID", (m: string) => m.replace(/<Id>.*<\/Id>/, "<Id>countersign</Id>"), /GUID/],
    [
      "a missing resource",
      (m: string) => m.replace('<bt:Url id="Taskpane.Url"', '<bt:Url id="Other.Url"'),
      /Taskpane\.Url/,
    ],
    ["the wrong icon", (m: string) => m.replace("icon-32.png", "icon-16.png"), /32 pixels/],
    ["a missing element", (m: string) => m.replace(/<Permissions>.*<\/Permissions>/, ""), /Permissions is missing/],
    [
      "a version of three parts",
      (m: string) => m.replace(/<Version>.*<\/Version>/, "<Version>1.0.0</Version>"),
      /four parts/,
    ],
  ])("would be refused with %s", (_name, spoil, message) => {
    const errors = manifestErrors(spoil(manifest), iconSize);
    expect(errors.join("; ")).toMatch(message);
  });
});
