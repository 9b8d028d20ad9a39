import nock from "nock";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Subject } from "../../kit/subject.ts";
import { actedFor, citizen, openSubgraph } from "../../kit/testing.ts";
import type { Answer, AskedSubgraph } from "../../kit/testing.ts";
import { freshDatabase } from "../../kit/testing-database.ts";
import type { FreshDatabase } from "../../kit/testing-database.ts";
import { judicialRecords } from "../../mocks/judicial-records.ts";
import type { MockRequest } from "../../mocks/ministry.ts";
import { mountWithNock } from "../../mocks/nock.ts";
import { createWorld } from "../../mocks/world.ts";
import type { World } from "../../mocks/world.ts";
import definition from "./index.ts";
import { connect } from "./ministry.ts";

const url = "http://judicial-records.test";
const now = "2026-11-23T09:00:00+07:00";
const world = (): World => createWorld({ now: () => new Date(now) });

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const opened: AskedSubgraph[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((subgraph) => subgraph.close()));
});

/** The subgraph with short pauses between polls. */
const open = async (): Promise<AskedSubgraph> => {
  const subgraph = await openSubgraph({ ...definition, ministry: (configuration, dependencies) => connect(configuration, dependencies, { pauses: [1] }) }, { environment: { JUDICIAL_RECORDS_URL: url, DATABASE_URL: database.url.reveal() }, now });
  opened.push(subgraph);
  return subgraph;
};

const openOn = async (on = world()): Promise<{ readonly ask: (...asked: Parameters<AskedSubgraph["ask"]>) => Promise<Answer>; readonly calls: readonly MockRequest[] }> => {
  const calls = mountWithNock(judicialRecords, on, url);
  const subgraph = await open();
  return { ask: (query, options) => subgraph.ask(query, options), calls };
};

const an = citizen({ personalId: "999085000101", fullName: "Nguyễn Văn An" });
const hai = citizen({ personalId: "999091000107", fullName: "Đặng Văn Hải" });
const duc = citizen({ personalId: "999078000105", fullName: "Hoàng Minh Đức" });
const lan = citizen({ personalId: "000195000108", fullName: "Bùi Thị Lan" });
const giang = citizen({ personalId: "999182000106", fullName: "Võ Thị Giang" });
const quyen = citizen({ personalId: "999302000112", fullName: "Ngô Thị Quyên" });
const bich = citizen({ personalId: "999148000102", oldPersonalId: "991480102", fullName: "Trần Thị Bích" });
const atLevel1 = (subject: Subject): Subject => ({ ...subject, assuranceLevel: 1 });

const list = `{ me { id judicialRecordCertificates {
  number form state requestedOn dueOn issuedOn issuingAuthority signatory purpose refusalReason hasResultFile resultFileSha256
  convictions { judgmentNumber judgedOn court offence provisions mainPenalty additionalPenalty enforcement spentOn isSpent }
  officeBans { decisionNumber court office until } } } }`;
const lookUp = `query ($number: String!) { judicialRecordCertificate(number: $number) { number form convictions { offence } } }`;
const reference = `query ($number: String!) { _entities(representations: [{ __typename: "JudicialRecordCertificate", number: $number }]) { ... on JudicialRecordCertificate { number convictions { offence } } } }`;

type Listed = Readonly<Record<string, unknown>> & { readonly convictions: readonly Readonly<Record<string, unknown>>[] | null };
const listed = ({ data, errors }: Answer): readonly Listed[] => {
  expect(errors).toBeUndefined();
  const me = data?.["me"] as { judicialRecordCertificates: readonly Listed[] | null } | undefined;
  if (!me?.judicialRecordCertificates) throw new Error("there is no list in the answer");
  return me.judicialRecordCertificates;
};
const codesOf = ({ errors }: Answer): unknown[] => (errors ?? []).map(({ extensions }) => extensions["code"]);
const shapeOf = (calls: readonly MockRequest[]): string[] => calls.map(({ method, path }) => `${method} ${path.replace(/YC-.*/, "JOB")}`);

/** What the mock says of a query, with something changed: a system that misbehaves in one point. */
const distorted = (change: (result: { trangThai: string; danhSach: Record<string, unknown>[] }) => void, on = world()) => {
  for (const method of ["GET", "POST"]) {
    nock(url)
      .persist()
      .intercept(/.*/, method)
      .reply(async (request: Request) => {
        const { pathname, searchParams } = new URL(request.url);
        const answer = judicialRecords.handle({ method, path: pathname, query: searchParams, headers: Object.fromEntries(request.headers), body: await request.text() }, on);
        const body = JSON.parse(String(answer.body)) as { trangThai: string; ketQua?: { danhSach: Record<string, unknown>[] } };
        if (body.ketQua) change({ trangThai: body.trangThai, danhSach: body.ketQua.danhSach });
        return [answer.status, JSON.stringify(body), answer.headers];
      });
  }
};

describe("certificates of the person who signed in", () => {
  it("lists an issued form 1 with everything that its holder wants to know of it", async () => {
    const { ask } = await openOn();
    expect(listed(await ask(list, { subject: an }))).toEqual([
      {
        number: "LLTP-01-0000101",
        form: "FORM_1",
        state: "ISSUED",
        requestedOn: "2026-10-14",
        dueOn: "2026-10-24",
        issuedOn: "2026-10-22",
        issuingAuthority: "Phòng Hồ sơ nghiệp vụ, Công an thành phố Hà Nội",
        signatory: "Đỗ Văn Mẫu",
        purpose: "Bổ sung hồ sơ xin việc",
        refusalReason: null,
        hasResultFile: true,
        resultFileSha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        convictions: [],
        officeBans: [],
      },
    ]);
  });

  it("states the unspent conviction on form 1, and the spent one too on form 2", async () => {
    const { ask } = await openOn();
    const [form2, form1] = listed(await ask(list, { subject: hai }));
    expect(form1).toMatchObject({ form: "FORM_1", convictions: [{ judgmentNumber: "31/HS-ST", enforcement: "BEING_SERVED", spentOn: null, isSpent: false }] });
    expect(form2).toMatchObject({
      form: "FORM_2",
      convictions: [
        { judgmentNumber: "12/2014/HS-ST", judgedOn: "2014-04-16", enforcement: "SERVED", additionalPenalty: null, spentOn: "2018-02-20", isSpent: true },
        { judgmentNumber: "31/HS-ST", isSpent: false },
      ],
    });
  });

  it.each([
    ["being verified", duc, { state: "VERIFYING", dueOn: "2026-11-29", issuedOn: null, signatory: null, refusalReason: null }],
    ["requested", lan, { state: "REQUESTED", issuedOn: null, refusalReason: null }],
    ["refused", giang, { state: "REFUSED", issuedOn: null, refusalReason: "INCOMPLETE_APPLICATION" }],
  ])("certifies nothing while a certificate is %s", async (_state, subject, expected) => {
    const { ask } = await openOn();
    const [certificate] = listed(await ask(list, { subject }));
    expect(certificate).toMatchObject({ ...expected, convictions: null, officeBans: null, hasResultFile: false, resultFileSha256: null });
  });

  it("gives an empty list to a person without any", async () => {
    const { ask } = await openOn();
    expect(listed(await ask(list, { subject: bich }))).toEqual([]);
  });

  it("reads what was carried over from the Ministry of Justice in its own way of writing", async () => {
    const { ask } = await openOn();
    const [certificate] = listed(await ask(list, { subject: quyen }));
    expect(certificate).toMatchObject({ form: "FORM_2", requestedOn: "2023-06-05", issuedOn: "2023-06-15", issuingAuthority: "Sở Tư pháp tỉnh Quảng Ninh" });
  });

  it("never shows where the ministry keeps the file", async () => {
    const { ask } = await openOn();
    const answer = await ask(list, { subject: hai });
    expect(JSON.stringify(answer)).toContain("LLTP-48-0000207");
    expect(JSON.stringify(answer)).not.toMatch(/kho\.lltp|https?:|\.pdf/);
  });

  it("asks by the old number somebody who has no other", async () => {
    const { personas, ...rest } = world();
    const withRecord = personas.map((persona) =>
      persona.key === "le-van-cuong"
        ? { ...persona, judicialRecord: { certificates: [{ number: "LLTP-40-0000103", form: 1, state: "DA_TIEP_NHAN", requestedOn: "2026-11-20", dueOn: "2026-11-30", authority: "Công an tỉnh Nghệ An" } as const] } }
        : persona,
    );
    const { ask, calls } = await openOn({ ...rest, personas: withRecord });
    const answer = await ask(list, { subject: citizen({ oldPersonalId: "990700103", fullName: "Lê Văn Cường" }) });
    expect(listed(answer)).toMatchObject([{ number: "LLTP-40-0000103" }]);
    expect(JSON.parse(calls[0]?.body ?? "")).toEqual({ soCMND: "990700103", hoTen: "Lê Văn Cường", nguoiYeuCau: "CHINH_CHU", loaiPhieu: [1, 2] });
  });

  it("finds one by its number", async () => {
    const { ask } = await openOn();
    const { data } = await ask(lookUp, { subject: hai, variables: { number: "LLTP-48-0000207" } });
    expect(data?.["judicialRecordCertificate"]).toMatchObject({ form: "FORM_2", convictions: [{}, {}] });
  });

  it("says how a number is written when one is not", async () => {
    const { ask, calls } = await openOn();
    const answer = await ask(lookUp, { subject: hai, variables: { number: "48-107" } });
    expect(codesOf(answer)).toEqual(["BAD_INPUT"]);
    expect(answer.errors?.[0]?.message).toContain("LLTP-48-0000107");
    expect(calls).toHaveLength(0);
  });
});

describe("calls to the criminal-record system", () => {
  it("are one query and two polls, however many fields ask", async () => {
    const { ask, calls } = await openOn();
    await ask(
      `{ me { a: judicialRecordCertificates { number } b: judicialRecordCertificates { convictions { offence } } }
         c: judicialRecordCertificate(number: "LLTP-48-0000107") { number } d: judicialRecordCertificate(number: "LLTP-99-9999999") { number } }`,
      { subject: hai },
    );
    expect(shapeOf(calls)).toEqual(["POST /lltp/yeu-cau-tra-cuu", "GET /lltp/yeu-cau-tra-cuu/JOB", "GET /lltp/yeu-cau-tra-cuu/JOB"]);
  });

  it("are none for a person without a number, who has nothing there", async () => {
    const { ask, calls } = await openOn();
    expect(listed(await ask(list, { subject: citizen({ fullName: "Nguyễn Văn An" }) }))).toEqual([]);
    expect(calls).toHaveLength(0);
  });

  it("are none without a name, which is a fault and not an empty list", async () => {
    const { ask, calls } = await openOn();
    expect(codesOf(await ask(list, { subject: citizen({ personalId: "999085000101" }) }))).toEqual(["MINISTRY_UNAVAILABLE"]);
    expect(calls).toHaveLength(0);
  });

  it("are made anew for each request", async () => {
    const { ask, calls } = await openOn();
    await ask(list, { subject: hai });
    expect(listed(await ask(list, { subject: an }))).toMatchObject([{ number: "LLTP-01-0000101" }]);
    expect(calls).toHaveLength(6);
  });
});

describe("denied and empty look the same", () => {
  it.each([
    ["the list", list, {}],
    ["a look-up", lookUp, { number: "LLTP-48-0000107" }],
    ["a reference", reference, { number: "LLTP-48-0000107" }],
  ])("refuses %s below assurance level 2 without asking, whoever it is", async (_what, query, variables) => {
    const { ask, calls } = await openOn();
    const withRecord = await ask(query, { subject: atLevel1(hai), variables });
    expect(codesOf(withRecord)).toEqual(["ASSURANCE_TOO_LOW"]);
    expect(await ask(query, { subject: atLevel1(bich), variables })).toEqual(withRecord);
    expect(calls).toHaveLength(0);
  });

  it.each([
    ["the list", list, {}],
    ["a look-up", lookUp, { number: "LLTP-48-0000107" }],
    ["a reference", reference, { number: "LLTP-48-0000107" }],
  ])("refuses %s to nobody in particular", async (_what, query, variables) => {
    const { ask, calls } = await openOn();
    expect(codesOf(await ask(query, { variables }))).toEqual(["UNAUTHENTICATED"]);
    expect(calls).toHaveLength(0);
  });

  it("lists form 1 alone for somebody who acts for the person, and does not ask the ministry about form 2", async () => {
    const { ask, calls } = await openOn();
    const certificates = listed(await ask(list, { subject: actedFor(hai) }));
    expect(certificates.map(({ number }) => number)).toEqual(["LLTP-48-0000107"]);
    expect(certificates[0]?.convictions).toMatchObject([{ judgmentNumber: "31/HS-ST" }]);
    expect(JSON.parse(calls[0]?.body ?? "")).toMatchObject({ nguoiYeuCau: "NGUOI_DAI_DIEN", loaiPhieu: [1] });
  });

  it("answers whoever acts for a person with a form 2 alone as for one with nothing", async () => {
    const { ask, calls } = await openOn();
    const denied = await ask(list, { subject: actedFor(quyen) });
    const callsWhenDenied = shapeOf(calls);
    const empty = await ask(list, { subject: actedFor(bich) });
    expect(listed(denied)).toEqual([]);
    expect(JSON.stringify(denied)).toBe(JSON.stringify(empty));
    expect(callsWhenDenied).toHaveLength(3);
    expect(shapeOf(calls).slice(3)).toEqual(callsWhenDenied);
  });

  it.each([
    ["a look-up", lookUp],
    ["a reference", reference],
  ])("gives %s of a withheld, a foreign and an absent certificate the same null for the same calls", async (_what, query) => {
    const answers: [string, string[]][] = [];
    for (const number of ["LLTP-48-0000207", "LLTP-01-0000101", "LLTP-99-9999999"]) {
      const { ask, calls } = await openOn();
      answers.push([JSON.stringify(await ask(query, { subject: actedFor(hai), variables: { number } })), shapeOf(calls)]);
      nock.cleanAll();
    }
    expect(answers[0]?.[0]).toMatch(/^\{"data":\{"\w+":(null|\[null\])\}\}/);
    expect(answers[0]?.[1]).toHaveLength(3);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it("drops form 2 unread when the ministry sends it unasked, even malformed", async () => {
    const form2 = { loaiPhieu: 2, banAn: "không đúng" };
    distorted(({ danhSach }) => danhSach.push(form2, { ...form2, loaiPhieu: "3" }));
    const subgraph = await open();
    expect(listed(await subgraph.ask(list, { subject: actedFor(hai) })).map(({ number }) => number)).toEqual(["LLTP-48-0000107"]);
  });

  it("resolves the person's own reference", async () => {
    const { ask } = await openOn();
    const { data } = await ask(reference, { subject: hai, variables: { number: "LLTP-48-0000107" } });
    expect(data?.["_entities"]).toEqual([{ number: "LLTP-48-0000107", convictions: [{ offence: "Vi phạm quy định về tham gia giao thông đường bộ" }] }]);
  });

  it("refuses particulars that do not match alike with a record and without, and says what to do", async () => {
    const { ask } = await openOn();
    const withRecord = await ask(list, { subject: citizen({ personalId: "999091000107", fullName: "Đặng Văn Hai" }) });
    const without = await ask(list, { subject: citizen({ personalId: "999148000102", fullName: "Trần Thị Bịch" }) });
    expect(codesOf(withRecord)).toEqual(["FORBIDDEN"]);
    expect(withRecord.errors?.[0]?.message).toContain("corrected at the police");
    expect(without).toEqual(withRecord);
  });
});

describe("codes that are new to us", () => {
  it.each(["MA_MOI", "__proto__", "constructor"])("read as unknown: %s", async (code) => {
    distorted(({ danhSach }) => {
      for (const certificate of danhSach) {
        for (const conviction of certificate["banAn"] as Record<string, unknown>[]) conviction["tinhTrangThiHanh"] = code;
      }
      danhSach.push({ ...danhSach[0], soPhieu: "LLTP-48-0000307", loaiPhieu: code, trangThai: code });
      danhSach.push({ ...danhSach[0], soPhieu: "LLTP-48-0000407", trangThai: "TU_CHOI_CAP", lyDoTuChoiCap: code });
    });
    const subgraph = await open();
    const certificates = listed(await subgraph.ask(list, { subject: hai }));
    expect(certificates).toHaveLength(4);
    expect(certificates.find(({ number }) => number === "LLTP-48-0000207")?.convictions?.[0]).toMatchObject({ enforcement: "UNKNOWN" });
    expect(certificates.find(({ number }) => number === "LLTP-48-0000307")).toMatchObject({ form: "UNKNOWN", state: "UNKNOWN", convictions: null });
    expect(certificates.find(({ number }) => number === "LLTP-48-0000407")).toMatchObject({ state: "REFUSED", refusalReason: "UNKNOWN" });
  });
});

describe("a system that is at fault", () => {
  it.each([
    ["a certificate of somebody else", (item: Record<string, unknown>) => (item["soDinhDanh"] = "999085000101")],
    ["a certificate of nobody in particular", (item: Record<string, unknown>) => (item["soDinhDanh"] = null)],
    ["a day that does not exist", (item: Record<string, unknown>) => (item["ngayCap"] = "31/02/2026")],
    ["a digest that is none", (item: Record<string, unknown>) => (item["fileKetQua"] = { sha256: "abc" })],
    ["a statement of convictions without any", (item: Record<string, unknown>) => (item["banAn"] = [])],
    ["an issued certificate without its list", (item: Record<string, unknown>) => (item["banAn"] = null)],
    ["an issued certificate without its statement", (item: Record<string, unknown>) => (item["tinhTrangAnTich"] = null)],
    ["a statement of no convictions beside one", (item: Record<string, unknown>) => (item["tinhTrangAnTich"] = "KHONG_CO")],
  ])("is not believed: %s", async (_what, change) => {
    distorted(({ danhSach }) => danhSach.slice(0, 1).forEach(change));
    const subgraph = await open();
    const answer = await subgraph.ask(list, { subject: hai });
    expect(codesOf(answer)).toEqual(["MINISTRY_BAD_ANSWER"]);
    expect(answer.data).toEqual({ me: { id: "citizen-under-test", judicialRecordCertificates: null } });
  });

  const accepted = { maYeuCau: "YC-0123456789", trangThai: "DANG_XU_LY" };
  it.each([
    ["busy at the query", () => nock(url).post(/.*/).reply(503), "MINISTRY_UNAVAILABLE"],
    ["a page instead of an answer", () => nock(url).post(/.*/).reply(200, "<html>Bảo trì</html>", { "content-type": "text/html" }), "MINISTRY_BAD_ANSWER"],
    ["an answer instead of a job", () => nock(url).post(/.*/).reply(200, accepted), "MINISTRY_BAD_ANSWER"],
    ["a job whose id is an address", () => nock(url).post(/.*/).reply(202, { ...accepted, maYeuCau: "../../quan-tri" }), "MINISTRY_BAD_ANSWER"],
    ["a key that it does not know", () => nock(url).post(/.*/).reply(401, {}), "MINISTRY_BAD_ANSWER"],
    ["a job that is lost", () => nock(url).post(/.*/).reply(202, accepted).get(/.*/).reply(404, {}), "MINISTRY_UNAVAILABLE"],
    ["busy at the poll", () => nock(url).post(/.*/).reply(202, accepted).get(/.*/).reply(502), "MINISTRY_UNAVAILABLE"],
    ["half of an answer", () => nock(url).post(/.*/).reply(202, accepted).get(/.*/).reply(200, '{"maYeuCau":"YC-01', { "content-type": "application/json" }), "MINISTRY_BAD_ANSWER"],
    ["another charset", () => nock(url).post(/.*/).reply(202, accepted).get(/.*/).reply(200, Buffer.from([0x7b, 0xd0, 0x7d]), { "content-type": "application/json" }), "MINISTRY_BAD_ANSWER"],
    ["the result of another query", () => nock(url).post(/.*/).reply(202, accepted).get(/.*/).reply(200, { maYeuCau: "YC-9876543210", trangThai: "HOAN_THANH", ketQua: { danhSach: [] } }), "MINISTRY_BAD_ANSWER"],
    ["a result without a list", () => nock(url).post(/.*/).reply(202, accepted).get(/.*/).reply(200, { maYeuCau: accepted.maYeuCau, trangThai: "HOAN_THANH", ketQua: null }), "MINISTRY_BAD_ANSWER"],
    ["a job in a state that is new to us", () => nock(url).post(/.*/).reply(202, accepted).get(/.*/).reply(200, { maYeuCau: accepted.maYeuCau, trangThai: "TAM_DUNG" }), "MINISTRY_BAD_ANSWER"],
    ["a refusal that is new to us", () => nock(url).post(/.*/).reply(202, accepted).get(/.*/).reply(200, { maYeuCau: accepted.maYeuCau, trangThai: "TU_CHOI", lyDoTuChoi: "MA_MOI" }), "MINISTRY_UNAVAILABLE"],
  ])("is a fault and never an empty list: %s", async (_what, mount, code) => {
    const calls = mount();
    const subgraph = await open();
    const answer = await subgraph.ask(list, { subject: an });
    expect(codesOf(answer)).toEqual([code]);
    expect(answer.data).toEqual({ me: { id: "citizen-under-test", judicialRecordCertificates: null } });
    expect(calls.isDone()).toBe(true);
  });
});
