import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { StoredPayment, StoredTransaction, StoredItem } from './payments.ts';
import type { Refusal } from './refusals.ts';
import type { PaymentsContext } from './ministry.ts';
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
  /** A moment with its offset, ISO 8601. */
  DateTime: { input: string; output: string; }
  /** An amount of đồng: a whole number, exact beyond 2³¹. */
  VND: { input: number; output: number; }
  _FieldSet: { input: string; output: string; }
};

/** Which payment is cancelled. */
export type CancelPaymentInput = {
  /** A key of yours, 8 to 128 printable characters, for example a UUID. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `Payment.id`. */
  readonly payment: Scalars['ID']['input'];
};

/** What came of cancelling. */
export type CancelPaymentResult = PaymentCancelled | PaymentNotCancelled | PaymentNotFound;

/** A person (công dân), known by the portal's stable id. Each ministry adds what it holds. */
export type Citizen = {
  readonly __typename?: 'Citizen';
  /** The portal's stable id; never the personal number. */
  readonly id: Scalars['ID']['output'];
  /** The person's payments through the portal (giao dịch thanh toán), the latest first. */
  readonly payments: Maybe<PaymentConnection>;
};


/** A person (công dân), known by the portal's stable id. Each ministry adds what it holds. */
export type CitizenPaymentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A file in the document store (giấy tờ trong kho dữ liệu điện tử của cá nhân). Served only to its owner. */
export type Document = {
  readonly __typename?: 'Document';
  /** Unguessable. */
  readonly id: Scalars['ID']['output'];
};

/** A dossier (hồ sơ) as its agency has reported it. Served only to whom it is about. */
export type Dossier = {
  readonly __typename?: 'Dossier';
  /** Mã hồ sơ, given by the agency. */
  readonly code: Scalars['ID']['output'];
};

/** A bill as the corporation made it out (hóa đơn tiền điện). */
export type ElectricityBill = {
  readonly __typename?: 'ElectricityBill';
  /** Unique over all corporations. */
  readonly id: Scalars['ID']['output'];
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
  /** Cancel a payment that was not confirmed yet (hủy giao dịch thanh toán). What was paid stays paid. */
  readonly cancelPayment: Maybe<CancelPaymentResult>;
  /** Pay what is owed (thanh toán trực tuyến), at one owner or several, in one basket. Either it is opened, and `Payment.payUrl` is where the payer confirms it, or it is refused with every reason and nothing is opened. What is in an open payment cannot be paid a second time until that one is over. */
  readonly pay: Maybe<PayResult>;
};


/** What a person does, or somebody acting for them. Each is done once per idempotency key. */
export type MutationCancelPaymentArgs = {
  input: CancelPaymentInput;
};


/** What a person does, or somebody acting for them. Each is done once per idempotency key. */
export type MutationPayArgs = {
  input: PayInput;
};

/** Where a page stands in its list. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** What to give as `after` for the next page; null when this one is empty. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
  /** Whether there is another page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
};

/** What can be paid. */
export type PaidThing = Dossier | ElectricityBill | TaxObligation;

/** A basket that is paid for. */
export type PayInput = {
  /** A key of yours, 8 to 128 printable characters, for example a UUID: the same again is the same payment. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What is paid: 1 to 50, each obligation once. */
  readonly payables: ReadonlyArray<PayableInput>;
  /** Where the payment platform sends the payer's browser afterwards: one of the portal's registered addresses. `payment=` with the payment's id is added to its query. */
  readonly returnUrl: Scalars['String']['input'];
};

/** What came of wanting to pay. */
export type PayResult = PaymentOpened | PaymentRefused;

/** One thing that is paid. */
export type PayableInput = {
  /** How much of it is paid now (số tiền nộp): from `leastAmount` to `amountDue`, or all that is left. */
  readonly amount: Scalars['VND']['input'];
  /** A `Payable.offer` that was shown to you. */
  readonly offer: Scalars['String']['input'];
};

/** One basket, paid for at once (giao dịch thanh toán). */
export type Payment = {
  readonly __typename?: 'Payment';
  /** When it was opened. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Until when it can be paid. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** The portal's own. */
  readonly id: Scalars['ID']['output'];
  /** What is paid for, in the order in which it was given. */
  readonly items: ReadonlyArray<PaymentItem>;
  /** Whether somebody acting for the citizen opened it (người thực hiện thay). */
  readonly onBehalf: Scalars['Boolean']['output'];
  /** The payment platform's page, where the payer confirms it (trang thanh toán). Null unless something can still be paid. */
  readonly payUrl: Maybe<Scalars['String']['output']>;
  /** Where it stands as a whole. */
  readonly state: PaymentState;
  /** All of it (tổng số tiền). */
  readonly total: Scalars['VND']['output'];
  /** What the payer is charged: one for each payee. */
  readonly transactions: ReadonlyArray<PaymentTransaction>;
};

/** What was not paid is cancelled and never will be (đã hủy). */
export type PaymentCancelled = {
  readonly __typename?: 'PaymentCancelled';
  /** The payment as it is now: a part that had been paid stays paid. */
  readonly payment: Payment;
};

/** A page of payments. */
export type PaymentConnection = {
  readonly __typename?: 'PaymentConnection';
  /** The latest first. */
  readonly nodes: ReadonlyArray<Payment>;
  /** Where to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** One thing that is paid for (khoản nộp). */
export type PaymentItem = {
  readonly __typename?: 'PaymentItem';
  /** How much of it is paid here. */
  readonly amount: Scalars['VND']['output'];
  /** What it is, in words. */
  readonly description: LocalisedText;
  /** The portal's own; also the number under which its agency books it. */
  readonly id: Scalars['ID']['output'];
  /** What it pays: a bill, an obligation, or a dossier whose fee it is. Null when its owner could not be asked for what you want to know of it. */
  readonly of: Maybe<PaidThing>;
  /** The receipt (biên lai điện tử), or the slip for paying into the state budget (giấy nộp tiền vào ngân sách nhà nước), in the citizen's document store. Null until it is there. */
  readonly receipt: Maybe<Document>;
  /** An address of the receipt as a page to print, for a few minutes. Null until the agency has booked it. */
  readonly receiptPage: Maybe<Scalars['String']['output']>;
  /** Where it stands. */
  readonly state: PaymentItemState;
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

/** There was nothing to cancel (không thể hủy): it was paid, or was over already. */
export type PaymentNotCancelled = {
  readonly __typename?: 'PaymentNotCancelled';
  /** What it means, and what can be done. */
  readonly message: LocalisedText;
  /** The payment as it is now. */
  readonly payment: Payment;
};

/** There is no such payment, or it is not yours. */
export type PaymentNotFound = {
  readonly __typename?: 'PaymentNotFound';
  /** What it means. */
  readonly message: LocalisedText;
};

/** It is opened, and can be paid. */
export type PaymentOpened = {
  readonly __typename?: 'PaymentOpened';
  /** The payment. */
  readonly payment: Payment;
};

/** Why one thing cannot be paid so. */
export type PaymentRefusal = {
  readonly __typename?: 'PaymentRefusal';
  /** Why. */
  readonly code: PaymentRefusalCode;
  /** What of it could be paid now (số tiền còn có thể nộp). */
  readonly left: Scalars['VND']['output'];
  /** What it means, and what can be done. */
  readonly message: LocalisedText;
  /** `Payable.obligation`. */
  readonly obligation: Scalars['ID']['output'];
  /** Your own open payment in which it is, where there is one: it can be paid or cancelled. */
  readonly payment: Maybe<Payment>;
};

/** Why something cannot be paid so. */
export type PaymentRefusalCode =
  /** More than what is left after what was paid through the portal (vượt quá số còn phải nộp). */
  | 'ABOVE_WHAT_IS_LEFT'
  /** It was paid through the portal already (đã nộp); its agency may not have booked it yet. */
  | 'ALREADY_PAID'
  /** It is in a payment that is open (đang có giao dịch chờ thanh toán). */
  | 'BEING_PAID';

/** Nothing was opened (không tạo được giao dịch). */
export type PaymentRefused = {
  readonly __typename?: 'PaymentRefused';
  /** Every reason. */
  readonly reasons: ReadonlyArray<PaymentRefusal>;
};

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

/** What the payer is charged for one payee. */
export type PaymentTransaction = {
  readonly __typename?: 'PaymentTransaction';
  /** How much. */
  readonly amount: Scalars['VND']['output'];
  /** The portal's own; the payment platform shows it too (mã giao dịch). */
  readonly id: Scalars['ID']['output'];
  /** Who is paid (đơn vị thụ hưởng). */
  readonly payee: Scalars['String']['output'];
  /** Where it stands. */
  readonly state: PaymentTransactionState;
};

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

export type Query = {
  readonly __typename?: 'Query';
  /** The citizen this request is about. With a valid sign-in this is never null. */
  readonly me: Maybe<Citizen>;
  /** A payment of yours (giao dịch thanh toán) by its id. Null for any other, whether it exists or not. */
  readonly payment: Maybe<Payment>;
};


export type QueryPaymentArgs = {
  id: Scalars['ID']['input'];
};

/** One debt to the state budget, or one that was settled (khoản phải nộp ngân sách nhà nước). */
export type TaxObligation = {
  readonly __typename?: 'TaxObligation';
  /** Stable as long as decision, budget code and period are; tells nothing of the taxpayer. */
  readonly id: Scalars['ID']['output'];
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
  Payment: Payment;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Citizen:
    ( { __typename: 'Citizen' }
    & GraphQLRecursivePick<FederationTypes['Citizen'], {"id":true}> );
  Payment:
    ( { __typename: 'Payment' }
    & GraphQLRecursivePick<FederationTypes['Payment'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CancelPaymentResult:
    | ( Omit<PaymentCancelled, 'payment'> & { payment: _RefType['Payment'] } )
    | ( Omit<PaymentNotCancelled, 'message' | 'payment'> & { message: _RefType['LocalisedText'], payment: _RefType['Payment'] } )
    | ( Omit<PaymentNotFound, 'message'> & { message: _RefType['LocalisedText'] } )
  ;
  PaidThing:
    | ( Dossier )
    | ( ElectricityBill )
    | ( TaxObligation )
  ;
  PayResult:
    | ( Omit<PaymentOpened, 'payment'> & { payment: _RefType['Payment'] } )
    | ( Omit<PaymentRefused, 'reasons'> & { reasons: ReadonlyArray<_RefType['PaymentRefusal']> } )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  CancelPaymentInput: CancelPaymentInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CancelPaymentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelPaymentResult']>;
  Citizen: ResolverTypeWrapper<{ readonly id: string }>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Document: ResolverTypeWrapper<Document>;
  Dossier: ResolverTypeWrapper<Dossier>;
  ElectricityBill: ResolverTypeWrapper<ElectricityBill>;
  LocalisedText: ResolverTypeWrapper<LocalisedText>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  PaidThing: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PaidThing']>;
  PayInput: PayInput;
  PayResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PayResult']>;
  PayableInput: PayableInput;
  Payment: ResolverTypeWrapper<StoredPayment>;
  PaymentCancelled: ResolverTypeWrapper<Omit<PaymentCancelled, 'payment'> & { payment: ResolversTypes['Payment'] }>;
  PaymentConnection: ResolverTypeWrapper<Omit<PaymentConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Payment']> }>;
  PaymentItem: ResolverTypeWrapper<StoredItem>;
  PaymentItemState: PaymentItemState;
  PaymentNotCancelled: ResolverTypeWrapper<Omit<PaymentNotCancelled, 'message' | 'payment'> & { message: ResolversTypes['LocalisedText'], payment: ResolversTypes['Payment'] }>;
  PaymentNotFound: ResolverTypeWrapper<Omit<PaymentNotFound, 'message'> & { message: ResolversTypes['LocalisedText'] }>;
  PaymentOpened: ResolverTypeWrapper<Omit<PaymentOpened, 'payment'> & { payment: ResolversTypes['Payment'] }>;
  PaymentRefusal: ResolverTypeWrapper<Refusal>;
  PaymentRefusalCode: PaymentRefusalCode;
  PaymentRefused: ResolverTypeWrapper<Omit<PaymentRefused, 'reasons'> & { reasons: ReadonlyArray<ResolversTypes['PaymentRefusal']> }>;
  PaymentState: PaymentState;
  PaymentTransaction: ResolverTypeWrapper<StoredTransaction>;
  PaymentTransactionState: PaymentTransactionState;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TaxObligation: ResolverTypeWrapper<TaxObligation>;
  VND: ResolverTypeWrapper<Scalars['VND']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  CancelPaymentInput: CancelPaymentInput;
  ID: Scalars['ID']['output'];
  CancelPaymentResult: ResolversUnionTypes<ResolversParentTypes>['CancelPaymentResult'];
  Citizen: { readonly id: string };
  Int: Scalars['Int']['output'];
  DateTime: Scalars['DateTime']['output'];
  Document: Document;
  Dossier: Dossier;
  ElectricityBill: ElectricityBill;
  LocalisedText: LocalisedText;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  PaidThing: ResolversUnionTypes<ResolversParentTypes>['PaidThing'];
  PayInput: PayInput;
  PayResult: ResolversUnionTypes<ResolversParentTypes>['PayResult'];
  PayableInput: PayableInput;
  Payment: StoredPayment;
  PaymentCancelled: Omit<PaymentCancelled, 'payment'> & { payment: ResolversParentTypes['Payment'] };
  PaymentConnection: Omit<PaymentConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Payment']> };
  PaymentItem: StoredItem;
  PaymentNotCancelled: Omit<PaymentNotCancelled, 'message' | 'payment'> & { message: ResolversParentTypes['LocalisedText'], payment: ResolversParentTypes['Payment'] };
  PaymentNotFound: Omit<PaymentNotFound, 'message'> & { message: ResolversParentTypes['LocalisedText'] };
  PaymentOpened: Omit<PaymentOpened, 'payment'> & { payment: ResolversParentTypes['Payment'] };
  PaymentRefusal: Refusal;
  PaymentRefused: Omit<PaymentRefused, 'reasons'> & { reasons: ReadonlyArray<ResolversParentTypes['PaymentRefusal']> };
  PaymentTransaction: StoredTransaction;
  Query: Record<PropertyKey, never>;
  TaxObligation: TaxObligation;
  VND: Scalars['VND']['output'];
  String: Scalars['String']['output'];
};

export type ContactDirectiveArgs = {
  description?: Maybe<Scalars['String']['input']>;
  name: Scalars['String']['input'];
  url?: Maybe<Scalars['String']['input']>;
};

export type ContactDirectiveResolver<Result, Parent, ContextType = PaymentsContext, Args = ContactDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CancelPaymentResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['CancelPaymentResult'] = ResolversParentTypes['CancelPaymentResult']> = {
  __resolveType: TypeResolveFn<'PaymentCancelled' | 'PaymentNotCancelled' | 'PaymentNotFound', ParentType, ContextType>;
};

export type CitizenResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['Citizen'] = ResolversParentTypes['Citizen'], FederationReferenceType extends FederationReferenceTypes['Citizen'] = FederationReferenceTypes['Citizen']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Citizen']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payments?: Resolver<Maybe<ResolversTypes['PaymentConnection']>, ParentType, ContextType, Partial<CitizenPaymentsArgs>>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DocumentResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['Document'] = ResolversParentTypes['Document']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DossierResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['Dossier'] = ResolversParentTypes['Dossier']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ElectricityBillResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['ElectricityBill'] = ResolversParentTypes['ElectricityBill']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LocalisedTextResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['LocalisedText'] = ResolversParentTypes['LocalisedText']> = {
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelPayment?: Resolver<Maybe<ResolversTypes['CancelPaymentResult']>, ParentType, ContextType, RequireFields<MutationCancelPaymentArgs, 'input'>>;
  pay?: Resolver<Maybe<ResolversTypes['PayResult']>, ParentType, ContextType, RequireFields<MutationPayArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PaidThingResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PaidThing'] = ResolversParentTypes['PaidThing']> = {
  __resolveType: TypeResolveFn<'Dossier' | 'ElectricityBill' | 'TaxObligation', ParentType, ContextType>;
};

export type PayResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PayResult'] = ResolversParentTypes['PayResult']> = {
  __resolveType: TypeResolveFn<'PaymentOpened' | 'PaymentRefused', ParentType, ContextType>;
};

export type PaymentResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['Payment'] = ResolversParentTypes['Payment'], FederationReferenceType extends FederationReferenceTypes['Payment'] = FederationReferenceTypes['Payment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Payment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  items?: Resolver<ReadonlyArray<ResolversTypes['PaymentItem']>, ParentType, ContextType>;
  onBehalf?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  payUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PaymentState'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  transactions?: Resolver<ReadonlyArray<ResolversTypes['PaymentTransaction']>, ParentType, ContextType>;
};

export type PaymentCancelledResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PaymentCancelled'] = ResolversParentTypes['PaymentCancelled']> = {
  payment?: Resolver<ResolversTypes['Payment'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentConnectionResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PaymentConnection'] = ResolversParentTypes['PaymentConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Payment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PaymentItemResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PaymentItem'] = ResolversParentTypes['PaymentItem']> = {
  amount?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  of?: Resolver<Maybe<ResolversTypes['PaidThing']>, ParentType, ContextType>;
  receipt?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  receiptPage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PaymentItemState'], ParentType, ContextType>;
};

export type PaymentNotCancelledResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PaymentNotCancelled'] = ResolversParentTypes['PaymentNotCancelled']> = {
  message?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
  payment?: Resolver<ResolversTypes['Payment'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentNotFoundResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PaymentNotFound'] = ResolversParentTypes['PaymentNotFound']> = {
  message?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentOpenedResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PaymentOpened'] = ResolversParentTypes['PaymentOpened']> = {
  payment?: Resolver<ResolversTypes['Payment'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentRefusalResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PaymentRefusal'] = ResolversParentTypes['PaymentRefusal']> = {
  code?: Resolver<ResolversTypes['PaymentRefusalCode'], ParentType, ContextType>;
  left?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
  obligation?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
};

export type PaymentRefusedResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PaymentRefused'] = ResolversParentTypes['PaymentRefused']> = {
  reasons?: Resolver<ReadonlyArray<ResolversTypes['PaymentRefusal']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentTransactionResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PaymentTransaction'] = ResolversParentTypes['PaymentTransaction']> = {
  amount?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payee?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PaymentTransactionState'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  me?: Resolver<Maybe<ResolversTypes['Citizen']>, ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType, RequireFields<QueryPaymentArgs, 'id'>>;
};

export type TaxObligationResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['TaxObligation'] = ResolversParentTypes['TaxObligation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface VndScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['VND'], any> {
  name: 'VND';
}

export type Resolvers<ContextType = PaymentsContext> = {
  CancelPaymentResult?: CancelPaymentResultResolvers<ContextType>;
  Citizen?: CitizenResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Document?: DocumentResolvers<ContextType>;
  Dossier?: DossierResolvers<ContextType>;
  ElectricityBill?: ElectricityBillResolvers<ContextType>;
  LocalisedText?: LocalisedTextResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PaidThing?: PaidThingResolvers<ContextType>;
  PayResult?: PayResultResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  PaymentCancelled?: PaymentCancelledResolvers<ContextType>;
  PaymentConnection?: PaymentConnectionResolvers<ContextType>;
  PaymentItem?: PaymentItemResolvers<ContextType>;
  PaymentNotCancelled?: PaymentNotCancelledResolvers<ContextType>;
  PaymentNotFound?: PaymentNotFoundResolvers<ContextType>;
  PaymentOpened?: PaymentOpenedResolvers<ContextType>;
  PaymentRefusal?: PaymentRefusalResolvers<ContextType>;
  PaymentRefused?: PaymentRefusedResolvers<ContextType>;
  PaymentTransaction?: PaymentTransactionResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  TaxObligation?: TaxObligationResolvers<ContextType>;
  VND?: GraphQLScalarType;
};

export type DirectiveResolvers<ContextType = PaymentsContext> = {
  contact?: ContactDirectiveResolver<any, any, ContextType>;
};
