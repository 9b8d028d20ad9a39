/**
 * Working time of the mock agencies: Monday to Friday, 08:00 to 17:00 in Vietnam, without public holidays. A table of the mocks' own, so that a mistake in the
 * product's calendar cannot hide in its mirror. Days are `YYYY-MM-DD`. Swapped Saturdays are decided yearly, and none is known for these years.
 */

/** Vietnam's offset; there is no summer time. */
const offsetMs = 7 * 3_600_000;
const dayMs = 24 * 3_600_000;
const opens = "08:00";
export const closes = "17:00";

/** The same day every year, moved to the next free weekday when it falls on a weekend. 24 November is one from 2026 (NQ 28/2026/QH16). */
const fixed = (year: string): readonly string[] => ["01-01", "04-30", "05-01", "09-02", ...(year >= "2026" ? ["11-24"] : [])];

/** By the lunar calendar, or decided yearly. 2027 is not decided yet: the lunar days are known, which days around them are free is assumed. */
const yearly: Readonly<Record<string, readonly string[]>> = {
  2025: ["01-27", "01-28", "01-29", "01-30", "01-31", "04-07", "09-01"],
  2026: ["02-16", "02-17", "02-18", "02-19", "02-20", "04-27", "09-01"],
  2027: ["02-05", "02-08", "02-09", "02-10", "02-11", "04-16", "09-03"],
};

const plus = (day: string, days: number): string => new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
const isWeekend = (day: string): boolean => [0, 6].includes(new Date(day).getUTCDay());

const tables = new Map<string, ReadonlySet<string>>();
const holidaysOf = (year: string): ReadonlySet<string> => {
  const known = tables.get(year);
  if (known) return known;
  const holidays = new Set([...fixed(year), ...(yearly[year] ?? [])].map((day) => `${year}-${day}`));
  for (const day of fixed(year).map((each) => `${year}-${each}`).filter(isWeekend)) {
    let instead = day;
    while (isWeekend(instead) || holidays.has(instead)) instead = plus(instead, 1);
    holidays.add(instead);
  }
  tables.set(year, holidays);
  return holidays;
};

export const isWorkingDay = (day: string): boolean => !isWeekend(day) && !holidaysOf(day.slice(0, 4)).has(day);

/** The local day and time of a moment. */
export const local = (moment: Date): { readonly day: string; readonly time: string } => {
  const iso = new Date(moment.getTime() + offsetMs).toISOString();
  return { day: iso.slice(0, 10), time: iso.slice(11, 16) };
};

/** @param time `HH:mm`, local. */
export const momentOf = (day: string, time: string): Date => new Date(`${day}T${time}:00+07:00`);

/** The working day that comes `days` working days after `day`, which is not counted itself. With 0 it is that day, or the next working one. */
export const addWorkingDays = (day: string, days: number): string => {
  let result = day;
  while (!isWorkingDay(result)) result = plus(result, 1);
  for (let left = days; left > 0; left -= isWorkingDay(result) ? 1 : 0) result = plus(result, 1);
  return result;
};

/** When something that arrives is received: at once in working time, else when the office opens next. */
export const receptionOf = (arrival: Date): Date => {
  const { day, time } = local(arrival);
  if (isWorkingDay(day) && time >= opens && time <= closes) return arrival;
  return momentOf(addWorkingDays(isWorkingDay(day) && time > closes ? plus(day, 1) : day, 0), opens);
};

/** How many working days begin after `from` and not after `to`. */
export const workingDaysBetween = (from: string, to: string): number => {
  let count = 0;
  for (let day = plus(from, 1); day <= to; day = plus(day, 1)) if (isWorkingDay(day)) count += 1;
  return count;
};
