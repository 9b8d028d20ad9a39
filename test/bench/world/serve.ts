/**
 * The canned subgraphs as one process: each a raw HTTP server on a port of its own. An answer is worked out once for each different body and then kept as
 * bytes, so that what is measured is the gateway.
 *
 * Says `{ urls }` to its parent when all listen; answers each `Order` with the `Calls` since the last one.
 */
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { answer, countRepresentations } from "./executor.ts";
import { subgraphNames } from "./schemas.ts";
import type { SubgraphName } from "./schemas.ts";

export interface Order {
  /** Subgraphs that take requests and never answer, from now on. */
  readonly silent: readonly string[];
}

export interface Calls {
  /** Requests to each subgraph. */
  readonly calls: Readonly<Record<string, number>>;
  readonly representations: number;
}

interface Kept {
  readonly bytes: Buffer;
  readonly representations: number;
}

/** Kept answers are thrown away together beyond this: every contestant words its fetches differently. */
const keptBytes = 512 * 1024 * 1024;
/** Longer than a run: a connection that a gateway keeps is never closed under it. */
const keepAliveMs = 3_600_000;

let silent: readonly string[] = [];
const unanswered = new Set<ServerResponse>();
let calls: Record<string, number> = {};
let representations = 0;
let held = 0;
const kept = new Map<string, Kept>();

const workOut = (subgraph: SubgraphName, body: string): Kept => {
  const request = JSON.parse(body) as { readonly query: string; readonly variables?: Readonly<Record<string, unknown>> };
  return { bytes: Buffer.from(JSON.stringify(answer(subgraph, request))), representations: countRepresentations(request) };
};

const keep = (subgraph: SubgraphName, body: string): Kept => {
  const key = `${subgraph} ${body}`;
  const known = kept.get(key);
  if (known) return known;
  const made = workOut(subgraph, body);
  held += made.bytes.length + key.length * 2;
  if (held > keptBytes) {
    kept.clear();
    held = made.bytes.length;
  }
  kept.set(key, made);
  return made;
};

const respond = (subgraph: SubgraphName, body: string, response: ServerResponse): void => {
  calls[subgraph] = (calls[subgraph] ?? 0) + 1;
  if (silent.includes(subgraph)) {
    unanswered.add(response);
    response.once("close", () => unanswered.delete(response));
    return;
  }
  try {
    const { bytes, representations: carried } = keep(subgraph, body);
    representations += carried;
    response.writeHead(200, { "content-type": "application/json", "content-length": bytes.length }).end(bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : "not understood";
    response.writeHead(400, { "content-type": "application/json" }).end(JSON.stringify({ errors: [{ message: reason }] }));
  }
};

const listen = (subgraph: SubgraphName): Promise<string> =>
  new Promise((resolve, reject) => {
    const server = createServer({ keepAliveTimeout: keepAliveMs }, (request: IncomingMessage, response: ServerResponse) => {
      let body = "";
      request.setEncoding("utf8");
      request.on("data", (chunk: string) => {
        body += chunk;
      });
      request.on("end", () => respond(subgraph, body, response));
    });
    server.once("error", reject);
    server.listen({ port: 0, host: "127.0.0.1", backlog: 1_024 }, () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`));
  });

const urls = Object.fromEntries(await Promise.all(subgraphNames.map(async (name) => [name, await listen(name)] as const)));
process.on("message", (order: Order) => {
  ({ silent } = order);
  if (silent.length === 0) for (const response of unanswered) response.destroy();
  const counted: Calls = { calls, representations };
  [calls, representations] = [{}, 0];
  process.send?.(counted);
});
process.once("disconnect", () => process.exit(0));
process.send?.({ urls });
