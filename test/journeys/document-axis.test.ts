/** A household in Quảng Ninh at its one-stop shop, from the counter to the citizen's store and back, over the document axis. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AxisLedgerLine } from "../../mocks/document-axis/ledger.ts";
import { tokenForActing } from "../../mocks/token.ts";
import { startTestFederation } from "../federation.ts";
import type { TestFederation } from "../federation.ts";

const citizen = "ngo-thi-quyen";

let federation: TestFederation;
beforeAll(async () => {
  federation = await startTestFederation({ axisPollMs: 250 });
});
afterAll(() => federation.stop());

const control = async (method: string, path: string, body?: object): Promise<Readonly<Record<string, unknown>>> => {
  const response = await fetch(federation.world.control + path, { method, ...(body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }) });
  return (await response.json()) as Record<string, unknown>;
};
const axis = async (): Promise<readonly AxisLedgerLine[]> => (await control("GET", "/ledger"))["axis"] as readonly AxisLedgerLine[];
const sentTo = async (shop: string, kind: string): Promise<readonly AxisLedgerLine[]> => (await axis()).filter((line) => line.to === shop && line.kind === kind);

interface ToldDossier {
  readonly status: string;
  readonly agency: { readonly vi: string } | null;
  readonly history: readonly { readonly status: string }[];
  readonly results: readonly { readonly name: string; readonly state: string; readonly document: { readonly id: string; readonly downloadUrl: string; readonly verificationCode: string | null } | null }[];
}
const query = "query ($code: ID!) { dossier(code: $code) { status agency { vi } history { status } results { name state document { id downloadUrl verificationCode } } } }";
const dossier = async (code: string, as = citizen): Promise<ToldDossier | null> => {
  const { data, errors } = await federation.askText(query, { as, variables: { code } });
  expect(errors).toEqual([]);
  return (data?.["dossier"] ?? null) as ToldDossier | null;
};
const until = async (code: string, expected: object): Promise<void> => {
  await expect.poll(() => dossier(code), { timeout: 15_000 }).toMatchObject(expected);
};

describe("a dossier received at the counter of a one-stop shop", () => {
  let code = "";

  it("is the citizen's on the portal, and the shop hears that it arrived", async () => {
    code = String((await control("POST", "/axis/send", { shop: "H49", persona: citizen }))["code"]);
    expect(code).toMatch(/^000\.00\.32\.H49-261123-\d{4}$/);
    await until(code, { status: "ACCEPTED", agency: { vi: "Trung tâm Phục vụ hành chính công tỉnh Quảng Ninh" } });
    const told = (await axis()).filter(({ from }) => from === "000.00.32.H49");
    expect(told.length).toBeGreaterThan(0);
    const acknowledged = async () => new Set((await sentTo("000.00.32.H49", "XAC_NHAN_TIEP_NHAN")).map((line) => line.told?.["VanBanDaNhan"]));
    await expect.poll(acknowledged, { timeout: 10_000 }).toEqual(new Set(told.map(({ documentId }) => documentId)));
  });

  it("is nobody else's", async () => {
    expect(await dossier(code, "nguyen-van-an")).toBeNull();
  });

  it("goes on as the shop works", async () => {
    await federation.advance("2h");
    await until(code, { status: "PROCESSING" });
    expect((await dossier(code))?.results).toEqual([]);
  });

  it("ends with a paper in the citizen's store, which anybody can verify", async () => {
    await federation.advance("1d");
    await until(code, { status: "RETURNED", results: [{ name: "Trích lục khai sinh (bản sao)", state: "VALID" }] });
    const told = await dossier(code);
    expect(told?.history.map(({ status }) => status)).toEqual(["ACCEPTED", "PROCESSING", "DECIDED", "RETURNED"]);
    const paper = told?.results[0]?.document;
    const file = Buffer.from(await (await fetch(paper?.downloadUrl ?? "")).arrayBuffer());
    expect(file.toString("latin1", 0, 5)).toBe("%PDF-");
    const { data } = await federation.askText("query ($code: ID!) { verifyDocument(code: $code) { state } }", { variables: { code: paper?.verificationCode } });
    expect(data).toEqual({ verifyDocument: { state: "VALID" } });
  });

  it("is the same however the axis delivers: twice, backwards, without its namespace, with a long trace", async () => {
    await control("POST", "/axis", { mode: "hold" });
    const second = String((await control("POST", "/axis/send", { shop: "H26", persona: citizen }))["code"]);
    await federation.advance("3d");
    await control("POST", "/axis/bend", { kind: "no-namespace" });
    await control("POST", "/axis", { mode: "reverse" });
    await until(second, { status: "RETURNED", results: [{ state: "VALID" }] });
    await control("POST", "/axis/bend", { kind: "trace" });
    await control("POST", "/axis", { mode: "repeat" });
    const third = String((await control("POST", "/axis/send", { shop: "H19", persona: citizen }))["code"]);
    await federation.advance("3d");
    await until(third, { status: "RETURNED", results: [{ state: "VALID" }] });
    // Nothing was refused, and each repeat was taken for what it is.
    await expect.poll(async () => (await axis()).filter(({ state }) => state !== "done"), { timeout: 10_000 }).toEqual([]);
    const acknowledged = (await sentTo("000.00.32.H19", "XAC_NHAN_TIEP_NHAN")).map((line) => line.told?.["VanBanDaNhan"]);
    expect(new Set(acknowledged).size).toBe(acknowledged.length);
    await control("POST", "/axis", { mode: "normal" });
    await control("POST", "/axis/bend", { kind: "off" });
  });
});

describe("a dossier filed at the counter with another agency", () => {
  const counterCase = "000.00.32.H49-261123-0077";
  const act = async (as: string, mutation: string, input: object): Promise<string> => {
    const token = await tokenForActing(as, { as: "can-bo-mot-cua", case: counterCase }, federation.world.signIn.issuer);
    const { data, errors } = await federation.askText(mutation, { headers: { authorization: `Bearer ${token}` }, variables: { input: { ...input, onBehalf: true, idempotencyKey: randomUUID() } } });
    expect(errors).toEqual([]);
    const { filed } = data as { readonly filed: { readonly dossier: { readonly code: string } } };
    return filed.dossier.code;
  };
  const told = async (code: string): Promise<readonly { readonly form: Readonly<Record<string, unknown>>; readonly line: AxisLedgerLine }[]> =>
    (await sentTo("000.00.32.H49", "KET_QUA_HO_SO"))
      .map((line) => ({ line, form: ((line.told?.["data"] as readonly Readonly<Record<string, unknown>>[] | undefined) ?? [])[0] ?? {} }))
      .filter(({ form }) => form["MaHoSo"] === code);

  it("is told to that counter as it goes on; a certificate that is the person's alone is not handed to it", async () => {
    const mutation = "mutation ($input: RequestJudicialRecordCertificateInput!) { filed: requestJudicialRecordCertificate(input: $input) { ... on JudicialRecordCertificateRequested { dossier { code } } } }";
    const code = await act("tran-thi-bich", mutation, { form: "FORM_1", purpose: "Bổ sung hồ sơ" });
    await federation.advance("4w");
    await expect.poll(async () => (await told(code)).map(({ form }) => form["TrangThaiHoSo"]), { timeout: 15_000 }).toContain(10);
    const last = (await told(code)).find(({ form }) => form["TrangThaiHoSo"] === 10);
    expect(last?.form).toMatchObject({ MaHoSoTiepNhan: counterCase, MaTTHC: "3.000333", DanhSachGiayToKetQua: [] });
    expect(last?.line.files).toEqual([]);
    expect(JSON.stringify((await told(code)).map(({ line }) => line.told))).not.toMatch(/Bích|999148000102/);
  });

  it("gives the counter the paper that was issued elsewhere, with its signature", async () => {
    const mutation = "mutation ($input: RequestIdentityVerificationInput!) { filed: requestIdentityVerification(input: $input) { __typename ... on IdentityVerificationRequested { dossier { code } } } }";
    const permanentAddress = { line: "Số 15 phố Mẫu", communeCode: "14758", commune: "Phường Hạc Thành", provinceCode: "38", province: "Tỉnh Thanh Hoá" };
    const declared = { dateOfBirth: "1970-04-15", sex: "MALE", birthPlace: "Tỉnh Nghệ An", nationality: "Việt Nam", permanentAddress };
    const code = await act("le-van-cuong", mutation, { method: "OFFICIAL_AT_ONE_STOP_SHOP", declared });
    await federation.advance("4w");
    // Each message says all that there is by then.
    const withPapers = async () => (await told(code)).filter(({ line }) => line.files.length > 0);
    await expect.poll(async () => (await withPapers()).length, { timeout: 15_000 }).toBeGreaterThan(0);
    const [withPaper] = await withPapers();
    const office = federation.world.office.ledger.flatMap(({ cases }) => cases).find((its) => its.code === code);
    expect(withPaper?.line.files.map(({ sha256 }) => sha256)).toEqual(office?.results.map(({ sha256 }) => sha256));
    expect(withPaper?.form["DanhSachGiayToKetQua"]).toMatchObject([{ HashTepTin: withPaper?.line.files[0]?.sha256, ChuKySo: { signature: expect.any(String) as string } }]);
  });
});
