/** The act of filing a promotion: what the rules make of it, and filed once. */
import type { ActWire, Acts, Decision } from "../../kit/act.ts";
import { today } from "../../kit/clock.ts";
import type { Clock } from "../../kit/clock.ts";
import { PublicError } from "../../kit/errors.ts";
import type { Subject } from "../../kit/subject.ts";
import type { FilingOutcome } from "./filing.ts";
import { readPromotion, wrongPromotion } from "./promotion-application.ts";
import type { AskedPromotion, PromotionInput } from "./promotion-application.ts";
import type { PromotionFiling } from "./promotion-filing.ts";
import type { PromotionRefusalCode } from "./promotion-refusals.ts";
import { authorityOf, exemption, procedureOf, promotionRulesOn } from "./promotion-rules.ts";
import type { Authority, PromotionProcedure, PromotionRules } from "./promotion-rules.ts";
import { filerFor } from "./representation.ts";

/** Kept with the idempotency key. */
type Kept = FilingOutcome<PromotionRefusalCode> | { readonly notRequired: string };
export type PromotionOutcome = Kept & { readonly procedure: PromotionProcedure; readonly authority: Authority };

export interface PromotionParts {
  readonly acts: Acts;
  readonly filing: ActWire<PromotionFiling, Kept>;
  readonly clock: Clock;
}

/** @throws {PublicError} `BAD_INPUT`, `FORBIDDEN` for a firm of others, with nothing filed, and what an act of `kit/act.ts` throws. */
export type FilePromotion = (subject: Subject, input: PromotionInput) => Promise<PromotionOutcome>;

export const createPromotionAct = ({ acts, filing, clock }: PromotionParts): FilePromotion => {
  const perform = acts.define<PromotionFiling, Kept>("filePromotion", filing);
  return async (subject, input) => {
    const day = today(clock);
    const rules = promotionRulesOn(day);
    if (rules === undefined) throw new PublicError("INTERNAL", { reason: "a day before the first rules of promotions" });
    // Of the day it was filed on: the same again on another day would be called too late.
    const asked = readPromotion(input, "");
    const procedure = procedureOf(rules, asked.kind);
    const kept = await perform({
      ...{ subject: subject.id, viewer: subject.viewer.id, onBehalfOf: subject.onBehalf?.case, key: input.idempotencyKey, input: asked },
      decide: () => {
        readPromotion(input, day);
        if (procedure === "REGISTRATION" && asked.terms === undefined) throw wrongPromotion("terms");
        return decide(rules, procedure, asked, subject);
      },
    });
    return { ...kept, procedure, authority: authorityOf(asked.provinces) };
  };
};

const decide = (rules: PromotionRules, procedure: PromotionProcedure, promotion: AskedPromotion, subject: Subject): Decision<PromotionFiling, Kept> => {
  const filer = filerFor("PROMOTION", subject, promotion.taxCode);
  const limit = promotion.concentratedProgramme === undefined ? rules.maxDiscountPercent : rules.maxConcentratedDiscountPercent;
  if ((promotion.discountPercent ?? 0) > limit) return { refuse: { refused: ["DISCOUNT_ABOVE_LIMIT"] } };
  if (procedure === "NOTIFICATION" && promotion.prizeValue < rules.notificationFrom) return { refuse: { notRequired: exemption } };
  return { file: { filer, procedure, promotion } };
};
