/** For tests: accounts of a day that agree, whatever is under way in them; and differences of every kind, to be planted. */
import { DateTime } from "luxon";
import type { Difference, DifferenceKind } from "./differences.ts";
import type { BookedLine, OwnerBooks, RecordedLine } from "./owner-side.ts";
import type { OurItem, OurRefund, OurTransaction } from "./ours.ts";
import type { PlatformLine } from "./platform-side.ts";
import type { Accounts } from "./reconcile.ts";

export const day = "2026-11-22";
/** Some days on: what is fresh then was paid on another day, but for what is said to be paid at this moment. */
export const now = new Date("2026-11-22T23:59:30+07:00");

export const places = [
  { owner: "electricity", ministry: "HANOI" },
  { owner: "electricity", ministry: "NPC" },
  { owner: "tax", ministry: "tax" },
  { owner: "dossiers", ministry: "justice" },
] as const;
export const owners = ["electricity", "tax", "dossiers"] as const;

type Open<T> = { -readonly [Key in keyof T]: T[Key] };
export interface OpenTransaction extends Omit<Open<OurTransaction>, "items" | "refunds"> {
  readonly items: Open<OurItem>[];
  readonly refunds: Open<OurRefund>[];
}
export type OpenLine = Open<Omit<PlatformLine, "refunds">> & { readonly refunds: { readonly id: string; readonly amount: number }[] };

/** What has become of an item, and how far the word of it has got. */
export const fates = ["SETTLED", "SETTLED_AFTER_MIDNIGHT", "SETTLED_ON_BOTH_LISTS", "TAKEN", "TAKEN_AND_BOOKED", "TO_GO_BACK", "GIVEN_BACK_UNTOLD", "GIVEN_BACK"] as const;
export interface NewItem {
  readonly place: (typeof places)[number];
  readonly amount: number;
  readonly fate: (typeof fates)[number];
}

export interface NewTransaction {
  readonly items: readonly NewItem[];
  /** Days from the one that is reconciled. */
  readonly paid: -1 | 0 | 1;
  /** On which of the platform's lists it is: days from ours. */
  readonly listed: readonly (0 | 1)[];
  readonly what: "PAID" | "OTHER_AMOUNT" | "JUST_PAID" | "NOT_PAID";
}

const dayAt = (by: number): string => DateTime.fromISO(day).plus({ days: by }).toISODate() ?? day;

/** Accounts that are written as it happens: everybody is told, or is about to be. */
export class Books {
  readonly ours: OpenTransaction[] = [];
  lines: OpenLine[] = [];
  recorded: (Open<RecordedLine> & { readonly owner: string })[] = [];
  booked: (Open<BookedLine> & { readonly owner: string; readonly ministry: string })[] = [];
  #ids = 0;

  newId(): string {
    this.#ids += 1;
    return `00000000-0000-4000-8000-${this.#ids.toString(16).padStart(12, "0")}`;
  }

  add({ items, paid, listed, what }: NewTransaction): OpenTransaction {
    const id = this.newId();
    const amount = items.reduce((sum, item) => sum + item.amount, 0);
    const taken = what === "OTHER_AMOUNT" ? amount + 1_000 : amount;
    const isKnown = what === "PAID" || what === "OTHER_AMOUNT";
    const transaction: OpenTransaction = {
      ...{ id, amount, platformId: `TT${id.slice(-12)}`, items: [], refunds: [] },
      state: ({ PAID: "PAID", OTHER_AMOUNT: "REFUNDED", JUST_PAID: "AWAITING_PAYER", NOT_PAID: "EXPIRED" } as const)[what],
      paid: isKnown ? { amount: taken, day: dayAt(paid) } : null,
    };
    this.ours.push(transaction);
    const line: OpenLine = { id, platformId: transaction.platformId ?? "", amount: taken, day: what === "JUST_PAID" ? day : dayAt(paid + (listed[0] ?? 0)), paidAt: what === "JUST_PAID" ? now : new Date(`${dayAt(paid)}T12:00:00+07:00`), refunds: [] };
    if (what !== "NOT_PAID") this.lines.push(line);
    if (what === "OTHER_AMOUNT") this.#giveBack(transaction, line, { id, amount: taken, state: "DONE", minutes: 500 });
    for (const item of items) {
      if (what === "PAID") this.#settle(transaction, line, item, paid);
      else transaction.items.push(this.#newItem(item, ({ OTHER_AMOUNT: "REFUNDED", JUST_PAID: "RESERVED", NOT_PAID: "RELEASED" } as const)[what], 500));
    }
    if (isKnown) for (const by of listed.slice(1)) this.lines.push({ ...line, day: dayAt(paid + by) });
    return transaction;
  }

  #newItem({ place, amount }: NewItem, state: OurItem["state"], minutes: number): Open<OurItem> {
    const id = this.newId();
    return { id, owner: place.owner, obligation: `${place.ministry}/${id.slice(-4)}`, amount, state, reference: state === "SETTLED" ? `GS${id.slice(-6)}` : null, minutes };
  }

  #settle(transaction: OpenTransaction, line: OpenLine, item: NewItem, paid: number): void {
    const { fate, place } = item;
    const state = ({ SETTLED: "SETTLED", SETTLED_AFTER_MIDNIGHT: "SETTLED", SETTLED_ON_BOTH_LISTS: "SETTLED", TAKEN: "PAID", TAKEN_AND_BOOKED: "PAID", TO_GO_BACK: "REFUND_DUE", GIVEN_BACK_UNTOLD: "REFUND_DUE", GIVEN_BACK: "REFUNDED" } as const)[fate];
    const made = this.#newItem(item, state, state === "PAID" ? 9 : 500);
    transaction.items.push(made);
    const { id, obligation, amount } = made;
    const isBooked = state === "SETTLED" || fate === "TAKEN_AND_BOOKED";
    const reference = `GS${id.slice(-6)}`;
    if (fate !== "TAKEN") this.recorded.push({ day: dayAt(paid), id, obligation, amount, ...place, state: isBooked ? "SETTLED" : "REFUSED", reference: isBooked ? reference : null });
    const listed = fate === "SETTLED_AFTER_MIDNIGHT" ? [1] : fate === "SETTLED_ON_BOTH_LISTS" ? [0, 1] : [0];
    if (isBooked) for (const by of listed) this.booked.push({ day: dayAt(paid + by), id, obligation, amount, reference, ...place });
    if (state === "REFUND_DUE") this.#giveBack(transaction, line, { id, amount, state: "DUE", minutes: 9 }, fate === "GIVEN_BACK_UNTOLD");
    if (state === "REFUNDED") this.#giveBack(transaction, line, { id, amount, state: "DONE", minutes: 500 });
  }

  #giveBack(transaction: OpenTransaction, line: OpenLine, refund: OurRefund, isMade = true): void {
    transaction.refunds.push({ ...refund });
    if (isMade) line.refunds.push({ id: refund.id, amount: refund.amount });
  }

  /** As they are read for the day: all of ours that was paid on it, and what the others name. */
  accounts(): Accounts {
    const named = new Set([...this.lines, ...this.recorded, ...this.booked].filter((line) => line.day === day).map(({ id }) => id));
    const window = new Set([-1, 0, 1].map(dayAt));
    const near = <Line extends { readonly day: string }>(lines: readonly Line[]): Line[] => lines.filter((line) => window.has(line.day));
    return {
      ...{ day, now },
      ours: this.ours.filter(({ id, paid, items }) => paid?.day === day || named.has(id) || items.some((item) => named.has(item.id))),
      platform: near(this.lines),
      owners: owners.map((owner) => ({
        name: owner,
        books: {
          recorded: near(this.recorded).filter((line) => line.owner === owner),
          ministries: places.filter((place) => place.owner === owner).map(({ ministry: name }) => ({ name, bookings: near(this.booked).filter((line) => line.owner === owner && line.ministry === name) })),
        } satisfies OwnerBooks,
      })),
    };
  }
}

/** What should be found of a plant. */
export type Expected = Pick<Difference, "kind" | "id">;
type Plant = (books: Books, item: NewItem) => readonly Expected[];

const settled = (books: Books, item: NewItem) => {
  const transaction = books.add({ items: [{ ...item, fate: "SETTLED" }], paid: 0, listed: [0], what: "PAID" });
  return partsOf(books, transaction);
};
const goingBack = (books: Books, item: NewItem, fate: "TO_GO_BACK" | "GIVEN_BACK") => partsOf(books, books.add({ items: [{ ...item, fate }], paid: 0, listed: [0], what: "PAID" }));
const partsOf = (books: Books, transaction: OpenTransaction) => {
  const [first] = transaction.items;
  const [line, record, booking] = [books.lines.find(({ id }) => id === transaction.id), books.recorded.find(({ id }) => id === first?.id), books.booked.find(({ id }) => id === first?.id)];
  if (first === undefined || line === undefined) throw new Error("nothing was paid");
  return { transaction, item: first, line, record, booking, refund: transaction.refunds[0] };
};
const there = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error("nothing to plant in");
  return value;
};
const forget = (books: Books, id: string, { owner = true, ministry = true } = {}): void => {
  if (owner) books.recorded = books.recorded.filter((line) => line.id !== id);
  if (ministry) books.booked = books.booked.filter((line) => line.id !== id);
};
const unpaid = (books: Books, item: NewItem) => {
  const parts = settled(books, item);
  Object.assign(parts.transaction, { state: "EXPIRED", paid: null });
  Object.assign(parts.item, { state: "RELEASED", reference: null });
  return parts;
};

/** One of each kind, each in a payment of its own. */
export const plants: Readonly<Record<DifferenceKind, Plant>> = {
  PAID_NOT_RECORDED(books, item) {
    const { transaction, item: { id } } = unpaid(books, item);
    forget(books, id);
    return [{ kind: "PAID_NOT_RECORDED", id: transaction.id }];
  },
  PAID_UNKNOWN(books, { amount }) {
    const id = books.newId();
    books.lines.push({ day, id, platformId: "TT-STRANGER", amount, paidAt: new Date(now.getTime() - 3_600_000), refunds: [] });
    return [{ kind: "PAID_UNKNOWN", id }];
  },
  PAID_TWICE(books, item) {
    const { transaction, line } = settled(books, item);
    books.lines.push({ ...line });
    return [{ kind: "PAID_TWICE", id: transaction.id }];
  },
  RECORDED_NOT_PAID(books, item) {
    const { transaction } = settled(books, item);
    books.lines = books.lines.filter(({ id }) => id !== transaction.id);
    return [{ kind: "RECORDED_NOT_PAID", id: transaction.id }];
  },
  TAKEN_AMOUNT_DIFFERS(books, item) {
    const { transaction, line } = settled(books, item);
    line.amount += 1;
    return [{ kind: "TAKEN_AMOUNT_DIFFERS", id: transaction.id }];
  },
  NAMED_OTHERWISE(books, item) {
    const { transaction, line } = settled(books, item);
    line.platformId = "TT-OTHER";
    return [{ kind: "NAMED_OTHERWISE", id: transaction.id }];
  },
  REFUND_NOT_MADE(books, item) {
    const { item: { id }, refund } = goingBack(books, item, "TO_GO_BACK");
    there(refund).minutes = 10;
    return [{ kind: "REFUND_NOT_MADE", id }];
  },
  REFUNDED_NOT_RECORDED(books, item) {
    const { item: { id }, refund, line } = goingBack(books, item, "TO_GO_BACK");
    there(refund).minutes = 10;
    line.refunds.push({ id, amount: item.amount });
    return [{ kind: "REFUNDED_NOT_RECORDED", id }];
  },
  REFUND_NOT_AT_PLATFORM(books, item) {
    const { item: { id }, line } = goingBack(books, item, "GIVEN_BACK");
    line.refunds.splice(0);
    return [{ kind: "REFUND_NOT_AT_PLATFORM", id }];
  },
  REFUND_AMOUNT_DIFFERS(books, item) {
    const { item: { id }, line } = goingBack(books, item, "GIVEN_BACK");
    // Twice, under one id.
    line.refunds.push({ id, amount: item.amount });
    return [{ kind: "REFUND_AMOUNT_DIFFERS", id }];
  },
  REFUND_UNKNOWN(books, item) {
    const { line } = settled(books, item);
    const id = books.newId();
    line.refunds.push({ id, amount: 1 });
    return [{ kind: "REFUND_UNKNOWN", id }];
  },
  REFUNDED_ALTHOUGH_SETTLED(books, item) {
    const { transaction, item: { id }, line } = settled(books, item);
    const refund = item.amount % 2 === 0 ? id : transaction.id;
    line.refunds.push({ id: refund, amount: item.amount });
    return [{ kind: "REFUNDED_ALTHOUGH_SETTLED", id: refund }];
  },
  NOT_SETTLED(books, item) {
    const { item: ourOwn } = settled(books, item);
    Object.assign(ourOwn, { state: "PAID", reference: null, minutes: 10 });
    forget(books, ourOwn.id);
    return [{ kind: "NOT_SETTLED", id: ourOwn.id }];
  },
  BOOKED_NOT_SETTLED(books, item) {
    const { item: ourOwn } = settled(books, item);
    Object.assign(ourOwn, { state: "PAID", reference: null, minutes: 10 });
    // The owner may have lost the answer, or we the owner's.
    if (item.amount % 2 === 0) forget(books, ourOwn.id, { ministry: false });
    return [{ kind: "BOOKED_NOT_SETTLED", id: ourOwn.id }];
  },
  SETTLED_NOT_AT_OWNER(books, item) {
    const { item: { id } } = settled(books, item);
    forget(books, id, { ministry: false });
    return [{ kind: "SETTLED_NOT_AT_OWNER", id }];
  },
  NOT_AT_MINISTRY(books, item) {
    const { item: { id } } = settled(books, item);
    forget(books, id, { owner: false });
    return [{ kind: "NOT_AT_MINISTRY", id }];
  },
  BOOKED_TWICE(books, item) {
    const { item: { id }, booking } = settled(books, item);
    const reference = item.amount % 2 === 0 ? there(booking).reference : "GS-SECOND";
    books.booked.push({ ...there(booking), reference });
    return [{ kind: "BOOKED_TWICE", id }];
  },
  BOOKED_UNKNOWN(books, { place, amount }) {
    const id = books.newId();
    books.booked.push({ day, id, obligation: `${place.ministry}/strange`, amount, reference: "GS-STRANGE", ...place });
    return [{ kind: "BOOKED_UNKNOWN", id }];
  },
  RECORDED_UNKNOWN(books, { place, amount }) {
    const id = books.newId();
    books.recorded.push({ day, id, obligation: `${place.ministry}/strange`, amount, state: "SETTLED", reference: "GS-STRANGE", ...place });
    return [{ kind: "RECORDED_UNKNOWN", id }];
  },
  BOOKED_NOT_PAID(books, item) {
    const { transaction, item: { id } } = unpaid(books, item);
    books.lines = books.lines.filter((line) => line.id !== transaction.id);
    return [{ kind: "BOOKED_NOT_PAID", id }];
  },
  BOOKED_ALTHOUGH_REFUNDED(books, item) {
    const { item: { id, obligation, amount } } = goingBack(books, item, "GIVEN_BACK");
    books.booked.push({ day, id, obligation, amount, reference: "GS-LATE", ...item.place });
    return [{ kind: "BOOKED_ALTHOUGH_REFUNDED", id }];
  },
  BOOKED_AMOUNT_DIFFERS(books, item) {
    const { item: { id }, booking, record } = settled(books, item);
    const wrong = item.amount % 2 === 0 ? booking : record;
    there(wrong).amount -= 1;
    return [{ kind: "BOOKED_AMOUNT_DIFFERS", id }];
  },
  BOOKED_OTHERWISE(books, item) {
    const { item: { id }, booking } = settled(books, item);
    if (item.amount % 2 === 0) there(booking).obligation += "-other";
    else there(booking).reference += "-other";
    return [{ kind: "BOOKED_OTHERWISE", id }];
  },
};
