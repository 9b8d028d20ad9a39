import { today } from "../../kit/clock.ts";
import { paginate } from "../../kit/connection.ts";
import { PublicError, badInput } from "../../kit/errors.ts";
import type { Subject } from "../../kit/subject.ts";
import { requireSubject } from "../../kit/subgraph.ts";
import { findDeclaration, ownTaxCodes, representedTaxCodes, taxCodesOf } from "./access.ts";
import { firstDayOfGrounds, groundsOn } from "./cancellation-grounds.ts";
import type { Declaration } from "./declaration.ts";
import { numberGiven, readDeclarationNumber } from "./declaration-number.ts";
import type { DeclarationNumber } from "./declaration-number.ts";
import { declarationTypesOn, firstDayOfTypes, labelOf } from "./declaration-types.ts";
import type { CitizenCustomsDeclarationsArgs, CustomsDeclarationFilter, Resolvers } from "./generated.ts";
import type { CustomsContext } from "./ministry.ts";
import { cancellationRefusalOf, supplementRefusalOf } from "./refusals.ts";
import { lastDayToSupplement } from "./supplement-window.ts";

const declarationsOf = async ({ ministry }: CustomsContext, taxCodes: readonly string[]): Promise<readonly Declaration[]> =>
  (await Promise.all([...new Set(taxCodes)].map((taxCode) => ministry.declarationsOf(taxCode)))).flat();

/**
 * Finds a declaration among all that the subject may see. Whether it is absent or somebody else's, the same is asked of the ministry.
 * The number may be of before an amendment.
 */
const lookUp = async (context: CustomsContext, number: DeclarationNumber): Promise<Declaration | null> => {
  return findDeclaration(await declarationsOf(context, taxCodesOf(requireSubject(context))), number) ?? null;
};

/** One that a filing or another subgraph refers to. */
const referredTo = async (context: CustomsContext, number: string): Promise<Declaration | null> => {
  const referred = readDeclarationNumber(number);
  return referred === undefined ? null : lookUp(context, referred);
};

/** Who may act on a declaration. The gateway enforces this by `@policy`: this is the second lock. */
const requireActor = (context: CustomsContext): Subject => {
  const subject = requireSubject(context);
  if (subject.assuranceLevel < 2) throw new PublicError("ASSURANCE_TOO_LOW");
  return subject;
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
    customsDeclaration: (_query, { number }, context) => lookUp(context, numberGiven(number)),
    customsDeclarationTypes: (_query, { on }, { clock }) => {
      const types = declarationTypesOn(on ?? today(clock));
      if (types === undefined) throw badInput(`The types are known from ${firstDayOfTypes} on: give that day or a later one.`, `Chỉ có dữ liệu mã loại hình từ ngày ${firstDayOfTypes}: hãy chọn ngày này hoặc sau đó.`);
      return types;
    },
    customsCancellationGrounds: (_query, { on }, { clock }) => {
      const grounds = groundsOn(on ?? today(clock));
      if (grounds === undefined) throw badInput(`The grounds are known from ${firstDayOfGrounds} on: give that day or a later one.`, `Chỉ có dữ liệu trường hợp hủy tờ khai từ ngày ${firstDayOfGrounds}: hãy chọn ngày này hoặc sau đó.`);
      return grounds;
    },
  },
  Mutation: {
    supplementCustomsDeclaration: async (_mutation, { input }, context) => {
      const outcome = await context.ministry.supplement(requireActor(context), input);
      return "refused" in outcome ? { reasons: outcome.refused.map(supplementRefusalOf) } : outcome.filed;
    },
    cancelCustomsDeclaration: async (_mutation, { input }, context) => {
      const outcome = await context.ministry.cancel(requireActor(context), input);
      return "refused" in outcome ? { reasons: outcome.refused.map(cancellationRefusalOf) } : outcome.filed;
    },
  },
  SupplementCustomsDeclarationResult: { __resolveType: (result) => ("reasons" in result ? "CustomsSupplementRefused" : "CustomsSupplementFiled") },
  CancelCustomsDeclarationResult: { __resolveType: (result) => ("reasons" in result ? "CustomsCancellationRefused" : "CustomsCancellationFiled") },
  CustomsSupplementFiled: { declaration: ({ number }, _arguments, context) => referredTo(context, number) },
  CustomsCancellationFiled: { declaration: ({ number }, _arguments, context) => referredTo(context, number) },
  Citizen: {
    __resolveReference: ({ id }, { subject }) => (id === subject?.id ? { id } : null),
    customsDeclarations: (_citizen, page, context) => pageOf(context, ownTaxCodes(requireSubject(context)), page),
  },
  Organisation: {
    __resolveReference: ({ taxCode }, { subject }) => (subject && representedTaxCodes(subject).includes(taxCode) ? { taxCode } : null),
    customsDeclarations: ({ taxCode }, page, context) => pageOf(context, [taxCode], page),
  },
  CustomsDeclaration: {
    __resolveReference: ({ number }, context) => referredTo(context, number),
    typeLabel: ({ type, registeredAt }) => labelOf(type, dayOf(registeredAt)) ?? null,
    mayBeSupplementedUntil: (declaration) => lastDayToSupplement(declaration) ?? null,
  },
};
