/** An application for a certificate of origin, field by field. */
import { z } from "zod";
import { line, maybe, readFields, wrong } from "../../kit/input.ts";
import type { Expected, Optional } from "../../kit/input.ts";
import { originCriteria } from "./certificate.ts";
import { originForms } from "./origin-forms.ts";
import type { OriginForm } from "./origin-forms.ts";

interface GoodsInput {
  readonly hsCode: string;
  readonly description: string;
  readonly criterion: string;
  readonly regionalValuePercent?: Optional<number>;
  readonly quantity: string;
  readonly unit: string;
  readonly value: string;
}

/** As they come from the graph. */
export interface ContentInput {
  readonly consignee: string;
  readonly consigneeAddress: string;
  readonly invoiceNumber?: Optional<string>;
  readonly currency: string;
  readonly goods: readonly GoodsInput[];
}

export interface ApplyInput {
  readonly taxCode: string;
  readonly form: string;
  readonly destination: string;
  readonly declarationNumber: string;
  readonly content: ContentInput;
  readonly idempotencyKey: string;
}

export interface ResubmitInput {
  readonly code: string;
  readonly content: ContentInput;
  readonly idempotencyKey: string;
}

export type AskedGoods = {
  readonly hsCode: string;
  readonly description: string;
  readonly criterion: string;
  readonly regionalValuePercent?: number;
  readonly quantity: string;
  readonly unit: string;
  readonly value: string;
};

export type AskedContent = {
  readonly consignee: string;
  readonly consigneeAddress: string;
  readonly invoiceNumber?: string;
  readonly currency: string;
  readonly goods: readonly AskedGoods[];
};

export type AskedCertificate = { readonly taxCode: string; readonly form: OriginForm; readonly destination: string; readonly declarationNumber: string; readonly content: AskedContent };
export type AskedAgain = { readonly code: string; readonly content: AskedContent };

/** What the ministry's form takes. */
const bounds = { name: 200, address: 300, description: 300, invoice: 50, lines: 50 };

/** More than zero. */
const decimal = (places: number) => z.string().regex(new RegExp(`^(?!0+(?:\\.0+)?$)\\d{1,12}(?:\\.\\d{1,${places}})?$`));

/** Six digits of the harmonised system, or eight of the national tariff. */
const hsCode = z
  .string()
  .regex(/^\s*\d{4}([. ]?)\d{2}(?:\1\d{2})?\s*$/)
  .transform((text) => text.replace(/\D/g, ""));

const goods = z
  .object({ hsCode, description: line(bounds.description), criterion: z.enum(originCriteria), regionalValuePercent: maybe(z.int().min(1).max(100)), quantity: decimal(4), unit: z.string().regex(/^[A-Z]{2,3}$/), value: decimal(2) })
  .refine(({ criterion, regionalValuePercent }) => (criterion === "RVC") === (regionalValuePercent !== undefined), { path: ["regionalValuePercent"] })
  .transform(({ regionalValuePercent, ...rest }): AskedGoods => ({ ...rest, ...(regionalValuePercent !== undefined && { regionalValuePercent }) }));

const content = z
  .object({ consignee: line(bounds.name), consigneeAddress: line(bounds.address), invoiceNumber: maybe(line(bounds.invoice)), currency: z.string().regex(/^[A-Z]{3}$/), goods: z.array(goods).min(1).max(bounds.lines) })
  .transform(({ invoiceNumber, ...rest }): AskedContent => ({ ...rest, ...(invoiceNumber !== undefined && { invoiceNumber }) }));

const application = z.object({
  taxCode: z.string(),
  form: z.enum(originForms as readonly [OriginForm, ...OriginForm[]]),
  destination: z.string().regex(/^[A-Z]{2}$/),
  declarationNumber: z.string().regex(/^30\d{10}$/),
  content,
});
const again = z.object({ code: z.string().regex(/^[0-9A-Z.]{3,20}-\d{6}-\d{4,6}$/), content });

const expected: Expected = {
  form: { en: "form is one of certificateOfOriginForms.", vi: "form là một mẫu trong certificateOfOriginForms." },
  destination: { en: "destination is a country as ISO 3166 writes it, two capital letters: DE, JP. It is not Viet Nam.", vi: "destination là mã nước theo ISO 3166, hai chữ cái in hoa: DE, JP. Không phải Việt Nam." },
  declarationNumber: { en: "declarationNumber is that of an export: 12 digits that begin with 30.", vi: "declarationNumber là số tờ khai xuất khẩu: 12 chữ số, bắt đầu bằng 30." },
  code: { en: "code is that of an application, for example G02.899.201-261123-0001.", vi: "code là mã hồ sơ, ví dụ G02.899.201-261123-0001." },
  "content.consignee": { en: "content.consignee is one line of up to 200 characters.", vi: "content.consignee là một dòng, tối đa 200 ký tự." },
  "content.consigneeAddress": { en: "content.consigneeAddress is one line of up to 300 characters.", vi: "content.consigneeAddress là một dòng, tối đa 300 ký tự." },
  "content.invoiceNumber": { en: "content.invoiceNumber is one line of up to 50 characters.", vi: "content.invoiceNumber là một dòng, tối đa 50 ký tự." },
  "content.currency": { en: "content.currency is three capital letters of ISO 4217: USD, EUR.", vi: "content.currency gồm ba chữ cái in hoa theo ISO 4217: USD, EUR." },
  "content.goods": { en: "content.goods has 1 to 50 lines.", vi: "content.goods có từ 1 đến 50 dòng." },
  "content.goods.hsCode": { en: "content.goods.hsCode has 6 or 8 digits, also written 8443.32.90.", vi: "content.goods.hsCode gồm 6 hoặc 8 chữ số, có thể viết 8443.32.90." },
  "content.goods.description": { en: "content.goods.description is one line of up to 300 characters.", vi: "content.goods.description là một dòng, tối đa 300 ký tự." },
  "content.goods.criterion": { en: "content.goods.criterion is one of the criteria, not UNKNOWN.", vi: "content.goods.criterion là một tiêu chí xuất xứ, không phải UNKNOWN." },
  "content.goods.regionalValuePercent": { en: "content.goods.regionalValuePercent is a whole number from 1 to 100, for the criterion RVC and for it alone.", vi: "content.goods.regionalValuePercent là số nguyên từ 1 đến 100, chỉ khai khi tiêu chí là RVC và phải khai khi đó." },
  "content.goods.quantity": { en: "content.goods.quantity is a decimal above zero, with a point and at most four places: 12600.75.", vi: "content.goods.quantity là số thập phân lớn hơn 0, dùng dấu chấm, tối đa bốn chữ số thập phân: 12600.75." },
  "content.goods.unit": { en: "content.goods.unit is two or three capital letters as customs write it: KGM, PCE.", vi: "content.goods.unit gồm hai hoặc ba chữ cái in hoa theo mã của hải quan: KGM, PCE." },
  "content.goods.value": { en: "content.goods.value is a decimal above zero, with a point and at most two places: 98285.85.", vi: "content.goods.value là số thập phân lớn hơn 0, dùng dấu chấm, tối đa hai chữ số thập phân: 98285.85." },
};

/** @throws {PublicError} `BAD_INPUT`. */
export const readApplication = (input: ApplyInput): AskedCertificate => {
  const asked = readFields(application, input, expected);
  if (asked.destination === "VN") throw wrong("destination", expected);
  return asked;
};

/** @throws {PublicError} `BAD_INPUT`. */
export const readAgain = (input: ResubmitInput): AskedAgain => readFields(again, input, expected);
