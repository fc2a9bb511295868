/** Writes a number the way a list level asks for: ECMA-376 part 1, 17.18.59 (ST_NumberFormat). */

const ONES =
  "Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen".split(
    " ",
  );
const TENS = "Zero Ten Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety".split(" ");
const ORDINALS: Record<string, string> = {
  one: "first",
  two: "second",
  three: "third",
  five: "fifth",
  eight: "eighth",
  nine: "ninth",
  twelve: "twelfth",
};
const ROMAN: [number, string][] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/**
 * @param format a value of ST_NumberFormat; an unknown one is written in decimal digits
 * @param custom the pattern of format "custom" ("001, 002, 003, ..."): its first number says how many digits
 */
export function formatNumber(value: number, format: string, custom = ""): string {
  switch (format) {
    case "none":
    case "bullet":
      return "";
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "upperRoman":
      return roman(value);
    case "lowerRoman":
      return roman(value).toLowerCase();
    case "upperLetter":
      return letters(value);
    case "lowerLetter":
      return letters(value).toLowerCase();
    case "ordinal":
      return value + ordinalSuffix(value);
    case "cardinalText":
      return cardinal(value);
    case "ordinalText":
      return ordinal(value);
    case "hex":
      return value.toString(16).toUpperCase();
    case "chicago":
      return chicago(value);
    case "numberInDash":
      return `- ${value} -`;
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return enclosed(value, 0x2460);
    case "decimalEnclosedParen":
      return enclosed(value, 0x2474);
    case "decimalEnclosedFullstop":
      return enclosed(value, 0x2488);
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case "custom":
      return String(value).padStart(/^\d+/.exec(custom)?.[0].length ?? 1, "0");
    default:
      return String(value);
  }
}

function roman(value: number): string {
  if (value < 1 || value > 32_767) return String(value);
  let rest = value;
  let text = "";
  for (const [size, numeral] of ROMAN) {
    text += numeral.repeat(Math.floor(rest / size));
    rest %= size;
  }
  return text;
}

/** a … z, then aa, bb, …: Word repeats the letter. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function ordinalSuffix(value: number): string {
  const tens = value % 100;
  if (tens >= 11 && tens <= 13) return "th";
  return ["th", "st", "nd", "rd"][value % 10] ?? "th";
}

/** "Twenty-one": Word capitalises the first word only. */
function cardinal(value: number): string {
  return capitalise(spell(value));
}

function ordinal(value: number): string {
  const words = spell(value);
  const cut = Math.max(words.lastIndexOf(" "), words.lastIndexOf("-")) + 1;
  const last = words.slice(cut);
  const changed = ORDINALS[last] ?? (last.endsWith("y") ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return capitalise(words.slice(0, cut) + changed);
}

function spell(value: number): string {
  if (value < 0 || value >= 1_000_000) return String(value);
  if (value < 20) return ONES[value]!.toLowerCase();
  if (value < 100) {
    const tens = TENS[Math.floor(value / 10)]!.toLowerCase();
    return value % 10 === 0 ? tens : `${tens}-${spell(value % 10)}`;
  }
  const [size, name] = value < 1000 ? [100, "hundred"] : [1000, "thousand"];
  const head = `${spell(Math.floor(value / size))} ${name}`;
  return value % size === 0 ? head : `${head} ${spell(value % size)}`;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** *, †, ‡, §, then doubled. */
function chicago(value: number): string {
  if (value < 1) return String(value);
  return "*†‡§".charAt((value - 1) % 4).repeat(Math.ceil(value / 4));
}

function enclosed(value: number, first: number): string {
  return value >= 1 && value <= 20 ? String.fromCharCode(first + value - 1) : String(value);
}
