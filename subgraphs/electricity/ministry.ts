/** The five power corporations as one: each is asked in its own dialect, and one that cannot answer does not silence the others. */
import DataLoader from "dataloader";
import { createActs } from "../../kit/act.ts";
import type { Configuration } from "../../kit/config.ts";
import { PublicError, isMinistryFault } from "../../kit/errors.ts";
import { createOfferReader, readOfferKey, readOfferPublicKeys, readingOffers, signingOffers } from "../../kit/offer.ts";
import { offerPayable } from "../../kit/payable.ts";
import type { ToldPayable } from "../../kit/payable.ts";
import { createSettlements, settlementIssuer } from "../../kit/settlement.ts";
import type { Settlements } from "../../kit/settlement.ts";
import type { Subject } from "../../kit/subject.ts";
import type { Dependencies, MinistryConnection, SubgraphContext } from "../../kit/subgraph.ts";
import type { Account, Reading } from "./account.ts";
import { billIdOf } from "./bill.ts";
import type { Bill, BillOfAccount } from "./bill.ts";
import { createConnectionActs } from "./connection-act.ts";
import type { ConnectionActs } from "./connection-act.ts";
import type { Connection } from "./connection.ts";
import { filingAt, inspectionAt, ownConnection } from "./connections.ts";
import { numberOf } from "./corporations/connecting.ts";
import type { Customer } from "./corporations/connecting.ts";
import * as cpc from "./corporations/cpc.ts";
import * as hanoi from "./corporations/hanoi.ts";
import * as hcmc from "./corporations/hcmc.ts";
import * as npc from "./corporations/npc.ts";
import * as spc from "./corporations/spc.ts";
import type { Corporation, CorporationRequest } from "./corporations/corporation.ts";
import { corporationNames, readCustomerCode } from "./customer-code.ts";
import type { CorporationName } from "./customer-code.ts";
import { payableFactsOf } from "./payable.ts";
import { createSettlementWire } from "./settlements.ts";

const owner = "electricity";

export const environment = {
  ...{ ...hanoi.environment, ...hcmc.environment, ...npc.environment, ...cpc.environment, ...spc.environment },
  ...signingOffers(owner),
  ...readingOffers([settlementIssuer, "dossiers", "identity"]),
};

export interface FoundAtFive<T> {
  /** In the order of the corporations. */
  readonly nodes: readonly T[];
  /** Whom we could not ask: theirs is missing, which does not mean that there is nothing. */
  readonly unavailableCorporations: readonly CorporationName[];
}

export interface PowerCorporations {
  /** Everything a person has at the five. @throws {PublicError} when none of the five could be asked. */
  accounts(personalId: string): Promise<FoundAtFive<Account>>;
  /** One of the person's own accounts; `undefined` for another's and for one that does not exist, by the same call. @throws {PublicError} */
  account(personalId: string, customerCode: string): Promise<Account | undefined>;
  /** In đồng; `undefined` when it could not be asked or is not told, which is not zero. */
  outstanding(account: Account): Promise<number | undefined>;
  /** The latest first. @throws {PublicError} */
  bills(account: Account): Promise<readonly Bill[]>;
  /** `undefined` where the corporation does not read meters from afar. @throws {PublicError} */
  latestReading(account: Account): Promise<Reading | undefined>;
  /** What can be paid of a bill, signed for whom it is shown to; `undefined` when nothing can. */
  payable(bill: BillOfAccount, subject: string): Promise<ToldPayable | undefined>;
  /** What was paid of bills through the portal. */
  readonly settlements: Settlements;
  /** New connections that a person or a firm has asked for. @throws {PublicError} when none of the five could be asked. */
  connections(customer: Customer): Promise<FoundAtFive<Connection>>;
  /** One of the subject's own, or of a firm that they represent; `undefined` for any other. @throws {PublicError} */
  connection(subject: Subject, code: string): Promise<Connection | undefined>;
  /** What is asked for, once per idempotency key. */
  readonly acts: ConnectionActs;
}

export type ElectricityContext = SubgraphContext<PowerCorporations>;

/** Nothing hides a mistake of ours: only a ministry's fault is a reason to go on without it. */
const orFault = async <T>(asked: Promise<T>): Promise<T | PublicError> => {
  try {
    return await asked;
  } catch (error) {
    if (isMinistryFault(error)) return error;
    throw error;
  }
};

/** Asks all five. @throws {PublicError} the first fault, when none of them could be asked. */
const askFive = async <T>(ask: (name: CorporationName) => Promise<readonly T[]>): Promise<FoundAtFive<T>> => {
  const answers = await Promise.all(corporationNames.map(async (name) => ({ name, answer: await orFault(ask(name)) })));
  const faults = answers.flatMap(({ answer }) => (answer instanceof PublicError ? [answer] : []));
  const [first] = faults;
  if (first !== undefined && faults.length === answers.length) throw first;
  return {
    nodes: answers.flatMap(({ answer }) => (answer instanceof PublicError ? [] : answer)),
    unavailableCorporations: answers.flatMap(({ name, answer }) => (answer instanceof PublicError ? [name] : [])),
  };
};

export const connect = (configuration: Configuration<typeof environment>, dependencies: Dependencies<unknown>): MinistryConnection<PowerCorporations> => {
  const { clock, database, logger } = dependencies;
  const corporations: Readonly<Record<CorporationName, Corporation>> = {
    HANOI: hanoi.connect(configuration, dependencies),
    HCMC: hcmc.connect(configuration, dependencies),
    NPC: npc.connect(configuration),
    CPC: cpc.connect(configuration, dependencies),
    SPC: spc.connect(configuration),
  };
  const key = readOfferKey(owner, configuration.OFFER_KEY);
  const acts = createActs(database, { logger });
  const offers = createOfferReader(readOfferPublicKeys(configuration.OFFER_PUBLIC_KEYS));
  const settlements = createSettlements({ owner, acts, db: database.db, offers, wire: createSettlementWire(corporations) });
  const connectionActs = createConnectionActs({
    ...{ acts, offers, clock, filing: filingAt(corporations), inspecting: inspectionAt(corporations) },
    connection: (subject, code, signal) => ownConnection((name, customer) => corporations[name].desk.connections(customer, signal), subject, code),
  });
  return {
    forRequest({ signal }) {
      const connectionsAt = new DataLoader<{ readonly name: CorporationName; readonly customer: Customer }, readonly Connection[], string>(
        (asked) => Promise.all(asked.map(async ({ name, customer }) => orFault(corporations[name].desk.connections(customer, signal)))),
        { cacheKeyFn: ({ name, customer }) => `${name} ${numberOf(customer)}` },
      );
      const at = Object.fromEntries(corporationNames.map((name) => [name, corporations[name].forRequest(signal)])) as Readonly<Record<CorporationName, CorporationRequest>>;
      return {
        accounts: (personalId) => askFive((name) => at[name].accounts(personalId)),
        async account(personalId, customerCode) {
          const corporation = readCustomerCode(customerCode)?.corporation;
          if (corporation === undefined) return undefined;
          return (await at[corporation].accounts(personalId)).find((account) => account.customerCode === customerCode);
        },
        async outstanding({ corporation, customerCode }) {
          const owed = await orFault(at[corporation].outstanding(customerCode));
          return owed instanceof PublicError ? undefined : owed;
        },
        bills: ({ corporation, customerCode }) => at[corporation].bills(customerCode),
        latestReading: async ({ corporation, customerCode }) => at[corporation].latestReading?.(customerCode),
        async payable(bill, subject) {
          const facts = payableFactsOf(bill, corporations[bill.account.corporation].payee);
          return facts && (await offerPayable(key, subject, billIdOf(bill), facts));
        },
        settlements,
        connections: (customer) => askFive((name) => connectionsAt.load({ name, customer })),
        connection: (subject, code) => ownConnection((name, customer) => connectionsAt.load({ name, customer }), subject, code),
        acts: connectionActs,
      };
    },
    close: async () => {
      await acts.close();
      await Promise.all(Object.values(corporations).map((corporation) => corporation.close()));
    },
  };
};
