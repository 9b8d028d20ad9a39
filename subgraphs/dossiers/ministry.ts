/** The portal's own store as typed functions: dossiers as agencies report them, consent, documents. */
import DataLoader from "dataloader";
import { createActs } from "../../kit/act.ts";
import type { Acts } from "../../kit/act.ts";
import { systemClock, today } from "../../kit/clock.ts";
import type { Configuration } from "../../kit/config.ts";
import { optional, secret, text, url } from "../../kit/config.ts";
import { createOfferReader, publicOfferKey, readOfferKey, readOfferPublicKeys, readingOffers, signingOffers } from "../../kit/offer.ts";
import type { OfferReader } from "../../kit/offer.ts";
import type { ToldPayable } from "../../kit/payable.ts";
import { createRateLimit } from "../../kit/rate-limit.ts";
import { createSettlements, settlementIssuer } from "../../kit/settlement.ts";
import type { Settlements } from "../../kit/settlement.ts";
import type { Subject } from "../../kit/subject.ts";
import type { Dependencies, MinistryConnection, SubgraphContext } from "../../kit/subgraph.ts";
import { createActions } from "./actions.ts";
import type { Actions } from "./actions.ts";
import { agencyEnvironment, synchronisingNames } from "./agencies.ts";
import type { AgencyName, SynchronisingName } from "./agencies.ts";
import { createAgencyActs } from "./agency-acts.ts";
import { axisEnvironment, clearEnclosed, createAxis } from "./axis/axis.ts";
import { createClosing } from "./closing.ts";
import { consentTextOf } from "./consent-text.ts";
import { consentInForce, consentsOf } from "./consents.ts";
import type { Consent } from "./consents.ts";
import { documentsOf, mayShow, usesOf, verifyByCode } from "./documents.ts";
import type { Document, DocumentUse, Verification } from "./documents.ts";
import { createDossierActions } from "./dossier-actions.ts";
import type { DossierActions } from "./dossier-actions.ts";
import { dossiersOf } from "./dossiers.ts";
import type { StoredDossier } from "./dossiers.ts";
import { createFeeSettlements } from "./fee-settlements.ts";
import { feesOf, payableOf } from "./fees.ts";
import type { DossierFee } from "./fees.ts";
import { createJudicialRecordsFees } from "./judicial-records-fees.ts";
import { createOffers } from "./offers.ts";
import type { AskedFact, Offers } from "./offers.ts";
import { createOwners } from "./owner.ts";
import type { Owners } from "./owner.ts";
import { createPerformance } from "./performance.ts";
import type { Figures } from "./performance.ts";
import { powerCorporationOrigins, powerCorporationPasswords } from "./power-corporations.ts";
import { procedureOn } from "./procedures.ts";
import type { Procedure } from "./procedures.ts";
import { createResultSource } from "./result-source.ts";
import type { ResultSource } from "./result-source.ts";
import type { Period } from "./quarters.ts";
import { ratingsOf } from "./ratings.ts";
import type { Rating } from "./ratings.ts";
import { createResultFetcher } from "./results.ts";
import type { ResultFetcher } from "./results.ts";
import { createSessions } from "./sessions.ts";
import type { Sessions } from "./sessions.ts";
import type { Status } from "./statuses.ts";
import type { Tables } from "./tables.ts";
import { createTickets } from "./tickets.ts";
import type { Tickets } from "./tickets.ts";
import { clearUploads } from "./uploads.ts";

export const environment = {
  PUBLIC_URL: url({ describe: "the address at which citizens and agencies reach this subgraph's routes beside GraphQL", development: "http://127.0.0.1:4017" }),
  OWNER_KEY: secret({ describe: "what pseudonyms of dossiers' and documents' owners are made with, 32 random bytes; never changed, or nobody finds theirs again", development: "development owners' pseudonyms" }),
  TICKET_KEY: secret({ describe: "what addresses of uploads and downloads are signed with, 32 random bytes; the same for every process", development: "development tickets" }),
  ...signingOffers("dossiers"),
  ...readingOffers([settlementIssuer]),
  CLIENT_ADDRESS_HEADER: optional(text({ describe: "the header in which a proxy of ours says from which address a request came, for example x-real-ip; only where every request comes through it" })),
  ...agencyEnvironment,
  ...axisEnvironment,
};

/** The store as one request uses it. Whatever is personal takes the subject, and shows what is theirs alone. */
export interface Portal extends Actions, DossierActions {
  /** The latest first. */
  dossiers(subject: Subject): Promise<readonly StoredDossier[]>;
  /** @param status where the dossier stands. */
  fees(dossier: StoredDossier, status: Status): Promise<readonly DossierFee[]>;
  payable(subject: Subject, fee: DossierFee): Promise<ToldPayable | undefined>;
  rating(dossier: string): Promise<Rating | undefined>;
  /** @throws {PublicError} `RATE_LIMITED`. */
  figures(agency: AgencyName, procedure: string | undefined, period: Period, subject: Subject | null): Promise<Figures>;
  /** What the subject may be shown of their documents; the latest first. */
  documents(subject: Subject): Promise<readonly Document[]>;
  uses(document: Document): Promise<readonly DocumentUse[]>;
  downloadUrl(subject: Subject, document: Document): string;
  consents(subject: Subject): Promise<readonly Consent[]>;
  /** The consent that holds today, to today's words. */
  consentFor(subject: Subject, procedure: Procedure): Promise<Consent | undefined>;
  /** A signed request to the owner of a fact; without consent, one that says so. */
  factRequest(subject: Subject, procedure: Procedure, asked: AskedFact, consent: Consent | undefined): Promise<string>;
  /** @throws {PublicError} `RATE_LIMITED`. */
  verify(code: string, subject: Subject | null): Promise<Verification>;
  /** What the routes beside GraphQL stand on; the same for every request. */
  readonly workshop: Workshop;
}

export type DossiersContext = SubgraphContext<Portal>;

/** What the routes beside GraphQL use of the process. */
export interface Workshop {
  readonly owners: Owners;
  readonly sessions: Sessions;
  readonly tickets: Tickets;
  readonly results: ResultFetcher;
  /** What `payments` signs: notices, and receipts. */
  readonly paymentOffers: OfferReader;
  readonly settlements: Settlements;
}

/** Codes can be guessed at for ever at this rate; a counter that checks papers through the graph does not notice it. */
const verifications = { burst: 60, perMinute: 120 };

/** A page of a year's figures, of each agency and month, is some fifty; they are read from memory. */
const statistics = { burst: 300, perMinute: 600 };

/** How often what was left of broken uploads, and of messages, is cleared away. */
const clearMs = 60_000;

export const connect = (configuration: Configuration<typeof environment>, dependencies: Dependencies<Tables>): MinistryConnection<Portal> => {
  const { clock, logger, database } = dependencies;
  const { db } = database;
  const owners = createOwners(configuration.OWNER_KEY);
  const tickets = createTickets(configuration.TICKET_KEY, systemClock);
  const origins = { "driving-licences": configuration.AGENCY_DRIVING_LICENCES_URL, "judicial-records": configuration.AGENCY_JUDICIAL_RECORDS_URL, trade: configuration.AGENCY_TRADE_URL, identity: configuration.AGENCY_IDENTITY_URL, ...powerCorporationOrigins(configuration) };
  const agencyActs = createAgencyActs(origins, {
    "driving-licences": configuration.AGENCY_DRIVING_LICENCES_DOSSIER_KEY,
    "judicial-records": configuration.AGENCY_JUDICIAL_RECORDS_DOSSIER_KEY,
    identity: configuration.AGENCY_IDENTITY_DOSSIER_KEY,
  });
  const sessions = createSessions(
    db,
    { "driving-licences": configuration.AGENCY_DRIVING_LICENCES_PASSWORD, "judicial-records": configuration.AGENCY_JUDICIAL_RECORDS_PASSWORD, trade: configuration.AGENCY_TRADE_PASSWORD, identity: configuration.AGENCY_IDENTITY_PASSWORD, ...powerCorporationPasswords(configuration) },
    systemClock,
  );
  const axis = createAxis(configuration, { db, owners, clock, systemClock, logger, onPapers: () => results.wake() });
  const synchronised = Object.fromEntries(synchronisingNames.map((name) => [name, createResultSource(origins[name], systemClock)])) as Record<SynchronisingName, ResultSource>;
  const results = createResultFetcher({
    db,
    sources: { ...synchronised, ...axis.sources },
    logger,
    systemClock,
    clock,
  });
  const acts: Acts = createActs(database, { logger });
  const offerKey = readOfferKey("dossiers", configuration.OFFER_KEY);
  const offers: Offers = createOffers(offerKey, configuration.PUBLIC_URL, systemClock);
  const paymentOffers = createOfferReader(readOfferPublicKeys(configuration.OFFER_PUBLIC_KEYS));
  const certificateFees = createJudicialRecordsFees(configuration.AGENCY_JUDICIAL_RECORDS_URL, configuration.AGENCY_JUDICIAL_RECORDS_PAYMENT_KEY);
  const settlements = createSettlements({ owner: "dossiers", acts, db, offers: paymentOffers, wire: createFeeSettlements({ "judicial-records": certificateFees }) });
  const actions = createActions({ db, acts, owners, tickets, offers, publicUrl: configuration.PUBLIC_URL, clock, systemClock });
  const ownOffers = createOfferReader(readOfferPublicKeys(publicOfferKey(offerKey)));
  const dossierActions = createDossierActions({ db, acts, owners, agencyActs, ownOffers, clock });
  const performance = createPerformance(db);
  const closing = createClosing(dependencies);
  const limit = createRateLimit(verifications, systemClock);
  const statisticsLimit = createRateLimit(statistics, systemClock);
  const clearing = setInterval(() => void Promise.all([clearUploads(db, systemClock), clearEnclosed(db, systemClock)]).catch(() => {}), clearMs);
  clearing.unref();

  const workshop: Workshop = { owners, sessions, tickets, results, paymentOffers, settlements };
  return {
    forRequest() {
      // Read once, however many fields ask.
      const dossiers = once((subject: Subject) => dossiersOf(db, owners.allOf(subject)));
      const documents = once(async (subject: Subject) => (await documentsOf(db, owners.allOf(subject))).filter((document) => mayShow(document, subject)));
      const settled = new DataLoader<string, number>(async (obligations) => {
        const known = await settlements.settledOf(obligations);
        return obligations.map((obligation) => known.get(obligation) ?? 0);
      });
      const uses = new DataLoader<string, readonly DocumentUse[]>((ids) => usesOf(db, ids));
      const ratings = new DataLoader<string, Rating | undefined>((codes) => ratingsOf(db, codes));
      return {
        ...actions,
        ...dossierActions,
        workshop,
        dossiers,
        fees: (dossier, status) => feesOf(dossier, status, (obligation) => settled.load(obligation)),
        payable: (subject, fee) => payableOf(offerKey, subject.id, fee),
        rating: (dossier) => ratings.load(dossier),
        figures: async (agency, procedure, period, subject) => {
          statisticsLimit.take(subject?.id ?? "nobody");
          return performance.figuresOf(agency, procedure, period);
        },
        documents,
        uses: ({ id }) => uses.load(id),
        downloadUrl: (subject, { id }) => `${configuration.PUBLIC_URL}/documents/${id}/file?ticket=${tickets.issue("DOWNLOAD", id, subject.id)}`,
        consents: once((subject: Subject) => consentsOf(db, owners.ofSubject(subject))),
        consentFor: (subject, procedure) => consentInForce(db, owners.ofSubject(subject), procedure.code, consentTextOf(procedureToday(procedure, today(clock))).version),
        factRequest: (subject, procedure, asked, consent) => offers.factRequest(subject, procedure.code, asked, consent),
        verify: async (code, subject) => {
          limit.take(subject?.id ?? "nobody");
          return verifyByCode(db, code, clock);
        },
      };
    },
    async close() {
      clearInterval(clearing);
      await Promise.all([acts.close(), axis.close(), closing.stop()]);
      await results.close();
      await Promise.all([certificateFees.close(), agencyActs.close()]);
    },
  };
};

/** Consent is to the words of today, whatever day somebody asked to see the procedure on. */
const procedureToday = (procedure: Procedure, on: string): Procedure => procedureOn(procedure.code, on) ?? procedure;

const once = <T>(read: (subject: Subject) => Promise<T>): ((subject: Subject) => Promise<T>) => {
  let known: Promise<T> | undefined;
  return (subject) => (known ??= read(subject));
};
