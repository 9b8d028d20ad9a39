/**
 * How deep a subgraph's answer is nested, before it is parsed. What merges, projects and writes an answer recurses once or twice for each level; JSON.stringify
 * is the first that has no stack left, at 4,500. To find that out where it happens would be to lose the whole request, not the one gap, so it is found out here.
 *
 * This stands in every request's way. An answer too short to be deep is not looked at (most are); in a longer one opening brackets are looked for, which is
 * what the machine does best. Only one with more of them than it may have levels is read.
 */

/** Lists and objects within one another. The deepest page has some twenty; this is less than half of what the stack holds. */
const levels = 2_000;

const quote = 0x22;
const backslash = 0x5c;

/** @param text of the answer, in any form. */
export const isTooDeep = (text: string): boolean => text.length >= 2 * levels && has(text, "{") + has(text, "[") > levels && isNestedTooDeep(text);

/** How often a character stands in a text; no more is counted than needed. */
const has = (text: string, character: string): number => {
  let count = 0;
  for (let index = text.indexOf(character); index !== -1 && count <= levels; index = text.indexOf(character, index + 1)) count += 1;
  return count;
};

const isNestedTooDeep = (text: string): boolean => {
  let depth = 0;
  let isInText = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isInText) {
      if (code === backslash) index += 1;
      else if (code === quote) isInText = false;
    } else if (code === quote) isInText = true;
    // `[` and `{` differ in one bit, and so do `]` and `}`.
    else if ((code | 0x20) === 0x7b) {
      depth += 1;
      if (depth > levels) return true;
    } else if ((code | 0x20) === 0x7d) depth -= 1;
  }
  return false;
};
