/** The three acts that file at a ministry, as one thing: asked for under a key, and what the citizen, the ministry and the portal's own table then say of it. */
import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { Answered, Owner, Portal } from "./portal.ts";

export interface Filing {
  readonly subgraph: Owner;
  readonly persona: string;
  /** Where the ministry takes it; nowhere for what the portal does by itself. */
  readonly path: string;
  readonly mutation: string;
  readonly input: object;
}

/** What an answer comes to: the code of a dossier (or the id of a document or a payment), the reasons against, or the code of an error. */
export type Said = { readonly made: string } | { readonly reasons: readonly string[] } | { readonly error: string | undefined };

const mutationOf = (field: string, input: string, done: string): string =>
  `mutation ($input: ${input}!) { result: ${field}(input: $input) { ... on ${done}${done === "DrivingLicenceExchange" ? "Filed" : "Requested"} { dossier { code } } ... on ${done}Refused { reasons { code } } } }`;

export const certificate: Filing = {
  subgraph: "judicial-records",
  persona: "tran-thi-bich",
  path: "/lltp/yeu-cau-cap-phieu",
  mutation: mutationOf("requestJudicialRecordCertificate", "RequestJudicialRecordCertificateInput", "JudicialRecordCertificate"),
  input: { form: "FORM_2", purpose: "Bổ sung hồ sơ xin việc" },
};

export const verification: Filing = {
  subgraph: "identity",
  persona: "mai-van-thinh",
  path: "/cong-dan/yeu-cau-xac-minh",
  mutation: mutationOf("requestIdentityVerification", "RequestIdentityVerificationInput", "IdentityVerification"),
  input: {
    method: "OFFICIAL_AT_ONE_STOP_SHOP",
    declared: { dateOfBirth: "1939-09-02", permanentAddress: { line: "Số 15 phố Mẫu", communeCode: "14758", commune: "Phường Hạc Thành", provinceCode: "38", province: "Tỉnh Thanh Hoá" } },
  },
};

export const picture = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

export const upload: Filing = {
  subgraph: "dossiers",
  persona: "hoang-minh-duc",
  path: "",
  mutation: "mutation ($input: StartUploadInput!) { result: startUpload(input: $input) { ... on UploadStarted { document url } } }",
  input: { name: "Ảnh chân dung", mediaType: "PNG", size: picture.length },
};

const procedure = "T-BPC-280426";

/** A field of an answer that has to be there. */
const told = ({ data, message }: Answered, field: string): unknown => {
  const value = data?.[field];
  if (value === undefined || value === null) throw new Error(`no ${field}: ${message}`);
  return value;
};

export interface StartedUpload {
  readonly url: string;
  readonly document: string;
}

/** The same upload under the same key. */
export const startUpload = async (portal: Portal, input: object): Promise<StartedUpload> => told(await portal.ask(upload.persona, upload.mutation, { input: { ...upload.input, ...input } }), "result") as StartedUpload;

/** @returns the status; `undefined` when the connection broke. */
export const sendFile = async ({ url }: StartedUpload, bytes: Buffer<ArrayBuffer>): Promise<number | undefined> => (await fetch(url, { method: "PUT", body: bytes }).catch(() => undefined))?.status;

/** Ids of what the store has of whoever uploads. */
export const storedDocuments = async (portal: Portal): Promise<readonly string[]> =>
  (told(await portal.ask(upload.persona, "{ me { documents(first: 50) { nodes { id } } } }"), "me") as { documents: { nodes: readonly { id: string }[] } }).documents.nodes.map(({ id }) => id);

/** What is shown of a person's registers for an exchange, as evidence. */
export const evidenceOf = async ({ ask }: Portal, persona: string): Promise<readonly string[]> => {
  const answer = await ask(
    persona,
    "query ($procedure: ID!) { me { prefill(procedure: $procedure) { requirements { source { ... on IdentityFact { evidence } ... on DrivingLicenceFact { evidence } } } } } }",
    { procedure },
  );
  const { requirements } = (told(answer, "me") as { prefill: { requirements: readonly { source: { evidence?: string | null } }[] } }).prefill;
  return requirements.flatMap(({ source }) => source.evidence ?? []);
};

/** An exchange of An's licence with evidence and a portrait from the store: what it takes is made once, and good for many applications. */
export const prepareExchange = async (portal: Portal): Promise<Filing> => {
  const persona = "nguyen-van-an";
  const act = async <T>(query: string, input: object): Promise<T> => Object.values((await portal.ask(persona, query, { input: { ...input, idempotencyKey: randomUUID() } })).data ?? {})[0] as T;
  const { consentText } = told(await portal.ask(persona, `{ procedure(code: "${procedure}") { consentText { version } } }`), "procedure") as { consentText: { version: string } };
  await act("mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { __typename } }", { procedure, textVersion: consentText.version });
  const { url, document } = await act<StartedUpload>(upload.mutation, upload.input);
  expect(await sendFile({ url, document }, picture)).toBe(201);
  const { offer } = await act<{ offer: string }>("mutation ($input: ReuseDocumentInput!) { reuseDocument(input: $input) { ... on DocumentOffered { offer } } }", { document, procedure });
  return {
    subgraph: "driving-licences",
    persona,
    path: "/api/gplx/ho-so-doi",
    mutation: mutationOf("exchangeDrivingLicence", "ExchangeDrivingLicenceInput", "DrivingLicenceExchange"),
    input: { licenceNumber: "999150000101", evidence: await evidenceOf(portal, persona), documents: { portrait: offer }, healthCertificate: { number: "GKSK-99-0000101", clinic: "99001" }, delivery: "BY_POST" },
  };
};

export const file = async ({ ask }: Portal, { persona, mutation, input }: Filing, idempotencyKey: string): Promise<Said> => saidOf(await ask(persona, mutation, { input: { ...input, idempotencyKey } }));

const saidOf = ({ data, code }: Answered): Said => {
  const result = data?.["result"] as { readonly dossier?: { readonly code: string }; readonly document?: string; readonly payment?: { readonly id: string }; readonly reasons?: readonly { readonly code: string }[] } | null | undefined;
  const made = result?.dossier?.code ?? result?.document ?? result?.payment?.id;
  if (made !== undefined) return { made };
  return result?.reasons ? { reasons: result.reasons.map((reason) => reason.code) } : { error: code };
};

/** As a client that goes on asking: until there is an outcome. */
export const fileUntilKnown = async (portal: Portal, filing: Filing, key: string): Promise<Said> => {
  let said: Said = { error: undefined };
  await expect
    .poll(async () => {
      said = await file(portal, filing, key);
      return "error" in said ? said.error : "known";
    }, { timeout: 60_000, interval: 100 })
    .toBe("known");
  return said;
};

/** As though 30 seconds were over. */
export const leaseEnds = async ({ run }: Portal, { subgraph }: Pick<Filing, "subgraph">, key: string): Promise<void> =>
  void (await run(subgraph, "update acts set lease_until = clock_timestamp(), retry_at = clock_timestamp() where key = $1 and state <> 'DONE'", [key]));

export const stateOf = async ({ run }: Portal, { subgraph }: Pick<Filing, "subgraph">, key: string): Promise<unknown> => (await run(subgraph, "select state from acts where key = $1", [key]))[0]?.["state"];

/** Codes of what the ministry has of a person. */
export const casesOf = async ({ ledger }: Portal, { subgraph, persona }: Pick<Filing, "subgraph" | "persona">): Promise<readonly string[]> => (await ledger(subgraph)).filter(({ person }) => person === persona).map(({ code }) => code);

/** The citizen's own list at the portal, once the ministry's report has come. */
export const expectInDossiers = async (portal: Portal, { persona }: Pick<Filing, "persona">, code: string): Promise<void> => {
  const timesThere = async (): Promise<number | undefined> => {
    const { data } = await portal.ask(persona, "{ me { dossiers(first: 50) { nodes { code } } } }");
    return (data?.["me"] as { dossiers: { nodes: readonly { code: string }[] } | null } | undefined)?.dossiers?.nodes.filter((each) => each.code === code).length;
  };
  await expect.poll(timesThere, { timeout: 60_000 }).toBe(1);
};

const keysOfMinistries: Readonly<Partial<Record<Owner, Readonly<Record<string, string>>>>> = {
  "driving-licences": { authorization: "Bearer mock-traffic-police-key" },
  identity: { "x-api-key": "mock-population-key" },
};

const ended: ReadonlySet<number> = new Set([3, 7, 8, 10]);

/** Whatever is open is withdrawn at the ministry, so that the same can be asked for again. */
export const withdrawAll = async (portal: Portal, { subgraph, persona, path }: Filing): Promise<void> => {
  const open = (await portal.ledger(subgraph)).filter((its) => its.person === persona && !ended.has(its.status));
  for (const { code } of open) {
    const address = `http://127.0.0.1:${portal.relays[subgraph].port}${path}/${code}/rut`;
    const response = await fetch(address, { method: "POST", headers: { "content-type": "application/json", ...keysOfMinistries[subgraph] }, body: JSON.stringify({ maThamChieu: randomUUID() }) });
    expect(response.status).toBe(200);
  }
};
