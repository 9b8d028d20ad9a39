/** Trần Thị Bích has no phone: an official at the one-stop shop asks for her judicial record certificate, and it is written down everywhere who did. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestFederation } from "../federation.ts";
import type { TestFederation } from "../federation.ts";
import { DossiersDocument, RequestJudicialRecordCertificateDocument, WhoAmIDocument } from "../generated/graphql.ts";
import trusted from "../generated/persisted-documents.json" with { type: "json" };
import { evidenceIn, followed, newKey, openPortal, the } from "../portal.ts";
import type { Portal } from "../portal.ts";

let federation: TestFederation;
let portal: Portal;
beforeAll(async () => {
  federation = await startTestFederation({ manifest: trusted, gateway: { TRUSTED_DOCUMENTS_ONLY: "true" } });
  portal = openPortal({ gateway: federation.url, control: federation.world.control, signIn: federation.world.signIn.issuer });
});
afterAll(() => federation.stop());

const procedure = "3.000333";
const bich = { as: "tran-thi-bich" };
const atTheCounter = { ...bich, actor: "can-bo-mot-cua" };
const ids = { bich: "c-0f2a4be1-0002", official: "c-0f2a4be1-0014" };

const rows = (subgraph: string, query: string) => federation.subgraphs.get(subgraph)?.database?.run(query);

it("is asked for at the counter, comes to her alone, and need not be brought to the next office", async () => {
  // The official signs in, and exchanges her sign-in for one by which she acts for this citizen, in this case.
  const { me, viewer } = await portal.read(WhoAmIDocument, atTheCounter);
  expect(me).toMatchObject({ id: ids.bich, fullName: "Trần Thị Bích", identity: { status: "COMPLETE", missing: ["PHONE"] } });
  expect(viewer).toMatchObject({ id: ids.official, role: "OFFICIAL", isSubject: false, actingFor: { case: "TEST-0001" } });

  // Consent is given at the counter too, and says so. The register fills in the form: nothing at all is asked.
  expect(await portal.agree(procedure, atTheCounter)).toMatchObject({ onBehalf: true });
  const sources = await portal.prefill(procedure, atTheCounter);
  expect(sources).toMatchObject({ identity: { state: "FOUND", preview: expect.arrayContaining([{ label: { vi: "Họ và tên" }, value: "Trần Thị Bích" }]) as unknown } });
  expect(Object.keys(sources)).toEqual(["identity"]);

  // Form 2 is nobody's to ask for but hers. Form 1 is filed, when the form says for whom it is.
  const request = (over: object) => ({ form: "FORM_1" as const, purpose: "Bổ sung hồ sơ", evidence: evidenceIn(sources), onBehalf: true, ...over, idempotencyKey: newKey() });
  expect((await portal.read(RequestJudicialRecordCertificateDocument, atTheCounter, request({ form: "FORM_2" }))).requestJudicialRecordCertificate).toMatchObject({ reasons: [{ code: "FORM_2_NOT_DELEGABLE", field: "form" }] });
  expect(await portal.refusal(RequestJudicialRecordCertificateDocument, atTheCounter, request({ onBehalf: false }))).toMatchObject({ code: "BAD_INPUT" });
  const filed = the("dossier", (await portal.read(RequestJudicialRecordCertificateDocument, atTheCounter, request({}))).requestJudicialRecordCertificate);
  const { code } = filed.dossier;

  // It is issued. She sees the paper; the official, who may follow the dossier, does not.
  await portal.advance("3w");
  const { results } = await followed(portal, code, bich);
  const [paper] = results ?? [];
  expect(paper).toMatchObject({ name: "Phiếu lý lịch tư pháp số 1", document: { verificationCode: expect.any(String) as string } });
  expect(await portal.dossier(code, atTheCounter)).toMatchObject({ status: "RETURNED", results: [] });
  expect((await portal.read(DossiersDocument, atTheCounter)).me?.documents?.totalCount).toBe(0);

  // Another procedure requires such a certificate. It is there: she is asked for what no register has, and not for this.
  const next = "1.000828";
  await portal.agree(next, bich);
  const others = await portal.prefill(next, bich);
  expect(others["judicial-record"]).toMatchObject({ __typename: "StoredDocument", documents: [{ id: paper?.document?.id, issuer: { vi: "Cục Hồ sơ nghiệp vụ, Bộ Công an" } }] });
  expect(Object.entries(others).filter(([, { __typename }]) => __typename === "ToBeGiven").map(([id]) => id)).toEqual(["degree", "health"]);
  // To the official it is as though she had none.
  expect((await portal.prefill(next, atTheCounter))["judicial-record"]).toMatchObject({ __typename: "JudicialRecordFact", state: "NOT_FOUND", preview: null, evidence: null });

  // Who it was: in the gateway's record of each request,
  const acted = federation.audit.find(({ asked }) => asked.startsWith("requestJudicialRecordCertificate"));
  expect(acted).toMatchObject({ subject: ids.bich, viewer: ids.official, role: "OFFICIAL", case: "TEST-0001" });
  expect(federation.audit.map(({ asked }) => asked)).toEqual(expect.arrayContaining([expect.stringMatching(/^giveConsent/), "me.id me.prefill"]));
  expect(new Set(federation.audit.map(({ viewer: by }) => by))).toEqual(new Set([ids.official]));
  // in the act,
  expect(await rows("judicial-records", "select distinct subject, viewer, on_behalf_of from acts")).toEqual([{ subject: ids.bich, viewer: ids.official, on_behalf_of: "TEST-0001" }]);
  // in the consent, where the next one, which is her own, says that too,
  expect(await rows("dossiers", "select procedure, given_by, given_case from consent order by given_at")).toEqual([
    { procedure, given_by: ids.official, given_case: "TEST-0001" },
    { procedure: next, given_by: ids.bich, given_case: null },
  ]);
  expect((await portal.read(DossiersDocument, bich)).me?.consents?.map((consent) => [consent.procedure?.code, consent.onBehalf]).toSorted()).toEqual([[next, false], [procedure, true]]);
  // and in the ministry's dossier, by name.
  expect(await portal.ledger("judicial-records")).toMatchObject([{ code, person: "tran-thi-bich", actor: "CAN_BO: Cán bộ một cửa", status: 10 }]);
}, 60_000);
