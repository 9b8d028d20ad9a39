import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Obligation } from './obligations.ts';
import type { ObligationPage } from './obligation-list.ts';
import type { PaymentSlip, Payer } from './payment-slip.ts';
import type { TaxContext } from './ministry.ts';
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
  /** A tax code (mã số thuế): 10 digits, 10 and a branch, or a 12-digit personal number. */
  TaxCode: { input: string; output: string; }
  /** An amount of đồng: a whole number, exact beyond 2³¹. */
  VND: { input: number; output: number; }
  _FieldSet: { input: string; output: string; }
};

/** A person (công dân), known by the portal's stable id. Each ministry adds what it holds. */
export type Citizen = {
  readonly __typename?: 'Citizen';
  /** The portal's stable id; never the personal number. */
  readonly id: Scalars['ID']['output'];
  /** What the tax authority knows this person as (người nộp thuế). Null for somebody with neither a tax code nor a personal number. */
  readonly taxpayer: Maybe<Taxpayer>;
};

/** An estimate of late-payment interest (tiền chậm nộp; Law on Tax Administration 38/2019/QH14, Article 59). */
export type LatePaymentInterest = {
  readonly __typename?: 'LatePaymentInterest';
  /** What comes on top of the debt (số tiền chậm nộp). */
  readonly amount: Scalars['VND']['output'];
  /** The day for which it is reckoned: today. */
  readonly asOf: Scalars['Date']['output'];
  /** Days that count: from the day after the last day to pay, to the day before today. */
  readonly days: Scalars['Int']['output'];
};

/** A firm (tổ chức, doanh nghiệp), known by its tax code. Served only to those who represent it. */
export type Organisation = {
  readonly __typename?: 'Organisation';
  /** Enterprise number and tax code (mã số doanh nghiệp, mã số thuế). */
  readonly taxCode: Scalars['TaxCode']['output'];
  /** What the tax authority knows this firm as (người nộp thuế). Null for a customs broker: that mandate does not reach tax. */
  readonly taxpayer: Maybe<Taxpayer>;
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
  /** The citizen this request is about. With a valid sign-in this is never null. */
  readonly me: Maybe<Citizen>;
  /** An obligation of yours, or of a firm that you represent. Null for any other, whether it exists or not. */
  readonly taxObligation: Maybe<TaxObligation>;
};


export type QueryTaxObligationArgs = {
  id: Scalars['ID']['input'];
};

/** A ledger of the tax authority (sổ theo dõi thu nộp). Each is asked on its own, and can fail on its own. */
export type TaxLedger =
  /** Các khoản thu về đất */
  | 'LAND'
  /** Thuế thu nhập cá nhân */
  | 'PERSONAL_INCOME'
  /** Lệ phí trước bạ phương tiện */
  | 'VEHICLE_REGISTRATION';

/** One debt to the state budget, or one that was settled (khoản phải nộp ngân sách nhà nước). */
export type TaxObligation = {
  readonly __typename?: 'TaxObligation';
  /** What was assessed (số phải nộp), where the ledger tells it. */
  readonly amountAssessed: Maybe<Scalars['VND']['output']>;
  /** Still to be paid (số còn phải nộp), without late-payment interest. */
  readonly amountDue: Scalars['VND']['output'];
  /** Paid too much (số nộp thừa): refunded or set off on request, never by itself. */
  readonly amountOverpaid: Scalars['VND']['output'];
  /** Administrative area (địa bàn hành chính) as the ledger has it; many are districts of before 1 July 2025. */
  readonly areaCode: Maybe<Scalars['String']['output']>;
  /** What is taxed, in the ledger's words: the address of a plot, the make of a vehicle. */
  readonly asset: Maybe<Scalars['String']['output']>;
  /** Budget chapter (mã chương): 757 households and individuals, 755 private companies. */
  readonly chapter: Maybe<Scalars['String']['output']>;
  /** Budget code of the office that collects (cơ quan thu). */
  readonly collectingAgencyCode: Maybe<Scalars['String']['output']>;
  /** Who owes, in the ledger's words (tên người nộp thuế). Joint owners stand in one free text, which is not taken apart. */
  readonly debtors: Maybe<Scalars['String']['output']>;
  /** Day of the notice or decision. */
  readonly decisionDate: Maybe<Scalars['Date']['output']>;
  /** Number of the notice or decision (số thông báo, số quyết định). */
  readonly decisionNumber: Maybe<Scalars['String']['output']>;
  /** Last day to pay (hạn nộp). Null where the ledger tells none, as of vehicles, whose fee is paid before they are registered. */
  readonly dueDate: Maybe<Scalars['Date']['output']>;
  /** Stable as long as decision, budget code and period are; tells nothing of the taxpayer. */
  readonly id: Scalars['ID']['output'];
  /** What it is for (loại khoản phải nộp). */
  readonly kind: TaxObligationKind;
  /** What late payment costs if paid today (tiền chậm nộp). An estimate; null unless overdue. */
  readonly latePaymentInterest: Maybe<LatePaymentInterest>;
  /** The ledger it stands in. */
  readonly ledger: TaxLedger;
  /** Whether something is still to be paid after the last day to pay. Null when that day is not known. */
  readonly overdue: Maybe<Scalars['Boolean']['output']>;
  /**
   * As it can be paid through the portal, all of it or a part (nộp thuế điện tử): read anew, so that its `amountDue` is the later word where the two differ.
   * Late-payment interest is not part of it: the authority reckons and collects that by a notice of its own. Null when nothing is to be paid, or when it cannot be paid through
   * the portal.
   */
  readonly payable: Maybe<Payable>;
  /** What to write on a payment slip. Null when nothing is to be paid, or when the ledger lacks a code that the slip must have. */
  readonly paymentSlip: Maybe<TaxPaymentSlip>;
  /** Tax period (kỳ thuế): a month `YYYY-MM` or a year `YYYY`. Null where the ledger tells none, as of land. */
  readonly period: Maybe<Scalars['String']['output']>;
  /** How far it is settled (tình trạng nộp). */
  readonly state: TaxObligationState;
  /** Budget sub-item (mã tiểu mục, nội dung kinh tế). */
  readonly subItem: Maybe<Scalars['String']['output']>;
  /** Whose it is (mã số thuế). */
  readonly taxCode: Scalars['TaxCode']['output'];
  /** Code of the treasury that takes the money (mã Kho bạc Nhà nước). */
  readonly treasuryCode: Maybe<Scalars['String']['output']>;
};

/** A page of obligations. Unknown debt is not zero debt: what could not be asked is named, and there is no total then. */
export type TaxObligationConnection = {
  readonly __typename?: 'TaxObligationConnection';
  /** The day that the ledgers speak of, the earliest of them. */
  readonly asOf: Maybe<Scalars['Date']['output']>;
  /** The obligations of this page, the most urgent first. */
  readonly nodes: ReadonlyArray<TaxObligation>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** What is still to be paid under this filter, over all pages, without late-payment interest. Null with an error when part of the ledgers could not be asked. */
  readonly totalAmountDue: Maybe<Scalars['VND']['output']>;
  /** How many obligations there are under this filter. Null when part of the ledgers could not be asked. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
  /** Ledgers that could not be asked: `nodes` lacks what they hold. */
  readonly unavailableLedgers: ReadonlyArray<TaxLedger>;
};

/** Which obligations to show; what is left out does not narrow. */
export type TaxObligationFilter = {
  /** Only these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<TaxObligationKind>>;
  /** Only those overdue (true), or only those that are not (false). One without a known due date is in neither. */
  readonly overdue?: InputMaybe<Scalars['Boolean']['input']>;
};

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

/** What a slip for paying into the state budget must say (giấy nộp tiền vào ngân sách nhà nước, mẫu C1-02/NS). */
export type TaxPaymentSlip = {
  readonly __typename?: 'TaxPaymentSlip';
  /** Budget code of the collecting office (cơ quan quản lý thu). */
  readonly collectingAgencyCode: Scalars['String']['output'];
  /** What is paid, one line for each sub-item (khoản nộp). */
  readonly lines: ReadonlyArray<TaxPaymentSlipLine>;
  /** Who pays (người nộp thuế). */
  readonly payer: TaxPaymentSlipPayer;
  /** Revenue account (tài khoản thu ngân sách nhà nước). */
  readonly revenueAccount: Scalars['String']['output'];
  /** Sum of the lines (tổng số tiền). */
  readonly total: Scalars['VND']['output'];
  /** Code of the treasury (Kho bạc Nhà nước). */
  readonly treasuryCode: Scalars['String']['output'];
};

/** One line of a payment slip. */
export type TaxPaymentSlipLine = {
  readonly __typename?: 'TaxPaymentSlipLine';
  /** Số tiền */
  readonly amount: Scalars['VND']['output'];
  /** Mã chương */
  readonly chapter: Scalars['String']['output'];
  /** Nội dung khoản nộp */
  readonly content: Scalars['String']['output'];
  /** Số tờ khai, số quyết định, số thông báo */
  readonly decisionNumber: Maybe<Scalars['String']['output']>;
  /** Kỳ thuế */
  readonly period: Maybe<Scalars['String']['output']>;
  /** Mã tiểu mục */
  readonly subItem: Scalars['String']['output'];
};

/** Who pays (người nộp thuế). */
export type TaxPaymentSlipPayer = {
  readonly __typename?: 'TaxPaymentSlipPayer';
  /** Địa chỉ: from the register. */
  readonly address: Maybe<Scalars['String']['output']>;
  /** Tên người nộp thuế: as the ledger names those who owe, otherwise as the register does. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Mã số thuế */
  readonly taxCode: Scalars['TaxCode']['output'];
};

/**
 * A taxpayer (người nộp thuế). The register and each ledger are asked on their own, and only for the fields that are selected: debts are there although the
 * register is not, and the other way round.
 */
export type Taxpayer = {
  readonly __typename?: 'Taxpayer';
  /** Address in the register (địa chỉ), as it stands there; it may still name a district. */
  readonly address: Maybe<Scalars['String']['output']>;
  /** Whether the register of taxpayers has this code. When false, the fields read from the register are null. */
  readonly isRegistered: Maybe<Scalars['Boolean']['output']>;
  /** Day on which the code was issued (ngày cấp mã số thuế). */
  readonly issuedOn: Maybe<Scalars['Date']['output']>;
  /** Budget code of the tax office in charge (cơ quan thuế quản lý). */
  readonly managingOfficeCode: Maybe<Scalars['String']['output']>;
  /** Name in the register (tên người nộp thuế). */
  readonly name: Maybe<Scalars['String']['output']>;
  /**
   * What is owed to the state budget, and what was paid as far as the ledgers still show it (nghĩa vụ thuế): debts first, the earliest due before the later.
   * Null with an error only when no ledger could be asked; when some could not, see `unavailableLedgers`.
   */
  readonly obligations: Maybe<TaxObligationConnection>;
  /** State of the tax code (trạng thái mã số thuế). */
  readonly status: Maybe<TaxpayerStatus>;
  /** The tax code (mã số thuế): since 1 July 2025 an individual's is their personal number. */
  readonly taxCode: Scalars['TaxCode']['output'];
  /** Kind of taxpayer (loại người nộp thuế). */
  readonly type: Maybe<TaxpayerType>;
};


/**
 * A taxpayer (người nộp thuế). The register and each ledger are asked on their own, and only for the fields that are selected: debts are there although the
 * register is not, and the other way round.
 */
export type TaxpayerObligationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TaxObligationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** State of a tax code (trạng thái mã số thuế; annex I of Circular 90/2026/TT-BTC). */
export type TaxpayerStatus = {
  readonly __typename?: 'TaxpayerStatus';
  /** The state, as ours to switch over. */
  readonly code: TaxpayerStatusCode;
  /** Whether the tax code still holds (mã số thuế còn hiệu lực): neither terminated nor in a state that the circular has repealed. Null for a state that is new to us. */
  readonly inForce: Maybe<Scalars['Boolean']['output']>;
  /** The state in the words of the circular; null for one that is new to us. */
  readonly label: Maybe<Scalars['String']['output']>;
  /** Why (lý do), after the circular, when the register tells it. */
  readonly reason: Maybe<Scalars['String']['output']>;
};

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
  Organisation: Organisation;
  TaxObligation: TaxObligation;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Citizen:
    ( { __typename: 'Citizen' }
    & GraphQLRecursivePick<FederationTypes['Citizen'], {"id":true}> );
  Organisation:
    ( { __typename: 'Organisation' }
    & GraphQLRecursivePick<FederationTypes['Organisation'], {"taxCode":true}> );
  TaxObligation:
    ( { __typename: 'TaxObligation' }
    & GraphQLRecursivePick<FederationTypes['TaxObligation'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Citizen: ResolverTypeWrapper<{ readonly id: string }>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  LatePaymentInterest: ResolverTypeWrapper<LatePaymentInterest>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Organisation: ResolverTypeWrapper<{ readonly taxCode: string }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Payable: ResolverTypeWrapper<Payable>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TaxCode: ResolverTypeWrapper<Scalars['TaxCode']['output']>;
  TaxLedger: TaxLedger;
  TaxObligation: ResolverTypeWrapper<Obligation>;
  TaxObligationConnection: ResolverTypeWrapper<ObligationPage>;
  TaxObligationFilter: TaxObligationFilter;
  TaxObligationKind: TaxObligationKind;
  TaxObligationState: TaxObligationState;
  TaxPaymentSlip: ResolverTypeWrapper<PaymentSlip>;
  TaxPaymentSlipLine: ResolverTypeWrapper<TaxPaymentSlipLine>;
  TaxPaymentSlipPayer: ResolverTypeWrapper<Payer>;
  Taxpayer: ResolverTypeWrapper<{ readonly taxCode: string }>;
  TaxpayerStatus: ResolverTypeWrapper<TaxpayerStatus>;
  TaxpayerStatusCode: TaxpayerStatusCode;
  TaxpayerType: TaxpayerType;
  VND: ResolverTypeWrapper<Scalars['VND']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Citizen: { readonly id: string };
  ID: Scalars['ID']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  LatePaymentInterest: LatePaymentInterest;
  Int: Scalars['Int']['output'];
  Organisation: { readonly taxCode: string };
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Payable: Payable;
  Query: Record<PropertyKey, never>;
  TaxCode: Scalars['TaxCode']['output'];
  TaxObligation: Obligation;
  TaxObligationConnection: ObligationPage;
  TaxObligationFilter: TaxObligationFilter;
  TaxPaymentSlip: PaymentSlip;
  TaxPaymentSlipLine: TaxPaymentSlipLine;
  TaxPaymentSlipPayer: Payer;
  Taxpayer: { readonly taxCode: string };
  TaxpayerStatus: TaxpayerStatus;
  VND: Scalars['VND']['output'];
  String: Scalars['String']['output'];
};

export type ContactDirectiveArgs = {
  description?: Maybe<Scalars['String']['input']>;
  name: Scalars['String']['input'];
  url?: Maybe<Scalars['String']['input']>;
};

export type ContactDirectiveResolver<Result, Parent, ContextType = TaxContext, Args = ContactDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CitizenResolvers<ContextType = TaxContext, ParentType extends ResolversParentTypes['Citizen'] = ResolversParentTypes['Citizen'], FederationReferenceType extends FederationReferenceTypes['Citizen'] = FederationReferenceTypes['Citizen']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Citizen']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  taxpayer?: Resolver<Maybe<ResolversTypes['Taxpayer']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type LatePaymentInterestResolvers<ContextType = TaxContext, ParentType extends ResolversParentTypes['LatePaymentInterest'] = ResolversParentTypes['LatePaymentInterest']> = {
  amount?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  days?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrganisationResolvers<ContextType = TaxContext, ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation'], FederationReferenceType extends FederationReferenceTypes['Organisation'] = FederationReferenceTypes['Organisation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organisation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  taxCode?: Resolver<ResolversTypes['TaxCode'], ParentType, ContextType>;
  taxpayer?: Resolver<Maybe<ResolversTypes['Taxpayer']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = TaxContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PayableResolvers<ContextType = TaxContext, ParentType extends ResolversParentTypes['Payable'] = ResolversParentTypes['Payable']> = {
  amountDue?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  leastAmount?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  obligation?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  offer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  payee?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = TaxContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  me?: Resolver<Maybe<ResolversTypes['Citizen']>, ParentType, ContextType>;
  taxObligation?: Resolver<Maybe<ResolversTypes['TaxObligation']>, ParentType, ContextType, RequireFields<QueryTaxObligationArgs, 'id'>>;
};

export interface TaxCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TaxCode'], any> {
  name: 'TaxCode';
}

export type TaxObligationResolvers<ContextType = TaxContext, ParentType extends ResolversParentTypes['TaxObligation'] = ResolversParentTypes['TaxObligation'], FederationReferenceType extends FederationReferenceTypes['TaxObligation'] = FederationReferenceTypes['TaxObligation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TaxObligation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amountAssessed?: Resolver<Maybe<ResolversTypes['VND']>, ParentType, ContextType>;
  amountDue?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  amountOverpaid?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  areaCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  asset?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  chapter?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  collectingAgencyCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  debtors?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decisionDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  decisionNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TaxObligationKind'], ParentType, ContextType>;
  latePaymentInterest?: Resolver<Maybe<ResolversTypes['LatePaymentInterest']>, ParentType, ContextType>;
  ledger?: Resolver<ResolversTypes['TaxLedger'], ParentType, ContextType>;
  overdue?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  payable?: Resolver<Maybe<ResolversTypes['Payable']>, ParentType, ContextType>;
  paymentSlip?: Resolver<Maybe<ResolversTypes['TaxPaymentSlip']>, ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['TaxObligationState'], ParentType, ContextType>;
  subItem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  taxCode?: Resolver<ResolversTypes['TaxCode'], ParentType, ContextType>;
  treasuryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TaxObligationConnectionResolvers<ContextType = TaxContext, ParentType extends ResolversParentTypes['TaxObligationConnection'] = ResolversParentTypes['TaxObligationConnection']> = {
  asOf?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['TaxObligation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalAmountDue?: Resolver<Maybe<ResolversTypes['VND']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unavailableLedgers?: Resolver<ReadonlyArray<ResolversTypes['TaxLedger']>, ParentType, ContextType>;
};

export type TaxPaymentSlipResolvers<ContextType = TaxContext, ParentType extends ResolversParentTypes['TaxPaymentSlip'] = ResolversParentTypes['TaxPaymentSlip']> = {
  collectingAgencyCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['TaxPaymentSlipLine']>, ParentType, ContextType>;
  payer?: Resolver<ResolversTypes['TaxPaymentSlipPayer'], ParentType, ContextType>;
  revenueAccount?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  treasuryCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TaxPaymentSlipLineResolvers<ContextType = TaxContext, ParentType extends ResolversParentTypes['TaxPaymentSlipLine'] = ResolversParentTypes['TaxPaymentSlipLine']> = {
  amount?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  chapter?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  content?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decisionNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subItem?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TaxPaymentSlipPayerResolvers<ContextType = TaxContext, ParentType extends ResolversParentTypes['TaxPaymentSlipPayer'] = ResolversParentTypes['TaxPaymentSlipPayer']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  taxCode?: Resolver<ResolversTypes['TaxCode'], ParentType, ContextType>;
};

export type TaxpayerResolvers<ContextType = TaxContext, ParentType extends ResolversParentTypes['Taxpayer'] = ResolversParentTypes['Taxpayer']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isRegistered?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  issuedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  managingOfficeCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  obligations?: Resolver<Maybe<ResolversTypes['TaxObligationConnection']>, ParentType, ContextType, Partial<TaxpayerObligationsArgs>>;
  status?: Resolver<Maybe<ResolversTypes['TaxpayerStatus']>, ParentType, ContextType>;
  taxCode?: Resolver<ResolversTypes['TaxCode'], ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['TaxpayerType']>, ParentType, ContextType>;
};

export type TaxpayerStatusResolvers<ContextType = TaxContext, ParentType extends ResolversParentTypes['TaxpayerStatus'] = ResolversParentTypes['TaxpayerStatus']> = {
  code?: Resolver<ResolversTypes['TaxpayerStatusCode'], ParentType, ContextType>;
  inForce?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface VndScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['VND'], any> {
  name: 'VND';
}

export type Resolvers<ContextType = TaxContext> = {
  Citizen?: CitizenResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  LatePaymentInterest?: LatePaymentInterestResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Payable?: PayableResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  TaxCode?: GraphQLScalarType;
  TaxObligation?: TaxObligationResolvers<ContextType>;
  TaxObligationConnection?: TaxObligationConnectionResolvers<ContextType>;
  TaxPaymentSlip?: TaxPaymentSlipResolvers<ContextType>;
  TaxPaymentSlipLine?: TaxPaymentSlipLineResolvers<ContextType>;
  TaxPaymentSlipPayer?: TaxPaymentSlipPayerResolvers<ContextType>;
  Taxpayer?: TaxpayerResolvers<ContextType>;
  TaxpayerStatus?: TaxpayerStatusResolvers<ContextType>;
  VND?: GraphQLScalarType;
};

export type DirectiveResolvers<ContextType = TaxContext> = {
  contact?: ContactDirectiveResolver<any, any, ContextType>;
};
