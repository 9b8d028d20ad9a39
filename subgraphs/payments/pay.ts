/**
 * The act of paying: the basket is opened here first (`basket.ts`), then at the payment platform, one transaction for each payee. Whatever is lost on the way is asked
 * for by our own ids; a basket that the platform does not take whole is cancelled there before anything of it is let go.
 */
import { NothingFiled } from "../../kit/act.ts";
import type { ActCall, ActWire, Acts } from "../../kit/act.ts";
import type { Clock } from "../../kit/clock.ts";
import { PublicError } from "../../kit/errors.ts";
import type { OfferReader } from "../../kit/offer.ts";
import type { Subject } from "../../kit/subject.ts";
import { openBasket } from "./basket.ts";
import type { BasketParts } from "./basket.ts";
import { readCharges } from "./charges.ts";
import type { StoredCharge } from "./charges.ts";
import { checkInput, readWanted } from "./pay-input.ts";
import type { PayInput } from "./pay-input.ts";
import type { Platform } from "./platform.ts";
import type { Refusal } from "./refusals.ts";
import type { TransactionState } from "./states.ts";

/** All of it is in the tables, under the basket's id. */
type Filing = { readonly payment: string };
export type PayOutcome = { readonly opened: string } | { readonly refused: readonly (Refusal & { readonly [key: string]: string | number | null })[] };

export interface PayParts extends BasketParts {
  readonly acts: Acts;
  readonly offers: OfferReader;
  readonly platform: Platform;
  readonly returnUrls: readonly string[];
  readonly clock: Clock;
}

/** @throws {PublicError} `BAD_INPUT`, `OFFER_EXPIRED`, and what an act of `kit/act.ts` throws. */
export type Pay = (subject: Subject, input: PayInput) => Promise<PayOutcome>;

export const createPay = (parts: PayParts): Pay => {
  const perform = parts.acts.define<Filing, PayOutcome>("pay", payWire(parts));
  return async (subject, input) => {
    checkInput(input, parts.returnUrls);
    const { payables, returnUrl } = input;
    return perform({
      ...{ subject: subject.id, viewer: subject.viewer.id, onBehalfOf: subject.onBehalf?.case, key: input.idempotencyKey },
      input: { payables: payables.map(({ offer, amount }) => ({ offer, amount })), returnUrl },
      // Offers run out, and a repeat must not: they are read only while there is no outcome.
      async decide({ reference }) {
        const wanted = await readWanted(parts.offers, input, subject.id);
        const refusals = await openBasket(parts, { id: reference, subject, wanted, returnUrl });
        return refusals.length > 0 ? { refuse: { refused: refusals.map((each) => ({ ...each })) } } : { file: { payment: reference } };
      },
    });
  };
};

const notTaken = (): PublicError =>
  new PublicError("MINISTRY_UNAVAILABLE", {
    message: { en: "The payment platform did not take this payment. Nothing was opened and nothing can be charged: try again.", vi: "Hệ thống thanh toán không tiếp nhận giao dịch. Không có giao dịch nào được tạo và không thể trừ tiền: hãy thử lại." },
    reason: "payment platform: refused",
  });

/** An answer that did not come, of one of several: nobody may take it for a connection that was never made. */
const lost = (reasons: readonly unknown[]): PublicError => new PublicError("MINISTRY_UNAVAILABLE", { reason: `payment platform: ${reasons.length} of a basket not answered` });

const payWire = ({ db, platform, records, clock }: PayParts): ActWire<Filing, PayOutcome> => {
  const openOne = async (charge: StoredCharge, signal: AbortSignal): Promise<TransactionState | "REFUSED"> => {
    const opened = await platform.open(charge, signal);
    return opened === "REFUSED" ? opened : ((await records.transaction(charge.id, opened.word, "PAY")) ?? "REFUSED");
  };

  /** Nothing of it is to be paid any more. @throws {NothingFiled} when that is sure; anything else when the platform has not said so. */
  const abandon = async (payment: string, signal: AbortSignal): Promise<PayOutcome> => {
    const charges = await readCharges(db, payment);
    const states = await Promise.all(
      charges.map(async ({ id, state }) => {
        // Also one that was let go: a process that was frozen in the middle may have opened it since.
        if (state !== "OPENING" && state !== "AWAITING_PAYER" && state !== "NOT_OPENED") return state;
        const word = await platform.cancel(id, signal);
        return records.transaction(id, word.event === "UNKNOWN" && state !== "AWAITING_PAYER" ? { event: "NOT_OPENED" } : word, "PAY");
      }),
    );
    if (states.some((state) => state === "OPENING" || state === "AWAITING_PAYER")) throw lost(states);
    // Somebody was faster and has paid a part: then there is a payment to show.
    if (states.some((state) => state === "PAID" || state === "REFUND_DUE" || state === "REFUNDED")) return { opened: payment };
    throw new NothingFiled(notTaken());
  };

  return {
    async send({ payment }, { signal }: ActCall) {
      const charges = await readCharges(db, payment);
      const [first, ...rest] = charges.filter(({ state }) => state === "OPENING");
      if (charges.some(({ state }) => state === "NOT_OPENED")) return abandon(payment, signal);
      if (first === undefined) return { opened: payment };
      if (clock.now() >= first.expiresAt) return abandon(payment, signal);
      // One alone at first: where there is no connection, nothing was sent of any.
      const states = [await openOne(first, signal)];
      const others = await Promise.allSettled(rest.map((charge) => openOne(charge, signal)));
      for (const other of others) if (other.status === "fulfilled") states.push(other.value);
      if (states.some((state) => state === "REFUSED" || state === "NOT_OPENED")) return abandon(payment, signal);
      const failures = others.flatMap((other) => (other.status === "rejected" ? [other.reason as unknown] : []));
      if (failures.length > 0) throw lost(failures);
      return { opened: payment };
    },
    async find({ payment }, { signal }) {
      const charges = await readCharges(db, payment);
      const states = await Promise.all(
        charges.map(async ({ id, state }) => (state === "OPENING" ? records.transaction(id, await platform.ask(id, signal), "PAY") : state)),
      );
      // What is still to be opened, or let go, is sent again: to the platform the same id is the same transaction.
      return states.some((state) => state === "OPENING" || state === "NOT_OPENED") ? undefined : { opened: payment };
    },
  };
};
