/**
 * How deep a subgraph's answer is nested, before it is parsed. What merges, projects and writes an answer recurses once or twice for each level; JSON.stringify
 * is the first that has no stack left, at 4,500. To find that out where it happens would be to lose the whole request, not the one gap, so it is found out here.
 *
 * This stands in every request's way. An answer too short to be deep is not looked at (most are); of a longer one, opening brackets are counted, as bytes,
 * which takes a microsecond for each kilobyte, a seventh of what parsing it takes. Only one with more of them than it may have levels is read as text.
 */

/** Lists and objects within one another. The deepest page has some twenty; this is less than half of what the stack holds. */
const levels = 2_000;

const quote = 0x22;
const backslash = 0x5c;

/** @param text decodes the bytes, when they have to be looked at closely. */
export const isTooDeep = (bytes: Buffer, text: () => string): boolean => bytes.length >= 2 * levels && couldBeTooDeep(bytes) && isTextTooDeep(text());

/** In every charset there is, a bracket has its ASCII byte; whatever else has it makes the count too high, which does no harm. */
const couldBeTooDeep = (bytes: Buffer): boolean => {
  let opening = 0;
  // `[` and `{` differ in one bit.
  for (let index = 0; index < bytes.length; index += 1) if (((bytes[index] as number) | 0x20) === 0x7b) opening += 1;
  return opening > levels;
};

const isTextTooDeep = (text: string): boolean => {
  let depth = 0;
  let isInText = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isInText) {
      if (code === backslash) index += 1;
      else if (code === quote) isInText = false;
    } else if (code === quote) isInText = true;
    else if ((code | 0x20) === 0x7b) {
      depth += 1;
      if (depth > levels) return true;
    } else if ((code | 0x20) === 0x7d) depth -= 1;
  }
  return false;
};
