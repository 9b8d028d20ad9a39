/** What the payments' own ledger holds of a day, as it is compared. No citizen, no debt: ids of ours, states and amounts. */
import { sql } from "kysely";
import type { Kysely, Transaction } from "kysely";
import type { ItemState, TransactionState } from "../states.ts";
import type { Tables } from "../tables.ts";

export interface OurTransaction {
  readonly id: string;
  /** The platform's own name for it. */
  readonly platformId: string | null;
  readonly state: TransactionState;
  /** What the payer was charged. */
  readonly amount: number;
  /** What was taken, and on which day of Vietnam's. */
  readonly paid: { readonly amount: number; readonly day: string } | null;
  readonly items: readonly OurItem[];
  readonly refunds: readonly OurRefund[];
}

export interface OurItem {
  readonly id: string;
  /** The owner that is told of it. */
  readonly owner: string;
  readonly obligation: string;
  readonly amount: number;
  readonly state: ItemState;
  /** The ministry's own name for the booking. */
  readonly reference: string | null;
  /** How long it has been in this state. */
  readonly minutes: number;
}

export interface OurRefund {
  /** An item's, or the transaction's for all of it. */
  readonly id: string;
  readonly amount: number;
  readonly state: "DUE" | "DONE";
  readonly minutes: number;
}

/** What statements of the day name, wherever it stands with us. */
export interface Named {
  readonly transactions: readonly string[];
  readonly items: readonly string[];
}

/** All that was paid on a day, `YYYY-MM-DD`, and all that was named: as it was at one moment. */
export const readOurs = (db: Kysely<Tables>, day: string, named: Named): Promise<readonly OurTransaction[]> =>
  db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (trx) => {
      const transactions = await readTransactions(trx, day, named);
      const ids = transactions.map(({ id }) => id);
      const items = Map.groupBy(await readItems(trx, ids), ({ transaction }) => transaction);
      const refunds = Map.groupBy(await readRefunds(trx, ids), ({ transaction }) => transaction);
      return transactions.map(({ id, platformId, state, amount, paidAmount, paidOn }) => ({
        ...{ id, platformId, state, amount },
        paid: paidAmount === null || paidOn === null ? null : { amount: paidAmount, day: paidOn },
        items: items.get(id) ?? [],
        refunds: refunds.get(id) ?? [],
      }));
    });

interface TransactionRow extends Pick<OurTransaction, "id" | "platformId" | "state" | "amount"> {
  readonly paidAmount: number | null;
  readonly paidOn: string | null;
}

const zone = sql.lit("Asia/Ho_Chi_Minh");

const readTransactions = async (trx: Transaction<Tables>, day: string, named: Named): Promise<readonly TransactionRow[]> => {
  const { rows } = await sql<TransactionRow>`
    select id, platform_id as "platformId", state, amount, paid_amount as "paidAmount", (paid_at at time zone ${zone})::date as "paidOn" from platform_transaction
    where (paid_at >= ${day}::date::timestamp at time zone ${zone} and paid_at < (${day}::date + 1)::timestamp at time zone ${zone})
      or id = any(${uuids(named.transactions)}::uuid[])
      or id in (select transaction from item where id = any(${uuids(named.items)}::uuid[]))
    order by paid_at, id`.execute(trx);
  return rows;
};

const minutes = sql`floor(extract(epoch from clock_timestamp() - changed_at) / 60)::int as minutes`;

const readItems = async (trx: Transaction<Tables>, transactions: readonly string[]) =>
  (await sql<OurItem & { readonly transaction: string }>`
    select id, transaction, issuer as owner, obligation, amount, state, reference, ${minutes} from item where transaction = any(${transactions}::uuid[]) order by n`.execute(trx)).rows;

const readRefunds = async (trx: Transaction<Tables>, transactions: readonly string[]) =>
  (await sql<OurRefund & { readonly transaction: string }>`
    select id, transaction, amount, state, ${minutes} from refund where transaction = any(${transactions}::uuid[]) order by id`.execute(trx)).rows;

/** What others call a transaction or a booking may be anything. */
const uuids = (ids: readonly string[]): readonly string[] => ids.filter((id) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id));
