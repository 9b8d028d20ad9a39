/** The driving-licence register of the traffic police: one call tells all licences of a person, with their violations; another files an exchange. */
import DataLoader from "dataloader";
import { createActs } from "../../kit/act.ts";
import type { Configuration } from "../../kit/config.ts";
import { secret, url } from "../../kit/config.ts";
import { isMinistryFault } from "../../kit/errors.ts";
import { badAnswer, createMinistryClient } from "../../kit/ministry-client.ts";
import type { MinistryAnswer, MinistryCall } from "../../kit/ministry-client.ts";
import { createOfferReader, publicOfferKey, readOfferKey, readOfferPublicKeys, readingOffers, signingOffers } from "../../kit/offer.ts";
import type { Dependencies, MinistryConnection, SubgraphContext } from "../../kit/subgraph.ts";
import { createExchange } from "./exchange-act.ts";
import type { ExchangeLicence } from "./exchange-act.ts";
import { createFacts } from "./fact.ts";
import type { Facts, LookUp } from "./fact.ts";
import { createFiling } from "./filing.ts";
import type { Holder, Licence } from "./licence.ts";
import { isSomebodyElses, readLicences } from "./wire.ts";

export const environment = {
  TRAFFIC_POLICE_URL: url({ describe: "the base address of the driving-licence register of the traffic police", development: "http://127.0.0.1:4025" }),
  TRAFFIC_POLICE_API_KEY: secret({ describe: "the key that the traffic police gave the portal", development: "mock-traffic-police-key" }),
  ...signingOffers("driving-licences"),
  ...readingOffers(["dossiers", "identity"]),
};

/**
 * Milliseconds that each call of an act may take. Together, when none of them is answered, less than the 8.5 seconds that the gateway waits: whoever applies is
 * told that it is in progress, and not merely that there was no answer.
 */
const within = { lookUp: 2_000, send: 3_500, find: 2_000 };

export interface LicenceRegister {
  /**
   * Every licence filed under either number, the latest issued first. One call however many fields ask; none for somebody without a number.
   * @throws {PublicError} a ministry fault.
   */
  licencesOf(holder: Holder): Promise<readonly Licence[]>;
  /** The same as an answer, for whom a fault is one too. */
  lookUp(holder: Holder): Promise<LookUp>;
  /** What is told of a person for an application. */
  readonly facts: Facts;
  readonly exchange: ExchangeLicence;
}

export type DrivingLicencesContext = SubgraphContext<LicenceRegister>;

export const connect = (configuration: Configuration<typeof environment>, { clock, logger, database }: Dependencies<unknown>): MinistryConnection<LicenceRegister> => {
  const client = createMinistryClient({ url: configuration.TRAFFIC_POLICE_URL });
  const police = (call: MinistryCall): Promise<MinistryAnswer> =>
    client.call({ ...call, headers: { "content-type": "application/json; charset=utf-8", authorization: `Bearer ${configuration.TRAFFIC_POLICE_API_KEY.reveal()}` } });
  const ask = async (holder: Holder, signal: AbortSignal, withinMs?: number): Promise<readonly Licence[]> => {
    if (holder.personalId === undefined && holder.oldPersonalId === undefined) return [];
    const answer = await police({
      method: "POST",
      // In the body and not in the address, which systems on the way write down.
      path: "/api/gplx/tra-cuu",
      body: JSON.stringify({ soDinhDanh: holder.personalId ?? null, soCMND: holder.oldPersonalId ?? null }),
      signal,
      ...(withinMs !== undefined && { withinMs }),
    });
    // 404 is how the register says that it does not know the person. A wrong address says 404 too: the body has to tell.
    if (answer.status !== 200 && answer.status !== 404) throw badAnswer(`answered ${answer.status}`);
    return readLicences(answer.json(), holder);
  };
  const key = readOfferKey("driving-licences", configuration.OFFER_KEY);
  // Evidence of our own comes back to us.
  const offers = createOfferReader([...readOfferPublicKeys(configuration.OFFER_PUBLIC_KEYS), ...readOfferPublicKeys(publicOfferKey(key))]);
  const facts = createFacts(key, offers, clock);
  const acts = createActs(database, { logger });
  const exchange = createExchange({
    ...{ acts, offers, clock },
    filing: createFiling({ send: (call) => police({ ...call, withinMs: within.send }), find: (call) => police({ ...call, withinMs: within.find }) }),
    register: (holder, signal) => lookUp(ask(holder, signal, within.lookUp)),
  });
  return {
    forRequest({ signal }) {
      const holders = new DataLoader<Holder, readonly Licence[], string>((asked) => Promise.all(asked.map((holder) => ask(holder, signal))), {
        cacheKeyFn: ({ personalId, oldPersonalId }) => `${personalId ?? ""}/${oldPersonalId ?? ""}`,
      });
      return { licencesOf: (holder) => holders.load(holder), lookUp: (holder) => lookUp(holders.load(holder)), facts, exchange };
    },
    async close() {
      await acts.close();
      await client.close();
    },
  };
};

const lookUp = async (asking: Promise<readonly Licence[]>): Promise<LookUp> => {
  try {
    return { answer: "FOUND", licences: await asking };
  } catch (error) {
    if (isSomebodyElses(error)) return { answer: "MISMATCH" };
    if (isMinistryFault(error)) return { answer: "UNAVAILABLE" };
    throw error;
  }
};
