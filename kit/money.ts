/** No amount of any ministry is written longer; beyond it the patterns below would take time that grows with the square of the length. */
const maxLength = 64;

/**
 * Reads an amount of đồng as ministries write it: `1234567`, `1.234.567`, `123.456đ`, `5052600000.00`.
 * @returns a whole, safe number of đồng; `undefined` for anything else, so that doubt is never zero.
 */
export const readVnd = (text: string): number | undefined => {
  if (text.length > maxLength) return undefined;
  const bare = text.normalize("NFC").replace(/\s*(?:đ|₫|vnđ|vnd|đồng)\s*$/i, "").trim();
  const match = /^(-?)(\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+|\d+?)(?:[.,]0{1,2})?$/.exec(bare);
  if (!match) return undefined;
  const amount = Number((match[1] ?? "") + (match[2] ?? "").replace(/[.,]/g, ""));
  return Number.isSafeInteger(amount) ? amount : undefined;
};

/** Reads a quantity with English separators, `1,234.5`, as one corporation writes kilowatt-hours. */
export const readDecimal = (text: string): number | undefined => {
  if (text.length > maxLength) return undefined;
  const bare = text.trim();
  return /^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/.test(bare) ? Number(bare.replace(/,/g, "")) : undefined;
};
