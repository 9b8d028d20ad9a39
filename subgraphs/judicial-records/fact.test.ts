/** What is told of a certificate for an application, and what is not. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createOfferReader, developmentOfferKey, publicOfferKey, readOfferKey, readOfferPublicKeys, signOffer } from "../../kit/offer.ts";
import type { NewOffer } from "../../kit/offer.ts";
import { Secret } from "../../kit/secret.ts";
import type { Subject } from "../../kit/subject.ts";
import { actedFor, citizen, openSubgraph } from "../../kit/testing.ts";
import type { AskedSubgraph } from "../../kit/testing.ts";
import { judicialRecords } from "../../mocks/judicial-records.ts";
import { mountWithNock } from "../../mocks/nock.ts";
import { createWorld } from "../../mocks/world.ts";
import definition from "./index.ts";
import { connect } from "./ministry.ts";

const url = "http://judicial-records.test";
const now = "2026-11-23T09:00:00+07:00";

let subgraph: AskedSubgraph;
beforeAll(async () => {
  subgraph = await openSubgraph({ ...definition, ministry: (configuration, dependencies) => connect(configuration, dependencies, { pauses: [1] }) }, { environment: { JUDICIAL_RECORDS_URL: url }, now });
});
afterAll(() => subgraph.close());

const keyOf = (issuer: string) => readOfferKey(issuer, new Secret(developmentOfferKey(issuer)));
const an = citizen({ personalId: "999085000101", fullName: "Nguyễn Văn An" });
const hai = citizen({ personalId: "999091000107", fullName: "Đặng Văn Hải" });
const bich = citizen({ personalId: "999148000102", fullName: "Trần Thị Bích" });
/** Has a form 2 alone. */
const quyen = citizen({ personalId: "999302000112", fullName: "Ngô Thị Quyên" });

const consent = (over: Partial<NewOffer> = {}, issuer = "dossiers"): Promise<string> =>
  signOffer(keyOf(issuer), { subject: an.id, kind: "consent", purpose: "1.000828", id: "consent-1", version: "2026-1", facts: { fact: "JUDICIAL_RECORD", isGranted: true }, lifetimeSeconds: 120, ...over });

interface Told {
  readonly state: string;
  readonly preview: readonly { readonly label: { readonly vi: string }; readonly value: string }[] | null;
  readonly evidence: string | null;
  readonly reason: { readonly vi: string; readonly en: string } | null;
}
const told = async (subject: Subject | null, token: string) => {
  const calls = mountWithNock(judicialRecords, createWorld({ now: () => new Date(now) }), url);
  const before = calls.length;
  const { data, errors } = await subgraph.ask("query ($of: [_Any!]!) { _entities(representations: $of) { ... on JudicialRecordFact { state preview { label { vi } value } evidence reason { vi en } } } }", {
    subject,
    variables: { of: [{ __typename: "JudicialRecordFact", request: token }] },
  });
  expect(errors).toBeUndefined();
  const facts = data?.["_entities"] as (Told | null)[] | undefined;
  return { fact: facts?.[0], calls: calls.length - before };
};

describe("a certificate, told for an application", () => {
  it("is its number, form, day and authority, signed for that person and procedure", async () => {
    const { fact } = await told(an, await consent());
    expect(fact).toMatchObject({ state: "FOUND", reason: null });
    expect(fact?.preview?.map(({ label, value }) => [label.vi, value])).toEqual([
      ["Số phiếu", "LLTP-01-0000101"],
      ["Loại phiếu", "Phiếu lý lịch tư pháp số 1"],
      ["Ngày cấp", "2026-10-22"],
      ["Cơ quan cấp", "Phòng Hồ sơ nghiệp vụ, Công an thành phố Hà Nội"],
    ]);
    const reader = createOfferReader(readOfferPublicKeys(publicOfferKey(keyOf("judicial-records"))));
    expect(await reader.read(fact?.evidence ?? "", { kind: "evidence", issuers: ["judicial-records"], subject: an.id, purpose: "1.000828" })).toMatchObject({ offer: { id: "JUDICIAL_RECORD", version: "LLTP-01-0000101" } });
  });

  it("says nothing of a record: the same fields with one and without, and neither convictions nor a digest", async () => {
    const [clean, recorded] = [await told(an, await consent()), await told(hai, await consent())];
    expect(recorded.fact?.preview?.map(({ label }) => label)).toEqual(clean.fact?.preview?.map(({ label }) => label));
    expect(recorded.fact?.preview?.[0]?.value).toBe("LLTP-48-0000107");
    const payloads = [clean, recorded].map(({ fact }) => JSON.parse(Buffer.from(fact?.evidence?.split(".")[1] ?? "", "base64url").toString("utf8")) as { facts: object });
    expect(payloads.map(({ facts }) => Object.keys(facts))).toEqual([
      ["number", "form", "issuedOn", "authority"],
      ["number", "form", "issuedOn", "authority"],
    ]);
    expect(JSON.stringify(payloads)).not.toMatch(/31\/HS-ST|giao thông|án tích|[0-9a-f]{64}(?!")/);
  });

  it("is as old as the procedure accepts, and no older", async () => {
    const request = (notOlderThanDays: number) => consent({ facts: { fact: "JUDICIAL_RECORD", isGranted: true, notOlderThanDays } });
    expect((await told(an, await request(32))).fact?.state).toBe("FOUND");
    expect((await told(an, await request(31))).fact?.state).toBe("NOT_FOUND");
  });
});

describe("to whoever may not be told", () => {
  it("a certificate is not there, as it is not for somebody without one, and the ministry is not asked", async () => {
    const nothing = (await told(bich, await consent())).fact;
    expect(nothing).toMatchObject({ state: "NOT_FOUND", preview: null, evidence: null });
    for (const subject of [actedFor(an), actedFor(hai), { ...hai, assuranceLevel: 1 as const }, { ...bich, assuranceLevel: 1 as const }]) {
      const { fact, calls } = await told(subject, await consent());
      expect(fact).toEqual(nothing);
      expect(calls).toBe(0);
    }
  });

  it("form 2 is not there either, not even for the person", async () => {
    expect((await told(quyen, await consent())).fact).toEqual((await told(bich, await consent())).fact);
  });
});

describe("without consent", () => {
  it.each([
    ["there is none", () => consent({ facts: { fact: "JUDICIAL_RECORD", isGranted: false } })],
    ["it is for another fact", () => consent({ facts: { fact: "IDENTITY", isGranted: true } })],
    ["it is about somebody else", () => consent({ subject: "another" })],
    ["it is another kind of offer", () => consent({ kind: "evidence" })],
    ["it was signed by another owner", () => consent({}, "identity")],
    ["it is no offer", () => Promise.resolve("x")],
  ])("nothing is told and nobody asked: %s", async (_what, token) => {
    const { fact, calls } = await told(an, await token());
    expect(fact).toMatchObject({ state: "CONSENT_REQUIRED", preview: null, evidence: null, reason: { en: expect.stringContaining("consent") as string } });
    expect(calls).toBe(0);
  });
});

describe("a system that does not say", () => {
  it("is said to be away, or to know the person under other particulars", async () => {
    expect((await told(citizen({ personalId: "999085000101" }), await consent())).fact?.state).toBe("UNAVAILABLE");
    expect((await told(citizen({ personalId: "999085000101", fullName: "Nguyễn Văn Anh" }), await consent())).fact?.state).toBe("MISMATCH");
  });

  it("tells nobody who did not sign in", async () => {
    expect((await told(null, await consent())).fact).toBeNull();
  });
});
