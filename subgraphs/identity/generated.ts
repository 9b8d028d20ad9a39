import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { RepresentedOrganisation } from '../../kit/subject.ts';
import type { ToldFact } from '../../kit/fact.ts';
import type { IdentityContext } from './ministry.ts';
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
  _FieldSet: { input: string; output: string; }
};

/** What somebody who acts for a citizen may act in (phạm vi thực hiện thay). */
export type ActingFor = {
  readonly __typename?: 'ActingFor';
  /** The case (mã hồ sơ), as it was named when the sign-in was asked to let somebody act. */
  readonly case: Scalars['String']['output'];
  /** The end of it, half an hour after the beginning at the latest. To go on, the sign-in is asked again. */
  readonly until: Scalars['DateTime']['output'];
};

/** A place of residence with the days it held. */
export type Address = {
  readonly __typename?: 'Address';
  /** Commune (phường, xã, đặc khu). */
  readonly commune: Scalars['String']['output'];
  /** Five-digit code of the commune. */
  readonly communeCode: Scalars['String']['output'];
  /** District (quận, huyện): only in addresses of before 1 July 2025. */
  readonly district: Maybe<Scalars['String']['output']>;
  /** House number, street, hamlet. */
  readonly line: Maybe<Scalars['String']['output']>;
  /** Province or centrally governed city (tỉnh, thành phố). */
  readonly province: Scalars['String']['output'];
  /** Two-digit code of the province. */
  readonly provinceCode: Scalars['String']['output'];
  /** The first day it held. */
  readonly validFrom: Scalars['Date']['output'];
  /** The last day it held; null for the present one. */
  readonly validTo: Maybe<Scalars['Date']['output']>;
};

/** Level of the electronic identity (mức độ tài khoản định danh điện tử). */
export type AssuranceLevel =
  /** Mức độ 1: from particulars given */
  | 'LEVEL_1'
  /** Mức độ 2: after biometric enrolment in person */
  | 'LEVEL_2';

/** A person (công dân), known by the portal's stable id. Each ministry adds what it holds. */
export type Citizen = {
  readonly __typename?: 'Citizen';
  /** Permanent residence (nơi thường trú), the latest first: two levels since 1 July 2025, three before. */
  readonly addresses: Maybe<ReadonlyArray<Address>>;
  /** Place of birth registration (nơi đăng ký khai sinh); abroad for some. */
  readonly birthPlace: Maybe<Scalars['String']['output']>;
  /** Date of birth (ngày sinh) in the population database; null when it is not known to the day. */
  readonly dateOfBirth: Maybe<Scalars['Date']['output']>;
  /** Full name (họ và tên) as the national sign-in knows it; there also when the population database is not. */
  readonly fullName: Maybe<Scalars['String']['output']>;
  /** The portal's stable id; never the personal number. */
  readonly id: Scalars['ID']['output'];
  /** How well the portal knows this person, and what they can do about it. */
  readonly identity: Maybe<Identity>;
  /** Nationality (quốc tịch) in the population database. */
  readonly nationality: Maybe<Scalars['String']['output']>;
  /** The firms this person may act for, and as what. Empty while somebody acts for the person: a mandate for their own affairs does not reach firms. */
  readonly representations: Maybe<ReadonlyArray<Representation>>;
  /** Sex (giới tính) in the population database. */
  readonly sex: Maybe<Sex>;
};

/** A place of residence as it is today, in two levels. */
export type DeclaredAddressInput = {
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

/** What a person declares of themself where the register lacks it. */
export type DeclaredIdentityInput = {
  /** Nơi đăng ký khai sinh. */
  readonly birthPlace?: InputMaybe<Scalars['String']['input']>;
  /** Ngày sinh. */
  readonly dateOfBirth?: InputMaybe<Scalars['Date']['input']>;
  /** Quốc tịch. */
  readonly nationality?: InputMaybe<Scalars['String']['input']>;
  /** Nơi thường trú. */
  readonly permanentAddress?: InputMaybe<DeclaredAddressInput>;
  /** Giới tính; only for somebody who is not in the register. */
  readonly sex?: InputMaybe<Sex>;
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

/** The state of a person's record in the national population database (cơ sở dữ liệu quốc gia về dân cư). */
export type Identity = {
  readonly __typename?: 'Identity';
  /** Level of the electronic identity that was used to sign in: the viewer's, when somebody acts for the citizen. */
  readonly assuranceLevel: AssuranceLevel;
  /** Whether the person still goes by a nine-digit identity card number (chứng minh nhân dân), not valid since 2025. */
  readonly hasOnlyOldNumber: Scalars['Boolean']['output'];
  /** The personal number (số định danh cá nhân) with all but its last three digits hidden. */
  readonly maskedPersonalId: Maybe<Scalars['String']['output']>;
  /** What differs between the sign-in and the record, when they do not match. */
  readonly mismatched: ReadonlyArray<IdentityField>;
  /** What the person's record and account lack. `PHONE` alone does not make a record incomplete. */
  readonly missing: ReadonlyArray<IdentityField>;
  /** Whether the person is known there, and how well. */
  readonly status: IdentityStatus;
  /** Ways to be verified that suit this person, the easiest first. At least one needs neither a phone nor a complete record. */
  readonly verificationMethods: ReadonlyArray<VerificationMethod>;
};

/** What the population database holds of a person, told for one application and under their consent to it. Reached by the request that the portal's `dossiers` signs. */
export type IdentityFact = {
  readonly __typename?: 'IdentityFact';
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

/** Why a request was not taken. */
export type IdentityVerificationRefusal = {
  readonly __typename?: 'IdentityVerificationRefusal';
  /** The reason. */
  readonly code: IdentityVerificationRefusalCode;
  /** The field of the input that it is about, as a path; null when it is about none. */
  readonly field: Maybe<Scalars['String']['output']>;
  /** What it means, and what can be done. */
  readonly message: LocalisedText;
};

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

/** The request was not taken (từ chối), and nothing was filed. */
export type IdentityVerificationRefused = {
  readonly __typename?: 'IdentityVerificationRefused';
  /** Every reason that is known; at least one. */
  readonly reasons: ReadonlyArray<IdentityVerificationRefusal>;
};

/** The request was taken (đã tiếp nhận). */
export type IdentityVerificationRequested = {
  readonly __typename?: 'IdentityVerificationRequested';
  /** Its dossier (hồ sơ): where it stands, and what came of it. */
  readonly dossier: Dossier;
  /** The day that the police promise (ngày hẹn trả). */
  readonly promisedOn: Maybe<Scalars['Date']['output']>;
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
  /** Ask to be verified (yêu cầu xác minh thông tin nhân thân), in a way that needs neither a phone nor a complete record. Afterwards the record is complete. Any level of sign-in will do. */
  readonly requestIdentityVerification: Maybe<RequestIdentityVerificationResult>;
};


/** What a person does, or somebody acting for them. Each is done once per idempotency key. */
export type MutationRequestIdentityVerificationArgs = {
  input: RequestIdentityVerificationInput;
};

/** A firm (tổ chức, doanh nghiệp), known by its tax code. Served only to those who represent it. */
export type Organisation = {
  readonly __typename?: 'Organisation';
  /** Registered name. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Enterprise number and tax code (mã số doanh nghiệp, mã số thuế). */
  readonly taxCode: Scalars['TaxCode']['output'];
};

/** As what a person acts for a firm (tư cách đại diện). */
export type OrganisationRole =
  /** Người được ủy quyền */
  | 'AUTHORISED_PERSON'
  /** Đại lý làm thủ tục hải quan */
  | 'CUSTOMS_BROKER'
  /** Người đại diện theo pháp luật */
  | 'LEGAL_REPRESENTATIVE';

export type Query = {
  readonly __typename?: 'Query';
  /** The citizen this request is about. With a valid sign-in this is never null. */
  readonly me: Maybe<Citizen>;
  /** A firm that you represent. Null for any other, whether it exists or not, and for whoever acts for somebody else. */
  readonly organisation: Maybe<Organisation>;
  /** Who signed in: the citizen, or somebody acting for them. */
  readonly viewer: Maybe<Viewer>;
};


export type QueryOrganisationArgs = {
  taxCode: Scalars['TaxCode']['input'];
};

/** What a person is to a firm. */
export type Representation = {
  readonly __typename?: 'Representation';
  /** The firm. */
  readonly organisation: Organisation;
  /** As what the person may act. */
  readonly role: OrganisationRole;
};

/** How somebody wants to be verified, and what their record lacks. */
export type RequestIdentityVerificationInput = {
  /** When and where you want to be seen; without one you are told. */
  readonly appointment?: InputMaybe<VerificationAppointmentInput>;
  /** What the record lacks, in your own words (thông tin tự kê khai): each of `Identity.missing`; everything, where the register does not have you at all. Only what it lacks is passed on. */
  readonly declared?: InputMaybe<DeclaredIdentityInput>;
  /** Papers that prove who you are, up to 10: offers that `reuseDocument` gave for procedure 9.990001. Needed where the record differs from the sign-in. */
  readonly documents?: ReadonlyArray<Scalars['String']['input']>;
  /** `IdentityFact.evidence`, as `me.prefill(procedure: "9.990001")` gave it: none, or one. What has changed since is refused with `EVIDENCE_CHANGED`, and nothing is filed. */
  readonly evidence?: ReadonlyArray<Scalars['String']['input']>;
  /** Chosen by the client, 8 to 128 printable characters without spaces: the same one again gives the same answer. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** One of `Identity.verificationMethods` (phương thức xác thực). */
  readonly method: VerificationMethod;
  /** Whether you ask for somebody else (yêu cầu thay người khác). Must be what the sign-in says, so that nothing is asked in the wrong name. */
  readonly onBehalf?: Scalars['Boolean']['input'];
};

/** A request that was taken, or why it was not. */
export type RequestIdentityVerificationResult = IdentityVerificationRefused | IdentityVerificationRequested;

/** Sex (giới tính) as registered. */
export type Sex =
  /** Nữ */
  | 'FEMALE'
  /** Nam */
  | 'MALE'
  | 'UNKNOWN';

/** When and where somebody wants to be seen (lịch hẹn): at a commune's office, or at home. */
export type VerificationAppointmentInput = {
  /** The time: in office hours of one of the next working days, before the due date. */
  readonly at: Scalars['DateTime']['input'];
  /** Five-digit code of the commune to whose office the person comes; any in the country. Not together with `homeAddress`. */
  readonly commune?: InputMaybe<Scalars['String']['input']>;
  /** The address at which somebody who cannot come is visited (xác minh tại nhà). Not together with `commune`. */
  readonly homeAddress?: InputMaybe<Scalars['String']['input']>;
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

/** Who signed in. */
export type Viewer = {
  readonly __typename?: 'Viewer';
  /** For which case the viewer acts for the citizen, and until when; null when the viewer is the citizen. */
  readonly actingFor: Maybe<ActingFor>;
  /** The office of an official (cơ quan); null for everybody else. */
  readonly agency: Maybe<Scalars['String']['output']>;
  /** Full name (họ và tên) as the national sign-in knows it. */
  readonly fullName: Maybe<Scalars['String']['output']>;
  /** The portal's stable id of whoever signed in. */
  readonly id: Scalars['ID']['output'];
  /** Whether the viewer is the citizen themself. */
  readonly isSubject: Scalars['Boolean']['output'];
  /** As what the viewer asks (tư cách). */
  readonly role: ViewerRole;
};

/** As what somebody asks about a citizen (tư cách). */
export type ViewerRole =
  /** A guardian (người giám hộ) */
  | 'GUARDIAN'
  /** An official at a one-stop shop, for a citizen who is there and agrees (cán bộ một cửa) */
  | 'OFFICIAL'
  /** The citizen themself (chính công dân) */
  | 'SELF';



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
  IdentityFact: IdentityFact;
  Organisation: Organisation;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Citizen:
    ( { __typename: 'Citizen' }
    & GraphQLRecursivePick<FederationTypes['Citizen'], {"id":true}> );
  IdentityFact:
    ( { __typename: 'IdentityFact' }
    & GraphQLRecursivePick<FederationTypes['IdentityFact'], {"request":true}> );
  Organisation:
    ( { __typename: 'Organisation' }
    & GraphQLRecursivePick<FederationTypes['Organisation'], {"taxCode":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  RequestIdentityVerificationResult:
    | ( IdentityVerificationRefused )
    | ( IdentityVerificationRequested )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ActingFor: ResolverTypeWrapper<ActingFor>;
  Address: ResolverTypeWrapper<Address>;
  AssuranceLevel: AssuranceLevel;
  Citizen: ResolverTypeWrapper<{ readonly id: string }>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeclaredAddressInput: DeclaredAddressInput;
  DeclaredIdentityInput: DeclaredIdentityInput;
  Dossier: ResolverTypeWrapper<Dossier>;
  FactLine: ResolverTypeWrapper<FactLine>;
  FactState: FactState;
  Identity: ResolverTypeWrapper<Identity>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  IdentityFact: ResolverTypeWrapper<ToldFact>;
  IdentityField: IdentityField;
  IdentityStatus: IdentityStatus;
  IdentityVerificationRefusal: ResolverTypeWrapper<IdentityVerificationRefusal>;
  IdentityVerificationRefusalCode: IdentityVerificationRefusalCode;
  IdentityVerificationRefused: ResolverTypeWrapper<IdentityVerificationRefused>;
  IdentityVerificationRequested: ResolverTypeWrapper<IdentityVerificationRequested>;
  LocalisedText: ResolverTypeWrapper<LocalisedText>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Organisation: ResolverTypeWrapper<RepresentedOrganisation>;
  OrganisationRole: OrganisationRole;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Representation: ResolverTypeWrapper<Omit<Representation, 'organisation'> & { organisation: ResolversTypes['Organisation'] }>;
  RequestIdentityVerificationInput: RequestIdentityVerificationInput;
  RequestIdentityVerificationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestIdentityVerificationResult']>;
  Sex: Sex;
  TaxCode: ResolverTypeWrapper<Scalars['TaxCode']['output']>;
  VerificationAppointmentInput: VerificationAppointmentInput;
  VerificationMethod: VerificationMethod;
  Viewer: ResolverTypeWrapper<Viewer>;
  ViewerRole: ViewerRole;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ActingFor: ActingFor;
  Address: Address;
  Citizen: { readonly id: string };
  ID: Scalars['ID']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DeclaredAddressInput: DeclaredAddressInput;
  DeclaredIdentityInput: DeclaredIdentityInput;
  Dossier: Dossier;
  FactLine: FactLine;
  Identity: Identity;
  Boolean: Scalars['Boolean']['output'];
  IdentityFact: ToldFact;
  IdentityVerificationRefusal: IdentityVerificationRefusal;
  IdentityVerificationRefused: IdentityVerificationRefused;
  IdentityVerificationRequested: IdentityVerificationRequested;
  LocalisedText: LocalisedText;
  Mutation: Record<PropertyKey, never>;
  Organisation: RepresentedOrganisation;
  Query: Record<PropertyKey, never>;
  Representation: Omit<Representation, 'organisation'> & { organisation: ResolversParentTypes['Organisation'] };
  RequestIdentityVerificationInput: RequestIdentityVerificationInput;
  RequestIdentityVerificationResult: ResolversUnionTypes<ResolversParentTypes>['RequestIdentityVerificationResult'];
  TaxCode: Scalars['TaxCode']['output'];
  VerificationAppointmentInput: VerificationAppointmentInput;
  Viewer: Viewer;
  String: Scalars['String']['output'];
};

export type ContactDirectiveArgs = {
  description?: Maybe<Scalars['String']['input']>;
  name: Scalars['String']['input'];
  url?: Maybe<Scalars['String']['input']>;
};

export type ContactDirectiveResolver<Result, Parent, ContextType = IdentityContext, Args = ContactDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ActingForResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['ActingFor'] = ResolversParentTypes['ActingFor']> = {
  case?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type AddressResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address']> = {
  commune?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  communeCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  district?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  province?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provinceCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type CitizenResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['Citizen'] = ResolversParentTypes['Citizen'], FederationReferenceType extends FederationReferenceTypes['Citizen'] = FederationReferenceTypes['Citizen']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Citizen']> | FederationReferenceType, FederationReferenceType, ContextType>;
  addresses?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Address']>>, ParentType, ContextType>;
  birthPlace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dateOfBirth?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  fullName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identity?: Resolver<Maybe<ResolversTypes['Identity']>, ParentType, ContextType>;
  nationality?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  representations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Representation']>>, ParentType, ContextType>;
  sex?: Resolver<Maybe<ResolversTypes['Sex']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DossierResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['Dossier'] = ResolversParentTypes['Dossier']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type FactLineResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['FactLine'] = ResolversParentTypes['FactLine']> = {
  label?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IdentityResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['Identity'] = ResolversParentTypes['Identity']> = {
  assuranceLevel?: Resolver<ResolversTypes['AssuranceLevel'], ParentType, ContextType>;
  hasOnlyOldNumber?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  maskedPersonalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mismatched?: Resolver<ReadonlyArray<ResolversTypes['IdentityField']>, ParentType, ContextType>;
  missing?: Resolver<ReadonlyArray<ResolversTypes['IdentityField']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['IdentityStatus'], ParentType, ContextType>;
  verificationMethods?: Resolver<ReadonlyArray<ResolversTypes['VerificationMethod']>, ParentType, ContextType>;
};

export type IdentityFactResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['IdentityFact'] = ResolversParentTypes['IdentityFact'], FederationReferenceType extends FederationReferenceTypes['IdentityFact'] = FederationReferenceTypes['IdentityFact']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['IdentityFact']> | FederationReferenceType, FederationReferenceType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  preview?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FactLine']>>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['LocalisedText']>, ParentType, ContextType>;
  request?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FactState']>, ParentType, ContextType>;
};

export type IdentityVerificationRefusalResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['IdentityVerificationRefusal'] = ResolversParentTypes['IdentityVerificationRefusal']> = {
  code?: Resolver<ResolversTypes['IdentityVerificationRefusalCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
};

export type IdentityVerificationRefusedResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['IdentityVerificationRefused'] = ResolversParentTypes['IdentityVerificationRefused']> = {
  reasons?: Resolver<ReadonlyArray<ResolversTypes['IdentityVerificationRefusal']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdentityVerificationRequestedResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['IdentityVerificationRequested'] = ResolversParentTypes['IdentityVerificationRequested']> = {
  dossier?: Resolver<ResolversTypes['Dossier'], ParentType, ContextType>;
  promisedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LocalisedTextResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['LocalisedText'] = ResolversParentTypes['LocalisedText']> = {
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  requestIdentityVerification?: Resolver<Maybe<ResolversTypes['RequestIdentityVerificationResult']>, ParentType, ContextType, RequireFields<MutationRequestIdentityVerificationArgs, 'input'>>;
};

export type OrganisationResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation'], FederationReferenceType extends FederationReferenceTypes['Organisation'] = FederationReferenceTypes['Organisation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organisation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  taxCode?: Resolver<ResolversTypes['TaxCode'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  me?: Resolver<Maybe<ResolversTypes['Citizen']>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType, RequireFields<QueryOrganisationArgs, 'taxCode'>>;
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
};

export type RepresentationResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['Representation'] = ResolversParentTypes['Representation']> = {
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['OrganisationRole'], ParentType, ContextType>;
};

export type RequestIdentityVerificationResultResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['RequestIdentityVerificationResult'] = ResolversParentTypes['RequestIdentityVerificationResult']> = {
  __resolveType: TypeResolveFn<'IdentityVerificationRefused' | 'IdentityVerificationRequested', ParentType, ContextType>;
};

export interface TaxCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TaxCode'], any> {
  name: 'TaxCode';
}

export type ViewerResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  actingFor?: Resolver<Maybe<ResolversTypes['ActingFor']>, ParentType, ContextType>;
  agency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fullName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isSubject?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['ViewerRole'], ParentType, ContextType>;
};

export type Resolvers<ContextType = IdentityContext> = {
  ActingFor?: ActingForResolvers<ContextType>;
  Address?: AddressResolvers<ContextType>;
  Citizen?: CitizenResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Dossier?: DossierResolvers<ContextType>;
  FactLine?: FactLineResolvers<ContextType>;
  Identity?: IdentityResolvers<ContextType>;
  IdentityFact?: IdentityFactResolvers<ContextType>;
  IdentityVerificationRefusal?: IdentityVerificationRefusalResolvers<ContextType>;
  IdentityVerificationRefused?: IdentityVerificationRefusedResolvers<ContextType>;
  IdentityVerificationRequested?: IdentityVerificationRequestedResolvers<ContextType>;
  LocalisedText?: LocalisedTextResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Representation?: RepresentationResolvers<ContextType>;
  RequestIdentityVerificationResult?: RequestIdentityVerificationResultResolvers<ContextType>;
  TaxCode?: GraphQLScalarType;
  Viewer?: ViewerResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = IdentityContext> = {
  contact?: ContactDirectiveResolver<any, any, ContextType>;
};
