import { GraphQLScalarType, Kind } from "graphql";
import type { ValueNode } from "graphql";
import { DateTime as Moment } from "luxon";
import { badInput } from "./errors.ts";
import { isPersonalId, readTaxCode } from "./identifiers.ts";

const literal = (node: ValueNode): unknown => {
  if (node.kind === Kind.STRING) return node.value;
  if (node.kind === Kind.INT || node.kind === Kind.FLOAT) return Number(node.value);
  return undefined;
};

const scalar = <T>(name: string, description: string, check: (value: unknown) => T | undefined, wrong: { en: string; vi: string }) => {
  const parse = (value: unknown): T => {
    const checked = check(value);
    if (checked === undefined) throw badInput(wrong.en, wrong.vi);
    return checked;
  };
  return new GraphQLScalarType<T, T>({
    name,
    description,
    parseValue: parse,
    parseLiteral: (node) => parse(literal(node)),
    serialize: (value) => {
      const checked = check(value);
      if (checked === undefined) throw new TypeError(`a resolver gave something that is not a ${name}`);
      return checked;
    },
  });
};

const isDay = (value: unknown): value is string => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && Moment.fromISO(value).isValid;
const isMoment = (value: unknown): value is string =>
  typeof value === "string" && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(value) && Moment.fromISO(value).isValid;

/** The scalars of the graph, by name. A subgraph gets the resolvers of those that its schema declares. */
export const scalars = {
  VND: scalar("VND", "An amount of đồng: a whole number, exact beyond 2³¹.", (value) => (typeof value === "number" && Number.isSafeInteger(value) ? value : undefined), {
    en: "An amount of đồng is a whole number.",
    vi: "Số tiền phải là số nguyên (đồng).",
  }),
  Date: scalar("Date", "A local calendar date, `YYYY-MM-DD`.", (value) => (isDay(value) ? value : undefined), {
    en: "A date is written YYYY-MM-DD, for example 2026-11-23.",
    vi: "Ngày phải có dạng YYYY-MM-DD, ví dụ 2026-11-23.",
  }),
  DateTime: scalar("DateTime", "A moment with its offset, ISO 8601.", (value) => (isMoment(value) ? value : undefined), {
    en: "A moment is written in ISO 8601 with its offset, for example 2026-11-23T09:00:00+07:00.",
    vi: "Thời điểm phải theo ISO 8601 kèm múi giờ, ví dụ 2026-11-23T09:00:00+07:00.",
  }),
  PersonalId: scalar("PersonalId", "A personal number (số định danh cá nhân): 12 digits.", (value) => (typeof value === "string" && isPersonalId(value) ? value : undefined), {
    en: "A personal number has 12 digits.",
    vi: "Số định danh cá nhân gồm 12 chữ số.",
  }),
  TaxCode: scalar("TaxCode", "A tax code (mã số thuế): 10 digits, 10 and a branch, or a personal number.", (value) => (typeof value === "string" ? readTaxCode(value) : undefined), {
    en: "A tax code has 10 digits with a valid check digit, 13 for a branch, or is a 12-digit personal number.",
    vi: "Mã số thuế gồm 10 chữ số có số kiểm tra hợp lệ, 13 chữ số đối với đơn vị phụ thuộc, hoặc là số định danh cá nhân 12 chữ số.",
  }),
};
