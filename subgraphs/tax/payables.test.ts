/** What can be paid through the portal, as citizens see it and as `payments` reads it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fixedClock } from "../../kit/clock.ts";
import { PublicError } from "../../kit/errors.ts";
import { actedFor, citizen } from "../../kit/testing.ts";
import { mountWithNock } from "../../mocks/nock.ts";
import type { Persona } from "../../mocks/personas/persona.ts";
import { tax as authority } from "../../mocks/tax.ts";
import { createWorld } from "../../mocks/world.ts";
import type { World } from "../../mocks/world.ts";
import type { Obligation } from "./obligations.ts";
import { createPayables } from "./payables.ts";
import { authorityUrl, codesOf, keyOf, openTax, openWithoutRecords, payables, readOffered, shownTo, testNow } from "./testing.ts";
import type { OpenedTax } from "./testing.ts";

const giang = citizen({ personalId: "999182000106" });
const an = citizen({ personalId: "999085000101" });
const oanh = citizen({ personalId: "999168000110" });
const hong = citizen({ personalId: "999187000113" });

let subgraph: OpenedTax;
beforeAll(async () => {
  subgraph = await openTax();
});
afterAll(() => subgraph.close());

let world: World;
beforeEach(() => {
  world = createWorld({ now: () => new Date(testNow) });
});
const mount = (in_: World = world) => mountWithNock(authority, in_, authorityUrl);
const typesOf = (calls: ReturnType<typeof mount>): readonly string[] => calls.map(({ body }) => /<TYPE>(\d+)<\/TYPE>/.exec(body)?.[1] ?? "").toSorted();
/** A world in which one person's tax record is another. */
const worldWith = (key: string, change: Partial<NonNullable<Persona["tax"]>>): World => ({ ...world, personas: world.personas.map((persona) => (persona.key === key ? { ...persona, tax: { ...persona.tax, ...change } } : persona)) });
const [landOfGiang] = createWorld({ now: () => new Date(testNow) }).personas.flatMap(({ key, tax: record }) => (key === "vo-thi-giang" ? (record?.land ?? []) : []));
if (landOfGiang === undefined) throw new Error("the persona has no land");

describe("a payable", () => {
  it("is offered for what is due, beyond 2³¹ đồng, and for nothing else", async () => {
    mount();
    const shown = await shownTo(subgraph, giang);
    expect(shown.map(({ amountDue, payable }) => [amountDue, payable?.amountDue, payable?.leastAmount])).toEqual(
      expect.arrayContaining([
        [205_000_000, 205_000_000, 10_000],
        [5_052_600_000, 5_052_600_000, 10_000],
        [2_263_150_000, 2_263_150_000, 10_000],
        [84_000_000, 84_000_000, 10_000],
        // Overpaid.
        [0, undefined, undefined],
      ]),
    );
    expect((await shownTo(subgraph, an)).map(({ payable }) => payable)).toEqual([null, null, null]);
  });

  it("tells payments who is paid, and what a slip of form C1-02/NS must say", async () => {
    mount();
    const [shown] = await shownTo(subgraph, oanh);
    const { payable } = shown ?? {};
    if (!payable) throw new Error("nothing to pay");
    expect(payable).toMatchObject({ payee: "Kho bạc Nhà nước, mã 9992", amountDue: 17_500_000, leastAmount: 10_000, obligation: expect.stringMatching(/^[0-9a-f]{26}$/) });
    const { offer, facts } = await readOffered(payable, oanh);
    expect(Date.parse(payable.expiresAt)).toBe(offer.expiresAt.getTime());
    expect([offer.id, offer.version]).toEqual([payable.obligation, payable.version]);
    expect(facts).toEqual({
      description: {
        vi: "Lệ phí trước bạ nhà đất, theo thông báo LTB9901001-TK9901001/TB-CCT",
        en: "Registration fee of land and house, by notice LTB9901001-TK9901001/TB-CCT",
      },
      amountDue: 17_500_000,
      leastAmount: 10_000,
      settled: 0,
      payee: { kind: "TREASURY", name: "Kho bạc Nhà nước, mã 9992", treasury: "9992", account: "7111", collectingAgency: "9999201" },
      slip: {
        payer: { taxCode: "999168000110", name: "Trương Thị Oanh; Phan Văn Phúc (đồng sở hữu)", address: "Số 10 phố Mẫu, Phường Ninh Kiều, Thành phố Cần Thơ" },
        chapter: "757",
        subItem: "2801",
        decisionNumber: "LTB9901001-TK9901001/TB-CCT",
        content: "Lệ phí trước bạ nhà đất, theo thông báo LTB9901001-TK9901001/TB-CCT",
      },
      settleAt: "/settlements",
      booking: { taxCode: "999168000110", ledger: "LAND", decision: "LTB9901001-TK9901001/TB-CCT", chapter: "757", subItem: "2801", plot: "88", sheet: "21", dueOn: "2026-11-08" },
    });
  });

  it("has the obligation's own id and a version of its amount; an offer each time it is asked for", async () => {
    mount();
    const [first] = await shownTo(subgraph, oanh);
    const [again] = await shownTo(subgraph, oanh);
    expect(first?.payable?.offer).not.toBe(again?.payable?.offer);
    expect([first?.payable?.obligation, first?.payable?.version]).toEqual([again?.payable?.obligation, again?.payable?.version]);
    authority.counter?.("999168000110/land/1/500000", world);
    const [less] = await shownTo(subgraph, oanh);
    expect(less?.payable).toMatchObject({ obligation: first?.payable?.obligation, amountDue: 17_000_000 });
    expect(less?.payable?.version).not.toBe(first?.payable?.version);
  });

  it("names the period, and a sub-item that is new to us by its number", async () => {
    const vehicle = { period: { year: 2026, month: 3 }, subItem: "2899", remaining: 9_000, chassis: "X", engine: "Y", description: "Z", office: "9990401", treasury: "9904" };
    mount(worldWith("truong-thi-oanh", { land: [], vehicles: [vehicle] }));
    const [shown] = await shownTo(subgraph, oanh);
    if (!shown?.payable) throw new Error("nothing to pay");
    const { facts } = await readOffered(shown.payable, oanh);
    expect(facts.description).toEqual({ vi: "Khoản nộp tiểu mục 2899, kỳ 03/2026", en: "Budget sub-item 2899, for 2026-03" });
    // What is less than the least part is paid whole.
    expect([facts.amountDue, facts.leastAmount]).toEqual([9_000, 9_000]);
    expect(facts.slip).toMatchObject({ period: "2026-03", payer: { name: "Trương Thị Oanh" } });
    expect(facts.booking).toMatchObject({ ledger: "VEHICLE_REGISTRATION", chassis: "X", period: "03/2026" });
  });

  it.each([
    ["the treasury", { treasury: "" }],
    ["the collecting office", { office: "" }],
    ["codes of a length that codes have", { treasury: "9".repeat(101) }],
    ["a decision of a length that decisions have", { decision: "9".repeat(101) }],
  ])("is not offered without %s: the money would not arrive", async (_what, change) => {
    mount(worldWith("vo-thi-giang", { land: [{ ...landOfGiang, ...change }], income: [], vehicles: [] }));
    expect(await shownTo(subgraph, giang)).toMatchObject([{ amountDue: 5_052_600_000, payable: null }]);
  });

  it("is not offered for rows that nothing tells apart: nobody could say which of them was paid", async () => {
    mount(worldWith("vo-thi-giang", { land: [landOfGiang, { ...landOfGiang, remaining: 7 }], income: [], vehicles: [] }));
    const shown = await shownTo(subgraph, giang);
    expect(shown.map(({ payable }) => payable)).toEqual([null, null]);
    expect(new Set(shown.map(({ amountDue }) => amountDue))).toEqual(new Set([5_052_600_000, 7]));
  });

  it("cuts texts that no slip has room for", async () => {
    const registration = { status: "00", kind: "0400", issuedOn: "2010-01-20", office: "9997901", address: "Số ".repeat(400), provinceCode: "79" } as const;
    const longest = { owners: "Võ ".repeat(400), subItemName: "Lệ ".repeat(400), subItem: "ệ".repeat(100), decision: "ệ".repeat(100), plot: "ệ".repeat(100), sheet: "ệ".repeat(100) };
    mount(worldWith("vo-thi-giang", { registration, land: [{ ...landOfGiang, ...longest }], income: [], vehicles: [] }));
    const [shown] = await shownTo(subgraph, giang);
    if (!shown?.payable) throw new Error("nothing to pay");
    const { slip } = (await readOffered(shown.payable, giang)).facts;
    expect([slip?.payer.name, slip?.payer.address, slip?.content].map((text) => text?.length)).toEqual([300, 300, 300]);
  });

  it("cuts no letter in two: half of one could not be written down by whoever is paid through", async () => {
    mount(worldWith("vo-thi-giang", { land: [{ ...landOfGiang, owners: `${"V".repeat(299)}\u{20000}` }], income: [], vehicles: [] }));
    const [shown] = await shownTo(subgraph, giang);
    if (!shown?.payable) throw new Error("nothing to pay");
    expect((await readOffered(shown.payable, giang)).facts.slip?.payer.name).toBe("V".repeat(299));
  });

  it("is offered to an official who acts for the citizen, about the citizen", async () => {
    mount();
    const [shown] = await shownTo(subgraph, actedFor(oanh));
    if (!shown?.payable) throw new Error("nothing to pay");
    expect((await readOffered(shown.payable, oanh)).offer.subject).toBe(oanh.id);
  });
});

describe("a firm's", () => {
  const seaStar = { taxCode: "9900000016", name: "Công ty TNHH Thương mại Sao Biển" };
  const firm = `query ($taxCode: TaxCode!) { firm: _entities(representations: [{ __typename: "Organisation", taxCode: $taxCode }]) { ... on Organisation { taxpayer { obligations { nodes { id payable { obligation amountDue offer } } } } } } }`;
  const ask = async (subject: ReturnType<typeof citizen>) => {
    const { data } = await subgraph.ask(firm, { subject, variables: { taxCode: seaStar.taxCode } });
    type Entity = { readonly taxpayer: { readonly obligations: { readonly nodes: readonly { readonly id: string; readonly payable: Parameters<typeof readOffered>[0] | null }[] } } | null };
    return (data as { readonly firm: readonly [Entity] }).firm[0].taxpayer?.obligations.nodes;
  };

  it("is offered to each who represents it in tax, for the same obligation", async () => {
    mount();
    const head = { ...citizen({ personalId: "999078000105", organisations: [{ ...seaStar, role: "LEGAL_REPRESENTATIVE" }] }), id: "head" };
    const clerk = { ...citizen({ personalId: "999085000101", organisations: [{ ...seaStar, role: "AUTHORISED_PERSON" }] }), id: "clerk" };
    const [ofHead, ofClerk] = [await ask({ ...head, viewer: { id: "head" } }), await ask({ ...clerk, viewer: { id: "clerk" } })];
    expect(new Set(ofHead?.map(({ payable }) => payable?.amountDue))).toEqual(new Set([42_300_000, 128_750_000, 13_000_000]));
    expect(ofHead?.map(({ payable }) => payable?.obligation)).toEqual(ofClerk?.map(({ payable }) => payable?.obligation));
    const [first] = ofClerk ?? [];
    if (!first?.payable) throw new Error("nothing to pay");
    const { offer, facts } = await readOffered(first.payable, { ...clerk, viewer: { id: "clerk" } });
    expect([offer.subject, facts.slip?.payer.taxCode, facts.slip?.chapter]).toEqual(["clerk", seaStar.taxCode, "755"]);
  });
});

describe("asking for payables", () => {
  it("reads each ledger that owes once more, all together, and the register once", async () => {
    const calls = mount();
    await shownTo(subgraph, giang);
    expect(typesOf(calls)).toEqual(["00003", "00047", "00047", "00110", "00110", "00120", "00120"]);
  });

  it("asks nobody anew where nothing is due, or where nobody asks for one", async () => {
    const calls = mount();
    await shownTo(subgraph, an);
    expect(typesOf(calls)).toEqual(["00047", "00110", "00120"]);
    await subgraph.ask("{ me { taxpayer { obligations { nodes { amountDue } } } } }", { subject: giang });
    expect(calls).toHaveLength(6);
  });

  it("works without the register: the slip then says who pays by the tax code and the ledger", async () => {
    const withoutRegister = { ...authority, handle: (...[request, in_]: Parameters<typeof authority.handle>) => (request.body.includes("<TYPE>00003<") ? { status: 503, headers: {}, body: "" } : authority.handle(request, in_)) };
    mountWithNock(withoutRegister, world, authorityUrl);
    const [shown] = await shownTo(subgraph, hong);
    if (!shown?.payable) throw new Error("nothing to pay");
    expect((await readOffered(shown.payable, hong)).facts.slip?.payer).toEqual({ taxCode: "999187000113" });
  });

  it("is an error of those alone whose ledger cannot be read again", async () => {
    let landReads = 0;
    const closing = { ...authority, handle: (...[request, in_]: Parameters<typeof authority.handle>) => (request.body.includes("<TYPE>00110<") && (landReads += 1) > 1 ? { status: 503, headers: {}, body: "" } : authority.handle(request, in_)) };
    mountWithNock(closing, world, authorityUrl);
    const answer = await subgraph.ask(payables, { subject: giang });
    expect(codesOf(answer)).toEqual(["MINISTRY_UNAVAILABLE", "MINISTRY_UNAVAILABLE"]);
    const { nodes } = (answer.data as { readonly me: { readonly taxpayer: { readonly obligations: { readonly nodes: readonly { readonly ledger: string; readonly amountDue: number; readonly payable: unknown }[] } } } }).me.taxpayer.obligations;
    expect(nodes.filter(({ payable }) => payable !== null).map(({ ledger }) => ledger).toSorted()).toEqual(["PERSONAL_INCOME", "VEHICLE_REGISTRATION"]);
    expect(nodes).toContainEqual(expect.objectContaining({ ledger: "LAND", amountDue: 5_052_600_000, payable: null }));
  });

  it("is the later word: what was paid meanwhile is not offered", async () => {
    let landReads = 0;
    const paidBetween = {
      ...authority,
      handle: (...[request, in_]: Parameters<typeof authority.handle>) => {
        if (request.body.includes("<TYPE>00110<")) landReads += 1;
        if (landReads === 2) for (const what of ["999182000106/land/1", "999182000106/land/2/150000"]) authority.counter?.(what, in_);
        return authority.handle(request, in_);
      },
    };
    mountWithNock(paidBetween, world, authorityUrl);
    const shown = (await shownTo(subgraph, giang)).filter(({ ledger }) => ledger === "LAND");
    expect(shown.map(({ amountDue, payable }) => [amountDue, payable?.amountDue])).toEqual(expect.arrayContaining([[5_052_600_000, undefined], [2_263_150_000, 2_263_000_000]]));
  });

  it("without our own records is an error of payables alone", async () => {
    const alone = await openWithoutRecords();
    try {
      const calls = mount();
      const answer = await alone.ask(payables, { subject: oanh });
      expect(codesOf(answer)).toEqual(["MINISTRY_UNAVAILABLE"]);
      expect(answer.errors?.[0]?.path?.at(-1)).toBe("payable");
      expect(answer.data).toMatchObject({ me: { taxpayer: { obligations: { nodes: [{ amountDue: 17_500_000, state: "DUE", payable: null }] } } } });
      expect(typesOf(calls)).toEqual(["00047", "00110", "00120"]);
    } finally {
      await alone.close();
    }
  });
});

describe("what was settled", () => {
  const due: Obligation = {
    ...{ id: "a".repeat(26), row: { decision: "LTB1" }, taxCode: "999182000106", ledger: "LAND", period: undefined, amountAssessed: undefined, balance: 1_000_000, dueDate: undefined },
    ...{ chapter: "757", subItem: "1602", subItemName: undefined, treasuryCode: "9979", collectingAgencyCode: "9997901", revenueAccount: "7111", areaCode: undefined },
    ...{ decisionNumber: "LTB1", decisionDate: undefined, debtors: undefined, asset: undefined },
  };
  const orderOf = (events: string[], settledOf: () => Promise<ReadonlyMap<string, number>>) =>
    createPayables({
      key: keyOf("tax"),
      clock: fixedClock(testNow),
      settlements: { settledOf },
      authority: {
        ledger: async () => {
          events.push("ledger");
          return { asOf: undefined, obligations: [due] };
        },
      },
    })({ registration: async () => undefined }, new AbortController().signal);

  it("is read before what is due, so that a part booked in between is never owed twice", async () => {
    const events: string[] = [];
    const payable = await orderOf(events, async () => {
      await new Promise((resolve) => setImmediate(resolve));
      events.push("settled");
      return new Map([[due.id, 250_000]]);
    })(due, giang);
    expect(events).toEqual(["settled", "ledger"]);
    if (payable === undefined) throw new Error("nothing to pay");
    expect((await readOffered(payable, giang)).facts).toMatchObject({ amountDue: 1_000_000, settled: 250_000 });
  });

  it("is never guessed: without it the ledger is not even read", async () => {
    const events: string[] = [];
    const away = new PublicError("MINISTRY_UNAVAILABLE");
    await expect(orderOf(events, () => Promise.reject(away))(due, giang)).rejects.toBe(away);
    expect(events).toEqual([]);
  });
});
