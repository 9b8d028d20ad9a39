/** One door to five corporations, and what their dialects have in common. */
import DataLoader from "dataloader";
import { z } from "zod";
import { readDate } from "../../../kit/dates.ts";
import { badAnswer } from "../../../kit/ministry-client.ts";
import { readVnd } from "../../../kit/money.ts";
import type { Payee } from "../../../kit/payable.ts";
import type { Account, Purpose, Reading } from "../account.ts";
import { latestFirst } from "../bill.ts";
import type { Bill } from "../bill.ts";
import { readCustomerCode } from "../customer-code.ts";
import type { CorporationName } from "../customer-code.ts";
import type { ConnectionDesk } from "./connecting.ts";
import type { CorporationLedger } from "./settling.ts";

/** A corporation's customer system as the process holds it. */
export interface Corporation {
  readonly name: CorporationName;
  forRequest(signal: AbortSignal): CorporationRequest;
  /** Where it is told of what was paid. */
  readonly ledger: CorporationLedger;
  readonly payee: Payee;
  /** Where new connections are asked for. */
  readonly desk: ConnectionDesk;
  close(): Promise<void>;
}

/** One request's questions to a corporation. Whatever is asked twice is sent once. Every method throws a ministry fault when it could not ask. */
export interface CorporationRequest {
  accounts(personalId: string): Promise<readonly Account[]>;
  /** What is owed, in đồng; `undefined` when the corporation answers but does not tell. */
  outstanding(customerCode: string): Promise<number | undefined>;
  /** The latest first. */
  bills(customerCode: string): Promise<readonly Bill[]>;
  /** Where the corporation reads meters from afar. */
  latestReading?(customerCode: string): Promise<Reading | undefined>;
}

/**
 * How long one question may take. A citizen waits for the slowest of five, and for up to three questions one after another (login, accounts, what is
 * owed): all three must fit within the gateway's patience, so that one silent corporation does not take the other four with it.
 */
export const deadlineMs = 2_000;

/** A failure as a value: a loader forgets what was thrown, and would ask a system in trouble once more for every field. */
const settled = async <T>(asked: Promise<T>): Promise<T | Error> => {
  try {
    return await asked;
  } catch (error) {
    return error instanceof Error ? error : new Error("something was thrown that is not an error");
  }
};

/** One call per key and request. A failure is that key's alone. */
export const askOnce = <T>(ask: (key: string) => Promise<T>): DataLoader<string, T> =>
  new DataLoader((keys) => Promise.all(keys.map((key) => settled(ask(key)))), { batch: false });

/** One call for all the accounts whose bills a request wants at the same moment. */
export const askBillsTogether = (ask: (customerCodes: readonly string[]) => Promise<ReadonlyMap<string, readonly Bill[]>>): DataLoader<string, readonly Bill[]> =>
  new DataLoader(
    async (customerCodes) => {
      const answered = await settled(ask(customerCodes));
      if (answered instanceof Error) return customerCodes.map(() => answered);
      // An account left out of the answer was not asked about after all, which is not the same as having no bills.
      return customerCodes.map((code): readonly Bill[] | Error => answered.get(code)?.toSorted(latestFirst) ?? badAnswer("an account left out of the answer"));
    },
    { maxBatchSize: 20 },
  );

/**
 * The bills of each account of an answer.
 * @throws {PublicError} `MINISTRY_BAD_ANSWER` for an account that stands there twice: which list is the whole one cannot be told.
 */
export const byAccount = <T>(list: readonly T[], codeOf: (entry: T) => string, billsOf: (entry: T) => readonly Bill[]): ReadonlyMap<string, readonly Bill[]> => {
  const bills = new Map(list.map((entry) => [codeOf(entry), billsOf(entry)]));
  if (bills.size !== list.length) throw badAnswer("an account twice in the answer");
  return bills;
};

/** The customer code of an account that this corporation lists. */
export const ownCode = (corporation: CorporationName): z.ZodType<string, string> =>
  z.string().refine((text) => {
    const read = readCustomerCode(text);
    return read?.corporation === corporation && read.customerCode === text;
  }, "not a customer code of this corporation");

/** The price groups (nhóm giá) of household tiers, of those that other prices apply to, and whatever comes after them. */
const purposes: Readonly<Record<string, Purpose>> = { SHBT: "HOUSEHOLD", KDDV: "OTHER", SXBT: "OTHER", HCSN: "OTHER" };
export const purposeOf = (priceGroup: string): Purpose => (Object.hasOwn(purposes, priceGroup) ? purposes[priceGroup] : undefined) ?? "UNKNOWN";

/** Text that a reader of ours understands. @param what for the log, where the text itself never appears. */
export const readWith = <T>(read: (text: string) => T | undefined, what: string): z.ZodType<T, string> =>
  z.string().transform((text, context): T => {
    const value = read(text);
    if (value !== undefined) return value;
    context.addIssue(`not ${what}`);
    return z.NEVER;
  });

/** An amount in words of any dialect: `"1.234.567"`, `"123.456đ"`. */
export const vndText = readWith(readVnd, "an amount of đồng");
/** An amount as a number. */
export const vnd = z.int();
/** `dd/MM/yyyy` as `YYYY-MM-DD`. */
export const day = readWith((text) => readDate(text, "dd/MM/yyyy"), "a day");
/** A quantity with a decimal comma, `"1.234,5"`. */
export const dottedDecimal = readWith((text) => {
  const bare = text.trim();
  return /^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/.test(bare) ? Number(bare.replaceAll(".", "").replace(",", ".")) : undefined;
}, "a quantity");

export const tierEnd = z
  .number()
  .nullable()
  .transform((end) => end ?? undefined);
export const blankAsAbsent = z
  .string()
  .nullish()
  .transform((text) => text || undefined);
export const month = z.int().min(1).max(12);
