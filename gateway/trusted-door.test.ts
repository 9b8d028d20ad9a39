import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import nock from "nock";
import { parse } from "graphql";
import { afterAll, beforeAll, expect, it } from "vitest";
import { PublicError } from "../kit/errors.ts";
import type { LogFields, Logger } from "../kit/log.ts";
import type { Graph } from "./graph.ts";
import { createLoadShedding } from "./load-shedding.ts";
import { createReception } from "./reception.ts";
import { createResponder } from "./responder.ts";
import { createTrustedDoor } from "./trusted-door.ts";

beforeAll(() => nock.restore());
afterAll(() => nock.activate());

const id = `sha256:${"a".repeat(64)}`;
const lines: LogFields[] = [];
const logger: Logger = { info: () => {}, warn: (fields) => void lines.push(fields), error: (fields) => void lines.push(fields) };

const graph = {
  trusted: (asked: string) => (asked === id ? { id, document: parse("{ a }"), isQuery: true } : undefined),
  executeTrusted: async (_document: unknown, { fail }: Readonly<Record<string, unknown>>) => {
    if (fail) throw new Error("Nguyễn Văn An could not be read");
    return { data: '{"a":null}', cost: 1, errors: [{ kind: "subgraph", error: { service: "tax", path: ["a"], fault: new PublicError("MINISTRY_TIMEOUT", { reason: "no answer within the deadline" }) } }] };
  },
} as unknown as Graph;

it("leaves a line in the log for each error that it answers, under the trace id that the client is told, and nothing of what was asked", async () => {
  const shedding = createLoadShedding({ inFlight: 10, lateMs: 10_000 });
  const responder = createResponder({ compressFromBytes: 10_000, isDraining: () => false });
  const receive = createReception({ signIn: { authenticate: async () => null, ready: async () => true, close: async () => {} }, shedding, responder, logger, bodyBytes: 1_000, answerMs: 1_000 });
  const door = createTrustedDoor({ graph, responder, logger, only: true });
  const server = createServer((request, response) => receive(request, response, (received) => void door(received)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  const ask = async (body: object) => {
    lines.length = 0;
    const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
    const { errors } = (await response.json()) as { errors: { extensions: { code: string; traceId: string } }[] };
    return { status: response.status, told: errors.map(({ extensions: { code, traceId } }) => ({ code, traceId })), logged: lines.map(({ code, traceId }) => ({ code, traceId })), text: JSON.stringify(lines) };
  };
  for (const [body, status, code] of [
    [{ documentId: id }, 200, "MINISTRY_TIMEOUT"],
    [{ documentId: "sha256:unknown" }, 400, "OPERATION_NOT_TRUSTED"],
    [{ documentId: id, variables: { fail: true } }, 500, "INTERNAL"],
  ] as const) {
    const seen = await ask(body);
    expect(seen).toMatchObject({ status, told: [{ code }] });
    expect(seen.logged).toEqual(seen.told);
    expect(seen.text).not.toContain("Nguyễn");
  }
  shedding.stop();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
