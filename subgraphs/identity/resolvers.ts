import { PublicError, isMinistryFault } from "../../kit/errors.ts";
import { withoutConsent } from "../../kit/fact.ts";
import type { RepresentedOrganisation, Subject } from "../../kit/subject.ts";
import { requireSubject } from "../../kit/subgraph.ts";
import type { Resolvers } from "./generated.ts";
import type { IdentityContext } from "./ministry.ts";
import type { LookUp, Person } from "./population.ts";
import { verificationMethods } from "./verification.ts";

const levels = { 1: "LEVEL_1", 2: "LEVEL_2" } as const;

/** Asks the register about the subject. Somebody without any number is in no register; a number without a name cannot be asked about, and nothing is known of it. */
const lookUp = async ({ ministry }: IdentityContext, { identifiers: { personalId, oldPersonalId, fullName } }: Subject): Promise<LookUp> => {
  if (personalId === undefined && oldPersonalId === undefined) return { answer: "NOT_FOUND" };
  if (fullName === undefined) throw new PublicError("MINISTRY_UNAVAILABLE", { reason: "there is no name to ask under" });
  return ministry.lookUp({ personalId, oldPersonalId, fullName });
};

const personOf = async (context: IdentityContext): Promise<Person | undefined> => {
  const result = await lookUp(context, requireSubject(context));
  return result.answer === "FOUND" ? result.person : undefined;
};

/** The register that could not be asked is an answer here, because the ways to be verified are needed then most. */
const lookUpOrUnavailable = async (context: IdentityContext, subject: Subject): Promise<LookUp | { readonly answer: "UNAVAILABLE" }> => {
  try {
    return await lookUp(context, subject);
  } catch (error) {
    if (isMinistryFault(error)) return { answer: "UNAVAILABLE" };
    throw error;
  }
};

const representedBy = (subject: Subject, taxCode: string): RepresentedOrganisation | undefined => subject.identifiers.organisations?.find((organisation) => organisation.taxCode === taxCode);

export const resolvers: Resolvers = {
  Query: {
    me: (_query, _arguments, context) => ({ id: requireSubject(context).id }),
    viewer: (_query, _arguments, context) => {
      const { id, viewer, onBehalf } = requireSubject(context);
      return { id: viewer.id, fullName: viewer.fullName ?? null, isSubject: viewer.id === id, role: viewer.role ?? "SELF", agency: viewer.agency ?? null, actingFor: onBehalf ?? null };
    },
    organisation: (_query, { taxCode }, context) => representedBy(requireSubject(context), taxCode) ?? null,
  },
  Mutation: {
    requestIdentityVerification: async (_mutation, { input }, context) => {
      const outcome = await context.ministry.request(requireSubject(context), { ...input, evidence: input.evidence ?? [], documents: input.documents ?? [], onBehalf: input.onBehalf ?? false });
      return "reasons" in outcome ? { __typename: "IdentityVerificationRefused", ...outcome } : { __typename: "IdentityVerificationRequested", dossier: { code: outcome.dossier }, promisedOn: outcome.promisedOn };
    },
  },
  Citizen: {
    __resolveReference: ({ id }, { subject }) => (id === subject?.id ? { id } : null),
    fullName: (_citizen, _arguments, { subject }) => subject?.identifiers.fullName ?? null,
    dateOfBirth: async (_citizen, _arguments, context) => (await personOf(context))?.dateOfBirth ?? null,
    sex: async (_citizen, _arguments, context) => (await personOf(context))?.sex ?? null,
    nationality: async (_citizen, _arguments, context) => (await personOf(context))?.nationality ?? null,
    birthPlace: async (_citizen, _arguments, context) => (await personOf(context))?.birthPlace ?? null,
    addresses: async (_citizen, _arguments, context) => (await personOf(context))?.addresses ?? null,
    identity: async (_citizen, _arguments, context) => {
      const subject = requireSubject(context);
      const { personalId, oldPersonalId, hasPhone } = subject.identifiers;
      const result = await lookUpOrUnavailable(context, subject);
      const missingFromRecord = result.answer === "FOUND" ? result.person.missing : [];
      const isComplete = result.answer === "FOUND" && missingFromRecord.length === 0;
      const known = personalId ?? oldPersonalId;
      return {
        status: result.answer === "FOUND" ? (isComplete ? "COMPLETE" : "INCOMPLETE") : result.answer,
        missing: [...(personalId === undefined ? (["PERSONAL_ID"] as const) : []), ...missingFromRecord, ...(hasPhone ? [] : (["PHONE"] as const))],
        mismatched: result.answer === "MISMATCH" ? result.fields : [],
        verificationMethods: verificationMethods({ answer: result.answer, isComplete, hasPhone: hasPhone ?? false, hasPersonalId: personalId !== undefined }),
        assuranceLevel: levels[subject.assuranceLevel],
        maskedPersonalId: known === undefined ? null : "•".repeat(known.length - 3) + known.slice(-3),
        hasOnlyOldNumber: personalId === undefined && oldPersonalId !== undefined,
      };
    },
    representations: (_citizen, _arguments, context) =>
      (requireSubject(context).identifiers.organisations ?? []).map((organisation) => ({ role: organisation.role, organisation })),
  },
  Organisation: {
    name: ({ name }) => name ?? null,
    __resolveReference: ({ taxCode }, { subject }) => (subject && representedBy(subject, taxCode)) ?? null,
  },
  IdentityFact: {
    __resolveReference: async ({ request }, context) => {
      const { subject, ministry } = context;
      if (subject === null) return null;
      const asked = await ministry.facts.read(request, subject);
      // Without consent the register is not asked, so that not even its being there is told.
      return asked === undefined ? withoutConsent(request) : ministry.facts.tell(request, asked, subject, await lookUpOrUnavailable(context, subject));
    },
  },
};
