/** Applying for certificates and filing promotions, through the public door: what is filed, what is refused, and what becomes of an answer that is lost. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Subject } from "../../kit/subject.ts";
import { actedFor, citizen, openSubgraph } from "../../kit/testing.ts";
import type { AskedSubgraph } from "../../kit/testing.ts";
import { freshDatabase } from "../../kit/testing-database.ts";
import type { FreshDatabase } from "../../kit/testing-database.ts";
import { casesOf } from "../../mocks/cases.ts";
import { json } from "../../mocks/ministry.ts";
import type { MockMinistry, MockRequest, MockResponse } from "../../mocks/ministry.ts";
import { mountWithNock } from "../../mocks/nock.ts";
import { openOffice } from "../../mocks/office.ts";
import type { Office } from "../../mocks/office.ts";
import { demandCaptcha, trade } from "../../mocks/trade.ts";
import { group, page, tag } from "../../mocks/trade-xml.ts";
import { createWorld } from "../../mocks/world.ts";
import type { World } from "../../mocks/world.ts";
import definition from "./index.ts";
import { application, content, discount, goods, luckyDraw } from "./testing.ts";

const url = "http://trade.test";
const now = "2026-11-23T09:00:00+07:00";
const [seaStar, lotus, redRiver, pottery] = ["9900000016", "9900000023", "9900000030", "9900000048"] as const;
const duc = citizen({ personalId: "999078000105", organisations: [{ taxCode: seaStar, role: "LEGAL_REPRESENTATIVE" }] });
const phong = citizen({ personalId: "999088000111", organisations: [{ taxCode: lotus, role: "CUSTOMS_BROKER" }, { taxCode: redRiver, role: "CUSTOMS_BROKER" }] });
const oanh = citizen({ personalId: "999168000110", organisations: [{ taxCode: pottery, role: "AUTHORISED_PERSON" }] });

let database: FreshDatabase;
let subgraph: AskedSubgraph;
const open = () => openSubgraph(definition, { environment: { TRADE_URL: url, DATABASE_URL: database.url.reveal() }, now });
beforeAll(async () => {
  database = await freshDatabase();
  subgraph = await open();
});
afterAll(async () => {
  await subgraph.close();
  await database.drop();
});

type Behaviour = "answers" | "loses its answer" | "loses the question" | ((answer: () => MockResponse) => MockResponse);
let behaviours: Readonly<Record<"login" | "send" | "find", Behaviour>>;
const healthy = { login: "answers", send: "answers", find: "answers" } as const;
let world: World;
let office: Office;
let calls: readonly MockRequest[];
const isLogin = ({ path }: MockRequest): boolean => path === "/Account/Login";
const isFiling = (request: MockRequest): boolean => request.method === "POST" && !isLogin(request);
const isLookUp = ({ path }: MockRequest): boolean => path === "/ServiceCO/Find" || path === "/KhuyenMai/TraCuu";
const site: MockMinistry = {
  ...trade,
  handle(request, of) {
    const behaviour = isLogin(request) ? behaviours.login : isFiling(request) ? behaviours.send : isLookUp(request) ? behaviours.find : "answers";
    if (typeof behaviour === "function") return behaviour(() => trade.handle(request, of));
    if (behaviour === "loses the question") return json({}, 503);
    const answer = trade.handle(request, of);
    return behaviour === "loses its answer" ? { ...answer, body: answer.body.slice(0, answer.body.length / 2) } : answer;
  },
};
beforeEach(async () => {
  behaviours = healthy;
  world = createWorld({ now: () => new Date(now) });
  office = openOffice({ world, portalUrl: () => undefined, addressOf: () => url });
  calls = mountWithNock(site, world, url);
  // Every world is a site of its own, which does not know the session of the one before.
  await subgraph.ask('{ certificateOfOrigin(number: "VN-XX-00-000000") { code } }', { subject: oanh });
});
afterEach(async () => {
  await office.close();
  await database.run("delete from acts");
});

const advance = async (hours: number): Promise<void> => {
  world.advance(hours * 3_600_000);
  await office.settle();
};

let keys = 0;
const key = (): string => `trade-act-${(keys += 1)}`;

interface Result {
  readonly type: string;
  readonly code: string;
  readonly dossier: { readonly code: string };
  readonly reasons?: readonly { readonly code: string; readonly field: string | null; readonly rule?: string | null; readonly message: { readonly vi: string; readonly en: string } }[];
}
const mutate = async (operation: string, type: string, selection: string, input: object, subject: Subject | null, at = subgraph) => {
  const { data, errors } = await at.ask(`mutation ($input: ${type}!) { result: ${operation}(input: $input) { type: __typename ${selection} } }`, { subject, variables: { input: { idempotencyKey: key(), ...input } } });
  return { result: data?.["result"] as Result | null | undefined, code: errors?.[0]?.extensions["code"], message: errors?.[0]?.message };
};
const origin = "... on CertificateOfOriginSubmitted { code dossier { code } receivedAt promisedOn } ... on CertificateOfOriginRefused { reasons { code field message { vi en } } }";
const apply = (over: object = {}, subject: Subject | null = duc, at = subgraph) => mutate("applyForCertificateOfOrigin", "ApplyForCertificateOfOriginInput", origin, { ...application, ...over }, subject, at);
const resubmit = (input: object, subject: Subject | null = duc) => mutate("resubmitCertificateOfOrigin", "ResubmitCertificateOfOriginInput", origin, { content, ...input }, subject);
const promotion = "... on PromotionFiled { code dossier { code } procedure competentAuthority { kind province { code } name { vi } } receivedAt promisedOn } ... on PromotionNotRequired { rule message { vi } } ... on PromotionRefused { reasons { code field rule message { vi en } } }";
const promote = (input: object, subject: Subject | null = duc) => mutate("filePromotion", "FilePromotionInput", promotion, input, subject);
type Answered = Awaited<ReturnType<typeof apply>>;
const reasonsOf = ({ result }: Answered) => result?.reasons?.map(({ code, field }) => [code, field]);

const cases = () => casesOf(world, "trade");
const filings = () => calls.filter(isFiling);
const leaseEnds = () => database.run("update acts set lease_until = clock_timestamp(), retry_at = clock_timestamp()");
const certificate = async (number: string, subject: Subject = duc) =>
  (await subgraph.ask("query ($number: ID!) { certificateOfOrigin(number: $number) { number state issuedOn note invoiceNumber history { state } } }", { subject, variables: { number } })).data?.["certificateOfOrigin"] as { number: string | null; state: string; note: string | null; history: { state: string }[] } | null;

describe("an application for a certificate of origin", () => {
  it("is filed in the site's words, and gives the dossier that the ministry opened", async () => {
    const { result } = await apply();
    expect(result).toEqual({ type: "CertificateOfOriginSubmitted", code: "G02.899.201-261123-0001", dossier: { code: "G02.899.201-261123-0001" }, receivedAt: "2026-11-23T09:00:00+07:00", promisedOn: "2026-11-26" });
    expect(cases()).toMatchObject([{ code: "G02.899.201-261123-0001", person: { key: "hoang-minh-duc" }, company: { taxCode: seaStar } }]);
    const body = filings()[0]?.body ?? "";
    for (const part of ["<FormCOId>EUR.1</FormCOId>", "<CountryId>DE</CountryId>", "<CustomsNumber>309999002110</CustomsNumber>", "<HSCode>09011130</HSCode>", "<Role>DAI_DIEN</Role>", "<PersonalId>999078000105</PersonalId>"]) expect(body).toContain(part);
  });

  it("goes its way at the ministry, until the number is issued that anybody can check", async () => {
    const { result } = await apply();
    expect(await certificate(result?.code ?? "")).toMatchObject({ state: "SUBMITTED", number: null });
    // The next working day is the one after the holiday.
    await advance(48);
    expect(await certificate(result?.code ?? "")).toMatchObject({ state: "PROCESSING", number: null });
    await advance(48);
    const issued = await certificate(result?.code ?? "");
    expect(issued).toMatchObject({ number: "VN-DE-26-000001", state: "ISSUED", issuedOn: "2026-11-26", history: [{ state: "SUBMITTED" }, { state: "PROCESSING" }, { state: "APPROVED" }, { state: "ISSUED" }] });
    expect((await subgraph.ask('{ verifyCertificateOfOrigin(number: "VN-DE-26-000001") { state form destination issuedOn } }')).data).toEqual({ verifyCertificateOfOrigin: { state: "ISSUED", form: "EUR_1", destination: "DE", issuedOn: "2026-11-26" } });
  });

  it("that is returned says why, is mended and handed in once more, and goes on", async () => {
    const { invoiceNumber: _left, ...rest } = content;
    const code = (await apply({ content: rest })).result?.code ?? "";
    await advance(48);
    expect(await certificate(code)).toMatchObject({ state: "RETURNED", note: "Đề nghị bổ sung số hóa đơn thương mại" });
    const again = { code, idempotencyKey: key() };
    expect((await resubmit(again)).result).toMatchObject({ type: "CertificateOfOriginSubmitted", code });
    expect((await resubmit(again)).result).toMatchObject({ type: "CertificateOfOriginSubmitted", code });
    expect(filings()).toHaveLength(2);
    expect(reasonsOf(await resubmit({ code }))).toEqual([["NOT_RETURNED", "code"]]);
    await advance(96);
    expect(await certificate(code)).toMatchObject({ state: "ISSUED", history: [{ state: "SUBMITTED" }, { state: "RETURNED" }, { state: "SUBMITTED" }, { state: "PROCESSING" }, { state: "APPROVED" }, { state: "ISSUED" }] });
  });

  it("for goods that the declaration does not have is rejected, with a note", async () => {
    const { result } = await apply({ content: { ...content, goods: [goods, { ...goods, hsCode: "84433290" }] } });
    await advance(48);
    expect(await certificate(result?.code ?? "")).toMatchObject({ state: "REJECTED", note: expect.stringContaining("không có trong tờ khai") as string });
  });

  it("is a broker's to make for the firm whose mandate they use, and is not seen at the other", async () => {
    const garments = { taxCode: lotus, form: "EUR_1", destination: "FR", declarationNumber: "309999004030", content: { ...content, goods: [{ ...goods, hsCode: "62034290", criterion: "CTH", unit: "PCE" }] } };
    const { result } = await apply(garments, phong);
    expect(result?.type).toBe("CertificateOfOriginSubmitted");
    expect(filings()[0]?.body).toContain("<Role>DAI_LY</Role>");
    const codes = async (taxCode: string) =>
      JSON.stringify((await subgraph.ask("query ($of: [_Any!]!) { _entities(representations: $of) { ... on Organisation { certificatesOfOrigin { nodes { code } } } } }", { subject: phong, variables: { of: [{ __typename: "Organisation", taxCode }] } })).data);
    expect(await codes(lotus)).toContain(result?.code);
    expect(await codes(redRiver)).not.toContain(result?.code);
    expect(await certificate(result?.code ?? "", duc)).toBeNull();
  });
});

describe("an application that is refused", () => {
  it.each<readonly [string, object, Subject, string, string]>([
    ["without a trader profile", { taxCode: pottery }, oanh, "TRADER_PROFILE_MISSING", "taxCode"],
    ["with a profile that nobody updated", { taxCode: redRiver }, phong, "TRADER_PROFILE_EXPIRED", "taxCode"],
    ["for a country that the form is not for", { destination: "JP" }, duc, "DESTINATION_NOT_COVERED", "destination"],
  ])("%s is not sent", async (_name, over, subject, code, field) => {
    expect(reasonsOf(await apply(over, subject))).toEqual([[code, field]]);
    expect(filings()).toEqual([]);
  });

  it("for two reasons is told both", async () => {
    expect(reasonsOf(await apply({ taxCode: pottery, destination: "JP" }, oanh))?.map(([code]) => code)).toEqual(["DESTINATION_NOT_COVERED", "TRADER_PROFILE_MISSING"]);
  });

  it.each<readonly [string, object, string, string | null]>([
    ["a declaration that the firm does not have", { declarationNumber: "309999009990" }, "DECLARATION_NOT_FOUND", "declarationNumber"],
    ["a declaration that is not cleared", { declarationNumber: "309999002060" }, "DECLARATION_NOT_CLEARED", "declarationNumber"],
    ["a form that was applied for already", { form: "AJ", destination: "JP", declarationNumber: "309999002050" }, "ALREADY_APPLIED", "declarationNumber"],
  ])("by the ministry, for %s", async (_name, over, code, field) => {
    expect(reasonsOf(await apply(over))).toEqual([[code, field]]);
    expect(cases()).toEqual([]);
  });

  it.each([
    ["PROFILE_EXPIRED", "TRADER_PROFILE_EXPIRED"],
    ["DECLARANT_NOT_AUTHORISED", "NOT_AUTHORISED"],
    ["SOMETHING_NEW", "UNKNOWN"],
  ])("by the ministry with %s is %s, with words in both languages, and stays so", async (theirs, ours) => {
    behaviours = { ...healthy, send: (answer) => ({ ...answer(), body: String(answer().body).replace(/<Code>.*?<\/Code>/, `<Code>${theirs}</Code>`) }) };
    const input = { idempotencyKey: key() };
    const first = await apply(input);
    expect(first.result?.reasons).toMatchObject([{ code: ours, message: { vi: expect.stringMatching(/\S/) as string, en: expect.stringMatching(/\S/) as string } }]);
    behaviours = healthy;
    expect(await apply(input)).toEqual(first);
  });

  it("resubmits nothing that is others', or never was", async () => {
    for (const code of ["G02.899.201-990101-0004", "G02.899.201-990101-9999"]) expect(reasonsOf(await resubmit({ code }))).toEqual([["APPLICATION_NOT_FOUND", "code"]]);
    expect(filings()).toEqual([]);
  });
});

describe("who may not", () => {
  const level1: Subject = { ...duc, assuranceLevel: 1 };
  const { personalId: _none, ...unnumbered } = duc.identifiers;
  it.each<readonly [string, Subject | null, string]>([
    ["somebody of another firm", phong, "FORBIDDEN"],
    ["somebody of none", citizen({ personalId: "999085000101" }), "FORBIDDEN"],
    ["an official who acts for the director", actedFor(duc), "FORBIDDEN"],
    ["the director without a number", { ...duc, identifiers: unnumbered }, "FORBIDDEN"],
    ["the director at level 1", level1, "ASSURANCE_TOO_LOW"],
    ["nobody", null, "UNAUTHENTICATED"],
  ])("%s asks the ministry nothing, and leaves nothing", async (_name, subject, code) => {
    const before = calls.length;
    expect((await apply({}, subject)).code).toBe(code);
    expect((await promote(luckyDraw, subject)).code).toBe(code);
    expect(calls).toHaveLength(before);
    expect(await database.run("select 1 from acts")).toEqual([]);
  });

  it("a broker files no promotion: the mandate does not reach it", async () => {
    expect((await promote({ ...discount, taxCode: lotus }, phong)).code).toBe("FORBIDDEN");
  });
});

describe("bad input", () => {
  const withGoods = (over: object) => ({ content: { ...content, goods: [{ ...goods, ...over }] } });
  it.each<readonly [string, object]>([
    ["form", { form: "UNKNOWN" }],
    ["destination", { destination: "Germany" }],
    ["destination", { destination: "VN" }],
    ["declarationNumber", { declarationNumber: "105892374610" }],
    ["declarationNumber", { declarationNumber: "30999900211" }],
    ["content.consignee", { content: { ...content, consignee: " " } }],
    ["content.consigneeAddress", { content: { ...content, consigneeAddress: "two\nlines" } }],
    ["content.invoiceNumber", { content: { ...content, invoiceNumber: "x".repeat(51) } }],
    ["content.currency", { content: { ...content, currency: "đồng" } }],
    ["content.goods", { content: { ...content, goods: [] } }],
    ["content.goods", { content: { ...content, goods: Array.from({ length: 51 }, () => goods) } }],
    ["content.goods.hsCode", withGoods({ hsCode: "0901" })],
    ["content.goods.description", withGoods({ description: "" })],
    ["content.goods.criterion", withGoods({ criterion: "UNKNOWN" })],
    ["content.goods.regionalValuePercent", withGoods({ criterion: "RVC" })],
    ["content.goods.regionalValuePercent", withGoods({ regionalValuePercent: 40 })],
    ["content.goods.regionalValuePercent", withGoods({ criterion: "RVC", regionalValuePercent: 101 })],
    ["content.goods.quantity", withGoods({ quantity: "0.00" })],
    ["content.goods.quantity", withGoods({ quantity: "1,5" })],
    ["content.goods.unit", withGoods({ unit: "kilo" })],
    ["content.goods.value", withGoods({ value: "-1" })],
    ["content.goods.value", withGoods({ value: "1.005" })],
    ["idempotencyKey", { idempotencyKey: "short" }],
  ])("of a certificate in %s is told so: %j", async (field, over) => {
    const { code, message } = await apply(over);
    expect([code, message?.startsWith(field)]).toEqual(["BAD_INPUT", true]);
    expect(filings()).toEqual([]);
  });

  it.each<readonly [string, object]>([
    ["name", { name: "" }],
    ["kind", { kind: "UNKNOWN" }],
    ["provinces", { provinces: [] }],
    ["provinces", { provinces: ["30"] }],
    ["provinces", { provinces: ["31", "31"] }],
    ["provinces", { provinces: null }],
    ["provinces", { wholeCountry: true }],
    ["from", { from: "2026-11-23" }],
    ["to", { to: "2026-12-14" }],
    ["discountPercent", { discountPercent: 101 }],
    ["discountPercent", { kind: "DISCOUNT" }],
    ["prizeValue", { prizeValue: -1 }],
    ["concentratedProgramme", { concentratedProgramme: "x".repeat(51) }],
    ["terms", { terms: null }],
    ["terms", { terms: "x".repeat(5_001) }],
  ])("of a promotion in %s is told so: %j", async (field, over) => {
    const { code, message } = await promote({ ...luckyDraw, ...over });
    expect([code, message?.startsWith(field)]).toEqual(["BAD_INPUT", true]);
    expect(filings()).toEqual([]);
  });

  it("of a resubmission in its code", async () => {
    expect((await resubmit({ code: "1" })).code).toBe("BAD_INPUT");
  });

  it("passes the ministry as text, whatever it holds", async () => {
    const said = '<b> & "cà phê" ]]> \u{1F600}';
    const { result } = await apply({ content: { ...content, consignee: said } });
    expect(result?.type).toBe("CertificateOfOriginSubmitted");
    expect((await subgraph.ask("query ($number: ID!) { certificateOfOrigin(number: $number) { consignee } }", { subject: duc, variables: { number: result?.code } })).data).toEqual({ certificateOfOrigin: { consignee: said } });
  });
});

describe("a promotion", () => {
  it.each<readonly [string, object, string, object]>([
    ["by luck in one province is registered with its department", luckyDraw, "REGISTRATION", { kind: "DEPARTMENT", province: { code: "31" }, name: { vi: "Sở Công Thương Thành phố Hải Phòng" } }],
    ["by luck in several is registered once, with the Trade Promotion Agency", { ...luckyDraw, provinces: ["79", "01", "31"] }, "REGISTRATION", { kind: "TRADE_PROMOTION_AGENCY", province: null }],
    ["by discount in one province is notified", { ...discount, wholeCountry: false, provinces: ["31"] }, "NOTIFICATION", { kind: "DEPARTMENT" }],
    ["by discount in the whole country is notified once", discount, "NOTIFICATION", { kind: "TRADE_PROMOTION_AGENCY" }],
  ])("%s", async (_name, input, procedure, competentAuthority) => {
    const { result } = await promote(input);
    expect(result).toMatchObject({ type: "PromotionFiled", code: "G02.899.202-261123-0001", dossier: { code: "G02.899.202-261123-0001" }, procedure, competentAuthority });
    expect(filings()).toHaveLength(1);
    expect(cases()).toHaveLength(1);
  });

  it("that was confirmed is seen at every province where it takes place, as one file", async () => {
    await promote({ ...luckyDraw, provinces: ["79", "01"] });
    const seen = async (province: string) => JSON.stringify((await subgraph.ask("query ($province: ID!) { promotionsIn(province: $province) { nodes { name } } }", { variables: { province } })).data).includes(luckyDraw.name);
    expect([await seen("79"), await seen("01")]).toEqual([false, false]);
    await advance(240);
    expect([await seen("79"), await seen("01"), await seen("31")]).toEqual([true, true, false]);
    expect(cases()).toMatchObject([{ results: [{ name: "Xác nhận đăng ký hoạt động khuyến mại" }] }]);
  });

  it("below the value that has to be notified is nothing to file, and one by luck always is", async () => {
    const small = { prizeValue: 99_999_999 };
    expect((await promote({ ...discount, ...small })).result).toMatchObject({ type: "PromotionNotRequired", rule: expect.stringContaining("Điều 17") as string });
    expect(filings()).toEqual([]);
    expect((await promote({ ...luckyDraw, ...small })).result?.type).toBe("PromotionFiled");
  });

  it("above the limit is refused with the field and the rule, without asking anybody", async () => {
    const { result } = await promote({ ...discount, discountPercent: 51 });
    expect(result?.reasons).toMatchObject([{ code: "DISCOUNT_ABOVE_LIMIT", field: "discountPercent", rule: expect.stringContaining("81/2018") as string, message: { vi: expect.stringContaining("50 %") as string } }]);
    expect(filings()).toEqual([]);
  });

  it("within a concentrated programme may go to 100 %, if there is one", async () => {
    expect((await promote({ ...discount, discountPercent: 100, concentratedProgramme: "KMTT-2026" })).result?.type).toBe("PromotionFiled");
    expect(reasonsOf(await promote({ ...discount, name: "Khác", discountPercent: 100, concentratedProgramme: "KMTT-1999" }))).toEqual([["CONCENTRATED_PROGRAMME_UNKNOWN", "concentratedProgramme"]]);
  });

  it.each([
    ["a notification two working days before", { ...discount, from: "2026-11-26" }, "STARTS_TOO_SOON"],
    ["a notification three working days before", { ...discount, from: "2026-11-27" }, undefined],
    ["a registration four working days before", { ...luckyDraw, from: "2026-11-30" }, "STARTS_TOO_SOON"],
    ["a registration five working days before", { ...luckyDraw, from: "2026-12-01" }, undefined],
  ])("%s, over a holiday", async (_name, input, refusal) => {
    expect(reasonsOf(await promote(input))?.[0]?.[0]).toBe(refusal);
  });

  it("that was filed already is refused", async () => {
    await promote(discount);
    expect(reasonsOf(await promote({ ...discount, from: "2027-01-10", to: "2027-02-01" }))).toEqual([["ALREADY_FILED", "name"]]);
    expect(cases()).toHaveLength(1);
  });
});

describe("the same again", () => {
  it("at once or later is one file and one answer; another under its key is a conflict", async () => {
    for (const [send, other] of [
      [(over: object) => apply(over), { destination: "FR" }],
      [(over: object) => promote({ ...discount, ...over }), { discountPercent: 39 }],
    ] as const) {
      const before = cases().length;
      const input = { idempotencyKey: key() };
      const answers = await Promise.all(Array.from({ length: 6 }, () => send(input)));
      const codes = new Set(answers.map(({ result, code }) => result?.code ?? code).filter((each) => each !== "IN_PROGRESS"));
      expect(codes.size).toBe(1);
      expect((await send(input)).result?.code).toBe([...codes][0]);
      expect((await send({ ...input, ...other })).code).toBe("IDEMPOTENCY_CONFLICT");
      expect(cases()).toHaveLength(before + 1);
    }
  });

  it("on a day when it would come too late has the answer of before", async () => {
    const input = { ...discount, idempotencyKey: key() };
    const first = await promote(input);
    const later = await openSubgraph(definition, { environment: { TRADE_URL: url, DATABASE_URL: database.url.reveal() }, now: "2026-12-20T09:00:00+07:00" });
    const again = await mutate("filePromotion", "FilePromotionInput", promotion, input, duc, later);
    expect(again).toEqual(first);
    await later.close();
  });
});

describe("an answer that is lost", () => {
  const each = [
    ["certificate", (input: object) => apply(input)],
    ["promotion", (input: object) => promote({ ...discount, ...input })],
  ] as const;

  it.each(each)("of a %s is asked for by our reference", async (_name, send) => {
    behaviours = { ...healthy, send: "loses its answer" };
    const { result } = await send({});
    expect(result?.type).toMatch(/Submitted|Filed/);
    expect([filings().length, calls.filter(isLookUp).length, cases().length]).toEqual([1, 1, 1]);
  });

  it.each(each)("of a %s and cannot be asked for is in progress, and is one file in the end", async (_name, send) => {
    const input = { idempotencyKey: key() };
    behaviours = { ...healthy, send: "loses its answer", find: "loses the question" };
    expect((await send(input)).code).toBe("IN_PROGRESS");
    behaviours = healthy;
    expect((await send(input)).code).toBe("IN_PROGRESS");
    await leaseEnds();
    await expect.poll(async () => (await send(input)).result?.type, { timeout: 10_000 }).toMatch(/Submitted|Filed/);
    expect([filings().length, cases().length]).toEqual([1, 1]);
  });

  it.each(each)("of a %s that never came is sent again, under the same reference", async (_name, send) => {
    const input = { idempotencyKey: key() };
    behaviours = { ...healthy, send: "loses the question" };
    expect((await send(input)).code).toBe("IN_PROGRESS");
    behaviours = healthy;
    await leaseEnds();
    await expect.poll(async () => (await send(input)).result?.type, { timeout: 10_000 }).toMatch(/Submitted|Filed/);
    expect(cases()).toHaveLength(1);
    expect(new Set(filings().map(({ body }) => /<(?:Reference|MaThamChieu)>([^<]+)/.exec(body)?.[1])).size).toBe(1);
  });

  it("and found to be another's is not believed", async () => {
    behaviours = { ...healthy, send: "loses its answer", find: (answer) => ({ ...answer(), body: String(answer().body).replace(/<Reference>[^<]+/, "<Reference>00000000-0000-4000-8000-000000000000") }) };
    expect((await apply()).code).toBe("IN_PROGRESS");
  });
});

describe("a page where an answer should be", () => {
  const input = () => ({ idempotencyKey: key() });
  const acts = () => database.run("select state from acts");
  const loginPage = (): MockResponse => trade.handle({ method: "GET", path: "/", query: new URLSearchParams(), headers: {}, body: "" }, createWorld());

  it("a login page in the middle of filing is one more login, and one file", async () => {
    let isFirst = true;
    behaviours = {
      ...healthy,
      send: (answer) => {
        if (!isFirst) return answer();
        isFirst = false;
        return loginPage();
      },
    };
    expect((await apply()).result?.type).toBe("CertificateOfOriginSubmitted");
    expect([filings().length, cases().length]).toEqual([2, 1]);
  });

  it("a login page twice did nothing: an error, and the key is free", async () => {
    behaviours = { ...healthy, send: loginPage };
    const same = input();
    expect((await apply(same)).code).toBe("MINISTRY_UNAVAILABLE");
    expect(await acts()).toEqual([]);
    behaviours = healthy;
    expect((await apply({ ...same, destination: "FR" })).result?.type).toBe("CertificateOfOriginSubmitted");
  });

  it("a captcha did nothing either, and the site is left alone", async () => {
    const own = await open();
    await apply({ taxCode: "9900000055" }, duc, own);
    demandCaptcha(world, true);
    const before = calls.length;
    expect((await apply(input(), duc, own)).code).toBe("MINISTRY_UNAVAILABLE");
    expect((await apply(input(), duc, own)).code).toBe("MINISTRY_UNAVAILABLE");
    expect([calls.length - before, await acts()]).toEqual([1, []]);
    await own.close();
  });

  it("any other page leaves it open whether there is a file", async () => {
    behaviours = { ...healthy, send: () => ({ status: 200, headers: { "content-type": "text/html" }, body: "<html>Bảo trì</html>" }) };
    expect((await apply()).code).toBe("IN_PROGRESS");
  });

  it.each([
    ["malformed", page(group("DeclareResult", tag("Code", "INVALID"))), "MINISTRY_BAD_ANSWER", 0],
    ["our reference for another filing", page(group("DeclareResult", tag("Code", "REFERENCE_USED"))), "IN_PROGRESS", 1],
    ["a file without a code", page(group("DeclareResult", tag("Code", "00"))), "IN_PROGRESS", 1],
  ])("an answer that says %s", async (_name, answer, code, left) => {
    behaviours = { ...healthy, send: () => answer };
    expect((await apply()).code).toBe(code);
    expect(await acts()).toHaveLength(left);
  });
});

describe("a site that cannot be entered", () => {
  it("was surely sent nothing: a fault, and the key is free", async () => {
    const own = await open();
    behaviours = { ...healthy, login: "loses the question" };
    for (const answer of [await apply({}, duc, own), await mutate("filePromotion", "FilePromotionInput", promotion, discount, duc, own)]) expect(answer.code).toBe("MINISTRY_UNAVAILABLE");
    expect(filings()).toEqual([]);
    expect(await database.run("select 1 from acts")).toEqual([]);
    await own.close();
  });
});
