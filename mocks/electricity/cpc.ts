/**
 * The Central corporation (EVNCPC). Known: OAuth2, `GET /{customer code}` with the latest bill, the state of payment as a Vietnamese sentence, amounts as
 * `"123.456đ"`, decimals as `"1.234,5"`, and moments as `"08h30 - 01/11/2026"`. Invented in its style: a person's accounts, and in the answer of the known call
 * what a bill needs beyond the two fields above, and the earlier bills.
 */
import { json, readJson } from "../ministry.ts";
import type { MockMinistry, MockRequest, MockResponse } from "../ministry.ts";
import type { World } from "../world.ts";
import { billsOf } from "./billing.ts";
import type { MonthlyBill } from "./billing.ts";
import { bearerOf, customerBy, customersOf, dayBefore, isOpen, openSession, priceGroupOf } from "./directory.ts";
import { dotted, localDate } from "./format.ts";

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

const billOf = (bill: MonthlyBill, statusText?: string) => ({
  tinhTrangThanhToan: statusText ?? (bill.paid ? "Đã thanh toán" : "Chưa thanh toán"),
  tienHoaDon: dong(bill.total),
  ky: 1,
  thangHoaDon: `${String(bill.month).padStart(2, "0")}/${bill.year}`,
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
  const [latest, ...earlier] = customer === undefined ? [] : billsOf(customer.account);
  if (latest === undefined) return failure(404, "Không tìm thấy khách hàng");
  return success({
    maKhachHang: customerCode,
    ...billOf(latest, customer?.account.statusText),
    hoaDonTruoc: earlier.map((bill) => billOf(bill)),
    // The meter is read from afar every morning.
    dienNangHienTai: { chiSo: dotted(latest.newReading + 12.5), thoiDiem: `08h30 - ${localDate(dayBefore(world, 1))}` },
  });
};

export const cpc: MockMinistry = {
  name: corporation,
  port: 4029,
  handle(request, world) {
    if (request.method === "POST" && request.path === "/connect/token") return logIn(request, world);
    if (!isOpen(world, corporation, bearerOf(request))) return failure(401, "Token hết hạn", 401);
    if (request.method === "POST" && request.path === "/khach-hang/theo-so-dinh-danh") return accounts(readJson(request.body), world);
    const customerCode = /^\/([A-Z0-9]{13})$/.exec(request.path)?.[1];
    if (request.method === "GET" && customerCode !== undefined) return sheet(customerCode, world);
    return failure(404, "Không có dịch vụ này", 404);
  },
};
