/** A certificate and a verification from asking to the end: filed through the gateway, worked on over the world's days, reported to the portal, and there. */
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { casesOf } from "../../mocks/cases.ts";
import { service as certificateIssue } from "../../mocks/certificate-issue.ts";
import { payFeesAtCounter } from "../../mocks/fees.ts";
import { startTestFederation } from "../federation.ts";
import type { Answer, TestFederation } from "../federation.ts";

let federation: TestFederation;
beforeAll(async () => {
  federation = await startTestFederation();
});
afterAll(() => federation.stop());

type Who = { readonly as: string; readonly actor?: string };
type Data = Readonly<Record<string, unknown>>;

const act = async (field: string, input: string, done: string, variables: object, who: Who): Promise<Answer<Data>> =>
  federation.askText(
    `mutation ($input: ${input}!) { result: ${field}(input: $input) { kind: __typename ... on ${done}Requested { dossier { code status synchronised } } ... on ${done}Refused { reasons { code field } } } }`,
    { ...who, variables: { input: variables } },
  );
const requestCertificate = (input: object, who: Who) =>
  act("requestJudicialRecordCertificate", "RequestJudicialRecordCertificateInput", "JudicialRecordCertificate", { purpose: "Bổ sung hồ sơ xin việc", ...input }, who);
const requestVerification = (input: object, who: Who) => act("requestIdentityVerification", "RequestIdentityVerificationInput", "IdentityVerification", input, who);
type Result = { readonly kind: string; readonly dossier: { readonly code: string; readonly status: string; readonly synchronised: boolean }; readonly reasons?: unknown };
const resultOf = ({ data, errors }: Answer<Data>): Result => {
  expect(errors).toEqual([]);
  return data?.["result"] as Result;
};

const agree = async (procedure: string, who: Who): Promise<void> => {
  const { data } = await federation.askText("query ($code: ID!) { procedure(code: $code) { consentText { version } } }", { variables: { code: procedure } });
  const procedureText = data?.["procedure"] as { consentText: { version: string } } | undefined;
  const given = await federation.askText("mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { __typename } }", { ...who, variables: { input: { procedure, textVersion: procedureText?.consentText.version, idempotencyKey: `agree-${procedure}-${who.as}` } } });
  expect(given.data).toEqual({ giveConsent: { __typename: "ConsentGiven" } });
};
interface Source {
  readonly __typename: string;
  readonly state?: string;
  readonly evidence?: string;
  readonly preview?: unknown;
  readonly documents?: readonly { readonly id: string }[];
}
/** Where a part of an application comes from. */
const sourceOf = async (procedure: string, requirement: string, who: Who): Promise<Source | undefined> => {
  const { data, errors } = await federation.askText(
    `query ($procedure: ID!) { me { prefill(procedure: $procedure) { requirements { requirement { id } source { __typename
      ... on IdentityFact { state evidence } ... on JudicialRecordFact { state evidence preview { value } } ... on StoredDocument { documents { id } } } } } } }`,
    { ...who, variables: { procedure } },
  );
  expect(errors).toEqual([]);
  const me = data?.["me"] as { prefill: { requirements: readonly { requirement: { id: string }; source: Source }[] } } | undefined;
  return me?.prefill.requirements.find((each) => each.requirement.id === requirement)?.source;
};

interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly origin: string;
  readonly downloadUrl: string;
  readonly verificationCode: string;
}
const documentsOf = async (who: Who): Promise<readonly StoredFile[] | undefined> => {
  const { data } = await federation.askText("{ me { documents { nodes { id name origin downloadUrl verificationCode } } } }", who);
  return (data?.["me"] as { documents: { nodes: readonly StoredFile[] } } | undefined)?.documents.nodes;
};
/** Its public address is another one here. */
const fetchFile = async ({ downloadUrl }: StoredFile): Promise<Uint8Array> => {
  const { pathname, search } = new URL(downloadUrl);
  return new Uint8Array(await (await fetch(`${federation.subgraphs.get("dossiers")?.url}${pathname}${search}`)).arrayBuffer());
};
const textOf = async (bytes: Uint8Array): Promise<string> => (await extractText(await getDocumentProxy(bytes), { mergePages: true })).text.normalize("NFC");
const dossier = async (code: string, who: Who) => (await federation.askText("query ($code: ID!) { dossier(code: $code) { status synchronised results { name state } } }", { ...who, variables: { code } })).data?.["dossier"];
const statusOf = async (who: Who) => {
  const { data } = await federation.askText("{ me { identity { status missing } } }", who);
  return (data?.["me"] as { identity: { status: string; missing: readonly string[] } } | undefined)?.identity;
};
const filedAt = (ministry: string, key: string) => casesOf(federation.world.world, ministry).filter(({ person }) => person.key === key);

describe("a judicial record certificate", () => {
  const hai = { as: "dang-van-hai" };

  it("is requested with what the register told, paid for, issued in days, and then a signed PDF of the person's own that anybody can verify", async () => {
    await agree("3.000333", hai);
    const identity = await sourceOf("3.000333", "identity", hai);
    expect(identity?.state).toBe("FOUND");
    const result = resultOf(await requestCertificate({ form: "FORM_1", copies: 2, evidence: [identity?.evidence], idempotencyKey: "certificate-1" }, hai));
    expect(result).toMatchObject({ kind: "JudicialRecordCertificateRequested", dossier: { code: expect.stringMatching(/^000\.99\.02\.G01-261123-\d{4}$/) as string } });
    expect(payFeesAtCounter(federation.world.world, certificateIssue, result.dossier.code)).toBe(true);
    await federation.advance("3w");
    await expect.poll(() => dossier(result.dossier.code, hai), { timeout: 20_000 }).toMatchObject({ status: "RETURNED", synchronised: true, results: [{ name: "Phiếu lý lịch tư pháp số 1", state: "VALID" }] });

    const [document] = (await documentsOf(hai)) ?? [];
    expect(document).toMatchObject({ name: "Phiếu lý lịch tư pháp số 1", origin: "ISSUED" });
    const text = await textOf(await fetchFile(document as StoredFile));
    expect(text).toContain("Đặng Văn Hải");
    expect(text).toContain("31/HS-ST");
    const verified = await federation.askText("query ($code: ID!) { verifyDocument(code: $code) { state issuer { vi } } }", { variables: { code: document?.verificationCode } });
    expect(verified.data).toEqual({ verifyDocument: { state: "VALID", issuer: { vi: "Cục Hồ sơ nghiệp vụ, Bộ Công an" } } });
    expect(await documentsOf({ ...hai, actor: "can-bo-mot-cua" })).toEqual([]);
    expect(await documentsOf({ as: "nguyen-van-an" })).toEqual([]);

    // Whoever applies for something that requires it needs not bring it; for an official it is as though it were not there.
    await agree("1.000828", hai);
    expect(await sourceOf("1.000828", "judicial-record", hai)).toMatchObject({ __typename: "StoredDocument", documents: [{ id: document?.id }] });
    expect(await sourceOf("1.000828", "judicial-record", { ...hai, actor: "can-bo-mot-cua" })).toEqual({ __typename: "JudicialRecordFact", state: "NOT_FOUND", evidence: null, preview: null });
  });

  it("that the ministry has and the store has not is told of by the ministry, under consent", async () => {
    const an = { as: "nguyen-van-an" };
    expect(await sourceOf("1.000828", "judicial-record", an)).toMatchObject({ __typename: "JudicialRecordFact", state: "CONSENT_REQUIRED" });
    await agree("1.000828", an);
    expect(await sourceOf("1.000828", "judicial-record", an)).toMatchObject({ state: "FOUND", preview: [{ value: "LLTP-01-0000101" }, {}, {}, {}] });
    // At level 1 nothing is told, and nothing is hidden by an error either.
    const quyen = { as: "ngo-thi-quyen" };
    await agree("1.000828", quyen);
    expect(await sourceOf("1.000828", "judicial-record", quyen)).toMatchObject({ state: "NOT_FOUND" });
  });

  it("is asked for by an official in form 1 alone, and by nobody below level 2", async () => {
    const acting = { as: "nguyen-van-an", actor: "can-bo-mot-cua" };
    const before = filedAt("judicial-records", "nguyen-van-an").length;
    expect(resultOf(await requestCertificate({ form: "FORM_2", onBehalf: true, idempotencyKey: "certificate-2" }, acting))).toEqual({ kind: "JudicialRecordCertificateRefused", reasons: [{ code: "FORM_2_NOT_DELEGABLE", field: "form" }] });
    const low = await requestCertificate({ form: "FORM_2", idempotencyKey: "certificate-3" }, { as: "ngo-thi-quyen" });
    expect([low.data, low.errors.map(({ extensions }) => extensions.code)]).toEqual([{ result: null }, ["ASSURANCE_TOO_LOW"]]);
    expect(filedAt("judicial-records", "nguyen-van-an")).toHaveLength(before);
    expect(resultOf(await requestCertificate({ form: "FORM_1", onBehalf: true, idempotencyKey: "certificate-4" }, acting)).kind).toBe("JudicialRecordCertificateRequested");
    expect(filedAt("judicial-records", "nguyen-van-an").at(-1)?.actor).toEqual({ vaiTro: "CAN_BO", hoTen: "Cán bộ một cửa", coQuan: "Bộ phận một cửa, Phường Ba Đình, Thành phố Hà Nội", maVuViec: "TEST-0001" });
  });

  it("whose answer was lost is one dossier, by whoever looks and however often it is repeated", async () => {
    const bich = { as: "tran-thi-bich" };
    const ministry = federation.ministry("judicial-records");
    await ministry.setFault({ kind: "reset" });
    const during = await requestCertificate({ form: "FORM_2", idempotencyKey: "certificate-5" }, bich);
    expect(during.errors.map(({ extensions }) => [extensions.code, extensions.retryable])).toEqual([["IN_PROGRESS", true]]);
    await ministry.setFault({ kind: "off" });
    expect(filedAt("judicial-records", "tran-thi-bich")).toHaveLength(1);
    // Nobody asks the ministry again before the lease of the first is over.
    await federation.subgraphs.get("judicial-records")?.database?.run("update acts set lease_until = now()");
    await expect.poll(async () => (await requestCertificate({ form: "FORM_2", idempotencyKey: "certificate-5" }, bich)).data?.["result"]).toMatchObject({ kind: "JudicialRecordCertificateRequested" });
    expect(filedAt("judicial-records", "tran-thi-bich")).toHaveLength(1);
  });
});

describe("verification", () => {
  const permanentAddress = { line: "Số 15 phố Mẫu", communeCode: "14758", commune: "Phường Hạc Thành", provinceCode: "38", province: "Tỉnh Thanh Hoá" };

  it("makes an incomplete record complete, for somebody without a phone", async () => {
    const thinh = { as: "mai-van-thinh" };
    expect(await statusOf(thinh)).toEqual({ status: "INCOMPLETE", missing: ["DATE_OF_BIRTH", "PERMANENT_ADDRESS", "PHONE"] });
    const day = new Date(federation.world.world.now().getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
    expect(resultOf(await requestVerification({ method: "OFFICIAL_AT_ONE_STOP_SHOP", idempotencyKey: "verification-1" }, thinh)).reasons).toEqual([
      { code: "PARTICULAR_MISSING", field: "declared.dateOfBirth" },
      { code: "PARTICULAR_MISSING", field: "declared.permanentAddress" },
    ]);
    const result = resultOf(await requestVerification({ method: "OFFICIAL_AT_ONE_STOP_SHOP", declared: { dateOfBirth: "1939-09-02", permanentAddress }, idempotencyKey: "verification-2" }, thinh));
    expect(result.dossier.code).toContain(`G01.899.103-${day.slice(2).replaceAll("-", "")}`);
    await federation.advance("1w");
    expect(await statusOf(thinh)).toEqual({ status: "COMPLETE", missing: ["PHONE"] });
    await expect.poll(() => dossier(result.dossier.code, thinh), { timeout: 20_000 }).toMatchObject({ status: "RETURNED", results: [{ state: "VALID" }] });
  });

  it("is asked for by an official at the counter, in the citizen's name", async () => {
    const result = resultOf(await requestVerification({ method: "RECORD_CORRECTION_AT_POLICE", onBehalf: true, idempotencyKey: "verification-4" }, { as: "ngo-thi-quyen", actor: "can-bo-mot-cua" }));
    expect(result.kind).toBe("IdentityVerificationRequested");
    expect(filedAt("identity", "ngo-thi-quyen")).toMatchObject([{ code: result.dossier.code, actor: { vaiTro: "CAN_BO", hoTen: "Cán bộ một cửa" } }]);
  });

  it("with a paper from the document store corrects a record that differs", async () => {
    const dung = { as: "pham-thi-dung" };
    expect(await statusOf(dung)).toMatchObject({ status: "MISMATCH" });
    await agree("9.990001", dung);
    const bytes = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(2_000, 7)]);
    const started = (await federation.askText("mutation ($input: StartUploadInput!) { startUpload(input: $input) { ... on UploadStarted { url document } } }", { ...dung, variables: { input: { name: "Giấy khai sinh", mediaType: "PDF", size: bytes.length, idempotencyKey: "upload-0001" } } })).data?.["startUpload"] as { url: string; document: string };
    const { pathname, search } = new URL(started.url);
    expect((await fetch(`${federation.subgraphs.get("dossiers")?.url}${pathname}${search}`, { method: "PUT", body: bytes })).status).toBe(201);
    const offered = (await federation.askText("mutation ($input: ReuseDocumentInput!) { reuseDocument(input: $input) { ... on DocumentOffered { offer } } }", { ...dung, variables: { input: { document: started.document, procedure: "9.990001", idempotencyKey: "reuse-0001" } } })).data?.["reuseDocument"] as { offer: string };
    const result = resultOf(await requestVerification({ method: "RECORD_CORRECTION_AT_POLICE", documents: [offered.offer], idempotencyKey: "verification-5" }, dung));
    expect(filedAt("identity", "pham-thi-dung")[0]?.documents).toMatchObject([{ tenTep: "Giấy khai sinh" }]);
    await federation.advance("1w");
    expect(await statusOf(dung)).toMatchObject({ status: "COMPLETE" });
    await expect.poll(() => dossier(result.dossier.code, dung), { timeout: 20_000 }).toMatchObject({ status: "RETURNED" });
  });
});
