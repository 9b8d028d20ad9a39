/** What the payment platform knows: transactions, what became of them, and what was given back. A transaction awaits its payer, and then is one other thing for ever. */
import { digestOf } from "../cases.ts";
import { stamp } from "../sync-message.ts";
import type { World } from "../world.ts";
import type { Order } from "./order.ts";

/** Only that 0 means paid is known of the real platform. */
export const statuses = { paid: "0", awaiting: "1", declined: "2", expired: "3", cancelled: "4" } as const;
export type Status = (typeof statuses)[keyof typeof statuses];
/** For people: `paid`. */
export const wordFor = (status: Status): string => Object.entries(statuses).find(([, code]) => code === status)?.[0] ?? status;

export interface Refund {
  readonly refundId: string;
  readonly amount: number;
  readonly at: Date;
}

export interface Transaction {
  readonly order: Order;
  readonly digest: string;
  /** The platform's own name for it. */
  readonly platformId: string;
  status: Status;
  paidAt?: Date;
  readonly refunds: Refund[];
  readonly callbacks: { sent: number; acknowledged: number; forgeriesAccepted: number };
}

const everything = (world: World): Map<string, Transaction> => world.state("payment-platform/transactions", () => new Map<string, Transaction>());

/** All there are, in the order in which they came; what has run out by now is expired. */
export const transactionsOf = (world: World): readonly Transaction[] => {
  const all = [...everything(world).values()];
  for (const transaction of all) if (isAwaiting(transaction) && transaction.order.expireAt <= world.now()) transaction.status = statuses.expired;
  return all;
};

export const isAwaiting = ({ status }: Transaction): boolean => status === statuses.awaiting;

export const findTransaction = (world: World, id: string): Transaction | undefined => transactionsOf(world).find(({ order }) => order.transactionId === id);
export const transactionsOfGroup = (world: World, group: string): readonly Transaction[] => transactionsOf(world).filter(({ order }) => order.orderGroup === group);

/** When the next one that awaits its payer runs out. */
export const nextExpiry = (world: World): Date | undefined =>
  transactionsOf(world)
    .filter(isAwaiting)
    .map(({ order }) => order.expireAt)
    .toSorted((a, b) => a.getTime() - b.getTime())[0];

/** The same order again is the same transaction, whatever has become of it. */
export const takeOrder = (world: World, order: Order): Transaction | "other" | "expired" => {
  const digest = digestOf(order);
  const known = findTransaction(world, order.transactionId);
  if (known) return known.digest === digest ? known : "other";
  if (order.expireAt <= world.now()) return "expired";
  const platformId = `TT${world.token("payment-platform", order.transactionId).slice(0, 16).toUpperCase()}`;
  const transaction: Transaction = { order, digest, platformId, status: statuses.awaiting, refunds: [], callbacks: { sent: 0, acknowledged: 0, forgeriesAccepted: 0 } };
  everything(world).set(order.transactionId, transaction);
  return transaction;
};

export type Decision = "confirm" | "decline";

/** @returns how many were decided: those that still awaited their payer. */
export const decide = (world: World, transactions: readonly Transaction[], decision: Decision): number => {
  const open = transactions.filter(isAwaiting);
  for (const transaction of open) {
    transaction.status = decision === "confirm" ? statuses.paid : statuses.declined;
    if (decision === "confirm") transaction.paidAt = world.now();
  }
  return open.length;
};

/** One that was paid stays so. */
export const cancel = (transaction: Transaction): void => {
  if (isAwaiting(transaction)) transaction.status = statuses.cancelled;
};

/** One id gives money back once. */
export const refund = (world: World, transaction: Transaction, refundId: string, amount: number): Refund | "other" | "above" => {
  const owner = transactionsOf(world).find(({ refunds }) => refunds.some((each) => each.refundId === refundId));
  const known = owner?.refunds.find((each) => each.refundId === refundId);
  if (known) return owner === transaction && known.amount === amount ? known : "other";
  const left = transaction.order.amount - transaction.refunds.reduce((sum, each) => sum + each.amount, 0);
  if (transaction.status !== statuses.paid || amount > left) return "above";
  const given: Refund = { refundId, amount, at: world.now() };
  transaction.refunds.push(given);
  return given;
};

/** A line of `GET /ledger`. */
export interface LedgerPayment {
  readonly transactionId: string;
  readonly platformTransactionId: string;
  readonly orderGroup: string;
  readonly amount: number;
  readonly status: Status;
  /** ISO 8601, with Vietnam's offset. */
  readonly paidAt: string | null;
  readonly callbacks: Transaction["callbacks"];
  readonly refunds: readonly { readonly refundId: string; readonly amount: number; readonly at: string }[];
}

export const ledgerOf = (world: World): readonly LedgerPayment[] =>
  transactionsOf(world).map(({ order, platformId, status, paidAt, callbacks, refunds }) => ({
    transactionId: order.transactionId,
    platformTransactionId: platformId,
    orderGroup: order.orderGroup,
    amount: order.amount,
    status,
    paidAt: paidAt ? isoOf(paidAt) : null,
    callbacks: { ...callbacks },
    refunds: refunds.map(({ refundId, amount, at }) => ({ refundId, amount, at: isoOf(at) })),
  }));

const isoOf = (moment: Date): string => stamp(moment).replace(/^(....)(..)(..)(..)(..)(..)$/, "$1-$2-$3T$4:$5:$6+07:00");
