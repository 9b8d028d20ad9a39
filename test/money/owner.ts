/** An owner of payables: kit's own settlements on a database, before a ministry. Its process can die at any message and is started again. */
import Fastify from "fastify";
import type { FastifyInstance } from "fastify";
import { createActs } from "../../kit/act.ts";
import { openDatabase } from "../../kit/database.ts";
import { silentLogger } from "../../kit/log.ts";
import { createOfferReader, publicOfferKey, readOfferPublicKeys } from "../../kit/offer.ts";
import { refuseInOneForm } from "../../kit/refusal.ts";
import { addSettlementRoutes, createSettlements } from "../../kit/settlement.ts";
import type { SettlementWire } from "../../kit/settlement.ts";
import { freshDatabase } from "../../kit/testing-database.ts";
import { keyOf } from "../../subgraphs/payments/testing.ts";
import type { DoubleAnswer, DoubleRequest } from "../../subgraphs/payments/loopback-double.ts";
import { openTables } from "./tables.ts";
import type { OpenTables } from "./tables.ts";
import { createLine } from "./line.ts";
import type { Cut } from "./line.ts";
import type { Ministry } from "./ministry.ts";

export interface Owner {
  readonly ministry: Ministry;
  readonly tables: OpenTables;
  /** Answers as its process does. @throws while there is none. */
  handle(request: DoubleRequest): Promise<DoubleAnswer>;
  /** What was settled of an obligation through the portal, as this owner knows it. */
  settledOf(obligation: string): Promise<number>;
  /** Finishes now what was left behind. */
  sweep(): Promise<void>;
  /** Dies at this message, or after the given milliseconds without it; and is started again. */
  crash(cut: Cut, withinMs: number): Promise<void>;
  close(): Promise<void>;
}

interface Process {
  readonly app: FastifyInstance;
  readonly settledOf: Owner["settledOf"];
  readonly sweep: () => Promise<void>;
  readonly cutAt: (cut: Cut) => Promise<void>;
  /** Rejects when it dies. */
  readonly death: Promise<never>;
  kill(): Promise<void>;
}

export const startOwner = async (name: string, ministry: Ministry): Promise<Owner> => {
  const database = await freshDatabase();
  const tables = await openTables(database.url.reveal());
  const begin = (): Promise<Process> => startProcess(name, ministry, tables);
  let process: Process | undefined = await begin();
  const living = (): Process => {
    if (process === undefined) throw new Error(`${name} is not running`);
    return process;
  };
  return {
    ministry,
    tables,
    async handle({ method, path, headers, body }) {
      const asked = living();
      // A dead process says nothing any more, and its connections break.
      const response = await Promise.race([asked.app.inject({ method: method as "POST", url: path, headers: { "content-type": String(headers["content-type"]) }, payload: body }), asked.death]);
      return { status: response.statusCode, json: response.json() };
    },
    settledOf: (obligation) => living().settledOf(obligation),
    sweep: async () => process?.sweep(),
    async crash(cut, withinMs) {
      const dying = living();
      await Promise.race([dying.cutAt(cut), new Promise((resolve) => setTimeout(resolve, withinMs))]);
      process = undefined;
      await dying.kill();
      process = await begin();
    },
    async close() {
      await process?.kill();
      await tables.close();
      await database.drop();
    },
  };
};

const startProcess = async (name: string, ministry: Ministry, tables: OpenTables): Promise<Process> => {
  const line = createLine();
  const { url, isGone } = await tables.connectionFor(line);
  const database = openDatabase<unknown>({ url, service: name, logger: silentLogger });
  await database.settled;
  let isDead = false;
  const death = Promise.withResolvers<never>();
  // Most die while nobody waits for them.
  death.promise.catch(() => {});
  const never = new Promise<never>(() => {});
  const wire: SettlementWire = {
    ...ministry.wire,
    book: async (settlement, signal) => {
      const outcome = isDead ? never : await ministry.wire.book(settlement, signal);
      return isDead ? never : outcome;
    },
    find: async (settlement, signal) => (isDead ? never : ministry.wire.find(settlement, signal)),
  };
  const acts = createActs(database, { logger: silentLogger });
  // It knows more issuers than it believes.
  const offers = createOfferReader(["payments", "tax"].flatMap((issuer) => readOfferPublicKeys(publicOfferKey(keyOf(issuer)))));
  const settlements = createSettlements({ owner: name, acts, db: database.db, offers, wire });
  const app = Fastify();
  refuseInOneForm(app, name, silentLogger);
  addSettlementRoutes(app, settlements);
  await app.ready();
  return {
    app,
    settledOf: async (obligation) => (await settlements.settledOf([obligation])).get(obligation) ?? 0,
    sweep: () => acts.sweep(),
    cutAt: (cut) => line.cutAt(cut),
    death: death.promise,
    async kill() {
      isDead = true;
      death.reject(new Error(`${name} died`));
      line.cut();
      void acts.close().catch(() => {});
      void database.close().catch(() => {});
      await isGone();
    },
  };
};
