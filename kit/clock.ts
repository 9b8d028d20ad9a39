import { DateTime } from "luxon";

/** Time is passed in, so that a test can hold it still. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
export const fixedClock = (instant: string | Date): Clock => ({ now: () => new Date(instant) });

/** Vietnam has one time zone and no summer time. */
export const vietnam = "Asia/Ho_Chi_Minh";

/** Today's legal date in Vietnam, `YYYY-MM-DD`: never derived from UTC, which is a day behind until 07:00. */
export const today = (clock: Clock): string => {
  const date = DateTime.fromJSDate(clock.now(), { zone: vietnam }).toISODate();
  // Every table with dates would be empty on a day that is none.
  if (date === null) throw new RangeError("the clock shows no valid time");
  return date;
};
