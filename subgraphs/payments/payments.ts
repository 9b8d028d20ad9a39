/** A person's payments, read from what was written down: the payment platform and the owners are not asked. */
import type { Kysely } from "kysely";
import type { Clock } from "../../kit/clock.ts";
import { paginate } from "../../kit/connection.ts";
import type { Connection, PageArguments } from "../../kit/connection.ts";
import { paymentStateOf } from "./states.ts";
import type { PaymentState } from "./states.ts";
import type { Row } from "./records.ts";
import type { Tables } from "./tables.ts";

export type StoredPayment = Row<"payment">;
export type StoredTransaction = Row<"platform_transaction">;
/** With the document that its receipt is, once it is there. */
export type StoredItem = Row<"item"> & { readonly document: string | null };

/** What a payment consists of. */
export interface Contents {
  readonly transactions: readonly StoredTransaction[];
  readonly items: readonly StoredItem[];
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const findPayment = async (db: Kysely<Tables>, subject: string, id: string): Promise<StoredPayment | undefined> =>
  uuid.test(id) ? db.selectFrom("payment").selectAll().where("id", "=", id).where("subject", "=", subject).executeTakeFirst() : undefined;

/** The latest first. Of a list that has grown long, only the page is read whole. */
export const paymentsOf = async (db: Kysely<Tables>, subject: string, page: PageArguments): Promise<Connection<StoredPayment>> => {
  const theirs = db.selectFrom("payment").where("subject", "=", subject).orderBy("n", "desc");
  const { nodes: ids, ...rest } = paginate((await theirs.select("id").execute()).map(({ id }) => id), (id) => id, page);
  return { ...rest, nodes: ids.length === 0 ? [] : await theirs.selectAll().where("id", "in", ids).execute() };
};

/** Of many payments at once, in their order. */
export const contentsOf = async (db: Kysely<Tables>, payments: readonly string[]): Promise<readonly Contents[]> => {
  const [transactions, items] = await Promise.all([
    db.selectFrom("platform_transaction").selectAll().where("payment", "in", payments).orderBy("n").execute(),
    db.selectFrom("item").leftJoin("receipt", "receipt.item", "item.id").selectAll("item").select("receipt.document").where("item.payment", "in", payments).orderBy("item.n").execute(),
  ]);
  const [transactionsOf, itemsOf] = [Map.groupBy(transactions, ({ payment }) => payment), Map.groupBy(items, ({ payment }) => payment)];
  return payments.map((id) => ({ transactions: transactionsOf.get(id) ?? [], items: itemsOf.get(id) ?? [] }));
};

export const stateOf = ({ transactions, items }: Contents): PaymentState => paymentStateOf(transactions.map(({ state }) => state), items.map(({ state }) => state));

/** Where it can still be paid. */
export const payUrlOf = ({ expires_at }: StoredPayment, { transactions }: Contents, clock: Clock): string | undefined =>
  clock.now() < expires_at ? (transactions.find(({ state, pay_url }) => state === "AWAITING_PAYER" && pay_url !== null)?.pay_url ?? undefined) : undefined;
