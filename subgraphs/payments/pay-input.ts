/** What somebody wants to pay, read from the offers that they cite. */
import { badInput } from "../../kit/errors.ts";
import { readCited } from "../../kit/offer.ts";
import type { OfferReader } from "../../kit/offer.ts";
import { payablePurpose, readPayable } from "../../kit/payable.ts";
import type { PayableFacts } from "../../kit/payable.ts";
import { isStorable } from "../../kit/text.ts";
import { ownerNames } from "./owners.ts";
import type { OwnerName } from "./owners.ts";
import { mostVnd } from "./wire.ts";

export interface PayInput {
  readonly payables: readonly { readonly offer: string; readonly amount: number }[];
  readonly returnUrl: string;
  readonly idempotencyKey: string;
}

/** One thing to pay, as its owner vouches for it. */
export interface Wanted extends Omit<PayableFacts, "settled"> {
  /** Where it stands in the input. */
  readonly field: string;
  readonly issuer: OwnerName;
  readonly obligation: string;
  readonly version: string;
  readonly amount: number;
  readonly offeredAt: Date;
  /** As much as may ever be taken of it through the portal. */
  readonly allowed: number;
}

/** A page of a basket; an offer is some kilobyte. */
const most = 50;

/** What can be seen without the offers. @throws {PublicError} `BAD_INPUT` that names the field. */
export const checkInput = ({ payables, returnUrl }: PayInput, returnUrls: readonly string[]): void => {
  if (payables.length < 1 || payables.length > most) throw badInput(`payables must be 1 to ${most}: pay more in a second payment.`, `payables phải có từ 1 đến ${most} khoản: hãy nộp phần còn lại trong giao dịch khác.`);
  payables.forEach(({ amount }, n) => {
    if (amount < 1) throw badInput(`payables[${n}].amount must be more than zero.`, `payables[${n}].amount phải lớn hơn 0.`);
  });
  if (!isRegistered(returnUrl, returnUrls)) {
    throw badInput("returnUrl must be one of the portal's registered addresses.", "returnUrl phải là một trong các địa chỉ đã đăng ký của Cổng.");
  }
};

const longestUrl = 1_000;

/** The same origin, and a path under the registered one. What a browser would read otherwise than we do is none of ours. */
export const isRegistered = (text: string, registered: readonly string[]): boolean => {
  if (text.length > longestUrl || !/^[\x21-\x7e]+$/.test(text) || text.includes("\\") || !URL.canParse(text)) return false;
  const { origin, pathname, username, password } = new URL(text);
  if (username !== "" || password !== "") return false;
  return registered.some((each) => {
    const allowed = new URL(each);
    const folder = allowed.pathname.endsWith("/") ? allowed.pathname : `${allowed.pathname}/`;
    return origin === allowed.origin && (pathname === allowed.pathname || pathname.startsWith(folder));
  });
};

/** @throws {PublicError} `OFFER_EXPIRED`, or `BAD_INPUT` that names the field and says what to do. */
export const readWanted = async (offers: OfferReader, { payables }: Pick<PayInput, "payables">, subject: string): Promise<readonly Wanted[]> => {
  const wanted = await Promise.all(payables.map((given, n) => readOne(offers, given, n, subject)));
  const seen = new Map<string, string>();
  for (const { field, issuer, obligation } of wanted) {
    const name = `${issuer} ${obligation}`;
    const first = seen.get(name);
    if (first !== undefined) throw badInput(`${field} is the same obligation as ${first}: give each once.`, `${field} trùng với ${first}: mỗi khoản chỉ được nêu một lần.`);
    seen.set(name, field);
  }
  if (wanted.reduce((sum, { amount }) => sum + amount, 0) > mostVnd) throw badInput("payables are too much for one payment: pay in several.", "Tổng số tiền quá lớn cho một giao dịch: hãy chia thành nhiều giao dịch.");
  return wanted;
};

const readOne = async (offers: OfferReader, { offer: token, amount }: PayInput["payables"][number], n: number, subject: string): Promise<Wanted> => {
  const field = `payables[${n}]`;
  const offer = await readCited(offers, token, { kind: "payable", issuers: ownerNames, subject, purpose: payablePurpose, field: `${field}.offer` });
  const facts = readPayable(offer);
  const issuer = ownerNames.find((name) => name === offer.issuer);
  const allowed = facts === undefined ? Number.NaN : facts.amountDue + facts.settled;
  if (facts === undefined || issuer === undefined || !Number.isSafeInteger(allowed) || offer.id.length > 200 || !isStorable(offer.id)) {
    throw badInput(`${field}.offer is not something that can be paid: ask its owner for \`payable\` again.`, `${field}.offer không phải là khoản có thể thanh toán: hãy lấy lại \`payable\`.`);
  }
  if (amount > facts.amountDue) throw badInput(`${field}.amount is more than what is due: give at most amountDue.`, `${field}.amount lớn hơn số phải nộp: tối đa là amountDue.`);
  const { settled: _, ...rest } = facts;
  return { ...rest, field, issuer, obligation: offer.id, version: offer.version, amount, offeredAt: offer.issuedAt, allowed };
};
