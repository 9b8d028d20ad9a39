/** Payments as typed functions; what a process is made of. */
import DataLoader from "dataloader";
import { createActs } from "../../kit/act.ts";
import type { Configuration } from "../../kit/config.ts";
import type { Connection, PageArguments } from "../../kit/connection.ts";
import { createOfferReader, readOfferKey, readOfferPublicKeys } from "../../kit/offer.ts";
import type { OfferKey } from "../../kit/offer.ts";
import type { Subject } from "../../kit/subject.ts";
import type { Dependencies, MinistryConnection, SubgraphContext } from "../../kit/subgraph.ts";
import { backlog, createAlarms } from "./alarms.ts";
import type { Backlog } from "./alarms.ts";
import { releaseAbandoned } from "./basket.ts";
import { createCancel } from "./cancel.ts";
import type { Cancel } from "./cancel.ts";
import { ownersOf, platformOf } from "./environment.ts";
import type { environment } from "./environment.ts";
import { expireNow, followWork } from "./follow.ts";
import { createOwners, ownerNames } from "./owners.ts";
import { createPay } from "./pay.ts";
import type { Pay } from "./pay.ts";
import { contentsOf, findPayment, paymentsOf } from "./payments.ts";
import type { Contents, StoredPayment } from "./payments.ts";
import { createPlatform } from "./platform.ts";
import { createStore, receiptWork } from "./receipt-outbox.ts";
import { signTicket } from "./receipt-route.ts";
import { createRecords } from "./records.ts";
import type { Records } from "./records.ts";
import { isToldTo, refundWork, settleWork } from "./settle.ts";
import { createTasks } from "./tasks.ts";
import type { TaskOptions, Tasks } from "./tasks.ts";
import type { TaskKind, Tables } from "./tables.ts";

/** As one request uses it. Whatever is personal takes the subject, and shows what is theirs alone. */
export interface Payments {
  readonly pay: Pay;
  readonly cancel: Cancel;
  payment(subject: Subject, id: string): Promise<StoredPayment | undefined>;
  /** The latest first. */
  payments(subject: Subject, page: PageArguments): Promise<Connection<StoredPayment>>;
  contents(payment: StoredPayment): Promise<Contents>;
  /** The address of an item's receipt, for some minutes. */
  receiptPage(subject: Subject, item: string): Promise<string>;
  /** What the routes beside GraphQL stand on, and whoever operates this; the same for every request. */
  readonly workshop: Workshop;
}

export type PaymentsContext = SubgraphContext<Payments>;

export interface Workshop {
  readonly records: Records;
  readonly key: OfferKey;
  /** All that is under way, and what of it takes too long. */
  backlog(): Promise<Backlog>;
  /** Does now what would be done in the background a moment later, by this process: all that is due. */
  sweep(): Promise<void>;
}

type Timing = Pick<TaskOptions, "retryMs" | "leaseMs" | "atOnce">;

/** Milliseconds. A lease is longer than the calls of one attempt. */
const timings: Readonly<Record<TaskKind, Timing>> = {
  /** Until the payer has made up their mind, or their time is over. */
  FOLLOW: { retryMs: { first: 5_000, last: 60_000 }, leaseMs: 15_000 },
  /** For ever: the citizen's money lies here. */
  SETTLE: { retryMs: { first: 1_000, last: 600_000 }, leaseMs: 60_000 },
  REFUND: { retryMs: { first: 1_000, last: 600_000 }, leaseMs: 15_000 },
  /** To write one takes the processor for some fifty milliseconds, and citizens' requests go first. */
  RECEIPT: { retryMs: { first: 1_000, last: 600_000 }, leaseMs: 30_000, atOnce: 1 },
};

export const connect = (configuration: Configuration<typeof environment>, { clock, logger, database }: Dependencies<Tables>): MinistryConnection<Payments> => {
  const { db } = database;
  const key = readOfferKey("payments", configuration.OFFER_KEY);
  const platform = createPlatform(platformOf(configuration));
  const owners = createOwners(ownersOf(configuration), key);
  const store = createStore(configuration.OWNER_DOSSIERS_URL, key);
  const alarms = createAlarms(db, { clock, logger });
  const tasks: { readonly kind: TaskKind; readonly its: Tasks }[] = [];
  const records = createRecords({ db, clock, alarms, wake: (woken) => tasks.forEach(({ kind, its }) => kind === woken && its.wake()) });
  const begin = (kind: TaskKind, work: TaskOptions["work"], more: Pick<TaskOptions, "before" | "which"> = {}): void => void tasks.push({ kind, its: createTasks({ db, logger, kind, work, ...timings[kind], ...more }) });
  begin("FOLLOW", followWork({ db, platform, records, clock }), {
    async before() {
      await releaseAbandoned({ db, records });
      await expireNow({ db, clock });
    },
  });
  for (const owner of ownerNames) begin("SETTLE", settleWork({ db, owners, records }), { which: isToldTo(owner) });
  begin("REFUND", refundWork({ db, platform, records }));
  begin("RECEIPT", receiptWork({ db, store }));

  const acts = createActs(database, { logger });
  const offers = createOfferReader(readOfferPublicKeys(configuration.OFFER_PUBLIC_KEYS));
  const pay = createPay({ db, records, clock, acts, offers, platform, returnUrls: configuration.RETURN_URLS });
  const cancel = createCancel({ db, acts, platform, records });
  const workshop: Workshop = { records, key, backlog: () => backlog(db, clock), sweep: async () => void (await Promise.all([acts.sweep(), ...tasks.map(({ its }) => its.run())])) };
  return {
    forRequest() {
      const contents = new DataLoader<string, Contents>((ids) => contentsOf(db, ids));
      return {
        ...{ pay, cancel, workshop },
        payment: ({ id: subject }, id) => findPayment(db, subject, id),
        payments: ({ id: subject }, page) => paymentsOf(db, subject, page),
        contents: ({ id }) => contents.load(id),
        receiptPage: async ({ id: subject }, item) => `${configuration.PUBLIC_URL}/receipts/${item}?ticket=${await signTicket(key, subject, item)}`,
      };
    },
    async close() {
      alarms.close();
      await Promise.all([acts.close(), ...tasks.map(({ its }) => its.close())]);
      await Promise.all([platform.close(), owners.close(), store.close()]);
    },
  };
};
