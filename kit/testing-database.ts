/** For tests: a database of one's own on the PostgreSQL that the test run has started. */
import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";
import { Secret } from "./secret.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The test run's PostgreSQL, with user and password. */
    databaseServer: string;
  }
}

export interface FreshDatabase {
  readonly url: Secret;
  /** For statements that a subgraph would not make. */
  run(statement: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  drop(): Promise<void>;
}

const onServer = async (url: string, statement: string): Promise<readonly Readonly<Record<string, unknown>>[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
};

/** Empty. */
export const freshDatabase = async (): Promise<FreshDatabase> => {
  const server = inject("databaseServer");
  const name = `test_${randomBytes(8).toString("hex")}`;
  await onServer(`${server}/postgres`, `create database ${name} template template0`);
  const url = `${server}/${name}`;
  return {
    url: new Secret(url),
    run: (statement) => onServer(url, statement),
    drop: async () => void (await onServer(`${server}/postgres`, `drop database if exists ${name} with (force)`)),
  };
};
