/** A mock ministry is a plain value that knows nothing of how it is mounted: real sockets (`serve.ts`) or interception (`nock.ts`). */
import type { World } from "./world.ts";

export interface MockRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface MockResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

export interface MockMinistry {
  /** The subgraph it stands behind, with the part's name where there are several: `tax`, `electricity/npc`. */
  readonly name: string;
  /** Where it listens by default. */
  readonly port: number;
  handle(request: MockRequest, world: World): MockResponse;
  /** Somebody pays here what the portal knows nothing of: at a counter, at a bank. @returns false when nothing of that name is to be paid. */
  counter?(what: string, world: World): boolean;
}

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): MockResponse => ({
  status,
  headers: { "content-type": "application/json; charset=utf-8", ...headers },
  body: JSON.stringify(body),
});

export const xml = (body: string | Buffer, status = 200, charset = "utf-8"): MockResponse => ({
  status,
  headers: { "content-type": `text/xml; charset=${charset}` },
  body,
});

export const plainText = (body: string, status = 200): MockResponse => ({ status, headers: { "content-type": "text/plain; charset=utf-8" }, body });

/** Reads a JSON object, or nothing: a mock refuses bad requests as its ministry would, and never throws. */
export const readJson = (body: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
};
