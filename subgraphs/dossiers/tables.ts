/** The rows of `migrations/`, as they are read and written. */
import type { ColumnType, JSONColumnType } from "kysely";
import type { OutgoingKind } from "./axis/outgoing.ts";
import type { RatingLevel } from "./ratings.ts";
import type { FlattenedSignature } from "./signature.ts";
import type { Status } from "./statuses.ts";

/** Read as a `Date`, written as one. */
type Moment = ColumnType<Date, Date, Date>;
type MaybeMoment = ColumnType<Date | null, Date | null, Date | null>;
type Signature = JSONColumnType<FlattenedSignature, string, never> | null;

export interface Tables {
  agency_session: { digest: string; agency: string; expires_at: Moment };
  dossier: { code: string; agency: string; owner: string | null; procedure: string | null; procedure_name: string | null; received_at: MaybeMoment; first_reported_at: Moment; counter_case: string | null };
  dossier_event: { dossier: string; status: Status; at: Moment; note: string | null; reported_at: Moment };
  dossier_promise: { dossier: string; day: string };
  dossier_fee: { dossier: string; code: string; name: string; amount: number; on_return: boolean; is_paid: boolean; said_at: Moment };
  dossier_result: {
    dossier: string;
    paper: string;
    version: string;
    name: string;
    address: string;
    signature: Signature;
    expires_on: string | null;
    state: "FETCHING" | "VALID" | "REFUSED" | "UNAVAILABLE";
    reason: string | null;
    attempts: number;
    next_at: Moment;
    reported_at: Moment;
    document: string | null;
  };
  stored_file: { sha256: string; size: number; parts: string };
  file_part: { file: string; n: number; bytes: Buffer };
  document: {
    id: string;
    owner: string;
    name: string;
    media_type: string;
    size: number;
    sha256: string;
    origin: "UPLOADED" | "ISSUED";
    agency: string | null;
    dossier: string | null;
    procedure: string | null;
    issued_at: Moment;
    expires_on: string | null;
    verification_code: string | null;
    signature: Signature;
    viewer: string | null;
    acting_case: string | null;
  };
  upload: {
    id: string;
    owner: string;
    viewer: string;
    acting_case: string | null;
    name: string;
    media_type: string;
    size: number;
    sha256: string | null;
    state: "WAITING" | "RECEIVING" | "STORED" | "REFUSED";
    expires_at: Moment;
    attempt: string | null;
  };
  file_attempt: {
    parts: string;
    begun_at: ColumnType<Date, undefined, never>;
  };
  consent: {
    id: string;
    owner: string;
    procedure: string;
    version: string;
    text_vi: string;
    text_en: string;
    given_at: Moment;
    given_by: string;
    given_case: string | null;
    withdrawn_at: MaybeMoment;
    withdrawn_by: string | null;
    withdrawn_case: string | null;
  };
  document_use: {
    id: string;
    document: string;
    procedure: string;
    kind: "OFFERED" | "FETCHED";
    at: Moment;
    consent: string | null;
    viewer: string | null;
    acting_case: string | null;
    agency: string | null;
    case_reference: string | null;
  };
  axis_outbox: {
    id: string;
    recipient: string;
    kind: OutgoingKind;
    about: string;
    content: JSONColumnType<object, string, never>;
    state: "WAITING" | "SENT" | "ASIDE";
    reason: string | null;
    attempts: number;
    next_at: Moment;
    created_at: Moment;
  };
  axis_inbox: { id: string; sender: string; document_id: string; digest: string; state: "APPLIED" | "ASIDE" | "AGAIN"; reason: string | null; axis_document: string; received_at: Moment };
  axis_file: { sha256: string; bytes: Buffer; received_at: Moment };
  dossier_rating: {
    dossier: string;
    id: string;
    agency: string;
    procedure: string;
    level: RatingLevel;
    comment: string | null;
    rated_at: Moment;
    viewer: string;
    acting_case: string | null;
    acting_role: string | null;
    counted_month: string | null;
  };
  dossier_count: {
    dossier: string;
    agency: string;
    procedure: string;
    received_month: string | null;
    verdict: "ON_TIME" | "LATE" | "NONE" | null;
    verdict_month: string | null;
    finished_month: string | null;
    working_days: number | null;
    is_complete: boolean;
  };
  performance_quarter: { quarter: string; closed_at: Moment };
  performance_cell: { agency: string; procedure: string; month: string } & Readonly<Record<CountedColumn, number>>;
}

/** What is counted of a procedure in a month. */
export type CountedColumn = "received" | "on_time" | "late" | "finished" | "working_days" | "very_satisfied" | "satisfied" | "neutral" | "dissatisfied" | "very_dissatisfied";
