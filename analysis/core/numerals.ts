/** Numbers as contracts write them: in words, in figures, in Roman numerals and in letters. */

const UNITS: Record<string, number> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  ninty: 90,
};
const SCALES: Record<string, number> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
const FRACTIONS: Record<string, number> = {
  half: 0.5,
  third: 1 / 3,
  thirds: 1 / 3,
  quarter: 0.25,
  quarters: 0.25,
  fourth: 0.25,
  fourths: 0.25,
  fifth: 0.2,
  tenth: 0.1,
  tenths: 0.1,
  eighth: 0.125,
  eighths: 0.125,
  hundredth: 0.01,
  hundredths: 0.01,
};

/** Alternatives for a pattern: every word a written number may hold. */
export const NUMBER_WORD =
  "(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|fou?rty|fifty|sixty|seventy|eighty|ninety|ninty|hundred|thousand|million|billion|trillion|half)";

/** The value of a number in words ("twenty-five", "one hundred and ten", "two and one-half"), or undefined when it is not one. */
export function wordsToNumber(words: string): number | undefined {
  const tokens = words
    .toLowerCase()
    .split(/[\s,-]+/)
    .filter(Boolean);
  let total = 0;
  let group = 0;
  let last = 0;
  let seen = false;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] ?? "";
    if (token === "and") continue;
    if (token === "a" || token === "an") {
      if (seen) continue;
      group = 1;
      last = 1;
      continue;
    }
    const unit = UNITS[token];
    const scale = SCALES[token];
    if (unit !== undefined) {
      const next = tokens[i + 1] ?? "";
      const fraction = FRACTIONS[next];
      if (fraction !== undefined && seen === false) return tokens.length === i + 2 ? unit * fraction : undefined;
      if (fraction !== undefined) {
        group += unit * fraction;
        i++;
        continue;
      }
      // "twenty five" adds up; "five six" and "ten five" are not numbers.
      if (seen && last < 10 && last > 0 && last !== 100) return undefined;
      if (seen && unit >= 10 && last >= 10 && last < 100) return undefined;
      if (seen && last >= 10 && last < 20) return undefined;
      group += unit;
      last = unit;
      seen = true;
    } else if (scale !== undefined) {
      if (scale === 100) group = (group || 1) * 100;
      else {
        total += (group || 1) * scale;
        group = 0;
      }
      last = 100;
      seen = true;
    } else if (token === "half") {
      group += 0.5;
      seen = true;
    } else return undefined;
  }
  return seen ? total + group : undefined;
}

/** The value of "1,234.50"; undefined when it is no figure. */
export function figureToNumber(figure: string): number | undefined {
  const plain = figure.replace(/[,\s]/g, "");
  if (!/^\d+(?:\.\d+)?$|^\.\d+$/.test(plain)) return undefined;
  return Number(plain);
}

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** The value of a Roman numeral up to 399 in its usual form; undefined otherwise. */
export function romanToNumber(text: string): number | undefined {
  const lower = text.toLowerCase();
  if (!/^(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(lower) || lower === "") return undefined;
  let value = 0;
  for (let i = 0; i < lower.length; i++) {
    const here = ROMAN[lower[i] ?? ""] ?? 0;
    const next = ROMAN[lower[i + 1] ?? ""] ?? 0;
    value += here < next ? -here : here;
  }
  return value;
}

/** 1 for "a", 26 for "z", 27 for "aa"; undefined for anything else. */
export function letterToNumber(text: string): number | undefined {
  const lower = text.toLowerCase();
  if (/^[a-z]$/.test(lower)) return lower.charCodeAt(0) - 96;
  if (/^([a-z])\1$/.test(lower)) return 26 + lower.charCodeAt(0) - 96;
  return undefined;
}

const WORDS = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
];
const TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/** A whole number below a million in words: what a fix writes. Undefined outside that range. */
export function numberToWords(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value >= 1e6) return undefined;
  if (value < 20) return WORDS[value];
  if (value < 100) return `${TENS[Math.floor(value / 10)]}${value % 10 ? `-${WORDS[value % 10]}` : ""}`;
  if (value < 1000)
    return `${WORDS[Math.floor(value / 100)]} hundred${value % 100 ? ` ${numberToWords(value % 100)}` : ""}`;
  return `${numberToWords(Math.floor(value / 1000))} thousand${value % 1000 ? ` ${numberToWords(value % 1000)}` : ""}`;
}

/** The ordinals up to the days of a month. */
const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first".split(
    " ",
  );
/** Alternatives for a pattern that ignores case: "first" to "thirty-first", the longest first. */
export const ORDINAL_WORD = [...ORDINALS].reverse().join("|").replaceAll("-", "[\\s-]");

/** The number that an ordinal in words gives ("twenty first" is 21); undefined for other words. */
export function ordinalToNumber(words: string): number | undefined {
  const at = ORDINALS.indexOf(words.toLowerCase().replace(/\s/, "-"));
  return at < 0 ? undefined : at + 1;
}
