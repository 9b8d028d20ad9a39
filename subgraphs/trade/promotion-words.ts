/** The words of the promotion portal for kinds, scopes and authorities, either way. */
import type { Authority, PromotionKind, PromotionProcedure, PromotionScope } from "./promotion-rules.ts";

export const kindWords: Readonly<Record<PromotionKind, string>> = {
  SAMPLES: "HANG_MAU",
  GIFT: "TANG_HANG",
  DISCOUNT: "GIAM_GIA",
  VOUCHER: "PHIEU_MUA_HANG",
  CONTEST: "PHIEU_DU_THI",
  LUCKY_DRAW: "MAY_RUI",
  LOYALTY: "KHACH_HANG_THUONG_XUYEN",
  OTHER: "KHAC",
};
export const procedureWords: Readonly<Record<PromotionProcedure, string>> = { NOTIFICATION: "THONG_BAO", REGISTRATION: "DANG_KY" };
export const scopeWords: Readonly<Record<PromotionScope, string>> = { ONE_PROVINCE: "1", SEVERAL_PROVINCES: "2", WHOLE_COUNTRY: "3" };

/** @returns `UNKNOWN` for a word that is new to us. */
export const meaningOf = <Name extends string>(words: Readonly<Record<Name, string>>, word: string): Name | "UNKNOWN" => (Object.keys(words) as Name[]).find((name) => words[name] === word) ?? "UNKNOWN";

const agency = "XTTM";
export const writeAuthority = (authority: Exclude<Authority, { readonly kind: "UNKNOWN" }>): string => (authority.kind === "DEPARTMENT" ? `SCT-${authority.province}` : agency);
export const readAuthority = (word: string): Authority => {
  if (word === agency) return { kind: "TRADE_PROMOTION_AGENCY" };
  const province = /^SCT-(\d{2})$/.exec(word)?.[1];
  return province === undefined ? { kind: "UNKNOWN" } : { kind: "DEPARTMENT", province };
};
