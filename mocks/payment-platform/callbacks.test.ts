/** What the payment platform tells the portal, over real sockets and through the control address. */
import nock from "nock";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startMocks } from "../start.ts";
import type { RunningWorld } from "../start.ts";
import { createWorld } from "../world.ts";
import type { World } from "../world.ts";
import { openCalledBack } from "./callback-double.ts";
import type { CalledBack } from "./callback-double.ts";
import { openCallbacks } from "./callbacks.ts";
import type { Callbacks } from "./callbacks.ts";
import type { LedgerPayment } from "./ledger.ts";
import { decide, ledgerOf, transactionsOf } from "./ledger.ts";
import { ask as askThere, cancellationOf, create, formIn, isGenuine, orderOf, statementOf } from "./shop-double.ts";

beforeAll(() => nock.restore());
afterAll(() => nock.activate());

let shop: CalledBack;
beforeEach(async () => {
  shop = await openCalledBack();
});
afterEach(() => shop.close());

describe("callbacks", () => {
  let world: World;
  let callbacks: Callbacks;
  beforeEach(() => {
    world = createWorld({ seed: "test", now: () => new Date("2026-11-23T09:00:00+07:00") });
    callbacks = openCallbacks({ world, backOff: { firstMs: 1, mostMs: 5 } });
  });
  afterEach(() => callbacks.close());

  const orderOne = (fields: object = {}): string => {
    const order = orderOf({ notifyUrl: shop.url, ...fields });
    create(world, order);
    return order.transactionId;
  };
  const confirm = (): number => decide(world, transactionsOf(world), "confirm");
  const counted = () => ledgerOf(world).map((its) => its.callbacks);

  it("tell what was paid, once, under the platform's checksum", async () => {
    const id = orderOne();
    await callbacks.settle();
    expect(shop.calls).toEqual([]);
    confirm();
    await callbacks.settle();
    await callbacks.settle();
    expect(shop.calls).toMatchObject([{ client: "lien-thong", transactionId: id, amount: "357136", status: "0", paidAt: "20261123090000" }]);
    expect(shop.calls.every(isGenuine)).toBe(true);
    expect(counted()).toEqual([{ sent: 1, acknowledged: 1, forgeriesAccepted: 0 }]);
  });

  it("tell what was declined and what ran out, and not what the portal cancelled", async () => {
    const [declined, cancelled, expired] = [orderOne(), orderOne(), orderOne()];
    decide(world, transactionsOf(world).slice(0, 1), "decline");
    askThere(world, "cancel-transaction", cancellationOf(cancelled));
    await callbacks.settle();
    world.advance(3_600_000);
    await callbacks.settle();
    expect(shop.calls).toMatchObject([
      { transactionId: declined, status: "2", paidAt: "" },
      { transactionId: expired, status: "3", paidAt: "" },
    ]);
  });

  it("tell by themselves what runs out", async () => {
    const began = Date.now();
    world = createWorld({ seed: "test", now: () => new Date(Date.parse("2026-11-23T09:29:59+07:00") + Date.now() - began) });
    await callbacks.close();
    callbacks = openCallbacks({ world });
    orderOne();
    callbacks.wake();
    await expect.poll(() => shop.calls, { timeout: 5_000 }).toMatchObject([{ status: "3" }]);
  });

  it.each(["busy", "reset", "html", "code", "text"] as const)("are repeated by themselves until they are recorded: %s", async (misdeed) => {
    shop.misbehave([misdeed, misdeed, misdeed]);
    orderOne();
    confirm();
    callbacks.wake();
    await expect.poll(counted).toEqual([{ sent: 4, acknowledged: 1, forgeriesAccepted: 0 }]);
    expect(new Set(shop.calls.map((call) => JSON.stringify(call))).size).toBe(1);
  });

  it("to one that is away keep back no other", async () => {
    orderOne({ notifyUrl: "http://127.0.0.1:9/paymentconfirm" });
    const id = orderOne();
    confirm();
    await callbacks.settle();
    expect(shop.calls).toMatchObject([{ transactionId: id }]);
    expect(counted()).toMatchObject([{ acknowledged: 0 }, { acknowledged: 1 }]);
  });

  it("are held, released, reversed and repeated as QA says", async () => {
    await callbacks.setMode("hold");
    const ids = [orderOne(), orderOne()];
    confirm();
    await callbacks.settle();
    expect(shop.calls).toEqual([]);
    await callbacks.setMode("reverse");
    expect(shop.calls.map(({ transactionId }) => transactionId)).toEqual(ids.toReversed());
    await callbacks.setMode("repeat");
    orderOne();
    confirm();
    await callbacks.settle();
    expect(counted().at(-1)).toEqual({ sent: 2, acknowledged: 2, forgeriesAccepted: 0 });
  });

  it("come after two forgeries, each once: a wrong checksum, and another amount", async () => {
    await callbacks.setMode("forge");
    shop.misbehave(["code", "code", "busy"]);
    orderOne();
    confirm();
    await callbacks.settle();
    await expect.poll(counted).toEqual([{ sent: 2, acknowledged: 1, forgeriesAccepted: 0 }]);
    expect(shop.calls.map((call) => [call.amount, isGenuine(call)])).toEqual([
      ["357136", false],
      ["358136", true],
      ["357136", true],
      ["357136", true],
    ]);
  });

  it("remember that a forgery was believed", async () => {
    await callbacks.setMode("forge");
    orderOne();
    confirm();
    await callbacks.settle();
    expect(counted()).toEqual([{ sent: 1, acknowledged: 1, forgeriesAccepted: 2 }]);
  });

  it("end at once with whoever makes them, also while nobody answers one", async () => {
    shop.misbehave(["silent"]);
    orderOne();
    confirm();
    callbacks.wake();
    await expect.poll(() => shop.calls).toHaveLength(1);
    const began = performance.now();
    await callbacks.close();
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(counted()).toEqual([{ sent: 1, acknowledged: 0, forgeriesAccepted: 0 }]);
  });

  it("are not made any more when that has ended, also one that waits", async () => {
    shop.misbehave(["busy"]);
    orderOne();
    confirm();
    await callbacks.settle();
    await callbacks.close();
    const before = shop.calls.length;
    callbacks.wake();
    await callbacks.settle();
    expect(shop.calls).toHaveLength(before);
  });
});

describe("over the control address", () => {
  let running: RunningWorld;
  let address: string;
  beforeEach(async () => {
    running = await startMocks({ host: "127.0.0.1", port: 0, now: "2026-11-23T09:00:00+07:00", seed: "test" });
    address = running.ministries.find(({ name }) => name === "payments")?.url ?? "";
  });
  afterEach(() => running.close());

  const control = async (method: string, path: string, body?: object) => {
    const response = await fetch(running.control + path, { method, ...(body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }) });
    return { status: response.status, body: (await response.json()) as Record<string, never> };
  };
  const ask = async (what: string, body: object) => (await (await fetch(`${address}/payment/${what}`, { method: "POST", body: JSON.stringify(body) })).json()) as Record<string, never>;
  const orderOne = async (fields: object = {}) => {
    const order = orderOf({ notifyUrl: shop.url, ...fields });
    return { order, created: await ask("create-transaction", order) };
  };
  const ledger = async () => (await control("GET", "/ledger")).body["payments"] as unknown as readonly LedgerPayment[];

  it("a payer who confirms on the page is sent back, and the portal is told", async () => {
    const { order, created } = await orderOne();
    const page = String(created["payUrl"]);
    expect(page.startsWith(`${address}/thanh-toan/`)).toBe(true);
    const form = formIn(await (await fetch(page)).text()) ?? "";
    const back = await fetch(page, { method: "POST", redirect: "manual", body: new URLSearchParams({ ma: form, quyetDinh: "xac-nhan" }) });
    expect([back.status, back.headers.get("location")]).toEqual([303, order["returnUrl"]]);
    await expect.poll(() => shop.calls).toMatchObject([{ transactionId: order.transactionId, status: "0" }]);
    await expect.poll(ledger).toMatchObject([
      { transactionId: order.transactionId, orderGroup: order.orderGroup, amount: 357_136, status: "0", paidAt: "2026-11-23T09:00:00+07:00", callbacks: { sent: 1, acknowledged: 1 }, refunds: [] },
    ]);
  });

  it("decides for a payer: of one transaction, as their bank would, or of a group", async () => {
    const one = await orderOne();
    const other = await orderOne({ orderGroup: one.order.orderGroup });
    expect((await control("POST", "/payments", { id: other.order.transactionId, decision: "decline" })).status).toBe(200);
    const { body } = await control("POST", "/payments", { id: one.order.orderGroup, decision: "confirm" });
    expect(body["payments"]).toMatchObject([{ status: "0" }, { status: "2" }]);
    expect(shop.calls.map(({ transactionId, status }) => [transactionId, status])).toEqual([
      [other.order.transactionId, "2"],
      [one.order.transactionId, "0"],
    ]);
    const wrong = await Promise.all([
      control("POST", "/payments", { id: one.order.transactionId, decision: "decline" }),
      control("POST", "/payments", { id: "nobody's", decision: "confirm" }),
      control("POST", "/payments", { id: one.order.transactionId, decision: "keep" }),
      control("POST", "/payments/callbacks", { mode: "lose" }),
      control("POST", "/payments/bend", { kind: "burn" }),
      control("POST", "/payments/bend", { kind: "drop", transactionId: other.order.transactionId }),
      control("POST", "/payments/bend", { kind: "change", transactionId: one.order.transactionId, amount: "5" }),
      control("POST", "/payments/bend", { kind: "add", amount: -5 }),
    ]);
    expect(wrong.map(({ status }) => status)).toEqual([409, 404, 400, 400, 400, 404, 400, 400]);
  });

  it("tells what ran out when the clock is moved", async () => {
    await orderOne();
    expect((await control("POST", "/clock", { advance: "1h" })).status).toBe(200);
    expect(shop.calls).toMatchObject([{ status: "3" }]);
  });

  it("holds callbacks, and gives them out", async () => {
    await control("POST", "/payments/callbacks", { mode: "hold" });
    const { order } = await orderOne();
    await control("POST", "/payments", { id: order.transactionId, decision: "confirm" });
    expect(await ledger()).toMatchObject([{ status: "0", callbacks: { sent: 0, acknowledged: 0 } }]);
    expect((await control("POST", "/payments/callbacks", { mode: "normal" })).body).toMatchObject({ mode: "normal", waiting: 0, delivered: 1 });
    expect(await ledger()).toMatchObject([{ callbacks: { sent: 1, acknowledged: 1 } }]);
  });

  it("bends a day's statement, and nothing that the platform knows", async () => {
    const orders = [await orderOne(), await orderOne()].map(({ order }) => order);
    const [one, other] = orders.map(({ transactionId }) => transactionId);
    for (const id of [one, other]) await control("POST", "/payments", { id, decision: "confirm" });
    const before = await ledger();
    const said = async () => ((await ask("statement", statementOf("20261123")))["transactions"] as unknown as readonly { transactionId: string; amount: string }[]).map(({ transactionId, amount }) => [transactionId, amount]);
    await control("POST", "/payments/bend", { kind: "drop", transactionId: one });
    await control("POST", "/payments/bend", { kind: "change", transactionId: other, amount: 7 });
    await control("POST", "/payments/bend", { kind: "add", amount: 12 });
    expect(await said()).toEqual([
      [other, "7"],
      [expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/), "12"],
    ]);
    expect(await ledger()).toEqual(before);
    await control("POST", "/payments/bend", { kind: "off" });
    expect(await said()).toEqual([
      [one, "357136"],
      [other, "357136"],
    ]);
  });

  it("does the work of a call whose answer is lost", async () => {
    const served = running.ministries.find(({ name }) => name === "payments");
    const order = orderOf({ notifyUrl: shop.url });
    await served?.setFault({ kind: "reset" });
    await expect(ask("create-transaction", order)).rejects.toThrow("fetch failed");
    await served?.setFault({ kind: "off" });
    expect(await ledger()).toMatchObject([{ transactionId: order.transactionId, status: "1" }]);
  });
});
