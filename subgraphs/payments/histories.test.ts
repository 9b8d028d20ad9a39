/** Random histories: whatever is asked, lost, doubled, forged, reordered and refused, nothing is taken twice, and in the end every đồng is booked or given back. */
import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { array, asyncProperty, assert, constantFrom, nat, record } from "fast-check";
import nock from "nock";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Callback } from "./platform-double.ts";
import { offerOf, openPayments, resultOf } from "./testing.ts";
import type { OpenedPayments } from "./testing.ts";

const runs = 12;
vi.setConfig({ testTimeout: 240_000, hookTimeout: 30_000 });

let payments: OpenedPayments;
beforeAll(async () => {
  nock.restore();
  payments = await openPayments();
});
afterAll(async () => {
  await payments.close();
  nock.activate();
});

const due = 100_000;
const kinds = [
  ...(["pay", "pay", "twin", "pay to the end", "pay to the end", "confirm", "confirm", "pay other amount", "decline", "deliver", "deliver", "deliver twice"] as const),
  ...(["late money", "forge", "lie", "lose at platform", "lose at owner", "cancel", "run out", "hurry", "refuse", "crash"] as const),
] as const;
type Step = { readonly kind: (typeof kinds)[number]; readonly which: number; readonly amount: number };
const steps = array(record({ kind: constantFrom(...kinds), which: nat(1_000), amount: nat(3) }), { minLength: 10, maxLength: 30 });

/** One world of three debts. */
const play = async (history: readonly Step[]): Promise<{ readonly obligations: readonly string[]; readonly baskets: ReadonlySet<string> }> => {
  const obligations = [randomUUID(), randomUUID(), randomUUID()];
  const baskets = new Set<string>();
  const undelivered: Callback[] = [];
  const asked: { readonly offer: string; readonly amount: number; readonly key: string }[] = [];
  const basket = (which: number): string | undefined => [...baskets][which % Math.max(1, baskets.size)];
  const pay = async (given: (typeof asked)[number]): Promise<void> => {
    const answer = await payments.pay([given], { key: given.key });
    const result = answer.errors ? undefined : resultOf(answer);
    if (result?.kind === "PaymentOpened") baskets.add(result.payment.id);
  };
  for (const { kind, which, amount } of history) {
    const obligation = obligations[which % 3] ?? "";
    const id = basket(which);
    switch (kind) {
      case "pay":
      case "pay to the end":
        asked.push({ offer: await offerOf({ obligation, facts: { amountDue: due, leastAmount: 1 } }), amount: [10_000, 40_000, 60_000, due][amount] ?? due, key: randomUUID() });
        await pay(asked.at(-1) as (typeof asked)[number]);
        if (kind === "pay to the end") for (const latest of [...baskets].slice(-1)) for (const said of payments.platform.pay(latest)) await payments.callback(said);
        break;
      case "late money": {
        // The platform takes money for what it has said is over.
        if (id) await payments.cancel(id);
        const [transaction] = id ? payments.platform.ofGroup(id) : [];
        if (id === undefined || transaction === undefined || !["2", "3", "4"].includes(transaction.status)) break;
        transaction.status = "1";
        for (const said of payments.platform.pay(id)) await payments.callback(said);
        break;
      }
      case "twin":
        if (asked.length > 0) await Promise.all([1, 2, 3].map(() => pay(asked[which % asked.length] as (typeof asked)[number])));
        break;
      case "confirm":
        if (id) undelivered.push(...payments.platform.pay(id));
        break;
      case "pay other amount":
        if (id) undelivered.push(...payments.platform.pay(id, { amount: 7 + amount }));
        break;
      case "decline":
        if (id) undelivered.push(...payments.platform.end(id, amount > 1 ? "2" : "3"));
        break;
      case "deliver":
      case "deliver twice": {
        // In any order.
        const [said] = undelivered.splice(which % Math.max(1, undelivered.length), 1);
        if (said) await Promise.all(Array.from({ length: kind === "deliver" ? 1 : 4 }, () => payments.callback(said)));
        break;
      }
      case "forge":
      case "lie": {
        const [transaction] = id ? payments.platform.ofGroup(id) : [];
        // Nobody believes the first; the second is the platform's own old news.
        if (transaction) await payments.callback(payments.platform.callbackOf(transaction.id, kind === "forge" ? { status: "0", paidAt: "20261123090000", checksum: "0".repeat(64) } : { status: "1" }));
        break;
      }
      case "lose at platform":
        payments.platform.next((["LOSES_ANSWER", "LOSES_QUESTION", "IS_BUSY"] as const)[which % 3] ?? "IS_BUSY", { times: 1 + amount });
        break;
      case "lose at owner":
        payments.owners.next((["LOSES_ANSWER", "LOSES_QUESTION", "IS_BUSY"] as const)[which % 3] ?? "IS_BUSY", { times: 1 + amount });
        break;
      case "cancel":
        if (id) await payments.cancel(id);
        break;
      case "run out":
        if (id) await payments.run(`update payment set expires_at = clock_timestamp() where id = '${id}'`);
        break;
      case "hurry":
        await payments.hurry();
        break;
      case "refuse":
        payments.owners.refuse(obligation, "ALREADY_PAID");
        break;
      case "crash":
        // Whatever is under way was another process's, which is no more.
        await payments.run("update acts set lease_until = clock_timestamp(), retry_at = clock_timestamp() where state <> 'DONE'");
        break;
    }
    // At no moment is more held than is due.
    const held = await payments.run(`select obligation, sum(amount)::int as held from item where obligation in (${obligations.map((each) => `'${each}'`).join(",")}) and state in ('RESERVED', 'PAID', 'SETTLED') group by obligation`);
    for (const { held: amountHeld } of held) expect(amountHeld).toBeLessThanOrEqual(due);
  }
  return { obligations, baskets };
};

/** Nothing is lost any more, all time is over, and everything that waits is done. */
const settle = async (obligations: readonly string[]): Promise<void> => {
  payments.platform.calm();
  payments.owners.calm();
  const list = obligations.map((each) => `'${each}'`).join(",");
  await payments.run(`update payment set expires_at = clock_timestamp() where id in (select payment from item where obligation in (${list}))`);
  for (const deadline = Date.now() + 30_000; ; await delay(100)) {
    await payments.run("update acts set lease_until = clock_timestamp(), retry_at = clock_timestamp() where state = 'SENT' and lease_until > clock_timestamp() + interval '25 seconds' and attempts < 3");
    await payments.hurry();
    const open = await payments.run(`select id, state from item where obligation in (${list}) and state not in ('SETTLED', 'REFUNDED', 'RELEASED')`);
    if (open.length === 0) return;
    if (Date.now() > deadline) throw new Error(`never ends: ${JSON.stringify(open)}`);
  }
};

describe("any history", () => {
  it("takes no debt twice, loses nothing, and ends", async () => {
    await assert(
      asyncProperty(steps, async (history) => {
        payments.platform.reset();
        payments.owners.reset();
        const { obligations } = await play(history);
        await settle(obligations);
        for (const obligation of obligations) {
          const items = await payments.run(`select item.id, item.state, item.amount, item.payment, each.state as whole from item join platform_transaction each on each.id = item.transaction where obligation = '${obligation}'`);
          const settled = items.filter(({ state }) => state === "SETTLED");
          // What we say, what the ministry says, and what the platform has kept are one amount, and no more than is due.
          const total = settled.reduce((sum, { amount }) => sum + Number(amount), 0);
          expect(total).toBeLessThanOrEqual(due);
          expect(payments.owners.booked(obligation)).toBe(total);
          expect([...new Set(items.map(({ payment }) => String(payment)))].reduce((sum, payment) => sum + payments.platform.kept(payment), 0)).toBe(total);
          for (const { id } of settled) expect(payments.owners.told.get(String(id))?.outcome.state).toBe("SETTLED");
        }
        const list = obligations.map((each) => `'${each}'`).join(",");
        // States went forwards only: each of a history once.
        expect(await payments.run(`select transaction from history where from_state <> to_state and transaction in (select transaction from item where obligation in (${list})) group by transaction, item, to_state having count(*) > 1`)).toEqual([]);
        expect(await payments.run(`select id from refund where state = 'DUE' and transaction in (select transaction from item where obligation in (${list}))`)).toEqual([]);
      }),
      { numRuns: runs, endOnFailure: true },
    );
  });
});
