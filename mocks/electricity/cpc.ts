/**
 * The Central corporation (EVNCPC). Known: OAuth2, `GET /{customer code}` with the latest bill, the state of payment as a Vietnamese sentence, amounts as
 * `"123.456đ"`, decimals as `"1.234,5"`, and moments as `"08h30 - 01/11/2026"`. Invented in its style: a person's accounts, and in the answer of the known call
 * what a bill needs beyond the two fields above, the earlier bills, the sheet of a customer without any, everything about new
 * connections (`cpc-connections.ts`), and about bills that were paid elsewhere (gạch nợ): the result is a Vietnamese sentence,
 * under `status: 0` whatever it says, and the moment of paying has no seconds.
 */
import { json, readJson } from "../ministry.ts";
import type { MockMinistry, MockRequest, MockResponse } from "../ministry.ts";
import { handleResults } from "../results.ts";
import type { World } from "../world.ts";
import type { MonthlyBill } from "./billing.ts";
import { bearerOf, customerBy, customersOf, dayBefore, isOpen, openSession, priceGroupOf } from "./directory.ts";
import { handleCpcConnections } from "./cpc-connections.ts";
import { dotted, localDate, readDotted, readLocalDate, readMoment } from "./format.ts";
import { billsNow, payAtCounter, readPayment, settle, settledBy, settledOn } from "./settling.ts";
import type { BookedBill, SettlingRefusal } from "./settling.ts";

const corporation = "electricity/cpc";
const prefixes = ["PQ", "PC", "PP"];
const login = { client_id: "mock-cpc-client", client_secret: "mock-cpc-secret" };
const sessionSeconds = 1_800;

const success = (response: unknown): MockResponse => json({ status: 0, message: "Thành công", response });
const failure = (status: number, message: string, http = 200): MockResponse => json({ status, message, response: null }, http);
const dong = (amount: number): string => `${dotted(amount)}đ`;

const logIn = (request: MockRequest, world: World): MockResponse => {
  const form = new URLSearchParams(request.body);
  if (form.get("grant_type") !== "client_credentials") return json({ error: "unsupported_grant_type" }, 400);
  if (form.get("client_id") !== login.client_id || form.get("client_secret") !== login.client_secret) return json({ error: "invalid_client" }, 401);
  return json({ access_token: openSession(world, corporation, sessionSeconds), token_type: "Bearer", expires_in: sessionSeconds });
};

/** Invented. */
const accounts = ({ soDinhDanh }: Readonly<Record<string, unknown>>, world: World): MockResponse => {
  if (typeof soDinhDanh !== "string" || !/^\d{12}$/.test(soDinhDanh)) return failure(1, "Số định danh không hợp lệ");
  const list = customersOf(world, prefixes, soDinhDanh).map((customer) => ({
    maKhachHang: customer.account.customerCode,
    tenKhachHang: customer.holder,
    diaChi: customer.account.address,
    soHo: customer.account.households ?? 1,
    mucDich: priceGroupOf(customer) === "SHBT" ? "Sinh hoạt" : "Kinh doanh dịch vụ",
  }));
  return success({ soDinhDanh, khachHang: list });
};

const monthOf = ({ month, year }: { readonly month: number; readonly year: number }): string => `${String(month).padStart(2, "0")}/${year}`;

const billOf = (bill: MonthlyBill, statusText?: string) => ({
  tinhTrangThanhToan: statusText ?? (bill.paid ? "Đã thanh toán" : "Chưa thanh toán"),
  tienHoaDon: dong(bill.total),
  ky: 1,
  thangHoaDon: monthOf(bill),
  tuNgay: localDate(bill.from),
  denNgay: localDate(bill.to),
  chiSoDauKy: dotted(bill.oldReading),
  chiSoCuoiKy: dotted(bill.newReading),
  heSoNhan: "1",
  sanLuong: dotted(bill.kWh),
  bacThang: bill.tiers.map((tier) => ({ tu: tier.from, den: tier.to, sanLuong: dotted(tier.kWh), donGia: dong(tier.price), thanhTien: dong(tier.amount) })),
  tienDien: dong(bill.net),
  thueSuat: `${bill.vatRate}%`,
  tienThue: dong(bill.vat),
  hanThanhToan: localDate(bill.dueDate),
  soHoaDon: bill.invoice,
});

const sheet = (customerCode: string, world: World): MockResponse => {
  const customer = customerBy(world, prefixes, customerCode);
  if (customer === undefined) return failure(404, "Không tìm thấy khách hàng");
  const [latest, ...earlier] = billsNow(world, customer.account);
  if (latest === undefined) return success({ maKhachHang: customerCode, tinhTrangThanhToan: "Chưa có hóa đơn", hoaDonTruoc: [] });
  return success({
    maKhachHang: customerCode,
    ...billOf(latest, customer.account.statusText),
    hoaDonTruoc: earlier.map((bill) => billOf(bill)),
    // The meter is read from afar every morning.
    dienNangHienTai: { chiSo: dotted(latest.newReading + 12.5), thoiDiem: `08h30 - ${localDate(dayBefore(world, 1))}` },
  });
};

const refusals: Readonly<Record<SettlingRefusal, string>> = {
  CONFLICT: "Mã giao dịch đã được sử dụng",
  NO_SUCH_BILL: "Không tìm thấy hóa đơn",
  ALREADY_PAID: "Hóa đơn đã thanh toán",
  ABOVE_DUE: "Vượt số tiền phải trả",
  NOT_WHOLE: "Không đủ số tiền phải trả",
};

const bookedOf = (booked: BookedBill) => ({
  ...{ ketQua: "Đã gạch nợ", maGiaoDich: booked.id, soBienNhan: booked.reference, maKhachHang: booked.customerCode, ky: booked.term },
  ...{ thangHoaDon: monthOf(booked), soTien: dong(booked.amount) },
});

const book = (body: Readonly<Record<string, unknown>>, world: World): MockResponse => {
  const { maGiaoDich: id, maKhachHang: customerCode, ky: term, thangHoaDon, soTien, maGiaoDichNguon: transaction, thoiDiemThanhToan } = body;
  const [, month, year] = /^(\d{2})\/(\d{4})$/.exec(String(thangHoaDon)) ?? [];
  const amount = typeof soTien === "string" && soTien.endsWith("đ") ? readDotted(soTien.slice(0, -1)) : undefined;
  const payment = readPayment({ id, customerCode, term, month: Number(month), year: Number(year), amount, transaction, at: readMoment(thoiDiemThanhToan) });
  if (payment === undefined) return failure(1, "Dữ liệu không hợp lệ");
  const result = settle(world, { ministry: corporation, prefixes, office: "MT" }, payment);
  return success("booked" in result ? bookedOf(result.booked) : { ketQua: refusals[result.refused], maGiaoDich: payment.id });
};

const find = (id: string, world: World): MockResponse => {
  const booked = settledBy(world, corporation, id);
  return success(booked === undefined ? { ketQua: "Chưa có giao dịch", maGiaoDich: id } : bookedOf(booked));
};

const daysBookings = (ngay: string, world: World): MockResponse => {
  const day = readLocalDate(ngay, "-");
  return day === undefined ? failure(1, "Ngày không hợp lệ") : success({ ngay: localDate(day), danhSach: settledOn(world, corporation, day).map(bookedOf) });
};

export const cpc: MockMinistry = {
  name: corporation,
  port: 4029,
  handle(request, world) {
    const file = handleResults(corporation, request, world);
    if (file) return file;
    if (request.method === "POST" && request.path === "/connect/token") return logIn(request, world);
    if (!isOpen(world, corporation, bearerOf(request))) return failure(401, "Token hết hạn", 401);
    if (request.method === "POST" && request.path === "/khach-hang/theo-so-dinh-danh") return accounts(readJson(request.body), world);
    if (request.method === "POST" && request.path === "/gach-no") return book(readJson(request.body), world);
    const connecting = handleCpcConnections(request, world, success);
    if (connecting) return connecting;
    const [, kind, name = ""] = /^\/gach-no\/(giao-dich|ngay)\/([\w-]+)$/.exec(request.path) ?? [];
    if (request.method === "GET" && kind !== undefined) return kind === "ngay" ? daysBookings(name, world) : find(name, world);
    const customerCode = /^\/([A-Z0-9]{13})$/.exec(request.path)?.[1];
    if (request.method === "GET" && customerCode !== undefined) return sheet(customerCode, world);
    return failure(404, "Không có dịch vụ này", 404);
  },
  counter: (what, world) => payAtCounter(world, prefixes, what),
};
