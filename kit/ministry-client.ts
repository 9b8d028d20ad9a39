/**
 * The one place of a subgraph that opens sockets: calls to the system of its ministry.
 *
 * Whatever goes wrong on the way is one of three faults, each with its own meaning for the citizen: the system could not be reached or said that it
 * cannot serve (`MINISTRY_UNAVAILABLE`), was silent (`MINISTRY_TIMEOUT`), or answered something that cannot be used (`MINISTRY_BAD_ANSWER`).
 * Never followed: redirects. Never read further: a body over the cap.
 */
import { Pool, errors } from "undici";
import type { Dispatcher } from "undici";
import type { z } from "zod";
import { PublicError } from "./errors.ts";

export interface MinistryClientOptions {
  /** Scheme, host and port of the system, and optionally a path that every call starts with. */
  readonly url: string;
  /** From sending to the last byte read. Default 4 s: a page that waits longer is left. */
  readonly deadlineMs?: number;
  /** Default 5 MB: the largest known answer, a year of customs declarations, is a tenth of it. */
  readonly maxBytes?: number;
  /** Calls under way at once; the rest wait their turn within their deadline. Default 32. */
  readonly connections?: number;
}

export interface MinistryCall {
  readonly method?: "GET" | "POST";
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Ends the call early, for example when the gateway has left. */
  readonly signal?: AbortSignal | undefined;
}

export interface MinistryAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** As it came. */
  readonly bytes: Buffer;
  /** Decoded by the answer's own charset (UTF-8 unless it says otherwise). @throws {PublicError} for bytes that are not text in it. */
  text(): string;
  /** @throws {PublicError} for anything but JSON. */
  json(): unknown;
}

export interface MinistryClient {
  /** @returns any answer below 500 but a redirect or 429; what a 4xx means is the caller's to say. @throws {PublicError} */
  call(call: MinistryCall): Promise<MinistryAnswer>;
  close(): Promise<void>;
}

export const badAnswer = (reason: string): PublicError => new PublicError("MINISTRY_BAD_ANSWER", { reason });
export const unavailable = (reason: string): PublicError => new PublicError("MINISTRY_UNAVAILABLE", { reason });

/**
 * Parses what a ministry said into what we rely on.
 * @throws {PublicError} `MINISTRY_BAD_ANSWER`; the log learns which fields were wrong, not what they held.
 */
export const parseAnswer = <T>(shape: z.ZodType<T>, value: unknown): T => {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.slice(0, 5).map((issue) => `${issue.path.join(".") || "(answer)"}: ${issue.code}`);
  throw badAnswer(`wrong shape at ${fields.join(", ")}`);
};

const decode = (bytes: Buffer, contentType: string | string[] | undefined): string => {
  const charset = /charset="?([\w-]+)/i.exec(String(contentType ?? ""))?.[1] ?? "utf-8";
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    throw badAnswer("text that is not in the charset it claims");
  }
};

const faultOf = (error: unknown): PublicError => {
  if (error instanceof PublicError) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
  const isTimeout =
    (error instanceof Error && error.name === "TimeoutError") || error instanceof errors.HeadersTimeoutError || error instanceof errors.BodyTimeoutError || error instanceof errors.ConnectTimeoutError;
  if (isTimeout) return new PublicError("MINISTRY_TIMEOUT", { reason: "no answer within the deadline" });
  // A body shorter or longer than announced, or bytes that are not HTTP: the answer is what is wrong, not the line.
  if (error instanceof errors.ResponseContentLengthMismatchError || error instanceof errors.HTTPParserError) return badAnswer(`broken HTTP (${code})`);
  return unavailable(`could not be reached (${code})`);
};

const readBody = async (body: Dispatcher.ResponseData["body"], maxBytes: number): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBytes) {
      body.destroy();
      throw badAnswer("a body over the size limit");
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const answerOf = (status: number, headers: MinistryAnswer["headers"], bytes: Buffer): MinistryAnswer => ({
  status,
  headers,
  bytes,
  text: () => decode(bytes, headers["content-type"]),
  json() {
    try {
      return JSON.parse(decode(bytes, headers["content-type"])) as unknown;
    } catch (error) {
      throw error instanceof PublicError ? error : badAnswer("not JSON");
    }
  },
});

export const createMinistryClient = ({ url, deadlineMs = 4_000, maxBytes = 5_000_000, connections = 32 }: MinistryClientOptions): MinistryClient => {
  const { origin, pathname } = new URL(url);
  const basePath = pathname === "/" ? "" : pathname.replace(/\/$/, "");
  const pool = new Pool(origin, { connections, pipelining: 1, connectTimeout: Math.min(deadlineMs, 2_000), keepAliveTimeout: 10_000 });
  return {
    async call({ method = "GET", path, headers = {}, body, signal }) {
      const deadline = AbortSignal.timeout(deadlineMs);
      try {
        const response = await pool.request({
          method,
          path: basePath + path,
          headers: { "accept-encoding": "identity", ...headers },
          body: body ?? null,
          signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
        });
        const { statusCode: status } = response;
        const bytes = await readBody(response.body, maxBytes);
        if (status >= 300 && status < 400) throw badAnswer(`a redirect (${status}), which is never followed`);
        if (status >= 500 || status === 429) throw unavailable(`answered ${status}`);
        return answerOf(status, response.headers, bytes);
      } catch (error) {
        throw faultOf(error);
      }
    },
    close: () => pool.destroy(),
  };
};
