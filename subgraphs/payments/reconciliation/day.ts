/** A day's reconciliation from beginning to end: everybody is asked, and asked again before anything is called a difference. */
import { DateTime } from "luxon";
import type { Kysely } from "kysely";
import { today } from "../../../kit/clock.ts";
import type { Clock } from "../../../kit/clock.ts";
import type { Tables } from "../tables.ts";
import { readOurs } from "./ours.ts";
import type { Named } from "./ours.ts";
import { reconcile, standing } from "./reconcile.ts";
import type { Reconciliation, Statements } from "./reconcile.ts";
import type { Repaired } from "./repair.ts";
import type { Asked } from "./statements.ts";

export interface DayParts {
  readonly db: Kysely<Tables>;
  /** The world's. */
  readonly clock: Clock;
  readonly asked: Pick<Asked, "statements">;
}

export interface DayReport extends Reconciliation {
  readonly day: string;
  /** Whether the day is over: nothing will be paid on it any more. */
  readonly isFinal: boolean;
  readonly repaired?: readonly Repaired[];
}

export class NoSuchDay extends Error {
  override readonly name = "NoSuchDay";
}

/**
 * @param text `YYYY-MM-DD`; yesterday when it is not given.
 * @throws {NoSuchDay} that says what to give.
 */
export const readDay = (text: string | undefined, clock: Clock): string => {
  const now = today(clock);
  if (text === undefined) return DateTime.fromISO(now).minus({ days: 1 }).toISODate() ?? now;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !DateTime.fromISO(text).isValid) throw new NoSuchDay("--day takes a day, for example 2026-11-22. (--day cần một ngày, ví dụ 2026-11-22.)");
  if (text > now) throw new NoSuchDay(`${text} is still to come: today is ${now}. (Ngày ${text} chưa đến: hôm nay là ${now}.)`);
  return text;
};

export const reconcileDay = async ({ db, clock, asked }: DayParts, day: string): Promise<DayReport> => {
  const look = async (): Promise<Reconciliation> => {
    const statements = await asked.statements(day);
    const ours = await readOurs(db, day, namedOf(statements, day));
    return reconcile({ day, now: clock.now(), ours, ...statements });
  };
  const first = await look();
  const found = first.differences.length === 0 ? first : standing(first, await look());
  return { day, isFinal: day < today(clock), ...found };
};

const namedOf = ({ platform, owners }: Statements, day: string): Named => {
  const isOfDay = (line: { readonly day: string }): boolean => line.day === day;
  return {
    transactions: (platform ?? []).filter(isOfDay).map(({ id }) => id),
    items: owners.flatMap(({ books }) => [...(books?.recorded ?? []), ...(books?.ministries ?? []).flatMap(({ bookings }) => bookings ?? [])].filter(isOfDay).map(({ id }) => id)),
  };
};
