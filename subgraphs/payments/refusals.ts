/** Why something cannot be paid so, and what can be done: data, which the graph has as such. */
import type { PublicMessage } from "../../kit/errors.ts";

export type RefusalCode = "ALREADY_PAID" | "BEING_PAID" | "ABOVE_WHAT_IS_LEFT";

export interface Refusal {
  readonly obligation: string;
  readonly code: RefusalCode;
  /** Whole đồng. */
  readonly left: number;
  /** The citizen's own open payment of it. */
  readonly payment: string | null;
}

export const messageOf = ({ code, left, payment }: Refusal): PublicMessage => {
  switch (code) {
    case "ALREADY_PAID":
      return { vi: "Khoản này đã được nộp qua Cổng. Cơ quan thụ hưởng có thể chưa kịp ghi nhận.", en: "This was paid through the portal already. Its agency may not have booked it yet." };
    case "BEING_PAID":
      return payment === null
        ? { vi: "Khoản này đang được người khác thanh toán qua Cổng. Hãy thử lại sau ít phút.", en: "Somebody else is paying this through the portal. Try again in some minutes." }
        : { vi: "Khoản này đang nằm trong một giao dịch chờ thanh toán của bạn. Hãy thanh toán hoặc hủy giao dịch đó.", en: "This is in a payment of yours that is open. Pay that one, or cancel it." };
    case "ABOVE_WHAT_IS_LEFT":
      return { vi: `Chỉ còn có thể nộp ${left.toLocaleString("vi-VN")} đồng cho khoản này. Hãy xem lại số phải nộp.`, en: `Only ${left.toLocaleString("en-GB")} đồng of this can still be paid. Look at what is due again.` };
  }
};

export const notCancelled: PublicMessage = {
  vi: "Không còn gì để hủy: giao dịch đã được thanh toán hoặc đã kết thúc.",
  en: "There is nothing to cancel: it was paid, or was over already.",
};
export const notFound: PublicMessage = { vi: "Không tìm thấy giao dịch này, hoặc không phải của bạn.", en: "There is no such payment, or it is not yours." };
