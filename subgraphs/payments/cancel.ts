/** The act of cancelling: what was not paid never will be; what was paid stays paid. */
import type { ActWire, Acts } from "../../kit/act.ts";
import { PublicError } from "../../kit/errors.ts";
import { unavailable } from "../../kit/ministry-client.ts";
import type { Subject } from "../../kit/subject.ts";
import type { BasketParts } from "./basket.ts";
import { findPayment } from "./payments.ts";
import type { Platform } from "./platform.ts";
import type { Records } from "./records.ts";
import type { TransactionState } from "./states.ts";

export interface CancelInput {
  readonly payment: string;
  readonly idempotencyKey: string;
}

type Filing = { readonly payment: string };
export type CancelOutcome = { readonly cancelled: string } | { readonly over: string } | { readonly unknown: true };

export type Cancel = (subject: Subject, input: CancelInput) => Promise<CancelOutcome>;

export interface CancelParts extends Pick<BasketParts, "db"> {
  readonly acts: Acts;
  readonly platform: Platform;
  readonly records: Records;
}

export const createCancel = ({ db, acts, platform, records }: CancelParts): Cancel => {
  const statesOf = async (payment: string): Promise<readonly { readonly id: string; readonly state: TransactionState }[]> =>
    db.selectFrom("platform_transaction").select(["id", "state"]).where("payment", "=", payment).orderBy("n").execute();
  /** @returns `undefined` while something can still be paid. */
  const outcomeOf = async (payment: string): Promise<CancelOutcome | undefined> => {
    const states = (await statesOf(payment)).map(({ state }) => state);
    if (states.includes("AWAITING_PAYER")) return undefined;
    return states.includes("CANCELLED") ? { cancelled: payment } : { over: payment };
  };
  const wire: ActWire<Filing, CancelOutcome> = {
    async send({ payment }, { signal }) {
      const open = (await statesOf(payment)).filter(({ state }) => state === "AWAITING_PAYER");
      const answers = await Promise.allSettled(open.map(async ({ id }) => records.transaction(id, await platform.cancel(id, signal), "CANCEL")));
      const outcome = await outcomeOf(payment);
      if (outcome === undefined) throw unavailable(`payment platform: ${answers.length} not cancelled`);
      return outcome;
    },
    find: ({ payment }) => outcomeOf(payment),
  };
  const perform = acts.define<Filing, CancelOutcome>("cancelPayment", wire);
  return (subject, { payment: asked, idempotencyKey: key }) =>
    perform({
      ...{ subject: subject.id, viewer: subject.viewer.id, onBehalfOf: subject.onBehalf?.case, key, input: { payment: asked } },
      async decide() {
        const payment = await findPayment(db, subject.id, asked);
        if (payment === undefined) return { refuse: { unknown: true } };
        const states = (await statesOf(payment.id)).map(({ state }) => state);
        // Whoever opens it is not done: what is cancelled now may be opened a moment later.
        if (states.includes("OPENING")) throw new PublicError("IN_PROGRESS", { reason: "the payment is being opened" });
        return states.includes("AWAITING_PAYER") ? { file: { payment: payment.id } } : { refuse: { over: payment.id } };
      },
    });
};
