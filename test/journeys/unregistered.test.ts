/** Lê Văn Cường has an old nine-digit number and is not in the population database: he is told what is missing, asks to be verified, and applies with what he says by hand. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestFederation } from "../federation.ts";
import type { TestFederation } from "../federation.ts";
import { DrivingLicenceDocument, ExchangeDrivingLicenceDocument, RequestIdentityVerificationDocument, WhoAmIDocument } from "../generated/graphql.ts";
import trusted from "../generated/persisted-documents.json" with { type: "json" };
import { evidenceIn, followed, newKey, openPortal, portrait, the } from "../portal.ts";
import type { Portal } from "../portal.ts";

let federation: TestFederation;
let portal: Portal;
beforeAll(async () => {
  federation = await startTestFederation({ manifest: trusted, gateway: { TRUSTED_DOCUMENTS_ONLY: "true" } });
  portal = openPortal({ gateway: federation.url, control: federation.world.control, signIn: federation.world.signIn.issuer });
});
afterAll(() => federation.stop());

const cuong = { as: "le-van-cuong" };
const atTheCounter = { ...cuong, actor: "can-bo-mot-cua" };
const licenceNumber = "999150000103";
const permanentAddress = { line: "Số 15 phố Mẫu", communeCode: "14758", commune: "Phường Hạc Thành", provinceCode: "38", province: "Tỉnh Thanh Hoá" };
const declared = { dateOfBirth: "1970-04-15", sex: "MALE", birthPlace: "Tỉnh Nghệ An", nationality: "Việt Nam", permanentAddress } as const;

it("is no dead end", async () => {
  // He is told where he stands, and which ways lead on.
  const { me } = await portal.read(WhoAmIDocument, cuong);
  expect(me?.identity).toMatchObject({ status: "NOT_FOUND", missing: ["PERSONAL_ID"], hasOnlyOldNumber: true, assuranceLevel: "LEVEL_1" });
  expect(me?.identity?.verificationMethods).toContain("OFFICIAL_AT_ONE_STOP_SHOP");

  // What he wants is a new licence. The licence register knows him by the old number; the population database does not, and says what to do.
  const exchange = "T-BPC-280426";
  await portal.agree(exchange, cuong);
  const sources = await portal.prefill(exchange, cuong);
  expect(sources["identity"]).toMatchObject({ state: "NOT_FOUND", preview: null, evidence: null, reason: { vi: expect.stringContaining("hãy kê khai đầy đủ, hoặc yêu cầu xác minh") as string } });
  expect(sources["licence"]).toMatchObject({ state: "FOUND", preview: expect.arrayContaining([{ label: { vi: "Số giấy phép lái xe" }, value: licenceNumber }]) as unknown });

  // He asks to be verified. What is left out is named, all of it at once, and nothing is filed.
  const incomplete = await portal.read(RequestIdentityVerificationDocument, cuong, { declared: { dateOfBirth: declared.dateOfBirth }, idempotencyKey: newKey() });
  expect(incomplete.requestIdentityVerification).toMatchObject({
    reasons: ["sex", "birthPlace", "nationality", "permanentAddress"].map((field) => ({ code: "PARTICULAR_MISSING", field: `declared.${field}` })),
  });
  expect(await portal.ledger("identity")).toEqual([]);
  const asked = the("dossier", (await portal.read(RequestIdentityVerificationDocument, cuong, { declared, idempotencyKey: newKey() })).requestIdentityVerification);

  // His licence need not wait for that. By his own sign-in, of level 1, he cannot apply; at the counter he can, with his name given by hand.
  const picture = await portal.reuse(await portal.upload(portrait, cuong), exchange, cuong);
  const application = { licenceNumber, evidence: evidenceIn(sources), declared: { fullName: "Lê Văn Cường" }, portrait: picture, healthCertificate: null, delivery: "IN_PERSON" as const, idempotencyKey: newKey() };
  expect(await portal.refusal(ExchangeDrivingLicenceDocument, cuong, application)).toMatchObject({ code: "ASSURANCE_TOO_LOW" });
  const filed = the("dossier", (await portal.read(ExchangeDrivingLicenceDocument, atTheCounter, application)).exchangeDrivingLicence);

  // Both are done. He is in the register now, as he said and as the police saw, and has a licence of today's kind.
  await portal.advance("2w");
  await followed(portal, asked.dossier.code, cuong);
  await followed(portal, filed.dossier.code, cuong);
  const known = (await portal.read(WhoAmIDocument, cuong)).me;
  expect(known).toMatchObject({ dateOfBirth: "1970-04-15", birthPlace: "Tỉnh Nghệ An", addresses: [{ commune: "Phường Hạc Thành" }], identity: { status: "COMPLETE", missing: ["PERSONAL_ID"] } });
  const licences = (await portal.read(DrivingLicenceDocument, cuong)).me?.drivingLicences?.map(({ number, status }) => [number, status]);
  expect(licences?.toSorted()).toEqual([[licenceNumber, "EXCHANGED"], ["999160000001", "VALID"]]);
  // The next application has no gap.
  expect((await portal.prefill(exchange, cuong))["identity"]).toMatchObject({ state: "FOUND", preview: expect.arrayContaining([{ label: { vi: "Ngày, tháng, năm sinh" }, value: "1970-04-15" }]) as unknown });
  expect([await portal.ledger("identity"), await portal.ledger("driving-licences")]).toMatchObject([
    [{ code: asked.dossier.code, person: "le-van-cuong", status: 10 }],
    [{ code: filed.dossier.code, person: "le-van-cuong", actor: "CAN_BO: Cán bộ một cửa", status: 10 }],
  ]);
}, 60_000);
