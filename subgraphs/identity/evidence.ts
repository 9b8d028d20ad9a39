/** What a request cites: what this register told the person before, and files in the portal's document store. */
import { readDocuments as readCitedDocuments } from "../../kit/cited-document.ts";
import type { Cited } from "../../kit/cited-document.ts";
import { badInput } from "../../kit/errors.ts";
import { citedPopulation, populationFact, readPopulation } from "../../kit/evidence.ts";
import type { CitedFact } from "../../kit/evidence.ts";
import { offerRefused, readCited } from "../../kit/offer.ts";
import type { OfferReader } from "../../kit/offer.ts";

/** `duongDan`: where the police fetch it from. */
export type CitedDocument = { readonly maTaiLieu: string; readonly sha256: string; readonly tenTep: string; readonly duongDan: string };

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
export const readDocuments = async (offers: OfferReader, tokens: readonly string[], cited: Cited): Promise<readonly CitedDocument[]> =>
  (await readCitedDocuments(offers, tokens, cited)).map(({ id, sha256, name, address }) => ({ maTaiLieu: id, sha256, tenTep: name, duongDan: address }));
