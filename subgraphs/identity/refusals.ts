/** Why a request to be verified is not taken: what each reason is about and what it says to the person, and what the register's own codes mean. */
import { about } from "../../kit/application.ts";
import type { Refusal as RefusalOf, Refusals } from "../../kit/application.ts";

export type RefusalCode =
  | "ALREADY_COMPLETE"
  | "ALREADY_REQUESTED"
  | "METHOD_NOT_SUITABLE"
  | "BIOMETRICS_REQUIRED"
  | "PARTICULAR_MISSING"
  | "DATE_OF_BIRTH_DIFFERS"
  | "DOCUMENT_REQUIRED"
  | "APPOINTMENT_NOT_POSSIBLE"
  | "NOT_IN_REGISTER"
  | "NUMBER_REQUIRED"
  | "UNKNOWN";

export type Refusal = RefusalOf<RefusalCode>;

const refusals: Refusals<RefusalCode> = {
  ALREADY_COMPLETE: about(null, "Thông tin của bạn trong cơ sở dữ liệu đã đầy đủ và thống nhất: không cần xác minh.", "Your record is complete and matches: there is nothing to verify."),
  ALREADY_REQUESTED: about(null, "Bạn đang có một yêu cầu xác minh chưa kết thúc: xem danh sách hồ sơ.", "A request of yours is under way: see your dossiers."),
  METHOD_NOT_SUITABLE: about("method", "Phương thức này không phù hợp với tình trạng thông tin của bạn: chọn một trong verificationMethods.", "This way does not suit your record: choose one of verificationMethods."),
  BIOMETRICS_REQUIRED: about("method", "Cần thu nhận ảnh chân dung, vân tay: phải đến cơ quan công an.", "A portrait or fingerprints are missing, which the police alone take."),
  PARTICULAR_MISSING: about("declared", "Cơ sở dữ liệu chưa có thông tin này: bạn cần kê khai.", "The register lacks this: it is for you to declare."),
  DATE_OF_BIRTH_DIFFERS: about("declared.dateOfBirth", "Ngày sinh kê khai không đúng năm sinh trong số định danh.", "The year is not the one in the personal number."),
  DOCUMENT_REQUIRED: about("documents", "Thông tin không khớp: cần giấy tờ hộ tịch chứng minh.", "The record differs from the sign-in: a civil-status paper is needed."),
  APPOINTMENT_NOT_POSSIBLE: about("appointment.at", "Không hẹn được vào thời gian này: chọn giờ làm việc trong những ngày làm việc tới, trước ngày hẹn trả.", "No appointment then: choose office hours of the next working days, before the due date."),
  NOT_IN_REGISTER: about(null, "Chưa có trong cơ sở dữ liệu: hãy đến công an cấp xã với giấy tờ hộ tịch để thu thập thông tin dân cư.", "You are not in the register: go to the commune's police with civil-status papers."),
  NUMBER_REQUIRED: about(null, "Tài khoản đăng nhập không có số định danh hay số chứng minh nhân dân: hãy đến bộ phận một cửa.", "Your sign-in has neither a personal number nor an old card's: go to a one-stop shop."),
  UNKNOWN: about(null, "Cơ quan có thẩm quyền không nhận yêu cầu này.", "The authority does not take this request."),
};

/** @param field where it is narrower than the reason's own. */
export const refusalOf = (code: RefusalCode, field?: string): Refusal => ({ code, ...refusals[code], ...(field !== undefined && { field }) });

/** The register's words for a refusal, `maLoi`. */
const codes: ReadonlyMap<string, RefusalCode> = new Map([
  ["DA_DAY_DU", "ALREADY_COMPLETE"],
  ["DANG_CO_HO_SO", "ALREADY_REQUESTED"],
  ["HINH_THUC_KHONG_PHU_HOP", "METHOD_NOT_SUITABLE"],
  ["PHAI_THU_NHAN_SINH_TRAC", "BIOMETRICS_REQUIRED"],
  ["LICH_HEN_KHONG_PHU_HOP", "APPOINTMENT_NOT_POSSIBLE"],
  ["KHONG_CO_TRONG_CSDL", "NOT_IN_REGISTER"],
]);

/** What a refusal by the register is here; `UNKNOWN` for a word that it has added. */
export const readRefusal = (code: string): RefusalCode => codes.get(code) ?? "UNKNOWN";
