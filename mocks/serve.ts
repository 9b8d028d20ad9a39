/** Mounts mock ministries as real HTTP servers, and breaks them on request: what time and sockets do happens here, below the handlers. */
import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { MockMinistry, MockResponse } from "./ministry.ts";
import type { World } from "./world.ts";

/** What QA can do to a ministry, and what the citizen's request then meets. */
export const faults = {
  off: "answers as it should",
  silent: "takes the call and never answers",
  refuse: "refuses the connection",
  slow: "answers after so many milliseconds",
  drip: "answers one byte at a time, ten a second",
  reset: "resets the connection instead of answering",
  truncate: "sends half of the answer and hangs up",
  html: "answers 200 with a maintenance page",
  busy: "answers 503",
} as const;

export type FaultKind = keyof typeof faults;
export interface Fault {
  readonly kind: FaultKind;
  /** For `slow`. */
  readonly ms?: number;
}

export interface ServedMinistry {
  readonly name: string;
  readonly url: string;
  /** Calls that reached the socket, since the last reset. */
  readonly calls: readonly { readonly method: string; readonly path: string }[];
  resetCalls(): void;
  readonly fault: Fault;
  setFault(fault: Fault): Promise<void>;
  close(): Promise<void>;
}

const maxBodyBytes = 2_000_000;

const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBodyBytes) throw new Error("body over the limit");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
};

const headersOf = (request: IncomingMessage): Record<string, string> =>
  Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : (value ?? "")]));

const maintenancePage = "<!DOCTYPE html><html><head><title>Bảo trì hệ thống</title></head><body><h1>Hệ thống đang bảo trì</h1><p>Vui lòng quay lại sau.</p></body></html>";

const answer = (ministry: MockMinistry, world: World, request: IncomingMessage, body: string): MockResponse => {
  const url = new URL(request.url ?? "/", "http://ministry");
  return ministry.handle({ method: request.method ?? "GET", path: url.pathname, query: url.searchParams, headers: headersOf(request), body }, world);
};

const send = (response: ServerResponse, { status, headers, body }: MockResponse): void => {
  response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body) });
  response.end(body);
};

const drip = (response: ServerResponse, { status, headers, body }: MockResponse): void => {
  const bytes = Buffer.from(body);
  response.writeHead(status, { ...headers, "content-length": bytes.length });
  let sent = 0;
  const timer = setInterval(() => {
    response.write(bytes.subarray(sent, (sent += 1)));
    if (sent >= bytes.length) response.end();
  }, 100);
  response.once("close", () => clearInterval(timer));
};

const truncate = (response: ServerResponse, { status, headers, body }: MockResponse): void => {
  const bytes = Buffer.from(body);
  response.writeHead(status, { ...headers, "content-length": bytes.length });
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy());
};

/** The ministry does its work, and then the answer meets the fault: as in life, a lost answer does not mean that nothing was done. */
const respond = (fault: Fault, response: ServerResponse, compute: () => MockResponse): void => {
  switch (fault.kind) {
    case "off":
    case "refuse":
      return send(response, compute());
    case "silent":
      compute();
      return;
    case "slow": {
      const result = compute();
      const timer = setTimeout(() => send(response, result), fault.ms ?? 1_000);
      response.once("close", () => clearTimeout(timer));
      return;
    }
    case "drip":
      return drip(response, compute());
    case "reset":
      compute();
      response.socket?.resetAndDestroy();
      return;
    case "truncate":
      return truncate(response, compute());
    case "html":
      return send(response, { status: 200, headers: { "content-type": "text/html; charset=utf-8" }, body: maintenancePage });
    case "busy":
      return send(response, { status: 503, headers: { "retry-after": "30", "content-type": "text/plain" }, body: "busy" });
  }
};

const listen = (server: Server, host: string, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve((server.address() as AddressInfo).port);
    });
  });

const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** @param port 0 takes a free one. */
export const serveMinistry = async (ministry: MockMinistry, world: World, { host = "127.0.0.1", port = ministry.port }: { host?: string; port?: number } = {}): Promise<ServedMinistry> => {
  const calls: { method: string; path: string }[] = [];
  let fault: Fault = { kind: "off" };
  const server = createServer((request, response) => {
    readBody(request)
      .then((body) => {
        calls.push({ method: request.method ?? "", path: (request.url ?? "").split("?")[0] ?? "" });
        respond(fault, response, () => answer(ministry, world, request, body));
      })
      .catch(() => response.destroy());
  });
  const bound = await listen(server, host, port);
  return {
    name: ministry.name,
    url: `http://${host}:${bound}`,
    calls,
    resetCalls: () => {
      calls.length = 0;
    },
    get fault() {
      return fault;
    },
    async setFault(next) {
      fault = next;
      if (next.kind === "refuse") await stop(server);
      else {
        // Connections kept alive from before would carry an earlier fault's silence on.
        server.closeAllConnections();
        if (!server.listening) await listen(server, host, bound);
      }
    },
    close: () => stop(server),
  };
};
