/** Acts upon a dossier through the public door: rated once, withdrawn and supplemented at the agency that has it, whatever is lost on the way. */
import { randomUUID } from "node:crypto";
import nock from "nock";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { signOffer } from "../../kit/offer.ts";
import type { NewOffer } from "../../kit/offer.ts";
import type { Subject } from "../../kit/subject.ts";
import { actedFor, citizen, openSubgraph } from "../../kit/testing.ts";
import { freshDatabase } from "../../kit/testing-database.ts";
import { askForSupplement, findCase, statusOf } from "../../mocks/cases.ts";
import type { Case } from "../../mocks/cases.ts";
import { service } from "../../mocks/licence-exchange.ts";
import { service as verification } from "../../mocks/identity-verification.ts";
import { service as certificate } from "../../mocks/certificate-issue.ts";
import { drivingLicences } from "../../mocks/driving-licences.ts";
import { identity } from "../../mocks/identity.ts";
import { judicialRecords } from "../../mocks/judicial-records.ts";
import { json } from "../../mocks/ministry.ts";
import type { MockMinistry, MockRequest, MockResponse } from "../../mocks/ministry.ts";
import { mountWithNock } from "../../mocks/nock.ts";
import { createWorld } from "../../mocks/world.ts";
import type { World } from "../../mocks/world.ts";
import definition from "./index.ts";
import { agencyClient, keyOf, openDossiers, recordsPolice, step, testNow, told, trafficPolice, wholeDossier } from "./testing.ts";
import type { OpenedDossiers } from "./testing.ts";

const an = citizen({ personalId: "999085000101" });
const stranger: Subject = { ...citizen({ personalId: "999091000107" }), id: "another", viewer: { id: "another" } };
const official: Subject = { ...actedFor(an), viewer: { id: "viewer-under-test", role: "OFFICIAL", fullName: "Phạm Thị Một Cửa", agency: "UBND phường Mẫu" } };
const population = { username: "G01.899.103", password: "mock-sync-identity", url: "http://population.test" };

let dossiers: OpenedDossiers;
beforeAll(async () => {
  dossiers = await openDossiers({ environment: { AGENCY_IDENTITY_URL: population.url } });
});
afterAll(() => dossiers.close());

type Behaviour = "answers" | "loses its answer" | "loses the question" | ((request: MockRequest) => MockResponse);
let behaviours: Readonly<Record<"POST" | "GET", Behaviour>>;
let world: World;
let calls: MockRequest[];
const bending = (ministry: MockMinistry): MockMinistry => ({
  ...ministry,
  handle(request, of) {
    calls.push(request);
    const behaviour = behaviours[request.method === "GET" ? "GET" : "POST"];
    if (typeof behaviour === "function") return behaviour(request);
    if (behaviour === "loses the question") return json({}, 503);
    const answer = ministry.handle(request, of);
    return behaviour === "loses its answer" ? { ...answer, body: answer.body.slice(0, answer.body.length / 2) } : answer;
  },
});
beforeEach(async () => {
  await dossiers.empty();
  behaviours = { POST: "answers", GET: "answers" };
  calls = [];
  world = createWorld({ now: () => new Date(testNow) });
  mountWithNock(bending(drivingLicences), world, trafficPolice.url);
  mountWithNock(bending(judicialRecords), world, recordsPolice.url);
  mountWithNock(bending(identity), world, population.url);
});

const file = (ministry: MockMinistry, path: string, headers: Record<string, string>, body: object): string => {
  const answer = ministry.handle({ method: "POST", path, query: new URLSearchParams(), headers, body: JSON.stringify({ maThamChieu: randomUUID(), ...body }) }, world);
  const said = JSON.parse(String(answer.body)) as { readonly maHoSo?: string; readonly DuLieu?: { readonly maHoSo: string } };
  return said.maHoSo ?? said.DuLieu?.maHoSo ?? "";
};
const caseOf = (code: string): Case => {
  const found = ["driving-licences", "judicial-records", "identity"].map((ministry) => findCase(world, ministry, code)).find((its) => its !== undefined);
  if (found === undefined) throw new Error(`no case ${code}`);
  return found;
};
/** A case of An's at the traffic police, which the portal has heard stands where it is said to. */
const open = async (status: number, { isAsked = status === 5 } = {}): Promise<string> => {
  const exchange = { soDinhDanh: "999085000101", soCMND: "990850101", hoTen: "Nguyễn Văn An", soGPLX: "999150000101", giayKhamSucKhoe: { soGiay: "GKSK-99-0000101", maCoSo: "99001" } };
  const code = file(drivingLicences, service.path, { authorization: "Bearer mock-traffic-police-key" }, exchange);
  if (isAsked) askForSupplement(caseOf(code), new Date(testNow), "Đề nghị bổ sung ảnh");
  const agency = await agencyClient(dossiers);
  const at = "20261123090000";
  const done = { ...(status === 3 && { NgayTuChoi: at }), ...([7, 9, 10].includes(status) && { NgayKetThucXuLy: at }), ...(status === 10 && { NgayTra: at }) };
  expect(await agency.whole(wholeDossier({ MaHoSo: code, NgayTiepNhan: at, TrangThaiHoSo: String(status), NgayCapNhat: at, ...done }))).toMatchObject({ error_code: "00" });
  return code;
};
const statusIn = async (code: string): Promise<unknown> => (await dossiers.ask(`{ dossier(code: "${code}") { status } }`, { subject: an })).data?.["dossier"];
const leaseEnds = () => dossiers.run("update acts set lease_until = clock_timestamp(), retry_at = clock_timestamp() + interval '1 hour'");
const posts = () => calls.filter(({ method }) => method === "POST");
const bodyOf = (call: MockRequest | undefined) => JSON.parse(call?.body ?? "{}") as Readonly<Record<string, unknown>>;

interface Result {
  readonly type: string;
  readonly reason?: string;
  readonly dossier?: { readonly code: string; readonly status: string };
  readonly rating?: { readonly level: string; readonly comment: string | null; readonly onBehalf: boolean };
}
const act = async (field: string, input: object, subject: Subject | null = an) => {
  const type = `${field.slice(0, 1).toUpperCase()}${field.slice(1)}Input`;
  const result = field === "rateDossier" ? "... on DossierRated { rating { level comment onBehalf } } ... on AlreadyRated { rating { level comment onBehalf } }" : "... on DossierActTaken { dossier { code status } text { vi en } }";
  const answer = await dossiers.ask(`mutation ($input: ${type}!) { ${field}(input: $input) { type: __typename ${result} ... on DossierActRefused { reason text { vi en } } } }`, { subject, variables: { input } });
  return { result: told<Result | undefined>(answer, field), code: answer.errors?.[0]?.extensions["code"], message: answer.errors?.[0]?.message };
};
const key = (): string => randomUUID();
const withdraw = (code: string, more: object = {}, subject: Subject | null = an) => act("withdrawDossier", { dossier: code, reason: "Không còn nhu cầu", idempotencyKey: key(), ...more }, subject);
const supplement = (code: string, documents: readonly string[], more: object = {}, subject: Subject | null = an) => act("supplementDossier", { dossier: code, documents, idempotencyKey: key(), ...more }, subject);
const rate = (code: string, more: object = {}, subject: Subject | null = an) => act("rateDossier", { dossier: code, rating: "VERY_SATISFIED", idempotencyKey: key(), ...more }, subject);
const offered = (more: Partial<NewOffer> = {}, signer = keyOf("dossiers")) =>
  signOffer(signer, {
    ...{ subject: an.id, kind: "document", purpose: "T-BPC-280426", id: "document-1", version: "1", lifetimeSeconds: 900 },
    facts: { name: "Ảnh chân dung", mediaType: "image/png", size: 9, sha256: "ab".repeat(32), origin: "UPLOADED", use: "use-1", address: "http://portal.test/documents/document-1/file?use=use-1" },
    ...more,
  });

describe("a withdrawal", () => {
  it("is told to the agency, with why and in whose name; the status that is shown is the agency's to say", async () => {
    const code = await open(4);
    expect((await withdraw(code)).result).toMatchObject({ type: "DossierActTaken", dossier: { code, status: "PROCESSING" } });
    expect(statusOf(caseOf(code))).toBe(7);
    expect(posts().map(({ path, headers, body }) => [path, headers["authorization"], (JSON.parse(body) as object)])).toEqual([[`${service.path}/${code}/rut`, "Bearer mock-traffic-police-dossier-key", { maThamChieu: expect.any(String) as string, lyDo: "Không còn nhu cầu" }]]);
    await (await agencyClient(dossiers)).step(step(7, "20261123090500", { MaHoSo: code }));
    expect(await statusIn(code)).toEqual({ status: "WITHDRAWN" });
  });

  it("by whoever acts for the citizen is told as theirs, and recorded so", async () => {
    const code = await open(2);
    expect((await withdraw(code, {}, official)).result?.type).toBe("DossierActTaken");
    expect(bodyOf(posts()[0])["nguoiThucHien"]).toEqual({ vaiTro: "CAN_BO", hoTen: "Phạm Thị Một Cửa", coQuan: "UBND phường Mẫu", maVuViec: "TEST-0001" });
    expect(await dossiers.run("select viewer, on_behalf_of, filing is null as forgotten from acts")).toEqual([{ viewer: "viewer-under-test", on_behalf_of: "TEST-0001", forgotten: true }]);
  });

  it.each([3, 7, 9, 10])("of a dossier that stands at %i is refused, and the agency is not asked", async (status) => {
    expect((await withdraw(await open(status))).result).toMatchObject({ type: "DossierActRefused", reason: "TOO_LATE" });
    expect(calls).toEqual([]);
  });

  it("that the agency refuses, because it has decided and not said so yet, is too late", async () => {
    const code = await open(4);
    caseOf(code).history.push({ status: 9, at: new Date(testNow), note: "" });
    expect((await withdraw(code)).result).toMatchObject({ reason: "TOO_LATE" });
  });

  it("in words new to us is a refusal that shows none of them", async () => {
    const code = await open(4);
    behaviours = { ...behaviours, POST: () => json({ maKetQua: "XUNG_DOT", maLoi: "constructor", moTa: "Bí mật nội bộ" }, 409) };
    const { result } = await withdraw(code);
    expect(result).toMatchObject({ reason: "REFUSED" });
    expect(JSON.stringify(result)).not.toContain("Bí mật");
  });

  it("of somebody else's dossier, one that never was, and one that is no code at all are one answer without a call", async () => {
    const code = await open(4);
    const answers = [await withdraw(code, {}, stranger), await withdraw("G01.899.101-261123-9999", {}, stranger), await withdraw("\0", {}, stranger), await withdraw("' or 1=1 --", {}, stranger)];
    expect(answers[0]?.result).toMatchObject({ type: "DossierActRefused", reason: "NOT_FOUND" });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect([calls, statusOf(caseOf(code))]).toEqual([[], 2]);
  });

  it("is nobody's without a sign-in, and needs assurance level 2", async () => {
    const code = await open(4);
    expect((await withdraw(code, {}, null)).code).toBe("UNAUTHENTICATED");
    expect((await withdraw(code, {}, { ...an, assuranceLevel: 1 })).code).toBe("ASSURANCE_TOO_LOW");
    expect((await supplement(code, [await offered()], {}, { ...an, assuranceLevel: 1 })).code).toBe("ASSURANCE_TOO_LOW");
    expect(calls).toEqual([]);
  });

  it.each(["", " ", "a\nb", "x".repeat(301)])("with a reason that is none (%j) says what is expected", async (reason) => {
    expect(await withdraw(await open(4), { reason })).toMatchObject({ code: "BAD_INPUT", message: expect.stringContaining("reason") as string });
    expect(calls).toEqual([]);
  });

  it.each([
    ["criminal records", recordsPolice, judicialRecords, certificate.path, { "x-api-key": "mock-judicial-records-key" }, { soDinhDanh: "999085000101", hoTen: "Nguyễn Văn An", loaiPhieu: 1, mucDich: "Bổ sung hồ sơ", nguoiYeuCau: "CHINH_CHU" }, { MaTTHC: "3.000333", LoaiDoiTuong: 0 }, "999085000101"],
    ["the population database", population, identity, verification.path, { "x-api-key": "mock-population-key" }, { SoDinhDanh: "999039000115", HoVaTen: "Mai Văn Thịnh", HinhThuc: "CAN_BO_TAI_MOT_CUA" }, { MaTTHC: "9.990001" }, "999039000115"],
  ] as const)("is told to %s in their own words", async (_who, client, ministry, path, headers, filing, report, personalId) => {
    const code = file(ministry, path, headers, filing);
    expect(code).not.toBe("");
    await (await agencyClient(dossiers, client)).whole(wholeDossier({ MaHoSo: code, MaDoiTuong: personalId, NgayTiepNhan: "20261123090000", TrangThaiHoSo: 2, ...report }));
    const owner = citizen({ personalId });
    const idempotencyKey = key();
    behaviours = { ...behaviours, POST: "loses its answer" };
    // The look-up finds it.
    expect((await withdraw(code, { idempotencyKey }, owner)).result).toMatchObject({ type: "DossierActTaken" });
    expect(statusOf(caseOf(code))).toBe(7);
    behaviours = { ...behaviours, POST: "answers" };
    expect((await withdraw(code, {}, owner)).result).toMatchObject({ reason: "TOO_LATE" });
    expect((await supplement(code, [await offered()], {}, owner)).result).toMatchObject({ reason: "NOT_ASKED_FOR" });
  });
});

describe("a supplement", () => {
  it("is told to the agency, which fetches the papers for this dossier and goes on", async () => {
    const code = await open(5);
    expect((await supplement(code, [await offered()], { note: "Ảnh mới" })).result).toMatchObject({ type: "DossierActTaken", dossier: { status: "PAPERS_REQUESTED" } });
    expect(bodyOf(posts()[0])).toEqual({
      maThamChieu: expect.any(String) as string,
      taiLieu: [{ maTaiLieu: "document-1", sha256: "ab".repeat(32), tenTep: "Ảnh chân dung", duongDan: `http://portal.test/documents/document-1/file?use=use-1&case=${code}` }],
      ghiChu: "Ảnh mới",
    });
    expect([statusOf(caseOf(code)), caseOf(code).documents.map(({ tenTep }) => tenTep)]).toEqual([4, ["Ảnh chân dung"]]);
    await (await agencyClient(dossiers)).step(step(4, "20261123090500", { MaHoSo: code }));
    expect(await statusIn(code)).toEqual({ status: "PROCESSING" });
  });

  it.each([2, 4, 7, 9])("of a dossier that stands at %i is refused, and the agency is not asked", async (status) => {
    expect((await supplement(await open(status), [await offered()])).result).toMatchObject({ reason: "NOT_ASKED_FOR" });
    expect(calls).toEqual([]);
  });

  it("that the agency has not asked for, whatever it has reported, is refused by it", async () => {
    expect((await supplement(await open(5, { isAsked: false }), [await offered()])).result).toMatchObject({ reason: "NOT_ASKED_FOR" });
    expect(posts()).toHaveLength(1);
  });

  it("of somebody else's dossier is that of one that never was, whatever is cited", async () => {
    const code = await open(5);
    const answers = [await supplement(code, ["x"], {}, stranger), await supplement("G01.899.101-261123-9999", ["x"], {}, stranger)];
    expect(answers[0]?.result).toMatchObject({ reason: "NOT_FOUND" });
    expect(answers[1]).toEqual(answers[0]);
    expect(calls).toEqual([]);
  });

  it("of papers that were not offered to this person for this procedure by this store is bad input", async () => {
    const code = await open(5);
    const wrong = [
      ["x"],
      [],
      [await offered(), await offered()],
      Array.from({ length: 11 }, () => "x"),
      [await offered({ subject: "another" })],
      [await offered({ purpose: "3.000333" })],
      [await offered({ kind: "evidence" })],
      [await offered({}, keyOf("payments"))],
    ];
    for (const documents of wrong) expect((await supplement(code, documents)).code, JSON.stringify(documents)).toBe("BAD_INPUT");
    expect(await supplement(code, [await offered()], { note: "a\nb" })).toMatchObject({ code: "BAD_INPUT", message: expect.stringContaining("note") as string });
    expect(calls).toEqual([]);
  });

  it("of papers whose offer has ended is told so", async () => {
    const ended = await signOffer(keyOf("dossiers"), { subject: an.id, kind: "document", purpose: "T-BPC-280426", id: "d", version: "1", facts: {}, lifetimeSeconds: 60 }, { clock: { now: () => new Date(Date.now() - 120_000) } });
    expect((await supplement(await open(5), [ended])).code).toBe("OFFER_EXPIRED");
  });
});

describe("an act at an agency", () => {
  it("that takes none through the portal is refused, and said so", async () => {
    const [trade, code] = [{ username: "G02.899.201", password: "mock-sync-trade", url: "" }, "G02.899.201-261123-0001"];
    expect(await (await agencyClient(dossiers, trade)).whole(wholeDossier({ MaHoSo: code, MaTTHC: "2.000004", LoaiDoiTuong: 0, TrangThaiHoSo: 5, NgayTiepNhan: "20261123090000", NgayCapNhat: "20261123090000" }))).toMatchObject({ error_code: 0 });
    for (const { result } of [await withdraw(code), await supplement(code, ["x"])]) expect(result).toMatchObject({ type: "DossierActRefused", reason: "NOT_ONLINE" });
    expect(calls).toEqual([]);
  });

  it("that comes again with its key has the same answer, and is told once", async () => {
    const code = await open(5);
    const [documents, idempotencyKey] = [[await offered()], key()];
    const first = await supplement(code, documents, { idempotencyKey });
    expect(await supplement(code, documents, { idempotencyKey })).toEqual(first);
    expect((await supplement(code, documents, { idempotencyKey, note: "khác" })).code).toBe("IDEMPOTENCY_CONFLICT");
    expect(posts()).toHaveLength(1);
    // A key is of one operation.
    expect((await withdraw(code, { idempotencyKey })).result?.type).toBe("DossierActTaken");
  });

  it("that comes many times at once is told once", async () => {
    const code = await open(4);
    const idempotencyKey = key();
    const answers = await Promise.all(Array.from({ length: 8 }, () => withdraw(code, { idempotencyKey })));
    expect(answers.every(({ result, code: error }) => result?.type === "DossierActTaken" || error === "IN_PROGRESS")).toBe(true);
    expect((await withdraw(code, { idempotencyKey })).result?.type).toBe("DossierActTaken");
    expect(posts()).toHaveLength(1);
    expect(caseOf(code).history.filter(({ status }) => status === 7)).toHaveLength(1);
  });

  it("whose answer is lost, and that cannot be asked for, is told again after a while and counts once", async () => {
    const code = await open(4);
    const idempotencyKey = key();
    behaviours = { POST: "loses its answer", GET: "loses the question" };
    expect((await withdraw(code, { idempotencyKey })).code).toBe("IN_PROGRESS");
    behaviours = { POST: "answers", GET: "answers" };
    await leaseEnds();
    expect((await withdraw(code, { idempotencyKey })).result?.type).toBe("DossierActTaken");
    expect(caseOf(code).history.filter(({ status }) => status === 7)).toHaveLength(1);
    expect(posts()).toHaveLength(1);
  });

  it("whose question was lost is sent again, under the same reference", async () => {
    const code = await open(5);
    const [documents, idempotencyKey] = [[await offered()], key()];
    behaviours = { ...behaviours, POST: "loses the question" };
    expect((await supplement(code, documents, { idempotencyKey })).code).toBe("IN_PROGRESS");
    behaviours = { ...behaviours, POST: "answers" };
    await leaseEnds();
    expect((await supplement(code, documents, { idempotencyKey })).result?.type).toBe("DossierActTaken");
    expect(new Set(posts().map((call) => bodyOf(call)["maThamChieu"])).size).toBe(1);
    expect(caseOf(code).history.map(({ status }) => status)).toEqual([2, 5, 4]);
  });

  it("while the agency is away is an error, and may be tried again with the same key", async () => {
    const code = await open(4);
    const idempotencyKey = key();
    nock.cleanAll();
    nock(trafficPolice.url).post(/rut$/).replyWithError(Object.assign(new Error("refused"), { code: "ECONNREFUSED" }));
    expect((await withdraw(code, { idempotencyKey })).code).toBe("MINISTRY_UNAVAILABLE");
    mountWithNock(bending(drivingLicences), world, trafficPolice.url);
    expect((await withdraw(code, { idempotencyKey })).result?.type).toBe("DossierActTaken");
  });

  it.each([
    ["our key is refused", () => json({ maKetQua: "KHONG_XAC_THUC" }, 401), "MINISTRY_UNAVAILABLE"],
    ["it calls it malformed", () => json({ maLoi: "THAM_SO_SAI" }, 400), "MINISTRY_BAD_ANSWER"],
    ["it does not know a dossier that it reported", () => json({ maLoi: "KHONG_TIM_THAY" }, 404), "MINISTRY_BAD_ANSWER"],
  ])("where %s is an error that leaves the key free", async (_what, answer, error) => {
    const code = await open(4);
    const idempotencyKey = key();
    behaviours = { ...behaviours, POST: answer };
    expect((await withdraw(code, { idempotencyKey })).code).toBe(error);
    behaviours = { ...behaviours, POST: "answers" };
    expect((await withdraw(code, { idempotencyKey })).result?.type).toBe("DossierActTaken");
  });

  it.each([
    ["of another dossier", () => json({ maHoSo: "G01.899.101-261123-0002" })],
    ["of something in between", () => ({ status: 404, headers: { "content-type": "text/html" }, body: "<html></html>" })],
  ])("is not taken as done by an answer %s", async (_what, answer) => {
    const code = await open(4);
    behaviours = { POST: answer, GET: answer };
    expect((await withdraw(code)).code).toBe("IN_PROGRESS");
  });
});

describe("the key that the agencies gave the portal", () => {
  it("opens nothing else of theirs", () => {
    const ask = (ministry: MockMinistry, method: string, path: string, headers: Record<string, string>) => ministry.handle({ method, path, query: new URLSearchParams(), headers, body: "{}" }, world).status;
    const portal = { authorization: "Bearer mock-traffic-police-dossier-key", "x-api-key": "mock-judicial-records-dossier-key" };
    expect([ask(drivingLicences, "POST", service.path, portal), ask(drivingLicences, "POST", "/api/gplx/tra-cuu", portal), ask(judicialRecords, "POST", certificate.path, portal), ask(judicialRecords, "POST", "/lltp/nop-phi", portal)]).toEqual([401, 401, 401, 401]);
    expect(ask(identity, "POST", "/cong-dan/tra-cuu", { "x-api-key": "mock-population-dossier-key" })).toBe(401);
    expect(ask(drivingLicences, "POST", `${service.path}/x/rut`, portal)).toBe(404);
  });
});

describe("a rating", () => {
  it.each([3, 9, 10])("is taken of a dossier that stands at %i, and shown with it", async (status) => {
    const code = await open(status);
    expect((await rate(code, { comment: " Nhanh,\nthân thiện. " })).result).toEqual({ type: "DossierRated", rating: { level: "VERY_SATISFIED", comment: "Nhanh,\nthân thiện.", onBehalf: false } });
    expect((await dossiers.ask(`{ dossier(code: "${code}") { rating { level onBehalf ratedAt } } }`, { subject: an })).data).toEqual({ dossier: { rating: { level: "VERY_SATISFIED", onBehalf: false, ratedAt: testNow } } });
    expect(calls).toEqual([]);
  });

  it.each([1, 2, 4, 5, 6, 7, 8])("is not taken of one that stands at %i", async (status) => {
    const code = await open(status, { isAsked: false });
    expect((await rate(code)).result).toMatchObject({ type: "DossierActRefused", reason: "NO_RESULT_YET" });
    expect((await dossiers.ask(`{ dossier(code: "${code}") { rating { level } } }`, { subject: an })).data).toEqual({ dossier: { rating: null } });
  });

  it("is one: the second is told of the first, whose key has its answer for good", async () => {
    const code = await open(10);
    const idempotencyKey = key();
    const first = await rate(code, { idempotencyKey });
    expect((await rate(code, { rating: "DISSATISFIED" })).result).toMatchObject({ type: "AlreadyRated", rating: { level: "VERY_SATISFIED" } });
    expect(await rate(code, { idempotencyKey })).toEqual(first);
    expect((await rate(code, { idempotencyKey, rating: "NEUTRAL" })).code).toBe("IDEMPOTENCY_CONFLICT");
  });

  it("of many at once is one", async () => {
    const code = await open(10);
    const levels = ["VERY_SATISFIED", "SATISFIED", "NEUTRAL", "DISSATISFIED", "VERY_DISSATISFIED"];
    const answers = await Promise.all(levels.map((rating) => rate(code, { rating })));
    expect(answers.filter(({ result }) => result?.type === "DossierRated")).toHaveLength(1);
    expect(answers.filter(({ result }) => result?.type === "AlreadyRated")).toHaveLength(4);
    expect(new Set(answers.map(({ result }) => result?.rating?.level)).size).toBe(1);
  });

  it("that was written while its process died is found again", async () => {
    const code = await open(10);
    const idempotencyKey = key();
    await rate(code, { idempotencyKey });
    const filing = { dossier: code, agency: "driving-licences", procedure: "T-BPC-280426", level: "VERY_SATISFIED", comment: null, at: testNow, viewer: an.id, actingCase: null, role: null };
    await dossiers.run(`update acts set state = 'SENT', outcome = null, filing = '${JSON.stringify(filing)}', lease_until = clock_timestamp()`);
    // The sweeper may be finding it at this moment.
    await expect.poll(async () => (await rate(code, { idempotencyKey })).result?.type).toBe("DossierRated");
  });

  it("by whoever acts for the citizen is recorded so; a comment is its writer's alone", async () => {
    const code = await open(10);
    expect((await rate(code, { comment: "Chị ấy hài lòng" }, official)).result?.rating).toEqual({ level: "VERY_SATISFIED", comment: "Chị ấy hài lòng", onBehalf: true });
    expect((await dossiers.ask(`{ dossier(code: "${code}") { rating { comment onBehalf } } }`, { subject: an })).data).toEqual({ dossier: { rating: { comment: null, onBehalf: true } } });
    expect(await dossiers.run("select viewer, acting_case, acting_role from dossier_rating")).toEqual([{ viewer: "viewer-under-test", acting_case: "TEST-0001", acting_role: "OFFICIAL" }]);
  });

  it("of somebody else's dossier is that of one that never was", async () => {
    const code = await open(10);
    expect(await rate(code, {}, stranger)).toEqual(await rate("G01.899.101-261123-9999", {}, stranger));
    expect((await rate(code, {}, stranger)).result).toMatchObject({ reason: "NOT_FOUND" });
    expect(await dossiers.run("select 1 from dossier_rating")).toEqual([]);
  });

  it.each(["x".repeat(1_001), "a\u0000b", "a\u0007", `a${"\u0301".repeat(40)}`, "\ud800"])("with a comment that is none (%#) says what is expected", async (comment) => {
    expect(await rate(await open(10), { comment })).toMatchObject({ code: "BAD_INPUT", message: expect.stringContaining("comment") as string });
  });

  it("without words is one without a comment", async () => {
    expect((await rate(await open(10), { comment: "  " })).result?.rating?.comment).toBeNull();
  });
});

describe("while the store's database is away", () => {
  it("nobody is told anything", async () => {
    const database = await freshDatabase();
    const alone = await openSubgraph(definition, { now: testNow, environment: { DATABASE_URL: database.url.reveal(), AGENCY_DRIVING_LICENCES_URL: trafficPolice.url, AXIS_POLL_MS: "0" } });
    const code = await open(4);
    await (await agencyClient(alone)).whole(wholeDossier({ MaHoSo: code, NgayTiepNhan: "20261123090000", TrangThaiHoSo: "4" }));
    await database.drop();
    const { errors } = await alone.ask(`mutation { withdrawDossier(input: { dossier: "${code}", reason: "x", idempotencyKey: "while-away" }) { __typename } }`, { subject: an });
    expect(errors?.[0]?.extensions["code"]).toBe("MINISTRY_UNAVAILABLE");
    expect([calls, statusOf(caseOf(code))]).toEqual([[], 2]);
    await alone.close();
  });
});
