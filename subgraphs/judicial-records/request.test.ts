/** Asking for a certificate, through the subgraph's door and over the ministry's mock. */
import nock from "nock";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { fixedClock } from "../../kit/clock.ts";
import { developmentOfferKey, readOfferKey, signOffer } from "../../kit/offer.ts";
import type { NewOffer } from "../../kit/offer.ts";
import { Secret } from "../../kit/secret.ts";
import type { Subject } from "../../kit/subject.ts";
import { actedFor, citizen, openSubgraph } from "../../kit/testing.ts";
import type { Answer, AskedSubgraph } from "../../kit/testing.ts";
import { freshDatabase } from "../../kit/testing-database.ts";
import type { FreshDatabase } from "../../kit/testing-database.ts";
import { casesOf } from "../../mocks/cases.ts";
import { judicialRecords } from "../../mocks/judicial-records.ts";
import type { MockResponse } from "../../mocks/ministry.ts";
import { changeRecord } from "../../mocks/register.ts";
import { createWorld } from "../../mocks/world.ts";
import type { World } from "../../mocks/world.ts";
import definition from "./index.ts";
import { feeOf, feesOn } from "./rules.ts";

const url = "http://judicial-records.test";
const now = "2026-11-23T09:00:00+07:00";
const path = "/lltp/yeu-cau-cap-phieu";

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

let subgraph: AskedSubgraph;
beforeAll(async () => {
  subgraph = await openSubgraph(definition, { environment: { JUDICIAL_RECORDS_URL: url, DATABASE_URL: database.url.reveal() }, now });
});
afterAll(() => subgraph.close());
afterEach(() => database.run("truncate acts"));

interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The ministry, whose answers may be lost or bent on the way back. */
const open = (bend: (call: Call, answer: MockResponse, count: number) => MockResponse = (_call, answer) => answer) => {
  const world: World = createWorld({ now: () => new Date(now) });
  const calls: Call[] = [];
  for (const method of ["GET", "POST"]) {
    nock(url)
      .persist()
      .intercept(/.*/, method)
      .reply(async (request: Request) => {
        const { pathname, searchParams } = new URL(request.url);
        const body = await request.text();
        const call = { method, path: pathname, body: body === "" ? {} : (JSON.parse(body) as Call["body"]) };
        calls.push(call);
        const answer = bend(call, judicialRecords.handle({ method, path: pathname, query: searchParams, headers: Object.fromEntries(request.headers), body }, world), calls.length);
        return [answer.status, answer.body, answer.headers];
      });
  }
  return { world, calls, filed: () => casesOf(world, "judicial-records") };
};
const lost: MockResponse = { status: 502, headers: {}, body: "" };

const an = citizen({ personalId: "999085000101", fullName: "Nguyễn Văn An" });
const official: Subject = { ...actedFor(an), viewer: { id: "official-1", role: "OFFICIAL", fullName: "Cán bộ một cửa", agency: "Phường Ba Đình" } };
const guardian: Subject = { ...actedFor(an), viewer: { id: "guardian-1", role: "GUARDIAN", fullName: "Trần Thị Bích" } };

const mutation = `mutation ($input: RequestJudicialRecordCertificateInput!) { requestJudicialRecordCertificate(input: $input) { kind: __typename
  ... on JudicialRecordCertificateRequested { dossier { code } promisedOn fee } ... on JudicialRecordCertificateRefused { reasons { code field message { vi en } } } } }`;
const request = (input: object = {}, subject: Subject | null = an): Promise<Answer> =>
  subgraph.ask(mutation, { subject, variables: { input: { form: "FORM_1", purpose: "Bổ sung hồ sơ xin việc", idempotencyKey: "key-00000001", ...input } } });
const resultOf = ({ data, errors }: Answer): Readonly<Record<string, unknown>> => {
  expect(errors).toBeUndefined();
  return data?.["requestJudicialRecordCertificate"] as Readonly<Record<string, unknown>>;
};
const codesOf = ({ errors }: Answer): unknown[] => (errors ?? []).map(({ extensions }) => extensions["code"]);

const keyOf = (issuer: string) => readOfferKey(issuer, new Secret(developmentOfferKey(issuer)));
const evidence = (over: Partial<NewOffer> = {}, issuer = "identity", options: Parameters<typeof signOffer>[2] = {}): Promise<string> =>
  signOffer(
    keyOf(issuer),
    { subject: an.id, kind: "evidence", purpose: "3.000333", id: "IDENTITY", version: "1", lifetimeSeconds: 600, facts: { personalId: "999085000101", fullName: "Nguyễn Văn An", dateOfBirth: "1985-03-12", sex: "Nam" }, ...over },
    options,
  );

describe("a request", () => {
  it("is filed once, with all that was said, and is a dossier with a day and a fee", async () => {
    const { calls, filed } = open();
    const result = resultOf(await request({ copies: 4, delivery: "BY_POST", evidence: [await evidence()], statesOfficeBans: true, livedAbroad: true }));
    expect(result).toEqual({ kind: "JudicialRecordCertificateRequested", dossier: { code: "000.99.02.G01-261123-0001" }, promisedOn: "2026-12-15", fee: 410_000 });
    expect(calls.map(({ method, path: to }) => `${method} ${to}`)).toEqual([`POST ${path}`]);
    expect(calls[0]?.body).toEqual({
      maThamChieu: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      soDinhDanh: "999085000101",
      hoTen: "Nguyễn Văn An",
      loaiPhieu: 1,
      mucDich: "Bổ sung hồ sơ xin việc",
      soBan: 4,
      nguoiYeuCau: "CHINH_CHU",
      hinhThucNhan: "BUU_CHINH",
      xacNhanCamDamNhiem: true,
      cuTruNuocNgoai: true,
      duLieuTrichDan: [
        { nguon: "DAN_CU", truong: "SoDinhDanh", giaTri: "999085000101" },
        { nguon: "DAN_CU", truong: "HoVaTen", giaTri: "Nguyễn Văn An" },
        { nguon: "DAN_CU", truong: "NgaySinh", giaTri: "1985-03-12" },
        { nguon: "DAN_CU", truong: "GioiTinh", giaTri: "Nam" },
      ],
    });
    expect(filed()).toHaveLength(1);
  });

  it.each([1, 2, 3, 10])("for %i copies costs what the rules of the day say", async (copies) => {
    open();
    const fees = feesOn("2026-11-23");
    expect(resultOf(await request({ copies }))["fee"]).toBe(fees && feeOf(fees, copies, undefined).total);
  });

  it("whose fee the ministry does not say costs what the rules say", async () => {
    open((_call, answer) => ({ ...answer, body: JSON.stringify({ ...(JSON.parse(String(answer.body)) as object), phi: "theo quy định", ngayHenTra: 7 }) }));
    expect(resultOf(await request())).toMatchObject({ dossier: { code: "000.99.02.G01-261123-0001" }, fee: 200_000, promisedOn: null });
  });

  it("of the person may be for form 2", async () => {
    const { calls } = open();
    expect(resultOf(await request({ form: "FORM_2" }))["kind"]).toBe("JudicialRecordCertificateRequested");
    expect(calls[0]?.body).toMatchObject({ loaiPhieu: 2, nguoiYeuCau: "CHINH_CHU" });
  });

  it("says nothing of a record: the same answer with one and without", async () => {
    const answers = [];
    for (const subject of [an, citizen({ personalId: "999091000107", fullName: "Đặng Văn Hải" })]) {
      open();
      answers.push(await request({ idempotencyKey: `key-of-${subject.identifiers.personalId}` }, subject));
      nock.cleanAll();
    }
    expect(answers[1]).toEqual(answers[0]);
    expect(codesOf(answers[0] ?? {})).toEqual([]);
  });
});

describe("whoever acts for the person", () => {
  it.each([
    ["an official", official, "CHINH_CHU", { vaiTro: "CAN_BO", hoTen: "Cán bộ một cửa", coQuan: "Phường Ba Đình", maVuViec: "TEST-0001" }],
    ["a guardian", guardian, "NGUOI_DAI_DIEN", { vaiTro: "NGUOI_GIAM_HO", hoTen: "Trần Thị Bích", maVuViec: "TEST-0001" }],
  ])("may ask for form 1, and is named: %s", async (_who, subject, nguoiYeuCau, nguoiThucHien) => {
    const { calls } = open();
    expect(resultOf(await request({ onBehalf: true }, subject))["kind"]).toBe("JudicialRecordCertificateRequested");
    expect(calls[0]?.body).toMatchObject({ nguoiYeuCau, nguoiThucHien });
    expect(await database.run("select subject, viewer, on_behalf_of from acts")).toMatchObject([{ subject: an.id, viewer: subject.viewer.id, on_behalf_of: "TEST-0001" }]);
  });

  it.each([
    ["an official", official],
    ["a guardian", guardian],
  ])("is refused form 2, with the reason and before the ministry is asked: %s", async (_who, subject) => {
    const { calls } = open();
    const result = resultOf(await request({ form: "FORM_2", onBehalf: true }, subject));
    expect(result).toMatchObject({ kind: "JudicialRecordCertificateRefused", reasons: [{ code: "FORM_2_NOT_DELEGABLE", field: "form", message: { vi: expect.stringContaining("không được ủy quyền") as string } }] });
    expect(calls).toEqual([]);
  });
});

describe("the ministry's refusal", () => {
  it.each([
    ["KHONG_CO_NGUOI", "PERSON_NOT_FOUND"],
    ["THONG_TIN_KHONG_KHOP", "PARTICULARS_MISMATCH"],
    ["THIEU_VAN_BAN_UY_QUYEN", "WRITTEN_AUTHORITY_REQUIRED"],
    ["MA_MOI", "UNKNOWN"],
    ["constructor", "UNKNOWN"],
  ])("%s is data in our words, and is kept: %s", async (maLoi, code) => {
    const { calls } = open(() => ({ status: 422, headers: { "content-type": "application/json" }, body: JSON.stringify({ maLoi, moTa: "lời của hệ thống" }) }));
    const first = await request();
    expect(resultOf(first)).toMatchObject({ kind: "JudicialRecordCertificateRefused", reasons: [{ code }] });
    expect(JSON.stringify(first)).not.toContain("lời của hệ thống");
    expect(await request()).toEqual(first);
    expect(calls).toHaveLength(1);
  });

  it("is not needed for somebody without any number", async () => {
    const { calls } = open();
    expect(resultOf(await request({}, citizen({ fullName: "Nguyễn Văn An" })))).toMatchObject({ reasons: [{ code: "PERSON_NOT_FOUND" }] });
    expect(calls).toEqual([]);
  });
});

describe("wrong input", () => {
  it.each([
    ["a form that is none", { form: "UNKNOWN" }, "form must be"],
    ["no copies", { copies: 0 }, "copies must be from 1 to 10"],
    ["too many copies", { copies: 11 }, "copies must be from 1 to 10"],
    ["no purpose", { purpose: " " }, "purpose must be"],
    ["a long purpose", { purpose: "á".repeat(301) }, "purpose must be"],
    ["a purpose of two lines", { purpose: "a\nb" }, "purpose must be"],
    ["a purpose of half a character", { purpose: "\ud800" }, "purpose must be"],
    ["a purpose of marks", { purpose: `a${"\u0301".repeat(40)}` }, "purpose must be"],
    ["somebody else's name while it is one's own", { onBehalf: true }, "signed in for yourself"],
    ["two pieces of evidence", { evidence: ["x", "y"] }, "evidence"],
    ["evidence that is none", { evidence: ["x"] }, "not issued to you"],
    ["a delivery that is none", { delivery: "BY_DOVE" }, ""],
    ["a key that is too short", { idempotencyKey: "k" }, "idempotencyKey must be"],
    ["a key with spaces", { idempotencyKey: "key 00000001" }, "idempotencyKey must be"],
  ])("is refused with words that say what to do, and nothing is filed: %s", async (_what, input, words) => {
    const { calls } = open();
    const answer = await request(input);
    expect(codesOf(answer)).toEqual(["BAD_INPUT"]);
    expect(answer.errors?.[0]?.message).toContain(words);
    expect(calls).toEqual([]);
    expect(await database.run("select 1 from acts")).toEqual([]);
  });

  it("is a request in one's own name while one acts for somebody", async () => {
    const { calls } = open();
    const answer = await request({}, official);
    expect(answer.errors?.[0]?.message).toContain("onBehalf must be true");
    expect(calls).toEqual([]);
  });

  it.each([
    ["of another procedure", () => evidence({ purpose: "T-BPC-280426" }), "BAD_INPUT"],
    ["about somebody else", () => evidence({ subject: "another" }), "BAD_INPUT"],
    ["of another owner", () => evidence({}, "dossiers"), "BAD_INPUT"],
    ["of another kind", () => evidence({ kind: "consent" }), "BAD_INPUT"],
    ["of another fact", () => evidence({ id: "DRIVING_LICENCE" }), "BAD_INPUT"],
    ["that has expired", () => evidence({}, "identity", { clock: fixedClock("2020-01-01T00:00:00Z") }), "OFFER_EXPIRED"],
  ])("is evidence %s", async (_what, token, code) => {
    const { calls } = open();
    expect(codesOf(await request({ evidence: [await token()] }))).toEqual([code]);
    expect(calls).toEqual([]);
    expect(await database.run("select 1 from acts")).toEqual([]);
  });
});

describe("who may ask at all", () => {
  it("is somebody who signed in, at level 2", async () => {
    const { calls } = open();
    expect(codesOf(await request({}, null))).toEqual(["UNAUTHENTICATED"]);
    expect(codesOf(await request({}, { ...an, assuranceLevel: 1 }))).toEqual(["ASSURANCE_TOO_LOW"]);
    expect(calls).toEqual([]);
  });
});

describe("evidence that is not so any more", () => {
  it("is named, nothing is filed, and the same key may be used again", async () => {
    const { world, filed } = open();
    const persona = world.personas.find(({ key }) => key === "nguyen-van-an");
    if (persona) changeRecord(world, persona, "DAN_CU NgaySinh", "1985-03-13");
    const answer = await request({ evidence: [await evidence()] });
    expect(codesOf(answer)).toEqual(["EVIDENCE_CHANGED"]);
    expect(answer.errors?.[0]).toMatchObject({ message: expect.stringContaining("date of birth") as string, extensions: { messages: { vi: expect.stringContaining("ngày, tháng, năm sinh") as string } } });
    expect(JSON.stringify(answer)).not.toContain("1985-03-13");
    expect(filed()).toEqual([]);
    expect(resultOf(await request({ evidence: [await evidence({ facts: { dateOfBirth: "1985-03-13" } })] }))["kind"]).toBe("JudicialRecordCertificateRequested");
  });
});

describe("the same request again", () => {
  it("gives the same answer, and calls nobody", async () => {
    const { calls } = open();
    const first = await request();
    expect(await request()).toEqual(first);
    expect(calls).toHaveLength(1);
  });

  it("under the same key with something else is a conflict", async () => {
    const { filed } = open();
    await request();
    expect(codesOf(await request({ copies: 2 }))).toEqual(["IDEMPOTENCY_CONFLICT"]);
    expect(filed()).toHaveLength(1);
  });

  it("at the same moment is filed once, and nobody is told another dossier", async () => {
    const { filed } = open();
    const answers = await Promise.all(Array.from({ length: 5 }, () => request()));
    const codes = new Set(answers.flatMap((answer) => (answer.errors ? codesOf(answer) : [(resultOf(answer)["dossier"] as { code: string }).code])));
    expect([...codes].filter((code) => code !== "IN_PROGRESS")).toEqual(["000.99.02.G01-261123-0001"]);
    expect(filed()).toHaveLength(1);
  });
});

describe("an answer that does not come", () => {
  it("is asked for by our reference, and the request is not filed twice", async () => {
    const { calls, filed } = open((call, answer) => (call.method === "POST" ? lost : answer));
    expect(resultOf(await request())).toMatchObject({ dossier: { code: "000.99.02.G01-261123-0001" }, fee: 200_000 });
    expect(calls.map(({ method }) => method)).toEqual(["POST", "GET"]);
    expect(filed()).toHaveLength(1);
  });

  it("and cannot be asked for leaves the request in progress, however often it is repeated", async () => {
    const { calls, filed } = open(() => lost);
    for (let times = 0; times < 3; times += 1) expect(codesOf(await request())).toEqual(["IN_PROGRESS"]);
    expect(calls.filter(({ method }) => method === "POST")).toHaveLength(1);
    expect(filed()).toHaveLength(1);
  });

  it("is not taken from another filing", async () => {
    const { calls } = open((_call, answer) => ({ ...answer, body: String(answer.body).replace(/"maThamChieu":"[^"]+"/, '"maThamChieu":"another"') }));
    expect(codesOf(await request())).toEqual(["IN_PROGRESS"]);
    expect(calls.map(({ method }) => method)).toEqual(["POST", "GET"]);
  });

  it("is not a 404 of something in between", async () => {
    open((call, answer) => (call.method === "POST" ? lost : { ...answer, status: 404, body: "<html>" }));
    expect(codesOf(await request())).toEqual(["IN_PROGRESS"]);
  });

  it.each([400, 401, 403])("is not needed where the ministry says %i: nothing is there, and the key is free", async (status) => {
    const { calls } = open((_call, answer, count) => (count === 1 ? { status, headers: {}, body: "{}" } : answer));
    expect(codesOf(await request())).toEqual(["MINISTRY_BAD_ANSWER"]);
    expect(resultOf(await request())["kind"]).toBe("JudicialRecordCertificateRequested");
    expect(calls.map(({ method }) => method)).toEqual(["POST", "POST"]);
  });
});
