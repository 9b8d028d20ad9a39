import { today } from "../../kit/clock.ts";
import { paginate } from "../../kit/connection.ts";
import { badInput } from "../../kit/errors.ts";
import { readTaxCode } from "../../kit/identifiers.ts";
import type { Subject } from "../../kit/subject.ts";
import { requireSubject } from "../../kit/subgraph.ts";
import type { Declaration } from "./declaration.ts";
import { readDeclarationNumber } from "./declaration-number.ts";
import type { DeclarationNumber } from "./declaration-number.ts";
import { declarationTypesOn, firstDayOfTypes, labelOf } from "./declaration-types.ts";
import type { CitizenCustomsDeclarationsArgs, CustomsDeclarationFilter, Resolvers } from "./generated.ts";
import type { CustomsContext } from "./ministry.ts";
import { lastDayToSupplement } from "./supplement-window.ts";

/** The codes that customs may know a person by: the tax code, and the personal number that is one for individuals. */
const ownTaxCodes = ({ identifiers: { taxCode, personalId } }: Subject): readonly string[] => [
  ...new Set([taxCode, personalId].map((code) => (code === undefined ? undefined : readTaxCode(code))).filter((code) => code !== undefined)),
];

const representedTaxCodes = ({ identifiers: { organisations = [] } }: Subject): readonly string[] => organisations.map(({ taxCode }) => taxCode);

const declarationsOf = async ({ ministry }: CustomsContext, taxCodes: readonly string[]): Promise<readonly Declaration[]> =>
  (await Promise.all([...new Set(taxCodes)].map((taxCode) => ministry.declarationsOf(taxCode)))).flat();

/**
 * Finds a declaration among all that the subject may see. Whether it is absent or somebody else's, the same is asked of the ministry.
 * The number may be of before an amendment.
 */
const findDeclaration = async (context: CustomsContext, number: DeclarationNumber): Promise<Declaration | null> => {
  const subject = requireSubject(context);
  const declarations = await declarationsOf(context, [...ownTaxCodes(subject), ...representedTaxCodes(subject)]);
  return declarations.find(({ stem }) => stem === number.stem) ?? null;
};

/** What a client wrote, as opposed to what another subgraph refers to. */
const numberGiven = (text: string): DeclarationNumber => {
  const number = readDeclarationNumber(text);
  if (number !== undefined) return number;
  throw badInput(
    "A declaration number has 12 digits and begins with 10 (import) or 30 (export), for example 105892374610.",
    "Số tờ khai gồm 12 chữ số, bắt đầu bằng 10 (nhập khẩu) hoặc 30 (xuất khẩu), ví dụ 105892374610.",
  );
};

/** The day of a moment that is written with Vietnam's offset. */
const dayOf = (moment: string): string => moment.slice(0, 10);

const passes = ({ channel, status, direction, type, registeredFrom, registeredTo }: CustomsDeclarationFilter) => {
  if (registeredFrom && registeredTo && registeredFrom > registeredTo) {
    throw badInput("registeredFrom must not be after registeredTo.", "registeredFrom không được sau registeredTo.");
  }
  return (declaration: Declaration): boolean =>
    (!channel || declaration.channel === channel) &&
    (!status || declaration.status === status) &&
    (!direction || declaration.direction === direction) &&
    (!type || declaration.type === type) &&
    (!registeredFrom || dayOf(declaration.registeredAt) >= registeredFrom) &&
    (!registeredTo || dayOf(declaration.registeredAt) <= registeredTo);
};

const pageOf = async (context: CustomsContext, taxCodes: readonly string[], { filter, ...page }: CitizenCustomsDeclarationsArgs) => {
  const filtered = passes(filter ?? {});
  const declarations = await declarationsOf(context, taxCodes);
  // Each list is in order; a person with two codes has two.
  const latestFirst = declarations.filter(filtered).toSorted((a, b) => b.registeredAt.localeCompare(a.registeredAt));
  // The stem, because a number changes with an amendment and a cursor must not.
  return paginate(latestFirst, ({ stem }) => stem, page);
};

export const resolvers: Resolvers = {
  Query: {
    me: (_query, _arguments, context) => ({ id: requireSubject(context).id }),
    customsDeclaration: (_query, { number }, context) => findDeclaration(context, numberGiven(number)),
    customsDeclarationTypes: (_query, { on }, { clock }) => {
      const types = declarationTypesOn(on ?? today(clock));
      if (types === undefined) throw badInput(`The types are known from ${firstDayOfTypes} on: give that day or a later one.`, `Chỉ có dữ liệu mã loại hình từ ngày ${firstDayOfTypes}: hãy chọn ngày này hoặc sau đó.`);
      return types;
    },
  },
  Citizen: {
    __resolveReference: ({ id }, { subject }) => (id === subject?.id ? { id } : null),
    customsDeclarations: (_citizen, page, context) => pageOf(context, ownTaxCodes(requireSubject(context)), page),
  },
  Organisation: {
    __resolveReference: ({ taxCode }, { subject }) => (subject && representedTaxCodes(subject).includes(taxCode) ? { taxCode } : null),
    customsDeclarations: ({ taxCode }, page, context) => pageOf(context, [taxCode], page),
  },
  CustomsDeclaration: {
    __resolveReference: ({ number }, context) => {
      const referred = readDeclarationNumber(number);
      return referred === undefined ? null : findDeclaration(context, referred);
    },
    typeLabel: ({ type, registeredAt }) => labelOf(type, dayOf(registeredAt)) ?? null,
    mayBeSupplementedUntil: (declaration) => lastDayToSupplement(declaration) ?? null,
  },
};
