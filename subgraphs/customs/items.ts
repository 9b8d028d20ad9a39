/** The items of a declaration (chỉ tiêu thông tin) that a supplement may name: how each is written, and whether the law lets it be supplemented. */
import { readDate } from "../../kit/dates.ts";
import type { PublicMessage } from "../../kit/errors.ts";
import { readLine } from "../../kit/text.ts";
import type { Declaration, Line } from "./declaration.ts";
import { codeIn, readExact, readPercent } from "./fields.ts";
import { readHsCode } from "./hs-code.ts";

interface ValueItem<Kind extends string, Of> {
  readonly of: Kind;
  /** On the wire. */
  readonly code: string;
  readonly read: (text: string) => string | undefined;
  readonly expected: PublicMessage;
  /** As it stands. */
  readonly stands: (of: Of) => string | undefined;
}

/** Another declaration is lodged instead (Circular 38/2015/TT-BTC, Appendix II, point 3). */
interface FixedItem {
  readonly of: "FIXED";
  readonly code: string;
}

export type ItemRule = ValueItem<"LINE", Line> | ValueItem<"DECLARATION", Declaration> | FixedItem;

const bounds = {
  /** What the field of the declaration holds. */
  description: 200,
  partner: 100,
  invoiceNumber: 35,
  /** Digits before the point, and after it. */
  whole: 15,
  fraction: 4,
};

const readDecimal = (text: string): string | undefined => {
  const read = readExact(text.trim());
  const [whole = "", fraction = ""] = (read ?? "").split(".");
  return read === undefined || Number(read) === 0 || whole.length > bounds.whole || fraction.length > bounds.fraction ? undefined : read;
};
const readRate = (text: string): string | undefined => {
  const rate = readPercent(text.trim());
  return rate === undefined || rate > 999 ? undefined : String(rate);
};
const readOrigin = (text: string): string | undefined => (/^[A-Z]{2}$/.test(text.trim()) ? text.trim() : undefined);
const readDay = (text: string): string | undefined => readDate(text, "yyyy-MM-dd");

const decimalExpected: PublicMessage = { en: "a decimal above zero such as 1250.5, with up to four digits after the point", vi: "số thập phân lớn hơn 0, ví dụ 1250.5, tối đa bốn chữ số sau dấu chấm" };
const lineOf = (most: number): PublicMessage => ({ en: `one line of up to ${most} characters`, vi: `một dòng, tối đa ${most} ký tự` });

const rules = {
  QUANTITY: { of: "LINE", code: "QTY", read: readDecimal, expected: decimalExpected, stands: ({ quantity }) => quantity },
  HS_CODE: { of: "LINE", code: "HSC", read: readHsCode, expected: { en: "eight digits, such as 84433290", vi: "tám chữ số, ví dụ 84433290" }, stands: ({ hsCode }) => hsCode },
  DESCRIPTION: { of: "LINE", code: "DSC", read: (text) => readLine(text, bounds.description), expected: lineOf(bounds.description), stands: ({ description }) => description },
  ORIGIN: { of: "LINE", code: "ORG", read: readOrigin, expected: { en: "two capital letters of ISO 3166, such as JP", vi: "hai chữ cái in hoa theo ISO 3166, ví dụ JP" }, stands: ({ origin }) => origin },
  INVOICE_VALUE: { of: "LINE", code: "IVA", read: readDecimal, expected: decimalExpected, stands: ({ value }) => value.amount },
  DUTY_RATE: {
    of: "LINE",
    code: "DTR",
    read: readRate,
    expected: { en: "percent, from 0 to 999", vi: "phần trăm, từ 0 đến 999" },
    stands: ({ importDutyRate }) => importDutyRate?.toString(),
  },
  INVOICE_NUMBER: { of: "DECLARATION", code: "IVN", read: (text) => readLine(text, bounds.invoiceNumber), expected: lineOf(bounds.invoiceNumber), stands: ({ invoice }) => invoice?.number },
  INVOICE_DATE: { of: "DECLARATION", code: "IVD", read: readDay, expected: { en: "a day, YYYY-MM-DD", vi: "ngày dạng YYYY-MM-DD" }, stands: ({ invoice }) => invoice?.date },
  PARTNER_NAME: { of: "DECLARATION", code: "PTN", read: (text) => readLine(text, bounds.partner), expected: lineOf(bounds.partner), stands: ({ partnerName }) => partnerName },
  // The gateway does not tell the weight.
  WEIGHT: { of: "DECLARATION", code: "WGT", read: readDecimal, expected: decimalExpected, stands: () => undefined },
  TYPE: { of: "FIXED", code: "KND" },
  OFFICE: { of: "FIXED", code: "OFF" },
  OWNER: { of: "FIXED", code: "OWN" },
  DECLARANT: { of: "FIXED", code: "DCL" },
} as const satisfies Record<string, ItemRule>;

export type Item = keyof typeof rules;

export const ruleOf = (item: Item): ItemRule => rules[item];

const byCode: Readonly<Record<string, Item>> = Object.fromEntries((Object.keys(rules) as Item[]).map((item) => [rules[item].code, item]));

/** @returns `undefined` for a code that is new to us. */
export const itemOfCode = (code: string): Item | undefined => codeIn(byCode, code);

/** Whether two values say the same: `260` and `260.00` do. */
export const isSame = (a: string | undefined, b: string): boolean => a === b || (a !== undefined && /^\d+(\.\d+)?$/.test(a) && /^\d+(\.\d+)?$/.test(b) && plain(a) === plain(b));

/** As text: a binary fraction would make two long decimals one. */
const plain = (decimal: string): string => (decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal);
