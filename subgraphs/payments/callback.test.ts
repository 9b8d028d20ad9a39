import { randomUUID } from "node:crypto";
import nock from "nock";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { Secret } from "../../kit/secret.ts";
import { checksumOf, isOfPlatform } from "./checksum.ts";
import { platformKeys } from "./platform-double.ts";
import type { Callback } from "./platform-double.ts";
import { codeOf, offerOf, openPayments, resultOf } from "./testing.ts";
import type { OpenedPayments, ToldPayment } from "./testing.ts";
import { wordOf } from "./wire.ts";

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

const open = async (obligation = randomUUID()): Promise<ToldPayment> => resultOf(await payments.pay([{ offer: await offerOf({ obligation }) }])).payment;
const only = <T>(list: readonly T[]): T => {
  if (list.length !== 1) throw new Error(`${list.length} in the place of one`);
  return list[0] as T;
};
const paid = (payment: ToldPayment): Callback => only(payments.platform.pay(payment.id));

describe("the platform's word", () => {
  it("is recorded once, however often it comes, and settled once", async () => {
    const payment = await open();
    const said = paid(payment);
    expect(await Promise.all(Array.from({ length: 20 }, () => payments.callback(said)))).toEqual(Array.from({ length: 20 }, () => 0));
    await payments.until(payment.id, ({ state }) => state === "SETTLED");
    expect(await payments.callback(said)).toBe(0);
    expect(payments.owners.calls.filter((path) => path.endsWith("/settlements"))).toHaveLength(1);
    expect(await payments.run(`select event from history where transaction = '${said.transactionId}' order by n`)).toEqual([{ event: "OPENED" }, { event: "PAID" }, { event: "TAKEN" }, { event: "SETTLED" }]);
  });

  it("counts before the answer by which it was opened", async () => {
    const [key, offer] = [randomUUID(), await offerOf()];
    payments.platform.next("HOLDS", { path: "create" });
    const opening = payments.pay([{ offer }], { key });
    await expect.poll(() => payments.platform.calls.length, { timeout: 15_000 }).toBe(1);
    const [row] = await payments.run("select payment from platform_transaction where state = 'OPENING'");
    const id = String(row?.["payment"]);
    expect(await payments.payment(id)).toMatchObject({ state: "OPENING", payUrl: null });
    expect(codeOf(await payments.cancel(id))).toBe("IN_PROGRESS");
    expect(await payments.callback(only(payments.platform.pay(id)))).toBe(0);
    await payments.until(id, ({ state }) => state === "SETTLED");
    payments.platform.release();
    expect(resultOf(await opening).payment).toMatchObject({ id, state: "SETTLED" });
    expect(payments.owners.told.size).toBe(1);
  });

  it("counts by the name that it signs, whatever the answer that nobody signed called it", async () => {
    payments.platform.lie({ platformTransactionId: "PT-of-somebody-else" });
    const payment = await open();
    const said = paid(payment);
    expect(await payments.callback(said)).toBe(0);
    const { items } = await payments.until(payment.id, ({ state }) => state === "SETTLED");
    expect(payments.owners.told.get(only(items).id)?.settlement.transaction).toBe(said.platformTransactionId);
  });

  it.each<[string, (said: Callback) => object, number]>([
    ["signed with another key", (said) => ({ ...said, checksum: checksumOf([said.amount, said.client, said.paidAt, said.platformTransactionId, said.status, said.transactionId], platformKeys.ours) }), 2],
    ["with another amount than was signed", (said) => ({ ...said, amount: "1" }), 2],
    ["with another status than was signed", (said) => ({ ...said, status: "2" }), 2],
    ["without a checksum", (said) => ({ ...said, checksum: undefined }), 1],
    ["with the sign that joins fields in one of them", (said) => ({ ...said, platformTransactionId: "a|b" }), 1],
    ["that is no message", () => [], 1],
  ])("changes nothing when it is one %s", async (_what, change, errorCode) => {
    const payment = await open();
    expect(await payments.callback(change(paid(payment)))).toBe(errorCode);
    expect(await payments.payment(payment.id)).toMatchObject({ state: "AWAITING_PAYER" });
  });

  it("changes nothing when it is of another client, about nothing of ours, or of a status that we do not know", async () => {
    const payment = await open();
    const said = paid(payment);
    const { callbackOf } = payments.platform;
    expect(await payments.callback(callbackOf(said.transactionId, { client: "somebody-else" }))).toBe(2);
    expect(await payments.callback(callbackOf(said.transactionId, { transactionId: randomUUID() }))).toBe(6);
    expect(await payments.callback(callbackOf(said.transactionId, { transactionId: "nonsense" }))).toBe(6);
    expect(await payments.callback(callbackOf(said.transactionId, { status: "9" }))).toBe(1);
    for (const paidAt of ["", "00001123090000", "20261332090000"]) expect(await payments.callback(callbackOf(said.transactionId, { paidAt }))).toBe(1);
    expect(await payments.callback(callbackOf(said.transactionId, { amount: "0" }))).toBe(1);
    // The first name that it signs is the name.
    expect(await payments.callback(callbackOf(said.transactionId, { status: "1", paidAt: "" }))).toBe(0);
    expect(await payments.callback(callbackOf(said.transactionId, { platformTransactionId: "another" }))).toBe(0);
    expect(await payments.payment(payment.id)).toMatchObject({ state: "AWAITING_PAYER" });
    const large = await payments.app.inject({ method: "POST", url: "/paymentconfirm", headers: { "content-type": "application/json" }, payload: JSON.stringify({ a: "x".repeat(20_000) }) });
    expect(large.statusCode).toBe(413);
  });

  it("gives back what came in another amount, all of it and once, and books nothing", async () => {
    for (const amount of [99_999, 100_001]) {
      const obligation = randomUUID();
      const payment = await open(obligation);
      const said = only(payments.platform.pay(payment.id, { amount }));
      expect(await Promise.all([payments.callback(said), payments.callback(said)])).toEqual([0, 0]);
      const told = await payments.until(payment.id, ({ state }) => state === "REFUNDED");
      expect([told.transactions[0]?.state, told.items[0]?.state]).toEqual(["REFUNDED", "REFUNDED"]);
      const [transaction] = payments.platform.ofGroup(payment.id);
      expect([...(transaction?.refunds ?? [])]).toEqual([[said.transactionId, amount]]);
      expect(payments.owners.told.size).toBe(0);
      // It was not paid: it can be.
      expect((await open(obligation)).state).toBe("AWAITING_PAYER");
    }
  });

  it("lets go of what the payer declines, and gives back what comes for it afterwards", async () => {
    const obligation = randomUUID();
    const payment = await open(obligation);
    expect(await payments.callback(only(payments.platform.end(payment.id, "2")))).toBe(0);
    expect(await payments.payment(payment.id)).toMatchObject({ state: "DECLINED", items: [{ state: "RELEASED" }], payUrl: null });
    const again = await open(obligation);
    // The platform changes its mind.
    const [transaction] = payments.platform.ofGroup(payment.id);
    if (transaction) transaction.status = "1";
    expect(await payments.callback(paid(payment))).toBe(0);
    await payments.until(payment.id, ({ state }) => state === "REFUNDED");
    expect(payments.platform.kept(payment.id)).toBe(0);
    expect(await payments.payment(again.id)).toMatchObject({ state: "AWAITING_PAYER" });
    await payments.callback(paid(again));
    await payments.until(again.id, ({ state }) => state === "SETTLED");
    expect([payments.owners.booked(obligation), payments.platform.kept(again.id)]).toEqual([100_000, 100_000]);
  });

  it("takes nothing back of what was paid, in whatever order it comes", async () => {
    const payment = await open();
    const said = paid(payment);
    const { callbackOf } = payments.platform;
    expect(await payments.callback(said)).toBe(0);
    for (const status of ["1", "2", "3", "4"]) expect(await payments.callback(callbackOf(said.transactionId, { status }))).toBe(0);
    expect(await payments.callback(callbackOf(said.transactionId, { amount: "1" }))).toBe(0);
    await payments.until(payment.id, ({ state }) => state === "SETTLED");
    expect(payments.platform.ofGroup(payment.id)[0]?.refunds.size).toBe(0);
    // What contradicts is kept, once each.
    for (const status of ["2", "2"]) await payments.callback(callbackOf(said.transactionId, { status }));
    expect(await payments.run(`select event from history where transaction = '${said.transactionId}' and from_state = to_state order by event`)).toEqual(["CANCELLED", "DECLINED", "EXPIRED", "OTHER_AMOUNT"].map((event) => ({ event })));
  });
});

describe("a checksum", () => {
  const said = { amount: "100000", client: "lien-thong", paidAt: "20261123090000", platformTransactionId: "PT-1", status: "0", transactionId: "a" };
  const key = new Secret("k");

  it("is SHA-256 over the fields in their order, with the key last", () => {
    expect(checksumOf(["a", "b"], key)).toBe("8bff25582189469cffc71d7fab53f48251373d083d33715ece93ddb67b1df625");
    const right = checksumOf(["100000", "lien-thong", "20261123090000", "PT-1", "0", "a"], key);
    expect(isOfPlatform(said, right, key)).toBe(true);
    expect(isOfPlatform(said, right.toUpperCase(), key)).toBe(true);
    for (const field of Object.keys(said)) expect(isOfPlatform({ ...said, [field]: `${said[field as keyof typeof said]}0` }, right, key), field).toBe(false);
    for (const wrong of ["", right.slice(1), `${right}0`, right.replace(/^./, (digit) => (digit === "0" ? "1" : "0"))]) expect(isOfPlatform(said, wrong, key)).toBe(false);
  });

  it("holds what it says: a status, a time and an amount that mean something", () => {
    expect(wordOf(said)).toEqual({ event: "TAKEN", platformId: "PT-1", amount: 100_000, paidAt: new Date("2026-11-23T09:00:00+07:00") });
    expect(wordOf({ ...said, status: "3", paidAt: "" })).toEqual({ event: "EXPIRED", platformId: "PT-1" });
    for (const wrong of [{ status: "00" }, { status: "5" }, { paidAt: "" }, { paidAt: "20261332090000" }, { amount: "0" }]) expect(wordOf({ ...said, ...wrong })).toBeUndefined();
  });
});
