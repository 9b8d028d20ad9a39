/** A person's dossiers, consent and documents, through the gateway and over real sockets. */
import { createHash } from "node:crypto";
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

const an = { as: "nguyen-van-an" };
/** Its public address is another one here. */
const here = (url: string): string => federation.subgraphs.get("dossiers")?.url + new URL(url).pathname + new URL(url).search;

const agree = async (procedure: string): Promise<string> => {
  const { data } = await federation.ask(ProcedureDocument, { variables: { code: procedure } });
  const given = await federation.askText("mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { ... on ConsentGiven { consent { id inForce } } } }", {
    ...an,
    variables: { input: { procedure, textVersion: data?.procedure?.consentText?.version, idempotencyKey: `agree-${procedure}` } },
  });
  expect(given.errors).toEqual([]);
  return (given.data?.["giveConsent"] as { consent: { id: string } }).consent.id;
};

describe("a dossier", () => {
  it("that an agency reported is there for its person, and for nobody else", async () => {
    await reportDossier(federation, { MaHoSo: "G01.899.101-261116-0001", MaDoiTuong: "999085000101" });
    const query = '{ dossier(code: "G01.899.101-261116-0001") { status statusName { vi } dueOn isLate history { text { vi } } } me { dossiers { nodes { code } } } }';
    expect(await federation.askText(query, an)).toMatchObject({
      data: { dossier: { status: "ACCEPTED", statusName: { vi: "Được tiếp nhận" }, dueOn: "2026-11-23", isLate: false, history: [{ text: { vi: "Cơ quan giải quyết đã tiếp nhận hồ sơ." } }] }, me: { dossiers: { nodes: [{ code: "G01.899.101-261116-0001" }] } } },
      errors: [],
    });
    expect((await federation.askText(query, { as: "tran-thi-bich" })).data).toEqual({ dossier: null, me: { dossiers: { nodes: [] } } });
  });
});

describe("prefill", () => {
  it("asks nobody before there is consent, and the register after it: in one question", async () => {
    const sourceOfIdentity = async () => (await federation.ask(PrefillDocument, { ...an, variables: { procedure: "T-BPC-280426" } })).data?.me?.prefill?.requirements[0]?.source;
    federation.ministry("identity").resetCalls();
    expect(await sourceOfIdentity()).toMatchObject({ __typename: "IdentityFact", state: "CONSENT_REQUIRED", preview: null });
    expect(federation.ministry("identity").calls).toEqual([]);
    const consent = await agree("T-BPC-280426");
    expect(await sourceOfIdentity()).toMatchObject({ state: "FOUND", preview: expect.arrayContaining([{ label: { vi: "Họ và tên" }, value: "Nguyễn Văn An" }]) as unknown });
    expect(federation.ministry("identity").calls).toHaveLength(1);
    const withdrawn = await federation.askText('mutation ($consent: ID!) { withdrawConsent(input: { consent: $consent, idempotencyKey: "withdraw-1" }) { __typename } }', { ...an, variables: { consent } });
    expect(withdrawn.data).toEqual({ withdrawConsent: { __typename: "ConsentWithdrawn" } });
    expect(await sourceOfIdentity()).toMatchObject({ state: "CONSENT_REQUIRED" });
  });
});

describe("a document", () => {
  it("goes up, comes down as it was, and is nobody else's", async () => {
    const bytes = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(1_500_000, 3)]);
    const { data } = await federation.askText("mutation ($input: StartUploadInput!) { startUpload(input: $input) { ... on UploadStarted { url } } }", {
      ...an,
      variables: { input: { name: "Bằng cử nhân luật", mediaType: "PDF", size: bytes.length, idempotencyKey: "upload-0001" } },
    });
    const sent = await fetch(here((data?.["startUpload"] as { url: string }).url), { method: "PUT", body: bytes });
    expect(sent.status).toBe(201);
    const documents = async (as: string) => ((await federation.askText("{ me { documents { nodes { name downloadUrl } } } }", { as })).data?.["me"] as { documents: { nodes: { downloadUrl: string }[] } }).documents.nodes;
    expect(await documents("tran-thi-bich")).toEqual([]);
    const [document] = await documents("nguyen-van-an");
    const fetched = Buffer.from(await (await fetch(here(document?.downloadUrl ?? ""))).arrayBuffer());
    expect(createHash("sha256").update(fetched).digest("hex")).toBe(createHash("sha256").update(bytes).digest("hex"));
  });

  it("is checked by anybody, without a sign-in", async () => {
    expect((await federation.askText('{ verifyDocument(code: "0123456789ABCDEFGHJKMNPQRS") { state issuer { vi } } }')).data).toEqual({ verifyDocument: { state: "UNKNOWN", issuer: null } });
  });
});
