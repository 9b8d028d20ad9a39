/** A person's dossiers, consent and documents, through the gateway and over real sockets. */
import { createHash, randomUUID } from "node:crypto";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportDossier } from "../dossiers.ts";
import { startTestFederation } from "../federation.ts";
import type { TestFederation } from "../federation.ts";
import { PrefillDocument, ProcedureDocument } from "../generated/graphql.ts";

let federation: TestFederation;
beforeAll(async () => {
  federation = await startTestFederation();
});
afterAll(() => federation.stop());

/** What the answer must have, for all that follows to mean anything. */
const ask = async <T>(query: string, as: string, variables: Record<string, unknown> = {}): Promise<T> => {
  const { data, errors } = await federation.askText(query, { as, variables });
  expect(errors).toEqual([]);
  return data as T;
};
const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
const download = async (url: string): Promise<Buffer> => Buffer.from(await (await fetch(url)).arrayBuffer());

const agree = async (procedure: string, as: string): Promise<string> => {
  const { data } = await federation.ask(ProcedureDocument, { variables: { code: procedure } });
  const { giveConsent } = await ask<{ giveConsent: { consent: { id: string; inForce: boolean } } }>(
    "mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { ... on ConsentGiven { consent { id inForce } } } }",
    as,
    { input: { procedure, textVersion: data?.procedure?.consentText?.version, idempotencyKey: randomUUID() } },
  );
  expect(giveConsent.consent.inForce).toBe(true);
  return giveConsent.consent.id;
};

const upload = async (name: string, bytes: Buffer, as: string): Promise<string> => {
  const { startUpload } = await ask<{ startUpload: { url: string; document: string } }>("mutation ($input: StartUploadInput!) { startUpload(input: $input) { ... on UploadStarted { url document } } }", as, {
    input: { name, mediaType: "PDF", size: bytes.length, idempotencyKey: randomUUID() },
  });
  expect((await fetch(startUpload.url, { method: "PUT", body: new Uint8Array(bytes) })).status).toBe(201);
  return startUpload.document;
};

const pdf = (size: number): Buffer => Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(size, 3)]);

describe("a dossier", () => {
  it("that an agency reported is there for its person, and for nobody else", async () => {
    await reportDossier(federation, { MaHoSo: "G01.899.101-261116-0001", MaDoiTuong: "999148000102" });
    const query = '{ dossier(code: "G01.899.101-261116-0001") { status statusName { vi } dueOn isLate history { text { vi } } } me { dossiers { nodes { code } } } }';
    expect(await ask(query, "tran-thi-bich")).toEqual({
      dossier: { status: "ACCEPTED", statusName: { vi: "Được tiếp nhận" }, dueOn: "2026-11-23", isLate: false, history: [{ text: { vi: "Cơ quan giải quyết đã tiếp nhận hồ sơ." } }] },
      me: { dossiers: { nodes: [{ code: "G01.899.101-261116-0001" }] } },
    });
    expect(await ask(query, "ngo-thi-quyen")).toEqual({ dossier: null, me: { dossiers: { nodes: [] } } });
  });
});

describe("prefill", () => {
  it("asks nobody before there is consent, and the register after it: in one question", async () => {
    const sourceOfIdentity = async () => (await federation.ask(PrefillDocument, { as: "nguyen-van-an", variables: { procedure: "3.000333" } })).data?.me?.prefill?.requirements[0]?.source;
    federation.ministry("identity").resetCalls();
    expect(await sourceOfIdentity()).toMatchObject({ __typename: "IdentityFact", state: "CONSENT_REQUIRED", preview: null });
    expect(federation.ministry("identity").calls).toEqual([]);
    const consent = await agree("3.000333", "nguyen-van-an");
    expect(await sourceOfIdentity()).toMatchObject({ state: "FOUND", preview: expect.arrayContaining([{ label: { vi: "Họ và tên" }, value: "Nguyễn Văn An" }]) as unknown });
    expect(federation.ministry("identity").calls).toHaveLength(1);
    const withdrawn = await ask("mutation ($consent: ID!) { withdrawConsent(input: { consent: $consent, idempotencyKey: \"withdraw-1\" }) { __typename } }", "nguyen-van-an", { consent });
    expect(withdrawn).toEqual({ withdrawConsent: { __typename: "ConsentWithdrawn" } });
    expect(await sourceOfIdentity()).toMatchObject({ state: "CONSENT_REQUIRED" });
  });
});

describe("a document", () => {
  it("goes up, comes down as it was, and is nobody else's", async () => {
    const bytes = pdf(1_500_000);
    await upload("Bằng cử nhân luật", bytes, "bui-thi-lan");
    const documents = async (as: string) => (await ask<{ me: { documents: { nodes: { downloadUrl: string }[] } } }>("{ me { documents { nodes { downloadUrl } } } }", as)).me.documents.nodes;
    expect(await documents("tran-thi-bich")).toEqual([]);
    const [{ downloadUrl } = { downloadUrl: "" }] = await documents("bui-thi-lan");
    expect(sha256(await download(downloadUrl))).toBe(sha256(bytes));
  });

  it("cut off half way may be sent again to the same address", async () => {
    const bytes = pdf(2_000_000);
    const { startUpload } = await ask<{ startUpload: { url: string } }>("mutation ($input: StartUploadInput!) { startUpload(input: $input) { ... on UploadStarted { url } } }", "lam-quoc-phong", {
      input: { name: "Bằng cử nhân", mediaType: "PDF", size: bytes.length, idempotencyKey: randomUUID() },
    });
    const { hostname, port, pathname, search } = new URL(startUpload.url);
    const socket = connect(Number(port), hostname);
    await new Promise<void>((resolve) => socket.write(Buffer.concat([Buffer.from(`PUT ${pathname}${search} HTTP/1.1\r\nHost: x\r\nContent-Length: ${bytes.length}\r\n\r\n`), bytes.subarray(0, 900_000)]), () => resolve()));
    socket.destroy();
    await expect.poll(async () => (await fetch(startUpload.url, { method: "PUT", body: new Uint8Array(bytes) })).status, { timeout: 10_000 }).toBe(201);
  });

  it("is checked by anybody, without a sign-in", async () => {
    expect((await federation.askText('{ verifyDocument(code: "0123456789ABCDEFGHJKMNPQRS") { state issuer { vi } } }')).data).toEqual({ verifyDocument: { state: "UNKNOWN", issuer: null } });
  });
});
