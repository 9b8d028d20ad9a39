/**
 * The Northern corporation (EVNNPC). Known: a bearer token, `GET /{customer code}` with its invoices, usage rows in UPPER_SNAKE, numbers as numbers.
 * Invented in its style: a person's accounts, in the answer of the known call what a bill needs beyond `paid` and `paymentTotalAmount`, everything about new connections
 * (`npc-connections.ts`), and about bills that were paid elsewhere (gạch nợ), refused by HTTP status with an `errorCode`.
 */
import { json, readJson } from "../ministry.ts";
import type { MockMinistry, MockResponse } from "../ministry.ts";
import { handleResults } from "../results.ts";
import type { World } from "../world.ts";
import { bearerOf, customerBy, customersOf, priceGroupOf } from "./directory.ts";
import { localDate, readLocalDate, readLocalTime } from "./format.ts";
import { handleNpcConnections } from "./npc-connections.ts";
import { billsNow, payAtCounter, readPayment, settle, settledBy, settledOn } from "./settling.ts";
import type { BookedBill, SettlingRefusal } from "./settling.ts";

const corporation = "electricity/npc";
const prefixes = ["PA", "PH", "PM", "PN"];
const token = "mock-npc-token";

const refusal = (status: number, message: string): MockResponse => json({ message, data: null }, status);

/** Invented. */
const accounts = ({ SO_DINH_DANH }: Readonly<Record<string, unknown>>, world: World): MockResponse => {
  if (typeof SO_DINH_DANH !== "string" || !/^\d{12}$/.test(SO_DINH_DANH)) return refusal(400, "SO_DINH_DANH không hợp lệ");
  const list = customersOf(world, prefixes, SO_DINH_DANH).map((customer) => ({
    MA_KHANG: customer.account.customerCode,
    TEN_KHANG: customer.holder,
    DIA_CHI: customer.account.address,
    SO_HO: customer.account.households ?? 1,
    NHOM_GIA: priceGroupOf(customer),
  }));
  return json({ data: { SO_DINH_DANH, KHACH_HANG: list } });
};

const sheet = (customerCode: string, world: World): MockResponse => {
  const customer = customerBy(world, prefixes, customerCode);
  if (customer === undefined) return refusal(404, "Không tìm thấy khách hàng");
  const bills = billsNow(world, customer.account);
  const invoice = bills.map((bill) => ({
    paid: bill.paid,
    paymentTotalAmount: bill.total,
    term: 1,
    month: bill.month,
    year: bill.year,
    netAmount: bill.net,
    taxRate: bill.vatRate,
    taxAmount: bill.vat,
    dueDate: localDate(bill.dueDate),
    invoiceNo: bill.invoice,
    detail: bill.tiers.map((tier) => ({ TU_KWH: tier.from, DEN_KWH: tier.to, SAN_LUONG: tier.kWh, DON_GIA: tier.price, THANH_TIEN: tier.amount })),
  }));
  const usage = bills.map((bill) => ({
    KY: 1,
    THANG: bill.month,
    NAM: bill.year,
    NGAY_DKY: localDate(bill.from),
    NGAY_CKY: localDate(bill.to),
    CHISO_CU: bill.oldReading,
    CHISO_MOI: bill.newReading,
    HSN: 1,
    SAN_LUONG: bill.kWh,
  }));
  return json({ data: { customerInfo: { customerCode, invoice }, usage } });
};

const refusals: Readonly<Record<SettlingRefusal, readonly [number, string, string]>> = {
  CONFLICT: [409, "TRUNG_GIAO_DICH", "Mã giao dịch đã dùng cho hóa đơn khác"],
  NO_SUCH_BILL: [404, "KHONG_CO_HOA_DON", "Không tìm thấy hóa đơn"],
  ALREADY_PAID: [409, "HOA_DON_DA_THANH_TOAN", "Hóa đơn đã được thanh toán"],
  ABOVE_DUE: [422, "VUOT_SO_TIEN", "Số tiền lớn hơn số tiền phải trả"],
  NOT_WHOLE: [422, "THIEU_SO_TIEN", "Số tiền nhỏ hơn số tiền phải trả"],
};

const bookedOf = ({ id, reference, customerCode, term, month, year, amount }: BookedBill) => ({
  ...{ MA_GIAO_DICH: id, SO_PHIEU_THU: reference, MA_KHANG: customerCode, KY: term, THANG: month, NAM: year, SO_TIEN: amount },
});

const book = (body: Readonly<Record<string, unknown>>, world: World): MockResponse => {
  const { MA_GIAO_DICH: id, MA_KHANG: customerCode, KY: term, THANG: month, NAM: year, SO_TIEN: amount, MA_GD_NGUON: transaction, THOI_GIAN } = body;
  const payment = readPayment({ id, customerCode, term, month, year, amount, transaction, at: readLocalTime(THOI_GIAN) });
  if (payment === undefined) return refusal(400, "Dữ liệu không hợp lệ");
  const result = settle(world, { ministry: corporation, prefixes, office: "MB" }, payment);
  if ("booked" in result) return json({ data: bookedOf(result.booked) });
  const [status, errorCode, message] = refusals[result.refused];
  return json({ message, errorCode, data: null }, status);
};

const find = (id: string, world: World): MockResponse => {
  const booked = settledBy(world, corporation, id);
  return booked === undefined ? json({ message: "Không tìm thấy giao dịch", errorCode: "KHONG_CO_GIAO_DICH", data: null }, 404) : json({ data: bookedOf(booked) });
};

const daysBookings = (ngay: string | null, world: World): MockResponse => {
  const day = readLocalDate(ngay);
  return day === undefined ? refusal(400, "NGAY không hợp lệ") : json({ data: { NGAY: ngay, GACH_NO: settledOn(world, corporation, day).map(bookedOf) } });
};

export const npc: MockMinistry = {
  name: corporation,
  port: 4028,
  handle(request, world) {
    const file = handleResults(corporation, request, world);
    if (file) return file;
    if (bearerOf(request) !== token) return refusal(401, "Unauthorized");
    if (request.method === "POST" && request.path === "/tra-cuu/khach-hang") return accounts(readJson(request.body), world);
    if (request.method === "POST" && request.path === "/gach-no") return book(readJson(request.body), world);
    if (request.method === "GET" && request.path === "/gach-no") return daysBookings(request.query.get("NGAY"), world);
    const id = /^\/gach-no\/([\w-]+)$/.exec(request.path)?.[1];
    if (request.method === "GET" && id !== undefined) return find(id, world);
    const connecting = handleNpcConnections(request, world);
    if (connecting) return connecting;
    const customerCode = /^\/([A-Z0-9]{13})$/.exec(request.path)?.[1];
    if (request.method === "GET" && customerCode !== undefined) return sheet(customerCode, world);
    return refusal(404, "Not Found");
  },
  counter: (what, world) => payAtCounter(world, prefixes, what),
};
