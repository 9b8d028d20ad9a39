/** A citizen who pays: what they owe, the basket, the payment platform's page in their browser, and what becomes of it. */
import { expect } from "vitest";
import type { Ledger } from "../mocks/control.ts";
import { PayDocument, PayablesDocument, PaymentDocument } from "./generated/graphql.ts";
import type { PayMutation, PayablesQuery, PaymentQuery } from "./generated/graphql.ts";
import { newKey, the } from "./portal.ts";
import type { Portal, Who } from "./portal.ts";

export const returnUrl = "http://127.0.0.1:4000/";

export interface Offered {
  readonly offer: string;
  readonly obligation: string;
  readonly amountDue: number;
  readonly leastAmount: number;
}

type Accounts = NonNullable<NonNullable<PayablesQuery["me"]>["electricityAccounts"]>;
type Opened = Extract<PayMutation["pay"], { readonly payment: unknown }>["payment"];
export type Payment = NonNullable<PaymentQuery["payment"]>;

export interface Payer {
  owed(who: Who): Promise<{
    readonly ofBills: readonly Offered[];
    readonly ofTaxes: readonly Offered[];
    readonly ofFees: readonly Offered[];
    readonly unavailable: Accounts["unavailableCorporations"];
  }>;
  open(who: Who, payables: readonly { readonly offer: string; readonly amount: number }[], idempotencyKey?: string): Promise<Opened>;
  payment(id: string, who: Who): Promise<Payment>;
  /** Waits until every part is booked and has its receipt in the store. */
  settled(id: string, who: Who): Promise<Payment>;
  /** What the ministries and the payment platform have in theirs. */
  books(): Promise<Pick<Ledger, "bookings" | "payments">>;
}

const present = <T>(values: readonly (T | null | undefined)[]): readonly T[] => values.filter((value) => value != null);

/** All of it, in one payment. */
export const whole = ({ offer, amountDue }: Offered): { readonly offer: string; readonly amount: number } => ({ offer, amount: amountDue });

/** The payer's browser at the payment platform: reads the page, presses a button, and is sent somewhere. */
export const decide = async (payUrl: string | null | undefined, quyetDinh: "xac-nhan" | "tu-choi"): Promise<{ readonly page: string; readonly sentTo: string | null }> => {
  const page = await (await fetch(payUrl ?? "")).text();
  const ma = /name="ma" value="([^"]+)"/.exec(page)?.[1] ?? "";
  const decided = await fetch(payUrl ?? "", { method: "POST", body: new URLSearchParams({ ma, quyetDinh }), redirect: "manual" });
  return { page, sentTo: decided.headers.get("location") };
};

/** @param control of the mock world. */
export const openPayer = (portal: Portal, control: string): Payer => {
  const payment: Payer["payment"] = async (id, who) => {
    const { payment: found } = await portal.read(PaymentDocument, who, { id });
    if (found == null) throw new Error(`no payment ${id}`);
    return found;
  };
  return {
    async owed(who) {
      const { me } = await portal.read(PayablesDocument, who);
      return {
        ofBills: present<Offered>((me?.electricityAccounts?.nodes ?? []).flatMap(({ bills }) => bills?.nodes ?? []).map(({ payable }) => payable)),
        ofTaxes: present<Offered>((me?.taxpayer?.obligations?.nodes ?? []).map(({ payable }) => payable)),
        ofFees: present<Offered>((me?.dossiers?.nodes ?? []).flatMap(({ fees }) => fees ?? []).map(({ payable }) => payable)),
        unavailable: me?.electricityAccounts?.unavailableCorporations ?? [],
      };
    },
    open: async (who, payables, idempotencyKey = newKey()) => the("payment", (await portal.read(PayDocument, who, { payables: [...payables], returnUrl, idempotencyKey })).pay).payment,
    payment,
    async settled(id, who) {
      await expect.poll(async () => (await payment(id, who)).items.every(({ receipt }) => receipt?.verificationCode != null), { timeout: 25_000 }).toBe(true);
      return payment(id, who);
    },
    books: async () => (await (await fetch(`${control}/ledger`)).json()) as Ledger,
  };
};
