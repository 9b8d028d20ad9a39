/** A PostgreSQL in the folder named by the first argument, on a free port, until whoever started it is gone. */
import { startDatabaseServer } from "../database/server.ts";
import { runPart } from "../kit/part.ts";

await runPart("the tests' database", async () => {
  const server = await startDatabaseServer({ folder: process.argv[2] ?? "", port: 0, durable: false });
  return { url: server.url, close: () => server.stop() };
});
