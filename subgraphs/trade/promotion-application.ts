/** A promotion to be filed, field by field. */
import { z } from "zod";
import { line, maybe, readFields, wrong } from "../../kit/input.ts";
import type { Expected, Optional } from "../../kit/input.ts";
import { readText } from "../../kit/text.ts";
import { promotionKinds } from "./promotion-rules.ts";
import type { PromotionKind } from "./promotion-rules.ts";
import { isProvince, provinceCodes } from "./provinces.ts";

/** As it comes from the graph. */
export interface PromotionInput {
  readonly taxCode: string;
  readonly name: string;
  readonly kind: string;
  readonly provinces?: Optional<readonly string[]>;
  readonly wholeCountry?: boolean;
  readonly from: string;
  readonly to: string;
  readonly discountPercent?: Optional<number>;
  readonly prizeValue: number;
  readonly concentratedProgramme?: Optional<string>;
  readonly terms?: Optional<string>;
  readonly idempotencyKey: string;
}

export type AskedPromotion = {
  readonly taxCode: string;
  readonly name: string;
  readonly kind: PromotionKind;
  /** In order, each once; none for the whole country. */
  readonly provinces: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly discountPercent?: number;
  readonly prizeValue: number;
  readonly concentratedProgramme?: string;
  readonly terms?: string;
};

/** What the portal's form takes. */
const bounds = { name: 200, programme: 50, terms: 5_000, prizeValue: 1_000_000_000_000_000 };

const terms = z.string().transform((written, context) => {
  const read = written.isWellFormed() ? readText(written)?.trim() : undefined;
  // oxlint-disable-next-line no-control-regex -- lines and tabs alone are wanted of them
  const isFine = read !== undefined && read !== "" && read.length <= bounds.terms && !/[\u0000-\u0008\u000B-\u001F\u007F]/.test(read);
  if (!isFine) context.addIssue("not a text");
  return isFine ? read : z.NEVER;
});

const shape = z.object({
  taxCode: z.string(),
  name: line(bounds.name),
  kind: z.enum(promotionKinds),
  provinces: maybe(z.array(z.string().refine(isProvince)).min(1).max(provinceCodes.length).refine((codes) => new Set(codes).size === codes.length)),
  wholeCountry: z.boolean().default(false),
  from: z.string(),
  to: z.string(),
  discountPercent: maybe(z.int().min(1).max(100)),
  prizeValue: z.int().min(0).max(bounds.prizeValue),
  concentratedProgramme: maybe(line(bounds.programme)),
  terms: maybe(terms),
});

const expected: Expected = {
  name: { en: "name is one line of up to 200 characters.", vi: "name là một dòng, tối đa 200 ký tự." },
  kind: { en: "kind is one of the kinds, not UNKNOWN.", vi: "kind là một hình thức khuyến mại, không phải UNKNOWN." },
  provinces: { en: "provinces has codes of the 34 provinces, each once: 01, 31. Either these, or wholeCountry: true.", vi: "provinces gồm mã của 34 tỉnh, thành phố, mỗi mã một lần: 01, 31. Hoặc khai provinces, hoặc wholeCountry: true." },
  from: { en: "from is tomorrow or later.", vi: "from là ngày mai hoặc muộn hơn." },
  to: { en: "to is not before from.", vi: "to không trước from." },
  discountPercent: { en: "discountPercent is a whole number from 1 to 100; the kind DISCOUNT needs it.", vi: "discountPercent là số nguyên từ 1 đến 100; bắt buộc với hình thức DISCOUNT." },
  prizeValue: { en: "prizeValue is an amount of đồng, zero or more.", vi: "prizeValue là số tiền (đồng), từ 0 trở lên." },
  concentratedProgramme: { en: "concentratedProgramme is the number of a decision, up to 50 characters.", vi: "concentratedProgramme là số quyết định, tối đa 50 ký tự." },
  terms: { en: "terms has up to 5000 characters; the kinds that are registered need them (promotionRules.registeredKinds).", vi: "terms là thể lệ chương trình, tối đa 5000 ký tự; bắt buộc với hình thức phải đăng ký (promotionRules.registeredKinds)." },
};

export const wrongPromotion = (field: string) => wrong(field, expected);

/** @throws {PublicError} `BAD_INPUT`. */
export const readPromotion = (input: PromotionInput, today: string): AskedPromotion => {
  const { provinces, wholeCountry, discountPercent, concentratedProgramme, terms: rules, ...rest } = readFields(shape, input, expected);
  if (wholeCountry === (provinces !== undefined)) throw wrongPromotion("provinces");
  if (rest.from <= today) throw wrongPromotion("from");
  if (rest.to < rest.from) throw wrongPromotion("to");
  if (rest.kind === "DISCOUNT" && discountPercent === undefined) throw wrongPromotion("discountPercent");
  return {
    ...rest,
    provinces: provinces?.toSorted() ?? [],
    ...(discountPercent !== undefined && { discountPercent }),
    ...(concentratedProgramme !== undefined && { concentratedProgramme }),
    ...(rules !== undefined && { terms: rules }),
  };
};
