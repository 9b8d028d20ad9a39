/** A subgraph whose PostgreSQL goes away and comes back, on real sockets: acts are refused before anything is sent, reads go on, and it recovers alone. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createActs } from "../../kit/act.ts";
import { assertionHeader, readAssertionKeys, signAssertion } from "../../kit/assertion.ts";
import { systemClock } from "../../kit/clock.ts";
import { KeyRing } from "../../kit/key-ring.ts";
import { Secret } from "../../kit/secret.ts";
import { createSubgraph, defineSubgraph } from "../../kit/subgraph.ts";
import type { SubgraphContext } from "../../kit/subgraph.ts";
import { citizen } from "../../kit/testing.ts";
import { startServerProcess } from "../database-server.ts";
import type { ServerProcess } from "../database-server.ts";

interface Registry {
  read(): string;
  file(key: string): Promise<string>;
}

const folder = mkdtempSync(join(tmpdir(), "lien-thong-away-"));
chmodSync(folder, 0o711);
const migrations = pathToFileURL(`${mkdtempSync(join(folder, "migrations-"))}/`);
writeFileSync(new URL("0001-notes.sql", migrations), "create table notes (id bigint primary key);");
const schema = new URL("schema.graphql", migrations);
writeFileSync(schema, "type Query { reading: String } type Mutation { file(key: String!): String }");

const keys = readAssertionKeys(new Secret(`test:${Buffer.alloc(32, 7).toString("base64")}`));
const filed: string[] = [];
/** While it is pending, the ministry has what was sent, and has not answered. */
let answering: Promise<void> = Promise.resolve();

const registry = defineSubgraph({
  name: "registry",
  port: 4999,
  schema,
  resolvers: {
    Query: { reading: (_parent: unknown, _arguments: unknown, { ministry }: SubgraphContext<Registry>) => ministry.read() },
    Mutation: { file: (_parent: unknown, { key }: { key: string }, { ministry }: SubgraphContext<Registry>) => ministry.file(key) },
  },
  environment: {},
  storage: { migrations },
  ministry: (_configuration, { database, logger }) => {
    const acts = createActs(database, { logger });
    const file = acts.define<null, string>("file", {
      send: async (_filing, { reference }) => {
        filed.push(reference);
        await answering;
        return `filed ${filed.length}`;
      },
      find: async (_filing, { reference }) => (filed.includes(reference) ? "found" : undefined),
    });
    const ministry: Registry = { read: () => "read", file: (key) => file({ subject: "citizen-1", viewer: "citizen-1", key, input: null, decide: () => ({ file: null }) }) };
    return { forRequest: () => ministry, close: () => acts.close() };
  },
});

const open = (server: ServerProcess, name = "postgres"): Promise<FastifyInstance> => createSubgraph(registry, { configuration: {}, assertionKeys: new KeyRing(keys), clock: systemClock, databaseUrl: new Secret(`${server.url}/${name}`) });

const ask = async (app: FastifyInstance, query: string) => {
  const body = JSON.stringify({ query });
  const assertion = signAssertion(keys[0], "registry", { method: "POST", path: "/graphql", body }, citizen(), systemClock);
  const response = await app.inject({ method: "POST", url: "/graphql", headers: { "content-type": "application/json", [assertionHeader]: assertion }, body });
  return response.json<{ data: unknown; errors?: { message: string; extensions: Record<string, unknown> }[] }>();
};
const readiness = async (app: FastifyInstance) => (await app.inject("/health/ready")).json<{ checks: unknown }>().checks;
const file = (app: FastifyInstance, key: string) => ask(app, `mutation { file(key: "${key}") }`);

describe("a subgraph whose database goes away", () => {
  let server: ServerProcess;
  let app: FastifyInstance;
  beforeAll(async () => {
    server = await startServerProcess(folder, { durable: true });
    app = await open(server);
  });
  afterAll(async () => {
    await app.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it("acts and is ready while it is there", async () => {
    expect(await file(app, "key-number-1")).toEqual({ data: { file: "filed 1" } });
    expect(await readiness(app)).toEqual({ accepting: true, database: true });
  });

  it("refuses acts before anything is sent, reads on, says that it is not ready, and recovers alone", async () => {
    const { port } = server;
    await server.stop();
    const { data, errors } = await file(app, "key-number-2");
    expect(data).toEqual({ file: null });
    expect(errors?.[0]?.extensions).toMatchObject({ code: "MINISTRY_UNAVAILABLE", service: "registry", retryable: true });
    expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|ECONN|postgres|acts|57P/i);
    expect(filed).toHaveLength(1);
    expect(await ask(app, "{ reading }")).toEqual({ data: { reading: "read" } });
    expect(await readiness(app)).toEqual({ accepting: true, database: false });

    server = await startServerProcess(folder, { port, durable: true });
    await expect.poll(() => readiness(app)).toEqual({ accepting: true, database: true });
    expect(await file(app, "key-number-1")).toEqual({ data: { file: "filed 1" } });
    expect(await file(app, "key-number-2")).toEqual({ data: { file: "filed 2" } });
  });

  it("killed while the ministry works on many acts, loses none and does none twice", async () => {
    const { port } = server;
    const names = Array.from({ length: 60 }, (_, n) => `key-of-many-${n}`);
    const before = filed.length;
    let answer: () => void = () => {};
    answering = new Promise((resolve) => (answer = resolve));
    const first = Promise.all(names.map((name) => file(app, name)));
    await expect.poll(() => filed.length - before).toBe(60);
    await server.kill();
    await expect.poll(() => readiness(app)).toEqual({ accepting: true, database: false });
    answer();
    // The ministry's word counts, although it could not be written down.
    expect((await first).filter(({ errors }) => errors)).toEqual([]);

    server = await startServerProcess(folder, { port, durable: true });
    await expect.poll(() => readiness(app)).toEqual({ accepting: true, database: true });
    expect(await server.run("select state, count(*)::int from acts where key like 'key-of-many-%' group by state")).toEqual([{ state: "SENT", count: 60 }]);
    // As if their leases had run out.
    await server.run("update acts set lease_until = clock_timestamp() where state = 'SENT'");
    const answers = await Promise.all(names.map((name) => file(app, name)));
    expect(answers.filter(({ data }) => !/found|filed/.test(JSON.stringify(data)))).toEqual([]);
    expect(filed.length - before).toBe(60);
  });

  it("starts while its database is away, and migrates when it comes", async () => {
    const { port } = server;
    await server.stop();
    const early = await open(server, "template1");
    try {
      expect(await ask(early, "{ reading }")).toEqual({ data: { reading: "read" } });
      expect(await readiness(early)).toEqual({ accepting: true, database: false });
      server = await startServerProcess(folder, { port, durable: true });
      await expect.poll(() => readiness(early), { timeout: 10_000 }).toEqual({ accepting: true, database: true });
      expect((await file(early, "key-number-9")).errors).toBeUndefined();
    } finally {
      await early.close();
    }
  });
});
