import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Procedure as ProcedureOfDay } from './procedures.ts';
import type { RequirementView, DossierView } from './views.ts';
import type { DossierFee as FeeOfDossier } from './fees.ts';
import type { AgencyName } from './agencies.ts';
import type { Figures } from './performance.ts';
import type { Document as StoredFile, DocumentUse as RecordedUse } from './documents.ts';
import type { Consent as RecordedConsent } from './consents.ts';
import type { Source } from './prefill.ts';
import type { DossiersContext } from './ministry.ts';
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

/** An agency that reports dossiers to the portal (cơ quan giải quyết). */
export type Agency = {
  readonly __typename?: 'Agency';
  /** Mã định danh của đơn vị. */
  readonly code: Scalars['ID']['output'];
  /** Its name. */
  readonly name: LocalisedText;
  /** What it decides, of what the portal offers today. */
  readonly procedures: ReadonlyArray<Procedure>;
};

/** The dossier has a rating, which stands. */
export type AlreadyRated = {
  readonly __typename?: 'AlreadyRated';
  /** The one that stands. */
  readonly rating: DossierRating;
};

/** Said when a dossier is late (phiếu xin lỗi). */
export type Apology = {
  readonly __typename?: 'Apology';
  /** The new date (ngày hẹn trả mới); null when the agency has not given one, which it must. */
  readonly newDate: Maybe<Scalars['Date']['output']>;
  /** The words. */
  readonly text: LocalisedText;
};

/** A person (công dân), known by the portal's stable id. Each ministry adds what it holds. */
export type Citizen = {
  readonly __typename?: 'Citizen';
  /** Every consent (đồng ý) the person gave, also those withdrawn; the latest first. */
  readonly consents: Maybe<ReadonlyArray<Consent>>;
  /** The person's documents (giấy tờ): uploaded by them, or issued by agencies; the latest first. */
  readonly documents: Maybe<DocumentConnection>;
  /** The person's dossiers (hồ sơ), the latest received first. */
  readonly dossiers: Maybe<DossierConnection>;
  /** The portal's stable id; never the personal number. */
  readonly id: Scalars['ID']['output'];
  /** What a procedure requires, and where each part comes from, so that nothing known is asked again. Null for a code that the portal does not have. */
  readonly prefill: Maybe<Prefill>;
};


/** A person (công dân), known by the portal's stable id. Each ministry adds what it holds. */
export type CitizenDocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A person (công dân), known by the portal's stable id. Each ministry adds what it holds. */
export type CitizenDossiersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DossierFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A person (công dân), known by the portal's stable id. Each ministry adds what it holds. */
export type CitizenPrefillArgs = {
  procedure: Scalars['ID']['input'];
};

/** A consent (đồng ý cho phép xử lý dữ liệu cá nhân) to one text, for one procedure. */
export type Consent = {
  readonly __typename?: 'Consent';
  /** When it was given. */
  readonly givenAt: Scalars['DateTime']['output'];
  /** Its number. */
  readonly id: Scalars['ID']['output'];
  /** Whether it counts today: not withdrawn, and to the words of today. */
  readonly inForce: Scalars['Boolean']['output'];
  /** Whether it was given through somebody acting for the person, and is recorded so. */
  readonly onBehalf: Scalars['Boolean']['output'];
  /** For which procedure: the purpose. */
  readonly procedure: Maybe<Procedure>;
  /** The words that were agreed to. */
  readonly text: ConsentText;
  /** When it was withdrawn; null while it stands. */
  readonly withdrawnAt: Maybe<Scalars['DateTime']['output']>;
};

/** The consent is recorded. */
export type ConsentGiven = {
  readonly __typename?: 'ConsentGiven';
  /** It. */
  readonly consent: Consent;
};

/** There is no such consent, or it is not yours. */
export type ConsentNotFound = {
  readonly __typename?: 'ConsentNotFound';
  /** In words. */
  readonly text: LocalisedText;
};

/** There is no consent in force for that procedure. */
export type ConsentRequired = {
  readonly __typename?: 'ConsentRequired';
  /** The words to agree to. */
  readonly consentText: ConsentText;
};

/** The words that are agreed to for one procedure. They name what is fetched, from whom and for what. */
export type ConsentText = {
  readonly __typename?: 'ConsentText';
  /** The text. */
  readonly text: LocalisedText;
  /** Names exactly these words: other words, other version. */
  readonly version: Scalars['ID']['output'];
};

/** The words are others than those that were agreed to: nothing was recorded. */
export type ConsentTextChanged = {
  readonly __typename?: 'ConsentTextChanged';
  /** The words of today. */
  readonly consentText: ConsentText;
};

/** The consent is withdrawn. Withdrawing one again changes nothing. */
export type ConsentWithdrawn = {
  readonly __typename?: 'ConsentWithdrawn';
  /** It. */
  readonly consent: Consent;
};

/** A number, or between which it lies: a part that is small is told only as fewer than `smallest`. */
export type CountRange = {
  readonly __typename?: 'CountRange';
  /** At least. */
  readonly atLeast: Scalars['Int']['output'];
  /** At most; the same where the number is told. */
  readonly atMost: Scalars['Int']['output'];
};

/** A file in the document store (giấy tờ trong kho dữ liệu điện tử của cá nhân). Served only to its owner. */
export type Document = {
  readonly __typename?: 'Document';
  /** An address to fetch the file from, for two minutes. */
  readonly downloadUrl: Maybe<Scalars['String']['output']>;
  /** The last day on which it holds; null for no end. */
  readonly expiresOn: Maybe<Scalars['Date']['output']>;
  /** Unguessable. */
  readonly id: Scalars['ID']['output'];
  /** When it was issued, or uploaded. */
  readonly issuedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who issued it; null for an upload, which has no more weight than its paper. */
  readonly issuer: Maybe<LocalisedText>;
  /** What it is: checked against the file's content. */
  readonly mediaType: Maybe<MediaType>;
  /** Its name (tên giấy tờ). */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Whether the person put it there or it was issued to them. */
  readonly origin: Maybe<DocumentOrigin>;
  /** The procedure whose result it is. */
  readonly resultOf: Maybe<Procedure>;
  /** SHA-256 of the file, hexadecimal. */
  readonly sha256: Maybe<Scalars['String']['output']>;
  /** In bytes. */
  readonly size: Maybe<Scalars['Int']['output']>;
  /** What it was used for (lịch sử sử dụng), the latest first. */
  readonly usedFor: Maybe<ReadonlyArray<DocumentUse>>;
  /** For anybody who is shown the document to check it by; null for an upload. */
  readonly verificationCode: Maybe<Scalars['ID']['output']>;
};

/** A page of documents. */
export type DocumentConnection = {
  readonly __typename?: 'DocumentConnection';
  /** The documents. */
  readonly nodes: ReadonlyArray<Document>;
  /** Which page. */
  readonly pageInfo: PageInfo;
  /** How many in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** There is no such document of yours, or it holds no more. */
export type DocumentNotUsable = {
  readonly __typename?: 'DocumentNotUsable';
  /** In words. */
  readonly text: LocalisedText;
};

/** To be cited in the application for that procedure. */
export type DocumentOffered = {
  readonly __typename?: 'DocumentOffered';
  /** Until when. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** The signed offer: holds for 15 minutes. */
  readonly offer: Scalars['String']['output'];
};

/** Where a document comes from. */
export type DocumentOrigin =
  /** Được cấp: issued and signed by an agency, or a receipt of the portal's payments (biên lai điện tử). */
  | 'ISSUED'
  /** Tải lên: put there by the person; not signed, and may have to be shown in original. */
  | 'UPLOADED';

/** One use of a document. */
export type DocumentUse = {
  readonly __typename?: 'DocumentUse';
  /** The agency that fetched it. */
  readonly agency: Maybe<LocalisedText>;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** The agency's case: a dossier's code, or the application's reference. */
  readonly case: Maybe<Scalars['ID']['output']>;
  /** What was done with it. */
  readonly kind: DocumentUseKind;
  /** Whether somebody acted for the person. */
  readonly onBehalf: Scalars['Boolean']['output'];
  /** For which procedure. */
  readonly procedure: Maybe<Procedure>;
};

/** What was done with a document. */
export type DocumentUseKind =
  /** Fetched by the agency that decides it. */
  | 'FETCHED'
  /** Offered for a procedure by the person. */
  | 'OFFERED';

/** What can be said of a document to anybody who holds it. */
export type DocumentVerification = {
  readonly __typename?: 'DocumentVerification';
  /** Who issued it; null for `UNKNOWN`. */
  readonly issuer: Maybe<LocalisedText>;
  /** Whether it is genuine and holds. */
  readonly state: DocumentVerificationState;
};

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

/** A dossier (hồ sơ) as its agency has reported it. Served only to whom it is about. */
export type Dossier = {
  readonly __typename?: 'Dossier';
  /** The agency that has it (cơ quan giải quyết). */
  readonly agency: Maybe<LocalisedText>;
  /** With a late dossier: what the agency owes you (phiếu xin lỗi và hẹn lại ngày trả kết quả; Circular 03/2025/TT-VPCP, form 04). */
  readonly apology: Maybe<Apology>;
  /** Mã hồ sơ, given by the agency. */
  readonly code: Scalars['ID']['output'];
  /** The day it is due by law (thời hạn giải quyết), over working days and without pauses. Null before receipt, while the time stands still, and where the calendar of a year is not known. */
  readonly dueOn: Maybe<Scalars['Date']['output']>;
  /** What it costs (phí, lệ phí), as its agency says. */
  readonly fees: Maybe<ReadonlyArray<DossierFee>>;
  /** What has happened, the oldest first. */
  readonly history: Maybe<ReadonlyArray<DossierEvent>>;
  /** Whether it is, or was finished, after the day it was due. Null where there is no due date. */
  readonly isLate: Maybe<Scalars['Boolean']['output']>;
  /** What that means for you, and what comes next. */
  readonly meaning: Maybe<LocalisedText>;
  /** The procedure, as it was on the day of receipt. */
  readonly procedure: Maybe<Procedure>;
  /** Name of the procedure as the agency gave it; there also for procedures that the portal does not describe. */
  readonly procedureName: Maybe<Scalars['String']['output']>;
  /** The day that the agency promised (ngày hẹn trả), the latest of them. */
  readonly promisedOn: Maybe<Scalars['Date']['output']>;
  /** How you found it handled (đánh giá của bạn); null until you have said so. */
  readonly rating: Maybe<DossierRating>;
  /** When the agency received it (ngày tiếp nhận). */
  readonly receivedAt: Maybe<Scalars['DateTime']['output']>;
  /** What was decided: papers issued (giấy tờ kết quả). */
  readonly results: Maybe<ReadonlyArray<DossierResult>>;
  /** Where it stands: one of the portal's ten. */
  readonly status: Maybe<DossierStatus>;
  /** The same in the portal's own words. */
  readonly statusName: Maybe<LocalisedText>;
  /** Whether the agency has reported the dossier to the portal. Until then it stands at the first status, and nothing else is known. */
  readonly synchronised: Maybe<Scalars['Boolean']['output']>;
  /** Whether the agency's time runs. */
  readonly time: Maybe<DossierTime>;
};

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

/** Nothing was done. */
export type DossierActRefused = {
  readonly __typename?: 'DossierActRefused';
  /** Why. */
  readonly reason: DossierActRefusal;
  /** In words, and what can be done. */
  readonly text: LocalisedText;
};

/** The agency has taken it. */
export type DossierActTaken = {
  readonly __typename?: 'DossierActTaken';
  /** The dossier as it is reported: its status changes when the agency has said so. */
  readonly dossier: Dossier;
  /** In words. */
  readonly text: LocalisedText;
};

/** A page of dossiers. */
export type DossierConnection = {
  readonly __typename?: 'DossierConnection';
  /** The dossiers. */
  readonly nodes: ReadonlyArray<Dossier>;
  /** Which page. */
  readonly pageInfo: PageInfo;
  /** How many in all, under the filter. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One thing that happened to a dossier. */
export type DossierEvent = {
  readonly __typename?: 'DossierEvent';
  /** When, by the agency's own clock. */
  readonly at: Scalars['DateTime']['output'];
  /** Who brought it about. */
  readonly by: DossierParty;
  /** What the agency added, as it wrote it (nội dung xử lý). */
  readonly note: Maybe<Scalars['String']['output']>;
  /** The status it brought. */
  readonly status: DossierStatus;
  /** In words. */
  readonly text: LocalisedText;
};

/** A fee of a dossier (phí, lệ phí). */
export type DossierFee = {
  readonly __typename?: 'DossierFee';
  /** In đồng. */
  readonly amount: Scalars['VND']['output'];
  /** Tên phí, lệ phí, as the agency gave it. */
  readonly name: Scalars['String']['output'];
  /** To pay it through the portal. Null when nothing is to be paid, or when it cannot be paid through the portal. */
  readonly payable: Maybe<Payable>;
  /** Whether it is to be paid now. */
  readonly state: DossierFeeState;
};

/** Whether a fee is to be paid now. */
export type DossierFeeState =
  /** Phải nộp: the agency asks for it, and its time stands still meanwhile. */
  | 'DUE'
  /** Chưa đến hạn nộp: the agency does not ask for it yet, or collects it as the result is handed over. */
  | 'NOT_DUE'
  /** Đã nộp: nothing of it is owed any more. */
  | 'PAID';

/** Which dossiers. */
export type DossierFilter = {
  /** Only those that are late, or only those that are not. */
  readonly isLate?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only of this procedure. */
  readonly procedure?: InputMaybe<Scalars['ID']['input']>;
  /** Only with one of these statuses. */
  readonly status?: InputMaybe<ReadonlyArray<DossierStatus>>;
};

/** Who brings a dossier into a status. */
export type DossierParty =
  /** Cơ quan giải quyết */
  | 'AGENCY'
  /** Công dân */
  | 'CITIZEN';

/** The rating is recorded. It cannot be changed. */
export type DossierRated = {
  readonly __typename?: 'DossierRated';
  /** It. */
  readonly rating: DossierRating;
};

/** How somebody found a dossier handled (đánh giá mức độ hài lòng). */
export type DossierRating = {
  readonly __typename?: 'DossierRating';
  /** What they added. Shown to whoever wrote it alone, and never published. */
  readonly comment: Maybe<Scalars['String']['output']>;
  /** The level. */
  readonly level: SatisfactionLevel;
  /** Whether somebody acting for the person wrote it, and is recorded so. */
  readonly onBehalf: Scalars['Boolean']['output'];
  /** When. */
  readonly ratedAt: Scalars['DateTime']['output'];
};

/** A paper that an agency issued (giấy tờ kết quả). */
export type DossierResult = {
  readonly __typename?: 'DossierResult';
  /** The paper in the document store; null unless its signature holds. */
  readonly document: Maybe<Document>;
  /** Tên giấy tờ. */
  readonly name: Scalars['String']['output'];
  /** Whether it has come, and whether its signature holds. */
  readonly state: ResultState;
};

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

/** What the licence register holds of a person, told for one application and under their consent to it. Reached by the request that the portal's `dossiers` signs. */
export type DrivingLicenceFact = {
  readonly __typename?: 'DrivingLicenceFact';
  /** The signed request: who, for which procedure, under which consent. */
  readonly request: Scalars['String']['output'];
};

/** What is agreed to. */
export type GiveConsentInput = {
  /** Chosen by the client, 8 to 128 printable characters without spaces: the same one again gives the same answer. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The purpose: mã thủ tục hành chính. */
  readonly procedure: Scalars['ID']['input'];
  /** `Procedure.consentText.version` as it was shown. */
  readonly textVersion: Scalars['ID']['input'];
};

/** Consent given, or new words to agree to. */
export type GiveConsentResult = ConsentGiven | ConsentTextChanged;

/** What the population database holds of a person, told for one application and under their consent to it. Reached by the request that the portal's `dossiers` signs. */
export type IdentityFact = {
  readonly __typename?: 'IdentityFact';
  /** The signed request: who, for which procedure, under which consent. */
  readonly request: Scalars['String']['output'];
};

/** That a person has a judicial record certificate (form 1, issued), told for one application and under their consent: never what it states. Shown to the person alone, at level 2; to anybody else as though there were none. Reached by the request that the portal's `dossiers` signs. */
export type JudicialRecordFact = {
  readonly __typename?: 'JudicialRecordFact';
  /** The signed request: who, for which procedure, under which consent. */
  readonly request: Scalars['String']['output'];
};

/** The same words in both languages of the portal. */
export type LocalisedText = {
  readonly __typename?: 'LocalisedText';
  /** English. */
  readonly en: Scalars['String']['output'];
  /** Vietnamese, which is the one that counts. */
  readonly vi: Scalars['String']['output'];
};

/** Kinds of files that are taken. */
export type MediaType =
  /** image/jpeg */
  | 'JPEG'
  /** application/pdf */
  | 'PDF'
  /** image/png */
  | 'PNG';

/** What a person does, or somebody acting for them. Each is done once per idempotency key. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Agree to the text of a procedure's consent (đồng ý cho phép xử lý dữ liệu cá nhân; Law 91/2025/QH15). Until then nothing is fetched for you. */
  readonly giveConsent: Maybe<GiveConsentResult>;
  /** Say how a dossier of yours was handled (đánh giá mức độ hài lòng): once, when its agency has answered. */
  readonly rateDossier: Maybe<RateDossierResult>;
  /** Use a stored document again for a procedure (tái sử dụng giấy tờ): gives a signed offer to cite in an application. Needs consent to that procedure; is recorded. */
  readonly reuseDocument: Maybe<ReuseDocumentResult>;
  /** Begin to put a file of yours into the document store (kho dữ liệu điện tử của cá nhân): gives an address to send it to. */
  readonly startUpload: Maybe<StartUploadResult>;
  /** Hand in papers that the agency asked for (bổ sung hồ sơ). Needs a level 2 electronic identity. */
  readonly supplementDossier: Maybe<SupplementDossierResult>;
  /** Withdraw a consent (rút lại sự đồng ý). Nothing is issued under it from then on. */
  readonly withdrawConsent: Maybe<WithdrawConsentResult>;
  /** Ask the agency for a dossier of yours back (rút hồ sơ), while it has not decided. Needs a level 2 electronic identity. */
  readonly withdrawDossier: Maybe<WithdrawDossierResult>;
};


/** What a person does, or somebody acting for them. Each is done once per idempotency key. */
export type MutationGiveConsentArgs = {
  input: GiveConsentInput;
};


/** What a person does, or somebody acting for them. Each is done once per idempotency key. */
export type MutationRateDossierArgs = {
  input: RateDossierInput;
};


/** What a person does, or somebody acting for them. Each is done once per idempotency key. */
export type MutationReuseDocumentArgs = {
  input: ReuseDocumentInput;
};


/** What a person does, or somebody acting for them. Each is done once per idempotency key. */
export type MutationStartUploadArgs = {
  input: StartUploadInput;
};


/** What a person does, or somebody acting for them. Each is done once per idempotency key. */
export type MutationSupplementDossierArgs = {
  input: SupplementDossierInput;
};


/** What a person does, or somebody acting for them. Each is done once per idempotency key. */
export type MutationWithdrawConsentArgs = {
  input: WithdrawConsentInput;
};


/** What a person does, or somebody acting for them. Each is done once per idempotency key. */
export type MutationWithdrawDossierArgs = {
  input: WithdrawDossierInput;
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

/**
 * Published figures. A number is told only when it is about nobody or at least `smallest` people, and only where it cannot be used to find out one that is
 * not: what is not told is null. The figures of a quarter, and of its months, are published once, 15 days after its end, and do not change.
 */
export type PerformanceFigures = {
  readonly __typename?: 'PerformanceFigures';
  /** Whose. */
  readonly agency: Agency;
  /** Working days that the agency took until it had decided, without what it waited for others; to one decimal. */
  readonly averageWorkingDays: Maybe<Scalars['Float']['output']>;
  /** Dossiers of which it was seen whether they were in time: decided by the day they were due, or that day came without a decision. */
  readonly decided: Maybe<Scalars['Int']['output']>;
  /** The first day. */
  readonly from: Scalars['Date']['output'];
  /** Whether they have been published. Until then nothing is told. */
  readonly isPublished: Scalars['Boolean']['output'];
  /** The day they were due came without a decision (quá hạn), whether there has been one since or not. */
  readonly late: Maybe<CountRange>;
  /** Decided by the day they were due (giải quyết đúng hạn, trước hạn). */
  readonly onTime: Maybe<CountRange>;
  /** The day on which they are published. */
  readonly publishedOn: Scalars['Date']['output'];
  /** What people thought of it. Ratings that an official wrote for somebody do not count. */
  readonly ratings: Maybe<RatingFigures>;
  /** Dossiers received (hồ sơ tiếp nhận). */
  readonly received: Maybe<Scalars['Int']['output']>;
  /** The fewest people that a number is about. */
  readonly smallest: Scalars['Int']['output'];
  /** The last day. */
  readonly to: Scalars['Date']['output'];
};

/** What an application for a procedure needs, and where it comes from. */
export type Prefill = {
  readonly __typename?: 'Prefill';
  /** The consent in force; without one nothing is fetched. */
  readonly consent: Maybe<Consent>;
  /** The procedure. */
  readonly procedure: Procedure;
  /** Each part of the application, in the procedure's order. */
  readonly requirements: ReadonlyArray<PrefillRequirement>;
};

/** A part of an application, and where it comes from. */
export type PrefillRequirement = {
  readonly __typename?: 'PrefillRequirement';
  /** What is required. */
  readonly requirement: Requirement;
  /** Where it comes from. */
  readonly source: PrefillSource;
};

/** Where a part of an application comes from: a fact of its owner, a document already in the store, or the person. */
export type PrefillSource = DrivingLicenceFact | IdentityFact | JudicialRecordFact | StoredDocument | ToBeGiven;

/** An administrative procedure (thủ tục hành chính) as it is on one day. */
export type Procedure = {
  readonly __typename?: 'Procedure';
  /** Mã thủ tục hành chính. */
  readonly code: Scalars['ID']['output'];
  /** How far the code can be relied on. */
  readonly codeStanding: Maybe<ProcedureCodeStanding>;
  /** The consent that it takes, in the words of today. */
  readonly consentText: Maybe<ConsentText>;
  /** Fees (phí, lệ phí). */
  readonly fees: Maybe<ReadonlyArray<ProcedureFee>>;
  /** Its name (tên thủ tục). */
  readonly name: Maybe<LocalisedText>;
  /** Who decides it on that day (cơ quan có thẩm quyền). */
  readonly owner: Maybe<ProcedureOwner>;
  /** Provinces where it can be done through the portal (nơi thực hiện). */
  readonly provinces: Maybe<ReadonlyArray<ProcedureProvince>>;
  /** Local time of day after which a dossier counts as received on the next working day; null for the closing of offices, 17:00. */
  readonly receivedUntil: Maybe<Scalars['String']['output']>;
  /** What an application consists of (thành phần hồ sơ). */
  readonly requirements: Maybe<ReadonlyArray<Requirement>>;
  /** What it gives (kết quả). */
  readonly result: Maybe<LocalisedText>;
  /** How much of it can be done online (mức độ dịch vụ công trực tuyến; Decree 42/2022/NĐ-CP). */
  readonly serviceLevel: Maybe<ServiceLevel>;
  /** Working days until it is due (thời hạn giải quyết); 0 for the same day. */
  readonly workingDays: Maybe<Scalars['Int']['output']>;
};

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

/** A fee of a procedure (phí, lệ phí). */
export type ProcedureFee = {
  readonly __typename?: 'ProcedureFee';
  /** In đồng. */
  readonly amount: Scalars['VND']['output'];
  /** What it is for. */
  readonly name: LocalisedText;
  /** The day from which it holds. */
  readonly since: Scalars['Date']['output'];
};

/** Who decides a procedure, and since when. */
export type ProcedureOwner = {
  readonly __typename?: 'ProcedureOwner';
  /** Cơ quan có thẩm quyền. */
  readonly name: LocalisedText;
  /** The first day. */
  readonly since: Scalars['Date']['output'];
};

/** A province where a procedure can be done through the portal. */
export type ProcedureProvince = {
  readonly __typename?: 'ProcedureProvince';
  /** Two-digit code (mã tỉnh). */
  readonly code: Scalars['ID']['output'];
  /** Tên tỉnh, thành phố. */
  readonly name: Scalars['String']['output'];
  /** The first day. */
  readonly since: Scalars['Date']['output'];
};

export type Query = {
  readonly __typename?: 'Query';
  /** The agencies that report dossiers to the portal, and what they decide. Needs no sign-in. */
  readonly agencies: Maybe<ReadonlyArray<Agency>>;
  /** How an agency dealt with dossiers (kết quả giải quyết thủ tục hành chính của cơ quan), over all that it decides. Null for an agency that the portal does not have. Needs no sign-in; bounded in how often it can be asked. */
  readonly agencyPerformance: Maybe<PerformanceFigures>;
  /** A dossier of yours by its code. Null for any other, whether it exists or not, and for one that its agency has not reported yet. */
  readonly dossier: Maybe<Dossier>;
  /** The citizen this request is about. With a valid sign-in this is never null. */
  readonly me: Maybe<Citizen>;
  /** One procedure as it is on a day, today unless given. Null for a code that the portal does not have. Needs no sign-in. */
  readonly procedure: Maybe<Procedure>;
  /** How the dossiers of one procedure were dealt with. Null for a procedure whose dossiers are not reported to the portal, and for one that several agencies decide. Needs no sign-in; bounded in how often it can be asked. */
  readonly procedureStatistics: Maybe<PerformanceFigures>;
  /** Administrative procedures (thủ tục hành chính) that the portal offers on a day, today unless given. Needs no sign-in. */
  readonly procedures: Maybe<ReadonlyArray<Procedure>>;
  /** Whether a document with this verification code is genuine and still holds. Needs no sign-in and tells nothing of its holder; bounded in how often it can be asked. */
  readonly verifyDocument: Maybe<DocumentVerification>;
};


export type QueryAgencyPerformanceArgs = {
  agency: Scalars['ID']['input'];
  period: StatisticsPeriod;
};


export type QueryDossierArgs = {
  code: Scalars['ID']['input'];
};


export type QueryProcedureArgs = {
  code: Scalars['ID']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryProcedureStatisticsArgs = {
  period: StatisticsPeriod;
  procedure: Scalars['ID']['input'];
};


export type QueryProceduresArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
  province?: InputMaybe<Scalars['ID']['input']>;
  requiring?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryVerifyDocumentArgs = {
  code: Scalars['ID']['input'];
};

/** Which dossier, and how it was handled. */
export type RateDossierInput = {
  /** In your own words, up to 1,000 characters; never published. Name nobody in it. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** `Dossier.code`. */
  readonly dossier: Scalars['ID']['input'];
  /** Chosen by the client, 8 to 128 printable characters without spaces: the same one again gives the same answer. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The level. */
  readonly rating: SatisfactionLevel;
};

/** Rated, rated before, or why it cannot be. */
export type RateDossierResult = AlreadyRated | DossierActRefused | DossierRated;

/** Ratings (đánh giá mức độ hài lòng). */
export type RatingFigures = {
  readonly __typename?: 'RatingFigures';
  /** How many. */
  readonly count: Scalars['Int']['output'];
  /** The share of each level; null unless each is of `smallest` people or more. */
  readonly levels: Maybe<ReadonlyArray<RatingShare>>;
  /** Of these, at the two best levels. */
  readonly satisfied: CountRange;
};

/** The share of one level. */
export type RatingShare = {
  readonly __typename?: 'RatingShare';
  /** The level. */
  readonly level: SatisfactionLevel;
  /** In percent, to one decimal. */
  readonly share: Scalars['Float']['output'];
};

/** A part of an application (thành phần hồ sơ). */
export type Requirement = {
  readonly __typename?: 'Requirement';
  /** Stable within the procedure. */
  readonly id: Scalars['ID']['output'];
  /** What is required. */
  readonly name: LocalisedText;
  /** The oldest that is accepted, in days since its issue; null for no bound. */
  readonly notOlderThanDays: Maybe<Scalars['Int']['output']>;
  /** The procedure whose result this is, where it is one: a result already in the document store can be used again. */
  readonly resultOf: Maybe<Procedure>;
};

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

/** Which document, for what. */
export type ReuseDocumentInput = {
  /** `Document.id`. */
  readonly document: Scalars['ID']['input'];
  /** Chosen by the client, 8 to 128 printable characters without spaces: the same one again gives the same answer. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The purpose: mã thủ tục hành chính. */
  readonly procedure: Scalars['ID']['input'];
};

/** An offer of the document, or what is missing. */
export type ReuseDocumentResult = ConsentRequired | DocumentNotUsable | DocumentOffered;

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

/** What will be sent. */
export type StartUploadInput = {
  /** Chosen by the client, 8 to 128 printable characters without spaces: the same one again gives the same answer. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What it is; the content is checked. */
  readonly mediaType: MediaType;
  /** Its name, up to 200 characters, for the person to know it by. */
  readonly name: Scalars['String']['input'];
  /** SHA-256 of the file, hexadecimal; checked if given. */
  readonly sha256?: InputMaybe<Scalars['String']['input']>;
  /** In bytes, up to 10,000,000. */
  readonly size: Scalars['Int']['input'];
};

/** An address to send a file to, or why there is none. */
export type StartUploadResult = UploadRefused | UploadStarted;

/** A month or a quarter: exactly one of the two. */
export type StatisticsPeriod = {
  /** Tháng, 1 to 12. */
  readonly month?: InputMaybe<Scalars['Int']['input']>;
  /** Quý, 1 to 4. */
  readonly quarter?: InputMaybe<Scalars['Int']['input']>;
  /** Năm. */
  readonly year: Scalars['Int']['input'];
};

/** Documents in the store that can serve, the best first. */
export type StoredDocument = {
  readonly __typename?: 'StoredDocument';
  /** The documents. */
  readonly documents: ReadonlyArray<Document>;
};

/** Which dossier, and what is handed in. */
export type SupplementDossierInput = {
  /** 1 to 10 offers of documents in the store, from `reuseDocument` for the dossier's own procedure. One of the same name takes the place of what was handed in before. */
  readonly documents: ReadonlyArray<Scalars['String']['input']>;
  /** `Dossier.code`. */
  readonly dossier: Scalars['ID']['input'];
  /** Chosen by the client, 8 to 128 printable characters without spaces: the same one again gives the same answer. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** One line of up to 300 characters, for the agency. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

/** Told to the agency, or why not. */
export type SupplementDossierResult = DossierActRefused | DossierActTaken;

/** To be given by the person: no connected system has it, or nothing in the store serves. */
export type ToBeGiven = {
  readonly __typename?: 'ToBeGiven';
  /** What to give, and how. */
  readonly text: LocalisedText;
};

/** The store does not take it. */
export type UploadRefused = {
  readonly __typename?: 'UploadRefused';
  /** Why, and what would do. */
  readonly text: LocalisedText;
};

/** The file may be sent. */
export type UploadStarted = {
  readonly __typename?: 'UploadStarted';
  /** The id that the document will have. */
  readonly document: Scalars['ID']['output'];
  /** Until when. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** `PUT` the bytes here, once, within ten minutes. Then the document is in `me.documents`. */
  readonly url: Scalars['String']['output'];
};

/** Which consent. */
export type WithdrawConsentInput = {
  /** `Consent.id`. */
  readonly consent: Scalars['ID']['input'];
  /** Chosen by the client, 8 to 128 printable characters without spaces: the same one again gives the same answer. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** Consent withdrawn, or none found. */
export type WithdrawConsentResult = ConsentNotFound | ConsentWithdrawn;

/** Which dossier, and why. */
export type WithdrawDossierInput = {
  /** `Dossier.code`. */
  readonly dossier: Scalars['ID']['input'];
  /** Chosen by the client, 8 to 128 printable characters without spaces: the same one again gives the same answer. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Why (lý do rút hồ sơ): one line of up to 300 characters, for the agency. */
  readonly reason: Scalars['String']['input'];
};

/** Told to the agency, or why not. */
export type WithdrawDossierResult = DossierActRefused | DossierActTaken;



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
  Document: Document;
  Dossier: Dossier;
  Procedure: Procedure;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Citizen:
    ( { __typename: 'Citizen' }
    & GraphQLRecursivePick<FederationTypes['Citizen'], {"id":true}> );
  Document:
    ( { __typename: 'Document' }
    & GraphQLRecursivePick<FederationTypes['Document'], {"id":true}> );
  Dossier:
    ( { __typename: 'Dossier' }
    & GraphQLRecursivePick<FederationTypes['Dossier'], {"code":true}> );
  Procedure:
    ( { __typename: 'Procedure' }
    & GraphQLRecursivePick<FederationTypes['Procedure'], {"code":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  GiveConsentResult:
    | ( Omit<ConsentGiven, 'consent'> & { consent: _RefType['Consent'] } )
    | ( ConsentTextChanged )
  ;
  PrefillSource:
    | ( DrivingLicenceFact )
    | ( IdentityFact )
    | ( JudicialRecordFact )
    | ( Omit<StoredDocument, 'documents'> & { documents: ReadonlyArray<_RefType['Document']> } )
    | ( ToBeGiven )
  ;
  RateDossierResult:
    | ( AlreadyRated )
    | ( DossierActRefused )
    | ( DossierRated )
  ;
  ReuseDocumentResult:
    | ( ConsentRequired )
    | ( DocumentNotUsable )
    | ( DocumentOffered )
  ;
  StartUploadResult:
    | ( UploadRefused )
    | ( UploadStarted )
  ;
  SupplementDossierResult:
    | ( DossierActRefused )
    | ( Omit<DossierActTaken, 'dossier'> & { dossier: _RefType['Dossier'] } )
  ;
  WithdrawConsentResult:
    | ( ConsentNotFound )
    | ( Omit<ConsentWithdrawn, 'consent'> & { consent: _RefType['Consent'] } )
  ;
  WithdrawDossierResult:
    | ( DossierActRefused )
    | ( Omit<DossierActTaken, 'dossier'> & { dossier: _RefType['Dossier'] } )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Agency: ResolverTypeWrapper<AgencyName>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AlreadyRated: ResolverTypeWrapper<AlreadyRated>;
  Apology: ResolverTypeWrapper<Apology>;
  Citizen: ResolverTypeWrapper<{ readonly id: string }>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Consent: ResolverTypeWrapper<RecordedConsent>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ConsentGiven: ResolverTypeWrapper<Omit<ConsentGiven, 'consent'> & { consent: ResolversTypes['Consent'] }>;
  ConsentNotFound: ResolverTypeWrapper<ConsentNotFound>;
  ConsentRequired: ResolverTypeWrapper<ConsentRequired>;
  ConsentText: ResolverTypeWrapper<ConsentText>;
  ConsentTextChanged: ResolverTypeWrapper<ConsentTextChanged>;
  ConsentWithdrawn: ResolverTypeWrapper<Omit<ConsentWithdrawn, 'consent'> & { consent: ResolversTypes['Consent'] }>;
  CountRange: ResolverTypeWrapper<CountRange>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Document: ResolverTypeWrapper<StoredFile>;
  DocumentConnection: ResolverTypeWrapper<Omit<DocumentConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Document']> }>;
  DocumentNotUsable: ResolverTypeWrapper<DocumentNotUsable>;
  DocumentOffered: ResolverTypeWrapper<DocumentOffered>;
  DocumentOrigin: DocumentOrigin;
  DocumentUse: ResolverTypeWrapper<RecordedUse>;
  DocumentUseKind: DocumentUseKind;
  DocumentVerification: ResolverTypeWrapper<DocumentVerification>;
  DocumentVerificationState: DocumentVerificationState;
  Dossier: ResolverTypeWrapper<DossierView>;
  DossierActRefusal: DossierActRefusal;
  DossierActRefused: ResolverTypeWrapper<DossierActRefused>;
  DossierActTaken: ResolverTypeWrapper<Omit<DossierActTaken, 'dossier'> & { dossier: ResolversTypes['Dossier'] }>;
  DossierConnection: ResolverTypeWrapper<Omit<DossierConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Dossier']> }>;
  DossierEvent: ResolverTypeWrapper<DossierEvent>;
  DossierFee: ResolverTypeWrapper<FeeOfDossier>;
  DossierFeeState: DossierFeeState;
  DossierFilter: DossierFilter;
  DossierParty: DossierParty;
  DossierRated: ResolverTypeWrapper<DossierRated>;
  DossierRating: ResolverTypeWrapper<DossierRating>;
  DossierResult: ResolverTypeWrapper<Omit<DossierResult, 'document'> & { document?: Maybe<ResolversTypes['Document']> }>;
  DossierStatus: DossierStatus;
  DossierTime: DossierTime;
  DrivingLicenceFact: ResolverTypeWrapper<DrivingLicenceFact>;
  GiveConsentInput: GiveConsentInput;
  GiveConsentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GiveConsentResult']>;
  IdentityFact: ResolverTypeWrapper<IdentityFact>;
  JudicialRecordFact: ResolverTypeWrapper<JudicialRecordFact>;
  LocalisedText: ResolverTypeWrapper<LocalisedText>;
  MediaType: MediaType;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Payable: ResolverTypeWrapper<Payable>;
  PerformanceFigures: ResolverTypeWrapper<Figures>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Prefill: ResolverTypeWrapper<Omit<Prefill, 'consent' | 'procedure' | 'requirements'> & { consent?: Maybe<ResolversTypes['Consent']>, procedure: ResolversTypes['Procedure'], requirements: ReadonlyArray<ResolversTypes['PrefillRequirement']> }>;
  PrefillRequirement: ResolverTypeWrapper<Omit<PrefillRequirement, 'requirement' | 'source'> & { requirement: ResolversTypes['Requirement'], source: ResolversTypes['PrefillSource'] }>;
  PrefillSource: ResolverTypeWrapper<Source>;
  Procedure: ResolverTypeWrapper<ProcedureOfDay>;
  ProcedureCodeStanding: ProcedureCodeStanding;
  ProcedureFee: ResolverTypeWrapper<ProcedureFee>;
  ProcedureOwner: ResolverTypeWrapper<ProcedureOwner>;
  ProcedureProvince: ResolverTypeWrapper<ProcedureProvince>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RateDossierInput: RateDossierInput;
  RateDossierResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RateDossierResult']>;
  RatingFigures: ResolverTypeWrapper<RatingFigures>;
  RatingShare: ResolverTypeWrapper<RatingShare>;
  Requirement: ResolverTypeWrapper<RequirementView>;
  ResultState: ResultState;
  ReuseDocumentInput: ReuseDocumentInput;
  ReuseDocumentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReuseDocumentResult']>;
  SatisfactionLevel: SatisfactionLevel;
  ServiceLevel: ServiceLevel;
  StartUploadInput: StartUploadInput;
  StartUploadResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartUploadResult']>;
  StatisticsPeriod: StatisticsPeriod;
  StoredDocument: ResolverTypeWrapper<Omit<StoredDocument, 'documents'> & { documents: ReadonlyArray<ResolversTypes['Document']> }>;
  SupplementDossierInput: SupplementDossierInput;
  SupplementDossierResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SupplementDossierResult']>;
  ToBeGiven: ResolverTypeWrapper<ToBeGiven>;
  UploadRefused: ResolverTypeWrapper<UploadRefused>;
  UploadStarted: ResolverTypeWrapper<UploadStarted>;
  VND: ResolverTypeWrapper<Scalars['VND']['output']>;
  WithdrawConsentInput: WithdrawConsentInput;
  WithdrawConsentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WithdrawConsentResult']>;
  WithdrawDossierInput: WithdrawDossierInput;
  WithdrawDossierResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WithdrawDossierResult']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Agency: AgencyName;
  ID: Scalars['ID']['output'];
  AlreadyRated: AlreadyRated;
  Apology: Apology;
  Citizen: { readonly id: string };
  Int: Scalars['Int']['output'];
  Consent: RecordedConsent;
  Boolean: Scalars['Boolean']['output'];
  ConsentGiven: Omit<ConsentGiven, 'consent'> & { consent: ResolversParentTypes['Consent'] };
  ConsentNotFound: ConsentNotFound;
  ConsentRequired: ConsentRequired;
  ConsentText: ConsentText;
  ConsentTextChanged: ConsentTextChanged;
  ConsentWithdrawn: Omit<ConsentWithdrawn, 'consent'> & { consent: ResolversParentTypes['Consent'] };
  CountRange: CountRange;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Document: StoredFile;
  DocumentConnection: Omit<DocumentConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Document']> };
  DocumentNotUsable: DocumentNotUsable;
  DocumentOffered: DocumentOffered;
  DocumentUse: RecordedUse;
  DocumentVerification: DocumentVerification;
  Dossier: DossierView;
  DossierActRefused: DossierActRefused;
  DossierActTaken: Omit<DossierActTaken, 'dossier'> & { dossier: ResolversParentTypes['Dossier'] };
  DossierConnection: Omit<DossierConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Dossier']> };
  DossierEvent: DossierEvent;
  DossierFee: FeeOfDossier;
  DossierFilter: DossierFilter;
  DossierRated: DossierRated;
  DossierRating: DossierRating;
  DossierResult: Omit<DossierResult, 'document'> & { document?: Maybe<ResolversParentTypes['Document']> };
  DrivingLicenceFact: DrivingLicenceFact;
  GiveConsentInput: GiveConsentInput;
  GiveConsentResult: ResolversUnionTypes<ResolversParentTypes>['GiveConsentResult'];
  IdentityFact: IdentityFact;
  JudicialRecordFact: JudicialRecordFact;
  LocalisedText: LocalisedText;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Payable: Payable;
  PerformanceFigures: Figures;
  Float: Scalars['Float']['output'];
  Prefill: Omit<Prefill, 'consent' | 'procedure' | 'requirements'> & { consent?: Maybe<ResolversParentTypes['Consent']>, procedure: ResolversParentTypes['Procedure'], requirements: ReadonlyArray<ResolversParentTypes['PrefillRequirement']> };
  PrefillRequirement: Omit<PrefillRequirement, 'requirement' | 'source'> & { requirement: ResolversParentTypes['Requirement'], source: ResolversParentTypes['PrefillSource'] };
  PrefillSource: Source;
  Procedure: ProcedureOfDay;
  ProcedureFee: ProcedureFee;
  ProcedureOwner: ProcedureOwner;
  ProcedureProvince: ProcedureProvince;
  Query: Record<PropertyKey, never>;
  RateDossierInput: RateDossierInput;
  RateDossierResult: ResolversUnionTypes<ResolversParentTypes>['RateDossierResult'];
  RatingFigures: RatingFigures;
  RatingShare: RatingShare;
  Requirement: RequirementView;
  ReuseDocumentInput: ReuseDocumentInput;
  ReuseDocumentResult: ResolversUnionTypes<ResolversParentTypes>['ReuseDocumentResult'];
  StartUploadInput: StartUploadInput;
  StartUploadResult: ResolversUnionTypes<ResolversParentTypes>['StartUploadResult'];
  StatisticsPeriod: StatisticsPeriod;
  StoredDocument: Omit<StoredDocument, 'documents'> & { documents: ReadonlyArray<ResolversParentTypes['Document']> };
  SupplementDossierInput: SupplementDossierInput;
  SupplementDossierResult: ResolversUnionTypes<ResolversParentTypes>['SupplementDossierResult'];
  ToBeGiven: ToBeGiven;
  UploadRefused: UploadRefused;
  UploadStarted: UploadStarted;
  VND: Scalars['VND']['output'];
  WithdrawConsentInput: WithdrawConsentInput;
  WithdrawConsentResult: ResolversUnionTypes<ResolversParentTypes>['WithdrawConsentResult'];
  WithdrawDossierInput: WithdrawDossierInput;
  WithdrawDossierResult: ResolversUnionTypes<ResolversParentTypes>['WithdrawDossierResult'];
  String: Scalars['String']['output'];
};

export type ContactDirectiveArgs = {
  description?: Maybe<Scalars['String']['input']>;
  name: Scalars['String']['input'];
  url?: Maybe<Scalars['String']['input']>;
};

export type ContactDirectiveResolver<Result, Parent, ContextType = DossiersContext, Args = ContactDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AgencyResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['Agency'] = ResolversParentTypes['Agency']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
  procedures?: Resolver<ReadonlyArray<ResolversTypes['Procedure']>, ParentType, ContextType>;
};

export type AlreadyRatedResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['AlreadyRated'] = ResolversParentTypes['AlreadyRated']> = {
  rating?: Resolver<ResolversTypes['DossierRating'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApologyResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['Apology'] = ResolversParentTypes['Apology']> = {
  newDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
};

export type CitizenResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['Citizen'] = ResolversParentTypes['Citizen'], FederationReferenceType extends FederationReferenceTypes['Citizen'] = FederationReferenceTypes['Citizen']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Citizen']> | FederationReferenceType, FederationReferenceType, ContextType>;
  consents?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Consent']>>, ParentType, ContextType>;
  documents?: Resolver<Maybe<ResolversTypes['DocumentConnection']>, ParentType, ContextType, Partial<CitizenDocumentsArgs>>;
  dossiers?: Resolver<Maybe<ResolversTypes['DossierConnection']>, ParentType, ContextType, Partial<CitizenDossiersArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  prefill?: Resolver<Maybe<ResolversTypes['Prefill']>, ParentType, ContextType, RequireFields<CitizenPrefillArgs, 'procedure'>>;
};

export type ConsentResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['Consent'] = ResolversParentTypes['Consent']> = {
  givenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inForce?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  onBehalf?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  procedure?: Resolver<Maybe<ResolversTypes['Procedure']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['ConsentText'], ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ConsentGivenResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['ConsentGiven'] = ResolversParentTypes['ConsentGiven']> = {
  consent?: Resolver<ResolversTypes['Consent'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsentNotFoundResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['ConsentNotFound'] = ResolversParentTypes['ConsentNotFound']> = {
  text?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsentRequiredResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['ConsentRequired'] = ResolversParentTypes['ConsentRequired']> = {
  consentText?: Resolver<ResolversTypes['ConsentText'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsentTextResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['ConsentText'] = ResolversParentTypes['ConsentText']> = {
  text?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ConsentTextChangedResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['ConsentTextChanged'] = ResolversParentTypes['ConsentTextChanged']> = {
  consentText?: Resolver<ResolversTypes['ConsentText'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsentWithdrawnResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['ConsentWithdrawn'] = ResolversParentTypes['ConsentWithdrawn']> = {
  consent?: Resolver<ResolversTypes['Consent'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CountRangeResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['CountRange'] = ResolversParentTypes['CountRange']> = {
  atLeast?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  atMost?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DocumentResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['Document'] = ResolversParentTypes['Document'], FederationReferenceType extends FederationReferenceTypes['Document'] = FederationReferenceTypes['Document']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Document']> | FederationReferenceType, FederationReferenceType, ContextType>;
  downloadUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  issuer?: Resolver<Maybe<ResolversTypes['LocalisedText']>, ParentType, ContextType>;
  mediaType?: Resolver<Maybe<ResolversTypes['MediaType']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  origin?: Resolver<Maybe<ResolversTypes['DocumentOrigin']>, ParentType, ContextType>;
  resultOf?: Resolver<Maybe<ResolversTypes['Procedure']>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  size?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  usedFor?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DocumentUse']>>, ParentType, ContextType>;
  verificationCode?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type DocumentConnectionResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['DocumentConnection'] = ResolversParentTypes['DocumentConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Document']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DocumentNotUsableResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['DocumentNotUsable'] = ResolversParentTypes['DocumentNotUsable']> = {
  text?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DocumentOfferedResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['DocumentOffered'] = ResolversParentTypes['DocumentOffered']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  offer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DocumentUseResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['DocumentUse'] = ResolversParentTypes['DocumentUse']> = {
  agency?: Resolver<Maybe<ResolversTypes['LocalisedText']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DocumentUseKind'], ParentType, ContextType>;
  onBehalf?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  procedure?: Resolver<Maybe<ResolversTypes['Procedure']>, ParentType, ContextType>;
};

export type DocumentVerificationResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['DocumentVerification'] = ResolversParentTypes['DocumentVerification']> = {
  issuer?: Resolver<Maybe<ResolversTypes['LocalisedText']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DocumentVerificationState'], ParentType, ContextType>;
};

export type DossierResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['Dossier'] = ResolversParentTypes['Dossier'], FederationReferenceType extends FederationReferenceTypes['Dossier'] = FederationReferenceTypes['Dossier']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Dossier']> | FederationReferenceType, FederationReferenceType, ContextType>;
  agency?: Resolver<Maybe<ResolversTypes['LocalisedText']>, ParentType, ContextType>;
  apology?: Resolver<Maybe<ResolversTypes['Apology']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  fees?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DossierFee']>>, ParentType, ContextType>;
  history?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DossierEvent']>>, ParentType, ContextType>;
  isLate?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  meaning?: Resolver<Maybe<ResolversTypes['LocalisedText']>, ParentType, ContextType>;
  procedure?: Resolver<Maybe<ResolversTypes['Procedure']>, ParentType, ContextType>;
  procedureName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  promisedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  rating?: Resolver<Maybe<ResolversTypes['DossierRating']>, ParentType, ContextType>;
  receivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  results?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DossierResult']>>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['DossierStatus']>, ParentType, ContextType>;
  statusName?: Resolver<Maybe<ResolversTypes['LocalisedText']>, ParentType, ContextType>;
  synchronised?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  time?: Resolver<Maybe<ResolversTypes['DossierTime']>, ParentType, ContextType>;
};

export type DossierActRefusedResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['DossierActRefused'] = ResolversParentTypes['DossierActRefused']> = {
  reason?: Resolver<ResolversTypes['DossierActRefusal'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DossierActTakenResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['DossierActTaken'] = ResolversParentTypes['DossierActTaken']> = {
  dossier?: Resolver<ResolversTypes['Dossier'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DossierConnectionResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['DossierConnection'] = ResolversParentTypes['DossierConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Dossier']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DossierEventResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['DossierEvent'] = ResolversParentTypes['DossierEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['DossierParty'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DossierStatus'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
};

export type DossierFeeResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['DossierFee'] = ResolversParentTypes['DossierFee']> = {
  amount?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  payable?: Resolver<Maybe<ResolversTypes['Payable']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DossierFeeState'], ParentType, ContextType>;
};

export type DossierRatedResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['DossierRated'] = ResolversParentTypes['DossierRated']> = {
  rating?: Resolver<ResolversTypes['DossierRating'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DossierRatingResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['DossierRating'] = ResolversParentTypes['DossierRating']> = {
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['SatisfactionLevel'], ParentType, ContextType>;
  onBehalf?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  ratedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DossierResultResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['DossierResult'] = ResolversParentTypes['DossierResult']> = {
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ResultState'], ParentType, ContextType>;
};

export type DrivingLicenceFactResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['DrivingLicenceFact'] = ResolversParentTypes['DrivingLicenceFact']> = {
  request?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GiveConsentResultResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['GiveConsentResult'] = ResolversParentTypes['GiveConsentResult']> = {
  __resolveType: TypeResolveFn<'ConsentGiven' | 'ConsentTextChanged', ParentType, ContextType>;
};

export type IdentityFactResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['IdentityFact'] = ResolversParentTypes['IdentityFact']> = {
  request?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JudicialRecordFactResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['JudicialRecordFact'] = ResolversParentTypes['JudicialRecordFact']> = {
  request?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LocalisedTextResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['LocalisedText'] = ResolversParentTypes['LocalisedText']> = {
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  giveConsent?: Resolver<Maybe<ResolversTypes['GiveConsentResult']>, ParentType, ContextType, RequireFields<MutationGiveConsentArgs, 'input'>>;
  rateDossier?: Resolver<Maybe<ResolversTypes['RateDossierResult']>, ParentType, ContextType, RequireFields<MutationRateDossierArgs, 'input'>>;
  reuseDocument?: Resolver<Maybe<ResolversTypes['ReuseDocumentResult']>, ParentType, ContextType, RequireFields<MutationReuseDocumentArgs, 'input'>>;
  startUpload?: Resolver<Maybe<ResolversTypes['StartUploadResult']>, ParentType, ContextType, RequireFields<MutationStartUploadArgs, 'input'>>;
  supplementDossier?: Resolver<Maybe<ResolversTypes['SupplementDossierResult']>, ParentType, ContextType, RequireFields<MutationSupplementDossierArgs, 'input'>>;
  withdrawConsent?: Resolver<Maybe<ResolversTypes['WithdrawConsentResult']>, ParentType, ContextType, RequireFields<MutationWithdrawConsentArgs, 'input'>>;
  withdrawDossier?: Resolver<Maybe<ResolversTypes['WithdrawDossierResult']>, ParentType, ContextType, RequireFields<MutationWithdrawDossierArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PayableResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['Payable'] = ResolversParentTypes['Payable']> = {
  amountDue?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  leastAmount?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  obligation?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  offer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  payee?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PerformanceFiguresResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['PerformanceFigures'] = ResolversParentTypes['PerformanceFigures']> = {
  agency?: Resolver<ResolversTypes['Agency'], ParentType, ContextType>;
  averageWorkingDays?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  decided?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  isPublished?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  late?: Resolver<Maybe<ResolversTypes['CountRange']>, ParentType, ContextType>;
  onTime?: Resolver<Maybe<ResolversTypes['CountRange']>, ParentType, ContextType>;
  publishedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  ratings?: Resolver<Maybe<ResolversTypes['RatingFigures']>, ParentType, ContextType>;
  received?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  smallest?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type PrefillResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['Prefill'] = ResolversParentTypes['Prefill']> = {
  consent?: Resolver<Maybe<ResolversTypes['Consent']>, ParentType, ContextType>;
  procedure?: Resolver<ResolversTypes['Procedure'], ParentType, ContextType>;
  requirements?: Resolver<ReadonlyArray<ResolversTypes['PrefillRequirement']>, ParentType, ContextType>;
};

export type PrefillRequirementResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['PrefillRequirement'] = ResolversParentTypes['PrefillRequirement']> = {
  requirement?: Resolver<ResolversTypes['Requirement'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['PrefillSource'], ParentType, ContextType>;
};

export type PrefillSourceResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['PrefillSource'] = ResolversParentTypes['PrefillSource']> = {
  __resolveType: TypeResolveFn<'DrivingLicenceFact' | 'IdentityFact' | 'JudicialRecordFact' | 'StoredDocument' | 'ToBeGiven', ParentType, ContextType>;
};

export type ProcedureResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['Procedure'] = ResolversParentTypes['Procedure'], FederationReferenceType extends FederationReferenceTypes['Procedure'] = FederationReferenceTypes['Procedure']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Procedure']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  codeStanding?: Resolver<Maybe<ResolversTypes['ProcedureCodeStanding']>, ParentType, ContextType>;
  consentText?: Resolver<Maybe<ResolversTypes['ConsentText']>, ParentType, ContextType>;
  fees?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ProcedureFee']>>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['LocalisedText']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['ProcedureOwner']>, ParentType, ContextType>;
  provinces?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ProcedureProvince']>>, ParentType, ContextType>;
  receivedUntil?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requirements?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Requirement']>>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['LocalisedText']>, ParentType, ContextType>;
  serviceLevel?: Resolver<Maybe<ResolversTypes['ServiceLevel']>, ParentType, ContextType>;
  workingDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProcedureFeeResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['ProcedureFee'] = ResolversParentTypes['ProcedureFee']> = {
  amount?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type ProcedureOwnerResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['ProcedureOwner'] = ResolversParentTypes['ProcedureOwner']> = {
  name?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type ProcedureProvinceResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['ProcedureProvince'] = ResolversParentTypes['ProcedureProvince']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  agencies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Agency']>>, ParentType, ContextType>;
  agencyPerformance?: Resolver<Maybe<ResolversTypes['PerformanceFigures']>, ParentType, ContextType, RequireFields<QueryAgencyPerformanceArgs, 'agency' | 'period'>>;
  dossier?: Resolver<Maybe<ResolversTypes['Dossier']>, ParentType, ContextType, RequireFields<QueryDossierArgs, 'code'>>;
  me?: Resolver<Maybe<ResolversTypes['Citizen']>, ParentType, ContextType>;
  procedure?: Resolver<Maybe<ResolversTypes['Procedure']>, ParentType, ContextType, RequireFields<QueryProcedureArgs, 'code'>>;
  procedureStatistics?: Resolver<Maybe<ResolversTypes['PerformanceFigures']>, ParentType, ContextType, RequireFields<QueryProcedureStatisticsArgs, 'period' | 'procedure'>>;
  procedures?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Procedure']>>, ParentType, ContextType, Partial<QueryProceduresArgs>>;
  verifyDocument?: Resolver<Maybe<ResolversTypes['DocumentVerification']>, ParentType, ContextType, RequireFields<QueryVerifyDocumentArgs, 'code'>>;
};

export type RateDossierResultResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['RateDossierResult'] = ResolversParentTypes['RateDossierResult']> = {
  __resolveType: TypeResolveFn<'AlreadyRated' | 'DossierActRefused' | 'DossierRated', ParentType, ContextType>;
};

export type RatingFiguresResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['RatingFigures'] = ResolversParentTypes['RatingFigures']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  levels?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RatingShare']>>, ParentType, ContextType>;
  satisfied?: Resolver<ResolversTypes['CountRange'], ParentType, ContextType>;
};

export type RatingShareResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['RatingShare'] = ResolversParentTypes['RatingShare']> = {
  level?: Resolver<ResolversTypes['SatisfactionLevel'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type RequirementResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['Requirement'] = ResolversParentTypes['Requirement']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
  notOlderThanDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  resultOf?: Resolver<Maybe<ResolversTypes['Procedure']>, ParentType, ContextType>;
};

export type ReuseDocumentResultResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['ReuseDocumentResult'] = ResolversParentTypes['ReuseDocumentResult']> = {
  __resolveType: TypeResolveFn<'ConsentRequired' | 'DocumentNotUsable' | 'DocumentOffered', ParentType, ContextType>;
};

export type StartUploadResultResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['StartUploadResult'] = ResolversParentTypes['StartUploadResult']> = {
  __resolveType: TypeResolveFn<'UploadRefused' | 'UploadStarted', ParentType, ContextType>;
};

export type StoredDocumentResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['StoredDocument'] = ResolversParentTypes['StoredDocument']> = {
  documents?: Resolver<ReadonlyArray<ResolversTypes['Document']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SupplementDossierResultResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['SupplementDossierResult'] = ResolversParentTypes['SupplementDossierResult']> = {
  __resolveType: TypeResolveFn<'DossierActRefused' | 'DossierActTaken', ParentType, ContextType>;
};

export type ToBeGivenResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['ToBeGiven'] = ResolversParentTypes['ToBeGiven']> = {
  text?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UploadRefusedResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['UploadRefused'] = ResolversParentTypes['UploadRefused']> = {
  text?: Resolver<ResolversTypes['LocalisedText'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UploadStartedResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['UploadStarted'] = ResolversParentTypes['UploadStarted']> = {
  document?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface VndScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['VND'], any> {
  name: 'VND';
}

export type WithdrawConsentResultResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['WithdrawConsentResult'] = ResolversParentTypes['WithdrawConsentResult']> = {
  __resolveType: TypeResolveFn<'ConsentNotFound' | 'ConsentWithdrawn', ParentType, ContextType>;
};

export type WithdrawDossierResultResolvers<ContextType = DossiersContext, ParentType extends ResolversParentTypes['WithdrawDossierResult'] = ResolversParentTypes['WithdrawDossierResult']> = {
  __resolveType: TypeResolveFn<'DossierActRefused' | 'DossierActTaken', ParentType, ContextType>;
};

export type Resolvers<ContextType = DossiersContext> = {
  Agency?: AgencyResolvers<ContextType>;
  AlreadyRated?: AlreadyRatedResolvers<ContextType>;
  Apology?: ApologyResolvers<ContextType>;
  Citizen?: CitizenResolvers<ContextType>;
  Consent?: ConsentResolvers<ContextType>;
  ConsentGiven?: ConsentGivenResolvers<ContextType>;
  ConsentNotFound?: ConsentNotFoundResolvers<ContextType>;
  ConsentRequired?: ConsentRequiredResolvers<ContextType>;
  ConsentText?: ConsentTextResolvers<ContextType>;
  ConsentTextChanged?: ConsentTextChangedResolvers<ContextType>;
  ConsentWithdrawn?: ConsentWithdrawnResolvers<ContextType>;
  CountRange?: CountRangeResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Document?: DocumentResolvers<ContextType>;
  DocumentConnection?: DocumentConnectionResolvers<ContextType>;
  DocumentNotUsable?: DocumentNotUsableResolvers<ContextType>;
  DocumentOffered?: DocumentOfferedResolvers<ContextType>;
  DocumentUse?: DocumentUseResolvers<ContextType>;
  DocumentVerification?: DocumentVerificationResolvers<ContextType>;
  Dossier?: DossierResolvers<ContextType>;
  DossierActRefused?: DossierActRefusedResolvers<ContextType>;
  DossierActTaken?: DossierActTakenResolvers<ContextType>;
  DossierConnection?: DossierConnectionResolvers<ContextType>;
  DossierEvent?: DossierEventResolvers<ContextType>;
  DossierFee?: DossierFeeResolvers<ContextType>;
  DossierRated?: DossierRatedResolvers<ContextType>;
  DossierRating?: DossierRatingResolvers<ContextType>;
  DossierResult?: DossierResultResolvers<ContextType>;
  DrivingLicenceFact?: DrivingLicenceFactResolvers<ContextType>;
  GiveConsentResult?: GiveConsentResultResolvers<ContextType>;
  IdentityFact?: IdentityFactResolvers<ContextType>;
  JudicialRecordFact?: JudicialRecordFactResolvers<ContextType>;
  LocalisedText?: LocalisedTextResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Payable?: PayableResolvers<ContextType>;
  PerformanceFigures?: PerformanceFiguresResolvers<ContextType>;
  Prefill?: PrefillResolvers<ContextType>;
  PrefillRequirement?: PrefillRequirementResolvers<ContextType>;
  PrefillSource?: PrefillSourceResolvers<ContextType>;
  Procedure?: ProcedureResolvers<ContextType>;
  ProcedureFee?: ProcedureFeeResolvers<ContextType>;
  ProcedureOwner?: ProcedureOwnerResolvers<ContextType>;
  ProcedureProvince?: ProcedureProvinceResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RateDossierResult?: RateDossierResultResolvers<ContextType>;
  RatingFigures?: RatingFiguresResolvers<ContextType>;
  RatingShare?: RatingShareResolvers<ContextType>;
  Requirement?: RequirementResolvers<ContextType>;
  ReuseDocumentResult?: ReuseDocumentResultResolvers<ContextType>;
  StartUploadResult?: StartUploadResultResolvers<ContextType>;
  StoredDocument?: StoredDocumentResolvers<ContextType>;
  SupplementDossierResult?: SupplementDossierResultResolvers<ContextType>;
  ToBeGiven?: ToBeGivenResolvers<ContextType>;
  UploadRefused?: UploadRefusedResolvers<ContextType>;
  UploadStarted?: UploadStartedResolvers<ContextType>;
  VND?: GraphQLScalarType;
  WithdrawConsentResult?: WithdrawConsentResultResolvers<ContextType>;
  WithdrawDossierResult?: WithdrawDossierResultResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = DossiersContext> = {
  contact?: ContactDirectiveResolver<any, any, ContextType>;
};
