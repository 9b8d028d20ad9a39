/** Our ledger against the payment platform's statement: what was taken, and what was given back. */
import type { Difference, DifferenceKind } from "./differences.ts";
import { longest } from "./patience.ts";
import type { OurTransaction } from "./ours.ts";

export interface PlatformLine {
  /** Of whose statement. */
  readonly day: string;
  /** Ours. */
  readonly id: string;
  readonly platformId: string;
  readonly amount: number;
  readonly paidAt: Date;
  readonly refunds: readonly { readonly id: string; readonly amount: number }[];
}

export interface PlatformSide {
  readonly day: string;
  readonly now: Date;
  /** By id. */
  readonly ours: ReadonlyMap<string, OurTransaction>;
  readonly lines: readonly PlatformLine[];
}

export const where = "payment platform";

/** Lines of the neighbouring days clear what is missing on this one, and accuse nobody: they have a day of their own. */
export const comparePlatform = ({ day, now, ours, lines }: PlatformSide): readonly Difference[] => {
  const byId = Map.groupBy(lines, ({ id }) => id);
  const missing = [...ours.values()].filter(({ id, paid }) => paid?.day === day && !byId.has(id)).map((ourOwn) => of("RECORDED_NOT_PAID", ourOwn, ourOwn.paid?.amount));
  const listed = [...byId].flatMap(([id, its]): readonly Difference[] => {
    const [line] = its.toSorted((a, b) => Number(b.day === day) - Number(a.day === day));
    const ourOwn = ours.get(id);
    if (line === undefined || (line.day !== day && ourOwn?.paid?.day !== day)) return [];
    const twice = isTwice(its) ? [theirs("PAID_TWICE", line)] : [];
    if (ourOwn === undefined) return [theirs("PAID_UNKNOWN", line), ...twice];
    if (ourOwn.paid === null) return isOnItsWay(line, now) ? twice : [theirs("PAID_NOT_RECORDED", line), ...twice];
    return [...twice, ...compareTaken(ourOwn, ourOwn.paid.amount, line), ...compareRefunds(ourOwn, line)];
  });
  return [...missing, ...listed];
};

/** Paid, and the platform's word may not have come yet. */
export const isOnItsWay = ({ paidAt }: PlatformLine, now: Date): boolean => now.getTime() - paidAt.getTime() < longest.TOLD * 60_000;

/** Once on each of two days is one payment, on either side of midnight. */
const isTwice = (its: readonly PlatformLine[]): boolean => new Set(its.map(({ day }) => day)).size < its.length || new Set(its.map(({ platformId }) => platformId)).size > 1;

const of = (kind: DifferenceKind, { id, platformId, amount }: OurTransaction, taken = amount): Difference => ({ kind, id, where, amount: taken, ...(platformId !== null && { reference: platformId }) });
const theirs = (kind: DifferenceKind, { id, platformId, amount }: PlatformLine): Difference => ({ kind, id, where, amount, reference: platformId });

const compareTaken = (ourOwn: OurTransaction, taken: number, line: PlatformLine): readonly Difference[] => [
  ...(line.amount === taken ? [] : [{ ...of("TAKEN_AMOUNT_DIFFERS", ourOwn, taken), by: line.amount - taken }]),
  ...(line.platformId === ourOwn.platformId ? [] : [{ ...of("NAMED_OTHERWISE", ourOwn, taken), reference: line.platformId }]),
];

const compareRefunds = (ourOwn: OurTransaction, line: PlatformLine): readonly Difference[] => {
  // Twice under one id is twice the money.
  const given = new Map<string, number>();
  for (const { id, amount } of line.refunds) given.set(id, (given.get(id) ?? 0) + amount);
  const owed = new Map(ourOwn.refunds.map((refund) => [refund.id, refund]));
  return [...new Set([...owed.keys(), ...given.keys()])].flatMap((id): readonly Difference[] => {
    const [refund, back] = [owed.get(id), given.get(id)];
    const found = (kind: DifferenceKind): Difference => ({ kind, id, where, amount: refund?.amount ?? back ?? 0, reference: line.platformId });
    const isSettled = ourOwn.items.some((item) => item.state === "SETTLED" && (item.id === id || ourOwn.id === id));
    if (isSettled) return [found("REFUNDED_ALTHOUGH_SETTLED")];
    if (refund === undefined) return [found("REFUND_UNKNOWN")];
    if (back !== undefined && back !== refund.amount) return [{ ...found("REFUND_AMOUNT_DIFFERS"), by: back - refund.amount }];
    if (refund.state === "DONE") return back === undefined ? [found("REFUND_NOT_AT_PLATFORM")] : [];
    if (refund.minutes < longest.REFUND_DUE) return [];
    return [found(back === undefined ? "REFUND_NOT_MADE" : "REFUNDED_NOT_RECORDED")];
  });
};
