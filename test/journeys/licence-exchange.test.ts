/** What can go wrong while a licence is exchanged, through the gateway, with the ministry's own ledger to show what it has. How it goes well: `new-licence.test.ts`. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { FaultKind } from "../../mocks/serve.ts";
import { startTestFederation } from "../federation.ts";
import type { TestFederation } from "../federation.ts";
import { ProcedureDocument } from "../generated/graphql.ts";

const procedure = "T-BPC-280426";
const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

let federation: TestFederation;
beforeAll(async () => {
  federation = await startTestFederation();
});
afterAll(() => federation.stop());

interface Who {
  readonly as: string;
  readonly actor?: string;
}
const an: Who = { as: "nguyen-van-an" };
const official: Who = { ...an, actor: "can-bo-mot-cua" };
const health = { number: "GKSK-99-0000101", clinic: "99001" };

let keys = 0;
const key = (): string => `licence-exchange-${(keys += 1)}`;

/** A mutation that has to succeed. */
const act = async <T>(who: Who, mutation: string, input: object): Promise<T> => {
  const { data, errors } = await federation.askText(mutation, { ...who, variables: { input } });
  expect(errors).toEqual([]);
  return Object.values(data ?? {})[0] as T;
};

const agree = async (who: Who): Promise<void> => {
  const { data } = await federation.ask(ProcedureDocument, { variables: { code: procedure } });
  await act(who, "mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { __typename } }", { procedure, textVersion: data?.procedure?.consentText?.version, idempotencyKey: key() });
};

const portraitOf = async (who: Who): Promise<string> => {
  const { url, document } = await act<{ url: string; document: string }>(who, "mutation ($input: StartUploadInput!) { startUpload(input: $input) { ... on UploadStarted { url document } } }", { name: "Ảnh chân dung", mediaType: "PNG", size: png.length, idempotencyKey: key() });
  expect((await fetch(url, { method: "PUT", body: png })).status).toBe(201);
  return (await act<{ offer: string }>(who, "mutation ($input: ReuseDocumentInput!) { reuseDocument(input: $input) { ... on DocumentOffered { offer } } }", { document, procedure, idempotencyKey: key() })).offer;
};

interface Fact {
  readonly type: string;
  readonly state: string;
  readonly evidence: string | null;
}
const factsOf = async (who: Who): Promise<readonly Fact[]> => {
  const { data, errors } = await federation.askText(
    `query ($procedure: ID!) { me { prefill(procedure: $procedure) { requirements { source { type: __typename ... on IdentityFact { state evidence } ... on DrivingLicenceFact { state evidence } } } } } }`,
    { ...who, variables: { procedure } },
  );
  expect(errors).toEqual([]);
  const me = data?.["me"] as { readonly prefill: { readonly requirements: readonly { readonly source: Fact }[] } } | undefined;
  return (me?.prefill.requirements ?? []).map(({ source }) => source).filter(({ type }) => type.endsWith("Fact"));
};

/** All that an application needs, ready to be sent. */
const prepared = async (who: Who, over: object = {}): Promise<Record<string, unknown>> => {
  await agree(who);
  return {
    licenceNumber: "999150000101",
    evidence: (await factsOf(who)).flatMap(({ evidence }) => evidence ?? []),
    documents: { portrait: await portraitOf(who) },
    healthCertificate: health,
    delivery: "BY_POST",
    idempotencyKey: key(),
    ...over,
  };
};

interface Result {
  readonly type: string;
  readonly dossier: { readonly code: string; readonly status: string; readonly synchronised: boolean };
  readonly reasons: readonly { readonly code: string; readonly field: string | null }[];
}
const apply = async (input: object, who: Who = an) => {
  const { data, errors } = await federation.askText(
    `mutation ($input: ExchangeDrivingLicenceInput!) { exchangeDrivingLicence(input: $input) { type: __typename
      ... on DrivingLicenceExchangeFiled { dossier { code status synchronised } promisedOn fee }
      ... on DrivingLicenceExchangeRefused { reasons { code field message { vi } } } } }`,
    { ...who, variables: { input } },
  );
  return { result: data?.["exchangeDrivingLicence"] as Result | null | undefined, code: errors[0]?.extensions.code, message: errors[0]?.message };
};

const police = () => federation.ministry("driving-licences");
const ledger = () => federation.world.office.ledger.find(({ ministry }) => ministry === "driving-licences")?.cases ?? [];
const open = () => ledger().filter(({ status }) => ![3, 7, 8, 10].includes(status));
const fault = (kind: FaultKind) => police().setFault({ kind });
const leaseEnds = async (): Promise<void> => void (await federation.subgraphs.get("driving-licences")?.database?.run("update acts set lease_until = clock_timestamp() where state <> 'DONE'"));
/** What a test left open is withdrawn, so that the next can apply for the same licence. */
afterEach(async () => {
  await fault("off");
  for (const { code } of open()) {
    await fetch(`${police().url}/api/gplx/ho-so-doi/${code}/rut`, { method: "POST", headers: { authorization: "Bearer mock-traffic-police-key" }, body: JSON.stringify({ maThamChieu: crypto.randomUUID() }) });
  }
});

describe("what an application needs", () => {
  it("is told under consent alone, and comes with evidence", async () => {
    police().resetCalls();
    expect(await factsOf({ as: "bui-thi-lan" })).toMatchObject([{ state: "CONSENT_REQUIRED", evidence: null }, { type: "DrivingLicenceFact", state: "CONSENT_REQUIRED", evidence: null }]);
    expect(police().calls).toEqual([]);
    await agree({ as: "bui-thi-lan" });
    expect(await factsOf({ as: "bui-thi-lan" })).toMatchObject([{ state: "FOUND" }, { state: "FOUND", evidence: expect.any(String) as string }]);
  });

  it("says which register does not answer", async () => {
    await agree(an);
    await fault("busy");
    expect(await factsOf(an)).toMatchObject([{ state: "FOUND" }, { state: "UNAVAILABLE", evidence: null }]);
  });
});

describe("an application that goes wrong", () => {
  const wrong: readonly (readonly [string, object])[] = [
    ["licenceNumber", { licenceNumber: "1" }],
    ["evidence", { evidence: [] }],
    ["evidence", { evidence: ["x"] }],
    ["declared", { declared: { fullName: "1" } }],
    ["declared", { declared: { licence: { classes: ["B"], issuedOn: "never" } } }],
    ["documents", { documents: { portrait: "x" } }],
    ["documents", { documents: {} }],
    ["healthCertificate", { healthCertificate: { number: "?", clinic: "99001" } }],
    ["healthCertificate", { healthCertificate: { number: "GKSK-99-0000101", clinic: "" } }],
    ["reason", { reason: "x".repeat(301) }],
    ["delivery", { delivery: "LATER" }],
    ["idempotencyKey", { idempotencyKey: "x" }],
  ];

  it("by a bad field is told so, and nothing is filed", async () => {
    const input = await prepared(an);
    const before = ledger().length;
    for (const [field, over] of wrong) {
      const { result, code, message } = await apply({ ...input, idempotencyKey: key(), ...over });
      expect([field, result ?? null, code], message).toEqual([field, null, "BAD_INPUT"]);
    }
    expect(ledger()).toHaveLength(before);
  });

  it("by the level of the sign-in asks nobody", async () => {
    police().resetCalls();
    expect((await apply({ licenceNumber: "999150000103", evidence: [], documents: { portrait: "x" }, delivery: "BY_POST", idempotencyKey: key() }, { as: "le-van-cuong" })).code).toBe("ASSURANCE_TOO_LOW");
    expect(police().calls).toEqual([]);
  });

  it.each([
    ["dang-van-hai", "999150000107", ["SUSPENDED", "OPEN_VIOLATIONS"]],
    ["lam-quoc-phong", "999150000111", ["HELD", "OPEN_VIOLATIONS"]],
    ["doan-van-nam", "999150000109", ["EXPIRED"]],
    ["ho-thi-huong", "999150000113", ["NOT_KNOWN"]],
    // Somebody else's, and one that nobody has.
    ["hoang-minh-duc", "999150000101", ["LICENCE_NOT_FOUND"]],
    ["hoang-minh-duc", "999159999999", ["LICENCE_NOT_FOUND"]],
    ["hoang-minh-duc", "999150001105", ["CLINIC_NOT_CONNECTED"]],
  ])("by what stands in the way is refused with the reasons: %s, %s", async (as, licenceNumber, reasons) => {
    const { result } = await apply(await prepared({ as }, { licenceNumber, healthCertificate: { number: "GKSK-99-0000105", clinic: "99002" } }), { as });
    expect(result?.reasons.map(({ code }) => code)).toEqual(reasons);
    expect(ledger().filter(({ person }) => person === as)).toEqual([]);
  });

  it("by somebody else's evidence or picture is bad input", async () => {
    const [input, others] = [await prepared(an), await prepared({ as: "bui-thi-lan" })];
    const before = ledger().length;
    for (const over of [{ evidence: others["evidence"] }, { documents: others["documents"] }]) expect((await apply({ ...input, ...over })).code).toBe("BAD_INPUT");
    expect(ledger()).toHaveLength(before);
  });
});

describe("the same application again", () => {
  it("at once or later is one case and one answer; another under its key is a conflict", async () => {
    const input = await prepared(an);
    const before = ledger().length;
    const answers = await Promise.all(Array.from({ length: 8 }, () => apply(input)));
    const [code, ...more] = [...new Set(answers.map(({ result, code: error }) => result?.dossier.code ?? error))].filter((each) => each !== "IN_PROGRESS");
    expect(more).toEqual([]);
    expect((await apply(input)).result?.dossier.code).toBe(code);
    expect((await apply({ ...input, delivery: "IN_PERSON" })).code).toBe("IDEMPOTENCY_CONFLICT");
    expect(ledger()).toHaveLength(before + 1);
  });
});

describe("an answer that is lost while it is filed", () => {
  // With the first three the police do their work; with the others they do nothing. Whoever asked cannot know.
  it.each<readonly [FaultKind, string]>([
    ["reset", "IN_PROGRESS"],
    ["truncate", "IN_PROGRESS"],
    ["silent", "IN_PROGRESS"],
    ["html", "IN_PROGRESS"],
    ["busy", "IN_PROGRESS"],
    ["refuse", "MINISTRY_UNAVAILABLE"],
  ])("by %s is %s, and one case in the end", async (kind, first) => {
    const input = await prepared(an);
    const before = ledger().length;
    await fault(kind);
    expect((await apply(input)).code).toBe(first);
    await fault("off");
    await leaseEnds();
    // The sweeper may be at it.
    await expect.poll(async () => (await apply(input)).result?.type, { timeout: 10_000 }).toBe("DrivingLicenceExchangeFiled");
    expect(ledger()).toHaveLength(before + 1);
    expect((await apply(input)).result?.dossier.code).toBe(ledger().at(-1)?.code);
  }, 40_000);
});

describe("whoever acts for the citizen", () => {
  it("files in their name, and the police know who it was", async () => {
    const { result } = await apply(await prepared(official), official);
    expect(result?.type).toBe("DrivingLicenceExchangeFiled");
    expect(ledger().at(-1)).toMatchObject({ code: result?.dossier.code, person: "nguyen-van-an", actor: "CAN_BO: Cán bộ một cửa" });
    const kept = await federation.subgraphs.get("driving-licences")?.database?.run("select subject, viewer, on_behalf_of from acts order by reserved_at desc limit 1");
    expect(kept).toEqual([{ subject: "c-0f2a4be1-0001", viewer: "c-0f2a4be1-0014", on_behalf_of: "TEST-0001" }]);
  });
});
