/** A driving licence as the rest of this folder knows it: no names of the register's wire, no GraphQL. Days are `YYYY-MM-DD`. */
import type { PrintedClass } from "./classes.ts";
import type { LicenceField } from "./register-fields.ts";

/** A licence in the register's own words, as it is cited back to it. Days are `YYYY-MM-DD`; what the register does not say is left out. */
export type RegisteredLicence = Readonly<Partial<Record<LicenceField, string>> & { number: string }>;

/** By what the register knows a person: files made before the twelve-digit number are still kept under the old one. */
export interface Holder {
  readonly personalId?: string | undefined;
  readonly oldPersonalId?: string | undefined;
}

export type Status = "VALID" | "EXPIRED" | "HELD" | "SUSPENDED" | "REVOKED" | "EXCHANGED" | "UNKNOWN";

export interface Validity {
  readonly kind: "UNTIL" | "NO_END" | "UNKNOWN";
  /** The last day, with `UNTIL` alone. */
  readonly until: string | undefined;
}

export type ViolationState = "FINE_UNPAID" | "FINE_PAID" | "PENDING" | "ANNULLED" | "UNKNOWN";

export interface Violation {
  /** The register's reference, or one of ours from its place in the list, counted from the oldest. */
  readonly id: string;
  readonly occurredOn: string;
  readonly place: string | undefined;
  readonly description: string;
  /** Absent when the register does not say, as for violations of before there were points. */
  readonly pointsDeducted: number | undefined;
  /** Absent while the decision is not in force and the points are still there. */
  readonly deductedOn: string | undefined;
  readonly fine: number | undefined;
  readonly decisionNumber: string | undefined;
  readonly state: ViolationState;
}

export interface Hold {
  readonly authority: string | undefined;
  /** When the holder is asked to come and have the matter settled. */
  readonly appointmentOn: string | undefined;
}

export interface Licence {
  readonly number: string;
  /** At least one. */
  readonly printedClasses: readonly PrintedClass[];
  /** As the register says; `statusOn` is what a day makes of it. */
  readonly status: Status;
  /** 0 to 12; absent when the register does not say. */
  readonly points: number | undefined;
  readonly validity: Validity;
  readonly issuedOn: string | undefined;
  readonly testPassedOn: string | undefined;
  readonly issuingAuthority: string | undefined;
  readonly card: "PLASTIC" | "PAPER" | "UNKNOWN";
  readonly suspendedUntil: string | undefined;
  readonly hold: Hold | undefined;
  readonly replacedByNumber: string | undefined;
  /** The latest first. */
  readonly violations: readonly Violation[];
  /** For citing alone: nothing is concluded from it. */
  readonly asRegistered: RegisteredLicence;
}
