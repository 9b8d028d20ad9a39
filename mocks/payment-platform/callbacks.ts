/**
 * Tells the portal what became of transactions, until it has said that it recorded it. It works after each call that reached the platform, after the clock was
 * moved, and when a transaction runs out by itself. Retries are in real time.
 */
import { createOutbox, deliveryModes } from "../outbox.ts";
import type { BackOff, Outbox } from "../outbox.ts";
import type { World } from "../world.ts";
import { nextExpiry, statuses, transactionsOf } from "./ledger.ts";
import type { Status, Transaction } from "./ledger.ts";
import { outcomeOf } from "./wire.ts";
import type { SignedOutcome } from "./wire.ts";

/** How QA bends callbacks: as other deliveries, and `forge`: before the true one come one under a wrong checksum, and one that is signed and tells of another amount. */
export const callbackModes = [...deliveryModes, "forge"] as const;
export type CallbackMode = (typeof callbackModes)[number];

export interface Callbacks {
  /** Something may be to tell: does it, soon. */
  wake(): void;
  /** Resolves when what is due was told, and each callback tried once. */
  settle(): Promise<void>;
  setMode(mode: CallbackMode): Promise<void>;
  readonly state: Outbox<Transaction>["state"];
  close(): Promise<void>;
}

/** From sending to the last byte. */
const deadlineMs = 5_000;
/** A clock that is held never reaches what a timer waits for. */
const shortestTimerMs = 1_000;
/** The longest that a timer can wait is about 24 days. */
const longestTimerMs = 24 * 3_600_000;

/** A portal that cancels knows it. */
const told: ReadonlySet<Status> = new Set([statuses.paid, statuses.declined, statuses.expired]);

export const openCallbacks = ({ world, backOff }: { readonly world: World; readonly backOff?: BackOff }): Callbacks => {
  const closing = new AbortController();
  const queued = new WeakSet<Transaction>();
  const forged = new WeakSet<Transaction>();
  let forges = false;
  let timer: NodeJS.Timeout | undefined;

  const forge = async (transaction: Transaction): Promise<void> => {
    forged.add(transaction);
    for (const forgery of forgeriesOf(transaction)) {
      const failure = await callBack(transaction, forgery, closing.signal);
      if (failure === undefined) transaction.callbacks.forgeriesAccepted += 1;
    }
  };
  const outbox = createOutbox<Transaction>(
    {
      async tell(transaction) {
        if (forges && !forged.has(transaction)) await forge(transaction);
        transaction.callbacks.sent += 1;
        const failure = await callBack(transaction, outcomeOf(transaction), closing.signal);
        if (failure === undefined) transaction.callbacks.acknowledged += 1;
        // Each has an address of its own: one that is away keeps back no other.
        return failure === undefined ? undefined : { kind: "refused", reason: failure };
      },
    },
    backOff,
  );

  /** @returns whether there is anything new. */
  const collect = (): boolean => {
    clearTimeout(timer);
    if (closing.signal.aborted) return false;
    const news = transactionsOf(world).filter((transaction) => told.has(transaction.status) && !queued.has(transaction));
    for (const transaction of news) queued.add(transaction);
    outbox.put(news);
    const next = nextExpiry(world);
    if (next) timer = setTimeout(wake, Math.min(Math.max(next.getTime() - world.now().getTime(), shortestTimerMs), longestTimerMs)).unref();
    return news.length > 0;
  };
  const wake = (): void => {
    if (collect()) void outbox.flush();
  };

  return {
    wake,
    async settle() {
      collect();
      if (outbox.state.waiting > 0) await outbox.flush();
    },
    async setMode(mode) {
      forges = mode === "forge";
      await outbox.setMode(mode === "forge" ? "normal" : mode);
    },
    get state() {
      return outbox.state;
    },
    async close() {
      closing.abort();
      clearTimeout(timer);
      await outbox.close();
    },
  };
};

/** One that the key was not used for, and one that it was: nobody else can have sent it, and still it is not what was ordered. */
const forgeriesOf = (transaction: Transaction): readonly SignedOutcome[] => [outcomeOf(transaction, { key: "somebody-else's-key" }), outcomeOf(transaction, { amount: transaction.order.amount + 1_000 })];

/** @returns why it was not acknowledged, or nothing. */
const callBack = async ({ order: { notifyUrl } }: Transaction, outcome: SignedOutcome, closing: AbortSignal): Promise<string | undefined> => {
  try {
    const response = await fetch(notifyUrl, {
      method: "POST",
      redirect: "error",
      headers: { "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify(outcome),
      signal: AbortSignal.any([closing, AbortSignal.timeout(deadlineMs)]),
    });
    const text = await response.text();
    const answer: unknown = response.status === 200 ? JSON.parse(text) : undefined;
    const isRecorded = typeof answer === "object" && answer !== null && "error_code" in answer && answer.error_code === 0;
    return isRecorded ? undefined : `answered ${response.status} without error_code 0`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};
