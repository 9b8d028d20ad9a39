/**
 * Hà Nội's corporation (EVNHANOI). Known: OAuth2 by password, and what one customer owes, with amounts as `"1.234.567"` and failure told by `isError` under
 * 200. Invented in its style: a person's accounts, the bills of several accounts, everything about new connections (`hanoi-connections.ts`), and about bills that were paid elsewhere (gạch nợ), where a transaction
 * that it does not know is a failure with the code 404, under 200 as all are.
 */
import { json, readJson } from "../ministry.ts";
import type { MockMinistry, MockRequest, MockResponse } from "../ministry.ts";
import { handleResults } from "../results.ts";
import type { World } from "../world.ts";
import type { MonthlyBill } from "./billing.ts";
import { bearerOf, customerBy, customersOf, dayBefore, isOpen, openSession, priceGroupOf } from "./directory.ts";
import type { Customer } from "./directory.ts";
import { dotted, localDate, readDotted, readLocalDate, readLocalTime } from "./format.ts";
import { handleHanoiConnections } from "./hanoi-connections.ts";
import { billsNow, payAtCounter, readPayment, settle, settledBy, settledOn } from "./settling.ts";
import type { BookedBill, SettlingRefusal } from "./settling.ts";

const corporation = "electricity/hanoi";
const prefixes = ["PD"];
const login = { client_id: "lien-thong", username: "mock-hanoi-user", password: "mock-hanoi-password" };
const sessionSeconds = 3_600;

const success = (data: unknown): MockResponse => json({ isError: false, code: 200, message: null, data });
const failure = (code: number, message: string, status = 200): MockResponse => json({ isError: true, code, message, data: null }, status);
const failureWith = (code: number, message: string, data: unknown = null): MockResponse => json({ isError: true, code, message, data });

const logIn = (request: MockRequest, world: World): MockResponse => {
  const form = new URLSearchParams(request.body);
  if (form.get("grant_type") !== "password") return json({ error: "unsupported_grant_type" }, 400);
  if (Object.entries(login).some(([name, value]) => form.get(name) !== value)) return json({ error: "invalid_grant" }, 400);
  return json({ access_token: openSession(world, corporation, sessionSeconds), token_type: "Bearer", expires_in: sessionSeconds });
};

/** Invented. */
const accounts = ({ soDinhDanh }: Readonly<Record<string, unknown>>, world: World): MockResponse => {
  if (typeof soDinhDanh !== "string" || !/^\d{12}$/.test(soDinhDanh)) return failure(400, "Số định danh không hợp lệ");
  const list = customersOf(world, prefixes, soDinhDanh).map((customer) => ({
    maKhachHang: customer.account.customerCode,
    maDonViQuanLy: customer.account.customerCode.slice(0, 6),
    tenKhachHang: customer.holder,
    diaChi: customer.account.address,
    soHo: customer.account.households ?? 1,
    maNhomGia: priceGroupOf(customer),
  }));
  return success({ soDinhDanh, listThongTinKhachHangVm: list });
};

const debt = ({ maKhachHang, maDonViQuanLy }: Readonly<Record<string, unknown>>, world: World): MockResponse => {
  const customer = customerBy(world, prefixes, maKhachHang);
  if (customer === undefined || maDonViQuanLy !== customer.account.customerCode.slice(0, 6)) return failure(404, "Không tìm thấy khách hàng");
  const unpaid = billsNow(world, customer.account).filter(({ paid }) => !paid);
  return success({ listThongTinNoKhachHangVm: unpaid.map((bill) => ({ maKhachHang, ky: 1, thang: bill.month, nam: bill.year, loaiHoaDon: "TD", tongTien: dotted(bill.total) })) });
};

const billOf = (bill: MonthlyBill, today: string) => ({
  ky: 1,
  thang: bill.month,
  nam: bill.year,
  tuNgay: localDate(bill.from),
  denNgay: localDate(bill.to),
  chiSoCu: dotted(bill.oldReading),
  chiSoMoi: dotted(bill.newReading),
  heSoNhan: 1,
  sanLuong: dotted(bill.kWh),
  bac: bill.tiers.map((tier) => ({ tu: tier.from, den: tier.to, kwh: dotted(tier.kWh), donGia: dotted(tier.price), thanhTien: dotted(tier.amount) })),
  tienDien: dotted(bill.net),
  thueSuat: bill.vatRate,
  thue: dotted(bill.vat),
  tongTien: dotted(bill.total),
  hanThanhToan: localDate(bill.dueDate),
  trangThai: bill.paid ? "DA" : bill.dueDate < today ? "QUA_HAN" : "CHUA",
  soHoaDonDienTu: bill.invoice,
});

/** Invented. */
const bills = ({ danhSachMaKhachHang }: Readonly<Record<string, unknown>>, world: World): MockResponse => {
  const found = Array.isArray(danhSachMaKhachHang) ? danhSachMaKhachHang.map((code: unknown) => customerBy(world, prefixes, code)) : [];
  if (found.length === 0 || found.includes(undefined)) return failure(404, "Không tìm thấy khách hàng");
  const list = found.filter((customer): customer is Customer => customer !== undefined);
  return success({
    listHoaDonKhachHangVm: list.map(({ account }) => ({ maKhachHang: account.customerCode, hoaDon: billsNow(world, account).map((bill) => billOf(bill, dayBefore(world, 0))) })),
  });
};

const refusals: Readonly<Record<SettlingRefusal, readonly [number, string]>> = {
  CONFLICT: [409, "Mã giao dịch đã dùng cho hóa đơn khác"],
  NO_SUCH_BILL: [4041, "Không tìm thấy hóa đơn"],
  ALREADY_PAID: [4101, "Hóa đơn đã được thanh toán"],
  ABOVE_DUE: [4102, "Số tiền lớn hơn số tiền phải trả"],
  NOT_WHOLE: [4103, "Số tiền nhỏ hơn số tiền phải trả"],
};

const bookedOf = ({ id, reference, customerCode, term, month, year, amount }: BookedBill) => ({
  ...{ maGiaoDich: id, soPhieuThu: reference, maKhachHang: customerCode, ky: term, thang: month, nam: year },
  soTien: dotted(amount),
});

const book = (body: Readonly<Record<string, unknown>>, world: World): MockResponse => {
  const { maGiaoDich: id, maKhachHang: customerCode, ky: term, thang: month, nam: year, soTien, thoiGianThanhToan, maGiaoDichNguon: transaction } = body;
  const payment = readPayment({ id, customerCode, term, month, year, amount: readDotted(soTien), transaction, at: readLocalTime(thoiGianThanhToan) });
  if (payment === undefined || body["maDonViQuanLy"] !== payment.customerCode.slice(0, 6)) return failure(400, "Dữ liệu không hợp lệ");
  const result = settle(world, { ministry: corporation, prefixes, office: "HN" }, payment);
  return "booked" in result ? success(bookedOf(result.booked)) : failure(...refusals[result.refused]);
};

const find = ({ maGiaoDich }: Readonly<Record<string, unknown>>, world: World): MockResponse => {
  const booked = settledBy(world, corporation, maGiaoDich);
  return booked === undefined ? failure(404, "Không tìm thấy giao dịch") : success(bookedOf(booked));
};

const daysBookings = ({ ngay }: Readonly<Record<string, unknown>>, world: World): MockResponse => {
  const day = readLocalDate(ngay);
  return day === undefined ? failure(400, "Ngày không hợp lệ") : success({ ngay, listGachNoVm: settledOn(world, corporation, day).map(bookedOf) });
};

export const hanoi: MockMinistry = {
  name: corporation,
  port: 4026,
  handle(request, world) {
    const file = handleResults(corporation, request, world);
    if (file) return file;
    if (request.method === "POST" && request.path === "/connect/token") return logIn(request, world);
    if (!isOpen(world, corporation, bearerOf(request))) return failure(401, "Phiên đăng nhập đã hết hạn", 401);
    if (request.method !== "POST") return failure(404, "Không có dịch vụ này", 404);
    const body = readJson(request.body);
    switch (request.path) {
      case "/api/TraCuu/GetListKhachHangTheoSoDinhDanh":
        return accounts(body, world);
      case "/api/TraCuu/GetListThongTinNoKhachHang":
        return debt(body, world);
      case "/api/TraCuu/GetListHoaDonTheoDanhSachKhachHang":
        return bills(body, world);
      case "/api/ThanhToan/GachNoHoaDon":
        return book(body, world);
      case "/api/ThanhToan/GetGiaoDichGachNo":
        return find(body, world);
      case "/api/ThanhToan/GetListGachNoTheoNgay":
        return daysBookings(body, world);
      default:
        return handleHanoiConnections(request.path, body, world, { success, failure: failureWith }) ?? failure(404, "Không có dịch vụ này", 404);
    }
  },
  counter: (what, world) => payAtCounter(world, prefixes, what),
};
