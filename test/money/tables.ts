/** One database from outside of the processes that use it: what stands in it, and whether a dead process is really gone from it. */
import { randomBytes } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { Client } from "pg";
import { Secret } from "../../kit/secret.ts";
import type { Line } from "./line.ts";

export interface OpenTables {
  run<Row>(statement: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** For one process, through its line. */
  connectionFor(line: Line): Promise<{
    readonly url: Secret;
    /** Resolves when the server has ended all that it did for that process. */
    readonly isGone: () => Promise<void>;
  }>;
  close(): Promise<void>;
}

const patienceMs = 5_000;

export const openTables = async (url: string): Promise<OpenTables> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  const run: OpenTables["run"] = async <Row>(statement: string, values: readonly unknown[] = []) => (await client.query(statement, [...values])).rows as Row[];
  return {
    run,
    async connectionFor(line) {
      const own = new URL(url);
      const name = `process-${randomBytes(4).toString("hex")}`;
      own.port = String(await line.to(Number(own.port)));
      own.searchParams.set("application_name", name);
      const isGone = async (): Promise<void> => {
        for (const deadline = Date.now() + patienceMs; ; await delay(2)) {
          const [row] = await run<{ readonly count: number }>("select count(*)::int as count from pg_stat_activity where application_name = $1", [name]);
          if (row?.count === 0) return;
          if (Date.now() > deadline) throw new Error("the database still works for a process that is dead");
        }
      };
      return { url: new Secret(own.href), isGone };
    },
    close: () => client.end(),
  };
};
