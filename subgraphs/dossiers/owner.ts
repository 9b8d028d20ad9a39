/**
 * Whose a row is. Agencies know people by their numbers, the portal by its own stable id; the store needs to compare them and nothing else, so it keeps
 * pseudonyms (HMAC-SHA-256 under a key of its own): whoever copies the database learns nobody's number, and cannot try them out.
 */
import { createHmac } from "node:crypto";
import type { Secret } from "../../kit/secret.ts";
import type { Subject } from "../../kit/subject.ts";

export type ApplicantKind = "PERSON" | "ORGANISATION";

export interface Owners {
  /** What is written as the owner of what the subject puts here. */
  ofSubject(subject: Pick<Subject, "id">): string;
  /** Every owner that the subject reads as: by id, by number, and for the firms represented. */
  allOf(subject: Subject): readonly string[];
  /** The owner of what an agency reports about somebody. */
  ofApplicant(kind: ApplicantKind, number: string): string;
}

/** Who wrote: the one who signed in, and for which case when that is not the citizen. */
export interface Actor {
  readonly viewer: string;
  readonly actingCase: string | undefined;
}

export const actorOf = ({ viewer, onBehalf }: Subject): Actor => ({ viewer: viewer.id, actingCase: onBehalf?.case });

export const createOwners = (key: Secret): Owners => {
  const pseudonym = (kind: string, value: string): string => createHmac("sha256", key.reveal()).update(`${kind}\n${value}`).digest("base64url");
  const ofApplicant: Owners["ofApplicant"] = (kind, number) => pseudonym(kind, number.replace(/[\s.-]/g, "").toUpperCase());
  const ofSubject: Owners["ofSubject"] = ({ id }) => pseudonym("SUBJECT", id);
  return {
    ofSubject,
    ofApplicant,
    allOf: (subject) => {
      const { personalId, oldPersonalId, organisations = [] } = subject.identifiers;
      const numbers = [personalId, oldPersonalId].filter((number) => number !== undefined);
      return [ofSubject(subject), ...numbers.map((number) => ofApplicant("PERSON", number)), ...organisations.map(({ taxCode }) => ofApplicant("ORGANISATION", taxCode))];
    },
  };
};
