import { today } from "../../kit/clock.ts";
import { PublicError, badInput, isMinistryFault } from "../../kit/errors.ts";
import { withoutConsent } from "../../kit/fact.ts";
import type { NotTold, ToldFact } from "../../kit/fact.ts";
import type { Subject } from "../../kit/subject.ts";
import { requireSubject } from "../../kit/subgraph.ts";
import { mayBeTold } from "./fact.ts";
import { disclose, isCertificateNumber, isSpent } from "./certificate.ts";
import type { Certificate } from "./certificate.ts";
import type { Resolvers } from "./generated.ts";
import type { JudicialRecordsContext } from "./ministry.ts";
import { feeOf, feesOn, isNumberOfCopies, mostCopies, rulesOn } from "./rules.ts";

/** The gateway enforces this by `@policy`. Here it is refused before anything is asked, so that the refusal says nothing about the person. */
const requireSureSubject = (context: JudicialRecordsContext): Subject => {
  const subject = requireSubject(context);
  if (subject.assuranceLevel < 2) throw new PublicError("ASSURANCE_TOO_LOW");
  return subject;
};

/** The one way to certificates: every field, look-up and reference goes through it, so that each gives the same answers for the same calls. */
const readableCertificates = async (context: JudicialRecordsContext): Promise<readonly Certificate[]> => {
  const { id, viewer, identifiers } = requireSureSubject(context);
  const { personalId, oldPersonalId, fullName } = identifiers;
  if (personalId === undefined && oldPersonalId === undefined) return [];
  if (fullName === undefined) throw new PublicError("MINISTRY_UNAVAILABLE", { reason: "there is no name to ask under" });
  const isSubject = viewer.id === id;
  const certificates = await context.ministry.certificates({ personalId, oldPersonalId, fullName, askedBy: isSubject ? "SUBJECT" : "REPRESENTATIVE" });
  return disclose(certificates, { isSubject, today: today(context.clock) });
};

const readableCertificate = async (context: JudicialRecordsContext, number: string): Promise<Certificate | null> =>
  (await readableCertificates(context)).find((certificate) => certificate.number === number) ?? null;

/** Certificates for a fact, or why none can be told of. */
const factSource = async (context: JudicialRecordsContext, subject: Subject): Promise<readonly Certificate[] | NotTold> => {
  if (!mayBeTold(subject)) return "NOT_FOUND";
  try {
    return await readableCertificates(context);
  } catch (error) {
    if (error instanceof PublicError && error.code === "FORBIDDEN") return "MISMATCH";
    if (isMinistryFault(error)) return "UNAVAILABLE";
    throw error;
  }
};

export const resolvers: Resolvers = {
  Query: {
    me: (_query, _arguments, context) => ({ id: requireSubject(context).id }),
    judicialRecordCertificate: (_query, { number }, context) => {
      requireSubject(context);
      if (!isCertificateNumber(number)) throw badInput("A certificate's number is written like LLTP-48-0000107.", "Số phiếu lý lịch tư pháp có dạng như LLTP-48-0000107.");
      return readableCertificate(context, number);
    },
    judicialRecordRules: (_query, { on }, { clock }) => rulesOn(on ?? today(clock)) ?? null,
    judicialRecordFee: (_query, { copies, group, on }, { clock }) => {
      if (!isNumberOfCopies(copies)) throw badInput(`copies must be from 1 to ${mostCopies}.`, `copies phải từ 1 đến ${mostCopies}.`);
      const fees = feesOn(on ?? today(clock));
      return fees === undefined ? null : { ...feeOf(fees, copies, group ?? undefined), fees };
    },
  },
  Mutation: {
    requestJudicialRecordCertificate: async (_mutation, { input }, context) => {
      const outcome = await context.ministry.request(requireSureSubject(context), {
        ...input,
        copies: input.copies ?? 1,
        delivery: input.delivery ?? "ONLINE",
        evidence: input.evidence ?? [],
        onBehalf: input.onBehalf ?? false,
        statesOfficeBans: input.statesOfficeBans ?? false,
        livedAbroad: input.livedAbroad ?? false,
      });
      return "reasons" in outcome ? { __typename: "JudicialRecordCertificateRefused", ...outcome } : { __typename: "JudicialRecordCertificateRequested", ...outcome, dossier: { code: outcome.dossier } };
    },
  },
  Citizen: {
    __resolveReference: ({ id }, { subject }) => (id === subject?.id ? { id } : null),
    judicialRecordCertificates: (_citizen, _arguments, context) => readableCertificates(context),
  },
  JudicialRecordCertificate: {
    __resolveReference: ({ number }, context) => readableCertificate(context, number),
    hasResultFile: ({ resultFileSha256 }) => resultFileSha256 !== undefined,
  },
  JudicialRecordFact: {
    __resolveReference: async ({ request }, context): Promise<ToldFact | null> => {
      const { subject, ministry } = context;
      if (subject === null) return null;
      const asked = await ministry.facts.read(request, subject);
      // Without consent the system is not asked, so that not even its being there is told.
      return asked === undefined ? withoutConsent(request) : ministry.facts.tell(request, asked, subject, await factSource(context, subject));
    },
  },
  Conviction: {
    isSpent: (conviction, _arguments, { clock }) => isSpent(conviction, today(clock)),
  },
  JudicialRecordOwner: { since: ({ from }) => from },
  JudicialRecordProcessing: { since: ({ from }) => from },
  JudicialRecordFees: { since: ({ from }) => from },
};
