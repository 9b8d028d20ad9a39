/**
 * Telling a corporation that a bill was paid (gạch nợ), and what the dialects have in common there. All of these calls are invented.
 *
 * Danger: an answer that is not understood must never be taken for a refusal, because a refusal sends the money back. Only words that are known mean one; any other
 * is an answer that was lost, and the corporation is asked again what it has under our id.
 */
import { z } from "zod";
import { writeDateTime } from "../../../kit/dates.ts";
import { badAnswer } from "../../../kit/ministry-client.ts";
import type { Booking, SettlementOutcome, SettlementRefusal } from "../../../kit/settlement.ts";
import { billIdOf } from "../bill.ts";
import type { BillName } from "../bill.ts";
import { month } from "./corporation.ts";

/** A bill that was paid through the portal. */
export interface BillPayment extends BillName {
  /** Ours, a UUID: the corporation takes it as one booking for ever. */
  readonly id: string;
  /** Whole đồng. */
  readonly amount: number;
  /** ISO 8601. */
  readonly paidAt: string;
  /** The payment platform's name for the transaction. */
  readonly transaction: string;
}

/** A booking as a corporation tells of it. */
export interface BookedBill extends BillName {
  readonly id: string;
  readonly amount: number;
  /** The corporation's receipt (số phiếu thu). */
  readonly reference: string;
}

/** A corporation's books of what was paid through the portal. Every method throws a ministry fault when it could not ask. */
export interface CorporationLedger {
  book(payment: BillPayment, signal: AbortSignal): Promise<SettlementOutcome>;
  /** @returns `undefined` only when the corporation says that it has nothing under this id. */
  find(payment: BillPayment, signal: AbortSignal): Promise<SettlementOutcome | undefined>;
  /** @param day `YYYY-MM-DD`: what was paid on it. */
  bookings(day: string, signal: AbortSignal): Promise<readonly Booking[]>;
}

/** Nobody looks at a page meanwhile; but to book and to look it up must both end before an act's lease does. */
export const settlingMs = 8_000;

/** What every receipt is made of, whatever a dialect calls it. */
export const wireText = z.string().min(1).max(200);
export const wireName = { term: z.int().min(1).max(9), month, year: z.int().min(2000).max(9999) };

/**
 * @throws {PublicError} `MINISTRY_BAD_ANSWER` when what was booked is not what we told: whether our money is in those books cannot be known.
 */
export const settledAs = (payment: BillPayment, booked: BookedBill): SettlementOutcome => {
  if (booked.id !== payment.id || billIdOf(booked) !== billIdOf(payment) || booked.amount !== payment.amount) throw badAnswer("a booking of something else");
  return { state: "SETTLED", reference: booked.reference };
};

/** @throws {PublicError} `MINISTRY_BAD_ANSWER` for a word that we do not know. */
export const refusedAs = (words: ReadonlyMap<string | number, SettlementRefusal>, word: unknown): SettlementOutcome => {
  const reason = typeof word === "string" || typeof word === "number" ? words.get(word) : undefined;
  if (reason === undefined) throw badAnswer("refused in words that are new to us");
  return { state: "REFUSED", reason };
};

export const bookingsOf = (booked: readonly BookedBill[]): readonly Booking[] => booked.map((each) => ({ id: each.id, obligation: billIdOf(each), amount: each.amount, reference: each.reference }));

/** `1.234.567` */
export const dotted = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, ".");
/** A moment as the corporations are told it, `dd/MM/yyyy HH:mm:ss`. */
export const wireTime = (moment: string, format = "dd/MM/yyyy HH:mm:ss"): string => writeDateTime(new Date(moment), format);
/** `YYYY-MM-DD` as they are asked for a day, `dd/MM/yyyy`. */
export const wireDay = (day: string, separator = "/"): string => day.split("-").toReversed().join(separator);
