/** Electricity where there was none: a household in Quảng Ninh, whose request an official files at the counter, and a factory that is refused at the inspection and then granted. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { applicationAtHome, papersOfFactory } from "../connections.ts";
import { startTestFederation } from "../federation.ts";
import type { TestFederation } from "../federation.ts";
import { ElectricityBillsDocument, ElectricityConnectionsDocument, RequestElectricityInspectionDocument, RequestLowVoltageConnectionDocument, RequestMediumVoltageConnectionDocument } from "../generated/graphql.ts";
import trusted from "../generated/persisted-documents.json" with { type: "json" };
import { followed, newKey, openPortal, the } from "../portal.ts";
import type { Portal, Who } from "../portal.ts";

let federation: TestFederation;
let portal: Portal;
beforeAll(async () => {
  federation = await startTestFederation({ manifest: trusted, gateway: { TRUSTED_DOCUMENTS_ONLY: "true" } });
  portal = openPortal({ gateway: federation.url, control: federation.world.control, signIn: federation.world.signIn.issuer });
});
afterAll(() => federation.stop());

const north = "electricity/npc";
const quyen: Who = { as: "ngo-thi-quyen" };
const atTheCounter: Who = { ...quyen, actor: "can-bo-mot-cua" };
const director: Who = { as: "hoang-minh-duc" };

const statuses = (dossier: { readonly history?: readonly { readonly status: string }[] | null } | null) => dossier?.history?.map(({ status }) => status);

it("comes to a household for which an official asks at the counter", async () => {
  // She signs in at level 1, which is not enough to ask by herself.
  const own = { evidence: [""], premises: "x", idempotencyKey: newKey() };
  expect(await portal.refusal(RequestLowVoltageConnectionDocument, quyen, own)).toMatchObject({ code: "ASSURANCE_TOO_LOW" });

  // At the counter she consents, the register fills in the form, and the paper about her house is scanned.
  const { sources, ...input } = await applicationAtHome(portal, atTheCounter);
  expect(sources).toMatchObject({ identity: { state: "FOUND" }, premises: { __typename: "ToBeGiven" } });

  // Nobody serves a province that is on no map; an address in a divided one has to be exact.
  const elsewhere = (provinceCode: string) => ({ ...input, address: { line: "Số 1 phố Mẫu", communeCode: "00004", commune: "Xã Mẫu", provinceCode, province: "Tỉnh Mẫu" }, idempotencyKey: newKey() });
  for (const [province, reason] of [["99", "ADDRESS_NOT_SERVED"], ["68", "ADDRESS_AMBIGUOUS"]] as const) {
    expect((await portal.read(RequestLowVoltageConnectionDocument, atTheCounter, elsewhere(province))).requestElectricityConnection).toMatchObject({ reasons: [{ code: reason }] });
  }

  // Hers is in Quảng Ninh, which the Northern corporation serves. The same key again is the same request.
  const asked = { ...input, idempotencyKey: newKey() };
  const filed = the("corporation", (await portal.read(RequestLowVoltageConnectionDocument, atTheCounter, asked)).requestElectricityConnection);
  expect(filed).toMatchObject({ corporation: "NPC", promisedOn: "2026-12-01", connection: { state: "IN_PROGRESS", step: "SURVEY" } });
  const { code } = filed.dossier;
  expect((await portal.read(RequestLowVoltageConnectionDocument, atTheCounter, asked)).requestElectricityConnection).toMatchObject({ dossier: { code } });

  // The corporation fetches the paper from the store, surveys, signs and connects; the portal hears of each step.
  await portal.advance("2w");
  const dossier = await followed(portal, code, quyen);
  expect(dossier).toMatchObject({ procedureName: "Cấp điện mới từ lưới điện hạ áp (220/380V)", results: [{ name: "Hợp đồng mua bán điện" }] });
  const { me } = await portal.read(ElectricityConnectionsDocument, quyen);
  const [connection] = me?.electricityConnections?.nodes ?? [];
  expect(connection).toMatchObject({ code, state: "ENERGISED", voltage: "LOW", account: { holderName: "Ngô Thị Quyên", outstanding: { state: "KNOWN", amount: 0 } } });
  expect(connection?.steps.map(({ kind, state }) => `${kind} ${state}`)).toEqual(["REQUEST DONE", "SURVEY DONE", "CONTRACT DONE", "ENERGISATION DONE"]);
  // She is a customer now like any other.
  expect((await portal.read(ElectricityBillsDocument, quyen)).me?.electricityAccounts?.nodes).toMatchObject([{ customerCode: connection?.account?.customerCode }]);

  // In the corporation's own books it is one case, with who filed it.
  expect(await portal.ledger(north)).toMatchObject([{ code, person: "ngo-thi-quyen", actor: "CAN_BO: Cán bộ một cửa", documents: ["Giấy chứng nhận quyền sử dụng đất"], status: 10 }]);
  expect(await federation.subgraphs.get("electricity")?.database?.run("select distinct subject, viewer, on_behalf_of from acts where state = 'DONE'")).toEqual([{ subject: "c-0f2a4be1-0012", viewer: "c-0f2a4be1-0014", on_behalf_of: "TEST-0001" }]);
}, 60_000);

it("comes to a factory that mends what the inspection found", async () => {
  const papers = await papersOfFactory(portal, director);

  // An official may act for the director, and not for the firm.
  expect(await portal.refusal(RequestMediumVoltageConnectionDocument, { ...director, actor: "can-bo-mot-cua" }, { ...papers, idempotencyKey: newKey() })).toMatchObject({ code: "FORBIDDEN" });
  const filed = the("corporation", (await portal.read(RequestMediumVoltageConnectionDocument, director, { ...papers, idempotencyKey: newKey() })).requestElectricityConnection);
  const { code } = filed.dossier;
  expect(filed).toMatchObject({ corporation: "NPC", connection: { step: "CONNECTION_AGREEMENT" } });

  const connection = async () => {
    const { me } = await portal.read(ElectricityConnectionsDocument, director);
    expect(me?.electricityConnections?.nodes).toEqual([]);
    return me?.representations?.flatMap(({ organisation }) => organisation.electricityConnections?.nodes ?? []).find((each) => each.code === code);
  };

  // Nothing was said of protection devices: the inspectors find none, and the dossier waits for the firm.
  await portal.advance("1w");
  const refused = await connection();
  expect(refused).toMatchObject({ state: "TO_BE_MENDED", step: "ACCEPTANCE", canRequestInspection: true, account: null });
  expect(refused?.steps.find(({ kind }) => kind === "ACCEPTANCE")).toMatchObject({ state: "REFUSED", refusal: { reason: "PROTECTION_MISSING", words: "Nghiệm thu chưa đạt: thiếu thiết bị bảo vệ phía trung áp" } });
  await expect.poll(() => portal.dossier(code, director), { timeout: 20_000 }).toMatchObject({ status: "PAPERS_REQUESTED" });

  // They are installed. While the corporation's system breaks off, nothing comes of asking; the same key does it later, once.
  await portal.advance("3w");
  const again = { connection: code, idempotencyKey: newKey() };
  await portal.fault(north, "truncate");
  expect(await portal.refusal(RequestElectricityInspectionDocument, director, again)).toMatchObject({ retryable: true });
  await portal.fault(north, "off");
  await expect.poll(async () => (await portal.ask(RequestElectricityInspectionDocument, director, again)).data?.requestElectricityInspection, { timeout: 40_000 }).toMatchObject({ __typename: "ElectricityInspectionRequested" });
  expect((await portal.read(RequestElectricityInspectionDocument, director, { connection: code, idempotencyKey: newKey() })).requestElectricityInspection).toMatchObject({ reasons: [{ code: "NOTHING_TO_INSPECT" }] });

  // The inspection is passed, the contract signed, and electricity flows.
  await portal.advance("3w");
  const dossier = await followed(portal, code, director);
  expect(statuses(dossier)).toEqual(expect.arrayContaining(["PAPERS_REQUESTED", "DECIDED", "RETURNED"]));
  expect(await connection()).toMatchObject({ state: "ENERGISED", account: { holderName: "Công ty TNHH Thương mại Sao Biển", purpose: "OTHER" } });

  // The ledger has it as it was: one case of the firm, refused once and granted once.
  const cases = (await portal.ledger(north)).filter((each) => each.company === "9900000016");
  expect(cases).toMatchObject([{ code, person: "hoang-minh-duc", documents: ["Sơ đồ một sợi", "Hợp đồng thuê đất"], status: 10 }]);
  expect(cases[0]?.history.filter(({ note }) => /[Nn]ghiệm thu|kiểm tra/.test(note)).map(({ status, note }) => [status, note])).toEqual([
    [4, "Đã tiếp nhận đề nghị kiểm tra"],
    [5, "Nghiệm thu chưa đạt: thiếu thiết bị bảo vệ phía trung áp"],
    [4, "Khách hàng đề nghị kiểm tra lại"],
    [4, "Nghiệm thu đạt"],
  ]);
}, 120_000);
