/** Asking to be verified, through the subgraph's door and over the register's mock. */
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
import { identity } from "../../mocks/identity.ts";
import type { MockResponse } from "../../mocks/ministry.ts";
import { changeRecord } from "../../mocks/register.ts";
import { createWorld } from "../../mocks/world.ts";
import definition from "./index.ts";

const url = "http://population.test";
const now = "2026-11-23T09:00:00+07:00";
const path = "/cong-dan/yeu-cau-xac-minh";

let database: FreshDatabase;
let subgraph: AskedSubgraph;
beforeAll(async () => {
  database = await freshDatabase();
  subgraph = await openSubgraph(definition, { environment: { POPULATION_URL: url, DATABASE_URL: database.url.reveal() }, now });
});
afterAll(async () => {
  await subgraph.close();
  await database.drop();
});
afterEach(() => database.run("truncate acts"));

interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The register, whose answers to filings may be lost or bent on the way back. */
const open = (bend: (call: Call, answer: MockResponse) => MockResponse = (_call, answer) => answer) => {
  const world = createWorld({ now: () => new Date(now) });
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
        const answer = identity.handle({ method, path: pathname, query: searchParams, headers: Object.fromEntries(request.headers), body }, world);
        const { status, body: back, headers } = pathname === path ? bend(call, answer) : answer;
        return [status, back, headers];
      });
  }
  return { world, calls, filings: () => calls.filter((call) => call.path === path), filed: () => casesOf(world, "identity") };
};
const lost: MockResponse = { status: 502, headers: {}, body: "" };

const thinh = citizen({ personalId: "999039000115", fullName: "Mai Văn Thịnh", hasPhone: false });
const quyen = citizen({ personalId: "999302000112", fullName: "Ngô Thị Quyên", hasPhone: true }, { assuranceLevel: 1 });
const dung = citizen({ personalId: "999190000104", fullName: "Phạm Thị Dung", hasPhone: true });
const cuong = citizen({ oldPersonalId: "990700103", fullName: "Lê Văn Cường", hasPhone: true }, { assuranceLevel: 1 });
const an = citizen({ personalId: "999085000101", fullName: "Nguyễn Văn An", hasPhone: true });

const permanentAddress = { line: "Số 15 phố Mẫu", communeCode: "14758", commune: "Phường Hạc Thành", provinceCode: "38", province: "Tỉnh Thanh Hoá" };
const declared = { dateOfBirth: "1939-09-02", permanentAddress };
const everything = { dateOfBirth: "1970-04-15", sex: "MALE", birthPlace: "Tỉnh Nghệ An", nationality: "Việt Nam", permanentAddress };

const mutation = `mutation ($input: RequestIdentityVerificationInput!) { requestIdentityVerification(input: $input) { kind: __typename
  ... on IdentityVerificationRequested { dossier { code } promisedOn } ... on IdentityVerificationRefused { reasons { code field message { vi en } } } } }`;
const request = (input: object = {}, subject: Subject | null = thinh): Promise<Answer> =>
  subgraph.ask(mutation, { subject, variables: { input: { method: "OFFICIAL_AT_ONE_STOP_SHOP", declared, idempotencyKey: "key-00000001", ...input } } });
const resultOf = ({ data, errors }: Answer) => {
  expect(errors).toBeUndefined();
  return data?.["requestIdentityVerification"] as { readonly kind: string; readonly dossier?: { readonly code: string }; readonly reasons?: readonly { readonly code: string; readonly field: string | null }[] };
};
const reasonsOf = (answer: Answer) => resultOf(answer).reasons?.map(({ code, field }) => [code, field]);
const codesOf = ({ errors }: Answer): unknown[] => (errors ?? []).map(({ extensions }) => extensions["code"]);

const keyOf = (issuer: string) => readOfferKey(issuer, new Secret(developmentOfferKey(issuer)));
const offer = (issuer: string, over: Partial<NewOffer>, options: Parameters<typeof signOffer>[2] = {}): Promise<string> =>
  signOffer(keyOf(issuer), { subject: thinh.id, kind: "evidence", purpose: "9.990001", id: "IDENTITY", version: "1", lifetimeSeconds: 600, facts: {}, ...over }, options);
const evidence = (over: Partial<NewOffer> = {}): Promise<string> => offer("identity", { facts: { personalId: "999039000115", fullName: "Mai Văn Thịnh", sex: "Nam" }, ...over });
const document = (over: Partial<NewOffer> = {}): Promise<string> =>
  offer("dossiers", { kind: "document", id: "document-1", facts: { name: "Giấy khai sinh", mediaType: "application/pdf", size: 9, sha256: "ab".repeat(32), origin: "UPLOADED", use: "use-1", address: "http://portal.test/documents/document-1/file?use=use-1" }, ...over });

describe("a request", () => {
  it("is filed once, with what the record lacks and nothing else, and is a dossier with a day", async () => {
    const { filings, filed } = open();
    const result = resultOf(await request({ declared: { ...declared, nationality: "Khác" }, evidence: [await evidence()], appointment: { at: "2026-11-26T09:30:00+07:00", homeAddress: "Số 15 phố Mẫu" } }));
    expect(result).toEqual({ kind: "IdentityVerificationRequested", dossier: { code: "G01.899.103-261123-0001" }, promisedOn: "2026-11-27" });
    expect(filings()).toHaveLength(1);
    expect(filings()[0]?.body).toEqual({
      maThamChieu: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      SoDinhDanh: "999039000115",
      HoVaTen: "Mai Văn Thịnh",
      HinhThuc: "CAN_BO_TAI_MOT_CUA",
      ThongTinKeKhai: { NgaySinh: "02/09/1939", ThuongTru: { ChiTiet: "Số 15 phố Mẫu", MaXa: "14758", TenXa: "Phường Hạc Thành", MaTinh: "38", TenTinh: "Tỉnh Thanh Hoá" } },
      LichHen: { ThoiGian: "26/11/2026 09:30", TaiNha: true, DiaDiem: "Số 15 phố Mẫu" },
      duLieuTrichDan: [
        { nguon: "DAN_CU", truong: "SoDinhDanh", giaTri: "999039000115" },
        { nguon: "DAN_CU", truong: "HoVaTen", giaTri: "Mai Văn Thịnh" },
        { nguon: "DAN_CU", truong: "GioiTinh", giaTri: "Nam" },
      ],
      taiLieu: [],
    });
    expect(filed()).toHaveLength(1);
  });

  it("of somebody who is in no register is all that they declare, under the old number", async () => {
    const { filings } = open();
    expect(resultOf(await request({ method: "BIOMETRICS_AT_POLICE", declared: everything, appointment: { at: "2026-11-25T14:00:00+07:00", commune: "16681" } }, cuong)).kind).toBe("IdentityVerificationRequested");
    expect(filings()[0]?.body).toMatchObject({
      SoCMND: "990700103",
      HinhThuc: "THU_NHAN_SINH_TRAC",
      ThongTinKeKhai: { NgaySinh: "15/04/1970", GioiTinh: "Nam", NoiDangKyKhaiSinh: "Tỉnh Nghệ An", QuocTich: "Việt Nam" },
      LichHen: { TaiNha: false, DiaDiem: "16681" },
    });
  });

  it("of somebody whose record differs cites a paper that proves it", async () => {
    const { filings } = open();
    expect(resultOf(await request({ method: "RECORD_CORRECTION_AT_POLICE", declared: null, documents: [await document()] }, dung)).kind).toBe("IdentityVerificationRequested");
    expect(filings()[0]?.body["taiLieu"]).toEqual([{ maTaiLieu: "document-1", sha256: "ab".repeat(32), tenTep: "Giấy khai sinh", duongDan: "http://portal.test/documents/document-1/file?use=use-1" }]);
  });

  it("needs neither a phone nor level 2", async () => {
    open();
    expect(resultOf(await request({ method: "BIOMETRICS_AT_POLICE" }, { ...thinh, assuranceLevel: 1 })).kind).toBe("IdentityVerificationRequested");
    expect(resultOf(await request({ method: "RECORD_CORRECTION_AT_POLICE", declared: null, idempotencyKey: "key-00000002" }, quyen)).kind).toBe("IdentityVerificationRequested");
  });

  it.each([
    ["an official", "OFFICIAL", "CAN_BO"],
    ["a guardian", "GUARDIAN", "NGUOI_GIAM_HO"],
  ] as const)("may be made by %s, who is named", async (_who, role, vaiTro) => {
    const { filings } = open();
    const acting: Subject = { ...actedFor(thinh), viewer: { id: "viewer-1", role, fullName: "Cán bộ một cửa", agency: "Phường Ba Đình" } };
    expect(resultOf(await request({ onBehalf: true }, acting)).kind).toBe("IdentityVerificationRequested");
    expect(filings()[0]?.body["nguoiThucHien"]).toEqual({ vaiTro, hoTen: "Cán bộ một cửa", coQuan: "Phường Ba Đình", maVuViec: "TEST-0001" });
    expect(await database.run("select subject, viewer, on_behalf_of from acts")).toMatchObject([{ subject: thinh.id, viewer: "viewer-1", on_behalf_of: "TEST-0001" }]);
  });
});

describe("a refusal", () => {
  it.each([
    ["nothing to verify", an, {}, [["ALREADY_COMPLETE", null]]],
    ["a way that needs a phone", thinh, { method: "ELECTRONIC_IDENTITY_APP" }, [["METHOD_NOT_SUITABLE", "method"]]],
    ["a way that takes no fingerprints", quyen, {}, [["BIOMETRICS_REQUIRED", "method"]]],
    ["nothing declared", thinh, { declared: null }, [["PARTICULAR_MISSING", "declared.dateOfBirth"], ["PARTICULAR_MISSING", "declared.permanentAddress"]]],
    ["another year than the number's", thinh, { declared: { ...declared, dateOfBirth: "1940-09-02" } }, [["DATE_OF_BIRTH_DIFFERS", "declared.dateOfBirth"]]],
    ["no paper of another name", dung, { declared: null }, [["DOCUMENT_REQUIRED", "documents"]]],
    ["part of what a new person declares", cuong, { declared: { dateOfBirth: "1970-04-15", permanentAddress } }, [["PARTICULAR_MISSING", "declared.sex"], ["PARTICULAR_MISSING", "declared.birthPlace"], ["PARTICULAR_MISSING", "declared.nationality"]]],
    ["several reasons", thinh, { method: "ELECTRONIC_IDENTITY_APP", declared: { permanentAddress } }, [["METHOD_NOT_SUITABLE", "method"], ["PARTICULAR_MISSING", "declared.dateOfBirth"]]],
    ["no number at all", citizen({ fullName: "Mai Văn Thịnh" }), {}, [["NUMBER_REQUIRED", null]]],
  ])("names every reason, files nothing, and is kept: %s", async (_what, subject, input, reasons) => {
    const { calls, filings } = open();
    const first = await request(input, subject);
    expect(reasonsOf(first)).toEqual(reasons);
    const asked = calls.length;
    expect(await request(input, subject)).toEqual(first);
    expect(calls).toHaveLength(asked);
    expect(filings()).toEqual([]);
  });

  it("by the register is data too", async () => {
    const { filed } = open();
    await request();
    expect(reasonsOf(await request({ idempotencyKey: "key-00000002" }))).toEqual([["ALREADY_REQUESTED", null]]);
    expect(filed()).toHaveLength(1);
  });

  it("of a time at which nobody is there", async () => {
    open();
    expect(reasonsOf(await request({ appointment: { at: "2026-11-29T09:00:00+07:00", commune: "14758" } }))).toEqual([["APPOINTMENT_NOT_POSSIBLE", "appointment.at"]]);
  });

  it("in words that are new to us is unknown, in ours", async () => {
    open((_call, answer) => ({ ...answer, body: JSON.stringify({ MaKetQua: "TU_CHOI", DuLieu: { maLoi: "__proto__", MoTa: "lời của hệ thống" } }) }));
    const answer = await request();
    expect(reasonsOf(answer)).toEqual([["UNKNOWN", null]]);
    expect(JSON.stringify(answer)).not.toContain("lời của hệ thống");
  });
});

describe("wrong input", () => {
  const address = (over: object) => ({ declared: { ...declared, permanentAddress: { ...permanentAddress, ...over } } });
  it.each([
    ["a birth to come", { declared: { dateOfBirth: "2026-11-24" } }, "declared.dateOfBirth"],
    ["a birth long ago", { declared: { dateOfBirth: "1899-12-31" } }, "declared.dateOfBirth"],
    ["a birth on no day", { declared: { dateOfBirth: "1939-02-30" } }, "YYYY-MM-DD"],
    ["a sex that is none", { declared: { sex: "UNKNOWN" } }, "declared.sex"],
    ["an empty place", { declared: { birthPlace: " " } }, "declared.birthPlace"],
    ["a nationality of two lines", { declared: { nationality: "Việt\nNam" } }, "declared.nationality"],
    ["a long line", address({ line: "a".repeat(201) }), "declared.permanentAddress.line"],
    ["no code of a commune", address({ communeCode: "1475" }), "communeCode has 5 digits"],
    ["no commune", address({ commune: "" }), "declared.permanentAddress.commune"],
    ["no code of a province", address({ provinceCode: "3x" }), "provinceCode has 2 digits"],
    ["no province", address({ province: "" }), "declared.permanentAddress.province"],
    ["a time that has passed", { appointment: { at: "2026-11-23T08:00:00+07:00", commune: "14758" } }, "appointment.at"],
    ["no place", { appointment: { at: "2026-11-25T09:00:00+07:00" } }, "either commune or homeAddress"],
    ["two places", { appointment: { at: "2026-11-25T09:00:00+07:00", commune: "14758", homeAddress: "Số 15" } }, "either commune or homeAddress"],
    ["a commune that is none", { appointment: { at: "2026-11-25T09:00:00+07:00", commune: "Hạc Thành" } }, "appointment.commune"],
    ["no address at home", { appointment: { at: "2026-11-25T09:00:00+07:00", homeAddress: "" } }, "appointment.homeAddress"],
    ["an appointment with a telephone", { method: "ELECTRONIC_IDENTITY_APP", appointment: { at: "2026-11-25T09:00:00+07:00", commune: "14758" } }, "appointment"],
    ["too many papers", { documents: Array.from({ length: 11 }, () => "x") }, "documents"],
    ["a paper that is none", { documents: ["x"] }, "not issued to you"],
    ["two pieces of evidence", { evidence: ["x", "y"] }, "evidence"],
    ["evidence that is none", { evidence: ["x"] }, "not issued to you"],
    ["somebody else's name while it is one's own", { onBehalf: true }, "signed in for yourself"],
    ["a key that is too short", { idempotencyKey: "k" }, "idempotencyKey must be"],
  ])("is refused with words that say what to do, and nobody is asked: %s", async (_what, input, words) => {
    const { calls } = open();
    const answer = await request(input);
    expect(codesOf(answer)).toEqual(["BAD_INPUT"]);
    expect(answer.errors?.[0]?.message).toContain(words);
    expect(calls).toEqual([]);
    expect(await database.run("select 1 from acts")).toEqual([]);
  });

  it.each([
    ["evidence of another procedure", async () => ({ evidence: [await evidence({ purpose: "3.000333" })] }), "BAD_INPUT"],
    ["evidence about somebody else", async () => ({ evidence: [await evidence({ subject: "another" })] }), "BAD_INPUT"],
    ["evidence of another owner", async () => ({ evidence: [await offer("dossiers", {})] }), "BAD_INPUT"],
    ["evidence that has expired", async () => ({ evidence: [await offer("identity", {}, { clock: fixedClock("2020-01-01T00:00:00Z") })] }), "OFFER_EXPIRED"],
    ["a document for another procedure", async () => ({ documents: [await document({ purpose: "3.000333" })] }), "BAD_INPUT"],
    ["somebody else's document", async () => ({ documents: [await document({ subject: "another" })] }), "BAD_INPUT"],
    ["one document twice", async () => ({ documents: [await document(), await document()] }), "BAD_INPUT"],
  ])("is %s", async (_what, input, code) => {
    const { calls } = open();
    expect(codesOf(await request(await input()))).toEqual([code]);
    expect(calls).toEqual([]);
    expect(await database.run("select 1 from acts")).toEqual([]);
  });

  it("is a request of nobody, or in one's own name while one acts for somebody", async () => {
    const { calls } = open();
    expect(codesOf(await request({}, null))).toEqual(["UNAUTHENTICATED"]);
    expect((await request({}, actedFor(thinh))).errors?.[0]?.message).toContain("onBehalf must be true");
    expect(calls).toEqual([]);
  });
});

describe("evidence that is not so any more", () => {
  it("is named, nothing is filed, and the same key may be used again", async () => {
    const { world, filed } = open();
    const cited = await evidence({ facts: { dateOfBirth: "1939-09-02" } });
    const persona = world.personas.find(({ key }) => key === "mai-van-thinh");
    if (persona) changeRecord(world, persona, "DAN_CU NgaySinh", "1939");
    const answer = await request({ evidence: [cited] });
    expect(codesOf(answer)).toEqual(["EVIDENCE_CHANGED"]);
    expect(answer.errors?.[0]?.message).toContain("date of birth");
    expect(filed()).toEqual([]);
    expect(resultOf(await request({ evidence: [await evidence()] })).kind).toBe("IdentityVerificationRequested");
  });
});

describe("the same request again", () => {
  it("gives the same answer and calls nobody, also where what was left out is null", async () => {
    const { calls } = open();
    const first = await request({ declared });
    const asked = calls.length;
    expect(await request({ declared: { ...declared, sex: null }, appointment: null })).toEqual(first);
    expect(calls).toHaveLength(asked);
  });

  it("under the same key with something else is a conflict", async () => {
    const { filed } = open();
    await request();
    expect(codesOf(await request({ method: "BIOMETRICS_AT_POLICE" }))).toEqual(["IDEMPOTENCY_CONFLICT"]);
    expect(filed()).toHaveLength(1);
  });

  it("at the same moment is filed once", async () => {
    const { filed } = open();
    const answers = await Promise.all(Array.from({ length: 5 }, () => request()));
    const codes = new Set(answers.flatMap((answer) => (answer.errors ? codesOf(answer) : [resultOf(answer).dossier?.code])));
    expect([...codes].filter((code) => code !== "IN_PROGRESS")).toEqual(["G01.899.103-261123-0001"]);
    expect(filed()).toHaveLength(1);
  });
});

describe("an answer that does not come", () => {
  it("is asked for by our reference, and the request is not filed twice", async () => {
    const { filings, filed } = open((call, answer) => (call.method === "POST" ? lost : answer));
    expect(resultOf(await request())).toMatchObject({ dossier: { code: "G01.899.103-261123-0001" }, promisedOn: "2026-11-27" });
    expect(filings().map(({ method }) => method)).toEqual(["POST", "GET"]);
    expect(filed()).toHaveLength(1);
  });

  it("and cannot be asked for leaves the request in progress", async () => {
    const { filings, filed } = open(() => lost);
    for (let times = 0; times < 2; times += 1) expect(codesOf(await request())).toEqual(["IN_PROGRESS"]);
    expect(filings().filter(({ method }) => method === "POST")).toHaveLength(1);
    expect(filed()).toHaveLength(1);
  });

  it("of the register itself leaves the key free: nothing was filed", async () => {
    const calls = nock(url).post("/cong-dan/tra-cuu").reply(503);
    expect(codesOf(await request())).toEqual(["MINISTRY_UNAVAILABLE"]);
    expect(calls.isDone()).toBe(true);
    open();
    expect(resultOf(await request()).kind).toBe("IdentityVerificationRequested");
  });
});
