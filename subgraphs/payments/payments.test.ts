import { randomUUID } from "node:crypto";
import nock from "nock";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { actedFor, citizen } from "../../kit/testing.ts";
import { bank, codeOf, offerOf, openPayments, resultOf, treasury } from "./testing.ts";
import type { OpenedPayments, ToldPayment } from "./testing.ts";

// Sockets, a database, and tasks in the background: on a busy machine they take their time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let payments: OpenedPayments;
beforeAll(async () => {
  nock.restore();
  payments = await openPayments();
});
afterAll(async () => {
  await payments.close();
  nock.activate();
});
beforeEach(() => {
  payments.platform.reset();
  payments.owners.reset();
});

const isSettled = ({ state }: ToldPayment) => state === "SETTLED";

describe("a basket at several owners", () => {
  it("is paid at once, a transaction for each payee, and booked at each owner under the item's id", async () => {
    const [bill, land, fee] = [randomUUID(), randomUUID(), `G01.899.101-261116-0001/${randomUUID()}`];
    const slip = { payer: { taxCode: "9900000016", name: "Nguyễn Văn An" }, chapter: "757", subItem: "2801", content: "Lệ phí trước bạ nhà đất" };
    const result = resultOf(
      await payments.pay([
        { offer: await offerOf({ obligation: bill, facts: { payee: bank("0001") } }) },
        { offer: await offerOf({ obligation: land, issuer: "tax", facts: { payee: treasury(), slip, amountDue: 5_052_600_000 } }), amount: 5_052_600_000 },
        { offer: await offerOf({ obligation: fee, issuer: "dossiers", facts: { payee: bank("0001"), amountDue: 135_000 } }), amount: 135_000 },
      ]),
    );
    expect(result.kind).toBe("PaymentOpened");
    const opened = result.payment;
    expect(opened).toMatchObject({ state: "AWAITING_PAYER", total: 5_052_835_000, onBehalf: false, payUrl: `${payments.platform.url}/thanh-toan/${opened.id}` });
    expect(opened.transactions.map(({ payee, amount, state }) => [payee, amount, state])).toEqual([
      ["Đơn vị thụ hưởng 0001", 235_000, "AWAITING_PAYER"],
      ["Kho bạc Nhà nước Mẫu", 5_052_600_000, "AWAITING_PAYER"],
    ]);
    expect(opened.items.map(({ of, state, receiptPage }) => [of, state, receiptPage])).toEqual([
      [{ __typename: "ElectricityBill", id: bill }, "RESERVED", null],
      [{ __typename: "TaxObligation", id: land }, "RESERVED", null],
      [{ __typename: "Dossier", code: "G01.899.101-261116-0001" }, "RESERVED", null],
    ]);

    const atPlatform = payments.platform.ofGroup(opened.id);
    expect(atPlatform.map(({ id, content }) => [id, content["amount"], content["returnUrl"]])).toEqual(
      opened.transactions.map(({ id, amount }) => [id, String(amount), `http://127.0.0.1:4000/payments?payment=${opened.id}`]),
    );
    expect(atPlatform.find(({ amount }) => amount > 1_000_000)?.content["bill_info"]).toMatchObject({ KhoBac: "0011", TaiKhoanThuNSNN: "7111", MaDonVi: "1054321", HoTenNguoiNop: "Nguyễn Văn An", TKThuHuong: "" });

    for (const said of payments.platform.pay(opened.id)) expect(await payments.callback(said)).toBe(0);
    const settled = await payments.until(opened.id, (told) => isSettled(told) && told.items.every(({ receipt }) => receipt !== null));
    expect(settled.payUrl).toBeNull();
    for (const item of settled.items) {
      expect(payments.owners.told.get(item.id)?.settlement).toMatchObject({ id: item.id, amount: item.amount });
      expect(item.receipt).toEqual({ id: item.id });
      expect(payments.owners.receipts.get(item.id)).toMatchObject({ subject: citizen().id, bytes: expect.any(Buffer) as Buffer });
    }
    expect([...payments.owners.told.values()].map(({ owner, settlement }) => `${owner} ${settlement.obligation} ${settlement.booking["obligation"]}`).toSorted()).toEqual(
      [`electricity ${bill} ${bill}`, `tax ${land} ${land}`, `dossiers ${fee} ${fee}`].toSorted(),
    );
    expect([...payments.owners.receipts.values()].map(({ facts }) => facts.name.replace(/\d{7}$/, "#")).toSorted()).toEqual(["Biên lai điện tử số BL2026-#", "Biên lai điện tử số BL2026-#", "Giấy nộp tiền vào ngân sách nhà nước số GNT2026-#"].map((name) => name.replace("2026", String(new Date().getFullYear()))));
  });

  it("has a receipt as a page, at an address that holds for its owner and that receipt alone", async () => {
    const opened = await paid();
    const { items } = await payments.until(opened.id, isSettled);
    const address = new URL(items[0]?.receiptPage ?? "");
    const get = (url: string) => payments.app.inject({ method: "GET", url });
    const page = await get(address.pathname + address.search);
    expect([page.statusCode, page.headers["content-type"], page.headers["cache-control"]]).toEqual([200, "text/html; charset=utf-8", "no-store"]);
    expect(page.headers["content-security-policy"]).toContain("default-src 'none'");
    expect(page.body).toContain("100.000");
    const other = await payments.until((await paid()).id, isSettled);
    for (const wrong of ["", "?ticket=", "?ticket=abc", address.search.slice(0, -4)]) expect((await get(address.pathname + wrong)).statusCode, wrong).toBe(403);
    expect((await get(`/receipts/${other.items[0]?.id}${address.search}`)).statusCode).toBe(403);
  });
});

/** One that the payer has confirmed, and whose callback has come. */
const paid = async (): Promise<ToldPayment> => {
  const { payment } = resultOf(await payments.pay([{ offer: await offerOf() }]));
  for (const said of payments.platform.pay(payment.id)) await payments.callback(said);
  return payment;
};

describe("whose a payment is", () => {
  it("is the subject's alone: somebody else's, one that never was and nonsense are null", async () => {
    const { payment } = resultOf(await payments.pay([{ offer: await offerOf() }]));
    const stranger = { ...citizen(), id: "citizen-other", viewer: { id: "citizen-other" } };
    expect(await payments.payment(payment.id)).toMatchObject({ id: payment.id });
    expect(await payments.payment(payment.id, stranger)).toBeNull();
    expect(await payments.payment(randomUUID())).toBeNull();
    expect(await payments.payment("nonsense")).toBeNull();
    expect(resultOf(await payments.cancel(payment.id, { subject: stranger }), "cancelPayment").kind).toBe("PaymentNotFound");
    expect(codeOf(await payments.ask("{ me { id } }", { subject: null }))).toBe("UNAUTHENTICATED");
  });

  it("says who acted, and writes down who and for which case", async () => {
    const official = actedFor(citizen());
    const { payment } = resultOf(await payments.pay([{ offer: await offerOf() }], { subject: official }));
    expect(payment.onBehalf).toBe(true);
    expect(await payments.run(`select viewer, acting_case, subject from payment where id = '${payment.id}'`)).toEqual([{ viewer: official.viewer.id, acting_case: "TEST-0001", subject: citizen().id }]);
  });

  it("is listed by pages, the latest first", async () => {
    const subject = { ...citizen(), id: "citizen-with-many", viewer: { id: "citizen-with-many" } };
    const ids: string[] = [];
    for (let n = 0; n < 3; n += 1) ids.unshift(resultOf(await payments.pay([{ offer: await offerOf({ offer: { subject: subject.id } }) }], { subject })).payment.id);
    const page = async (variables: object) => (await payments.ask("query ($first: Int, $after: String) { me { payments(first: $first, after: $after) { nodes { id } totalCount pageInfo { hasNextPage endCursor } } } }", { subject, variables: { ...variables } })).data?.["me"] as { payments: { nodes: { id: string }[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string } } };
    const first = await page({ first: 2 });
    expect([first.payments.nodes.map(({ id }) => id), first.payments.totalCount, first.payments.pageInfo.hasNextPage]).toEqual([ids.slice(0, 2), 3, true]);
    const second = await page({ first: 2, after: first.payments.pageInfo.endCursor });
    expect(second.payments.nodes.map(({ id }) => id)).toEqual(ids.slice(2));
  });
});
