import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Account } from './account.ts';
import type { Connection } from './connection.ts';
import type { BillOfAccount } from './bill.ts';
import type { Tariff } from './tariff.ts';
import type { ElectricityContext } from './ministry.ts';
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

/** A person (công dân), known by the portal's stable id. Each ministry adds what it holds. */
export type Citizen = {
  readonly __typename?: 'Citizen';
  /** The person's electricity accounts at all five corporations. */
  readonly electricityAccounts: Maybe<ElectricityAccountList>;
  /** New connections (cấp điện mới) that the person has asked for in their own name, at all five corporations. Those of a firm are at `Organisation.electricityConnections`. */
  readonly electricityConnections: Maybe<ElectricityConnectionList>;
  /** The portal's stable id; never the personal number. */
  readonly id: Scalars['ID']['output'];
};

/** A dossier (hồ sơ) as its agency has reported it. Served only to whom it is about. */
export type Dossier = {
  readonly __typename?: 'Dossier';
  /** Mã hồ sơ, given by the agency. */
  readonly code: Scalars['ID']['output'];
};

/** A contract for electricity (hợp đồng mua bán điện) under its customer code. */
export type ElectricityAccount = {
  readonly __typename?: 'ElectricityAccount';
  /** Where the electricity is used (địa chỉ dùng điện). */
  readonly address: Scalars['String']['output'];
  /** Bills (hóa đơn tiền điện) of the last months, the latest first. */
  readonly bills: Maybe<ElectricityBillConnection>;
  /** The power corporation that supplies it (tổng công ty điện lực). */
  readonly corporation: ElectricityCorporation;
  /** Mã khách hàng: 13 characters. The first two say which corporation, and since 2025 nothing of the province. */
  readonly customerCode: Scalars['String']['output'];
  /** Name on the contract (tên khách hàng). */
  readonly holderName: Maybe<Scalars['String']['output']>;
  /** Households that share the meter (số hộ dùng chung): each has its own share of every price tier. */
  readonly households: Scalars['Int']['output'];
  /** The last reading from afar (chỉ số công tơ đọc từ xa), where the corporation has such meters. */
  readonly latestReading: Maybe<ElectricityReading>;
  /** The local power company (mã đơn vị quản lý). */
  readonly managingUnit: Scalars['String']['output'];
  /** The first metering point (mã điểm đo). */
  readonly meteringPoint: Scalars['String']['output'];
  /** What is owed now. Says so when it is not known. */
  readonly outstanding: Maybe<ElectricityOutstanding>;
  /** What the electricity is used for (mục đích sử dụng điện). */
  readonly purpose: ElectricityPurpose;
};


/** A contract for electricity (hợp đồng mua bán điện) under its customer code. */
export type ElectricityAccountBillsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Accounts found, and whom we could not ask. */
export type ElectricityAccountList = {
  readonly __typename?: 'ElectricityAccountList';
  /** In the order of the corporations. */
  readonly nodes: ReadonlyArray<ElectricityAccount>;
  /** Corporations that did not answer: their accounts are missing above, which does not mean that there are none. */
  readonly unavailableCorporations: ReadonlyArray<ElectricityCorporation>;
};

/** An address of today, in two levels. */
export type ElectricityAddressInput = {
  /** Commune (phường, xã, đặc khu). */
  readonly commune: Scalars['String']['input'];
  /** Five-digit code of the commune (mã xã). */
  readonly communeCode: Scalars['String']['input'];
  /** House number, street, hamlet. */
  readonly line: Scalars['String']['input'];
  /** Province or centrally governed city (tỉnh, thành phố). */
  readonly province: Scalars['String']['input'];
  /** Two-digit code of the province (mã tỉnh). */
  readonly provinceCode: Scalars['String']['input'];
};

/** A bill as the corporation made it out (hóa đơn tiền điện). */
export type ElectricityBill = {
  readonly __typename?: 'ElectricityBill';
  /** Kilowatt-hours (sản lượng điện tiêu thụ). */
  readonly consumption: Scalars['Float']['output'];
  /** Reading at the end (chỉ số mới). */
  readonly currentReading: Scalars['Float']['output'];
  /** The account it is for (mã khách hàng). */
  readonly customerCode: Scalars['String']['output'];
  /** To be paid by the end of this day (hạn thanh toán). */
  readonly dueDate: Scalars['Date']['output'];
  /** First day (từ ngày). */
  readonly from: Scalars['Date']['output'];
  /** Unique over all corporations. */
  readonly id: Scalars['ID']['output'];
  /** Number of the electronic invoice (số hóa đơn điện tử). */
  readonly invoiceNumber: Maybe<Scalars['String']['output']>;
  /** What the difference of readings is multiplied by (hệ số nhân). */
  readonly multiplier: Scalars['Float']['output'];
  /** Before tax (tiền điện). */
  readonly net: Scalars['VND']['output'];
  /** What can be paid of it through the portal (khoản phải nộp): the whole bill. Null when nothing is to be paid, or when it cannot be paid through the portal. */
  readonly payable: Maybe<Payable>;
  /** The month it is billed for (kỳ hóa đơn), `YYYY-MM`. */
  readonly period: Scalars['String']['output'];
  /** Reading at the beginning (chỉ số cũ). */
  readonly previousReading: Scalars['Float']['output'];
  /** The same bill by the prices of the law, to compare. Null where household prices do not apply, or are not known for that time. */
  readonly recomputed: Maybe<ElectricityRecomputedBill>;
  /** Whether it is paid (trạng thái thanh toán). */
  readonly status: ElectricityBillStatus;
  /** Which of the month's bills: 1 unless the customer is billed several times a month. */
  readonly term: Scalars['Int']['output'];
  /** By price tier (bậc thang). */
  readonly tiers: ReadonlyArray<ElectricityChargedTier>;
  /** Last day (đến ngày): when the meter was read. */
  readonly to: Scalars['Date']['output'];
  /** To be paid (tổng cộng tiền thanh toán). */
  readonly total: Scalars['VND']['output'];
  /** Tax (tiền thuế giá trị gia tăng). */
  readonly vat: Scalars['VND']['output'];
  /** Value-added tax in per cent (thuế suất thuế giá trị gia tăng). */
  readonly vatRate: Scalars['Float']['output'];
};

/** A page of bills. */
export type ElectricityBillConnection = {
  readonly __typename?: 'ElectricityBillConnection';
  /** The bills of this page. */
  readonly nodes: ReadonlyArray<ElectricityBill>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many bills there are in all. */
  readonly totalCount: Scalars['Int']['output'];
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

/** A price tier as far as a consumption reaches into it (bậc thang). */
export type ElectricityChargedTier = {
  readonly __typename?: 'ElectricityChargedTier';
  /** Before tax (thành tiền). */
  readonly amount: Scalars['VND']['output'];
  /** The tier's first kilowatt-hour as the law counts: 0, 101, 201. */
  readonly from: Scalars['Float']['output'];
  /** Kilowatt-hours charged in this tier. */
  readonly kwh: Scalars['Float']['output'];
  /** Đồng for a kilowatt-hour before tax (đơn giá). */
  readonly price: Scalars['VND']['output'];
  /** Its last; null for the highest tier. */
  readonly to: Maybe<Scalars['Float']['output']>;
};

/** A new connection to the grid (cấp điện mới), from the request until electricity flows. */
export type ElectricityConnection = {
  readonly __typename?: 'ElectricityConnection';
  /** The customer's contract (hợp đồng mua bán điện), once electricity flows. Null until then. */
  readonly account: Maybe<ElectricityAccount>;
  /** Where electricity is wanted. */
  readonly address: Scalars['String']['output'];
  /** Whether the inspection can be asked for again: after it was refused. */
  readonly canRequestInspection: Scalars['Boolean']['output'];
  /** Mã hồ sơ, given by the corporation. */
  readonly code: Scalars['ID']['output'];
  /** The corporation that serves the address. */
  readonly corporation: ElectricityCorporation;
  /** Its dossier (hồ sơ) at the portal. */
  readonly dossier: Dossier;
  /** The day that the corporation promises (ngày hẹn trả). */
  readonly promisedOn: Maybe<Scalars['Date']['output']>;
  /** When the request was received (thời điểm tiếp nhận). */
  readonly receivedAt: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands as a whole. */
  readonly state: ElectricityConnectionState;
  /** The step that it has come to: the first that is not done, or the last when all are. */
  readonly step: ElectricityConnectionStepKind;
  /** All steps of its voltage, in their order. */
  readonly steps: ReadonlyArray<ElectricityConnectionStep>;
  /** Low or medium (cấp điện áp). */
  readonly voltage: ElectricityVoltage;
};

/** Connections found, and whom we could not ask. */
export type ElectricityConnectionList = {
  readonly __typename?: 'ElectricityConnectionList';
  /** In the order of the corporations. */
  readonly nodes: ReadonlyArray<ElectricityConnection>;
  /** Corporations that did not answer: theirs are missing above, which does not mean that there are none. */
  readonly unavailableCorporations: ReadonlyArray<ElectricityCorporation>;
};

/** What electricity is wanted for (mục đích sử dụng điện). */
export type ElectricityConnectionPurpose =
  /** Kinh doanh, dịch vụ */
  | 'BUSINESS'
  /** Sinh hoạt */
  | 'HOUSEHOLD'
  /** Sản xuất */
  | 'PRODUCTION';

/** Why a request was not taken. */
export type ElectricityConnectionRefusal = {
  readonly __typename?: 'ElectricityConnectionRefusal';
  /** The reason. */
  readonly code: ElectricityConnectionRefusalCode;
  /** The field of the input that it is about; null when it is about none. */
  readonly field: Maybe<Scalars['String']['output']>;
  /** What it means, and what can be done. */
  readonly message: LocalisedText;
};

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

/** The request was not taken (từ chối), and nothing was filed. */
export type ElectricityConnectionRefused = {
  readonly __typename?: 'ElectricityConnectionRefused';
  /** Why: each of the reasons. */
  readonly reasons: ReadonlyArray<ElectricityConnectionRefusal>;
};

/** The request was taken (đã tiếp nhận). */
export type ElectricityConnectionRequested = {
  readonly __typename?: 'ElectricityConnectionRequested';
  /** The connection as the corporation tells it now. Null when it could not be asked. */
  readonly connection: Maybe<ElectricityConnection>;
  /** Who serves the address, and has it. */
  readonly corporation: ElectricityCorporation;
  /** Its dossier (hồ sơ). */
  readonly dossier: Dossier;
  /** The day that the corporation promises (ngày hẹn trả). */
  readonly promisedOn: Maybe<Scalars['Date']['output']>;
  /** When it was received (thời điểm tiếp nhận). */
  readonly receivedAt: Maybe<Scalars['DateTime']['output']>;
};

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

/** One step of a connection. */
export type ElectricityConnectionStep = {
  readonly __typename?: 'ElectricityConnectionStep';
  /** When it came to the corporation. */
  readonly arrivedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was done. */
  readonly doneAt: Maybe<Scalars['DateTime']['output']>;
  /** Whether it was left lying, or is, for longer than is allowed (quá hạn xử lý). Null for a step that is not watched, and where its times are not told. */
  readonly isDelayed: Maybe<Scalars['Boolean']['output']>;
  /** Which. */
  readonly kind: ElectricityConnectionStepKind;
  /** Why it was refused, the last time. It stays when what was found has been mended. */
  readonly refusal: Maybe<ElectricityStepRefusal>;
  /** When somebody there took it up. */
  readonly startedAt: Maybe<Scalars['DateTime']['output']>;
  /** How far it has come. */
  readonly state: ElectricityConnectionStepState;
};

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

/** What a month's consumption costs. */
export type ElectricityEstimate = {
  readonly __typename?: 'ElectricityEstimate';
  /** Before tax (tiền điện). */
  readonly net: Scalars['VND']['output'];
  /** The prices it was computed by. */
  readonly tariff: ElectricityTariff;
  /** By price tier (bậc thang). */
  readonly tiers: ReadonlyArray<ElectricityChargedTier>;
  /** With tax. */
  readonly total: Scalars['VND']['output'];
  /** Tax (tiền thuế giá trị gia tăng). */
  readonly vat: Scalars['VND']['output'];
  /** Per cent (thuế suất thuế giá trị gia tăng). */
  readonly vatRate: Scalars['Float']['output'];
};

/** Why a request for an inspection was not taken. */
export type ElectricityInspectionRefusal = {
  readonly __typename?: 'ElectricityInspectionRefusal';
  /** The reason. */
  readonly code: ElectricityInspectionRefusalCode;
  /** The field of the input that it is about; null when it is about none. */
  readonly field: Maybe<Scalars['String']['output']>;
  /** What it means, and what can be done. */
  readonly message: LocalisedText;
};

/** Reasons for which a request for an inspection is not taken. */
export type ElectricityInspectionRefusalCode =
  /** Không tìm thấy yêu cầu cấp điện này */
  | 'CONNECTION_NOT_FOUND'
  /** Chưa đến lúc đề nghị kiểm tra lại: no inspection was refused */
  | 'NOTHING_TO_INSPECT'
  /** A reason that the corporation calls by a name new to us. */
  | 'UNKNOWN';

/** The request was not taken (từ chối). */
export type ElectricityInspectionRefused = {
  readonly __typename?: 'ElectricityInspectionRefused';
  /** Why: each of the reasons. */
  readonly reasons: ReadonlyArray<ElectricityInspectionRefusal>;
};

/** The request was taken (đã tiếp nhận). */
export type ElectricityInspectionRequested = {
  readonly __typename?: 'ElectricityInspectionRequested';
  /** The connection as the corporation tells it now. Null when it could not be asked. */
  readonly connection: Maybe<ElectricityConnection>;
  /** The dossier (hồ sơ) of the connection. */
  readonly dossier: Dossier;
  /** When it was taken. */
  readonly requestedAt: Maybe<Scalars['DateTime']['output']>;
};

/** What is owed (tiền điện còn nợ). */
export type ElectricityOutstanding = {
  readonly __typename?: 'ElectricityOutstanding';
  /** Zero when nothing is owed; null when it is not known. */
  readonly amount: Maybe<Scalars['VND']['output']>;
  /** Whether the corporation told. */
  readonly state: ElectricityOutstandingState;
};

/** Whether what is owed is known (tình trạng tra cứu nợ). */
export type ElectricityOutstandingState =
  /** The corporation told: see `amount`. */
  | 'KNOWN'
  /** The corporation could not be asked, or did not tell. This is not zero. */
  | 'UNKNOWN';

/** A paper of a request. */
export type ElectricityPaperInput = {
  /** What it is. */
  readonly kind: ElectricityPaperKind;
  /** The offer that `reuseDocument` gave. */
  readonly offer: Scalars['String']['input'];
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

/** What a meter showed (chỉ số công tơ). */
export type ElectricityReading = {
  readonly __typename?: 'ElectricityReading';
  /** When it was read. */
  readonly at: Scalars['DateTime']['output'];
  /** What the dial showed, before any multiplier. */
  readonly value: Scalars['Float']['output'];
};

/** A bill computed from its consumption by the prices in force, shared out by days where they changed within the period. */
export type ElectricityRecomputedBill = {
  readonly __typename?: 'ElectricityRecomputedBill';
  /** What the corporation asks beyond this; negative when it asks less. */
  readonly difference: Scalars['VND']['output'];
  /** Whether the corporation asks exactly this. */
  readonly matches: Scalars['Boolean']['output'];
  /** Before tax (tiền điện). */
  readonly net: Scalars['VND']['output'];
  /** By price tier (bậc thang). */
  readonly tiers: ReadonlyArray<ElectricityChargedTier>;
  /** With tax. */
  readonly total: Scalars['VND']['output'];
  /** Tax (tiền thuế giá trị gia tăng). */
  readonly vat: Scalars['VND']['output'];
  /** Per cent, of the day the meter was read. */
  readonly vatRate: Scalars['Float']['output'];
};

/** Who serves an address (đơn vị cấp điện). */
export type ElectricityServer = {
  readonly __typename?: 'ElectricityServer';
  /** How far this can be relied on. The corporation has the last word when a connection is asked for. */
  readonly basis: ElectricityServerBasis;
  /** The corporation. */
  readonly corporation: ElectricityCorporation;
};

/** How it is known who serves an address. */
export type ElectricityServerBasis =
  /** By who served the provinces that it was made of on 1 July 2025. */
  | 'ASSUMED'
  /** A public source says so of the province of today. */
  | 'STATED';

/** Why a step was refused (lý do không đạt). */
export type ElectricityStepRefusal = {
  readonly __typename?: 'ElectricityStepRefusal';
  /** When. */
  readonly at: Maybe<Scalars['DateTime']['output']>;
  /** The reason. */
  readonly reason: ElectricityStepRefusalReason;
  /** The corporation's own words, in Vietnamese. */
  readonly words: Maybe<Scalars['String']['output']>;
};

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

/** Household retail prices of a time (biểu giá bán lẻ điện sinh hoạt). */
export type ElectricityTariff = {
  readonly __typename?: 'ElectricityTariff';
  /** The average retail price (mức giá bán lẻ điện bình quân) that the tiers are shares of, đồng for a kilowatt-hour before tax. */
  readonly averagePrice: Scalars['Float']['output'];
  /** The decision that sets them (căn cứ pháp lý). */
  readonly basis: Scalars['String']['output'];
  /** Prices by monthly consumption, the lowest tier first (giá theo bậc thang). */
  readonly tiers: ReadonlyArray<ElectricityTariffTier>;
  /** The first day (ngày có hiệu lực). */
  readonly validFrom: Scalars['Date']['output'];
  /** The last day; null for the prices that nothing has followed yet. */
  readonly validTo: Maybe<Scalars['Date']['output']>;
};

/** A tier of prices (bậc) for one household and one month. */
export type ElectricityTariffTier = {
  readonly __typename?: 'ElectricityTariffTier';
  /** First kilowatt-hour: 0, 101, 201. */
  readonly from: Scalars['Float']['output'];
  /** In per cent of the average retail price, as the law fixes it. */
  readonly percentOfAverage: Scalars['Float']['output'];
  /** Đồng for a kilowatt-hour before tax. */
  readonly price: Scalars['VND']['output'];
  /** Last kilowatt-hour; null for the highest tier. */
  readonly to: Maybe<Scalars['Float']['output']>;
};

/** Voltages of a connection (cấp điện áp). */
export type ElectricityVoltage =
  /** Hạ áp, 220/380 V */
  | 'LOW'
  /** Trung áp, 22 or 35 kV */
  | 'MEDIUM';

/** The same words in both languages of the portal. */
export type LocalisedText = {
  readonly __typename?: 'LocalisedText';
  /** English. */
  readonly en: Scalars['String']['output'];
  /** Vietnamese, which is the one that counts. */
  readonly vi: Scalars['String']['output'];
};

/** A connection of low voltage, for the citizen. */
export type LowVoltageConnectionInput = {
  /** `IdentityFact.evidence`, as `me.prefill(procedure: "9.990021")` gave it: exactly one. What has changed since is refused with `EVIDENCE_CHANGED`, and nothing is filed. */
  readonly evidence: ReadonlyArray<Scalars['String']['input']>;
  /** The load that is expected (công suất đăng ký), in kilowatts: up to 1,000, with at most one decimal. */
  readonly expectedLoad: Scalars['Float']['input'];
  /** Phases (số pha). */
  readonly phases?: ElectricityPhases;
  /** A paper of the right to the premises (giấy tờ về địa điểm sử dụng điện): the offer that `reuseDocument` gave. */
  readonly premises: Scalars['String']['input'];
  /** What for (mục đích sử dụng điện). */
  readonly purpose?: ElectricityConnectionPurpose;
};

/** A connection of medium voltage, for a firm that the citizen represents. */
export type MediumVoltageConnectionInput = {
  /** Capacity (công suất đăng ký), in kilovolt-amperes: 1 to 100,000. */
  readonly capacity: Scalars['Int']['input'];
  /** The other papers, up to 10; one of them is about the premises. */
  readonly documents?: ReadonlyArray<ElectricityPaperInput>;
  /** What for: not a household. */
  readonly purpose?: ElectricityConnectionPurpose;
  /** The single line diagram (sơ đồ một sợi): the offer that `reuseDocument` gave. */
  readonly singleLineDiagram: Scalars['String']['input'];
  /** The firm (mã số doanh nghiệp). */
  readonly taxCode: Scalars['TaxCode']['input'];
};

/** What a person does, or somebody acting for them. Each is done once per idempotency key. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /**
   * Ask for a new connection to the grid: of low voltage (cấp điện mới từ lưới điện hạ áp 220/380 V) for oneself, or of medium voltage (lưới điện trung áp) for a firm, at the corporation that serves the
   * address. Whoever acts for a citizen is named to the corporation, and asks for nothing in a firm's name.
   */
  readonly requestElectricityConnection: Maybe<RequestElectricityConnectionResult>;
  /** Ask for the inspection of a medium-voltage connection again (đề nghị kiểm tra, nghiệm thu lại), when what it was refused for has been mended. */
  readonly requestElectricityInspection: Maybe<RequestElectricityInspectionResult>;
};


/** What a person does, or somebody acting for them. Each is done once per idempotency key. */
export type MutationRequestElectricityConnectionArgs = {
  input: RequestElectricityConnectionInput;
};


/** What a person does, or somebody acting for them. Each is done once per idempotency key. */
export type MutationRequestElectricityInspectionArgs = {
  input: RequestElectricityInspectionInput;
};

/** A firm (tổ chức, doanh nghiệp), known by its tax code. Served only to those who represent it. */
export type Organisation = {
  readonly __typename?: 'Organisation';
  /** New connections that were asked for in the firm's name, at all five corporations. A customs broker's mandate does not reach them. */
  readonly electricityConnections: Maybe<ElectricityConnectionList>;
  /** Enterprise number and tax code (mã số doanh nghiệp, mã số thuế). */
  readonly taxCode: Scalars['TaxCode']['output'];
};

/** Where a page stands in its list. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** What to give as `after` for the next page; null when this one is empty. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
  /** Whether there is another page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
};

/** Something owed, as it can be paid through the portal (khoản phải nộp): a signed offer, to cite in `pay`. */
export type Payable = {
  readonly __typename?: 'Payable';
  /** Still to be paid (số tiền phải nộp). */
  readonly amountDue: Scalars['VND']['output'];
  /** Until when the offer can be cited. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** The least that may be paid at once; `amountDue` where it cannot be paid in parts. */
  readonly leastAmount: Scalars['VND']['output'];
  /** The obligation's own id at its owner, the same for as long as it is owed. */
  readonly obligation: Scalars['ID']['output'];
  /** The signed offer. It says to `pay` all that stands below. */
  readonly offer: Scalars['String']['output'];
  /** Who is paid (đơn vị thụ hưởng). */
  readonly payee: Scalars['String']['output'];
  /** Which state of it: another amount is another version. */
  readonly version: Scalars['ID']['output'];
};

export type Query = {
  readonly __typename?: 'Query';
  /** One of your electricity accounts, by the customer code (mã khách hàng) printed on its bills. Null for any other, whether it exists or not. */
  readonly electricityAccount: Maybe<ElectricityAccount>;
  /** One new connection (cấp điện mới) of yours, or of a firm that you represent, by its dossier's code (mã hồ sơ). Null for any other, whether it exists or not. */
  readonly electricityConnection: Maybe<ElectricityConnection>;
  /** Which corporation serves an address on a day, today unless given. Null when none does, or when it is not known which of two. Needs no sign-in. */
  readonly electricityServer: Maybe<ElectricityServer>;
  /** Household retail prices (giá bán lẻ điện sinh hoạt): those in force on a day, or without a day all that are known, the latest first. Needs no sign-in. */
  readonly electricityTariffs: Maybe<ReadonlyArray<ElectricityTariff>>;
  /**
   * What a month's consumption costs a home: net, tax and total by the prices in force on a day (today unless given). Needs no sign-in. From 0 to 1,000,000 kWh.
   * With more than one household on the meter (số hộ dùng chung), each has its own share of every tier.
   */
  readonly estimateElectricityBill: Maybe<ElectricityEstimate>;
  /** The citizen this request is about. With a valid sign-in this is never null. */
  readonly me: Maybe<Citizen>;
};


export type QueryElectricityAccountArgs = {
  customerCode: Scalars['String']['input'];
};


export type QueryElectricityConnectionArgs = {
  code: Scalars['ID']['input'];
};


export type QueryElectricityServerArgs = {
  communeCode: Scalars['String']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
  provinceCode: Scalars['String']['input'];
};


export type QueryElectricityTariffsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryEstimateElectricityBillArgs = {
  households?: Scalars['Int']['input'];
  kWh: Scalars['Float']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** Where, and which of the two: give either `lowVoltage` or `mediumVoltage`. */
export type RequestElectricityConnectionInput = {
  /** Where electricity is wanted (địa điểm sử dụng điện). */
  readonly address: ElectricityAddressInput;
  /** Chosen by the client, 8 to 128 printable characters without spaces: the same one again gives the same answer. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** For a household or a small business: 220/380 V (hạ áp; procedure 9.990021). */
  readonly lowVoltage?: InputMaybe<LowVoltageConnectionInput>;
  /** For a firm: its own transformer at 22 or 35 kV (trung áp; procedure 9.990022). */
  readonly mediumVoltage?: InputMaybe<MediumVoltageConnectionInput>;
};

/** A request that was taken, or why it was not. */
export type RequestElectricityConnectionResult = ElectricityConnectionRefused | ElectricityConnectionRequested;

/** Of which connection an inspection is asked for again. */
export type RequestElectricityInspectionInput = {
  /** Code of its dossier (mã hồ sơ). */
  readonly connection: Scalars['ID']['input'];
  /** Chosen by the client, 8 to 128 printable characters without spaces: the same one again gives the same answer. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** A request for an inspection that was taken, or why it was not. */
export type RequestElectricityInspectionResult = ElectricityInspectionRefused | ElectricityInspectionRequested;



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
  ElectricityAccount: ElectricityAccount;
  ElectricityBill: ElectricityBill;
  ElectricityConnection: ElectricityConnection;
  Organisation: Organisation;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Citizen:
    ( { __typename: 'Citizen' }
    & GraphQLRecursivePick<FederationTypes['Citizen'], {"id":true}> );
  ElectricityAccount:
    ( { __typename: 'ElectricityAccount' }
    & GraphQLRecursivePick<FederationTypes['ElectricityAccount'], {"customerCode":true}> );
  ElectricityBill:
    ( { __typename: 'ElectricityBill' }
    & GraphQLRecursivePick<FederationTypes['ElectricityBill'], {"id":true}> );
  ElectricityConnection:
    ( { __typename: 'ElectricityConnection' }
    & GraphQLRecursivePick<FederationTypes['ElectricityConnection'], {"code":true}> );
  Organisation:
    ( { __typename: 'Organisation' }
    & GraphQLRecursivePick<FederationTypes['Organisation'], {"taxCode":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  RequestElectricityConnectionResult:
    | ( ElectricityConnectionRefused )
    | ( { readonly __typename: 'ElectricityConnectionRequested'; readonly dossier: { readonly code: string }; readonly corporation: import('./customer-code.ts').CorporationName; readonly receivedAt: string | null; readonly promisedOn: string | null } )
  ;
  RequestElectricityInspectionResult:
    | ( ElectricityInspectionRefused )
    | ( { readonly __typename: 'ElectricityInspectionRequested'; readonly dossier: { readonly code: string }; readonly requestedAt: string | null } )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Citizen: ResolverTypeWrapper<{ readonly id: string }>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Dossier: ResolverTypeWrapper<Dossier>;
  ElectricityAccount: ResolverTypeWrapper<Account>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ElectricityAccountList: ResolverTypeWrapper<Omit<ElectricityAccountList, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['ElectricityAccount']> }>;
  ElectricityAddressInput: ElectricityAddressInput;
  ElectricityBill: ResolverTypeWrapper<BillOfAccount>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ElectricityBillConnection: ResolverTypeWrapper<Omit<ElectricityBillConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['ElectricityBill']> }>;
  ElectricityBillStatus: ElectricityBillStatus;
  ElectricityChargedTier: ResolverTypeWrapper<ElectricityChargedTier>;
  ElectricityConnection: ResolverTypeWrapper<Connection>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ElectricityConnectionList: ResolverTypeWrapper<Omit<ElectricityConnectionList, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['ElectricityConnection']> }>;
  ElectricityConnectionPurpose: ElectricityConnectionPurpose;
  ElectricityConnectionRefusal: ResolverTypeWrapper<ElectricityConnectionRefusal>;
  ElectricityConnectionRefusalCode: ElectricityConnectionRefusalCode;
  ElectricityConnectionRefused: ResolverTypeWrapper<ElectricityConnectionRefused>;
  ElectricityConnectionRequested: ResolverTypeWrapper<{ readonly __typename: 'ElectricityConnectionRequested'; readonly dossier: { readonly code: string }; readonly corporation: import('./customer-code.ts').CorporationName; readonly receivedAt: string | null; readonly promisedOn: string | null }>;
  ElectricityConnectionState: ElectricityConnectionState;
  ElectricityConnectionStep: ResolverTypeWrapper<ElectricityConnectionStep>;
  ElectricityConnectionStepKind: ElectricityConnectionStepKind;
  ElectricityConnectionStepState: ElectricityConnectionStepState;
  ElectricityCorporation: ElectricityCorporation;
  ElectricityEstimate: ResolverTypeWrapper<Omit<ElectricityEstimate, 'tariff'> & { tariff: ResolversTypes['ElectricityTariff'] }>;
  ElectricityInspectionRefusal: ResolverTypeWrapper<ElectricityInspectionRefusal>;
  ElectricityInspectionRefusalCode: ElectricityInspectionRefusalCode;
  ElectricityInspectionRefused: ResolverTypeWrapper<ElectricityInspectionRefused>;
  ElectricityInspectionRequested: ResolverTypeWrapper<{ readonly __typename: 'ElectricityInspectionRequested'; readonly dossier: { readonly code: string }; readonly requestedAt: string | null }>;
  ElectricityOutstanding: ResolverTypeWrapper<ElectricityOutstanding>;
  ElectricityOutstandingState: ElectricityOutstandingState;
  ElectricityPaperInput: ElectricityPaperInput;
  ElectricityPaperKind: ElectricityPaperKind;
  ElectricityPhases: ElectricityPhases;
  ElectricityPurpose: ElectricityPurpose;
  ElectricityReading: ResolverTypeWrapper<ElectricityReading>;
  ElectricityRecomputedBill: ResolverTypeWrapper<ElectricityRecomputedBill>;
  ElectricityServer: ResolverTypeWrapper<ElectricityServer>;
  ElectricityServerBasis: ElectricityServerBasis;
  ElectricityStepRefusal: ResolverTypeWrapper<ElectricityStepRefusal>;
  ElectricityStepRefusalReason: ElectricityStepRefusalReason;
  ElectricityTariff: ResolverTypeWrapper<Tariff>;
  ElectricityTariffTier: ResolverTypeWrapper<ElectricityTariffTier>;
  ElectricityVoltage: ElectricityVoltage;
  LocalisedText: ResolverTypeWrapper<LocalisedText>;
  LowVoltageConnectionInput: LowVoltageConnectionInput;
  MediumVoltageConnectionInput: MediumVoltageConnectionInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Organisation: ResolverTypeWrapper<{ readonly taxCode: string }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Payable: ResolverTypeWrapper<Payable>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RequestElectricityConnectionInput: RequestElectricityConnectionInput;
  RequestElectricityConnectionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestElectricityConnectionResult']>;
  RequestElectricityInspectionInput: RequestElectricityInspectionInput;
  RequestElectricityInspectionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestElectricityInspectionResult']>;
  TaxCode: ResolverTypeWrapper<Scalars['TaxCode']['output']>;
  VND: ResolverTypeWrapper<Scalars['VND']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Citizen: { readonly id: string };
  ID: Scalars['ID']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Dossier: Dossier;
  ElectricityAccount: Account;
  Int: Scalars['Int']['output'];
  ElectricityAccountList: Omit<ElectricityAccountList, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['ElectricityAccount']> };
  ElectricityAddressInput: ElectricityAddressInput;
  ElectricityBill: BillOfAccount;
  Float: Scalars['Float']['output'];
  ElectricityBillConnection: Omit<ElectricityBillConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['ElectricityBill']> };
  ElectricityChargedTier: ElectricityChargedTier;
  ElectricityConnection: Connection;
  Boolean: Scalars['Boolean']['output'];
  ElectricityConnectionList: Omit<ElectricityConnectionList, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['ElectricityConnection']> };
  ElectricityConnectionRefusal: ElectricityConnectionRefusal;
  ElectricityConnectionRefused: ElectricityConnectionRefused;
  ElectricityConnectionRequested: { readonly __typename: 'ElectricityConnectionRequested'; readonly dossier: { readonly code: string }; readonly corporation: import('./customer-code.ts').CorporationName; readonly receivedAt: string | null; readonly promisedOn: string | null };
  ElectricityConnectionStep: ElectricityConnectionStep;
  ElectricityEstimate: Omit<ElectricityEstimate, 'tariff'> & { tariff: ResolversParentTypes['ElectricityTariff'] };
  ElectricityInspectionRefusal: ElectricityInspectionRefusal;
  ElectricityInspectionRefused: ElectricityInspectionRefused;
  ElectricityInspectionRequested: { readonly __typename: 'ElectricityInspectionRequested'; readonly dossier: { readonly code: string }; readonly requestedAt: string | null };
  ElectricityOutstanding: ElectricityOutstanding;
  ElectricityPaperInput: ElectricityPaperInput;
  ElectricityReading: ElectricityReading;
  ElectricityRecomputedBill: ElectricityRecomputedBill;
  ElectricityServer: ElectricityServer;
  ElectricityStepRefusal: ElectricityStepRefusal;
  ElectricityTariff: Tariff;
  ElectricityTariffTier: ElectricityTariffTier;
  LocalisedText: LocalisedText;
  LowVoltageConnectionInput: LowVoltageConnectionInput;
  MediumVoltageConnectionInput: MediumVoltageConnectionInput;
  Mutation: Record<PropertyKey, never>;
  Organisation: { readonly taxCode: string };
  PageInfo: PageInfo;
  Payable: Payable;
  Query: Record<PropertyKey, never>;
  RequestElectricityConnectionInput: RequestElectricityConnectionInput;
  RequestElectricityConnectionResult: ResolversUnionTypes<ResolversParentTypes>['RequestElectricityConnectionResult'];
  RequestElectricityInspectionInput: RequestElectricityInspectionInput;
  RequestElectricityInspectionResult: ResolversUnionTypes<ResolversParentTypes>['RequestElectricityInspectionResult'];
  TaxCode: Scalars['TaxCode']['output'];
  VND: Scalars['VND']['output'];
  String: Scalars['String']['output'];
};

export type ContactDirectiveArgs = {
  description?: Maybe<Scalars['String']['input']>;
  name: Scalars['String']['input'];
  url?: Maybe<Scalars['String']['input']>;
};

export type ContactDirectiveResolver<Result, Parent, ContextType = ElectricityContext, Args = ContactDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CitizenResolvers<ContextType = ElectricityContext, ParentType extends ResolversParentTypes['Citizen'] = ResolversParentTypes['Citizen'], FederationReferenceType extends FederationReferenceTypes['Citizen'] = FederationReferenceTypes['Citizen']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Citizen']> | FederationReferenceType, FederationReferenceType, ContextType>;
  electricityAccounts?: Resolver<Maybe<ResolversTypes['ElectricityAccountList']>, ParentType, ContextType>;
  electricityConnections?: Resolver<Maybe<ResolversTypes['ElectricityConnectionList']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DossierResolvers<ContextType = ElectricityContext, ParentType extends ResolversParentTypes['Dossier'] = ResolversParentTypes['Dossier']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ElectricityAccountResolvers<ContextType = ElectricityContext, ParentType extends ResolversParentTypes['ElectricityAccount'] = ResolversParentTypes['ElectricityAccount'], FederationReferenceType extends FederationReferenceTypes['ElectricityAccount'] = FederationReferenceTypes['ElectricityAccount']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ElectricityAccount']> | FederationReferenceType, FederationReferenceType, ContextType>;
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bills?: Resolver<Maybe<ResolversTypes['ElectricityBillConnection']>, ParentType, ContextType, Partial<ElectricityAccountBillsArgs>>;
  corporation?: Resolver<ResolversTypes['ElectricityCorporation'], ParentType, ContextType>;
  customerCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  holderName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  households?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  latestReading?: Resolver<Maybe<ResolversTypes['ElectricityReading']>, ParentType, ContextType>;
  managingUnit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  meteringPoint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outstanding?: Resolver<Maybe<ResolversTypes['ElectricityOutstanding']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['ElectricityPurpose'], ParentType, ContextType>;
};

export type ElectricityAccountListResolvers<ContextType = ElectricityContext, ParentType extends ResolversParentTypes['ElectricityAccountList'] = ResolversParentTypes['ElectricityAccountList']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ElectricityAccount']>, ParentType, ContextType>;
  unavailableCorporations?: Resolver<ReadonlyArray<ResolversTypes['ElectricityCorporation']>, ParentType, ContextType>;
};

export type ElectricityBillResolvers<ContextType = ElectricityContext, ParentType extends ResolversParentTypes['ElectricityBill'] = ResolversParentTypes['ElectricityBill'], FederationReferenceType extends FederationReferenceTypes['ElectricityBill'] = FederationReferenceTypes['ElectricityBill']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ElectricityBill']> | FederationReferenceType, FederationReferenceType, ContextType>;
  consumption?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  currentReading?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  customerCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dueDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoiceNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  multiplier?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  payable?: Resolver<Maybe<ResolversTypes['Payable']>, ParentType, ContextType>;
  period?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  previousReading?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  recomputed?: Resolver<Maybe<ResolversTypes['ElectricityRecomputedBill']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ElectricityBillStatus'], ParentType, ContextType>;
  term?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tiers?: Resolver<ReadonlyArray<ResolversTypes['ElectricityChargedTier']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  vat?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  vatRate?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ElectricityBillConnectionResolvers<ContextType = ElectricityContext, ParentType extends ResolversParentTypes['ElectricityBillConnection'] = ResolversParentTypes['ElectricityBillConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ElectricityBill']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ElectricityChargedTierResolvers<ContextType = ElectricityContext, ParentType extends ResolversParentTypes['ElectricityChargedTier'] = ResolversParentTypes['ElectricityChargedTier']> = {
  amount?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  kwh?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ElectricityConnectionResolvers<ContextType = ElectricityContext, ParentType extends ResolversParentTypes['ElectricityConnection'] = ResolversParentTypes['ElectricityConnection'], FederationReferenceType extends FederationReferenceTypes['ElectricityConnection'] = FederationReferenceTypes['ElectricityConnection']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ElectricityConnection']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['ElectricityAccount']>, ParentType, ContextType>;
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  canRequestInspection?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  corporation?: Resolver<ResolversTypes['ElectricityCorporation'], ParentType, ContextType>;
  dossier?: Resolver<ResolversTypes['Dossier'], ParentType, ContextType>;
  promisedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  receivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ElectricityConnectionState'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['ElectricityConnectionStepKind'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['ElectricityConnectionStep']>, ParentType, ContextType>;
  voltage?: Resolver<ResolversTypes['ElectricityVoltage'], ParentType, ContextType>;
};

export type ElectricityConnectionListResolvers<ContextType = ElectricityContext, ParentType extends ResolversParentTypes['ElectricityConnectionList'] = ResolversParentTypes['ElectricityConnectionList']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ElectricityConnection']>, ParentType, ContextType>;
  unavailableCorporations?: Resolver<ReadonlyArray<ResolversTypes['ElectricityCorporation']>, ParentType, ContextType>;
};

export type ElectricityConnectionRefusalResolvers<ContextType = ElectricityContext, ParentType extends ResolversParentTypes['ElectricityConnectionRefusal'] = ResolversParentTypes['ElectricityConnectionRefusal']> = {
  code?: Resolver<ResolversTypes['ElectricityConnectionRefusalCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
};

export type ElectricityConnectionRefusedResolvers<ContextType = ElectricityContext, ParentType extends ResolversParentTypes['ElectricityConnectionRefused'] = ResolversParentTypes['ElectricityConnectionRefused']> = {
  reasons?: Resolver<ReadonlyArray<ResolversTypes['ElectricityConnectionRefusal']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ElectricityConnectionRequestedResolvers<ContextType = ElectricityContext, ParentType extends ResolversParentTypes['ElectricityConnectionRequested'] = ResolversParentTypes['ElectricityConnectionRequested']> = {
  connection?: Resolver<Maybe<ResolversTypes['ElectricityConnection']>, ParentType, ContextType>;
  corporation?: Resolver<ResolversTypes['ElectricityCorporation'], ParentType, ContextType>;
  dossier?: Resolver<ResolversTypes['Dossier'], ParentType, ContextType>;
  promisedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  receivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ElectricityConnectionStepResolvers<ContextType = ElectricityContext, ParentType extends ResolversParentTypes['ElectricityConnectionStep'] = ResolversParentTypes['ElectricityConnectionStep']> = {
  arrivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  doneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isDelayed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ElectricityConnectionStepKind'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['ElectricityStepRefusal']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ElectricityConnectionStepState'], ParentType, ContextType>;
};

export type ElectricityEstimateResolvers<ContextType = ElectricityContext, ParentType extends ResolversParentTypes['ElectricityEstimate'] = ResolversParentTypes['ElectricityEstimate']> = {
  net?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  tariff?: Resolver<ResolversTypes['ElectricityTariff'], ParentType, ContextType>;
  tiers?: Resolver<ReadonlyArray<ResolversTypes['ElectricityChargedTier']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  vat?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  vatRate?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ElectricityInspectionRefusalResolvers<ContextType = ElectricityContext, ParentType extends ResolversParentTypes['ElectricityInspectionRefusal'] = ResolversParentTypes['ElectricityInspectionRefusal']> = {
  code?: Resolver<ResolversTypes['ElectricityInspectionRefusalCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
};

export type ElectricityInspectionRefusedResolvers<ContextType = ElectricityContext, ParentType extends ResolversParentTypes['ElectricityInspectionRefused'] = ResolversParentTypes['ElectricityInspectionRefused']> = {
  reasons?: Resolver<ReadonlyArray<ResolversTypes['ElectricityInspectionRefusal']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ElectricityInspectionRequestedResolvers<ContextType = ElectricityContext, ParentType extends ResolversParentTypes['ElectricityInspectionRequested'] = ResolversParentTypes['ElectricityInspectionRequested']> = {
  connection?: Resolver<Maybe<ResolversTypes['ElectricityConnection']>, ParentType, ContextType>;
  dossier?: Resolver<ResolversTypes['Dossier'], ParentType, ContextType>;
  requestedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ElectricityOutstandingResolvers<ContextType = ElectricityContext, ParentType extends ResolversParentTypes['ElectricityOutstanding'] = ResolversParentTypes['ElectricityOutstanding']> = {
  amount?: Resolver<Maybe<ResolversTypes['VND']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ElectricityOutstandingState'], ParentType, ContextType>;
};

export type ElectricityReadingResolvers<ContextType = ElectricityContext, ParentType extends ResolversParentTypes['ElectricityReading'] = ResolversParentTypes['ElectricityReading']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ElectricityRecomputedBillResolvers<ContextType = ElectricityContext, ParentType extends ResolversParentTypes['ElectricityRecomputedBill'] = ResolversParentTypes['ElectricityRecomputedBill']> = {
  difference?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  matches?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  tiers?: Resolver<ReadonlyArray<ResolversTypes['ElectricityChargedTier']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  vat?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  vatRate?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ElectricityServerResolvers<ContextType = ElectricityContext, ParentType extends ResolversParentTypes['ElectricityServer'] = ResolversParentTypes['ElectricityServer']> = {
  basis?: Resolver<ResolversTypes['ElectricityServerBasis'], ParentType, ContextType>;
  corporation?: Resolver<ResolversTypes['ElectricityCorporation'], ParentType, ContextType>;
};

export type ElectricityStepRefusalResolvers<ContextType = ElectricityContext, ParentType extends ResolversParentTypes['ElectricityStepRefusal'] = ResolversParentTypes['ElectricityStepRefusal']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ElectricityStepRefusalReason'], ParentType, ContextType>;
  words?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ElectricityTariffResolvers<ContextType = ElectricityContext, ParentType extends ResolversParentTypes['ElectricityTariff'] = ResolversParentTypes['ElectricityTariff']> = {
  averagePrice?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tiers?: Resolver<ReadonlyArray<ResolversTypes['ElectricityTariffTier']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ElectricityTariffTierResolvers<ContextType = ElectricityContext, ParentType extends ResolversParentTypes['ElectricityTariffTier'] = ResolversParentTypes['ElectricityTariffTier']> = {
  from?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  percentOfAverage?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type LocalisedTextResolvers<ContextType = ElectricityContext, ParentType extends ResolversParentTypes['LocalisedText'] = ResolversParentTypes['LocalisedText']> = {
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = ElectricityContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  requestElectricityConnection?: Resolver<Maybe<ResolversTypes['RequestElectricityConnectionResult']>, ParentType, ContextType, RequireFields<MutationRequestElectricityConnectionArgs, 'input'>>;
  requestElectricityInspection?: Resolver<Maybe<ResolversTypes['RequestElectricityInspectionResult']>, ParentType, ContextType, RequireFields<MutationRequestElectricityInspectionArgs, 'input'>>;
};

export type OrganisationResolvers<ContextType = ElectricityContext, ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation'], FederationReferenceType extends FederationReferenceTypes['Organisation'] = FederationReferenceTypes['Organisation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organisation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  electricityConnections?: Resolver<Maybe<ResolversTypes['ElectricityConnectionList']>, ParentType, ContextType>;
  taxCode?: Resolver<ResolversTypes['TaxCode'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = ElectricityContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PayableResolvers<ContextType = ElectricityContext, ParentType extends ResolversParentTypes['Payable'] = ResolversParentTypes['Payable']> = {
  amountDue?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  leastAmount?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  obligation?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  offer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  payee?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ElectricityContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  electricityAccount?: Resolver<Maybe<ResolversTypes['ElectricityAccount']>, ParentType, ContextType, RequireFields<QueryElectricityAccountArgs, 'customerCode'>>;
  electricityConnection?: Resolver<Maybe<ResolversTypes['ElectricityConnection']>, ParentType, ContextType, RequireFields<QueryElectricityConnectionArgs, 'code'>>;
  electricityServer?: Resolver<Maybe<ResolversTypes['ElectricityServer']>, ParentType, ContextType, RequireFields<QueryElectricityServerArgs, 'communeCode' | 'provinceCode'>>;
  electricityTariffs?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ElectricityTariff']>>, ParentType, ContextType, Partial<QueryElectricityTariffsArgs>>;
  estimateElectricityBill?: Resolver<Maybe<ResolversTypes['ElectricityEstimate']>, ParentType, ContextType, RequireFields<QueryEstimateElectricityBillArgs, 'households' | 'kWh'>>;
  me?: Resolver<Maybe<ResolversTypes['Citizen']>, ParentType, ContextType>;
};

export type RequestElectricityConnectionResultResolvers<ContextType = ElectricityContext, ParentType extends ResolversParentTypes['RequestElectricityConnectionResult'] = ResolversParentTypes['RequestElectricityConnectionResult']> = {
  __resolveType: TypeResolveFn<'ElectricityConnectionRefused' | 'ElectricityConnectionRequested', ParentType, ContextType>;
};

export type RequestElectricityInspectionResultResolvers<ContextType = ElectricityContext, ParentType extends ResolversParentTypes['RequestElectricityInspectionResult'] = ResolversParentTypes['RequestElectricityInspectionResult']> = {
  __resolveType: TypeResolveFn<'ElectricityInspectionRefused' | 'ElectricityInspectionRequested', ParentType, ContextType>;
};

export interface TaxCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TaxCode'], any> {
  name: 'TaxCode';
}

export interface VndScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['VND'], any> {
  name: 'VND';
}

export type Resolvers<ContextType = ElectricityContext> = {
  Citizen?: CitizenResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Dossier?: DossierResolvers<ContextType>;
  ElectricityAccount?: ElectricityAccountResolvers<ContextType>;
  ElectricityAccountList?: ElectricityAccountListResolvers<ContextType>;
  ElectricityBill?: ElectricityBillResolvers<ContextType>;
  ElectricityBillConnection?: ElectricityBillConnectionResolvers<ContextType>;
  ElectricityChargedTier?: ElectricityChargedTierResolvers<ContextType>;
  ElectricityConnection?: ElectricityConnectionResolvers<ContextType>;
  ElectricityConnectionList?: ElectricityConnectionListResolvers<ContextType>;
  ElectricityConnectionRefusal?: ElectricityConnectionRefusalResolvers<ContextType>;
  ElectricityConnectionRefused?: ElectricityConnectionRefusedResolvers<ContextType>;
  ElectricityConnectionRequested?: ElectricityConnectionRequestedResolvers<ContextType>;
  ElectricityConnectionStep?: ElectricityConnectionStepResolvers<ContextType>;
  ElectricityEstimate?: ElectricityEstimateResolvers<ContextType>;
  ElectricityInspectionRefusal?: ElectricityInspectionRefusalResolvers<ContextType>;
  ElectricityInspectionRefused?: ElectricityInspectionRefusedResolvers<ContextType>;
  ElectricityInspectionRequested?: ElectricityInspectionRequestedResolvers<ContextType>;
  ElectricityOutstanding?: ElectricityOutstandingResolvers<ContextType>;
  ElectricityReading?: ElectricityReadingResolvers<ContextType>;
  ElectricityRecomputedBill?: ElectricityRecomputedBillResolvers<ContextType>;
  ElectricityServer?: ElectricityServerResolvers<ContextType>;
  ElectricityStepRefusal?: ElectricityStepRefusalResolvers<ContextType>;
  ElectricityTariff?: ElectricityTariffResolvers<ContextType>;
  ElectricityTariffTier?: ElectricityTariffTierResolvers<ContextType>;
  LocalisedText?: LocalisedTextResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Payable?: PayableResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RequestElectricityConnectionResult?: RequestElectricityConnectionResultResolvers<ContextType>;
  RequestElectricityInspectionResult?: RequestElectricityInspectionResultResolvers<ContextType>;
  TaxCode?: GraphQLScalarType;
  VND?: GraphQLScalarType;
};

export type DirectiveResolvers<ContextType = ElectricityContext> = {
  contact?: ContactDirectiveResolver<any, any, ContextType>;
};
