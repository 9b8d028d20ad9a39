/**
 * A text of a ministry or a sign-in in composed form (Unicode NFC): one register composes Vietnamese letters, another does not.
 *
 * Normalising sorts the marks after a letter, which takes time with the square of their number: 200 kB of marks would hold a process for seconds. No text in any
 * language has more than thirty in a row (UAX #15, stream-safe text), so that more are refused before they are looked at.
 * @returns `undefined` for a text that is none.
 */
export const readText = (text: string): string | undefined => (/\p{M}{31}/u.test(text) ? undefined : text.normalize("NFC"));

/**
 * What a person typed into one line of a form, composed and without the space around it.
 * @param most letters, in UTF-16 units.
 * @returns `undefined` for nothing, for too much, and for control characters or another line.
 */
export const readLine = (text: string, most: number): string | undefined => {
  const line = text.isWellFormed() ? readText(text)?.trim() : undefined;
  return line === undefined || line === "" || line.length > most || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(line) ? undefined : line;
};

/** Whether a table can hold it, and JSON in one: half of a letter and the character NUL are in neither. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes("\0");

/** The beginning of a text, at most so many UTF-16 units, and no half of a letter at its end. */
export const cutText = (text: string, most: number): string => text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "");
