/** A register changes after it was shown, or does not answer: nothing is filed on the strength of what is not so, and nobody is stuck. */
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { startTestFederation } from "../federation.ts";
import type { TestFederation } from "../federation.ts";
import { ExchangeDrivingLicenceDocument, RequestJudicialRecordCertificateDocument } from "../generated/graphql.ts";
import trusted from "../generated/persisted-documents.json" with { type: "json" };
import { evidenceIn, newKey, openPortal, portrait } from "../portal.ts";
import type { Portal, Who } from "../portal.ts";

let federation: TestFederation;
let portal: Portal;
beforeAll(async () => {
  federation = await startTestFederation({ manifest: trusted, gateway: { TRUSTED_DOCUMENTS_ONLY: "true" } });
  portal = openPortal({ gateway: federation.url, control: federation.world.control, signIn: federation.world.signIn.issuer });
});
afterEach(() => portal.fault("identity", "off"));
afterEach(() => portal.fault("driving-licences", "off"));
afterAll(() => federation.stop());

const exchange = "T-BPC-280426";
const casesOf = async (ministry: string, person: string) => (await portal.ledger(ministry)).filter((each) => each.person === person);

/** Agrees, is shown what there is, and has a picture ready. */
const prepared = async (who: Who) => {
  await portal.agree(exchange, who);
  const sources = await portal.prefill(exchange, who);
  return { sources, portrait: await portal.reuse(await portal.upload(portrait, who), exchange, who), evidence: evidenceIn(sources) };
};

it("a move between preview and filing is named, nothing is filed, and shown again it is filed under the same key", async () => {
  const an = { as: "nguyen-van-an" };
  const { sources: _sources, ...shown } = await prepared(an);
  await portal.change("nguyen-van-an", "DAN_CU", "ThuongTru", "Số 5 phố Mẫu");
  const key = newKey();
  const { code, message, retryable } = await portal.refusal(ExchangeDrivingLicenceDocument, an, { ...shown, idempotencyKey: key });
  expect([code, message, retryable]).toEqual(["EVIDENCE_CHANGED", expect.stringContaining("permanent residence"), false]);
  expect(message).not.toContain("phố Mẫu");
  expect(await casesOf("driving-licences", "nguyen-van-an")).toEqual([]);

  const again = await portal.prefill(exchange, an);
  expect(again["identity"]).toMatchObject({ preview: expect.arrayContaining([{ label: { vi: "Nơi thường trú" }, value: "Số 5 phố Mẫu, Phường Ba Đình, Thành phố Hà Nội" }]) as unknown });
  const filed = await portal.read(ExchangeDrivingLicenceDocument, an, { ...shown, evidence: evidenceIn(again), idempotencyKey: key });
  expect(filed.exchangeDrivingLicence).toMatchObject({ __typename: "DrivingLicenceExchangeFiled" });
  expect(await casesOf("driving-licences", "nguyen-van-an")).toHaveLength(1);
});

it("points that were lost meanwhile are seen before the police are troubled", async () => {
  const lan = { as: "bui-thi-lan" };
  const { sources, ...shown } = await prepared(lan);
  expect(sources["licence"]).toMatchObject({ state: "FOUND" });
  await portal.change("bui-thi-lan", "GPLX", "diem", "4");
  const application = { ...shown, licenceNumber: "999150000108", healthCertificate: { number: "GKSK-99-0000108", clinic: "99001" }, idempotencyKey: newKey() };
  expect(await portal.refusal(ExchangeDrivingLicenceDocument, lan, application)).toMatchObject({ code: "EVIDENCE_CHANGED", message: expect.stringContaining("points left") as string });
  expect(await casesOf("driving-licences", "bui-thi-lan")).toEqual([]);
});

it("the ministry of a certificate holds what is cited against its registers in the same way", async () => {
  const bich = { as: "tran-thi-bich" };
  await portal.agree("3.000333", bich);
  const evidence = evidenceIn(await portal.prefill("3.000333", bich));
  await portal.change("tran-thi-bich", "DAN_CU", "ThuongTru", "Số 6 phố Mẫu");
  const idempotencyKey = newKey();
  expect(await portal.refusal(RequestJudicialRecordCertificateDocument, bich, { evidence, idempotencyKey })).toMatchObject({ code: "EVIDENCE_CHANGED", message: expect.stringContaining("permanent residence") as string });
  expect(await casesOf("judicial-records", "tran-thi-bich")).toEqual([]);
  const again = await portal.read(RequestJudicialRecordCertificateDocument, bich, { evidence: evidenceIn(await portal.prefill("3.000333", bich)), idempotencyKey });
  expect(again.requestJudicialRecordCertificate).toMatchObject({ __typename: "JudicialRecordCertificateRequested" });
  expect(await casesOf("judicial-records", "tran-thi-bich")).toHaveLength(1);
});

it("a register that does not answer says so and why, the other still fills in its part, and the gap is filled by hand", async () => {
  const bich = { as: "tran-thi-bich" };
  await portal.fault("identity", "busy");
  const { sources, ...given } = await prepared(bich);
  expect(sources["identity"]).toMatchObject({ state: "UNAVAILABLE", preview: null, evidence: null, reason: { vi: expect.stringContaining("hiện không trả lời") as string } });
  expect(sources["licence"]).toMatchObject({ state: "FOUND" });
  expect(given.evidence).toHaveLength(1);
  // An old motorcycle licence: no health certificate.
  const application = { ...given, licenceNumber: "999150000102", healthCertificate: null };
  // Neither evidence nor a name: what is missing is named.
  expect(await portal.refusal(ExchangeDrivingLicenceDocument, bich, { ...application, idempotencyKey: newKey() })).toMatchObject({ code: "BAD_INPUT" });
  // A name that the police know better than she does.
  expect((await portal.read(ExchangeDrivingLicenceDocument, bich, { ...application, declared: { fullName: "Trần Thị Bính" }, idempotencyKey: newKey() })).exchangeDrivingLicence).toMatchObject({ reasons: [{ code: "NAME_MISMATCH", field: "declared.fullName" }] });
  expect(await casesOf("driving-licences", "tran-thi-bich")).toEqual([]);
  const filed = await portal.read(ExchangeDrivingLicenceDocument, bich, { ...application, declared: { fullName: "Trần Thị Bích" }, idempotencyKey: newKey() });
  expect(filed.exchangeDrivingLicence).toMatchObject({ __typename: "DrivingLicenceExchangeFiled" });
  expect(await casesOf("driving-licences", "tran-thi-bich")).toHaveLength(1);
});
