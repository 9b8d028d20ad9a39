/** What of a bill can be paid through the portal (khoản phải nộp). */
import type { Payee, PayableFacts } from "../../kit/payable.ts";
import { settlementPath } from "../../kit/settlement.ts";
import { periodOf } from "./bill.ts";
import type { Bill } from "./bill.ts";

/**
 * A bill is paid whole and once, so what was settled of it never counts beside what is due: a corporation that still shows a bill as unpaid after it was settled is late,
 * and not owed a second time.
 * @returns `undefined` for a bill that is paid, that comes to nothing, or of which the corporation says what we do not know.
 */
export const payableFactsOf = (bill: Bill, payee: Payee): PayableFacts | undefined => {
  if (bill.paid !== false || bill.total <= 0) return undefined;
  const month = `${String(bill.month).padStart(2, "0")}/${bill.year}`;
  return {
    description: {
      vi: `Tiền điện tháng ${month} (kỳ ${bill.term}), mã khách hàng ${bill.customerCode}`,
      en: `Electricity of ${periodOf(bill)} (bill ${bill.term} of the month), customer code ${bill.customerCode}`,
    },
    amountDue: bill.total,
    leastAmount: bill.total,
    settled: 0,
    payee,
    settleAt: settlementPath,
    // The bill's own id says all that its corporation needs.
    booking: {},
  };
};
