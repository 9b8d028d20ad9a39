/** A fact that its owner tells for one application: under a consent that the portal vouches for, and signed so that it can be cited. */
import { z } from "zod";
import type { PublicMessage } from "./errors.ts";
import type { Json } from "./digest.ts";
import { signOffer } from "./offer.ts";
import type { NewOffer, OfferKey, OfferReader } from "./offer.ts";
import type { Subject } from "./subject.ts";

/** `MISMATCH`: the register has it under other particulars. `UNAVAILABLE`: it could not be asked. */
export type FactState = "FOUND" | "NOT_FOUND" | "MISMATCH" | "UNAVAILABLE" | "CONSENT_REQUIRED";

/** As the graph has it: all of a fact but its name. */
export interface ToldFact {
  readonly request: string;
  readonly state: FactState;
  readonly preview?: readonly { readonly label: PublicMessage; readonly value: string }[];
  readonly evidence?: string;
  readonly reason?: PublicMessage;
}

/** Why an owner has nothing to tell. */
export type NotTold = Exclude<FactState, "FOUND" | "CONSENT_REQUIRED">;

/** What the person consented to be asked for. */
export interface ConsentedRequest {
  /** Code of the procedure. */
  readonly purpose: string;
  /** The oldest that will do, in days. */
  readonly notOlderThanDays: number | undefined;
}

/** How long what was told may be cited: while a form is filled in. */
const evidenceSeconds = 15 * 60;

// A request is signed also when there is no consent: then it says so.
const consented = z.object({ fact: z.string(), isGranted: z.literal(true), notOlderThanDays: z.int().positive().optional() });

/**
 * Danger: the register may be asked about somebody only with what this returns.
 * @param fact the owner's own: a request for another's is not good here.
 * @returns `undefined` when there is no consent, or the request is not good.
 */
export const readConsent = async (requests: OfferReader, request: string, fact: string, { id }: Subject): Promise<ConsentedRequest | undefined> => {
  const read = await requests.read(request, { kind: "consent", issuers: ["dossiers"], subject: id, purpose: undefined });
  if (!("offer" in read)) return undefined;
  const granted = consented.safeParse(read.offer.facts);
  return granted.success && granted.data.fact === fact ? { purpose: read.offer.purpose, notOlderThanDays: granted.data.notOlderThanDays } : undefined;
};

/** @returns the evidence of a fact that was found: a signed offer. */
export const signEvidence = (key: OfferKey, offer: Pick<NewOffer, "subject" | "purpose" | "id" | "version"> & { readonly facts: Json }): Promise<string> =>
  signOffer(key, { ...offer, kind: "evidence", lifetimeSeconds: evidenceSeconds });

export const withoutConsent = (request: string): ToldFact => ({
  request,
  state: "CONSENT_REQUIRED",
  reason: { vi: "Cần có sự đồng ý của bạn trước khi lấy thông tin.", en: "Your consent is needed before anything is looked up." },
});
