/** `npm run subgraph -- NAME [--dev]`: one subgraph as a process. */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { developmentAssertionKey } from "./assertion.ts";
import { fixedClock, systemClock } from "./clock.ts";
import * as variable from "./config.ts";
import { databaseUrl, developmentServer } from "./database-url.ts";
import { followKeys, keyRing } from "./key-ring.ts";
import { logLevels } from "./log.ts";
import type { Secret } from "./secret.ts";
import { runPart } from "./part.ts";
import type { RunningPart } from "./part.ts";
import { createSubgraph } from "./subgraph.ts";
import type { SubgraphDefinition } from "./subgraph.ts";
import { z } from "zod";

const load = async (name: string | undefined): Promise<SubgraphDefinition> => {
  const index = new URL(`../subgraphs/${name}/index.ts`, import.meta.url);
  if (!name || !/^[a-z]+(-[a-z]+)*$/.test(name) || !existsSync(index)) {
    throw new Error(`name a folder of subgraphs/, for example: npm run subgraph -- tax --dev${name ? ` (there is no subgraph "${name}")` : ""}`);
  }
  return ((await import(index.href)) as { default: SubgraphDefinition }).default;
};

const ofDatabase = (name: string): variable.Variable<Secret> =>
  variable.secret({ describe: "the PostgreSQL database of this subgraph alone, postgres://user:password@host:port/name", development: databaseUrl(developmentServer, name) });

const variablesOf = ({ name, port, environment, storage }: SubgraphDefinition, process: variable.Environment) => ({
  SUBGRAPH_HOST: variable.text({ describe: "the address to listen on", development: "127.0.0.1" }),
  SUBGRAPH_PORT: variable.integer({ min: 0, max: 65_535 }, { describe: "the port to listen on", development: String(variable.shiftedPort(port, process)) }),
  ASSERTION_KEYS: keyRing({ describe: "what the gateway signs its requests to this subgraph with, id:base64 of 32 random bytes; several by comma", development: developmentAssertionKey(name) }),
  LOG_LEVEL: { read: z.enum(logLevels), describe: `one of ${logLevels.join(", ")}`, development: "info" },
  WORLD_NOW: variable.optional(variable.moment({ describe: "with --dev only: the moment that the mock world stands still at" })),
  DATABASE_URL: storage ? ofDatabase(name) : variable.optional(ofDatabase(name)),
  ...environment,
});

const start = async (): Promise<RunningPart> => {
  const { values, positionals } = parseArgs({ options: { dev: { type: "boolean", default: false } }, allowPositionals: true });
  const definition = await load(positionals[0]);
  const configuration = variable.readConfiguration(variablesOf(definition, variable.processEnvironment()), variable.processEnvironment(), values);
  if (configuration.WORLD_NOW && !values.dev) throw new Error("WORLD_NOW is for the mock world: it needs --dev");
  const app = await createSubgraph(definition, {
    configuration,
    assertionKeys: configuration.ASSERTION_KEYS,
    databaseUrl: configuration.DATABASE_URL,
    clock: configuration.WORLD_NOW ? fixedClock(configuration.WORLD_NOW) : systemClock,
    logLevel: configuration.LOG_LEVEL,
  });
  followKeys(configuration.ASSERTION_KEYS, { service: definition.name, logger: app.log });
  const url = await app.listen({ host: configuration.SUBGRAPH_HOST, port: configuration.SUBGRAPH_PORT });
  return { url, close: () => app.close() };
};

await runPart("the subgraph", start);
