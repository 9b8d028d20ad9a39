/**
 * HTTP as a client that trusts nobody: a pool per system, a deadline over the whole exchange, a cap on the body, no redirects.
 *
 * Whatever goes wrong is one of three faults, each with its own meaning for the citizen: the system could not be reached or said that it cannot serve
 * (`MINISTRY_UNAVAILABLE`), was silent (`MINISTRY_TIMEOUT`), or answered something that cannot be used (`MINISTRY_BAD_ANSWER`).
 */
import { isUtf8 } from "node:buffer";
import { Pool, errors } from "undici";
import type { Dispatcher } from "undici";
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

export interface HttpCall {
  readonly method?: "GET" | "POST";
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Ends the call early, for example when whoever asked has left. */
  readonly signal?: AbortSignal | undefined;
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

const decode = (bytes: Buffer, contentType: string | string[] | undefined, fault: Fault): string => {
  const charset = /charset="?([\w-]+)/i.exec(String(contentType ?? ""))?.[1] ?? "utf-8";
  // What nearly everything is in, checked and read several times faster than a decoder does; a mark of byte order is left to the decoder.
  if (/^utf-?8$/i.test(charset) && bytes[0] !== 0xef && isUtf8(bytes)) return bytes.toString("utf8");
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    throw fault("MINISTRY_BAD_ANSWER", "text that is not in the charset it claims");
  }
};

const answerOf = (status: number, headers: HttpAnswer["headers"], bytes: Buffer, fault: Fault): HttpAnswer => ({
  status,
  headers,
  bytes,
  text: () => decode(bytes, headers["content-type"], fault),
  json() {
    const text = decode(bytes, headers["content-type"], fault);
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw fault("MINISTRY_BAD_ANSWER", "not JSON");
    }
  },
});

/** What one exchange collects, and how it ends: whole, cut off by us, or broken by the other side. */
const exchange = (pool: Pool, options: Dispatcher.DispatchOptions, { deadlineMs, maxBytes, signal, fault }: { readonly deadlineMs: number; readonly maxBytes: number; readonly signal: AbortSignal | undefined; readonly fault: Fault }): Promise<HttpAnswer> =>
  new Promise((resolve, reject) => {
    let controller: Dispatcher.DispatchController | undefined;
    let status = 0;
    let headers: HttpAnswer["headers"] = {};
    let length = 0;
    const chunks: Buffer[] = [];
    let over = false;
    const settle = (): void => {
      over = true;
      clearTimeout(timer);
      signal?.removeEventListener("abort", leave);
    };
    const fail = (error: unknown): void => {
      settle();
      reject(faultOf(error, fault));
    };
    /** Ends the exchange from our side; its socket is not used again. */
    const abandon = (error: Error): void => {
      fail(error);
      controller?.abort(error);
    };
    // A signal may be a deadline of the caller's own, over several calls.
    const leave = (): void => abandon(isTimeout(signal?.reason) ? fault("MINISTRY_TIMEOUT", "no answer within the caller's deadline") : fault("MINISTRY_UNAVAILABLE", "whoever asked has left"));
    const timer = setTimeout(() => abandon(fault("MINISTRY_TIMEOUT", "no answer within the deadline")), deadlineMs);
    if (signal?.aborted) return leave();
    signal?.addEventListener("abort", leave, { once: true });
    pool.dispatch(options, {
      onRequestStart(started) {
        controller = started;
        // Given up while it waited for a connection: it must not be sent any more.
        if (over) started.abort(new Error("given up"));
      },
      onResponseStart(_controller, statusCode, received) {
        status = statusCode;
        headers = received;
      },
      onResponseData(_controller, chunk) {
        length += chunk.length;
        if (length > maxBytes) abandon(fault("MINISTRY_BAD_ANSWER", "a body over the size limit"));
        else chunks.push(chunk);
      },
      onResponseEnd() {
        settle();
        resolve(answerOf(status, headers, chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks), fault));
      },
      onResponseError(_controller, error) {
        fail(error);
      },
    });
  });

export const createHttpClient = ({ url, deadlineMs, maxBytes, connections, service }: HttpClientOptions): HttpClient => {
  const { origin, pathname } = new URL(url);
  const basePath = pathname === "/" ? "" : pathname.replace(/\/$/, "");
  const pool = new Pool(origin, { connections, pipelining: 1, connectTimeout: Math.min(deadlineMs, 2_000), keepAliveTimeout: 10_000 });
  const fault: Fault = (code, reason, neverSent = false) => new PublicError(code, { reason, neverSent, ...(service && { service }) });
  return {
    async call({ method = "GET", path, headers = {}, body, signal, withinMs = deadlineMs }) {
      const answer = await exchange(
        pool,
        // No encoding is asked for, so that nothing can swell on being unpacked.
        { method, path: basePath + path, headers: { "accept-encoding": "identity", ...headers }, body: body ?? null },
        { deadlineMs: Math.min(deadlineMs, withinMs), maxBytes, signal, fault },
      );
      const { status } = answer;
      if (status >= 300 && status < 400) throw fault("MINISTRY_BAD_ANSWER", `a redirect (${status}), which is never followed`);
      if (status >= 500 || status === 429) throw fault("MINISTRY_UNAVAILABLE", `answered ${status}`);
      return answer;
    },
    close: () => pool.destroy(),
  };
};
