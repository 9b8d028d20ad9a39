import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Declaration } from './declaration.ts';
import type { Filed } from './filing.ts';
import type { CustomsContext } from './ministry.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A local calendar date, `YYYY-MM-DD`. */
  Date: { input: string; output: string; }
  /** A moment with its offset, ISO 8601. */
  DateTime: { input: string; output: string; }
  /** A tax code (mã số thuế): 10 digits, 10 and a branch, or a 12-digit personal number. */
  TaxCode: { input: string; output: string; }
  /** An amount of đồng: a whole number, exact beyond 2³¹. */
  VND: { input: number; output: number; }
  _FieldSet: { input: string; output: string; }
};

/** A request to cancel a declaration (đề nghị hủy tờ khai). */
export type CancelCustomsDeclarationInput = {
  /** What happened (giải trình), one line of up to 300 characters. */
  readonly explanation: Scalars['String']['input'];
  /** On which ground; see `customsCancellationGrounds`. */
  readonly ground: CustomsCancellationGround;
  /** Chosen by the client, 8 to 128 printable characters without spaces: the same one again, with the same input, gives the same answer and files nothing twice. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Any number that the declaration has had (số tờ khai). */
  readonly number: Scalars['ID']['input'];
  /** The firm that you act for, by its tax code: nothing of another is found then. All that you represent, unless given. */
  readonly organisation?: InputMaybe<Scalars['TaxCode']['input']>;
};

/** Filed, or refused. */
export type CancelCustomsDeclarationResult = CustomsCancellationFiled | CustomsCancellationRefused;

/** A person (công dân), known by the portal's stable id. Each ministry adds what it holds. */
export type Citizen = {
  readonly __typename?: 'Citizen';
  /** Declarations in this person's own name, the latest registered first. Those of firms are at the firm. */
  readonly customsDeclarations: Maybe<CustomsDeclarationConnection>;
  /** The portal's stable id; never the personal number. */
  readonly id: Scalars['ID']['output'];
};


/** A person (công dân), known by the portal's stable id. Each ministry adds what it holds. */
export type CitizenCustomsDeclarationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CustomsDeclarationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A request to cancel a declaration (đề nghị hủy tờ khai). */
export type CustomsCancellation = {
  readonly __typename?: 'CustomsCancellation';
  /** On which ground (trường hợp hủy). */
  readonly ground: CustomsCancellationGround;
  /** Why, in the words of the declarant, or of the office that refused (lý do). */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** When it was asked for (ngày giờ đề nghị). */
  readonly requestedAt: Scalars['DateTime']['output'];
  /** What became of it. */
  readonly status: CustomsCancellationStatus;
};

/** Customs have the request. */
export type CustomsCancellationFiled = {
  readonly __typename?: 'CustomsCancellationFiled';
  /** Whether it is decided. */
  readonly decision: CustomsDecision;
  /** The declaration as it stands now. */
  readonly declaration: Maybe<CustomsDeclaration>;
  /** The declaration's number. */
  readonly number: Scalars['ID']['output'];
  /** Customs' own reference (số tiếp nhận). */
  readonly reference: Scalars['ID']['output'];
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

/** A ground for cancelling, as a form needs it. */
export type CustomsCancellationGroundInfo = {
  readonly __typename?: 'CustomsCancellationGroundInfo';
  /** The channels that it is for; empty for any. */
  readonly channels: ReadonlyArray<CustomsChannel>;
  /** For imports or exports alone; null for both. */
  readonly direction: Maybe<CustomsDirection>;
  /** Which. */
  readonly ground: CustomsCancellationGround;
  /** Its Vietnamese wording (trường hợp hủy). */
  readonly label: Scalars['String']['output'];
  /** What the law says (căn cứ pháp lý). */
  readonly legalBasis: Scalars['String']['output'];
  /** Since when that rule holds. */
  readonly validFrom: Scalars['Date']['output'];
  /** Days from registration that must be over (số ngày kể từ ngày đăng ký); null where none need. */
  readonly waitingDays: Maybe<Scalars['Int']['output']>;
};

/** One reason why a request to cancel was refused. */
export type CustomsCancellationRefusal = {
  readonly __typename?: 'CustomsCancellationRefusal';
  /** Which. */
  readonly code: CustomsCancellationRefusalCode;
  /** The day that it turns on: the first on which the ground holds. */
  readonly day: Maybe<Scalars['Date']['output']>;
  /** The part of the input that it is about; null when it is about nothing in the input. */
  readonly field: Maybe<Scalars['String']['output']>;
  /** What it means, and what can be done. */
  readonly message: LocalisedText;
};

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

/** Nothing was filed. With what is wrong put right, ask again under another idempotency key. */
export type CustomsCancellationRefused = {
  readonly __typename?: 'CustomsCancellationRefused';
  /** Every reason that is known; at least one. */
  readonly reasons: ReadonlyArray<CustomsCancellationRefusal>;
};

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

/** One item that a supplementary declaration changes. */
export type CustomsChange = {
  readonly __typename?: 'CustomsChange';
  /** As it becomes (nội dung sau khi bổ sung); null when it is taken out. */
  readonly after: Maybe<Scalars['String']['output']>;
  /** As it was (nội dung trước khi bổ sung); null when it was empty. */
  readonly before: Maybe<Scalars['String']['output']>;
  /** Which item. */
  readonly field: CustomsChangedField;
  /** The line of goods it is on (dòng hàng); null for an item of the whole declaration. */
  readonly lineNumber: Maybe<Scalars['Int']['output']>;
};

/** One item to be changed. What stands there now is read from the declaration. */
export type CustomsChangeInput = {
  /** As it is to be (nội dung sau khi bổ sung). A number is a decimal such as `1250.5`, a day `YYYY-MM-DD`, a country its two letters, a code of goods eight digits. */
  readonly after: Scalars['String']['input'];
  /** Which item. Of a line of goods are `QUANTITY`, `HS_CODE`, `DESCRIPTION`, `ORIGIN`, `INVOICE_VALUE` and `DUTY_RATE`; of the whole declaration are all others. */
  readonly field: CustomsChangedField;
  /** The line of goods (số thứ tự dòng hàng), for an item of one and for no other. */
  readonly lineNumber?: InputMaybe<Scalars['Int']['input']>;
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

/** That a declaration was given a channel. */
export type CustomsChannelChange = {
  readonly __typename?: 'CustomsChannelChange';
  /** Which. */
  readonly channel: CustomsChannel;
  /** Since when (ngày giờ phân luồng). */
  readonly since: Scalars['DateTime']['output'];
};

/** What customs said at once of something that was filed. */
export type CustomsDecision =
  /** Được chấp nhận: it is done */
  | 'ACCEPTED'
  /** Chuyển công chức hải quan xem xét: an officer decides, and the decision is seen in the declaration */
  | 'REFERRED';

/** A customs declaration (tờ khai hải quan; Circular 38/2015/TT-BTC as amended). */
export type CustomsDeclaration = {
  readonly __typename?: 'CustomsDeclaration';
  /** How many times the declaration was amended (số lần khai bổ sung). */
  readonly amendmentCount: Scalars['Int']['output'];
  /** Why its owner asked to cancel it (lý do hủy tờ khai), while that is being decided and afterwards; null when nobody did, or it was refused. */
  readonly cancellationReason: Maybe<Scalars['String']['output']>;
  /** Requests to cancel it (đề nghị hủy tờ khai) with what was decided, the latest first; those from before the ministry kept them are not there. */
  readonly cancellations: ReadonlyArray<CustomsCancellation>;
  /** Inspection channel (luồng) as it is now. It may change as long as the goods are not cleared, also after it was told. */
  readonly channel: CustomsChannel;
  /** The channels it was given (kết quả phân luồng), the latest first; empty until it is routed, and where the ministry does not say. */
  readonly channelHistory: ReadonlyArray<CustomsChannelChange>;
  /** When the goods were cleared (ngày giờ thông quan); null until then. */
  readonly clearedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who lodged the declaration: the owner, or a customs agent (người khai hải quan, đại lý làm thủ tục hải quan). */
  readonly declarant: CustomsParty;
  /** Import or export, as the number says. */
  readonly direction: CustomsDirection;
  /** Import or export duty and VAT of all lines (tổng tiền thuế phải nộp). */
  readonly dutiesTotal: Scalars['VND']['output'];
  /** Đồng for one unit of the invoice's currency (tỷ giá tính thuế), a decimal; `1` for an invoice in đồng. */
  readonly exchangeRate: Scalars['String']['output'];
  /** Commercial invoice (hóa đơn thương mại). */
  readonly invoice: Maybe<CustomsInvoice>;
  /** The goods (danh sách hàng). */
  readonly lines: ReadonlyArray<CustomsDeclarationLine>;
  /**
   * The last day on which a supplement may be lodged after clearance (thời hạn khai bổ sung sau thông quan): a period from the day of clearance by the rule of
   * that day. Null before clearance, and after cancellation or a decision on post-clearance audit.
   */
  readonly mayBeSupplementedUntil: Maybe<Scalars['Date']['output']>;
  /** Declaration number (số tờ khai), 12 digits: 10… import, 30… export; the last digit grows with every amendment. */
  readonly number: Scalars['ID']['output'];
  /** Where it was registered (cơ quan hải quan). */
  readonly office: CustomsOffice;
  /** Whose goods they are: the importer or exporter (người nhập khẩu, người xuất khẩu). */
  readonly owner: CustomsParty;
  /** Foreign seller or buyer (đối tác nước ngoài). */
  readonly partnerName: Maybe<Scalars['String']['output']>;
  /** When the declaration was registered (ngày giờ đăng ký). */
  readonly registeredAt: Scalars['DateTime']['output'];
  /** Status (trạng thái tờ khai). */
  readonly status: CustomsDeclarationStatus;
  /** Supplementary declarations (khai bổ sung), the latest first; also those refused, which amend nothing. */
  readonly supplements: ReadonlyArray<CustomsSupplement>;
  /** Type of declaration (mã loại hình). */
  readonly type: CustomsDeclarationType;
  /** The type's name in Vietnamese, as it was when the declaration was registered; null for a type new to us. */
  readonly typeLabel: Maybe<Scalars['String']['output']>;
};

/** A page of declarations. */
export type CustomsDeclarationConnection = {
  readonly __typename?: 'CustomsDeclarationConnection';
  /** The declarations of this page. */
  readonly nodes: ReadonlyArray<CustomsDeclaration>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many declarations there are in all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Which declarations to list: those for which everything given holds. */
export type CustomsDeclarationFilter = {
  /** Inspection channel (luồng). */
  readonly channel?: InputMaybe<CustomsChannel>;
  /** Import or export (nhập khẩu, xuất khẩu). */
  readonly direction?: InputMaybe<CustomsDirection>;
  /** Registered (ngày đăng ký) on this day or later. */
  readonly registeredFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Registered on this day or earlier. */
  readonly registeredTo?: InputMaybe<Scalars['Date']['input']>;
  /** Status (trạng thái tờ khai). */
  readonly status?: InputMaybe<CustomsDeclarationStatus>;
  /** Type of declaration (mã loại hình). */
  readonly type?: InputMaybe<CustomsDeclarationType>;
};

/** One line of goods (dòng hàng). */
export type CustomsDeclarationLine = {
  readonly __typename?: 'CustomsDeclarationLine';
  /** What the goods are (mô tả hàng hóa). */
  readonly description: Scalars['String']['output'];
  /** Import or export duty (tiền thuế nhập khẩu, xuất khẩu). */
  readonly dutyVnd: Scalars['VND']['output'];
  /** Code of the goods (mã số HS), 8 digits without separators. */
  readonly hsCode: Scalars['String']['output'];
  /** Import duty in percent (thuế suất thuế nhập khẩu); null where none is charged by value. */
  readonly importDutyRate: Maybe<Scalars['Float']['output']>;
  /** Position on the declaration, from 1 (số thứ tự dòng hàng). */
  readonly number: Scalars['Int']['output'];
  /** Country of origin (nước xuất xứ), ISO 3166 two letters; null when not declared. */
  readonly origin: Maybe<Scalars['String']['output']>;
  /** A decimal as text (số lượng). */
  readonly quantity: Scalars['String']['output'];
  /** Unit of the quantity (đơn vị tính) as the declaration has it, for example `PCE` or `KGM`. */
  readonly unit: Scalars['String']['output'];
  /** Value in the invoice's currency (trị giá hóa đơn). */
  readonly value: ForeignAmount;
  /** Dutiable value (trị giá tính thuế). */
  readonly valueVnd: Scalars['VND']['output'];
  /** Value added tax (tiền thuế giá trị gia tăng). */
  readonly vatVnd: Scalars['VND']['output'];
};

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

/** A type of declaration, as a form needs it. */
export type CustomsDeclarationTypeInfo = {
  readonly __typename?: 'CustomsDeclarationTypeInfo';
  /** Whether declarations of this type import or export. */
  readonly direction: CustomsDirection;
  /** Its Vietnamese name (tên loại hình). */
  readonly label: Scalars['String']['output'];
  /** The code (mã loại hình). */
  readonly type: CustomsDeclarationType;
  /** Since when it is used with this name. */
  readonly validFrom: Scalars['Date']['output'];
};

/** Import or export. */
export type CustomsDirection =
  /** Xuất khẩu */
  | 'EXPORT'
  /** Nhập khẩu */
  | 'IMPORT';

/** A commercial invoice (hóa đơn thương mại). */
export type CustomsInvoice = {
  readonly __typename?: 'CustomsInvoice';
  /** Invoice date (ngày hóa đơn). */
  readonly date: Maybe<Scalars['Date']['output']>;
  /** Invoice number (số hóa đơn). */
  readonly number: Maybe<Scalars['String']['output']>;
  /** Invoice total (tổng trị giá hóa đơn). */
  readonly total: ForeignAmount;
};

/** A customs office (cơ quan hải quan). */
export type CustomsOffice = {
  readonly __typename?: 'CustomsOffice';
  /** Four characters (mã hải quan), for example `28NJ`. */
  readonly code: Scalars['String']['output'];
  /** Its name (tên cơ quan hải quan); null when the ministry did not say. */
  readonly name: Maybe<Scalars['String']['output']>;
};

/** Somebody named on a declaration. */
export type CustomsParty = {
  readonly __typename?: 'CustomsParty';
  /** Name (tên). */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Tax code (mã số thuế); null for somebody without one. */
  readonly taxCode: Maybe<Scalars['TaxCode']['output']>;
};

/** A supplementary declaration (khai bổ sung hồ sơ hải quan). */
export type CustomsSupplement = {
  readonly __typename?: 'CustomsSupplement';
  /** What it changes (nội dung khai bổ sung). */
  readonly changes: ReadonlyArray<CustomsChange>;
  /** Position in the declaration's history, from 1 (lần khai bổ sung). */
  readonly number: Scalars['Int']['output'];
  /** Why, in the words of the declarant or of the office that refused or asked (lý do). */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** What became of it (trạng thái khai bổ sung). */
  readonly status: CustomsSupplementStatus;
  /** When it was lodged or asked for (ngày giờ khai bổ sung). */
  readonly submittedAt: Scalars['DateTime']['output'];
};

/** Customs have the supplement. */
export type CustomsSupplementFiled = {
  readonly __typename?: 'CustomsSupplementFiled';
  /** Whether it is decided. */
  readonly decision: CustomsDecision;
  /** The declaration as it stands now. */
  readonly declaration: Maybe<CustomsDeclaration>;
  /** The declaration's number when this was answered: the next one if the supplement was accepted. */
  readonly number: Scalars['ID']['output'];
  /** Customs' own reference (số tiếp nhận). */
  readonly reference: Scalars['ID']['output'];
};

/** One reason why a supplement was refused. */
export type CustomsSupplementRefusal = {
  readonly __typename?: 'CustomsSupplementRefusal';
  /** Which. */
  readonly code: CustomsSupplementRefusalCode;
  /** The day that it turns on: the last day of a limit that is over. */
  readonly day: Maybe<Scalars['Date']['output']>;
  /** The part of the input that it is about, as a path such as `changes.0.field`; null when it is about nothing in the input. */
  readonly field: Maybe<Scalars['String']['output']>;
  /** What it means, and what can be done. */
  readonly message: LocalisedText;
};

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

/** Nothing was filed. With what is wrong put right, send it again under another idempotency key. */
export type CustomsSupplementRefused = {
  readonly __typename?: 'CustomsSupplementRefused';
  /** Every reason that is known; at least one. */
  readonly reasons: ReadonlyArray<CustomsSupplementRefusal>;
};

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

/** An amount in the currency of an invoice (nguyên tệ). */
export type ForeignAmount = {
  readonly __typename?: 'ForeignAmount';
  /** A decimal as text, exact: `12500.50`. */
  readonly amount: Scalars['String']['output'];
  /** ISO 4217, for example `USD`. */
  readonly currency: Scalars['String']['output'];
};

/** The same words in both languages of the portal. */
export type LocalisedText = {
  readonly __typename?: 'LocalisedText';
  /** English. */
  readonly en: Scalars['String']['output'];
  /** Vietnamese, which is the one that counts. */
  readonly vi: Scalars['String']['output'];
};

/** What a person does, or somebody acting for them. Each is done once per idempotency key. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /**
   * Cancel a declaration (hủy tờ khai hải quan; Circular 38/2015/TT-BTC, Art. 22, as amended): yours, or of a firm that you represent in customs. It is cancelled at once, or an officer decides and the
   * decision comes into `CustomsDeclaration.cancellations`; or it is refused with every reason.
   */
  readonly cancelCustomsDeclaration: Maybe<CancelCustomsDeclarationResult>;
  /**
   * Supplement a declaration (khai bổ sung hồ sơ hải quan; Circular 38/2015/TT-BTC, Art. 20, as amended): yours, or of a firm that you represent in customs. It is accepted at once, or an officer decides
   * and the decision comes into `CustomsDeclaration.supplements`; or it is refused with every reason. An accepted one gives the declaration its next number.
   */
  readonly supplementCustomsDeclaration: Maybe<SupplementCustomsDeclarationResult>;
};


/** What a person does, or somebody acting for them. Each is done once per idempotency key. */
export type MutationCancelCustomsDeclarationArgs = {
  input: CancelCustomsDeclarationInput;
};


/** What a person does, or somebody acting for them. Each is done once per idempotency key. */
export type MutationSupplementCustomsDeclarationArgs = {
  input: SupplementCustomsDeclarationInput;
};

/** A firm (tổ chức, doanh nghiệp), known by its tax code. Served only to those who represent it. */
export type Organisation = {
  readonly __typename?: 'Organisation';
  /** Declarations whose owner is this firm, the latest registered first. */
  readonly customsDeclarations: Maybe<CustomsDeclarationConnection>;
  /** Enterprise number and tax code (mã số doanh nghiệp, mã số thuế). */
  readonly taxCode: Scalars['TaxCode']['output'];
};


/** A firm (tổ chức, doanh nghiệp), known by its tax code. Served only to those who represent it. */
export type OrganisationCustomsDeclarationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CustomsDeclarationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Where a page stands in its list. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** What to give as `after` for the next page; null when this one is empty. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
  /** Whether there is another page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
};

export type Query = {
  readonly __typename?: 'Query';
  /** The grounds on which a declaration may be cancelled (trường hợp hủy tờ khai) on a day, today unless said otherwise: public reference data. */
  readonly customsCancellationGrounds: Maybe<ReadonlyArray<CustomsCancellationGroundInfo>>;
  /**
   * A declaration (tờ khai hải quan) of yours or of a firm that you represent; null for any other, whether it exists or not.
   * The last digit of the number is the count of amendments: a number from before an amendment finds the declaration as it stands now.
   */
  readonly customsDeclaration: Maybe<CustomsDeclaration>;
  /** The types of declaration (mã loại hình) that could be lodged on a day, today unless said otherwise: public reference data. */
  readonly customsDeclarationTypes: Maybe<ReadonlyArray<CustomsDeclarationTypeInfo>>;
  /** The citizen this request is about. With a valid sign-in this is never null. */
  readonly me: Maybe<Citizen>;
};


export type QueryCustomsCancellationGroundsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryCustomsDeclarationArgs = {
  number: Scalars['ID']['input'];
};


export type QueryCustomsDeclarationTypesArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** A supplement to a declaration (tờ khai bổ sung). */
export type SupplementCustomsDeclarationInput = {
  /** What is to be changed, 1 to 50 items, each once. */
  readonly changes: ReadonlyArray<CustomsChangeInput>;
  /** Chosen by the client, 8 to 128 printable characters without spaces: the same one again, with the same input, gives the same answer and files nothing twice. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The declaration's number as it stands (số tờ khai), with the digit of its last amendment: with an older one it is refused, because you have seen an older declaration. */
  readonly number: Scalars['ID']['input'];
  /** The firm that you act for, by its tax code: nothing of another is found then. All that you represent, unless given. */
  readonly organisation?: InputMaybe<Scalars['TaxCode']['input']>;
  /** Why (lý do khai bổ sung), one line of up to 300 characters. */
  readonly reason: Scalars['String']['input'];
};

/** Filed, or refused. */
export type SupplementCustomsDeclarationResult = CustomsSupplementFiled | CustomsSupplementRefused;



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Citizen: Citizen;
  CustomsDeclaration: CustomsDeclaration;
  Organisation: Organisation;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Citizen:
    ( { __typename: 'Citizen' }
    & GraphQLRecursivePick<FederationTypes['Citizen'], {"id":true}> );
  CustomsDeclaration:
    ( { __typename: 'CustomsDeclaration' }
    & GraphQLRecursivePick<FederationTypes['CustomsDeclaration'], {"number":true}> );
  Organisation:
    ( { __typename: 'Organisation' }
    & GraphQLRecursivePick<FederationTypes['Organisation'], {"taxCode":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CancelCustomsDeclarationResult:
    | ( Filed )
    | ( CustomsCancellationRefused )
  ;
  SupplementCustomsDeclarationResult:
    | ( Filed )
    | ( CustomsSupplementRefused )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  CancelCustomsDeclarationInput: CancelCustomsDeclarationInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CancelCustomsDeclarationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelCustomsDeclarationResult']>;
  Citizen: ResolverTypeWrapper<{ readonly id: string }>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CustomsCancellation: ResolverTypeWrapper<CustomsCancellation>;
  CustomsCancellationFiled: ResolverTypeWrapper<Filed>;
  CustomsCancellationGround: CustomsCancellationGround;
  CustomsCancellationGroundInfo: ResolverTypeWrapper<CustomsCancellationGroundInfo>;
  CustomsCancellationRefusal: ResolverTypeWrapper<CustomsCancellationRefusal>;
  CustomsCancellationRefusalCode: CustomsCancellationRefusalCode;
  CustomsCancellationRefused: ResolverTypeWrapper<CustomsCancellationRefused>;
  CustomsCancellationStatus: CustomsCancellationStatus;
  CustomsChange: ResolverTypeWrapper<CustomsChange>;
  CustomsChangeInput: CustomsChangeInput;
  CustomsChangedField: CustomsChangedField;
  CustomsChannel: CustomsChannel;
  CustomsChannelChange: ResolverTypeWrapper<CustomsChannelChange>;
  CustomsDecision: CustomsDecision;
  CustomsDeclaration: ResolverTypeWrapper<Declaration>;
  CustomsDeclarationConnection: ResolverTypeWrapper<Omit<CustomsDeclarationConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['CustomsDeclaration']> }>;
  CustomsDeclarationFilter: CustomsDeclarationFilter;
  CustomsDeclarationLine: ResolverTypeWrapper<CustomsDeclarationLine>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  CustomsDeclarationStatus: CustomsDeclarationStatus;
  CustomsDeclarationType: CustomsDeclarationType;
  CustomsDeclarationTypeInfo: ResolverTypeWrapper<CustomsDeclarationTypeInfo>;
  CustomsDirection: CustomsDirection;
  CustomsInvoice: ResolverTypeWrapper<CustomsInvoice>;
  CustomsOffice: ResolverTypeWrapper<CustomsOffice>;
  CustomsParty: ResolverTypeWrapper<CustomsParty>;
  CustomsSupplement: ResolverTypeWrapper<CustomsSupplement>;
  CustomsSupplementFiled: ResolverTypeWrapper<Filed>;
  CustomsSupplementRefusal: ResolverTypeWrapper<CustomsSupplementRefusal>;
  CustomsSupplementRefusalCode: CustomsSupplementRefusalCode;
  CustomsSupplementRefused: ResolverTypeWrapper<CustomsSupplementRefused>;
  CustomsSupplementStatus: CustomsSupplementStatus;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  ForeignAmount: ResolverTypeWrapper<ForeignAmount>;
  LocalisedText: ResolverTypeWrapper<LocalisedText>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Organisation: ResolverTypeWrapper<{ readonly taxCode: string }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SupplementCustomsDeclarationInput: SupplementCustomsDeclarationInput;
  SupplementCustomsDeclarationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SupplementCustomsDeclarationResult']>;
  TaxCode: ResolverTypeWrapper<Scalars['TaxCode']['output']>;
  VND: ResolverTypeWrapper<Scalars['VND']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  CancelCustomsDeclarationInput: CancelCustomsDeclarationInput;
  ID: Scalars['ID']['output'];
  CancelCustomsDeclarationResult: ResolversUnionTypes<ResolversParentTypes>['CancelCustomsDeclarationResult'];
  Citizen: { readonly id: string };
  Int: Scalars['Int']['output'];
  CustomsCancellation: CustomsCancellation;
  CustomsCancellationFiled: Filed;
  CustomsCancellationGroundInfo: CustomsCancellationGroundInfo;
  CustomsCancellationRefusal: CustomsCancellationRefusal;
  CustomsCancellationRefused: CustomsCancellationRefused;
  CustomsChange: CustomsChange;
  CustomsChangeInput: CustomsChangeInput;
  CustomsChannelChange: CustomsChannelChange;
  CustomsDeclaration: Declaration;
  CustomsDeclarationConnection: Omit<CustomsDeclarationConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['CustomsDeclaration']> };
  CustomsDeclarationFilter: CustomsDeclarationFilter;
  CustomsDeclarationLine: CustomsDeclarationLine;
  Float: Scalars['Float']['output'];
  CustomsDeclarationTypeInfo: CustomsDeclarationTypeInfo;
  CustomsInvoice: CustomsInvoice;
  CustomsOffice: CustomsOffice;
  CustomsParty: CustomsParty;
  CustomsSupplement: CustomsSupplement;
  CustomsSupplementFiled: Filed;
  CustomsSupplementRefusal: CustomsSupplementRefusal;
  CustomsSupplementRefused: CustomsSupplementRefused;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  ForeignAmount: ForeignAmount;
  LocalisedText: LocalisedText;
  Mutation: Record<PropertyKey, never>;
  Organisation: { readonly taxCode: string };
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Query: Record<PropertyKey, never>;
  SupplementCustomsDeclarationInput: SupplementCustomsDeclarationInput;
  SupplementCustomsDeclarationResult: ResolversUnionTypes<ResolversParentTypes>['SupplementCustomsDeclarationResult'];
  TaxCode: Scalars['TaxCode']['output'];
  VND: Scalars['VND']['output'];
  String: Scalars['String']['output'];
};

export type ContactDirectiveArgs = {
  description?: Maybe<Scalars['String']['input']>;
  name: Scalars['String']['input'];
  url?: Maybe<Scalars['String']['input']>;
};

export type ContactDirectiveResolver<Result, Parent, ContextType = CustomsContext, Args = ContactDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CancelCustomsDeclarationResultResolvers<ContextType = CustomsContext, ParentType extends ResolversParentTypes['CancelCustomsDeclarationResult'] = ResolversParentTypes['CancelCustomsDeclarationResult']> = {
  __resolveType: TypeResolveFn<'CustomsCancellationFiled' | 'CustomsCancellationRefused', ParentType, ContextType>;
};

export type CitizenResolvers<ContextType = CustomsContext, ParentType extends ResolversParentTypes['Citizen'] = ResolversParentTypes['Citizen'], FederationReferenceType extends FederationReferenceTypes['Citizen'] = FederationReferenceTypes['Citizen']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Citizen']> | FederationReferenceType, FederationReferenceType, ContextType>;
  customsDeclarations?: Resolver<Maybe<ResolversTypes['CustomsDeclarationConnection']>, ParentType, ContextType, Partial<CitizenCustomsDeclarationsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CustomsCancellationResolvers<ContextType = CustomsContext, ParentType extends ResolversParentTypes['CustomsCancellation'] = ResolversParentTypes['CustomsCancellation']> = {
  ground?: Resolver<ResolversTypes['CustomsCancellationGround'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CustomsCancellationStatus'], ParentType, ContextType>;
};

export type CustomsCancellationFiledResolvers<ContextType = CustomsContext, ParentType extends ResolversParentTypes['CustomsCancellationFiled'] = ResolversParentTypes['CustomsCancellationFiled']> = {
  decision?: Resolver<ResolversTypes['CustomsDecision'], ParentType, ContextType>;
  declaration?: Resolver<Maybe<ResolversTypes['CustomsDeclaration']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomsCancellationGroundInfoResolvers<ContextType = CustomsContext, ParentType extends ResolversParentTypes['CustomsCancellationGroundInfo'] = ResolversParentTypes['CustomsCancellationGroundInfo']> = {
  channels?: Resolver<ReadonlyArray<ResolversTypes['CustomsChannel']>, ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['CustomsDirection']>, ParentType, ContextType>;
  ground?: Resolver<ResolversTypes['CustomsCancellationGround'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  waitingDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CustomsCancellationRefusalResolvers<ContextType = CustomsContext, ParentType extends ResolversParentTypes['CustomsCancellationRefusal'] = ResolversParentTypes['CustomsCancellationRefusal']> = {
  code?: Resolver<ResolversTypes['CustomsCancellationRefusalCode'], ParentType, ContextType>;
  day?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
};

export type CustomsCancellationRefusedResolvers<ContextType = CustomsContext, ParentType extends ResolversParentTypes['CustomsCancellationRefused'] = ResolversParentTypes['CustomsCancellationRefused']> = {
  reasons?: Resolver<ReadonlyArray<ResolversTypes['CustomsCancellationRefusal']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomsChangeResolvers<ContextType = CustomsContext, ParentType extends ResolversParentTypes['CustomsChange'] = ResolversParentTypes['CustomsChange']> = {
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['CustomsChangedField'], ParentType, ContextType>;
  lineNumber?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CustomsChannelChangeResolvers<ContextType = CustomsContext, ParentType extends ResolversParentTypes['CustomsChannelChange'] = ResolversParentTypes['CustomsChannelChange']> = {
  channel?: Resolver<ResolversTypes['CustomsChannel'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CustomsDeclarationResolvers<ContextType = CustomsContext, ParentType extends ResolversParentTypes['CustomsDeclaration'] = ResolversParentTypes['CustomsDeclaration'], FederationReferenceType extends FederationReferenceTypes['CustomsDeclaration'] = FederationReferenceTypes['CustomsDeclaration']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CustomsDeclaration']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amendmentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cancellationReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cancellations?: Resolver<ReadonlyArray<ResolversTypes['CustomsCancellation']>, ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['CustomsChannel'], ParentType, ContextType>;
  channelHistory?: Resolver<ReadonlyArray<ResolversTypes['CustomsChannelChange']>, ParentType, ContextType>;
  clearedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  declarant?: Resolver<ResolversTypes['CustomsParty'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['CustomsDirection'], ParentType, ContextType>;
  dutiesTotal?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  exchangeRate?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['CustomsInvoice']>, ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['CustomsDeclarationLine']>, ParentType, ContextType>;
  mayBeSupplementedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  office?: Resolver<ResolversTypes['CustomsOffice'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['CustomsParty'], ParentType, ContextType>;
  partnerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CustomsDeclarationStatus'], ParentType, ContextType>;
  supplements?: Resolver<ReadonlyArray<ResolversTypes['CustomsSupplement']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['CustomsDeclarationType'], ParentType, ContextType>;
  typeLabel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CustomsDeclarationConnectionResolvers<ContextType = CustomsContext, ParentType extends ResolversParentTypes['CustomsDeclarationConnection'] = ResolversParentTypes['CustomsDeclarationConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CustomsDeclaration']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CustomsDeclarationLineResolvers<ContextType = CustomsContext, ParentType extends ResolversParentTypes['CustomsDeclarationLine'] = ResolversParentTypes['CustomsDeclarationLine']> = {
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dutyVnd?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  hsCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  importDutyRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  origin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['ForeignAmount'], ParentType, ContextType>;
  valueVnd?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  vatVnd?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
};

export type CustomsDeclarationTypeInfoResolvers<ContextType = CustomsContext, ParentType extends ResolversParentTypes['CustomsDeclarationTypeInfo'] = ResolversParentTypes['CustomsDeclarationTypeInfo']> = {
  direction?: Resolver<ResolversTypes['CustomsDirection'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['CustomsDeclarationType'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type CustomsInvoiceResolvers<ContextType = CustomsContext, ParentType extends ResolversParentTypes['CustomsInvoice'] = ResolversParentTypes['CustomsInvoice']> = {
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['ForeignAmount'], ParentType, ContextType>;
};

export type CustomsOfficeResolvers<ContextType = CustomsContext, ParentType extends ResolversParentTypes['CustomsOffice'] = ResolversParentTypes['CustomsOffice']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CustomsPartyResolvers<ContextType = CustomsContext, ParentType extends ResolversParentTypes['CustomsParty'] = ResolversParentTypes['CustomsParty']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  taxCode?: Resolver<Maybe<ResolversTypes['TaxCode']>, ParentType, ContextType>;
};

export type CustomsSupplementResolvers<ContextType = CustomsContext, ParentType extends ResolversParentTypes['CustomsSupplement'] = ResolversParentTypes['CustomsSupplement']> = {
  changes?: Resolver<ReadonlyArray<ResolversTypes['CustomsChange']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CustomsSupplementStatus'], ParentType, ContextType>;
  submittedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CustomsSupplementFiledResolvers<ContextType = CustomsContext, ParentType extends ResolversParentTypes['CustomsSupplementFiled'] = ResolversParentTypes['CustomsSupplementFiled']> = {
  decision?: Resolver<ResolversTypes['CustomsDecision'], ParentType, ContextType>;
  declaration?: Resolver<Maybe<ResolversTypes['CustomsDeclaration']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomsSupplementRefusalResolvers<ContextType = CustomsContext, ParentType extends ResolversParentTypes['CustomsSupplementRefusal'] = ResolversParentTypes['CustomsSupplementRefusal']> = {
  code?: Resolver<ResolversTypes['CustomsSupplementRefusalCode'], ParentType, ContextType>;
  day?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
};

export type CustomsSupplementRefusedResolvers<ContextType = CustomsContext, ParentType extends ResolversParentTypes['CustomsSupplementRefused'] = ResolversParentTypes['CustomsSupplementRefused']> = {
  reasons?: Resolver<ReadonlyArray<ResolversTypes['CustomsSupplementRefusal']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type ForeignAmountResolvers<ContextType = CustomsContext, ParentType extends ResolversParentTypes['ForeignAmount'] = ResolversParentTypes['ForeignAmount']> = {
  amount?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LocalisedTextResolvers<ContextType = CustomsContext, ParentType extends ResolversParentTypes['LocalisedText'] = ResolversParentTypes['LocalisedText']> = {
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = CustomsContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelCustomsDeclaration?: Resolver<Maybe<ResolversTypes['CancelCustomsDeclarationResult']>, ParentType, ContextType, RequireFields<MutationCancelCustomsDeclarationArgs, 'input'>>;
  supplementCustomsDeclaration?: Resolver<Maybe<ResolversTypes['SupplementCustomsDeclarationResult']>, ParentType, ContextType, RequireFields<MutationSupplementCustomsDeclarationArgs, 'input'>>;
};

export type OrganisationResolvers<ContextType = CustomsContext, ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation'], FederationReferenceType extends FederationReferenceTypes['Organisation'] = FederationReferenceTypes['Organisation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organisation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  customsDeclarations?: Resolver<Maybe<ResolversTypes['CustomsDeclarationConnection']>, ParentType, ContextType, Partial<OrganisationCustomsDeclarationsArgs>>;
  taxCode?: Resolver<ResolversTypes['TaxCode'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = CustomsContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = CustomsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  customsCancellationGrounds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CustomsCancellationGroundInfo']>>, ParentType, ContextType, Partial<QueryCustomsCancellationGroundsArgs>>;
  customsDeclaration?: Resolver<Maybe<ResolversTypes['CustomsDeclaration']>, ParentType, ContextType, RequireFields<QueryCustomsDeclarationArgs, 'number'>>;
  customsDeclarationTypes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CustomsDeclarationTypeInfo']>>, ParentType, ContextType, Partial<QueryCustomsDeclarationTypesArgs>>;
  me?: Resolver<Maybe<ResolversTypes['Citizen']>, ParentType, ContextType>;
};

export type SupplementCustomsDeclarationResultResolvers<ContextType = CustomsContext, ParentType extends ResolversParentTypes['SupplementCustomsDeclarationResult'] = ResolversParentTypes['SupplementCustomsDeclarationResult']> = {
  __resolveType: TypeResolveFn<'CustomsSupplementFiled' | 'CustomsSupplementRefused', ParentType, ContextType>;
};

export interface TaxCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TaxCode'], any> {
  name: 'TaxCode';
}

export interface VndScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['VND'], any> {
  name: 'VND';
}

export type Resolvers<ContextType = CustomsContext> = {
  CancelCustomsDeclarationResult?: CancelCustomsDeclarationResultResolvers<ContextType>;
  Citizen?: CitizenResolvers<ContextType>;
  CustomsCancellation?: CustomsCancellationResolvers<ContextType>;
  CustomsCancellationFiled?: CustomsCancellationFiledResolvers<ContextType>;
  CustomsCancellationGroundInfo?: CustomsCancellationGroundInfoResolvers<ContextType>;
  CustomsCancellationRefusal?: CustomsCancellationRefusalResolvers<ContextType>;
  CustomsCancellationRefused?: CustomsCancellationRefusedResolvers<ContextType>;
  CustomsChange?: CustomsChangeResolvers<ContextType>;
  CustomsChannelChange?: CustomsChannelChangeResolvers<ContextType>;
  CustomsDeclaration?: CustomsDeclarationResolvers<ContextType>;
  CustomsDeclarationConnection?: CustomsDeclarationConnectionResolvers<ContextType>;
  CustomsDeclarationLine?: CustomsDeclarationLineResolvers<ContextType>;
  CustomsDeclarationTypeInfo?: CustomsDeclarationTypeInfoResolvers<ContextType>;
  CustomsInvoice?: CustomsInvoiceResolvers<ContextType>;
  CustomsOffice?: CustomsOfficeResolvers<ContextType>;
  CustomsParty?: CustomsPartyResolvers<ContextType>;
  CustomsSupplement?: CustomsSupplementResolvers<ContextType>;
  CustomsSupplementFiled?: CustomsSupplementFiledResolvers<ContextType>;
  CustomsSupplementRefusal?: CustomsSupplementRefusalResolvers<ContextType>;
  CustomsSupplementRefused?: CustomsSupplementRefusedResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  ForeignAmount?: ForeignAmountResolvers<ContextType>;
  LocalisedText?: LocalisedTextResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SupplementCustomsDeclarationResult?: SupplementCustomsDeclarationResultResolvers<ContextType>;
  TaxCode?: GraphQLScalarType;
  VND?: GraphQLScalarType;
};

export type DirectiveResolvers<ContextType = CustomsContext> = {
  contact?: ContactDirectiveResolver<any, any, ContextType>;
};
