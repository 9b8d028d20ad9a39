/** Three people pay what they owe, from what is offered to the receipt: bills at five corporations, a tax in two parts, the fee that a dossier waits for. Every operation by its hash. */
import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startTestFederation } from "../federation.ts";
import type { TestFederation } from "../federation.ts";
import { CancelPaymentDocument, PayDocument, PaymentDocument, PaymentsDocument, RequestJudicialRecordCertificateDocument, VerifyDocumentDocument } from "../generated/graphql.ts";
import trusted from "../generated/persisted-documents.json" with { type: "json" };
import { decide, openPayer, returnUrl, whole } from "../payer.ts";
import type { Offered, Payer } from "../payer.ts";
import { newKey, openPortal, the } from "../portal.ts";
import type { Portal, Who } from "../portal.ts";

let federation: TestFederation;
let portal: Portal;
let payer: Payer;
beforeAll(async () => {
  federation = await startTestFederation({ manifest: trusted, gateway: { TRUSTED_DOCUMENTS_ONLY: "true" } });
  portal = openPortal({ gateway: federation.url, control: federation.world.control, signIn: federation.world.signIn.issuer });
  payer = openPayer(portal, federation.world.control);
});
afterAll(() => federation.stop());
beforeEach(() => portal.fault("electricity/npc", "off"));

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

describe("Đoàn Văn Nam pays his tenants' electricity", () => {
  const nam: Who = { as: "doan-van-nam" };

  it("in one basket while one corporation is away: what could be offered is paid once, and of the rest he is told that it is not known", async () => {
    const all = await payer.owed(nam);
    expect(all.ofBills).toHaveLength(20);

    await portal.fault("electricity/npc", "busy");
    const some = await payer.owed(nam);
    expect(some.unavailable).toEqual(["NPC"]);
    const atNpc = all.ofBills.filter(({ obligation }) => /^P[AHMN]/.test(obligation));
    expect(atNpc.length).toBeGreaterThan(0);
    expect(some.ofBills.map(({ obligation }) => obligation)).toEqual(all.ofBills.filter((each) => !atNpc.includes(each)).map(({ obligation }) => obligation));

    // Both of his devices send the basket.
    const key = newKey();
    const basket = { payables: some.ofBills.map(whole), returnUrl, idempotencyKey: key };
    const answers = await Promise.all([portal.ask(PayDocument, nam, basket), portal.ask(PayDocument, nam, basket)]);
    for (const { extensions } of answers.flatMap(({ errors }) => errors)) expect(extensions.code).toBe("IN_PROGRESS");
    const opened = await payer.open(nam, some.ofBills.map(whole), key);
    const ids = answers.flatMap(({ data }) => (data?.pay == null ? [] : [the("payment", data.pay).payment.id]));
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set([...ids, opened.id]).size).toBe(1);
    expect(opened).toMatchObject({ state: "AWAITING_PAYER", total: sum(some.ofBills.map(({ amountDue }) => amountDue)) });
    expect(opened.transactions).toHaveLength(4);

    // The same bills again, under another key, are in that basket already.
    const again = (await portal.read(PayDocument, nam, { payables: some.ofBills.slice(0, 1).map(whole), returnUrl, idempotencyKey: newKey() })).pay;
    expect(again).toMatchObject({ reasons: [{ obligation: some.ofBills[0]?.obligation, code: "BEING_PAID", left: 0, payment: { id: opened.id } }] });

    const { page, sentTo } = await decide(opened.payUrl, "xac-nhan");
    expect(page).toContain("Tổng công ty Điện lực");
    expect(sentTo).toBe(`${returnUrl}?payment=${opened.id}`);
    const paid = await payer.settled(opened.id, nam);
    expect(paid.state).toBe("SETTLED");
    expect(paid.items.map(({ of }) => of)).toEqual(some.ofBills.map(({ obligation }) => ({ __typename: "ElectricityBill", id: obligation, billStatus: "PAID" })));

    // Every corporation has each of its bills once; the one that was away has none.
    const { bookings, payments } = await payer.books();
    const booked = Object.entries(bookings).flatMap(([ministry, lines]) => (ministry.startsWith("electricity/") ? lines : []));
    expect(booked.map(({ what, amount }) => `${what} ${amount}`).toSorted()).toEqual(some.ofBills.map(({ obligation, amountDue }) => `${obligation} ${amountDue}`).toSorted());
    expect(bookings["electricity/npc"] ?? []).toEqual([]);
    expect(payments.filter(({ orderGroup }) => orderGroup === opened.id).map(({ status }) => status)).toEqual(["0", "0", "0", "0"]);

    // When it is back, what it has is still owed, and only that.
    await portal.fault("electricity/npc", "off");
    expect((await payer.owed(nam)).ofBills.map(({ obligation }) => obligation)).toEqual(atNpc.map(({ obligation }) => obligation));
  });

  it("or thinks better of it: what he cancels and what he declines can be paid another time", async () => {
    const [bill] = (await payer.owed(nam)).ofBills;
    if (bill === undefined) throw new Error("nothing is owed");
    const first = await payer.open(nam, [whole(bill)]);
    expect((await portal.read(CancelPaymentDocument, nam, { payment: first.id, idempotencyKey: newKey() })).cancelPayment).toMatchObject({ payment: { id: first.id, state: "CANCELLED" } });
    const second = await payer.open(nam, [whole(bill)]);
    await decide(second.payUrl, "tu-choi");
    await expect.poll(async () => (await payer.payment(second.id, nam)).state, { timeout: 10_000 }).toBe("DECLINED");
    const { me } = await portal.read(PaymentsDocument, nam);
    expect(me?.payments?.nodes.slice(0, 2)).toMatchObject([{ id: second.id, state: "DECLINED", payUrl: null }, { id: first.id, state: "CANCELLED", payUrl: null }]);
    expect((await payer.owed(nam)).ofBills[0]).toMatchObject({ obligation: bill.obligation, amountDue: bill.amountDue });
  });

  it("and nobody else sees his payments, or pays with what was offered to him", async () => {
    const [bill] = (await payer.owed(nam)).ofBills;
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
    const [large] = (await payer.owed(giang)).ofTaxes.toSorted((a, b) => b.amountDue - a.amountDue);
    if (large === undefined || large.amountDue < 2 ** 32) throw new Error("she owes nothing of that size");
    const part = 2_500_000_001;

    const first = await payer.open(giang, [{ offer: large.offer, amount: part }]);
    await decide(first.payUrl, "xac-nhan");
    expect((await payer.settled(first.id, giang)).items).toMatchObject([{ amount: part, state: "SETTLED", of: { __typename: "TaxObligation", id: large.obligation, amountDue: large.amountDue - part } }]);

    // What was offered before does not let her pay more than is left, and the new offer knows how much that is.
    const refused = (await portal.read(PayDocument, giang, { payables: [whole(large)], returnUrl, idempotencyKey: newKey() })).pay;
    expect(refused).toMatchObject({ reasons: [{ obligation: large.obligation, code: "ABOVE_WHAT_IS_LEFT", left: large.amountDue - part }] });
    const rest = (await payer.owed(giang)).ofTaxes.find(({ obligation }) => obligation === large.obligation);
    expect(rest).toMatchObject({ amountDue: large.amountDue - part });

    const second = await payer.open(giang, [whole(rest as Offered)]);
    await decide(second.payUrl, "xac-nhan");
    const [item] = (await payer.settled(second.id, giang)).items;
    expect(item).toMatchObject({ state: "SETTLED", of: { amountDue: 0, obligationState: "PAID" } });
    expect((await payer.owed(giang)).ofTaxes.map(({ obligation }) => obligation)).not.toContain(large.obligation);

    const { bookings } = await payer.books();
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

    const { ofFees } = await payer.owed(an);
    expect(ofFees).toMatchObject([{ obligation: expect.stringContaining(code) as string, amountDue: 200_000, leastAmount: 200_000 }]);
    const opened = await payer.open(an, ofFees.map(whole));
    await decide(opened.payUrl, "xac-nhan");
    expect(await payer.settled(opened.id, an)).toMatchObject({ state: "SETTLED", items: [{ of: { __typename: "Dossier", code } }] });
    await expect.poll(async () => (await portal.dossier(code, an))?.status, { timeout: 10_000 }).toBe("PROCESSING");
    expect((await payer.owed(an)).ofFees).toEqual([]);

    await portal.advance("3w");
    await expect.poll(() => portal.dossier(code, an), { timeout: 20_000 }).toMatchObject({ status: "RETURNED", results: [{ state: "VALID" }] });
  });

  it("or leaves it: after a quarter of an hour the payment is over, and the fee is offered again", async () => {
    const { code } = the("dossier", (await portal.read(RequestJudicialRecordCertificateDocument, an, { idempotencyKey: newKey() })).requestJudicialRecordCertificate).dossier;
    await expect.poll(async () => (await payer.owed(an)).ofFees.length, { timeout: 10_000 }).toBe(1);
    const left = await payer.open(an, (await payer.owed(an)).ofFees.map(whole));
    await portal.advance("1h");
    await expect.poll(async () => (await payer.payment(left.id, an)).state, { timeout: 20_000 }).toBe("EXPIRED");
    expect((await payer.owed(an)).ofFees).toMatchObject([{ obligation: expect.stringContaining(code) as string }]);
  });
});
