/** What whoever operates the payments can ask of them: what takes too long, and a day's reconciliation. */
import { parseArgs } from "node:util";
import { readConfiguration } from "../../kit/config.ts";
import type { Configuration, Environment } from "../../kit/config.ts";
import { openDatabase } from "../../kit/database.ts";
import { findPublicError } from "../../kit/errors.ts";
import { silentLogger } from "../../kit/log.ts";
import { readOfferKey } from "../../kit/offer.ts";
import { clockOf, databaseOf, worldVariables } from "../../kit/surroundings.ts";
import { backlog } from "./alarms.ts";
import { environment, ownersOf, platformOf } from "./environment.ts";
import { createPlatform } from "./platform.ts";
import { readDay, reconcileDay } from "./reconciliation/day.ts";
import type { DayParts, DayReport } from "./reconciliation/day.ts";
import { repair } from "./reconciliation/repair.ts";
import { writeBacklog, writeReport } from "./reconciliation/report.ts";
import { createAsked } from "./reconciliation/statements.ts";
import { createRecords } from "./records.ts";
import type { Tables } from "./tables.ts";

const usage = `npm run payments -- reconcile [--day YYYY-MM-DD]  what differs between our ledger, the payment platform, the owners and their ministries; yesterday, if no day is given
npm run payments -- backlog                       all that is under way, and what of it takes too long

  --repair  with reconcile: ask again what can safely be asked again
  --json    for machines
  --dev     against what npm start runs

Ends with 0: all is well. 1: something is not. 2: something could not be looked at.
(Kết thúc với 0: khớp. 1: có chênh lệch. 2: có bên không đối chiếu được.)`;

const exitCodes = { WELL: 0, NOT_WELL: 1, NOT_KNOWN: 2 } as const;

interface Options {
  readonly day?: string | undefined;
  readonly repair: boolean;
  readonly json: boolean;
  readonly dev: boolean;
}

export interface Operation {
  /** What follows `npm run payments --`. */
  readonly words: readonly string[];
  /** The subgraph's own. */
  readonly environment: Environment;
  /** What was asked for; and what is wrong with the question. */
  readonly write: (text: string) => void;
  readonly complain: (text: string) => void;
}

interface Around extends Pick<Operation, "write" | "complain">, Pick<DayParts, "db" | "clock"> {
  readonly configuration: Configuration<typeof environment>;
}

/** @returns the exit code. */
type Command = (around: Around, options: Options) => Promise<number>;

const reconcile: Command = async ({ db, clock, configuration, write, complain }, { day, json, dev, repair: isAsked }) => {
  const platform = createPlatform(platformOf(configuration));
  const { url, client, keys } = platformOf(configuration);
  const asked = createAsked({ platform: { url, client, key: keys.ours }, owners: ownersOf(configuration), key: readOfferKey("payments", configuration.OFFER_KEY) });
  try {
    const found = await reconcileDay({ db, clock, asked }, readDay(day, clock));
    const alarms = { contradiction: (id: string, what: string) => complain(`${id}: ${what}`) };
    const records = createRecords({ db, clock, alarms, wake: () => {} });
    const report: DayReport = isAsked ? { ...found, repaired: await repair({ db, platform, records }, found.differences) } : found;
    write(json ? JSON.stringify(report, null, 2) : writeReport(report, `npm run payments -- reconcile --day ${report.day} --repair${dev ? " --dev" : ""}`));
    if (report.notCompared.length > 0) return exitCodes.NOT_KNOWN;
    return report.differences.length > 0 ? exitCodes.NOT_WELL : exitCodes.WELL;
  } finally {
    await Promise.all([platform.close(), asked.close()]);
  }
};

const showBacklog: Command = async ({ db, clock, write }, { json }) => {
  const found = await backlog(db, clock);
  write(json ? JSON.stringify(found, null, 2) : writeBacklog(found));
  return found.overdue.length > 0 ? exitCodes.NOT_WELL : exitCodes.WELL;
};

const commands: Readonly<Record<string, Command>> = { reconcile, backlog: showBacklog };

const run = async ({ words, environment: variables, write, complain }: Operation): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { day: { type: "string" }, repair: { type: "boolean", default: false }, json: { type: "boolean", default: false }, dev: { type: "boolean", default: false } },
  });
  const [name = "", ...more] = positionals;
  const command = Object.hasOwn(commands, name) && more.length === 0 ? commands[name] : undefined;
  if (command === undefined || (command !== reconcile && (values.day !== undefined || values.repair))) throw new Error(usage);
  const configuration = readConfiguration({ DATABASE_URL: databaseOf("payments"), ...worldVariables, ...environment }, variables, values);
  const world = clockOf(configuration, values.dev);
  // It migrates nothing of the payments': that is for the subgraph.
  const database = openDatabase<Tables>({ url: configuration.DATABASE_URL, service: "payments", logger: silentLogger });
  try {
    await Promise.all([world.asked, database.settled]);
    return await command({ db: database.db, clock: world.clock, configuration, write, complain }, values);
  } finally {
    await Promise.all([world.close(), database.close()]);
  }
};

/** Nothing of what a database or a counterpart said: it may quote rows. */
const explain = (error: unknown): string => {
  const fault = findPublicError(error);
  if (fault !== undefined) return `${fault.message}${fault.reason === undefined ? "" : ` (${fault.reason})`}`;
  return error instanceof Error && !("severity" in error) ? error.message : "The payments' ledger could not be read: has the subgraph been started on this database?";
};

/** @returns 0 when all is well, 1 when something is not, 2 when something could not be looked at. */
export const operate = async (operation: Operation): Promise<number> => {
  try {
    return await run(operation);
  } catch (error) {
    operation.complain(explain(error));
    return exitCodes.NOT_KNOWN;
  }
};
