/** The import rules of ARCHITECTURE.md, enforced over every source file. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../../..");

/** What each room may import of the others. */
const MAY_IMPORT: Record<string, string[]> = {
  shared: [],
  analysis: ["shared"],
  addin: ["shared"],
  preview: ["shared"],
  inngest: ["analysis", "shared"],
  server: ["inngest", "shared"],
};

/** Packages that only one place may use, and where. */
const CONFINED: [RegExp, RegExp][] = [
  [/^@microsoft\/office-js-helpers$/, /^addin\/office\/helpers\.ts$/],
  [
    /^@inngest\/realtime(\/|$)/,
    /^(inngest\/client|shared\/channels|server\/realtime\/tokens|addin\/api\/watch|server\/cli\/follow)\.ts$/,
  ],
  [/^inngest(\/|$)/, /^(inngest|server)\//],
  [/^(node:|drizzle-orm|pg$|@electric-sql)/, /^(server|inngest|preview\/never|shared\/ooxml\/node)/],
];

function files(dir: string): string[] {
  return readdirSync(dir).flatMap((name) => {
    const path = join(dir, name);
    if (statSync(path).isDirectory()) return files(path);
    return /\.tsx?$/.test(name) && !name.endsWith(".d.ts") ? [path] : [];
  });
}

const importsOf = (source: string) =>
  [
    ...source.matchAll(/^(?:import|export)\b[^;]*?from\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/gm),
  ].map((m) => m[1] ?? m[2] ?? m[3] ?? "");

const sources = Object.keys(MAY_IMPORT)
  .flatMap((room) => files(join(ROOT, room)))
  .map((path) => ({ path: relative(ROOT, path).replaceAll("\\", "/"), text: readFileSync(path, "utf8") }));

describe("imports", () => {
  it("run one way between the rooms", () => {
    const wrong: string[] = [];
    for (const { path, text } of sources) {
      const room = path.split("/")[0] ?? "";
      for (const target of importsOf(text).filter((i) => i.startsWith("."))) {
        const to =
          relative(ROOT, resolve(ROOT, dirname(path), target))
            .replaceAll("\\", "/")
            .split("/")[0] ?? "";
        if (to !== room && !MAY_IMPORT[room]?.includes(to)) wrong.push(`${path} imports ${target}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("keep confined packages where they belong", () => {
    const wrong: string[] = [];
    for (const { path, text } of sources) {
      for (const target of importsOf(text)) {
        for (const [what, where] of CONFINED)
          if (what.test(target) && !where.test(path)) wrong.push(`${path} imports ${target}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("leave Office.js to addin/office, and the environment to the configuration", () => {
    const office = sources.filter(
      (s) =>
        s.path.startsWith("addin/") &&
        !s.path.startsWith("addin/office/") &&
        /\b(Word\.run|Office\.(context|onReady))\b/.test(s.text),
    );
    const environment = sources.filter(
      (s) => /process\.env\b/.test(s.text.replace(/^\s*(\*|\/\/|\/\*\*).*$/gm, "")) && s.path !== "server/main.ts",
    );
    expect([...office, ...environment].map((s) => s.path)).toEqual([]);
  });

  it("go to the file that defines the thing: no barrels", () => {
    const barrels = sources.filter((s) => /(^|\/)index\.ts$/.test(s.path) && /^export .* from /m.test(s.text));
    expect(barrels.map((s) => s.path)).toEqual([]);
  });
});
