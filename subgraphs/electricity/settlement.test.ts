/** Bills that are paid through the portal: what is offered, and what becomes of word that it was paid, at each of the five corporations. */
import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fixedClock } from "../../kit/clock.ts";
import { createOfferReader, developmentOfferKey, publicOfferKey, readOfferKey, readOfferPublicKeys, signOffer } from "../../kit/offer.ts";
import { readPayable } from "../../kit/payable.ts";
import { readOutcomeAnswer, readStatementAnswer, signSettlement, signStatementRequest } from "../../kit/settlement.ts";
import type { Settlement } from "../../kit/settlement.ts";
import { Secret } from "../../kit/secret.ts";
import { actedFor, citizen, openSubgraph } from "../../kit/testing.ts";
import type { AskedSubgraph } from "../../kit/testing.ts";
import { freshDatabase } from "../../kit/testing-database.ts";
import type { FreshDatabase } from "../../kit/testing-database.ts";
import { allBookings } from "../../mocks/bookings.ts";
import { cpc } from "../../mocks/electricity/cpc.ts";
import { hanoi } from "../../mocks/electricity/hanoi.ts";
import { hcmc } from "../../mocks/electricity/hcmc.ts";
import { npc } from "../../mocks/electricity/npc.ts";
import { spc } from "../../mocks/electricity/spc.ts";
import { json, plainText } from "../../mocks/ministry.ts";
import type { MockMinistry, MockRequest, MockResponse } from "../../mocks/ministry.ts";
import { mountWithNock } from "../../mocks/nock.ts";
import { createWorld } from "../../mocks/world.ts";
import type { World } from "../../mocks/world.ts";
import definition from "./index.ts";

const now = "2026-11-23T09:00:00+07:00";
const paidAt = "2026-11-23T09:05:00+07:00";
const nam = citizen({ personalId: "999075000109" });

interface Corporation {
  readonly name: string;
  readonly mock: MockMinistry;
  readonly bill: string;
  readonly amount: number;
  readonly account: string;
  readonly book: RegExp;
  readonly find: RegExp;
  /** What it would say of a refusal in words that nobody has heard. */
  readonly strange: () => MockResponse;
}
const corporations: readonly Corporation[] = [
  { name: "HANOI", mock: hanoi, bill: "PD99000002003-2026-11-1", amount: 1_737_720, account: "99900000004026", book: /GachNoHoaDon$/, find: /GetGiaoDichGachNo$/, strange: () => json({ isError: true, code: 4999, message: "Bí mật nội bộ", data: null }) },
  { name: "HCMC", mock: hcmc, bill: "PE99000002013-2026-11-1", amount: 1_122_737, account: "99900000004027", book: /ajax_gachNo$/, find: /ajax_traGiaoDich$/, strange: () => json({ state: "error", ma_loi: "constructor", alert: "Bí mật nội bộ" }) },
  { name: "NPC", mock: npc, bill: "PA99000002021-2026-11-1", amount: 291_384, account: "99900000004028", book: /^\/gach-no$/, find: /^\/gach-no\/[\w-]{36}$/, strange: () => json({ message: "Bí mật nội bộ", errorCode: "constructor", data: null }, 422) },
  { name: "CPC", mock: cpc, bill: "PC99000002032-2026-11-1", amount: 798_334, account: "99900000004029", book: /^\/gach-no$/, find: /^\/gach-no\/giao-dich\//, strange: () => json({ status: 0, response: { ketQua: "Chờ đối soát", maGiaoDich: lastId } }) },
  { name: "SPC", mock: spc, bill: "PK99000002042-2026-11-1", amount: 1_311_714, account: "99900000004030", book: /GachNoHoaDon$/, find: /TraCuuGachNo$/, strange: () => json({ strMaLoi: "constructor", strMessage: "Bí mật nội bộ" }, 422) },
];
const address = (name: string) => `http://${name.toLowerCase()}.test`;
const addresses = Object.fromEntries(corporations.map(({ name }) => [`EVN_${name}_URL`, address(name)]));

let database: FreshDatabase;
let subgraph: AskedSubgraph;
beforeAll(async () => {
  database = await freshDatabase();
  subgraph = await openSubgraph(definition, { environment: { ...addresses, DATABASE_URL: database.url.reveal() }, now });
});
afterAll(async () => {
  await subgraph.close();
  await database.drop();
});

type Behaviour = "answers" | "loses its answer" | "loses the question" | (() => MockResponse);
let behaviours: { book: Behaviour; find: Behaviour; rest: Behaviour };
let world: World;
/** What reached each of them in this test. */
let calls: (name: string) => readonly MockRequest[];
let lastId = "";
const down = new Set<string>();

const misbehaving = ({ name, mock, book, find }: Corporation): MockMinistry => ({
  ...mock,
  handle(request, of) {
    const behaviour = behaviours[book.test(request.path) && request.method === "POST" ? "book" : find.test(request.path) ? "find" : "rest"];
    if (typeof behaviour === "function") return behaviour();
    if (behaviour === "loses the question" || down.has(name)) return json({}, 503);
    const answer = mock.handle(request, of);
    return behaviour === "loses its answer" ? json({}, 503) : answer;
  },
});
beforeEach(async () => {
  behaviours = { book: "answers", find: "answers", rest: "answers" };
  down.clear();
  world = createWorld({ now: () => new Date(now) });
  const made = new Map(corporations.map((each) => [each.name, mountWithNock(misbehaving(each), world, address(each.name))]));
  // A new world knows no sessions of the one before.
  await subgraph.ask("{ me { electricityAccounts { nodes { customerCode } } } }", { subject: nam });
  const before = new Map([...made].map(([name, requests]) => [name, requests.length]));
  calls = (name) => (made.get(name) ?? []).slice(before.get(name));
});
afterEach(() => database.run("truncate acts, settlement"));

const allCalls = (): readonly MockRequest[] => corporations.flatMap(({ name }) => calls(name));
const bookings = (): readonly object[] => Object.values(allBookings(world)).flat();
const toldTo = ({ name, book }: Corporation): number => calls(name).filter(({ method, path }) => method === "POST" && book.test(path)).length;

const payments = readOfferKey("payments", new Secret(developmentOfferKey("payments")));
const settlementOf = ({ bill, amount }: Pick<Corporation, "bill" | "amount">, over: Partial<Settlement> = {}): Settlement => {
  lastId = randomUUID();
  return { id: lastId, obligation: bill, amount, paidAt, transaction: "TT-1", booking: {}, ...over };
};
const post = async (url: string, payload: object) => {
  const response = await subgraph.app.inject({ method: "POST", url, payload });
  return { status: response.statusCode, body: response.json<Record<string, unknown>>(), code: response.json<{ errors?: readonly { extensions: { code: string } }[] }>().errors?.[0]?.extensions.code };
};
const tell = async (settlement: Settlement) => post("/settlements", { notice: await signSettlement(payments, "electricity", nam.id, settlement) });
const outcomeOf = async (settlement: Settlement) => readOutcomeAnswer((await tell(settlement)).body);
const statement = async (day: string) => readStatementAnswer((await post("/settlements/statement", { request: await signStatementRequest(payments, "electricity", day) })).body);
const leaseEnds = () => database.run("update acts set lease_until = clock_timestamp(), retry_at = clock_timestamp() where state <> 'DONE'");

interface ShownBill {
  readonly id: string;
  readonly status: string;
  readonly total: number;
  readonly payable: { readonly offer: string; readonly obligation: string; readonly version: string; readonly payee: string; readonly amountDue: number; readonly leastAmount: number; readonly expiresAt: string } | null;
}
const fields = "id status total payable { offer obligation version payee amountDue leastAmount expiresAt }";
const billOf = async ({ bill }: Pick<Corporation, "bill">, { subject = nam, of = subgraph } = {}): Promise<ShownBill | undefined> => {
  const { data } = await of.ask(`query ($of: [_Any!]!) { _entities(representations: $of) { ... on ElectricityBill { ${fields} } } }`, { subject, variables: { of: [{ __typename: "ElectricityBill", id: bill }] } });
  return (data?.["_entities"] as readonly ShownBill[] | undefined)?.[0];
};
const owedOf = async ({ bill }: Corporation): Promise<unknown> => {
  const { data } = await subgraph.ask("query ($code: String!) { electricityAccount(customerCode: $code) { outstanding { amount } } }", { subject: nam, variables: { code: bill.slice(0, 13) } });
  return (data as { readonly electricityAccount: { readonly outstanding: { readonly amount: number } } }).electricityAccount.outstanding.amount;
};
const reader = createOfferReader(readOfferPublicKeys(publicOfferKey(readOfferKey("electricity", new Secret(developmentOfferKey("electricity"))))));
const read = (token: string, subject = nam.id) => reader.read(token, { kind: "payable", issuers: ["electricity"], subject, purpose: "payment" });

describe("the payable of a bill", () => {
  it("is there for the unpaid ones alone: a landlord has twenty, at five payees", async () => {
    const { data, errors } = await subgraph.ask(`{ me { electricityAccounts { nodes { customerCode corporation bills { nodes { ${fields} } } } } } }`, { subject: nam });
    expect(errors).toBeUndefined();
    const { me } = data as { readonly me: { readonly electricityAccounts: { readonly nodes: readonly { readonly corporation: string; readonly bills: { readonly nodes: readonly ShownBill[] } }[] } } };
    const bills = me.electricityAccounts.nodes.flatMap((account) => account.bills.nodes.map((bill) => ({ ...bill, corporation: account.corporation })));
    const payable = bills.filter((bill) => bill.payable !== null);
    expect(payable).toHaveLength(20);
    expect(payable.every(({ id, total, payable: offered }) => offered?.obligation === id && offered.amountDue === total && offered.leastAmount === total)).toBe(true);
    expect(new Set(payable.map(({ status }) => status))).toEqual(new Set(["UNPAID", "OVERDUE"]));
    expect(new Set(bills.filter((bill) => bill.payable === null).map(({ status }) => status))).toEqual(new Set(["PAID", "UNKNOWN"]));
    expect(new Set(payable.map((bill) => `${bill.corporation} ${bill.payable?.payee}`)).size).toBe(5);
  });

  it.each(corporations)("of $name says who is paid, what for and how it is settled", async (corporation) => {
    const shown = await billOf(corporation);
    const said = await read(shown?.payable?.offer ?? "");
    expect(said).toMatchObject({ offer: { id: corporation.bill, version: shown?.payable?.version } });
    const facts = "offer" in said ? readPayable(said.offer) : undefined;
    expect(facts).toEqual({
      description: { vi: expect.stringContaining(`tháng 11/2026 (kỳ 1), mã khách hàng ${corporation.bill.slice(0, 13)}`) as string, en: expect.stringContaining(corporation.bill.slice(0, 13)) as string },
      amountDue: corporation.amount,
      leastAmount: corporation.amount,
      settled: 0,
      payee: { kind: "BANK", name: shown?.payable?.payee, account: corporation.account, bank: "NHMAU" },
      settleAt: "/settlements",
      booking: {},
    });
  });

  it("has a version of its own for another amount, and the same for the same", async () => {
    const [first, again, other] = [await billOf({ bill: "PK99000002042-2026-11-1" }), await billOf({ bill: "PK99000002042-2026-11-1" }), await billOf({ bill: "PK99000002042-2026-10-1" })];
    expect(again?.payable?.version).toBe(first?.payable?.version);
    expect(other?.payable?.version).not.toBe(first?.payable?.version);
  });

  it("is the citizen's while an official acts for them", async () => {
    const shown = await billOf({ bill: "PD99000002003-2026-11-1" }, { subject: actedFor(nam) });
    expect(await read(shown?.payable?.offer ?? "", nam.id)).toHaveProperty("offer");
  });

  it("and all else is there while the database is away, and a notice is to be told again", async () => {
    const without = await openSubgraph(definition, { environment: { ...addresses, DATABASE_URL: "postgres://nobody:nothing@127.0.0.1:9/none" }, now });
    try {
      expect(await billOf({ bill: "PD99000002003-2026-11-1" }, { of: without })).toMatchObject({ status: "UNPAID", payable: { amountDue: 1_737_720 } });
      const response = await without.app.inject({ method: "POST", url: "/settlements", payload: { notice: await signSettlement(payments, "electricity", nam.id, settlementOf({ bill: "PD99000002003-2026-11-1", amount: 1_737_720 })) } });
      expect(response.statusCode).toBe(503);
      expect(bookings()).toEqual([]);
    } finally {
      await without.close();
    }
  });
});

describe.each(corporations)("a notice to $name", (corporation) => {
  const { name, bill, amount, mock } = corporation;

  it("is booked, and the bill is paid in all that it says from then on", async () => {
    const owed = Number(await owedOf(corporation));
    const settlement = settlementOf(corporation);
    const outcome = await outcomeOf(settlement);
    expect(outcome).toEqual({ state: "SETTLED", reference: expect.stringMatching(/^[A-Z]{2}261123000001$/) as string });
    expect(bookings()).toEqual([{ id: settlement.id, what: bill, amount, reference: "reference" in outcome ? outcome.reference : "", at: paidAt, transaction: "TT-1" }]);
    expect(await billOf(corporation)).toMatchObject({ status: "PAID", payable: null });
    expect(await owedOf(corporation)).toBe(owed - amount);
  });

  it("is booked once, however often it comes, and at the same moment", async () => {
    const settlement = settlementOf(corporation);
    const together = await Promise.all([tell(settlement), tell(settlement), tell(settlement)]);
    expect(together.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    expect(together.filter(({ status }) => status !== 200).every(({ code }) => code === "IN_PROGRESS")).toBe(true);
    const told = toldTo(corporation);
    await database.run("truncate acts");
    expect(await tell(settlement)).toEqual(together.find(({ status }) => status === 200));
    expect([toldTo(corporation), told, bookings().length]).toEqual([1, 1, 1]);
  });

  it("whose answer is lost is asked for, and settled", async () => {
    behaviours.book = "loses its answer";
    expect(await outcomeOf(settlementOf(corporation))).toMatchObject({ state: "SETTLED" });
    expect([toldTo(corporation), bookings().length]).toEqual([1, 1]);
  });

  it("whose answer is lost, with the look-up, is settled once when it is told again", async () => {
    behaviours = { ...behaviours, book: "loses its answer", find: "loses the question" };
    const settlement = settlementOf(corporation);
    expect(await tell(settlement)).toMatchObject({ status: 409, code: "IN_PROGRESS" });
    behaviours = { ...behaviours, book: "answers", find: "answers" };
    await leaseEnds();
    await expect.poll(async () => (await tell(settlement)).body, { timeout: 5_000 }).toMatchObject({ state: "SETTLED" });
    expect([toldTo(corporation), bookings().length]).toEqual([1, 1]);
  });

  it("that never arrived is told again, after the corporation has said that it has nothing", async () => {
    behaviours = { book: "loses the question", find: "loses the question", rest: "loses the question" };
    const settlement = settlementOf(corporation);
    expect((await tell(settlement)).code).toMatch(/^(IN_PROGRESS|MINISTRY_UNAVAILABLE)$/);
    expect(bookings()).toEqual([]);
    behaviours = { book: "answers", find: "answers", rest: "answers" };
    await leaseEnds();
    await expect.poll(async () => (await tell(settlement)).body, { timeout: 5_000 }).toMatchObject({ state: "SETTLED" });
    expect(bookings()).toHaveLength(1);
  });

  it.each([
    ["ALREADY_PAID", "a bill that was paid at a counter", {}, () => mock.counter?.(bill, world)],
    ["ABOVE_DUE", "more than is due", { amount: amount + 1 }, () => {}],
    ["REFUSED", "a part of it", { amount: amount - 1 }, () => {}],
    ["NO_SUCH_OBLIGATION", "a bill that is not there", { obligation: bill.replace("2026-11", "2019-11") }, () => {}],
  ] as const)("is refused, %s, for %s, for ever", async (reason, _what, over, before) => {
    before();
    const settlement = settlementOf(corporation, over);
    expect(await outcomeOf(settlement)).toEqual({ state: "REFUSED", reason });
    await database.run("truncate acts");
    expect(await outcomeOf(settlement)).toEqual({ state: "REFUSED", reason });
    expect([toldTo(corporation), bookings()]).toEqual([1, []]);
  });

  it("that is refused in new words is not taken for refused", async () => {
    behaviours.book = corporation.strange;
    const answer = await tell(settlementOf(corporation));
    expect(answer).toMatchObject({ status: 409, code: "IN_PROGRESS" });
    expect(JSON.stringify(answer.body)).not.toContain("Bí mật");
    expect(await database.run("select * from settlement")).toEqual([]);
  });

  it.each<readonly [string, () => MockResponse]>([
    ["nothing", () => plainText("")],
    ["a page", () => plainText("<html>Bảo trì</html>")],
    ["an empty object", () => json({})],
    ["a list of nothing", () => json([])],
    ["success without a word of what", () => json({ isError: false, state: "success", status: 0, data: {}, response: {} })],
  ])("that is answered with %s is not taken for settled, nor for refused", async (_what, answer) => {
    behaviours.book = answer;
    expect(await tell(settlementOf(corporation))).toMatchObject({ status: 409, code: "IN_PROGRESS" });
    expect(await database.run("select * from settlement")).toEqual([]);
  });

  it("with an id under which something else is booked is not taken for settled", async () => {
    const other = settlementOf(corporation);
    await outcomeOf(other);
    await database.run("truncate acts, settlement");
    expect(await tell({ ...other, amount: amount + 1_000 })).toMatchObject({ status: 409, code: "IN_PROGRESS" });
    expect(await database.run("select * from settlement")).toEqual([]);
  });

  it("stands in the day's statement, on both sides, and on no other day", async () => {
    const settlement = settlementOf(corporation);
    const outcome = await outcomeOf(settlement);
    const reference = "reference" in outcome ? outcome.reference : "";
    const { owner, ministries } = await statement("2026-11-23");
    expect(owner).toEqual([{ id: settlement.id, obligation: bill, ministry: name, amount, state: "SETTLED", reference }]);
    expect(ministries).toEqual(corporations.map((each) => ({ name: each.name, bookings: each === corporation ? [{ id: settlement.id, obligation: bill, amount, reference }] : [] })));
    expect(await statement("2026-11-22")).toEqual({ owner: [], ministries: corporations.map((each) => ({ name: each.name, bookings: [] })) });
  });
});

describe("a statement", () => {
  it("tells of four corporations while the fifth is down", async () => {
    const settled = await Promise.all(corporations.map(async (each) => outcomeOf(settlementOf(each))));
    expect(settled.every(({ state }) => state === "SETTLED")).toBe(true);
    down.add("NPC");
    const { owner, ministries } = await statement("2026-11-23");
    expect(owner).toHaveLength(5);
    expect(ministries.map((each) => [each.name, each.bookings?.length ?? null])).toEqual([["HANOI", 1], ["HCMC", 1], ["NPC", null], ["CPC", 1], ["SPC", 1]]);
  });

  it("knows nothing of a corporation that answers with something else", async () => {
    behaviours.rest = () => json({ isError: false, state: "success", status: 0, data: { ngay: "22/11/2026", NGAY: "22/11/2026", listGachNoVm: [], ds_gachno: [], GACH_NO: [] }, response: { ngay: "22/11/2026", danhSach: [] } });
    expect((await statement("2026-11-23")).ministries).toEqual(corporations.map(({ name }) => ({ name, bookings: null })));
    behaviours.rest = () => json({ message: "Không có dịch vụ này" }, 404);
    expect((await statement("2026-11-23")).ministries).toEqual(corporations.map(({ name }) => ({ name, bookings: null })));
  });

  it("is told only to payments, for a day that there is", async () => {
    const forged = await signStatementRequest(readOfferKey("payments", new Secret(developmentOfferKey("somebody"))), "electricity", "2026-11-23");
    expect(await post("/settlements/statement", { request: forged })).toMatchObject({ status: 400, code: "BAD_INPUT" });
    expect(await post("/settlements/statement", { request: await signStatementRequest(payments, "tax", "2026-11-23") })).toMatchObject({ status: 400 });
    expect(await post("/settlements/statement", { request: await signStatementRequest(payments, "electricity", "2026-02-30") })).toMatchObject({ status: 400 });
    expect(allCalls()).toEqual([]);
  });
});

describe("a notice that is not believed", () => {
  const corporation = corporations[0] as Corporation;
  const notices: readonly (readonly [string, string, (settlement: Settlement) => Promise<string>])[] = [
    ["forged", "BAD_INPUT", (settlement) => signSettlement(readOfferKey("payments", new Secret(developmentOfferKey("somebody"))), "electricity", nam.id, settlement)],
    ["for another owner", "BAD_INPUT", (settlement) => signSettlement(payments, "tax", nam.id, settlement)],
    ["of another issuer", "BAD_INPUT", (settlement) => signSettlement(readOfferKey("electricity", new Secret(developmentOfferKey("electricity"))), "electricity", nam.id, settlement)],
    ["an hour old", "OFFER_EXPIRED", (settlement) => signSettlement(payments, "electricity", nam.id, settlement, fixedClock(new Date(Date.now() - 3_600_000)))],
    ["of another kind", "BAD_INPUT", ({ id, ...facts }) => signOffer(payments, { subject: nam.id, kind: "payable", purpose: "electricity", id, version: "1", facts: { id, ...facts }, lifetimeSeconds: 60 })],
    ["without a settlement in it", "BAD_INPUT", ({ id }) => signOffer(payments, { subject: nam.id, kind: "settlement", purpose: "electricity", id, version: "1", facts: {}, lifetimeSeconds: 60 })],
    ["no token", "BAD_INPUT", async () => "notice"],
  ];

  it.each(notices)("%s: %s, and nobody is told", async (_what, code, sign) => {
    expect((await post("/settlements", { notice: await sign(settlementOf(corporation)) })).code).toBe(code);
    expect([bookings(), allCalls(), await database.run("select * from acts"), await database.run("select * from settlement")]).toEqual([[], [], [], []]);
  });

  it("for what is no bill is refused without asking anybody: the money goes back", async () => {
    expect(await outcomeOf(settlementOf(corporation, { obligation: "PX99000000101-2026-11-1" }))).toEqual({ state: "REFUSED", reason: "NO_SUCH_OBLIGATION" });
    expect(allCalls()).toEqual([]);
  });

  it("under the id of another one is a conflict, and changes nothing", async () => {
    const settlement = settlementOf(corporation);
    await outcomeOf(settlement);
    expect(await tell({ ...settlement, amount: settlement.amount - 1 })).toMatchObject({ status: 409, code: "IDEMPOTENCY_CONFLICT" });
    expect(bookings()).toHaveLength(1);
  });

  it.each([{}, { notice: 1 }, []])("that is not even one, %j, is told what to send", async (payload) => {
    expect(await post("/settlements", payload)).toMatchObject({ status: 400, code: "BAD_INPUT" });
  });
});
