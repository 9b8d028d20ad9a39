/**
 * Which state may follow which: the one table that every change of a transaction and of an item goes through (`records.ts`), whoever says what happened.
 *
 * Danger: nothing ever goes back. What was released may be in another basket by now, so that money which comes for it later is given back and never settled;
 * what was booked is never given back. A word that fits no row changes nothing, and somebody is told where money may be involved.
 */

/** A transaction, as the payment platform has it. */
export const transactionStates = ["OPENING", "AWAITING_PAYER", "PAID", "DECLINED", "EXPIRED", "CANCELLED", "NOT_OPENED", "REFUND_DUE", "REFUNDED"] as const;
export type TransactionState = (typeof transactionStates)[number];

export const transactionEvents = [
  /** The platform took it, under our id. */
  "OPENED",
  /** The platform surely has nothing under our id, and nobody will send it any more. */
  "NOT_OPENED",
  /** The platform says that it waits for the payer. */
  "AWAITING",
  /** That our amount was paid. */
  "PAID",
  /** That another amount was paid. */
  "OTHER_AMOUNT",
  "DECLINED",
  "EXPIRED",
  "CANCELLED",
  /** That it knows no such transaction: it may still be on its way there. */
  "UNKNOWN",
  /** That it gave all of it back. */
  "REFUNDED",
] as const;
export type TransactionEvent = (typeof transactionEvents)[number];

/** One thing that is paid for. */
export const itemStates = ["RESERVED", "PAID", "SETTLED", "REFUND_DUE", "REFUNDED", "RELEASED"] as const;
export type ItemState = (typeof itemStates)[number];

export const itemEvents = [
  /** Its transaction was paid: its owner is to be told. */
  "TAKEN",
  /** Its transaction is over, and nothing was paid. */
  "RELEASED",
  /** Money came that is not wanted: the transaction gives it back. */
  "OWED_BACK",
  /** Its owner has booked it. */
  "SETTLED",
  /** Its owner does not want it. */
  "REFUSED",
  /** It was given back. */
  "REFUNDED",
] as const;
export type ItemEvent = (typeof itemEvents)[number];

export interface TransactionMove {
  readonly to: TransactionState;
  /** What becomes of its items. */
  readonly items?: ItemEvent;
  /** The whole transaction is given back. */
  readonly isRefunded?: true;
  /** Somebody has to know of it, although the table knows what to do. */
  readonly alarms?: true;
}

export interface ItemMove {
  readonly to: ItemState;
}

/** What a cell holds: a move; `STAYS` for what was known or is old news; `CONTRADICTS` for what cannot be. */
export type Cell<Move> = Move | "STAYS" | "CONTRADICTS";

const released = (to: "DECLINED" | "EXPIRED" | "CANCELLED" | "NOT_OPENED"): TransactionMove => ({ to, items: "RELEASED" });
const paid: TransactionMove = { to: "PAID", items: "TAKEN" };
/** Another amount than ours, or one that came when nobody waited for it any more. */
const unwanted: TransactionMove = { to: "REFUND_DUE", items: "OWED_BACK", isRefunded: true, alarms: true };

/** It is over and nothing was paid: an older word may still arrive, and so may the payer's money. */
const over: Readonly<Record<TransactionEvent, Cell<TransactionMove>>> = {
  ...{ OPENED: "STAYS", NOT_OPENED: "STAYS", AWAITING: "STAYS", DECLINED: "STAYS", EXPIRED: "STAYS", CANCELLED: "STAYS", UNKNOWN: "STAYS", REFUNDED: "CONTRADICTS" },
  PAID: unwanted,
  OTHER_AMOUNT: unwanted,
};

export const transactionTable: Readonly<Record<TransactionState, Readonly<Record<TransactionEvent, Cell<TransactionMove>>>>> = {
  OPENING: {
    OPENED: { to: "AWAITING_PAYER" },
    NOT_OPENED: released("NOT_OPENED"),
    AWAITING: { to: "AWAITING_PAYER" },
    // The callback may be here before the answer to the call that opened it.
    PAID: paid,
    OTHER_AMOUNT: unwanted,
    DECLINED: released("DECLINED"),
    EXPIRED: released("EXPIRED"),
    CANCELLED: released("CANCELLED"),
    UNKNOWN: "STAYS",
    REFUNDED: "CONTRADICTS",
  },
  AWAITING_PAYER: {
    OPENED: "STAYS",
    // The platform took it: it cannot have lost it, and until it says that it is over the payer's money may come.
    NOT_OPENED: "CONTRADICTS",
    AWAITING: "STAYS",
    PAID: paid,
    OTHER_AMOUNT: unwanted,
    DECLINED: released("DECLINED"),
    EXPIRED: released("EXPIRED"),
    CANCELLED: released("CANCELLED"),
    UNKNOWN: "CONTRADICTS",
    REFUNDED: "CONTRADICTS",
  },
  PAID: {
    // Answers to what was asked before it was paid.
    OPENED: "STAYS",
    AWAITING: "STAYS",
    PAID: "STAYS",
    NOT_OPENED: "CONTRADICTS",
    OTHER_AMOUNT: "CONTRADICTS",
    DECLINED: "CONTRADICTS",
    EXPIRED: "CONTRADICTS",
    CANCELLED: "CONTRADICTS",
    UNKNOWN: "CONTRADICTS",
    REFUNDED: "CONTRADICTS",
  },
  DECLINED: over,
  EXPIRED: over,
  CANCELLED: over,
  NOT_OPENED: over,
  REFUND_DUE: {
    ...{ OPENED: "STAYS", NOT_OPENED: "STAYS", AWAITING: "STAYS", PAID: "STAYS", OTHER_AMOUNT: "STAYS", DECLINED: "STAYS", EXPIRED: "STAYS", CANCELLED: "STAYS", UNKNOWN: "CONTRADICTS" },
    REFUNDED: { to: "REFUNDED", items: "REFUNDED" },
  },
  REFUNDED: {
    ...{ OPENED: "STAYS", NOT_OPENED: "STAYS", AWAITING: "STAYS", PAID: "STAYS", OTHER_AMOUNT: "STAYS", DECLINED: "STAYS", EXPIRED: "STAYS", CANCELLED: "STAYS", UNKNOWN: "CONTRADICTS" },
    REFUNDED: "STAYS",
  },
};

export const itemTable: Readonly<Record<ItemState, Readonly<Record<ItemEvent, Cell<ItemMove>>>>> = {
  RESERVED: { TAKEN: { to: "PAID" }, RELEASED: { to: "RELEASED" }, OWED_BACK: { to: "REFUND_DUE" }, SETTLED: "CONTRADICTS", REFUSED: "CONTRADICTS", REFUNDED: "CONTRADICTS" },
  PAID: { TAKEN: "STAYS", RELEASED: "CONTRADICTS", OWED_BACK: "CONTRADICTS", SETTLED: { to: "SETTLED" }, REFUSED: { to: "REFUND_DUE" }, REFUNDED: "CONTRADICTS" },
  SETTLED: { TAKEN: "CONTRADICTS", RELEASED: "CONTRADICTS", OWED_BACK: "CONTRADICTS", SETTLED: "STAYS", REFUSED: "CONTRADICTS", REFUNDED: "CONTRADICTS" },
  REFUND_DUE: { TAKEN: "CONTRADICTS", RELEASED: "CONTRADICTS", OWED_BACK: "STAYS", SETTLED: "CONTRADICTS", REFUSED: "STAYS", REFUNDED: { to: "REFUNDED" } },
  REFUNDED: { TAKEN: "CONTRADICTS", RELEASED: "CONTRADICTS", OWED_BACK: "STAYS", SETTLED: "CONTRADICTS", REFUSED: "STAYS", REFUNDED: "STAYS" },
  RELEASED: { TAKEN: "CONTRADICTS", RELEASED: "STAYS", OWED_BACK: { to: "REFUND_DUE" }, SETTLED: "CONTRADICTS", REFUSED: "CONTRADICTS", REFUNDED: "CONTRADICTS" },
};

/** What an item's money is, to whoever wants to pay the same thing: waiting for the payer, or taken. What is neither can be paid again. */
export const held: Readonly<Record<"open" | "taken", readonly ItemState[]>> = { open: ["RESERVED"], taken: ["PAID", "SETTLED"] };

/** Where a payment stands as a whole. */
export type PaymentState = "OPENING" | "AWAITING_PAYER" | "PARTLY_PAID" | "PAID" | "SETTLED" | "REFUND_DUE" | "REFUNDED" | "DECLINED" | "CANCELLED" | "EXPIRED" | "NOT_OPENED";

/** Of what is over without money, what is told of first. */
const endings = ["DECLINED", "CANCELLED", "EXPIRED", "NOT_OPENED"] as const;

export const paymentStateOf = (transactions: readonly TransactionState[], items: readonly ItemState[]): PaymentState => {
  const [some, of] = [(state: TransactionState) => transactions.includes(state), (state: ItemState) => items.includes(state)];
  if (some("OPENING")) return "OPENING";
  if (some("AWAITING_PAYER")) return some("PAID") ? "PARTLY_PAID" : "AWAITING_PAYER";
  if (of("PAID")) return "PAID";
  if (of("REFUND_DUE")) return "REFUND_DUE";
  if (of("SETTLED")) return "SETTLED";
  if (of("REFUNDED")) return "REFUNDED";
  return endings.find(some) ?? "NOT_OPENED";
};
