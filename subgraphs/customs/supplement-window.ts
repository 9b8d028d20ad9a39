/** How long a cleared declaration may be supplemented (khai bổ sung sau thông quan). */
import { DateTime } from "luxon";
import { vietnam } from "../../kit/clock.ts";
import type { Dated } from "../../kit/dated.ts";
import { inForce } from "../../kit/dated.ts";
import type { Declaration } from "./declaration.ts";

interface Window extends Dated {
  readonly days: number;
  readonly basis: string;
}

const windows: readonly Window[] = [
  { from: "2015-04-01", days: 60, basis: "Art. 20, Circular 38/2015/TT-BTC" },
  { from: "2018-06-05", days: 60, basis: "the same, as amended by Circular 39/2018/TT-BTC" },
  // Nothing that we have read says that the amendment touches the period: it is carried over.
  { from: "2026-02-01", days: 60, basis: "the same, as amended by Circular 121/2025/TT-BTC" },
];

/**
 * The last day for a supplement after clearance, by the rule in force on the day of clearance.
 * @returns `undefined` where there is no such day: not cleared yet, cancelled, or already under post-clearance audit.
 */
export const lastDayToSupplement = ({ clearedAt, status }: Pick<Declaration, "clearedAt" | "status">): string | undefined => {
  if (clearedAt === undefined || status === "AUDITED" || status === "CANCELLED") return undefined;
  const cleared = DateTime.fromISO(clearedAt, { zone: vietnam });
  const window = inForce(windows, cleared.toISODate() ?? "");
  return window === undefined ? undefined : (cleared.plus({ days: window.days }).toISODate() ?? undefined);
};
