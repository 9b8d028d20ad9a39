import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createOfferReader, developmentOfferKey, publicOfferKey, readOfferKey, readOfferPublicKeys } from "../../kit/offer.ts";
import { Secret } from "../../kit/secret.ts";
import type { Subject } from "../../kit/subject.ts";
import { citizen, openSubgraph } from "../../kit/testing.ts";
import definition from "./index.ts";
import { agencyClient, openDossiers, step, testNow, told, trafficPolice, wholeDossier } from "./testing.ts";
import type { OpenedDossiers } from "./testing.ts";

const an = citizen({ personalId: "999085000101" });
const binh: Subject = { ...citizen({ personalId: "999085000102" }), id: "another", viewer: { id: "another" } };
const official: Subject = { ...an, viewer: { id: "an official", role: "OFFICIAL" }, onBehalf: { case: "TEST-0001", until: "2026-11-23T10:00:00+07:00" } };

let dossiers: OpenedDossiers;
beforeAll(async () => {
  dossiers = await openDossiers();
});
afterAll(() => dossiers.close());
beforeEach(() => dossiers.empty());

let keys = 0;
const key = (): string => `dossiers-${(keys += 1)}`;
const ask = (query: string, variables: Record<string, unknown> = {}, subject: Subject | null = an) => dossiers.ask(query, { subject, variables });

describe("procedures", () => {
  it("are told to anybody, as they are on a day", async () => {
    const query = "query ($on: Date) { procedure(code: \"3.000333\", on: $on) { codeStanding owner { name { en } since } serviceLevel workingDays receivedUntil fees { amount } provinces { code } consentText { version } } }";
    expect((await ask(query, {}, null)).data).toMatchObject({
      procedure: { codeStanding: "VERIFIED", owner: { name: { en: "Ministry of Public Security" }, since: "2025-03-01" }, serviceLevel: "WHOLLY_ONLINE", workingDays: 10, receivedUntil: null, fees: [{ amount: 200_000 }], provinces: [{ code: "01" }, { code: "79" }, { code: "22" }] },
    });
    expect((await ask(query, { on: "2025-02-28" }, null)).data).toMatchObject({ procedure: { owner: { name: { en: "Ministry of Justice" } } } });
    expect((await ask('{ procedure(code: "0.000000") { code } }', {}, null)).data).toEqual({ procedure: null });
  });

  it("are found by province, and by what they use again", async () => {
    const codes = async (given: string) => told<{ code: string }[]>(await ask(`{ procedures${given} { code } }`, {}, null), "procedures").map(({ code }) => code);
    expect(await codes('(province: "22")')).not.toContain("2.000635");
    expect(await codes('(province: "01")')).toContain("2.000635");
    expect(await codes('(province: "48")')).toEqual([]);
    expect(await codes('(requiring: "3.000333")')).toEqual(["1.000828", "2.000205"]);
  });
});

describe("dossiers", () => {
  const three = async (): Promise<void> => {
    const agency = await agencyClient(dossiers);
    await agency.whole(
      wholeDossier(),
      wholeDossier({ MaHoSo: "G01.899.101-261102-0001", NgayTiepNhan: "20261102090000", NgayHenTra: "20261109170000" }),
      wholeDossier({ MaHoSo: "G01.899.101-261103-0001", NgayTiepNhan: "20261103090000", NgayHenTra: "20261125170000" }),
      wholeDossier({ MaHoSo: "G01.899.101-261117-0009", MaDoiTuong: "999085000102" }),
    );
    await agency.step(step(9, "20261106100000", { MaHoSo: "G01.899.101-261102-0001" }));
  };

  it("are the person's, the latest first, in pages", async () => {
    await three();
    const query = "query ($after: String) { me { dossiers(first: 2, after: $after) { nodes { code } totalCount pageInfo { hasNextPage endCursor } } } }";
    const { dossiers: page } = told<{ dossiers: { pageInfo: { endCursor: string } } }>(await ask(query), "me");
    expect(page).toMatchObject({ nodes: [{ code: "G01.899.101-261116-0001" }, { code: "G01.899.101-261103-0001" }], totalCount: 3, pageInfo: { hasNextPage: true } });
    expect((await ask(query, { after: page.pageInfo.endCursor })).data).toMatchObject({ me: { dossiers: { nodes: [{ code: "G01.899.101-261102-0001" }], pageInfo: { hasNextPage: false } } } });
  });

  it.each([
    ["{ status: [DECIDED] }", ["G01.899.101-261102-0001"]],
    ["{ isLate: true }", ["G01.899.101-261103-0001"]],
    ["{ isLate: false, status: [ACCEPTED, PROCESSING] }", ["G01.899.101-261116-0001"]],
    ['{ procedure: "3.000333" }', []],
  ])("are filtered by %s", async (filter, codes) => {
    await three();
    expect((await ask(`{ me { dossiers(filter: ${filter}) { nodes { code } } } }`)).data).toEqual({ me: { dossiers: { nodes: codes.map((code) => ({ code })) } } });
  });

  it("that are late come with an apology, and the new date", async () => {
    await three();
    expect((await ask("{ me { dossiers(filter: { isLate: true }) { nodes { dueOn promisedOn isLate apology { text { vi en } newDate } } } } }")).data).toMatchObject({
      me: { dossiers: { nodes: [{ dueOn: "2026-11-10", promisedOn: "2026-11-25", isLate: true, apology: { newDate: "2026-11-25", text: { vi: expect.stringContaining("xin lỗi") as string } } }] } },
    });
  });

  it("of somebody else and those that never were are one answer", async () => {
    await three();
    const absent = await ask('{ dossier(code: "G01.899.101-261117-9999") { code } }');
    expect(await ask('{ dossier(code: "G01.899.101-261117-0009") { code } }')).toEqual(absent);
    expect(absent).toEqual({ data: { dossier: null } });
  });

  it("are nobody's without a sign-in", async () => {
    for (const query of ["{ me { id } }", '{ dossier(code: "x") { code } }']) expect((await ask(query, {}, null)).errors?.[0]?.extensions["code"]).toBe("UNAUTHENTICATED");
  });
});

describe("a reference to a dossier", () => {
  const refer = async (code: string, subject: Subject | null = an) =>
    (await ask("query ($of: [_Any!]!) { _entities(representations: $of) { ... on Dossier { code status synchronised time dueOn history { at } results { name } } } }", { of: [{ __typename: "Dossier", code }] }, subject)).data?.["_entities"];
  const fresh = (code: string) => [{ code, status: "REGISTERED", synchronised: false, time: "NOT_STARTED", dueOn: null, history: [], results: [] }];

  it("that its agency has not reported yet stands at the first status", async () => {
    expect(await refer("G01.899.101-261123-0001")).toEqual(fresh("G01.899.101-261123-0001"));
  });

  it("is synchronised from the first report on", async () => {
    await (await agencyClient(dossiers)).whole(wholeDossier());
    expect(await refer("G01.899.101-261116-0001")).toMatchObject([{ status: "ACCEPTED", synchronised: true }]);
  });

  it("of somebody else is what one is that was never reported", async () => {
    await (await agencyClient(dossiers)).whole(wholeDossier());
    expect(await refer("G01.899.101-261116-0001", binh)).toEqual(fresh("G01.899.101-261116-0001"));
  });

  it("is nothing without a sign-in", async () => {
    expect(await refer("G01.899.101-261116-0001", null)).toEqual([null]);
  });
});

const textOf = async (procedure: string): Promise<string> =>
  told<{ consentText: { version: string } }>(await ask("query ($code: ID!) { procedure(code: $code) { consentText { version } } }", { code: procedure }), "procedure").consentText.version;

const give = async (input: object, subject: Subject = an) => {
  const { data, errors } = await ask(
    "mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { type: __typename ... on ConsentGiven { consent { id givenAt inForce onBehalf text { version } } } ... on ConsentTextChanged { consentText { version } } } }",
    { input: { procedure: "T-BPC-280426", idempotencyKey: key(), ...input } },
    subject,
  );
  return { ...(data?.["giveConsent"] as { type: string; consent: { id: string; givenAt: string } }), errors };
};
const withdraw = async (consent: string, { subject = an, idempotencyKey = key() }: { subject?: Subject; idempotencyKey?: string } = {}) =>
  told<{ type: string }>(
    await ask(
      "mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { type: __typename ... on ConsentWithdrawn { consent { id inForce withdrawnAt } } } }",
      { input: { consent, idempotencyKey } },
      subject,
    ),
    "withdrawConsent",
  );

describe("consent", () => {
  it("is given to the words that were shown, for one procedure, and recorded", async () => {
    const version = await textOf("T-BPC-280426");
    const given = await give({ textVersion: version });
    expect(given).toMatchObject({ type: "ConsentGiven", consent: { givenAt: "2026-11-23T09:00:00+07:00", inForce: true, onBehalf: false, text: { version } } });
    expect((await ask("{ me { consents { id inForce withdrawnAt procedure { code } text { text { vi } } } } }")).data).toEqual({
      me: { consents: [{ id: given.consent.id, inForce: true, withdrawnAt: null, procedure: { code: "T-BPC-280426" }, text: { text: { vi: expect.stringContaining("Đổi giấy phép lái xe") as string } } }] },
    });
  });

  it("to other words than today's is none, and shows today's", async () => {
    expect(await give({ textVersion: "2019-1-000000000000" })).toMatchObject({ type: "ConsentTextChanged", consentText: { version: await textOf("T-BPC-280426") } });
    expect((await ask("{ me { consents { id } } }")).data).toEqual({ me: { consents: [] } });
  });

  it("to a procedure that the portal does not have is bad input", async () => {
    expect((await give({ procedure: "0.000000", textVersion: "x" })).errors?.[0]?.extensions["code"]).toBe("BAD_INPUT");
  });

  it("given again, by the same key or another, at once or later, is one", async () => {
    const textVersion = await textOf("T-BPC-280426");
    const idempotencyKey = key();
    const given = await Promise.all([give({ textVersion }), give({ textVersion }), give({ textVersion, idempotencyKey })]);
    const again = await give({ textVersion, idempotencyKey });
    expect(new Set([...given, again].map(({ consent }) => consent.id)).size).toBe(1);
    expect(await dossiers.run("select count(*)::int as consents from consent")).toEqual([{ consents: 1 }]);
  });

  it("under a key that was used for other words is a conflict", async () => {
    const idempotencyKey = key();
    await give({ textVersion: await textOf("T-BPC-280426"), idempotencyKey });
    expect((await give({ textVersion: "other", idempotencyKey })).errors?.[0]?.extensions["code"]).toBe("IDEMPOTENCY_CONFLICT");
  });

  it("is withdrawn once and for all; withdrawn again it stays as it was", async () => {
    const { consent } = await give({ textVersion: await textOf("T-BPC-280426") });
    const withdrawn = await withdraw(consent.id);
    expect(withdrawn).toMatchObject({ type: "ConsentWithdrawn", consent: { inForce: false, withdrawnAt: "2026-11-23T09:00:00+07:00" } });
    expect(await withdraw(consent.id)).toEqual(withdrawn);
    // Agreeing again is another consent; the first stays in the record.
    const again = await give({ textVersion: await textOf("T-BPC-280426") });
    expect(again.consent.id).not.toBe(consent.id);
    expect((await ask("{ me { consents { inForce } } }")).data).toMatchObject({ me: { consents: expect.arrayContaining([{ inForce: true }, { inForce: false }]) as unknown } });
  });

  it("of somebody else looks absent", async () => {
    const { consent } = await give({ textVersion: await textOf("T-BPC-280426") });
    for (const id of [consent.id, "6f1c4a52-3a60-4a44-9a53-1d8fd0b1a001", "x"]) expect((await withdraw(id, { subject: binh })).type).toBe("ConsentNotFound");
    expect((await ask("{ me { consents { withdrawnAt } } }")).data).toEqual({ me: { consents: [{ withdrawnAt: null }] } });
    expect((await ask("{ me { consents { id } } }", {}, binh)).data).toEqual({ me: { consents: [] } });
  });

  it("through somebody who acts for the person is recorded with who and for which case", async () => {
    const { consent } = await give({ textVersion: await textOf("T-BPC-280426") }, official);
    expect((await ask("{ me { consents { id onBehalf } } }")).data).toEqual({ me: { consents: [{ id: consent.id, onBehalf: true }] } });
    expect(await dossiers.run("select given_by, given_case from consent")).toEqual([{ given_by: "an official", given_case: "TEST-0001" }]);
  });
});

describe("prefill", () => {
  const reader = createOfferReader(readOfferPublicKeys(publicOfferKey(readOfferKey("dossiers", new Secret(developmentOfferKey("dossiers"))))));
  interface Prefill {
    readonly consent: { readonly id: string } | null;
    readonly requirements: readonly { readonly requirement: { readonly id: string }; readonly source: { readonly type: string; readonly request: string } }[];
  }
  const question =
    "query ($procedure: ID!) { me { prefill(procedure: $procedure) { consent { id } requirements { requirement { id resultOf { code } } source { type: __typename ... on IdentityFact { request } ... on DrivingLicenceFact { request } ... on JudicialRecordFact { request } ... on ToBeGiven { text { vi } } ... on StoredDocument { documents { name } } } } } } }";
  const prefill = async (procedure: string, subject: Subject = an) => told<{ prefill: Prefill | null }>(await ask(question, { procedure }, subject), "me").prefill;
  const requestIn = async (procedure: string, type = "IdentityFact") => {
    const request = (await prefill(procedure))?.requirements.find(({ source }) => source.type === type)?.source.request ?? "";
    return reader.read(request, { kind: "consent", issuers: ["dossiers"], subject: an.id, purpose: procedure });
  };

  it("lists what a procedure requires, in its order, with where each part comes from", async () => {
    const found = await prefill("1.000828");
    expect(found?.requirements.map(({ requirement, source }) => [requirement.id, source.type])).toEqual([
      ["identity", "IdentityFact"],
      ["judicial-record", "JudicialRecordFact"],
      ["degree", "ToBeGiven"],
      ["health", "ToBeGiven"],
    ]);
    expect(found?.requirements[1]).toMatchObject({ requirement: { resultOf: { code: "3.000333" } } });
    expect(await prefill("0.000000")).toBeNull();
  });

  it("of an exchange has the licence from its owner, asked for as that and for nothing else", async () => {
    await give({ textVersion: await textOf("T-BPC-280426") });
    const found = await prefill("T-BPC-280426");
    expect(found?.requirements.map(({ requirement, source }) => [requirement.id, source.type])).toEqual([
      ["identity", "IdentityFact"],
      ["licence", "DrivingLicenceFact"],
      ["health", "ToBeGiven"],
      ["portrait", "ToBeGiven"],
    ]);
    const read = await reader.read(found?.requirements[1]?.source.request ?? "", { kind: "consent", issuers: ["dossiers"], subject: an.id, purpose: "T-BPC-280426" });
    expect(read).toMatchObject({ offer: { facts: { fact: "DRIVING_LICENCE", isGranted: true } } });
  });

  it("asks the owner of a fact in words that it can check: who, what for, under which consent", async () => {
    const { consent } = await give({ textVersion: await textOf("T-BPC-280426") });
    const read = await requestIn("T-BPC-280426");
    expect(read).toMatchObject({ offer: { issuer: "dossiers", id: consent.id, version: await textOf("T-BPC-280426"), facts: { fact: "IDENTITY", isGranted: true } } });
    const { issuedAt, expiresAt } = "offer" in read ? read.offer : { issuedAt: new Date(0), expiresAt: new Date(0) };
    expect(expiresAt.getTime() - issuedAt.getTime()).toBe(120_000);
  });

  it("tells the owner how old what it gives may be, where the procedure bounds it", async () => {
    expect(await requestIn("2.000205", "JudicialRecordFact")).toMatchObject({ offer: { facts: { fact: "JUDICIAL_RECORD", isGranted: false, notOlderThanDays: 180 } } });
    const unbound = await requestIn("1.000828", "JudicialRecordFact");
    expect("offer" in unbound && unbound.offer.facts).toEqual({ fact: "JUDICIAL_RECORD", isGranted: false });
  });

  it("says to the owner that there is no consent: before any, for another procedure, and after it was withdrawn", async () => {
    expect(await requestIn("T-BPC-280426")).toMatchObject({ offer: { facts: { fact: "IDENTITY", isGranted: false } } });
    const { consent } = await give({ textVersion: await textOf("T-BPC-280426") });
    expect(await requestIn("3.000333")).toMatchObject({ offer: { facts: { isGranted: false } } });
    await withdraw(consent.id);
    expect(await requestIn("T-BPC-280426")).toMatchObject({ offer: { id: "none", facts: { isGranted: false } } });
    expect((await prefill("T-BPC-280426"))?.consent).toBeNull();
  });
});

describe("while the database is away", () => {
  it("procedures are told, whatever is personal is a fault that passes, and agencies are told to send again", async () => {
    const alone = await openSubgraph(definition, { now: testNow, environment: { DATABASE_URL: "postgres://nobody:x@127.0.0.1:9/nothing", AXIS_POLL_MS: "0" } });
    expect((await alone.ask('{ procedure(code: "3.000333") { workingDays } }')).data).toEqual({ procedure: { workingDays: 10 } });
    const { data, errors } = await alone.ask("{ me { id dossiers { totalCount } consents { id } } }", { subject: an });
    expect(data).toEqual({ me: { id: an.id, dossiers: null, consents: null } });
    expect(errors?.map(({ extensions }) => [extensions["code"], extensions["retryable"]])).toEqual([
      ["MINISTRY_UNAVAILABLE", true],
      ["MINISTRY_UNAVAILABLE", true],
    ]);
    const login = await alone.app.inject({ method: "POST", url: "/mapi/login", payload: trafficPolice });
    expect([login.statusCode, login.json<{ error_code: string }>().error_code]).toEqual([503, "99"]);
    await alone.close();
  });
});
