import type { Authority, PromotionKind, PromotionProcedure, PromotionScope } from "./promotion-rules.ts";

export type PromotionState = "RECEIVED" | "UNDER_REVIEW" | "RETURNED" | "CONFIRMED" | "REFUSED" | "WITHDRAWN" | "UNKNOWN";

/** A promotion as it was filed: one file, in however many provinces. */
export interface Promotion {
  readonly code: string;
  readonly trader: string;
  readonly procedure: PromotionProcedure | "UNKNOWN";
  readonly authority: Authority;
  readonly state: PromotionState;
  readonly name: string;
  readonly kind: PromotionKind | "UNKNOWN";
  readonly scope: PromotionScope | "UNKNOWN";
  /** Codes; none for the whole country. */
  readonly provinces: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly discountPercent: number | undefined;
  readonly prizeValue: number | undefined;
  readonly filedAt: string;
  readonly note: string | undefined;
}
