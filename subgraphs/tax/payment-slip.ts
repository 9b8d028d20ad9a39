import { inForce } from "../../kit/dated.ts";
import type { Dated } from "../../kit/dated.ts";
import { amountDue, subItemOf } from "./obligations.ts";
import type { Obligation } from "./obligations.ts";

export interface PaymentSlip {
  readonly payer: Payer;
  readonly treasuryCode: string;
  readonly collectingAgencyCode: string;
  readonly revenueAccount: string;
  readonly lines: readonly PaymentSlipLine[];
  readonly total: number;
}

export interface Payer {
  readonly taxCode: string;
  /** As the ledger names them. */
  readonly debtors: string | undefined;
}

export interface PaymentSlipLine {
  readonly chapter: string;
  readonly subItem: string;
  readonly period: string | undefined;
  readonly decisionNumber: string | undefined;
  readonly content: string;
  readonly amount: number;
}

/** The treasury's account of state-budget revenue (thu ngân sách nhà nước; Circular 77/2017/TT-BTC), for a ledger that names none. */
const revenueAccounts: readonly (Dated & { readonly account: string })[] = [{ from: "2018-01-01", account: "7111" }];

/**
 * What a slip of form C1-02/NS must say to settle one obligation. Late-payment interest has a sub-item of its own and is not on it.
 * @param on today.
 * @returns `undefined` when nothing is to be paid, or when a code without which the money would not arrive is not known.
 */
export const paymentSlipOf = (obligation: Obligation, on: string): PaymentSlip | undefined => {
  const { taxCode, debtors, treasuryCode, collectingAgencyCode, chapter, subItem, period, decisionNumber } = obligation;
  const revenueAccount = obligation.revenueAccount ?? inForce(revenueAccounts, on)?.account;
  const amount = amountDue(obligation);
  if (amount === 0 || !treasuryCode || !collectingAgencyCode || !revenueAccount || !chapter || !subItem) return undefined;
  const line = { chapter, subItem, period, decisionNumber, content: contentOf(obligation, on), amount };
  return { payer: { taxCode, debtors }, treasuryCode, collectingAgencyCode, revenueAccount, lines: [line], total: amount };
};

/** In Vietnamese, because the treasury reads it. */
const contentOf = ({ subItem, subItemName, period, decisionNumber }: Obligation, on: string): string =>
  [
    subItemOf(subItem, on).name ?? subItemName ?? `Khoản nộp tiểu mục ${subItem}`,
    ...(period === undefined ? [] : [`kỳ ${period.split("-").toReversed().join("/")}`]),
    ...(decisionNumber === undefined ? [] : [`theo thông báo ${decisionNumber}`]),
  ].join(", ");
