/** What holds at every moment of every history, and what holds at its end. Each returns what is wrong, in words. */
import type { ItemState, TransactionState } from "../../subgraphs/payments/states.ts";
import { sum } from "./ledgers.ts";
import type { OurLedger, TheirLedger } from "./ledgers.ts";

/** What may come after what, however many steps lie between: written down here a second time, on purpose. */
const later: { readonly transactions: Readonly<Record<TransactionState, readonly TransactionState[]>>; readonly items: Readonly<Record<ItemState, readonly ItemState[]>> } = {
  transactions: {
    OPENING: ["AWAITING_PAYER", "PAID", "DECLINED", "EXPIRED", "CANCELLED", "NOT_OPENED", "REFUND_DUE", "REFUNDED"],
    AWAITING_PAYER: ["PAID", "DECLINED", "EXPIRED", "CANCELLED", "REFUND_DUE", "REFUNDED"],
    PAID: [],
    ...{ DECLINED: ["REFUND_DUE", "REFUNDED"], EXPIRED: ["REFUND_DUE", "REFUNDED"], CANCELLED: ["REFUND_DUE", "REFUNDED"], NOT_OPENED: ["REFUND_DUE", "REFUNDED"] },
    REFUND_DUE: ["REFUNDED"],
    REFUNDED: [],
  },
  items: {
    RESERVED: ["PAID", "SETTLED", "REFUND_DUE", "REFUNDED", "RELEASED"],
    PAID: ["SETTLED", "REFUND_DUE", "REFUNDED"],
    SETTLED: [],
    REFUND_DUE: ["REFUNDED"],
    REFUNDED: [],
    RELEASED: ["REFUND_DUE", "REFUNDED"],
  },
};

/** No state goes back, nothing disappears, and no amount changes. */
export const goesForwards = (before: OurLedger, now: OurLedger): readonly string[] => [
  ...steps("transaction", before.transactions, now.transactions, later.transactions),
  ...steps("item", before.items, now.items, later.items),
  ...steps("refund", before.refunds, now.refunds, { DUE: ["DONE"], DONE: [] }),
];

interface Standing<State extends string> {
  readonly id: string;
  readonly state: State;
  readonly amount: number;
}

const steps = <State extends string>(what: string, before: readonly Standing<State>[], now: readonly Standing<State>[], table: Readonly<Record<State, readonly State[]>>): readonly string[] => {
  const current = new Map(now.map((each) => [each.id, each]));
  return before.flatMap(({ id, state, amount }) => {
    const after = current.get(id);
    if (after === undefined) return [`${what} ${id} (${state}) is gone`];
    if (after.amount !== amount) return [`${what} ${id} was of ${amount} and is of ${after.amount}`];
    return after.state === state || table[state].includes(after.state) ? [] : [`${what} ${id} went from ${state} to ${after.state}`];
  });
};

const over: ReadonlySet<TransactionState> = new Set(["DECLINED", "EXPIRED", "CANCELLED"]);
/** Money came. */
export const taken: ReadonlySet<TransactionState> = new Set(["PAID", "REFUND_DUE", "REFUNDED"]);

/** What we say happened has happened. @param theirs read after ours. */
export const saysWhatIs = (ours: OurLedger, theirs: TheirLedger): readonly string[] => {
  const faults: string[] = [];
  for (const { id, state, paid_amount } of ours.transactions) {
    const there = theirs.platform.get(id);
    if (over.has(state) && there?.status === "1") faults.push(`transaction ${id} is ${state}, and can still be paid at the platform`);
    if (taken.has(state) && there?.taken !== paid_amount) faults.push(`transaction ${id} is ${state} of ${paid_amount}, and the platform took ${there?.taken ?? "nothing"}`);
  }
  for (const { id, state, amount, reference } of ours.items) {
    const there = theirs.booked.get(id);
    if (state === "SETTLED" && (there?.amount !== amount || there.reference !== reference)) faults.push(`item ${id} is SETTLED, and its ministry has ${JSON.stringify(there)}`);
  }
  for (const { id, transaction, amount, state } of ours.refunds) {
    if (state === "DONE" && theirs.platform.get(transaction)?.refunds.get(id) !== amount) faults.push(`refund ${id} is DONE, and the platform has not made it`);
  }
  return faults;
};

/** What happened outside, we know the beginning of. @param theirs read before ours. */
export const knowsWhatWasDone = (theirs: TheirLedger, ours: OurLedger): readonly string[] => {
  const faults: string[] = [];
  const items = new Map(ours.items.map((item) => [item.id, item]));
  for (const [id, { owner, obligation, amount }] of theirs.booked) {
    const item = items.get(id);
    if (item === undefined || item.obligation !== obligation || item.issuer !== owner || item.amount !== amount) faults.push(`${owner} has booked ${amount} of ${obligation} under ${id}, which is ${JSON.stringify(item)}`);
    else if (item.state !== "PAID" && item.state !== "SETTLED") faults.push(`${owner} has booked item ${id}, which is ${item.state}`);
  }
  for (const [id, { refunds }] of theirs.platform) {
    for (const [refund, amount] of refunds) {
      if (!ours.refunds.some((each) => each.id === refund && each.transaction === id && each.amount === amount)) faults.push(`the platform gave ${amount} of ${id} back as ${refund}, which nobody owed`);
    }
  }
  return faults;
};

/** No đồng is used twice: what is booked of a transaction and what was given back are no more than was taken. @param theirs all of one moment. */
export const conserves = (ours: OurLedger, theirs: TheirLedger): readonly string[] =>
  [...theirs.platform].flatMap(([id, { taken: total, refunds }]) => {
    const booked = sum(ours.items.filter(({ transaction }) => transaction === id).map((item) => theirs.booked.get(item.id)?.amount ?? 0));
    const back = sum(refunds.values());
    return booked + back > total ? [`transaction ${id}: ${total} was taken, ${booked} is booked and ${back} was given back`] : [];
  });

const last: ReadonlySet<string> = new Set(["SETTLED", "REFUNDED", "RELEASED"]);

/** What each owner wrote down is what its ministry booked. */
export const ownersAgree = (owners: ReadonlyMap<string, { readonly amount: number; readonly reference: string | null }>, { booked }: TheirLedger): readonly string[] =>
  [...new Set([...owners.keys(), ...booked.keys()])].flatMap((id) => {
    const [own, there] = [owners.get(id), booked.get(id)];
    return own?.amount === there?.amount && own?.reference === there?.reference ? [] : [`settlement ${id} is ${JSON.stringify(own)} at its owner, and ${JSON.stringify(there)} at the ministry`];
  });

/** Everything was let to end: nothing is pending, and the ledgers are one. */
export const isOver = (ours: OurLedger, theirs: TheirLedger, receipts: ReadonlyMap<string, unknown>): readonly string[] => {
  const faults = [
    ...ours.transactions.filter(({ state }) => state === "OPENING" || state === "AWAITING_PAYER" || state === "REFUND_DUE").map(({ id, state }) => `transaction ${id} is still ${state}`),
    ...ours.items.filter(({ state }) => !last.has(state)).map(({ id, state }) => `item ${id} is still ${state}`),
    ...ours.refunds.filter(({ state }) => state === "DUE").map(({ id }) => `refund ${id} is still due`),
    ...ours.tasks.map(({ kind, id }) => `there is still ${kind} to do of ${id}`),
    ...ours.acts.map(({ operation, reference, state }) => `the act ${operation} ${reference} is still ${state}`),
  ];
  for (const [id, { taken: total, refunds }] of theirs.platform) {
    const mine = ours.transactions.find((each) => each.id === id);
    const items = ours.items.filter(({ transaction }) => transaction === id);
    const booked = sum(items.map((item) => theirs.booked.get(item.id)?.amount ?? 0));
    const back = sum(refunds.values());
    if (booked + back !== total) faults.push(`transaction ${id} (${mine?.state}): ${total} was taken, ${booked} is booked and ${back} was given back`);
    if (total > 0 !== (mine !== undefined && taken.has(mine.state))) faults.push(`transaction ${id} is ${mine?.state ?? "unknown"}, and the platform took ${total}`);
  }
  const settled = ours.items.filter(({ state }) => state === "SETTLED").map(({ id }) => id);
  if (settled.length !== theirs.booked.size || settled.some((id) => !theirs.booked.has(id))) faults.push(`${settled.length} items are SETTLED, and ${theirs.booked.size} are booked`);
  const kept = new Set(ours.receipts.filter(({ document }) => document !== null).map(({ item }) => item));
  if (kept.size !== settled.length || settled.some((id) => !kept.has(id) || !receipts.has(id)) || receipts.size !== settled.length) faults.push(`${settled.length} items are SETTLED, ${kept.size} have a receipt, and the store has ${receipts.size}`);
  return faults;
};
