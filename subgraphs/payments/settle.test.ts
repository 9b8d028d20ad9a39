import { randomUUID } from "node:crypto";
import nock from "nock";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { bank, offerOf, openPayments, resultOf } from "./testing.ts";
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

/** Opened, and paid by the payer. */
const paid = async (...obligations: readonly string[]): Promise<ToldPayment> => {
  const { payment } = resultOf(await payments.pay(await Promise.all(obligations.map(async (obligation) => ({ offer: await offerOf({ obligation, facts: { payee: bank() } }) })))));
  for (const said of payments.platform.pay(payment.id)) await payments.callback(said);
  return payment;
};
const isSettled = ({ state }: ToldPayment) => state === "SETTLED";
const told = () => payments.owners.calls.filter((path) => path.includes("/settlements")).length;

describe("telling an owner", () => {
  it.each(["LOSES_ANSWER", "LOSES_QUESTION", "IS_BUSY"] as const)("goes on until there is an outcome, and is booked once: it %s", async (behaviour) => {
    const obligation = randomUUID();
    payments.owners.next(behaviour, { path: "/settlements", times: 2 });
    const payment = await paid(obligation);
    await expect.poll(told, { timeout: 15_000 }).toBeGreaterThan(0);
    expect((await payments.payment(payment.id))?.state).toBe("PAID");
    await expect.poll(async () => (await payments.hurry(), told()), { timeout: 15_000 }).toBeGreaterThan(2);
    const settled = await payments.until(payment.id, isSettled);
    expect(payments.owners.booked(obligation)).toBe(100_000);
    expect(payments.platform.ofGroup(payment.id)[0]?.refunds.size).toBe(0);
    expect(payments.owners.told.get(settled.items[0]?.id ?? "")?.settlement).toMatchObject({ obligation, amount: 100_000, transaction: payments.platform.ofGroup(payment.id)[0]?.platformId });
  });

  it("does not wait for one that is slow, where others are to be told", async () => {
    payments.owners.next("HOLDS", { path: "/electricity" });
    const slow = await paid(randomUUID());
    await expect.poll(told, { timeout: 15_000 }).toBe(1);
    const other = await paid(randomUUID());
    await payments.until(other.id, isSettled);
    expect((await payments.payment(slow.id))?.state).toBe("PAID");
    payments.owners.release();
    await payments.until(slow.id, isSettled);
  });

  it("erases what it was told with, once it is over", async () => {
    const payment = await paid(randomUUID());
    await payments.until(payment.id, isSettled);
    expect(await payments.run(`select booking from item where payment = '${payment.id}'`)).toEqual([{ booking: null }]);
  });

  it("does not wait for an owner that is silent, however much is to be told there", async () => {
    payments.owners.next("HOLDS", { path: "/tax/", times: 12 });
    for (let n = 0; n < 12; n += 1) {
      const { payment } = resultOf(await payments.pay([{ offer: await offerOf({ issuer: "tax" }) }]));
      for (const said of payments.platform.pay(payment.id)) await payments.callback(said);
    }
    await expect.poll(() => payments.owners.calls.filter((path) => path.startsWith("/tax/")).length, { timeout: 15_000 }).toBeGreaterThan(3);
    const payment = await paid(randomUUID());
    await payments.until(payment.id, isSettled);
  });

  it("gives back what an owner does not want, once and that alone", async () => {
    const [wanted, unwanted] = [randomUUID(), randomUUID()];
    payments.owners.refuse(unwanted, "ALREADY_PAID");
    payments.platform.next("LOSES_ANSWER", { path: "refund", times: 1 });
    payments.platform.next("IS_BUSY", { path: "refund", times: 1 });
    const payment = await paid(wanted, unwanted);
    const done = await payments.until(payment.id, ({ items }) => items.every(({ state }) => state === "SETTLED" || state === "REFUNDED"));
    expect(done.items.map(({ state }) => state)).toEqual(["SETTLED", "REFUNDED"]);
    expect(done.state).toBe("SETTLED");
    const [transaction] = payments.platform.ofGroup(payment.id);
    expect([...(transaction?.refunds ?? [])]).toEqual([[done.items[1]?.id, 100_000]]);
    expect(payments.platform.calls.filter((path) => path.includes("refund")).length).toBe(3);
    expect(payments.owners.booked(wanted)).toBe(payments.platform.kept(payment.id));
    // It is owed as before, and can be paid again, should its owner think better of it.
    expect(resultOf(await payments.pay([{ offer: await offerOf({ obligation: unwanted }) }])).kind).toBe("PaymentOpened");
  });

  it("never gives back what its owner has booked, whatever that says afterwards", async () => {
    const obligation = randomUUID();
    const payment = await paid(obligation);
    const { items } = await payments.until(payment.id, isSettled);
    const id = items[0]?.id ?? "";
    // The task again, as another process has it that was late; and an owner who has forgotten what it said.
    payments.owners.told.clear();
    payments.owners.refuse(obligation, "ALREADY_PAID");
    await payments.run(`insert into task (kind, id) values ('SETTLE', '${id}')`);
    await expect.poll(() => payments.run(`select id from task where kind = 'SETTLE' and id = '${id}'`), { timeout: 15_000 }).toEqual([]);
    await payments.run(`insert into refund (id, transaction, item, amount, state) select id, transaction, id, amount, 'DUE' from item where id = '${id}'; insert into task (kind, id) values ('REFUND', '${id}')`);
    await expect.poll(() => payments.run(`select attempts > 0 as tried from task where kind = 'REFUND' and id = '${id}'`), { timeout: 15_000 }).toEqual([{ tried: true }]);
    expect(payments.platform.calls.filter((path) => path.includes("refund"))).toEqual([]);
    expect((await payments.payment(payment.id))?.state).toBe("SETTLED");
    await payments.run(`delete from task where id = '${id}'; delete from refund where id = '${id}'`);
  });
});

describe("a receipt", () => {
  it.each(["LOSES_ANSWER", "IS_BUSY"] as const)("gets into the store once, the same bytes each time: it %s", async (behaviour) => {
    payments.owners.next(behaviour, { path: "/receipts", times: 1 });
    const payment = await paid(randomUUID());
    const done = await payments.until(payment.id, ({ items }) => items[0]?.receipt !== null);
    const [item] = done.items;
    expect(payments.owners.receipts.get(item?.id ?? "")?.facts).toMatchObject({ issuedAt: expect.stringMatching(/\+07:00$/) as string });
    expect(payments.owners.calls.filter((path) => path.includes("/receipts"))).toHaveLength(2);
    expect(await payments.run(`select verification_code from receipt where item = '${item?.id}'`)).toEqual([{ verification_code: `CODE-${item?.id.slice(0, 8)}` }]);
  });
});
