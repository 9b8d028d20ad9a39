import nock from "nock";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { readConfiguration } from "../../kit/config.ts";
import { openDatabase } from "../../kit/database.ts";
import type { Database } from "../../kit/database.ts";
import type { PublicError } from "../../kit/errors.ts";
import { silentLogger } from "../../kit/log.ts";
import { freshDatabase } from "../../kit/testing-database.ts";
import type { FreshDatabase } from "../../kit/testing-database.ts";
import { cpc } from "../../mocks/electricity/cpc.ts";
import { hanoi } from "../../mocks/electricity/hanoi.ts";
import { hcmc } from "../../mocks/electricity/hcmc.ts";
import type { MockMinistry } from "../../mocks/ministry.ts";
import { mountWithNock } from "../../mocks/nock.ts";
import { createWorld } from "../../mocks/world.ts";
import type { Account } from "./account.ts";
import type { CorporationName } from "./customer-code.ts";
import { connect, environment } from "./ministry.ts";
import type { PowerCorporations } from "./ministry.ts";

const now = new Date("2026-11-23T09:00:00+07:00");
const person = "999085000101";
const url = (name: CorporationName) => `http://${name.toLowerCase()}.test`;

let fresh: FreshDatabase;
let database: Database<unknown>;
beforeAll(async () => {
  fresh = await freshDatabase();
  database = openDatabase({ url: fresh.url, service: "electricity", logger: silentLogger });
});
afterAll(async () => {
  await database.close();
  await fresh.drop();
});

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((connection) => connection.close()));
});

const connectAll = (variables: Readonly<Record<string, string>> = {}) => {
  const addresses = Object.fromEntries((["HANOI", "HCMC", "NPC", "CPC", "SPC"] as const).map((name) => [`EVN_${name}_URL`, url(name)]));
  const connection = connect(readConfiguration(environment, { ...addresses, ...variables }, { dev: true }), { clock: { now: () => now }, logger: silentLogger, database });
  opened.push(connection);
  return connection;
};
const open = (variables?: Readonly<Record<string, string>>): PowerCorporations => connectAll(variables).forRequest({ traceId: "t", signal: new AbortController().signal });

const account = (customerCode: string, corporation: CorporationName): Account => ({ customerCode, corporation, holderName: undefined, address: "", households: 1, purpose: "HOUSEHOLD" });
const codes: Readonly<Record<CorporationName, string>> = { HANOI: "PD99000000101", HCMC: "PE99000000101", NPC: "PA99000000101", CPC: "PC99000000101", SPC: "PB99000000101" };

/** How each asks for a person's accounts, and answers with one account of a given holder. */
const lists: Readonly<Record<CorporationName, { readonly path: string; readonly one: (personalId: string, customerCode: string, use?: string) => unknown }>> = {
  HANOI: {
    path: "/api/TraCuu/GetListKhachHangTheoSoDinhDanh",
    one: (soDinhDanh, maKhachHang, maNhomGia = "SHBT") => ({ isError: false, data: { soDinhDanh, listThongTinKhachHangVm: [{ maKhachHang, diaChi: "Số 1", soHo: 1, maNhomGia }] } }),
  },
  HCMC: {
    path: "/Tracuu/ajax_dsKhachHangTheoSoDinhDanh",
    one: (so_dinh_danh, MA_KHANG, nhom_gia = "SHBT") => ({ state: "success", data: { so_dinh_danh, ds_khachhang: [{ MA_KHANG, dia_chi: "Số 1", so_ho: "1", nhom_gia }] } }),
  },
  NPC: {
    path: "/tra-cuu/khach-hang",
    one: (SO_DINH_DANH, MA_KHANG, NHOM_GIA = "SHBT") => ({ data: { SO_DINH_DANH, KHACH_HANG: [{ MA_KHANG, DIA_CHI: "Số 1", SO_HO: 1, NHOM_GIA }] } }),
  },
  CPC: {
    path: "/khach-hang/theo-so-dinh-danh",
    one: (soDinhDanh, maKhachHang, mucDich = "Sinh hoạt") => ({ status: 0, response: { soDinhDanh, khachHang: [{ maKhachHang, diaChi: "Số 1", soHo: 1, mucDich }] } }),
  },
  SPC: {
    path: "/api/NghiepVu/DanhSachKhachHang",
    one: (strSoDinhDanh, strMaKH, strNhomGia = "SHBT") => ({ strSoDinhDanh, arrKhachHang: [{ strMaKH, strDiaChi: "Số 1", iSoHo: 1, strNhomGia }] }),
  },
};
const each = Object.keys(lists) as CorporationName[];

/** A login that always succeeds, where there is one. */
const letIn = (name: CorporationName) => {
  if (name === "HANOI" || name === "CPC") nock(url(name)).persist().post("/connect/token").reply(200, { access_token: "ticket", expires_in: 3600 });
  if (name === "HCMC") nock(url(name)).persist().post("/Dangnhap/checkLG").reply(200, { state: "success" }, { "set-cookie": "evn_session=ticket; Path=/" });
};
const answerList = (name: CorporationName, status: number, body: string | object | Buffer, headers: Record<string, string> = {}) => {
  letIn(name);
  nock(url(name)).post(lists[name].path).reply(status, body, headers);
};
const find = (name: CorporationName, power = open()) => power.account(person, codes[name]);

describe.each(each)("the accounts of a person at %s", (name) => {
  it("are what the corporation lists", async () => {
    answerList(name, 200, lists[name].one(person, codes[name]) as object);
    expect(await find(name)).toEqual({ customerCode: codes[name], corporation: name, holderName: undefined, address: "Số 1", households: 1, purpose: "HOUSEHOLD" });
  });

  it("may be for a use that is new to us", async () => {
    answerList(name, 200, lists[name].one(person, codes[name], "Trạm sạc") as object);
    expect((await find(name))?.purpose).toBe("UNKNOWN");
  });

  it.each<readonly [string, PublicError["code"], number, (of: CorporationName) => string | object | Buffer, Record<string, string>]>([
    ["a busy system", "MINISTRY_UNAVAILABLE", 503, () => "busy", {}],
    ["a request not understood", "MINISTRY_BAD_ANSWER", 400, () => ({}), {}],
    ["a redirect", "MINISTRY_BAD_ANSWER", 302, () => "", { location: "http://elsewhere.test/" }],
    ["a page under 200", "MINISTRY_BAD_ANSWER", 200, () => "<html>Bảo trì</html>", { "content-type": "text/html" }],
    ["an answer cut short", "MINISTRY_BAD_ANSWER", 200, (of) => JSON.stringify(lists[of].one(person, codes[of])).slice(0, 40), {}],
    ["nothing", "MINISTRY_BAD_ANSWER", 200, () => "", {}],
    ["another shape", "MINISTRY_BAD_ANSWER", 200, () => ({ isError: false, state: "success", status: 0, data: [], response: [] }), {}],
    ["text in another charset", "MINISTRY_BAD_ANSWER", 200, (of) => Buffer.from(JSON.stringify(lists[of].one(person, codes[of])).replace("Số", "S\u00F4"), "latin1"), {}],
    ["somebody else's accounts", "MINISTRY_BAD_ANSWER", 200, (of) => lists[of].one("999185000999", codes[of]) as object, {}],
    ["an account of another corporation", "MINISTRY_BAD_ANSWER", 200, (of) => lists[of].one(person, of === "SPC" ? codes.CPC : codes.SPC) as object, {}],
  ])("are not taken from %s", async (_what, code, status, body, headers) => {
    answerList(name, status, body(name), headers);
    await expect(find(name)).rejects.toMatchObject({ code });
  });
});

describe("sessions", () => {
  const sessions: readonly (readonly [CorporationName, MockMinistry, string])[] = [
    ["HANOI", hanoi, "/connect/token"],
    ["HCMC", hcmc, "/Dangnhap/checkLG"],
    ["CPC", cpc, "/connect/token"],
  ];

  it.each(sessions)("are renewed once when %s ends them before their time", async (name, mock, login) => {
    let theirs = now;
    const calls = mountWithNock(mock, createWorld({ now: () => theirs }), url(name));
    const connection = connectAll();
    const ask = () => find(name, connection.forRequest({ traceId: "t", signal: new AbortController().signal }));
    await ask();
    theirs = new Date(now.getTime() + 2 * 3_600_000);
    await Promise.all([ask(), ask()]);
    expect(calls.map(({ path }) => path === login)).toEqual([true, false, false, false, true, false, false]);
  });

  it.each(sessions)("of %s are opened once for questions at the same moment", async (name, mock, login) => {
    const calls = mountWithNock(mock, createWorld({ now: () => now }), url(name));
    const connection = connectAll();
    await Promise.all([1, 2, 3].map(() => find(name, connection.forRequest({ traceId: "t", signal: new AbortController().signal }))));
    expect(calls.filter(({ path }) => path === login)).toHaveLength(1);
  });

  it("that HCMC ends at once are given up after one more login", async () => {
    letIn("HCMC");
    const refused = nock(url("HCMC")).post(lists.HCMC.path).times(2).reply(200, { state: "error_login" });
    await expect(find("HCMC")).rejects.toMatchObject({ code: "MINISTRY_UNAVAILABLE" });
    expect(refused.isDone()).toBe(true);
  });

  it.each([
    ["HANOI", "EVN_HANOI_PASSWORD", hanoi],
    ["HCMC", "EVN_HCMC_PASSWORD", hcmc],
    ["CPC", "EVN_CPC_CLIENT_SECRET", cpc],
  ] as const)("refused by %s make it unavailable", async (name, variable, mock) => {
    mountWithNock(mock, createWorld({ now: () => now }), url(name));
    await expect(find(name, open({ [variable]: "wrong" }))).rejects.toMatchObject({ code: "MINISTRY_UNAVAILABLE" });
  });

  it.each(["NPC", "SPC"] as const)("are not known to %s, whose token is refused or not", async (name) => {
    nock(url(name)).post(lists[name].path).matchHeader("authorization", `Bearer mock-${name.toLowerCase()}-token`).reply(401, {});
    await expect(find(name)).rejects.toMatchObject({ code: "MINISTRY_UNAVAILABLE" });
  });

  it("need a cookie that can be sent back", async () => {
    nock(url("HCMC")).post("/Dangnhap/checkLG").reply(200, { state: "success" }, { "set-cookie": "other=1" });
    await expect(find("HCMC")).rejects.toMatchObject({ code: "MINISTRY_BAD_ANSWER" });
  });

  it("outlive the request that opened them, when it leaves", async () => {
    mountWithNock(hanoi, createWorld({ now: () => now }), url("HANOI"));
    const connection = connectAll();
    const left = new AbortController();
    const first = find("HANOI", connection.forRequest({ traceId: "a", signal: left.signal }));
    const second = find("HANOI", connection.forRequest({ traceId: "b", signal: new AbortController().signal }));
    left.abort();
    await expect(first).rejects.toMatchObject({ code: "MINISTRY_UNAVAILABLE" });
    expect((await second)?.customerCode).toBe("PD99000000101");
  });
});

describe("failure under 200", () => {
  it.each([
    ["HANOI", { isError: true, code: 500, message: "Lỗi", data: null }],
    ["HCMC", { state: "error", alert: "Lỗi" }],
    ["CPC", { status: 9, message: "Lỗi", response: null }],
  ] as const)("is told by %s in its own way", async (name, body) => {
    answerList(name, 200, body);
    await expect(find(name)).rejects.toMatchObject({ code: "MINISTRY_UNAVAILABLE" });
  });
});

describe("what is owed", () => {
  const debt: Readonly<Record<"HANOI" | "HCMC" | "SPC", (status: number, body: string | object) => void>> = {
    HANOI: (status, body) => void nock(url("HANOI")).post("/api/TraCuu/GetListThongTinNoKhachHang", { maKhachHang: codes.HANOI, maDonViQuanLy: "PD9900" }).reply(status, body),
    HCMC: (status, body) => void nock(url("HCMC")).post("/Tracuu/kiemTraNo", `input_makh=${codes.HCMC}`).reply(status, body),
    SPC: (status, body) => void nock(url("SPC")).get(`/api/NghiepVu/TraCuuNoHoaDon?strMaKH=${codes.SPC}`).reply(status, body),
  };
  const hanoiDebts = (...list: readonly unknown[]) => ({ isError: false, data: { listThongTinNoKhachHangVm: list } });

  it.each<readonly [string, keyof typeof debt, number, string | object, number | undefined]>([
    ["nothing in an empty list", "HANOI", 200, hanoiDebts(), 0],
    ["amounts with dots, added up", "HANOI", 200, hanoiDebts({ tongTien: "1.234.567" }, { tongTien: "5.052.600.000" }), 5_053_834_567],
    ["unknown when an amount cannot be read", "HANOI", 200, hanoiDebts({ tongTien: "1.23" }), undefined],
    ["unknown when it is another account's", "HANOI", 200, hanoiDebts({ maKhachHang: "PD99000000108", tongTien: "1.234" }), undefined],
    ["unknown when it failed", "HANOI", 200, { isError: true, data: { listThongTinNoKhachHangVm: [] } }, undefined],
    ["nothing", "HCMC", 200, { state: "success", data: { isNo: 0 } }, 0],
    ["an amount", "HCMC", 200, { state: "success", data: { isNo: 1, info_no: { TONG_TIEN: "471.312" } } }, 471_312],
    ["unknown when the amount is left out", "HCMC", 200, { state: "success", data: { isNo: 1 } }, undefined],
    ["unknown when the flag is new", "HCMC", 200, { state: "success", data: { isNo: 2 } }, undefined],
    ["unknown when it is another account's", "HCMC", 200, { state: "success", data: { isNo: 1, info_no: { MA_KHANG: "PE99000000106", TONG_TIEN: "1" } } }, undefined],
    ["nothing in an empty body", "SPC", 200, "", 0],
    ["nothing in an empty array", "SPC", 200, [], 0],
    ["amounts, added up", "SPC", 200, [{ lTongTien: 471_312 }, { lTongTien: 3_000_000_000 }], 3_000_471_312],
    ["unknown when an amount is not whole", "SPC", 200, [{ lTongTien: 1.5 }], undefined],
    ["unknown when it is another account's", "SPC", 200, [{ strMaKH: "PB99000000110", lTongTien: 1 }], undefined],
    ["unknown under an error, empty or not", "SPC", 404, "", undefined],
    ["unknown when busy", "SPC", 503, "", undefined],
    ["unknown in an object", "SPC", 200, {}, undefined],
    ["unknown in words", "SPC", 200, "Không có nợ", undefined],
  ])("%s (%s)", async (_what, name, status, body, owed) => {
    letIn(name);
    debt[name](status, body);
    expect(await open().outstanding(account(codes[name], name))).toBe(owed);
  });
});

/** One bill of 100 kWh in each of the three dialects that a test bends. */
const npcSheet = (change: { readonly usage?: readonly unknown[]; readonly customerCode?: string } = {}) => ({
  data: {
    customerInfo: {
      customerCode: change.customerCode ?? codes.NPC,
      invoice: [
        { paid: false, paymentTotalAmount: 214_272, term: 1, month: 10, year: 2026, netAmount: 198_400, taxRate: 8, taxAmount: 15_872, dueDate: "07/11/2026", detail: [{ TU_KWH: 0, DEN_KWH: 100, SAN_LUONG: 100, DON_GIA: 1984, THANH_TIEN: 198_400 }] },
      ],
    },
    usage: change.usage ?? [{ KY: 1, THANG: 10, NAM: 2026, NGAY_DKY: "01/10/2026", NGAY_CKY: "31/10/2026", CHISO_CU: 1, CHISO_MOI: 101, HSN: 1, SAN_LUONG: 100 }],
  },
});

const cpcBill = (tinhTrangThanhToan: string, month = "10") => ({
  tinhTrangThanhToan,
  tienHoaDon: "214.272đ",
  ky: 1,
  thangHoaDon: `${month}/2026`,
  tuNgay: `01/${month}/2026`,
  denNgay: `28/${month}/2026`,
  chiSoDauKy: "1.000",
  chiSoCuoiKy: "1.100,5",
  heSoNhan: "1",
  sanLuong: "100",
  bacThang: [{ tu: 0, den: 100, sanLuong: "100", donGia: "1.984đ", thanhTien: "198.400đ" }],
  tienDien: "198.400đ",
  thueSuat: "8%",
  tienThue: "15.872đ",
  hanThanhToan: `30/${month}/2026`,
});
const cpcSheet = (latest: string, earlier: string, more: object = {}) => ({
  status: 0,
  response: { maKhachHang: codes.CPC, ...cpcBill(latest), hoaDonTruoc: [cpcBill(earlier, "09")], ...more },
});

describe("sheets that hold everything", () => {
  it("of NPC are asked for once, for bills and for what is owed", async () => {
    const asked = nock(url("NPC")).get(`/${codes.NPC}`).once().reply(200, npcSheet());
    const power = open();
    const [owed, bills] = await Promise.all([power.outstanding(account(codes.NPC, "NPC")), power.bills(account(codes.NPC, "NPC"))]);
    expect(owed).toBe(214_272);
    expect(bills).toMatchObject([{ from: "2026-10-01", to: "2026-10-31", consumption: 100, total: 214_272, paid: false, dueDate: "2026-11-07" }]);
    expect(asked.isDone()).toBe(true);
  });

  it("of NPC tell what is owed although the usage of an invoice is missing", async () => {
    nock(url("NPC")).get(`/${codes.NPC}`).reply(200, npcSheet({ usage: [] }));
    const power = open();
    expect(await power.outstanding(account(codes.NPC, "NPC"))).toBe(214_272);
    await expect(power.bills(account(codes.NPC, "NPC"))).rejects.toMatchObject({ code: "MINISTRY_BAD_ANSWER" });
  });

  it("of NPC about another account are refused", async () => {
    nock(url("NPC")).get(`/${codes.NPC}`).reply(200, npcSheet({ customerCode: "PA99000000102" }));
    const power = open();
    expect(await power.outstanding(account(codes.NPC, "NPC"))).toBeUndefined();
    await expect(power.bills(account(codes.NPC, "NPC"))).rejects.toMatchObject({ code: "MINISTRY_BAD_ANSWER" });
  });

  it.each<readonly [string, string, string, number | undefined]>([
    ["all paid", "Đã thanh toán", "Đã thanh toán", 0],
    ["in another Unicode form and case", "ĐÃ THANH TOÁN ".normalize("NFD"), "Chưa thanh toán".normalize("NFD"), 214_272],
    ["two bills unpaid", "Chưa thanh toán", "Chưa thanh toán", 428_544],
    ["a sentence that is new", "Đang xử lý", "Đã thanh toán", undefined],
    ["no sentence", "", "Đã thanh toán", undefined],
  ])("of CPC say it in Vietnamese: %s", async (_what, latest, earlier, owed) => {
    letIn("CPC");
    nock(url("CPC")).get(`/${codes.CPC}`).once().reply(200, cpcSheet(latest, earlier));
    expect(await open().outstanding(account(codes.CPC, "CPC"))).toBe(owed);
  });

  it("of CPC tell readings with a decimal comma and moments in their own form", async () => {
    letIn("CPC");
    nock(url("CPC")).get(`/${codes.CPC}`).once().reply(200, cpcSheet("Đã thanh toán", "Đã thanh toán", { dienNangHienTai: { chiSo: "1.234,5", thoiDiem: "08h30 - 01/11/2026" } }));
    const power = open();
    expect(await power.latestReading(account(codes.CPC, "CPC"))).toEqual({ value: 1234.5, at: "2026-11-01T08:30:00+07:00" });
    expect((await power.bills(account(codes.CPC, "CPC"))).map(({ month, currentReading }) => [month, currentReading])).toEqual([[10, 1100.5], [9, 1100.5]]);
  });

  it("of CPC need not tell a reading, but a moment that cannot be read is refused", async () => {
    letIn("CPC");
    nock(url("CPC")).get(`/${codes.CPC}`).reply(200, cpcSheet("Đã thanh toán", "Đã thanh toán"));
    expect(await open().latestReading(account(codes.CPC, "CPC"))).toBeUndefined();
    nock(url("CPC")).get(`/${codes.CPC}`).reply(200, cpcSheet("Đã thanh toán", "Đã thanh toán", { dienNangHienTai: { chiSo: "1", thoiDiem: "2026-11-01 08:30" } }));
    await expect(open().latestReading(account(codes.CPC, "CPC"))).rejects.toMatchObject({ code: "MINISTRY_BAD_ANSWER" });
  });
});

describe("bills of several accounts in one answer", () => {
  const hanoiBill = (trangThai: string) => ({
    ky: 1, thang: 10, nam: 2026, tuNgay: "01/10/2026", denNgay: "31/10/2026", chiSoCu: "1.000", chiSoMoi: "1.100", heSoNhan: 1, sanLuong: "100",
    bac: [{ tu: 0, den: 100, kwh: "100", donGia: "1.984", thanhTien: "198.400" }],
    tienDien: "198.400", thueSuat: 8, thue: "15.872", tongTien: "214.272", hanThanhToan: "07/11/2026", trangThai,
  });
  const other = "PD99000000102";
  const answer = (...list: readonly { readonly maKhachHang: string; readonly hoaDon: readonly unknown[] }[]) => {
    letIn("HANOI");
    nock(url("HANOI")).post("/api/TraCuu/GetListHoaDonTheoDanhSachKhachHang").once().reply(200, { isError: false, data: { listHoaDonKhachHangVm: list } });
  };

  it("go to the account they belong to, in whatever order they come", async () => {
    answer({ maKhachHang: other, hoaDon: [] }, { maKhachHang: codes.HANOI, hoaDon: [hanoiBill("DA")] });
    const power = open();
    const [mine, theirs] = await Promise.all([power.bills(account(codes.HANOI, "HANOI")), power.bills(account(other, "HANOI"))]);
    expect(mine).toMatchObject([{ customerCode: codes.HANOI, paid: true, previousReading: 1000, tiers: [{ price: 1984, amount: 198_400 }] }]);
    expect(theirs).toEqual([]);
  });

  it("are missing, not none, for an account that the answer leaves out", async () => {
    answer({ maKhachHang: codes.HANOI, hoaDon: [hanoiBill("CHUA")] });
    const power = open();
    const [mine, theirs] = await Promise.allSettled([power.bills(account(codes.HANOI, "HANOI")), power.bills(account(other, "HANOI"))]);
    expect(mine).toMatchObject({ status: "fulfilled", value: [{ paid: false }] });
    expect(theirs).toMatchObject({ status: "rejected", reason: { code: "MINISTRY_BAD_ANSWER" } });
  });

  it.each<readonly [CorporationName, string, object]>([
    ["HANOI", "/api/TraCuu/GetListHoaDonTheoDanhSachKhachHang", { isError: false, data: { listHoaDonKhachHangVm: Array.from({ length: 2 }, () => ({ maKhachHang: codes.HANOI, hoaDon: [] })) } }],
    ["HCMC", "/Tracuu/ajax_dsHoaDon", { state: "success", data: { ds_hoadon: Array.from({ length: 2 }, () => ({ MA_KHANG: codes.HCMC, hoadon: [] })) } }],
    ["SPC", "/api/NghiepVu/DanhSachHoaDon", Array.from({ length: 2 }, () => ({ strMaKH: codes.SPC, arrHoaDon: [] }))],
  ])("are not taken from %s when an account stands there twice", async (name, path, body) => {
    letIn(name);
    nock(url(name)).post(path).reply(200, body);
    await expect(open().bills(account(codes[name], name))).rejects.toMatchObject({ code: "MINISTRY_BAD_ANSWER" });
  });

  it("are in a state unknown to us when the corporation says so", async () => {
    answer({ maKhachHang: codes.HANOI, hoaDon: [hanoiBill("KHONG_RO"), hanoiBill("constructor")] });
    expect((await open().bills(account(codes.HANOI, "HANOI"))).map(({ paid }) => paid)).toEqual([undefined, undefined]);
  });
});
