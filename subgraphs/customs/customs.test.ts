import nock from "nock";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { citizen, openSubgraph } from "../../kit/testing.ts";
import type { Answer, AskedSubgraph } from "../../kit/testing.ts";
import { freshDatabase } from "../../kit/testing-database.ts";
import type { FreshDatabase } from "../../kit/testing-database.ts";
import { customs } from "../../mocks/customs.ts";
import type { MockRequest } from "../../mocks/ministry.ts";
import { mountWithNock } from "../../mocks/nock.ts";
import { createWorld } from "../../mocks/world.ts";
import definition from "./index.ts";

const url = "http://customs.test";
const now = "2026-11-23T09:00:00+07:00";

const seaStar = { taxCode: "9900000016", name: "Công ty TNHH Thương mại Sao Biển" };
const lotus = { taxCode: "9900000023", name: "Công ty Cổ phần May Sen Vàng" };
const redRiver = { taxCode: "9900000030", name: "Công ty TNHH Điện tử Hồng Hà" };

const lan = citizen({ personalId: "000195000108" });
const duc = citizen({ personalId: "999078000105", organisations: [{ ...seaStar, role: "LEGAL_REPRESENTATIVE" }] });
const phong = citizen({
  personalId: "999088000111",
  organisations: [
    { ...lotus, role: "CUSTOMS_BROKER" },
    { ...redRiver, role: "CUSTOMS_BROKER" },
  ],
});

type Ask = AskedSubgraph["ask"];

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

let opened: AskedSubgraph | undefined;
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

/** The subgraph before the mock gateway, and the calls that reach the mock. */
const open = async (): Promise<{ readonly ask: Ask; readonly calls: readonly MockRequest[] }> => {
  const calls = mountWithNock(customs, createWorld({ now: () => new Date(now) }), url);
  const subgraph = await openSubgraph(definition, { environment: { CUSTOMS_URL: url, DATABASE_URL: database.url.reveal() }, now });
  opened = subgraph;
  return { ask: (query, options) => subgraph.ask(query, options), calls };
};

/** The tax codes that each submission asked about. */
const submitted = (calls: readonly MockRequest[]): readonly (readonly string[])[] =>
  calls.filter(({ body }) => body.includes("<MsgCode>QDL<")).map(({ body }) => [...body.matchAll(/<txCd>(.*?)</g)].map((match) => match[1] ?? ""));

interface Page {
  readonly nodes: readonly Readonly<Record<string, unknown>>[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

const firmsIn = ({ data }: Answer) => (data?.["_entities"] ?? []) as readonly { readonly customsDeclarations: Page }[];

const firms = `query ($firms: [_Any!]!, $first: Int, $after: String, $filter: CustomsDeclarationFilter) { _entities(representations: $firms) { ... on Organisation {
  taxCode customsDeclarations(first: $first, after: $after, filter: $filter) { totalCount pageInfo { hasNextPage endCursor } nodes { number direction type channel status registeredAt declarant { taxCode } owner { taxCode } } }
} } }`;
const refer = (...taxCodes: readonly string[]) => taxCodes.map((taxCode) => ({ __typename: "Organisation", taxCode }));

/** One page of Sea Star's declarations. */
const seaStarPage = async (ask: Ask, page: Readonly<Record<string, unknown>> = {}): Promise<Page> => {
  const answer = await ask(firms, { subject: duc, variables: { firms: refer(seaStar.taxCode), ...page } });
  expect(answer.errors).toBeUndefined();
  const [firm] = firmsIn(answer);
  return firm?.customsDeclarations as Page;
};

const byNumber = `query ($number: ID!) { customsDeclaration(number: $number) { number status } }`;
const lookUp = async (ask: Ask, subject: typeof duc, number: string) => (await ask(byNumber, { subject, variables: { number } })).data?.["customsDeclaration"];

describe("a person's own declarations", () => {
  it("come with all that a page shows, out of UTF-16", async () => {
    const { ask, calls } = await open();
    const answer = await ask(
      `{ me { id customsDeclarations(first: 5) { totalCount nodes {
        number direction type typeLabel channel status registeredAt clearedAt office { code name } owner { taxCode name } declarant { name } partnerName
        invoice { number date total { amount currency } } exchangeRate dutiesTotal amendmentCount supplements { number } mayBeSupplementedUntil cancellationReason
        lines { number hsCode description quantity unit origin value { amount currency } valueVnd importDutyRate dutyVnd vatVnd }
      } } } }`,
      { subject: lan },
    );
    expect(answer).toEqual({
      data: {
        me: {
          id: "citizen-under-test",
          customsDeclarations: {
            totalCount: 1,
            nodes: [
              {
                number: "109999007010",
                direction: "IMPORT",
                type: "H11",
                typeLabel: "Hàng nhập khẩu khác",
                channel: "YELLOW",
                status: "CLEARED",
                registeredAt: "2026-11-11T09:30:00+07:00",
                clearedAt: "2026-11-12T15:05:00+07:00",
                office: { code: "01B1", name: "Hải quan cửa khẩu sân bay quốc tế Nội Bài" },
                owner: { taxCode: "000195000108", name: "Bùi Thị Lan" },
                declarant: { name: "Bùi Thị Lan" },
                partnerName: "Bùi Thị Hoa (Praha)",
                invoice: { number: "INV-00701", date: "2026-11-01", total: { amount: "222.50", currency: "EUR" } },
                exchangeRate: "30412.50",
                dutiesTotal: 2_064_553,
                amendmentCount: 0,
                supplements: [],
                mayBeSupplementedUntil: "2027-01-11",
                cancellationReason: null,
                lines: [
                  { number: 1, hsCode: "70133700", description: "Bộ ly pha lê Tiệp, quà biếu", quantity: "2", unit: "SET", origin: "CZ", value: { amount: "180.00", currency: "EUR" }, valueVnd: 5_474_250, importDutyRate: 20, dutyVnd: 1_094_850, vatVnd: 656_910 },
                  { number: 2, hsCode: "17049099", description: "Kẹo", quantity: "3.5", unit: "KGM", origin: "CZ", value: { amount: "42.50", currency: "EUR" }, valueVnd: 1_292_531, importDutyRate: 15, dutyVnd: 193_880, vatVnd: 118_913 },
                ],
              },
            ],
          },
        },
      },
    });
    expect(calls).toHaveLength(3);
  });

  it("are none for somebody whom customs does not know, and cost nothing for somebody without a number", async () => {
    const { ask, calls } = await open();
    const mine = "{ me { customsDeclarations { totalCount nodes { number } pageInfo { hasNextPage endCursor } } } }";
    const none = { data: { me: { customsDeclarations: { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } } } };
    expect(await ask(mine, { subject: citizen({ personalId: "999085000101" }) })).toEqual(none);
    expect(calls).toHaveLength(3);
    expect(await ask(mine, { subject: citizen({ oldPersonalId: "990700103" }) })).toEqual(none);
    expect(calls).toHaveLength(3);
  });

  it("are asked for under the personal number and an older tax code in one exchange", async () => {
    const { ask, calls } = await open();
    await ask("{ me { customsDeclarations { totalCount } } }", { subject: citizen({ personalId: "000195000108", taxCode: "9900000048" }) });
    expect(submitted(calls)).toEqual([["9900000048", "000195000108"]]);
  });

  it("are nobody's without a sign-in", async () => {
    const { ask, calls } = await open();
    expect((await ask("{ me { customsDeclarations { totalCount } } }")).errors?.[0]?.extensions).toMatchObject({ code: "UNAUTHENTICATED", service: "customs" });
    expect((await ask(byNumber, { variables: { number: "109999007010" } })).errors?.[0]?.extensions).toMatchObject({ code: "UNAUTHENTICATED" });
    expect(calls).toHaveLength(0);
  });
});

describe("a firm's declarations", () => {
  it("are listed the latest first, out of windows-1258 under a wrong label, page by page", async () => {
    const { ask } = await open();
    const whole = await seaStarPage(ask, { first: 50 });
    expect(whole.totalCount).toBe(14);
    expect(whole.nodes[0]).toMatchObject({ number: "109999001140", type: "A11", channel: "NOT_ROUTED", status: "REGISTERED", registeredAt: "2026-11-22T09:30:00+07:00" });
    expect(whole.nodes.map(({ registeredAt }) => registeredAt)).toEqual(whole.nodes.map(({ registeredAt }) => String(registeredAt)).toSorted().toReversed());
    const pages: Page[] = [];
    for (let after: string | null = null; pages.length === 0 || pages.at(-1)?.pageInfo.hasNextPage; after = pages.at(-1)?.pageInfo.endCursor ?? null) pages.push(await seaStarPage(ask, { first: 5, after }));
    expect(pages.map(({ nodes }) => nodes.length)).toEqual([5, 5, 4]);
    expect(pages.flatMap(({ nodes }) => nodes)).toEqual(whole.nodes);
  });

  it("tell the history of supplements, with what each changed", async () => {
    const { ask } = await open();
    const answer = await ask(
      `{ customsDeclaration(number: "109999001082") { amendmentCount mayBeSupplementedUntil office { name } lines { hsCode description quantity value { amount } } supplements { number submittedAt status reason changes { field lineNumber before after } } } }`,
      { subject: duc },
    );
    expect(answer.data?.["customsDeclaration"]).toMatchObject({
      amendmentCount: 2,
      mayBeSupplementedUntil: "2027-01-04",
      office: { name: "Hải quan cửa khẩu cảng Hải Phòng khu vực I" },
      lines: [
        { hsCode: "84433290", description: "Máy in phun màu, mới 100 %", quantity: "260", value: { amount: "33800.00" } },
        { hsCode: "85258910", description: "Máy ảnh kỹ thuật số <bộ kèm ống kính>" },
      ],
      supplements: [
        { number: 3, status: "REJECTED", reason: "Không có chứng từ chứng minh mã số hàng hóa khai bổ sung", changes: [{ field: "HS_CODE", lineNumber: 1, before: "84433290", after: "84433190" }] },
        { number: 2, status: "ACCEPTED", changes: [{ field: "QUANTITY", before: "240", after: "260" }, { field: "INVOICE_VALUE" }] },
        { number: 1, submittedAt: "2026-11-04T10:15:00+07:00", status: "ACCEPTED", changes: [{ field: "ORIGIN", lineNumber: 2, before: "CN", after: "TH" }] },
      ],
    });
  });

  it("hold amounts beyond 2³¹ đồng to the last", async () => {
    const { ask } = await open();
    const answer = await ask(`{ customsDeclaration(number: "109999001090") { dutiesTotal lines { valueVnd vatVnd } } }`, { subject: duc });
    expect(answer.data?.["customsDeclaration"]).toEqual({ dutiesTotal: 640_675_000, lines: [{ valueVnd: 6_406_750_000, vatVnd: 640_675_000 }] });
  });

  it.each<[Readonly<Record<string, string>>, readonly string[]]>([
    [{ channel: "RED" }, ["109999001120", "109999001090", "109999001070"]],
    [{ channel: "YELLOW", direction: "EXPORT" }, ["309999002060"]],
    [{ status: "CANCELLED" }, ["309999002060"]],
    [{ type: "G21" }, ["309999002030"]],
    [{ registeredFrom: "2026-11-20", registeredTo: "2026-11-21" }, ["109999001130", "109999001120"]],
    [{ status: "UNKNOWN" }, []],
  ])("are filtered by %o", async (filter, numbers) => {
    const { ask } = await open();
    const page = await seaStarPage(ask, { filter });
    expect(page.nodes.map(({ number }) => number)).toEqual(numbers);
    expect(page.totalCount).toBe(numbers.length);
  });

  it("stay apart, though a broker's firms are asked about in one exchange", async () => {
    const { ask, calls } = await open();
    const answer = await ask(firms, { subject: phong, variables: { firms: refer(lotus.taxCode, redRiver.taxCode), first: 50 } });
    const [first, second] = firmsIn(answer);
    expect(first?.customsDeclarations.nodes.map(({ number }) => number)).toEqual(["109999003040", "309999004030", "109999003021", "309999004010"]);
    expect(second?.customsDeclarations.nodes.map(({ number }) => number)).toEqual(["109999005030", "109999005020", "309999006010"]);
    for (const { owner, declarant } of first?.customsDeclarations.nodes ?? []) expect({ owner, declarant }).toEqual({ owner: { taxCode: lotus.taxCode }, declarant: { taxCode: "999088000111" } });
    expect(submitted(calls)).toEqual([[lotus.taxCode, redRiver.taxCode]]);
    expect(calls).toHaveLength(3);
  });

  it("come out of ASCII with numeric references, zeros and blanks", async () => {
    const { ask } = await open();
    const answer = await ask(`{ customsDeclaration(number: "109999003021") { type exchangeRate supplements { changes { field before after } } lines { description quantity unit origin value { amount } valueVnd } } }`, { subject: phong });
    expect(answer.data?.["customsDeclaration"]).toEqual({
      type: "E31",
      exchangeRate: "26150.00",
      supplements: [{ changes: [{ field: "WEIGHT", before: null, after: "310.5" }] }],
      lines: [{ description: "Khóa kéo", quantity: "80000", unit: "PCE", origin: "CN", value: { amount: "9600.00" }, valueVnd: 251_040_000 }],
    });
  });

  it("of a type and a status that no table holds are shown as unknown", async () => {
    const { ask } = await open();
    const query = (number: string) => ask(`{ customsDeclaration(number: "${number}") { type typeLabel status channel } }`, { subject: phong });
    expect((await query("109999005020")).data?.["customsDeclaration"]).toEqual({ type: "UNKNOWN", typeLabel: null, status: "CLEARED", channel: "GREEN" });
    expect((await query("309999006010")).data?.["customsDeclaration"]).toEqual({ type: "E62", typeLabel: "Xuất sản phẩm sản xuất xuất khẩu", status: "UNKNOWN", channel: "YELLOW" });
  });

  it("are null for somebody who does not represent it, as for a firm that is none, without a call", async () => {
    const { ask, calls } = await open();
    const answer = await ask(firms, { subject: lan, variables: { firms: refer(seaStar.taxCode, "9900000048", "nothing") } });
    expect(answer).toEqual({ data: { _entities: [null, null, null] } });
    expect(calls).toHaveLength(0);
  });

  it("are asked about twenty firms at a time", async () => {
    const { ask, calls } = await open();
    // Branches of one firm: the check digit is the firm's.
    const many = Array.from({ length: 25 }, (_, index) => ({ taxCode: `9900000016-${String(index + 1).padStart(3, "0")}`, name: "Chi nhánh", role: "CUSTOMS_BROKER" as const }));
    const answer = await ask(firms, { subject: citizen({ organisations: many }), variables: { firms: refer(...many.map(({ taxCode }) => taxCode)) } });
    expect(answer.errors).toBeUndefined();
    expect(submitted(calls).map((codes) => codes.length)).toEqual([20, 5]);
  });
});

describe("one declaration by its number", () => {
  const references = `query ($references: [_Any!]!) { _entities(representations: $references) { ... on CustomsDeclaration { number status } } }`;

  it("is found among one's own and those of every firm that one represents", async () => {
    const { ask, calls } = await open();
    expect(await lookUp(ask, phong, "309999006010")).toEqual({ number: "309999006010", status: "UNKNOWN" });
    expect(submitted(calls)).toEqual([["999088000111", lotus.taxCode, redRiver.taxCode]]);
    expect(await lookUp(ask, lan, "109999007010")).toEqual({ number: "109999007010", status: "CLEARED" });
  });

  it("is found by its number of before an amendment, as it stands now", async () => {
    const { ask } = await open();
    expect(await lookUp(ask, duc, "109999001080")).toEqual({ number: "109999001082", status: "CLEARED" });
  });

  it("is null with the same calls whether it is somebody else's or absent, at the root and by reference", async () => {
    const { ask, calls } = await open();
    const spent: number[] = [];
    for (const number of ["109999001120", "109999999990"]) {
      const before = calls.length;
      expect(await lookUp(ask, lan, number)).toBeNull();
      expect((await ask(references, { subject: lan, variables: { references: [{ __typename: "CustomsDeclaration", number }] } })).data).toEqual({ _entities: [null] });
      spent.push(calls.length - before);
    }
    expect(spent).toEqual([6, 6]);
  });

  it("resolves many references in one exchange, and one that is no number to null", async () => {
    const { ask, calls } = await open();
    const numbers = ["109999001120", "nothing", "109999001082", "109999003040"];
    const answer = await ask(references, { subject: duc, variables: { references: numbers.map((number) => ({ __typename: "CustomsDeclaration", number })) } });
    expect(answer).toEqual({ data: { _entities: [{ number: "109999001120", status: "PHYSICAL_CHECK" }, null, { number: "109999001082", status: "CLEARED" }, null] } });
    expect(calls).toHaveLength(3);
  });
});

describe("what is asked wrongly", () => {
  it.each([
    ["a number that is none", `{ customsDeclaration(number: "12345") { number } }`, "12 digits"],
    ["too large a page", "{ me { customsDeclarations(first: 51) { totalCount } } }", "from 1 to 50"],
    ["a cursor of nowhere", `{ me { customsDeclarations(after: "x") { totalCount } } }`, "endCursor"],
    ["days the wrong way round", `{ me { customsDeclarations(filter: { registeredFrom: "2026-11-02", registeredTo: "2026-11-01" }) { totalCount } } }`, "registeredFrom"],
    ["a day that is none", `{ me { customsDeclarations(filter: { registeredFrom: "2026-02-30" }) { totalCount } } }`, "YYYY-MM-DD"],
    ["types of a day before the table", `{ customsDeclarationTypes(on: "2015-03-31") { type } }`, "from 2015-04-01 on"],
  ])("is told what is expected: %s", async (_what, query, words) => {
    const { ask } = await open();
    const { errors } = await ask(query, { subject: lan });
    expect(errors?.[0]?.extensions["code"]).toBe("BAD_INPUT");
    expect(errors?.[0]?.message).toContain(words);
  });
});

describe("a gateway that fails", () => {
  it("nulls the field and leaves the person, and tells nothing of what it said", async () => {
    nock(url).post("/vnaccs/message").reply(200, "<!DOCTYPE html><html><body>ORA-00942 at 10.0.0.7</body></html>", { "content-type": "text/html" });
    opened = await openSubgraph(definition, { environment: { CUSTOMS_URL: url, DATABASE_URL: database.url.reveal() }, now });
    const answer = await opened.ask("{ me { id customsDeclarations { totalCount } } }", { subject: lan });
    expect(answer.data).toEqual({ me: { id: "citizen-under-test", customsDeclarations: null } });
    expect(answer.errors?.[0]).toMatchObject({ path: ["me", "customsDeclarations"], extensions: { code: "MINISTRY_BAD_ANSWER", service: "customs", retryable: true } });
    expect(JSON.stringify(answer)).not.toMatch(/ORA|10\.0\.0\.7/);
  });

  it("is asked once when it is down, for however many fields", async () => {
    let calls = 0;
    nock(url)
      .persist()
      .post("/vnaccs/message")
      .reply(() => {
        calls += 1;
        return [503, "busy"];
      });
    opened = await openSubgraph(definition, { environment: { CUSTOMS_URL: url, DATABASE_URL: database.url.reveal() }, now });
    const answer = await opened.ask(firms, { subject: phong, variables: { firms: refer(lotus.taxCode, redRiver.taxCode) } });
    expect(answer.errors?.map(({ extensions }) => extensions["code"])).toEqual(["MINISTRY_UNAVAILABLE", "MINISTRY_UNAVAILABLE"]);
    expect(calls).toBe(1);
  });
});

describe("the types of declaration", () => {
  it("are public, and those of the day that is asked", async () => {
    const { ask, calls } = await open();
    const query = (on: string) => ask(`{ customsDeclarationTypes${on} { type direction label validFrom } }`);
    const today = (await query("")).data?.["customsDeclarationTypes"] as readonly unknown[];
    expect(today).toHaveLength(42);
    expect(today[0]).toEqual({ type: "A11", direction: "IMPORT", label: "Nhập kinh doanh tiêu dùng", validFrom: "2015-04-01" });
    expect((await query(`(on: "2021-05-31")`)).data?.["customsDeclarationTypes"]).toHaveLength(39);
    expect(calls).toHaveLength(0);
  });
});

describe("two citizens at once", () => {
  it("each see their own and nothing of the other", async () => {
    const { ask } = await open();
    const mine = "{ me { customsDeclarations { nodes { number } } } }";
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => ask(mine, { subject: index % 2 === 0 ? lan : duc })));
    for (const [index, answer] of answers.entries()) expect(answer).toEqual({ data: { me: { customsDeclarations: { nodes: index % 2 === 0 ? [{ number: "109999007010" }] : [] } } } });
  });
});
