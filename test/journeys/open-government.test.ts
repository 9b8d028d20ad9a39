/** Three dossiers and what the country is told of them: one is supplemented, one withdrawn, one rated, and the figures of their agencies move by them, and reveal nobody. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { reportDossiers } from "../dossiers.ts";
import { startTestFederation } from "../federation.ts";
import type { TestFederation } from "../federation.ts";
import {
  AgencyPerformanceDocument,
  ExchangeDrivingLicenceDocument,
  ProcedureStatisticsDocument,
  RateDossierDocument,
  RequestJudicialRecordCertificateDocument,
  SupplementDossierDocument,
  WithdrawConsentDocument,
  WithdrawDossierDocument,
} from "../generated/graphql.ts";
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

const procedure = "T-BPC-280426";
const police = "G01.899.101";
const records = "000.99.02.G01";
const fourth = { year: 2026, quarter: 4 };
const an = { as: "nguyen-van-an" };
const hai = { as: "dang-van-hai" };
const nobody = {};

const performanceOf = async (agency: string, period: { readonly year: number; readonly quarter?: number; readonly month?: number } = fourth) => (await portal.read(AgencyPerformanceDocument, nobody, { agency, period })).agencyPerformance;
/** What the ministry's own books say of a case. */
const booked = async (ministry: string, code: string) => (await portal.ledger(ministry)).find((its) => its.code === code);
const statuses = async (ministry: string, code: string) => (await booked(ministry, code))?.history.map(({ status }) => status);

/** What the police had done that autumn: thirty-two licences, twelve of them late. */
const before = Array.from({ length: 32 }, (_, n) => ({
  MaHoSo: `${police}-261102-${String(9_000 + n)}`,
  MaDoiTuong: "999085000101",
  NgayTiepNhan: "20261102090000",
  TrangThaiHoSo: "9",
  NgayKetThucXuLy: n < 20 ? "20261106100000" : "20261118100000",
}));

it("is heard at the agency, followed on the portal, and counted where nobody is seen", async () => {
  expect(await reportDossiers(federation, before)).toMatchObject({ error_code: "00" });
  expect(await performanceOf(police)).toMatchObject({ isPublished: false, publishedOn: "2027-01-16", received: null, onTime: null, ratings: null });

  // An applies for a licence, and thinks better of what he agreed to: the police may not fetch his picture, and ask for it.
  const consent = await portal.agree(procedure, an);
  const sources = await portal.prefill(procedure, an);
  const document = await portal.upload(portrait, an);
  const application = { licenceNumber: "999150000101", evidence: evidenceIn(sources), portrait: await portal.reuse(document, procedure, an), delivery: "BY_POST" as const, idempotencyKey: newKey() };
  const { code } = the("dossier", (await portal.read(ExchangeDrivingLicenceDocument, an, application)).exchangeDrivingLicence).dossier;
  const { withdrawConsent } = await portal.read(WithdrawConsentDocument, an, { consent: consent.id, idempotencyKey: newKey() });
  expect(the("consent", withdrawConsent).consent).toMatchObject({ id: consent.id, inForce: false });
  await portal.advance("3d");
  await expect.poll(() => portal.dossier(code, an), { timeout: 10_000 }).toMatchObject({ status: "PAPERS_REQUESTED", time: "PAUSED", dueOn: null });

  // He agrees anew and hands it in. Pressed twice, it is one supplement; the police go on, and so does their time.
  await portal.agree(procedure, an);
  const supplement = { dossier: code, documents: [await portal.reuse(document, procedure, an)], note: "Ảnh chân dung", idempotencyKey: newKey() };
  const handIn = async () => (await portal.read(SupplementDossierDocument, an, supplement)).supplementDossier;
  expect([await handIn(), await handIn()]).toMatchObject([1, 2].map(() => ({ __typename: "DossierActTaken", dossier: { code } })));
  expect(await statuses("driving-licences", code)).toEqual([2, 5, 4]);
  await expect.poll(() => portal.dossier(code, an), { timeout: 10_000 }).toMatchObject({ status: "PROCESSING", time: "RUNNING" });

  // Hải asks for a certificate, and for it back; while the ministry is away he is told so, and nothing is lost.
  const { requestJudicialRecordCertificate: requested } = await portal.read(RequestJudicialRecordCertificateDocument, hai, { idempotencyKey: newKey() });
  const certificate = the("dossier", requested).dossier.code;
  await expect.poll(() => portal.dossier(certificate, hai), { timeout: 10_000 }).toMatchObject({ status: "PAYMENT_REQUESTED" });
  const withdrawal = { dossier: certificate, idempotencyKey: newKey() };
  expect((await portal.read(WithdrawDossierDocument, an, { ...withdrawal, idempotencyKey: newKey() })).withdrawDossier).toMatchObject({ reason: "NOT_FOUND" });
  await portal.fault("judicial-records", "truncate");
  const during = await portal.ask(WithdrawDossierDocument, hai, withdrawal);
  expect(during.errors.map(({ extensions }) => extensions.code)).toEqual(["IN_PROGRESS"]);
  await portal.fault("judicial-records", "off");
  await federation.subgraphs.get("dossiers")?.database?.run("update acts set lease_until = clock_timestamp() where state <> 'DONE'");
  expect((await portal.read(WithdrawDossierDocument, hai, withdrawal)).withdrawDossier).toMatchObject({ __typename: "DossierActTaken" });
  expect(await statuses("judicial-records", certificate)).toEqual([2, 6, 7]);
  await expect.poll(() => portal.dossier(certificate, hai), { timeout: 10_000 }).toMatchObject({ status: "WITHDRAWN" });
  expect((await portal.read(WithdrawDossierDocument, hai, { ...withdrawal, idempotencyKey: newKey() })).withdrawDossier).toMatchObject({ reason: "TOO_LATE" });

  // An has his licence, and says how it went; of this one and of eleven before.
  const rate = async (dossier: string, rating: "VERY_SATISFIED" | "DISSATISFIED" = "VERY_SATISFIED") => (await portal.read(RateDossierDocument, an, { dossier, rating, comment: "Nhanh", idempotencyKey: newKey() })).rateDossier;
  expect(await rate(code)).toMatchObject({ reason: "NO_RESULT_YET" });
  await portal.advance("3w");
  expect(await followed(portal, code, an)).toMatchObject({ isLate: false, rating: null });
  expect(await rate(code)).toMatchObject({ __typename: "DossierRated", rating: { level: "VERY_SATISFIED", comment: "Nhanh" } });
  expect(await rate(code, "DISSATISFIED")).toMatchObject({ __typename: "AlreadyRated", rating: { level: "VERY_SATISFIED" } });
  expect(await portal.dossier(code, an)).toMatchObject({ rating: { level: "VERY_SATISFIED", onBehalf: false } });
  for (const { MaHoSo } of before.slice(0, 11)) expect(await rate(MaHoSo)).toMatchObject({ __typename: "DossierRated" });

  // The quarter is closed. The figures have moved by his dossier, and by no more; Hải, the only one, is nowhere in them.
  await portal.advance("6w");
  await expect.poll(() => performanceOf(police), { timeout: 20_000 }).toMatchObject({ isPublished: true });
  const exactly = (number: number) => ({ atLeast: number, atMost: number });
  const told = { received: 33, decided: 33, onTime: exactly(21), late: exactly(12), ratings: { count: 12, satisfied: { atLeast: 0, atMost: 12 }, levels: null } };
  expect(await performanceOf(police)).toMatchObject(told);
  expect((await portal.read(ProcedureStatisticsDocument, nobody, { procedure, period: fourth })).procedureStatistics).toMatchObject(told);
  expect(await performanceOf(police, { year: 2026, month: 11 })).toMatchObject({ received: 33, decided: null, late: null });
  expect(await performanceOf(records)).toMatchObject({ isPublished: true, received: null, decided: 0, ratings: { count: 0 } });
}, 120_000);
