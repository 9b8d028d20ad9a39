import type { BudgetSlip, Payee } from "../../../kit/payable.ts";

/** What was paid to one payee in one transaction and is booked there, as the payer is given it in writing. */
export interface Receipt {
  readonly id: string;
  /** What is printed (số). */
  readonly number: string;
  /** Biên lai điện tử; giấy nộp tiền vào ngân sách nhà nước, mẫu C1-02/NS. */
  readonly kind: "RECEIPT" | "BUDGET_SLIP";
  /** ISO 8601, with Vietnam's offset. */
  readonly paidAt: string;
  readonly issuedAt: string;
  /** Who paid. */
  readonly payer: string | undefined;
  readonly payee: Payee;
  /** The payment platform's name for it. */
  readonly transaction: string;
  /** The ministry's name for its booking. */
  readonly bookingReference: string;
  /** `slip` is what the budget has to know of a line. Amounts are whole đồng. */
  readonly lines: readonly { readonly content: string; readonly amount: number; readonly slip: BudgetSlip | undefined }[];
  readonly total: number;
}
