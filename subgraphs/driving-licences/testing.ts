/** For tests of this subgraph: what other owners sign for a citizen. */
import { developmentOfferKey, readOfferKey, signOffer } from "../../kit/offer.ts";
import type { NewOffer, OfferKey } from "../../kit/offer.ts";
import { Secret } from "../../kit/secret.ts";
import { citizen } from "../../kit/testing.ts";

export const keyOf = (issuer: string): OfferKey => readOfferKey(issuer, new Secret(developmentOfferKey(issuer)));

const offered: Omit<NewOffer, "kind" | "id" | "facts"> = { subject: citizen().id, purpose: "T-BPC-280426", version: "1", lifetimeSeconds: 600 };

/** What `dossiers` asks a fact with. */
export const consentTo = (over: Partial<NewOffer> = {}): Promise<string> =>
  signOffer(keyOf("dossiers"), { ...offered, kind: "consent", id: "consent-1", facts: { fact: "DRIVING_LICENCE", isGranted: true }, lifetimeSeconds: 120, ...over });

/** What `identity` tells of somebody. */
export const identityOf = (facts: Readonly<Record<string, string>>, over: Partial<NewOffer> = {}, key = keyOf("identity")): Promise<string> =>
  signOffer(key, { ...offered, kind: "evidence", id: "IDENTITY", facts, ...over });

/** What `dossiers` vouches for of a stored file. */
export const documentOf = (name: string, { mediaType = "image/png", ...over }: Partial<NewOffer> & { readonly mediaType?: string } = {}): Promise<string> =>
  signOffer(keyOf("dossiers"), {
    ...{ ...offered, kind: "document", id: `document-${name}`, version: "0".repeat(64) },
    facts: { name, mediaType, size: 10, sha256: "0".repeat(64), origin: "UPLOADED", use: "use-1", address: `http://portal.test/documents/document-${name}/file?use=use-1` },
    ...over,
  });
