/** Payments that the portal took, on their way to the authority: through the public routes, on the mock authority's wire. */
import { randomBytes } from "node:crypto";
import nock from "nock";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { readOfferKey, signOffer } from "../../kit/offer.ts";
import { Secret } from "../../kit/secret.ts";
import { signSettlement, signStatementRequest } from "../../kit/settlement.ts";
import type { Settlement } from "../../kit/settlement.ts";
import { citizen } from "../../kit/testing.ts";
import { bookingsOf } from "../../mocks/bookings.ts";
import type { MockMinistry, MockRequest, MockResponse } from "../../mocks/ministry.ts";
import { mountWithNock } from "../../mocks/nock.ts";
import { tax as authority } from "../../mocks/tax.ts";
import { createWorld } from "../../mocks/world.ts";
import type { World } from "../../mocks/world.ts";
import { authorityUrl, codeIn, keyOf, notify, openTax, openWithoutRecords, readOffered, settlementOf, shownTo, tell, testNow } from "./testing.ts";
import type { OpenedTax, Shown } from "./testing.ts";

const giang = citizen({ personalId: "999182000106" });
const oanh = citizen({ personalId: "999168000110" });

let subgraph: OpenedTax;
beforeAll(async () => {
  subgraph = await openTax();
});
afterAll(() => subgraph.close());

let world: World;
let calls: readonly MockRequest[];
beforeEach(async () => {
  await subgraph.empty();
  world = createWorld({ now: () => new Date(testNow) });
  mount();
});
const mount = (ministry: MockMinistry = authority): void => {
  nock.cleanAll();
  calls = mountWithNock(ministry, world, authorityUrl);
};
const typeOf = ({ body }: MockRequest): string => /<TYPE>(\d+)<\/TYPE>/.exec(body)?.[1] ?? "";
const callsOf = (type: string): number => calls.filter((call) => typeOf(call) === type).length;
const booked = () => bookingsOf(world, "tax");

const noAnswer: MockResponse = { status: 502, headers: {}, body: "" };
/** The authority does its work, and the answers to these types of message do not arrive. */
const losing = (...types: readonly string[]): MockMinistry => ({
  ...authority,
  handle: (request, in_) => {
    const answer = authority.handle(request, in_);
    return types.includes(typeOf(request)) ? noAnswer : answer;
  },
});
const away: MockMinistry = { ...authority, handle: () => noAnswer };

const payableOf = async (subject = oanh, which: (shown: Shown) => boolean = () => true) => {
  const payable = (await shownTo(subgraph, subject)).find((shown) => shown.payable !== null && which(shown))?.payable;
  if (!payable) throw new Error("nothing to pay");
  return payable;
};
const ofOanh = async (over: Partial<Settlement> = {}, amount = 17_500_000): Promise<Settlement> => settlementOf(await payableOf(), oanh, amount, over);
const toldWith = async (settlement: Settlement) => notify(subgraph, await signSettlement(keyOf("payments"), "tax", oanh.id, settlement));
/** As often as `payments` would; whoever else works on it at the moment is waited for. */
const toldUntilSettled = (settlement: Settlement) =>
  vi.waitFor(async () => {
    await subgraph.leaseEnds();
    const { body } = await toldWith(settlement);
    expect(body).toMatchObject({ state: "SETTLED" });
    return body;
  }, 8_000);

describe("somebody who owes more than 2³¹ đồng", () => {
  it("pays it in two parts, and then owes nothing there", async () => {
    const isTransfer = ({ amountDue }: Shown): boolean => amountDue > 4_000_000_000;
    const whole = await payableOf(giang, isTransfer);
    expect(whole).toMatchObject({ amountDue: 5_052_600_000, leastAmount: 10_000 });

    const first = await settlementOf(whole, giang, 3_000_000_000);
    expect(await tell(subgraph, giang, first)).toEqual({ state: "SETTLED", reference: "GNT261123000001" });
    const rest = await payableOf(giang, ({ payable }) => payable?.obligation === whole.obligation);
    expect(rest).toMatchObject({ obligation: whole.obligation, amountDue: 2_052_600_000 });
    expect(rest.version).not.toBe(whole.version);
    expect((await readOffered(rest, giang)).facts.settled).toBe(3_000_000_000);
    // The ledger of land does not tell what was assessed.
    expect((await shownTo(subgraph, giang)).find(({ payable }) => payable?.obligation === whole.obligation)).toMatchObject({ state: "DUE", amountDue: 2_052_600_000 });

    expect(await tell(subgraph, giang, await settlementOf(rest, giang, 2_052_600_000, { transaction: "NTQG-2" }))).toEqual({ state: "SETTLED", reference: "GNT261123000002" });
    const { data } = await subgraph.ask("query ($id: ID!) { taxObligation(id: $id) { amountDue amountOverpaid overdue state payable { amountDue } paymentSlip { total } } }", { subject: giang, variables: { id: whole.obligation } });
    expect(data).toEqual({ taxObligation: { amountDue: 0, amountOverpaid: 0, overdue: false, state: "PAID", payable: null, paymentSlip: null } });
    expect(booked().map(({ what, amount }) => [what, amount])).toEqual([
      [whole.obligation, 3_000_000_000],
      [whole.obligation, 2_052_600_000],
    ]);
  });

  it("has paid a part of what the ledger says was assessed", async () => {
    const isIncome = ({ ledger, amountDue }: Shown): boolean => ledger === "PERSONAL_INCOME" && amountDue > 0;
    await tell(subgraph, giang, await settlementOf(await payableOf(giang, isIncome), giang, 5_000_000));
    expect((await shownTo(subgraph, giang)).find(isIncome)).toMatchObject({ state: "PARTIALLY_PAID", amountDue: 200_000_000 });
  });

  it("pays a vehicle's fee, of which nothing remains in its ledger then", async () => {
    const isVehicle = ({ ledger }: Shown): boolean => ledger === "VEHICLE_REGISTRATION";
    await tell(subgraph, giang, await settlementOf(await payableOf(giang, isVehicle), giang, 84_000_000));
    expect((await shownTo(subgraph, giang)).find(isVehicle)).toMatchObject({ state: "PAID", amountDue: 0, payable: null });
  });
});

describe("a notice", () => {
  it("is booked with all that the authority needs, in its own forms", async () => {
    const settlement = await ofOanh({ paidAt: "2026-11-23T02:01:02Z" });
    await tell(subgraph, oanh, settlement);
    const { body = "" } = calls.find((call) => typeOf(call) === "00130") ?? {};
    expect(body).toContain(`<MA_THAM_CHIEU>${settlement.id}</MA_THAM_CHIEU><MA_GIAO_DICH>NTQG-1</MA_GIAO_DICH><MA_KHOAN>${settlement.obligation}</MA_KHOAN>`);
    expect(body).toContain("<NGAY_NOP>23-11-2026 09:01:02</NGAY_NOP><SO_TIEN>17500000</SO_TIEN><LOAI_TIEN>VND</LOAI_TIEN><MST>999168000110</MST><LOAI_SO>00110</LOAI_SO>");
    expect(body).toContain("<HAN_NOP>2026-11-08 00:00:00.0</HAN_NOP>");
    expect(booked()).toEqual([{ id: settlement.id, what: settlement.obligation, amount: 17_500_000, reference: "GNT261123000001", at: "2026-11-23T09:01:02+07:00", transaction: "NTQG-1" }]);
  });

  it("settles once, however often and by however many it is told", async () => {
    const settlement = await ofOanh();
    const twins = await Promise.all(Array.from({ length: 8 }, () => toldWith(settlement)));
    expect(twins.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    expect(twins.map((twin) => (twin.status === 200 ? "SETTLED" : codeIn(twin))).filter((answer) => answer !== "SETTLED" && answer !== "IN_PROGRESS")).toEqual([]);
    await subgraph.run("delete from acts");
    expect((await toldWith(settlement)).body).toEqual({ state: "SETTLED", reference: "GNT261123000001" });
    expect([callsOf("00130"), booked().length]).toEqual([1, 1]);
  });

  it("with another amount under its id is a conflict, and books nothing", async () => {
    const settlement = await ofOanh({}, 1_000_000);
    await tell(subgraph, oanh, settlement);
    const other = await toldWith({ ...settlement, amount: 2_000_000 });
    expect([other.status, codeIn(other)]).toEqual([409, "IDEMPOTENCY_CONFLICT"]);
    expect(booked().map(({ amount }) => amount)).toEqual([1_000_000]);
  });

  it("whose answer was lost is settled at once by asking for it", async () => {
    mount(losing("00130"));
    expect((await toldWith(await ofOanh())).body).toEqual({ state: "SETTLED", reference: "GNT261123000001" });
    expect([callsOf("00130"), callsOf("00131"), booked().length]).toEqual([1, 1, 1]);
  });

  it("whose answers were all lost is in progress, and settles once when it is told again", async () => {
    mount(losing("00130", "00131"));
    const settlement = await ofOanh();
    const first = await toldWith(settlement);
    expect([first.status, codeIn(first)]).toEqual([409, "IN_PROGRESS"]);
    mount();
    expect(await toldUntilSettled(settlement)).toEqual({ state: "SETTLED", reference: "GNT261123000001" });
    expect([callsOf("00130"), booked().length]).toEqual([0, 1]);
  });

  it("that the authority never had is sent again, under the same id", async () => {
    const settlement = await ofOanh();
    mount(away);
    expect(codeIn(await toldWith(settlement))).toBe("IN_PROGRESS");
    mount();
    expect(await toldUntilSettled(settlement)).toMatchObject({ state: "SETTLED" });
    expect(booked()).toMatchObject([{ id: settlement.id }]);
  });

  it("is an error to be told again while the ledger is closed", async () => {
    const settlement = await ofOanh();
    const other = createWorld({ now: () => new Date(testNow) });
    const closed = { ...other, personas: other.personas.map((persona) => ({ ...persona, tax: { ...persona.tax, closedLedgers: ["land" as const] } })) };
    nock.cleanAll();
    mountWithNock(authority, closed, authorityUrl);
    const told = await toldWith(settlement);
    expect([told.status, codeIn(told)]).toEqual([409, "IN_PROGRESS"]);
    mount();
    expect(await toldUntilSettled(settlement)).toMatchObject({ state: "SETTLED" });
  });

  it("is refused before the authority is asked while our own records are away", async () => {
    const alone = await openWithoutRecords();
    try {
      const told = await notify(alone, await signSettlement(keyOf("payments"), "tax", oanh.id, await ofOanh()));
      expect([told.status, codeIn(told), callsOf("00130")]).toEqual([503, "MINISTRY_UNAVAILABLE", 0]);
    } finally {
      await alone.close();
    }
  });
});

describe("the authority refuses", () => {
  it("what was paid at a bank meanwhile, and says so again", async () => {
    const settlement = await ofOanh();
    authority.counter?.("999168000110/land/1", world);
    expect((await toldWith(settlement)).body).toEqual({ state: "REFUSED", reason: "ALREADY_PAID" });
    expect((await toldWith(settlement)).body).toEqual({ state: "REFUSED", reason: "ALREADY_PAID" });
    expect([callsOf("00130"), booked().length]).toEqual([1, 0]);
  });

  it("more than remains", async () => {
    const settlement = await ofOanh();
    authority.counter?.("999168000110/land/1/1", world);
    expect((await toldWith(settlement)).body).toEqual({ state: "REFUSED", reason: "ABOVE_DUE" });
    expect(booked()).toEqual([]);
  });

  it("what stands in no ledger any more", async () => {
    const settlement = await ofOanh();
    nock.cleanAll();
    const emptied = createWorld({ now: () => new Date(testNow) });
    mountWithNock(authority, { ...emptied, personas: emptied.personas.map((persona) => ({ ...persona, tax: { ...persona.tax, land: [] } })) }, authorityUrl);
    expect((await toldWith(settlement)).body).toEqual({ state: "REFUSED", reason: "NO_SUCH_OBLIGATION" });
  });

  it.each(["03", "04", "05"])("to read a message (%s): then it may be told again", async (code) => {
    const settlement = await ofOanh();
    mount({ ...authority, handle: (request, in_) => answering(request, in_, (body) => body.replace(/ERROR_CODE&gt;\d*/, `ERROR_CODE&gt;${code}`)) });
    const told = await toldWith(settlement);
    expect([told.status, codeIn(told)]).toEqual([502, "MINISTRY_BAD_ANSWER"]);
    mount();
    expect((await toldWith({ ...settlement })).body).toMatchObject({ state: "SETTLED" });
  });
});

/** What the authority answers to a booking, changed; everything else as it is. */
const answering = (request: MockRequest, in_: World, change: (body: string) => string): MockResponse => {
  const answer = authority.handle(request, in_);
  return ["00130", "00131"].includes(typeOf(request)) ? { ...answer, body: change(answer.body.toString()) } : answer;
};

describe("an answer about a booking", () => {
  it.each([
    ["of another amount", (body: string) => body.replace("17500000", "17500001")],
    ["of another id", (body: string) => body.replace(/(MA_THAM_CHIEU(?:>|&gt;)).{8}/, "$100000000")],
    ["of another obligation", (body: string) => body.replace(/(MA_KHOAN(?:>|&gt;)).{8}/, "$100000000")],
    ["without a reference", (body: string) => body.replace("GNT261123000001", "")],
    ["without a row", (body: string) => body.replace(/(?:<|&lt;)ROW(?:>|&gt;).*(?:<|&lt;)\/ROW(?:>|&gt;)/, "")],
  ])("%s is not believed: it is asked for again", async (_what, change) => {
    const settlement = await ofOanh();
    mount({ ...authority, handle: (request, in_) => answering(request, in_, change) });
    expect(codeIn(await toldWith(settlement))).toBe("IN_PROGRESS");
    mount();
    expect(await toldUntilSettled(settlement)).toMatchObject({ state: "SETTLED" });
    expect(booked()).toHaveLength(1);
  });

  it("under whose id the authority has another booking is never taken for ours", async () => {
    const settlement = await ofOanh();
    booked().push({ id: settlement.id, what: "another", amount: 1, reference: "GNT0", at: settlement.paidAt, transaction: "NTQG-0" });
    expect(codeIn(await toldWith(settlement))).toBe("IN_PROGRESS");
    await subgraph.leaseEnds();
    expect(codeIn(await toldWith(settlement))).toBe("IN_PROGRESS");
    expect(await subgraph.run("select id from settlement")).toEqual([]);
  });
});

describe("nothing is booked", () => {
  const signed = async (settlement: Promise<Settlement>, { by = keyOf("payments"), owner = "tax" } = {}): Promise<string> => signSettlement(by, owner, oanh.id, await settlement);
  const forger = readOfferKey("payments", new Secret(`development:${randomBytes(32).toString("base64")}`));
  const changed = async (): Promise<string> => {
    const [head, payload = "", signature] = (await signed(ofOanh({}, 1_000_000))).split(".");
    return [head, Buffer.from(Buffer.from(payload, "base64url").toString().replace("1000000", "2000000")).toString("base64url"), signature].join(".");
  };
  const empty = { subject: oanh.id, kind: "settlement", purpose: "tax", version: "1", facts: { amount: 1 }, lifetimeSeconds: 60 } as const;
  const ofGiang = { taxCode: "999182000106", ledger: "LAND", decision: "LTB9900601-TK9900601/TB-CCT", chapter: "757", subItem: "1006", plot: "101", sheet: "16", dueOn: "2026-07-16" };

  it.each<[string, () => Promise<string>, string?]>([
    ["that somebody else signed", () => signed(ofOanh(), { by: forger })],
    ["of another owner", () => signed(ofOanh(), { by: keyOf("electricity") })],
    ["for another owner", () => signed(ofOanh(), { owner: "electricity" })],
    ["that was changed on the way", changed],
    ["that is too old", async () => signSettlement(keyOf("payments"), "tax", oanh.id, await ofOanh(), { now: () => new Date(Date.now() - 600_000) }), "OFFER_EXPIRED"],
    ["that is our own offer", async () => (await payableOf()).offer],
    ["that asks for a statement", () => signStatementRequest(keyOf("payments"), "tax", "2026-11-23")],
    ["without a settlement in it", () => signOffer(keyOf("payments"), { ...empty, id: crypto.randomUUID() })],
    ["with the booking of another taxpayer", () => signed(ofOanh({ booking: ofGiang }))],
    ["with the booking of a ledger that there is not", () => signed(ofOanh({ booking: { taxCode: "999168000110", ledger: "CORPORATE" } }))],
    ["with no booking", () => signed(ofOanh({ booking: {} }))],
    ["with the booking of another obligation", () => signed(ofOanh({ obligation: "0".repeat(26) }))],
  ])("by a notice %s", async (_what, notice, code = "BAD_INPUT") => {
    const told = await notify(subgraph, await notice());
    expect([told.status, codeIn(told), callsOf("00130"), booked()]).toEqual([code === "BAD_INPUT" ? 400 : 410, code, 0, []]);
    expect(await subgraph.run("select id from settlement")).toEqual([]);
  });

  it("by a body without a notice, which is told what to send", async () => {
    const response = await subgraph.app.inject({ method: "POST", url: "/settlements", payload: {} });
    expect([response.statusCode, response.json<{ errors: unknown }>().errors]).toEqual([400, [expect.objectContaining({ message: "Send { notice }." })]]);
  });
});
