import { inForce } from "../../kit/dated.ts";
import type { Dated } from "../../kit/dated.ts";

interface Rate extends Dated {
  /** Of the debt, for each day, in hundredths of a percent. */
  readonly basisPointsPerDay: bigint;
}

/** Late-payment interest (tiền chậm nộp): 0.03 % a day since Law 106/2016/QH13, kept by Law 38/2019/QH14, Article 59. */
const rates: readonly Rate[] = [{ from: "2016-07-01", basisPointsPerDay: 3n }];

/**
 * What late payment costs if the debt is paid on a day. The days that count are those after the due date and before the day of payment; where the rate changed
 * among them, each day has its own.
 * @returns `undefined` for a debt due before the first rate that is known here.
 */
export const lateInterest = (amount: number, dueDate: string, paidOn: string, table: readonly Rate[] = rates): { readonly amount: number; readonly days: number } | undefined => {
  const first = dayNumber(dueDate) + 1;
  const last = dayNumber(paidOn) - 1;
  if (inForce(table, dayOf(first)) === undefined) return undefined;
  const days = Math.max(last - first + 1, 0);
  const basisPoints = table
    .toSorted((a, b) => a.from.localeCompare(b.from))
    .map(({ from, basisPointsPerDay }, index, sorted) => {
      const next = sorted[index + 1];
      const begins = Math.max(first, dayNumber(from));
      const ends = Math.min(last, next === undefined ? last : dayNumber(next.from) - 1);
      return BigInt(Math.max(ends - begins + 1, 0)) * basisPointsPerDay;
    })
    .reduce((sum, part) => sum + part, 0n);
  // In integers: years of interest on a great debt pass what a floating number holds exactly. Halves of a đồng go up.
  return { amount: Number((BigInt(amount) * basisPoints + 5_000n) / 10_000n), days };
};

const msPerDay = 86_400_000;
const dayNumber = (date: string): number => Date.parse(date) / msPerDay;
const dayOf = (number: number): string => new Date(number * msPerDay).toISOString().slice(0, 10);
