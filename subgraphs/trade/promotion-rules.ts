/**
 * The rules of promotions by date (Decree 81/2018/NĐ-CP, amended by Decree 128/2024/NĐ-CP). Limits of discounts and what has to be registered were read; the
 * exemption, the terms in working days and what the amendment changed are general knowledge, and say so.
 */
import { inForce } from "../../kit/dated.ts";
import type { Dated } from "../../kit/dated.ts";

export const promotionKinds = ["SAMPLES", "GIFT", "DISCOUNT", "VOUCHER", "CONTEST", "LUCKY_DRAW", "LOYALTY", "OTHER"] as const;
export type PromotionKind = (typeof promotionKinds)[number];
export type PromotionProcedure = "NOTIFICATION" | "REGISTRATION";
export type PromotionScope = "ONE_PROVINCE" | "SEVERAL_PROVINCES" | "WHOLE_COUNTRY";

interface Limits {
  readonly basis: string;
  /** Percent. */
  readonly maxDiscountPercent: number;
  readonly maxConcentratedDiscountPercent: number;
  /** Đồng. */
  readonly notificationFrom: number;
  readonly notificationWorkingDays: number;
  readonly registrationWorkingDays: number;
  readonly registeredKinds: readonly PromotionKind[];
}

export interface PromotionRules extends Dated, Limits {
  readonly unconfirmed: readonly (keyof Limits)[];
}

const decree81: PromotionRules = {
  from: "2018-07-15",
  basis: "Nghị định 81/2018/NĐ-CP",
  maxDiscountPercent: 50,
  maxConcentratedDiscountPercent: 100,
  notificationFrom: 100_000_000,
  notificationWorkingDays: 3,
  registrationWorkingDays: 5,
  registeredKinds: ["LUCKY_DRAW", "OTHER"],
  unconfirmed: ["notificationFrom", "notificationWorkingDays", "registrationWorkingDays"],
};

const table: readonly PromotionRules[] = [decree81, { ...decree81, from: "2024-12-01", basis: "Nghị định 81/2018/NĐ-CP, sửa đổi bởi Nghị định 128/2024/NĐ-CP", unconfirmed: [...decree81.unconfirmed, "basis"] }];

export const firstDayOfPromotionRules = decree81.from;

/** @returns `undefined` before the first decree that is known here. */
export const promotionRulesOn = (day: string): PromotionRules | undefined => inForce(table, day);

export const procedureOf = ({ registeredKinds }: PromotionRules, kind: PromotionKind): PromotionProcedure => (registeredKinds.includes(kind) ? "REGISTRATION" : "NOTIFICATION");

/** Whom a promotion is filed with: one authority, in however many provinces. */
export type Authority = { readonly kind: "DEPARTMENT"; readonly province: string } | { readonly kind: "TRADE_PROMOTION_AGENCY" } | { readonly kind: "UNKNOWN" };

/** @param provinces none for the whole country. */
export const scopeOf = (provinces: readonly string[]): PromotionScope => (provinces.length === 0 ? "WHOLE_COUNTRY" : provinces.length === 1 ? "ONE_PROVINCE" : "SEVERAL_PROVINCES");

/** The department of the only province (Sở Công Thương), or the ministry's Trade Promotion Agency (Cục Xúc tiến thương mại). */
export const authorityOf = (provinces: readonly string[]): Authority => {
  const [first, ...more] = provinces;
  return first === undefined || more.length > 0 ? { kind: "TRADE_PROMOTION_AGENCY" } : { kind: "DEPARTMENT", province: first };
};

/** The rule by which a notification below a value is not needed. */
export const exemption = "Nghị định 81/2018/NĐ-CP, Điều 17 khoản 2";
export const discountLimit = "Nghị định 81/2018/NĐ-CP, Điều 6 và Điều 7";
export const filingTerm: Readonly<Record<PromotionProcedure, string>> = { NOTIFICATION: "Nghị định 81/2018/NĐ-CP, Điều 17", REGISTRATION: "Nghị định 81/2018/NĐ-CP, Điều 19" };
