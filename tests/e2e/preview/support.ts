/** The preview in a browser: importing it starts both for the tests of one file, and each test gets a page with the small document open. */
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { hasLibreOffice } from "../../eval/docx-labels.ts";
import { docx, p, r } from "../../unit/ooxml/support.ts";
import { launchChromium } from "./browser.ts";
import { type PreviewServer, servePreview } from "./serve.ts";

export let server: PreviewServer;
export let browser: Browser;
export let page: Page;
export const libreOffice = await hasLibreOffice();

/** The functions run in the pane, where Office.js lives; types are Microsoft's own. */
export const inPane = async <T>(work: (context: Word.RequestContext) => Promise<T>): Promise<T> => {
  const frame = await pane();
  // The function travels as text, so it may use nothing from outside itself.
  return frame.evaluate(`Word.run(${work.toString()})`) as Promise<T>;
};

/** The pane's frame, once Office.js is ready in it. */
export async function pane(): Promise<Frame> {
  const handle = await page.waitForSelector("#pane iframe");
  const frame = (await handle.contentFrame())!;
  await frame.waitForFunction("window.ready !== undefined");
  return frame;
}

export const asked = <T>(expression: string) => page.evaluate(`window.countersignPreview.${expression}`) as Promise<T>;
export const failure = (work: (context: Word.RequestContext) => Promise<unknown>) =>
  inPane(work).then(
    () => "no failure",
    (error: Error) => error.message,
  );

export const NUMBERING = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
export const BODY = [
  p("Definitions", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
  p(`${r("The ")}${r("Supplier", "<w:b/>")}${r(" shall pay the supplier within thirty (45) days.")}`),
  p(`${r("Words ")}<w:del w:id="5" w:author="Ann"><w:r><w:delText>once </w:delText></w:r></w:del>${r("kept here.")}`),
  p("Last paragraph."),
].join("");

beforeAll(async () => {
  server = await servePreview();
  server.put("/samples/test.docx", docx(BODY, { numbering: NUMBERING }));
  browser = await launchChromium();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

beforeEach(async () => {
  await page?.close();
  page = await browser.newPage({ ignoreHTTPSErrors: true, viewport: { width: 1300, height: 850 } });
  await page.goto(`${server.origin}/preview`);
  await page.waitForFunction("window.countersignPreview?.paragraphs().length > 100");
  await asked("open('/samples/test.docx')");
  await pane();
});
