import { today } from "../../kit/clock.ts";
import { paginate } from "../../kit/connection.ts";
import { PublicError, badInput } from "../../kit/errors.ts";
import { withoutConsent } from "../../kit/fact.ts";
import { requireSubject } from "../../kit/subgraph.ts";
import { classRulesOn, currentClasses, firstDayOfRules, schemeOn } from "./classes.ts";
import { exchangeOn } from "./exchange.ts";
import type { Resolvers } from "./generated.ts";
import type { Licence } from "./licence.ts";
import type { DrivingLicencesContext } from "./ministry.ts";
import { permissionOn, statusOn } from "./permission.ts";
import { restorationOf } from "./points.ts";
import { refusalOf } from "./refusals.ts";

const ownLicences = async (context: DrivingLicencesContext): Promise<readonly Licence[]> => {
  const { personalId, oldPersonalId } = requireSubject(context).identifiers;
  return context.ministry.licencesOf({ personalId, oldPersonalId });
};

/** Among what the subject holds: another person's licence and one that does not exist then cost the same call and give the same null. */
const ownLicence = async (context: DrivingLicencesContext, number: string): Promise<Licence | undefined> => (await ownLicences(context)).find((licence) => licence.number === number);

export const resolvers: Resolvers = {
  Query: {
    me: (_query, _arguments, context) => ({ id: requireSubject(context).id }),
    drivingLicence: async (_query, { number }, context) => {
      requireSubject(context);
      if (!/^\d{12}$/.test(number)) throw badInput("The number of a driving licence has 12 digits, as printed on the card.", "Số giấy phép lái xe gồm 12 chữ số, như in trên thẻ.");
      return ownLicence(context, number);
    },
    drivingLicenceClasses: (_query, { on }, { clock }) => {
      const rules = classRulesOn(on ?? today(clock));
      if (rules === undefined) throw badInput(`The classes are known from ${firstDayOfRules} on.`, `Chỉ có dữ liệu hạng giấy phép lái xe từ ngày ${firstDayOfRules}.`);
      return rules;
    },
  },
  Mutation: {
    exchangeDrivingLicence: async (_mutation, { input }, context) => {
      const subject = requireSubject(context);
      // The gateway enforces this by `@policy`: this is the second lock.
      if (subject.assuranceLevel < 2) throw new PublicError("ASSURANCE_TOO_LOW");
      const outcome = await context.ministry.exchange(subject, input);
      if ("refused" in outcome) return { __typename: "DrivingLicenceExchangeRefused", reasons: outcome.refused.map(refusalOf) };
      const { code, ...told } = outcome.filed;
      return { __typename: "DrivingLicenceExchangeFiled", dossier: { code }, ...told };
    },
  },
  Citizen: {
    __resolveReference: ({ id }, { subject }) => (id === subject?.id ? { id } : null),
    drivingLicences: (_citizen, _arguments, context) => ownLicences(context),
  },
  DrivingLicence: {
    __resolveReference: async ({ number }, context) => (await ownLicence(context, number)) ?? null,
    classes: ({ printedClasses }) => currentClasses(printedClasses),
    scheme: ({ issuedOn }) => (issuedOn === undefined ? "UNKNOWN" : schemeOn(issuedOn)),
    status: (licence, _arguments, { clock }) => statusOn(licence, today(clock)),
    pointsRestoredOn: (licence) => restorationOf(licence).restoredOn,
    pointsTestFrom: (licence) => restorationOf(licence).testFrom,
    validUntil: ({ validity }) => validity.until,
    mayDrive: (licence, _arguments, { clock }) => permissionOn(licence, today(clock)).mayDrive,
    reasonsNotToDrive: (licence, _arguments, { clock }) => permissionOn(licence, today(clock)).reasons,
    classesInForce: (licence, _arguments, { clock }) => permissionOn(licence, today(clock)).classesInForce,
    replacedBy: ({ replacedByNumber }, _arguments, context) => (replacedByNumber === undefined ? null : ownLicence(context, replacedByNumber)),
    violations: ({ violations }, page) => paginate(violations, ({ id }) => id, page),
    exchange: (licence, _arguments, { clock }) => exchangeOn(licence, today(clock)),
  },
  DrivingLicenceFact: {
    __resolveReference: async ({ request }, { subject, ministry }) => {
      if (subject === null) return null;
      const asked = await ministry.facts.read(request, subject);
      // Without consent the register is not asked, so that not even its being there is told.
      if (asked === undefined) return withoutConsent(request);
      const { personalId, oldPersonalId } = subject.identifiers;
      return ministry.facts.tell(request, asked, subject, await ministry.lookUp({ personalId, oldPersonalId }));
    },
  },
};
