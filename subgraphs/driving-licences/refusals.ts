/** Why an exchange is refused: what each reason is about and what it says to the citizen, and what the police's own codes mean. */
import { about } from "../../kit/application.ts";
import type { Refusal as RefusalOf, Refusals } from "../../kit/application.ts";
import type { Obstacle } from "./exchange.ts";

export type RefusalCode =
  | Obstacle
  | "LICENCE_NOT_FOUND"
  | "NOT_ELIGIBLE"
  | "NO_POINTS"
  | "ALREADY_APPLIED"
  | "PERSON_NOT_FOUND"
  | "NAME_MISMATCH"
  | "DECLARED_DIFFERS"
  | "HEALTH_CERTIFICATE_MISSING"
  | "CLINIC_NOT_CONNECTED"
  | "HEALTH_CERTIFICATE_NOT_FOUND"
  | "HEALTH_CERTIFICATE_EXPIRED"
  | "UNKNOWN";

export type Refusal = RefusalOf<RefusalCode>;

const refusals: Refusals<RefusalCode> = {
  LICENCE_NOT_FOUND: about("licenceNumber", "Bạn không có giấy phép lái xe nào với số này trong hệ thống thông tin giấy phép lái xe.", "You have no licence with this number in the register."),
  EXPIRED: about("licenceNumber", "Giấy phép lái xe đã hết hạn: không đổi được, phải sát hạch lại.", "The licence has expired: it is not exchanged, you have to be tested again."),
  HELD: about("licenceNumber", "Giấy phép lái xe đang bị tạm giữ: hãy đến đơn vị tạm giữ giải quyết trước.", "The licence is held: settle the matter with the unit that holds it first."),
  SUSPENDED: about("licenceNumber", "Giấy phép lái xe đang bị tước quyền sử dụng: chỉ đổi được khi hết thời hạn tước.", "The use of the licence is suspended: it can be exchanged when that is over."),
  REVOKED: about("licenceNumber", "Giấy phép lái xe đã bị thu hồi.", "The licence has been revoked."),
  ALREADY_EXCHANGED: about("licenceNumber", "Giấy phép lái xe này đã được đổi sang giấy phép khác.", "This licence was exchanged for another already."),
  OPEN_VIOLATIONS: about("licenceNumber", "Còn vi phạm chưa giải quyết xong hoặc chưa nộp phạt: hãy hoàn thành trước khi đổi.", "A violation is not settled or a fine unpaid: do that first."),
  NOT_KNOWN: about("licenceNumber", "Hệ thống có thông tin về giấy phép này mà Cổng chưa hiểu được: hãy liên hệ cảnh sát giao thông.", "The register says something of this licence that is new to the portal: ask the traffic police."),
  NOT_ELIGIBLE: about("licenceNumber", "Cảnh sát giao thông cho biết giấy phép này chưa đủ điều kiện đổi.", "The traffic police say that this licence does not meet the conditions."),
  NO_POINTS: about("licenceNumber", "Giấy phép lái xe đã bị trừ hết điểm: cảnh sát giao thông chưa nhận đổi, cần phục hồi điểm trước.", "No points are left on the licence: the police do not take it, the points have to come back first."),
  ALREADY_APPLIED: about("licenceNumber", "Giấy phép lái xe này đang có hồ sơ đổi chưa kết thúc: xem danh sách hồ sơ của bạn.", "An exchange of this licence is under way: see your dossiers."),
  PERSON_NOT_FOUND: about(null, "Cảnh sát giao thông không tìm thấy bạn theo số định danh, số chứng minh nhân dân: hãy đến bộ phận một cửa.", "The traffic police do not find you by your numbers: go to a one-stop shop."),
  NAME_MISMATCH: about("declared.fullName", "Họ tên không khớp với cơ sở dữ liệu quốc gia về dân cư.", "The name is not the one in the population database."),
  DECLARED_DIFFERS: about("declared.licence", "Thông tin bạn kê khai về giấy phép lái xe không khớp với hệ thống: hãy kiểm tra lại trên thẻ.", "What you declared of the licence is not what the register has: look at the card again."),
  HEALTH_CERTIFICATE_MISSING: about("healthCertificate", "Giấy phép có hạng ô tô: cần giấy khám sức khỏe điện tử của người lái xe.", "The licence has more than motorcycle classes: an electronic health certificate is needed."),
  CLINIC_NOT_CONNECTED: about("healthCertificate.clinic", "Cơ sở khám chưa liên thông dữ liệu với cảnh sát giao thông: hãy khám tại cơ sở đã liên thông.", "The clinic is not connected with the traffic police: go to one that is."),
  HEALTH_CERTIFICATE_NOT_FOUND: about("healthCertificate.number", "Cơ sở khám không có giấy khám sức khỏe này của bạn.", "The clinic has no such certificate of yours."),
  HEALTH_CERTIFICATE_EXPIRED: about("healthCertificate.number", "Giấy khám sức khỏe đã hết hạn: cần khám lại.", "The health certificate has run out: be examined again."),
  UNKNOWN: about(null, "Cảnh sát giao thông chưa nhận hồ sơ: hãy liên hệ để biết lý do.", "The traffic police did not take the application: ask them why."),
};

export const refusalOf = (code: RefusalCode): Refusal => ({ code, ...refusals[code] });

/** The police's words for a refusal, `maLoi`. */
const policeCodes: Readonly<Record<string, RefusalCode>> = {
  KHONG_CO_NGUOI: "PERSON_NOT_FOUND",
  GPLX_KHONG_CO_TRONG_HE_THONG: "LICENCE_NOT_FOUND",
  THONG_TIN_KHONG_KHOP: "NAME_MISMATCH",
  GPLX_DANG_TAM_GIU: "HELD",
  GPLX_DANG_BI_TUOC: "SUSPENDED",
  GPLX_DA_THU_HOI: "REVOKED",
  GPLX_DA_DOI: "ALREADY_EXCHANGED",
  GPLX_KHONG_DU_DIEU_KIEN: "NOT_ELIGIBLE",
  GPLX_HET_DIEM: "NO_POINTS",
  DANG_CO_HO_SO: "ALREADY_APPLIED",
  THIEU_GIAY_KHAM: "HEALTH_CERTIFICATE_MISSING",
  CO_SO_KHAM_CHUA_LIEN_THONG: "CLINIC_NOT_CONNECTED",
  GIAY_KHAM_KHONG_TIM_THAY: "HEALTH_CERTIFICATE_NOT_FOUND",
  GIAY_KHAM_HET_HAN: "HEALTH_CERTIFICATE_EXPIRED",
};

/** What a refusal by the police is here; `UNKNOWN` for a word that they have added. */
export const readRefusal = (policeCode: string): RefusalCode => (Object.hasOwn(policeCodes, policeCode) ? policeCodes[policeCode] : undefined) ?? "UNKNOWN";
