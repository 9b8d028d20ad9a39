/** Word that something was paid, over a ministry that can lose anything and a real database. */
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { NothingFiled, createActs } from "./act.ts";
import type { Acts } from "./act.ts";
import { fixedClock } from "./clock.ts";
import { openDatabase } from "./database.ts";
import type { Database } from "./database.ts";
import { PublicError } from "./errors.ts";
import { silentLogger } from "./log.ts";
import { createOfferReader, developmentOfferKey, publicOfferKey, readOfferKey, readOfferPublicKeys, signOffer } from "./offer.ts";
import type { NewOffer, OfferKey } from "./offer.ts";
import { Secret } from "./secret.ts";
import { createSettlements, readOutcomeAnswer, readStatementAnswer, refusalReasons, signSettlement, signStatementRequest } from "./settlement.ts";
import type { Booking, Settlement, SettlementOutcome, SettlementWire, Settlements } from "./settlement.ts";
import { freshDatabase } from "./testing-database.ts";
import type { FreshDatabase } from "./testing-database.ts";

let fresh: FreshDatabase;
let database: Database<unknown>;
beforeAll(async () => {
  fresh = await freshDatabase();
  database = openDatabase({ url: fresh.url, service: "owner", logger: silentLogger });
  await database.settled;
});
afterAll(async () => {
  await database.close();
  await fresh.drop();
});
beforeEach(() => sql`truncate acts, settlement`.execute(database.db));

const lost = () => new PublicError("MINISTRY_TIMEOUT", { reason: "no answer within the deadline" });

/** Two offices that book whatever arrives, even twice, so that a second booking shows. */
const fakeMinistry = () => {
  const booked: (Settlement & { readonly reference: string })[] = [];
  const calls = { book: 0, find: 0 };
  let refusal: SettlementOutcome | undefined;
  let next: "answers" | "loses its answer" | "loses the question" | "books nothing" = "answers";
  const isDown = new Set<string>();
  const find = (id: string): SettlementOutcome | undefined => {
    const found = booked.find((each) => each.id === id);
    return found && { state: "SETTLED", reference: found.reference };
  };
  const booksOf = (office: string) => ({
    name: office,
    bookings: async (day: string): Promise<readonly Booking[]> => {
      await new Promise(setImmediate);
      if (isDown.has(office)) throw lost();
      return booked.filter(({ obligation, paidAt }) => obligation.startsWith(office) && paidAt.startsWith(day)).map(({ id, obligation, amount, reference }) => ({ id, obligation, amount, reference }));
    },
  });
  const wire: SettlementWire = {
    async book(settlement) {
      calls.book += 1;
      const behaviour = next;
      next = "answers";
      await new Promise(setImmediate);
      if (behaviour === "loses the question") throw lost();
      if (behaviour === "books nothing") throw new NothingFiled(new PublicError("MINISTRY_UNAVAILABLE"));
      if (refusal !== undefined) return refusal;
      const reference = `R-${booked.length + 1}`;
      booked.push({ ...settlement, reference });
      if (behaviour === "loses its answer") throw lost();
      return { state: "SETTLED", reference };
    },
    async find({ id }) {
      calls.find += 1;
      await new Promise(setImmediate);
      if (isDown.has("find")) throw lost();
      return find(id);
    },
    ministries: [booksOf("NORTH"), booksOf("SOUTH")],
    ministryOf: (obligation) => obligation.split("-")[0] ?? "",
  };
  return { booked, calls, wire, isDown, then: (behaviour: typeof next) => void (next = behaviour), refuse: (outcome: SettlementOutcome) => void (refusal = outcome) };
};
type Ministry = ReturnType<typeof fakeMinistry>;

const keyOf = (issuer: string): OfferKey => readOfferKey(issuer, new Secret(developmentOfferKey(issuer)));
const payments = keyOf("payments");
// It knows more issuers than it believes.
const offers = createOfferReader(["payments", "tax"].flatMap((issuer) => readOfferPublicKeys(publicOfferKey(keyOf(issuer)))));

const opened: Acts[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((acts) => acts.close()));
});
/** A process of the owner's. */
const processOf = (ministry: Ministry, db: Pick<Database<unknown>, "db"> = database): Settlements & { readonly acts: Acts } => {
  const acts = createActs(db, { logger: silentLogger, sweepMs: 0 });
  opened.push(acts);
  return { ...createSettlements({ owner: "owner", acts, db: db.db, offers, wire: ministry.wire }), acts };
};

const settlementOf = (over: Partial<Settlement> = {}): Settlement => ({ id: randomUUID(), obligation: "NORTH-1", amount: 471_312, paidAt: "2026-11-23T09:05:00+07:00", transaction: "TT-1", booking: { ledger: "a" }, ...over });
const notice = (settlement: Settlement): Promise<string> => signSettlement(payments, "owner", "citizen-1", settlement);
const tell = async (process: Settlements, settlement: Settlement) => process.receive(await notice(settlement));
const codeOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    (outcome) => `answered ${JSON.stringify(outcome)}`,
    (error: unknown) => (error instanceof PublicError ? error.code : String(error)),
  );
const rows = () => fresh.run("select id, obligation, amount::int, paid_on::text, state, reference, reason from settlement");
const actsAreForgotten = () => sql`truncate acts`.execute(database.db);
const leaseEnds = () => sql`update acts set lease_until = clock_timestamp(), retry_at = clock_timestamp() where state <> 'DONE'`.execute(database.db);

describe("a notice", () => {
  it("is booked, and written down with the day it was paid in Vietnam", async () => {
    const ministry = fakeMinistry();
    const settlement = settlementOf({ paidAt: "2026-11-22T17:30:00Z" });
    expect(await tell(processOf(ministry), settlement)).toEqual({ state: "SETTLED", reference: "R-1" });
    expect(ministry.booked).toEqual([{ ...settlement, reference: "R-1" }]);
    expect(await rows()).toEqual([{ id: settlement.id, obligation: "NORTH-1", amount: 471_312, paid_on: "2026-11-23", state: "SETTLED", reference: "R-1", reason: null }]);
  });

  it("that comes again gets its outcome without asking anybody, also in a year", async () => {
    const ministry = fakeMinistry();
    const settlement = settlementOf();
    const outcome = await tell(processOf(ministry), settlement);
    expect(await tell(processOf(ministry), settlement)).toEqual(outcome);
    await actsAreForgotten();
    expect(await tell(processOf(ministry), settlement)).toEqual(outcome);
    expect(ministry.calls).toEqual({ book: 1, find: 0 });
  });

  it("that comes to several processes at the same moment is booked once", async () => {
    const ministry = fakeMinistry();
    const settlement = settlementOf();
    const codes = await Promise.all(Array.from({ length: 6 }, () => codeOf(tell(processOf(ministry), settlement))));
    expect(codes.filter((code) => code === 'answered {"state":"SETTLED","reference":"R-1"}').length).toBeGreaterThan(0);
    expect(codes.filter((code) => !code.startsWith("answered")).every((code) => code === "IN_PROGRESS")).toBe(true);
    expect(await tell(processOf(ministry), settlement)).toEqual({ state: "SETTLED", reference: "R-1" });
    expect([ministry.booked.length, (await rows()).length]).toEqual([1, 1]);
  });

  it.each<readonly [string, Partial<Settlement>]>([
    ["amount", { amount: 1 }],
    ["obligation", { obligation: "NORTH-2" }],
    ["time", { paidAt: "2026-11-23T09:05:01+07:00" }],
    ["booking", { booking: { ledger: "b" } }],
  ])("under a known id with another %s is a conflict, also when the act is forgotten", async (_what, over) => {
    const ministry = fakeMinistry();
    const settlement = settlementOf();
    const process = processOf(ministry);
    await tell(process, settlement);
    expect(await codeOf(tell(process, { ...settlement, ...over }))).toBe("IDEMPOTENCY_CONFLICT");
    await actsAreForgotten();
    expect(await codeOf(tell(process, { ...settlement, ...over }))).toBe("IDEMPOTENCY_CONFLICT");
    expect([ministry.calls.book, (await rows()).length]).toEqual([1, 1]);
  });

  it("under the id of one that is still unanswered, with another amount, is a conflict too", async () => {
    const ministry = fakeMinistry();
    ministry.isDown.add("find");
    ministry.then("loses its answer");
    const settlement = settlementOf();
    const process = processOf(ministry);
    expect(await codeOf(tell(process, settlement))).toBe("IN_PROGRESS");
    expect(await codeOf(tell(process, { ...settlement, amount: 1 }))).toBe("IDEMPOTENCY_CONFLICT");
  });

  it("whose answer is lost is asked for at once", async () => {
    const ministry = fakeMinistry();
    ministry.then("loses its answer");
    expect(await tell(processOf(ministry), settlementOf())).toEqual({ state: "SETTLED", reference: "R-1" });
    expect(ministry.calls).toEqual({ book: 1, find: 1 });
  });

  it.each([
    ["whoever tells again", async () => {}],
    ["the sweeper, before anybody tells again", ({ acts }: { readonly acts: Acts }) => acts.sweep()],
  ])("whose answer is lost with the look-up is found by %s, and never booked twice", async (_who, before) => {
    const ministry = fakeMinistry();
    ministry.isDown.add("find");
    ministry.then("loses its answer");
    const settlement = settlementOf();
    expect(await codeOf(tell(processOf(ministry), settlement))).toBe("IN_PROGRESS");
    expect(await rows()).toEqual([]);
    ministry.isDown.clear();
    await leaseEnds();
    const process = processOf(ministry);
    await before(process);
    expect(await tell(process, settlement)).toEqual({ state: "SETTLED", reference: "R-1" });
    expect([ministry.calls.book, (await rows()).length]).toEqual([1, 1]);
  });

  it("that never arrived is sent again, once the ministry has said that it has nothing", async () => {
    const ministry = fakeMinistry();
    ministry.then("loses the question");
    const settlement = settlementOf();
    const process = processOf(ministry);
    expect(await codeOf(tell(process, settlement))).toBe("IN_PROGRESS");
    await leaseEnds();
    expect(await tell(process, settlement)).toEqual({ state: "SETTLED", reference: "R-1" });
    expect([ministry.calls.book, ministry.booked.length]).toEqual([2, 1]);
  });

  it("that the ministry surely did not book is an error, and is told again at once", async () => {
    const ministry = fakeMinistry();
    ministry.then("books nothing");
    const settlement = settlementOf();
    const process = processOf(ministry);
    expect(await codeOf(tell(process, settlement))).toBe("MINISTRY_UNAVAILABLE");
    expect(await rows()).toEqual([]);
    expect(await tell(process, settlement)).toEqual({ state: "SETTLED", reference: "R-1" });
    expect(ministry.booked).toHaveLength(1);
  });

  it("whose owner died between the booking and its own table is written down when it comes again", async () => {
    const ministry = fakeMinistry();
    const settlement = settlementOf();
    await tell(processOf(ministry), settlement);
    await sql`delete from settlement`.execute(database.db);
    expect(await tell(processOf(ministry), settlement)).toEqual({ state: "SETTLED", reference: "R-1" });
    expect([ministry.calls.book, (await rows()).length]).toEqual([1, 1]);
  });

  it.each(refusalReasons)("that the ministry refuses, %s, is refused for ever, even if it would take it later", async (reason) => {
    const ministry = fakeMinistry();
    ministry.refuse({ state: "REFUSED", reason });
    const settlement = settlementOf();
    expect(await tell(processOf(ministry), settlement)).toEqual({ state: "REFUSED", reason });
    await actsAreForgotten();
    expect(await tell(processOf(fakeMinistry()), settlement)).toEqual({ state: "REFUSED", reason });
    expect(await rows()).toMatchObject([{ state: "REFUSED", reason, reference: null }]);
  });

  it("is not taken while the database is away: nobody is told of what could not be remembered", async () => {
    const ministry = fakeMinistry();
    const away = openDatabase<unknown>({ url: new Secret("postgres://nobody:nothing@127.0.0.1:9/none"), service: "owner", logger: silentLogger });
    const acts = createActs(away, { logger: silentLogger, sweepMs: 0 });
    const settlements = createSettlements({ owner: "owner", acts, db: away.db, offers, wire: ministry.wire });
    expect(await codeOf(settlements.receive(await notice(settlementOf())))).toBe("MINISTRY_UNAVAILABLE");
    expect(ministry.calls).toEqual({ book: 0, find: 0 });
    await acts.close();
    await away.close();
  });
});

describe("a notice that is not believed", () => {
  const offer = (over: Partial<NewOffer> = {}, facts: object = settlementOf()): NewOffer => ({
    ...{ subject: "citizen-1", kind: "settlement", purpose: "owner", version: "1", lifetimeSeconds: 60 },
    ...{ id: "id" in facts ? String(facts.id) : "x", facts: facts as NewOffer["facts"] },
    ...over,
  });
  it.each<readonly [string, string, () => Promise<string>]>([
    ["forged", "BAD_INPUT", () => signOffer({ ...keyOf("somebody"), issuer: "payments", id: payments.id }, offer())],
    ["for another owner", "BAD_INPUT", () => signSettlement(payments, "tax", "citizen-1", settlementOf())],
    ["of another issuer, whose key is known", "BAD_INPUT", () => signSettlement(keyOf("tax"), "owner", "citizen-1", settlementOf())],
    ["too old", "OFFER_EXPIRED", () => signSettlement(payments, "owner", "citizen-1", settlementOf(), fixedClock(new Date(Date.now() - 600_000)))],
    ["of another kind", "BAD_INPUT", () => signOffer(payments, offer({ kind: "receipt" }))],
    ["a request for a statement", "BAD_INPUT", () => signStatementRequest(payments, "owner", "2026-11-23")],
    ["about another id than its own", "BAD_INPUT", () => signOffer(payments, offer({ id: randomUUID() }))],
    ["empty", "BAD_INPUT", () => signOffer(payments, offer({}, {}))],
    ["of nothing", "BAD_INPUT", () => signOffer(payments, offer({}, settlementOf({ amount: 0 })))],
    ["of less than nothing", "BAD_INPUT", () => signOffer(payments, offer({}, settlementOf({ amount: -1 })))],
    ["of a part of a đồng", "BAD_INPUT", () => signOffer(payments, offer({}, settlementOf({ amount: 0.5 })))],
    ["of a time without its offset", "BAD_INPUT", () => signOffer(payments, offer({}, settlementOf({ paidAt: "2026-11-23T09:05:00" })))],
    ["no token", "BAD_INPUT", async () => "x.y.z"],
  ])("%s is %s, and nothing is booked or kept", async (_what, code, sign) => {
    const ministry = fakeMinistry();
    expect(await codeOf(processOf(ministry).receive(await sign()))).toBe(code);
    expect([ministry.calls, await rows(), await fresh.run("select * from acts")]).toEqual([{ book: 0, find: 0 }, [], []]);
  });

  it("is never written by us", async () => {
    await expect(async () => signSettlement(payments, "owner", "citizen-1", settlementOf({ amount: 0 }))).rejects.toThrow(expect.objectContaining({ name: "ZodError" }) as Error);
  });
});

describe("what was settled", () => {
  it("is the sum of what the ministry took, by obligation", async () => {
    const ministry = fakeMinistry();
    const process = processOf(ministry);
    for (const over of [{ amount: 100 }, { amount: 5_052_600_000 }, { obligation: "NORTH-2", amount: 7 }, { obligation: "NORTH-4", amount: 9 }]) await tell(process, settlementOf(over));
    ministry.refuse({ state: "REFUSED", reason: "ABOVE_DUE" });
    await tell(process, settlementOf({ obligation: "NORTH-2", amount: 1_000 }));
    expect(Object.fromEntries(await process.settledOf(["NORTH-1", "NORTH-2", "NORTH-3"]))).toEqual({ "NORTH-1": 5_052_600_100, "NORTH-2": 7 });
    expect(await process.settledOf([])).toEqual(new Map());
  });
});

describe("a statement", () => {
  const ask = async (process: Settlements, day: string) => readStatementAnswer(await process.statement(await signStatementRequest(payments, "owner", day)));

  it("has a day of the owner's, and of each ministry's books", async () => {
    const ministry = fakeMinistry();
    const process = processOf(ministry);
    const [north, south] = [settlementOf({ amount: 1 }), settlementOf({ obligation: "SOUTH-1", amount: 2 })];
    for (const each of [north, south, settlementOf({ paidAt: "2026-11-24T00:00:00+07:00" })]) await tell(process, each);
    ministry.refuse({ state: "REFUSED", reason: "ALREADY_PAID" });
    const refused = settlementOf({ amount: 3 });
    await tell(process, refused);
    expect(await ask(process, "2026-11-23")).toEqual({
      owner: [
        { id: north.id, obligation: "NORTH-1", ministry: "NORTH", amount: 1, state: "SETTLED", reference: "R-1" },
        { id: south.id, obligation: "SOUTH-1", ministry: "SOUTH", amount: 2, state: "SETTLED", reference: "R-2" },
        { id: refused.id, obligation: "NORTH-1", ministry: "NORTH", amount: 3, state: "REFUSED", reference: null },
      ],
      ministries: [
        { name: "NORTH", bookings: [{ id: north.id, obligation: "NORTH-1", amount: 1, reference: "R-1" }] },
        { name: "SOUTH", bookings: [{ id: south.id, obligation: "SOUTH-1", amount: 2, reference: "R-2" }] },
      ],
    });
  });

  it("says of a ministry that is down that nothing is known, and of the others what they have", async () => {
    const ministry = fakeMinistry();
    const process = processOf(ministry);
    await tell(process, settlementOf());
    ministry.isDown.add("NORTH");
    const { owner, ministries } = await ask(process, "2026-11-23");
    expect([owner.length, ministries]).toEqual([1, [{ name: "NORTH", bookings: null }, { name: "SOUTH", bookings: [] }]]);
  });

  it("does not take a mistake of ours for a ministry that is down", async () => {
    const ministry = fakeMinistry();
    const broken: SettlementWire = { ...ministry.wire, ministries: [{ name: "NORTH", bookings: () => Promise.reject(new TypeError("ours")) }] };
    await expect(ask(processOf({ ...ministry, wire: broken }), "2026-11-23")).rejects.toThrow("ours");
  });

  it.each<readonly [string, () => Promise<string>]>([
    ["forged", () => signStatementRequest({ ...keyOf("somebody"), issuer: "payments", id: payments.id }, "owner", "2026-11-23")],
    ["for another owner", () => signStatementRequest(payments, "tax", "2026-11-23")],
    ["of another issuer", () => signStatementRequest(keyOf("tax"), "owner", "2026-11-23")],
    ["for no day", () => signStatementRequest(payments, "owner", "2026-02-30")],
    ["a notice", () => notice(settlementOf())],
  ])("is not told on a request that is %s", async (_what, sign) => {
    expect(await codeOf(processOf(fakeMinistry()).statement(await sign()))).toBe("BAD_INPUT");
  });
});

describe("what an owner answered", () => {
  it.each([undefined, {}, { state: "SETTLED" }, { state: "SETTLED", reference: "" }, { state: "REFUSED" }, { state: "REFUSED", reason: "WHY_NOT" }, { state: "DONE" }, { errors: [] }])("is no outcome: %j", (answer) => {
    expect(() => readOutcomeAnswer(answer)).toThrow(expect.objectContaining({ name: "ZodError" }) as Error);
  });
});
