/** `npm run axis`: what an operator sees and does of messages that were put aside. */
import { parseArgs } from "node:util";
import { processEnvironment, readConfiguration, secret } from "../../../kit/config.ts";
import { databaseUrl, developmentServer } from "../../../kit/database-url.ts";
import { openDatabase } from "../../../kit/database.ts";
import { silentLogger } from "../../../kit/log.ts";
import type { Tables } from "../tables.ts";
import { listAside, retry } from "./aside.ts";

const usage = `npm run axis -- aside [--dev]     show messages that were put aside, with why
npm run axis -- retry ID [--dev]  send one again, or look at one that came again`;

const run = async (): Promise<void> => {
  const { values, positionals } = parseArgs({ options: { dev: { type: "boolean", default: false } }, allowPositionals: true });
  const [command, id] = positionals;
  if (!(command === "aside" || (command === "retry" && id))) throw new Error(usage);
  const { DATABASE_URL } = readConfiguration(
    { DATABASE_URL: secret({ describe: "the database of the dossiers subgraph, postgres://user:password@host:port/name", development: databaseUrl(developmentServer, "dossiers") }) },
    processEnvironment(),
    values,
  );
  const database = openDatabase<Tables>({ url: DATABASE_URL, service: "axis", migrations: new URL("../migrations/", import.meta.url), logger: silentLogger });
  try {
    await database.settled;
    if (command === "aside") console.table(await listAside(database.db));
    else if (await retry(database.db, id ?? "")) console.log(`${id}: is tried again`);
    else throw new Error("no message of this id is aside: npm run axis -- aside");
  } finally {
    await database.close();
  }
};

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
