/** A subgraph that answers what no subgraph should, and what of it a client is shown. Whoever breaks into one ministry's subgraph has this much power. */
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { parse } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compose } from "../../gateway/compose/compose.ts";
import { readGatewayConfiguration } from "../../gateway/config.ts";
import { createGateway } from "../../gateway/gateway.ts";
import { readSupergraph } from "../../gateway/supergraph.ts";
import { idOf } from "../../gateway/trusted-documents.ts";
import { catalogue } from "../../kit/errors.ts";
import type { ErrorCode } from "../../kit/errors.ts";
import type { GraphQLErrorBody } from "../federation.ts";

const query = "query Page { anything text good { name } }";

let hostile: Server;
let good: Server;
let gateway: FastifyInstance;
let url: string;
let answer: string;

const listen = async (body: () => string): Promise<Server> => {
  const server = createServer((request, response) => void request.resume().on("end", () => response.writeHead(200, { "content-type": "application/json" }).end(body())));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
};
const addressOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;

beforeAll(async () => {
  hostile = await listen(() => answer);
  good = await listen(() => '{"data":{"good":{"name":"there"}}}');
  const composed = compose([
    { name: "hostile", typeDefs: parse("scalar Anything type Query { anything: Anything text: String }") },
    { name: "good", typeDefs: parse("type Query { good: Good } type Good { name: String }") },
  ]);
  if (composed.errors) throw new Error(composed.errors.join("\n"));
  const supergraph = readSupergraph(composed.supergraphSdl);
  const configuration = readGatewayConfiguration(supergraph, { PORT: "0", LOG_LEVEL: "silent", SUBGRAPH_HOSTILE_URL: addressOf(hostile), SUBGRAPH_GOOD_URL: addressOf(good) }, { dev: true, open: true });
  ({ app: gateway } = await createGateway(configuration, { supergraph, manifest: { [idOf(query)]: query } }));
  url = await gateway.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(async () => {
  await gateway.close();
  for (const server of [hostile, good]) await new Promise((resolve) => server.close(resolve));
});

interface Seen {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLErrorBody[];
}

/** What a client is shown, through each of the two ways in. */
const askBothWays = (subgraphAnswer: string): Promise<{ readonly status: number; readonly text: string; readonly body: Seen }[]> => {
  answer = subgraphAnswer;
  return Promise.all(
    [{ query }, { documentId: idOf(query) }].map(async (body) => {
      const response = await fetch(`${url}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
      const text = await response.text();
      return { status: response.status, text, body: JSON.parse(text) as Seen };
    }),
  );
};

const lists = (levels: number): string => "[".repeat(levels) + "]".repeat(levels);
const objects = (levels: number): string => '{"a":'.repeat(levels) + "1" + "}".repeat(levels);

describe("an answer with levels without end", () => {
  it.each([
    ["lists", `{"data":{"anything":${lists(5_000)},"text":"t"}}`],
    ["objects", `{"data":{"anything":${objects(5_000)},"text":"t"}}`],
    ["objects among many others", `{"data":{"anything":[${'{"b":[]},'.repeat(5_000)}${objects(5_000)}],"text":"t"}}`],
    ["lists whose text hides where they end", `{"data":{"anything":${'["]]]]]",'.repeat(5_000)}1${"]".repeat(5_000)},"text":"t"}}`],
    ["as many as fit", `{"data":{"anything":${lists(2_000_000)},"text":"t"}}`],
    ["where text was asked for", `{"data":{"anything":1,"text":${objects(5_000)}}}`],
    ["beside what was asked for", `{"data":{"anything":1,"text":"t","more":${objects(5_000)}}}`],
    ["in an error", `{"data":{"anything":1,"text":null},"errors":[{"message":"m","path":["text"],"extensions":{"code":"NOT_FOUND","more":${objects(5_000)}}}]}`],
  ])("is a bad answer at its gap, and the rest is there: %s", async (_what, body) => {
    for (const seen of await askBothWays(body)) {
      expect(seen.status).toBe(200);
      expect(seen.body.data).toEqual({ anything: null, text: null, good: { name: "there" } });
      expect(seen.body.errors).toMatchObject([{ extensions: { code: "MINISTRY_BAD_ANSWER", service: "hostile" } }]);
    }
  });

  it.each([
    ["of nearly two thousand levels", lists(1_990)],
    ["wide", `[${'{"b":[[]]},'.repeat(20_000)}1]`],
    ["of brackets in text", JSON.stringify("[{".repeat(50_000))],
  ])("is not one %s", async (_what, anything) => {
    for (const { status, body } of await askBothWays(`{"data":{"anything":${anything},"text":"t"}}`)) {
      expect(status).toBe(200);
      expect(body).toEqual({ data: { anything: JSON.parse(anything) as unknown, text: "t", good: { name: "there" } } });
    }
  });
});

describe("words of a subgraph", () => {
  const words = { en: "Send 5,000,000 VND to account 999.", vi: "Chuyển 5.000.000 đồng vào tài khoản 999." };
  const withError = (extensions: object): string => JSON.stringify({ data: { anything: 1, text: null }, errors: [{ message: words.en, path: ["text"], extensions }] });

  it.each(Object.keys(catalogue).filter((code) => code !== "BAD_INPUT" && code !== "EVIDENCE_CHANGED") as ErrorCode[])("are not shown with %s: the catalogue has them", async (code) => {
    for (const { text, body } of await askBothWays(withError({ code, messages: words, retryable: true, service: words.en, more: words }))) {
      expect(body.errors).toMatchObject([{ message: catalogue[code].en, path: ["text"], extensions: { code, service: "hostile", retryable: catalogue[code].retryable, messages: { en: catalogue[code].en, vi: catalogue[code].vi } } }]);
      expect(text).not.toMatch(/5[.,]000/);
    }
  });

  it.each(["BAD_INPUT", "EVIDENCE_CHANGED"])("are shown with %s: only the owner knows what was wrong with the input, or what has changed", async (code) => {
    for (const { body } of await askBothWays(withError({ code, messages: words }))) expect(body.errors).toMatchObject([{ message: words.en, extensions: { code, messages: words } }]);
  });

  it.each([
    ["too long", { en: "x".repeat(501), vi: words.vi }],
    ["in one language", { en: words.en }],
    ["no words", { en: 5_000, vi: [words.vi] }],
    ["none", undefined],
  ])("are the catalogue's with BAD_INPUT, too, when they are %s", async (_what, messages) => {
    for (const { body } of await askBothWays(withError({ code: "BAD_INPUT", messages }))) expect(body.errors).toMatchObject([{ extensions: { code: "BAD_INPUT", messages: { en: catalogue.BAD_INPUT.en, vi: catalogue.BAD_INPUT.vi } } }]);
  });

  it.each([undefined, "TEAPOT", "GRAPHQL_VALIDATION_FAILED", "__proto__", "constructor", 7, { code: "BAD_INPUT" }])("are not shown with a code of nobody's: %j", async (code) => {
    for (const { text, body } of await askBothWays(withError({ code, messages: words }))) {
      expect(body.errors).toMatchObject([{ extensions: { code: "INTERNAL", messages: { en: catalogue.INTERNAL.en } } }]);
      expect(text).not.toMatch(/5[.,]000/);
    }
  });
});
