/**
 * What every corporation does when it is told that a bill was paid (gạch nợ), before its dialect: one id is one booking for ever, and a bill is paid whole and once.
 * All of it is invented, in each dialect too: how a corporation is told of money that was taken elsewhere is in no known wire.
 */
import { bookOnce, bookingsOf, bookingsOn } from "../bookings.ts";
import type { MockBooking } from "../bookings.ts";
import type { World } from "../world.ts";
import { billsOf } from "./billing.ts";
import type { MonthlyBill } from "./billing.ts";
import { customerBy, dayBefore } from "./directory.ts";
import type { ElectricityAccountRecord } from "./record.ts";

/** A bill by its name at the corporation. */
export interface BillName {
  readonly customerCode: string;
  readonly term: number;
  readonly month: number;
  readonly year: number;
}

/** What a corporation is told, whatever it calls it. */
export interface BillPayment extends BillName {
  readonly id: string;
  readonly amount: number;
  readonly transaction: string;
  /** ISO 8601, with Vietnam's offset. */
  readonly at: string;
}

export type SettlingRefusal = "CONFLICT" | "NO_SUCH_BILL" | "ALREADY_PAID" | "ABOVE_DUE" | "NOT_WHOLE";

/** A booking, and the bill that it is of. */
export interface BookedBill extends MockBooking, BillName {}

const nameOf = ({ customerCode, term, month, year }: BillName): string => `${customerCode}-${year}-${String(month).padStart(2, "0")}-${term}`;

const readName = (what: string): BillName | undefined => {
  const [, customerCode = "", year, month, term] = /^(\w{13})-(\d{4})-(\d{2})-(\d)$/.exec(what) ?? [];
  return customerCode === "" ? undefined : { customerCode, term: Number(term), month: Number(month), year: Number(year) };
};

/** Paid since the world began, here or at a counter. */
const paidBills = (world: World): Set<string> => world.state("electricity bills paid", () => new Set<string>());

/** The bills of an account as they are now, the latest first. */
export const billsNow = (world: World, account: ElectricityAccountRecord): readonly MonthlyBill[] =>
  billsOf(account).map((bill) => ({ ...bill, paid: bill.paid || paidBills(world).has(nameOf({ ...bill, term: 1, customerCode: account.customerCode })) }));

const billBy = (world: World, prefixes: readonly string[], name: BillName): MonthlyBill | undefined => {
  const account = customerBy(world, prefixes, name.customerCode)?.account;
  return account && name.term === 1 ? billsNow(world, account).find(({ month, year }) => month === name.month && year === name.year) : undefined;
};

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
const isWhole = (value: unknown): value is number => typeof value === "number" && Number.isSafeInteger(value);

/** @returns `undefined` when something is missing or malformed. */
export const readPayment = ({ id, customerCode, term, month, year, amount, transaction, at }: { readonly [Field in keyof BillPayment]: unknown }): BillPayment | undefined =>
  isText(id) && isText(customerCode) && isWhole(term) && isWhole(month) && isWhole(year) && isWhole(amount) && amount > 0 && isText(transaction) && isText(at)
    ? { id, customerCode, term, month, year, amount, transaction, at }
    : undefined;

const bookedBill = (booking: MockBooking): BookedBill => ({ ...booking, ...(readName(booking.what) ?? { customerCode: "", term: 0, month: 0, year: 0 }) });

/** @param office two letters that its receipts begin with. */
export const settle = (world: World, { ministry, prefixes, office }: { readonly ministry: string; readonly prefixes: readonly string[]; readonly office: string }, payment: BillPayment): { readonly booked: BookedBill } | { readonly refused: SettlingRefusal } => {
  const { id, amount, transaction, at } = payment;
  const what = nameOf(payment);
  const result = bookOnce<SettlingRefusal>(world, ministry, { id, what, amount, transaction, at }, () => {
    const bill = billBy(world, prefixes, payment);
    if (bill === undefined) return { refused: "NO_SUCH_BILL" };
    if (bill.paid) return { refused: "ALREADY_PAID" };
    if (amount !== bill.total) return { refused: amount > bill.total ? "ABOVE_DUE" : "NOT_WHOLE" };
    paidBills(world).add(what);
    const number = bookingsOf(world, ministry).length + 1;
    return { reference: `${office}${dayBefore(world, 0).slice(2).replaceAll("-", "")}${String(number).padStart(6, "0")}` };
  });
  return "booked" in result ? { booked: bookedBill(result.booked) } : result;
};

export const settledBy = (world: World, ministry: string, id: unknown): BookedBill | undefined => {
  const booking = bookingsOf(world, ministry).find((each) => each.id === id);
  return booking && bookedBill(booking);
};

/** @param day `YYYY-MM-DD`: those that were paid on it. */
export const settledOn = (world: World, ministry: string, day: string): readonly BookedBill[] => bookingsOn(world, ministry, day).map(bookedBill);

/** Somebody pays a bill at a counter: no booking of the portal's. @returns false for one that is not there, or is paid. */
export const payAtCounter = (world: World, prefixes: readonly string[], what: string): boolean => {
  const name = readName(what);
  const bill = name && billBy(world, prefixes, name);
  if (bill === undefined || bill.paid) return false;
  paidBills(world).add(what);
  return true;
};
