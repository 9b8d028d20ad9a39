/**
 * The Southern corporation (EVNSPC). Known: a bearer token, `GET ?strMaKH=` with what one customer owes as an array, and an **empty body** for nothing owed.
 * Invented in its style (Hungarian notation, dd/MM/yyyy): a person's accounts, the bills of several accounts, everything about new connections (`spc-connections.ts`), and about bills that were paid elsewhere (gạch
 * nợ), where an empty body says that there is no such transaction, and none on that day.
 */
import { json, plainText, readJson } from "../ministry.ts";
import type { MockMinistry, MockResponse } from "../ministry.ts";
import { handleResults } from "../results.ts";
import type { World } from "../world.ts";
import type { MonthlyBill } from "./billing.ts";
import { bearerOf, customerBy, customersOf, priceGroupOf } from "./directory.ts";
import type { Customer } from "./directory.ts";
import { localDate, readLocalDate, readLocalTime } from "./format.ts";
import { handleSpcConnections } from "./spc-connections.ts";
import { billsNow, payAtCounter, readPayment, settle, settledBy, settledOn } from "./settling.ts";
import type { BookedBill, SettlingRefusal } from "./settling.ts";

const corporation = "electricity/spc";
const prefixes = ["PB", "PK"];
const token = "mock-spc-token";

const refusal = (status: number, strMessage: string): MockResponse => json({ strMessage }, status);

/** Invented. */
const accounts = ({ strSoDinhDanh }: Readonly<Record<string, unknown>>, world: World): MockResponse => {
  if (typeof strSoDinhDanh !== "string" || !/^\d{12}$/.test(strSoDinhDanh)) return refusal(400, "strSoDinhDanh không hợp lệ");
  const list = customersOf(world, prefixes, strSoDinhDanh).map((customer) => ({
    strMaKH: customer.account.customerCode,
    strTenKH: customer.holder,
    strDiaChi: customer.account.address,
    iSoHo: customer.account.households ?? 1,
    strNhomGia: priceGroupOf(customer),
  }));
  return json({ strSoDinhDanh, arrKhachHang: list });
};

const debt = (customerCode: string | null, world: World): MockResponse => {
  const customer = customerBy(world, prefixes, customerCode);
  if (customer === undefined) return refusal(404, "Không tìm thấy khách hàng");
  const unpaid = billsNow(world, customer.account).filter(({ paid }) => !paid);
  if (unpaid.length === 0) return plainText("");
  return json(unpaid.map((bill) => ({ strMaKH: customerCode, iThang: bill.month, iNam: bill.year, lTongTien: bill.total })));
};

const billOf = (bill: MonthlyBill) => ({
  iKy: 1,
  iThang: bill.month,
  iNam: bill.year,
  strTuNgay: localDate(bill.from),
  strDenNgay: localDate(bill.to),
  dChiSoCu: bill.oldReading,
  dChiSoMoi: bill.newReading,
  dHeSoNhan: 1,
  dSanLuong: bill.kWh,
  arrBac: bill.tiers.map((tier) => ({ dTu: tier.from, dDen: tier.to, dSanLuong: tier.kWh, lDonGia: tier.price, lThanhTien: tier.amount })),
  lTienDien: bill.net,
  dThueSuat: bill.vatRate,
  lTienThue: bill.vat,
  lTongTien: bill.total,
  strHanThanhToan: localDate(bill.dueDate),
  bDaThanhToan: bill.paid,
  strSoHoaDon: bill.invoice,
});

/** Invented. */
const bills = ({ arrMaKH }: Readonly<Record<string, unknown>>, world: World): MockResponse => {
  const found = Array.isArray(arrMaKH) ? arrMaKH.map((code: unknown) => customerBy(world, prefixes, code)) : [];
  if (found.length === 0 || found.includes(undefined)) return refusal(404, "Không tìm thấy khách hàng");
  const list = found.filter((customer): customer is Customer => customer !== undefined);
  return json(list.map(({ account }) => ({ strMaKH: account.customerCode, arrHoaDon: billsNow(world, account).map(billOf) })));
};

const refusals: Readonly<Record<SettlingRefusal, readonly [string, string]>> = {
  CONFLICT: ["TRUNG_MA_GD", "Mã giao dịch đã dùng cho hóa đơn khác"],
  NO_SUCH_BILL: ["KHONG_CO_HD", "Không tìm thấy hóa đơn"],
  ALREADY_PAID: ["DA_THANH_TOAN", "Hóa đơn đã được thanh toán"],
  ABOVE_DUE: ["VUOT_TIEN", "Số tiền lớn hơn số tiền phải trả"],
  NOT_WHOLE: ["THIEU_TIEN", "Số tiền nhỏ hơn số tiền phải trả"],
};

const bookedOf = ({ id, reference, customerCode, term, month, year, amount }: BookedBill) => ({
  ...{ strMaGD: id, strSoPhieu: reference, strMaKH: customerCode, iKy: term, iThang: month, iNam: year, lSoTien: amount },
});
const listed = (bookings: readonly BookedBill[]): MockResponse => (bookings.length === 0 ? plainText("") : json(bookings.map(bookedOf)));

const book = (body: Readonly<Record<string, unknown>>, world: World): MockResponse => {
  const { strMaGD: id, strMaKH: customerCode, iKy: term, iThang: month, iNam: year, lSoTien: amount, strMaGDNguon: transaction, strThoiGian } = body;
  const payment = readPayment({ id, customerCode, term, month, year, amount, transaction, at: readLocalTime(strThoiGian) });
  if (payment === undefined) return refusal(400, "Dữ liệu không hợp lệ");
  const result = settle(world, { ministry: corporation, prefixes, office: "MN" }, payment);
  if ("booked" in result) return listed([result.booked]);
  const [strMaLoi, strMessage] = refusals[result.refused];
  return json({ strMaLoi, strMessage }, 422);
};

const find = (id: string | null, world: World): MockResponse => {
  const booked = settledBy(world, corporation, id);
  return listed(booked === undefined ? [] : [booked]);
};

const daysBookings = (strNgay: string | null, world: World): MockResponse => {
  const day = readLocalDate(strNgay);
  return day === undefined ? refusal(400, "strNgay không hợp lệ") : listed(settledOn(world, corporation, day));
};

export const spc: MockMinistry = {
  name: corporation,
  port: 4030,
  handle(request, world) {
    const file = handleResults(corporation, request, world);
    if (file) return file;
    if (bearerOf(request) !== token) return refusal(401, "Unauthorized");
    switch (`${request.method} ${request.path}`) {
      case "POST /api/NghiepVu/DanhSachKhachHang":
        return accounts(readJson(request.body), world);
      case "GET /api/NghiepVu/TraCuuNoHoaDon":
        return debt(request.query.get("strMaKH"), world);
      case "POST /api/NghiepVu/DanhSachHoaDon":
        return bills(readJson(request.body), world);
      case "POST /api/NghiepVu/GachNoHoaDon":
        return book(readJson(request.body), world);
      case "GET /api/NghiepVu/TraCuuGachNo":
        return find(request.query.get("strMaGD"), world);
      case "GET /api/NghiepVu/DanhSachGachNo":
        return daysBookings(request.query.get("strNgay"), world);
      default:
        return handleSpcConnections(request, world) ?? refusal(404, "Not Found");
    }
  },
  counter: (what, world) => payAtCounter(world, prefixes, what),
};
