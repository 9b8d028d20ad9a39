/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Level of the electronic identity (mức độ tài khoản định danh điện tử). */
export type AssuranceLevel =
  /** Mức độ 1: from particulars given */
  | 'LEVEL_1'
  /** Mức độ 2: after biometric enrolment in person */
  | 'LEVEL_2';

/** Whether a certificate of origin holds. */
export type CertificateOfOriginCheckState =
  /** Đã thu hồi */
  | 'CANCELLED'
  /** Còn hiệu lực */
  | 'ISSUED'
  /** Không tìm thấy */
  | 'NOT_FOUND';

/** What a certificate is to say of consignee and goods; what an officer may want mended. */
export type CertificateOfOriginContentInput = {
  /** Foreign buyer (người nhận hàng), as on the invoice. */
  consignee: string;
  /** Their address (địa chỉ người nhận hàng), in one line. */
  consigneeAddress: string;
  /** Currency of the values, ISO 4217. */
  currency: string;
  /** The goods, 1 to 50 lines, each one of the declaration's. */
  goods: Array<CertifiedGoodsInput>;
  /** Commercial invoice (số hóa đơn thương mại). */
  invoiceNumber?: string | null | undefined;
};

/** A form of certificate of origin (mẫu C/O). */
export type CertificateOfOriginForm =
  /** Mẫu A: generalised preferences (GSP) */
  | 'A'
  /** Mẫu AANZ: ASEAN, Australia and New Zealand */
  | 'AANZ'
  /** Mẫu AHK: ASEAN and Hong Kong */
  | 'AHK'
  /** Mẫu AI: ASEAN and India */
  | 'AI'
  /** Mẫu AJ: ASEAN and Japan */
  | 'AJ'
  /** Mẫu AK: ASEAN and Korea */
  | 'AK'
  /** Mẫu B: not preferential, any country */
  | 'B'
  /** Mẫu BR9: Brazil */
  | 'BR9'
  /** Mẫu CNM: Mexico */
  | 'CNM'
  /** Mẫu CPTPP: Trans-Pacific Partnership */
  | 'CPTPP'
  /** Mẫu D: ASEAN */
  | 'D'
  /** Mẫu DA59: South Africa */
  | 'DA59'
  /** Mẫu E: ASEAN and China */
  | 'E'
  /** Mẫu EAV: Eurasian Economic Union */
  | 'EAV'
  /** Mẫu EUR.1: European Union */
  | 'EUR_1'
  /** Mẫu EUR.1 UK: United Kingdom */
  | 'EUR_1_UK'
  /** Mẫu GSTP: preferences among developing countries */
  | 'GSTP'
  /** Mẫu ICO: coffee */
  | 'ICO'
  /** Mẫu Peru */
  | 'PERU'
  /** Mẫu RCEP: Regional Comprehensive Economic Partnership */
  | 'RCEP'
  /** REX: registered exporters, generalised preferences */
  | 'REX'
  /** Mẫu S: Laos */
  | 'S'
  /** Mẫu T: textiles */
  | 'T'
  | 'UNKNOWN'
  /** Mẫu VC: Chile */
  | 'VC'
  /** Mẫu Venezuela */
  | 'VENEZUELA'
  /** Mẫu VI: Israel */
  | 'VI'
  /** Mẫu VJ: Japan */
  | 'VJ'
  /** Mẫu VK: Korea */
  | 'VK'
  /** Mẫu VN-CU: Cuba */
  | 'VN_CU'
  /** Mẫu X: Cambodia */
  | 'X';

/** Why an application for a certificate of origin is refused (lý do từ chối). */
export type CertificateOfOriginRefusalCode =
  /** A certificate of this form was applied for already, for this declaration. */
  | 'ALREADY_APPLIED'
  /** You have no application under this code, for any firm that you represent. */
  | 'APPLICATION_NOT_FOUND'
  /** The declaration is not cleared (chưa thông quan). */
  | 'DECLARATION_NOT_CLEARED'
  /** The firm has no such export declaration. */
  | 'DECLARATION_NOT_FOUND'
  /** The form is not for this country. */
  | 'DESTINATION_NOT_COVERED'
  /** The form is not, or not yet, issued. */
  | 'FORM_NOT_IN_FORCE'
  /** The ministry does not know you as somebody who acts for this firm. */
  | 'NOT_AUTHORISED'
  /** The application is not with you to be mended. */
  | 'NOT_RETURNED'
  /** Hồ sơ thương nhân quá hạn cập nhật: not updated for two years */
  | 'TRADER_PROFILE_EXPIRED'
  /** Chưa có hồ sơ thương nhân: it comes before the first certificate */
  | 'TRADER_PROFILE_MISSING'
  /** Hồ sơ thương nhân bị tạm dừng */
  | 'TRADER_PROFILE_SUSPENDED'
  | 'UNKNOWN';

/** Where a certificate of origin stands. */
export type CertificateOfOriginState =
  /** Đã duyệt: approved, not yet issued */
  | 'APPROVED'
  /** Thu hồi: issued, and cancelled since; `note` says why */
  | 'CANCELLED'
  /** Nháp: not handed in */
  | 'DRAFT'
  /** Đã cấp: issued and in force */
  | 'ISSUED'
  /** Đang xử lý: an officer works on it */
  | 'PROCESSING'
  /** Từ chối: rejected; `note` says why */
  | 'REJECTED'
  /** Trả lại: to be mended and handed in once more; `note` says why */
  | 'RETURNED'
  /** Đã nộp: waits for an officer */
  | 'SUBMITTED';

/** Goods for a certificate of origin. */
export type CertifiedGoodsInput = {
  /** By what they originate in Viet Nam (tiêu chí xuất xứ). */
  criterion: OriginCriterion;
  /** Description (mô tả hàng hóa), in one line. */
  description: string;
  /** Code of the goods (mã HS), 6 or 8 digits, also written `8443.32.90`. */
  hsCode: string;
  /** Quantity (số lượng): a decimal as text, more than zero. */
  quantity: string;
  /** Regional value content in percent, 1 to 100: for `RVC`, and for it alone. */
  regionalValuePercent?: number | null | undefined;
  /** Unit (đơn vị tính), two or three capital letters as customs write it. */
  unit: string;
  /** Value (trị giá): a decimal as text, more than zero, at most two places. */
  value: string;
};

/** On what ground a declaration is cancelled (trường hợp hủy tờ khai; Circular 38/2015/TT-BTC, Art. 22). */
export type CustomsCancellationGround =
  /** Quá 15 ngày kể từ ngày đăng ký mà chưa nộp hồ sơ (luồng vàng, luồng đỏ): documents were never presented */
  | 'DOCUMENTS_NOT_PRESENTED'
  /** Khai trùng thông tin tờ khai: the same goods were declared twice */
  | 'DUPLICATE'
  /** Quá 15 ngày kể từ ngày đăng ký mà không có hàng nhập khẩu đến cửa khẩu: imported goods never came */
  | 'GOODS_NOT_ARRIVED'
  /** Quá 15 ngày kể từ ngày đăng ký mà hàng xuất khẩu chưa đưa vào khu vực giám sát: goods for export never came */
  | 'GOODS_NOT_BROUGHT'
  /** Đã thông quan nhưng thực tế không xuất khẩu: cleared for export, and not exported */
  | 'NOT_EXPORTED'
  /** A ground new to us; nobody can ask for it. */
  | 'UNKNOWN'
  /** Khai sai chỉ tiêu không được khai bổ sung: an item is wrong that cannot be supplemented */
  | 'WRONG_ITEM';

/** Why a request to cancel is refused (lý do từ chối). */
export type CustomsCancellationRefusalCode =
  /** Đã hủy: it is cancelled already. */
  | 'ALREADY_CANCELLED'
  /** Đang đề nghị hủy: a request is being decided. */
  | 'CANCELLATION_UNDER_WAY'
  /** You have no such declaration, nor has a firm that you represent. */
  | 'DECLARATION_NOT_FOUND'
  /** Hàng đã thông quan: the goods are cleared. */
  | 'GOODS_CLEARED'
  /** Hàng đã qua khu vực giám sát hải quan: the goods have left customs supervision. */
  | 'GOODS_THROUGH'
  /** The ground is not for a declaration of this direction, channel or state. */
  | 'GROUND_NOT_APPLICABLE'
  /** Đã kiểm tra và phát hiện vi phạm: the goods were inspected and found in breach. */
  | 'IN_BREACH'
  /** A broker cancels what the broker has lodged, and this was lodged by somebody else. */
  | 'NOT_DECLARANT'
  /** The days that the ground needs are not over. */
  | 'TOO_EARLY'
  /** Đã có quyết định kiểm tra sau thông quan: under post-clearance audit. */
  | 'UNDER_AUDIT'
  /** A reason that is new to us. */
  | 'UNKNOWN';

/** State of a request to cancel. */
export type CustomsCancellationStatus =
  /** Đã hủy tờ khai */
  | 'ACCEPTED'
  /** Không chấp nhận hủy */
  | 'REJECTED'
  /** Đang xem xét: an officer has it */
  | 'SUBMITTED'
  /** A state new to us. */
  | 'UNKNOWN';

/** One item to be changed. What stands there now is read from the declaration. */
export type CustomsChangeInput = {
  /** As it is to be (nội dung sau khi bổ sung). A number is a decimal such as `1250.5`, a day `YYYY-MM-DD`, a country its two letters, a code of goods eight digits. */
  after: string;
  /** Which item. Of a line of goods are `QUANTITY`, `HS_CODE`, `DESCRIPTION`, `ORIGIN`, `INVOICE_VALUE` and `DUTY_RATE`; of the whole declaration are all others. */
  field: CustomsChangedField;
  /** The line of goods (số thứ tự dòng hàng), for an item of one and for no other. */
  lineNumber?: number | null | undefined;
};

/** An item of a declaration (chỉ tiêu thông tin). */
export type CustomsChangedField =
  /** Người khai, đại lý làm thủ tục hải quan: cannot be supplemented */
  | 'DECLARANT'
  /** Mô tả hàng hóa */
  | 'DESCRIPTION'
  /** Thuế suất */
  | 'DUTY_RATE'
  /** Mã số HS */
  | 'HS_CODE'
  /** Ngày hóa đơn */
  | 'INVOICE_DATE'
  /** Số hóa đơn */
  | 'INVOICE_NUMBER'
  /** Trị giá hóa đơn */
  | 'INVOICE_VALUE'
  /** Cơ quan hải quan: cannot be supplemented */
  | 'OFFICE'
  /** Nước xuất xứ */
  | 'ORIGIN'
  /** Người xuất khẩu, nhập khẩu: cannot be supplemented */
  | 'OWNER'
  /** Tên đối tác nước ngoài */
  | 'PARTNER_NAME'
  /** Số lượng */
  | 'QUANTITY'
  /** Mã loại hình: cannot be supplemented */
  | 'TYPE'
  /** An item new to us; nobody can ask for it. */
  | 'UNKNOWN'
  /** Trọng lượng */
  | 'WEIGHT';

/** Inspection channel (kết quả phân luồng). */
export type CustomsChannel =
  /** Luồng xanh: cleared without inspection */
  | 'GREEN'
  /** Chưa phân luồng: not routed yet */
  | 'NOT_ROUTED'
  /** Luồng đỏ: documents and goods are checked */
  | 'RED'
  /** Luồng vàng: documents are checked */
  | 'YELLOW';

/** What customs said at once of something that was filed. */
export type CustomsDecision =
  /** Được chấp nhận: it is done */
  | 'ACCEPTED'
  /** Chuyển công chức hải quan xem xét: an officer decides, and the decision is seen in the declaration */
  | 'REFERRED';

/** Status of a declaration (trạng thái tờ khai). */
export type CustomsDeclarationStatus =
  /** Có quyết định kiểm tra sau thông quan: cleared, and under post-clearance audit */
  | 'AUDITED'
  /** Đã hủy */
  | 'CANCELLED'
  /** Đang đề nghị hủy */
  | 'CANCEL_REQUESTED'
  /** Đã phân luồng */
  | 'CHANNELLED'
  /** Đã thông quan */
  | 'CLEARED'
  /** Đang kiểm tra hồ sơ */
  | 'DOCUMENT_CHECK'
  /** Đã nộp thuế */
  | 'DUTY_PAID'
  /** Đang kiểm tra thực tế hàng hóa */
  | 'PHYSICAL_CHECK'
  /** Đã đăng ký */
  | 'REGISTERED'
  /** Đã giải phóng hàng: the goods may be used, duties are still open */
  | 'RELEASED'
  /** A status new to us. */
  | 'UNKNOWN';

/** Type of declaration (mã loại hình). The codes are those of the law and of the paper form. */
export type CustomsDeclarationType =
  /** Nhập kinh doanh tiêu dùng: import for consumption */
  | 'A11'
  /** Nhập kinh doanh sản xuất: import for production */
  | 'A12'
  /** Chuyển tiêu thụ nội địa từ nguồn tạm nhập: sold inland after temporary import */
  | 'A21'
  /** Nhập khẩu hàng hóa đã xuất khẩu: exported goods that come back */
  | 'A31'
  /** Nhập kinh doanh của doanh nghiệp thực hiện quyền nhập khẩu: import by a firm with foreign capital under its import right */
  | 'A41'
  /** Thay đổi mục đích sử dụng: change of purpose, or sold inland from another type */
  | 'A42'
  /** Nhập khẩu hàng hóa thuộc chương trình ưu đãi thuế: goods of a duty incentive programme */
  | 'A43'
  /** Tạm nhập hàng hóa bán tại cửa hàng miễn thuế: goods for duty-free shops */
  | 'A44'
  /** Xuất kinh doanh: export trade */
  | 'B11'
  /** Xuất sau khi đã tạm xuất: export after temporary export */
  | 'B12'
  /** Xuất khẩu hàng đã nhập khẩu: imported goods that are exported */
  | 'B13'
  /** Hàng nước ngoài gửi kho ngoại quan: foreign goods into a bonded warehouse */
  | 'C11'
  /** Hàng xuất kho ngoại quan: goods out of a bonded warehouse */
  | 'C12'
  /** Hàng đưa vào khu phi thuế quan: goods into a non-tariff zone */
  | 'C21'
  /** Hàng đưa ra khu phi thuế quan: goods out of a non-tariff zone */
  | 'C22'
  /** Nhập nguyên liệu của doanh nghiệp chế xuất từ nước ngoài: an export-processing enterprise's materials from abroad */
  | 'E11'
  /** Nhập hàng hóa khác vào doanh nghiệp chế xuất: other goods of an export-processing enterprise */
  | 'E13'
  /** Nhập nguyên liệu, vật tư của doanh nghiệp chế xuất từ nội địa: an export-processing enterprise's materials from inland */
  | 'E15'
  /** Nhập nguyên liệu, vật tư để gia công: materials to process for a foreign trader */
  | 'E21'
  /** Nhập nguyên liệu, vật tư từ hợp đồng gia công khác chuyển sang: materials from another processing contract */
  | 'E23'
  /** Nhập nguyên liệu sản xuất xuất khẩu: materials for export production */
  | 'E31'
  /** Nhập nguyên liệu, vật tư vào kho bảo thuế: materials into a tax-suspension warehouse */
  | 'E33'
  /** Nhập sản phẩm thuê gia công ở nước ngoài: goods processed abroad */
  | 'E41'
  /** Xuất khẩu sản phẩm của doanh nghiệp chế xuất: products of an export-processing enterprise */
  | 'E42'
  /** Hàng của doanh nghiệp chế xuất vào nội địa để gia công: an export-processing enterprise's goods processed inland */
  | 'E46'
  /** Xuất sản phẩm gia công cho thương nhân nước ngoài: products processed for a foreign trader */
  | 'E52'
  /** Xuất nguyên liệu gia công sang hợp đồng khác: materials to another processing contract */
  | 'E54'
  /** Xuất sản phẩm gia công giao hàng tại nội địa: processed products handed over inland */
  | 'E56'
  /** Xuất sản phẩm sản xuất xuất khẩu: products of export production */
  | 'E62'
  /** Xuất nguyên liệu, vật tư thuê gia công ở nước ngoài: materials to be processed abroad */
  | 'E82'
  /** Tạm nhập hàng kinh doanh tạm nhập tái xuất: temporary import for re-export trade */
  | 'G11'
  /** Tạm nhập máy móc, thiết bị phục vụ dự án có thời hạn: equipment for a project with an end */
  | 'G12'
  /** Tạm nhập miễn thuế: duty-free temporary import */
  | 'G13'
  /** Tạm nhập khác: other temporary import */
  | 'G14'
  /** Tái xuất hàng kinh doanh tạm nhập tái xuất: re-export trade */
  | 'G21'
  /** Tái xuất máy móc, thiết bị phục vụ dự án có thời hạn: equipment of a project with an end */
  | 'G22'
  /** Tái xuất miễn thuế hàng tạm nhập: re-export of what came in free of duty */
  | 'G23'
  /** Tái xuất khác: other re-export */
  | 'G24'
  /** Tái nhập hàng hóa đã tạm xuất: return after temporary export */
  | 'G51'
  /** Tạm xuất hàng hóa: temporary export */
  | 'G61'
  /** Hàng nhập khẩu khác: other imports, among them goods sent to a person */
  | 'H11'
  /** Xuất khẩu hàng khác: other exports */
  | 'H21'
  /** A type new to us. */
  | 'UNKNOWN';

/** Import or export. */
export type CustomsDirection =
  /** Xuất khẩu */
  | 'EXPORT'
  /** Nhập khẩu */
  | 'IMPORT';

/** Why a supplement is refused (lý do từ chối). */
export type CustomsSupplementRefusalCode =
  /** The declaration was amended since: look at it again under its present number. */
  | 'AMENDED_SINCE'
  /** Đang đề nghị hủy: its cancelling is being decided. */
  | 'CANCELLATION_UNDER_WAY'
  /** Đã hủy: the declaration is cancelled. */
  | 'CANCELLED'
  /** You have no such declaration, nor has a firm that you represent. */
  | 'DECLARATION_NOT_FOUND'
  /** The item cannot be supplemented (chỉ tiêu không được khai bổ sung): cancel the declaration and lodge another. */
  | 'ITEM_NOT_SUPPLEMENTABLE'
  /** A broker supplements what the broker has lodged, and this was lodged by somebody else. */
  | 'NOT_DECLARANT'
  /** The declaration has no such line of goods. */
  | 'NO_SUCH_LINE'
  /** A supplement before this is being decided. */
  | 'SUPPLEMENT_UNDER_WAY'
  /** Nine amendments are all that the number can count. */
  | 'TOO_MANY_AMENDMENTS'
  /** It stands there so already. */
  | 'UNCHANGED'
  /** Đã có quyết định kiểm tra sau thông quan: under post-clearance audit. */
  | 'UNDER_AUDIT'
  /** A reason that is new to us. */
  | 'UNKNOWN'
  /** Quá thời hạn khai bổ sung: the period after clearance is over. */
  | 'WINDOW_CLOSED';

/** State of a supplementary declaration. */
export type CustomsSupplementStatus =
  /** Được chấp nhận */
  | 'ACCEPTED'
  /** Bị từ chối */
  | 'REJECTED'
  /** Hải quan yêu cầu khai bổ sung: the office asks for one */
  | 'REQUESTED'
  /** Đã nộp khai bổ sung */
  | 'SUBMITTED'
  /** A state new to us. */
  | 'UNKNOWN';

/** A place of residence as it is today, in two levels. */
export type DeclaredAddressInput = {
  /** Commune (phường, xã, đặc khu). */
  commune: string;
  /** Five-digit code of the commune (mã xã). */
  communeCode: string;
  /** House number, street, hamlet. */
  line: string;
  /** Province or centrally governed city (tỉnh, thành phố). */
  province: string;
  /** Two-digit code of the province (mã tỉnh). */
  provinceCode: string;
};

/** What a person states themself instead of a register (thông tin tự kê khai). The police hold it against theirs. */
export type DeclaredDriverInput = {
  /** Full name (họ và tên), instead of evidence of identity. */
  fullName?: string | null | undefined;
  /** What is on the card, instead of evidence of the licence. */
  licence?: DeclaredDrivingLicenceInput | null | undefined;
};

/** What is on a card, as its holder reads it. */
export type DeclaredDrivingLicenceInput = {
  /** The classes (hạng) as printed, in their order. */
  classes: Array<DrivingLicenceClassCode>;
  /** Day of issue (ngày cấp). */
  issuedOn: string;
};

/** What a person declares of themself where the register lacks it. */
export type DeclaredIdentityInput = {
  /** Nơi đăng ký khai sinh. */
  birthPlace?: string | null | undefined;
  /** Ngày sinh. */
  dateOfBirth?: string | null | undefined;
  /** Quốc tịch. */
  nationality?: string | null | undefined;
  /** Nơi thường trú. */
  permanentAddress?: DeclaredAddressInput | null | undefined;
  /** Giới tính; only for somebody who is not in the register. */
  sex?: Sex | null | undefined;
};

/** Where a document comes from. */
export type DocumentOrigin =
  /** Được cấp: issued and signed by an agency, or a receipt of the portal's payments (biên lai điện tử). */
  | 'ISSUED'
  /** Tải lên: put there by the person; not signed, and may have to be shown in original. */
  | 'UPLOADED';

/** What was done with a document. */
export type DocumentUseKind =
  /** Fetched by the agency that decides it. */
  | 'FETCHED'
  /** Offered for a procedure by the person. */
  | 'OFFERED';

/** Whether a document is genuine and holds. */
export type DocumentVerificationState =
  /** Not what was issued. */
  | 'CHANGED'
  /** Issued as it is, and holds no more. */
  | 'EXPIRED'
  /** Nothing of the kind was issued through the portal. An upload is not known either. */
  | 'UNKNOWN'
  /** Issued as it is, and holds. */
  | 'VALID';

/** Why nothing was done about a dossier. */
export type DossierActRefusal =
  /** Cơ quan không yêu cầu bổ sung. */
  | 'NOT_ASKED_FOR'
  /** No such dossier, or not yours, or its agency has not reported it yet. */
  | 'NOT_FOUND'
  /** Cơ quan chưa tiếp nhận việc này qua Cổng: it is done where the dossier was filed. */
  | 'NOT_ONLINE'
  /** Chưa có kết quả: a dossier is rated when its agency has answered. */
  | 'NO_RESULT_YET'
  /** The agency did not take it, for a reason of its own. */
  | 'REFUSED'
  /** Hồ sơ đã xử lý xong hoặc đã kết thúc. */
  | 'TOO_LATE';

/** Whether a fee is to be paid now. */
export type DossierFeeState =
  /** Phải nộp: the agency asks for it, and its time stands still meanwhile. */
  | 'DUE'
  /** Chưa đến hạn nộp: the agency does not ask for it yet, or collects it as the result is handed over. */
  | 'NOT_DUE'
  /** Đã nộp: nothing of it is owed any more. */
  | 'PAID';

/** Who brings a dossier into a status. */
export type DossierParty =
  /** Cơ quan giải quyết */
  | 'AGENCY'
  /** Công dân */
  | 'CITIZEN';

/** The portal's ten statuses of a dossier (trạng thái hồ sơ), in its order. */
export type DossierStatus =
  /** 2: Được tiếp nhận */
  | 'ACCEPTED'
  /** 9: Đã xử lý xong */
  | 'DECIDED'
  /** 3: Không được tiếp nhận */
  | 'NOT_ACCEPTED'
  /** 5: Yêu cầu bổ sung giấy tờ */
  | 'PAPERS_REQUESTED'
  /** 6: Yêu cầu thực hiện nghĩa vụ tài chính */
  | 'PAYMENT_REQUESTED'
  /** 4: Đang xử lý */
  | 'PROCESSING'
  /** 1: Mới đăng ký */
  | 'REGISTERED'
  /** 10: Đã trả kết quả */
  | 'RETURNED'
  /** 8: Dừng xử lý */
  | 'STOPPED'
  /** 7: Công dân yêu cầu rút hồ sơ */
  | 'WITHDRAWN';

/** Whether an agency's time runs. */
export type DossierTime =
  /** Đã kết thúc. */
  | 'ENDED'
  /** Chưa tính: not received yet. */
  | 'NOT_STARTED'
  /** Tạm dừng: it waits for papers, for a payment, or was stopped. */
  | 'PAUSED'
  /** Đang tính. */
  | 'RUNNING';

/** A health certificate for drivers (giấy khám sức khỏe của người lái xe) that a clinic sent to the police. */
export type DriverHealthCertificateInput = {
  /** Code of the clinic (mã cơ sở khám bệnh). */
  clinic: string;
  /** Its number (số giấy). */
  number: string;
};

/** A class of driving licence of today (hạng giấy phép lái xe, Law 36/2024/QH15, Art. 57), or a restricted one that exists by exchange of an old class (Art. 89). */
export type DrivingLicenceClass =
  /** Motorcycle of any size (xe mô tô hai bánh trên 125 cm³) */
  | 'A'
  /** Motorcycle up to 125 cm³ or 11 kW (xe mô tô hai bánh đến 125 cm³) */
  | 'A1'
  /** Class A restricted to motorcycles under 175 cm³ or 14 kW: what an A1 of before 2025 is (hạng A hạn chế dưới 175 cm³) */
  | 'A_UNDER_175_CM3'
  /** Car of up to 8 passengers, lorry up to 3,500 kg (ô tô chở người đến 8 chỗ, ô tô tải đến 3.500 kg) */
  | 'B'
  /** Three-wheeled motorcycle (xe mô tô ba bánh) */
  | 'B1'
  /** Class B with a trailer of more than 750 kg (hạng B kéo rơ moóc trên 750 kg) */
  | 'BE'
  /** Class B restricted to automatic gears (hạng B hạn chế xe số tự động) */
  | 'B_AUTOMATIC'
  /** Lorry of more than 7,500 kg (ô tô tải trên 7.500 kg) */
  | 'C'
  /** Lorry of more than 3,500 up to 7,500 kg (ô tô tải trên 3.500 kg đến 7.500 kg) */
  | 'C1'
  /** Class C1 with a trailer of more than 750 kg (hạng C1 kéo rơ moóc trên 750 kg) */
  | 'C1E'
  /** Class C with a trailer of more than 750 kg, tractor unit with semi-trailer (hạng C kéo rơ moóc trên 750 kg, đầu kéo kéo sơ mi rơ moóc) */
  | 'CE'
  /** Bus of more than 29 passengers, sleeper bus (ô tô chở người trên 29 chỗ, giường nằm) */
  | 'D'
  /** Bus of 9 to 16 passengers (ô tô chở người trên 8 đến 16 chỗ) */
  | 'D1'
  /** Class D1 with a trailer of more than 750 kg (hạng D1 kéo rơ moóc trên 750 kg) */
  | 'D1E'
  /** Bus of 17 to 29 passengers (ô tô chở người trên 16 đến 29 chỗ) */
  | 'D2'
  /** Class D2 with a trailer of more than 750 kg (hạng D2 kéo rơ moóc trên 750 kg) */
  | 'D2E'
  /** Class D with a trailer of more than 750 kg, articulated bus (hạng D kéo rơ moóc trên 750 kg, ô tô chở khách nối toa) */
  | 'DE'
  /** A class that is new to us. */
  | 'UNKNOWN';

/** The name of a class as printed on a card. A1, B1, C and D mean one thing before 2025 and another since: read it with the scheme. */
export type DrivingLicenceClassCode =
  /** Hạng A, since 2025 */
  | 'A'
  /** Hạng A1, under both laws */
  | 'A1'
  /** Hạng A2, before 2025 */
  | 'A2'
  /** Hạng A3, before 2025 */
  | 'A3'
  /** Hạng A4, before 2025: tractors (máy kéo) */
  | 'A4'
  /** Hạng B, since 2025 */
  | 'B'
  /** Hạng B1, under both laws: a car before, a three-wheeled motorcycle since */
  | 'B1'
  /** Hạng B1 số tự động, before 2025 */
  | 'B1_AUTOMATIC'
  /** Hạng B2, before 2025 */
  | 'B2'
  /** Hạng BE, since 2025 */
  | 'BE'
  /** Hạng C, under both laws */
  | 'C'
  /** Hạng C1, since 2025 */
  | 'C1'
  /** Hạng C1E, since 2025 */
  | 'C1E'
  /** Hạng CE, since 2025 */
  | 'CE'
  /** Hạng D, under both laws: up to 29 passengers before, more since */
  | 'D'
  /** Hạng D1, since 2025 */
  | 'D1'
  /** Hạng D1E, since 2025 */
  | 'D1E'
  /** Hạng D2, since 2025 */
  | 'D2'
  /** Hạng D2E, since 2025 */
  | 'D2E'
  /** Hạng DE, since 2025 */
  | 'DE'
  /** Hạng E, before 2025 */
  | 'E'
  /** Hạng FB2, before 2025 */
  | 'FB2'
  /** Hạng FC, before 2025 */
  | 'FC'
  /** Hạng FD, before 2025 */
  | 'FD'
  /** Hạng FE, before 2025 */
  | 'FE'
  /** A name that is new to us. */
  | 'UNKNOWN';

/** How the new licence is handed over (hình thức nhận kết quả). */
export type DrivingLicenceDelivery =
  /** Dịch vụ bưu chính công ích: the card comes by post, to the permanent residence */
  | 'BY_POST'
  /** Trực tiếp: fetched at the counter */
  | 'IN_PERSON'
  /** Trực tuyến: the electronic licence alone */
  | 'ONLINE';

/** A way of applying (cách thức nộp hồ sơ). */
export type DrivingLicenceExchangeChannel =
  /** Trực tiếp */
  | 'IN_PERSON'
  /** Trực tuyến */
  | 'ONLINE';

/** A paper to hand in (thành phần hồ sơ). */
export type DrivingLicenceExchangeDocument =
  /** Giấy khám sức khỏe của người lái xe, electronic from a connected clinic; not for motorcycle classes */
  | 'HEALTH_CERTIFICATE'
  /** Giấy phép lái xe cũ: handed in when the new card comes */
  | 'OLD_CARD'
  /** Ảnh chân dung */
  | 'PORTRAIT';

/** What stands in the way of an exchange (lý do chưa được đổi). */
export type DrivingLicenceExchangeObstacle =
  /** Đã đổi: another has replaced it */
  | 'ALREADY_EXCHANGED'
  /** Hết hạn: an expired licence is not exchanged, its holder is tested again */
  | 'EXPIRED'
  /** Đang bị tạm giữ: the card is held */
  | 'HELD'
  /** The register says something that is new to us and may stand in the way: ask the traffic police. */
  | 'NOT_KNOWN'
  /** Chưa thực hiện xong yêu cầu giải quyết vi phạm: a fine is unpaid or a violation not settled (Law 36/2024/QH15, Art. 62 §4) */
  | 'OPEN_VIOLATIONS'
  /** Đã bị thu hồi: revoked */
  | 'REVOKED'
  /** Đang bị tước quyền sử dụng: its use is suspended */
  | 'SUSPENDED';

/** Why an exchange is refused (lý do từ chối). */
export type DrivingLicenceExchangeRefusalCode =
  /** An application for this licence is under way. */
  | 'ALREADY_APPLIED'
  /** Đã đổi: another has replaced it */
  | 'ALREADY_EXCHANGED'
  /** The clinic is not connected with the police: its certificates cannot be used online. */
  | 'CLINIC_NOT_CONNECTED'
  /** What was declared is not what the register has. */
  | 'DECLARED_DIFFERS'
  /** Hết hạn: an expired licence is not exchanged, its holder is tested again */
  | 'EXPIRED'
  /** The certificate has run out. */
  | 'HEALTH_CERTIFICATE_EXPIRED'
  /** A health certificate is needed for a class on this licence. */
  | 'HEALTH_CERTIFICATE_MISSING'
  /** The clinic has sent no such certificate of yours. */
  | 'HEALTH_CERTIFICATE_NOT_FOUND'
  /** Đang bị tạm giữ: the card is held */
  | 'HELD'
  /** You have no such licence in the register. */
  | 'LICENCE_NOT_FOUND'
  /** The name is not the population database's. */
  | 'NAME_MISMATCH'
  /** The police say that it does not meet the conditions (chưa đủ điều kiện đổi). */
  | 'NOT_ELIGIBLE'
  /** The register says something that is new to us and may stand in the way: ask the traffic police. */
  | 'NOT_KNOWN'
  /** The police refuse because no points are left (đã bị trừ hết điểm). */
  | 'NO_POINTS'
  /** A fine is unpaid or a violation not settled (Law 36/2024/QH15, Art. 62 §4) */
  | 'OPEN_VIOLATIONS'
  /** The police do not know you by your numbers. */
  | 'PERSON_NOT_FOUND'
  /** Đã bị thu hồi: revoked */
  | 'REVOKED'
  /** Đang bị tước quyền sử dụng: its use is suspended */
  | 'SUSPENDED'
  /** A reason that is new to us. */
  | 'UNKNOWN';

/** The law that gives the name of a class its meaning. */
export type DrivingLicenceScheme =
  /** Law on road traffic 23/2008/QH12 (Luật Giao thông đường bộ) */
  | 'BEFORE_2025'
  /** Law on road traffic order and safety 36/2024/QH15 (Luật Trật tự, an toàn giao thông đường bộ) */
  | 'SINCE_2025'
  /** Neither the name nor the day of issue tells. */
  | 'UNKNOWN';

/** The state of a licence (trạng thái giấy phép lái xe). */
export type DrivingLicenceStatus =
  /** Đã đổi: exchanged for another, see `replacedBy` */
  | 'EXCHANGED'
  /** Hết hạn: past its last day */
  | 'EXPIRED'
  /** Tạm giữ: the card is held while a violation is being settled */
  | 'HELD'
  /** Thu hồi: revoked */
  | 'REVOKED'
  /** Tước quyền sử dụng: its use is suspended for a time */
  | 'SUSPENDED'
  /** A state that is new to us. */
  | 'UNKNOWN'
  /** Còn hiệu lực: in force */
  | 'VALID';

/** Whether a licence ends (thời hạn của giấy phép lái xe). */
export type DrivingLicenceValidityKind =
  /** Không thời hạn: without end */
  | 'NO_END'
  /** The register does not say. */
  | 'UNKNOWN'
  /** Có thời hạn: until a day */
  | 'UNTIL';

/** How far a violation is settled (tình trạng giải quyết vi phạm). */
export type DrivingViolationState =
  /** Đã hủy: the decision was annulled */
  | 'ANNULLED'
  /** Đã nộp phạt: the fine is paid */
  | 'FINE_PAID'
  /** Chưa nộp phạt: a fine is due */
  | 'FINE_UNPAID'
  /** Đang giải quyết: no decision yet */
  | 'PENDING'
  /** A state that is new to us. */
  | 'UNKNOWN';

/** An address of today, in two levels. */
export type ElectricityAddressInput = {
  /** Commune (phường, xã, đặc khu). */
  commune: string;
  /** Five-digit code of the commune (mã xã). */
  communeCode: string;
  /** House number, street, hamlet. */
  line: string;
  /** Province or centrally governed city (tỉnh, thành phố). */
  province: string;
  /** Two-digit code of the province (mã tỉnh). */
  provinceCode: string;
};

/** Whether a bill is paid (trạng thái thanh toán). */
export type ElectricityBillStatus =
  /** Quá hạn: not paid, and its due date has passed. */
  | 'OVERDUE'
  /** Đã thanh toán. */
  | 'PAID'
  /** The corporation says something that is new to us. */
  | 'UNKNOWN'
  /** Chưa thanh toán, and still in time. */
  | 'UNPAID';

/** What electricity is wanted for (mục đích sử dụng điện). */
export type ElectricityConnectionPurpose =
  /** Kinh doanh, dịch vụ */
  | 'BUSINESS'
  /** Sinh hoạt */
  | 'HOUSEHOLD'
  /** Sản xuất */
  | 'PRODUCTION';

/** Reasons for which a request for a connection is not taken. */
export type ElectricityConnectionRefusalCode =
  /** Vượt khả năng lưới điện hạ áp: medium voltage is needed */
  | 'ABOVE_LOW_VOLTAGE'
  /** Chưa xác định được tổng công ty điện lực của xã này: two serve the province */
  | 'ADDRESS_AMBIGUOUS'
  /** Địa chỉ ngoài địa bàn cấp điện: no corporation serves it, or this one does not */
  | 'ADDRESS_NOT_SERVED'
  /** Đang có yêu cầu chưa kết thúc tại địa chỉ này */
  | 'ALREADY_REQUESTED'
  /** Thiếu giấy tờ bắt buộc */
  | 'DOCUMENT_MISSING'
  /** Họ tên không khớp */
  | 'NAME_MISMATCH'
  /** Không tìm thấy tổ chức, hoặc không phải người đại diện */
  | 'ORGANISATION_NOT_FOUND'
  /** Không tìm thấy công dân */
  | 'PERSON_NOT_FOUND'
  /** A reason that the corporation calls by a name new to us. */
  | 'UNKNOWN';

/** Where a connection stands. */
export type ElectricityConnectionState =
  /** Đã đóng điện */
  | 'ENERGISED'
  /** Đang thực hiện */
  | 'IN_PROGRESS'
  /** Từ chối: it ends here */
  | 'REFUSED'
  /** Nghiệm thu chưa đạt: the customer mends what was found, and asks for the inspection again */
  | 'TO_BE_MENDED'
  /** The corporation says something that is new to us. */
  | 'UNKNOWN';

/** Steps of a connection. Of low voltage: request, survey, contract, energisation. Of medium voltage: request, connection agreement, inspection request, acceptance, purchase agreement, energisation. */
export type ElectricityConnectionStepKind =
  /** Kiểm tra, nghiệm thu (medium voltage) */
  | 'ACCEPTANCE'
  /** Thỏa thuận đấu nối (medium voltage); watched: taken up within two hours */
  | 'CONNECTION_AGREEMENT'
  /** Ký hợp đồng (low voltage) */
  | 'CONTRACT'
  /** Lắp công tơ, đóng điện */
  | 'ENERGISATION'
  /** Đề nghị kiểm tra (medium voltage) */
  | 'INSPECTION_REQUEST'
  /** Dự thảo và ký hợp đồng mua bán điện (medium voltage) */
  | 'PURCHASE_AGREEMENT'
  /** Tiếp nhận yêu cầu */
  | 'REQUEST'
  /** Khảo sát (low voltage) */
  | 'SURVEY';

/** How far a step has come (trạng thái). */
export type ElectricityConnectionStepState =
  /** Hoàn thành */
  | 'DONE'
  /** Chưa thực hiện */
  | 'NOT_REACHED'
  /** Không đạt, từ chối */
  | 'REFUSED'
  /** Đang xử lý */
  | 'UNDER_WAY'
  /** A state that the corporation calls by a name new to us. */
  | 'UNKNOWN'
  /** Chờ xử lý: nobody has taken it up */
  | 'WAITING';

/** The power corporations of EVN (tổng công ty điện lực). */
export type ElectricityCorporation =
  /** Tổng công ty Điện lực miền Trung (EVNCPC) */
  | 'CPC'
  /** Tổng công ty Điện lực Thành phố Hà Nội (EVNHANOI) */
  | 'HANOI'
  /** Tổng công ty Điện lực Thành phố Hồ Chí Minh (EVNHCMC) */
  | 'HCMC'
  /** Tổng công ty Điện lực miền Bắc (EVNNPC) */
  | 'NPC'
  /** Tổng công ty Điện lực miền Nam (EVNSPC) */
  | 'SPC';

/** Reasons for which a request for an inspection is not taken. */
export type ElectricityInspectionRefusalCode =
  /** Không tìm thấy yêu cầu cấp điện này */
  | 'CONNECTION_NOT_FOUND'
  /** Chưa đến lúc đề nghị kiểm tra lại: no inspection was refused */
  | 'NOTHING_TO_INSPECT'
  /** A reason that the corporation calls by a name new to us. */
  | 'UNKNOWN';

/** Whether what is owed is known (tình trạng tra cứu nợ). */
export type ElectricityOutstandingState =
  /** The corporation told: see `amount`. */
  | 'KNOWN'
  /** The corporation could not be asked, or did not tell. This is not zero. */
  | 'UNKNOWN';

/** A paper of a request. */
export type ElectricityPaperInput = {
  /** What it is. */
  kind: ElectricityPaperKind;
  /** The offer that `reuseDocument` gave. */
  offer: string;
};

/** Papers of a request for medium voltage (giấy tờ kèm theo). */
export type ElectricityPaperKind =
  /** Hồ sơ thiết bị: transformer, switchgear, metering */
  | 'EQUIPMENT'
  /** Giấy tờ khác */
  | 'OTHER'
  /** Giấy tờ về địa điểm sử dụng điện: the right to the premises */
  | 'PREMISES'
  /** Hồ sơ thiết bị bảo vệ, rơ le: the protection devices, without which the installation is not accepted */
  | 'PROTECTION';

/** Phases (số pha). */
export type ElectricityPhases =
  /** Một pha, 220 V */
  | 'ONE'
  /** Ba pha, 380 V */
  | 'THREE';

/** What electricity is used for (mục đích sử dụng điện), as far as prices care. */
export type ElectricityPurpose =
  /** Sinh hoạt: household tiers apply. */
  | 'HOUSEHOLD'
  /** Another use, at other prices (kinh doanh, sản xuất, hành chính sự nghiệp). */
  | 'OTHER'
  /** The corporation names a use that is new to us. */
  | 'UNKNOWN';

/** Reasons for which a step is refused. */
export type ElectricityStepRefusalReason =
  /** Hồ sơ không hợp lệ: a paper could not be had, or is not good */
  | 'DOCUMENTS_NOT_GOOD'
  /** Không đúng thỏa thuận đấu nối */
  | 'NOT_AS_AGREED'
  /** Lưới điện không đủ công suất */
  | 'NO_CAPACITY'
  /** Thiếu thiết bị bảo vệ */
  | 'PROTECTION_MISSING'
  /** Không bảo đảm an toàn điện */
  | 'SAFETY_NOT_MET'
  /** A reason that the corporation calls by a name new to us. */
  | 'UNKNOWN';

/** Voltages of a connection (cấp điện áp). */
export type ElectricityVoltage =
  /** Hạ áp, 220/380 V */
  | 'LOW'
  /** Trung áp, 22 or 35 kV */
  | 'MEDIUM';

/** What came of asking a register for an application. */
export type FactState =
  /** The person has not consented, or the request is not good any more: the register was not asked. */
  | 'CONSENT_REQUIRED'
  /** Found, and told. */
  | 'FOUND'
  /** The register has it under particulars that differ, and shows nothing of it. */
  | 'MISMATCH'
  /** The register has no such person or thing. */
  | 'NOT_FOUND'
  /** The register could not be asked: nothing is known either way. */
  | 'UNAVAILABLE';

/** A particular of a person's record or account. */
export type IdentityField =
  /** Nơi đăng ký khai sinh */
  | 'BIRTH_PLACE'
  /** Ngày, tháng, năm sinh */
  | 'DATE_OF_BIRTH'
  /** Vân tay */
  | 'FINGERPRINTS'
  /** Họ và tên */
  | 'FULL_NAME'
  /** Quốc tịch */
  | 'NATIONALITY'
  /** Nơi thường trú */
  | 'PERMANENT_ADDRESS'
  /** Số định danh cá nhân (12 chữ số) */
  | 'PERSONAL_ID'
  /** Số điện thoại: not part of the record, and needed only for the application on a phone */
  | 'PHONE'
  /** Ảnh chân dung */
  | 'PORTRAIT'
  /** Something that the register calls by a name new to us. */
  | 'UNKNOWN';

/** What the population database says of a person. */
export type IdentityStatus =
  /** Found, and nothing is missing. */
  | 'COMPLETE'
  /** Found, but something is missing: see `missing`. */
  | 'INCOMPLETE'
  /** There is such a number, but under particulars that differ: see `mismatched`. */
  | 'MISMATCH'
  /** There is no such person in the population database. */
  | 'NOT_FOUND'
  /** The population database could not be asked: nothing is known either way. */
  | 'UNAVAILABLE';

/** Reasons for which a request to be verified is not taken. */
export type IdentityVerificationRefusalCode =
  /** Thông tin đã đầy đủ và thống nhất */
  | 'ALREADY_COMPLETE'
  /** Đang có yêu cầu chưa kết thúc */
  | 'ALREADY_REQUESTED'
  /** Không hẹn được vào thời gian này */
  | 'APPOINTMENT_NOT_POSSIBLE'
  /** Phải thu nhận ảnh chân dung, vân tay tại cơ quan công an */
  | 'BIOMETRICS_REQUIRED'
  /** Ngày sinh không đúng năm sinh trong số định danh */
  | 'DATE_OF_BIRTH_DIFFERS'
  /** Cần giấy tờ hộ tịch: the record differs from the sign-in */
  | 'DOCUMENT_REQUIRED'
  /** Phương thức không phù hợp */
  | 'METHOD_NOT_SUITABLE'
  /** Chưa có trong cơ sở dữ liệu, và không nhận qua Cổng */
  | 'NOT_IN_REGISTER'
  /** Tài khoản không có số định danh, số chứng minh nhân dân */
  | 'NUMBER_REQUIRED'
  /** Thiếu thông tin kê khai: the register lacks it, and it was not declared */
  | 'PARTICULAR_MISSING'
  /** A reason that the register calls by a name new to us. */
  | 'UNKNOWN';

/** Reasons for which a request is not taken. */
export type JudicialRecordCertificateRefusalCode =
  /** Không được ủy quyền yêu cầu Phiếu số 2: form 2 is for the person alone */
  | 'FORM_2_NOT_DELEGABLE'
  /** Thông tin không khớp */
  | 'PARTICULARS_MISMATCH'
  /** Không có người này trong hệ thống */
  | 'PERSON_NOT_FOUND'
  /** A reason that the system calls by a name new to us. */
  | 'UNKNOWN'
  /** Thiếu văn bản ủy quyền: a written authority is needed */
  | 'WRITTEN_AUTHORITY_REQUIRED';

/** The two forms of a certificate (loại phiếu lý lịch tư pháp). */
export type JudicialRecordForm =
  /** Phiếu lý lịch tư pháp số 1: convictions that are not spent; may be requested and read by somebody authorised. */
  | 'FORM_1'
  /** Phiếu lý lịch tư pháp số 2: all convictions, spent or not; for the person alone and the bodies that prosecute. */
  | 'FORM_2'
  /** A form new to us; kept as closed as form 2. */
  | 'UNKNOWN';

/** The state of a request for a certificate. */
export type JudicialRecordState =
  /** Đã cấp: issued */
  | 'ISSUED'
  /** Từ chối cấp: refused */
  | 'REFUSED'
  /** Đã tiếp nhận: received, and being prepared */
  | 'REQUESTED'
  /** Thu hồi, hủy bỏ: issued, and withdrawn since */
  | 'REVOKED'
  /** A state that the system calls by a name new to us. */
  | 'UNKNOWN'
  /** Đang xác minh: another authority, possibly abroad, is being asked */
  | 'VERIFYING';

/** Kinds of files that are taken. */
export type MediaType =
  /** image/jpeg */
  | 'JPEG'
  /** application/pdf */
  | 'PDF'
  /** image/png */
  | 'PNG';

/** As what a person acts for a firm (tư cách đại diện). */
export type OrganisationRole =
  /** Người được ủy quyền */
  | 'AUTHORISED_PERSON'
  /** Đại lý làm thủ tục hải quan */
  | 'CUSTOMS_BROKER'
  /** Người đại diện theo pháp luật */
  | 'LEGAL_REPRESENTATIVE';

/** By what goods originate in a country (tiêu chí xuất xứ). */
export type OriginCriterion =
  /** Change of chapter (chuyển đổi chương) */
  | 'CC'
  /** Change of tariff heading (chuyển đổi nhóm) */
  | 'CTH'
  /** Change of tariff subheading (chuyển đổi phân nhóm) */
  | 'CTSH'
  /** Produced entirely from originating materials */
  | 'PE'
  /** Another product-specific rule (quy tắc cụ thể mặt hàng) */
  | 'PSR'
  /** Regional value content (hàm lượng giá trị khu vực) */
  | 'RVC'
  /** Specific process (công đoạn gia công, chế biến cụ thể) */
  | 'SP'
  | 'UNKNOWN'
  /** Wholly obtained (xuất xứ thuần túy) */
  | 'WO';

/** One thing that is paid. */
export type PayableInput = {
  /** How much of it is paid now (số tiền nộp): from `leastAmount` to `amountDue`, or all that is left. */
  amount: number;
  /** A `Payable.offer` that was shown to you. */
  offer: string;
};

/** Where one thing that is paid for stands. */
export type PaymentItemState =
  /** The money was taken, and its agency is being told (đã thanh toán, chờ ghi nhận). */
  | 'PAID'
  /** The money was given back (đã hoàn tiền). */
  | 'REFUNDED'
  /** The money is being given back: its agency did not want it, or it came too late or in another amount (đang hoàn tiền). */
  | 'REFUND_DUE'
  /** It was not paid (không thanh toán). */
  | 'RELEASED'
  /** It waits for the payer, and cannot be paid elsewhere in the portal meanwhile (chờ thanh toán). */
  | 'RESERVED'
  /** Its agency has booked it (đã ghi nhận). */
  | 'SETTLED';

/** Why something cannot be paid so. */
export type PaymentRefusalCode =
  /** More than what is left after what was paid through the portal (vượt quá số còn phải nộp). */
  | 'ABOVE_WHAT_IS_LEFT'
  /** It was paid through the portal already (đã nộp); its agency may not have booked it yet. */
  | 'ALREADY_PAID'
  /** It is in a payment that is open (đang có giao dịch chờ thanh toán). */
  | 'BEING_PAID';

/** Where a payment stands as a whole. */
export type PaymentState =
  /** It can be paid (chờ thanh toán). */
  | 'AWAITING_PAYER'
  /** It was cancelled, and nothing was taken (đã hủy). */
  | 'CANCELLED'
  /** The payer declined, and nothing was taken (người nộp từ chối). */
  | 'DECLINED'
  /** Its time ran out, and nothing was taken (đã hết hạn). */
  | 'EXPIRED'
  /** The payment platform did not take it, and nothing can be paid (không khởi tạo được). */
  | 'NOT_OPENED'
  /** The payment platform is being told (đang khởi tạo). */
  | 'OPENING'
  /** It is paid, and the agencies are being told (đã thanh toán, chờ cơ quan thụ hưởng ghi nhận). */
  | 'PAID'
  /** A part is paid, and the rest can be (đã thanh toán một phần). */
  | 'PARTLY_PAID'
  /** All that was taken was given back (đã hoàn tiền). */
  | 'REFUNDED'
  /** Something that was taken is being given back (đang hoàn tiền). */
  | 'REFUND_DUE'
  /** All that was taken is booked at the agencies (cơ quan thụ hưởng đã ghi nhận). */
  | 'SETTLED';

/** Where a transaction stands at the payment platform. */
export type PaymentTransactionState =
  /** It waits for the payer (chờ thanh toán). */
  | 'AWAITING_PAYER'
  /** It was cancelled (đã hủy). */
  | 'CANCELLED'
  /** The payer declined (người nộp từ chối). */
  | 'DECLINED'
  /** Its time ran out (đã hết hạn). */
  | 'EXPIRED'
  /** The payment platform did not take it (không khởi tạo được). */
  | 'NOT_OPENED'
  /** The payment platform is being told (đang khởi tạo). */
  | 'OPENING'
  /** The money was taken (đã thanh toán). */
  | 'PAID'
  /** It was given back (đã hoàn tiền). */
  | 'REFUNDED'
  /** Money came that is not wanted: too late, or another amount. It is being given back (đang hoàn tiền). */
  | 'REFUND_DUE';

/** How far a procedure's code can be relied on. */
export type ProcedureCodeStanding =
  /** Invented here: no such procedure is in the national list. */
  | 'INVENTED'
  /** In use on the portal from 2019 on; the code of today was not verified. */
  | 'LEGACY'
  /** General knowledge, not verified. */
  | 'UNVERIFIED'
  /** Read in a source that restates the national list of today. */
  | 'VERIFIED';

/** Kinds of authority for promotions. */
export type PromotionAuthorityKind =
  /** Sở Công Thương: of one province */
  | 'DEPARTMENT'
  /** Cục Xúc tiến thương mại, Bộ Công Thương: for several */
  | 'TRADE_PROMOTION_AGENCY'
  | 'UNKNOWN';

/** Kind of promotion (hình thức khuyến mại; Commercial Law, Art. 92; Decree 81/2018/NĐ-CP, Art. 8 to 14). */
export type PromotionKind =
  /** Phiếu dự thi: contest */
  | 'CONTEST'
  /** Giảm giá: discount */
  | 'DISCOUNT'
  /** Tặng hàng hóa, dịch vụ: gifts */
  | 'GIFT'
  /** Chương trình khách hàng thường xuyên: loyalty programme */
  | 'LOYALTY'
  /** Chương trình mang tính may rủi: lucky draw */
  | 'LUCKY_DRAW'
  /** Hình thức khác: another kind, which the authority has to approve */
  | 'OTHER'
  /** Đưa hàng mẫu: samples */
  | 'SAMPLES'
  | 'UNKNOWN'
  /** Phiếu mua hàng, phiếu sử dụng dịch vụ: vouchers */
  | 'VOUCHER';

/** Notified or registered. */
export type PromotionProcedure =
  /** Thông báo (Decree 81/2018/NĐ-CP, Art. 17): the authority is told */
  | 'NOTIFICATION'
  /** Đăng ký (Art. 19): the authority has to confirm */
  | 'REGISTRATION'
  | 'UNKNOWN';

/** Why a promotion is refused. */
export type PromotionRefusalCode =
  /** The firm filed this programme already, for some of these days. */
  | 'ALREADY_FILED'
  /** There is no such concentrated programme, or not on these days. */
  | 'CONCENTRATED_PROGRAMME_UNKNOWN'
  /** Vượt hạn mức giảm giá: more than may be taken off a price */
  | 'DISCOUNT_ABOVE_LIMIT'
  /** The authority does not know you as somebody who acts for this firm. */
  | 'NOT_AUTHORISED'
  /** It begins before the authority has the time that the law gives it. */
  | 'STARTS_TOO_SOON'
  | 'UNKNOWN';

/** In how many provinces. */
export type PromotionScope =
  /** Một tỉnh, thành phố */
  | 'ONE_PROVINCE'
  /** Từ hai tỉnh, thành phố */
  | 'SEVERAL_PROVINCES'
  | 'UNKNOWN'
  /** Toàn quốc */
  | 'WHOLE_COUNTRY';

/** Where a promotion stands. */
export type PromotionState =
  /** Đã xác nhận, đã ghi nhận: it may take place */
  | 'CONFIRMED'
  /** Mới nộp, đã tiếp nhận: the authority has it */
  | 'RECEIVED'
  /** Không xác nhận: it may not; `note` says why */
  | 'REFUSED'
  /** Yêu cầu bổ sung: something is missing */
  | 'RETURNED'
  /** Đang thẩm định: it is examined */
  | 'UNDER_REVIEW'
  | 'UNKNOWN'
  /** Đã rút: withdrawn */
  | 'WITHDRAWN';

/** Why a licence, or a part of it, may not be used today (lý do không được điều khiển phương tiện). */
export type ReasonNotToDrive =
  /** Đã đổi sang giấy phép khác: another has replaced it */
  | 'EXCHANGED'
  /** Hết thời hạn sử dụng: past its last day */
  | 'EXPIRED'
  /** Đang bị tạm giữ: the card is held */
  | 'HELD'
  /** Bị trừ hết điểm: no points are left (Law 36/2024/QH15, Art. 58 §3) */
  | 'NO_POINTS'
  /** Đã bị thu hồi: revoked */
  | 'REVOKED'
  /** Đang bị tước quyền sử dụng: its use is suspended */
  | 'SUSPENDED';

/** What became of a paper that an agency reported. */
export type ResultState =
  /** Being fetched from the agency. */
  | 'FETCHING'
  /** Refused: the signature does not hold, or the file is not what it claims. It is not shown; the operator has been told. */
  | 'REFUSED'
  /** The agency's file could not be had after many attempts; the operator has been told. */
  | 'UNAVAILABLE'
  /** Here, signed by the agency, unchanged. */
  | 'VALID';

/** Levels of satisfaction (mức độ hài lòng). */
export type SatisfactionLevel =
  /** Không hài lòng */
  | 'DISSATISFIED'
  /** Bình thường */
  | 'NEUTRAL'
  /** Hài lòng */
  | 'SATISFIED'
  /** Rất không hài lòng */
  | 'VERY_DISSATISFIED'
  /** Rất hài lòng */
  | 'VERY_SATISFIED';

/** Level of an online service (mức độ dịch vụ công trực tuyến). */
export type ServiceLevel =
  /** Một phần: something is done in person. */
  | 'PARTLY_ONLINE'
  /** Toàn trình: everything online, nothing in person. */
  | 'WHOLLY_ONLINE';

/** Sex (giới tính) as registered. */
export type Sex =
  /** Nữ */
  | 'FEMALE'
  /** Nam */
  | 'MALE'
  | 'UNKNOWN';

/** A month or a quarter: exactly one of the two. */
export type StatisticsPeriod = {
  /** Tháng, 1 to 12. */
  month?: number | null | undefined;
  /** Quý, 1 to 4. */
  quarter?: number | null | undefined;
  /** Năm. */
  year: number;
};

/** A ledger of the tax authority (sổ theo dõi thu nộp). Each is asked on its own, and can fail on its own. */
export type TaxLedger =
  /** Các khoản thu về đất */
  | 'LAND'
  /** Thuế thu nhập cá nhân */
  | 'PERSONAL_INCOME'
  /** Lệ phí trước bạ phương tiện */
  | 'VEHICLE_REGISTRATION';

/** What an obligation is for, by its budget sub-item. */
export type TaxObligationKind =
  /** Thuế sử dụng đất phi nông nghiệp */
  | 'NON_AGRICULTURAL_LAND_TAX'
  /** Thuế thu nhập cá nhân từ tiền lương, tiền công */
  | 'PERSONAL_INCOME_TAX'
  /** Thuế thu nhập cá nhân từ chuyển nhượng bất động sản */
  | 'REAL_ESTATE_TRANSFER_TAX'
  /** Lệ phí trước bạ nhà đất */
  | 'REGISTRATION_FEE_LAND'
  /** Lệ phí trước bạ tài sản khác */
  | 'REGISTRATION_FEE_OTHER'
  /** Lệ phí trước bạ tàu, thuyền */
  | 'REGISTRATION_FEE_SHIP'
  /** Lệ phí trước bạ ô tô, xe máy */
  | 'REGISTRATION_FEE_VEHICLE'
  /** A sub-item that is new to us: see `subItem`. */
  | 'UNKNOWN';

/** How far an obligation is settled, as its ledger tells. Whether it is late is `overdue`. */
export type TaxObligationState =
  /** Phải nộp */
  | 'DUE'
  /** Đã nộp đủ */
  | 'PAID'
  /** Đã nộp một phần. Only where the ledger tells what was assessed: of land and vehicles a part that was paid shows as less due. */
  | 'PARTIALLY_PAID'
  /** Nộp thừa, được hoàn trả hoặc bù trừ */
  | 'REFUND_DUE';

/** Status of a tax code (trạng thái mã số thuế, Circular 90/2026/TT-BTC). */
export type TaxpayerStatusCode =
  /** Chờ xác minh tình trạng hoạt động tại địa chỉ đã đăng ký */
  | 'AWAITING_ADDRESS_VERIFICATION'
  /** Chờ làm thủ tục phá sản */
  | 'AWAITING_BANKRUPTCY'
  /** Chờ cập nhật thông tin số định danh cá nhân: the register and the population database differ */
  | 'AWAITING_PERSONAL_ID_UPDATE'
  /** Đã được cấp mã số thuế */
  | 'ISSUED'
  /** Đã chuyển cơ quan thuế quản lý, chờ cơ quan thuế nơi đến nhận */
  | 'MOVED_AWAITING_OFFICE'
  /** Không hoạt động tại địa chỉ đã đăng ký */
  | 'NOT_AT_REGISTERED_ADDRESS'
  /** Ngừng hoạt động nhưng chưa hoàn thành thủ tục chấm dứt hiệu lực mã số thuế */
  | 'STOPPED_NOT_TERMINATED'
  /** Tạm ngừng hoạt động, kinh doanh trong thời hạn được chấp thuận */
  | 'SUSPENDED'
  /** Ngừng hoạt động và đã hoàn thành thủ tục chấm dứt hiệu lực mã số thuế */
  | 'TERMINATED'
  /** A state that is new to us. */
  | 'UNKNOWN'
  /** A state that the circular lists as repealed (hết hiệu lực) */
  | 'VOID';

/** What kind of taxpayer (loại người nộp thuế). */
export type TaxpayerType =
  /** Hộ kinh doanh */
  | 'HOUSEHOLD_BUSINESS'
  /** Cá nhân */
  | 'INDIVIDUAL'
  /** Doanh nghiệp, tổ chức */
  | 'ORGANISATION'
  /** A kind that is new to us. */
  | 'UNKNOWN';

/** Whether certificates can be applied for on a trader profile. */
export type TraderProfileState =
  /** Còn hiệu lực: registered or updated within two years */
  | 'ACTIVE'
  /** Quá hạn cập nhật: has to be updated first */
  | 'EXPIRED'
  /** Chưa đăng ký: there is none */
  | 'NOT_REGISTERED'
  /** Tạm dừng: the ministry takes no applications on it */
  | 'SUSPENDED'
  | 'UNKNOWN';

/** When and where somebody wants to be seen (lịch hẹn): at a commune's office, or at home. */
export type VerificationAppointmentInput = {
  /** The time: in office hours of one of the next working days, before the due date. */
  at: string;
  /** Five-digit code of the commune to whose office the person comes; any in the country. Not together with `homeAddress`. */
  commune?: string | null | undefined;
  /** The address at which somebody who cannot come is visited (xác minh tại nhà). Not together with `commune`. */
  homeAddress?: string | null | undefined;
};

/** A way to prove who one is (phương thức xác thực). */
export type VerificationMethod =
  /** In person at the police, with biometric enrolment (thu nhận sinh trắc học tại cơ quan công an) */
  | 'BIOMETRICS_AT_POLICE'
  /** Reading the chip of one's identity card at a one-stop shop (đọc chip thẻ căn cước tại bộ phận một cửa) */
  | 'CHIP_CARD_AT_ONE_STOP_SHOP'
  /** The electronic-identity application on one's own phone (VNeID) */
  | 'ELECTRONIC_IDENTITY_APP'
  /** In person at the commune's one-stop shop, an official checks the papers (trực tiếp tại bộ phận một cửa) */
  | 'OFFICIAL_AT_ONE_STOP_SHOP'
  /** Police correct the record on presentation of civil-status papers (điều chỉnh thông tin dân cư) */
  | 'RECORD_CORRECTION_AT_POLICE';

/** As what somebody asks about a citizen (tư cách). */
export type ViewerRole =
  /** A guardian (người giám hộ) */
  | 'GUARDIAN'
  /** An official at a one-stop shop, for a citizen who is there and agrees (cán bộ một cửa) */
  | 'OFFICIAL'
  /** The citizen themself (chính công dân) */
  | 'SELF';

export type AgencyPerformanceQueryVariables = Exact<{
  agency?: string | number;
  period?: StatisticsPeriod;
}>;


export type AgencyPerformanceQuery = { agencies: Array<{ code: string, name: { vi: string } }> | null, agencyPerformance: { from: string, to: string, isPublished: boolean, publishedOn: string, smallest: number, received: number | null, decided: number | null, averageWorkingDays: number | null, agency: { name: { vi: string } }, onTime: { atLeast: number, atMost: number } | null, late: { atLeast: number, atMost: number } | null, ratings: { count: number, satisfied: { atLeast: number, atMost: number }, levels: Array<{ level: SatisfactionLevel, share: number }> | null } | null } | null };

export type ApplyForCertificateOfOriginMutationVariables = Exact<{
  taxCode?: string;
  form?: CertificateOfOriginForm;
  destination?: string;
  declarationNumber?: string | number;
  content?: CertificateOfOriginContentInput;
  idempotencyKey: string;
}>;


export type ApplyForCertificateOfOriginMutation = { applyForCertificateOfOrigin:
    | { __typename: 'CertificateOfOriginRefused', reasons: Array<{ code: CertificateOfOriginRefusalCode, field: string | null, message: { vi: string } }> }
    | { __typename: 'CertificateOfOriginSubmitted', code: string, receivedAt: string | null, promisedOn: string | null, dossier: { code: string, status: DossierStatus | null, synchronised: boolean | null } }
   | null };

export type CancelCustomsDeclarationMutationVariables = Exact<{
  number?: string | number;
  organisation?: string | null | undefined;
  ground?: CustomsCancellationGround;
  explanation?: string;
  idempotencyKey: string;
}>;


export type CancelCustomsDeclarationMutation = { cancelCustomsDeclaration:
    | { __typename: 'CustomsCancellationFiled', reference: string, decision: CustomsDecision, number: string, declaration: { number: string, status: CustomsDeclarationStatus, cancellationReason: string | null, cancellations: Array<{ ground: CustomsCancellationGround, status: CustomsCancellationStatus, requestedAt: string, reason: string | null }> } | null }
    | { __typename: 'CustomsCancellationRefused', reasons: Array<{ code: CustomsCancellationRefusalCode, field: string | null, day: string | null, message: { vi: string } }> }
   | null };

export type CancelPaymentMutationVariables = Exact<{
  payment: string | number;
  idempotencyKey: string;
}>;


export type CancelPaymentMutation = { cancelPayment:
    | { __typename: 'PaymentCancelled', payment: { id: string, state: PaymentState } }
    | { __typename: 'PaymentNotCancelled', payment: { id: string, state: PaymentState }, message: { vi: string } }
    | { __typename: 'PaymentNotFound', message: { vi: string } }
   | null };

export type CertificateOfOriginQueryVariables = Exact<{
  number?: string | number;
}>;


export type CertificateOfOriginQuery = { certificateOfOrigin: { code: string, number: string | null, state: CertificateOfOriginState, form: CertificateOfOriginForm, destination: string, consignee: string, invoiceNumber: string | null, currency: string, submittedAt: string | null, issuedOn: string | null, note: string | null, goods: Array<{ number: number, hsCode: string, description: string, criterion: OriginCriterion, regionalValuePercent: number | null, quantity: string, unit: string, value: string }>, history: Array<{ state: CertificateOfOriginState, at: string, note: string | null }> } | null };

export type CompanyCustomsQueryVariables = Exact<{ [key: string]: never; }>;


export type CompanyCustomsQuery = { me: { id: string, representations: Array<{ role: OrganisationRole, organisation: { taxCode: string, name: string | null, red: { totalCount: number, nodes: Array<{ number: string, type: CustomsDeclarationType, typeLabel: string | null, status: CustomsDeclarationStatus }> } | null, customsDeclarations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ number: string, direction: CustomsDirection, type: CustomsDeclarationType, channel: CustomsChannel, status: CustomsDeclarationStatus, registeredAt: string, amendmentCount: number, mayBeSupplementedUntil: string | null, dutiesTotal: number, lines: Array<{ number: number, hsCode: string, description: string, valueVnd: number, dutyVnd: number, vatVnd: number, value: { amount: string, currency: string } }>, supplements: Array<{ number: number, status: CustomsSupplementStatus, submittedAt: string, changes: Array<{ field: CustomsChangedField, lineNumber: number | null, before: string | null, after: string | null }> }> }> } | null } }> | null } | null };

export type CompanyTradeQueryVariables = Exact<{ [key: string]: never; }>;


export type CompanyTradeQuery = { me: { id: string, representations: Array<{ role: OrganisationRole, organisation: { taxCode: string, name: string | null, traderProfile: { state: TraderProfileState, registeredOn: string | null, refreshedOn: string | null, validUntil: string | null } | null, certificatesOfOrigin: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ code: string, number: string | null, state: CertificateOfOriginState, form: CertificateOfOriginForm, destination: string, issuedOn: string | null, note: string | null, declarationNumber: string, customsDeclaration: { number: string, channel: CustomsChannel, status: CustomsDeclarationStatus, clearedAt: string | null } | null, goods: Array<{ hsCode: string, description: string, criterion: OriginCriterion, quantity: string, unit: string }> }> } | null, promotions: { totalCount: number, nodes: Array<{ code: string, procedure: PromotionProcedure, state: PromotionState, name: string, kind: PromotionKind, scope: PromotionScope, from: string, to: string, discountPercent: number | null, competentAuthority: { name: { vi: string, en: string } } }> } | null } }> | null } | null };

export type CustomsDeclarationQueryVariables = Exact<{
  number?: string | number;
}>;


export type CustomsDeclarationQuery = { customsDeclaration: { number: string, direction: CustomsDirection, type: CustomsDeclarationType, typeLabel: string | null, channel: CustomsChannel, status: CustomsDeclarationStatus, registeredAt: string, clearedAt: string | null, amendmentCount: number, mayBeSupplementedUntil: string | null, channelHistory: Array<{ channel: CustomsChannel, since: string }>, supplements: Array<{ number: number, status: CustomsSupplementStatus, submittedAt: string, reason: string | null, changes: Array<{ field: CustomsChangedField, lineNumber: number | null, before: string | null, after: string | null }> }>, cancellations: Array<{ ground: CustomsCancellationGround, status: CustomsCancellationStatus, requestedAt: string, reason: string | null }> } | null, customsCancellationGrounds: Array<{ ground: CustomsCancellationGround, label: string, direction: CustomsDirection | null, channels: Array<CustomsChannel>, waitingDays: number | null, legalBasis: string }> | null };

export type DossierQueryVariables = Exact<{
  code: string | number;
}>;


export type DossierQuery = { dossier: { code: string, procedureName: string | null, status: DossierStatus | null, synchronised: boolean | null, time: DossierTime | null, receivedAt: string | null, dueOn: string | null, promisedOn: string | null, isLate: boolean | null, statusName: { vi: string } | null, meaning: { vi: string } | null, history: Array<{ at: string, status: DossierStatus, note: string | null, by: DossierParty, text: { vi: string } }> | null, results: Array<{ name: string, state: ResultState, document: { id: string, name: string | null, sha256: string | null, verificationCode: string | null, downloadUrl: string | null } | null }> | null, rating: { level: SatisfactionLevel, ratedAt: string, onBehalf: boolean } | null } | null };

export type DossiersQueryVariables = Exact<{ [key: string]: never; }>;


export type DossiersQuery = { me: { id: string, dossiers: { totalCount: number, nodes: Array<{ code: string, procedureName: string | null, time: DossierTime | null, dueOn: string | null, promisedOn: string | null, isLate: boolean | null, statusName: { vi: string } | null, meaning: { vi: string } | null, apology: { newDate: string | null } | null, history: Array<{ at: string, note: string | null, by: DossierParty, text: { vi: string } }> | null, results: Array<{ name: string, state: ResultState, document: { id: string } | null }> | null }> } | null, documents: { totalCount: number, nodes: Array<{ id: string, name: string | null, origin: DocumentOrigin | null, issuedAt: string | null, expiresOn: string | null, downloadUrl: string | null, issuer: { vi: string } | null, usedFor: Array<{ at: string, kind: DocumentUseKind, case: string | null, onBehalf: boolean, procedure: { code: string } | null }> | null }> } | null, consents: Array<{ id: string, givenAt: string, withdrawnAt: string | null, onBehalf: boolean, inForce: boolean, procedure: { code: string } | null }> | null } | null };

export type DrivingLicenceQueryVariables = Exact<{ [key: string]: never; }>;


export type DrivingLicenceQuery = { me: { id: string, drivingLicences: Array<{ number: string, status: DrivingLicenceStatus, points: number | null, pointsRestoredOn: string | null, mayDrive: boolean | null, reasonsNotToDrive: Array<ReasonNotToDrive>, classes: Array<DrivingLicenceClass>, printedClasses: Array<{ code: DrivingLicenceClassCode, scheme: DrivingLicenceScheme, mapsTo: Array<DrivingLicenceClass> }>, validity: { kind: DrivingLicenceValidityKind, until: string | null }, violations: { totalCount: number, nodes: Array<{ occurredOn: string, description: string, pointsDeducted: number | null, fine: number | null, state: DrivingViolationState }> } | null, exchange: { possibleOnline: boolean, obstacles: Array<DrivingLicenceExchangeObstacle>, processingDays: number | null, documents: Array<DrivingLicenceExchangeDocument>, fees: Array<{ channel: DrivingLicenceExchangeChannel, amount: number, confirmed: boolean }> } }> | null } | null };

export type ElectricityBillsQueryVariables = Exact<{ [key: string]: never; }>;


export type ElectricityBillsQuery = { me: { id: string, electricityAccounts: { unavailableCorporations: Array<ElectricityCorporation>, nodes: Array<{ customerCode: string, corporation: ElectricityCorporation, address: string, outstanding: { state: ElectricityOutstandingState, amount: number | null } | null, bills: { totalCount: number, nodes: Array<{ period: string, consumption: number, net: number, vatRate: number, vat: number, total: number, status: ElectricityBillStatus, dueDate: string, tiers: Array<{ from: number, to: number | null, kwh: number, price: number, amount: number }>, recomputed: { total: number, matches: boolean, difference: number } | null }> } | null }> } | null } | null };

export type ElectricityConnectionsQueryVariables = Exact<{ [key: string]: never; }>;


export type ElectricityConnectionsQuery = { me: { id: string, electricityConnections: { unavailableCorporations: Array<ElectricityCorporation>, nodes: Array<{ code: string, corporation: ElectricityCorporation, voltage: ElectricityVoltage, address: string, receivedAt: string | null, promisedOn: string | null, state: ElectricityConnectionState, step: ElectricityConnectionStepKind, canRequestInspection: boolean, steps: Array<{ kind: ElectricityConnectionStepKind, state: ElectricityConnectionStepState, arrivedAt: string | null, startedAt: string | null, doneAt: string | null, isDelayed: boolean | null, refusal: { reason: ElectricityStepRefusalReason, words: string | null, at: string | null } | null }>, account: { customerCode: string, holderName: string | null, purpose: ElectricityPurpose, outstanding: { state: ElectricityOutstandingState, amount: number | null } | null } | null, dossier: { code: string, status: DossierStatus | null } }> } | null, representations: Array<{ organisation: { taxCode: string, electricityConnections: { unavailableCorporations: Array<ElectricityCorporation>, nodes: Array<{ code: string, corporation: ElectricityCorporation, voltage: ElectricityVoltage, address: string, receivedAt: string | null, promisedOn: string | null, state: ElectricityConnectionState, step: ElectricityConnectionStepKind, canRequestInspection: boolean, steps: Array<{ kind: ElectricityConnectionStepKind, state: ElectricityConnectionStepState, arrivedAt: string | null, startedAt: string | null, doneAt: string | null, isDelayed: boolean | null, refusal: { reason: ElectricityStepRefusalReason, words: string | null, at: string | null } | null }>, account: { customerCode: string, holderName: string | null, purpose: ElectricityPurpose, outstanding: { state: ElectricityOutstandingState, amount: number | null } | null } | null, dossier: { code: string, status: DossierStatus | null } }> } | null } }> | null } | null };

export type ConnectionFragment = { code: string, corporation: ElectricityCorporation, voltage: ElectricityVoltage, address: string, receivedAt: string | null, promisedOn: string | null, state: ElectricityConnectionState, step: ElectricityConnectionStepKind, canRequestInspection: boolean, steps: Array<{ kind: ElectricityConnectionStepKind, state: ElectricityConnectionStepState, arrivedAt: string | null, startedAt: string | null, doneAt: string | null, isDelayed: boolean | null, refusal: { reason: ElectricityStepRefusalReason, words: string | null, at: string | null } | null }>, account: { customerCode: string, holderName: string | null, purpose: ElectricityPurpose, outstanding: { state: ElectricityOutstandingState, amount: number | null } | null } | null, dossier: { code: string, status: DossierStatus | null } };

export type ElectricityEstimateQueryVariables = Exact<{
  kWh?: number;
  on?: string | null | undefined;
}>;


export type ElectricityEstimateQuery = { estimateElectricityBill: { net: number, vatRate: number, vat: number, total: number, tiers: Array<{ from: number, to: number | null, kwh: number, price: number, amount: number }>, tariff: { validFrom: string, basis: string } } | null };

export type ExchangeDrivingLicenceMutationVariables = Exact<{
  licenceNumber?: string | number;
  evidence: Array<string> | string;
  declared?: DeclaredDriverInput | null | undefined;
  portrait: string;
  healthCertificate?: DriverHealthCertificateInput | null | undefined;
  delivery?: DrivingLicenceDelivery;
  idempotencyKey: string;
}>;


export type ExchangeDrivingLicenceMutation = { exchangeDrivingLicence:
    | { __typename: 'DrivingLicenceExchangeFiled', receivedAt: string | null, promisedOn: string | null, fee: number | null, dossier: { code: string, status: DossierStatus | null, synchronised: boolean | null } }
    | { __typename: 'DrivingLicenceExchangeRefused', reasons: Array<{ code: DrivingLicenceExchangeRefusalCode, field: string | null, message: { vi: string } }> }
   | null };

export type FilePromotionMutationVariables = Exact<{
  taxCode?: string;
  name?: string;
  kind?: PromotionKind;
  provinces?: Array<string | number> | string | number | null | undefined;
  wholeCountry?: boolean;
  from?: string;
  to?: string;
  discountPercent?: number | null | undefined;
  prizeValue?: number;
  terms?: string | null | undefined;
  idempotencyKey: string;
}>;


export type FilePromotionMutation = { filePromotion:
    | { __typename: 'PromotionFiled', code: string, procedure: PromotionProcedure, receivedAt: string | null, promisedOn: string | null, dossier: { code: string, status: DossierStatus | null, synchronised: boolean | null }, competentAuthority: { kind: PromotionAuthorityKind, name: { vi: string, en: string } } }
    | { __typename: 'PromotionNotRequired', rule: string, message: { vi: string } }
    | { __typename: 'PromotionRefused', reasons: Array<{ code: PromotionRefusalCode, field: string | null, rule: string | null, message: { vi: string } }> }
   | null };

export type GiveConsentMutationVariables = Exact<{
  procedure?: string | number;
  textVersion: string | number;
  idempotencyKey: string;
}>;


export type GiveConsentMutation = { giveConsent:
    | { __typename: 'ConsentGiven', consent: { id: string, givenAt: string, inForce: boolean, onBehalf: boolean } }
    | { __typename: 'ConsentTextChanged', consentText: { version: string, text: { vi: string } } }
   | null };

export type HomeQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeQuery = { me: { id: string, fullName: string | null, dateOfBirth: string | null, identity: { status: IdentityStatus, missing: Array<IdentityField>, verificationMethods: Array<VerificationMethod>, assuranceLevel: AssuranceLevel } | null, taxpayer: { taxCode: string, status: { code: TaxpayerStatusCode, label: string | null, inForce: boolean | null } | null, obligations: { totalAmountDue: number | null, nodes: Array<{ id: string, kind: TaxObligationKind, period: string | null, amountDue: number, dueDate: string | null, overdue: boolean | null }> } | null } | null, judicialRecordCertificates: Array<{ number: string, form: JudicialRecordForm, state: JudicialRecordState, issuedOn: string | null }> | null, customsDeclarations: { nodes: Array<{ number: string, type: CustomsDeclarationType, channel: CustomsChannel, status: CustomsDeclarationStatus, registeredAt: string }> } | null, drivingLicences: Array<{ number: string, classes: Array<DrivingLicenceClass>, points: number | null, validUntil: string | null, status: DrivingLicenceStatus }> | null, electricityAccounts: { unavailableCorporations: Array<ElectricityCorporation>, nodes: Array<{ customerCode: string, corporation: ElectricityCorporation, address: string, outstanding: { state: ElectricityOutstandingState, amount: number | null } | null, bills: { nodes: Array<{ id: string, period: string, consumption: number, total: number, status: ElectricityBillStatus, dueDate: string }> } | null }> } | null, representations: Array<{ role: OrganisationRole, organisation: { taxCode: string, name: string | null, customsDeclarations: { nodes: Array<{ number: string, channel: CustomsChannel, status: CustomsDeclarationStatus }> } | null } }> | null } | null };

export type WhoAmIQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoAmIQuery = { viewer: { id: string, fullName: string | null, isSubject: boolean, role: ViewerRole, agency: string | null, actingFor: { case: string, until: string } | null } | null, me: { id: string, fullName: string | null, dateOfBirth: string | null, nationality: string | null, birthPlace: string | null, identity: { status: IdentityStatus, missing: Array<IdentityField>, mismatched: Array<IdentityField>, verificationMethods: Array<VerificationMethod>, assuranceLevel: AssuranceLevel, maskedPersonalId: string | null, hasOnlyOldNumber: boolean } | null, addresses: Array<{ line: string | null, commune: string, district: string | null, province: string, validFrom: string, validTo: string | null }> | null } | null };

export type JudicialRecordsQueryVariables = Exact<{ [key: string]: never; }>;


export type JudicialRecordsQuery = { me: { id: string, judicialRecordCertificates: Array<{ number: string, form: JudicialRecordForm, state: JudicialRecordState, requestedOn: string, dueOn: string | null, issuedOn: string | null, issuingAuthority: string | null, convictions: Array<{ offence: string, court: string, judgedOn: string, isSpent: boolean }> | null }> | null } | null, judicialRecordRules: { procedureCode: string | null, owner: { name: string, since: string }, fees: { perCopy: number, reducedPerCopy: number, furtherCopiesFrom: number, perFurtherCopy: number } | null, processing: { days: number, daysWithVerification: number, workingDays: boolean }, forms: Array<{ form: JudicialRecordForm, mayBeDelegated: boolean, statesSpentConvictions: boolean }> } | null };

export type PayMutationVariables = Exact<{
  payables: Array<PayableInput> | PayableInput;
  returnUrl?: string;
  idempotencyKey: string;
}>;


export type PayMutation = { pay:
    | { __typename: 'PaymentOpened', payment: { id: string, state: PaymentState, total: number, payUrl: string | null, expiresAt: string, transactions: Array<{ payee: string, amount: number }> } }
    | { __typename: 'PaymentRefused', reasons: Array<{ obligation: string, code: PaymentRefusalCode, left: number, payment: { id: string, payUrl: string | null } | null, message: { vi: string } }> }
   | null };

export type PayablesQueryVariables = Exact<{ [key: string]: never; }>;


export type PayablesQuery = { me: { id: string, electricityAccounts: { unavailableCorporations: Array<ElectricityCorporation>, nodes: Array<{ customerCode: string, corporation: ElectricityCorporation, bills: { nodes: Array<{ id: string, period: string, total: number, status: ElectricityBillStatus, payable: { offer: string, obligation: string, amountDue: number, leastAmount: number, payee: string, expiresAt: string } | null }> } | null }> } | null, taxpayer: { obligations: { unavailableLedgers: Array<TaxLedger>, nodes: Array<{ id: string, kind: TaxObligationKind, period: string | null, amountDue: number, overdue: boolean | null, payable: { offer: string, obligation: string, amountDue: number, leastAmount: number, payee: string, expiresAt: string } | null }> } | null } | null, dossiers: { nodes: Array<{ code: string, procedureName: string | null, fees: Array<{ name: string, amount: number, state: DossierFeeState, payable: { offer: string, obligation: string, amountDue: number, leastAmount: number, payee: string, expiresAt: string } | null }> | null }> } | null } | null };

export type PaymentQueryVariables = Exact<{
  id: string | number;
}>;


export type PaymentQuery = { payment: { id: string, state: PaymentState, createdAt: string, expiresAt: string, payUrl: string | null, total: number, onBehalf: boolean, transactions: Array<{ id: string, payee: string, amount: number, state: PaymentTransactionState }>, items: Array<{ id: string, amount: number, state: PaymentItemState, receiptPage: string | null, description: { vi: string }, of:
        | { __typename: 'Dossier', code: string, dossierStatus: DossierStatus | null }
        | { __typename: 'ElectricityBill', id: string, billStatus: ElectricityBillStatus }
        | { __typename: 'TaxObligation', id: string, amountDue: number, obligationState: TaxObligationState }
       | null, receipt: { id: string, name: string | null, verificationCode: string | null, downloadUrl: string | null } | null }> } | null };

export type PaymentsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type PaymentsQuery = { me: { id: string, payments: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, state: PaymentState, createdAt: string, total: number, payUrl: string | null, items: Array<{ amount: number, state: PaymentItemState, description: { vi: string } }> }> } | null } | null };

export type PrefillQueryVariables = Exact<{
  procedure?: string | number;
}>;


export type PrefillQuery = { me: { id: string, prefill: { procedure: { name: { vi: string } | null, consentText: { version: string, text: { vi: string } } | null }, consent: { id: string, givenAt: string, onBehalf: boolean } | null, requirements: Array<{ requirement: { id: string, name: { vi: string } }, source:
          | { __typename: 'DrivingLicenceFact', state: FactState | null, evidence: string | null, preview: Array<{ value: string, label: { vi: string } }> | null, reason: { vi: string } | null }
          | { __typename: 'IdentityFact', state: FactState | null, evidence: string | null, preview: Array<{ value: string, label: { vi: string } }> | null, reason: { vi: string } | null }
          | { __typename: 'JudicialRecordFact', state: FactState | null, evidence: string | null, preview: Array<{ value: string, label: { vi: string } }> | null, reason: { vi: string } | null }
          | { __typename: 'StoredDocument', documents: Array<{ id: string, name: string | null, verificationCode: string | null, issuer: { vi: string } | null }> }
          | { __typename: 'ToBeGiven', text: { vi: string } }
         }> } | null } | null };

export type ProcedureStatisticsQueryVariables = Exact<{
  procedure?: string | number;
  period?: StatisticsPeriod;
}>;


export type ProcedureStatisticsQuery = { procedureStatistics: { from: string, to: string, isPublished: boolean, publishedOn: string, smallest: number, received: number | null, decided: number | null, averageWorkingDays: number | null, agency: { code: string, name: { vi: string } }, onTime: { atLeast: number, atMost: number } | null, late: { atLeast: number, atMost: number } | null, ratings: { count: number, satisfied: { atLeast: number, atMost: number }, levels: Array<{ level: SatisfactionLevel, share: number }> | null } | null } | null };

export type ProcedureQueryVariables = Exact<{
  code?: string | number;
  on?: string | null | undefined;
}>;


export type ProcedureQuery = { procedure: { code: string, codeStanding: ProcedureCodeStanding | null, serviceLevel: ServiceLevel | null, workingDays: number | null, receivedUntil: string | null, name: { vi: string, en: string } | null, owner: { since: string, name: { vi: string } } | null, fees: Array<{ amount: number, name: { vi: string } }> | null, provinces: Array<{ name: string, since: string }> | null, requirements: Array<{ id: string, notOlderThanDays: number | null, name: { vi: string }, resultOf: { code: string, name: { vi: string } | null } | null }> | null, consentText: { version: string, text: { vi: string, en: string } } | null } | null };

export type PromotionsInProvinceQueryVariables = Exact<{
  province?: string | number;
}>;


export type PromotionsInProvinceQuery = { promotionsIn: { totalCount: number, nodes: Array<{ name: string, trader: string, kind: PromotionKind, scope: PromotionScope, from: string, to: string, discountPercent: number | null }> } | null };

export type RateDossierMutationVariables = Exact<{
  dossier: string | number;
  rating?: SatisfactionLevel;
  comment?: string | null | undefined;
  idempotencyKey: string;
}>;


export type RateDossierMutation = { rateDossier:
    | { __typename: 'AlreadyRated', rating: { level: SatisfactionLevel, comment: string | null, ratedAt: string, onBehalf: boolean } }
    | { __typename: 'DossierActRefused', reason: DossierActRefusal, text: { vi: string } }
    | { __typename: 'DossierRated', rating: { level: SatisfactionLevel, comment: string | null, ratedAt: string, onBehalf: boolean } }
   | null };

export type RequestElectricityInspectionMutationVariables = Exact<{
  connection: string | number;
  idempotencyKey: string;
}>;


export type RequestElectricityInspectionMutation = { requestElectricityInspection:
    | { __typename: 'ElectricityInspectionRefused', reasons: Array<{ code: ElectricityInspectionRefusalCode, field: string | null, message: { vi: string } }> }
    | { __typename: 'ElectricityInspectionRequested', requestedAt: string | null, dossier: { code: string }, connection: { code: string, state: ElectricityConnectionState, step: ElectricityConnectionStepKind } | null }
   | null };

export type RequestIdentityVerificationMutationVariables = Exact<{
  method?: VerificationMethod;
  declared?: DeclaredIdentityInput | null | undefined;
  evidence?: Array<string> | string;
  documents?: Array<string> | string;
  appointment?: VerificationAppointmentInput | null | undefined;
  onBehalf?: boolean;
  idempotencyKey: string;
}>;


export type RequestIdentityVerificationMutation = { requestIdentityVerification:
    | { __typename: 'IdentityVerificationRefused', reasons: Array<{ code: IdentityVerificationRefusalCode, field: string | null, message: { vi: string } }> }
    | { __typename: 'IdentityVerificationRequested', promisedOn: string | null, dossier: { code: string, status: DossierStatus | null, synchronised: boolean | null } }
   | null };

export type RequestJudicialRecordCertificateMutationVariables = Exact<{
  form?: JudicialRecordForm;
  purpose?: string;
  copies?: number;
  evidence?: Array<string> | string;
  onBehalf?: boolean;
  idempotencyKey: string;
}>;


export type RequestJudicialRecordCertificateMutation = { requestJudicialRecordCertificate:
    | { __typename: 'JudicialRecordCertificateRefused', reasons: Array<{ code: JudicialRecordCertificateRefusalCode, field: string | null, message: { vi: string } }> }
    | { __typename: 'JudicialRecordCertificateRequested', promisedOn: string | null, fee: number | null, dossier: { code: string, status: DossierStatus | null, synchronised: boolean | null } }
   | null };

export type RequestLowVoltageConnectionMutationVariables = Exact<{
  address?: ElectricityAddressInput;
  purpose?: ElectricityConnectionPurpose;
  expectedLoad?: number;
  phases?: ElectricityPhases;
  evidence: Array<string> | string;
  premises: string;
  idempotencyKey: string;
}>;


export type RequestLowVoltageConnectionMutation = { requestElectricityConnection:
    | { __typename: 'ElectricityConnectionRefused', reasons: Array<{ code: ElectricityConnectionRefusalCode, field: string | null, message: { vi: string } }> }
    | { __typename: 'ElectricityConnectionRequested', corporation: ElectricityCorporation, receivedAt: string | null, promisedOn: string | null, dossier: { code: string, status: DossierStatus | null, synchronised: boolean | null }, connection: { code: string, state: ElectricityConnectionState, step: ElectricityConnectionStepKind } | null }
   | null };

export type RequestMediumVoltageConnectionMutationVariables = Exact<{
  address?: ElectricityAddressInput;
  taxCode?: string;
  purpose?: ElectricityConnectionPurpose;
  capacity?: number;
  singleLineDiagram: string;
  documents: Array<ElectricityPaperInput> | ElectricityPaperInput;
  idempotencyKey: string;
}>;


export type RequestMediumVoltageConnectionMutation = { requestElectricityConnection:
    | { __typename: 'ElectricityConnectionRefused', reasons: Array<{ code: ElectricityConnectionRefusalCode, field: string | null, message: { vi: string } }> }
    | { __typename: 'ElectricityConnectionRequested', corporation: ElectricityCorporation, receivedAt: string | null, promisedOn: string | null, dossier: { code: string, status: DossierStatus | null, synchronised: boolean | null }, connection: { code: string, state: ElectricityConnectionState, step: ElectricityConnectionStepKind } | null }
   | null };

export type ResubmitCertificateOfOriginMutationVariables = Exact<{
  code: string | number;
  content?: CertificateOfOriginContentInput;
  idempotencyKey: string;
}>;


export type ResubmitCertificateOfOriginMutation = { resubmitCertificateOfOrigin:
    | { __typename: 'CertificateOfOriginRefused', reasons: Array<{ code: CertificateOfOriginRefusalCode, field: string | null, message: { vi: string } }> }
    | { __typename: 'CertificateOfOriginSubmitted', code: string, promisedOn: string | null, dossier: { code: string, status: DossierStatus | null, synchronised: boolean | null } }
   | null };

export type ReuseDocumentMutationVariables = Exact<{
  document: string | number;
  procedure?: string | number;
  idempotencyKey: string;
}>;


export type ReuseDocumentMutation = { reuseDocument:
    | { __typename: 'ConsentRequired', consentText: { version: string, text: { vi: string } } }
    | { __typename: 'DocumentNotUsable', text: { vi: string } }
    | { __typename: 'DocumentOffered', offer: string, expiresAt: string }
   | null };

export type StartUploadMutationVariables = Exact<{
  name?: string;
  mediaType?: MediaType;
  size: number;
  idempotencyKey: string;
}>;


export type StartUploadMutation = { startUpload:
    | { __typename: 'UploadRefused', text: { vi: string } }
    | { __typename: 'UploadStarted', url: string, expiresAt: string, document: string }
   | null };

export type SupplementCustomsDeclarationMutationVariables = Exact<{
  number?: string | number;
  organisation?: string | null | undefined;
  changes?: Array<CustomsChangeInput> | CustomsChangeInput;
  reason?: string;
  idempotencyKey: string;
}>;


export type SupplementCustomsDeclarationMutation = { supplementCustomsDeclaration:
    | { __typename: 'CustomsSupplementFiled', reference: string, decision: CustomsDecision, number: string, declaration: { number: string, status: CustomsDeclarationStatus, amendmentCount: number, supplements: Array<{ number: number, status: CustomsSupplementStatus, changes: Array<{ field: CustomsChangedField, lineNumber: number | null, before: string | null, after: string | null }> }> } | null }
    | { __typename: 'CustomsSupplementRefused', reasons: Array<{ code: CustomsSupplementRefusalCode, field: string | null, day: string | null, message: { vi: string } }> }
   | null };

export type SupplementDossierMutationVariables = Exact<{
  dossier: string | number;
  documents: Array<string> | string;
  note?: string | null | undefined;
  idempotencyKey: string;
}>;


export type SupplementDossierMutation = { supplementDossier:
    | { __typename: 'DossierActRefused', reason: DossierActRefusal, text: { vi: string } }
    | { __typename: 'DossierActTaken', dossier: { code: string, status: DossierStatus | null }, text: { vi: string } }
   | null };

export type TaxesQueryVariables = Exact<{ [key: string]: never; }>;


export type TaxesQuery = { me: { id: string, taxpayer: { taxCode: string, name: string | null, type: TaxpayerType | null, status: { code: TaxpayerStatusCode, label: string | null, reason: string | null, inForce: boolean | null } | null, obligations: { totalAmountDue: number | null, unavailableLedgers: Array<TaxLedger>, totalCount: number | null, nodes: Array<{ id: string, kind: TaxObligationKind, period: string | null, amountAssessed: number | null, amountDue: number, dueDate: string | null, overdue: boolean | null, debtors: string | null, asset: string | null, latePaymentInterest: { amount: number, days: number, asOf: string } | null, paymentSlip: { treasuryCode: string, collectingAgencyCode: string, revenueAccount: string, total: number, lines: Array<{ chapter: string, subItem: string, content: string, amount: number }> } | null }> } | null } | null } | null };

export type TradeRulesQueryVariables = Exact<{
  on?: string | null | undefined;
}>;


export type TradeRulesQuery = { certificateOfOriginForms: Array<{ form: CertificateOfOriginForm, label: string, destinations: Array<string> | null, circular: string | null, since: string, confirmed: boolean }> | null, promotionRules: { since: string, basis: string, maxDiscountPercent: number, maxConcentratedDiscountPercent: number, notificationFrom: number, notificationWorkingDays: number, registrationWorkingDays: number, registeredKinds: Array<PromotionKind>, unconfirmed: Array<string> } | null };

export type VerifyCertificateOfOriginQueryVariables = Exact<{
  number?: string | number;
}>;


export type VerifyCertificateOfOriginQuery = { verifyCertificateOfOrigin: { state: CertificateOfOriginCheckState, form: CertificateOfOriginForm | null, destination: string | null, issuedOn: string | null } | null };

export type VerifyDocumentQueryVariables = Exact<{
  code: string | number;
}>;


export type VerifyDocumentQuery = { verifyDocument: { state: DocumentVerificationState, issuer: { vi: string, en: string } | null } | null };

export type WithdrawConsentMutationVariables = Exact<{
  consent: string | number;
  idempotencyKey: string;
}>;


export type WithdrawConsentMutation = { withdrawConsent:
    | { __typename: 'ConsentNotFound', text: { vi: string } }
    | { __typename: 'ConsentWithdrawn', consent: { id: string, withdrawnAt: string | null, inForce: boolean } }
   | null };

export type WithdrawDossierMutationVariables = Exact<{
  dossier: string | number;
  reason?: string;
  idempotencyKey: string;
}>;


export type WithdrawDossierMutation = { withdrawDossier:
    | { __typename: 'DossierActRefused', reason: DossierActRefusal, text: { vi: string } }
    | { __typename: 'DossierActTaken', dossier: { code: string, status: DossierStatus | null }, text: { vi: string } }
   | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ConnectionFragmentDoc = new TypedDocumentString(`
    fragment Connection on ElectricityConnection {
  code
  corporation
  voltage
  address
  receivedAt
  promisedOn
  state
  step
  canRequestInspection
  steps {
    kind
    state
    arrivedAt
    startedAt
    doneAt
    isDelayed
    refusal {
      reason
      words
      at
    }
  }
  account {
    customerCode
    holderName
    purpose
    outstanding {
      state
      amount
    }
  }
  dossier {
    code
    status
  }
}
    `, {"fragmentName":"Connection"}) as unknown as TypedDocumentString<ConnectionFragment, unknown>;
export const AgencyPerformanceDocument = new TypedDocumentString(`
    query AgencyPerformance($agency: ID! = "G01.899.101", $period: StatisticsPeriod! = {year: 2026, quarter: 4}) {
  agencies {
    code
    name {
      vi
    }
  }
  agencyPerformance(agency: $agency, period: $period) {
    agency {
      name {
        vi
      }
    }
    from
    to
    isPublished
    publishedOn
    smallest
    received
    decided
    onTime {
      atLeast
      atMost
    }
    late {
      atLeast
      atMost
    }
    averageWorkingDays
    ratings {
      count
      satisfied {
        atLeast
        atMost
      }
      levels {
        level
        share
      }
    }
  }
}
    `, {"hash":"sha256:9fb3d3594d18b8b60706ba5b634ddbeb925b7e51175d66331548906abb7c3ad4"}) as unknown as TypedDocumentString<AgencyPerformanceQuery, AgencyPerformanceQueryVariables>;
export const ApplyForCertificateOfOriginDocument = new TypedDocumentString(`
    mutation ApplyForCertificateOfOrigin($taxCode: TaxCode! = "9900000016", $form: CertificateOfOriginForm! = EUR_1, $destination: String! = "DE", $declarationNumber: ID! = "309999002110", $content: CertificateOfOriginContentInput! = {consignee: "Beispiel Kaffee GmbH", consigneeAddress: "Musterstraße 1, Hamburg", invoiceNumber: "INV-00211", currency: "USD", goods: [{hsCode: "0901.11.30", description: "Cà phê Robusta nhân sống, loại 1", criterion: WO, quantity: "38400", unit: "KGM", value: "163200.00"}]}, $idempotencyKey: String!) {
  applyForCertificateOfOrigin(
    input: {taxCode: $taxCode, form: $form, destination: $destination, declarationNumber: $declarationNumber, content: $content, idempotencyKey: $idempotencyKey}
  ) {
    __typename
    ... on CertificateOfOriginSubmitted {
      code
      dossier {
        code
        status
        synchronised
      }
      receivedAt
      promisedOn
    }
    ... on CertificateOfOriginRefused {
      reasons {
        code
        field
        message {
          vi
        }
      }
    }
  }
}
    `, {"hash":"sha256:e145055a2887bb8bc10ce9287fed614c6b0a8580e60ba08a94733241de75a863"}) as unknown as TypedDocumentString<ApplyForCertificateOfOriginMutation, ApplyForCertificateOfOriginMutationVariables>;
export const CancelCustomsDeclarationDocument = new TypedDocumentString(`
    mutation CancelCustomsDeclaration($number: ID! = "109999001020", $organisation: TaxCode, $ground: CustomsCancellationGround! = GOODS_NOT_ARRIVED, $explanation: String! = "Đối tác hủy đơn hàng, hàng không về", $idempotencyKey: String!) {
  cancelCustomsDeclaration(
    input: {number: $number, organisation: $organisation, ground: $ground, explanation: $explanation, idempotencyKey: $idempotencyKey}
  ) {
    __typename
    ... on CustomsCancellationFiled {
      reference
      decision
      number
      declaration {
        number
        status
        cancellationReason
        cancellations {
          ground
          status
          requestedAt
          reason
        }
      }
    }
    ... on CustomsCancellationRefused {
      reasons {
        code
        field
        day
        message {
          vi
        }
      }
    }
  }
}
    `, {"hash":"sha256:3e42b94283250270db5323412059dada85a075c3332c62be80226710baff87d8"}) as unknown as TypedDocumentString<CancelCustomsDeclarationMutation, CancelCustomsDeclarationMutationVariables>;
export const CancelPaymentDocument = new TypedDocumentString(`
    mutation CancelPayment($payment: ID!, $idempotencyKey: String!) {
  cancelPayment(input: {payment: $payment, idempotencyKey: $idempotencyKey}) {
    __typename
    ... on PaymentCancelled {
      payment {
        id
        state
      }
    }
    ... on PaymentNotCancelled {
      payment {
        id
        state
      }
      message {
        vi
      }
    }
    ... on PaymentNotFound {
      message {
        vi
      }
    }
  }
}
    `, {"hash":"sha256:ca6073713a62304f604af48624f355d25b4cfc045db4edbf4a9182939accaf25"}) as unknown as TypedDocumentString<CancelPaymentMutation, CancelPaymentMutationVariables>;
export const CertificateOfOriginDocument = new TypedDocumentString(`
    query CertificateOfOrigin($number: ID! = "VN-CA-99-000101") {
  certificateOfOrigin(number: $number) {
    code
    number
    state
    form
    destination
    consignee
    invoiceNumber
    currency
    submittedAt
    issuedOn
    note
    goods {
      number
      hsCode
      description
      criterion
      regionalValuePercent
      quantity
      unit
      value
    }
    history {
      state
      at
      note
    }
  }
}
    `, {"hash":"sha256:21120f7da0fc9156dca49e9c21b14cf9c2324541893ee439828c8cadc7f7da67"}) as unknown as TypedDocumentString<CertificateOfOriginQuery, CertificateOfOriginQueryVariables>;
export const CompanyCustomsDocument = new TypedDocumentString(`
    query CompanyCustoms {
  me {
    id
    representations {
      role
      organisation {
        taxCode
        name
        red: customsDeclarations(first: 5, filter: {channel: RED}) {
          totalCount
          nodes {
            number
            type
            typeLabel
            status
          }
        }
        customsDeclarations(first: 5) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            number
            direction
            type
            channel
            status
            registeredAt
            amendmentCount
            mayBeSupplementedUntil
            dutiesTotal
            lines {
              number
              hsCode
              description
              value {
                amount
                currency
              }
              valueVnd
              dutyVnd
              vatVnd
            }
            supplements {
              number
              status
              submittedAt
              changes {
                field
                lineNumber
                before
                after
              }
            }
          }
        }
      }
    }
  }
}
    `, {"hash":"sha256:45bf57863c8f5b958da8122302c941ad13bc1fcb2a0738457418b645ecbdeecd"}) as unknown as TypedDocumentString<CompanyCustomsQuery, CompanyCustomsQueryVariables>;
export const CompanyTradeDocument = new TypedDocumentString(`
    query CompanyTrade {
  me {
    id
    representations {
      role
      organisation {
        taxCode
        name
        traderProfile {
          state
          registeredOn
          refreshedOn
          validUntil
        }
        certificatesOfOrigin(first: 5) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            code
            number
            state
            form
            destination
            issuedOn
            note
            declarationNumber
            customsDeclaration {
              number
              channel
              status
              clearedAt
            }
            goods {
              hsCode
              description
              criterion
              quantity
              unit
            }
          }
        }
        promotions(first: 5) {
          totalCount
          nodes {
            code
            procedure
            state
            name
            kind
            scope
            from
            to
            discountPercent
            competentAuthority {
              name {
                vi
                en
              }
            }
          }
        }
      }
    }
  }
}
    `, {"hash":"sha256:e94aac52f92e8ce6d95a885a079c67d3aa4828ae5a7ebe2a80ddacc153a04702"}) as unknown as TypedDocumentString<CompanyTradeQuery, CompanyTradeQueryVariables>;
export const CustomsDeclarationDocument = new TypedDocumentString(`
    query CustomsDeclaration($number: ID! = "109999001082") {
  customsDeclaration(number: $number) {
    number
    direction
    type
    typeLabel
    channel
    status
    registeredAt
    clearedAt
    amendmentCount
    mayBeSupplementedUntil
    channelHistory {
      channel
      since
    }
    supplements {
      number
      status
      submittedAt
      reason
      changes {
        field
        lineNumber
        before
        after
      }
    }
    cancellations {
      ground
      status
      requestedAt
      reason
    }
  }
  customsCancellationGrounds {
    ground
    label
    direction
    channels
    waitingDays
    legalBasis
  }
}
    `, {"hash":"sha256:820e381731f1b2a6e11c59fb40bc6979ca20bc6de79d1362a39393c9625b229d"}) as unknown as TypedDocumentString<CustomsDeclarationQuery, CustomsDeclarationQueryVariables>;
export const DossierDocument = new TypedDocumentString(`
    query Dossier($code: ID!) {
  dossier(code: $code) {
    code
    procedureName
    status
    statusName {
      vi
    }
    meaning {
      vi
    }
    synchronised
    time
    receivedAt
    dueOn
    promisedOn
    isLate
    history {
      at
      status
      text {
        vi
      }
      note
      by
    }
    results {
      name
      state
      document {
        id
        name
        sha256
        verificationCode
        downloadUrl
      }
    }
    rating {
      level
      ratedAt
      onBehalf
    }
  }
}
    `, {"hash":"sha256:345edc75a6103d25cd5337165949b7fde4c20ff44aee767a0f939010644ced95"}) as unknown as TypedDocumentString<DossierQuery, DossierQueryVariables>;
export const DossiersDocument = new TypedDocumentString(`
    query Dossiers {
  me {
    id
    dossiers(first: 10) {
      totalCount
      nodes {
        code
        procedureName
        statusName {
          vi
        }
        meaning {
          vi
        }
        time
        dueOn
        promisedOn
        isLate
        apology {
          newDate
        }
        history {
          at
          text {
            vi
          }
          note
          by
        }
        results {
          name
          state
          document {
            id
          }
        }
      }
    }
    documents(first: 10) {
      totalCount
      nodes {
        id
        name
        origin
        issuer {
          vi
        }
        issuedAt
        expiresOn
        downloadUrl
        usedFor {
          at
          kind
          case
          onBehalf
          procedure {
            code
          }
        }
      }
    }
    consents {
      id
      givenAt
      withdrawnAt
      onBehalf
      inForce
      procedure {
        code
      }
    }
  }
}
    `, {"hash":"sha256:da9626390f686ab0bd3ad672e26e733753467ec391f12fb291ea014f2b22b5a3"}) as unknown as TypedDocumentString<DossiersQuery, DossiersQueryVariables>;
export const DrivingLicenceDocument = new TypedDocumentString(`
    query DrivingLicence {
  me {
    id
    drivingLicences {
      number
      status
      points
      pointsRestoredOn
      mayDrive
      reasonsNotToDrive
      classes
      printedClasses {
        code
        scheme
        mapsTo
      }
      validity {
        kind
        until
      }
      violations(first: 5) {
        totalCount
        nodes {
          occurredOn
          description
          pointsDeducted
          fine
          state
        }
      }
      exchange {
        possibleOnline
        obstacles
        processingDays
        documents
        fees {
          channel
          amount
          confirmed
        }
      }
    }
  }
}
    `, {"hash":"sha256:7f9c2ba1ac6ab217987d6d5a89cbbff678b4ed33e7b66755c2998eb292edd7e6"}) as unknown as TypedDocumentString<DrivingLicenceQuery, DrivingLicenceQueryVariables>;
export const ElectricityBillsDocument = new TypedDocumentString(`
    query ElectricityBills {
  me {
    id
    electricityAccounts {
      unavailableCorporations
      nodes {
        customerCode
        corporation
        address
        outstanding {
          state
          amount
        }
        bills(first: 1) {
          totalCount
          nodes {
            period
            consumption
            net
            vatRate
            vat
            total
            status
            dueDate
            tiers {
              from
              to
              kwh
              price
              amount
            }
            recomputed {
              total
              matches
              difference
            }
          }
        }
      }
    }
  }
}
    `, {"hash":"sha256:83728c781266bd9681af39931fd9ef23030b3698add1b3eb3b5583477c4c97c5"}) as unknown as TypedDocumentString<ElectricityBillsQuery, ElectricityBillsQueryVariables>;
export const ElectricityConnectionsDocument = new TypedDocumentString(`
    query ElectricityConnections {
  me {
    id
    electricityConnections {
      unavailableCorporations
      nodes {
        ...Connection
      }
    }
    representations {
      organisation {
        taxCode
        electricityConnections {
          unavailableCorporations
          nodes {
            ...Connection
          }
        }
      }
    }
  }
}
    fragment Connection on ElectricityConnection {
  code
  corporation
  voltage
  address
  receivedAt
  promisedOn
  state
  step
  canRequestInspection
  steps {
    kind
    state
    arrivedAt
    startedAt
    doneAt
    isDelayed
    refusal {
      reason
      words
      at
    }
  }
  account {
    customerCode
    holderName
    purpose
    outstanding {
      state
      amount
    }
  }
  dossier {
    code
    status
  }
}`, {"hash":"sha256:8c4dd4f9d69ef14383ff35dab6d55ed4185e63d1186ad39dc6b7961a35282315"}) as unknown as TypedDocumentString<ElectricityConnectionsQuery, ElectricityConnectionsQueryVariables>;
export const ElectricityEstimateDocument = new TypedDocumentString(`
    query ElectricityEstimate($kWh: Float! = 250, $on: Date) {
  estimateElectricityBill(kWh: $kWh, on: $on) {
    net
    vatRate
    vat
    total
    tiers {
      from
      to
      kwh
      price
      amount
    }
    tariff {
      validFrom
      basis
    }
  }
}
    `, {"hash":"sha256:87c42fb2fd8b157329a3065c9efe58515c2b1b5718014c052d740a650f313a8f"}) as unknown as TypedDocumentString<ElectricityEstimateQuery, ElectricityEstimateQueryVariables>;
export const ExchangeDrivingLicenceDocument = new TypedDocumentString(`
    mutation ExchangeDrivingLicence($licenceNumber: ID! = "999150000101", $evidence: [String!]!, $declared: DeclaredDriverInput, $portrait: String!, $healthCertificate: DriverHealthCertificateInput = {number: "GKSK-99-0000101", clinic: "99001"}, $delivery: DrivingLicenceDelivery! = BY_POST, $idempotencyKey: String!) {
  exchangeDrivingLicence(
    input: {licenceNumber: $licenceNumber, evidence: $evidence, declared: $declared, documents: {portrait: $portrait}, healthCertificate: $healthCertificate, delivery: $delivery, idempotencyKey: $idempotencyKey}
  ) {
    __typename
    ... on DrivingLicenceExchangeFiled {
      dossier {
        code
        status
        synchronised
      }
      receivedAt
      promisedOn
      fee
    }
    ... on DrivingLicenceExchangeRefused {
      reasons {
        code
        field
        message {
          vi
        }
      }
    }
  }
}
    `, {"hash":"sha256:7323ce8ec822d251bdc957857e48e514f19537da3af215cb0dc78171c3a8555d"}) as unknown as TypedDocumentString<ExchangeDrivingLicenceMutation, ExchangeDrivingLicenceMutationVariables>;
export const FilePromotionDocument = new TypedDocumentString(`
    mutation FilePromotion($taxCode: TaxCode! = "9900000016", $name: String! = "Mua máy in trúng xe máy", $kind: PromotionKind! = LUCKY_DRAW, $provinces: [ID!] = ["01", "31", "79"], $wholeCountry: Boolean! = false, $from: Date! = "2030-01-15", $to: Date! = "2030-02-15", $discountPercent: Int, $prizeValue: VND! = 450000000, $terms: String = "Mỗi hóa đơn từ 5 triệu đồng được một phiếu quay số; quay số trong ngày cuối của chương trình.", $idempotencyKey: String!) {
  filePromotion(
    input: {taxCode: $taxCode, name: $name, kind: $kind, provinces: $provinces, wholeCountry: $wholeCountry, from: $from, to: $to, discountPercent: $discountPercent, prizeValue: $prizeValue, terms: $terms, idempotencyKey: $idempotencyKey}
  ) {
    __typename
    ... on PromotionFiled {
      code
      dossier {
        code
        status
        synchronised
      }
      procedure
      competentAuthority {
        kind
        name {
          vi
          en
        }
      }
      receivedAt
      promisedOn
    }
    ... on PromotionNotRequired {
      rule
      message {
        vi
      }
    }
    ... on PromotionRefused {
      reasons {
        code
        field
        rule
        message {
          vi
        }
      }
    }
  }
}
    `, {"hash":"sha256:5ee4bfaddf4d98a688a3f5aa66c3c9a69289e1e49ae4131e32e400b1a22c411a"}) as unknown as TypedDocumentString<FilePromotionMutation, FilePromotionMutationVariables>;
export const GiveConsentDocument = new TypedDocumentString(`
    mutation GiveConsent($procedure: ID! = "T-BPC-280426", $textVersion: ID!, $idempotencyKey: String!) {
  giveConsent(
    input: {procedure: $procedure, textVersion: $textVersion, idempotencyKey: $idempotencyKey}
  ) {
    __typename
    ... on ConsentGiven {
      consent {
        id
        givenAt
        inForce
        onBehalf
      }
    }
    ... on ConsentTextChanged {
      consentText {
        version
        text {
          vi
        }
      }
    }
  }
}
    `, {"hash":"sha256:eff02597b4ab4281964060401fdd76ea44105f1f97306db4f91be809b5f68830"}) as unknown as TypedDocumentString<GiveConsentMutation, GiveConsentMutationVariables>;
export const HomeDocument = new TypedDocumentString(`
    query Home {
  me {
    id
    fullName
    dateOfBirth
    identity {
      status
      missing
      verificationMethods
      assuranceLevel
    }
    taxpayer {
      taxCode
      status {
        code
        label
        inForce
      }
      obligations(first: 5) {
        totalAmountDue
        nodes {
          id
          kind
          period
          amountDue
          dueDate
          overdue
        }
      }
    }
    judicialRecordCertificates {
      number
      form
      state
      issuedOn
    }
    customsDeclarations(first: 5) {
      nodes {
        number
        type
        channel
        status
        registeredAt
      }
    }
    drivingLicences {
      number
      classes
      points
      validUntil
      status
    }
    electricityAccounts {
      nodes {
        customerCode
        corporation
        address
        outstanding {
          state
          amount
        }
        bills(first: 3) {
          nodes {
            id
            period
            consumption
            total
            status
            dueDate
          }
        }
      }
      unavailableCorporations
    }
    representations {
      role
      organisation {
        taxCode
        name
        customsDeclarations(first: 5) {
          nodes {
            number
            channel
            status
          }
        }
      }
    }
  }
}
    `, {"hash":"sha256:8e1305872ec3941f527af20f96fe50dbb1ebd608b72a46102bf7a24a6d00d8ee"}) as unknown as TypedDocumentString<HomeQuery, HomeQueryVariables>;
export const WhoAmIDocument = new TypedDocumentString(`
    query WhoAmI {
  viewer {
    id
    fullName
    isSubject
    role
    agency
    actingFor {
      case
      until
    }
  }
  me {
    id
    fullName
    dateOfBirth
    nationality
    birthPlace
    identity {
      status
      missing
      mismatched
      verificationMethods
      assuranceLevel
      maskedPersonalId
      hasOnlyOldNumber
    }
    addresses {
      line
      commune
      district
      province
      validFrom
      validTo
    }
  }
}
    `, {"hash":"sha256:a7baaca5f8ad33db5f1c6532100784567887c576831e77afc2a22d1d1f2f5741"}) as unknown as TypedDocumentString<WhoAmIQuery, WhoAmIQueryVariables>;
export const JudicialRecordsDocument = new TypedDocumentString(`
    query JudicialRecords {
  me {
    id
    judicialRecordCertificates {
      number
      form
      state
      requestedOn
      dueOn
      issuedOn
      issuingAuthority
      convictions {
        offence
        court
        judgedOn
        isSpent
      }
    }
  }
  judicialRecordRules {
    procedureCode
    owner {
      name
      since
    }
    fees {
      perCopy
      reducedPerCopy
      furtherCopiesFrom
      perFurtherCopy
    }
    processing {
      days
      daysWithVerification
      workingDays
    }
    forms {
      form
      mayBeDelegated
      statesSpentConvictions
    }
  }
}
    `, {"hash":"sha256:0f6cae1fed039fea1042346cf6625770eafaac26d4ba56ae64aab4cb42ecab8a"}) as unknown as TypedDocumentString<JudicialRecordsQuery, JudicialRecordsQueryVariables>;
export const PayDocument = new TypedDocumentString(`
    mutation Pay($payables: [PayableInput!]!, $returnUrl: String! = "http://127.0.0.1:4000/", $idempotencyKey: String!) {
  pay(
    input: {payables: $payables, returnUrl: $returnUrl, idempotencyKey: $idempotencyKey}
  ) {
    __typename
    ... on PaymentOpened {
      payment {
        id
        state
        total
        payUrl
        expiresAt
        transactions {
          payee
          amount
        }
      }
    }
    ... on PaymentRefused {
      reasons {
        obligation
        code
        left
        payment {
          id
          payUrl
        }
        message {
          vi
        }
      }
    }
  }
}
    `, {"hash":"sha256:7b43ed5d712b79b41758dfeb0246a65efbef09085b88195af38a99b81ced351c"}) as unknown as TypedDocumentString<PayMutation, PayMutationVariables>;
export const PayablesDocument = new TypedDocumentString(`
    query Payables {
  me {
    id
    electricityAccounts {
      unavailableCorporations
      nodes {
        customerCode
        corporation
        bills(first: 3) {
          nodes {
            id
            period
            total
            status
            payable {
              offer
              obligation
              amountDue
              leastAmount
              payee
              expiresAt
            }
          }
        }
      }
    }
    taxpayer {
      obligations(first: 20) {
        unavailableLedgers
        nodes {
          id
          kind
          period
          amountDue
          overdue
          payable {
            offer
            obligation
            amountDue
            leastAmount
            payee
            expiresAt
          }
        }
      }
    }
    dossiers(first: 20, filter: {status: [PAYMENT_REQUESTED]}) {
      nodes {
        code
        procedureName
        fees {
          name
          amount
          state
          payable {
            offer
            obligation
            amountDue
            leastAmount
            payee
            expiresAt
          }
        }
      }
    }
  }
}
    `, {"hash":"sha256:fe386c9f6690351aa1fdf2570b073418f0794f70187fc08b2cbca1ec652b35b1"}) as unknown as TypedDocumentString<PayablesQuery, PayablesQueryVariables>;
export const PaymentDocument = new TypedDocumentString(`
    query Payment($id: ID!) {
  payment(id: $id) {
    id
    state
    createdAt
    expiresAt
    payUrl
    total
    onBehalf
    transactions {
      id
      payee
      amount
      state
    }
    items {
      id
      description {
        vi
      }
      amount
      state
      receiptPage
      of {
        __typename
        ... on ElectricityBill {
          id
          billStatus: status
        }
        ... on TaxObligation {
          id
          amountDue
          obligationState: state
        }
        ... on Dossier {
          code
          dossierStatus: status
        }
      }
      receipt {
        id
        name
        verificationCode
        downloadUrl
      }
    }
  }
}
    `, {"hash":"sha256:f5543caea919e8a34dbb3e6e668d0233966ee0a51dea9e18021bb77da9a2c615"}) as unknown as TypedDocumentString<PaymentQuery, PaymentQueryVariables>;
export const PaymentsDocument = new TypedDocumentString(`
    query Payments($after: String) {
  me {
    id
    payments(first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        state
        createdAt
        total
        payUrl
        items {
          description {
            vi
          }
          amount
          state
        }
      }
    }
  }
}
    `, {"hash":"sha256:190dbb1a3ca3151fb2154fd201a5daba7b434a11c409d04217b767428e1e0e29"}) as unknown as TypedDocumentString<PaymentsQuery, PaymentsQueryVariables>;
export const PrefillDocument = new TypedDocumentString(`
    query Prefill($procedure: ID! = "T-BPC-280426") {
  me {
    id
    prefill(procedure: $procedure) {
      procedure {
        name {
          vi
        }
        consentText {
          version
          text {
            vi
          }
        }
      }
      consent {
        id
        givenAt
        onBehalf
      }
      requirements {
        requirement {
          id
          name {
            vi
          }
        }
        source {
          __typename
          ... on IdentityFact {
            state
            preview {
              label {
                vi
              }
              value
            }
            evidence
            reason {
              vi
            }
          }
          ... on DrivingLicenceFact {
            state
            preview {
              label {
                vi
              }
              value
            }
            evidence
            reason {
              vi
            }
          }
          ... on JudicialRecordFact {
            state
            preview {
              label {
                vi
              }
              value
            }
            evidence
            reason {
              vi
            }
          }
          ... on StoredDocument {
            documents {
              id
              name
              issuer {
                vi
              }
              verificationCode
            }
          }
          ... on ToBeGiven {
            text {
              vi
            }
          }
        }
      }
    }
  }
}
    `, {"hash":"sha256:bddd81eee031b33d5849797ecb99cab90c5e7af8ead48f699511b77a534a4fa7"}) as unknown as TypedDocumentString<PrefillQuery, PrefillQueryVariables>;
export const ProcedureStatisticsDocument = new TypedDocumentString(`
    query ProcedureStatistics($procedure: ID! = "T-BPC-280426", $period: StatisticsPeriod! = {year: 2026, quarter: 4}) {
  procedureStatistics(procedure: $procedure, period: $period) {
    agency {
      code
      name {
        vi
      }
    }
    from
    to
    isPublished
    publishedOn
    smallest
    received
    decided
    onTime {
      atLeast
      atMost
    }
    late {
      atLeast
      atMost
    }
    averageWorkingDays
    ratings {
      count
      satisfied {
        atLeast
        atMost
      }
      levels {
        level
        share
      }
    }
  }
}
    `, {"hash":"sha256:63247161b3c5f3eed4506d4db4f75670bb097dc771a3663c76c22edc6c3ea03f"}) as unknown as TypedDocumentString<ProcedureStatisticsQuery, ProcedureStatisticsQueryVariables>;
export const ProcedureDocument = new TypedDocumentString(`
    query Procedure($code: ID! = "T-BPC-280426", $on: Date) {
  procedure(code: $code, on: $on) {
    code
    codeStanding
    name {
      vi
      en
    }
    owner {
      name {
        vi
      }
      since
    }
    serviceLevel
    workingDays
    receivedUntil
    fees {
      name {
        vi
      }
      amount
    }
    provinces {
      name
      since
    }
    requirements {
      id
      name {
        vi
      }
      notOlderThanDays
      resultOf {
        code
        name {
          vi
        }
      }
    }
    consentText {
      version
      text {
        vi
        en
      }
    }
  }
}
    `, {"hash":"sha256:0f60557c8103c7b89e0361dd09aca91dc0621b7ad8ba3d17306ea17468065f5c"}) as unknown as TypedDocumentString<ProcedureQuery, ProcedureQueryVariables>;
export const PromotionsInProvinceDocument = new TypedDocumentString(`
    query PromotionsInProvince($province: ID! = "31") {
  promotionsIn(province: $province) {
    totalCount
    nodes {
      name
      trader
      kind
      scope
      from
      to
      discountPercent
    }
  }
}
    `, {"hash":"sha256:fc5dfacf616293db7a95d539e59acabeea621b91e9b47b5bc67670934e9a08ea"}) as unknown as TypedDocumentString<PromotionsInProvinceQuery, PromotionsInProvinceQueryVariables>;
export const RateDossierDocument = new TypedDocumentString(`
    mutation RateDossier($dossier: ID!, $rating: SatisfactionLevel! = VERY_SATISFIED, $comment: String, $idempotencyKey: String!) {
  rateDossier(
    input: {dossier: $dossier, rating: $rating, comment: $comment, idempotencyKey: $idempotencyKey}
  ) {
    __typename
    ... on DossierRated {
      rating {
        level
        comment
        ratedAt
        onBehalf
      }
    }
    ... on AlreadyRated {
      rating {
        level
        comment
        ratedAt
        onBehalf
      }
    }
    ... on DossierActRefused {
      reason
      text {
        vi
      }
    }
  }
}
    `, {"hash":"sha256:2f5d7c0b5b4103889a239956d6579c0b51089679d3697e3da3d0d4a31893c96b"}) as unknown as TypedDocumentString<RateDossierMutation, RateDossierMutationVariables>;
export const RequestElectricityInspectionDocument = new TypedDocumentString(`
    mutation RequestElectricityInspection($connection: ID!, $idempotencyKey: String!) {
  requestElectricityInspection(
    input: {connection: $connection, idempotencyKey: $idempotencyKey}
  ) {
    __typename
    ... on ElectricityInspectionRequested {
      requestedAt
      dossier {
        code
      }
      connection {
        code
        state
        step
      }
    }
    ... on ElectricityInspectionRefused {
      reasons {
        code
        field
        message {
          vi
        }
      }
    }
  }
}
    `, {"hash":"sha256:7a5cd318e831031620500ff0b37fd9f0298a671b2a6a869686c9209149463909"}) as unknown as TypedDocumentString<RequestElectricityInspectionMutation, RequestElectricityInspectionMutationVariables>;
export const RequestIdentityVerificationDocument = new TypedDocumentString(`
    mutation RequestIdentityVerification($method: VerificationMethod! = OFFICIAL_AT_ONE_STOP_SHOP, $declared: DeclaredIdentityInput, $evidence: [String!]! = [], $documents: [String!]! = [], $appointment: VerificationAppointmentInput, $onBehalf: Boolean! = false, $idempotencyKey: String!) {
  requestIdentityVerification(
    input: {method: $method, declared: $declared, evidence: $evidence, documents: $documents, appointment: $appointment, onBehalf: $onBehalf, idempotencyKey: $idempotencyKey}
  ) {
    __typename
    ... on IdentityVerificationRequested {
      dossier {
        code
        status
        synchronised
      }
      promisedOn
    }
    ... on IdentityVerificationRefused {
      reasons {
        code
        field
        message {
          vi
        }
      }
    }
  }
}
    `, {"hash":"sha256:122ee1fd48290ae63728982f8030922f3f22f223178b0f3fe6b4d864c7a9dad3"}) as unknown as TypedDocumentString<RequestIdentityVerificationMutation, RequestIdentityVerificationMutationVariables>;
export const RequestJudicialRecordCertificateDocument = new TypedDocumentString(`
    mutation RequestJudicialRecordCertificate($form: JudicialRecordForm! = FORM_1, $purpose: String! = "Bổ sung hồ sơ", $copies: Int! = 1, $evidence: [String!]! = [], $onBehalf: Boolean! = false, $idempotencyKey: String!) {
  requestJudicialRecordCertificate(
    input: {form: $form, purpose: $purpose, copies: $copies, evidence: $evidence, onBehalf: $onBehalf, idempotencyKey: $idempotencyKey}
  ) {
    __typename
    ... on JudicialRecordCertificateRequested {
      dossier {
        code
        status
        synchronised
      }
      promisedOn
      fee
    }
    ... on JudicialRecordCertificateRefused {
      reasons {
        code
        field
        message {
          vi
        }
      }
    }
  }
}
    `, {"hash":"sha256:b51a59c10350c19c3ee4dda355fe250223a5adb6a4ecb228282444cc7eaabbf9"}) as unknown as TypedDocumentString<RequestJudicialRecordCertificateMutation, RequestJudicialRecordCertificateMutationVariables>;
export const RequestLowVoltageConnectionDocument = new TypedDocumentString(`
    mutation RequestLowVoltageConnection($address: ElectricityAddressInput! = {line: "Số 21 phố Mẫu", communeCode: "06685", commune: "Phường Hồng Gai", provinceCode: "22", province: "Tỉnh Quảng Ninh"}, $purpose: ElectricityConnectionPurpose! = HOUSEHOLD, $expectedLoad: Float! = 5.5, $phases: ElectricityPhases! = ONE, $evidence: [String!]!, $premises: String!, $idempotencyKey: String!) {
  requestElectricityConnection(
    input: {address: $address, lowVoltage: {purpose: $purpose, expectedLoad: $expectedLoad, phases: $phases, evidence: $evidence, premises: $premises}, idempotencyKey: $idempotencyKey}
  ) {
    __typename
    ... on ElectricityConnectionRequested {
      corporation
      receivedAt
      promisedOn
      dossier {
        code
        status
        synchronised
      }
      connection {
        code
        state
        step
      }
    }
    ... on ElectricityConnectionRefused {
      reasons {
        code
        field
        message {
          vi
        }
      }
    }
  }
}
    `, {"hash":"sha256:3ead47643f162ac152169da011ae3ddd39c8e3f1b633459fa65e9ec2aea688a9"}) as unknown as TypedDocumentString<RequestLowVoltageConnectionMutation, RequestLowVoltageConnectionMutationVariables>;
export const RequestMediumVoltageConnectionDocument = new TypedDocumentString(`
    mutation RequestMediumVoltageConnection($address: ElectricityAddressInput! = {line: "Lô 7 khu công nghiệp Mẫu", communeCode: "07132", commune: "Phường Quảng Yên", provinceCode: "22", province: "Tỉnh Quảng Ninh"}, $taxCode: TaxCode! = "9900000016", $purpose: ElectricityConnectionPurpose! = PRODUCTION, $capacity: Int! = 1250, $singleLineDiagram: String!, $documents: [ElectricityPaperInput!]!, $idempotencyKey: String!) {
  requestElectricityConnection(
    input: {address: $address, mediumVoltage: {taxCode: $taxCode, purpose: $purpose, capacity: $capacity, singleLineDiagram: $singleLineDiagram, documents: $documents}, idempotencyKey: $idempotencyKey}
  ) {
    __typename
    ... on ElectricityConnectionRequested {
      corporation
      receivedAt
      promisedOn
      dossier {
        code
        status
        synchronised
      }
      connection {
        code
        state
        step
      }
    }
    ... on ElectricityConnectionRefused {
      reasons {
        code
        field
        message {
          vi
        }
      }
    }
  }
}
    `, {"hash":"sha256:5cb046f1c80d6f440f159449f3845684651a1258ba2d548d0f037910f05654e5"}) as unknown as TypedDocumentString<RequestMediumVoltageConnectionMutation, RequestMediumVoltageConnectionMutationVariables>;
export const ResubmitCertificateOfOriginDocument = new TypedDocumentString(`
    mutation ResubmitCertificateOfOrigin($code: ID!, $content: CertificateOfOriginContentInput! = {consignee: "Beispiel Kaffee GmbH", consigneeAddress: "Musterstraße 1, Hamburg", invoiceNumber: "INV-00211", currency: "USD", goods: [{hsCode: "0901.11.30", description: "Cà phê Robusta nhân sống, loại 1", criterion: WO, quantity: "38400", unit: "KGM", value: "163200.00"}]}, $idempotencyKey: String!) {
  resubmitCertificateOfOrigin(
    input: {code: $code, content: $content, idempotencyKey: $idempotencyKey}
  ) {
    __typename
    ... on CertificateOfOriginSubmitted {
      code
      dossier {
        code
        status
        synchronised
      }
      promisedOn
    }
    ... on CertificateOfOriginRefused {
      reasons {
        code
        field
        message {
          vi
        }
      }
    }
  }
}
    `, {"hash":"sha256:ff12f168e335d86c1b1aee65e7b525af2c421be4c9b0c384268d6dc7fc8bc831"}) as unknown as TypedDocumentString<ResubmitCertificateOfOriginMutation, ResubmitCertificateOfOriginMutationVariables>;
export const ReuseDocumentDocument = new TypedDocumentString(`
    mutation ReuseDocument($document: ID!, $procedure: ID! = "T-BPC-280426", $idempotencyKey: String!) {
  reuseDocument(
    input: {document: $document, procedure: $procedure, idempotencyKey: $idempotencyKey}
  ) {
    __typename
    ... on DocumentOffered {
      offer
      expiresAt
    }
    ... on ConsentRequired {
      consentText {
        version
        text {
          vi
        }
      }
    }
    ... on DocumentNotUsable {
      text {
        vi
      }
    }
  }
}
    `, {"hash":"sha256:6312a190584953f57de0e74925a2899f6e70fb17728e202529b677d6395d901e"}) as unknown as TypedDocumentString<ReuseDocumentMutation, ReuseDocumentMutationVariables>;
export const StartUploadDocument = new TypedDocumentString(`
    mutation StartUpload($name: String! = "Ảnh chân dung", $mediaType: MediaType! = PNG, $size: Int!, $idempotencyKey: String!) {
  startUpload(
    input: {name: $name, mediaType: $mediaType, size: $size, idempotencyKey: $idempotencyKey}
  ) {
    __typename
    ... on UploadStarted {
      url
      expiresAt
      document
    }
    ... on UploadRefused {
      text {
        vi
      }
    }
  }
}
    `, {"hash":"sha256:e650cf27509e8993d6a6418dd150cd9be1375d3869a012aba0e305e8a876f61b"}) as unknown as TypedDocumentString<StartUploadMutation, StartUploadMutationVariables>;
export const SupplementCustomsDeclarationDocument = new TypedDocumentString(`
    mutation SupplementCustomsDeclaration($number: ID! = "109999001082", $organisation: TaxCode, $changes: [CustomsChangeInput!]! = [{field: INVOICE_NUMBER, after: "INV-00108A"}], $reason: String! = "Khai sai số hóa đơn", $idempotencyKey: String!) {
  supplementCustomsDeclaration(
    input: {number: $number, organisation: $organisation, changes: $changes, reason: $reason, idempotencyKey: $idempotencyKey}
  ) {
    __typename
    ... on CustomsSupplementFiled {
      reference
      decision
      number
      declaration {
        number
        status
        amendmentCount
        supplements {
          number
          status
          changes {
            field
            lineNumber
            before
            after
          }
        }
      }
    }
    ... on CustomsSupplementRefused {
      reasons {
        code
        field
        day
        message {
          vi
        }
      }
    }
  }
}
    `, {"hash":"sha256:0c3c0a3c057051f340398bf4ec2ad2efe1af075d6520d3964a6a6b82c23fa712"}) as unknown as TypedDocumentString<SupplementCustomsDeclarationMutation, SupplementCustomsDeclarationMutationVariables>;
export const SupplementDossierDocument = new TypedDocumentString(`
    mutation SupplementDossier($dossier: ID!, $documents: [String!]!, $note: String, $idempotencyKey: String!) {
  supplementDossier(
    input: {dossier: $dossier, documents: $documents, note: $note, idempotencyKey: $idempotencyKey}
  ) {
    __typename
    ... on DossierActTaken {
      dossier {
        code
        status
      }
      text {
        vi
      }
    }
    ... on DossierActRefused {
      reason
      text {
        vi
      }
    }
  }
}
    `, {"hash":"sha256:9427359a16abe87e364bc8aa09e87a7c23a1d3bc6c87fd6f88fd70a90ed76f7b"}) as unknown as TypedDocumentString<SupplementDossierMutation, SupplementDossierMutationVariables>;
export const TaxesDocument = new TypedDocumentString(`
    query Taxes {
  me {
    id
    taxpayer {
      taxCode
      name
      type
      status {
        code
        label
        reason
        inForce
      }
      obligations(first: 10, filter: {overdue: true}) {
        totalAmountDue
        unavailableLedgers
        totalCount
        nodes {
          id
          kind
          period
          amountAssessed
          amountDue
          dueDate
          overdue
          debtors
          asset
          latePaymentInterest {
            amount
            days
            asOf
          }
          paymentSlip {
            treasuryCode
            collectingAgencyCode
            revenueAccount
            total
            lines {
              chapter
              subItem
              content
              amount
            }
          }
        }
      }
    }
  }
}
    `, {"hash":"sha256:3aa684cf6b05589befe7a7ecbedd45e5440d7aff3e8403df69d7b071ddb8ae03"}) as unknown as TypedDocumentString<TaxesQuery, TaxesQueryVariables>;
export const TradeRulesDocument = new TypedDocumentString(`
    query TradeRules($on: Date) {
  certificateOfOriginForms(on: $on) {
    form
    label
    destinations
    circular
    since
    confirmed
  }
  promotionRules(on: $on) {
    since
    basis
    maxDiscountPercent
    maxConcentratedDiscountPercent
    notificationFrom
    notificationWorkingDays
    registrationWorkingDays
    registeredKinds
    unconfirmed
  }
}
    `, {"hash":"sha256:4584e19ae90d5d568e88b0273631ec45c4a25c7c65175b5d812a46afd9503230"}) as unknown as TypedDocumentString<TradeRulesQuery, TradeRulesQueryVariables>;
export const VerifyCertificateOfOriginDocument = new TypedDocumentString(`
    query VerifyCertificateOfOrigin($number: ID! = "VN-CA-99-000101") {
  verifyCertificateOfOrigin(number: $number) {
    state
    form
    destination
    issuedOn
  }
}
    `, {"hash":"sha256:f8483595f9703af04424468813609984649aa1a89bf62e65b876c93a84077aef"}) as unknown as TypedDocumentString<VerifyCertificateOfOriginQuery, VerifyCertificateOfOriginQueryVariables>;
export const VerifyDocumentDocument = new TypedDocumentString(`
    query VerifyDocument($code: ID!) {
  verifyDocument(code: $code) {
    state
    issuer {
      vi
      en
    }
  }
}
    `, {"hash":"sha256:9c4cf8283e6c1b22ea552737346bbfd715729a3f1277f40be9b9254313b01103"}) as unknown as TypedDocumentString<VerifyDocumentQuery, VerifyDocumentQueryVariables>;
export const WithdrawConsentDocument = new TypedDocumentString(`
    mutation WithdrawConsent($consent: ID!, $idempotencyKey: String!) {
  withdrawConsent(input: {consent: $consent, idempotencyKey: $idempotencyKey}) {
    __typename
    ... on ConsentWithdrawn {
      consent {
        id
        withdrawnAt
        inForce
      }
    }
    ... on ConsentNotFound {
      text {
        vi
      }
    }
  }
}
    `, {"hash":"sha256:c6a17c20a3e67516419f9db27a6369330bcd7a2100f9b20a1789c948dd45cd31"}) as unknown as TypedDocumentString<WithdrawConsentMutation, WithdrawConsentMutationVariables>;
export const WithdrawDossierDocument = new TypedDocumentString(`
    mutation WithdrawDossier($dossier: ID!, $reason: String! = "Không còn nhu cầu", $idempotencyKey: String!) {
  withdrawDossier(
    input: {dossier: $dossier, reason: $reason, idempotencyKey: $idempotencyKey}
  ) {
    __typename
    ... on DossierActTaken {
      dossier {
        code
        status
      }
      text {
        vi
      }
    }
    ... on DossierActRefused {
      reason
      text {
        vi
      }
    }
  }
}
    `, {"hash":"sha256:3a926a265353036e6fdbb29a3d709105fa7dbfd1d3e23f4097de5c248b113114"}) as unknown as TypedDocumentString<WithdrawDossierMutation, WithdrawDossierMutationVariables>;