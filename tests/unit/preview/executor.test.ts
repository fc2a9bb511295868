import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import type { RichRequest } from "../../../preview/host/executor.ts";
import { ADDED_MEMBERS } from "../../../preview/surface/members.ts";
import { searchExpression } from "../../../preview/word/search.ts";
import { p } from "../ooxml/support.ts";
import { openHost } from "./support.ts";

/** Object paths: 1 the document, 2 its body, 3 the body's paragraphs, then what the test adds. */
function request(
  actions: Partial<RichRequest["Actions"][number]>[],
  more: RichRequest["ObjectPaths"] = {},
): RichRequest {
  return {
    Actions: actions.map((action, at) => ({ Id: at + 1, ActionType: 2, Name: "", ...action })),
    ObjectPaths: {
      1: { Id: 1, ObjectPathType: 1, Name: "" },
      2: { Id: 2, ObjectPathType: 4, Name: "Body", ParentObjectPathId: 1 },
      3: { Id: 3, ObjectPathType: 4, Name: "Paragraphs", ParentObjectPathId: 2 },
      ...more,
    },
  };
}

describe("the executor", () => {
  it("answers loads with the names asked for, in Office.js's form", () => {
    const { Results } = openHost(p("one") + p("two")).execute(
      request([{ ObjectPathId: 3, QueryInfo: { Select: ["items/text"] } }]),
    );
    expect(Results[0]?.Value).toMatchObject({
      _Items: [
        { _ReferenceId: expect.any(String), Text: "one" },
        { _ReferenceId: expect.any(String), Text: "two" },
      ],
    });
  });

  it("stops at the first failure and says which action it was", () => {
    const answer = openHost(p("one")).execute(
      request([{ ObjectPathId: 2 }, { ActionType: 3, ObjectPathId: 2, Name: "Nonsense" }, { ObjectPathId: 2 }]),
    );
    expect(answer.Results).toHaveLength(1);
    expect(answer.Error).toMatchObject({
      Code: "ApiNotFound",
      ActionIndex: 1,
      Location: "Body.Nonsense",
      HttpStatusCode: 404,
    });
  });

  it("shows struck-out words in a paragraph's text only in the view that has them", () => {
    const host = openHost(
      p('<w:del w:id="1" w:author="A"><w:r><w:delText>old </w:delText></w:r></w:del><w:r><w:t>new</w:t></w:r>'),
    );
    const ask = () => {
      const { Results } = host.execute(request([{ ObjectPathId: 3, QueryInfo: { Select: ["text"] } }]));
      return (Results[0]!.Value as { _Items: { Text: string }[] })._Items[0]?.Text;
    };
    expect(ask()).toBe("new");
    host.context.deletionsInText = true;
    expect(ask()).toBe("old new");
  });

  it("takes time in proportion to the document", () => {
    const host = openHost(p("some words of text").repeat(20_000));
    const started = performance.now();
    const { Results } = host.execute(request([{ ObjectPathId: 3, QueryInfo: { Select: ["text"] } }]));
    expect((Results[0]?.Value as { _Items: unknown[] } | undefined)?._Items).toHaveLength(20_000);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it("lists trace actions and answers them", () => {
    const answer = openHost(p("one")).execute(request([{ ActionType: 5 }]));
    expect(answer).toEqual({ Results: [{ ActionId: 1, Value: null }], TraceIds: [1] });
  });

  it("refuses references that were given back, and properties that do not exist", () => {
    const host = openHost(p("one"));
    const first = host.execute(request([{ ActionType: 1, ObjectPathId: 2 }]));
    const id = (first.Results[0]!.Value as { _ReferenceId: string })._ReferenceId;
    const again = request([{ ObjectPathId: 9, QueryInfo: { Select: ["text"] } }], {
      9: { Id: 9, ObjectPathType: 6, Name: id },
    });
    expect(host.execute(again).Error).toBeUndefined();
    host.execute(
      request([{ ActionType: 3, ObjectPathId: 1, Name: "_RemoveReference", ArgumentInfo: { Arguments: [id] } }]),
    );
    expect(host.execute(again).Error?.Code).toBe("ItemNotFound");
    expect(host.execute(request([{ ObjectPathId: 2, QueryInfo: { Select: ["colour"] } }])).Error?.Code).toBe(
      "ApiNotFound",
    );
  });

  it("allows a fourth comment in one request only when it is told to be lenient", () => {
    const comment = { ActionType: 3, ObjectPathId: 4, Name: "InsertComment", ArgumentInfo: { Arguments: ["x"] } };
    const four = request([comment, comment, comment, comment], {
      4: { Id: 4, ObjectPathType: 3, Name: "GetRange", ParentObjectPathId: 2, ArgumentInfo: { Arguments: [] } },
    });
    expect(openHost(p("one")).execute(four).Error?.Code).toBe("GeneralException");
    expect(openHost(p("one"), { strict: false }).execute(four).Error).toBeUndefined();
  });
});

describe("search expressions", () => {
  it.each<[string, object, string, string[]]>([
    ["the", { matchWholeWord: true }, "the other The", ["the", "The"]],
    ["it's", {}, "it’s it's", ["it’s", "it's"]],
    ["a.b*[c]", {}, "axb a.b*[c]", ["a.b*[c]"]],
    ["5^#", {}, "57 5x", ["57"]],
    ["^^", {}, "a^b", ["^"]],
    ["a^pb", {}, "a\rb", []],
    ["Sec", { matchPrefix: true, matchCase: true }, "Section sec InSec", ["Sec"]],
    ["<th?s>", { matchWildcards: true }, "this thus thesis", ["this", "thus"]],
    ["a  b", { ignoreSpace: true }, "ab a   b", ["ab", "a   b"]],
  ])("finds %s %j", (text, options, inside, found) => {
    expect([...inside.matchAll(searchExpression(text, options))].map((match) => match[0])).toEqual(found);
  });
});

describe("members added for the old Office.js", () => {
  it.each(ADDED_MEMBERS)("$name of $class is as Microsoft declares it", ({ class: owner, name, set }) => {
    const types = readFileSync(
      createRequire(import.meta.url)
        .resolve("@types/office-js/package.json")
        .replace("package.json", "index.d.ts"),
      "utf8",
    );
    const word = types.slice(types.indexOf("\ndeclare namespace Word {"));
    const start = word.search(new RegExp(`\\n    class ${owner} extends OfficeExtension\\.ClientObject`));
    const declaration = word.slice(start, word.indexOf("\n    class ", start + 10));
    const at = declaration.search(new RegExp(`\\n        (readonly )?${name}[(:]`));
    expect(at).toBeGreaterThan(0);
    expect(declaration.slice(0, at).split("/**").at(-1)).toContain(`[Api set: ${set.join(" ")}]`);
  });
});
