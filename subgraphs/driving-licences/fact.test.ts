import nock from "nock";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fixedClock } from "../../kit/clock.ts";
import { createOfferReader, publicOfferKey, readOfferPublicKeys, signOffer } from "../../kit/offer.ts";
import type { Subject } from "../../kit/subject.ts";
import { citizen, openSubgraph } from "../../kit/testing.ts";
import type { AskedSubgraph } from "../../kit/testing.ts";
import { drivingLicences } from "../../mocks/driving-licences.ts";
import { mountWithNock } from "../../mocks/nock.ts";
import { createWorld } from "../../mocks/world.ts";
import definition from "./index.ts";
import { consentTo, keyOf } from "./testing.ts";

const url = "http://traffic-police.test";
const now = "2026-11-23T09:00:00+07:00";
const an = citizen({ personalId: "999085000101", oldPersonalId: "990850101" });

let subgraph: AskedSubgraph;
beforeAll(async () => {
  subgraph = await openSubgraph(definition, { environment: { TRAFFIC_POLICE_URL: url }, now });
});
afterAll(() => subgraph.close());

const mount = () => mountWithNock(drivingLicences, createWorld({ now: () => new Date(now) }), url);

interface Fact {
  readonly state: string;
  readonly preview: readonly { readonly label: { readonly vi: string }; readonly value: string }[] | null;
  readonly evidence: string | null;
  readonly reason: { readonly vi: string; readonly en: string } | null;
}

const fetched = async (request: string, subject: Subject | null = an): Promise<Fact | null | undefined> => {
  const { data } = await subgraph.ask("query ($of: [_Any!]!) { _entities(representations: $of) { ... on DrivingLicenceFact { state preview { label { vi } value } evidence reason { vi en } } } }", {
    subject,
    variables: { of: [{ __typename: "DrivingLicenceFact", request }] },
  });
  return ((data?.["_entities"] ?? []) as readonly (Fact | null)[])[0];
};
const reader = createOfferReader(readOfferPublicKeys(publicOfferKey(keyOf("driving-licences"))));
const evidenceIn = (fact: Fact | null | undefined) => reader.read(fact?.evidence ?? "", { kind: "evidence", issuers: ["driving-licences"], subject: an.id, purpose: "T-BPC-280426" });

describe("a licence, as a fact for an application", () => {
  it("is told line by line, and signed for that person and procedure in the register's own words", async () => {
    const calls = mount();
    const fact = await fetched(await consentTo());
    expect(fact).toMatchObject({ state: "FOUND", reason: null });
    expect(fact?.preview?.map(({ label, value }) => [label.vi, value])).toEqual([
      ["Số giấy phép lái xe", "999150000101"],
      ["Hạng", "B"],
      ["Ngày cấp", "2026-01-27"],
      ["Có giá trị đến", "2036-01-27"],
      ["Số điểm còn lại", "12"],
      ["Trạng thái", "Còn hiệu lực"],
      ["Cơ quan cấp", "Phòng Cảnh sát giao thông Công an thành phố Hà Nội"],
    ]);
    expect(await evidenceIn(fact)).toMatchObject({
      offer: { id: "DRIVING_LICENCE", facts: { licences: [{ number: "999150000101", classes: "B", issuedOn: "2026-01-27", validUntil: "2036-01-27", points: "12", status: "CON_HIEU_LUC" }] } },
    });
    expect(calls).toHaveLength(1);
  });

  it("is every licence that another has not replaced", async () => {
    mount();
    const fact = await fetched(await consentTo(), citizen({ personalId: "999078000105" }));
    expect(await evidenceIn(fact)).toMatchObject({ offer: { facts: { licences: [{ number: "999150001105", classes: "A,B" }] } } });
  });

  it("without an end or points says so of the first, and nothing of the second", async () => {
    mount();
    const fact = await fetched(await consentTo(), citizen({ oldPersonalId: "990700103" }));
    expect(fact?.preview).toContainEqual({ label: { vi: "Có giá trị đến" }, value: "Không thời hạn" });
    expect(fact?.preview?.map(({ label }) => label.vi)).not.toContain("Số điểm còn lại");
    expect(await evidenceIn(fact)).toMatchObject({ offer: { facts: { licences: [{ validUntil: "KHONG_THOI_HAN" }] } } });
  });

  it("that is not there is told as such: to whom the register does not know, who has none, and who has no number", async () => {
    mount();
    for (const subject of [citizen({ personalId: "999168999999" }), citizen({ personalId: "999168000110" }), citizen()]) {
      expect(await fetched(await consentTo(), subject)).toMatchObject({ state: "NOT_FOUND", preview: null, evidence: null, reason: { vi: expect.any(String) as string } });
    }
  });

  it("under one's old number that is somebody else's is a mismatch, and nothing of it is shown", async () => {
    const theirs = { soGPLX: "999150009001", soDinhDanh: "999199000999", soCMND: "990850101", hang: "B", trangThai: "CON_HIEU_LUC", viPham: [] };
    nock(url).post("/api/gplx/tra-cuu").reply(200, { maKetQua: "THANH_CONG", nguoi: { soDinhDanh: "999085000101", soCMND: "990850101" }, giayPhepLaiXe: [theirs] });
    const fact = await fetched(await consentTo());
    expect(fact).toMatchObject({ state: "MISMATCH", preview: null, evidence: null });
    expect(JSON.stringify(fact)).not.toMatch(/999150009001|999199000999/);
  });

  it.each([
    ["is busy", 503, ""],
    ["answers about somebody else", 200, { maKetQua: "KHONG_CO_DU_LIEU", nguoi: { soDinhDanh: "999199000999", soCMND: null } }],
    ["answers with a page", 200, "<html>"],
  ])("is unavailable when the register %s, and the person may state what is on the card", async (_what, status, body) => {
    nock(url).post("/api/gplx/tra-cuu").reply(status, body);
    expect(await fetched(await consentTo())).toMatchObject({ state: "UNAVAILABLE", preview: null, evidence: null, reason: { en: expect.stringContaining("state what is on the card") as string } });
  });

  it.each([
    ["says that there is none", () => consentTo({ facts: { fact: "DRIVING_LICENCE", isGranted: false } })],
    ["is for another fact", () => consentTo({ facts: { fact: "IDENTITY", isGranted: true } })],
    ["is another kind of offer", () => consentTo({ kind: "evidence" })],
    ["is about somebody else", () => consentTo({ subject: "another" })],
    ["has expired", () => signOffer(keyOf("dossiers"), { subject: an.id, kind: "consent", purpose: "T-BPC-280426", id: "c", version: "1", facts: { fact: "DRIVING_LICENCE", isGranted: true }, lifetimeSeconds: 60 }, { clock: fixedClock("2020-01-01T00:00:00Z") })],
    ["we signed ourselves", () => signOffer(keyOf("driving-licences"), { subject: an.id, kind: "consent", purpose: "T-BPC-280426", id: "c", version: "1", facts: { fact: "DRIVING_LICENCE", isGranted: true }, lifetimeSeconds: 60 })],
    ["is no offer", () => Promise.resolve("x")],
  ])("under a consent that %s is not told, and the register is not asked", async (_what, request) => {
    const calls = mount();
    expect(await fetched(await request())).toMatchObject({ state: "CONSENT_REQUIRED", preview: null, evidence: null });
    expect(calls).toEqual([]);
  });

  it("is nobody's without a sign-in", async () => {
    expect(await fetched(await consentTo(), null)).toBeNull();
  });
});
