/**
 * HTTP as a client that trusts nobody: a pool per system, a deadline over the whole exchange, a cap on the body, no redirects.
 *
 * Whatever goes wrong is one of three faults, each with its own meaning for the citizen: the system could not be reached or said that it cannot serve
 * (`MINISTRY_UNAVAILABLE`), was silent (`MINISTRY_TIMEOUT`), or answered something that cannot be used (`MINISTRY_BAD_ANSWER`).
 */
import { isUtf8 } from "node:buffer";
import { Pool, errors } from "undici";
import type { Dispatcher } from "undici";
import { createDeadlines } from "./deadlines.ts";
import { PublicError } from "./errors.ts";

export interface HttpClientOptions {
  /** Scheme, host and port of the system, and optionally a path that every call starts with. */
  readonly url: string;
  /** From sending to the last byte read. */
  readonly deadlineMs: number;
  readonly maxBytes: number;
  /** Calls under way at once; the rest wait their turn within their deadline. */
  readonly connections: number;
  /** Names the system in errors, where that is not the subgraph that answers. */
  readonly service?: string;
}

/** Tells that whoever asked has left. An `AbortSignal`, or something lighter that says as much. */
export interface Leaving {
  readonly aborted: boolean;
  readonly reason?: unknown;
  addEventListener(type: "abort", listener: { handleEvent(): void }): void;
  removeEventListener(type: "abort", listener: { handleEvent(): void }): void;
}

export interface HttpCall {
  readonly method?: "GET" | "POST" | "PUT";
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Ends the call early, for example when whoever asked has left. */
  readonly signal?: Leaving | undefined;
  /** A shorter deadline than the client's own: what is left of somebody's budget. */
  readonly withinMs?: number;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** As it came. */
  readonly bytes: Buffer;
  /** Decoded by the answer's own charset (UTF-8 unless it says otherwise). @throws {PublicError} for bytes that are not text in it. */
  text(): string;
  /** @throws {PublicError} for anything but JSON. */
  json(): unknown;
}

export interface HttpClient {
  /** @returns any answer below 500 but a redirect or 429; what a 4xx means is the caller's to say. @throws {PublicError} one of the three faults. */
  call(call: HttpCall): Promise<HttpAnswer>;
  close(): Promise<void>;
}

type FaultCode = "MINISTRY_UNAVAILABLE" | "MINISTRY_TIMEOUT" | "MINISTRY_BAD_ANSWER";
type Fault = (code: FaultCode, reason: string, neverSent?: boolean) => PublicError;

/** Without a connection nothing can have been sent. */
const noConnection = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH", "UND_ERR_CONNECT_TIMEOUT"]);

export const createHttpClient = ({ url, deadlineMs, maxBytes, connections, service }: HttpClientOptions): HttpClient => {
  const { origin, pathname } = new URL(url);
  const basePath = pathname === "/" ? "" : pathname.replace(/\/$/, "");
  const pool = new Pool(origin, { connections, pipelining: 1, connectTimeout: Math.min(deadlineMs, 2_000), keepAliveTimeout: 10_000 });
  const fault: Fault = (code, reason, neverSent = false) => new PublicError(code, { reason, neverSent, ...(service && { service }) });
  return {
    call: ({ method = "GET", path, headers, body = null, signal, withinMs = deadlineMs }) =>
      new Promise((resolve, reject) => {
        const exchange = new Exchange({ resolve, reject, maxBytes, signal, fault });
        if (signal?.aborted) return exchange.handleEvent();
        exchange.begin(Math.min(deadlineMs, withinMs));
        // No encoding is asked for, so that nothing can swell on being unpacked.
        pool.dispatch({ method, path: basePath + path, headers: { "accept-encoding": "identity", ...headers }, body }, exchange);
      }),
    close: () => pool.destroy(),
  };
};

interface ExchangeOptions {
  readonly resolve: (answer: HttpAnswer) => void;
  readonly reject: (error: PublicError) => void;
  readonly maxBytes: number;
  readonly signal: Leaving | undefined;
  readonly fault: Fault;
}

const deadlines = createDeadlines();

/** What one exchange collects, and how it ends: whole, cut off by us, or broken by the other side. */
class Exchange implements Dispatcher.DispatchHandler {
  readonly #options: ExchangeOptions;
  #controller: Dispatcher.DispatchController | undefined;
  #status = 0;
  #headers: HttpAnswer["headers"] = {};
  #length = 0;
  readonly #chunks: Buffer[] = [];
  #isOver = false;

  constructor(options: ExchangeOptions) {
    this.#options = options;
  }

  begin(withinMs: number): void {
    deadlines.add(this, withinMs);
    this.#options.signal?.addEventListener("abort", this);
  }

  late(): void {
    this.#abandon(this.#options.fault("MINISTRY_TIMEOUT", "no answer within the deadline", this.#neverSent));
  }

  /** Whoever asked has left. */
  handleEvent(): void {
    const { signal, fault } = this.#options;
    // A signal may be a deadline of the caller's own, over several calls.
    this.#abandon(isTimeout(signal?.reason) ? fault("MINISTRY_TIMEOUT", "no answer within the caller's deadline", this.#neverSent) : fault("MINISTRY_UNAVAILABLE", "whoever asked has left", this.#neverSent));
  }

  /** Still waiting for a connection: nothing was written. */
  get #neverSent(): boolean {
    return this.#controller === undefined;
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // Given up while it waited for a connection: it must not be sent any more.
    if (this.#isOver) controller.abort(new Error("given up"));
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: HttpAnswer["headers"]): void {
    this.#status = status;
    this.#headers = headers;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#length += chunk.length;
    if (this.#length > this.#options.maxBytes) this.#abandon(this.#options.fault("MINISTRY_BAD_ANSWER", "a body over the size limit"));
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    const { resolve, reject, fault } = this.#options;
    const status = this.#status;
    this.#settle();
    if (status >= 300 && status < 400) reject(fault("MINISTRY_BAD_ANSWER", `a redirect (${status}), which is never followed`));
    else if (status >= 500 || status === 429) reject(fault("MINISTRY_UNAVAILABLE", `answered ${status}`));
    else resolve(new Answer(status, this.#headers, this.#chunks.length === 1 ? (this.#chunks[0] as Buffer) : Buffer.concat(this.#chunks), fault));
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#fail(error);
  }

  #settle(): void {
    this.#isOver = true;
    deadlines.delete(this);
    this.#options.signal?.removeEventListener("abort", this);
  }

  #fail(error: unknown): void {
    this.#settle();
    this.#options.reject(faultOf(error, this.#options.fault));
  }

  /** Ends the exchange from our side; its socket is not used again. */
  #abandon(error: PublicError): void {
    this.#fail(error);
    this.#controller?.abort(error);
  }
}

class Answer implements HttpAnswer {
  readonly status: number;
  readonly headers: HttpAnswer["headers"];
  readonly bytes: Buffer;
  readonly #fault: Fault;

  constructor(status: number, headers: HttpAnswer["headers"], bytes: Buffer, fault: Fault) {
    this.status = status;
    this.headers = headers;
    this.bytes = bytes;
    this.#fault = fault;
  }

  text(): string {
    const { bytes } = this;
    const charset = /charset="?([\w-]+)/i.exec(String(this.headers["content-type"] ?? ""))?.[1] ?? "utf-8";
    // What nearly everything is in, checked and read several times faster than a decoder does; a mark of byte order is left to the decoder.
    if (/^utf-?8$/i.test(charset) && bytes[0] !== 0xef && isUtf8(bytes)) return bytes.toString("utf8");
    try {
      return new TextDecoder(charset, { fatal: true }).decode(bytes);
    } catch {
      throw this.#fault("MINISTRY_BAD_ANSWER", "text that is not in the charset it claims");
    }
  }

  json(): unknown {
    const text = this.text();
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw this.#fault("MINISTRY_BAD_ANSWER", "not JSON");
    }
  }
}

const isTimeout = (error: unknown): boolean =>
  (error instanceof Error && error.name === "TimeoutError") || error instanceof errors.HeadersTimeoutError || error instanceof errors.BodyTimeoutError || error instanceof errors.ConnectTimeoutError;

const faultOf = (error: unknown, fault: Fault): PublicError => {
  if (error instanceof PublicError) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
  const neverSent = noConnection.has(code);
  if (isTimeout(error)) return fault("MINISTRY_TIMEOUT", "no answer within the deadline", neverSent);
  // A body shorter or longer than announced, or bytes that are not HTTP: the answer is what is wrong, not the line.
  if (error instanceof errors.ResponseContentLengthMismatchError || error instanceof errors.HTTPParserError) return fault("MINISTRY_BAD_ANSWER", `broken HTTP (${code})`);
  return fault("MINISTRY_UNAVAILABLE", `could not be reached (${code})`, neverSent);
};
