/** Working days (ngày làm việc) of state offices, and due dates counted in them. */
import { DateTime } from "luxon";
import { vietnam } from "../../kit/clock.ts";

/** What one year adds to "Monday to Friday". Decided anew each year, so that a due date from last year's table is wrong. */
interface CalendarYear {
  /** Weekdays without work: holidays, and the days off in lieu of those that fall on a weekend. */
  readonly off: readonly string[];
  /** Saturdays worked in exchange for a weekday off (ngày làm bù). */
  readonly makeUp: readonly string[];
}

/**
 * Labour Code 2019 Art. 112; 24 November (Ngày Văn hóa Việt Nam) by Resolution 28/2026/QH16, from 2026. The exchanged days of each year, and Tết 2025, are general knowledge.
 */
const years: Readonly<Record<string, CalendarYear>> = {
  2025: {
    off: ["2025-01-01", "2025-01-27", "2025-01-28", "2025-01-29", "2025-01-30", "2025-01-31", "2025-04-07", "2025-04-30", "2025-05-01", "2025-05-02", "2025-09-01", "2025-09-02"],
    makeUp: ["2025-04-26"],
  },
  2026: {
    // Giỗ Tổ is Sunday 26 April: Monday is off instead.
    off: ["2026-01-01", "2026-01-02", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20", "2026-04-27", "2026-04-30", "2026-05-01", "2026-08-31", "2026-09-01", "2026-09-02", "2026-11-24"],
    makeUp: ["2026-01-10", "2026-08-22"],
  },
  // Not decided yet: the law alone, with the choices it leaves open taken as in most years. A due date in it may still move.
  2027: {
    off: ["2027-01-01", "2027-02-05", "2027-02-08", "2027-02-09", "2027-02-10", "2027-02-11", "2027-04-16", "2027-04-30", "2027-05-03", "2027-09-02", "2027-09-03", "2027-11-24"],
    makeUp: [],
  },
};

/** Offices close at 17:00: what arrives later counts as received on the next working day. */
const closing = "17:00";

/** Longer than any procedure takes: a count that goes on has lost its way. */
const mostDays = 1_000;

export class CalendarUnknown extends Error {
  override readonly name = "CalendarUnknown";
}

const yearOf = (day: string): CalendarYear => {
  const year = Object.hasOwn(years, day.slice(0, 4)) ? years[day.slice(0, 4)] : undefined;
  if (year === undefined) throw new CalendarUnknown(`no working calendar for ${day.slice(0, 4)}`);
  return year;
};

const next = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** @throws {CalendarUnknown} for a year of which no calendar is known: better no due date than a wrong one. */
export const isWorkingDay = (day: string): boolean => {
  const { off, makeUp } = yearOf(day);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return makeUp.includes(day) || (weekday >= 1 && weekday <= 5 && !off.includes(day));
};

const atOrAfter = (day: string): string => {
  let at = day;
  for (let n = 0; n < mostDays && !isWorkingDay(at); n += 1) at = next(at);
  return at;
};

/**
 * The working day on which something counts as received.
 * @param at ISO 8601.
 * @param receivedUntil local time of day, `15:00`, after which a procedure takes nothing more that day; offices close at 17:00.
 */
export const receiptDay = (at: string, receivedUntil: string = closing): string => {
  const local = DateTime.fromISO(at, { zone: vietnam });
  const day = local.toISODate();
  if (day === null) throw new RangeError("not a moment");
  const isAfter = local.toFormat("HH:mm:ss.SSS") > `${receivedUntil}:00.000`;
  return isAfter || !isWorkingDay(day) ? atOrAfter(next(day)) : day;
};

/** The day that is so many working days after a working day, which itself is not counted. */
export const addWorkingDays = (day: string, count: number): string => {
  let at = day;
  for (let left = count; left > 0; left -= 1) at = atOrAfter(next(at));
  return at;
};

/** How many working days lie after one day, up to and including another; none when it is not later. */
export const workingDaysBetween = (from: string, to: string): number => {
  let count = 0;
  for (let day = from, n = 0; day < to && n < mostDays; n += 1) {
    day = next(day);
    if (isWorkingDay(day)) count += 1;
  }
  return count;
};

/** A time during which the agency waits for somebody else, by the moments it began and ended. */
export interface Pause {
  readonly from: string;
  /** Absent while it lasts. */
  readonly to: string | undefined;
}

/** How long a procedure takes. */
export interface Term {
  readonly workingDays: number;
  readonly receivedUntil?: string | undefined;
}

/**
 * The due date (ngày hẹn trả): the day of receipt is not counted, and as many working days are added as were spent in pauses.
 * A pause takes the working days after the day on which it began, up to the day on which it ended.
 * @returns `undefined` while a pause lasts, or where a year has no calendar: then nobody can tell.
 */
export const dueDate = (receivedAt: string, { workingDays, receivedUntil }: Term, pauses: readonly Pause[] = []): string | undefined => {
  try {
    let paused = 0;
    for (const { from, to } of pauses) {
      if (to === undefined) return undefined;
      paused += workingDaysBetween(receiptDay(from), receiptDay(to));
    }
    return addWorkingDays(receiptDay(receivedAt, receivedUntil), workingDays + paused);
  } catch (error) {
    if (error instanceof CalendarUnknown) return undefined;
    throw error;
  }
};
