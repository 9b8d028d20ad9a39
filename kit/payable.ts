/**
 * What is owed at one owner and can be paid through the portal: an offer of the kind `payable`, in the citizen's hands. Its owner signs it, `payments` reads it
 * and never asks the owner.
 *
 * Danger: money is taken on the strength of it. `amountDue` is what the ministry says *after* everything counted in `settled` was booked there, so an owner reads
 * `settled` first and asks the ministry then; the other way round, a part that was booked in between would be owed a second time.
 */
import { z } from "zod";
import { DateTime } from "luxon";
import { vietnam } from "./clock.ts";
import { digestOf } from "./digest.ts";
import { signOffer } from "./offer.ts";
import type { Offer, OfferKey } from "./offer.ts";
import { isStorable } from "./text.ts";

const amount = z.int().positive();
/** It is written down by `payments`. */
const stored = z.string().max(500).refine(isStorable);
const text = stored.min(1);

/** Who gets the money, as a bank or the treasury is told. Payables of one payee are paid in one transaction. */
const payee = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("BANK"), name: text, account: text, bank: text }),
  /** Kho bạc Nhà nước: the state budget. */
  z.object({ kind: z.literal("TREASURY"), name: text, treasury: text, account: text, collectingAgency: text }),
]);

/** One line of a slip for paying into the state budget (giấy nộp tiền vào ngân sách nhà nước, mẫu C1-02/NS). */
const slip = z.object({
  payer: z.object({ taxCode: text, name: text.optional(), address: text.optional() }),
  chapter: text,
  subItem: text,
  period: text.optional(),
  decisionNumber: text.optional(),
  content: text,
});

const facts = z
  .object({
    /** What is paid for, as the payer reads it. */
    description: z.object({ vi: text, en: text }),
    /** Still to be paid, whole đồng. */
    amountDue: amount,
    /** The least that may be paid at once: `amountDue` where it cannot be paid in parts. */
    leastAmount: amount,
    /** What was paid through the portal and is booked at the ministry already: no more than `amountDue + settled` may ever be taken. */
    settled: z.int().nonnegative(),
    payee,
    slip: slip.optional(),
    /** Where the owner is told that it was paid: a path of its own routes. */
    settleAt: z.string().regex(/^\/[a-z0-9/-]{1,100}$/),
    /** What the owner's ministry needs to book it by; comes back in the settlement notice and is nobody else's business. */
    booking: z.record(stored, stored),
  })
  .refine(({ leastAmount, amountDue }) => leastAmount <= amountDue);

export type PayableFacts = z.infer<typeof facts>;
export type Payee = PayableFacts["payee"];
export type BudgetSlip = NonNullable<PayableFacts["slip"]>;

/** The purpose of every payable: nothing else can be done with it. */
export const payablePurpose = "payment";

/** Long enough to fill a basket on a slow telephone, short enough that a ministry's figures are still hers. */
const lifetimeSeconds = 60 * 60;

/** As the graph has it. */
export interface ToldPayable {
  readonly offer: string;
  readonly obligation: string;
  readonly version: string;
  readonly payee: string;
  readonly amountDue: number;
  readonly leastAmount: number;
  readonly expiresAt: string;
}

/**
 * @param obligation the owner's own id, the same for as long as it is owed.
 * @throws {z.ZodError} for facts that no payment could be made of.
 */
export const offerPayable = async (key: OfferKey, subject: string, obligation: string, given: PayableFacts): Promise<ToldPayable> => {
  const checked = facts.parse(given);
  const version = digestOf(checked).slice(0, 16);
  const now = Math.floor(Date.now() / 1000);
  const offer = await signOffer(
    key,
    { subject, kind: "payable", purpose: payablePurpose, id: obligation, version, facts: checked, lifetimeSeconds },
    { clock: { now: () => new Date(now * 1000) } },
  );
  return {
    ...{ offer, obligation, version },
    payee: checked.payee.name,
    amountDue: checked.amountDue,
    leastAmount: checked.leastAmount,
    expiresAt: DateTime.fromSeconds(now + lifetimeSeconds, { zone: vietnam }).toISO({ suppressMilliseconds: true }) ?? "",
  };
};

/** @returns `undefined` for an offer that is no payable. */
export const readPayable = (offer: Offer): PayableFacts | undefined => {
  const read = facts.safeParse(offer.facts);
  return offer.kind === "payable" && read.success ? read.data : undefined;
};
