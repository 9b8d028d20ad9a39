/** A PostgreSQL in the folder that is the first argument, on the port that is the second (quick, unless the third says durable), until whoever started it is gone. */
import { startDatabaseServer } from "../database/server.ts";
import { runPart } from "../kit/part.ts";

await runPart("the tests' database", async () => {
  const server = await startDatabaseServer({ folder: process.argv[2] ?? "", port: Number(process.argv[3]), durable: process.argv[4] === "durable" });
  return { url: server.url, close: () => server.stop() };
});
