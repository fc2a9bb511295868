/** The preview in a browser, with the pane beside a document. */
import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";

export type PaneOptions = {
  url: string;
  width?: 320 | 350;
  theme?: "light" | "dark" | "contrast";
  sample?: string;
  bytes?: Uint8Array;
  name?: string;
};
export type OpenPane = {
  page: Page;
  pane: FrameLocator;
  context: BrowserContext;
  errors: string[];
  close(): Promise<void>;
};

/** What the preview page shows to tests. */
export type PreviewWindow = {
  countersignPreview: {
    open(source: string | Uint8Array | ArrayBuffer, name?: string): Promise<void>;
    selectionText(): string;
    comments(): { text: string }[];
    revisions(): { kind: string; text: string }[];
    trackingMode(): string;
    paragraphs(): string[];
    save(): Uint8Array;
  };
};

export async function openPane(browser: Browser, o: PaneOptions, context?: BrowserContext): Promise<OpenPane> {
  const own =
    context ??
    (await browser.newContext({
      ignoreHTTPSErrors: true,
      viewport: { width: 1280, height: 860 },
      reducedMotion: "reduce",
      forcedColors: o.theme === "contrast" ? "active" : "none",
    }));
  const page = await own.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    // A request that a test makes fail on purpose is reported by the browser, too.
    if (message.type() === "error" && !/Failed to load resource|WebSocket connection|ERR_/.test(message.text()))
      errors.push(message.text());
  });
  const query = new URLSearchParams({
    ...(o.theme ? { theme: o.theme } : {}),
    ...(o.sample ? { sample: o.sample } : {}),
    ...(o.width ? { width: String(o.width) } : {}),
  });
  await page.goto(`${o.url}/preview/?${query.toString().replaceAll("%26", "&").replaceAll("%3D", "=")}`);
  await page.waitForFunction(() => "countersignPreview" in globalThis);
  // The page opens a sample by itself first: one document at a time.
  await page.locator("#status").getByText("paragraph").waitFor();
  if (o.bytes) {
    const bytes = [...o.bytes];
    await page.evaluate(
      async ([data, name]) =>
        (globalThis as unknown as PreviewWindow).countersignPreview.open(
          new Uint8Array(data as number[]),
          name as string,
        ),
      [bytes, o.name ?? "Own.docx"] as const,
    );
  }
  return {
    page,
    pane: page.frameLocator("iframe"),
    context: own,
    errors,
    close: () => (context ? page.close() : own.close()),
  };
}

/** Asks the preview page something. */
export function ask<T>(page: Page, question: (preview: PreviewWindow["countersignPreview"]) => T): Promise<T> {
  return page.evaluate(`(${question.toString()})(globalThis.countersignPreview)`) as Promise<T>;
}
