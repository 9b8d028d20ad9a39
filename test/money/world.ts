/** Everything that a history happens in: the processes of `payments`, two owners with their ministries, the document store, the payment platform, and the clock. */
import type { Clock } from "../../kit/clock.ts";
import { freshDatabase } from "../../kit/testing-database.ts";
import { serveDouble } from "../../subgraphs/payments/loopback-double.ts";
import type { LoopbackDouble } from "../../subgraphs/payments/loopback-double.ts";
import { startPlatformDouble } from "../../subgraphs/payments/platform-double.ts";
import type { PlatformDouble } from "../../subgraphs/payments/platform-double.ts";
import { createMinistry } from "./ministry.ts";
import { startOwner } from "./owner.ts";
import type { Owner } from "./owner.ts";
import { startProcess } from "./process.ts";
import type { PaymentsProcess } from "./process.ts";
import { openTables } from "./tables.ts";
import type { OpenTables } from "./tables.ts";

export const ownerNames = ["electricity", "tax"] as const;
export type OwnerName = (typeof ownerNames)[number];

export interface World {
  /** The payments' own. */
  readonly tables: OpenTables;
  readonly platform: PlatformDouble;
  readonly owners: Readonly<Record<OwnerName, Owner>>;
  /** What stands before the owners and the document store, and can lose anything. */
  readonly doors: LoopbackDouble;
  /** What the document store keeps, by the receipts' ids, and what it was given in another form under one id. */
  readonly receipts: ReadonlyMap<string, Buffer>;
  readonly changedReceipts: readonly string[];
  readonly clock: Clock & { advance(ms: number): void };
  /** Living ones; there is always at least one. */
  readonly processes: readonly PaymentsProcess[];
  /** One more, as long as there are not too many. */
  join(): Promise<void>;
  /** In the place of the dead. */
  replaceDead(): Promise<void>;
  /** As if nothing had ever happened. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

const mostProcesses = 2;

export const startWorld = async (): Promise<World> => {
  const database = await freshDatabase();
  const tables = await openTables(database.url.reveal());
  const owners = { electricity: await startOwner("electricity", createMinistry("electricity")), tax: await startOwner("tax", createMinistry("tax")) };
  const receipts = new Map<string, Buffer>();
  const changedReceipts: string[] = [];
  const doors = await serveDouble(async (request) => {
    const [, name = "", what, id = ""] = request.path.split("/");
    if (name === "electricity" || name === "tax") return owners[name].handle({ ...request, path: request.path.slice(name.length + 1) });
    if (name !== "dossiers" || what !== "receipts") return { status: 404, json: {} };
    const known = receipts.get(id);
    if (known && !known.equals(request.body)) {
      changedReceipts.push(id);
      return { status: 409, json: {} };
    }
    receipts.set(id, request.body);
    return { status: known ? 200 : 201, json: { document: id, verificationCode: `CODE-${id.slice(0, 8)}` } };
  });
  const platform = await startPlatformDouble();
  let ahead = 0;
  const clock = { now: () => new Date(Date.now() + ahead), advance: (ms: number) => void (ahead += ms) };
  const begin = (): Promise<PaymentsProcess> => startProcess({ tables, clock, platformUrl: platform.url, ownersUrl: doors.url });
  let processes: readonly PaymentsProcess[] = [await begin()];
  const replaceDead = async (): Promise<void> => {
    processes = await Promise.all(processes.map(async (process) => (process.isDead ? begin() : process)));
  };
  return {
    ...{ tables, platform, owners, doors, receipts, changedReceipts, clock, replaceDead },
    get processes() {
      return processes;
    },
    async join() {
      if (processes.length < mostProcesses) processes = [...processes, await begin()];
    },
    async reset() {
      const [first, ...others] = processes;
      await Promise.all(others.map((process) => process.kill()));
      if (first) processes = [first];
      await replaceDead();
      platform.reset();
      platform.ledger.clear();
      doors.reset();
      receipts.clear();
      changedReceipts.length = 0;
      ahead = 0;
      await tables.run("truncate acts, obligation, payment, platform_transaction, item, refund, receipt, task, history, alarm");
      for (const { ministry, tables: own } of Object.values(owners)) {
        ministry.reset();
        await own.run("truncate acts, settlement");
      }
    },
    async close() {
      await Promise.all([...processes, ...Object.values(owners)].map((each) => ("kill" in each ? each.kill() : each.close())));
      await Promise.all([platform.close(), doors.close(), tables.close()]);
      await database.drop();
    },
  };
};
