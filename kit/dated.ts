/** A rule or price with the day it came into force, `YYYY-MM-DD`. */
export interface Dated {
  readonly from: string;
}

/**
 * The entry in force on a day. Whatever a decree can change (prices, fees, limits, owners) is such a table, never a constant in code.
 * @returns `undefined` on a day before the first entry.
 */
export const inForce = <T extends Dated>(table: readonly T[], on: string): T | undefined =>
  table.reduce<T | undefined>((latest, entry) => (entry.from <= on && (latest === undefined || entry.from >= latest.from) ? entry : latest), undefined);
