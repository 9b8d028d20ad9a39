/** A citizen who pays: what is offered to them, a basket of it as an act under a key, and what the payer then decides at the payment platform. */
import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { file } from "./filings.ts";
import type { Filing } from "./filings.ts";
import type { Portal } from "./portal.ts";

/** Something owed, as it was offered. */
export interface Due {
  readonly offer: string;
  readonly obligation: string;
  readonly amountDue: number;
}

export interface Dues {
  readonly bills: readonly Due[];
  /** Can be paid in parts. */
  readonly taxes: readonly Due[];
}

type Nodes<T> = { readonly nodes: readonly T[] };
type Offered = { readonly payable: Due | null };

export const duesOf = async ({ ask }: Portal, persona: string): Promise<Dues> => {
  const payable = "payable { offer obligation amountDue }";
  const { data, message } = await ask(persona, `{ me { electricityAccounts { nodes { bills(first: 3) { nodes { ${payable} } } } } taxpayer { obligations(first: 20) { nodes { ${payable} } } } } }`);
  if (!data?.["me"]) throw new Error(`nothing is told: ${message}`);
  const { electricityAccounts, taxpayer } = data["me"] as { readonly electricityAccounts: Nodes<{ readonly bills: Nodes<Offered> }>; readonly taxpayer: { readonly obligations: Nodes<Offered> } };
  const offered = (all: readonly Offered[]): readonly Due[] => all.flatMap((each) => each.payable ?? []);
  return { bills: offered(electricityAccounts.nodes.flatMap(({ bills }) => bills.nodes)), taxes: offered(taxpayer.obligations.nodes) };
};

/** A due, whole or as much of it as is said. */
export type Share = Due & { readonly amount?: number };

const mutation = "mutation ($input: PayInput!) { result: pay(input: $input) { ... on PaymentOpened { payment { id } } ... on PaymentRefused { reasons { code } } } }";

export const basketOf = ({ returnUrl }: Portal, persona: string, shares: readonly Share[]): Filing => ({
  ...{ subgraph: "payments", persona, path: "/payment/create-transaction", mutation },
  input: { payables: shares.map(({ offer, amountDue, amount = amountDue }) => ({ offer, amount })), returnUrl },
});

export const cancellationOf = (persona: string, { id }: Pick<OpenPayment, "id">): Filing => ({
  ...{ subgraph: "payments", persona, path: "/payment/cancel-transaction", input: { payment: id } },
  mutation: "mutation ($input: CancelPaymentInput!) { result: cancelPayment(input: $input) { ... on PaymentCancelled { payment { id } } } }",
});

/** A payment that waits for its payer, by its ids. */
export interface OpenPayment {
  readonly id: string;
  /** Of each item, in their order. */
  readonly items: readonly string[];
  readonly transactions: readonly string[];
}

export const openBasket = async (portal: Portal, basket: Filing): Promise<OpenPayment> => {
  const said = await file(portal, basket, randomUUID());
  if (!("made" in said)) throw new Error(`not opened: ${JSON.stringify(said)}`);
  return readPayment(portal, said.made);
};

export const readPayment = async ({ run }: Portal, id: string): Promise<OpenPayment> => {
  const rows = (await run("payments", "select id, transaction from item where payment = $1 order by n", [id])) as readonly { id: string; transaction: string }[];
  return { id, items: rows.map((row) => row.id), transactions: [...new Set(rows.map(({ transaction }) => transaction))] };
};

/** Presses a button of the platform's page. @returns when the platform has told the portal of it, or given up for now. */
export const decide = ({ control }: Portal, { id }: Pick<OpenPayment, "id">, decision: "confirm" | "decline" = "confirm"): Promise<void> => control("/payments", { id, decision });

/** Whether, and in which order, the platform tells the portal what payers decided. @returns when what waited was told once, or given up for now. */
export const callbacks = ({ control }: Portal, mode: "normal" | "hold" | "reverse"): Promise<void> => control("/payments/callbacks", { mode });

/** Tasks of these are due now, and those of all others much later: as though time had passed for them alone. */
export const makeDue = async ({ run }: Portal, ids: readonly string[]): Promise<void> =>
  void (await run("payments", "update task set attempts = 0, next_at = clock_timestamp() + case when id = any($1) then interval '0' else interval '1 hour' end", [ids]));

/** States of transactions, in the order of the ids. */
export const transactionStates = async ({ run }: Portal, ids: readonly string[]): Promise<readonly unknown[]> => {
  const rows = await run("payments", "select id, state from platform_transaction where id = any($1)", [ids]);
  return ids.map((id) => rows.find((row) => row["id"] === id)?.["state"]);
};

/** The same of items. */
export const itemStates = async ({ run }: Portal, ids: readonly string[]): Promise<readonly unknown[]> => {
  const rows = await run("payments", "select id, state from item where id = any($1)", [ids]);
  return ids.map((id) => rows.find((row) => row["id"] === id)?.["state"]);
};

/** The gateway goes on for a moment to believe that a subgraph is away. */
export const expectThere = async ({ ask }: Portal, persona: string): Promise<void> => {
  await expect.poll(async () => (await ask(persona, "{ me { payments(first: 1) { totalCount } } }")).code, { timeout: 15_000 }).toBe(undefined);
};
