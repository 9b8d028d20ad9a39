/** For tests of this subgraph: it stands between doubles of the payment platform and the owners, and a citizen holds payables. */
import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { developmentOfferKey, readOfferKey, signOffer } from "../../kit/offer.ts";
import type { NewOffer, OfferKey } from "../../kit/offer.ts";
import { payablePurpose } from "../../kit/payable.ts";
import type { PayableFacts } from "../../kit/payable.ts";
import { Secret } from "../../kit/secret.ts";
import type { Subject } from "../../kit/subject.ts";
import { citizen, openSubgraph } from "../../kit/testing.ts";
import type { Answer, AskedSubgraph } from "../../kit/testing.ts";
import { freshDatabase } from "../../kit/testing-database.ts";
import type { FreshDatabase } from "../../kit/testing-database.ts";
import definition from "./index.ts";
import { startOwnersDouble } from "./owners-double.ts";
import type { OwnersDouble } from "./owners-double.ts";
import { startPlatformDouble } from "./platform-double.ts";
import type { Callback, PlatformDouble } from "./platform-double.ts";

export const keyOf = (issuer: string): OfferKey => readOfferKey(issuer, new Secret(developmentOfferKey(issuer)));

export const bank = (account = "0001"): PayableFacts["payee"] => ({ kind: "BANK", name: `Đơn vị thụ hưởng ${account}`, account, bank: "Ngân hàng Mẫu" });
export const treasury = (account = "7111"): PayableFacts["payee"] => ({ kind: "TREASURY", name: "Kho bạc Nhà nước Mẫu", treasury: "0011", account, collectingAgency: "1054321" });

export interface Payable {
  readonly obligation?: string;
  readonly issuer?: string;
  /** Seconds since it was offered. */
  readonly age?: number;
  readonly facts?: Partial<PayableFacts>;
  readonly offer?: Partial<NewOffer>;
  readonly key?: OfferKey;
}

/** What an owner offers of a debt of 100,000 đồng, to be paid at once. */
export const offerOf = ({ obligation = randomUUID(), issuer = "electricity", age = 0, facts = {}, offer = {}, key = keyOf(issuer) }: Payable = {}): Promise<string> => {
  const amountDue = facts.amountDue ?? 100_000;
  const whole: PayableFacts = {
    ...{ description: { vi: `Tiền điện ${obligation}`, en: `Electricity ${obligation}` }, amountDue, leastAmount: amountDue, settled: 0, payee: bank(), settleAt: "/settlements", booking: { obligation } },
    ...facts,
  };
  return signOffer(
    key,
    { subject: citizen().id, kind: "payable", purpose: payablePurpose, id: obligation, version: "1", facts: whole, lifetimeSeconds: 3_600, ...offer },
    { clock: { now: () => new Date(Date.now() - age * 1000) } },
  );
};

export const returnUrl = "http://127.0.0.1:4000/payments";

const fields = "id state total payUrl createdAt expiresAt onBehalf transactions { id payee amount state } items { id amount state receiptPage description { vi en } receipt { id } of { __typename ... on ElectricityBill { id } ... on TaxObligation { id } ... on Dossier { code } } }";
export const payDocument = `mutation ($input: PayInput!) { pay(input: $input) { kind: __typename ... on PaymentOpened { payment { ${fields} } } ... on PaymentRefused { reasons { obligation code left payment { id } message { vi en } } } } }`;
export const cancelDocument = `mutation ($input: CancelPaymentInput!) { cancelPayment(input: $input) { kind: __typename ... on PaymentCancelled { payment { ${fields} } } ... on PaymentNotCancelled { payment { ${fields} } message { vi } } ... on PaymentNotFound { message { vi } } } }`;

export interface ToldPayment {
  readonly id: string;
  readonly state: string;
  readonly total: number;
  readonly payUrl: string | null;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly onBehalf: boolean;
  readonly transactions: readonly { readonly id: string; readonly payee: string; readonly amount: number; readonly state: string }[];
  readonly items: readonly { readonly id: string; readonly amount: number; readonly state: string; readonly receiptPage: string | null; readonly receipt: { readonly id: string } | null; readonly of: object }[];
}

export interface ToldResult {
  /** The member of the union. */
  readonly kind: string;
  readonly payment: ToldPayment;
  readonly reasons: readonly { readonly obligation: string; readonly code: string; readonly left: number; readonly payment: { readonly id: string } | null; readonly message: { readonly vi: string; readonly en: string } }[];
}

export interface PayOptions {
  readonly key?: string;
  readonly subject?: Subject;
  readonly returnUrl?: string;
}

export interface OpenedPayments extends AskedSubgraph {
  readonly platform: PlatformDouble;
  readonly owners: OwnersDouble;
  readonly databaseUrl: FreshDatabase["url"];
  /** For statements that the subgraph would not make. */
  readonly run: FreshDatabase["run"];
  pay(payables: readonly { readonly offer: string; readonly amount?: number }[], options?: PayOptions): Promise<Answer>;
  cancel(payment: string, options?: Omit<PayOptions, "returnUrl">): Promise<Answer>;
  payment(id: string, subject?: Subject): Promise<ToldPayment | null>;
  /** The platform's word, at its door. @returns the answer's `error_code`. */
  callback(said: Callback | object): Promise<unknown>;
  /** Asks until it is so. @throws when it is not within some seconds. */
  until(id: string, isSo: (payment: ToldPayment) => boolean): Promise<ToldPayment>;
  /** What waits for its next attempt is due now. */
  hurry(): Promise<void>;
}

export const resultOf = ({ data }: Answer, field = "pay"): ToldResult => {
  const result = data?.[field];
  if (typeof result !== "object" || result === null) throw new Error(`nothing was answered in ${field}`);
  return result as ToldResult;
};
export const codeOf = ({ errors }: Answer): unknown => errors?.[0]?.extensions["code"];

const patienceMs = 20_000;

/** The subgraph with a database and doubles of its own. Tests turn nock off: what is tested here happens on sockets. */
export const openPayments = async (environment: Readonly<Record<string, string>> = {}): Promise<OpenedPayments> => {
  const [database, platform, owners] = await Promise.all([freshDatabase(), startPlatformDouble(), startOwnersDouble(keyOf("payments"))]);
  const opened = await openSubgraph(definition, {
    environment: {
      ...{ DATABASE_URL: database.url.reveal(), PAYMENT_PLATFORM_URL: platform.url },
      ...{ OWNER_ELECTRICITY_URL: `${owners.url}/electricity`, OWNER_TAX_URL: `${owners.url}/tax`, OWNER_DOSSIERS_URL: `${owners.url}/dossiers` },
      ...environment,
    },
  });
  const { app } = opened;
  const ask: AskedSubgraph["ask"] = (query, options) => opened.ask(query, options);
  const run: FreshDatabase["run"] = (statement) => database.run(statement);
  const payment: OpenedPayments["payment"] = async (id, subject = citizen()) =>
    (await ask(`query ($id: ID!) { payment(id: $id) { ${fields} } }`, { subject, variables: { id } })).data?.["payment"] as ToldPayment | null;
  return {
    ...opened,
    ...{ platform, owners, databaseUrl: database.url, run, payment },
    pay: (payables, { key = randomUUID(), subject = citizen(), returnUrl: to = returnUrl } = {}) =>
      ask(payDocument, { subject, variables: { input: { payables: payables.map(({ offer, amount = 100_000 }) => ({ offer, amount })), returnUrl: to, idempotencyKey: key } } }),
    cancel: (id, { key = randomUUID(), subject = citizen() } = {}) => ask(cancelDocument, { subject, variables: { input: { payment: id, idempotencyKey: key } } }),
    callback: async (said) => (await app.inject({ method: "POST", url: "/paymentconfirm", headers: { "content-type": "application/json" }, payload: JSON.stringify(said) })).json<{ error_code?: unknown }>().error_code,
    async until(id, isSo) {
      for (const deadline = Date.now() + patienceMs; ; await delay(30)) {
        const told = await payment(id);
        if (told !== null && isSo(told)) return told;
        if (Date.now() > deadline) throw new Error(`the payment is ${JSON.stringify(told)}`);
      }
    },
    hurry: async () => void (await run("update task set next_at = clock_timestamp()")),
    async close() {
      await opened.close();
      await Promise.all([platform.close(), owners.close(), database.drop()]);
    },
  };
};
