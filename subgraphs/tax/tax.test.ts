/** The subgraph through its public door, on the mock authority: what citizens see. */
import nock from "nock";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { citizen, openSubgraph } from "../../kit/testing.ts";
import type { AskedSubgraph } from "../../kit/testing.ts";
import type { Subject } from "../../kit/subject.ts";
import type { MockRequest } from "../../mocks/ministry.ts";
import { mountWithNock } from "../../mocks/nock.ts";
import { tax as authority } from "../../mocks/tax.ts";
import { createWorld } from "../../mocks/world.ts";
import type { World } from "../../mocks/world.ts";
import tax from "./index.ts";

const url = "http://tax.test";
const now = "2026-11-23T09:00:00+07:00";

const an = citizen({ personalId: "999085000101" });
const bich = citizen({ personalId: "999148000102" });
const giang = citizen({ personalId: "999182000106" });
const oanh = citizen({ personalId: "999168000110" });
const nam = citizen({ personalId: "999075000109" });
const seaStar = { taxCode: "9900000016", name: "Công ty TNHH Thương mại Sao Biển" };
const duc = citizen({ personalId: "999078000105", organisations: [{ ...seaStar, role: "LEGAL_REPRESENTATIVE" }] });

let subgraph: AskedSubgraph;
beforeAll(async () => {
  subgraph = await openSubgraph(tax, { environment: { TAX_AUTHORITY_URL: url }, now });
});
afterAll(() => subgraph.close());

const newWorld = (): World => createWorld({ now: () => new Date(now) });

/** Asks one question; the calls to the authority are counted. */
const asked = async (query: string, subject: Subject | null, { world = newWorld(), variables = {} }: { readonly world?: World; readonly variables?: Record<string, unknown> } = {}) => {
  // A test may ask in several worlds; the first one mounted would answer for all.
  nock.cleanAll();
  const calls = mountWithNock(authority, world, url);
  const answer = await subgraph.ask(query, { subject, variables });
  return { ...answer, calls: calls.map(typeOf), taxpayer: taxpayerOf(answer.data) };
};
const typeOf = ({ body }: MockRequest): string => /<TYPE>(\d+)<\/TYPE>/.exec(body)?.[1] ?? "";
/* What tests look into has many shapes; a wrong one fails the expectation that reads it. */
type Read = Record<string, never> & { readonly obligations: { readonly nodes: readonly Record<string, unknown>[]; readonly totalAmountDue: number; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string } } };
const taxpayerOf = (data: unknown): Read => (data as { readonly me?: { readonly taxpayer?: Read } } | undefined)?.me?.taxpayer as Read;

const home = "{ me { id taxpayer { taxCode status { code label inForce } obligations(first: 5) { totalAmountDue nodes { id kind period amountDue dueDate overdue } } } } }";
const status = "{ me { taxpayer { taxCode isRegistered name type status { code label reason inForce } managingOfficeCode issuedOn address } } }";

/** A world in which one person's tax record is another. */
const worldWith = (key: string, change: object): World => {
  const world = newWorld();
  return { ...world, personas: world.personas.map((persona) => (persona.key === key ? { ...persona, tax: { ...persona.tax, ...change } } : persona)) };
};

describe("the home page", () => {
  it("shows somebody in order what is paid, in four calls", async () => {
    const { errors, taxpayer, calls } = await asked(home, an);
    expect(errors).toBeUndefined();
    expect(taxpayer).toMatchObject({ taxCode: "999085000101", status: { code: "ISSUED", label: "NNT đã được cấp MST", inForce: true }, obligations: { totalAmountDue: 0 } });
    expect(taxpayer.obligations.nodes.map(({ kind, amountDue, overdue }) => [kind, amountDue, overdue])).toEqual(
      expect.arrayContaining([
        ["PERSONAL_INCOME_TAX", 0, false],
        ["NON_AGRICULTURAL_LAND_TAX", 0, false],
        ["REGISTRATION_FEE_VEHICLE", 0, false],
      ]),
    );
    expect(calls.toSorted()).toEqual(["00003", "00047", "00110", "00120"]);
  });

  it("adds up debts beyond 2³¹ đồng, the most urgent first, without setting off what was overpaid", async () => {
    const { errors, taxpayer } = await asked(home, giang);
    expect(errors).toBeUndefined();
    expect(taxpayer.obligations.totalAmountDue).toBe(205_000_000 + 5_052_600_000 + 2_263_150_000 + 84_000_000);
    const { nodes } = taxpayer.obligations;
    expect(nodes.map(({ dueDate, overdue }) => [dueDate, overdue])).toEqual([
      ["2026-07-16", true],
      ["2026-07-16", true],
      ["2026-09-09", true],
      // The vehicle ledger tells no last day to pay, so nobody knows whether it is over.
      [null, null],
      ["2026-10-21", false],
    ]);
    expect(nodes).toContainEqual(expect.objectContaining({ kind: "REAL_ESTATE_TRANSFER_TAX", amountDue: 5_052_600_000, period: null }));
    expect(nodes[3]).toMatchObject({ kind: "REGISTRATION_FEE_VEHICLE", period: "2026-10" });
  });

  it("asks only for what is selected", async () => {
    expect((await asked("{ me { id taxpayer { taxCode } } }", an)).calls).toEqual([]);
    expect((await asked(status, an)).calls).toEqual(["00003"]);
    expect((await asked("{ me { taxpayer { a: obligations { totalCount } b: obligations(filter: { overdue: true }) { totalCount } } } }", an)).calls).toHaveLength(3);
  });

  it("shows nothing of somebody without any number, without a call", async () => {
    const { data, errors, calls } = await asked(home, citizen({ oldPersonalId: "990700103" }));
    expect(errors).toBeUndefined();
    expect(data).toEqual({ me: { id: "citizen-under-test", taxpayer: null } });
    expect(calls).toEqual([]);
  });

  it("refuses nobody in particular", async () => {
    const { errors, calls } = await asked(home, null);
    expect(errors?.[0]?.extensions).toMatchObject({ code: "UNAUTHENTICATED", service: "tax" });
    expect(calls).toEqual([]);
  });
});

describe("the register", () => {
  it("tells who somebody is to the tax authority", async () => {
    const { taxpayer } = await asked(status, an);
    expect(taxpayer).toEqual({
      taxCode: "999085000101",
      isRegistered: true,
      name: "Nguyễn Văn An",
      type: "INDIVIDUAL",
      status: { code: "ISSUED", label: "NNT đã được cấp MST", reason: "Đang hoạt động", inForce: true },
      managingOfficeCode: "9990101",
      issuedOn: "2012-07-16",
      address: "Số 1 phố Mẫu, Quận Ba Đình, Thành phố Hà Nội",
    });
  });

  it.each([
    ["a suspended household business", citizen({ personalId: "999091000107" }), { code: "SUSPENDED", inForce: true }],
    ["a personal number that is awaited, under the old code", citizen({ personalId: "999190000104", taxCode: "9900000104" }), { code: "AWAITING_PERSONAL_ID_UPDATE", inForce: true }],
    ["no obligation yet", citizen({ personalId: "999302000112" }), { code: "ISSUED", reason: "Cá nhân chưa phát sinh nghĩa vụ thuế" }],
    ["a state that is new to us", citizen({ personalId: "000195000108" }), { code: "UNKNOWN", label: null, reason: null, inForce: null }],
  ])("tells %s", async (_what, subject, expected) => {
    const { errors, taxpayer } = await asked(status, subject);
    expect(errors).toBeUndefined();
    expect(taxpayer).toMatchObject({ isRegistered: true, status: expected });
  });

  it("prefers the tax code that the sign-in names to the personal number", async () => {
    expect((await asked(status, citizen({ personalId: "999190000104", taxCode: "9900000104" }))).taxpayer).toMatchObject({ taxCode: "9900000104", name: "Phạm Thị Dung" });
  });

  it("does not know everybody: no registration and no debt is an answer, not a fault", async () => {
    const { errors, taxpayer } = await asked("{ me { taxpayer { isRegistered name status { code } obligations { totalCount totalAmountDue unavailableLedgers asOf nodes { id } } } } }", citizen({ personalId: "999039000115" }));
    expect(errors).toBeUndefined();
    expect(taxpayer).toEqual({
      isRegistered: false,
      name: null,
      status: null,
      obligations: { totalCount: 0, totalAmountDue: 0, unavailableLedgers: [], asOf: "2026-11-23", nodes: [] },
    });
  });

  it("tells an unknown kind of taxpayer", async () => {
    const world = worldWith("nguyen-van-an", { registration: { status: "00", kind: "0900", issuedOn: "2012-07-16", office: "", address: "", provinceCode: "01" } });
    expect((await asked(status, an, { world })).taxpayer).toMatchObject({ type: "UNKNOWN", managingOfficeCode: null, address: null, status: { code: "ISSUED", reason: null } });
  });

  it("gives a name in one Unicode form, whatever the register holds", async () => {
    const world = newWorld();
    const decomposed = { ...world, personas: world.personas.map((persona) => ({ ...persona, signIn: { ...persona.signIn, fullName: persona.signIn.fullName.normalize("NFD") } })) };
    expect((await asked(status, an, { world: decomposed })).taxpayer).toMatchObject({ name: "Nguyễn Văn An".normalize("NFC") });
  });
});

const everything = `{ id taxCode ledger kind period amountAssessed amountDue amountOverpaid dueDate overdue state chapter subItem treasuryCode collectingAgencyCode areaCode
  decisionNumber decisionDate debtors asset latePaymentInterest { amount days asOf } }`;
const list = (rest = "") => `{ me { taxpayer { obligations${rest} { totalCount totalAmountDue unavailableLedgers asOf pageInfo { hasNextPage endCursor } nodes ${everything} } } } }`;

describe("obligations", () => {
  it("tell a land debt with all that the ledger holds, in the dates of its own", async () => {
    const { taxpayer } = await asked(list(), oanh);
    expect(taxpayer.obligations.nodes).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{26}$/),
        taxCode: "999168000110",
        ledger: "LAND",
        kind: "REGISTRATION_FEE_LAND",
        period: null,
        amountAssessed: null,
        amountDue: 17_500_000,
        amountOverpaid: 0,
        dueDate: "2026-11-08",
        overdue: true,
        state: "DUE",
        chapter: "757",
        subItem: "2801",
        treasuryCode: "9992",
        collectingAgencyCode: "9999201",
        areaCode: "916HH",
        decisionNumber: "LTB9901001-TK9901001/TB-CCT",
        decisionDate: "2026-10-09",
        // Joint owners stay one text: where one name ends is not for us to guess.
        debtors: "Trương Thị Oanh; Phan Văn Phúc (đồng sở hữu)",
        asset: "Thửa 88, Phường Ninh Kiều, Thành phố Cần Thơ",
        latePaymentInterest: { amount: 73_500, days: 14, asOf: "2026-11-23" },
      },
    ]);
  });

  it("tell how far each is settled", async () => {
    const { taxpayer } = await asked(list(), giang);
    const byState = taxpayer.obligations.nodes.map(({ ledger, state, amountAssessed, amountDue, amountOverpaid }) => ({ ledger, state, amountAssessed, amountDue, amountOverpaid }));
    expect(byState).toContainEqual({ ledger: "PERSONAL_INCOME", state: "PARTIALLY_PAID", amountAssessed: 310_000_000, amountDue: 205_000_000, amountOverpaid: 0 });
    expect(byState).toContainEqual({ ledger: "PERSONAL_INCOME", state: "REFUND_DUE", amountAssessed: 18_200_000, amountDue: 0, amountOverpaid: 1_800_000 });
    expect(byState).toContainEqual({ ledger: "VEHICLE_REGISTRATION", state: "DUE", amountAssessed: null, amountDue: 84_000_000, amountOverpaid: 0 });
    expect((await asked(list(), an)).taxpayer.obligations.nodes.map(({ state }) => state)).toEqual(["PAID", "PAID", "PAID"]);
  });

  it("estimate late-payment interest exactly on great debts, and none on what is not late", async () => {
    const { nodes } = (await asked(list(), giang)).taxpayer.obligations;
    expect(nodes.find(({ amountDue }) => amountDue === 5_052_600_000)?.["latePaymentInterest"]).toEqual({ amount: 195_535_620, days: 129, asOf: "2026-11-23" });
    expect(nodes.filter(({ overdue }) => overdue !== true).map(({ latePaymentInterest }) => latePaymentInterest)).toEqual([null, null]);
    expect((await asked(list(), bich)).taxpayer.obligations.nodes).toMatchObject([{ amountDue: 186_000, dueDate: "2026-12-31", overdue: false, latePaymentInterest: null }]);
  });

  it("come in pages that hold still", async () => {
    const first = (await asked(list("(first: 5)"), nam)).taxpayer.obligations;
    expect(first).toMatchObject({ totalCount: 7, totalAmountDue: 28 * 412_500, pageInfo: { hasNextPage: true } });
    const second = (await asked(list(`(first: 5, after: "${first.pageInfo.endCursor}")`), nam)).taxpayer.obligations;
    expect(second.pageInfo.hasNextPage).toBe(false);
    const days = [...first.nodes, ...second.nodes].map(({ dueDate }) => dueDate);
    expect(days).toEqual(["2026-12-04", "2026-12-05", "2026-12-06", "2026-12-07", "2026-12-08", "2026-12-09", "2026-12-10"]);
  });

  it("are filtered by kind and by being overdue, the total with them", async () => {
    const overdue = (await asked(list("(filter: { overdue: true })"), giang)).taxpayer.obligations;
    expect(overdue).toMatchObject({ totalCount: 3, totalAmountDue: 205_000_000 + 5_052_600_000 + 2_263_150_000 });
    const inTime = (await asked(list("(filter: { overdue: false })"), giang)).taxpayer.obligations;
    expect(inTime.nodes.map(({ state }) => state)).toEqual(["REFUND_DUE"]);
    const fees = (await asked(list("(filter: { kinds: [REGISTRATION_FEE_LAND, REGISTRATION_FEE_VEHICLE] })"), giang)).taxpayer.obligations;
    expect(fees.nodes.map(({ subItem }) => subItem)).toEqual(["2801", "2802"]);
    expect((await asked(list("(filter: { kinds: [] })"), giang)).taxpayer.obligations).toMatchObject({ totalCount: 0, totalAmountDue: 0 });
  });

  it.each([
    ["a page of none", "(first: 0)"],
    ["a page too large", "(first: 51)"],
    ["a cursor of another list", '(after: "bm9uZQ")'],
  ])("refuse %s", async (_what, page) => {
    const { errors, taxpayer } = await asked(list(page), an);
    expect(taxpayer).toEqual({ obligations: null });
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_INPUT", retryable: false });
  });

  it("show a budget sub-item that is new to us for what it is", async () => {
    const world = worldWith("tran-thi-bich", { vehicles: [{ period: { year: 2026, month: 3 }, subItem: "2899", remaining: 5, chassis: "X", engine: "Y", description: "Z", office: "9990401", treasury: "9904" }] });
    const { nodes } = (await asked(list("(filter: { kinds: [UNKNOWN] })"), bich, { world })).taxpayer.obligations;
    expect(nodes).toMatchObject([{ kind: "UNKNOWN", subItem: "2899", amountDue: 5, decisionNumber: null, decisionDate: null, areaCode: null }]);
  });

  it("are not guessed when a ledger fails: it is named, and there is no total", async () => {
    const world = worldWith("vo-thi-giang", { closedLedgers: ["land"] });
    const { errors, taxpayer } = await asked(list(), giang, { world });
    expect(taxpayer.obligations).toMatchObject({ totalCount: null, totalAmountDue: null, unavailableLedgers: ["LAND"] });
    expect(taxpayer.obligations.nodes.map(({ ledger }) => ledger)).toEqual(["PERSONAL_INCOME", "VEHICLE_REGISTRATION", "PERSONAL_INCOME"]);
    expect(errors).toEqual([expect.objectContaining({ path: ["me", "taxpayer", "obligations", "totalAmountDue"], extensions: expect.objectContaining({ code: "MINISTRY_UNAVAILABLE", service: "tax", retryable: true }) })]);
    expect(JSON.stringify(errors)).not.toContain("ORA-");
  });

  it("are an error when no ledger could be asked, and the register is there all the same", async () => {
    const world = worldWith("vo-thi-giang", { closedLedgers: ["land", "income", "vehicles"] });
    const { errors, taxpayer } = await asked(home, giang, { world });
    expect(taxpayer).toMatchObject({ status: { code: "ISSUED" }, obligations: null });
    expect(errors?.map(({ path, extensions }) => [path?.join("."), extensions["code"]])).toEqual([["me.taxpayer.obligations", "MINISTRY_UNAVAILABLE"]]);
  });
});

describe("a payment slip", () => {
  const slips = "{ me { taxpayer { obligations { nodes { amountDue paymentSlip { payer { taxCode name address } treasuryCode collectingAgencyCode revenueAccount total lines { chapter subItem period decisionNumber content amount } } } } } } }";

  it("says what form C1-02/NS must say, with the owners as the ledger has them and the address of the register", async () => {
    const { taxpayer, calls } = await asked(slips, oanh);
    expect(taxpayer.obligations.nodes).toEqual([
      {
        amountDue: 17_500_000,
        paymentSlip: {
          payer: { taxCode: "999168000110", name: "Trương Thị Oanh; Phan Văn Phúc (đồng sở hữu)", address: "Số 10 phố Mẫu, Phường Ninh Kiều, Thành phố Cần Thơ" },
          treasuryCode: "9992",
          collectingAgencyCode: "9999201",
          revenueAccount: "7111",
          total: 17_500_000,
          lines: [
            {
              chapter: "757",
              subItem: "2801",
              period: null,
              decisionNumber: "LTB9901001-TK9901001/TB-CCT",
              content: "Lệ phí trước bạ nhà đất, theo thông báo LTB9901001-TK9901001/TB-CCT",
              amount: 17_500_000,
            },
          ],
        },
      },
    ]);
    expect(calls).toHaveLength(4);
  });

  it("names the payer by the register where the ledger names nobody", async () => {
    const { taxpayer } = await asked(slips, citizen({ personalId: "999187000113" }));
    expect(taxpayer.obligations.nodes).toMatchObject([{ paymentSlip: { payer: { name: "Hồ Thị Hường" }, lines: [{ period: "2026-11", content: "Lệ phí trước bạ ô tô, xe máy, kỳ 11/2026, theo thông báo TB-991301" }] } }]);
  });

  it("is not made for what is paid or overpaid", async () => {
    expect((await asked(slips, an)).taxpayer.obligations.nodes.map(({ paymentSlip }) => paymentSlip)).toEqual([null, null, null]);
  });
});

describe("a firm", () => {
  const firm = `query ($taxCode: String!) { _entities(representations: [{ __typename: "Organisation", taxCode: $taxCode }]) { ... on Organisation { taxCode taxpayer { name type status { code } obligations { totalAmountDue nodes { ledger overdue amountDue } } } } } }`;

  it("is shown to its representative", async () => {
    const { data, errors, calls } = await asked(firm, duc, { variables: { taxCode: seaStar.taxCode } });
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      _entities: [
        {
          taxCode: seaStar.taxCode,
          taxpayer: {
            name: seaStar.name,
            type: "ORGANISATION",
            status: { code: "ISSUED" },
            obligations: {
              totalAmountDue: 42_300_000 + 128_750_000 + 13_000_000,
              nodes: [
                { ledger: "LAND", overdue: true, amountDue: 128_750_000 },
                { ledger: "PERSONAL_INCOME", overdue: true, amountDue: 42_300_000 },
                { ledger: "VEHICLE_REGISTRATION", overdue: null, amountDue: 13_000_000 },
              ],
            },
          },
        },
      ],
    });
    expect(calls).toHaveLength(4);
  });

  it("is not there for anybody else, whether it exists or not, and nobody is asked", async () => {
    for (const taxCode of [seaStar.taxCode, "9900000999"]) {
      const { data, errors, calls } = await asked(firm, an, { variables: { taxCode } });
      expect([data, errors, calls]).toEqual([{ _entities: [null] }, undefined, []]);
    }
  });

  it("keeps its taxes from its customs broker", async () => {
    const broker = citizen({ personalId: "999088000111", organisations: [{ ...seaStar, role: "CUSTOMS_BROKER" }] });
    const { data, calls } = await asked(firm, broker, { variables: { taxCode: seaStar.taxCode } });
    expect(data).toEqual({ _entities: [{ taxCode: seaStar.taxCode, taxpayer: null }] });
    expect(calls).toEqual([]);
  });
});

describe("an obligation by its id", () => {
  const root = "query ($id: ID!) { taxObligation(id: $id) { id taxCode amountDue } }";
  const reference = `query ($id: ID!) { _entities(representations: [{ __typename: "TaxObligation", id: $id }]) { ... on TaxObligation { id taxCode amountDue } } }`;
  const idsOf = async (subject: Subject): Promise<readonly string[]> => (await asked(list(), subject)).taxpayer.obligations.nodes.map(({ id }) => String(id));

  it("is found through the subject's own list, in three calls, and is the same in another process", async () => {
    const [id = ""] = await idsOf(giang);
    expect(await idsOf(giang)).toContain(id);
    for (const [query, found] of [[root, (o: unknown) => ({ taxObligation: o })], [reference, (o: unknown) => ({ _entities: [o] })]] as const) {
      const { data, calls } = await asked(query, giang, { variables: { id } });
      expect(data).toEqual(found({ id, taxCode: "999182000106", amountDue: expect.any(Number) }));
      expect(calls.toSorted()).toEqual(["00047", "00110", "00120"]);
    }
  });

  it("is found through the list of a firm that the subject represents", async () => {
    const { data } = await asked('{ found: _entities(representations: [{ __typename: "Organisation", taxCode: "9900000016" }]) { ... on Organisation { taxpayer { obligations { nodes { id } } } } } }', duc);
    const [id] = (data as { readonly found: readonly { readonly taxpayer: Read }[] }).found[0]?.taxpayer.obligations.nodes.map((node) => node["id"]) ?? [];
    const found = await asked(root, duc, { variables: { id } });
    expect(found.data).toEqual({ taxObligation: { id, taxCode: seaStar.taxCode, amountDue: 128_750_000 } });
    expect(found.calls).toHaveLength(3);
  });

  it("of somebody else is as absent as one that never was: the same calls, the same null", async () => {
    const [foreign = ""] = await idsOf(giang);
    const [own = ""] = await idsOf(an);
    for (const [query, none] of [[root, { taxObligation: null }], [reference, { _entities: [null] }]] as const) {
      for (const id of [foreign, "0".repeat(26), `${own.slice(0, -1)}${own.endsWith("0") ? "1" : "0"}`]) {
        const { data, errors, calls } = await asked(query, an, { variables: { id } });
        expect({ data, errors, calls: calls.toSorted() }).toEqual({ data: none, errors: undefined, calls: ["00047", "00110", "00120"] });
      }
    }
  });

  it("is not called absent while the ledger it may stand in is away", async () => {
    const [id = ""] = await idsOf(oanh);
    const world = worldWith("truong-thi-oanh", { closedLedgers: ["land"] });
    const { data, errors } = await asked(root, oanh, { world, variables: { id } });
    expect(data).toEqual({ taxObligation: null });
    expect(errors?.[0]?.extensions["code"]).toBe("MINISTRY_UNAVAILABLE");
  });

  it("is found although another ledger is away", async () => {
    const [id = ""] = await idsOf(oanh);
    const world = worldWith("truong-thi-oanh", { closedLedgers: ["income"] });
    const { data, errors } = await asked(root, oanh, { world, variables: { id } });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ taxObligation: { id } });
  });

  it("must be one: anything else is told what is expected, and nobody is asked", async () => {
    const { errors, calls } = await asked(root, an, { variables: { id: "TK9900101" } });
    expect(errors?.[0]).toMatchObject({ message: expect.stringContaining("26 hexadecimal digits"), extensions: { code: "BAD_INPUT", messages: { vi: expect.stringContaining("26 chữ số") } } });
    expect(calls).toEqual([]);
    expect((await asked(reference, an, { variables: { id: "TK9900101" } })).data).toEqual({ _entities: [null] });
  });

  it("needs somebody to ask for", async () => {
    const { errors, calls } = await asked(root, null, { variables: { id: "0".repeat(26) } });
    expect(errors?.[0]?.extensions["code"]).toBe("UNAUTHENTICATED");
    expect(calls).toEqual([]);
  });
});

it("never mixes two citizens who ask at once", async () => {
  mountWithNock(authority, newWorld(), url);
  const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => subgraph.ask(home, { subject: index % 2 === 0 ? an : giang })));
  const codes = answers.map(({ data }) => taxpayerOf(data).obligations.totalAmountDue);
  expect(codes).toEqual(Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? 0 : 7_604_750_000)));
});

it.each(["2026-11-23T00:30:00+07:00", "2027-01-01T00:30:00+07:00", "2028-02-29T23:30:00+07:00"])("answers for everybody in the mock world, begun on %s", async (instant) => {
  const world = createWorld({ now: () => new Date(instant) });
  mountWithNock(authority, world, url);
  const opened = await openSubgraph(tax, { environment: { TAX_AUTHORITY_URL: url }, now: instant });
  onTestFinished(() => opened.close());
  for (const { signIn } of world.personas) {
    const { personalId, taxCode } = signIn;
    const { data, errors } = await opened.ask(list(), { subject: citizen({ ...(personalId && { personalId }), ...(taxCode && { taxCode }) }) });
    expect(errors).toBeUndefined();
    expect(taxpayerOf(data) === null).toBe(personalId === undefined);
  }
});
