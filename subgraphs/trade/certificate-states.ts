/** Which steps a certificate of origin and its application can take. */

export type CertificateState = "DRAFT" | "SUBMITTED" | "PROCESSING" | "RETURNED" | "APPROVED" | "ISSUED" | "REJECTED" | "CANCELLED";

/** From each state, where it can go. */
export const transitions: Readonly<Record<CertificateState, readonly CertificateState[]>> = {
  DRAFT: ["SUBMITTED"],
  SUBMITTED: ["PROCESSING", "RETURNED", "REJECTED"],
  PROCESSING: ["APPROVED", "RETURNED", "REJECTED"],
  RETURNED: ["SUBMITTED"],
  APPROVED: ["ISSUED"],
  ISSUED: ["CANCELLED"],
  REJECTED: [],
  CANCELLED: [],
};

/** A trader has to be told why. */
const needsNote: ReadonlySet<CertificateState> = new Set(["RETURNED", "REJECTED", "CANCELLED"]);

/** A step as the ministry wrote it down. */
export interface WrittenStep {
  /** `undefined` for a word that is new to us. */
  readonly state: CertificateState | undefined;
  readonly at: string;
  readonly note: string | undefined;
}

export interface Step extends WrittenStep {
  readonly state: CertificateState;
}

export interface Course {
  readonly state: CertificateState;
  /** The steps that were taken. */
  readonly history: readonly Step[];
  /** Why each of the others was not, in our words. */
  readonly refused: readonly string[];
}

const objection = (from: CertificateState, { state, note }: WrittenStep): string | undefined => {
  if (state === undefined) return `from ${from} to a state that is new to us`;
  if (!transitions[from].includes(state)) return `from ${from} to ${state}`;
  return needsNote.has(state) && note === undefined ? `to ${state} without a note` : undefined;
};

/** Takes one step after another, from a draft on; one that is not allowed changes nothing, and the next is held against what was before it. */
export const courseOf = (written: readonly WrittenStep[]): Course => {
  let state: CertificateState = "DRAFT";
  const history: Step[] = [];
  const refused: string[] = [];
  for (const step of written) {
    const reason = objection(state, step);
    if (reason !== undefined) refused.push(reason);
    else {
      state = step.state as CertificateState;
      history.push({ ...step, state });
    }
  }
  return { state, history, refused };
};
