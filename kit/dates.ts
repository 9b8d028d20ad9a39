import { DateTime } from "luxon";
import { vietnam } from "./clock.ts";

/**
 * Reads a local date out of a ministry's own format (Luxon's tokens, for example `dd/MM/yyyy` or `yyyy-MM-dd HH:mm:ss.S`).
 * @returns `YYYY-MM-DD`, or `undefined` for anything that is not a real day in that format.
 */
export const readDate = (text: string, format: string): string | undefined => {
  const parsed = DateTime.fromFormat(text.trim(), format, { zone: vietnam });
  return parsed.isValid ? (parsed.toISODate() ?? undefined) : undefined;
};

/**
 * The same for a moment of local time.
 * @returns ISO 8601 with the offset of Vietnam, for example `2026-11-23T09:00:00+07:00`.
 */
export const readDateTime = (text: string, format: string): string | undefined => {
  const parsed = DateTime.fromFormat(text.trim(), format, { zone: vietnam });
  return parsed.isValid ? (parsed.toISO({ suppressMilliseconds: true }) ?? undefined) : undefined;
};

/** Writes a moment in a ministry's own format, in Vietnam's time. */
export const writeDateTime = (instant: Date, format: string): string => DateTime.fromJSDate(instant, { zone: vietnam }).toFormat(format);
