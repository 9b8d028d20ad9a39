import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import nock from "nock";
import { service } from "./certificate-issue.ts";
import { payFeesAtCounter } from "./fees.ts";
import { judicialRecords } from "./judicial-records.ts";
import { openCounter, reference } from "./office-double.ts";
import type { Counter } from "./office-double.ts";
import { openPortalDouble } from "./portal-double.ts";

// The portal that is told is on a real socket.
beforeAll(() => nock.restore());
afterAll(() => nock.activate());

const filings = "/lltp/yeu-cau-cap-phieu";
const fees = "/lltp/nop-phi";
const an = { soDinhDanh: "999085000101", hoTen: "Nguyễn Văn An", loaiPhieu: 1, mucDich: "Bổ sung hồ sơ xin việc", nguoiYeuCau: "CHINH_CHU" };
const official = { nguoiThucHien: { vaiTro: "CAN_BO", hoTen: "Cán bộ Mẫu" } };

const opened: Counter[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()));
});
const open = (options: Parameters<typeof openCounter>[2] = {}): Counter => {
  const police = openCounter(judicialRecords, { "x-api-key": "mock-judicial-records-key" }, options);
  opened.push(police);
  return police;
};
const file = (police: Counter, more: object = {}): string => String(police.call("POST", filings, { maThamChieu: reference(), ...an, ...more }).body["maHoSo"]);
const entryOf = (police: Counter, code: string) => police.office.ledger.flatMap(({ cases }) => cases).find((its) => its.code === code);

/** As the portal does it, with the key that is for fees. */
const send = (police: Counter, method: "GET" | "POST", path: string, body?: unknown, key = "mock-judicial-records-fee-key") => {
  const url = new URL(path, "http://ministry.test");
  const answer = judicialRecords.handle({ method, path: url.pathname, query: url.searchParams, headers: { "x-api-key": key }, body: body === undefined ? "" : JSON.stringify(body) }, police.world);
  police.office.wake();
  return { status: answer.status, body: JSON.parse(String(answer.body)) as Readonly<Record<string, unknown>> };
};
const payment = (code: string, more: object = {}) => ({ maThamChieu: reference(), maHoSo: code, maPhi: "PHI-LLTP", soTien: "200000", thoiDiemNop: "2026-11-23T09:05:00", maGiaoDich: "GD-1", ...more });

describe("a certificate that a citizen asks for online", () => {
  it("waits for its fee from the moment on which it is received, for as long as nobody pays", async () => {
    const police = open();
    const code = file(police);
    await police.advance("8w");
    expect(police.history(code)).toEqual([
      [2, "2026-11-23T09:00"],
      [6, "2026-11-23T09:00"],
    ]);
    expect(entryOf(police, code)).toMatchObject({ status: 6, fees: [{ code: "PHI-LLTP", amount: 200_000, collected: "ON_RECEIPT" }] });
  });

  it("is received and asked to be paid when the office opens, if it came at night", async () => {
    const police = open({ now: "2026-11-23T20:00:00+07:00" });
    const code = file(police);
    expect(police.history(code)).toEqual([[1, "2026-11-23T20:00"]]);
    await police.advance("3d");
    expect(police.history(code).slice(1)).toEqual([
      [2, "2026-11-25T08:00"],
      [6, "2026-11-25T08:00"],
    ]);
  });

  it("goes on when it is paid, without the days that it waited", async () => {
    const police = open();
    const code = file(police);
    // The 24th is a holiday: two working days.
    await police.advance("3d");
    expect(send(police, "POST", fees, payment(code)).status).toBe(201);
    await police.advance("4w");
    expect(police.history(code).slice(2)).toEqual([
      [4, "2026-11-26T09:00"],
      [4, "2026-11-27T08:30"],
      [9, "2026-12-09T10:00"],
      [10, "2026-12-10T15:00"],
    ]);
    expect(entryOf(police, code)).toMatchObject({ dueAt: "2026-12-10T10:00:00.000Z", fees: [{ paidAt: new Date("2026-11-26T09:00:00+07:00") }] });
  });

  it("goes on when it is paid at the counter, which is no booking of the portal's", async () => {
    const police = open();
    const code = file(police);
    expect(payFeesAtCounter(police.world, service, code)).toBe(true);
    expect(payFeesAtCounter(police.world, service, code)).toBe(false);
    await police.advance("4w");
    expect(entryOf(police, code)?.status).toBe(10);
    expect(send(police, "GET", `${fees}?ngay=23/11/2026`).body).toEqual({ ngay: "23/11/2026", danhSach: [] });
  });

  it("may be withdrawn instead", () => {
    const police = open();
    const code = file(police);
    expect(police.call("POST", `${filings}/${code}/rut`, { maThamChieu: reference() }).status).toBe(200);
    expect(send(police, "POST", fees, payment(code))).toMatchObject({ status: 422, body: { maLoi: "KHONG_YEU_CAU_NOP" } });
    expect(entryOf(police, code)?.status).toBe(7);
  });

  it("filed again gets the same answer, whatever it waits for", () => {
    const police = open();
    const body = { maThamChieu: reference(), ...an };
    expect(police.call("POST", filings, body)).toEqual(police.call("POST", filings, body));
  });

  it("tells the portal which fee waits, and that it was paid, by the numbers of its client", async () => {
    const portal = await openPortalDouble();
    const police = open({ portalUrl: portal.url });
    const code = file(police);
    send(police, "POST", fees, payment(code));
    await police.office.settle();
    const states = portal.told.flatMap(({ dossier }) => ("DanhSachLePhi" in dossier ? [[dossier["TrangThaiHoSo"], (dossier["DanhSachLePhi"] as readonly object[])[0]]] : []));
    await portal.close();
    expect(states).toMatchObject([
      [2, { MaPhiLePhi: "PHI-LLTP", HinhThucThu: 1, Gia: 200_000, TrangThaiThanhToan: 1 }],
      [6, { TrangThaiThanhToan: 1 }],
      [4, { TrangThaiThanhToan: 2 }],
    ]);
  });
});

describe("a certificate that an official asks for", () => {
  it("was paid for at the counter, and nothing waits", async () => {
    const police = open();
    const code = file(police, official);
    await police.advance("4w");
    expect(police.history(code).map(([status]) => status)).toEqual([2, 4, 9, 10]);
    expect(send(police, "POST", fees, payment(code))).toMatchObject({ status: 422, body: { maLoi: "DA_NOP" } });
  });
});

describe("a fee", () => {
  it("is booked once under its reference, found by it, and in the list of its day", () => {
    const police = open();
    const paid = payment(file(police));
    const { maGiaoDich: _transaction, ...told } = paid;
    const booked = { ...told, trangThai: "DA_GHI_NHAN", soBienLai: "BL-LLTP-0000001" };
    expect(send(police, "POST", fees, paid)).toEqual({ status: 201, body: booked });
    expect(send(police, "POST", fees, paid)).toEqual({ status: 200, body: booked });
    expect(send(police, "GET", `${fees}?maThamChieu=${paid.maThamChieu}`)).toEqual({ status: 200, body: booked });
    expect(send(police, "GET", `${fees}?ngay=23/11/2026`).body).toEqual({ ngay: "23/11/2026", danhSach: [booked] });
    expect(send(police, "GET", `${fees}?ngay=24/11/2026`).body).toEqual({ ngay: "24/11/2026", danhSach: [] });
    expect(send(police, "POST", fees, { ...paid, soTien: "200001" })).toMatchObject({ status: 409, body: { maLoi: "THAM_CHIEU_TRUNG" } });
    expect(send(police, "POST", fees, { ...paid, maThamChieu: reference() })).toMatchObject({ status: 422, body: { maLoi: "DA_NOP" } });
  });

  it.each([
    ["more than is due", 422, "VUOT_SO_PHI", { soTien: "200001" }],
    ["less", 422, "THIEU_SO_PHI", { soTien: "199999" }],
    ["for what is no fee", 422, "KHONG_CO_KHOAN_PHI", { maPhi: "PHI-KHAC" }],
    ["for what is no case", 422, "KHONG_CO_KHOAN_PHI", { maHoSo: "000.99.02.G01-261123-9999" }],
    ["as a number", 400, "THAM_SO_KHONG_HOP_LE", { soTien: 200_000 }],
    ["with an offset", 400, "THAM_SO_KHONG_HOP_LE", { thoiDiemNop: "2026-11-23T09:05:00+07:00" }],
  ])("paid %s is refused, and waits on", (_what, status, maLoi, more) => {
    const police = open();
    const code = file(police);
    const paid = payment(code, more);
    expect(send(police, "POST", fees, paid)).toMatchObject({ status, body: { maLoi } });
    expect(send(police, "GET", `${fees}?maThamChieu=${paid.maThamChieu}`)).toMatchObject({ status: 404, body: { maLoi: "KHONG_TIM_THAY" } });
    expect(entryOf(police, code)?.status).toBe(6);
  });

  it("is nobody's to book without the key for it, which opens nothing else", () => {
    const police = open();
    const code = file(police);
    expect(send(police, "POST", fees, payment(code), "mock-judicial-records-key").status).toBe(401);
    expect(send(police, "GET", `${filings}?maThamChieu=${reference()}`).status).toBe(401);
    expect(entryOf(police, code)?.status).toBe(6);
  });
});
