/**
 * The Northern corporation (EVNNPC). Known: a bearer token, `GET /{customer code}` with its invoices, usage rows in UPPER_SNAKE, numbers as numbers.
 * Invented in its style: a person's accounts, and in the answer of the known call what a bill needs beyond `paid` and `paymentTotalAmount`.
 */
import { json, readJson } from "../ministry.ts";
import type { MockMinistry, MockResponse } from "../ministry.ts";
import type { World } from "../world.ts";
import { billsOf } from "./billing.ts";
import { bearerOf, customerBy, customersOf, priceGroupOf } from "./directory.ts";
import { localDate } from "./format.ts";

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
  const bills = billsOf(customer.account);
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

export const npc: MockMinistry = {
  name: "electricity/npc",
  port: 4028,
  handle(request, world) {
    if (bearerOf(request) !== token) return refusal(401, "Unauthorized");
    if (request.method === "POST" && request.path === "/tra-cuu/khach-hang") return accounts(readJson(request.body), world);
    const customerCode = /^\/([A-Z0-9]{13})$/.exec(request.path)?.[1];
    if (request.method === "GET" && customerCode !== undefined) return sheet(customerCode, world);
    return refusal(404, "Not Found");
  },
};
