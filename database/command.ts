/** `npm run database`: the development PostgreSQL with a database for each owner. With `DATABASE_URL`, only makes what is missing on that server. */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as variable from "../kit/config.ts";
import { databaseName, developmentServer } from "../kit/database-url.ts";
import { runPart } from "../kit/part.ts";
import type { RunningPart } from "../kit/part.ts";
import { createDatabases, startDatabaseServer } from "./server.ts";

const root = new URL("../", import.meta.url);

const owners = (): readonly string[] => readdirSync(new URL("subgraphs", root), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

/** An address without its user and password, to be shown. */
const shown = (server: string): string => {
  const { protocol, host } = new URL(server);
  return `${protocol}//${host}`;
};

const start = async (): Promise<RunningPart> => {
  const environment = variable.processEnvironment();
  const port = variable.shiftedPort(Number(new URL(developmentServer).port), environment);
  const { DATABASE_URL, DATABASE_FOLDER } = variable.readConfiguration(
    {
      DATABASE_URL: variable.optional(variable.secret({ describe: "a PostgreSQL server of yours, postgres://user:password@host:port, instead of an own one" })),
      DATABASE_FOLDER: variable.text({ describe: "where the own server keeps its files", fallback: fileURLToPath(new URL(`.data/postgres/${port}`, root)) }),
    },
    environment,
    { dev: true },
  );
  const names = owners().map(databaseName);
  if (DATABASE_URL) {
    await createDatabases(DATABASE_URL.reveal(), names).catch((error: unknown) => {
      throw new Error(`the server of DATABASE_URL cannot be used: ${error instanceof Error && "code" in error ? String(error.code) : "no answer"}`);
    });
    return { url: shown(DATABASE_URL.reveal()), close: async () => {} };
  }
  const server = await startDatabaseServer({ folder: DATABASE_FOLDER, port });
  try {
    await createDatabases(server.url, names);
  } catch (error) {
    await server.stop();
    throw error;
  }
  void server.lost.then(() => {
    console.error("PostgreSQL has ended by itself.");
    process.exit(1);
  });
  return { url: shown(server.url), close: () => server.stop() };
};

await runPart("the database", start);
