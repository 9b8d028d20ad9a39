/** The subgraph through its public door, on the mock site: what firms see, what anybody sees, and every fault of the wire. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Subject } from "../../kit/subject.ts";
import { actedFor, citizen, openSubgraph } from "../../kit/testing.ts";
import type { AskedSubgraph } from "../../kit/testing.ts";
import { json, xml } from "../../mocks/ministry.ts";
import type { MockMinistry, MockRequest, MockResponse } from "../../mocks/ministry.ts";
import { mountWithNock } from "../../mocks/nock.ts";
import { demandCaptcha, trade } from "../../mocks/trade.ts";
import { createWorld } from "../../mocks/world.ts";
import type { World } from "../../mocks/world.ts";
import definition from "./index.ts";

const url = "http://trade.test";
const now = "2026-11-23T09:00:00+07:00";
const seaStar = "9900000016";
const lotus = "9900000023";
const redRiver = "9900000030";
const pottery = "9900000048";

const duc = citizen({ personalId: "999078000105", organisations: [{ taxCode: seaStar, role: "LEGAL_REPRESENTATIVE" }] });
const phong = citizen({ personalId: "999088000111", organisations: [{ taxCode: lotus, role: "CUSTOMS_BROKER" }, { taxCode: redRiver, role: "CUSTOMS_BROKER" }] });
const oanh = citizen({ personalId: "999168000110", organisations: [{ taxCode: pottery, role: "AUTHORISED_PERSON" }] });
const an = citizen({ personalId: "999085000101" });

let subgraph: AskedSubgraph;
let world: World;
let calls: readonly MockRequest[];
/** What the site answers instead, while it is there. */
let instead: ((request: MockRequest, answer: () => MockResponse) => MockResponse) | undefined;
const site: MockMinistry = { ...trade, handle: (request, of) => (instead ? instead(request, () => trade.handle(request, of)) : trade.handle(request, of)) };
const open = () => openSubgraph(definition, { environment: { TRADE_URL: url }, now });
beforeAll(async () => {
  subgraph = await open();
});
afterAll(() => subgraph.close());
beforeEach(() => {
  instead = undefined;
  world = createWorld({ now: () => new Date(now) });
  calls = mountWithNock(site, world, url);
});

/** Every world is a site of its own, which does not know the session of the one before. */
const logIn = async (): Promise<void> => void (await firm(pottery, profile, oanh));

const paths = () => calls.map(({ path }) => path);
const asked = () => paths().filter((path) => path !== "/Account/Login");

const firm = async (taxCode: string, fields: string, subject: Subject | null, at = subgraph) => {
  const { data, errors } = await at.ask(`query ($of: [_Any!]!) { _entities(representations: $of) { ... on Organisation { taxCode ${fields} } } }`, { subject, variables: { of: [{ __typename: "Organisation", taxCode }] } });
  return { firm: ((data?.["_entities"] ?? []) as readonly (Record<string, unknown> | null)[])[0] ?? null, codes: (errors ?? []).map(({ extensions }) => extensions["code"]) };
};
const profile = "traderProfile { state registeredOn refreshedOn validUntil }";
const list = "certificatesOfOrigin { totalCount nodes { code number state form destination declarationNumber issuedOn note } }";

describe("a trader profile", () => {
  it("is fresh for two years after its last update", async () => {
    expect((await firm(seaStar, profile, duc)).firm).toEqual({ taxCode: seaStar, traderProfile: { state: "ACTIVE", registeredOn: "2022-10-15", refreshedOn: "2026-07-26", validUntil: "2028-07-26" } });
  });
  it("has expired when nobody updated it", async () => {
    expect((await firm(redRiver, profile, phong)).firm).toMatchObject({ traderProfile: { state: "EXPIRED", refreshedOn: null, validUntil: "2026-11-13" } });
  });
  it("may not be there at all, which is no fault", async () => {
    expect((await firm(pottery, profile, oanh)).firm).toMatchObject({ traderProfile: { state: "NOT_REGISTERED", registeredOn: null, validUntil: null } });
  });
});

describe("certificates of origin", () => {
  it("are told the latest first, each at the state that its steps lead to", async () => {
    const { firm: told, codes } = await firm(seaStar, list, duc);
    expect(codes).toEqual([]);
    expect(told?.["certificatesOfOrigin"]).toEqual({
      totalCount: 3,
      nodes: [
        { code: "G02.899.201-990101-0003", number: null, state: "RETURNED", form: "AJ", destination: "JP", declarationNumber: "309999002050", issuedOn: null, note: "Đề nghị bổ sung số hóa đơn thương mại" },
        { code: "G02.899.201-990101-0002", number: "VN-JP-99-000102", state: "CANCELLED", form: "RCEP", destination: "JP", declarationNumber: "309999002050", issuedOn: "2026-10-13", note: "Thu hồi theo đề nghị của thương nhân: sai mẫu" },
        { code: "G02.899.201-990101-0001", number: "VN-CA-99-000101", state: "ISSUED", form: "CPTPP", destination: "CA", declarationNumber: "309999001900", issuedOn: "2026-08-28", note: null },
      ],
    });
  });

  it("are filtered, and paged", async () => {
    const of = async (arguments_: string) => ((await firm(seaStar, `certificatesOfOrigin(${arguments_}) { totalCount pageInfo { hasNextPage endCursor } nodes { code } }`, duc)).firm?.["certificatesOfOrigin"] ?? {}) as { totalCount: number; nodes: unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    expect((await of("filter: { state: RETURNED }")).nodes).toHaveLength(1);
    expect((await of("filter: { form: CPTPP, destination: \"CA\" }")).totalCount).toBe(1);
    // As the number was before an amendment.
    expect((await of("filter: { declarationNumber: \"309999002057\" }")).totalCount).toBe(2);
    const first = await of("first: 2");
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect((await of(`first: 2, after: "${first.pageInfo.endCursor}"`)).nodes).toEqual([{ code: "G02.899.201-990101-0001" }]);
  });

  it("name goods by HS code and criterion, and the declaration by its number", async () => {
    const { data, errors } = await subgraph.ask('{ certificateOfOrigin(number: "vn-jp-99-000102") { customsDeclaration { number } consignee invoiceNumber currency submittedAt goods { number hsCode criterion regionalValuePercent quantity unit value } history { state at note } } }', { subject: duc });
    expect(errors).toBeUndefined();
    expect(data?.["certificateOfOrigin"]).toMatchObject({
      ...{ customsDeclaration: { number: "309999002050" }, consignee: "Sample Printing K.K.", invoiceNumber: "INV-00205", currency: "USD", submittedAt: "2026-10-11T09:00:00+07:00" },
      goods: [{ number: 1, hsCode: "84433290", criterion: "RVC", regionalValuePercent: 43, quantity: "3", unit: "PCE", value: "390.00" }],
      history: [{ state: "SUBMITTED" }, { state: "PROCESSING" }, { state: "APPROVED" }, { state: "ISSUED" }, { state: "CANCELLED", note: expect.stringContaining("sai mẫu") as string }],
    });
  });

  it("cost one call for a firm, however many fields ask, and one login for the process", async () => {
    await logIn();
    const before = calls.length;
    await firm(seaStar, `${profile} ${list} again: ${list} promotions { totalCount }`, duc);
    expect(paths().slice(before).toSorted()).toEqual(["/KhuyenMai/HoSo", "/ServiceCO/Search", "/ServiceTrader/Profile"]);
  });
});

describe("somebody else's", () => {
  const query = "query ($number: ID!) { certificateOfOrigin(number: $number) { code } }";

  it("certificate and one that never was make the same calls and the same answer", async () => {
    await logIn();
    const answers = [];
    for (const number of ["VN-CA-99-000101", "VN-CA-99-999999"]) {
      const before = calls.length;
      answers.push({ ...(await subgraph.ask(query, { subject: phong, variables: { number } })), calls: paths().slice(before) });
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toEqual({ data: { certificateOfOrigin: null }, calls: ["/ServiceCO/Search", "/ServiceCO/Search"] });
  });

  it("firm is nobody's to see: not a citizen's, not another firm's broker's, not an official's who acts for its director", async () => {
    for (const subject of [an, phong, actedFor(duc), null]) expect((await firm(seaStar, `${profile} ${list}`, subject)).firm).toBeNull();
    expect(calls).toEqual([]);
  });

  it("mandates stay apart: a broker sees each firm's own, and no promotions", async () => {
    const [one, other] = [await firm(lotus, `${list} promotions { totalCount }`, phong), await firm(redRiver, list, phong)];
    expect(one.firm).toMatchObject({ certificatesOfOrigin: { nodes: [{ number: "VN-FR-99-000104", form: "EUR_1" }] }, promotions: null });
    expect(other.firm).toMatchObject({ certificatesOfOrigin: { totalCount: 0 } });
    expect(asked()).not.toContain("/KhuyenMai/HoSo");
  });

  it("number in a form that none has is bad input, in both languages", async () => {
    for (const number of ["", "ô", "VN CA 1", "x".repeat(41)]) {
      const { errors } = await subgraph.ask(query, { subject: duc, variables: { number } });
      expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_INPUT", messages: { en: expect.stringContaining("VN-CA") as string, vi: expect.stringContaining("VN-CA") as string } });
    }
    expect(calls).toEqual([]);
  });

  it("question without a sign-in is refused", async () => {
    expect((await subgraph.ask(query, { variables: { number: "VN-CA-99-000101" } })).errors?.[0]?.extensions["code"]).toBe("UNAUTHENTICATED");
  });
});

describe("a check", () => {
  const check = (number: string, at = subgraph) => at.ask("query ($number: ID!) { verifyCertificateOfOrigin(number: $number) { state form destination issuedOn } }", { variables: { number } });

  it("tells anybody what the paper says, and no more", async () => {
    expect((await check("VN-CA-99-000101")).data?.["verifyCertificateOfOrigin"]).toEqual({ state: "ISSUED", form: "CPTPP", destination: "CA", issuedOn: "2026-08-28" });
    expect((await check("VN-JP-99-000102")).data?.["verifyCertificateOfOrigin"]).toEqual({ state: "CANCELLED", form: "RCEP", destination: "JP", issuedOn: "2026-10-13" });
  });

  it("does not find what was not issued, nor an application by its code", async () => {
    for (const number of ["VN-CA-99-999999", "G02.899.201-990101-0003"]) expect((await check(number)).data?.["verifyCertificateOfOrigin"]).toEqual({ state: "NOT_FOUND", form: null, destination: null, issuedOn: null });
  });

  it("is bounded", async () => {
    const own = await open();
    const answers = await Promise.all(Array.from({ length: 70 }, () => check("VN-CA-99-999999", own)));
    expect(new Set(answers.flatMap(({ errors }) => errors?.map(({ extensions }) => extensions["code"]) ?? []))).toEqual(new Set(["RATE_LIMITED"]));
    expect(asked().length).toBeLessThanOrEqual(61);
    await own.close();
  });
});

describe("promotions", () => {
  const inProvince = async (province: string) => (await subgraph.ask("query ($province: ID!) { promotionsIn(province: $province) { totalCount nodes { name trader kind scope from to discountPercent } } }", { variables: { province } })) as unknown as { data?: { promotionsIn: { nodes: { name: string }[] } }; errors?: { extensions: Record<string, unknown> }[] };

  it("of a firm are one file each, with the authority that the rules name", async () => {
    expect((await firm(seaStar, "promotions { nodes { code procedure state kind scope provinces { code name } discountPercent prizeValue competentAuthority { kind province { code } name { vi } } } }", duc)).firm).toMatchObject({
      promotions: {
        nodes: [
          { procedure: "NOTIFICATION", state: "CONFIRMED", kind: "DISCOUNT", scope: "ONE_PROVINCE", provinces: [{ code: "31", name: "Thành phố Hải Phòng" }], discountPercent: 30, prizeValue: 180_000_000, competentAuthority: { kind: "DEPARTMENT", province: { code: "31" }, name: { vi: "Sở Công Thương Thành phố Hải Phòng" } } },
          { procedure: "REGISTRATION", kind: "LUCKY_DRAW", scope: "WHOLE_COUNTRY", provinces: [], prizeValue: 2_500_000_000, competentAuthority: { kind: "TRADE_PROMOTION_AGENCY", province: null } },
        ],
      },
    });
  });

  it("are seen at every province where they take place, by anybody, until they are over", async () => {
    expect((await inProvince("31")).data?.promotionsIn.nodes.map(({ name }) => name)).toEqual(["Giảm giá máy in cuối năm", "Thời trang công sở giảm giá toàn quốc"]);
    for (const province of ["01", "79", "96"]) expect((await inProvince(province)).data?.promotionsIn.nodes).toMatchObject([{ trader: "Công ty Cổ phần May Sen Vàng", scope: "WHOLE_COUNTRY", discountPercent: 50 }]);
  });

  it("of a province of an older map, or of none, are bad input", async () => {
    for (const province of ["30", "1", "Hà Nội"]) expect((await inProvince(province)).errors?.[0]?.extensions["code"]).toBe("BAD_INPUT");
  });
});

describe("reference data", () => {
  const data = async (query: string) => (await subgraph.ask(query)).data;

  it("has every form with its circular, as of a day", async () => {
    const of = async (on: string) => ((await data(`{ certificateOfOriginForms(on: "${on}") { form label destinations circular since confirmed } }`))?.["certificateOfOriginForms"] ?? []) as readonly { form: string; destinations: string[] | null }[];
    const today = await of("2026-11-23");
    expect(today).toHaveLength(30);
    expect(today.find(({ form }) => form === "EUR_1")).toMatchObject({ label: "EUR.1", circular: "11/2020/TT-BCT", since: "2020-08-01", confirmed: false });
    expect(today.find(({ form }) => form === "B")?.destinations).toBeNull();
    const britain = (forms: typeof today) => forms.find(({ form }) => form === "CPTPP")?.destinations?.includes("GB");
    expect([britain(await of("2024-12-14")), britain(today)]).toEqual([false, true]);
    expect((await of("2020-07-31")).map(({ form }) => form)).not.toContain("EUR_1");
  });

  it("has the rules of promotions, and says which of them were not read in a text", async () => {
    expect((await data("{ promotionRules { since maxDiscountPercent maxConcentratedDiscountPercent notificationFrom registeredKinds unconfirmed } }"))?.["promotionRules"]).toEqual({
      ...{ since: "2024-12-01", maxDiscountPercent: 50, maxConcentratedDiscountPercent: 100, notificationFrom: 100_000_000, registeredKinds: ["LUCKY_DRAW", "OTHER"] },
      unconfirmed: ["notificationFrom", "notificationWorkingDays", "registrationWorkingDays", "basis"],
    });
    expect((await subgraph.ask('{ promotionRules(on: "2018-07-14") { since } }')).errors?.[0]?.extensions["code"]).toBe("BAD_INPUT");
  });
});

describe("steps that no rule allows", () => {
  const withHistory = async (steps: readonly (readonly [status: string, time: string, note?: string])[]) => {
    const history = steps.map(([status, time, note = ""]) => `<Step><Status>${status}</Status><Time>${time}</Time><Note>${note}</Note></Step>`).join("");
    instead = (request, answer) => (request.path === "/ServiceCO/Search" ? xml(String(answer().body).replace(/<History>.*?<\/History>/, `<History>${history}</History>`)) : answer());
    const { firm: told } = await firm(lotus, "certificatesOfOrigin { nodes { state number issuedOn note history { state } } }", phong);
    return (told?.["certificatesOfOrigin"] as { readonly nodes: readonly object[] } | undefined)?.nodes[0];
  };

  it("are not applied, and what follows is held against what was before", async () => {
    expect(await withHistory([["1", "01/10/2026 09:00"], ["4", "01/10/2026 10:00"], ["2", "01/10/2026 11:00"]])).toMatchObject({ state: "PROCESSING", number: null, history: [{ state: "SUBMITTED" }, { state: "PROCESSING" }] });
    expect(await withHistory([["1", "01/10/2026 09:00"], ["5", "01/10/2026 10:00"]])).toMatchObject({ state: "SUBMITTED" });
    expect(await withHistory([["1", "01/10/2026 09:00"], ["77", "01/10/2026 10:00"], ["6", "01/10/2026 11:00", "Sai tiêu chí"]])).toMatchObject({ state: "REJECTED", note: "Sai tiêu chí" });
  });
  it("count in the order of their times, not of the page", async () => {
    expect(await withHistory([["2", "02/10/2026 09:00"], ["1", "01/10/2026 09:00"]])).toMatchObject({ state: "PROCESSING" });
    expect(await withHistory([])).toMatchObject({ state: "DRAFT", number: null, issuedOn: null });
  });
});

describe("a session", () => {
  it("that has ended is begun once more in the middle, without anybody noticing", async () => {
    await firm(seaStar, list, duc);
    world.advance(25 * 60_000);
    const before = calls.length;
    expect((await firm(seaStar, `${profile} ${list}`, duc)).codes).toEqual([]);
    expect(paths().slice(before).filter((path) => path === "/Account/Login")).toHaveLength(1);
  });

  const loginPage = (): MockResponse => trade.handle({ method: "GET", path: "/", query: new URLSearchParams(), headers: {}, body: "" }, createWorld());
  it("that ends as soon as it begins is a fault, after one more try and no more", async () => {
    instead = (request, answer) => (request.path === "/Account/Login" ? answer() : loginPage());
    const { firm: told, codes } = await firm(seaStar, list, duc);
    expect(told).toEqual({ taxCode: seaStar, certificatesOfOrigin: null });
    expect(codes).toEqual(["MINISTRY_UNAVAILABLE"]);
    expect(asked()).toHaveLength(2);
  });

  it("is told from a login page that claims to be XML", async () => {
    let isFirst = true;
    instead = (request, answer) => {
      if (request.path !== "/ServiceCO/Search" || !isFirst) return answer();
      isFirst = false;
      return { ...loginPage(), headers: { "content-type": "text/xml; charset=utf-8" } };
    };
    expect((await firm(seaStar, list, duc)).codes).toEqual([]);
  });

  it("without the right password asks for none of the rest", async () => {
    const own = await openSubgraph(definition, { environment: { TRADE_URL: url, TRADE_PASSWORD: "wrong" }, now });
    expect((await firm(seaStar, list, duc, own)).codes).toEqual(["MINISTRY_UNAVAILABLE"]);
    expect(asked()).toEqual([]);
    await own.close();
  });

  it("meets a captcha with a rest: logging in again would keep it up", async () => {
    const own = await open();
    demandCaptcha(world, true);
    expect((await firm(seaStar, list, duc, own)).codes).toEqual(["MINISTRY_UNAVAILABLE"]);
    const before = calls.length;
    expect(before).toBe(1);
    expect((await firm(seaStar, `${list} ${profile}`, duc, own)).codes).toEqual(["MINISTRY_UNAVAILABLE", "MINISTRY_UNAVAILABLE"]);
    expect(calls).toHaveLength(before);
    await own.close();
  });
});

describe("a fault of the site", () => {
  const root = (body: string) => xml(`<?xml version="1.0"?>${body}`);
  it.each<readonly [string, (answer: () => MockResponse) => MockResponse, string]>([
    ["is away", () => json({}, 503), "MINISTRY_UNAVAILABLE"],
    ["forbids it", () => json({}, 403), "MINISTRY_BAD_ANSWER"],
    ["says nothing", () => xml(""), "MINISTRY_BAD_ANSWER"],
    ["is a maintenance page", () => ({ status: 200, headers: { "content-type": "text/html" }, body: "<html><body>Bảo trì</body></html>" }), "MINISTRY_BAD_ANSWER"],
    ["is cut off", (answer) => xml(String(answer().body).slice(0, 400)), "MINISTRY_BAD_ANSWER"],
    ["has a document type", (answer) => xml(`<!DOCTYPE x [<!ENTITY a "b">]>${String(answer().body).slice(1)}`), "MINISTRY_BAD_ANSWER"],
    ["has another root", () => root("<SearchResults/>"), "MINISTRY_BAD_ANSWER"],
    ["is about another firm", (answer) => xml(String(answer().body).replaceAll(seaStar, lotus)), "MINISTRY_BAD_ANSWER"],
    ["holds another firm's certificate", (answer) => xml(String(answer().body).replace(`<CO><FileCode>G02.899.201-990101-0001</FileCode><TaxCode>${seaStar}`, `<CO><FileCode>G02.899.201-990101-0001</FileCode><TaxCode>${lotus}`)), "MINISTRY_BAD_ANSWER"],
    ["leaves one out", (answer) => xml(String(answer().body).replace(/<CO>.*?<\/CO>/, "")), "MINISTRY_BAD_ANSWER"],
    ["has a day that is none", (answer) => xml(String(answer().body).replace(/<Time>[^<]*/, "<Time>31/02/2026 09:00")), "MINISTRY_BAD_ANSWER"],
  ])("that %s is told as such, and nulls one field", async (_name, answerWith, code) => {
    instead = (request, answer) => (request.path === "/ServiceCO/Search" ? answerWith(answer) : answer());
    const { firm: told, codes } = await firm(seaStar, `${list} ${profile}`, duc);
    expect(codes).toEqual([code]);
    expect(told).toMatchObject({ certificatesOfOrigin: null, traderProfile: { state: "ACTIVE" } });
  });

  it("that has new words is no fault", async () => {
    const renewed = (answer: () => MockResponse): MockResponse => xml(String(answer().body).replace("<FormCOId>AJ<", "<FormCOId>ZZ<").replace("<Criterion>RVC<", "<Criterion>ABC<").replace("<HinhThuc>GIAM_GIA<", "<HinhThuc>MOI<").replace("<CoQuan>SCT-31<", "<CoQuan>BCT<").replace("<TrangThai>10<", "<TrangThai>42<").replace("<Status>1</Status><RegisteredDate>", "<Status>7</Status><RegisteredDate>"));
    // The login is answered as ever.
    instead = (request, answer) => (request.path === "/Account/Login" ? answer() : renewed(answer));
    expect((await firm(seaStar, `${profile} certificatesOfOrigin(first: 1) { nodes { form goods { criterion } } } promotions(first: 1) { nodes { kind state competentAuthority { kind } } }`, duc)).firm).toMatchObject({
      traderProfile: { state: "UNKNOWN" },
      certificatesOfOrigin: { nodes: [{ form: "UNKNOWN", goods: [{ criterion: "UNKNOWN" }] }] },
      promotions: { nodes: [{ kind: "UNKNOWN", state: "UNKNOWN", competentAuthority: { kind: "UNKNOWN" } }] },
    });
  });
});
