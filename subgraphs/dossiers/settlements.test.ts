/** Fees that were paid through the portal, told by `payments` and booked at the criminal-record system. */
import { randomUUID } from "node:crypto";
import nock from "nock";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { signOffer } from "../../kit/offer.ts";
import type { NewOffer } from "../../kit/offer.ts";
import { signSettlement, signStatementRequest } from "../../kit/settlement.ts";
import type { Settlement } from "../../kit/settlement.ts";
import { citizen } from "../../kit/testing.ts";
import { bookingsOf } from "../../mocks/bookings.ts";
import { findCase, statusOf } from "../../mocks/cases.ts";
import { service } from "../../mocks/certificate-issue.ts";
import { payFeesAtCounter } from "../../mocks/fees.ts";
import { judicialRecords } from "../../mocks/judicial-records.ts";
import type { MockResponse } from "../../mocks/ministry.ts";
import { createWorld } from "../../mocks/world.ts";
import type { World } from "../../mocks/world.ts";
import { agencyClient, certificateDossier, keyOf, openDossiers, recordsPolice, testNow } from "./testing.ts";
import type { OpenedDossiers } from "./testing.ts";

const an = citizen({ personalId: "999085000101" });
let dossiers: OpenedDossiers;
beforeAll(async () => {
  dossiers = await openDossiers();
});
afterAll(() => dossiers.close());
beforeEach(() => dossiers.empty());

/** The system, whose answers about fees may be lost or bent on the way back, and a case there that waits for its fee. */
const open = (bend: (method: string, answer: MockResponse, count: number) => MockResponse = (_method, answer) => answer) => {
  const world: World = createWorld({ now: () => new Date(testNow) });
  let calls = 0;
  for (const method of ["GET", "POST"]) {
    nock(recordsPolice.url)
      .persist()
      .intercept(/^\/lltp\/nop-phi/, method)
      .reply(async (request: Request) => {
        const { pathname, searchParams } = new URL(request.url);
        calls += 1;
        const { status, body, headers } = bend(method, judicialRecords.handle({ method, path: pathname, query: searchParams, headers: Object.fromEntries(request.headers), body: await request.text() }, world), calls);
        return [status, body, headers];
      });
  }
  const filing = { maThamChieu: randomUUID(), soDinhDanh: "999085000101", hoTen: "Nguyễn Văn An", loaiPhieu: 1, mucDich: "Bổ sung hồ sơ", nguoiYeuCau: "CHINH_CHU" };
  const filed = judicialRecords.handle({ method: "POST", path: "/lltp/yeu-cau-cap-phieu", query: new URLSearchParams(), headers: { "x-api-key": "mock-judicial-records-key" }, body: JSON.stringify(filing) }, world);
  const { maHoSo: code } = JSON.parse(String(filed.body)) as { maHoSo: string };
  return { world, code, calls: () => calls, booked: () => bookingsOf(world, "judicial-records"), status: () => statusOf(findCase(world, "judicial-records", code) ?? { history: [] }) };
};
const lost: MockResponse = { status: 502, headers: {}, body: "" };

const settlementOf = (code: string, more: Partial<Settlement> = {}): Settlement => ({ id: randomUUID(), obligation: `${code}/PHI-LLTP`, amount: 200_000, paidAt: "2026-11-23T08:59:30+07:00", transaction: "GD-0001", booking: {}, ...more });
const post = async (url: string, payload: object): Promise<{ readonly status: number; readonly body: unknown; readonly code: string | undefined }> => {
  const response = await dossiers.app.inject({ method: "POST", url, payload });
  const body = response.json<{ errors?: readonly { extensions: { code: string } }[] }>();
  return { status: response.statusCode, body, code: body.errors?.[0]?.extensions.code };
};
const tell = async (settlement: Settlement) => post("/settlements", { notice: await signSettlement(keyOf("payments"), "dossiers", an.id, settlement) });
const leaseEnds = () => dossiers.run("update acts set lease_until = clock_timestamp(), retry_at = clock_timestamp() + interval '1 hour'");
const settled = { status: 200, body: { state: "SETTLED", reference: "BL-LLTP-0000001" } };

describe("a fee that was paid", () => {
  it("is booked once, at the agency whose dossier it is, which goes on; and is owed no more", async () => {
    const { code, booked, status } = open();
    await (await agencyClient(dossiers, recordsPolice)).whole(certificateDossier({ MaHoSo: code, NgayTiepNhan: "20261123090000", NgayCapNhat: "20261123090001" }));
    const settlement = settlementOf(code);
    expect(await tell(settlement)).toMatchObject(settled);
    expect(booked()).toEqual([{ id: settlement.id, what: `${code}/PHI-LLTP`, amount: 200_000, at: "2026-11-23T08:59:30+07:00", transaction: "GD-0001", reference: "BL-LLTP-0000001" }]);
    expect(status()).toBe(4);
    expect((await dossiers.ask(`{ dossier(code: "${code}") { status fees { state payable { offer } } } }`, { subject: an })).data).toEqual({ dossier: { status: "PAYMENT_REQUESTED", fees: [{ state: "PAID", payable: null }] } });
  });

  it("told of again gets the same answer, and the agency is not asked; also when its act is forgotten", async () => {
    const { code, calls, booked } = open();
    const settlement = settlementOf(code);
    await tell(settlement);
    expect(await tell(settlement)).toMatchObject(settled);
    await dossiers.run("delete from acts");
    expect(await tell(settlement)).toMatchObject(settled);
    expect([calls(), booked().length]).toEqual([1, 1]);
  });

  it("told of many times at once is booked once", async () => {
    const { code, booked } = open();
    const settlement = settlementOf(code);
    const told = await Promise.all(Array.from({ length: 8 }, () => tell(settlement)));
    for (const each of told) expect([200, 409]).toContain(each.status);
    expect(told.filter(({ status, code: error }) => status === 200 || error === "IN_PROGRESS")).toHaveLength(8);
    expect(await tell(settlement)).toMatchObject(settled);
    expect(booked()).toHaveLength(1);
  });

  it("told of otherwise under the same id is a conflict", async () => {
    const { code, booked } = open();
    const settlement = settlementOf(code);
    await tell(settlement);
    for (const other of [{ amount: 1 }, { transaction: "GD-0002" }]) expect((await tell({ ...settlement, ...other })).code).toBe("IDEMPOTENCY_CONFLICT");
    expect(booked()).toHaveLength(1);
  });

  it("is booked once when the agency's answer was lost", async () => {
    const { code, booked } = open((method, answer) => (method === "POST" ? lost : answer));
    // The look-up finds it.
    expect(await tell(settlementOf(code))).toMatchObject(settled);
    expect(booked()).toHaveLength(1);
  });

  it("is told again when neither answer came, and is then booked once", async () => {
    const { code, booked } = open((_method, answer, count) => (count <= 2 ? lost : answer));
    const settlement = settlementOf(code);
    expect(await tell(settlement)).toMatchObject({ status: 409, code: "IN_PROGRESS" });
    await leaseEnds();
    expect(await tell(settlement)).toMatchObject(settled);
    expect(booked()).toHaveLength(1);
  });

  it("is told again while the agency is away", async () => {
    nock(recordsPolice.url).post("/lltp/nop-phi").replyWithError(Object.assign(new Error("refused"), { code: "ECONNREFUSED" }));
    const { code, calls, booked } = open();
    const settlement = settlementOf(code);
    expect(await tell(settlement)).toMatchObject({ status: 503, code: "MINISTRY_UNAVAILABLE" });
    expect(calls()).toBe(0);
    // Nothing was sent: nobody waits for a lease.
    expect(await tell(settlement)).toMatchObject(settled);
    expect(booked()).toHaveLength(1);
  });

  it.each([400, 401, 403])("may be told again at once when the agency answers %i, which says that it booked nothing", async (status) => {
    const { code, calls } = open((_method, answer, count) => (count === 1 ? { ...answer, status, body: "{}" } : answer));
    const settlement = settlementOf(code);
    expect((await tell(settlement)).code).toBe("MINISTRY_BAD_ANSWER");
    expect(calls()).toBe(1);
    expect(await tell(settlement)).toMatchObject(settled);
  });

  it.each([
    ["another amount", { soTien: "199999" }],
    ["another reference", { maThamChieu: randomUUID() }],
    ["no amount", { soTien: "nhiều" }],
    ["another state", { trangThai: "CHO" }],
  ])("is not taken as booked when the answer says %s", async (_what, changes) => {
    const { code } = open((_method, answer) => ({ ...answer, body: JSON.stringify({ ...(JSON.parse(String(answer.body)) as object), ...changes }) }));
    expect(await tell(settlementOf(code))).toMatchObject({ status: 409, code: "IN_PROGRESS" });
    expect(await dossiers.run("select count(*)::int from settlement")).toEqual([{ count: 0 }]);
  });

  it.each(["DANG_XU_LY", "constructor", ""])("is not taken as refused, and so not given back, for a word that is new to us: %j", async (maLoi) => {
    const { code, booked } = open((method, answer) => (method === "POST" ? { ...answer, status: 422, body: JSON.stringify({ maLoi }) } : answer));
    // It was booked, as the look-up tells.
    expect(await tell(settlementOf(code))).toMatchObject(settled);
    expect(booked()).toHaveLength(1);
  });

  it.each([
    ["ALREADY_PAID", "at the counter", (code: string, world: World) => payFeesAtCounter(world, service, code), {}],
    ["ABOVE_DUE", "for more than is due", () => {}, { amount: 200_001 }],
    ["REFUSED", "for less", () => {}, { amount: 1 }],
    ["NO_SUCH_OBLIGATION", "for another fee", () => {}, { obligation: "000.99.02.G01-261123-0001/PHI-KHAC" }],
    ["NO_SUCH_OBLIGATION", "for a dossier that it does not have", () => {}, { obligation: "000.99.02.G01-261123-9999/PHI-LLTP" }],
    ["NO_SUCH_OBLIGATION", "for an agency that collects nothing", () => {}, { obligation: "G01.899.101-261123-0001/LP-GPLX" }],
    ["NO_SUCH_OBLIGATION", "for no fee", () => {}, { obligation: "x" }],
  ] as const)("is refused, %s: paid %s", async (reason, _what, prepare, more) => {
    const { code, world, booked } = open();
    prepare(code, world);
    const settlement = settlementOf(code, more);
    expect(await tell(settlement)).toMatchObject({ status: 200, body: { state: "REFUSED", reason } });
    expect(await tell(settlement)).toMatchObject({ status: 200, body: { state: "REFUSED", reason } });
    expect(booked()).toEqual([]);
  });
});

describe("a notice is refused, and nothing is booked", () => {
  const notice = (settlement: Settlement, over: Partial<NewOffer> = {}, issuer = "payments") =>
    signOffer(keyOf(issuer), { subject: an.id, kind: "settlement", purpose: "dossiers", id: settlement.id, version: "1", facts: settlement, lifetimeSeconds: 120, ...over });
  const past = { now: () => new Date(Date.now() - 600_000) };

  it.each([
    ["forged", async (settlement: Settlement) => (await notice(settlement)).replace(/\.[^.]*$/, ".AAAA"), "BAD_INPUT"],
    ["signed by this owner", (settlement: Settlement) => notice(settlement, {}, "dossiers"), "BAD_INPUT"],
    ["signed with another's key in the name of payments", (settlement: Settlement) => signSettlement({ ...keyOf("identity"), issuer: "payments" }, "dossiers", an.id, settlement), "BAD_INPUT"],
    ["for another owner", (settlement: Settlement) => notice(settlement, { purpose: "tax" }), "BAD_INPUT"],
    ["of another kind", (settlement: Settlement) => notice(settlement, { kind: "receipt" }), "BAD_INPUT"],
    ["under another id", (settlement: Settlement) => notice(settlement, { id: randomUUID() }), "BAD_INPUT"],
    ["of a part of a đồng", (settlement: Settlement) => notice(settlement, { facts: { ...settlement, amount: 0.5 } }), "BAD_INPUT"],
    ["expired", (settlement: Settlement) => signSettlement(keyOf("payments"), "dossiers", an.id, settlement, past), "OFFER_EXPIRED"],
  ])("%s", async (_what, sign, error) => {
    const { code, calls } = open();
    expect((await post("/settlements", { notice: await sign(settlementOf(code)) })).code).toBe(error);
    expect(calls()).toBe(0);
  });

  it("that is none", async () => {
    for (const payload of [{}, { notice: 1 }, { notice: "" }]) expect((await post("/settlements", payload)).code).toBe("BAD_INPUT");
  });

  it.each(["/settlements", "/settlements/statement"])("longer than any is not even read: %s", async (url) => {
    expect(await post(url, { notice: "A".repeat(100_000) })).toMatchObject({ status: 413, code: "BAD_INPUT" });
  });
});

describe("a day's statement", () => {
  const ask = async (day: string, owner = "dossiers") => post("/settlements/statement", { request: await signStatementRequest(keyOf("payments"), owner, day) });

  it("says what was written down, and what the agency has booked", async () => {
    const { code } = open();
    const [settlement, refused] = [settlementOf(code), settlementOf(code, { amount: 300_000 })];
    await tell(refused);
    await tell(settlement);
    const line = { obligation: settlement.obligation, ministry: "judicial-records" };
    expect((await ask("2026-11-23")).body).toEqual({
      owner: [
        { ...line, id: refused.id, amount: 300_000, state: "REFUSED", reference: null },
        { ...line, id: settlement.id, amount: 200_000, state: "SETTLED", reference: "BL-LLTP-0000001" },
      ],
      ministries: [{ name: "judicial-records", bookings: [{ id: settlement.id, obligation: settlement.obligation, amount: 200_000, reference: "BL-LLTP-0000001" }] }],
    });
    expect((await ask("2026-11-22")).body).toEqual({ owner: [], ministries: [{ name: "judicial-records", bookings: [] }] });
  });

  it.each([
    ["is away", (answer: MockResponse) => ({ ...answer, status: 503 })],
    ["tells of another day", (answer: MockResponse) => ({ ...answer, body: JSON.stringify({ ngay: "22/11/2026", danhSach: [] }) })],
    ["answers a page", (answer: MockResponse) => ({ ...answer, body: "<html>" })],
  ])("says that nothing is known of the agency's books while it %s", async (_what, bend) => {
    open((_method, answer) => bend(answer));
    expect((await ask("2026-11-23")).body).toEqual({ owner: [], ministries: [{ name: "judicial-records", bookings: null }] });
  });

  it("is for payments alone, asked of this owner", async () => {
    open();
    expect((await ask("2026-11-23", "tax")).code).toBe("BAD_INPUT");
    expect((await ask("yesterday")).code).toBe("BAD_INPUT");
  });
});
