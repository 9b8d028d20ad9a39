/** For tests of this subgraph: somebody who pays, and the payments who tell of it. */
import type { Environment } from "../../kit/config.ts";
import { createOfferReader, developmentOfferKey, publicOfferKey, readOfferKey, readOfferPublicKeys } from "../../kit/offer.ts";
import type { Offer, OfferKey } from "../../kit/offer.ts";
import { payablePurpose, readPayable } from "../../kit/payable.ts";
import type { PayableFacts, ToldPayable } from "../../kit/payable.ts";
import { readOutcomeAnswer, readStatementAnswer, settlementPath, signSettlement, signStatementRequest } from "../../kit/settlement.ts";
import type { Settlement, SettlementOutcome, SettlementStatement } from "../../kit/settlement.ts";
import { Secret } from "../../kit/secret.ts";
import type { Subject } from "../../kit/subject.ts";
import { openSubgraph } from "../../kit/testing.ts";
import type { Answer, AskedSubgraph } from "../../kit/testing.ts";
import { freshDatabase } from "../../kit/testing-database.ts";
import type { FreshDatabase } from "../../kit/testing-database.ts";
import definition from "./index.ts";

/** Where the authority is mounted. */
export const authorityUrl = "http://tax.test";
export const testNow = "2026-11-23T09:00:00+07:00";

export interface OpenedTax extends AskedSubgraph {
  /** For statements that the subgraph would not make. */
  readonly run: FreshDatabase["run"];
  /** Forgets every payment. */
  empty(): Promise<void>;
  /** As if so much time had passed that nobody works on a payment any more. */
  leaseEnds(): Promise<void>;
}

/** The subgraph with a database of its own. */
export const openTax = async (environment: Environment = {}): Promise<OpenedTax> => {
  const database = await freshDatabase();
  const opened = await openSubgraph(definition, { environment: { TAX_AUTHORITY_URL: authorityUrl, DATABASE_URL: database.url.reveal(), ...environment }, now: testNow });
  return {
    ...opened,
    run: (statement) => database.run(statement),
    empty: async () => void (await database.run("truncate settlement, acts")),
    leaseEnds: async () => void (await database.run("update acts set lease_until = clock_timestamp(), retry_at = clock_timestamp() where state <> 'DONE'")),
    async close() {
      await opened.close();
      await database.drop();
    },
  };
};

/** While its database is away. */
export const openWithoutRecords = (): Promise<AskedSubgraph> => openSubgraph(definition, { environment: { TAX_AUTHORITY_URL: authorityUrl, DATABASE_URL: "postgres://nobody:x@127.0.0.1:9/nothing" }, now: testNow });

export const keyOf = (issuer: string): OfferKey => readOfferKey(issuer, new Secret(developmentOfferKey(issuer)));

export interface Shown {
  readonly ledger: string;
  readonly amountDue: number;
  readonly state: string;
  readonly payable: ToldPayable | null;
}

export const payables = "{ me { taxpayer { obligations(first: 50) { nodes { id ledger amountDue state payable { offer obligation version payee amountDue leastAmount expiresAt } } } } } }";

/** What somebody is shown, the most urgent first. */
export const shownTo = async (subgraph: AskedSubgraph, subject: Subject): Promise<readonly Shown[]> => {
  const { data } = await subgraph.ask(payables, { subject });
  return (data as { readonly me: { readonly taxpayer: { readonly obligations: { readonly nodes: readonly Shown[] } } } }).me.taxpayer.obligations.nodes;
};

/** What `payments` reads of an offer. @throws for one that `payments` would refuse. */
export const readOffered = async ({ offer: token }: ToldPayable, subject: Subject): Promise<{ readonly offer: Offer; readonly facts: PayableFacts }> => {
  const reader = createOfferReader(readOfferPublicKeys(publicOfferKey(keyOf("tax"))));
  const read = await reader.read(token, { kind: "payable", issuers: ["tax"], subject: subject.id, purpose: payablePurpose });
  if ("refused" in read) throw new Error(read.refused);
  const facts = readPayable(read.offer);
  if (facts === undefined) throw new Error("no payable");
  return { offer: read.offer, facts };
};

/** Word of a payment, as `payments` makes it of a payable. */
export const settlementOf = async (payable: ToldPayable, subject: Subject, amount: number, over: Partial<Settlement> = {}): Promise<Settlement> => {
  const { facts } = await readOffered(payable, subject);
  return { id: crypto.randomUUID(), obligation: payable.obligation, amount, paidAt: "2026-11-23T09:01:02+07:00", transaction: "NTQG-1", booking: facts.booking, ...over };
};

interface Told<T> {
  readonly status: number;
  readonly body: T;
}

const post = async (subgraph: AskedSubgraph, url: string, payload: object): Promise<Told<unknown>> => {
  const response = await subgraph.app.inject({ method: "POST", url, headers: { "content-type": "application/json" }, payload });
  return { status: response.statusCode, body: response.json() };
};

/** @returns the owner's answer: an outcome, or under another status than 200 an error. */
export const notify = async (subgraph: AskedSubgraph, notice: string): Promise<Told<unknown>> => post(subgraph, settlementPath, { notice });

/** @throws for anything but an outcome. */
export const tell = async (subgraph: AskedSubgraph, subject: Subject, settlement: Settlement): Promise<SettlementOutcome> =>
  readOutcomeAnswer((await notify(subgraph, await signSettlement(keyOf("payments"), "tax", subject.id, settlement))).body);

export const statementOf = async (subgraph: AskedSubgraph, day: string): Promise<SettlementStatement> =>
  readStatementAnswer((await post(subgraph, `${settlementPath}/statement`, { request: await signStatementRequest(keyOf("payments"), "tax", day) })).body);

/** The code of an error's answer. */
export const codeIn = ({ body }: Told<unknown>): unknown => (body as { readonly errors?: readonly { readonly extensions: { readonly code: string } }[] }).errors?.[0]?.extensions.code;

export const codesOf = ({ errors = [] }: Answer): readonly unknown[] => errors.map(({ extensions }) => extensions["code"]);
