const hour = 3_600_000;
const units: Readonly<Record<string, number>> = { h: hour, d: 24 * hour, w: 7 * 24 * hour };
/** A year: a world moved further by a slip of the finger would have no fixtures left that are current. */
const maxMs = 366 * 24 * hour;

/** Reads `3h`, `5d`, `2w`. @returns milliseconds, or nothing for anything else, for nought, and for more than a year. */
export const readDuration = (text: string): number | undefined => {
  const [, amount = "", unit = ""] = /^(\d{1,5})([hdw])$/.exec(text) ?? [];
  const ms = Number(amount) * (units[unit] ?? 0);
  return ms > 0 && ms <= maxMs ? ms : undefined;
};
