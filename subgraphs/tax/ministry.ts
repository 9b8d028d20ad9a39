/** The tax authority as one request uses it: its register, its ledgers, what of them can be paid; and word to it of what was paid. */
import { createActs } from "../../kit/act.ts";
import type { Configuration } from "../../kit/config.ts";
import { createOfferReader, readOfferKey, readOfferPublicKeys, readingOffers, signingOffers } from "../../kit/offer.ts";
import type { ToldPayable } from "../../kit/payable.ts";
import { createSettlements, settlementIssuer } from "../../kit/settlement.ts";
import type { Settlements } from "../../kit/settlement.ts";
import type { Dependencies, MinistryConnection, SubgraphContext } from "../../kit/subgraph.ts";
import type { Subject } from "../../kit/subject.ts";
import { authorityEnvironment, createAuthority, readsOf } from "./authority.ts";
import type { Reads } from "./authority.ts";
import { createBookings } from "./bookings.ts";
import type { Obligation } from "./obligations.ts";
import { createPayables } from "./payables.ts";

export const environment = {
  ...authorityEnvironment,
  ...signingOffers("tax"),
  ...readingOffers([settlementIssuer]),
};

export interface TaxAuthority extends Reads {
  /**
   * As it can be paid now, which may be less than the obligation said when it was read. Everything that is asked for at once is one question to our records, one
   * call per ledger and tax code, and one to the register.
   * @returns `undefined` when nothing is to be paid, or it cannot be paid through the portal.
   * @throws {PublicError} a ministry fault, and the database's own.
   */
  payable(obligation: Obligation, subject: Subject): Promise<ToldPayable | undefined>;
  /** What the routes beside GraphQL stand on; the same for every request. */
  readonly settlements: Settlements;
}

export type TaxContext = SubgraphContext<TaxAuthority>;

export const connect = (configuration: Configuration<typeof environment>, { clock, logger, database }: Dependencies<unknown>): MinistryConnection<TaxAuthority> => {
  const authority = createAuthority(configuration, clock);
  const acts = createActs(database, { logger });
  const settlements = createSettlements({
    owner: "tax",
    acts,
    db: database.db,
    offers: createOfferReader(readOfferPublicKeys(configuration.OFFER_PUBLIC_KEYS)),
    wire: createBookings(authority, configuration.OBLIGATION_KEY),
  });
  const payables = createPayables({ key: readOfferKey("tax", configuration.OFFER_KEY), authority, settlements, clock });
  return {
    forRequest({ signal }) {
      const reads = readsOf(authority, signal);
      return { ...reads, payable: payables(reads, signal), settlements };
    },
    async close() {
      await acts.close();
      await authority.close();
    },
  };
};
