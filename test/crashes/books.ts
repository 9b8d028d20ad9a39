/** Everybody's books of what was paid, read past the portal, and held against each other: the portal's own, the payment platform's, the owners', their ministries', and the document store. */
import { expect } from "vitest";
import type { MockBooking } from "../../mocks/bookings.ts";
import type { LedgerPayment } from "../../mocks/payment-platform/ledger.ts";
import { bookingOwners } from "./portal.ts";
import type { BookingOwner, Portal } from "./portal.ts";

interface Transaction {
  readonly id: string;
  readonly payment: string;
  readonly amount: number;
  readonly state: string;
  readonly platform_id: string | null;
  readonly paid_amount: number | null;
}

interface Item {
  readonly id: string;
  readonly transaction: string;
  readonly issuer: string;
  readonly obligation: string;
  readonly amount: number;
  readonly state: string;
  readonly reference: string | null;
}

interface Settlement {
  readonly id: string;
  readonly obligation: string;
  readonly amount: number;
  readonly state: string;
  readonly reference: string | null;
}

/** Whole numbers of the database come as text here. */
const rowsOf = async <T>({ run }: Portal, owner: BookingOwner | "payments", statement: string): Promise<readonly T[]> => (await run(owner, statement)) as unknown as readonly T[];

/** All that is under way anywhere, by its name: nothing, once everything is over. */
export const underWay = async (portal: Portal): Promise<readonly string[]> => {
  const names = (rows: readonly { readonly what: string }[]): readonly string[] => rows.map(({ what }) => what);
  const ours = rowsOf<{ what: string }>(
    portal,
    "payments",
    `select state || ' transaction' as what from platform_transaction where state in ('OPENING', 'AWAITING_PAYER', 'REFUND_DUE')
      union all select state || ' item' from item where state in ('RESERVED', 'PAID', 'REFUND_DUE')
      union all select 'refund' from refund where state <> 'DONE'
      union all select 'receipt' from receipt where document is null
      union all select kind || ' task' from task
      union all select operation || ' act' from acts where state <> 'DONE'`,
  );
  const theirs = bookingOwners.map((owner) => rowsOf<{ what: string }>(portal, owner, "select operation || ' act' as what from acts where state <> 'DONE'"));
  return (await Promise.all([ours, ...theirs])).flatMap(names);
};

const byId = <T>(all: readonly T[], idOf: (each: T) => string): readonly T[] => all.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
const idOf = ({ id }: { readonly id: string }): string => id;
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** What the platform says of a transaction of ours that is over. */
const statusOf: Readonly<Record<string, readonly (LedgerPayment["status"] | undefined)[]>> = {
  PAID: ["0"],
  REFUNDED: ["0"],
  DECLINED: ["2"],
  EXPIRED: ["3"],
  // What it had when the rest of its basket was not taken is cancelled there.
  NOT_OPENED: [undefined, "4"],
  CANCELLED: ["4"],
};

/** Everything is over, and told alike by everybody: each transaction, each booking, each refund, each receipt. */
export const expectOneTruth = async (portal: Portal, { withinMs = 60_000 }: { readonly withinMs?: number } = {}): Promise<void> => {
  await expect.poll(() => underWay(portal), { timeout: withinMs, interval: 250 }).toEqual([]);
  const integer = (column: string): string => `${column}::float8 as ${column}`;
  const [{ bookings, payments: platform }, transactions, items, refunds, receipts, limits, doubled] = await Promise.all([
    portal.books(),
    rowsOf<Transaction>(portal, "payments", `select id, payment, ${integer("amount")}, state, platform_id, ${integer("paid_amount")} from platform_transaction`),
    rowsOf<Item>(portal, "payments", `select id, transaction, issuer, obligation, ${integer("amount")}, state, reference from item`),
    rowsOf<{ id: string; transaction: string; amount: number }>(portal, "payments", `select id, transaction, ${integer("amount")} from refund`),
    rowsOf<{ id: string }>(portal, "payments", "select document as id from receipt"),
    rowsOf<{ obligation: string }>(portal, "payments", "select obligation from obligation o where allowed < (select coalesce(sum(amount), 0) from item i where i.issuer = o.issuer and i.obligation = o.obligation and state = 'SETTLED')"),
    rowsOf<object>(portal, "payments", "select transaction, item, event from history where from_state <> to_state group by transaction, item, event having count(*) > 1 union all select transaction, item, event from history where from_state = to_state"),
  ]);

  // The platform has each transaction of ours as we have it, and none besides.
  const theirs = new Map(platform.map((each) => [each.transactionId, each]));
  expect([...theirs.keys()].filter((id) => !transactions.some((each) => each.id === id))).toEqual([]);
  for (const { id, payment, amount, state, platform_id, paid_amount } of transactions) {
    const there = theirs.get(id);
    expect.soft(statusOf[state], `transaction ${id} is ${state}`).toContain(there?.status);
    if (there) expect.soft({ id, payment: there.orderGroup, amount: there.amount, name: there.platformTransactionId }).toEqual({ id, payment, amount, name: platform_id ?? there.platformTransactionId });
    if (state === "PAID" || state === "REFUNDED") expect.soft(paid_amount).toBe(there?.amount);
    expect.soft(sum(items.filter((item) => item.transaction === id).map((item) => item.amount))).toBe(amount);
  }
  expect(byId(platform.flatMap((each) => each.refunds.map(({ refundId, amount }) => ({ id: refundId, transaction: each.transactionId, amount }))), idOf)).toEqual(byId(refunds, idOf));

  // Every ministry has booked what its owner says, and the owner what we say, once, under one name.
  const settled = byId(items.filter(({ state }) => state === "SETTLED"), idOf);
  const platformIdOf = (item: Item): string | null | undefined => transactions.find(({ id }) => id === item.transaction)?.platform_id;
  const booked = byId(Object.values(bookings).flat(), idOf);
  expect(booked.map(({ id, amount, reference, transaction }: MockBooking) => ({ id, amount, reference, transaction }))).toEqual(
    settled.map((item) => ({ id: item.id, amount: item.amount, reference: item.reference, transaction: platformIdOf(item) })),
  );
  for (const owner of bookingOwners) {
    const outcomes = await rowsOf<Settlement>(portal, owner, `select id, obligation, ${integer("amount")}, state, reference from settlement`);
    const told = items.filter(({ issuer, state }) => issuer === owner && (state === "SETTLED" || state === "REFUNDED"));
    expect(byId(outcomes, idOf)).toEqual(byId(told, idOf).map(({ id, obligation, amount, state, reference }) => ({ id, obligation, amount, state: state === "SETTLED" ? state : "REFUSED", reference })));
  }

  // What was taken is either booked or given back; of nothing more than is due; and nothing went the same way twice, or against the table of states.
  expect(sum(platform.filter(({ status }) => status === "0").map(({ amount }) => amount)) - sum(refunds.map(({ amount }) => amount))).toBe(sum(settled.map(({ amount }) => amount)));
  expect(limits).toEqual([]);
  expect(doubled).toEqual([]);

  // A receipt each, and the store has those and no others.
  expect(receipts.map(idOf).toSorted()).toEqual(settled.map(idOf));
  expect((await rowsOf<{ id: string }>(portal, "dossiers", "select id from document where agency = 'payments'")).map(idOf).toSorted()).toEqual(settled.map(idOf));
};
