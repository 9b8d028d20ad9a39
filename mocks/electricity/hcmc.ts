/**
 * Hồ Chí Minh City's corporation (EVNHCMC). Known: a login that sets the cookie `evn_session`, a form per question, `state: "error_login"` under 200 once the
 * session has ended, kilowatt-hours as `"1,234.5"`, and keys in mixed spelling. Invented in its style: a person's accounts, the bills of several,
 * everything about new connections (`hcmc-connections.ts`), and about bills that were paid elsewhere (gạch nợ), where a transaction that it does not know is `co_gd: 0`.
 */
import { json } from "../ministry.ts";
import type { MockMinistry, MockRequest, MockResponse } from "../ministry.ts";
import { handleResults } from "../results.ts";
import type { World } from "../world.ts";
import type { MonthlyBill } from "./billing.ts";
import { customerBy, customersOf, isOpen, openSession, priceGroupOf } from "./directory.ts";
import type { Customer } from "./directory.ts";
import { commaed, dotted, localDate, readDotted, readLocalDate, readLocalTime } from "./format.ts";
import { handleHcmcConnections } from "./hcmc-connections.ts";
import { billsNow, payAtCounter, readPayment, settle, settledBy, settledOn } from "./settling.ts";
import type { BookedBill, SettlingRefusal } from "./settling.ts";

const corporation = "electricity/hcmc";
const prefixes = ["PE"];
const login = { u: "mock-hcmc-user", p: "mock-hcmc-password" };
const sessionSeconds = 900;

const success = (data: unknown): MockResponse => json({ state: "success", data });
const failure = (state: string, alert: string): MockResponse => json({ state, alert });

const logIn = (request: MockRequest, world: World): MockResponse => {
  const form = new URLSearchParams(request.body);
  if (form.get("u") !== login.u || form.get("p") !== login.p) return failure("fail", "Sai tài khoản hoặc mật khẩu");
  const cookie = `evn_session=${openSession(world, corporation, sessionSeconds)}; Max-Age=${sessionSeconds}; Path=/; HttpOnly`;
  return json({ state: "success" }, 200, { "set-cookie": cookie });
};

/** Invented. */
const accounts = (form: URLSearchParams, world: World): MockResponse => {
  const person = form.get("input_sodinhdanh") ?? "";
  if (!/^\d{12}$/.test(person)) return failure("error", "Số định danh không hợp lệ");
  const list = customersOf(world, prefixes, person).map((customer) => ({
    MA_KHANG: customer.account.customerCode,
    TEN_KHANG: customer.holder,
    dia_chi: customer.account.address,
    so_ho: String(customer.account.households ?? 1),
    nhom_gia: priceGroupOf(customer),
  }));
  return success({ so_dinh_danh: person, ds_khachhang: list });
};

const debt = (form: URLSearchParams, world: World): MockResponse => {
  const customer = customerBy(world, prefixes, form.get("input_makh"));
  if (customer === undefined) return failure("error", "Không tìm thấy khách hàng");
  const owed = billsNow(world, customer.account)
    .filter(({ paid }) => !paid)
    .reduce((sum, { total }) => sum + total, 0);
  return success(owed === 0 ? { isNo: 0 } : { isNo: 1, info_no: { MA_KHANG: customer.account.customerCode, TONG_TIEN: dotted(owed) } });
};

const billOf = (bill: MonthlyBill) => ({
  KY: 1,
  THANG: bill.month,
  NAM: bill.year,
  tu_ngay: localDate(bill.from),
  den_ngay: localDate(bill.to),
  chiso_cu: commaed(bill.oldReading),
  tong_p_giao: commaed(bill.newReading),
  HSN: "1",
  Tong: commaed(bill.kWh),
  bac_thang: bill.tiers.map((tier) => ({ tu: tier.from, den: tier.to, Tong: commaed(tier.kWh), don_gia: dotted(tier.price), thanh_tien: dotted(tier.amount) })),
  TIEN_DIEN: dotted(bill.net),
  THUE_SUAT: String(bill.vatRate),
  TIEN_THUE: dotted(bill.vat),
  TONG_TIEN: dotted(bill.total),
  han_tt: localDate(bill.dueDate),
  isNo: bill.paid ? 0 : 1,
  so_hddt: bill.invoice,
});

/** Invented. */
const bills = (form: URLSearchParams, world: World): MockResponse => {
  const found = (form.get("input_dsmakh") ?? "").split(",").map((code) => customerBy(world, prefixes, code));
  if (found.includes(undefined)) return failure("error", "Không tìm thấy khách hàng");
  const list = found.filter((customer): customer is Customer => customer !== undefined);
  return success({ ds_hoadon: list.map(({ account }) => ({ MA_KHANG: account.customerCode, hoadon: billsNow(world, account).map(billOf) })) });
};

const refusals: Readonly<Record<SettlingRefusal, readonly [string, string]>> = {
  CONFLICT: ["TRUNG_MA_GD", "Mã giao dịch đã dùng cho hóa đơn khác"],
  NO_SUCH_BILL: ["KHONG_CO_HOA_DON", "Không tìm thấy hóa đơn"],
  ALREADY_PAID: ["DA_THANH_TOAN", "Hóa đơn đã được thanh toán"],
  ABOVE_DUE: ["THUA_TIEN", "Số tiền lớn hơn số tiền phải trả"],
  NOT_WHOLE: ["THIEU_TIEN", "Số tiền nhỏ hơn số tiền phải trả"],
};

const bookedOf = ({ id, reference, customerCode, term, month, year, amount }: BookedBill) => ({
  ...{ MA_GD: id, so_phieu: reference, MA_KHANG: customerCode, KY: term, THANG: month, NAM: year },
  TONG_TIEN: dotted(amount),
});

const book = (form: URLSearchParams, world: World): MockResponse => {
  const whole = (name: string): unknown => (/^\d{1,4}$/.test(form.get(name) ?? "") ? Number(form.get(name)) : undefined);
  const payment = readPayment({
    id: form.get("input_magd"),
    customerCode: form.get("input_makh"),
    term: whole("input_ky"),
    month: whole("input_thang"),
    year: whole("input_nam"),
    amount: readDotted(form.get("input_sotien")),
    transaction: form.get("input_magd_nguon"),
    at: readLocalTime(form.get("input_thoigian")),
  });
  if (payment === undefined) return failure("error", "Dữ liệu không hợp lệ");
  const result = settle(world, { ministry: corporation, prefixes, office: "SG" }, payment);
  if ("booked" in result) return success(bookedOf(result.booked));
  const [ma_loi, alert] = refusals[result.refused];
  return json({ state: "error", ma_loi, alert });
};

const find = (form: URLSearchParams, world: World): MockResponse => {
  const booked = settledBy(world, corporation, form.get("input_magd"));
  return success(booked === undefined ? { co_gd: 0 } : { co_gd: 1, giao_dich: bookedOf(booked) });
};

const daysBookings = (form: URLSearchParams, world: World): MockResponse => {
  const day = readLocalDate(form.get("input_ngay"));
  return day === undefined ? failure("error", "Ngày không hợp lệ") : success({ ngay: form.get("input_ngay"), ds_gachno: settledOn(world, corporation, day).map(bookedOf) });
};

export const hcmc: MockMinistry = {
  name: corporation,
  port: 4027,
  handle(request, world) {
    const file = handleResults(corporation, request, world);
    if (file) return file;
    if (request.method !== "POST") return failure("error", "Không có dịch vụ này");
    if (request.path === "/Dangnhap/checkLG") return logIn(request, world);
    const session = /(?:^|;\s*)evn_session=([^;]+)/.exec(request.headers["cookie"] ?? "")?.[1];
    if (!isOpen(world, corporation, session)) return failure("error_login", "Vui lòng đăng nhập lại");
    const form = new URLSearchParams(request.body);
    switch (request.path) {
      case "/Tracuu/ajax_dsKhachHangTheoSoDinhDanh":
        return accounts(form, world);
      case "/Tracuu/kiemTraNo":
        return debt(form, world);
      case "/Tracuu/ajax_dsHoaDon":
        return bills(form, world);
      case "/Thanhtoan/ajax_gachNo":
        return book(form, world);
      case "/Thanhtoan/ajax_traGiaoDich":
        return find(form, world);
      case "/Thanhtoan/ajax_dsGachNo":
        return daysBookings(form, world);
      default:
        return handleHcmcConnections(request.path, form, world) ?? failure("error", "Không có dịch vụ này");
    }
  },
  counter: (what, world) => payAtCounter(world, prefixes, what),
};
