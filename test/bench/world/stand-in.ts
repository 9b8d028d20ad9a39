/**
 * Subgraphs that stand in for others, as one process: each a raw HTTP server on a port of its own, with the same few lines of HTTP whoever answers.
 *
 * Says a `Greeting` to its parent when all listen; answers each `Order` with the `Calls` since the last one.
 */
import { createServer } from "node:http";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { assertionHeader, createAssertionVerifier, developmentAssertionKey, readAssertionKeys } from "../../../kit/assertion.ts";
import { systemClock } from "../../../kit/clock.ts";
import { KeyRing } from "../../../kit/key-ring.ts";
import { Secret } from "../../../kit/secret.ts";
import type { BenchSignIn } from "./sign-in.ts";

/** What the parent is told first. */
export interface Greeting {
  readonly urls: Readonly<Record<string, string>>;
  /** Where tokens are checked, and some that hold; absent where nobody signs in. */
  readonly signIn?: BenchSignIn;
  /** The supergraph as the composer wrote it, and without the directives that a stock gateway refuses to load; absent where the parent composes. */
  readonly supergraph?: { readonly ours: string; readonly stock: string };
}

export interface Order {
  /** Subgraphs that take requests and never answer, from now on. */
  readonly silent: readonly string[];
  /** Every request's assertion is checked from now on; one that does not hold is refused. */
  readonly verifies: boolean;
}

export interface Calls {
  /** Requests to each subgraph. */
  readonly calls: Readonly<Record<string, number>>;
  readonly representations: number;
  /** Answers that had to be made, because nobody had asked in these words before. */
  readonly made: number;
}

export interface Request {
  readonly subgraph: string;
  readonly body: string;
  readonly headers: IncomingHttpHeaders;
}

export interface Kept {
  readonly status: number;
  readonly bytes: Buffer;
  readonly representations: number;
  /** Whether it was made for this request. */
  readonly isNew: boolean;
}

/** Longer than a run: a connection that a gateway keeps is never closed under it. */
const keepAliveMs = 3_600_000;

export interface StandInOptions {
  readonly names: readonly string[];
  /** What a subgraph answers; at once where it is known. */
  readonly answer: (request: Request) => Kept | Promise<Kept>;
  readonly greeting?: Omit<Greeting, "urls">;
  /** What has to be ended before the process is. */
  readonly close?: () => Promise<void>;
}

export const standIn = async ({ names, answer, greeting = {}, close = async () => {} }: StandInOptions): Promise<void> => {
  let order: Order = { silent: [], verifies: false };
  const verifiers = new Map(names.map((name) => [name, createAssertionVerifier(new KeyRing(readAssertionKeys(new Secret(developmentAssertionKey(name)))), name, systemClock)]));
  const unanswered = new Set<ServerResponse>();
  let counted: { calls: Record<string, number>; representations: number; made: number } = { calls: {}, representations: 0, made: 0 };

  const send = (response: ServerResponse, { status, bytes, representations, isNew }: Kept): void => {
    counted.representations += representations;
    if (isNew) counted.made += 1;
    response.writeHead(status, { "content-type": "application/json", "content-length": bytes.length }).end(bytes);
  };
  const fail = (response: ServerResponse, error: unknown): void => {
    const reason = error instanceof Error ? error.message : "not understood";
    response.writeHead(400, { "content-type": "application/json" }).end(JSON.stringify({ errors: [{ message: reason }] }));
  };
  const respond = (subgraph: string, body: string, headers: IncomingHttpHeaders, response: ServerResponse): void => {
    counted.calls[subgraph] = (counted.calls[subgraph] ?? 0) + 1;
    if (order.silent.includes(subgraph)) {
      unanswered.add(response);
      response.once("close", () => unanswered.delete(response));
      return;
    }
    try {
      if (order.verifies && verifiers.get(subgraph)?.(headers[assertionHeader], { method: "POST", path: "/graphql", body }) === null) throw new Error("an assertion about nobody");
      const answered = answer({ subgraph, body, headers });
      if (answered instanceof Promise) answered.then((kept) => send(response, kept)).catch((error: unknown) => fail(response, error));
      else send(response, answered);
    } catch (error) {
      fail(response, error);
    }
  };
  const listen = (subgraph: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const server = createServer({ keepAliveTimeout: keepAliveMs }, (request: IncomingMessage, response: ServerResponse) => {
        let body = "";
        request.setEncoding("utf8");
        request.on("data", (chunk: string) => {
          body += chunk;
        });
        request.on("end", () => respond(subgraph, body, request.headers, response));
      });
      server.once("error", reject);
      server.listen({ port: 0, host: "127.0.0.1", backlog: 1_024 }, () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`));
    });

  const urls = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await listen(name)] as const)));
  process.on("message", (next: Order) => {
    order = next;
    if (order.silent.length === 0) for (const response of unanswered) response.destroy();
    const calls: Calls = counted;
    counted = { calls: {}, representations: 0, made: 0 };
    process.send?.(calls);
  });
  const end = (): void => void close().finally(() => process.exit(0));
  process.once("SIGTERM", end);
  process.once("disconnect", end);
  process.send?.({ urls, ...greeting } satisfies Greeting);
};
