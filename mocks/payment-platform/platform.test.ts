/** What the payment platform answers, and what it takes for one transaction and one refund. */
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createWorld } from "../world.ts";
import type { World } from "../world.ts";
import { ledgerOf } from "./ledger.ts";
import { ask, cancellationOf, create, handle, isGenuine, open, orderOf, pathOf, press, queryOf, refundOf, statementOf, statusOf } from "./shop-double.ts";

const newWorld = (): World => createWorld({ seed: "test", now: () => new Date("2026-11-23T09:00:00+07:00") });

describe("an order", () => {
  it("is taken, and answered the same again, also when it is over", () => {
    const world = newWorld();
    const order = orderOf();
    const first = create(world, order);
    expect(first).toMatchObject({ error_code: "00", transactionId: order.transactionId });
    expect(create(world, order)).toEqual(first);
    world.advance(3_600_000);
    expect(create(world, order)).toEqual(first);
    expect(ledgerOf(world)).toHaveLength(1);
  });

  it("gets the same answer in another world of the same seed and clock", () => {
    const order = orderOf();
    expect(create(newWorld(), order)).toEqual(create(newWorld(), order));
  });

  it.each([
    ["another amount", { amount: "357137" }],
    ["another group", { orderGroup: randomUUID() }],
    ["another address to call back", { notifyUrl: "http://127.0.0.1:9/elsewhere" }],
  ])("is refused under the same id with %s", (_what, change) => {
    const world = newWorld();
    const order = orderOf();
    create(world, order);
    expect(create(world, orderOf({ transactionId: order.transactionId, orderGroup: order.orderGroup, ...change }))).toMatchObject({ error_code: "03" });
    expect(ledgerOf(world)).toMatchObject([{ amount: 357_136 }]);
  });

  const { bill_info: bill } = orderOf();
  it.each([
    ["01", "an amount with a fraction", { amount: "1.5" }],
    ["01", "an amount that is a number", { amount: 357_136 }],
    ["01", "nought", { amount: "0" }],
    ["01", "lines that do not make the amount", { amount: "357137", bill_info: bill }],
    ["01", "no lines", { bill_info: { ...(bill as object), DSKhoanNop: [] } }],
    ["01", "a moment that is none", { expireAt: "20261123250000" }],
    ["01", "an address outside this machine", { notifyUrl: "http://example.org/paymentconfirm" }],
    ["01", "an address of no scheme that is called", { notifyUrl: "ftp://127.0.0.1/" }],
    ["01", "a way back that is a script", { returnUrl: "javascript:alert(1)" }],
    ["01", "a way back with a line break", { returnUrl: "http://127.0.0.1/\r\nset-cookie:a=b" }],
    ["01", "another command", { command: "query" }],
    ["01", "another version", { version: "1.0" }],
    ["02", "a wrong checksum", { checksum: "0".repeat(64) }],
    ["02", "a checksum of another length", { checksum: "" }],
    ["04", "an end in the past", { expireAt: "20261123090000" }],
    ["05", "another client", { client: "somebody" }],
  ])("is refused with %s: %s", (code, _what, change) => {
    const world = newWorld();
    expect(create(world, orderOf(change))).toMatchObject({ error_code: code });
    expect(ledgerOf(world)).toEqual([]);
  });

  it("is refused, in the wire's own words, when it is no JSON, and elsewhere", () => {
    expect(JSON.parse(String(handle(newWorld(), "POST", "/payment/create-transaction", "{").body))).toMatchObject({ error_code: "01" });
    expect(handle(newWorld(), "POST", "/payment/constructor").status).toBe(404);
    expect(handle(newWorld(), "DELETE", "/thanh-toan/x").status).toBe(404);
  });
});

describe("a transaction", () => {
  it("is told as it stands, under a checksum of the platform's own key", () => {
    const world = newWorld();
    const order = orderOf();
    const created = create(world, order);
    const awaiting = ask(world, "query-transaction", queryOf(order.transactionId));
    expect(awaiting).toMatchObject({ error_code: "00", amount: "357136", status: "1", paidAt: "", refunds: [], payUrl: created["payUrl"], platformTransactionId: created["platformTransactionId"] });
    expect(isGenuine(awaiting as never)).toBe(true);
    press(world, pathOf(created), "xac-nhan");
    const paid = ask(world, "query-transaction", queryOf(order.transactionId));
    expect(paid).toMatchObject({ status: "0", paidAt: "20261123090000" });
    expect(isGenuine(paid as never)).toBe(true);
    expect(isGenuine({ ...(paid as object), amount: "1" } as never)).toBe(false);
  });

  it("that nobody ordered is unknown to every command", () => {
    const world = newWorld();
    const id = randomUUID();
    expect([ask(world, "query-transaction", queryOf(id)), ask(world, "cancel-transaction", cancellationOf(id)), ask(world, "refund-transaction", refundOf(id, "1"))].map(({ error_code: code }) => code)).toEqual(["06", "06", "06"]);
  });

  it("runs out on the world's clock, and cannot be paid then", () => {
    const world = newWorld();
    const order = orderOf();
    const created = create(world, order);
    const { form } = open(world, pathOf(created));
    world.advance(30 * 60_000 - 1);
    expect(statusOf(world, order.transactionId)).toBe("1");
    world.advance(1);
    expect(statusOf(world, order.transactionId)).toBe("3");
    expect(press(world, pathOf(created), "xac-nhan", form).status).toBe(409);
    expect(statusOf(world, order.transactionId)).toBe("3");
    expect(open(world, pathOf(created)).html).toContain("Đã hết hạn");
  });

  it("is cancelled while it awaits the payer; a paid one stays paid", () => {
    const world = newWorld();
    const [one, other] = [orderOf(), orderOf()];
    create(world, one);
    press(world, pathOf(create(world, other)), "xac-nhan");
    expect(ask(world, "cancel-transaction", cancellationOf(one.transactionId))).toMatchObject({ error_code: "00", status: "4" });
    expect(ask(world, "cancel-transaction", cancellationOf(one.transactionId))).toMatchObject({ error_code: "00", status: "4" });
    const paid = ask(world, "cancel-transaction", cancellationOf(other.transactionId));
    expect(paid).toMatchObject({ error_code: "00", status: "0" });
    expect(isGenuine(paid as never)).toBe(true);
  });
});

describe("a refund", () => {
  const paidOne = () => {
    const world = newWorld();
    const order = orderOf({ amount: "1000" });
    press(world, pathOf(create(world, order)), "xac-nhan");
    return { world, id: order.transactionId };
  };
  const refund = (world: World, body: object): unknown => ask(world, "refund-transaction", body)["error_code"];

  it("is given once by its id", () => {
    const { world, id } = paidOne();
    const refundId = randomUUID();
    const first = ask(world, "refund-transaction", refundOf(id, "600", refundId));
    expect(first).toMatchObject({ error_code: "00", refundId, amount: "600", at: "20261123090000" });
    expect(ask(world, "refund-transaction", refundOf(id, "600", refundId))).toEqual(first);
    expect(refund(world, refundOf(id, "601", refundId))).toBe("03");
    expect(ask(world, "query-transaction", queryOf(id))).toMatchObject({ status: "0", refunds: [{ refundId, amount: "600" }] });
  });

  it("never gives more than was paid, in however many parts", () => {
    const { world, id } = paidOne();
    expect([refund(world, refundOf(id, "600")), refund(world, refundOf(id, "401")), refund(world, refundOf(id, "400")), refund(world, refundOf(id, "1"))]).toEqual(["00", "07", "00", "07"]);
  });

  it("is refused for what was not paid, and under the id of another transaction's", () => {
    const { world, id } = paidOne();
    const waiting = orderOf();
    create(world, waiting);
    const refundId = randomUUID();
    expect(refund(world, refundOf(waiting.transactionId, "1"))).toBe("07");
    expect(refund(world, refundOf(id, "1", refundId))).toBe("00");
    expect(refund(world, refundOf(waiting.transactionId, "1", refundId))).toBe("03");
  });
});

it("a statement holds what was paid on that day of Vietnam, and nothing else", () => {
  const world = newWorld();
  const [paid, declined, later] = [orderOf(), orderOf(), orderOf({ expireAt: "20261124090000" })];
  press(world, pathOf(create(world, paid)), "xac-nhan");
  press(world, pathOf(create(world, declined)), "tu-choi");
  create(world, orderOf());
  const page = pathOf(create(world, later));
  world.advance(15 * 3_600_000);
  press(world, page, "xac-nhan");
  ask(world, "refund-transaction", refundOf(paid.transactionId, "5"));
  expect(ask(world, "statement", statementOf("20261123"))["transactions"]).toMatchObject([{ transactionId: paid.transactionId, amount: "357136", status: "0", paidAt: "20261123090000", refunds: [{ amount: "5", at: "20261124000000" }] }]);
  expect(ask(world, "statement", statementOf("20261124"))["transactions"]).toMatchObject([{ transactionId: later.transactionId, paidAt: "20261124000000" }]);
  expect(ask(world, "statement", statementOf("20261122"))["transactions"]).toEqual([]);
});
