/** Why a promotion is refused, by which rule, and what the portal's own codes mean. */
import { about } from "../../kit/application.ts";
import type { Refusal, Refusals } from "../../kit/application.ts";
import { discountLimit, filingTerm } from "./promotion-rules.ts";

export type PromotionRefusalCode = "DISCOUNT_ABOVE_LIMIT" | "CONCENTRATED_PROGRAMME_UNKNOWN" | "STARTS_TOO_SOON" | "ALREADY_FILED" | "NOT_AUTHORISED" | "UNKNOWN";

const refusals: Refusals<PromotionRefusalCode> = {
  DISCOUNT_ABOVE_LIMIT: about("discountPercent", "Mức giảm giá vượt hạn mức: tối đa 50 %, hoặc 100 % trong chương trình khuyến mại tập trung (khai số quyết định).", "The discount is above the limit: 50 % at most, or 100 % within a concentrated programme, whose decision has to be named."),
  CONCENTRATED_PROGRAMME_UNKNOWN: about("concentratedProgramme", "Không có chương trình khuyến mại tập trung theo quyết định này trong thời gian đã khai.", "There is no concentrated programme by this decision on these days."),
  STARTS_TOO_SOON: about("from", "Ngày bắt đầu quá sớm: cơ quan phải nhận thông báo trước 3 ngày làm việc, hồ sơ đăng ký được giải quyết trong 5 ngày làm việc.", "It begins too soon: a notification has to be there 3 working days before, and a registration is decided within 5."),
  ALREADY_FILED: about("name", "Doanh nghiệp đã nộp chương trình này cho thời gian trùng nhau: xem danh sách khuyến mại.", "The firm filed this programme already, for some of these days: see its promotions."),
  NOT_AUTHORISED: about("taxCode", "Cơ quan chưa ghi nhận bạn đại diện cho doanh nghiệp này.", "The authority does not know you as somebody who acts for this firm."),
  UNKNOWN: about(null, "Cơ quan chưa nhận hồ sơ khuyến mại: hãy liên hệ để biết lý do.", "The authority did not take the promotion: ask why."),
};

const rules: Readonly<Partial<Record<PromotionRefusalCode, string>>> = {
  DISCOUNT_ABOVE_LIMIT: discountLimit,
  CONCENTRATED_PROGRAMME_UNKNOWN: discountLimit,
  STARTS_TOO_SOON: `${filingTerm.NOTIFICATION}; Điều 19`,
};

export const promotionRefusal = (code: PromotionRefusalCode): Refusal<PromotionRefusalCode> & { readonly rule: string | null } => ({ code, ...refusals[code], rule: rules[code] ?? null });

const portalCodes: ReadonlyMap<string, PromotionRefusalCode> = new Map([
  ["VUOT_HAN_MUC", "DISCOUNT_ABOVE_LIMIT"],
  ["CHUONG_TRINH_KHONG_CO", "CONCENTRATED_PROGRAMME_UNKNOWN"],
  ["KHONG_DU_THOI_GIAN", "STARTS_TOO_SOON"],
  ["DA_NOP", "ALREADY_FILED"],
  ["KHONG_DUOC_DAI_DIEN", "NOT_AUTHORISED"],
]);

/** `UNKNOWN` for a code that the portal has added. */
export const readPromotionRefusal = (code: string): PromotionRefusalCode => portalCodes.get(code) ?? "UNKNOWN";
