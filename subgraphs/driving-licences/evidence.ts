/** What an application cites: offers of others, and of our own, read as what they were signed for and nothing else. */
import { z } from "zod";
import { PublicError, badInput } from "../../kit/errors.ts";
import type { Offer, OfferKind, OfferReader } from "../../kit/offer.ts";
import { procedureCode, wrongField } from "./application.ts";
import type { Application, InputField } from "./application.ts";
import { factName, licenceFacts } from "./fact.ts";
import type { RegisteredLicence } from "./licence.ts";
import { populationFields } from "./register-fields.ts";
import type { PopulationField } from "./register-fields.ts";

export type Population = Readonly<Partial<Record<PopulationField, string>>>;

export interface Evidence {
  readonly population: Population | undefined;
  /** Every licence that was shown. */
  readonly licences: readonly RegisteredLicence[] | undefined;
}

export type CitedDocument = Application["documents"][number];

/** Signed by us or by `identity`; what was signed under their names for something else is refused. */
const sources: Readonly<Record<string, string>> = { identity: "IDENTITY", "driving-licences": factName };

const populationFacts = z.object(Object.fromEntries((Object.keys(populationFields) as PopulationField[]).map((field) => [field, z.string().exactOptional()])) as Record<PopulationField, z.ZodExactOptional<z.ZodString>>);
const documentFacts = z.object({ name: z.string().min(1), mediaType: z.string(), sha256: z.string(), address: z.url() });

const read = async (offers: OfferReader, token: string, expected: { readonly kind: OfferKind; readonly issuers: readonly string[]; readonly subject: string; readonly field: InputField }): Promise<Offer> => {
  const answer = await offers.read(token, { kind: expected.kind, issuers: expected.issuers, subject: expected.subject, purpose: procedureCode });
  if ("offer" in answer) return answer.offer;
  if (answer.refused === "EXPIRED") throw new PublicError("OFFER_EXPIRED", { reason: `${expected.field} has expired` });
  // Forged, another's, for something else: to whoever sent it these are one answer.
  throw badInput(`${expected.field} holds something that was not issued to you for this procedure.`, `${expected.field} có giá trị không phải được cấp cho bạn để làm thủ tục này.`);
};

/** @throws {PublicError} `OFFER_EXPIRED`, or `BAD_INPUT` for what was not issued to this person for this procedure, and for two of one fact. */
export const readEvidence = async (offers: OfferReader, tokens: readonly string[], subject: string): Promise<Evidence> => {
  const cited = await Promise.all(tokens.map((token) => read(offers, token, { kind: "evidence", issuers: Object.keys(sources), subject, field: "evidence" })));
  const of = (issuer: string): Offer | undefined => {
    const [first, ...more] = cited.filter((offer) => offer.issuer === issuer);
    if (more.length > 0 || (first !== undefined && first.id !== sources[issuer])) throw wrongField("evidence");
    return first;
  };
  const [identity, own] = [of("identity"), of("driving-licences")];
  return { population: identity && populationFacts.parse(identity.facts), licences: own && licenceFacts.parse(own.facts).licences };
};

/** @throws the same. */
export const readDocument = async (offers: OfferReader, token: string, subject: string, field: "documents.portrait" | "documents.healthCertificate"): Promise<CitedDocument> => {
  const { id, facts } = await read(offers, token, { kind: "document", issuers: ["dossiers"], subject, field });
  const { name, mediaType, sha256, address } = documentFacts.parse(facts);
  if (field === "documents.portrait" && mediaType !== "image/jpeg" && mediaType !== "image/png") throw wrongField(field);
  return { id, sha256, name, address };
};
