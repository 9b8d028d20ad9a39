import nock from "nock";
import { describe, expect, it } from "vitest";
import { fixedClock, systemClock } from "../../kit/clock.ts";
import { createMinistryClient } from "../../kit/ministry-client.ts";
import { createOfferReader, developmentOfferKey, publicOfferKey, readOfferKey, readOfferPublicKeys, signOffer } from "../../kit/offer.ts";
import type { NewOffer } from "../../kit/offer.ts";
import { Secret } from "../../kit/secret.ts";
import type { Subject } from "../../kit/subject.ts";
import { actedFor, citizen, openSubgraph } from "../../kit/testing.ts";
import { identity } from "../../mocks/identity.ts";
import { mountWithNock } from "../../mocks/nock.ts";
import { createWorld } from "../../mocks/world.ts";
import definition from "./index.ts";
import { lookUpPerson } from "./population.ts";
import type { PersonQuery } from "./population.ts";
import { verificationMethods } from "./verification.ts";

const url = "http://population.test";
const database = () => {
  const client = createMinistryClient({ url });
  return { lookUp: (query: PersonQuery) => lookUpPerson(client, { "x-api-key": "mock-population-key" }, query, new AbortController().signal) };
};

describe("the population database", () => {
  it("finds a person by personal number and name", async () => {
    mountWithNock(identity, createWorld(), url);
    const result = await database().lookUp({ personalId: "999085000101", fullName: "Nguyễn Văn An" });
    expect(result).toMatchObject({ answer: "FOUND", person: { personalId: "999085000101", dateOfBirth: "1985-03-12", sex: "MALE", missing: [] } });
  });

  it("finds somebody who has only the old number by that", async () => {
    const calls = mountWithNock(identity, createWorld(), url);
    expect(await database().lookUp({ oldPersonalId: "990850101", fullName: "Nguyễn Văn An" })).toMatchObject({ answer: "FOUND", person: { personalId: "999085000101" } });
    expect(JSON.parse(calls[0]?.body ?? "")).toEqual({ SoCMND: "990850101", HoVaTen: "Nguyễn Văn An" });
  });

  it("says the same of a name in another Unicode normal form", async () => {
    mountWithNock(identity, createWorld(), url);
    const result = await database().lookUp({ personalId: "999085000101", fullName: "Nguyễn Văn An".normalize("NFD") });
    expect(result.answer).toBe("FOUND");
  });

  it("gives the present address first, in two levels, and the old one with its district", async () => {
    mountWithNock(identity, createWorld(), url);
    const result = await database().lookUp({ personalId: "999085000101", fullName: "Nguyễn Văn An" });
    const [present, past] = result.answer === "FOUND" ? result.person.addresses : [];
    expect(present).toMatchObject({ commune: "Phường Ba Đình", district: undefined, validFrom: "2025-07-01", validTo: undefined });
    expect(past).toMatchObject({ district: "Quận Ba Đình", validTo: "2025-06-30" });
  });

  it("tells absent from mismatching", async () => {
    mountWithNock(identity, createWorld(), url);
    expect(await database().lookUp({ personalId: "999085999999", fullName: "Nguyễn Văn An" })).toEqual({ answer: "NOT_FOUND" });
    expect(await database().lookUp({ personalId: "999085000101", fullName: "Nguyễn Văn Ân" })).toEqual({ answer: "MISMATCH", fields: ["FULL_NAME"] });
  });

  const record = { SoDinhDanh: "999085000101", SoCMND: [], HoVaTen: "Nguyễn Văn An", NgaySinh: "12/03/1985", GioiTinh: "Nam", ThuongTru: [], TruongThieu: [] };

  it.each([
    ["a year alone as no day", { NgaySinh: "1985" }, { dateOfBirth: undefined, sex: "MALE" }],
    ["a sex in another Unicode form", { GioiTinh: "Nữ".normalize("NFD") }, { sex: "FEMALE" }],
    ["a word new to us for unknown", { GioiTinh: "constructor", TruongThieu: ["toString"] }, { sex: "UNKNOWN", missing: ["UNKNOWN"] }],
  ])("reads %s", async (_what, change, person) => {
    nock(url).post("/cong-dan/tra-cuu").reply(200, { MaKetQua: "TIM_THAY", DuLieu: { ...record, ...change } });
    expect(await database().lookUp({ personalId: "999085000101", fullName: "Nguyễn Văn An" })).toMatchObject({ answer: "FOUND", person });
  });

  it.each([
    ["an answer about somebody else", { MaKetQua: "TIM_THAY", DuLieu: { ...record, SoDinhDanh: "999185000999" } }],
    ["a date of birth that is neither a day nor a year", { MaKetQua: "TIM_THAY", DuLieu: { ...record, NgaySinh: "31/02/1985" } }],
    ["an answer of another shape", { MaKetQua: "TIM_THAY", DuLieu: { SoDinhDanh: 999085000101 } }],
    ["an unknown result", { MaKetQua: "KHONG_RO" }],
  ])("refuses %s", async (_what, body) => {
    nock(url).post("/cong-dan/tra-cuu").reply(200, body);
    await expect(database().lookUp({ personalId: "999085000101", fullName: "Nguyễn Văn An" })).rejects.toMatchObject({ code: "MINISTRY_BAD_ANSWER" });
  });

  it("refuses a page instead of an answer, and says that a busy register is unavailable", async () => {
    nock(url).post("/cong-dan/tra-cuu").reply(200, "<html>Bảo trì</html>", { "content-type": "text/html" });
    await expect(database().lookUp({ personalId: "999085000101", fullName: "A" })).rejects.toMatchObject({ code: "MINISTRY_BAD_ANSWER" });
    nock(url).post("/cong-dan/tra-cuu").reply(503);
    await expect(database().lookUp({ personalId: "999085000101", fullName: "A" })).rejects.toMatchObject({ code: "MINISTRY_UNAVAILABLE" });
  });
});

describe("what a citizen is told", () => {
  const ask = async (identifiers: Subject["identifiers"]) => {
    const calls = mountWithNock(identity, createWorld(), url);
    const subgraph = await openSubgraph(definition, { environment: { POPULATION_URL: url } });
    const answer = await subgraph.ask("{ me { id dateOfBirth identity { status missing verificationMethods } } }", { subject: citizen(identifiers) });
    await subgraph.close();
    return { ...answer, calls: calls.length };
  };

  it("of a record that is there takes one call, however many fields want it", async () => {
    expect(await ask({ personalId: "999085000101", fullName: "Nguyễn Văn An", hasPhone: true })).toEqual({
      data: { me: { id: "citizen-under-test", dateOfBirth: "1985-03-12", identity: { status: "COMPLETE", missing: [], verificationMethods: ["ELECTRONIC_IDENTITY_APP", "CHIP_CARD_AT_ONE_STOP_SHOP", "OFFICIAL_AT_ONE_STOP_SHOP"] } } },
      calls: 1,
    });
  });

  it("without any number is that they are in no register, without a call", async () => {
    expect(await ask({ fullName: "Nguyễn Văn An" })).toMatchObject({ data: { me: { dateOfBirth: null, identity: { status: "NOT_FOUND", missing: ["PERSONAL_ID", "PHONE"] } } }, calls: 0 });
  });

  it("with a number and no name to ask under is that nothing is known, which is not that there is nobody", async () => {
    const { data, errors, calls } = await ask({ personalId: "999085000101" });
    expect(data).toMatchObject({ me: { dateOfBirth: null, identity: { status: "UNAVAILABLE" } } });
    expect(errors?.map(({ path, extensions }) => [path?.join("."), extensions["code"]])).toEqual([["me.dateOfBirth", "MINISTRY_UNAVAILABLE"]]);
    expect(calls).toBe(0);
  });
});

describe("the viewer", () => {
  const ask = async (subject: Subject) => {
    const subgraph = await openSubgraph(definition, { environment: { POPULATION_URL: url } });
    const answer = await subgraph.ask("{ me { id representations { role } } viewer { id isSubject role agency actingFor { case until } } }", { subject });
    await subgraph.close();
    return answer.data;
  };

  it("is the citizen, who acts in no case", async () => {
    expect(await ask(citizen())).toEqual({ me: { id: "citizen-under-test", representations: [] }, viewer: { id: "citizen-under-test", isSubject: true, role: "SELF", agency: null, actingFor: null } });
  });

  it.each(["OFFICIAL", "GUARDIAN"] as const)("is an %s in a case, and me is still the citizen", async (role) => {
    const subject = actedFor(citizen(), { role });
    expect(await ask(subject)).toEqual({ me: { id: "citizen-under-test", representations: [] }, viewer: { id: "viewer-under-test", isSubject: false, role, agency: null, actingFor: subject.onBehalf } });
  });
});

describe("ways to be verified", () => {
  const anybody = { answer: "FOUND", isComplete: true, hasPhone: true, hasPersonalId: true } as const;

  it("offers the application first to somebody with a phone and a complete record", () => {
    expect(verificationMethods(anybody)[0]).toBe("ELECTRONIC_IDENTITY_APP");
  });

  it("never offers the application without a phone", () => {
    expect(verificationMethods({ ...anybody, hasPhone: false })).not.toContain("ELECTRONIC_IDENTITY_APP");
  });

  it.each(["FOUND", "NOT_FOUND", "MISMATCH", "UNAVAILABLE"] as const)("leaves nobody without a way that needs no phone: %s", (answer) => {
    for (const isComplete of [true, false]) {
      for (const hasPersonalId of [true, false]) {
        expect(verificationMethods({ answer, isComplete, hasPhone: false, hasPersonalId })).toContain("OFFICIAL_AT_ONE_STOP_SHOP");
      }
    }
  });
});

describe("a fact for an application", () => {
  const portal = readOfferKey("dossiers", new Secret(developmentOfferKey("dossiers")));
  const subject = (identifiers: Subject["identifiers"]): Subject => citizen({ personalId: "999085000101", fullName: "Nguyễn Văn An", ...identifiers });
  const an = subject({});
  const consented = (over: Partial<NewOffer> = {}, { key = portal, clock = systemClock } = {}): Promise<string> =>
    signOffer(key, { subject: an.id, kind: "consent", purpose: "T-BPC-280426", id: "consent-1", version: "2026-1", facts: { fact: "IDENTITY", isGranted: true }, lifetimeSeconds: 120, ...over }, { clock });
  interface Told {
    readonly state: string;
    readonly preview: readonly { readonly label: { readonly vi: string }; readonly value: string }[] | null;
    readonly evidence: string | null;
    readonly reason: { readonly en: string } | null;
  }
  const fetched = async (token: string, asking: Subject | null = an) => {
    const calls = mountWithNock(identity, createWorld(), url);
    const subgraph = await openSubgraph(definition, { environment: { POPULATION_URL: url } });
    const answer = await subgraph.ask("query ($of: [_Any!]!) { _entities(representations: $of) { ... on IdentityFact { state preview { label { vi } value } evidence reason { vi en } } } }", {
      subject: asking,
      variables: { of: [{ __typename: "IdentityFact", request: token }] },
    });
    await subgraph.close();
    const facts = (answer.data?.["_entities"] ?? []) as readonly (Told | null)[];
    return { fact: facts[0], calls: calls.length };
  };

  it("is told line by line, and signed for that person and procedure", async () => {
    const { fact } = await fetched(await consented());
    expect(fact?.state).toBe("FOUND");
    expect(fact?.preview?.map(({ label, value }) => [label.vi, value])).toEqual(
      expect.arrayContaining([
        ["Số định danh cá nhân", "•••••••••101"],
        ["Họ và tên", "Nguyễn Văn An"],
        ["Ngày, tháng, năm sinh", "1985-03-12"],
        ["Giới tính", "Nam"],
      ]),
    );
    const reader = createOfferReader(readOfferPublicKeys(publicOfferKey(readOfferKey("identity", new Secret(developmentOfferKey("identity"))))));
    expect(await reader.read(fact?.evidence ?? "", { kind: "evidence", issuers: ["identity"], subject: an.id, purpose: "T-BPC-280426" })).toMatchObject({
      offer: { id: "IDENTITY", facts: { personalId: "999085000101", fullName: "Nguyễn Văn An", dateOfBirth: "1985-03-12", sex: "Nam", permanentAddress: expect.stringContaining("Phường Ba Đình") as string } },
    });
  });

  it.each([
    ["says that there is none", () => consented({ facts: { fact: "IDENTITY", isGranted: false } })],
    ["is for another fact", () => consented({ facts: { fact: "DRIVING_LICENCE", isGranted: true } })],
    ["is another kind of offer", () => consented({ kind: "evidence" })],
    ["is about somebody else", () => consented({ subject: "another" })],
    ["has expired", () => consented({}, { clock: fixedClock("2020-01-01T00:00:00Z") })],
    ["was signed by somebody else", () => consented({}, { key: readOfferKey("dossiers", new Secret(`development:${Buffer.alloc(32, 1).toString("base64")}`)) })],
    ["was signed by another owner under its own name", () => consented({}, { key: readOfferKey("tax", new Secret(developmentOfferKey("tax"))) })],
    ["is no offer", () => Promise.resolve("x")],
  ])("under a consent that %s is not told, and the register is not asked", async (_what, token) => {
    const { fact, calls } = await fetched(await token());
    expect(fact).toMatchObject({ state: "CONSENT_REQUIRED", preview: null, evidence: null });
    expect(calls).toBe(0);
  });

  it("that is not there, does not match, or cannot be asked for is told as such, with what to do", async () => {
    const states = [];
    for (const asking of [subject({ personalId: "999085999999" }), subject({ fullName: "Nguyễn Văn Ân" }), citizen({ personalId: "999085000101" })]) states.push((await fetched(await consented(), asking)).fact);
    expect(states.map((fact) => [fact?.state, fact?.preview, fact?.evidence])).toEqual([
      ["NOT_FOUND", null, null],
      ["MISMATCH", null, null],
      ["UNAVAILABLE", null, null],
    ]);
    for (const fact of states) expect(fact?.reason?.en).not.toBe("");
  });

  it("is nobody's without a sign-in", async () => {
    expect((await fetched(await consented(), null)).fact).toBeNull();
  });
});
