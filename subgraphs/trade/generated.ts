import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Certificate } from './certificate.ts';
import type { Promotion as FiledPromotion } from './promotion.ts';
import type { TradeContext } from './ministry.ts';
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

/** An application for a certificate of origin (đơn đề nghị cấp C/O). */
export type ApplyForCertificateOfOriginInput = {
  /** What the certificate is to say. */
  readonly content: CertificateOfOriginContentInput;
  /** The export declaration (số tờ khai xuất khẩu): 12 digits that begin with 30, cleared. */
  readonly declarationNumber: Scalars['ID']['input'];
  /** Country of destination (nước nhập khẩu), ISO 3166, two letters. */
  readonly destination: Scalars['String']['input'];
  /** The form (mẫu C/O). */
  readonly form: CertificateOfOriginForm;
  /** 8 to 128 printable characters of your own, for example a UUID: the same application again gives the same answer, another one under it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The exporter (thương nhân): a firm that you represent. */
  readonly taxCode: Scalars['TaxCode']['input'];
};

/** Taken, or refused. */
export type ApplyForCertificateOfOriginResult = CertificateOfOriginRefused | CertificateOfOriginSubmitted;

/** A certificate of origin (giấy chứng nhận xuất xứ hàng hóa, C/O), or the application for one. Served only to those who represent the exporter. */
export type CertificateOfOrigin = {
  readonly __typename?: 'CertificateOfOrigin';
  /** Code of the application (mã hồ sơ), given by the ministry. */
  readonly code: Scalars['ID']['output'];
  /** Foreign buyer (người nhận hàng). */
  readonly consignee: Scalars['String']['output'];
  /** Currency of the goods' values, ISO 4217. */
  readonly currency: Scalars['String']['output'];
  /** The same at customs. Null when customs do not have it, or not for you. */
  readonly customsDeclaration: Maybe<CustomsDeclaration>;
  /** The export declaration (số tờ khai) that it was applied for under, as the number was then. */
  readonly declarationNumber: Scalars['ID']['output'];
  /** Country of destination (nước nhập khẩu), ISO 3166, two letters. */
  readonly destination: Scalars['String']['output'];
  /** The form (mẫu C/O). */
  readonly form: CertificateOfOriginForm;
  /** The goods (danh sách hàng hóa), in their order. */
  readonly goods: ReadonlyArray<CertifiedGoods>;
  /** Every step (quá trình xử lý), the first one first. */
  readonly history: ReadonlyArray<CertificateOfOriginStep>;
  /** Commercial invoice (số hóa đơn thương mại); null when none was given. */
  readonly invoiceNumber: Maybe<Scalars['String']['output']>;
  /** When it was issued (ngày cấp); null until then. */
  readonly issuedOn: Maybe<Scalars['Date']['output']>;
  /** What the ministry said with the last step (ghi chú): why it was returned, rejected or cancelled. Null without a word. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Reference number on the certificate (số tham chiếu); null until it is issued. */
  readonly number: Maybe<Scalars['ID']['output']>;
  /** Where it stands (trạng thái), by the steps that the law allows: what the ministry writes against that is not taken over. */
  readonly state: CertificateOfOriginState;
  /** When the application was first handed in (ngày nộp); null for a draft. */
  readonly submittedAt: Maybe<Scalars['DateTime']['output']>;
};

/** What a certificate of origin says of itself to whoever was shown it. */
export type CertificateOfOriginCheck = {
  readonly __typename?: 'CertificateOfOriginCheck';
  /** Country of destination, ISO 3166. */
  readonly destination: Maybe<Scalars['String']['output']>;
  /** The form. */
  readonly form: Maybe<CertificateOfOriginForm>;
  /** When it was issued (ngày cấp). */
  readonly issuedOn: Maybe<Scalars['Date']['output']>;
  /** Genuine and in force, cancelled since, or not found: not issued, or not under this number. */
  readonly state: CertificateOfOriginCheckState;
};

/** Whether a certificate of origin holds. */
export type CertificateOfOriginCheckState =
  /** Đã thu hồi */
  | 'CANCELLED'
  /** Còn hiệu lực */
  | 'ISSUED'
  /** Không tìm thấy */
  | 'NOT_FOUND';

/** A page of certificates. */
export type CertificateOfOriginConnection = {
  readonly __typename?: 'CertificateOfOriginConnection';
  /** The certificates of this page. */
  readonly nodes: ReadonlyArray<CertificateOfOrigin>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** What a certificate is to say of consignee and goods; what an officer may want mended. */
export type CertificateOfOriginContentInput = {
  /** Foreign buyer (người nhận hàng), as on the invoice. */
  readonly consignee: Scalars['String']['input'];
  /** Their address (địa chỉ người nhận hàng), in one line. */
  readonly consigneeAddress: Scalars['String']['input'];
  /** Currency of the values, ISO 4217. */
  readonly currency: Scalars['String']['input'];
  /** The goods, 1 to 50 lines, each one of the declaration's. */
  readonly goods: ReadonlyArray<CertifiedGoodsInput>;
  /** Commercial invoice (số hóa đơn thương mại). */
  readonly invoiceNumber?: InputMaybe<Scalars['String']['input']>;
};

/** Which certificates to list: those for which everything given holds. */
export type CertificateOfOriginFilter = {
  /** Customs declaration (số tờ khai), 12 digits; its count of amendments does not matter. */
  readonly declarationNumber?: InputMaybe<Scalars['ID']['input']>;
  /** Country of destination (nước nhập khẩu), ISO 3166, two letters. */
  readonly destination?: InputMaybe<Scalars['String']['input']>;
  /** Form (mẫu). */
  readonly form?: InputMaybe<CertificateOfOriginForm>;
  /** State (trạng thái). */
  readonly state?: InputMaybe<CertificateOfOriginState>;
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

/** Where a form is good for, and by which rules. */
export type CertificateOfOriginFormRule = {
  readonly __typename?: 'CertificateOfOriginFormRule';
  /** The circular with its rules of origin (thông tư về quy tắc xuất xứ); null where none is known here. */
  readonly circular: Maybe<Scalars['String']['output']>;
  /** Whether circular, day and destinations were read in the text; general knowledge otherwise. */
  readonly confirmed: Scalars['Boolean']['output'];
  /** Countries of destination, ISO 3166; null for any. */
  readonly destinations: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The form. */
  readonly form: CertificateOfOriginForm;
  /** As it is written on paper (ký hiệu mẫu). */
  readonly label: Scalars['String']['output'];
  /** The day from which this holds. */
  readonly since: Scalars['Date']['output'];
};

/** One reason why an application was refused. */
export type CertificateOfOriginRefusal = {
  readonly __typename?: 'CertificateOfOriginRefusal';
  /** Which. */
  readonly code: CertificateOfOriginRefusalCode;
  /** The part of the input that it is about, as a path; null when it is about nothing in the application. */
  readonly field: Maybe<Scalars['String']['output']>;
  /** What it means, and what can be done. */
  readonly message: LocalisedText;
};

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

/** Nothing was filed. With what is wrong put right, apply again under another idempotency key. */
export type CertificateOfOriginRefused = {
  readonly __typename?: 'CertificateOfOriginRefused';
  /** Every reason that is known; at least one. */
  readonly reasons: ReadonlyArray<CertificateOfOriginRefusal>;
};

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

/** A step of a certificate or its application. */
export type CertificateOfOriginStep = {
  readonly __typename?: 'CertificateOfOriginStep';
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** What the ministry said with it. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Where it stood from then on. */
  readonly state: CertificateOfOriginState;
};

/** The ministry has the application. */
export type CertificateOfOriginSubmitted = {
  readonly __typename?: 'CertificateOfOriginSubmitted';
  /** Code of the application (mã hồ sơ). */
  readonly code: Scalars['ID']['output'];
  /** The dossier. Until the ministry has reported it to the portal it stands at the first status. */
  readonly dossier: Dossier;
  /** The day that the ministry promises (ngày hẹn trả). */
  readonly promisedOn: Maybe<Scalars['Date']['output']>;
  /** When it was received, or will be when the office opens (ngày tiếp nhận). */
  readonly receivedAt: Maybe<Scalars['DateTime']['output']>;
};

/** Goods on a certificate of origin. */
export type CertifiedGoods = {
  readonly __typename?: 'CertifiedGoods';
  /** By what they originate in Viet Nam (tiêu chí xuất xứ). */
  readonly criterion: OriginCriterion;
  /** Description (mô tả hàng hóa). */
  readonly description: Scalars['String']['output'];
  /** Code of the goods (mã HS), 6 or 8 digits. */
  readonly hsCode: Scalars['String']['output'];
  /** Number of the line (số thứ tự), from 1. */
  readonly number: Scalars['Int']['output'];
  /** Quantity (số lượng), a decimal as text. */
  readonly quantity: Scalars['String']['output'];
  /** Regional value content in percent (hàm lượng giá trị khu vực), of the criterion `RVC`. */
  readonly regionalValuePercent: Maybe<Scalars['Int']['output']>;
  /** Unit (đơn vị tính), as customs write it: `KGM`, `PCE`. */
  readonly unit: Scalars['String']['output'];
  /** Value (trị giá) in the certificate's currency, a decimal as text. */
  readonly value: Scalars['String']['output'];
};

/** Goods for a certificate of origin. */
export type CertifiedGoodsInput = {
  /** By what they originate in Viet Nam (tiêu chí xuất xứ). */
  readonly criterion: OriginCriterion;
  /** Description (mô tả hàng hóa), in one line. */
  readonly description: Scalars['String']['input'];
  /** Code of the goods (mã HS), 6 or 8 digits, also written `8443.32.90`. */
  readonly hsCode: Scalars['String']['input'];
  /** Quantity (số lượng): a decimal as text, more than zero. */
  readonly quantity: Scalars['String']['input'];
  /** Regional value content in percent, 1 to 100: for `RVC`, and for it alone. */
  readonly regionalValuePercent?: InputMaybe<Scalars['Int']['input']>;
  /** Unit (đơn vị tính), two or three capital letters as customs write it. */
  readonly unit: Scalars['String']['input'];
  /** Value (trị giá): a decimal as text, more than zero, at most two places. */
  readonly value: Scalars['String']['input'];
};

/** A customs declaration (tờ khai hải quan; Circular 38/2015/TT-BTC as amended). */
export type CustomsDeclaration = {
  readonly __typename?: 'CustomsDeclaration';
  /** Declaration number (số tờ khai), 12 digits: 10… import, 30… export; the last digit grows with every amendment. */
  readonly number: Scalars['ID']['output'];
};

/** A dossier (hồ sơ) as its agency has reported it. Served only to whom it is about. */
export type Dossier = {
  readonly __typename?: 'Dossier';
  /** Mã hồ sơ, given by the agency. */
  readonly code: Scalars['ID']['output'];
};

/** A promotion to be filed. */
export type FilePromotionInput = {
  /** The decision (số quyết định) on the concentrated programme that it is part of (chương trình khuyến mại tập trung). */
  readonly concentratedProgramme?: InputMaybe<Scalars['String']['input']>;
  /** The largest discount in percent, 1 to 100: needed for `DISCOUNT`. */
  readonly discountPercent?: InputMaybe<Scalars['Int']['input']>;
  /** The first day (ngày bắt đầu): tomorrow or later. */
  readonly from: Scalars['Date']['input'];
  /** 8 to 128 printable characters of your own, for example a UUID: the same promotion again gives the same answer, another one under it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Kind (hình thức khuyến mại). */
  readonly kind: PromotionKind;
  /** Name of the programme (tên chương trình), in one line. */
  readonly name: Scalars['String']['input'];
  /** What is given away in all, in đồng (tổng giá trị giải thưởng, hàng hóa, dịch vụ dùng để khuyến mại). */
  readonly prizeValue: Scalars['VND']['input'];
  /** The provinces (mã tỉnh), each once; not together with `wholeCountry`. */
  readonly provinces?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The trader (thương nhân): a firm that you represent. */
  readonly taxCode: Scalars['TaxCode']['input'];
  /** Terms of the programme (thể lệ, Mẫu 03), up to 5000 characters: needed where it has to be registered. */
  readonly terms?: InputMaybe<Scalars['String']['input']>;
  /** The last day (ngày kết thúc). */
  readonly to: Scalars['Date']['input'];
  /** In the whole country (toàn quốc). */
  readonly wholeCountry?: Scalars['Boolean']['input'];
};

/** Filed, not needed, or refused. */
export type FilePromotionResult = PromotionFiled | PromotionNotRequired | PromotionRefused;

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
  /** Apply for a certificate of origin (đề nghị cấp C/O; Decree 31/2018/NĐ-CP, Art. 15). Either the ministry has it, and there is a dossier, or it is refused with every reason. A customs broker may apply for the firm whose mandate they have. */
  readonly applyForCertificateOfOrigin: Maybe<ApplyForCertificateOfOriginResult>;
  /**
   * File a promotion (thông báo, đăng ký hoạt động khuyến mại; Decree 81/2018/NĐ-CP) once, in however many provinces it takes place: whether it is a notification or a
   * registration, and with which authority, follows from the rules. Not for customs brokers: their mandate does not reach it.
   */
  readonly filePromotion: Maybe<FilePromotionResult>;
  /** Hand in an application that was returned once more (nộp lại hồ sơ bị trả lại), whole and mended. */
  readonly resubmitCertificateOfOrigin: Maybe<ResubmitCertificateOfOriginResult>;
};


/** What a person does, or somebody acting for them. Each is done once per idempotency key. */
export type MutationApplyForCertificateOfOriginArgs = {
  input: ApplyForCertificateOfOriginInput;
};


/** What a person does, or somebody acting for them. Each is done once per idempotency key. */
export type MutationFilePromotionArgs = {
  input: FilePromotionInput;
};


/** What a person does, or somebody acting for them. Each is done once per idempotency key. */
export type MutationResubmitCertificateOfOriginArgs = {
  input: ResubmitCertificateOfOriginInput;
};

/** A firm (tổ chức, doanh nghiệp), known by its tax code. Served only to those who represent it. */
export type Organisation = {
  readonly __typename?: 'Organisation';
  /** The firm's certificates of origin and applications for them, the latest first. */
  readonly certificatesOfOrigin: Maybe<CertificateOfOriginConnection>;
  /** The promotions that the firm filed, the latest first. Null for a customs broker: that mandate does not reach them. */
  readonly promotions: Maybe<PromotionConnection>;
  /** Enterprise number and tax code (mã số doanh nghiệp, mã số thuế). */
  readonly taxCode: Scalars['TaxCode']['output'];
  /** The firm's trader profile (hồ sơ thương nhân): it comes before the first certificate of origin. Null when the ministry could not be asked. */
  readonly traderProfile: Maybe<TraderProfile>;
};


/** A firm (tổ chức, doanh nghiệp), known by its tax code. Served only to those who represent it. */
export type OrganisationCertificatesOfOriginArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CertificateOfOriginFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A firm (tổ chức, doanh nghiệp), known by its tax code. Served only to those who represent it. */
export type OrganisationPromotionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

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

/** Where a page stands in its list. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** What to give as `after` for the next page; null when this one is empty. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
  /** Whether there is another page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
};

/** A promotion (hoạt động khuyến mại) as it was filed. Served only to those who represent the trader. */
export type Promotion = {
  readonly __typename?: 'Promotion';
  /** Code of the file (mã hồ sơ), given by the authority; one, in however many provinces. */
  readonly code: Scalars['ID']['output'];
  /** With whom it was filed (cơ quan có thẩm quyền). */
  readonly competentAuthority: PromotionAuthority;
  /** The largest discount in percent (mức giảm giá tối đa); null where there is none. */
  readonly discountPercent: Maybe<Scalars['Int']['output']>;
  /** When it was filed (ngày nộp). */
  readonly filedAt: Scalars['DateTime']['output'];
  /** The first day (ngày bắt đầu). */
  readonly from: Scalars['Date']['output'];
  /** Kind (hình thức khuyến mại). */
  readonly kind: PromotionKind;
  /** Name of the programme (tên chương trình). */
  readonly name: Scalars['String']['output'];
  /** What the authority said (ý kiến của cơ quan); null without a word. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** What is given away, in đồng (tổng giá trị giải thưởng, hàng hóa, dịch vụ dùng để khuyến mại). */
  readonly prizeValue: Maybe<Scalars['VND']['output']>;
  /** Notified or registered. */
  readonly procedure: PromotionProcedure;
  /** The provinces (địa bàn); empty for the whole country. */
  readonly provinces: ReadonlyArray<PromotionProvince>;
  /** In how many provinces (phạm vi). */
  readonly scope: PromotionScope;
  /** Where it stands (trạng thái). */
  readonly state: PromotionState;
  /** The last day (ngày kết thúc). */
  readonly to: Scalars['Date']['output'];
};

/** Whom a promotion is filed with. */
export type PromotionAuthority = {
  readonly __typename?: 'PromotionAuthority';
  /** Which kind of authority. */
  readonly kind: PromotionAuthorityKind;
  /** Its name. */
  readonly name: LocalisedText;
  /** The province of a department. */
  readonly province: Maybe<PromotionProvince>;
};

/** Kinds of authority for promotions. */
export type PromotionAuthorityKind =
  /** Sở Công Thương: of one province */
  | 'DEPARTMENT'
  /** Cục Xúc tiến thương mại, Bộ Công Thương: for several */
  | 'TRADE_PROMOTION_AGENCY'
  | 'UNKNOWN';

/** A page of promotions. */
export type PromotionConnection = {
  readonly __typename?: 'PromotionConnection';
  /** The promotions of this page. */
  readonly nodes: ReadonlyArray<Promotion>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** The authority has it: one file, in however many provinces. */
export type PromotionFiled = {
  readonly __typename?: 'PromotionFiled';
  /** Code of the file (mã hồ sơ). */
  readonly code: Scalars['ID']['output'];
  /** With whom, by the rules. */
  readonly competentAuthority: PromotionAuthority;
  /** The dossier. Until the authority has reported it to the portal it stands at the first status. */
  readonly dossier: Dossier;
  /** Notified or registered, by the rules. */
  readonly procedure: PromotionProcedure;
  /** The day that the authority promises (ngày hẹn trả). */
  readonly promisedOn: Maybe<Scalars['Date']['output']>;
  /** When it was received, or will be when the office opens (ngày tiếp nhận). */
  readonly receivedAt: Maybe<Scalars['DateTime']['output']>;
};

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

/** Nothing had to be filed, and nothing was (không phải thông báo). */
export type PromotionNotRequired = {
  readonly __typename?: 'PromotionNotRequired';
  /** What it means. */
  readonly message: LocalisedText;
  /** By which rule. */
  readonly rule: Scalars['String']['output'];
};

/** Notified or registered. */
export type PromotionProcedure =
  /** Thông báo (Decree 81/2018/NĐ-CP, Art. 17): the authority is told */
  | 'NOTIFICATION'
  /** Đăng ký (Art. 19): the authority has to confirm */
  | 'REGISTRATION'
  | 'UNKNOWN';

/** A province (tỉnh, thành phố trực thuộc trung ương) of the map since 1 July 2025. */
export type PromotionProvince = {
  readonly __typename?: 'PromotionProvince';
  /** Code (mã tỉnh), two digits. */
  readonly code: Scalars['ID']['output'];
  /** Name; null for a code of an older map. */
  readonly name: Maybe<Scalars['String']['output']>;
};

/** One reason why a promotion was refused. */
export type PromotionRefusal = {
  readonly __typename?: 'PromotionRefusal';
  /** Which. */
  readonly code: PromotionRefusalCode;
  /** The part of the input that it is about, as a path; null when it is about nothing in it. */
  readonly field: Maybe<Scalars['String']['output']>;
  /** What it means, and what can be done. */
  readonly message: LocalisedText;
  /** The rule that stands against it; null where there is none. */
  readonly rule: Maybe<Scalars['String']['output']>;
};

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

/** Nothing was filed. With what is wrong put right, file it under another idempotency key. */
export type PromotionRefused = {
  readonly __typename?: 'PromotionRefused';
  /** Every reason that is known; at least one. */
  readonly reasons: ReadonlyArray<PromotionRefusal>;
};

/** The rules of promotions on a day (Decree 81/2018/NĐ-CP). */
export type PromotionRules = {
  readonly __typename?: 'PromotionRules';
  /** The decree in force. */
  readonly basis: Scalars['String']['output'];
  /** The same within a concentrated programme (chương trình khuyến mại tập trung). */
  readonly maxConcentratedDiscountPercent: Scalars['Int']['output'];
  /** The largest discount in percent (hạn mức tối đa; Art. 6, 7). */
  readonly maxDiscountPercent: Scalars['Int']['output'];
  /** Below this total value no notification is needed (Art. 17). */
  readonly notificationFrom: Scalars['VND']['output'];
  /** How many working days before the first day a notification has to be there. */
  readonly notificationWorkingDays: Scalars['Int']['output'];
  /** The kinds that have to be registered. */
  readonly registeredKinds: ReadonlyArray<PromotionKind>;
  /** Within how many working days a registration is decided. */
  readonly registrationWorkingDays: Scalars['Int']['output'];
  /** The day from which they hold. */
  readonly since: Scalars['Date']['output'];
  /** Which of these rules are general knowledge, not read in a text: names of the fields above. */
  readonly unconfirmed: ReadonlyArray<Scalars['String']['output']>;
};

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

/** What is published of a promotion. */
export type ProvincialPromotion = {
  readonly __typename?: 'ProvincialPromotion';
  /** The largest discount in percent; null where there is none. */
  readonly discountPercent: Maybe<Scalars['Int']['output']>;
  /** The first day. */
  readonly from: Scalars['Date']['output'];
  /** Kind (hình thức khuyến mại). */
  readonly kind: PromotionKind;
  /** Name of the programme (tên chương trình). */
  readonly name: Scalars['String']['output'];
  /** In how many provinces (phạm vi). */
  readonly scope: PromotionScope;
  /** The last day. */
  readonly to: Scalars['Date']['output'];
  /** Whose it is (thương nhân thực hiện). */
  readonly trader: Scalars['String']['output'];
};

/** A page of promotions in a province, those that end first coming first. */
export type ProvincialPromotionConnection = {
  readonly __typename?: 'ProvincialPromotionConnection';
  /** The promotions of this page. */
  readonly nodes: ReadonlyArray<ProvincialPromotion>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

export type Query = {
  readonly __typename?: 'Query';
  /** A certificate of origin (C/O) of a firm that you represent, by its number, or by its application's code while it has none. Null for any other, whether it exists or not. */
  readonly certificateOfOrigin: Maybe<CertificateOfOrigin>;
  /** The forms of certificates of origin (mẫu C/O) of a day, today unless given: where each is good for, and by which rules of origin. Public reference data. */
  readonly certificateOfOriginForms: Maybe<ReadonlyArray<CertificateOfOriginFormRule>>;
  /** The rules of promotions on a day, today unless given: limits, terms and what need not be filed. Public reference data, known from 15 July 2018 on. */
  readonly promotionRules: Maybe<PromotionRules>;
  /** The promotions that shoppers find in a province now or soon, whichever authority they were filed with. Needs no sign-in; bounded in how often. */
  readonly promotionsIn: Maybe<ProvincialPromotionConnection>;
  /** Whether a certificate of origin is genuine and in force, for whoever was shown it: its number is on it, and in its QR code. Needs no sign-in; bounded in how often. */
  readonly verifyCertificateOfOrigin: Maybe<CertificateOfOriginCheck>;
};


export type QueryCertificateOfOriginArgs = {
  number: Scalars['ID']['input'];
};


export type QueryCertificateOfOriginFormsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryPromotionRulesArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryPromotionsInArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  province: Scalars['ID']['input'];
};


export type QueryVerifyCertificateOfOriginArgs = {
  number: Scalars['ID']['input'];
};

/** What a returned application says now. */
export type ResubmitCertificateOfOriginInput = {
  /** Code of the application (mã hồ sơ). */
  readonly code: Scalars['ID']['input'];
  /** What the certificate is to say, whole. */
  readonly content: CertificateOfOriginContentInput;
  /** 8 to 128 printable characters of your own, another than the application's. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** Taken, or refused. */
export type ResubmitCertificateOfOriginResult = CertificateOfOriginRefused | CertificateOfOriginSubmitted;

/** A trader's profile at the issuer of certificates of origin (hồ sơ thương nhân; Decree 31/2018/NĐ-CP, Art. 13). */
export type TraderProfile = {
  readonly __typename?: 'TraderProfile';
  /** When it was last updated (ngày cập nhật); null when never. */
  readonly refreshedOn: Maybe<Scalars['Date']['output']>;
  /** When it was registered (ngày đăng ký); null for a firm without one. */
  readonly registeredOn: Maybe<Scalars['Date']['output']>;
  /** Whether applications are taken on it. */
  readonly state: TraderProfileState;
  /** The last day on which it counts: two years from the registration or the last update. Null for a firm without one. */
  readonly validUntil: Maybe<Scalars['Date']['output']>;
};

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
  CertificateOfOrigin: CertificateOfOrigin;
  Organisation: Organisation;
  Promotion: Promotion;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  CertificateOfOrigin:
    ( { __typename: 'CertificateOfOrigin' }
    & GraphQLRecursivePick<FederationTypes['CertificateOfOrigin'], {"code":true}> );
  Organisation:
    ( { __typename: 'Organisation' }
    & GraphQLRecursivePick<FederationTypes['Organisation'], {"taxCode":true}> );
  Promotion:
    ( { __typename: 'Promotion' }
    & GraphQLRecursivePick<FederationTypes['Promotion'], {"code":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  ApplyForCertificateOfOriginResult:
    | ( CertificateOfOriginRefused )
    | ( CertificateOfOriginSubmitted )
  ;
  FilePromotionResult:
    | ( PromotionFiled )
    | ( PromotionNotRequired )
    | ( PromotionRefused )
  ;
  ResubmitCertificateOfOriginResult:
    | ( CertificateOfOriginRefused )
    | ( CertificateOfOriginSubmitted )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ApplyForCertificateOfOriginInput: ApplyForCertificateOfOriginInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ApplyForCertificateOfOriginResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ApplyForCertificateOfOriginResult']>;
  CertificateOfOrigin: ResolverTypeWrapper<Certificate>;
  CertificateOfOriginCheck: ResolverTypeWrapper<CertificateOfOriginCheck>;
  CertificateOfOriginCheckState: CertificateOfOriginCheckState;
  CertificateOfOriginConnection: ResolverTypeWrapper<Omit<CertificateOfOriginConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['CertificateOfOrigin']> }>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CertificateOfOriginContentInput: CertificateOfOriginContentInput;
  CertificateOfOriginFilter: CertificateOfOriginFilter;
  CertificateOfOriginForm: CertificateOfOriginForm;
  CertificateOfOriginFormRule: ResolverTypeWrapper<CertificateOfOriginFormRule>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CertificateOfOriginRefusal: ResolverTypeWrapper<CertificateOfOriginRefusal>;
  CertificateOfOriginRefusalCode: CertificateOfOriginRefusalCode;
  CertificateOfOriginRefused: ResolverTypeWrapper<CertificateOfOriginRefused>;
  CertificateOfOriginState: CertificateOfOriginState;
  CertificateOfOriginStep: ResolverTypeWrapper<CertificateOfOriginStep>;
  CertificateOfOriginSubmitted: ResolverTypeWrapper<CertificateOfOriginSubmitted>;
  CertifiedGoods: ResolverTypeWrapper<CertifiedGoods>;
  CertifiedGoodsInput: CertifiedGoodsInput;
  CustomsDeclaration: ResolverTypeWrapper<CustomsDeclaration>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Dossier: ResolverTypeWrapper<Dossier>;
  FilePromotionInput: FilePromotionInput;
  FilePromotionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['FilePromotionResult']>;
  LocalisedText: ResolverTypeWrapper<LocalisedText>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Organisation: ResolverTypeWrapper<{ readonly taxCode: string }>;
  OriginCriterion: OriginCriterion;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Promotion: ResolverTypeWrapper<FiledPromotion>;
  PromotionAuthority: ResolverTypeWrapper<PromotionAuthority>;
  PromotionAuthorityKind: PromotionAuthorityKind;
  PromotionConnection: ResolverTypeWrapper<Omit<PromotionConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Promotion']> }>;
  PromotionFiled: ResolverTypeWrapper<PromotionFiled>;
  PromotionKind: PromotionKind;
  PromotionNotRequired: ResolverTypeWrapper<PromotionNotRequired>;
  PromotionProcedure: PromotionProcedure;
  PromotionProvince: ResolverTypeWrapper<PromotionProvince>;
  PromotionRefusal: ResolverTypeWrapper<PromotionRefusal>;
  PromotionRefusalCode: PromotionRefusalCode;
  PromotionRefused: ResolverTypeWrapper<PromotionRefused>;
  PromotionRules: ResolverTypeWrapper<PromotionRules>;
  PromotionScope: PromotionScope;
  PromotionState: PromotionState;
  ProvincialPromotion: ResolverTypeWrapper<FiledPromotion>;
  ProvincialPromotionConnection: ResolverTypeWrapper<Omit<ProvincialPromotionConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['ProvincialPromotion']> }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ResubmitCertificateOfOriginInput: ResubmitCertificateOfOriginInput;
  ResubmitCertificateOfOriginResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResubmitCertificateOfOriginResult']>;
  TaxCode: ResolverTypeWrapper<Scalars['TaxCode']['output']>;
  TraderProfile: ResolverTypeWrapper<TraderProfile>;
  TraderProfileState: TraderProfileState;
  VND: ResolverTypeWrapper<Scalars['VND']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ApplyForCertificateOfOriginInput: ApplyForCertificateOfOriginInput;
  ID: Scalars['ID']['output'];
  ApplyForCertificateOfOriginResult: ResolversUnionTypes<ResolversParentTypes>['ApplyForCertificateOfOriginResult'];
  CertificateOfOrigin: Certificate;
  CertificateOfOriginCheck: CertificateOfOriginCheck;
  CertificateOfOriginConnection: Omit<CertificateOfOriginConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['CertificateOfOrigin']> };
  Int: Scalars['Int']['output'];
  CertificateOfOriginContentInput: CertificateOfOriginContentInput;
  CertificateOfOriginFilter: CertificateOfOriginFilter;
  CertificateOfOriginFormRule: CertificateOfOriginFormRule;
  Boolean: Scalars['Boolean']['output'];
  CertificateOfOriginRefusal: CertificateOfOriginRefusal;
  CertificateOfOriginRefused: CertificateOfOriginRefused;
  CertificateOfOriginStep: CertificateOfOriginStep;
  CertificateOfOriginSubmitted: CertificateOfOriginSubmitted;
  CertifiedGoods: CertifiedGoods;
  CertifiedGoodsInput: CertifiedGoodsInput;
  CustomsDeclaration: CustomsDeclaration;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Dossier: Dossier;
  FilePromotionInput: FilePromotionInput;
  FilePromotionResult: ResolversUnionTypes<ResolversParentTypes>['FilePromotionResult'];
  LocalisedText: LocalisedText;
  Mutation: Record<PropertyKey, never>;
  Organisation: { readonly taxCode: string };
  PageInfo: PageInfo;
  Promotion: FiledPromotion;
  PromotionAuthority: PromotionAuthority;
  PromotionConnection: Omit<PromotionConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Promotion']> };
  PromotionFiled: PromotionFiled;
  PromotionNotRequired: PromotionNotRequired;
  PromotionProvince: PromotionProvince;
  PromotionRefusal: PromotionRefusal;
  PromotionRefused: PromotionRefused;
  PromotionRules: PromotionRules;
  ProvincialPromotion: FiledPromotion;
  ProvincialPromotionConnection: Omit<ProvincialPromotionConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['ProvincialPromotion']> };
  Query: Record<PropertyKey, never>;
  ResubmitCertificateOfOriginInput: ResubmitCertificateOfOriginInput;
  ResubmitCertificateOfOriginResult: ResolversUnionTypes<ResolversParentTypes>['ResubmitCertificateOfOriginResult'];
  TaxCode: Scalars['TaxCode']['output'];
  TraderProfile: TraderProfile;
  VND: Scalars['VND']['output'];
  String: Scalars['String']['output'];
};

export type ContactDirectiveArgs = {
  description?: Maybe<Scalars['String']['input']>;
  name: Scalars['String']['input'];
  url?: Maybe<Scalars['String']['input']>;
};

export type ContactDirectiveResolver<Result, Parent, ContextType = TradeContext, Args = ContactDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ApplyForCertificateOfOriginResultResolvers<ContextType = TradeContext, ParentType extends ResolversParentTypes['ApplyForCertificateOfOriginResult'] = ResolversParentTypes['ApplyForCertificateOfOriginResult']> = {
  __resolveType: TypeResolveFn<'CertificateOfOriginRefused' | 'CertificateOfOriginSubmitted', ParentType, ContextType>;
};

export type CertificateOfOriginResolvers<ContextType = TradeContext, ParentType extends ResolversParentTypes['CertificateOfOrigin'] = ResolversParentTypes['CertificateOfOrigin'], FederationReferenceType extends FederationReferenceTypes['CertificateOfOrigin'] = FederationReferenceTypes['CertificateOfOrigin']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CertificateOfOrigin']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  consignee?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  customsDeclaration?: Resolver<Maybe<ResolversTypes['CustomsDeclaration']>, ParentType, ContextType>;
  declarationNumber?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  destination?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  form?: Resolver<ResolversTypes['CertificateOfOriginForm'], ParentType, ContextType>;
  goods?: Resolver<ReadonlyArray<ResolversTypes['CertifiedGoods']>, ParentType, ContextType>;
  history?: Resolver<ReadonlyArray<ResolversTypes['CertificateOfOriginStep']>, ParentType, ContextType>;
  invoiceNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CertificateOfOriginState'], ParentType, ContextType>;
  submittedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CertificateOfOriginCheckResolvers<ContextType = TradeContext, ParentType extends ResolversParentTypes['CertificateOfOriginCheck'] = ResolversParentTypes['CertificateOfOriginCheck']> = {
  destination?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  form?: Resolver<Maybe<ResolversTypes['CertificateOfOriginForm']>, ParentType, ContextType>;
  issuedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CertificateOfOriginCheckState'], ParentType, ContextType>;
};

export type CertificateOfOriginConnectionResolvers<ContextType = TradeContext, ParentType extends ResolversParentTypes['CertificateOfOriginConnection'] = ResolversParentTypes['CertificateOfOriginConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CertificateOfOrigin']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CertificateOfOriginFormRuleResolvers<ContextType = TradeContext, ParentType extends ResolversParentTypes['CertificateOfOriginFormRule'] = ResolversParentTypes['CertificateOfOriginFormRule']> = {
  circular?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  confirmed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  destinations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  form?: Resolver<ResolversTypes['CertificateOfOriginForm'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type CertificateOfOriginRefusalResolvers<ContextType = TradeContext, ParentType extends ResolversParentTypes['CertificateOfOriginRefusal'] = ResolversParentTypes['CertificateOfOriginRefusal']> = {
  code?: Resolver<ResolversTypes['CertificateOfOriginRefusalCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
};

export type CertificateOfOriginRefusedResolvers<ContextType = TradeContext, ParentType extends ResolversParentTypes['CertificateOfOriginRefused'] = ResolversParentTypes['CertificateOfOriginRefused']> = {
  reasons?: Resolver<ReadonlyArray<ResolversTypes['CertificateOfOriginRefusal']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CertificateOfOriginStepResolvers<ContextType = TradeContext, ParentType extends ResolversParentTypes['CertificateOfOriginStep'] = ResolversParentTypes['CertificateOfOriginStep']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CertificateOfOriginState'], ParentType, ContextType>;
};

export type CertificateOfOriginSubmittedResolvers<ContextType = TradeContext, ParentType extends ResolversParentTypes['CertificateOfOriginSubmitted'] = ResolversParentTypes['CertificateOfOriginSubmitted']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  dossier?: Resolver<ResolversTypes['Dossier'], ParentType, ContextType>;
  promisedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  receivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CertifiedGoodsResolvers<ContextType = TradeContext, ParentType extends ResolversParentTypes['CertifiedGoods'] = ResolversParentTypes['CertifiedGoods']> = {
  criterion?: Resolver<ResolversTypes['OriginCriterion'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hsCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  regionalValuePercent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CustomsDeclarationResolvers<ContextType = TradeContext, ParentType extends ResolversParentTypes['CustomsDeclaration'] = ResolversParentTypes['CustomsDeclaration']> = {
  number?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DossierResolvers<ContextType = TradeContext, ParentType extends ResolversParentTypes['Dossier'] = ResolversParentTypes['Dossier']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type FilePromotionResultResolvers<ContextType = TradeContext, ParentType extends ResolversParentTypes['FilePromotionResult'] = ResolversParentTypes['FilePromotionResult']> = {
  __resolveType: TypeResolveFn<'PromotionFiled' | 'PromotionNotRequired' | 'PromotionRefused', ParentType, ContextType>;
};

export type LocalisedTextResolvers<ContextType = TradeContext, ParentType extends ResolversParentTypes['LocalisedText'] = ResolversParentTypes['LocalisedText']> = {
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = TradeContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  applyForCertificateOfOrigin?: Resolver<Maybe<ResolversTypes['ApplyForCertificateOfOriginResult']>, ParentType, ContextType, RequireFields<MutationApplyForCertificateOfOriginArgs, 'input'>>;
  filePromotion?: Resolver<Maybe<ResolversTypes['FilePromotionResult']>, ParentType, ContextType, RequireFields<MutationFilePromotionArgs, 'input'>>;
  resubmitCertificateOfOrigin?: Resolver<Maybe<ResolversTypes['ResubmitCertificateOfOriginResult']>, ParentType, ContextType, RequireFields<MutationResubmitCertificateOfOriginArgs, 'input'>>;
};

export type OrganisationResolvers<ContextType = TradeContext, ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation'], FederationReferenceType extends FederationReferenceTypes['Organisation'] = FederationReferenceTypes['Organisation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organisation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  certificatesOfOrigin?: Resolver<Maybe<ResolversTypes['CertificateOfOriginConnection']>, ParentType, ContextType, Partial<OrganisationCertificatesOfOriginArgs>>;
  promotions?: Resolver<Maybe<ResolversTypes['PromotionConnection']>, ParentType, ContextType, Partial<OrganisationPromotionsArgs>>;
  taxCode?: Resolver<ResolversTypes['TaxCode'], ParentType, ContextType>;
  traderProfile?: Resolver<Maybe<ResolversTypes['TraderProfile']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = TradeContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PromotionResolvers<ContextType = TradeContext, ParentType extends ResolversParentTypes['Promotion'] = ResolversParentTypes['Promotion'], FederationReferenceType extends FederationReferenceTypes['Promotion'] = FederationReferenceTypes['Promotion']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Promotion']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  competentAuthority?: Resolver<ResolversTypes['PromotionAuthority'], ParentType, ContextType>;
  discountPercent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  filedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PromotionKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  prizeValue?: Resolver<Maybe<ResolversTypes['VND']>, ParentType, ContextType>;
  procedure?: Resolver<ResolversTypes['PromotionProcedure'], ParentType, ContextType>;
  provinces?: Resolver<ReadonlyArray<ResolversTypes['PromotionProvince']>, ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['PromotionScope'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PromotionState'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type PromotionAuthorityResolvers<ContextType = TradeContext, ParentType extends ResolversParentTypes['PromotionAuthority'] = ResolversParentTypes['PromotionAuthority']> = {
  kind?: Resolver<ResolversTypes['PromotionAuthorityKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
  province?: Resolver<Maybe<ResolversTypes['PromotionProvince']>, ParentType, ContextType>;
};

export type PromotionConnectionResolvers<ContextType = TradeContext, ParentType extends ResolversParentTypes['PromotionConnection'] = ResolversParentTypes['PromotionConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Promotion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PromotionFiledResolvers<ContextType = TradeContext, ParentType extends ResolversParentTypes['PromotionFiled'] = ResolversParentTypes['PromotionFiled']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  competentAuthority?: Resolver<ResolversTypes['PromotionAuthority'], ParentType, ContextType>;
  dossier?: Resolver<ResolversTypes['Dossier'], ParentType, ContextType>;
  procedure?: Resolver<ResolversTypes['PromotionProcedure'], ParentType, ContextType>;
  promisedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  receivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PromotionNotRequiredResolvers<ContextType = TradeContext, ParentType extends ResolversParentTypes['PromotionNotRequired'] = ResolversParentTypes['PromotionNotRequired']> = {
  message?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PromotionProvinceResolvers<ContextType = TradeContext, ParentType extends ResolversParentTypes['PromotionProvince'] = ResolversParentTypes['PromotionProvince']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PromotionRefusalResolvers<ContextType = TradeContext, ParentType extends ResolversParentTypes['PromotionRefusal'] = ResolversParentTypes['PromotionRefusal']> = {
  code?: Resolver<ResolversTypes['PromotionRefusalCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PromotionRefusedResolvers<ContextType = TradeContext, ParentType extends ResolversParentTypes['PromotionRefused'] = ResolversParentTypes['PromotionRefused']> = {
  reasons?: Resolver<ReadonlyArray<ResolversTypes['PromotionRefusal']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PromotionRulesResolvers<ContextType = TradeContext, ParentType extends ResolversParentTypes['PromotionRules'] = ResolversParentTypes['PromotionRules']> = {
  basis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  maxConcentratedDiscountPercent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxDiscountPercent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notificationFrom?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  notificationWorkingDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  registeredKinds?: Resolver<ReadonlyArray<ResolversTypes['PromotionKind']>, ParentType, ContextType>;
  registrationWorkingDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  unconfirmed?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProvincialPromotionResolvers<ContextType = TradeContext, ParentType extends ResolversParentTypes['ProvincialPromotion'] = ResolversParentTypes['ProvincialPromotion']> = {
  discountPercent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PromotionKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['PromotionScope'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  trader?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProvincialPromotionConnectionResolvers<ContextType = TradeContext, ParentType extends ResolversParentTypes['ProvincialPromotionConnection'] = ResolversParentTypes['ProvincialPromotionConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProvincialPromotion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = TradeContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  certificateOfOrigin?: Resolver<Maybe<ResolversTypes['CertificateOfOrigin']>, ParentType, ContextType, RequireFields<QueryCertificateOfOriginArgs, 'number'>>;
  certificateOfOriginForms?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CertificateOfOriginFormRule']>>, ParentType, ContextType, Partial<QueryCertificateOfOriginFormsArgs>>;
  promotionRules?: Resolver<Maybe<ResolversTypes['PromotionRules']>, ParentType, ContextType, Partial<QueryPromotionRulesArgs>>;
  promotionsIn?: Resolver<Maybe<ResolversTypes['ProvincialPromotionConnection']>, ParentType, ContextType, RequireFields<QueryPromotionsInArgs, 'province'>>;
  verifyCertificateOfOrigin?: Resolver<Maybe<ResolversTypes['CertificateOfOriginCheck']>, ParentType, ContextType, RequireFields<QueryVerifyCertificateOfOriginArgs, 'number'>>;
};

export type ResubmitCertificateOfOriginResultResolvers<ContextType = TradeContext, ParentType extends ResolversParentTypes['ResubmitCertificateOfOriginResult'] = ResolversParentTypes['ResubmitCertificateOfOriginResult']> = {
  __resolveType: TypeResolveFn<'CertificateOfOriginRefused' | 'CertificateOfOriginSubmitted', ParentType, ContextType>;
};

export interface TaxCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TaxCode'], any> {
  name: 'TaxCode';
}

export type TraderProfileResolvers<ContextType = TradeContext, ParentType extends ResolversParentTypes['TraderProfile'] = ResolversParentTypes['TraderProfile']> = {
  refreshedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  registeredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['TraderProfileState'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export interface VndScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['VND'], any> {
  name: 'VND';
}

export type Resolvers<ContextType = TradeContext> = {
  ApplyForCertificateOfOriginResult?: ApplyForCertificateOfOriginResultResolvers<ContextType>;
  CertificateOfOrigin?: CertificateOfOriginResolvers<ContextType>;
  CertificateOfOriginCheck?: CertificateOfOriginCheckResolvers<ContextType>;
  CertificateOfOriginConnection?: CertificateOfOriginConnectionResolvers<ContextType>;
  CertificateOfOriginFormRule?: CertificateOfOriginFormRuleResolvers<ContextType>;
  CertificateOfOriginRefusal?: CertificateOfOriginRefusalResolvers<ContextType>;
  CertificateOfOriginRefused?: CertificateOfOriginRefusedResolvers<ContextType>;
  CertificateOfOriginStep?: CertificateOfOriginStepResolvers<ContextType>;
  CertificateOfOriginSubmitted?: CertificateOfOriginSubmittedResolvers<ContextType>;
  CertifiedGoods?: CertifiedGoodsResolvers<ContextType>;
  CustomsDeclaration?: CustomsDeclarationResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Dossier?: DossierResolvers<ContextType>;
  FilePromotionResult?: FilePromotionResultResolvers<ContextType>;
  LocalisedText?: LocalisedTextResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Promotion?: PromotionResolvers<ContextType>;
  PromotionAuthority?: PromotionAuthorityResolvers<ContextType>;
  PromotionConnection?: PromotionConnectionResolvers<ContextType>;
  PromotionFiled?: PromotionFiledResolvers<ContextType>;
  PromotionNotRequired?: PromotionNotRequiredResolvers<ContextType>;
  PromotionProvince?: PromotionProvinceResolvers<ContextType>;
  PromotionRefusal?: PromotionRefusalResolvers<ContextType>;
  PromotionRefused?: PromotionRefusedResolvers<ContextType>;
  PromotionRules?: PromotionRulesResolvers<ContextType>;
  ProvincialPromotion?: ProvincialPromotionResolvers<ContextType>;
  ProvincialPromotionConnection?: ProvincialPromotionConnectionResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ResubmitCertificateOfOriginResult?: ResubmitCertificateOfOriginResultResolvers<ContextType>;
  TaxCode?: GraphQLScalarType;
  TraderProfile?: TraderProfileResolvers<ContextType>;
  VND?: GraphQLScalarType;
};

export type DirectiveResolvers<ContextType = TradeContext> = {
  contact?: ContactDirectiveResolver<any, any, ContextType>;
};
