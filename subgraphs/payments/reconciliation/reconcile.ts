/**
 * Three accounts of one day held against each other: our ledger, the payment platform's statement, and what the owners recorded and their ministries booked.
 * Everything that differs is named, once; whoever could not be asked is named as not compared, and nothing is concluded from their silence.
 */
import { keyOf } from "./differences.ts";
import type { Difference } from "./differences.ts";
import { compareOwner, placeOf } from "./owner-side.ts";
import type { OwnerBooks, PaidItem } from "./owner-side.ts";
import type { OurTransaction } from "./ours.ts";
import { longest } from "./patience.ts";
import { comparePlatform, isOnItsWay, where as platformName } from "./platform-side.ts";
import type { PlatformLine } from "./platform-side.ts";

/** What others say of a day and its neighbours; `null` is somebody who could not be asked. */
export interface Statements {
  readonly platform: readonly PlatformLine[] | null;
  readonly owners: readonly { readonly name: string; readonly books: OwnerBooks | null }[];
}

export interface Accounts extends Statements {
  /** `YYYY-MM-DD`, of Vietnam: the day on which the payer's money was taken, wherever it went from there and when. */
  readonly day: string;
  /** The world's. */
  readonly now: Date;
  /** All that was paid on the day, and all that statements of the day name. */
  readonly ours: readonly OurTransaction[];
}

export interface Sum {
  readonly count: number;
  /** Whole đồng. */
  readonly amount: number;
}

export interface Summary {
  /** Transactions. */
  readonly paid: { readonly here: Sum; readonly platform: Sum | null };
  /** Refunds of what was paid on the day. */
  readonly givenBack: { readonly here: Sum; readonly platform: Sum | null };
  /** Items by owner. */
  readonly settled: readonly { readonly owner: string; readonly here: Sum; readonly recorded: Sum | null; readonly booked: Sum | null }[];
  /** Not there yet, and not late. */
  readonly underWay: { readonly toBeRecorded: number; readonly toBeSettled: number; readonly toBeGivenBack: number };
}

export interface Reconciliation {
  readonly differences: readonly Difference[];
  /** Who could not be asked. */
  readonly notCompared: readonly string[];
  readonly summary: Summary;
}

export const reconcile = ({ day, now, ours, platform, owners }: Accounts): Reconciliation => {
  const byId = new Map(ours.map((transaction) => [transaction.id, transaction]));
  const itemsOf = (owner: string): ReadonlyMap<string, PaidItem> =>
    new Map(ours.flatMap(({ items, paid }) => items.filter((item) => item.owner === owner).map((item) => [item.id, { ...item, paidOn: paid?.day }])));
  return {
    differences: [
      ...(platform === null ? [] : comparePlatform({ day, now, ours: byId, lines: platform })),
      ...owners.flatMap(({ name, books }) => compareOwner({ day, owner: name, ours: itemsOf(name), books })),
    ],
    notCompared: [...(platform === null ? [platformName] : []), ...owners.flatMap(({ name, books }) => unasked(name, books))],
    summary: summaryOf({ day, now, ours, platform, owners }),
  };
};

/** What two looks have in common: what moved between an account and the next, while they were asked for, was under way. */
export const standing = (first: Reconciliation, second: Reconciliation): Reconciliation => {
  const known = new Set(first.differences.map(keyOf));
  return {
    differences: second.differences.filter((difference) => known.has(keyOf(difference))),
    notCompared: [...new Set([...first.notCompared, ...second.notCompared])],
    summary: second.summary,
  };
};

const unasked = (owner: string, books: OwnerBooks | null): readonly string[] =>
  books === null ? [owner] : books.ministries.filter(({ bookings }) => bookings === null).map(({ name }) => placeOf(owner, name));

const summaryOf = ({ day, now, ours, platform, owners }: Accounts): Summary => {
  const paid = ours.filter((transaction) => transaction.paid?.day === day);
  const lines = platform?.filter((line) => line.day === day);
  const items = paid.flatMap((transaction) => transaction.items);
  const refunds = paid.flatMap((transaction) => transaction.refunds);
  const unpaid = new Set(ours.filter((transaction) => transaction.paid === null).map(({ id }) => id));
  return {
    paid: { here: sumOf(paid.map((transaction) => transaction.paid?.amount ?? 0)), platform: lines ? sumOf(lines.map(({ amount }) => amount)) : null },
    givenBack: {
      here: sumOf(refunds.filter(({ state }) => state === "DONE").map(({ amount }) => amount)),
      platform: lines ? sumOf(lines.flatMap((line) => line.refunds.map(({ amount }) => amount))) : null,
    },
    settled: owners.map(({ name, books }) => ({
      owner: name,
      here: sumOf(items.filter(({ owner, state }) => owner === name && state === "SETTLED").map(({ amount }) => amount)),
      recorded: books && sumOf(books.recorded.filter((line) => line.day === day && line.state === "SETTLED").map(({ amount }) => amount)),
      booked: books && (books.ministries.some(({ bookings }) => bookings === null) ? null : sumOf(books.ministries.flatMap(({ bookings }) => (bookings ?? []).filter((line) => line.day === day)).map(({ amount }) => amount))),
    })),
    underWay: {
      toBeRecorded: (lines ?? []).filter((line) => unpaid.has(line.id) && isOnItsWay(line, now)).length,
      toBeSettled: items.filter(({ state, minutes }) => state === "PAID" && minutes < longest.PAID).length,
      toBeGivenBack: refunds.filter(({ state, minutes }) => state === "DUE" && minutes < longest.REFUND_DUE).length,
    },
  };
};

const sumOf = (amounts: readonly number[]): Sum => ({ count: amounts.length, amount: amounts.reduce((total, amount) => total + amount, 0) });
