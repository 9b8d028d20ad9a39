/** What a judicial record certificate says, and to whom. */

export type Form = "FORM_1" | "FORM_2" | "UNKNOWN";
export type State = "REQUESTED" | "VERIFYING" | "ISSUED" | "REFUSED" | "REVOKED" | "UNKNOWN";
export type Refusal = "OUT_OF_COMPETENCE" | "NOT_ELIGIBLE" | "INCOMPLETE_APPLICATION" | "UNKNOWN";
export type Enforcement = "NOT_STARTED" | "BEING_SERVED" | "SERVED" | "UNKNOWN";

export interface Conviction {
  readonly judgmentNumber: string;
  readonly judgedOn: string;
  readonly court: string;
  readonly offence: string;
  readonly provisions: string | undefined;
  readonly mainPenalty: string | undefined;
  readonly additionalPenalty: string | undefined;
  readonly enforcement: Enforcement;
  /** The first day on which it no longer counts (xóa án tích); a day to come means that it still does. */
  readonly spentOn: string | undefined;
}

export interface OfficeBan {
  readonly decisionNumber: string;
  readonly court: string;
  readonly office: string;
  readonly until: string | undefined;
}

/** All dates are local, `YYYY-MM-DD`. */
export interface Certificate {
  readonly number: string;
  readonly form: Form;
  readonly state: State;
  readonly requestedOn: string;
  readonly dueOn: string | undefined;
  readonly issuedOn: string | undefined;
  readonly issuingAuthority: string | undefined;
  readonly signatory: string | undefined;
  readonly purpose: string | undefined;
  readonly refusalReason: Refusal | undefined;
  /** `undefined`: the certificate certifies nothing. */
  readonly convictions: readonly Conviction[] | undefined;
  /** `undefined`: the certificate does not say. */
  readonly officeBans: readonly OfficeBan[] | undefined;
  /** Lower-case hexadecimal; `undefined` when there is no signed file. */
  readonly resultFileSha256: string | undefined;
}

/** Who reads, and on which day. */
export interface Reader {
  readonly isSubject: boolean;
  readonly today: string;
}

/** The form of a certificate's number: `LLTP`, the province, seven digits. */
export const isCertificateNumber = (text: string): boolean => /^LLTP-\d{2}-\d{7}$/.test(text);

export const isSpent = ({ spentOn }: Pick<Conviction, "spentOn">, today: string): boolean => spentOn !== undefined && spentOn <= today;

/**
 * What a reader may see of a person's certificates, the latest first.
 *
 * Form 2 is left out for anybody but its subject, instead of being listed with its contents hidden: a withheld certificate is then, byte for byte, one
 * that does not exist, and no reader learns from what is missing that there was something to hide. A form that we do not know is held to be as closed.
 * A conviction spent since the day of issue is left out of form 1 as well: the law lets it count no longer, whatever the paper says.
 */
export const disclose = (certificates: readonly Certificate[], reader: Reader): readonly Certificate[] =>
  certificates
    .filter(({ form }) => reader.isSubject || form === "FORM_1")
    .map((certificate) => ({ ...certificate, ...contentsOf(certificate, reader) }))
    .toSorted((a, b) => b.requestedOn.localeCompare(a.requestedOn) || a.number.localeCompare(b.number));

const contentsOf = ({ state, form, convictions, officeBans }: Certificate, { today }: Reader): Pick<Certificate, "convictions" | "officeBans"> => {
  if (state !== "ISSUED") return { convictions: undefined, officeBans: undefined };
  return { convictions: form === "FORM_1" ? convictions?.filter((conviction) => !isSpent(conviction, today)) : convictions, officeBans };
};
