/** Fields of customs messages as they come: of fixed width, padded with blanks, numbers with zeros. An element without a value comes empty or not at all. */
import { z } from "zod";
import { readDateTime } from "../../kit/dates.ts";
import { readVnd } from "../../kit/money.ts";

export const blank = z
  .string()
  .optional()
  .transform((text) => text?.trim() || undefined);
export const filled = z.string().trim().min(1);

/** Text that `read` makes something of. */
export const readBy = <T>(read: (text: string) => T | undefined, what: string) =>
  filled.transform((text, context): T => {
    const value = read(text);
    if (value !== undefined) return value;
    context.addIssue(`not ${what}`);
    return z.NEVER;
  });

/** The same where the element may be empty. */
export const readIfFilled = <T>(read: (text: string) => T | undefined, what: string) => z.preprocess((text) => (typeof text === "string" && text.trim() === "" ? undefined : text), readBy(read, what).optional());

/** A decimal kept as text: without blanks, padding zeros and the separators of thousands. */
export const readExact = (text: string): string | undefined => (/^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(text) ? text.replaceAll(",", "").replace(/^0+(?=\d)/, "") : undefined);
export const readPercent = (text: string): number | undefined => (/^\d{1,4}(\.\d+)?$/.test(text) ? Number(text) : undefined);
export const readCount = (text: string): number | undefined => (/^\d{1,5}$/.test(text) ? Number(text) : undefined);
export const readCurrency = (text: string): string | undefined => (/^[A-Z]{3}$/.test(text) ? text : undefined);
/** Leading zeros are padding, which `readVnd` takes for digits. */
const readAmount = (text: string): number | undefined => readVnd(text.replace(/^0+(?=\d)/, ""));

export const decimal = readBy(readExact, "a decimal");
export const amount = readBy(readAmount, "an amount of đồng");
export const currency = readBy(readCurrency, "a currency");
export const count = readBy(readCount, "a count");
export const dayFormat = "ddMMyyyy";

/** A moment comes as a day and a time, each an element. */
export const momentOf = (day: string | undefined, time: string | undefined): string | undefined => (day === undefined || time === undefined ? undefined : readDateTime(`${day} ${time}`, `${dayFormat} HHmmss`));

/** Looks up a fixed code. A name of `Object`'s own, such as `constructor`, is no code. */
export const codeIn = <T>(table: Readonly<Record<string, T>>, code: string | undefined): T | undefined => (code !== undefined && Object.hasOwn(table, code) ? table[code] : undefined);
