/** The register's wire through the subgraph's public door: every form in which it says a thing, and every way in which it fails. */
import nock from "nock";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { citizen, openSubgraph } from "../../kit/testing.ts";
import type { Answer, AskedSubgraph } from "../../kit/testing.ts";
import definition from "./index.ts";

const url = "http://traffic-police.test";
const path = "/api/gplx/tra-cuu";
const an = { personalId: "999085000101", oldPersonalId: "990850101" };

let subgraph: AskedSubgraph;
beforeAll(async () => {
  subgraph = await openSubgraph(definition, { environment: { TRAFFIC_POLICE_URL: url }, now: "2026-11-23T09:00:00+07:00" });
});
afterAll(() => subgraph.close());

const codesOf = ({ errors = [] }: Answer) => errors.map(({ extensions }) => extensions["code"]);

describe("what the register may answer", () => {
  const person = { soDinhDanh: an.personalId, soCMND: an.oldPersonalId };
  const card = {
    soGPLX: "999150009001",
    soDinhDanh: an.personalId,
    soCMND: null,
    hang: ["B"],
    ngayCap: "27/01/2026",
    ngayHetHan: "27/01/2036",
    diem: 12,
    trangThai: "CON_HIEU_LUC",
    viPham: [],
  };
  const violation = { ngayViPham: "2026-01-01", hanhVi: "vi phạm", trangThai: "DA_NOP_PHAT" };
  const reply = (licences: readonly unknown[], over: Readonly<Record<string, unknown>> = {}) =>
    nock(url).post(path).reply(200, { maKetQua: "THANH_CONG", nguoi: person, giayPhepLaiXe: licences, ...over });
  const ask = async (selection: string) => {
    const answer = await subgraph.ask(`{ me { drivingLicences { ${selection} } } }`, { subject: citizen(an) });
    const me = answer.data?.["me"] as { readonly drivingLicences: readonly unknown[] | null };
    return { answer, licences: me.drivingLicences };
  };
  const one = async (over: Readonly<Record<string, unknown>>, selection: string) => {
    reply([{ ...card, ...over }]);
    const { licences, answer } = await ask(selection);
    return licences?.[0] ?? answer.errors;
  };

  it.each([
    ["a list", ["A1", "B2"], ["A1", "B"]],
    ["a text with commas", "A1, B2", ["A1", "B"]],
    ["a text with one class", "B", ["B"]],
  ])("classes as %s", async (_what, hang, classes) => {
    expect(await one({ hang }, "classes")).toEqual({ classes });
  });

  it.each([
    ["a number", 7, 7],
    ["a text", "7", 7],
    ["zero as a text", "0", 0],
    ["null", null, null],
    ["nothing at all", undefined, null],
    ["a blank", "", null],
  ])("points as %s", async (_what, diem, points) => {
    expect(await one({ diem }, "points")).toEqual({ points });
  });

  it.each([
    ["dd/MM/yyyy", "09/03/2026", "2026-03-09"],
    ["ISO", "2026-03-09", "2026-03-09"],
    ["a local moment", "09/03/2026 23:10", "2026-03-09"],
    ["a moment in UTC, a day behind Vietnam's", "2026-03-08T18:00:00Z", "2026-03-09"],
    ["a moment with an offset", "2026-03-09T00:30:00+07:00", "2026-03-09"],
    ["null", null, null],
    ["a blank", "", null],
  ])("a day as %s", async (_what, ngayCap, issuedOn) => {
    expect(await one({ ngayCap }, "issuedOn")).toEqual({ issuedOn });
  });

  it.each([
    ["a day", "27/01/2036", ["B"], "UNTIL", "2036-01-27"],
    ["the text for no end", "KHONG_THOI_HAN", ["A"], "NO_END", null],
    ["null on a motorcycle card", null, ["A", "B1"], "NO_END", null],
    ["null on a card with a car class", null, ["A", "B"], "UNKNOWN", null],
    ["null on a card with a class new to us", null, ["X1"], "UNKNOWN", null],
    ["nothing at all", undefined, ["A"], "UNKNOWN", null],
  ])("the end of validity as %s", async (_what, ngayHetHan, hang, kind, until) => {
    expect(await one({ ngayHetHan, hang }, "validUntil validity { kind until }")).toEqual({ validUntil: until, validity: { kind, until } });
  });

  it.each([
    ["CON_HIEU_LUC", "VALID"],
    ["HET_HAN", "EXPIRED"],
    ["TAM_GIU", "HELD"],
    ["TUOC", "SUSPENDED"],
    ["THU_HOI", "REVOKED"],
    ["DA_DOI", "EXCHANGED"],
    ["constructor", "UNKNOWN"],
  ])("the state %s", async (trangThai, status) => {
    expect(await one({ trangThai }, "status")).toEqual({ status });
  });

  it("a licence still called valid after its last day, which is expired", async () => {
    expect(await one({ ngayHetHan: "22/11/2026" }, "status mayDrive")).toEqual({ status: "EXPIRED", mayDrive: false });
  });

  it("the same number for the old card and the new: the card in use stands", async () => {
    reply([{ ...card, trangThai: "DA_DOI", hang: "B2", ngayCap: "01/06/2016" }, card, { ...card, trangThai: "DA_DOI", hang: "B1", ngayCap: "01/06/2006" }]);
    expect((await ask("number status issuedOn")).licences).toEqual([{ number: card.soGPLX, status: "VALID", issuedOn: "2026-01-27" }]);
  });

  it.each([
    ["null", null],
    ["an empty list", []],
  ])("no violations as %s", async (_what, viPham) => {
    expect(await one({ viPham }, "violations { totalCount } exchange { obstacles }")).toEqual({ violations: { totalCount: 0 }, exchange: { obstacles: [] } });
  });

  it("violations that say less, in a state new to us", async () => {
    const viPham = [{ ngayViPham: "31/12/2024", hanhVi: "vi phạm", trangThai: "MOI" }];
    expect(await one({ viPham }, "violations { nodes { id occurredOn place pointsDeducted deductedOn fine decisionNumber state } }")).toEqual({
      violations: { nodes: [{ id: "999150009001-1", occurredOn: "2024-12-31", place: null, pointsDeducted: null, deductedOn: null, fine: null, decisionNumber: null, state: "UNKNOWN" }] },
    });
  });

  it.each([
    ["an answer about somebody else", [card], { nguoi: { ...person, soDinhDanh: "999185000999" } }],
    ["an empty answer about somebody else", [], { nguoi: { ...person, soCMND: null } }],
    ["a licence of somebody else", [card, { ...card, soDinhDanh: "999185000999" }], {}],
    ["a licence of somebody else with the same old number", [{ ...card, soDinhDanh: "999185000999", soCMND: an.oldPersonalId }], {}],
    ["a licence of nobody", [{ ...card, soDinhDanh: null }], {}],
    ["a result that is new to us", [card], { maKetQua: "CHO_XU_LY" }],
    ["no list of licences", [card], { giayPhepLaiXe: null }],
    ["a number that is no text", [{ ...card, soGPLX: 999150009001 }], {}],
    ["no class", [{ ...card, hang: " , " }], {}],
    ["too many points", [{ ...card, diem: 13 }], {}],
    ["points that are no number", [{ ...card, diem: "mười hai" }], {}],
    ["a day that does not exist", [{ ...card, ngayCap: "31/02/2026" }], {}],
    ["an end that is no day", [{ ...card, ngayHetHan: "sau này" }], {}],
    ["no list of violations", [{ ...card, viPham: undefined }], {}],
    ["a fine that is no amount", [{ ...card, viPham: [{ ...violation, mucPhat: "nhiều" }] }], {}],
    ["a violation without a day", [{ ...card, viPham: [{ ...violation, ngayViPham: null }] }], {}],
  ])("not %s", async (_what, licences, over) => {
    reply(licences, over);
    const asked = await ask("number");
    expect(asked.licences).toBeNull();
    expect(codesOf(asked.answer)).toEqual(["MINISTRY_BAD_ANSWER"]);
  });
});

describe("a register that fails", () => {
  it.each<readonly [string, () => unknown, string]>([
    ["is busy", () => nock(url).post(path).reply(503, "busy"), "MINISTRY_UNAVAILABLE"],
    ["has too many calls", () => nock(url).post(path).reply(429), "MINISTRY_UNAVAILABLE"],
    ["cannot be reached", () => nock(url).post(path).replyWithError(Object.assign(new Error("refused"), { code: "ECONNREFUSED" })), "MINISTRY_UNAVAILABLE"],
    ["refuses our key", () => nock(url).post(path).reply(401, { maKetQua: "KHONG_XAC_THUC" }), "MINISTRY_BAD_ANSWER"],
    ["refuses, in the words of an unknown person", () => nock(url).post(path).reply(403, { maKetQua: "KHONG_CO_DU_LIEU", nguoi: { soDinhDanh: an.personalId, soCMND: an.oldPersonalId } }), "MINISTRY_BAD_ANSWER"],
    ["has moved, and says 404 as it does for an unknown person", () => nock(url).post(path).reply(404, { maKetQua: "KHONG_HO_TRO" }), "MINISTRY_BAD_ANSWER"],
    ["sends elsewhere", () => nock(url).post(path).reply(302, "", { location: "http://127.0.0.1:1/" }), "MINISTRY_BAD_ANSWER"],
    ["shows a page", () => nock(url).post(path).reply(200, "<html>Bảo trì</html>", { "content-type": "text/html" }), "MINISTRY_BAD_ANSWER"],
    ["is cut off", () => nock(url).post(path).reply(200, `{"maKetQua":"THANH_`), "MINISTRY_BAD_ANSWER"],
    ["answers nothing", () => nock(url).post(path).reply(200, ""), "MINISTRY_BAD_ANSWER"],
    ["writes in another charset", () => nock(url).post(path).reply(200, Buffer.from([0x22, 0xd0, 0x20, 0x22])), "MINISTRY_BAD_ANSWER"],
  ])("nulls the licences when it %s, and nothing of it is shown", async (_what, fail, code) => {
    fail();
    const answer = await subgraph.ask("{ me { id drivingLicences { number } } }", { subject: citizen(an) });
    expect(answer.data).toEqual({ me: { id: "citizen-under-test", drivingLicences: null } });
    expect(codesOf(answer)).toEqual([code]);
    expect(JSON.stringify(answer)).not.toMatch(/maKetQua|KHONG_|html|traffic-police|999085000101|990850101/);
  });

  it("is a fault for a look-up too: could not ask is not nothing there", async () => {
    nock(url).post(path).reply(503);
    const answer = await subgraph.ask(`{ drivingLicence(number: "999150000101") { number } }`, { subject: citizen(an) });
    expect(codesOf(answer)).toEqual(["MINISTRY_UNAVAILABLE"]);
  });
});
