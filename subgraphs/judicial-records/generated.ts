import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Certificate, Conviction as CertifiedConviction } from './certificate.ts';
import type { ToldFact } from '../../kit/fact.ts';
import type { Rules, Owner, Processing, Fees } from './rules.ts';
import type { JudicialRecordsContext } from './ministry.ts';
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
  /** An amount of đồng: a whole number, exact beyond 2³¹. */
  VND: { input: number; output: number; }
  _FieldSet: { input: string; output: string; }
};

/** A person (công dân), known by the portal's stable id. Each ministry adds what it holds. */
export type Citizen = {
  readonly __typename?: 'Citizen';
  /** The portal's stable id; never the personal number. */
  readonly id: Scalars['ID']['output'];
  /** Judicial record certificates (phiếu lý lịch tư pháp) requested for this person, the latest first. Form 2 is listed for nobody but the person themself: whoever acts for them sees the list as if there were none. */
  readonly judicialRecordCertificates: Maybe<ReadonlyArray<JudicialRecordCertificate>>;
};

/** A conviction by a court (bản án). */
export type Conviction = {
  readonly __typename?: 'Conviction';
  /** Additional penalty (hình phạt bổ sung). */
  readonly additionalPenalty: Maybe<Scalars['String']['output']>;
  /** Court (tòa án đã tuyên). */
  readonly court: Scalars['String']['output'];
  /** How far the penalty has been carried out (tình trạng thi hành án). */
  readonly enforcement: SentenceEnforcement;
  /** Whether it is spent today (đã được xóa án tích). */
  readonly isSpent: Scalars['Boolean']['output'];
  /** Day of the judgment (ngày tuyên án). */
  readonly judgedOn: Scalars['Date']['output'];
  /** Number of the judgment (số bản án). */
  readonly judgmentNumber: Scalars['String']['output'];
  /** Principal penalty (hình phạt chính). */
  readonly mainPenalty: Maybe<Scalars['String']['output']>;
  /** Offence (tội danh). */
  readonly offence: Scalars['String']['output'];
  /** Provisions of the penal code that were applied (điều khoản áp dụng). */
  readonly provisions: Maybe<Scalars['String']['output']>;
  /** Day from which it is spent (ngày được xóa án tích); null when none is set. */
  readonly spentOn: Maybe<Scalars['Date']['output']>;
};

/** A dossier (hồ sơ) as its agency has reported it. Served only to whom it is about. */
export type Dossier = {
  readonly __typename?: 'Dossier';
  /** Mã hồ sơ, given by the agency. */
  readonly code: Scalars['ID']['output'];
};

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

/** A form of application (mẫu tờ khai yêu cầu cấp phiếu). */
export type JudicialRecordApplicationForm = {
  readonly __typename?: 'JudicialRecordApplicationForm';
  /** Where it is filled in. */
  readonly channel: JudicialRecordChannel;
  /** Its number, for example `03/2024/LLTP`. */
  readonly code: Scalars['String']['output'];
  /** Whether it is the one for a person who requests on behalf of another. */
  readonly onBehalf: Scalars['Boolean']['output'];
};

/** A judicial record certificate (phiếu lý lịch tư pháp): what the criminal-record system (cơ sở dữ liệu lý lịch tư pháp) certifies of a person, from its request on. */
export type JudicialRecordCertificate = {
  readonly __typename?: 'JudicialRecordCertificate';
  /**
   * Convictions that the certificate states (án tích). On form 1 only those not spent by today; on form 2 all, the spent ones (đã được xóa án tích) too.
   * An empty list certifies that there are none; null means that nothing is certified, because the certificate is not in force.
   */
  readonly convictions: Maybe<ReadonlyArray<Conviction>>;
  /** Day the result is promised for (ngày hẹn trả kết quả). */
  readonly dueOn: Maybe<Scalars['Date']['output']>;
  /** Which of the two forms (loại phiếu). */
  readonly form: JudicialRecordForm;
  /** Whether the digitally signed result (bản điện tử có ký số) is there. */
  readonly hasResultFile: Scalars['Boolean']['output'];
  /** Day of issue (ngày cấp); null until then. */
  readonly issuedOn: Maybe<Scalars['Date']['output']>;
  /** Authority that issued it (cơ quan cấp), or will. */
  readonly issuingAuthority: Maybe<Scalars['String']['output']>;
  /** Number of the certificate (số phiếu), given when the request is received. */
  readonly number: Scalars['String']['output'];
  /** Bans on holding office or founding and managing firms (cấm đảm nhiệm chức vụ, thành lập, quản lý doanh nghiệp, hợp tác xã). Null where the certificate does not state them: form 1 does so only on request. */
  readonly officeBans: Maybe<ReadonlyArray<OfficeBan>>;
  /** What the person said they need it for (mục đích). */
  readonly purpose: Maybe<Scalars['String']['output']>;
  /** Why it was refused (lý do từ chối cấp); null unless it was. */
  readonly refusalReason: Maybe<JudicialRecordRefusal>;
  /** Day the request was received (ngày tiếp nhận). */
  readonly requestedOn: Scalars['Date']['output'];
  /** SHA-256 of that file, 64 hexadecimal digits in lower case, to check a copy against. */
  readonly resultFileSha256: Maybe<Scalars['String']['output']>;
  /** Who signed it (người ký); null until it is issued. */
  readonly signatory: Maybe<Scalars['String']['output']>;
  /** How far the request has come (trạng thái). */
  readonly state: JudicialRecordState;
};

/** Why a request was not taken. */
export type JudicialRecordCertificateRefusal = {
  readonly __typename?: 'JudicialRecordCertificateRefusal';
  /** The reason. */
  readonly code: JudicialRecordCertificateRefusalCode;
  /** The field of the input that it is about; null when it is about none. */
  readonly field: Maybe<Scalars['String']['output']>;
  /** What it means, and what can be done. */
  readonly message: LocalisedText;
};

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

/** The request was not taken (từ chối), and nothing was filed. */
export type JudicialRecordCertificateRefused = {
  readonly __typename?: 'JudicialRecordCertificateRefused';
  /** Why: each of the reasons. */
  readonly reasons: ReadonlyArray<JudicialRecordCertificateRefusal>;
};

/** The request was taken (đã tiếp nhận). */
export type JudicialRecordCertificateRequested = {
  readonly __typename?: 'JudicialRecordCertificateRequested';
  /** Its dossier (hồ sơ): where it stands, and the certificate when it is issued. */
  readonly dossier: Dossier;
  /** The fee (phí) for all copies, to be paid before the work begins: through the portal, by the dossier's `fees`, or at the counter where an official asked for the certificate. Null when it could not be told. */
  readonly fee: Maybe<Scalars['VND']['output']>;
  /** The day that the ministry promises (ngày hẹn trả). */
  readonly promisedOn: Maybe<Scalars['Date']['output']>;
};

/** Where an application is filled in. */
export type JudicialRecordChannel =
  /** Biểu mẫu điện tử tương tác: on the portal */
  | 'ONLINE'
  /** Bản giấy: in person or by post */
  | 'PAPER';

/** How a result is handed over (hình thức nhận kết quả). */
export type JudicialRecordDelivery =
  /** Qua dịch vụ bưu chính công ích */
  | 'BY_POST'
  /** Trực tiếp */
  | 'IN_PERSON'
  /** Trực tuyến */
  | 'ONLINE';

/** That a person has a judicial record certificate (form 1, issued), told for one application and under their consent: never what it states. Shown to the person alone, at level 2; to anybody else as though there were none. Reached by the request that the portal's `dossiers` signs. */
export type JudicialRecordFact = {
  readonly __typename?: 'JudicialRecordFact';
  /** The same, signed, to be cited in the application; holds for 15 minutes. Null unless found. */
  readonly evidence: Maybe<Scalars['String']['output']>;
  /** What would be passed on, line by line, for the person to check. Null unless found. */
  readonly preview: Maybe<ReadonlyArray<FactLine>>;
  /** What the person can do when it was not found, or not whole. */
  readonly reason: Maybe<LocalisedText>;
  /** The signed request: who, for which procedure, under which consent. */
  readonly request: Scalars['String']['output'];
  /** Whether there is anything to tell, and why not. */
  readonly state: Maybe<FactState>;
};

/** What one request costs. */
export type JudicialRecordFee = {
  readonly __typename?: 'JudicialRecordFee';
  /** The fees it was reckoned by. */
  readonly fees: JudicialRecordFees;
  /** At which rate it was reckoned. */
  readonly rate: JudicialRecordFeeRate;
  /** The whole request. */
  readonly total: Scalars['VND']['output'];
};

/** Groups of people who pay less or nothing. */
export type JudicialRecordFeeGroup =
  /** Trẻ em */
  | 'CHILD'
  /** Người khuyết tật */
  | 'DISABLED'
  /** Người cao tuổi */
  | 'ELDERLY'
  /** Đồng bào dân tộc thiểu số ở các xã đặc biệt khó khăn */
  | 'ETHNIC_MINORITY_IN_HARDSHIP_COMMUNE'
  /** Thân nhân liệt sỹ: parents, spouse, children, fosterers of the fallen */
  | 'FAMILY_OF_THE_FALLEN'
  /** Người có công với cách mạng */
  | 'PERSON_OF_MERIT'
  /** Người thuộc hộ nghèo */
  | 'POOR_HOUSEHOLD'
  /** Học sinh, sinh viên */
  | 'STUDENT';

/** The rates of the fee. */
export type JudicialRecordFeeRate =
  /** Miễn phí */
  | 'EXEMPT'
  /** Mức thông thường */
  | 'FULL'
  /** Mức giảm */
  | 'REDUCED';

/** The fees for certificates (phí cung cấp thông tin lý lịch tư pháp). */
export type JudicialRecordFees = {
  readonly __typename?: 'JudicialRecordFees';
  /** Who pays nothing (đối tượng được miễn phí). */
  readonly exempt: ReadonlyArray<JudicialRecordFeeGroup>;
  /** The copy of one request from which on each costs `perFurtherCopy`. */
  readonly furtherCopiesFrom: Scalars['Int']['output'];
  /** For each of the first copies. */
  readonly perCopy: Scalars['VND']['output'];
  /** For each further copy. */
  readonly perFurtherCopy: Scalars['VND']['output'];
  /** Who pays the reduced fee (đối tượng được giảm phí). */
  readonly reducedFor: ReadonlyArray<JudicialRecordFeeGroup>;
  /** For each of the first copies, for those who pay less (mức giảm). */
  readonly reducedPerCopy: Scalars['VND']['output'];
  /** In force since this day. */
  readonly since: Scalars['Date']['output'];
};

/** The two forms of a certificate (loại phiếu lý lịch tư pháp). */
export type JudicialRecordForm =
  /** Phiếu lý lịch tư pháp số 1: convictions that are not spent; may be requested and read by somebody authorised. */
  | 'FORM_1'
  /** Phiếu lý lịch tư pháp số 2: all convictions, spent or not; for the person alone and the bodies that prosecute. */
  | 'FORM_2'
  /** A form new to us; kept as closed as form 2. */
  | 'UNKNOWN';

/** The rules of one form. */
export type JudicialRecordFormRules = {
  readonly __typename?: 'JudicialRecordFormRules';
  /** Application forms to fill in (mẫu tờ khai); null on days whose forms are not recorded here. */
  readonly applicationForms: Maybe<ReadonlyArray<JudicialRecordApplicationForm>>;
  /** The form they are about. */
  readonly form: JudicialRecordForm;
  /** Whether somebody else may request it for the person (ủy quyền). */
  readonly mayBeDelegated: Scalars['Boolean']['output'];
  /** Who may request it (người có quyền yêu cầu cấp phiếu). */
  readonly requesters: ReadonlyArray<JudicialRecordRequester>;
  /** Whether it states spent convictions (án tích đã được xóa) too. */
  readonly statesSpentConvictions: Scalars['Boolean']['output'];
};

/** A ministry in charge of judicial records, and since when. */
export type JudicialRecordOwner = {
  readonly __typename?: 'JudicialRecordOwner';
  /** Name of the ministry in English. */
  readonly englishName: Scalars['String']['output'];
  /** Name of the ministry in Vietnamese. */
  readonly name: Scalars['String']['output'];
  /** Where requests are received (cơ quan tiếp nhận). */
  readonly receivingOffices: ReadonlyArray<Scalars['String']['output']>;
  /** In charge since this day. */
  readonly since: Scalars['Date']['output'];
};

/** How long a certificate may take, from the day of a complete request. */
export type JudicialRecordProcessing = {
  readonly __typename?: 'JudicialRecordProcessing';
  /** Days in the ordinary case. */
  readonly days: Scalars['Int']['output'];
  /** Days when other authorities must be asked (xác minh), for example after residence abroad. */
  readonly daysWithVerification: Scalars['Int']['output'];
  /** In force since this day. */
  readonly since: Scalars['Date']['output'];
  /** Whether only working days (ngày làm việc) count. */
  readonly workingDays: Scalars['Boolean']['output'];
};

/** Why a certificate was refused (lý do từ chối cấp phiếu). */
export type JudicialRecordRefusal =
  /** Hồ sơ không đầy đủ hoặc giả mạo: the application is incomplete or not genuine */
  | 'INCOMPLETE_APPLICATION'
  /** Người yêu cầu không đủ điều kiện: the applicant may not request it */
  | 'NOT_ELIGIBLE'
  /** Không thuộc thẩm quyền: another authority is competent */
  | 'OUT_OF_COMPETENCE'
  /** A reason that the system calls by a name new to us. */
  | 'UNKNOWN';

/** Who may request a certificate. */
export type JudicialRecordRequester =
  /** Người được ủy quyền bằng văn bản */
  | 'AUTHORISED_PERSON'
  /** Cha, mẹ, vợ, chồng, con: without a written authority */
  | 'CLOSE_FAMILY'
  /** Cơ quan tiến hành tố tụng */
  | 'PROSECUTING_BODY'
  /** Cơ quan nhà nước, tổ chức chính trị, tổ chức chính trị - xã hội */
  | 'STATE_BODY'
  /** Chính cá nhân */
  | 'SUBJECT';

/** How judicial record certificates are requested, as of one day. Public. */
export type JudicialRecordRules = {
  readonly __typename?: 'JudicialRecordRules';
  /** What it costs (phí); null on days whose fees are not recorded here. */
  readonly fees: Maybe<JudicialRecordFees>;
  /** The two forms, and who may ask for each. */
  readonly forms: ReadonlyArray<JudicialRecordFormRules>;
  /** The day these rules are for. */
  readonly on: Scalars['Date']['output'];
  /** Who is in charge of the procedure (cơ quan chủ quản). */
  readonly owner: JudicialRecordOwner;
  /** Code of the procedure (mã thủ tục hành chính) for citizens and foreign residents; null on days whose code is not recorded here. */
  readonly procedureCode: Maybe<Scalars['String']['output']>;
  /** How long it may take (thời hạn giải quyết). */
  readonly processing: JudicialRecordProcessing;
};

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
  /** Ask for a certificate (yêu cầu cấp Phiếu lý lịch tư pháp; procedure 3.000333). It is issued in some days, and comes into `me.documents` signed. Somebody who acts for the person may ask for form 1 alone. */
  readonly requestJudicialRecordCertificate: Maybe<RequestJudicialRecordCertificateResult>;
};


/** What a person does, or somebody acting for them. Each is done once per idempotency key. */
export type MutationRequestJudicialRecordCertificateArgs = {
  input: RequestJudicialRecordCertificateInput;
};

/** A ban by a court, after a bankruptcy (tuyên bố phá sản), on holding office or managing a firm. */
export type OfficeBan = {
  readonly __typename?: 'OfficeBan';
  /** Court (tòa án). */
  readonly court: Scalars['String']['output'];
  /** Number of the decision (số quyết định). */
  readonly decisionNumber: Scalars['String']['output'];
  /** What is forbidden (chức vụ bị cấm đảm nhiệm, việc thành lập, quản lý bị cấm). */
  readonly office: Scalars['String']['output'];
  /** Last day of the ban (thời hạn); null when it has none. */
  readonly until: Maybe<Scalars['Date']['output']>;
};

export type Query = {
  readonly __typename?: 'Query';
  /** One judicial record certificate (phiếu lý lịch tư pháp) by its number, `LLTP-48-0000107`. Null for any that is not yours to read, whether it exists or not. */
  readonly judicialRecordCertificate: Maybe<JudicialRecordCertificate>;
  /** What a request would cost (phí cung cấp thông tin lý lịch tư pháp). The fee is the same for both forms. Public. Null for a day whose fees are not recorded here. */
  readonly judicialRecordFee: Maybe<JudicialRecordFee>;
  /** How certificates are requested: who may, what it costs, how long it takes, and who is in charge. Public. Null for a day before the Law on Judicial Records (Luật Lý lịch tư pháp) came into force. */
  readonly judicialRecordRules: Maybe<JudicialRecordRules>;
  /** The citizen this request is about. With a valid sign-in this is never null. */
  readonly me: Maybe<Citizen>;
};


export type QueryJudicialRecordCertificateArgs = {
  number: Scalars['String']['input'];
};


export type QueryJudicialRecordFeeArgs = {
  copies: Scalars['Int']['input'];
  group?: InputMaybe<JudicialRecordFeeGroup>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryJudicialRecordRulesArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** Which certificate, for what, and how it is to be handed over. */
export type RequestJudicialRecordCertificateInput = {
  /** How many (số lượng phiếu), 1 to 10. */
  readonly copies?: Scalars['Int']['input'];
  /** How the result is handed over (hình thức nhận kết quả); the signed file comes into the document store in any case. */
  readonly delivery?: JudicialRecordDelivery;
  /** `IdentityFact.evidence`, as `me.prefill(procedure: "3.000333")` gave it: none, or one. What has changed since is refused with `EVIDENCE_CHANGED`, and nothing is filed. */
  readonly evidence?: ReadonlyArray<Scalars['String']['input']>;
  /** Form 1 or form 2 (loại phiếu). */
  readonly form: JudicialRecordForm;
  /** Chosen by the client, 8 to 128 printable characters without spaces: the same one again gives the same answer. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Whether the person has lived abroad since the age of 14 (đã cư trú ở nước ngoài): more is verified then, and takes longer. */
  readonly livedAbroad?: Scalars['Boolean']['input'];
  /** Whether you ask for somebody else (yêu cầu thay người khác). Must be what the sign-in says, so that nothing is asked in the wrong name. */
  readonly onBehalf?: Scalars['Boolean']['input'];
  /** What it is needed for (mục đích yêu cầu cấp Phiếu): one line of up to 300 characters. */
  readonly purpose: Scalars['String']['input'];
  /** Whether form 1 shall also state bans on holding office (xác nhận nội dung về cấm đảm nhiệm chức vụ); form 2 always does. */
  readonly statesOfficeBans?: Scalars['Boolean']['input'];
};

/** A request that was taken, or why it was not. */
export type RequestJudicialRecordCertificateResult = JudicialRecordCertificateRefused | JudicialRecordCertificateRequested;

/** How far a sentence has been carried out (tình trạng thi hành án). */
export type SentenceEnforcement =
  /** Đang chấp hành */
  | 'BEING_SERVED'
  /** Chưa chấp hành */
  | 'NOT_STARTED'
  /** Đã chấp hành xong */
  | 'SERVED'
  /** A state that the system calls by a name new to us. */
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
  Citizen: Citizen;
  JudicialRecordCertificate: JudicialRecordCertificate;
  JudicialRecordFact: JudicialRecordFact;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Citizen:
    ( { __typename: 'Citizen' }
    & GraphQLRecursivePick<FederationTypes['Citizen'], {"id":true}> );
  JudicialRecordCertificate:
    ( { __typename: 'JudicialRecordCertificate' }
    & GraphQLRecursivePick<FederationTypes['JudicialRecordCertificate'], {"number":true}> );
  JudicialRecordFact:
    ( { __typename: 'JudicialRecordFact' }
    & GraphQLRecursivePick<FederationTypes['JudicialRecordFact'], {"request":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  RequestJudicialRecordCertificateResult:
    | ( JudicialRecordCertificateRefused )
    | ( JudicialRecordCertificateRequested )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Citizen: ResolverTypeWrapper<{ readonly id: string }>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Conviction: ResolverTypeWrapper<CertifiedConviction>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  Dossier: ResolverTypeWrapper<Dossier>;
  FactLine: ResolverTypeWrapper<FactLine>;
  FactState: FactState;
  JudicialRecordApplicationForm: ResolverTypeWrapper<JudicialRecordApplicationForm>;
  JudicialRecordCertificate: ResolverTypeWrapper<Certificate>;
  JudicialRecordCertificateRefusal: ResolverTypeWrapper<JudicialRecordCertificateRefusal>;
  JudicialRecordCertificateRefusalCode: JudicialRecordCertificateRefusalCode;
  JudicialRecordCertificateRefused: ResolverTypeWrapper<JudicialRecordCertificateRefused>;
  JudicialRecordCertificateRequested: ResolverTypeWrapper<JudicialRecordCertificateRequested>;
  JudicialRecordChannel: JudicialRecordChannel;
  JudicialRecordDelivery: JudicialRecordDelivery;
  JudicialRecordFact: ResolverTypeWrapper<ToldFact>;
  JudicialRecordFee: ResolverTypeWrapper<Omit<JudicialRecordFee, 'fees'> & { fees: ResolversTypes['JudicialRecordFees'] }>;
  JudicialRecordFeeGroup: JudicialRecordFeeGroup;
  JudicialRecordFeeRate: JudicialRecordFeeRate;
  JudicialRecordFees: ResolverTypeWrapper<Fees>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  JudicialRecordForm: JudicialRecordForm;
  JudicialRecordFormRules: ResolverTypeWrapper<JudicialRecordFormRules>;
  JudicialRecordOwner: ResolverTypeWrapper<Owner>;
  JudicialRecordProcessing: ResolverTypeWrapper<Processing>;
  JudicialRecordRefusal: JudicialRecordRefusal;
  JudicialRecordRequester: JudicialRecordRequester;
  JudicialRecordRules: ResolverTypeWrapper<Rules>;
  JudicialRecordState: JudicialRecordState;
  LocalisedText: ResolverTypeWrapper<LocalisedText>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OfficeBan: ResolverTypeWrapper<OfficeBan>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RequestJudicialRecordCertificateInput: RequestJudicialRecordCertificateInput;
  RequestJudicialRecordCertificateResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestJudicialRecordCertificateResult']>;
  SentenceEnforcement: SentenceEnforcement;
  VND: ResolverTypeWrapper<Scalars['VND']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Citizen: { readonly id: string };
  ID: Scalars['ID']['output'];
  Conviction: CertifiedConviction;
  Boolean: Scalars['Boolean']['output'];
  Date: Scalars['Date']['output'];
  Dossier: Dossier;
  FactLine: FactLine;
  JudicialRecordApplicationForm: JudicialRecordApplicationForm;
  JudicialRecordCertificate: Certificate;
  JudicialRecordCertificateRefusal: JudicialRecordCertificateRefusal;
  JudicialRecordCertificateRefused: JudicialRecordCertificateRefused;
  JudicialRecordCertificateRequested: JudicialRecordCertificateRequested;
  JudicialRecordFact: ToldFact;
  JudicialRecordFee: Omit<JudicialRecordFee, 'fees'> & { fees: ResolversParentTypes['JudicialRecordFees'] };
  JudicialRecordFees: Fees;
  Int: Scalars['Int']['output'];
  JudicialRecordFormRules: JudicialRecordFormRules;
  JudicialRecordOwner: Owner;
  JudicialRecordProcessing: Processing;
  JudicialRecordRules: Rules;
  LocalisedText: LocalisedText;
  Mutation: Record<PropertyKey, never>;
  OfficeBan: OfficeBan;
  Query: Record<PropertyKey, never>;
  RequestJudicialRecordCertificateInput: RequestJudicialRecordCertificateInput;
  RequestJudicialRecordCertificateResult: ResolversUnionTypes<ResolversParentTypes>['RequestJudicialRecordCertificateResult'];
  VND: Scalars['VND']['output'];
  String: Scalars['String']['output'];
};

export type ContactDirectiveArgs = {
  description?: Maybe<Scalars['String']['input']>;
  name: Scalars['String']['input'];
  url?: Maybe<Scalars['String']['input']>;
};

export type ContactDirectiveResolver<Result, Parent, ContextType = JudicialRecordsContext, Args = ContactDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CitizenResolvers<ContextType = JudicialRecordsContext, ParentType extends ResolversParentTypes['Citizen'] = ResolversParentTypes['Citizen'], FederationReferenceType extends FederationReferenceTypes['Citizen'] = FederationReferenceTypes['Citizen']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Citizen']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  judicialRecordCertificates?: Resolver<Maybe<ReadonlyArray<ResolversTypes['JudicialRecordCertificate']>>, ParentType, ContextType>;
};

export type ConvictionResolvers<ContextType = JudicialRecordsContext, ParentType extends ResolversParentTypes['Conviction'] = ResolversParentTypes['Conviction']> = {
  additionalPenalty?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  court?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  enforcement?: Resolver<ResolversTypes['SentenceEnforcement'], ParentType, ContextType>;
  isSpent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  judgedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  judgmentNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mainPenalty?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  offence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provisions?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  spentOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export type DossierResolvers<ContextType = JudicialRecordsContext, ParentType extends ResolversParentTypes['Dossier'] = ResolversParentTypes['Dossier']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type FactLineResolvers<ContextType = JudicialRecordsContext, ParentType extends ResolversParentTypes['FactLine'] = ResolversParentTypes['FactLine']> = {
  label?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type JudicialRecordApplicationFormResolvers<ContextType = JudicialRecordsContext, ParentType extends ResolversParentTypes['JudicialRecordApplicationForm'] = ResolversParentTypes['JudicialRecordApplicationForm']> = {
  channel?: Resolver<ResolversTypes['JudicialRecordChannel'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  onBehalf?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type JudicialRecordCertificateResolvers<ContextType = JudicialRecordsContext, ParentType extends ResolversParentTypes['JudicialRecordCertificate'] = ResolversParentTypes['JudicialRecordCertificate'], FederationReferenceType extends FederationReferenceTypes['JudicialRecordCertificate'] = FederationReferenceTypes['JudicialRecordCertificate']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['JudicialRecordCertificate']> | FederationReferenceType, FederationReferenceType, ContextType>;
  convictions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Conviction']>>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  form?: Resolver<ResolversTypes['JudicialRecordForm'], ParentType, ContextType>;
  hasResultFile?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  issuedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  issuingAuthority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  officeBans?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OfficeBan']>>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refusalReason?: Resolver<Maybe<ResolversTypes['JudicialRecordRefusal']>, ParentType, ContextType>;
  requestedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  resultFileSha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  signatory?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['JudicialRecordState'], ParentType, ContextType>;
};

export type JudicialRecordCertificateRefusalResolvers<ContextType = JudicialRecordsContext, ParentType extends ResolversParentTypes['JudicialRecordCertificateRefusal'] = ResolversParentTypes['JudicialRecordCertificateRefusal']> = {
  code?: Resolver<ResolversTypes['JudicialRecordCertificateRefusalCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
};

export type JudicialRecordCertificateRefusedResolvers<ContextType = JudicialRecordsContext, ParentType extends ResolversParentTypes['JudicialRecordCertificateRefused'] = ResolversParentTypes['JudicialRecordCertificateRefused']> = {
  reasons?: Resolver<ReadonlyArray<ResolversTypes['JudicialRecordCertificateRefusal']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JudicialRecordCertificateRequestedResolvers<ContextType = JudicialRecordsContext, ParentType extends ResolversParentTypes['JudicialRecordCertificateRequested'] = ResolversParentTypes['JudicialRecordCertificateRequested']> = {
  dossier?: Resolver<ResolversTypes['Dossier'], ParentType, ContextType>;
  fee?: Resolver<Maybe<ResolversTypes['VND']>, ParentType, ContextType>;
  promisedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JudicialRecordFactResolvers<ContextType = JudicialRecordsContext, ParentType extends ResolversParentTypes['JudicialRecordFact'] = ResolversParentTypes['JudicialRecordFact'], FederationReferenceType extends FederationReferenceTypes['JudicialRecordFact'] = FederationReferenceTypes['JudicialRecordFact']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['JudicialRecordFact']> | FederationReferenceType, FederationReferenceType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  preview?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FactLine']>>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['LocalisedText']>, ParentType, ContextType>;
  request?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
};

export type JudicialRecordFeeResolvers<ContextType = JudicialRecordsContext, ParentType extends ResolversParentTypes['JudicialRecordFee'] = ResolversParentTypes['JudicialRecordFee']> = {
  fees?: Resolver<ResolversTypes['JudicialRecordFees'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['JudicialRecordFeeRate'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
};

export type JudicialRecordFeesResolvers<ContextType = JudicialRecordsContext, ParentType extends ResolversParentTypes['JudicialRecordFees'] = ResolversParentTypes['JudicialRecordFees']> = {
  exempt?: Resolver<ReadonlyArray<ResolversTypes['JudicialRecordFeeGroup']>, ParentType, ContextType>;
  furtherCopiesFrom?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  perCopy?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  perFurtherCopy?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  reducedFor?: Resolver<ReadonlyArray<ResolversTypes['JudicialRecordFeeGroup']>, ParentType, ContextType>;
  reducedPerCopy?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type JudicialRecordFormRulesResolvers<ContextType = JudicialRecordsContext, ParentType extends ResolversParentTypes['JudicialRecordFormRules'] = ResolversParentTypes['JudicialRecordFormRules']> = {
  applicationForms?: Resolver<Maybe<ReadonlyArray<ResolversTypes['JudicialRecordApplicationForm']>>, ParentType, ContextType>;
  form?: Resolver<ResolversTypes['JudicialRecordForm'], ParentType, ContextType>;
  mayBeDelegated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  requesters?: Resolver<ReadonlyArray<ResolversTypes['JudicialRecordRequester']>, ParentType, ContextType>;
  statesSpentConvictions?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type JudicialRecordOwnerResolvers<ContextType = JudicialRecordsContext, ParentType extends ResolversParentTypes['JudicialRecordOwner'] = ResolversParentTypes['JudicialRecordOwner']> = {
  englishName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  receivingOffices?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type JudicialRecordProcessingResolvers<ContextType = JudicialRecordsContext, ParentType extends ResolversParentTypes['JudicialRecordProcessing'] = ResolversParentTypes['JudicialRecordProcessing']> = {
  days?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  daysWithVerification?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  workingDays?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type JudicialRecordRulesResolvers<ContextType = JudicialRecordsContext, ParentType extends ResolversParentTypes['JudicialRecordRules'] = ResolversParentTypes['JudicialRecordRules']> = {
  fees?: Resolver<Maybe<ResolversTypes['JudicialRecordFees']>, ParentType, ContextType>;
  forms?: Resolver<ReadonlyArray<ResolversTypes['JudicialRecordFormRules']>, ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['JudicialRecordOwner'], ParentType, ContextType>;
  procedureCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  processing?: Resolver<ResolversTypes['JudicialRecordProcessing'], ParentType, ContextType>;
};

export type LocalisedTextResolvers<ContextType = JudicialRecordsContext, ParentType extends ResolversParentTypes['LocalisedText'] = ResolversParentTypes['LocalisedText']> = {
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = JudicialRecordsContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  requestJudicialRecordCertificate?: Resolver<Maybe<ResolversTypes['RequestJudicialRecordCertificateResult']>, ParentType, ContextType, RequireFields<MutationRequestJudicialRecordCertificateArgs, 'input'>>;
};

export type OfficeBanResolvers<ContextType = JudicialRecordsContext, ParentType extends ResolversParentTypes['OfficeBan'] = ResolversParentTypes['OfficeBan']> = {
  court?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decisionNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  office?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = JudicialRecordsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  judicialRecordCertificate?: Resolver<Maybe<ResolversTypes['JudicialRecordCertificate']>, ParentType, ContextType, RequireFields<QueryJudicialRecordCertificateArgs, 'number'>>;
  judicialRecordFee?: Resolver<Maybe<ResolversTypes['JudicialRecordFee']>, ParentType, ContextType, RequireFields<QueryJudicialRecordFeeArgs, 'copies'>>;
  judicialRecordRules?: Resolver<Maybe<ResolversTypes['JudicialRecordRules']>, ParentType, ContextType, Partial<QueryJudicialRecordRulesArgs>>;
  me?: Resolver<Maybe<ResolversTypes['Citizen']>, ParentType, ContextType>;
};

export type RequestJudicialRecordCertificateResultResolvers<ContextType = JudicialRecordsContext, ParentType extends ResolversParentTypes['RequestJudicialRecordCertificateResult'] = ResolversParentTypes['RequestJudicialRecordCertificateResult']> = {
  __resolveType: TypeResolveFn<'JudicialRecordCertificateRefused' | 'JudicialRecordCertificateRequested', ParentType, ContextType>;
};

export interface VndScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['VND'], any> {
  name: 'VND';
}

export type Resolvers<ContextType = JudicialRecordsContext> = {
  Citizen?: CitizenResolvers<ContextType>;
  Conviction?: ConvictionResolvers<ContextType>;
  Date?: GraphQLScalarType;
  Dossier?: DossierResolvers<ContextType>;
  FactLine?: FactLineResolvers<ContextType>;
  JudicialRecordApplicationForm?: JudicialRecordApplicationFormResolvers<ContextType>;
  JudicialRecordCertificate?: JudicialRecordCertificateResolvers<ContextType>;
  JudicialRecordCertificateRefusal?: JudicialRecordCertificateRefusalResolvers<ContextType>;
  JudicialRecordCertificateRefused?: JudicialRecordCertificateRefusedResolvers<ContextType>;
  JudicialRecordCertificateRequested?: JudicialRecordCertificateRequestedResolvers<ContextType>;
  JudicialRecordFact?: JudicialRecordFactResolvers<ContextType>;
  JudicialRecordFee?: JudicialRecordFeeResolvers<ContextType>;
  JudicialRecordFees?: JudicialRecordFeesResolvers<ContextType>;
  JudicialRecordFormRules?: JudicialRecordFormRulesResolvers<ContextType>;
  JudicialRecordOwner?: JudicialRecordOwnerResolvers<ContextType>;
  JudicialRecordProcessing?: JudicialRecordProcessingResolvers<ContextType>;
  JudicialRecordRules?: JudicialRecordRulesResolvers<ContextType>;
  LocalisedText?: LocalisedTextResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OfficeBan?: OfficeBanResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RequestJudicialRecordCertificateResult?: RequestJudicialRecordCertificateResultResolvers<ContextType>;
  VND?: GraphQLScalarType;
};

export type DirectiveResolvers<ContextType = JudicialRecordsContext> = {
  contact?: ContactDirectiveResolver<any, any, ContextType>;
};
