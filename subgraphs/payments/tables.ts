/** The rows of `migrations/`, as they are read and written. */
import type { ColumnType, Generated, JSONColumnType } from "kysely";
import type { BudgetSlip, Payee } from "../../kit/payable.ts";
import type { ItemState, TransactionState } from "./states.ts";

type Moment = ColumnType<Date, Date, Date>;
type MaybeMoment = ColumnType<Date | null, Date | null | undefined, Date | null>;
/** By the database's own clock. */
type Changed = ColumnType<Date, Date | undefined, Date>;

/** What an owner books by. */
export type BookingFacts = Readonly<Record<string, string>>;

export interface Tables {
  obligation: { issuer: string; obligation: string; offered_at: Moment; allowed: number };
  payment: { id: string; n: Generated<number>; subject: string; viewer: string; acting_case: string | null; return_url: string; created_at: Moment; expires_at: Moment };
  platform_transaction: {
    id: string;
    payment: string;
    n: number;
    payee: JSONColumnType<Payee, string, never>;
    amount: number;
    state: TransactionState;
    platform_id: string | null;
    pay_url: string | null;
    paid_amount: number | null;
    paid_at: MaybeMoment;
    changed_at: Changed;
  };
  item: {
    id: string;
    payment: string;
    transaction: string;
    n: number;
    issuer: string;
    obligation: string;
    version: string;
    description_vi: string;
    description_en: string;
    amount: number;
    slip: JSONColumnType<BudgetSlip, string | null, never> | null;
    settle_at: string;
    booking: JSONColumnType<BookingFacts, string | null, null> | null;
    state: ItemState;
    reference: string | null;
    refusal: string | null;
    changed_at: Changed;
  };
  refund: { id: string; transaction: string; item: string | null; amount: number; state: "DUE" | "DONE"; changed_at: Changed };
  receipt: { item: string; number: Generated<number>; issued_at: Moment; document: string | null; verification_code: string | null; changed_at: Changed };
  task: { kind: TaskKind; id: string; next_at: Changed; attempts: Generated<number>; expiring: Generated<boolean> };
  history: { n: Generated<number>; transaction: string; item: string | null; event: string; from_state: string; to_state: string; source: string; at: Generated<Date> };
  alarm: { code: string; id: string; told_at: Changed };
}

/** What is done in the background: asking the platform, telling an owner, giving back, filing a receipt. */
export type TaskKind = "FOLLOW" | "SETTLE" | "REFUND" | "RECEIPT";
