/** What each side has written down, at one moment: our tables, the payment platform, the ministries. */
import type { ItemState, TransactionState } from "../../subgraphs/payments/states.ts";
import type { OwnerName, World } from "./world.ts";

export interface OurTransaction {
  readonly id: string;
  readonly payment: string;
  readonly state: TransactionState;
  readonly amount: number;
  readonly paid_amount: number | null;
}

export interface OurItem {
  readonly id: string;
  readonly payment: string;
  readonly transaction: string;
  readonly issuer: OwnerName;
  readonly obligation: string;
  readonly version: string;
  readonly amount: number;
  readonly state: ItemState;
  readonly reference: string | null;
}

export interface OurLedger {
  readonly payments: readonly { readonly id: string; readonly subject: string }[];
  readonly transactions: readonly OurTransaction[];
  readonly items: readonly OurItem[];
  readonly refunds: readonly { readonly id: string; readonly transaction: string; readonly item: string | null; readonly amount: number; readonly state: "DUE" | "DONE" }[];
  readonly receipts: readonly { readonly item: string; readonly document: string | null }[];
  readonly tasks: readonly { readonly kind: string; readonly id: string }[];
  /** That are not done. */
  readonly acts: readonly { readonly reference: string; readonly operation: string; readonly state: string }[];
}

const list = (columns: string, from: string): string =>
  `(select coalesce(json_agg(json_build_object(${columns
    .split(" ")
    .map((column) => `'${column}', ${column}`)
    .join(", ")})), '[]') from ${from})`;
/** One statement sees one moment. */
const everything = `select json_build_object(
  'payments', ${list("id subject", "payment")},
  'transactions', ${list("id payment state amount paid_amount", "platform_transaction")},
  'items', ${list("id payment transaction issuer obligation version amount state reference", "item")},
  'refunds', ${list("id transaction item amount state", "refund")},
  'receipts', ${list("item document", "receipt")},
  'tasks', ${list("kind id", "task")},
  'acts', ${list("reference operation state", "acts where state <> 'DONE'")}) as ledger`;

export const readOurs = async ({ tables }: Pick<World, "tables">): Promise<OurLedger> => {
  const [row] = await tables.run<{ readonly ledger: OurLedger }>(everything);
  if (row === undefined) throw new Error("a statement without an answer");
  return row.ledger;
};

/** What the owners have written down of what they settled: by the ids of the notices. */
export const readOwners = async ({ owners }: Pick<World, "owners">): Promise<ReadonlyMap<string, { readonly amount: number; readonly reference: string | null }>> => {
  const statement = "select id, amount::int, reference from settlement where state = 'SETTLED'";
  const rows = await Promise.all(Object.values(owners).map(({ tables }) => tables.run<{ readonly id: string; readonly amount: number; readonly reference: string | null }>(statement)));
  return new Map(rows.flat().map(({ id, ...settled }) => [id, settled]));
};

export interface TheirLedger {
  readonly platform: ReadonlyMap<string, { readonly status: string; readonly taken: number; readonly refunds: ReadonlyMap<string, number> }>;
  /** By the ids of the notices; in whose books. */
  readonly booked: ReadonlyMap<string, { readonly owner: OwnerName; readonly obligation: string; readonly amount: number; readonly reference: string }>;
}

/** What the platform took counts only while it says that it did. */
export const readTheirs = ({ platform, owners }: Pick<World, "platform" | "owners">): TheirLedger => ({
  platform: new Map([...platform.ledger].map(([id, { status, taken, refunds }]) => [id, { status, taken: status === "0" ? taken : 0, refunds: new Map(refunds) }])),
  booked: new Map((["electricity", "tax"] as const).flatMap((owner) => [...owners[owner].ministry.booked].map(([id, { obligation, amount, reference }]) => [id, { owner, obligation, amount, reference }] as const))),
});

export const sum = (amounts: Iterable<number>): number => [...amounts].reduce((total, amount) => total + amount, 0);
