/** Why a request for a connection or an inspection is not taken: what each reason is about, and what it says to whoever asked. */
import { about } from "../../kit/application.ts";
import type { Refusal, Refusals } from "../../kit/application.ts";

export type ConnectionRefusalCode =
  | "ADDRESS_NOT_SERVED"
  | "ADDRESS_AMBIGUOUS"
  | "PERSON_NOT_FOUND"
  | "NAME_MISMATCH"
  | "ORGANISATION_NOT_FOUND"
  | "ALREADY_REQUESTED"
  | "ABOVE_LOW_VOLTAGE"
  | "DOCUMENT_MISSING"
  | "UNKNOWN";

export type InspectionRefusalCode = "CONNECTION_NOT_FOUND" | "NOTHING_TO_INSPECT" | "UNKNOWN";

const connections: Refusals<ConnectionRefusalCode> = {
  ADDRESS_NOT_SERVED: about("address.provinceCode", "Không có tổng công ty điện lực nào cấp điện cho địa chỉ này: hãy kiểm tra mã tỉnh, mã xã.", "No power corporation serves this address: check the codes of province and commune."),
  ADDRESS_AMBIGUOUS: about("address.communeCode", "Tỉnh này do hai tổng công ty điện lực cấp điện, chưa xác định được xã này thuộc tổng công ty nào: hãy kiểm tra mã xã, hoặc gọi tổng đài điện lực.", "Two power corporations serve this province, and it is not known which of them serves this commune: check its code, or ask a power company."),
  PERSON_NOT_FOUND: about("lowVoltage.evidence", "Tổng công ty điện lực không tìm thấy bạn theo số định danh cá nhân: hãy yêu cầu xác minh thông tin nhân thân trước.", "The corporation does not find you by your personal number: ask to have your identity verified first."),
  NAME_MISMATCH: about("lowVoltage.evidence", "Họ tên không khớp với cơ sở dữ liệu quốc gia về dân cư.", "The name is not the one in the population database."),
  ORGANISATION_NOT_FOUND: about("mediumVoltage.taxCode", "Tổng công ty điện lực không tìm thấy doanh nghiệp này, hoặc bạn không đại diện cho doanh nghiệp.", "The corporation does not find this firm, or you among those who represent it."),
  ALREADY_REQUESTED: about("address", "Địa chỉ này đang có hồ sơ cấp điện mới của bạn chưa kết thúc: xem me.electricityConnections.", "A request of yours for this address is under way: see me.electricityConnections."),
  ABOVE_LOW_VOLTAGE: about("lowVoltage.expectedLoad", "Công suất này vượt khả năng của lưới điện hạ áp: hãy đề nghị cấp điện từ lưới trung áp.", "The load is above what low voltage gives: ask for medium voltage."),
  DOCUMENT_MISSING: about("mediumVoltage.documents", "Thiếu giấy tờ bắt buộc: sơ đồ một sợi và giấy tờ về địa điểm sử dụng điện.", "A paper is missing that has to be there: the single line diagram, and the right to the premises."),
  UNKNOWN: about(null, "Tổng công ty điện lực chưa nhận hồ sơ: hãy liên hệ để biết lý do.", "The corporation did not take the request: ask it why."),
};

const inspections: Refusals<InspectionRefusalCode> = {
  CONNECTION_NOT_FOUND: about("connection", "Bạn không có hồ sơ cấp điện nào với mã này.", "You have no connection of this code."),
  NOTHING_TO_INSPECT: about("connection", "Chỉ đề nghị kiểm tra lại được sau khi nghiệm thu không đạt.", "An inspection can be asked for again only after it was refused."),
  UNKNOWN: about(null, "Tổng công ty điện lực chưa nhận đề nghị kiểm tra: hãy liên hệ để biết lý do.", "The corporation did not take the request for an inspection: ask it why."),
};

export const connectionRefusal = (code: ConnectionRefusalCode): Refusal<ConnectionRefusalCode> => ({ code, ...connections[code] });
export const inspectionRefusal = (code: InspectionRefusalCode): Refusal<InspectionRefusalCode> => ({ code, ...inspections[code] });
