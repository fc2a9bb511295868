/** Finding every match of a pattern. */

/**
 * The matches of a global pattern, in order. What `matchAll` gives, but with the pattern itself: `matchAll` makes a copy for each call, which
 * V8 compiles anew whenever it has forgotten the one before.
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex++;
  }
  return found;
}
