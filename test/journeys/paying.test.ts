/** A citizen pays what they owe at several owners in one basket: from what is shown as payable to the receipts in their store, with the platform's own page between. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allBookings } from "../../mocks/bookings.ts";
import { startTestFederation } from "../federation.ts";
import type { TestFederation } from "../federation.ts";

let federation: TestFederation;
beforeAll(async () => {
  federation = await startTestFederation();
});
afterAll(() => federation.stop());

const ask = async (query: string, as: string, variables: Record<string, unknown> = {}): Promise<Readonly<Record<string, unknown>>> => {
  const { data, errors } = await federation.askText(query, { as, variables });
  expect(errors).toEqual([]);
  return data ?? {};
};

interface Payable {
  readonly offer: string;
  readonly obligation: string;
  readonly payee: string;
  readonly amountDue: number;
}

/** What somebody is shown that can be paid now. */
const payables = async (as: string): Promise<readonly Payable[]> => {
  const { me } = (await ask(
    `{ me { electricityAccounts { nodes { bills(first: 5) { nodes { payable { offer obligation payee amountDue } } } } }
            taxpayer { obligations(first: 20) { nodes { payable { offer obligation payee amountDue } } } } } }`,
    as,
  )) as {
    me: { electricityAccounts: { nodes: { bills: { nodes: { payable: Payable | null }[] } | null }[] }; taxpayer: { obligations: { nodes: { payable: Payable | null }[] } } | null };
  };
  const bills = me.electricityAccounts.nodes.flatMap(({ bills: page }) => page?.nodes ?? []);
  return [...bills, ...(me.taxpayer?.obligations.nodes ?? [])].flatMap(({ payable }) => (payable ? [payable] : []));
};

interface Told {
  readonly id: string;
  readonly state: string;
  readonly payUrl: string | null;
  readonly total: number;
  readonly transactions: readonly { readonly amount: number; readonly state: string }[];
  readonly items: readonly { readonly id: string; readonly state: string; readonly receiptPage: string | null; readonly receipt: { readonly id: string; readonly verificationCode: string | null } | null; readonly of: { readonly __typename: string } | null }[];
}
const fields = "id state payUrl total transactions { amount state } items { id state receiptPage receipt { id verificationCode } of { __typename } }";

const pay = async (as: string, given: readonly Payable[]): Promise<Told> => {
  const input = { payables: given.map(({ offer, amountDue: amount }) => ({ offer, amount })), returnUrl: "http://127.0.0.1:4000/", idempotencyKey: randomUUID() };
  const { pay: result } = await ask(`mutation ($input: PayInput!) { pay(input: $input) { ... on PaymentOpened { payment { ${fields} } } ... on PaymentRefused { reasons { code } } } }`, as, { input });
  return (result as { payment: Told }).payment;
};
const payment = async (as: string, id: string): Promise<Told> => (await ask(`query ($id: ID!) { payment(id: $id) { ${fields} } }`, as, { id }))["payment"] as Told;

/** What a browser does at the platform: reads the page, presses the button, and is sent back. */
const press = async (payUrl: string, decision: "xac-nhan" | "tu-choi"): Promise<string | null> => {
  const page = await (await fetch(payUrl)).text();
  const ma = /name="ma" value="([0-9a-f]+)"/.exec(page)?.[1] ?? "";
  const answer = await fetch(payUrl, { method: "POST", redirect: "manual", headers: { "content-type": "application/x-www-form-urlencoded" }, body: new URLSearchParams({ quyetDinh: decision, ma }) });
  return answer.headers.get("location");
};

const isDone = ({ state, items }: Told): boolean => state === "SETTLED" && items.every(({ receipt }) => receipt !== null);

describe("a basket", () => {
  it("of bills at five corporations and a tax is paid once, booked once at each, and receipted", async () => {
    const as = "doan-van-nam";
    const owed = await payables(as);
    expect(new Set(owed.map(({ payee }) => payee)).size).toBe(6);
    const opened = await pay(as, owed);
    expect(opened).toMatchObject({ state: "AWAITING_PAYER", total: owed.reduce((sum, { amountDue }) => sum + amountDue, 0) });
    expect(opened.transactions).toHaveLength(6);

    expect(await press(opened.payUrl ?? "", "xac-nhan")).toBe(`http://127.0.0.1:4000/?payment=${opened.id}`);
    await expect.poll(async () => isDone(await payment(as, opened.id)), { timeout: 25_000 }).toBe(true);
    const done = await payment(as, opened.id);
    const booked = Object.values(allBookings(federation.world.world)).flat();
    expect(booked.map(({ id, amount }) => [id, amount])).toEqual(expect.arrayContaining(done.items.map(({ id }, n) => [id, owed[n]?.amountDue])));
    expect(booked.filter(({ id }) => done.items.some((item) => item.id === id))).toHaveLength(owed.length);
    // The ministries say so too.
    expect(await payables(as)).toEqual([]);

    const [item] = done.items;
    const { verifyDocument } = await ask("query ($code: ID!) { verifyDocument(code: $code) { state } }", as, { code: item?.receipt?.verificationCode });
    expect(verifyDocument).toEqual({ state: "VALID" });
    const page = await fetch(item?.receiptPage ?? "");
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining(item?.receipt?.verificationCode ?? "")]);
  }, 60_000);

  it("of taxes goes into the state budget, with the slip's codes", async () => {
    const as = "vo-thi-giang";
    const owed = await payables(as);
    expect(owed.length).toBeGreaterThan(0);
    const opened = await pay(as, owed);
    expect(opened.items.map(({ of }) => of)).toContainEqual({ __typename: "TaxObligation" });
    await press(opened.payUrl ?? "", "xac-nhan");
    await expect.poll(async () => isDone(await payment(as, opened.id)), { timeout: 25_000 }).toBe(true);
    expect((await payables(as)).map(({ obligation }) => obligation)).toEqual([]);
  }, 60_000);

  it("that the payer declines, and one that runs out, take nothing, and what they held can be paid", async () => {
    const as = "nguyen-van-an";
    const [owed] = await payables(as);
    if (owed === undefined) throw new Error("nothing is owed");
    const declined = await pay(as, [owed]);
    await press(declined.payUrl ?? "", "tu-choi");
    await expect.poll(async () => (await payment(as, declined.id)).state, { timeout: 25_000 }).toBe("DECLINED");
    const forgotten = await pay(as, [owed]);
    await federation.advance("1h");
    await expect.poll(async () => (await payment(as, forgotten.id)).state, { timeout: 25_000 }).toMatch(/EXPIRED|CANCELLED/);
    const [again] = await payables(as);
    expect((await pay(as, again ? [again] : [])).state).toBe("AWAITING_PAYER");
  }, 60_000);
});
