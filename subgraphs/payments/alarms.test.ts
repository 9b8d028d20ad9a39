import { randomUUID } from "node:crypto";
import nock from "nock";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { systemClock } from "../../kit/clock.ts";
import { openDatabase } from "../../kit/database.ts";
import type { Database } from "../../kit/database.ts";
import { silentLogger } from "../../kit/log.ts";
import type { LogFields } from "../../kit/log.ts";
import { backlog, createAlarms } from "./alarms.ts";
import type { Tables } from "./tables.ts";
import { offerOf, openPayments, resultOf } from "./testing.ts";
import type { OpenedPayments } from "./testing.ts";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let payments: OpenedPayments;
let database: Database<Tables>;
beforeAll(async () => {
  nock.restore();
  payments = await openPayments();
  database = openDatabase<Tables>({ url: payments.databaseUrl, service: "payments", migrations: new URL("migrations/", import.meta.url), logger: silentLogger });
  await database.settled;
});
afterAll(async () => {
  await database.close();
  await payments.close();
  nock.activate();
});

const open = async () => resultOf(await payments.pay([{ offer: await offerOf({ obligation: randomUUID() }) }])).payment;
const since = (table: string, column: string, id: string, minutes: number) => payments.run(`update ${table} set changed_at = clock_timestamp() - interval '${minutes} minutes' where ${column} = '${id}'`);
const overdue = async () => (await backlog(database.db, systemClock)).overdue.map(({ code, id, state, minutes }) => ({ code, id, state, minutes }));

describe("what takes too long", () => {
  it("is listed by what it is, and nothing before its time", async () => {
    for (const command of ["cancel", "query"]) payments.platform.next("IS_BUSY", { path: command, times: 100_000 });
    payments.owners.next("IS_BUSY", { times: 100_000 });
    payments.platform.next("IS_BUSY", { path: "refund", times: 100_000 });

    const waiting = await open();
    const [transaction = ""] = waiting.transactions.map(({ id }) => id);
    const taken = await open();
    const [item = ""] = taken.items.map(({ id }) => id);
    for (const said of payments.platform.pay(taken.id)) await payments.callback(said);
    const late = await open();
    const [unwanted = ""] = late.transactions.map(({ id }) => id);
    for (const said of payments.platform.pay(late.id, { amount: 1 })) await payments.callback(said);
    expect(await backlog(database.db, systemClock)).toEqual({ overdue: [], counts: { OPENING: 0, AWAITING_PAYER: 1, PAID: 1, REFUND_DUE: 1, RECEIPT: 0 } });

    // What waits for the payer may do so until its time is over, and some minutes more.
    await since("platform_transaction", "id", transaction, 14);
    expect(await overdue()).toEqual([]);
    await payments.run(`update payment set expires_at = clock_timestamp() - interval '6 minutes' where id = '${waiting.id}'`);
    await since("item", "id", item, 11);
    await since("refund", "id", unwanted, 12);
    expect(await overdue()).toEqual([
      { code: "PAYMENT_OVERDUE", id: transaction, state: "AWAITING_PAYER", minutes: 14 },
      { code: "REFUND_OVERDUE", id: unwanted, state: "REFUND_DUE", minutes: 12 },
      { code: "SETTLEMENT_OVERDUE", id: item, state: "PAID", minutes: 11 },
    ]);

    // Once for each and hour, however many look.
    const lines: LogFields[] = [];
    const logger = { ...silentLogger, error: (fields: LogFields) => void lines.push(fields) };
    const all = [1, 2, 3].map(() => createAlarms(database.db, { clock: systemClock, logger }));
    await Promise.all(all.map((alarms) => alarms.sweep()));
    expect(lines.map(({ code, reference }) => `${code} ${reference}`).toSorted()).toEqual([`PAYMENT_OVERDUE ${transaction}`, `REFUND_OVERDUE ${unwanted}`, `SETTLEMENT_OVERDUE ${item}`]);
    await payments.run(`update alarm set told_at = clock_timestamp() - interval '61 minutes' where id = '${item}'`);
    await Promise.all(all.map((alarms) => alarms.sweep()));
    expect(lines.slice(3).map(({ code, reference, reason }) => [code, reference, reason])).toEqual([["SETTLEMENT_OVERDUE", item, "PAID for 11 minutes"]]);
    for (const alarms of all) alarms.close();

    // It ends when what it is about does.
    payments.platform.reset();
    payments.owners.reset();
    await payments.hurry();
    await payments.until(taken.id, ({ state }) => state === "SETTLED");
    await payments.until(late.id, ({ state }) => state === "REFUNDED");
    await payments.until(waiting.id, ({ state }) => state === "CANCELLED");
    expect(await overdue()).toEqual([]);
  });
});

describe("while its own records are away", () => {
  it("asks the platform nothing, and acknowledges nothing", async () => {
    const away = await openPayments({ DATABASE_URL: "postgres://nobody:nothing@127.0.0.1:9/none" });
    try {
      const answer = await away.pay([{ offer: await offerOf() }]);
      expect(answer.errors?.[0]?.extensions).toMatchObject({ code: "MINISTRY_UNAVAILABLE", service: "payments", retryable: true });
      expect(away.platform.calls).toEqual([]);
      const payment = await open();
      for (const said of payments.platform.pay(payment.id)) expect(await away.callback(said)).toBeUndefined();
      for (const said of [payments.platform.callbackOf(payment.transactions[0]?.id ?? "")]) expect(await payments.callback(said)).toBe(0);
    } finally {
      await away.close();
    }
  });
});
