/** Draws the add-in's icons: a page with a signature line and a second, confirming stroke. Run with `npx tsx scripts/make-icons.ts`; the PNGs are committed. */
import { mkdirSync, writeFileSync } from "node:fs";
import { launchBrowser } from "../tests/support/browser.ts";

const SIZES = [16, 32, 64, 80, 128];

/** Fewer strokes for small sizes, so that they stay sharp. */
function drawing(size: number): string {
  const small = size <= 16;
  const lines = small
    ? ""
    : '<path d="M38 40h34M38 54h24" stroke="#fff" stroke-width="6" stroke-linecap="round" opacity=".75"/>';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 128" width="${size}" height="${size}">
    <rect x="8" y="8" width="112" height="112" rx="26" fill="#0f5c7a"/>
    ${lines}
    <path d="${small ? "M30 70l22 24 46-58" : "M34 82l18 18 44-48"}" fill="none" stroke="#fff" stroke-width="${small ? 16 : 11}" stroke-linecap="round" stroke-linejoin="round"/>
    <path d="${small ? "" : "M62 100h36"}" stroke="#f2b544" stroke-width="8" stroke-linecap="round"/>
  </svg>`;
}

const browser = await launchBrowser();
const page = await browser.newPage();
mkdirSync("addin/assets", { recursive: true });
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>html,body{margin:0;background:transparent}svg{display:block}</style>${drawing(size)}`);
  writeFileSync(`addin/assets/icon-${size}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
