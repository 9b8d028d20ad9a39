/** What a request cites: what this register told the person before, and files in the portal's document store. */
import { z } from "zod";
import { badInput } from "../../kit/errors.ts";
import { citedPopulation, populationFact, readPopulation } from "../../kit/evidence.ts";
import type { CitedFact } from "../../kit/evidence.ts";
import { offerRefused, readCited } from "../../kit/offer.ts";
import type { OfferReader } from "../../kit/offer.ts";

/** `duongDan`: where the police fetch it from. */
export type CitedDocument = { readonly maTaiLieu: string; readonly sha256: string; readonly tenTep: string; readonly duongDan: string };

/** For whom and for what an offer must have been signed. */
export interface Cited {
  readonly subject: string;
  readonly purpose: string;
}

const file = z.object({ name: z.string().min(1), sha256: z.string(), address: z.url() });

/**
 * @param tokens none, or one.
 * @throws {PublicError} `BAD_INPUT` for what is no evidence of this person for this procedure, `OFFER_EXPIRED`.
 */
export const readEvidence = async (offers: OfferReader, tokens: readonly string[], cited: Cited): Promise<readonly CitedFact[]> => {
  const [token] = tokens;
  if (tokens.length > 1) throw badInput("evidence: give at most one.", "evidence: chỉ trích dẫn một thông tin.");
  if (token === undefined) return [];
  const facts = readPopulation(await readCited(offers, token, { kind: "evidence", issuers: [populationFact.issuer], ...cited, field: "evidence" }));
  if (facts === undefined) throw offerRefused("OTHER_KIND", "evidence");
  return citedPopulation(facts);
};

/** @throws the same; and for one document cited twice. */
export const readDocuments = async (offers: OfferReader, tokens: readonly string[], cited: Cited): Promise<readonly CitedDocument[]> => {
  const documents = await Promise.all(
    tokens.map(async (token) => {
      const { id, facts } = await readCited(offers, token, { kind: "document", issuers: ["dossiers"], ...cited, field: "documents" });
      const { name, sha256, address } = file.parse(facts);
      return { maTaiLieu: id, sha256, tenTep: name, duongDan: address };
    }),
  );
  if (new Set(documents.map(({ maTaiLieu }) => maTaiLieu)).size < documents.length) throw badInput("documents: each document once.", "documents: mỗi giấy tờ chỉ trích dẫn một lần.");
  return documents;
};
