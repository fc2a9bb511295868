/** Characters of symbol fonts (w:sym) that have a meaning outside the font; contracts use them for boxes, ticks and section signs. */

const WINGDINGS: Record<number, string> = {
  108: "●",
  110: "■",
  111: "□",
  113: "❑",
  167: "▪",
  168: "◻",
  216: "➢",
  224: "→",
  251: "✗",
  252: "✓",
  253: "☒",
  254: "☑",
};
const WINGDINGS_2: Record<number, string> = { 79: "✗", 80: "✓", 81: "☒", 82: "☑", 163: "☐" };
const SYMBOL: Record<number, string> = {
  163: "≤",
  165: "∞",
  176: "°",
  177: "±",
  179: "≥",
  180: "×",
  183: "•",
  184: "÷",
  185: "≠",
  210: "®",
  211: "©",
  212: "™",
};

/** The character a `w:sym` stands for, or undefined when only its font knows. */
export function symbolText(font: string | undefined, code: string | undefined): string | undefined {
  const value = Number.parseInt(code ?? "", 16);
  if (!Number.isFinite(value) || value <= 0 || value > 0xffff) return undefined;
  const inFont = value >= 0xf000 && value <= 0xf0ff ? value - 0xf000 : value;
  const name = (font ?? "").toLowerCase();
  if (name === "wingdings") return WINGDINGS[inFont];
  if (name === "wingdings 2") return WINGDINGS_2[inFont];
  if (name === "symbol") return SYMBOL[inFont] ?? (inFont < 0x40 ? String.fromCharCode(inFont) : undefined);
  return value >= 0xe000 && value <= 0xf8ff ? undefined : String.fromCharCode(value);
}
