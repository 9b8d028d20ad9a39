/**
 * The services of the portal as people use them, over the processes of `npm start`: a trading firm, a broker, a household, a factory, in one autumn; what the
 * ministries have in their own books afterwards, and what the country is told of it. Each story goes on where the world was left by the one before.
 */
import { afterAll, beforeAll, expect, it } from "vitest";
import { seaStarDeclarations } from "../../mocks/personas/customs-declarations.ts";
import { applicationAtHome, connectionProcedures, papersOfFactory } from "../connections.ts";
import { toldToCounter } from "../counter.ts";
import { reportAs } from "../dossiers.ts";
import {
  AgencyPerformanceDocument,
  ApplyForCertificateOfOriginDocument,
  CancelCustomsDeclarationDocument,
  CertificateOfOriginDocument,
  CompanyCustomsDocument,
  CompanyTradeDocument,
  CustomsDeclarationDocument,
  ElectricityConnectionsDocument,
  FilePromotionDocument,
  ProcedureStatisticsDocument,
  PromotionsInProvinceDocument,
  RequestElectricityInspectionDocument,
  RequestLowVoltageConnectionDocument,
  RequestMediumVoltageConnectionDocument,
  SupplementCustomsDeclarationDocument,
  VerifyCertificateOfOriginDocument,
} from "../generated/graphql.ts";
import { codesIn, followed, newKey, openPortal, the } from "../portal.ts";
import type { Portal, Who } from "../portal.ts";
import { startProcesses } from "../processes.ts";
import type { Processes } from "../processes.ts";

let federation: Processes;
let portal: Portal;
beforeAll(async () => {
  federation = await startProcesses({ AXIS_POLL_MS: "250" });
  portal = openPortal(federation, { isRegistered: false });
}, 120_000);
afterAll(() => federation.stop());

const [seaStar, lotus, redRiver] = ["9900000016", "9900000023", "9900000030"] as const;
const north = "electricity/npc";
const agencies = { north: "G02.899.303", trade: "G02.899.201" } as const;
const oneProvince = "2.000004";
const shop = "000.00.32.H49";
const duc: Who = { as: "hoang-minh-duc" };
const phong: Who = { as: "lam-quoc-phong" };
const quyen: Who = { as: "ngo-thi-quyen" };
const nobody: Who = {};

const supplement = async (variables: object, who: Who) => (await portal.read(SupplementCustomsDeclarationDocument, who, { ...variables, idempotencyKey: newKey() })).supplementCustomsDeclaration;
const cancel = async (variables: object, who: Who) => (await portal.read(CancelCustomsDeclarationDocument, who, { ...variables, idempotencyKey: newKey() })).cancelCustomsDeclaration;
const declaration = async (number: string, who: Who) => (await portal.read(CustomsDeclarationDocument, who, { number })).customsDeclaration;
const applyForCertificate = async (variables: object, who: Who) => (await portal.read(ApplyForCertificateOfOriginDocument, who, { ...variables, idempotencyKey: newKey() })).applyForCertificateOfOrigin;
const certificate = async (number: string, who: Who) => (await portal.read(CertificateOfOriginDocument, who, { number })).certificateOfOrigin;
const filePromotion = async (variables: object) => the("code", (await portal.read(FilePromotionDocument, duc, { ...variables, idempotencyKey: newKey() })).filePromotion);
/** The provinces in which a stranger is told of a promotion. */
const provincesOf = async (promotion: string): Promise<readonly string[]> => {
  const asked = await Promise.all(["01", "22", "31", "48", "79", "96"].map(async (province) => ({ province, found: (await portal.read(PromotionsInProvinceDocument, nobody, { province })).promotionsIn?.nodes ?? [] })));
  return asked.filter(({ found }) => found.some(({ name }) => name === promotion)).map(({ province }) => province);
};
const casesOf = async (ministry: string, company: string | undefined) => (await portal.ledger(ministry)).filter((each) => each.company === company);
const filingsOf = async (owner: string) => (await portal.filings("customs")).filter((each) => each.owner === owner);

const fourth = { year: 2026, quarter: 4 };
const figuresOf = async (agency: string, period: { readonly year: number; readonly quarter?: number; readonly month?: number } = fourth) => (await portal.read(AgencyPerformanceDocument, nobody, { agency, period })).agencyPerformance;
const statisticsOf = async (procedure: string) => (await portal.read(ProcedureStatisticsDocument, nobody, { procedure, period: fourth })).procedureStatistics;
const exactly = (number: number) => ({ atLeast: number, atMost: number });

/** What the agencies had decided that autumn before: of promotions thirty-two, twelve of them late; of low-voltage connections fourteen in time. */
const before = { promotions: 32, late: 12, connections: 14 };
const decided = (unit: string, number: number, isLate = false) => ({
  ...{ MaHoSo: `${unit}-261102-${9_000 + number}`, MaDoiTuong: "999085000101", NgayTiepNhan: "20261102090000", NgayHenTra: "20261109170000" },
  ...{ TrangThaiHoSo: "9", NgayKetThucXuLy: isLate ? "20261118100000" : "20261106100000" },
});

it("are counted from what agencies report, and nothing is told while the quarter runs", async () => {
  const store = federation.subgraphs["dossiers"] ?? "";
  const trade = { username: agencies.trade, password: "mock-sync-trade", defaults: { MaTTHC: oneProvince, TenTTHC: "Đăng ký hoạt động khuyến mại", LoaiDoiTuong: "0" } };
  const promotions = Array.from({ length: before.promotions }, (_, n) => decided("G02.899.202", n, n < before.late));
  expect(await reportAs(trade, store, promotions)).toMatchObject({ error_code: 0 });
  const power = { username: agencies.north, password: "mock-sync-electricity-npc", defaults: { MaTTHC: connectionProcedures.low, TenTTHC: "Cấp điện mới từ lưới điện hạ áp (220/380V)", LoaiDoiTuong: "1" } };
  expect(await reportAs(power, store, Array.from({ length: before.connections }, (_, n) => decided(agencies.north, n)))).toMatchObject({ error_code: "00" });
  for (const figures of [await figuresOf(agencies.north), await figuresOf(agencies.trade), await statisticsOf(oneProvince)]) {
    expect(figures).toMatchObject({ isPublished: false, publishedOn: "2027-01-16", received: null, decided: null, onTime: null, late: null });
  }
});

it("let a firm mend one declaration, undo another, be told why not a third, prove the origin of a fourth, and file a promotion once for every province", async () => {
  const { toCancel, toSupplement, inBreach, clearedExport } = seaStarDeclarations;
  const supplemented = the("decision", await supplement({}, duc));
  expect(supplemented).toMatchObject({ decision: "ACCEPTED", declaration: { supplements: expect.arrayContaining([expect.objectContaining({ changes: [{ field: "INVOICE_NUMBER", lineNumber: null, before: "INV-00108", after: "INV-00108A" }] })]) as unknown } });
  // The number of before leads to the one of now.
  expect(await declaration(toSupplement, duc)).toMatchObject({ number: supplemented.number, amendmentCount: 3 });
  expect(the("decision", await cancel({}, duc))).toMatchObject({ decision: "ACCEPTED", number: toCancel, declaration: { status: "CANCELLED" } });
  const refused = await cancel({ number: inBreach, ground: "DUPLICATE" }, duc);
  expect(the("reasons", refused).reasons).toMatchObject([{ code: "IN_BREACH", message: { vi: expect.stringContaining("vi phạm") as string } }]);
  expect(await declaration(inBreach, duc)).toMatchObject({ status: "RELEASED", cancellations: [] });
  expect(await filingsOf(seaStar)).toMatchObject([{ message: "AMC", number: supplemented.number, receipt: supplemented.reference, state: "A" }, { message: "HYS", number: toCancel, state: "A" }, { message: "HYS", number: inBreach, state: "R" }]);

  const { code } = the("code", await applyForCertificate({}, duc));
  const wholeCountry = await filePromotion({ wholeCountry: true, provinces: null });
  expect(wholeCountry).toMatchObject({ procedure: "REGISTRATION", competentAuthority: { kind: "TRADE_PROMOTION_AGENCY" } });
  const inHaiPhong = await filePromotion({ name: "Quay số tại Hải Phòng", provinces: ["31"] });
  expect(inHaiPhong).toMatchObject({ competentAuthority: { kind: "DEPARTMENT" } });
  expect(await provincesOf("Mua máy in trúng xe máy")).toEqual([]);

  await portal.advance("10d");
  expect(await followed(portal, code, duc)).toMatchObject({ results: [{ name: "C/O mẫu EUR.1" }] });
  const issued = await certificate(code, duc);
  expect(issued).toMatchObject({ state: "ISSUED", number: expect.stringMatching(/^VN-DE-26-\d{6}$/) as string });
  const { me } = await portal.read(CompanyTradeDocument, duc);
  const [certified] = me?.representations?.flatMap(({ organisation }) => organisation.certificatesOfOrigin?.nodes.filter((each) => each.code === code) ?? []) ?? [];
  expect(certified).toMatchObject({ number: issued?.number, customsDeclaration: { number: clearedExport, channel: "GREEN", status: "CLEARED" } });
  expect((await portal.read(VerifyCertificateOfOriginDocument, nobody, { number: issued?.number ?? "" })).verifyCertificateOfOrigin).toMatchObject({ state: "ISSUED", destination: "DE" });

  expect(await provincesOf("Mua máy in trúng xe máy")).toEqual(["01", "22", "31", "48", "79", "96"]);
  expect(await provincesOf("Quay số tại Hải Phòng")).toEqual(["31"]);
  const cases = await casesOf("trade", seaStar);
  expect(new Map(cases.map((each) => [each.code, each.status]))).toEqual(new Map([code, wholeCountry.code, inHaiPhong.code].map((each) => [each, 10])));
  expect(new Set(cases.map(({ person, actor }) => `${person} ${actor}`))).toEqual(new Set(["hoang-minh-duc undefined"]));
}, 60_000);

it("keep a broker's two firms apart, at customs and with certificates", async () => {
  const numbers = { [lotus]: ["109999003040", "309999004030"], [redRiver]: ["109999005030", "309999006010"] };
  const customs = (await portal.read(CompanyCustomsDocument, phong)).me?.representations ?? [];
  expect(customs.map(({ organisation }) => organisation.taxCode)).toEqual(Object.keys(numbers));
  const listed = customs.map(({ organisation: { taxCode, customsDeclarations } }) => ({ taxCode, shown: new Set(customsDeclarations?.nodes.map(({ number }) => number)) }));
  for (const [owner, its] of Object.entries(numbers)) {
    for (const number of its) expect(listed.filter(({ shown }) => shown.has(number)).map(({ taxCode }) => taxCode)).toEqual([owner]);
  }

  // Acting for one, the other's declarations are as those that there are not, a stranger's too.
  const changes = [{ field: "DESCRIPTION", lineNumber: 1, after: "Vải dệt thoi 100 % polyester, đã nhuộm, khổ 1,5 m" }];
  for (const [organisation, number] of [[lotus, "109999005030"], [redRiver, "109999003040"], [redRiver, seaStarDeclarations.toSupplement], [lotus, "109999999990"]]) {
    expect(codesIn(await supplement({ organisation, number, changes, reason: "Ghi thiếu khổ vải" }, phong))).toEqual(["DECLARATION_NOT_FOUND"]);
    expect(codesIn(await cancel({ organisation, number, ground: "DUPLICATE" }, phong))).toEqual(["DECLARATION_NOT_FOUND"]);
  }
  expect(the("decision", await supplement({ organisation: lotus, number: "109999003040", changes, reason: "Ghi thiếu khổ vải" }, phong))).toMatchObject({ decision: "ACCEPTED" });
  expect(await filingsOf(lotus)).toMatchObject([{ message: "AMC", number: "109999003041", filer: "999088000111", state: "A" }]);
  expect(await filingsOf(redRiver)).toEqual([]);

  const goods = [{ hsCode: "62034290", description: "Quần nam dệt thoi", criterion: "CC", quantity: "6200", unit: "PCE", value: "49600.00" }];
  const asked = { taxCode: lotus, form: "EUR_1", destination: "FR", content: { consignee: "Exemple Habillement SARL", consigneeAddress: "1 rue Exemple, Lyon", invoiceNumber: "INV-00403", currency: "USD", goods } };
  expect(codesIn(await applyForCertificate({ ...asked, declarationNumber: "309999006010" }, phong))).toEqual(["DECLARATION_NOT_FOUND"]);
  expect((await portal.refusal(ApplyForCertificateOfOriginDocument, phong, { idempotencyKey: newKey() })).code).toBe("FORBIDDEN");
  const { code } = the("code", await applyForCertificate({ ...asked, declarationNumber: "309999004030" }, phong));
  await portal.advance("1w");
  await expect.poll(() => certificate(code, phong), { timeout: 10_000 }).toMatchObject({ state: "ISSUED" });
  const trade = (await portal.read(CompanyTradeDocument, phong)).me?.representations ?? [];
  const shown = Object.fromEntries(trade.map(({ organisation: { taxCode, certificatesOfOrigin } }) => [taxCode, certificatesOfOrigin?.nodes.map((each) => `${each.code} ${each.customsDeclaration?.number}`)]));
  expect(shown).toMatchObject({ [lotus]: [`${code} 309999004030`, expect.any(String)], [redRiver]: [] });
  expect(await certificate(code, duc)).toBeNull();
  expect(await certificate("VN-CA-99-000101", phong)).toBeNull();
  expect(await casesOf("trade", lotus)).toMatchObject([{ code, person: "lam-quoc-phong" }]);
  expect(await casesOf("trade", redRiver)).toEqual([]);
}, 60_000);

it("bring electricity to a household that asks at its one-stop shop, which hears how it goes and gets the contract", async () => {
  const counterCase = `${shop}-261203-0077`;
  const atTheCounter: Who = { ...quyen, actor: "can-bo-mot-cua", case: counterCase };
  const { sources: _told, ...application } = await applicationAtHome(portal, atTheCounter);
  const requested = await portal.read(RequestLowVoltageConnectionDocument, atTheCounter, { ...application, idempotencyKey: newKey() });
  const { corporation, dossier } = the("corporation", requested.requestElectricityConnection);
  expect(corporation).toBe("NPC");
  const { code } = dossier;

  await portal.advance("10d");
  expect(await followed(portal, code, quyen)).toMatchObject({ results: [{ name: "Hợp đồng mua bán điện" }] });
  const connections = (await portal.read(ElectricityConnectionsDocument, quyen)).me?.electricityConnections?.nodes;
  expect(connections).toMatchObject([{ code, state: "ENERGISED", account: { holderName: "Ngô Thị Quyên" } }]);
  const cases = await casesOf(north, undefined);
  expect(cases).toMatchObject([{ code, person: "ngo-thi-quyen", actor: "CAN_BO: Cán bộ một cửa", status: 10 }]);

  // Each message says all that there is by then, in whatever order they come.
  const told = () => toldToCounter(portal, shop, code);
  const withPaper = async () => (await told()).find(({ form, line }) => form["TrangThaiHoSo"] === 10 && line.files.length > 0);
  await expect.poll(withPaper, { timeout: 20_000 }).toBeDefined();
  const last = await withPaper();
  expect(last?.form).toMatchObject({ MaHoSoTiepNhan: counterCase, MaTTHC: connectionProcedures.low, DanhSachGiayToKetQua: [{ HashTepTin: last?.line.files[0]?.sha256 }] });
  expect(last?.line.files.map(({ sha256 }) => sha256)).toEqual(cases[0]?.results.map(({ sha256 }) => sha256));
  expect(new Set((await told()).map(({ form }) => form["MaHoSoTiepNhan"]))).toEqual(new Set([counterCase]));
  expect(JSON.stringify((await told()).map(({ line }) => line.told))).not.toMatch(/Quyên|phố Mẫu/);
}, 60_000);

it("bring medium voltage to a factory that was refused at the inspection, and is granted it when that is mended", async () => {
  const papers = await papersOfFactory(portal, duc);
  const requested = await portal.read(RequestMediumVoltageConnectionDocument, duc, { ...papers, idempotencyKey: newKey() });
  const { code } = the("corporation", requested.requestElectricityConnection).dossier;
  const connection = async () => {
    const { me } = await portal.read(ElectricityConnectionsDocument, duc);
    return me?.representations?.flatMap(({ organisation }) => organisation.electricityConnections?.nodes ?? []).find((each) => each.code === code);
  };

  await portal.advance("1w");
  expect(await connection()).toMatchObject({ state: "TO_BE_MENDED", step: "ACCEPTANCE", canRequestInspection: true, account: null });
  expect((await connection())?.steps.find(({ kind }) => kind === "ACCEPTANCE")).toMatchObject({ state: "REFUSED", refusal: { reason: "PROTECTION_MISSING" } });
  await expect.poll(() => portal.dossier(code, duc), { timeout: 20_000 }).toMatchObject({ status: "PAPERS_REQUESTED" });

  const again = async () => (await portal.read(RequestElectricityInspectionDocument, duc, { connection: code, idempotencyKey: newKey() })).requestElectricityInspection;
  expect(await again()).toMatchObject({ __typename: "ElectricityInspectionRequested" });
  expect(codesIn(await again())).toEqual(["NOTHING_TO_INSPECT"]);
  await portal.advance("2w");
  await followed(portal, code, duc);
  expect(await connection()).toMatchObject({ state: "ENERGISED", account: { holderName: "Công ty TNHH Thương mại Sao Biển" } });
  const cases = await casesOf(north, seaStar);
  expect(cases).toMatchObject([{ code, person: "hoang-minh-duc", status: 10 }]);
  expect(cases[0]?.history.filter(({ status }) => status === 5)).toHaveLength(1);
}, 60_000);

it("move the country's figures by what was done, in which small counts stay hidden", async () => {
  const inQuarter = (moment: string | undefined): boolean => moment !== undefined && Date.parse(moment) < Date.parse("2027-01-01T00:00:00+07:00");
  const connections = await portal.ledger(north);
  const received = connections.filter(({ receivedAt }) => inQuarter(receivedAt)).length;
  expect(received).toBe(2);
  const connected = connections.filter(({ history }) => inQuarter(history.find(({ status }) => status === 9)?.at)).length;
  expect(await figuresOf(agencies.trade)).toMatchObject({ isPublished: false, received: null });

  await portal.advance("3w");
  await expect.poll(() => figuresOf(agencies.trade), { timeout: 20_000 }).toMatchObject({ isPublished: true });
  // One promotion was of a single province; those of several, and certificates, are no procedures of the figures.
  const told = { isPublished: true, received: before.promotions + 1, decided: before.promotions + 1, onTime: exactly(before.promotions - before.late + 1), late: exactly(before.late) };
  expect(await statisticsOf(oneProvince)).toMatchObject(told);
  expect(await figuresOf(agencies.trade)).toMatchObject(told);

  // The household and the factory are December's only ones, and nothing is told of it; nor of November, which would tell the rest. In the quarter they are counted.
  expect(await figuresOf(agencies.north)).toMatchObject({ isPublished: true, received: before.connections + received, decided: before.connections + connected, ratings: { count: 0 } });
  for (const month of [11, 12]) expect(await figuresOf(agencies.north, { year: 2026, month })).toMatchObject({ isPublished: true, received: null, decided: null, onTime: null, late: null, averageWorkingDays: null });
  // Five corporations decide the procedure: there is no figure of them all.
  expect(await statisticsOf(connectionProcedures.medium)).toBeNull();
}, 60_000);
