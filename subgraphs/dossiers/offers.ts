/** What this owner vouches for to others, in the citizen's hands: that there is consent, and that a document is in the store. */
import type { Clock } from "../../kit/clock.ts";
import { signOffer } from "../../kit/offer.ts";
import type { OfferKey } from "../../kit/offer.ts";
import type { Subject } from "../../kit/subject.ts";
import type { Consent } from "./consents.ts";
import type { Document } from "./documents.ts";
import type { FactName } from "./facts.ts";
import { mediaTypes } from "./files.ts";

/** In seconds. */
const lifetimes = {
  /** A request is answered in the operation that asked for it: the shorter it holds, the sooner a withdrawal is felt. */
  factRequest: 120,
  /** While an application is filled in and sent. */
  document: 15 * 60,
};

export interface AskedFact {
  readonly fact: FactName;
  /** The oldest that the procedure accepts. */
  readonly notOlderThanDays?: number | undefined;
}

export interface Offers {
  /** To the owner of a fact: who, for which procedure, under which consent, or that there is none. */
  factRequest(subject: Subject, procedure: string, asked: AskedFact, consent: Consent | undefined): Promise<string>;
  /** To whoever takes an application: a document of the subject's, for one procedure. */
  document(subject: Subject, procedure: string, document: Document, use: string): Promise<{ readonly offer: string; readonly expiresAt: Date }>;
}

/** @param clock the machine's own. */
export const createOffers = (key: OfferKey, publicUrl: string, clock: Clock): Offers => ({
  factRequest: (subject, procedure, asked, consent) =>
    signOffer(
      key,
      {
        ...{ subject: subject.id, kind: "consent", purpose: procedure, id: consent?.id ?? "none", version: consent?.text.version ?? "none", lifetimeSeconds: lifetimes.factRequest },
        facts: { ...asked, isGranted: consent !== undefined },
      },
      { clock },
    ),
  async document(subject, procedure, { id, name, mediaType, size, sha256, origin }, use) {
    const facts = { name, mediaType: mediaTypes[mediaType], size, sha256, origin, use, address: `${publicUrl}/documents/${id}/file?use=${use}` };
    const offer = await signOffer(key, { subject: subject.id, kind: "document", purpose: procedure, id, version: sha256, facts, lifetimeSeconds: lifetimes.document }, { clock });
    return { offer, expiresAt: new Date(clock.now().getTime() + lifetimes.document * 1000) };
  },
});
