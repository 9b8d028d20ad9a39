/**
 * Writes down what happened: one database transaction for each word, which locks the row, asks the table of states, and writes with the new state what it asks for
 * (owners to be told, money to be given back). A crash falls before all of it or after all of it.
 */
import { sql } from "kysely";
import type { Kysely, Selectable, Transaction } from "kysely";
import type { Clock } from "../../kit/clock.ts";
import type { SettlementOutcome } from "../../kit/settlement.ts";
import type { Alarms } from "./alarms.ts";
import { itemTable, transactionTable } from "./states.ts";
import type { Cell, ItemEvent, ItemState, TransactionEvent, TransactionState } from "./states.ts";
import type { TaskKind, Tables } from "./tables.ts";

export type Row<Name extends keyof Tables> = Selectable<Tables[Name]>;

/** Who said it. */
export type Source = "PAY" | "CANCEL" | "CALLBACK" | "FOLLOW" | "OWNER" | "REFUND" | "DATABASE" | "REPAIR";

/** What the payment platform says of a transaction; or, without it, what we know ourselves. */
export interface Word {
  readonly event: Exclude<TransactionEvent, "PAID" | "OTHER_AMOUNT"> | "TAKEN";
  /** The platform's own name for it. */
  readonly platformId?: string | undefined;
  readonly payUrl?: string | undefined;
  /** With `TAKEN`: how much, and when. */
  readonly amount?: number;
  readonly paidAt?: Date;
}

export interface Records {
  /** @returns the state that it has now; `undefined` for a transaction that is not ours. */
  transaction(id: string, word: Word, source: Source): Promise<TransactionState | undefined>;
  /** What an owner answered. */
  settlement(item: string, outcome: SettlementOutcome): Promise<void>;
  /** The platform has given it back. */
  refund(id: string): Promise<void>;
  /** Within a database transaction of the caller's, who has locked what an obligation is held by: its act is gone, and nothing was sent. */
  abandoned(trx: Transaction<Tables>, transaction: string): Promise<void>;
}

export interface RecordParts {
  readonly db: Kysely<Tables>;
  /** The world's: when a receipt is made out. */
  readonly clock: Clock;
  readonly alarms: Pick<Alarms, "contradiction">;
  /** There is something new to do. */
  readonly wake: (kind: TaskKind) => void;
}

type Trx = Transaction<Tables>;

/** What is done when everything is written. */
interface After {
  readonly wakes: Set<TaskKind>;
  readonly contradictions: { readonly id: string; readonly what: string }[];
}

const now = sql<Date>`clock_timestamp()`;

export const createRecords = ({ db, clock, alarms, wake }: RecordParts): Records => {
  const write = async <T>(work: (trx: Trx, after: After) => Promise<T>): Promise<T> => {
    const after: After = { wakes: new Set(), contradictions: [] };
    const result = await db.transaction().execute((trx) => work(trx, after));
    for (const { id, what } of after.contradictions) alarms.contradiction(id, what);
    for (const kind of after.wakes) wake(kind);
    return result;
  };

  const moveItem = async (trx: Trx, after: After, item: Pick<Row<"item">, "id" | "state" | "transaction">, event: ItemEvent, source: Source, more: { readonly reference?: string; readonly refusal?: string } = {}): Promise<ItemState> => {
    const move = step(itemTable[item.state][event]);
    if (move === undefined) {
      if (itemTable[item.state][event] === "CONTRADICTS") await contradict(trx, after, { transaction: item.transaction, item: item.id, event, state: item.state, source });
      return item.state;
    }
    // Whoever is not to be told any more needs no facts to be told with.
    const isToBeTold = move.to === "PAID" || move.to === "RESERVED";
    await trx
      .updateTable("item")
      .set({ state: move.to, changed_at: now, ...(!isToBeTold && { booking: null }), ...more })
      .where("id", "=", item.id)
      .execute();
    await remember(trx, { transaction: item.transaction, item: item.id, event, from: item.state, to: move.to, source });
    if (move.to === "PAID") await addTask(trx, after, "SETTLE", item.id);
    return move.to;
  };

  const moveTransaction = async (trx: Trx, after: After, row: Row<"platform_transaction">, event: TransactionEvent, word: Word, source: Source): Promise<TransactionState> => {
    const cell = transactionTable[row.state][event];
    const move = step(cell);
    if (cell === "CONTRADICTS") await contradict(trx, after, { transaction: row.id, item: null, event, state: row.state, source });
    const names = { ...(word.platformId !== undefined && { platform_id: word.platformId }), ...(word.payUrl !== undefined && { pay_url: word.payUrl }) };
    if (move === undefined) {
      // What the first answer could not tell, because another word was here before it.
      if (cell === "STAYS" && Object.keys(names).length > 0) await trx.updateTable("platform_transaction").set(names).where("id", "=", row.id).execute();
      return row.state;
    }
    const isTaken = event === "PAID" || event === "OTHER_AMOUNT";
    await trx
      .updateTable("platform_transaction")
      .set({ state: move.to, changed_at: now, ...names, ...(isTaken && { paid_amount: word.amount ?? null, paid_at: word.paidAt ?? null }) })
      .where("id", "=", row.id)
      .execute();
    await remember(trx, { transaction: row.id, item: null, event, from: row.state, to: move.to, source });
    if (move.alarms) after.contradictions.push({ id: row.id, what: `${event} in ${row.state}: it is given back` });
    if (move.items !== undefined) {
      const items = await trx.selectFrom("item").select(["id", "state", "transaction"]).where("transaction", "=", row.id).orderBy("n").forUpdate().execute();
      for (const item of items) await moveItem(trx, after, item, move.items, source);
    }
    if (move.to === "AWAITING_PAYER") await addTask(trx, after, "FOLLOW", row.id);
    if (move.isRefunded) await oweBack(trx, after, { id: row.id, transaction: row.id, item: null, amount: word.amount ?? row.amount });
    return move.to;
  };

  return {
    transaction: (id, word, source) =>
      write(async (trx, after) => {
        const row = await trx.selectFrom("platform_transaction").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
        if (row === undefined) return undefined;
        const event = eventOf(word, row);
        if (row.platform_id !== null && word.platformId !== undefined && word.platformId !== row.platform_id) {
          await contradict(trx, after, { transaction: id, item: null, event: `${event} under another name`, state: row.state, source });
          return row.state;
        }
        return moveTransaction(trx, after, row, event, word, source);
      }),
    settlement: (id, outcome) =>
      write(async (trx, after) => {
        const item = await trx.selectFrom("item").select(["id", "state", "transaction", "amount"]).where("id", "=", id).forUpdate().executeTakeFirstOrThrow();
        if (outcome.state === "SETTLED") {
          if ((await moveItem(trx, after, item, "SETTLED", "OWNER", { reference: outcome.reference })) !== "SETTLED" || item.state === "SETTLED") return;
          await trx.insertInto("receipt").values({ item: id, issued_at: clock.now(), document: null, verification_code: null }).execute();
          return addTask(trx, after, "RECEIPT", id);
        }
        if ((await moveItem(trx, after, item, "REFUSED", "OWNER", { refusal: outcome.reason })) !== "REFUND_DUE" || item.state !== "PAID") return;
        await oweBack(trx, after, { id, transaction: item.transaction, item: id, amount: item.amount });
      }),
    refund: (id) =>
      write(async (trx, after) => {
        const refund = await trx.selectFrom("refund").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
        // Rows are locked in the order in which everybody else locks them: the transaction, its items, the refund.
        const row = await trx.selectFrom("platform_transaction").selectAll().where("id", "=", refund.transaction).forUpdate().executeTakeFirstOrThrow();
        if (refund.item === null) await moveTransaction(trx, after, row, "REFUNDED", { event: "REFUNDED" }, "REFUND");
        else await moveItem(trx, after, await trx.selectFrom("item").select(["id", "state", "transaction"]).where("id", "=", refund.item).forUpdate().executeTakeFirstOrThrow(), "REFUNDED", "REFUND");
        await trx.updateTable("refund").set({ state: "DONE", changed_at: now }).where("id", "=", id).where("state", "=", "DUE").execute();
      }),
    async abandoned(trx, id) {
      const after: After = { wakes: new Set(), contradictions: [] };
      const row = await trx.selectFrom("platform_transaction").selectAll().where("id", "=", id).forUpdate().executeTakeFirstOrThrow();
      if (row.state === "OPENING") await moveTransaction(trx, after, row, "NOT_OPENED", { event: "NOT_OPENED" }, "DATABASE");
    },
  };
};

const step = <Move>(cell: Cell<Move>): Move | undefined => (cell === "STAYS" || cell === "CONTRADICTS" ? undefined : cell);

const eventOf = ({ event, amount }: Word, row: Row<"platform_transaction">): TransactionEvent => (event === "TAKEN" ? (amount === row.amount ? "PAID" : "OTHER_AMOUNT") : event);

/** A payer takes longer than this, and mostly the callback is here first. */
const firstLookSeconds = 5;

const addTask = async (trx: Trx, { wakes }: After, kind: TaskKind, id: string): Promise<void> => {
  const next_at = sql<Date>`clock_timestamp() + make_interval(secs => ${kind === "FOLLOW" ? firstLookSeconds : 0})`;
  await trx.insertInto("task").values({ kind, id, next_at }).onConflict((conflict) => conflict.doNothing()).execute();
  wakes.add(kind);
};

/** Its id makes a second one impossible. */
const oweBack = async (trx: Trx, after: After, refund: Pick<Row<"refund">, "id" | "transaction" | "item" | "amount">): Promise<void> => {
  await trx.insertInto("refund").values({ ...refund, state: "DUE" }).execute();
  await addTask(trx, after, "REFUND", refund.id);
};

interface Change {
  readonly transaction: string;
  readonly item: string | null;
  readonly event: string;
  readonly source: Source;
}

const remember = async (trx: Trx, { from, to, ...change }: Change & { readonly from: string; readonly to: string }): Promise<void> => {
  await trx.insertInto("history").values({ ...change, from_state: from, to_state: to }).execute();
};

/** Kept once: the same word may come for ever. */
const contradict = async (trx: Trx, { contradictions }: After, { state, ...change }: Change & { readonly state: string }): Promise<void> => {
  contradictions.push({ id: change.item ?? change.transaction, what: `${change.event} in ${state}` });
  const known = await trx
    .selectFrom("history")
    .select("n")
    .where("transaction", "=", change.transaction)
    .where("item", "is not distinct from", change.item)
    .where("event", "=", change.event)
    .where("to_state", "=", state)
    .where("from_state", "=", state)
    .executeTakeFirst();
  if (known === undefined) await remember(trx, { ...change, from: state, to: state });
};
