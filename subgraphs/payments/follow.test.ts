import { randomUUID } from "node:crypto";
import nock from "nock";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { codeOf, offerOf, openPayments, resultOf } from "./testing.ts";
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

const open = async (obligation = randomUUID()): Promise<ToldPayment> => resultOf(await payments.pay([{ offer: await offerOf({ obligation }) }])).payment;
const runOut = (payment: ToldPayment) => payments.run(`update payment set expires_at = clock_timestamp() - interval '1 second' where id = '${payment.id}'`);
const isOver = ({ state }: ToldPayment) => state !== "AWAITING_PAYER";
const statusOf = (payment: ToldPayment) => payments.platform.ofGroup(payment.id)[0]?.status;

describe("what waits for the payer", () => {
  it("is asked about when the callback never comes", async () => {
    const payment = await open();
    payments.platform.pay(payment.id);
    await payments.hurry();
    const settled = await payments.until(payment.id, ({ state }) => state === "SETTLED");
    expect(settled.items[0]?.state).toBe("SETTLED");
    expect(payments.platform.calls.filter((path) => path.includes("cancel"))).toEqual([]);
  });

  it("is asked about at growing intervals", async () => {
    const payment = await open();
    await payments.hurry();
    await expect.poll(() => payments.platform.calls.filter((path) => path.includes("query")).length, { timeout: 15_000 }).toBeGreaterThan(0);
    const [id] = payment.transactions.map((each) => each.id);
    const wait = async () => (await payments.run(`select extract(epoch from next_at - clock_timestamp())::float8 as wait from task where id = '${id}'`))[0]?.["wait"] as number;
    await expect.poll(wait, { timeout: 15_000 }).toBeLessThan(10);
    await payments.run(`update task set attempts = 8, next_at = clock_timestamp() where id = '${id}'`);
    await expect.poll(wait, { timeout: 15_000 }).toBeGreaterThan(50);
  });

  it("is cancelled at the platform when its time is over, and only then let go", async () => {
    const obligation = randomUUID();
    const payment = await open(obligation);
    payments.platform.next("IS_BUSY", { path: "cancel", times: 1_000 });
    await runOut(payment);
    await expect.poll(() => payments.platform.calls.some((path) => path.includes("cancel")), { timeout: 15_000 }).toBe(true);
    // The platform has not said so: nobody else may pay it, and nobody is sent to pay this one.
    expect(await payments.payment(payment.id)).toMatchObject({ state: "AWAITING_PAYER", payUrl: null, items: [{ state: "RESERVED" }] });
    expect(resultOf(await payments.pay([{ offer: await offerOf({ obligation }) }])).kind).toBe("PaymentRefused");
    payments.platform.reset();
    await payments.hurry();
    expect(await payments.until(payment.id, isOver)).toMatchObject({ state: "CANCELLED", items: [{ state: "RELEASED" }] });
    expect(statusOf(payment)).toBe("4");
    expect((await open(obligation)).state).toBe("AWAITING_PAYER");
  });

  it("was paid at the last moment, and stays paid", async () => {
    const payment = await open();
    payments.platform.pay(payment.id);
    await runOut(payment);
    await payments.until(payment.id, ({ state }) => state === "SETTLED");
    expect([statusOf(payment), payments.platform.kept(payment.id)]).toEqual(["0", 100_000]);
  });

  it("runs out at the platform itself", async () => {
    const payment = await open();
    payments.platform.end(payment.id, "3");
    await runOut(payment);
    expect(await payments.until(payment.id, isOver)).toMatchObject({ state: "EXPIRED" });
  });

  it("stays held when the platform does not know it any more: somebody has to look", async () => {
    const payment = await open();
    const [transaction] = payments.platform.ofGroup(payment.id);
    payments.platform.ledger.delete(transaction?.id ?? "");
    await runOut(payment);
    await expect.poll(() => payments.run(`select event from history where transaction = '${transaction?.id}' and from_state = to_state`), { timeout: 15_000 }).toEqual([{ event: "UNKNOWN" }]);
    expect(await payments.payment(payment.id)).toMatchObject({ state: "AWAITING_PAYER" });
    if (transaction) payments.platform.ledger.set(transaction.id, transaction);
    await payments.hurry();
    await payments.until(payment.id, isOver);
  });

  it("is believed only with the platform's own checksum, and about itself", async () => {
    const payment = await open();
    const [transaction] = payments.platform.ofGroup(payment.id);
    if (transaction === undefined) throw new Error("it was opened");
    // Somebody on the line: an answer that says paid, of another one that was.
    const other = await open();
    payments.platform.pay(other.id);
    const [foreign] = payments.platform.ofGroup(other.id);
    if (foreign) payments.platform.ledger.set(transaction.id, foreign);
    await payments.hurry();
    await payments.until(other.id, ({ state }) => state === "SETTLED");
    await expect.poll(() => payments.platform.calls.filter((path) => path.includes("query")).length, { timeout: 15_000 }).toBeGreaterThan(1);
    expect(await payments.payment(payment.id)).toMatchObject({ state: "AWAITING_PAYER" });
    payments.platform.ledger.set(transaction.id, transaction);
  });
});

describe("cancelling", () => {
  const cancel = async (payment: ToldPayment, key = randomUUID()) => resultOf(await payments.cancel(payment.id, { key }), "cancelPayment");

  it("lets go of what is held, once and for good", async () => {
    const obligation = randomUUID();
    const [payment, key] = [await open(obligation), randomUUID()];
    expect(await cancel(payment, key)).toMatchObject({ kind: "PaymentCancelled", payment: { state: "CANCELLED", payUrl: null } });
    expect(await cancel(payment, key)).toMatchObject({ kind: "PaymentCancelled" });
    expect(await cancel(payment)).toMatchObject({ kind: "PaymentNotCancelled" });
    expect(statusOf(payment)).toBe("4");
    expect((await open(obligation)).state).toBe("AWAITING_PAYER");
  });

  it("of what was paid a moment before changes nothing, and the callback may come afterwards", async () => {
    const payment = await open();
    const callbacks = payments.platform.pay(payment.id);
    expect(await cancel(payment)).toMatchObject({ kind: "PaymentNotCancelled" });
    for (const said of callbacks) expect(await payments.callback(said)).toBe(0);
    await payments.until(payment.id, ({ state }) => state === "SETTLED");
    expect(payments.platform.kept(payment.id)).toBe(100_000);
  });

  it("against the payer's own word ends in one of both, whoever is first", async () => {
    const all = await Promise.all(Array.from({ length: 30 }, () => open()));
    await Promise.all(
      all.map(async (payment, n) => {
        const steps = [() => payments.cancel(payment.id), async () => Promise.all(payments.platform.pay(payment.id).map((said) => payments.callback(said)))];
        await Promise.all((n % 2 === 0 ? steps : steps.toReversed()).map((step) => step()));
      }),
    );
    for (const payment of all) {
      const { state } = await payments.until(payment.id, (told) => ["SETTLED", "CANCELLED"].includes(told.state));
      expect([state, payments.platform.kept(payment.id)]).toEqual(statusOf(payment) === "0" ? ["SETTLED", 100_000] : ["CANCELLED", 0]);
    }
  });

  it("is carried through when the answer is lost", async () => {
    const [payment, key] = [await open(), randomUUID()];
    payments.platform.next("LOSES_ANSWER", { path: "cancel", times: 1 });
    expect(codeOf(await payments.cancel(payment.id, { key }))).toBe("IN_PROGRESS");
    expect(await payments.payment(payment.id)).toMatchObject({ state: "AWAITING_PAYER" });
    await payments.run("update acts set lease_until = clock_timestamp(), retry_at = clock_timestamp()");
    expect(await cancel(payment, key)).toMatchObject({ kind: "PaymentCancelled" });
  });
});
