import { today } from "../../kit/clock.ts";
import { PublicError, badInput } from "../../kit/errors.ts";
import { requireSubject } from "../../kit/subgraph.ts";
import { disclose, isCertificateNumber, isSpent } from "./certificate.ts";
import type { Certificate } from "./certificate.ts";
import type { Resolvers } from "./generated.ts";
import type { JudicialRecordsContext } from "./ministry.ts";
import { feeOf, feesOn, isNumberOfCopies, mostCopies, rulesOn } from "./rules.ts";

/** The one way to certificates: every field, look-up and reference goes through it, so that each gives the same answers for the same calls. */
const readableCertificates = async (context: JudicialRecordsContext): Promise<readonly Certificate[]> => {
  const { id, viewer, assuranceLevel, identifiers } = requireSubject(context);
  // The gateway enforces this by `@policy`. Here it is refused before anything is asked, so that the refusal says nothing about the person.
  if (assuranceLevel < 2) throw new PublicError("ASSURANCE_TOO_LOW");
  const { personalId, oldPersonalId, fullName } = identifiers;
  if (personalId === undefined && oldPersonalId === undefined) return [];
  if (fullName === undefined) throw new PublicError("MINISTRY_UNAVAILABLE", { reason: "there is no name to ask under" });
  const isSubject = viewer.id === id;
  const certificates = await context.ministry.certificates({ personalId, oldPersonalId, fullName, askedBy: isSubject ? "SUBJECT" : "REPRESENTATIVE" });
  return disclose(certificates, { isSubject, today: today(context.clock) });
};

const readableCertificate = async (context: JudicialRecordsContext, number: string): Promise<Certificate | null> =>
  (await readableCertificates(context)).find((certificate) => certificate.number === number) ?? null;

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
  Citizen: {
    __resolveReference: ({ id }, { subject }) => (id === subject?.id ? { id } : null),
    judicialRecordCertificates: (_citizen, _arguments, context) => readableCertificates(context),
  },
  JudicialRecordCertificate: {
    __resolveReference: ({ number }, context) => readableCertificate(context, number),
    hasResultFile: ({ resultFileSha256 }) => resultFileSha256 !== undefined,
  },
  Conviction: {
    isSpent: (conviction, _arguments, { clock }) => isSpent(conviction, today(clock)),
  },
  JudicialRecordOwner: { since: ({ from }) => from },
  JudicialRecordProcessing: { since: ({ from }) => from },
  JudicialRecordFees: { since: ({ from }) => from },
};
