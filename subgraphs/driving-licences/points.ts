/** When a licence's points come back (Law 36/2024/QH15, Art. 58). */
import { inForce } from "../../kit/dated.ts";
import type { Dated } from "../../kit/dated.ts";
import type { Licence } from "./licence.ts";

interface PointsRule extends Dated {
  readonly full: number;
  /** Without another deduction, while some are left: Art. 58 §2. */
  readonly restoredAfterMonths: number;
  /** With none left they come back only by a test: Art. 58 §3, Art. 61 §7. */
  readonly testAfterMonths: number;
}

const rules: readonly PointsRule[] = [{ from: "2025-01-01", full: 12, restoredAfterMonths: 12, testAfterMonths: 6 }];

export interface Restoration {
  /** The day on which all points come back by themselves if none is deducted before. */
  readonly restoredOn: string | undefined;
  /** The first day on which the test that brings them back may be taken. */
  readonly testFrom: string | undefined;
}

const nothing: Restoration = { restoredOn: undefined, testFrom: undefined };

/**
 * Nothing where nothing was lost, where the points are not known, or where the register does not tell when the last were deducted. Announced deductions
 * do not count until they are made.
 */
export const restorationOf = ({ points, violations }: Pick<Licence, "points" | "violations">): Restoration => {
  // A deduction with its day counts although the file does not say of how many.
  const days = violations.flatMap(({ deductedOn, pointsDeducted }) => (deductedOn === undefined || pointsDeducted === 0 ? [] : [deductedOn]));
  const last = days.toSorted().at(-1);
  const rule = last === undefined ? undefined : inForce(rules, last);
  if (points === undefined || last === undefined || rule === undefined || points >= rule.full) return nothing;
  return points === 0 ? { ...nothing, testFrom: monthsAfter(last, rule.testAfterMonths) } : { ...nothing, restoredOn: monthsAfter(last, rule.restoredAfterMonths) };
};

/** The corresponding day so many months later; the month's last where there is none (Civil Code 91/2015/QH13, Art. 148). */
export const monthsAfter = (day: string, months: number): string => {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split("-").map(Number);
  // Day 0 of the month after is the last of the month meant.
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, lastDay))).toISOString().slice(0, 10);
};
