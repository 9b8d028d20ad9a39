/** What this owner vouches for to others, in the citizen's hands: that there is consent, and that a document is in the store. */
import type { Clock } from "../../kit/clock.ts";
import type { Secret } from "../../kit/secret.ts";
import type { Subject } from "../../kit/subject.ts";
import type { Consent } from "./consents.ts";
import type { Document } from "./documents.ts";
import type { FactName } from "./facts.ts";

export interface Offers {
  /** To the owner of a fact: who, for which procedure, under which consent, or that there is none. */
  factRequest(subject: Subject, procedure: string, fact: FactName, consent: Consent | undefined): Promise<string>;
  /** To whoever takes an application: a document of the subject's, for one procedure. */
  document(subject: Subject, procedure: string, document: Document, use: string): Promise<{ readonly offer: string; readonly expiresAt: Date }>;
}

export const createOffers = (_key: Secret, _publicUrl: string, _clock: Clock): Offers => ({
  factRequest: async () => { throw new Error("later"); },
  document: async () => { throw new Error("later"); },
});
