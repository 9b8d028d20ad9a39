/** The national population database: one look-up by personal number or by the old identity card number, and requests to be verified. */
import DataLoader from "dataloader";
import { createActs } from "../../kit/act.ts";
import type { Configuration } from "../../kit/config.ts";
import { secret, url } from "../../kit/config.ts";
import { createMinistryClient } from "../../kit/ministry-client.ts";
import { createOfferReader, publicOfferKey, readOfferKey, readOfferPublicKeys, readingOffers, signingOffers } from "../../kit/offer.ts";
import type { Dependencies, MinistryConnection, SubgraphContext } from "../../kit/subgraph.ts";
import { createFacts } from "./fact.ts";
import type { Facts } from "./fact.ts";
import { createFilings } from "./filing.ts";
import { lookUpPerson } from "./population.ts";
import type { LookUp, PersonQuery } from "./population.ts";
import { createRequests } from "./request.ts";
import type { RequestVerification } from "./request.ts";

export const environment = {
  POPULATION_URL: url({ describe: "the base address of the national population database", development: "http://127.0.0.1:4021" }),
  POPULATION_API_KEY: secret({ describe: "the key that the population database gave the portal", development: "mock-population-key" }),
  ...signingOffers("identity"),
  ...readingOffers(["dossiers"]),
};

export interface PopulationDatabase {
  /** One call however many fields ask. @throws {PublicError} a ministry fault. */
  lookUp(query: PersonQuery): Promise<LookUp>;
  /** What is told of a person for an application. */
  readonly facts: Facts;
  /** Asks for a person to be verified, once per idempotency key. */
  readonly request: RequestVerification;
}

export type IdentityContext = SubgraphContext<PopulationDatabase>;

export const connect = (configuration: Configuration<typeof environment>, { clock, logger, database }: Dependencies<unknown>): MinistryConnection<PopulationDatabase> => {
  const key = readOfferKey("identity", configuration.OFFER_KEY);
  // What was told here comes back as evidence.
  const offers = createOfferReader([...readOfferPublicKeys(configuration.OFFER_PUBLIC_KEYS), ...readOfferPublicKeys(publicOfferKey(key))]);
  const facts = createFacts(key, offers, clock);
  const client = createMinistryClient({ url: configuration.POPULATION_URL });
  const headers = { "x-api-key": configuration.POPULATION_API_KEY.reveal() };
  const acts = createActs(database, { logger });
  const request = createRequests({ acts, filings: createFilings(client, headers), offers, lookUp: (query, signal) => lookUpPerson(client, headers, query, signal), clock });
  return {
    forRequest({ signal }) {
      // A fault is one query's own: the others of a batch keep their answers.
      const askApart = (query: PersonQuery): Promise<LookUp | Error> => lookUpPerson(client, headers, query, signal).catch((error: unknown) => (error instanceof Error ? error : new Error("unknown fault")));
      const people = new DataLoader<PersonQuery, LookUp, string>((queries) => Promise.all(queries.map(askApart)), { cacheKeyFn: (query) => JSON.stringify(query) });
      return { lookUp: (query) => people.load(query), facts, request };
    },
    async close() {
      await acts.close();
      await client.close();
    },
  };
};
