import type { Account } from "./account.ts";
import { readCustomerCode } from "./customer-code.ts";
import type { CorporationName } from "./customer-code.ts";
import { charge } from "./tariff.ts";
import type { Charge, ChargedTier } from "./tariff.ts";

/** Which bill it is: unique over all corporations. */
export interface BillName {
  readonly customerCode: string;
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** Which of the month's bills it is (kỳ): large customers are billed up to three times a month. */
  readonly term: number;
}

/** A bill as the corporation made it out (hóa đơn tiền điện). Amounts in đồng, consumption in kilowatt-hours. */
export interface Bill extends BillName {
  readonly from: string;
  readonly to: string;
  readonly previousReading: number;
  readonly currentReading: number;
  /** What a difference of readings is multiplied by (hệ số nhân): 1 but for meters behind a transformer. */
  readonly multiplier: number;
  readonly consumption: number;
  readonly tiers: readonly ChargedTier[];
  readonly net: number;
  readonly vatRate: number;
  readonly vat: number;
  readonly total: number;
  /** `undefined` when the corporation says something that we do not know. */
  readonly paid: boolean | undefined;
  readonly dueDate: string;
  readonly invoiceNumber: string | undefined;
}

/** A bill and whose it is. */
export interface BillOfAccount extends Bill {
  readonly account: Account;
}

/** `YYYY-MM` */
export const periodOf = ({ year, month }: BillName): string => `${year}-${String(month).padStart(2, "0")}`;

/** Unique over all corporations: customer code, month, term. */
export const billIdOf = (bill: BillName): string => `${bill.customerCode}-${periodOf(bill)}-${bill.term}`;

/** @returns what a bill's id says, and whose customer it is; `undefined` for what cannot be one. */
export const readBillId = (billId: string): (BillName & { readonly corporation: CorporationName }) | undefined => {
  const [, code = "", year, month, term] = /^([A-Z0-9]{13})-(\d{4})-(0[1-9]|1[0-2])-(\d)$/.exec(billId) ?? [];
  const read = readCustomerCode(code);
  return read && { ...read, year: Number(year), month: Number(month), term: Number(term) };
};

export const latestFirst = (a: Bill, b: Bill): number => b.to.localeCompare(a.to) || b.term - a.term;

export type BillStatus = "UNPAID" | "PAID" | "OVERDUE" | "UNKNOWN";

/** Overdue is told by the day, not by the corporation: only one of the five says it. */
export const statusOn = ({ paid, dueDate }: Bill, today: string): BillStatus => {
  if (paid === undefined) return "UNKNOWN";
  if (paid) return "PAID";
  return dueDate < today ? "OVERDUE" : "UNPAID";
};

/** A bill computed anew from its consumption and the law. */
export interface Recomputed extends Charge {
  readonly matches: boolean;
  /** What the corporation asks beyond the law: negative when it asks less. */
  readonly difference: number;
}

/** @returns `undefined` where household prices do not apply or are not known: another use, or a period before the first tariff. */
export const recompute = (bill: Bill, { purpose, households }: Account): Recomputed | undefined => {
  if (purpose !== "HOUSEHOLD") return undefined;
  const ours = charge({ kWh: bill.consumption, households, from: bill.from, to: bill.to });
  return ours && { ...ours, matches: ours.total === bill.total, difference: bill.total - ours.total };
};
