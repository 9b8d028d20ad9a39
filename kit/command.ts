/** `npm run subgraph -- NAME [--dev]`: one subgraph as a process. */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { developmentAssertionKey } from "./assertion.ts";
import * as variable from "./config.ts";
import { followKeys, keyRing } from "./key-ring.ts";
import { logLevels } from "./log.ts";
import { runPart } from "./part.ts";
import type { RunningPart } from "./part.ts";
import { createSubgraph } from "./subgraph.ts";
import type { SubgraphDefinition } from "./subgraph.ts";
import { clockOf, databaseOf, worldVariables } from "./surroundings.ts";
import { z } from "zod";

const load = async (name: string | undefined): Promise<SubgraphDefinition> => {
  const index = new URL(`../subgraphs/${name}/index.ts`, import.meta.url);
  if (!name || !/^[a-z]+(-[a-z]+)*$/.test(name) || !existsSync(index)) {
    throw new Error(`name a folder of subgraphs/, for example: npm run subgraph -- tax --dev${name ? ` (there is no subgraph "${name}")` : ""}`);
  }
  return ((await import(index.href)) as { default: SubgraphDefinition }).default;
};

const variablesOf = ({ name, port, environment, storage }: SubgraphDefinition, process: variable.Environment) => ({
  SUBGRAPH_HOST: variable.text({ describe: "the address to listen on", development: "127.0.0.1" }),
  SUBGRAPH_PORT: variable.integer({ min: 0, max: 65_535 }, { describe: "the port to listen on", development: String(variable.shiftedPort(port, process)) }),
  ASSERTION_KEYS: keyRing({ describe: "what the gateway signs its requests to this subgraph with, id:base64 of 32 random bytes; several by comma", development: developmentAssertionKey(name) }),
  LOG_LEVEL: { read: z.enum(logLevels), describe: `one of ${logLevels.join(", ")}`, development: "info" },
  DATABASE_URL: storage ? databaseOf(name) : variable.optional(databaseOf(name)),
  ...worldVariables,
  ...environment,
});

const start = async (): Promise<RunningPart> => {
  const { values, positionals } = parseArgs({ options: { dev: { type: "boolean", default: false } }, allowPositionals: true });
  const definition = await load(positionals[0]);
  const configuration = variable.readConfiguration(variablesOf(definition, variable.processEnvironment()), variable.processEnvironment(), values);
  const world = clockOf(configuration, values.dev);
  await world.asked;
  const app = await createSubgraph(definition, {
    configuration,
    assertionKeys: configuration.ASSERTION_KEYS,
    databaseUrl: configuration.DATABASE_URL,
    clock: world.clock,
    logLevel: configuration.LOG_LEVEL,
  });
  followKeys(configuration.ASSERTION_KEYS, { service: definition.name, logger: app.log });
  const url = await app.listen({ host: configuration.SUBGRAPH_HOST, port: configuration.SUBGRAPH_PORT });
  return {
    url,
    async close() {
      await app.close();
      await world.close();
    },
  };
};

await runPart("the subgraph", start);
