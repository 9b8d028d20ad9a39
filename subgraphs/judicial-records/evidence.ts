/** What another owner vouched for, cited in a request: read once, and passed on so that the ministry can hold it against its registers. */
import { badInput } from "../../kit/errors.ts";
import { citedPopulation, populationFact, readPopulation } from "../../kit/evidence.ts";
import type { CitedFact } from "../../kit/evidence.ts";
import { offerRefused, readCited } from "../../kit/offer.ts";
import type { OfferReader } from "../../kit/offer.ts";

/**
 * Reads the evidence of who somebody is.
 * @param tokens none, or one.
 * @throws {PublicError} `BAD_INPUT` for what is no evidence of this person for this procedure, `OFFER_EXPIRED`.
 */
export const readEvidence = async (reader: OfferReader, tokens: readonly string[], cited: { readonly subject: string; readonly purpose: string }): Promise<readonly CitedFact[]> => {
  if (tokens.length > 1) throw badInput("evidence: give at most one, that of who the person is.", "evidence: chỉ trích dẫn một thông tin, về nhân thân.");
  const [token] = tokens;
  if (token === undefined) return [];
  const facts = readPopulation(await readCited(reader, token, { kind: "evidence", issuers: [populationFact.issuer], ...cited, field: "evidence" }));
  if (facts === undefined) throw offerRefused("OTHER_KIND", "evidence");
  return citedPopulation(facts);
};
