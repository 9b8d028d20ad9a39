/** Files of the portal's document store that an input cites, by the offers that the store signed for it. */
import { z } from "zod";
import { badInput } from "./errors.ts";
import { readCited } from "./offer.ts";
import type { OfferReader } from "./offer.ts";

/** For whom and for what an offer must have been signed. */
export interface Cited {
  readonly subject: string;
  readonly purpose: string;
}

/** `address`: where the ministry fetches it from, with its session. */
export type CitedDocument = { readonly id: string; readonly name: string; readonly mediaType: string; readonly sha256: string; readonly address: string };

const file = z.object({ name: z.string().min(1), mediaType: z.string(), sha256: z.string(), address: z.url() });

/** @throws {PublicError} `OFFER_EXPIRED`, or `BAD_INPUT` for what the store did not offer to this person for this. */
export const readDocument = async (offers: OfferReader, token: string, cited: Cited, field: string): Promise<CitedDocument> => {
  const { id, facts } = await readCited(offers, token, { kind: "document", issuers: ["dossiers"], ...cited, field });
  return { id, ...file.parse(facts) };
};

/** @throws the same; and for one document cited twice. */
export const readDocuments = async (offers: OfferReader, tokens: readonly string[], cited: Cited): Promise<readonly CitedDocument[]> => {
  const documents = await Promise.all(tokens.map((token) => readDocument(offers, token, cited, "documents")));
  if (new Set(documents.map(({ id }) => id)).size < documents.length) throw badInput("documents: each document once.", "documents: mỗi giấy tờ chỉ trích dẫn một lần.");
  return documents;
};
