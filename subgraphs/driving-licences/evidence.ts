/** What an application cites: offers of others, and of our own, read as what they were signed for and nothing else. */
import { readDocument as readCitedDocument } from "../../kit/cited-document.ts";
import { populationFact, readPopulation } from "../../kit/evidence.ts";
import type { Population } from "../../kit/evidence.ts";
import { readCited } from "../../kit/offer.ts";
import type { Offer, OfferReader } from "../../kit/offer.ts";
import { procedureCode, wrongField } from "./application.ts";
import type { Application } from "./application.ts";
import { factName, licenceFacts } from "./fact.ts";
import type { RegisteredLicence } from "./licence.ts";

export interface Evidence {
  readonly population: Population | undefined;
  /** Every licence that was shown. */
  readonly licences: readonly RegisteredLicence[] | undefined;
}

export type CitedDocument = Application["documents"][number];

/** Signed by us or by `identity`; what was signed under their names for something else is refused. */
const sources: Readonly<Record<string, string>> = { [populationFact.issuer]: populationFact.id, "driving-licences": factName };

/** @throws {PublicError} `OFFER_EXPIRED`, or `BAD_INPUT` for what was not issued to this person for this procedure, and for two of one fact. */
export const readEvidence = async (offers: OfferReader, tokens: readonly string[], subject: string): Promise<Evidence> => {
  const cited = await Promise.all(tokens.map((token) => readCited(offers, token, { kind: "evidence", issuers: Object.keys(sources), subject, purpose: procedureCode, field: "evidence" })));
  const of = (issuer: string): Offer | undefined => {
    const [first, ...more] = cited.filter((offer) => offer.issuer === issuer);
    if (more.length > 0 || (first !== undefined && first.id !== sources[issuer])) throw wrongField("evidence");
    return first;
  };
  const [identity, own] = [of(populationFact.issuer), of("driving-licences")];
  return { population: identity && readPopulation(identity), licences: own && licenceFacts.parse(own.facts).licences };
};

/** @throws the same. */
export const readDocument = async (offers: OfferReader, token: string, subject: string, field: "documents.portrait" | "documents.healthCertificate"): Promise<CitedDocument> => {
  const { mediaType, ...document } = await readCitedDocument(offers, token, { subject, purpose: procedureCode }, field);
  if (field === "documents.portrait" && mediaType !== "image/jpeg" && mediaType !== "image/png") throw wrongField(field);
  return document;
};
