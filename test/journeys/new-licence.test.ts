/** Nguyễn Văn An exchanges his driving licence, from the first question to an employer who checks the new one. In one process, every operation by its hash. */
import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestFederation } from "../federation.ts";
import type { TestFederation } from "../federation.ts";
import { DossiersDocument, DrivingLicenceDocument, ExchangeDrivingLicenceDocument, ProcedureDocument, VerifyDocumentDocument } from "../generated/graphql.ts";
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
const old = "999150000101";
const an = { as: "nguyen-van-an" };
const nobody = {};

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const valuesOf = (source: { readonly preview?: readonly { readonly label: { readonly vi: string }; readonly value: string }[] | null } | undefined) => Object.fromEntries((source?.preview ?? []).map(({ label, value }) => [label.vi, value]));

/** What somebody who was given a file finds out about it, with nothing but the file and the code on it. */
const checked = async (store: string, file: Uint8Array<ArrayBuffer>, code?: string): Promise<unknown> =>
  (await fetch(`${store}/verify${code === undefined ? "" : `?code=${code}`}`, { method: "POST", headers: { "content-type": "application/pdf" }, body: file })).json();

it("is a form that is filled in already, a dossier that is followed, and a licence that anybody can check", async () => {
  // Before anybody signs in: what it takes, and the words of consent.
  const offered = await portal.read(ProcedureDocument, nobody, { code: procedure });
  expect(offered.procedure).toMatchObject({ name: { vi: "Đổi giấy phép lái xe" }, workingDays: 5, requirements: [{ id: "identity" }, { id: "licence" }, { id: "health" }, { id: "portrait" }] });

  // He signs in. Without his consent no register hears of him.
  const before = await portal.prefill(procedure, an);
  expect([before["identity"], before["licence"]]).toMatchObject([{ state: "CONSENT_REQUIRED", preview: null, evidence: null }, { state: "CONSENT_REQUIRED", preview: null, evidence: null }]);
  expect([await portal.calls("identity"), await portal.calls("driving-licences")]).toEqual([0, 0]);

  // With it, two registers fill in the form: he is asked for what neither of them has, and for nothing else.
  await portal.agree(procedure, an);
  const sources = await portal.prefill(procedure, an);
  expect(sources).toMatchObject({ identity: { __typename: "IdentityFact", state: "FOUND" }, licence: { __typename: "DrivingLicenceFact", state: "FOUND" } });
  expect(valuesOf(sources["identity"] as never)).toMatchObject({ "Họ và tên": "Nguyễn Văn An", "Số định danh cá nhân": "•••••••••101", "Nơi thường trú": "Số 1 phố Mẫu, Phường Ba Đình, Thành phố Hà Nội" });
  expect(valuesOf(sources["licence"] as never)).toMatchObject({ "Số giấy phép lái xe": old, Hạng: "B", "Số điểm còn lại": "12" });
  const asked = Object.entries(sources).filter(([, { __typename }]) => __typename === "ToBeGiven");
  expect(asked.map(([id]) => id)).toEqual(["health", "portrait"]);

  // His picture goes into the store, where it stays, and is used from there.
  const document = await portal.upload(portrait, an);
  const picture = await portal.reuse(document, procedure, an);

  // He applies. What he gives by hand is the number on the clinic's certificate.
  const application = { licenceNumber: old, evidence: evidenceIn(sources), portrait: picture, healthCertificate: { number: "GKSK-99-0000101", clinic: "99001" }, delivery: "BY_POST" as const, idempotencyKey: newKey() };
  expect(application.evidence).toHaveLength(2);
  const filed = the("dossier", (await portal.read(ExchangeDrivingLicenceDocument, an, application)).exchangeDrivingLicence);
  expect(filed).toMatchObject({ promisedOn: "2026-12-01", fee: 135_000 });
  // Pressed twice, it is one application.
  expect((await portal.read(ExchangeDrivingLicenceDocument, an, application)).exchangeDrivingLicence).toMatchObject({ dossier: { code: filed.dossier.code } });

  // He follows it. The police have fetched his picture, and he sees that they have.
  const { code } = filed.dossier;
  await expect.poll(() => portal.dossier(code, an)).toMatchObject({ status: "ACCEPTED", synchronised: true, time: "RUNNING", dueOn: "2026-12-01" });
  await portal.advance("2d");
  await expect.poll(() => portal.dossier(code, an)).toMatchObject({ status: "PROCESSING" });
  const { me } = await portal.read(DossiersDocument, an);
  expect(me?.documents?.nodes.find(({ id }) => id === document)?.usedFor).toMatchObject([
    { kind: "FETCHED", case: code, procedure: { code: procedure } },
    { kind: "OFFERED", case: null, procedure: { code: procedure } },
  ]);
  await portal.advance("2w");
  const { history, results } = await followed(portal, code, an);
  expect(history?.map(({ status }) => status)).toEqual(["ACCEPTED", "PROCESSING", "DECIDED", "RETURNED"]);

  // The new licence is in his store, and in the register.
  const licence = results?.[0]?.document;
  expect(licence).toMatchObject({ name: "Giấy phép lái xe", verificationCode: expect.any(String) as string });
  const file = new Uint8Array(await (await fetch(licence?.downloadUrl ?? "")).arrayBuffer());
  expect(sha256(file)).toBe(licence?.sha256);
  const stored = (await portal.read(DossiersDocument, an)).me?.documents?.nodes;
  expect(stored?.map(({ name, origin, issuer }) => [name, origin, issuer?.vi])).toEqual([
    ["Giấy phép lái xe", "ISSUED", "Cục Cảnh sát giao thông, Bộ Công an"],
    ["Ảnh chân dung", "UPLOADED", undefined],
  ]);
  const licences = (await portal.read(DrivingLicenceDocument, an)).me?.drivingLicences?.map(({ number, status }) => [number, status]);
  expect(licences?.toSorted()).toEqual([[old, "EXCHANGED"], ["999160000001", "VALID"]]);

  // An employer is shown it. Nobody signs in to find out whether it is genuine.
  const genuine = { state: "VALID", issuer: { vi: "Cục Cảnh sát giao thông, Bộ Công an" } };
  const shown = licence?.verificationCode ?? "";
  expect((await portal.read(VerifyDocumentDocument, nobody, { code: shown })).verifyDocument).toMatchObject(genuine);
  const store = new URL(licence?.downloadUrl ?? "").origin;
  expect(await checked(store, file)).toMatchObject(genuine);
  const forged = new Uint8Array([...file, 10]);
  expect(await checked(store, forged, shown)).toMatchObject({ state: "CHANGED" });
  expect(await checked(store, forged)).toEqual({ state: "UNKNOWN", issuer: null });

  // And the police's own books say the same: one case, his, with one document, decided in time.
  const cases = await portal.ledger("driving-licences");
  expect(cases).toMatchObject([{ code, person: "nguyen-van-an", documents: ["Ảnh chân dung"], fees: [{ amount: 135_000 }], status: 10, results: [{ name: "Giấy phép lái xe", sha256: sha256(file) }] }]);
  expect(cases[0]?.actor).toBeUndefined();
  expect(cases[0]?.history.map(({ status }) => status)).toEqual([2, 4, 9, 10]);
}, 60_000);
