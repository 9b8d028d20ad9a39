import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Account } from './account.ts';
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
  /** An amount of đồng: a whole number, exact beyond 2³¹. */
  VND: { input: number; output: number; }
  _FieldSet: { input: string; output: string; }
};

/** A person (công dân), known by the portal's stable id. Each ministry adds what it holds. */
export type Citizen = {
  readonly __typename?: 'Citizen';
  /** The person's electricity accounts at all five corporations. */
  readonly electricityAccounts: Maybe<ElectricityAccountList>;
  /** The portal's stable id; never the personal number. */
  readonly id: Scalars['ID']['output'];
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


export type QueryElectricityTariffsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryEstimateElectricityBillArgs = {
  households?: Scalars['Int']['input'];
  kWh: Scalars['Float']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
};



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
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Citizen: ResolverTypeWrapper<{ readonly id: string }>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  ElectricityAccount: ResolverTypeWrapper<Account>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ElectricityAccountList: ResolverTypeWrapper<Omit<ElectricityAccountList, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['ElectricityAccount']> }>;
  ElectricityBill: ResolverTypeWrapper<BillOfAccount>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ElectricityBillConnection: ResolverTypeWrapper<Omit<ElectricityBillConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['ElectricityBill']> }>;
  ElectricityBillStatus: ElectricityBillStatus;
  ElectricityChargedTier: ResolverTypeWrapper<ElectricityChargedTier>;
  ElectricityCorporation: ElectricityCorporation;
  ElectricityEstimate: ResolverTypeWrapper<Omit<ElectricityEstimate, 'tariff'> & { tariff: ResolversTypes['ElectricityTariff'] }>;
  ElectricityOutstanding: ResolverTypeWrapper<ElectricityOutstanding>;
  ElectricityOutstandingState: ElectricityOutstandingState;
  ElectricityPurpose: ElectricityPurpose;
  ElectricityReading: ResolverTypeWrapper<ElectricityReading>;
  ElectricityRecomputedBill: ResolverTypeWrapper<ElectricityRecomputedBill>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ElectricityTariff: ResolverTypeWrapper<Tariff>;
  ElectricityTariffTier: ResolverTypeWrapper<ElectricityTariffTier>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Payable: ResolverTypeWrapper<Payable>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  VND: ResolverTypeWrapper<Scalars['VND']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Citizen: { readonly id: string };
  ID: Scalars['ID']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  ElectricityAccount: Account;
  Int: Scalars['Int']['output'];
  ElectricityAccountList: Omit<ElectricityAccountList, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['ElectricityAccount']> };
  ElectricityBill: BillOfAccount;
  Float: Scalars['Float']['output'];
  ElectricityBillConnection: Omit<ElectricityBillConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['ElectricityBill']> };
  ElectricityChargedTier: ElectricityChargedTier;
  ElectricityEstimate: Omit<ElectricityEstimate, 'tariff'> & { tariff: ResolversParentTypes['ElectricityTariff'] };
  ElectricityOutstanding: ElectricityOutstanding;
  ElectricityReading: ElectricityReading;
  ElectricityRecomputedBill: ElectricityRecomputedBill;
  Boolean: Scalars['Boolean']['output'];
  ElectricityTariff: Tariff;
  ElectricityTariffTier: ElectricityTariffTier;
  PageInfo: PageInfo;
  Payable: Payable;
  Query: Record<PropertyKey, never>;
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
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

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

export type ElectricityEstimateResolvers<ContextType = ElectricityContext, ParentType extends ResolversParentTypes['ElectricityEstimate'] = ResolversParentTypes['ElectricityEstimate']> = {
  net?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  tariff?: Resolver<ResolversTypes['ElectricityTariff'], ParentType, ContextType>;
  tiers?: Resolver<ReadonlyArray<ResolversTypes['ElectricityChargedTier']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  vat?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  vatRate?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
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
  electricityTariffs?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ElectricityTariff']>>, ParentType, ContextType, Partial<QueryElectricityTariffsArgs>>;
  estimateElectricityBill?: Resolver<Maybe<ResolversTypes['ElectricityEstimate']>, ParentType, ContextType, RequireFields<QueryEstimateElectricityBillArgs, 'households' | 'kWh'>>;
  me?: Resolver<Maybe<ResolversTypes['Citizen']>, ParentType, ContextType>;
};

export interface VndScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['VND'], any> {
  name: 'VND';
}

export type Resolvers<ContextType = ElectricityContext> = {
  Citizen?: CitizenResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  ElectricityAccount?: ElectricityAccountResolvers<ContextType>;
  ElectricityAccountList?: ElectricityAccountListResolvers<ContextType>;
  ElectricityBill?: ElectricityBillResolvers<ContextType>;
  ElectricityBillConnection?: ElectricityBillConnectionResolvers<ContextType>;
  ElectricityChargedTier?: ElectricityChargedTierResolvers<ContextType>;
  ElectricityEstimate?: ElectricityEstimateResolvers<ContextType>;
  ElectricityOutstanding?: ElectricityOutstandingResolvers<ContextType>;
  ElectricityReading?: ElectricityReadingResolvers<ContextType>;
  ElectricityRecomputedBill?: ElectricityRecomputedBillResolvers<ContextType>;
  ElectricityTariff?: ElectricityTariffResolvers<ContextType>;
  ElectricityTariffTier?: ElectricityTariffTierResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Payable?: PayableResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  VND?: GraphQLScalarType;
};

export type DirectiveResolvers<ContextType = ElectricityContext> = {
  contact?: ContactDirectiveResolver<any, any, ContextType>;
};
