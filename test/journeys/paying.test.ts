/** Three people pay what they owe, from what is offered to the receipt: bills at five corporations, a tax in two parts, the fee that a dossier waits for. Every operation by its hash. */
import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { MockBooking } from "../../mocks/bookings.ts";
import { startTestFederation } from "../federation.ts";
import type { TestFederation } from "../federation.ts";
import { CancelPaymentDocument, PayDocument, PayablesDocument, PaymentDocument, PaymentsDocument, RequestJudicialRecordCertificateDocument, VerifyDocumentDocument } from "../generated/graphql.ts";
import type { PayablesQuery, PaymentQuery } from "../generated/graphql.ts";
import trusted from "../generated/persisted-documents.json" with { type: "json" };
import { newKey, openPortal, the } from "../portal.ts";
import type { Portal, Who } from "../portal.ts";

let federation: TestFederation;
let portal: Portal;
beforeAll(async () => {
  federation = await startTestFederation({ manifest: trusted, gateway: { TRUSTED_DOCUMENTS_ONLY: "true" } });
  portal = openPortal({ gateway: federation.url, control: federation.world.control, signIn: federation.world.signIn.issuer });
});
afterAll(() => federation.stop());
beforeEach(() => portal.fault("electricity/npc", "off"));

const returnUrl = "http://127.0.0.1:4000/";

type Offered = { readonly offer: string; readonly obligation: string; readonly amountDue: number; readonly leastAmount: number };
const present = <T>(values: readonly (T | null | undefined)[]): readonly T[] => values.filter((value) => value != null);

const owed = async (who: Who) => {
  const { me } = await portal.read(PayablesDocument, who);
  const bills = (me?.electricityAccounts?.nodes ?? []).flatMap(({ bills: page }) => page?.nodes ?? []);
  return {
    bills,
    ofBills: present<Offered>(bills.map(({ payable }) => payable)),
    ofTaxes: present<Offered>((me?.taxpayer?.obligations?.nodes ?? []).map(({ payable }) => payable)),
    ofFees: present<Offered>((me?.dossiers?.nodes ?? []).flatMap(({ fees }) => fees ?? []).map(({ payable }) => payable)),
    unavailable: me?.electricityAccounts?.unavailableCorporations ?? ([] as NonNullable<NonNullable<PayablesQuery["me"]>["electricityAccounts"]>["unavailableCorporations"]),
  };
};

const whole = ({ offer, amountDue }: Offered) => ({ offer, amount: amountDue });
const open = async (who: Who, payables: readonly { readonly offer: string; readonly amount: number }[], idempotencyKey = newKey()) =>
  the("payment", (await portal.read(PayDocument, who, { payables: [...payables], returnUrl, idempotencyKey })).pay).payment;

/** The payer's browser at the payment platform: reads the page, presses a button, and is sent somewhere. */
const decide = async (payUrl: string, quyetDinh: "xac-nhan" | "tu-choi"): Promise<{ readonly page: string; readonly sentTo: string | null }> => {
  const page = await (await fetch(payUrl)).text();
  const ma = /name="ma" value="([^"]+)"/.exec(page)?.[1] ?? "";
  const decided = await fetch(payUrl, { method: "POST", body: new URLSearchParams({ ma, quyetDinh }), redirect: "manual" });
  return { page, sentTo: decided.headers.get("location") };
};

type Payment = NonNullable<PaymentQuery["payment"]>;
const payment = async (id: string, who: Who): Promise<Payment> => {
  const { payment: found } = await portal.read(PaymentDocument, who, { id });
  if (found == null) throw new Error(`no payment ${id}`);
  return found;
};
/** Until every part is booked and has its receipt in the store. */
const settled = async (id: string, who: Who): Promise<Payment> => {
  await expect.poll(async () => present((await payment(id, who)).items.map(({ receipt }) => receipt?.verificationCode)).length === (await payment(id, who)).items.length, { timeout: 25_000 }).toBe(true);
  return payment(id, who);
};

interface Books {
  readonly bookings: Readonly<Record<string, readonly MockBooking[]>>;
  readonly payments: readonly { readonly transactionId: string; readonly orderGroup: string; readonly amount: number; readonly status: string }[];
}
const books = async (): Promise<Books> => (await (await fetch(`${federation.world.control}/ledger`)).json()) as Books;
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

describe("Đoàn Văn Nam pays his tenants' electricity", () => {
  const nam: Who = { as: "doan-van-nam" };

  it("in one basket while one corporation is away: what could be offered is paid once, and of the rest he is told that it is not known", async () => {
    const all = await owed(nam);
    expect(all.ofBills).toHaveLength(20);

    await portal.fault("electricity/npc", "busy");
    const some = await owed(nam);
    expect(some.unavailable).toEqual(["NPC"]);
    const atNpc = all.ofBills.filter(({ obligation }) => /^P[AHMN]/.test(obligation));
    expect(atNpc.length).toBeGreaterThan(0);
    expect(some.ofBills.map(({ obligation }) => obligation)).toEqual(all.ofBills.filter((each) => !atNpc.includes(each)).map(({ obligation }) => obligation));

    // Both of his devices send the basket.
    const key = newKey();
    const basket = { payables: some.ofBills.map(whole), returnUrl, idempotencyKey: key };
    const answers = await Promise.all([portal.ask(PayDocument, nam, basket), portal.ask(PayDocument, nam, basket)]);
    for (const { extensions } of answers.flatMap(({ errors }) => errors)) expect(extensions.code).toBe("IN_PROGRESS");
    const opened = await open(nam, some.ofBills.map(whole), key);
    const ids = answers.flatMap(({ data }) => (data?.pay == null ? [] : [the("payment", data.pay).payment.id]));
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set([...ids, opened.id]).size).toBe(1);
    expect(opened).toMatchObject({ state: "AWAITING_PAYER", total: sum(some.ofBills.map(({ amountDue }) => amountDue)) });
    expect(opened.transactions).toHaveLength(4);

    // The same bills again, under another key, are in that basket already.
    const again = (await portal.read(PayDocument, nam, { payables: some.ofBills.slice(0, 1).map(whole), returnUrl, idempotencyKey: newKey() })).pay;
    expect(again).toMatchObject({ reasons: [{ obligation: some.ofBills[0]?.obligation, code: "BEING_PAID", left: 0, payment: { id: opened.id } }] });

    const { page, sentTo } = await decide(opened.payUrl ?? "", "xac-nhan");
    expect(page).toContain("Tổng công ty Điện lực");
    expect(sentTo).toBe(`${returnUrl}?payment=${opened.id}`);
    const paid = await settled(opened.id, nam);
    expect(paid.state).toBe("SETTLED");
    expect(paid.items.map(({ of }) => of)).toEqual(some.ofBills.map(({ obligation }) => ({ __typename: "ElectricityBill", id: obligation, billStatus: "PAID" })));

    // Every corporation has each of its bills once; the one that was away has none.
    const { bookings, payments } = await books();
    const booked = Object.entries(bookings).flatMap(([ministry, lines]) => (ministry.startsWith("electricity/") ? lines : []));
    expect(booked.map(({ what, amount }) => `${what} ${amount}`).toSorted()).toEqual(some.ofBills.map(({ obligation, amountDue }) => `${obligation} ${amountDue}`).toSorted());
    expect(bookings["electricity/npc"] ?? []).toEqual([]);
    expect(payments.filter(({ orderGroup }) => orderGroup === opened.id).map(({ status }) => status)).toEqual(["0", "0", "0", "0"]);

    // When it is back, what it has is still owed, and only that.
    await portal.fault("electricity/npc", "off");
    expect((await owed(nam)).ofBills.map(({ obligation }) => obligation)).toEqual(atNpc.map(({ obligation }) => obligation));
  });

  it("or thinks better of it: what he cancels and what he declines can be paid another time", async () => {
    const [bill] = (await owed(nam)).ofBills;
    if (bill === undefined) throw new Error("nothing is owed");
    const first = await open(nam, [whole(bill)]);
    expect((await portal.read(CancelPaymentDocument, nam, { payment: first.id, idempotencyKey: newKey() })).cancelPayment).toMatchObject({ payment: { id: first.id, state: "CANCELLED" } });
    const second = await open(nam, [whole(bill)]);
    await decide(second.payUrl ?? "", "tu-choi");
    await expect.poll(async () => (await payment(second.id, nam)).state, { timeout: 10_000 }).toBe("DECLINED");
    const { me } = await portal.read(PaymentsDocument, nam);
    expect(me?.payments?.nodes.slice(0, 2)).toMatchObject([{ id: second.id, state: "DECLINED", payUrl: null }, { id: first.id, state: "CANCELLED", payUrl: null }]);
    expect((await owed(nam)).ofBills[0]).toMatchObject({ obligation: bill.obligation, amountDue: bill.amountDue });
  });

  it("and nobody else sees his payments, or pays with what was offered to him", async () => {
    const [bill] = (await owed(nam)).ofBills;
    if (bill === undefined) throw new Error("nothing is owed");
    const { me } = await portal.read(PaymentsDocument, nam);
    const an: Who = { as: "nguyen-van-an" };
    expect(await portal.read(PaymentDocument, an, { id: me?.payments?.nodes[0]?.id ?? "" })).toEqual({ payment: null });
    expect(await portal.refusal(PayDocument, an, { payables: [whole(bill)], returnUrl, idempotencyKey: newKey() })).toMatchObject({ code: "BAD_INPUT", message: expect.stringContaining("payables[0].offer") as string });
  });
});

describe("Võ Thị Giang pays an overdue tax", () => {
  const giang: Who = { as: "vo-thi-giang" };

  it("of more than 2³¹ đồng in two parts, and has a slip for the state budget of each", async () => {
    const [large] = (await owed(giang)).ofTaxes.toSorted((a, b) => b.amountDue - a.amountDue);
    if (large === undefined || large.amountDue < 2 ** 32) throw new Error("she owes nothing of that size");
    const part = 2_500_000_001;

    const first = await open(giang, [{ offer: large.offer, amount: part }]);
    await decide(first.payUrl ?? "", "xac-nhan");
    expect((await settled(first.id, giang)).items).toMatchObject([{ amount: part, state: "SETTLED", of: { __typename: "TaxObligation", id: large.obligation, amountDue: large.amountDue - part } }]);

    // What was offered before does not let her pay more than is left, and the new offer knows how much that is.
    const refused = (await portal.read(PayDocument, giang, { payables: [whole(large)], returnUrl, idempotencyKey: newKey() })).pay;
    expect(refused).toMatchObject({ reasons: [{ obligation: large.obligation, code: "ABOVE_WHAT_IS_LEFT", left: large.amountDue - part }] });
    const rest = (await owed(giang)).ofTaxes.find(({ obligation }) => obligation === large.obligation);
    expect(rest).toMatchObject({ amountDue: large.amountDue - part });

    const second = await open(giang, [whole(rest as Offered)]);
    await decide(second.payUrl ?? "", "xac-nhan");
    const [item] = (await settled(second.id, giang)).items;
    expect(item).toMatchObject({ state: "SETTLED", of: { amountDue: 0, obligationState: "PAID" } });
    expect((await owed(giang)).ofTaxes.map(({ obligation }) => obligation)).not.toContain(large.obligation);

    const { bookings } = await books();
    expect(bookings["tax"]?.map(({ amount }) => amount)).toEqual([part, large.amountDue - part]);

    // The slip is a document of hers: signed, to be printed, and whoever is shown it can check it.
    const file = new Uint8Array(await (await fetch(item?.receipt?.downloadUrl ?? "")).arrayBuffer());
    expect(Buffer.from(file.subarray(0, 5)).toString()).toBe("%PDF-");
    expect((await portal.read(VerifyDocumentDocument, {}, { code: item?.receipt?.verificationCode ?? "" })).verifyDocument).toMatchObject({ state: "VALID" });
    const printed = await (await fetch(item?.receiptPage ?? "")).text();
    for (const text of ["C1-02/NS", "Võ Thị Giang", (large.amountDue - part).toLocaleString("vi")]) expect(printed).toContain(text);
    expect(createHash("sha256").update(file).digest("hex")).toHaveLength(64);
  });
});

describe("Nguyễn Văn An asks for a certificate", () => {
  const an: Who = { as: "nguyen-van-an" };

  it("pays its fee, and the dossier goes on", async () => {
    const asked = the("dossier", (await portal.read(RequestJudicialRecordCertificateDocument, an, { idempotencyKey: newKey() })).requestJudicialRecordCertificate);
    const { code } = asked.dossier;
    await expect.poll(async () => (await portal.dossier(code, an))?.status, { timeout: 10_000 }).toBe("PAYMENT_REQUESTED");
    // The agency's time stands still while it waits.
    expect(await portal.dossier(code, an)).toMatchObject({ time: "PAUSED", dueOn: null });

    const { ofFees } = await owed(an);
    expect(ofFees).toMatchObject([{ obligation: expect.stringContaining(code) as string, amountDue: 200_000, leastAmount: 200_000 }]);
    const opened = await open(an, ofFees.map(whole));
    await decide(opened.payUrl ?? "", "xac-nhan");
    expect(await settled(opened.id, an)).toMatchObject({ state: "SETTLED", items: [{ of: { __typename: "Dossier", code } }] });
    await expect.poll(async () => (await portal.dossier(code, an))?.status, { timeout: 10_000 }).toBe("PROCESSING");
    expect((await owed(an)).ofFees).toEqual([]);

    await portal.advance("3w");
    await expect.poll(() => portal.dossier(code, an), { timeout: 20_000 }).toMatchObject({ status: "RETURNED", results: [{ state: "VALID" }] });
  });

  it("or leaves it: after a quarter of an hour the payment is over, and the fee is offered again", async () => {
    const { code } = the("dossier", (await portal.read(RequestJudicialRecordCertificateDocument, an, { idempotencyKey: newKey() })).requestJudicialRecordCertificate).dossier;
    await expect.poll(async () => (await owed(an)).ofFees.length, { timeout: 10_000 }).toBe(1);
    const left = await open(an, (await owed(an)).ofFees.map(whole));
    await portal.advance("1h");
    await expect.poll(async () => (await payment(left.id, an)).state, { timeout: 20_000 }).toBe("EXPIRED");
    expect((await owed(an)).ofFees).toMatchObject([{ obligation: expect.stringContaining(code) as string }]);
  });
});
