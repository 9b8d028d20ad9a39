/**
 * `kill -9` between each two steps of a payment, over real processes: from the basket to the receipt and back, what the portal, the payment platform, the owners, their
 * ministries and the document store say of the money afterwards is the same, once.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { expectOneTruth, underWay } from "./books.ts";
import { file, fileUntilKnown, stateOf } from "./filings.ts";
import type { Filing } from "./filings.ts";
import { callbacks, cancellationOf, decide, expectThere, itemStates, makeDue, openBasket, readPayment, transactionStates } from "./paying.ts";
import { stopEach, stopSeconds } from "./openings.ts";
import { findPayers, taxpayer } from "./payers.ts";
import type { Payers } from "./payers.ts";
import type { Due, OpenPayment } from "./paying.ts";
import { asked, filed, openingSteps, outcomeKept, receiptKept, receiptRecorded, recorded, refundRecorded, refunded, secondSteps, taskDone, taskTaken, told } from "./payment-steps.ts";
import { startPortal } from "./portal.ts";
import type { Part, Portal } from "./portal.ts";
import { stopInEachPhase } from "./phases.ts";
import { crashUntil, hurry, restartUntil } from "./recovering.ts";
import { holdAt, steps } from "./steps.ts";
import type { Step } from "./steps.ts";
import { endLeases, errorOf, expectHeld, expectReached, expectToldToAskAgain, fileNow, letGo, stopAt } from "./stopping.ts";
import type { Point, Stopped } from "./stopping.ts";

let portal: Portal;
let payers: Payers;
beforeAll(async () => {
  portal = await startPortal();
  payers = await findPayers(portal);
}, 120_000);
afterAll(async () => {
  const { held, killed } = portal.tally();
  console.log(`payments: ${held} messages held, ${killed} processes killed`);
  await portal.stop();
});
vi.setConfig({ testTimeout: 120_000 });
// The gateway goes on for a moment to believe that a subgraph is away.
beforeEach(() => expectThere(portal, taxpayer));
// What a test that failed has left runs out.
afterEach(async () => {
  await portal.mend();
  await callbacks(portal, "normal");
  if ((await underWay(portal)).length > 0) await runOut();
});
const runOut = async (): Promise<void> => {
  await portal.control("/clock", { advance: "1h" });
  await hurry(portal);
};

const part = (n: number): Filing => payers.part(n);
const crash = (who: Part, ...points: readonly Point[]): Promise<void> => crashUntil(portal, who, points);
const patienceMs = 20_000;

/** Not waited for: whoever is told of it may be stopped. */
const decideSoon = (payment: OpenPayment): void => void decide(portal, payment).catch(() => {});

const groups = async (): Promise<readonly string[]> => (await portal.books()).payments.map(({ orderGroup }) => orderGroup);
const bookings = async (ministry: string, { items }: OpenPayment): Promise<number> => ((await portal.books()).bookings[ministry] ?? []).filter(({ id }) => items.includes(id)).length;

describe("payments, killed while baskets are opened", () => {
  const kinds: readonly [string, () => Promise<readonly Stopped[]>, readonly Step[]][] = [
    ["of the act", () => stopEach(portal, payers, steps), steps],
    ["of the basket, and of one of two payees", async () => [...(await stopEach(portal, payers, openingSteps)), ...(await stopSeconds(portal, payers))], [...openingSteps, ...secondSteps(0)]],
  ];
  const killed = async (stop: () => Promise<readonly Stopped[]>, at: readonly Step[]): Promise<{ readonly acts: readonly Stopped[]; readonly before: readonly string[] }> => {
    const before = await groups();
    const acts = await stop();
    expectHeld(acts.map(({ held }) => held));
    await portal.kill("payments");
    await expectToldToAskAgain(acts);
    expect(await Promise.all(acts.map(({ filing, key }) => stateOf(portal, filing, key)))).toEqual(at.map(({ state }) => state));
    expect((await groups()).length - before.length).toBe(at.reduce((sum, step) => sum + step.filed, 0));
    await portal.restart();
    return { acts, before };
  };

  // What died before anybody knew of it begins anew.
  const toldAtOnce = (state: Step["state"]): string => (state === "RESERVED" || state === "SENT" ? "IN_PROGRESS" : "no error");

  it.each(kinds)("at each step %s: asked again under the same key, it is one payment, and is paid once", async (_, stop, at) => {
    const { acts, before } = await killed(stop, at);
    for (const [n, { filing, key }] of acts.entries()) expect(errorOf(await fileNow(portal, filing, key))).toBe(toldAtOnce(at[n]?.state));
    await endLeases(portal, acts);
    const payments: string[] = [];
    for (const { filing, key } of acts) {
      const said = await fileUntilKnown(portal, filing, key);
      payments.push("made" in said ? said.made : JSON.stringify(said));
    }
    expect(new Set(payments).size).toBe(acts.length);
    expect(new Set((await groups()).filter((group) => !before.includes(group)))).toEqual(new Set(payments));
    for (const id of payments) await decide(portal, { id });
    await expectOneTruth(portal);
    expect((await Promise.all(payments.map(async (id) => itemStates(portal, (await readPayment(portal, id)).items)))).flat().every((state) => state === "SETTLED")).toBe(true);
  });

  it.each(kinds)("at each step %s: not asked again, what may be at the platform can be paid or runs out, and the rest is let go", async (_, stop, at) => {
    const { acts, before } = await killed(stop, at);
    await endLeases(portal, acts);
    const open = at.filter(({ state }) => state === "SENT" || state === "DONE").length;
    await expect.poll(async () => new Set((await groups()).filter((group) => !before.includes(group))).size, { timeout: patienceMs }).toBe(open);
    await runOut();
    await expectOneTruth(portal);
  });
});

describe("payments, killed while they cancel", () => {
  it("at each step of the act: asked again under the same key, it is cancelled everywhere, and can be paid anew", async () => {
    const payments = await Promise.all(steps.map((_, n) => openBasket(portal, part(n))));
    const cancelled = async () => (await portal.books()).payments.filter(({ orderGroup, status }) => status === "4" && payments.some(({ id }) => id === orderGroup)).length;
    const acts: Stopped[] = [];
    for (const [n, step] of steps.entries()) acts.push(await stopAt(portal, cancellationOf(taxpayer, payments[n] as OpenPayment), step));
    expectHeld(acts.map(({ held }) => held));
    await portal.kill("payments");
    await expectToldToAskAgain(acts);
    expect(await cancelled()).toBe(steps.reduce((sum, step) => sum + step.filed, 0));
    await portal.restart();
    await endLeases(portal, acts);
    for (const [n, { filing, key }] of acts.entries()) expect(await fileUntilKnown(portal, filing, key)).toEqual({ made: payments[n]?.id });
    expect(await cancelled()).toBe(steps.length);
    await expectOneTruth(portal);
    await decide(portal, await openBasket(portal, part(1)));
    await expectOneTruth(portal);
  });
});

describe("payments, killed when the payer has paid", () => {
  it("before and after it records what the platform told or was asked, is told or asks again", async () => {
    const [toldOf, first, second] = (await Promise.all([0, 1, 2].map((n) => openBasket(portal, part(n))))) as [OpenPayment, OpenPayment, OpenPayment];
    const transactions = [toldOf, first, second].flatMap((each) => each.transactions);
    const [, one = "", other = ""] = transactions;
    /** The platform tells of the first of them when the others are stopped, of which it was asked. */
    const crashAndTell = async (pulled: readonly Point[], tells: Point): Promise<void> => {
      await portal.kill("payments");
      await callbacks(portal, "hold");
      letGo(portal);
      await makeDue(portal, [one, other]);
      const held = pulled.map((point) => point(portal));
      await portal.restart();
      await expectReached(held);
      const callback = tells(portal);
      void callbacks(portal, "reverse").catch(() => {});
      await expectReached([...held, callback]);
      await portal.kill("payments");
    };
    await callbacks(portal, "hold");
    for (const payment of [first, second, toldOf]) await decide(portal, payment);

    await crashAndTell([asked("before", one), asked("after", other)], recorded("SETTLE", "before", toldOf.items[0]));
    expect(await transactionStates(portal, transactions)).toEqual(["AWAITING_PAYER", "AWAITING_PAYER", "AWAITING_PAYER"]);
    await crashAndTell([recorded("SETTLE", "before", first.items[0]), recorded("SETTLE", "after", second.items[0])], recorded("SETTLE", "after", toldOf.items[0]));
    expect(await transactionStates(portal, transactions)).toEqual(["PAID", "AWAITING_PAYER", "PAID"]);

    await restartUntil(portal);
    await callbacks(portal, "normal");
    await expectOneTruth(portal);
  });

  /** Paid for and recorded as such, and payments are killed before anything else. */
  const paidAndKilled = async (dues: readonly Due[], meanwhile: () => Promise<void> = async () => {}): Promise<OpenPayment> => {
    const payment = await openBasket(portal, payers.basket(dues));
    await meanwhile();
    const held = recorded("SETTLE", "after", payment.items.at(-1))(portal);
    decideSoon(payment);
    await expectReached([held]);
    await portal.kill("payments");
    expect(await itemStates(portal, payment.items)).toEqual(payment.items.map(() => "PAID"));
    return payment;
  };

  it("at each step of telling an owner and of filing the receipts, goes on with each: booked once, one receipt", async () => {
    const payment = await paidAndKilled(payers.bills("cpc", 4));
    const booked = () => bookings("electricity/cpc", payment);
    const settled = async () => (await itemStates(portal, payment.items)).filter((state) => state === "SETTLED").length;
    await restartUntil(portal, [taskTaken("before"), taskTaken("after")]);
    await crash("payments", told("electricity", "before"), told("electricity", "after"), recorded("RECEIPT", "before"), recorded("RECEIPT", "after"));
    expect([await booked(), await settled()]).toEqual([3, 1]);
    await crash("payments", taskDone("before"), taskDone("after"), filed("before"));
    await crash("payments", filed("after"));
    await crash("payments", receiptRecorded("before"));
    await crash("payments", receiptRecorded("after"));
    await crash("payments");
    await expectOneTruth(portal);
    expect([await booked(), await settled()]).toEqual([4, 4]);
  });

  it("at each step of giving back what a corporation does not want, gives it back once", async () => {
    const dues = payers.bills("spc", 4);
    // Paid at a counter, which nobody tells the portal.
    const payment = await paidAndKilled(dues, async () => {
      for (const { obligation } of dues) await portal.control("/counter", { ministry: "electricity/spc", what: obligation });
    });
    await restartUntil(portal, [recorded("REFUND", "before"), recorded("REFUND", "after"), refunded("before"), refunded("after")]);
    expect((await itemStates(portal, payment.items)).filter((state) => state === "PAID")).toHaveLength(1);
    // They are of one transaction, which is locked for each.
    await crash("payments", refundRecorded("before"));
    await crash("payments", refundRecorded("after"));
    await crash("payments");
    await expectOneTruth(portal);
    expect(await itemStates(portal, payment.items)).toEqual(payment.items.map(() => "REFUNDED"));
    expect(await bookings("electricity/spc", payment)).toBe(0);
  });
});

describe("the owner of what was paid, killed", () => {
  it("at each step of booking it at the ministry, books it once, and says so when it is told again", async () => {
    const ofOwner = { subgraph: "electricity", path: "/gach-no" } as const;
    const at = (from: number, to: number): readonly Point[] => steps.slice(from, to).map((step) => (on: Portal) => holdAt(on, step, ofOwner));
    const payment = await openBasket(portal, payers.basket(payers.bills("npc", 4)));
    await portal.towards.electricity.goDown();
    await decide(portal, payment);
    await portal.kill("electricity");
    await portal.towards.electricity.comeBack();
    await restartUntil(portal, at(0, 4));
    expect(await bookings("electricity/npc", payment)).toBe(0);
    await crash("electricity", ...at(4, 8));
    expect(await bookings("electricity/npc", payment)).toBe(3);
    await crash("electricity", outcomeKept("electricity", "before"), outcomeKept("electricity", "after"));
    await crash("electricity");
    await expectOneTruth(portal);
    expect(await bookings("electricity/npc", payment)).toBe(4);
  });
});

describe("the document store, killed", () => {
  it("before and after it has a receipt, has it once, and says so when it is given again", async () => {
    const payments = await Promise.all([1, 2].map((n) => openBasket(portal, part(n))));
    await portal.towards.dossiers.goDown();
    for (const payment of payments) await decide(portal, payment);
    await portal.kill("dossiers");
    await portal.towards.dossiers.comeBack();
    await restartUntil(portal, [receiptKept("before")]);
    await crash("dossiers", receiptKept("after"));
    await crash("dossiers");
    await expectOneTruth(portal);
  });
});

describe("a payment in each phase", () => {
  /** Asked again under the same keys, and paid. */
  const finish = async (acts: readonly Stopped[]): Promise<void> => {
    await callbacks(portal, "normal");
    await hurry(portal);
    for (const { filing, key } of acts) {
      const said = await fileUntilKnown(portal, filing, key);
      await decide(portal, { id: "made" in said ? said.made : JSON.stringify(said) });
    }
    await expectOneTruth(portal);
  };

  it.each(["killed", "stopped"])("when PostgreSQL is %s, is neither lost nor done twice when it is back", async (how) => {
    const acts = await stopInEachPhase(portal, payers);
    await (how === "killed" ? portal.kill("database") : portal.stopDatabase());
    letGo(portal);
    for (const { said } of acts) expect(errorOf(await said)).toBe("IN_PROGRESS");
    await portal.restart();
    await finish(acts);
  });

  it("when everything but the ministries is killed, is neither lost nor done twice when it is back", async () => {
    const acts = await stopInEachPhase(portal, payers);
    await portal.kill("gateway", "payments", "electricity", "tax", "dossiers", "database");
    letGo(portal);
    await expectToldToAskAgain(acts);
    await portal.restart();
    await finish(acts);
  });

  it("when the platform, the owners and the store are away, waits for them; what was not begun is not, and its key is free", async () => {
    const acts = await stopInEachPhase(portal, payers);
    const away = [portal.relays.payments, ...Object.values(portal.towards)];
    await Promise.all(away.map((relay) => relay.goDown()));
    for (const { said } of acts) expect(errorOf(await said)).toBe("IN_PROGRESS");
    const before = await groups();
    const unbegun = part(1);
    expect(errorOf(await file(portal, unbegun, "a-key-of-nobody"))).toBe("MINISTRY_UNAVAILABLE");
    expect(await stateOf(portal, unbegun, "a-key-of-nobody")).toBe(undefined);
    await hurry(portal);
    expect(new Set(await underWay(portal))).toEqual(new Set(["OPENING transaction", "AWAITING_PAYER transaction", "RESERVED item", "PAID item", "REFUND_DUE item", "refund", "receipt", "FOLLOW task", "SETTLE task", "REFUND task", "RECEIPT task", "pay act"]));
    expect(await groups()).toEqual(before);
    await Promise.all(away.map((relay) => relay.comeBack()));
    await finish(acts);
  });
});
