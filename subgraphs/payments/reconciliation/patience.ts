/** What is under way is no difference: how many minutes each may take, as the alarms have it. */
import { longest as alarmAfter } from "../alarms.ts";

export const longest = {
  /** From the payer's confirmation to our record: the callback, or our own asking at most a minute apart. */
  TOLD: 5,
  PAID: alarmAfter.PAID,
  REFUND_DUE: alarmAfter.REFUND_DUE,
} as const;
