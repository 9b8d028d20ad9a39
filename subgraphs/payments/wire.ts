/** The shapes of the payment platform's wire, parsed into what we rely on. */
import { z } from "zod";
import { readDateTime } from "../../kit/dates.ts";
import type { Word } from "./records.ts";

/** No name of theirs holds the sign that joins the fields of a checksum. */
const name = z.string().regex(/^[\w.:-]{1,100}$/);
const digits = z.string().regex(/^\d{1,15}$/);
/** What those can say. More is never asked for: no answer about it could be read. */
export const mostVnd = 999_999_999_999_999;
const checksum = z.string().regex(/^[0-9a-fA-F]{64}$/);
/** Not of the year 0, which a database does not have. */
const moment = z.string().regex(/^(?:[1-9]\d{13})?$/);

/** `yyyyMMddHHmmss`, of Vietnam's clock. */
export const momentFormat = "yyyyMMddHHmmss";

export const errorCodes = { DONE: "00", MALFORMED: "01", CHECKSUM: "02", OTHER_CONTENT: "03", EXPIRED: "04", CLIENT: "05", UNKNOWN: "06", ABOVE_PAID: "07", SYSTEM: "99" } as const;

/** Every answer: what was done, or why not. */
export const answer = z.object({ error_code: z.string().max(10) });

export const created = z.object({ transactionId: name, payUrl: z.string().max(2_000) });

/** What it says of a transaction, in an answer and in its callback. */
const said = z.object({ transactionId: name, platformTransactionId: name, amount: digits, status: z.string().regex(/^\d{1,4}$/), paidAt: moment, checksum });

export const queried = said.extend({ payUrl: z.string().max(2_000).optional() });
export const callback = said.extend({ client: name });
export type Said = z.infer<typeof said>;

/** A line of a day's statement: all that were paid on it. */
export const statement = z.object({
  transactions: z.array(
    z.object({
      ...{ transactionId: name, platformTransactionId: name, amount: digits.transform(Number), status: z.literal("0") },
      paidAt: moment.transform((text, context) => {
        const at = readDateTime(text, momentFormat);
        if (at === undefined) context.addIssue("no moment");
        return at === undefined ? z.NEVER : new Date(at);
      }),
      refunds: z.array(z.object({ refundId: name, amount: digits.transform(Number) })),
    }),
  ),
});

const events = { "0": "TAKEN", "1": "AWAITING", "2": "DECLINED", "3": "EXPIRED", "4": "CANCELLED" } as const satisfies Readonly<Record<string, Word["event"]>>;

/** @returns `undefined` for a status, an amount or a time that says nothing. */
export const wordOf = ({ status, amount, paidAt, platformTransactionId: platformId }: Omit<Said, "checksum">): Word | undefined => {
  const event = Object.hasOwn(events, status) ? events[status as keyof typeof events] : undefined;
  if (event === undefined) return undefined;
  if (event !== "TAKEN") return { event, platformId };
  const at = readDateTime(paidAt, momentFormat);
  const taken = Number(amount);
  return at === undefined || taken < 1 || !Number.isSafeInteger(taken) ? undefined : { event, platformId, amount: taken, paidAt: new Date(at) };
};
