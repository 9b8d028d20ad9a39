/** The periods of published figures: months and quarters of Vietnam's calendar, each named by its first day, `YYYY-MM-DD`. */
import { DateTime } from "luxon";
import { vietnam } from "../../kit/clock.ts";
import { badInput } from "../../kit/errors.ts";

const dayOf = (date: DateTime): string => date.toISODate() ?? "";
const read = (day: string): DateTime => DateTime.fromISO(day, { zone: vietnam });

export const monthOf = (day: string): string => `${day.slice(0, 7)}-01`;
export const quarterOf = (day: string): string => dayOf(read(day).startOf("quarter"));
export const nextQuarter = (quarter: string): string => dayOf(read(quarter).plus({ months: 3 }));
export const quarterBefore = (quarter: string): string => dayOf(read(quarter).minus({ months: 3 }));
export const monthsOf = (quarter: string): readonly string[] => [0, 1, 2].map((months) => dayOf(read(quarter).plus({ months })));

/** The moment at which a day begins. */
export const startOf = (day: string): Date => read(day).toJSDate();

/** Agencies report late: so many days after a quarter its figures are closed, and never change again. */
const graceDays = 15;
export const closesOn = (quarter: string): string => dayOf(read(nextQuarter(quarter)).plus({ days: graceDays }));

/** The last quarter whose figures are to be closed by a day. */
export const lastToClose = (day: string): string => {
  const before = quarterBefore(quarterOf(day));
  return closesOn(before) <= day ? before : quarterBefore(before);
};

export interface Period {
  readonly quarter: string;
  /** Absent for the whole quarter. */
  readonly month: string | undefined;
  /** The first and the last day. */
  readonly from: string;
  readonly to: string;
}

/** @throws {PublicError} `BAD_INPUT` unless exactly one of month and quarter is given, of a year that the portal may know of. */
export const readPeriod = ({ year, quarter, month }: { readonly year: number; readonly quarter?: number | null | undefined; readonly month?: number | null | undefined }): Period => {
  const isWhole = quarter != null;
  if (isWhole === (month != null)) throw badInput("period: give either a quarter or a month.", "period: chỉ chọn quý hoặc tháng.");
  if (year < 2019 || year > 2100) throw badInput("period.year is a year since 2019.", "period.year là năm từ 2019 trở đi.");
  if (isWhole && (quarter < 1 || quarter > 4)) throw badInput("period.quarter is 1 to 4.", "period.quarter từ 1 đến 4.");
  if (month != null && (month < 1 || month > 12)) throw badInput("period.month is 1 to 12.", "period.month từ 1 đến 12.");
  const first = DateTime.fromObject({ year, month: month ?? ((quarter ?? 1) - 1) * 3 + 1, day: 1 }, { zone: vietnam });
  const from = dayOf(first);
  return { quarter: quarterOf(from), month: isWhole ? undefined : from, from, to: dayOf(first.plus({ months: isWhole ? 3 : 1 }).minus({ days: 1 })) };
};
