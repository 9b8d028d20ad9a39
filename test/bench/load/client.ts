/** Requests to a contestant as bytes, and what was learned of it. */
import { Pool } from "undici";
import type { Dispatcher } from "undici";

/** What a contestant is asked, and what it answered when it was asked alone. */
export interface Target {
  readonly origin: string;
  readonly path: string;
  readonly bodies: readonly Buffer[];
  readonly headers: readonly Headers[];
  readonly answers: readonly Buffer[];
}

export type Headers = Readonly<Record<string, string>>;

export interface Answer {
  /** 0 for a connection that broke; the bytes say how. */
  readonly status: number;
  readonly bytes: Buffer;
}

export const usualHeaders: Headers = { "content-type": "application/json", accept: "application/json" };

export const targets = new Map<string, Target>();

/** @throws {Error} when the contestant was never asked. */
export const targetOf = (key: string): Target => {
  const target = targets.get(key);
  if (!target) throw new Error(`nothing was learned of ${key}`);
  return target;
};

export const poolOptions = { pipelining: 1, keepAliveTimeout: 600_000, headersTimeout: 60_000, bodyTimeout: 60_000 };

export const poolOf = (origin: string, connections: number): Pool => new Pool(origin, { connections, ...poolOptions });

/** `fetch` and `request` would cost more than what they ask; the generator shares its core with the subgraphs. */
export const post = (through: Pick<Dispatcher, "dispatch">, path: string, body: Buffer | undefined, headers: Headers = usualHeaders): Promise<Answer> =>
  new Promise((resolve) => {
    let status = 0;
    const chunks: Buffer[] = [];
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart() {},
      onResponseStart(_controller, statusCode) {
        status = statusCode;
      },
      onResponseData(_controller, chunk) {
        chunks.push(chunk);
      },
      onResponseEnd() {
        resolve({ status, bytes: chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks) });
      },
      onResponseError(_controller, error) {
        resolve({ status: 0, bytes: Buffer.from(String(error)) });
      },
    };
    through.dispatch(body === undefined ? { method: "GET", path } : { method: "POST", path, headers, body }, handler);
  });

/** What an answer that should not have come was, shortened. */
export const describeAnswer = ({ status, bytes }: Answer): string => `status ${status}: ${bytes.toString("utf8", 0, 300)}`;

export interface Outcome {
  readonly count: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** Sorts what it is given. */
export const outcomeOf = (latencies: number[]): Outcome => {
  latencies.sort((one, other) => one - other);
  return { count: latencies.length, p50Ms: quantile(latencies, 0.5), p99Ms: quantile(latencies, 0.99) };
};

const quantile = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
