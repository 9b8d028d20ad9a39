/**
 * The load generator as a process: a closed loop over a number of connections, each sending its next request when the answer to the last has come. Every
 * answer of every round is compared, byte for byte, with the one that the same request had before measuring began.
 */
import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { Pool } from "undici";
import type { Dispatcher } from "undici";

/** Learns what a contestant answers to each body. Sent before any load on it. */
export interface Learn {
  readonly kind: "learn";
  readonly key: string;
  readonly url: string;
  readonly bodies: readonly string[];
  /** Who asks each of them; nobody where it is empty. */
  readonly authorizations: readonly string[];
  /** Connections over which they are asked. */
  readonly atOnce: number;
}

/** Loads a contestant with the bodies it was taught. Ends at whichever bound comes first, when the last answer has come. */
export interface Load {
  readonly kind: "load";
  readonly key: string;
  readonly connections: number;
  readonly milliseconds: number;
  readonly requests?: number;
}

/** Loads one contestant with several questions at once, each over connections of its own. */
export interface Mix {
  readonly kind: "mix";
  readonly loads: readonly Omit<Load, "kind">[];
}

/** Sends at a rate, whether answers come or not. */
export interface Flood {
  readonly kind: "flood";
  readonly key: string;
  readonly perSecond: number;
  readonly milliseconds: number;
}

export interface Flooded {
  readonly sent: number;
  /** Arrivals that found as many requests open as a flood may hold: nobody was there to send them. */
  readonly unsent: number;
  readonly good: Outcome;
  /** Of the good, those that came while the flood still lasted. */
  readonly goodInTime: number;
  /** Answered 503. */
  readonly refused: Outcome;
  /** Let in, and answered with an error that says `OVERLOADED`. */
  readonly refusedWithin: Outcome;
  /** Anything else, a broken connection too. */
  readonly failed: number;
  /** One of those, shortened. */
  readonly failedSample?: string;
}

/** Loads several processes of one contestant as a balancer would: each request goes to the next of those that say they are ready. */
export interface Balance {
  readonly kind: "balance";
  readonly key: string;
  readonly origins: readonly string[];
  readonly connections: number;
  readonly milliseconds: number;
}

export interface Balanced {
  readonly requests: number;
  /** Wrong, refused or broken; nothing is sent a second time. */
  readonly failed: number;
  readonly failedSample?: string;
}

export interface Outcome {
  readonly count: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export interface Learned {
  /** Of each answer: its digest as it came, without a final line feed, and with its keys in order. */
  readonly digests: readonly { readonly raw: string; readonly trimmed: string; readonly canonical: string }[];
  readonly bytes: number;
  readonly sample: string;
  /** Why the answers cannot be used. */
  readonly fault?: string;
}

export interface Loaded {
  readonly requests: number;
  readonly elapsedMs: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Answers that were not what they had been. */
  readonly wrong: number;
  /** One of those, shortened. */
  readonly wrongSample?: string;
}

interface Target {
  readonly origin: string;
  readonly path: string;
  readonly bodies: readonly Buffer[];
  readonly headers: readonly Headers[];
  readonly answers: readonly Buffer[];
}

type Headers = Readonly<Record<string, string>>;

const headers: Headers = { "content-type": "application/json", accept: "application/json" };
const targets = new Map<string, Target>();

const poolOf = (origin: string, connections: number): Pool => new Pool(origin, { connections, pipelining: 1, keepAliveTimeout: 600_000, headersTimeout: 60_000, bodyTimeout: 60_000 });

/** `fetch` and `request` would cost more than what they ask; the generator shares its core with the subgraphs. */
const post = (pool: Pool, path: string, body: Buffer, sent: Headers = headers): Promise<{ readonly status: number; readonly bytes: Buffer }> =>
  new Promise((resolve, reject) => {
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
        reject(error);
      },
    };
    pool.dispatch({ method: "POST", path, headers: sent, body }, handler);
  });

const learn = async ({ key, url, bodies, authorizations, atOnce }: Learn): Promise<Learned> => {
  const { origin, pathname: path } = new URL(url);
  const pool = poolOf(origin, atOnce);
  const target = { origin, path, bodies: bodies.map((body) => Buffer.from(body)), headers: bodies.map((_, index): Headers => (authorizations[index] === undefined ? headers : { ...headers, authorization: authorizations[index] })), answers: [] as Buffer[] };
  let next = 0;
  let fault: string | undefined;
  const ask = async (): Promise<void> => {
    while (next < target.bodies.length && fault === undefined) {
      const index = next;
      next += 1;
      const { status, bytes } = await post(pool, path, target.bodies[index] ?? Buffer.alloc(0), target.headers[index]);
      const text = bytes.toString();
      if (status !== 200 || text.includes('"errors"')) fault = `status ${status}: ${text.slice(0, 300)}`;
      target.answers[index] = bytes;
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, ask));
  } finally {
    await pool.close();
  }
  if (fault !== undefined) return { digests: [], bytes: 0, sample: "", fault };
  targets.set(key, target);
  const texts = target.answers.map((bytes) => bytes.toString());
  return {
    digests: texts.map((text) => ({ raw: digest(text), trimmed: digest(text.trimEnd()), canonical: digest(JSON.stringify(inOrder(JSON.parse(text)))) })),
    bytes: Math.round(target.answers.reduce((sum, { length }) => sum + length, 0) / target.answers.length),
    sample: texts[0] ?? "",
  };
};

const digest = (text: string): string => createHash("sha256").update(text).digest("base64url");

const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, inner]) => [name, inOrder(inner)]),
  );
};

const load = async ({ key, connections, milliseconds, requests = Number.POSITIVE_INFINITY }: Omit<Load, "kind">): Promise<Loaded> => {
  const target = targets.get(key);
  if (!target) throw new Error(`nothing was learned of ${key}`);
  const pool = poolOf(target.origin, connections);
  const latencies: number[] = [];
  let [sent, wrong] = [0, 0];
  let wrongSample: string | undefined;
  const began = performance.now();
  const loop = async (): Promise<void> => {
    while (sent < requests && performance.now() - began < milliseconds) {
      const index = sent % target.bodies.length;
      sent += 1;
      const [body, expected] = [target.bodies[index], target.answers[index]];
      if (!body || !expected) return;
      const at = performance.now();
      const { status, bytes } = await post(pool, target.path, body, target.headers[index]).catch((error: unknown) => ({ status: 0, bytes: Buffer.from(String(error)) }));
      latencies.push(performance.now() - at);
      if (status === 200 && bytes.equals(expected)) continue;
      wrong += 1;
      wrongSample ??= `status ${status}: ${bytes.toString().slice(0, 300)}`;
    }
  };
  await Promise.all(Array.from({ length: connections }, loop));
  const elapsedMs = performance.now() - began;
  await pool.close();
  const { count, p50Ms, p99Ms } = outcomeOf(latencies);
  return { requests: count, elapsedMs, p50Ms, p99Ms, wrong, ...(wrongSample !== undefined && { wrongSample }) };
};

/** More than a gateway lets in at once. */
const openAtMost = 1_500;
const tickMs = 5;

const flood = async ({ key, perSecond, milliseconds }: Flood): Promise<Flooded> => {
  const target = targets.get(key);
  if (!target) throw new Error(`nothing was learned of ${key}`);
  const pool = poolOf(target.origin, openAtMost);
  const [good, refused, refusedWithin]: [number[], number[], number[]] = [[], [], []];
  let [sent, unsent, failed, goodInTime] = [0, 0, 0, 0];
  let failedSample: string | undefined;
  const open = new Set<Promise<void>>();
  const began = performance.now();
  const send = async (index: number): Promise<void> => {
    const [body, expected] = [target.bodies[index], target.answers[index]];
    if (!body || !expected) return;
    const at = performance.now();
    const { status, bytes } = await post(pool, target.path, body, target.headers[index]).catch((error: unknown) => ({ status: 0, bytes: Buffer.from(String(error)) }));
    if (status === 200 && bytes.equals(expected)) {
      good.push(performance.now() - at);
      if (performance.now() - began < milliseconds) goodInTime += 1;
    } else if (status === 503) refused.push(performance.now() - at);
    else if (bytes.includes('"OVERLOADED"')) refusedWithin.push(performance.now() - at);
    else {
      failed += 1;
      failedSample ??= `status ${status}: ${bytes.toString().slice(0, 300)}`;
    }
  };
  for (let elapsed = 0; elapsed < milliseconds; elapsed = performance.now() - began) {
    for (const due = (elapsed * perSecond) / 1_000; sent + unsent < due; ) {
      if (open.size >= openAtMost) {
        unsent += 1;
        continue;
      }
      const one = send(sent % target.bodies.length);
      sent += 1;
      open.add(one);
      void one.finally(() => open.delete(one));
    }
    await setTimeout(tickMs);
  }
  await Promise.all(open);
  await pool.close();
  return { sent, unsent, good: outcomeOf(good), goodInTime, refused: outcomeOf(refused), refusedWithin: outcomeOf(refusedWithin), failed, ...(failedSample !== undefined && { failedSample }) };
};

const outcomeOf = (latencies: number[]): Outcome => {
  latencies.sort((one, other) => one - other);
  return { count: latencies.length, p50Ms: quantile(latencies, 0.5), p99Ms: quantile(latencies, 0.99) };
};

const quantile = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** A balancer's own interval is seconds; a gateway's draining time is set to fit it. */
const readinessMs = 50;

const balance = async ({ key, origins, connections, milliseconds }: Balance): Promise<Balanced> => {
  const target = targets.get(key);
  if (!target) throw new Error(`nothing was learned of ${key}`);
  const backends = origins.map((origin) => ({ origin, pool: poolOf(origin, connections), isReady: true }));
  let [requests, failed] = [0, 0];
  let failedSample: string | undefined;
  const began = performance.now();
  const lasts = (): boolean => performance.now() - began < milliseconds;
  const watch = async (backend: (typeof backends)[number]): Promise<void> => {
    while (lasts()) {
      const answer = await fetch(`${backend.origin}/health/ready`, { signal: AbortSignal.timeout(1_000) }).catch(() => undefined);
      await answer?.body?.cancel();
      backend.isReady = answer?.status === 200;
      await setTimeout(readinessMs);
    }
  };
  const loop = async (): Promise<void> => {
    while (lasts()) {
      const ready = backends.filter(({ isReady }) => isReady);
      const backend = ready[requests % Math.max(1, ready.length)];
      const index = requests % target.bodies.length;
      const [body, expected] = [target.bodies[index], target.answers[index]];
      requests += 1;
      const { status, bytes } = backend && body ? await post(backend.pool, target.path, body, target.headers[index]).catch((error: unknown) => ({ status: 0, bytes: Buffer.from(String(error)) })) : { status: 0, bytes: Buffer.from("nobody was ready") };
      if (status === 200 && expected && bytes.equals(expected)) continue;
      failed += 1;
      failedSample ??= `status ${status}: ${bytes.toString().slice(0, 300)}`;
      if (!backend) await setTimeout(readinessMs);
    }
  };
  await Promise.all([...backends.map(watch), ...Array.from({ length: connections }, loop)]);
  await Promise.all(backends.map(({ pool }) => pool.destroy()));
  return { requests, failed, ...(failedSample !== undefined && { failedSample }) };
};

export type Message = Learn | Load | Mix | Flood | Balance;

const obey = (message: Message): Promise<unknown> => {
  switch (message.kind) {
    case "learn":
      return learn(message);
    case "load":
      return load(message);
    case "mix":
      return Promise.all(message.loads.map(load));
    case "flood":
      return flood(message);
    case "balance":
      return balance(message);
  }
};

process.on("message", (message: Message) => {
  obey(message).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ failed: error instanceof Error ? error.message : String(error) }),
  );
});
process.once("disconnect", () => process.exit(0));
process.send?.({ ready: true });
