/** Why an application for a certificate of origin is refused: what each reason is about and says, and what the ministry's own codes mean. */
import { about } from "../../kit/application.ts";
import type { Refusal, Refusals } from "../../kit/application.ts";

export type OriginRefusalCode =
  | "TRADER_PROFILE_MISSING"
  | "TRADER_PROFILE_EXPIRED"
  | "TRADER_PROFILE_SUSPENDED"
  | "FORM_NOT_IN_FORCE"
  | "DESTINATION_NOT_COVERED"
  | "DECLARATION_NOT_FOUND"
  | "DECLARATION_NOT_CLEARED"
  | "ALREADY_APPLIED"
  | "APPLICATION_NOT_FOUND"
  | "NOT_RETURNED"
  | "NOT_AUTHORISED"
  | "UNKNOWN";

const refusals: Refusals<OriginRefusalCode> = {
  TRADER_PROFILE_MISSING: about("taxCode", "Doanh nghiệp chưa đăng ký hồ sơ thương nhân: phải đăng ký trước khi đề nghị cấp C/O lần đầu (Nghị định 31/2018/NĐ-CP, Điều 13).", "The firm has no trader profile: it has to be registered before the first certificate (Decree 31/2018/NĐ-CP, Art. 13)."),
  TRADER_PROFILE_EXPIRED: about("taxCode", "Hồ sơ thương nhân đã quá hai năm chưa cập nhật: hãy cập nhật trước (Nghị định 31/2018/NĐ-CP, Điều 13).", "The trader profile was not updated for two years: update it first (Decree 31/2018/NĐ-CP, Art. 13)."),
  TRADER_PROFILE_SUSPENDED: about("taxCode", "Hồ sơ thương nhân đang bị tạm dừng: hãy liên hệ Cục Xuất nhập khẩu.", "The trader profile is suspended: ask the Agency of Foreign Trade."),
  FORM_NOT_IN_FORCE: about("form", "Mẫu C/O này hiện không được cấp.", "This form is not issued now."),
  DESTINATION_NOT_COVERED: about("destination", "Mẫu C/O này không áp dụng cho nước nhập khẩu đã chọn: xem certificateOfOriginForms.", "This form is not for that country: see certificateOfOriginForms."),
  DECLARATION_NOT_FOUND: about("declarationNumber", "Doanh nghiệp không có tờ khai xuất khẩu này.", "The firm has no such export declaration."),
  DECLARATION_NOT_CLEARED: about("declarationNumber", "Tờ khai xuất khẩu chưa thông quan.", "The export declaration is not cleared."),
  ALREADY_APPLIED: about("declarationNumber", "Đã có C/O hoặc hồ sơ cùng mẫu cho tờ khai này: xem danh sách C/O của doanh nghiệp.", "There is a certificate or an application of this form for this declaration: see the firm's list."),
  APPLICATION_NOT_FOUND: about("code", "Không có hồ sơ với mã này của doanh nghiệp mà bạn đại diện.", "No firm that you represent has an application under this code."),
  NOT_RETURNED: about("code", "Hồ sơ không ở trạng thái bị trả lại: không nộp lại được.", "The application was not returned: it cannot be handed in once more."),
  NOT_AUTHORISED: about(null, "Bộ Công Thương chưa ghi nhận bạn đại diện cho doanh nghiệp này: hãy cập nhật hồ sơ thương nhân.", "The ministry does not know you as somebody who acts for this firm: update its trader profile."),
  UNKNOWN: about(null, "Bộ Công Thương chưa nhận hồ sơ: hãy liên hệ để biết lý do.", "The ministry did not take the application: ask why."),
};

export const originRefusal = (code: OriginRefusalCode): Refusal<OriginRefusalCode> => ({ code, ...refusals[code] });

const ministryCodes: ReadonlyMap<string, OriginRefusalCode> = new Map([
  ["PROFILE_NOT_FOUND", "TRADER_PROFILE_MISSING"],
  ["PROFILE_EXPIRED", "TRADER_PROFILE_EXPIRED"],
  ["PROFILE_SUSPENDED", "TRADER_PROFILE_SUSPENDED"],
  ["FORM_COUNTRY_MISMATCH", "DESTINATION_NOT_COVERED"],
  ["CUSTOMS_NOT_FOUND", "DECLARATION_NOT_FOUND"],
  ["CUSTOMS_NOT_CLEARED", "DECLARATION_NOT_CLEARED"],
  ["DUPLICATE_CO", "ALREADY_APPLIED"],
  ["FILE_NOT_FOUND", "APPLICATION_NOT_FOUND"],
  ["NOT_RETURNED", "NOT_RETURNED"],
  ["DECLARANT_NOT_AUTHORISED", "NOT_AUTHORISED"],
]);

/** `UNKNOWN` for a code that the ministry has added. */
export const readOriginRefusal = (code: string): OriginRefusalCode => ministryCodes.get(code) ?? "UNKNOWN";
