import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Licence } from './licence.ts';
import type { ToldFact } from '../../kit/fact.ts';
import type { DrivingLicencesContext } from './ministry.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
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
  /** An amount of đồng: a whole number, exact beyond 2³¹. */
  VND: { input: number; output: number; }
  _FieldSet: { input: string; output: string; }
};

/** A person (công dân), known by the portal's stable id. Each ministry adds what it holds. */
export type Citizen = {
  readonly __typename?: 'Citizen';
  /** Every driving licence (giấy phép lái xe) in the register under the person's present or old number, the latest issued first. Empty for somebody who has none; null when the register could not be asked. */
  readonly drivingLicences: Maybe<ReadonlyArray<DrivingLicence>>;
  /** The portal's stable id; never the personal number. */
  readonly id: Scalars['ID']['output'];
};

/** What a person states themself instead of a register (thông tin tự kê khai). The police hold it against theirs. */
export type DeclaredDriverInput = {
  /** Full name (họ và tên), instead of evidence of identity. */
  readonly fullName?: InputMaybe<Scalars['String']['input']>;
  /** What is on the card, instead of evidence of the licence. */
  readonly licence?: InputMaybe<DeclaredDrivingLicenceInput>;
};

/** What is on a card, as its holder reads it. */
export type DeclaredDrivingLicenceInput = {
  /** The classes (hạng) as printed, in their order. */
  readonly classes: ReadonlyArray<DrivingLicenceClassCode>;
  /** Day of issue (ngày cấp). */
  readonly issuedOn: Scalars['Date']['input'];
};

/** A dossier (hồ sơ) as its agency has reported it. Served only to whom it is about. */
export type Dossier = {
  readonly __typename?: 'Dossier';
  /** Mã hồ sơ, given by the agency. */
  readonly code: Scalars['ID']['output'];
};

/** A health certificate for drivers (giấy khám sức khỏe của người lái xe) that a clinic sent to the police. */
export type DriverHealthCertificateInput = {
  /** Code of the clinic (mã cơ sở khám bệnh). */
  readonly clinic: Scalars['String']['input'];
  /** Its number (số giấy). */
  readonly number: Scalars['String']['input'];
};

/** A driving licence (giấy phép lái xe). Served only to its holder. */
export type DrivingLicence = {
  readonly __typename?: 'DrivingLicence';
  /** What the card is made of; a paper one is worth exchanging. */
  readonly card: DrivingLicenceCard;
  /** The classes of today (hạng) that it amounts to, each once: an old class as the law exchanges it, with its restriction in the name. Empty for a card with nothing but the old tractor class A4. */
  readonly classes: ReadonlyArray<DrivingLicenceClass>;
  /** The classes of today that may be driven today: on a card whose car class has expired, the motorcycle class that never does. Null with `mayDrive`. */
  readonly classesInForce: Maybe<ReadonlyArray<DrivingLicenceClass>>;
  /** What exchanging it for a new card (đổi giấy phép lái xe) would take today. */
  readonly exchange: DrivingLicenceExchange;
  /** Who holds the card while a violation is being settled (tạm giữ giấy phép lái xe). */
  readonly hold: Maybe<DrivingLicenceHold>;
  /** Day of issue (ngày cấp). */
  readonly issuedOn: Maybe<Scalars['Date']['output']>;
  /** Who issued it (cơ quan cấp). */
  readonly issuingAuthority: Maybe<Scalars['String']['output']>;
  /** Whether every class on it may be driven today. Null when the register names a state that is new to us and nothing else forbids it. */
  readonly mayDrive: Maybe<Scalars['Boolean']['output']>;
  /** Number (số giấy phép lái xe). */
  readonly number: Scalars['ID']['output'];
  /** Points left (điểm giấy phép lái xe), of 12. Null when the register does not say: older files have none, and that is not zero. */
  readonly points: Maybe<Scalars['Int']['output']>;
  /** The day on which all points come back by themselves: 12 months after the last deduction, if none follows. Null with all points, with none, or when not known. */
  readonly pointsRestoredOn: Maybe<Scalars['Date']['output']>;
  /** With no points left: the first day of the test on traffic law that brings them back (kiểm tra kiến thức pháp luật), six months after the last were lost. */
  readonly pointsTestFrom: Maybe<Scalars['Date']['output']>;
  /** The classes as printed on the card, old and new. */
  readonly printedClasses: ReadonlyArray<PrintedDrivingLicenceClass>;
  /** Why not, or why not every class; empty when nothing forbids it. */
  readonly reasonsNotToDrive: ReadonlyArray<ReasonNotToDrive>;
  /** The licence that it was exchanged for (đã đổi), where that one is in the register. */
  readonly replacedBy: Maybe<DrivingLicence>;
  /** The law under which it was issued, by the day of issue. */
  readonly scheme: DrivingLicenceScheme;
  /** State (trạng thái). A licence past its last day is `EXPIRED` even if the register has not noticed. */
  readonly status: DrivingLicenceStatus;
  /** End of a suspension (tước quyền sử dụng đến ngày). */
  readonly suspendedUntil: Maybe<Scalars['Date']['output']>;
  /** Day on which the driving test was passed (ngày trúng tuyển). */
  readonly testPassedOn: Maybe<Scalars['Date']['output']>;
  /** The last day on which it holds (có giá trị đến). Null both for no end and for not known: `validity` tells which. */
  readonly validUntil: Maybe<Scalars['Date']['output']>;
  /** How long it holds (thời hạn), with no end told from not known. */
  readonly validity: DrivingLicenceValidity;
  /** Traffic violations (vi phạm) recorded against it, the latest first. */
  readonly violations: Maybe<DrivingViolationConnection>;
};


/** A driving licence (giấy phép lái xe). Served only to its holder. */
export type DrivingLicenceViolationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a card is made of (chất liệu giấy phép lái xe). */
export type DrivingLicenceCard =
  /** Bìa giấy, the form of before 2012 */
  | 'PAPER'
  /** Thẻ nhựa */
  | 'PLASTIC'
  /** The register does not say. */
  | 'UNKNOWN';

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

/** What the law says of one class. */
export type DrivingLicenceClassRule = {
  readonly __typename?: 'DrivingLicenceClassRule';
  /** Its name. */
  readonly code: DrivingLicenceClassCode;
  /** Other classes of the same law whose vehicles it is also good for. */
  readonly covers: ReadonlyArray<DrivingLicenceClassCode>;
  /** What it may be exchanged for today; itself for a class of today. */
  readonly mapsTo: ReadonlyArray<DrivingLicenceClass>;
  /** Youngest age in full years (đủ tuổi). */
  readonly minimumAge: Scalars['Int']['output'];
  /** The law it belongs to. */
  readonly scheme: DrivingLicenceScheme;
  /** How long it is granted for. */
  readonly term: DrivingLicenceTerm;
  /** The vehicles it is granted for, in English. */
  readonly vehicle: Scalars['String']['output'];
  /** The vehicles it is granted for, in the law's language (loại xe được điều khiển). */
  readonly vehicleVietnamese: Scalars['String']['output'];
};

/** How the new licence is handed over (hình thức nhận kết quả). */
export type DrivingLicenceDelivery =
  /** Dịch vụ bưu chính công ích: the card comes by post, to the permanent residence */
  | 'BY_POST'
  /** Trực tiếp: fetched at the counter */
  | 'IN_PERSON'
  /** Trực tuyến: the electronic licence alone */
  | 'ONLINE';

/** Exchanging a licence for a new card (đổi giấy phép lái xe), as of today. */
export type DrivingLicenceExchange = {
  readonly __typename?: 'DrivingLicenceExchange';
  /** The classes of the new card. */
  readonly classes: ReadonlyArray<DrivingLicenceClass>;
  /** What to hand in (thành phần hồ sơ). */
  readonly documents: ReadonlyArray<DrivingLicenceExchangeDocument>;
  /** The fee (lệ phí) by way of applying. */
  readonly fees: ReadonlyArray<DrivingLicenceExchangeFee>;
  /** What stands in the way. */
  readonly obstacles: ReadonlyArray<DrivingLicenceExchangeObstacle>;
  /** Whether nothing known stands in the way of doing it online. */
  readonly possibleOnline: Scalars['Boolean']['output'];
  /** Processing time in working days (thời hạn giải quyết, ngày làm việc). */
  readonly processingDays: Maybe<Scalars['Int']['output']>;
};

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

/** Files to hand in: each an offer that `reuseDocument` gave for this procedure. The old card is handed in when the new one comes. */
export type DrivingLicenceExchangeDocumentsInput = {
  /** The health certificate as a file; what counts is the clinic's electronic one, named in `healthCertificate`. */
  readonly healthCertificate?: InputMaybe<Scalars['String']['input']>;
  /** Portrait (ảnh chân dung): a JPEG or PNG. */
  readonly portrait: Scalars['String']['input'];
};

/** The fee for one way of applying. */
export type DrivingLicenceExchangeFee = {
  readonly __typename?: 'DrivingLicenceExchangeFee';
  /** For one card. */
  readonly amount: Scalars['VND']['output'];
  /** How the application is made. */
  readonly channel: DrivingLicenceExchangeChannel;
  /** False where published sources disagree about whether it still holds: do not promise it. */
  readonly confirmed: Scalars['Boolean']['output'];
  /** Day from which it is so. */
  readonly since: Scalars['Date']['output'];
};

/** The police have taken the application. */
export type DrivingLicenceExchangeFiled = {
  readonly __typename?: 'DrivingLicenceExchangeFiled';
  /** The dossier. Until the police have reported it to the portal it stands at the first status. */
  readonly dossier: Dossier;
  /** What is to be paid when the result is handed over (lệ phí). */
  readonly fee: Maybe<Scalars['VND']['output']>;
  /** The day that the police promise (ngày hẹn trả). */
  readonly promisedOn: Maybe<Scalars['Date']['output']>;
  /** When it was received, or will be when the office opens (ngày tiếp nhận). */
  readonly receivedAt: Maybe<Scalars['DateTime']['output']>;
};

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

/** One reason why an application was refused. */
export type DrivingLicenceExchangeRefusal = {
  readonly __typename?: 'DrivingLicenceExchangeRefusal';
  /** Which. */
  readonly code: DrivingLicenceExchangeRefusalCode;
  /** The part of the input that it is about, as a path; null when it is about nothing in the application. */
  readonly field: Maybe<Scalars['String']['output']>;
  /** What it means, and what can be done. */
  readonly message: LocalisedText;
};

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

/** Nothing was filed. With what is wrong put right, apply again under another idempotency key. */
export type DrivingLicenceExchangeRefused = {
  readonly __typename?: 'DrivingLicenceExchangeRefused';
  /** Every reason that is known; at least one. */
  readonly reasons: ReadonlyArray<DrivingLicenceExchangeRefusal>;
};

/** What the licence register holds of a person, told for one application and under their consent to it. Reached by the request that the portal's `dossiers` signs. */
export type DrivingLicenceFact = {
  readonly __typename?: 'DrivingLicenceFact';
  /** The same, signed, to be cited in the application; holds for 15 minutes. Null unless found. */
  readonly evidence: Maybe<Scalars['String']['output']>;
  /** What would be passed on, line by line, for the person to check: every licence that has not been replaced. Null unless found. */
  readonly preview: Maybe<ReadonlyArray<FactLine>>;
  /** What the person can do when it was not found. */
  readonly reason: Maybe<LocalisedText>;
  /** The signed request: who, for which procedure, under which consent. */
  readonly request: Scalars['String']['output'];
  /** Whether there is anything to tell, and why not. */
  readonly state: Maybe<FactState>;
};

/** The card is with the police. */
export type DrivingLicenceHold = {
  readonly __typename?: 'DrivingLicenceHold';
  /** The day to come and settle the matter (ngày hẹn giải quyết). */
  readonly appointmentOn: Maybe<Scalars['Date']['output']>;
  /** The unit that has it (đơn vị tạm giữ). */
  readonly authority: Maybe<Scalars['String']['output']>;
};

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

/** How long a class is granted for (thời hạn của giấy phép lái xe). */
export type DrivingLicenceTerm = {
  readonly __typename?: 'DrivingLicenceTerm';
  /** Without end, for so many years, or as the card says. */
  readonly kind: DrivingLicenceTermKind;
  /** Years from the day of issue, with `YEARS` alone. */
  readonly years: Maybe<Scalars['Int']['output']>;
};

/** Whether a class is granted for a time (có thời hạn, không thời hạn). */
export type DrivingLicenceTermKind =
  /** Không thời hạn: without end */
  | 'NO_END'
  /** Theo thời hạn ghi trên giấy phép: what the card says; sources differ on the old classes */
  | 'ON_CARD'
  /** Có thời hạn: for so many years */
  | 'YEARS';

/** How long a licence holds. */
export type DrivingLicenceValidity = {
  readonly __typename?: 'DrivingLicenceValidity';
  /** Until a day, without end, or not known. */
  readonly kind: DrivingLicenceValidityKind;
  /** The last day, with `UNTIL` alone. */
  readonly until: Maybe<Scalars['Date']['output']>;
};

/** Whether a licence ends (thời hạn của giấy phép lái xe). */
export type DrivingLicenceValidityKind =
  /** Không thời hạn: without end */
  | 'NO_END'
  /** The register does not say. */
  | 'UNKNOWN'
  /** Có thời hạn: until a day */
  | 'UNTIL';

/** A traffic violation recorded against a licence (vi phạm hành chính về trật tự, an toàn giao thông). */
export type DrivingViolation = {
  readonly __typename?: 'DrivingViolation';
  /** Number of the decision (số quyết định xử phạt). */
  readonly decisionNumber: Maybe<Scalars['String']['output']>;
  /** Day on which they were taken (ngày trừ điểm): the decision is in force. Null while they are not. */
  readonly deductedOn: Maybe<Scalars['Date']['output']>;
  /** What was done, in the words of the record (hành vi vi phạm). */
  readonly description: Scalars['String']['output'];
  /** Fine (tiền phạt). Null while there is none yet. */
  readonly fine: Maybe<Scalars['VND']['output']>;
  /** Stable within its licence. */
  readonly id: Scalars['ID']['output'];
  /** Day of the violation (ngày vi phạm). */
  readonly occurredOn: Scalars['Date']['output'];
  /** Where (địa điểm). */
  readonly place: Maybe<Scalars['String']['output']>;
  /** Points that the decision takes (số điểm bị trừ). Null when the register does not say. */
  readonly pointsDeducted: Maybe<Scalars['Int']['output']>;
  /** How far the matter is. */
  readonly state: DrivingViolationState;
};

/** One page of violations. */
export type DrivingViolationConnection = {
  readonly __typename?: 'DrivingViolationConnection';
  /** The latest first. */
  readonly nodes: ReadonlyArray<DrivingViolation>;
  /** Whether there are more, and from where. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

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

/** An application for the exchange of a driving licence (đơn đề nghị đổi giấy phép lái xe). */
export type ExchangeDrivingLicenceInput = {
  /** What you state yourself, where a register could not be asked or does not have you. Not together with evidence of the same. */
  readonly declared?: InputMaybe<DeclaredDriverInput>;
  /** How you want to be given the result. */
  readonly delivery: DrivingLicenceDelivery;
  /** Files from the document store. */
  readonly documents: DrivingLicenceExchangeDocumentsInput;
  /** What was shown to you by `me.prefill` for this procedure: `IdentityFact.evidence` and `DrivingLicenceFact.evidence`, each once. What is missing here has to be declared. */
  readonly evidence: ReadonlyArray<Scalars['String']['input']>;
  /** The electronic health certificate; needed unless every class is a motorcycle's, see `DrivingLicence.exchange.documents`. */
  readonly healthCertificate?: InputMaybe<DriverHealthCertificateInput>;
  /** Chosen by the client, 8 to 128 printable characters without spaces: the same one again, with the same application, gives the same answer and files nothing twice. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The licence to be exchanged (số giấy phép lái xe), 12 digits; one of yours. */
  readonly licenceNumber: Scalars['ID']['input'];
  /** Why you want it exchanged (lý do đổi), up to 300 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** Filed, or refused. */
export type ExchangeDrivingLicenceResult = DrivingLicenceExchangeFiled | DrivingLicenceExchangeRefused;

/** One line of a fact. */
export type FactLine = {
  readonly __typename?: 'FactLine';
  /** What it is. */
  readonly label: LocalisedText;
  /** As the register has it. */
  readonly value: Scalars['String']['output'];
};

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
  /** Apply for the exchange of a driving licence (đổi giấy phép lái xe; Law 36/2024/QH15, Art. 62). Either it is filed, and there is a dossier, or it is refused with every reason. Whoever acts for the citizen is named to the police. */
  readonly exchangeDrivingLicence: Maybe<ExchangeDrivingLicenceResult>;
};


/** What a person does, or somebody acting for them. Each is done once per idempotency key. */
export type MutationExchangeDrivingLicenceArgs = {
  input: ExchangeDrivingLicenceInput;
};

/** Where a page stands in its list. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** What to give as `after` for the next page; null when this one is empty. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
  /** Whether there is another page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
};

/** A class as it stands on a card. */
export type PrintedDrivingLicenceClass = {
  readonly __typename?: 'PrintedDrivingLicenceClass';
  /** Its name. */
  readonly code: DrivingLicenceClassCode;
  /** What it may be exchanged for (Law 36/2024/QH15, Art. 89 §3), the first that the law names first; itself for a class of today. Empty for A4, which became a certificate for machines (chứng chỉ điều khiển xe máy chuyên dùng). */
  readonly mapsTo: ReadonlyArray<DrivingLicenceClass>;
  /** The law that gives the name its meaning. */
  readonly scheme: DrivingLicenceScheme;
};

export type Query = {
  readonly __typename?: 'Query';
  /** A driving licence of yours by its number, 12 digits. Null for any other, whether it exists or not. */
  readonly drivingLicence: Maybe<DrivingLicence>;
  /** The classes of driving licences that could be granted on a day, today unless given: before and since 1 January 2025. Needs no sign-in. Known from 1 July 2009 on. */
  readonly drivingLicenceClasses: Maybe<ReadonlyArray<DrivingLicenceClassRule>>;
  /** The citizen this request is about. With a valid sign-in this is never null. */
  readonly me: Maybe<Citizen>;
};


export type QueryDrivingLicenceArgs = {
  number: Scalars['ID']['input'];
};


export type QueryDrivingLicenceClassesArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};

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
  DrivingLicence: DrivingLicence;
  DrivingLicenceFact: DrivingLicenceFact;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Citizen:
    ( { __typename: 'Citizen' }
    & GraphQLRecursivePick<FederationTypes['Citizen'], {"id":true}> );
  DrivingLicence:
    ( { __typename: 'DrivingLicence' }
    & GraphQLRecursivePick<FederationTypes['DrivingLicence'], {"number":true}> );
  DrivingLicenceFact:
    ( { __typename: 'DrivingLicenceFact' }
    & GraphQLRecursivePick<FederationTypes['DrivingLicenceFact'], {"request":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  ExchangeDrivingLicenceResult:
    | ( DrivingLicenceExchangeFiled )
    | ( DrivingLicenceExchangeRefused )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Citizen: ResolverTypeWrapper<{ readonly id: string }>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeclaredDriverInput: DeclaredDriverInput;
  DeclaredDrivingLicenceInput: DeclaredDrivingLicenceInput;
  Dossier: ResolverTypeWrapper<Dossier>;
  DriverHealthCertificateInput: DriverHealthCertificateInput;
  DrivingLicence: ResolverTypeWrapper<Licence>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  DrivingLicenceCard: DrivingLicenceCard;
  DrivingLicenceClass: DrivingLicenceClass;
  DrivingLicenceClassCode: DrivingLicenceClassCode;
  DrivingLicenceClassRule: ResolverTypeWrapper<DrivingLicenceClassRule>;
  DrivingLicenceDelivery: DrivingLicenceDelivery;
  DrivingLicenceExchange: ResolverTypeWrapper<DrivingLicenceExchange>;
  DrivingLicenceExchangeChannel: DrivingLicenceExchangeChannel;
  DrivingLicenceExchangeDocument: DrivingLicenceExchangeDocument;
  DrivingLicenceExchangeDocumentsInput: DrivingLicenceExchangeDocumentsInput;
  DrivingLicenceExchangeFee: ResolverTypeWrapper<DrivingLicenceExchangeFee>;
  DrivingLicenceExchangeFiled: ResolverTypeWrapper<DrivingLicenceExchangeFiled>;
  DrivingLicenceExchangeObstacle: DrivingLicenceExchangeObstacle;
  DrivingLicenceExchangeRefusal: ResolverTypeWrapper<DrivingLicenceExchangeRefusal>;
  DrivingLicenceExchangeRefusalCode: DrivingLicenceExchangeRefusalCode;
  DrivingLicenceExchangeRefused: ResolverTypeWrapper<DrivingLicenceExchangeRefused>;
  DrivingLicenceFact: ResolverTypeWrapper<ToldFact>;
  DrivingLicenceHold: ResolverTypeWrapper<DrivingLicenceHold>;
  DrivingLicenceScheme: DrivingLicenceScheme;
  DrivingLicenceStatus: DrivingLicenceStatus;
  DrivingLicenceTerm: ResolverTypeWrapper<DrivingLicenceTerm>;
  DrivingLicenceTermKind: DrivingLicenceTermKind;
  DrivingLicenceValidity: ResolverTypeWrapper<DrivingLicenceValidity>;
  DrivingLicenceValidityKind: DrivingLicenceValidityKind;
  DrivingViolation: ResolverTypeWrapper<DrivingViolation>;
  DrivingViolationConnection: ResolverTypeWrapper<DrivingViolationConnection>;
  DrivingViolationState: DrivingViolationState;
  ExchangeDrivingLicenceInput: ExchangeDrivingLicenceInput;
  ExchangeDrivingLicenceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ExchangeDrivingLicenceResult']>;
  FactLine: ResolverTypeWrapper<FactLine>;
  FactState: FactState;
  LocalisedText: ResolverTypeWrapper<LocalisedText>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PrintedDrivingLicenceClass: ResolverTypeWrapper<PrintedDrivingLicenceClass>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReasonNotToDrive: ReasonNotToDrive;
  VND: ResolverTypeWrapper<Scalars['VND']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Citizen: { readonly id: string };
  ID: Scalars['ID']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DeclaredDriverInput: DeclaredDriverInput;
  DeclaredDrivingLicenceInput: DeclaredDrivingLicenceInput;
  Dossier: Dossier;
  DriverHealthCertificateInput: DriverHealthCertificateInput;
  DrivingLicence: Licence;
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
  DrivingLicenceClassRule: DrivingLicenceClassRule;
  DrivingLicenceExchange: DrivingLicenceExchange;
  DrivingLicenceExchangeDocumentsInput: DrivingLicenceExchangeDocumentsInput;
  DrivingLicenceExchangeFee: DrivingLicenceExchangeFee;
  DrivingLicenceExchangeFiled: DrivingLicenceExchangeFiled;
  DrivingLicenceExchangeRefusal: DrivingLicenceExchangeRefusal;
  DrivingLicenceExchangeRefused: DrivingLicenceExchangeRefused;
  DrivingLicenceFact: ToldFact;
  DrivingLicenceHold: DrivingLicenceHold;
  DrivingLicenceTerm: DrivingLicenceTerm;
  DrivingLicenceValidity: DrivingLicenceValidity;
  DrivingViolation: DrivingViolation;
  DrivingViolationConnection: DrivingViolationConnection;
  ExchangeDrivingLicenceInput: ExchangeDrivingLicenceInput;
  ExchangeDrivingLicenceResult: ResolversUnionTypes<ResolversParentTypes>['ExchangeDrivingLicenceResult'];
  FactLine: FactLine;
  LocalisedText: LocalisedText;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  PrintedDrivingLicenceClass: PrintedDrivingLicenceClass;
  Query: Record<PropertyKey, never>;
  VND: Scalars['VND']['output'];
  String: Scalars['String']['output'];
};

export type ContactDirectiveArgs = {
  description?: Maybe<Scalars['String']['input']>;
  name: Scalars['String']['input'];
  url?: Maybe<Scalars['String']['input']>;
};

export type ContactDirectiveResolver<Result, Parent, ContextType = DrivingLicencesContext, Args = ContactDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CitizenResolvers<ContextType = DrivingLicencesContext, ParentType extends ResolversParentTypes['Citizen'] = ResolversParentTypes['Citizen'], FederationReferenceType extends FederationReferenceTypes['Citizen'] = FederationReferenceTypes['Citizen']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Citizen']> | FederationReferenceType, FederationReferenceType, ContextType>;
  drivingLicences?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DrivingLicence']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DossierResolvers<ContextType = DrivingLicencesContext, ParentType extends ResolversParentTypes['Dossier'] = ResolversParentTypes['Dossier']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DrivingLicenceResolvers<ContextType = DrivingLicencesContext, ParentType extends ResolversParentTypes['DrivingLicence'] = ResolversParentTypes['DrivingLicence'], FederationReferenceType extends FederationReferenceTypes['DrivingLicence'] = FederationReferenceTypes['DrivingLicence']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DrivingLicence']> | FederationReferenceType, FederationReferenceType, ContextType>;
  card?: Resolver<ResolversTypes['DrivingLicenceCard'], ParentType, ContextType>;
  classes?: Resolver<ReadonlyArray<ResolversTypes['DrivingLicenceClass']>, ParentType, ContextType>;
  classesInForce?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DrivingLicenceClass']>>, ParentType, ContextType>;
  exchange?: Resolver<ResolversTypes['DrivingLicenceExchange'], ParentType, ContextType>;
  hold?: Resolver<Maybe<ResolversTypes['DrivingLicenceHold']>, ParentType, ContextType>;
  issuedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  issuingAuthority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mayDrive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  points?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  pointsRestoredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  pointsTestFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  printedClasses?: Resolver<ReadonlyArray<ResolversTypes['PrintedDrivingLicenceClass']>, ParentType, ContextType>;
  reasonsNotToDrive?: Resolver<ReadonlyArray<ResolversTypes['ReasonNotToDrive']>, ParentType, ContextType>;
  replacedBy?: Resolver<Maybe<ResolversTypes['DrivingLicence']>, ParentType, ContextType>;
  scheme?: Resolver<ResolversTypes['DrivingLicenceScheme'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DrivingLicenceStatus'], ParentType, ContextType>;
  suspendedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  testPassedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validity?: Resolver<ResolversTypes['DrivingLicenceValidity'], ParentType, ContextType>;
  violations?: Resolver<Maybe<ResolversTypes['DrivingViolationConnection']>, ParentType, ContextType, Partial<DrivingLicenceViolationsArgs>>;
};

export type DrivingLicenceClassRuleResolvers<ContextType = DrivingLicencesContext, ParentType extends ResolversParentTypes['DrivingLicenceClassRule'] = ResolversParentTypes['DrivingLicenceClassRule']> = {
  code?: Resolver<ResolversTypes['DrivingLicenceClassCode'], ParentType, ContextType>;
  covers?: Resolver<ReadonlyArray<ResolversTypes['DrivingLicenceClassCode']>, ParentType, ContextType>;
  mapsTo?: Resolver<ReadonlyArray<ResolversTypes['DrivingLicenceClass']>, ParentType, ContextType>;
  minimumAge?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  scheme?: Resolver<ResolversTypes['DrivingLicenceScheme'], ParentType, ContextType>;
  term?: Resolver<ResolversTypes['DrivingLicenceTerm'], ParentType, ContextType>;
  vehicle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vehicleVietnamese?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DrivingLicenceExchangeResolvers<ContextType = DrivingLicencesContext, ParentType extends ResolversParentTypes['DrivingLicenceExchange'] = ResolversParentTypes['DrivingLicenceExchange']> = {
  classes?: Resolver<ReadonlyArray<ResolversTypes['DrivingLicenceClass']>, ParentType, ContextType>;
  documents?: Resolver<ReadonlyArray<ResolversTypes['DrivingLicenceExchangeDocument']>, ParentType, ContextType>;
  fees?: Resolver<ReadonlyArray<ResolversTypes['DrivingLicenceExchangeFee']>, ParentType, ContextType>;
  obstacles?: Resolver<ReadonlyArray<ResolversTypes['DrivingLicenceExchangeObstacle']>, ParentType, ContextType>;
  possibleOnline?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  processingDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DrivingLicenceExchangeFeeResolvers<ContextType = DrivingLicencesContext, ParentType extends ResolversParentTypes['DrivingLicenceExchangeFee'] = ResolversParentTypes['DrivingLicenceExchangeFee']> = {
  amount?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['DrivingLicenceExchangeChannel'], ParentType, ContextType>;
  confirmed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type DrivingLicenceExchangeFiledResolvers<ContextType = DrivingLicencesContext, ParentType extends ResolversParentTypes['DrivingLicenceExchangeFiled'] = ResolversParentTypes['DrivingLicenceExchangeFiled']> = {
  dossier?: Resolver<ResolversTypes['Dossier'], ParentType, ContextType>;
  fee?: Resolver<Maybe<ResolversTypes['VND']>, ParentType, ContextType>;
  promisedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  receivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DrivingLicenceExchangeRefusalResolvers<ContextType = DrivingLicencesContext, ParentType extends ResolversParentTypes['DrivingLicenceExchangeRefusal'] = ResolversParentTypes['DrivingLicenceExchangeRefusal']> = {
  code?: Resolver<ResolversTypes['DrivingLicenceExchangeRefusalCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
};

export type DrivingLicenceExchangeRefusedResolvers<ContextType = DrivingLicencesContext, ParentType extends ResolversParentTypes['DrivingLicenceExchangeRefused'] = ResolversParentTypes['DrivingLicenceExchangeRefused']> = {
  reasons?: Resolver<ReadonlyArray<ResolversTypes['DrivingLicenceExchangeRefusal']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DrivingLicenceFactResolvers<ContextType = DrivingLicencesContext, ParentType extends ResolversParentTypes['DrivingLicenceFact'] = ResolversParentTypes['DrivingLicenceFact'], FederationReferenceType extends FederationReferenceTypes['DrivingLicenceFact'] = FederationReferenceTypes['DrivingLicenceFact']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DrivingLicenceFact']> | FederationReferenceType, FederationReferenceType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  preview?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FactLine']>>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['LocalisedText']>, ParentType, ContextType>;
  request?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
};

export type DrivingLicenceHoldResolvers<ContextType = DrivingLicencesContext, ParentType extends ResolversParentTypes['DrivingLicenceHold'] = ResolversParentTypes['DrivingLicenceHold']> = {
  appointmentOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DrivingLicenceTermResolvers<ContextType = DrivingLicencesContext, ParentType extends ResolversParentTypes['DrivingLicenceTerm'] = ResolversParentTypes['DrivingLicenceTerm']> = {
  kind?: Resolver<ResolversTypes['DrivingLicenceTermKind'], ParentType, ContextType>;
  years?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DrivingLicenceValidityResolvers<ContextType = DrivingLicencesContext, ParentType extends ResolversParentTypes['DrivingLicenceValidity'] = ResolversParentTypes['DrivingLicenceValidity']> = {
  kind?: Resolver<ResolversTypes['DrivingLicenceValidityKind'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type DrivingViolationResolvers<ContextType = DrivingLicencesContext, ParentType extends ResolversParentTypes['DrivingViolation'] = ResolversParentTypes['DrivingViolation']> = {
  decisionNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deductedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fine?: Resolver<Maybe<ResolversTypes['VND']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pointsDeducted?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DrivingViolationState'], ParentType, ContextType>;
};

export type DrivingViolationConnectionResolvers<ContextType = DrivingLicencesContext, ParentType extends ResolversParentTypes['DrivingViolationConnection'] = ResolversParentTypes['DrivingViolationConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DrivingViolation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ExchangeDrivingLicenceResultResolvers<ContextType = DrivingLicencesContext, ParentType extends ResolversParentTypes['ExchangeDrivingLicenceResult'] = ResolversParentTypes['ExchangeDrivingLicenceResult']> = {
  __resolveType: TypeResolveFn<'DrivingLicenceExchangeFiled' | 'DrivingLicenceExchangeRefused', ParentType, ContextType>;
};

export type FactLineResolvers<ContextType = DrivingLicencesContext, ParentType extends ResolversParentTypes['FactLine'] = ResolversParentTypes['FactLine']> = {
  label?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LocalisedTextResolvers<ContextType = DrivingLicencesContext, ParentType extends ResolversParentTypes['LocalisedText'] = ResolversParentTypes['LocalisedText']> = {
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = DrivingLicencesContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  exchangeDrivingLicence?: Resolver<Maybe<ResolversTypes['ExchangeDrivingLicenceResult']>, ParentType, ContextType, RequireFields<MutationExchangeDrivingLicenceArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = DrivingLicencesContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PrintedDrivingLicenceClassResolvers<ContextType = DrivingLicencesContext, ParentType extends ResolversParentTypes['PrintedDrivingLicenceClass'] = ResolversParentTypes['PrintedDrivingLicenceClass']> = {
  code?: Resolver<ResolversTypes['DrivingLicenceClassCode'], ParentType, ContextType>;
  mapsTo?: Resolver<ReadonlyArray<ResolversTypes['DrivingLicenceClass']>, ParentType, ContextType>;
  scheme?: Resolver<ResolversTypes['DrivingLicenceScheme'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = DrivingLicencesContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  drivingLicence?: Resolver<Maybe<ResolversTypes['DrivingLicence']>, ParentType, ContextType, RequireFields<QueryDrivingLicenceArgs, 'number'>>;
  drivingLicenceClasses?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DrivingLicenceClassRule']>>, ParentType, ContextType, Partial<QueryDrivingLicenceClassesArgs>>;
  me?: Resolver<Maybe<ResolversTypes['Citizen']>, ParentType, ContextType>;
};

export interface VndScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['VND'], any> {
  name: 'VND';
}

export type Resolvers<ContextType = DrivingLicencesContext> = {
  Citizen?: CitizenResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Dossier?: DossierResolvers<ContextType>;
  DrivingLicence?: DrivingLicenceResolvers<ContextType>;
  DrivingLicenceClassRule?: DrivingLicenceClassRuleResolvers<ContextType>;
  DrivingLicenceExchange?: DrivingLicenceExchangeResolvers<ContextType>;
  DrivingLicenceExchangeFee?: DrivingLicenceExchangeFeeResolvers<ContextType>;
  DrivingLicenceExchangeFiled?: DrivingLicenceExchangeFiledResolvers<ContextType>;
  DrivingLicenceExchangeRefusal?: DrivingLicenceExchangeRefusalResolvers<ContextType>;
  DrivingLicenceExchangeRefused?: DrivingLicenceExchangeRefusedResolvers<ContextType>;
  DrivingLicenceFact?: DrivingLicenceFactResolvers<ContextType>;
  DrivingLicenceHold?: DrivingLicenceHoldResolvers<ContextType>;
  DrivingLicenceTerm?: DrivingLicenceTermResolvers<ContextType>;
  DrivingLicenceValidity?: DrivingLicenceValidityResolvers<ContextType>;
  DrivingViolation?: DrivingViolationResolvers<ContextType>;
  DrivingViolationConnection?: DrivingViolationConnectionResolvers<ContextType>;
  ExchangeDrivingLicenceResult?: ExchangeDrivingLicenceResultResolvers<ContextType>;
  FactLine?: FactLineResolvers<ContextType>;
  LocalisedText?: LocalisedTextResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PrintedDrivingLicenceClass?: PrintedDrivingLicenceClassResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  VND?: GraphQLScalarType;
};

export type DirectiveResolvers<ContextType = DrivingLicencesContext> = {
  contact?: ContactDirectiveResolver<any, any, ContextType>;
};
