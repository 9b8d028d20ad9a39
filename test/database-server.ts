/** A PostgreSQL as a process, to be stopped, killed and started again in its folder. */
import { fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "pg";

export interface ServerProcess {
  /** With user and password, without a database. */
  readonly url: string;
  readonly port: number;
  run(statement: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Ends as it is asked to. */
  stop(): Promise<void>;
  /** Kills the process that runs it: PostgreSQL itself goes on alone. */
  abandon(): Promise<void>;
  /** Kills PostgreSQL, and the process that runs it. */
  kill(): Promise<void>;
}

export interface ServerProcessOptions {
  /** 0 takes a free one. */
  readonly port?: number;
  /** Whether what is committed outlives a kill. */
  readonly durable?: boolean;
}

/** @throws {Error} with the reason why it did not start. */
export const startServerProcess = async (folder: string, { port = 0, durable = false }: ServerProcessOptions = {}): Promise<ServerProcess> => {
  // In a group of its own: an interrupt from a terminal reaches the tests, and they end it.
  const child = fork(fileURLToPath(new URL("database-process.ts", import.meta.url)), [folder, String(port), durable ? "durable" : "quick"], { stdio: "ignore", detached: true });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    child.once("message", (report: { readonly ready?: string; readonly failed?: string }) => (report.ready ? resolve(report.ready) : reject(new Error(report.failed))));
    child.once("exit", () => reject(new Error("PostgreSQL ended before it was ready")));
  });
  return {
    url,
    port: Number(new URL(url).port),
    async run(statement) {
      const client = new Client({ connectionString: `${url}/postgres` });
      await client.connect();
      try {
        return (await client.query<Record<string, unknown>>(statement)).rows;
      } finally {
        await client.end();
      }
    },
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
    async abandon() {
      child.kill("SIGKILL");
      await ended;
    },
    async kill() {
      process.kill(Number(readFileSync(join(folder, "data/postmaster.pid"), "utf8").split("\n")[0]), "SIGKILL");
      child.kill("SIGKILL");
      await ended;
    },
  };
};
