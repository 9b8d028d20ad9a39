import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { InjectOptions } from "fastify";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { assertionHeader } from "./assertion.ts";
import { PublicError } from "./errors.ts";
import { defineSubgraph } from "./subgraph.ts";
import type { SubgraphDefinition } from "./subgraph.ts";
import { openSubgraph } from "./testing.ts";
import type { AskedSubgraph } from "./testing.ts";

const folder = mkdtempSync(join(tmpdir(), "lien-thong-routes-"));
const schema = pathToFileURL(join(folder, "schema.graphql"));
writeFileSync(schema, "type Query { greeting: String }");
afterAll(() => rmSync(folder, { recursive: true }));

let opened: AskedSubgraph | undefined;
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});
const open = async (routes: NonNullable<SubgraphDefinition["routes"]>): Promise<AskedSubgraph> => {
  opened = await openSubgraph(
    defineSubgraph({ name: "greetings", port: 4999, schema, resolvers: { Query: { greeting: () => "chào" } }, environment: {}, ministry: () => ({ forRequest: () => ({ name: "ministry" }), close: async () => {} }), routes }),
  );
  return opened;
};

describe("a subgraph's public route", () => {
  it("answers without an assertion, and everything else still asks for one", async () => {
    const { app, ...subgraph } = await open((routes, { forRequest }) => {
      routes.post("/uploads", { config: { authentication: "a session" } }, async (request) => ({ body: request.body, ministry: forRequest({ traceId: "1", signal: AbortSignal.timeout(1_000) }) }));
    });
    expect((await app.inject({ method: "POST", url: "/uploads", payload: { a: 1 } })).json()).toEqual({ body: { a: 1 }, ministry: { name: "ministry" } });
    const others = [
      { method: "POST", url: "/graphql", payload: { query: "{ greeting }" } },
      { method: "POST", url: "/graphql?x=/uploads", payload: { query: "{ greeting }" } },
      { method: "GET", url: "/uploads" },
      { method: "GET", url: "/nowhere" },
    ] as const;
    for (const other of others) expect((await app.inject(other)).statusCode, `${other.method} ${other.url}`).toBe(401);
    expect((await app.inject({ method: "POST", url: "/graphql", payload: { query: "{ greeting }" }, headers: { [assertionHeader]: "v1.a.b.c" } })).statusCode).toBe(401);
    expect(await subgraph.ask("{ greeting }")).toEqual({ data: { greeting: "chào" } });
  });

  it("holds nobody's connection for ever: a body that trickles in is cut off, later than the slowest upload", async () => {
    const { app } = await open(() => {});
    expect(app.server.requestTimeout).toBeGreaterThan(300_000);
    expect(app.server.requestTimeout).toBeLessThanOrEqual(600_000);
  });

  it("must say who may call it", async () => {
    await expect(open((routes) => void routes.get("/files", async () => "x"))).rejects.toThrow("the public route GET /files does not say who may call it");
  });

  it("answers faults by the catalogue, and never with their own words", async () => {
    const config = { authentication: "nobody's" };
    const { app } = await open((routes) => {
      routes.get("/refused", { config }, async () => {
        throw new PublicError("FORBIDDEN", { reason: "not theirs" });
      });
      routes.get("/broken", { config }, async () => {
        throw new Error("SELECT secret FROM people");
      });
      routes.post("/sent", { config, bodyLimit: 10 }, async () => "taken");
    });
    const answerTo = async (request: InjectOptions) => {
      const response = await app.inject(request);
      return [response.statusCode, response.json<{ errors: [{ extensions: { code: string } }] }>().errors[0].extensions.code, /SELECT|not theirs|JSON|10/.test(response.body.replace(/"traceId":"[0-9a-f]{32}"/, ""))];
    };
    expect(await answerTo({ url: "/refused" })).toEqual([403, "FORBIDDEN", false]);
    expect(await answerTo({ url: "/broken" })).toEqual([500, "INTERNAL", false]);
    expect(await answerTo({ method: "POST", url: "/sent", headers: { "content-type": "application/json" }, payload: "{" })).toEqual([400, "BAD_INPUT", false]);
    expect(await answerTo({ method: "POST", url: "/sent", payload: { long: "x".repeat(20) } })).toEqual([413, "BAD_INPUT", false]);
    expect(await answerTo({ method: "POST", url: "/sent", headers: { "content-type": "text/xml" }, payload: "<a/>" })).toEqual([415, "BAD_INPUT", false]);
  });

  it("may read other types of body, which GraphQL still does not", async () => {
    const { app } = await open((routes) => {
      routes.addContentTypeParser("application/octet-stream", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
      routes.post("/bytes", { config: { authentication: "a session" } }, async (request) => ({ length: (request.body as Buffer).length }));
    });
    const bytes = { headers: { "content-type": "application/octet-stream" }, payload: Buffer.alloc(5) };
    expect((await app.inject({ method: "POST", url: "/bytes", ...bytes })).json()).toEqual({ length: 5 });
    expect((await app.inject({ method: "POST", url: "/graphql", ...bytes })).statusCode).toBe(415);
  });
});

describe("a subgraph without storage", () => {
  it("is told so when it asks for its database", async () => {
    await expect(open((_public, { database }) => void database.db)).rejects.toThrow("the subgraph greetings declares no storage");
  });
});
