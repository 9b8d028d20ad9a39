/**
 * The Southern corporation (EVNSPC). Known: a bearer token, `GET ?strMaKH=` with what one customer owes as an array, and an **empty body** for nothing owed.
 * Invented in its style (Hungarian notation, dd/MM/yyyy): a person's accounts, and the bills of several accounts.
 */
import { json, plainText, readJson } from "../ministry.ts";
import type { MockMinistry, MockResponse } from "../ministry.ts";
import type { World } from "../world.ts";
import { billsOf } from "./billing.ts";
import type { MonthlyBill } from "./billing.ts";
import { bearerOf, customerBy, customersOf, priceGroupOf } from "./directory.ts";
import type { Customer } from "./directory.ts";
import { localDate } from "./format.ts";

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
  const unpaid = billsOf(customer.account).filter(({ paid }) => !paid);
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
  return json(list.map(({ account }) => ({ strMaKH: account.customerCode, arrHoaDon: billsOf(account).map(billOf) })));
};

export const spc: MockMinistry = {
  name: "electricity/spc",
  port: 4030,
  handle(request, world) {
    if (bearerOf(request) !== token) return refusal(401, "Unauthorized");
    switch (`${request.method} ${request.path}`) {
      case "POST /api/NghiepVu/DanhSachKhachHang":
        return accounts(readJson(request.body), world);
      case "GET /api/NghiepVu/TraCuuNoHoaDon":
        return debt(request.query.get("strMaKH"), world);
      case "POST /api/NghiepVu/DanhSachHoaDon":
        return bills(readJson(request.body), world);
      default:
        return refusal(404, "Not Found");
    }
  },
};
