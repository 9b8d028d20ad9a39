import { setTimeout } from "node:timers/promises";
import { describeAnswer, poolOf, post, targetOf } from "./client.ts";

/** Loads several processes of one contestant as a balancer would: each request goes to the next of those that say they are ready. */
export interface Balance {
  readonly kind: "balance";
  readonly key: string;
  readonly origins: readonly string[];
  readonly connections: number;
  /** At least so many requests are sent, and on until it is released. */
  readonly requests: number;
}

export interface Balanced {
  readonly requests: number;
  /** Wrong, refused or broken; nothing is sent a second time. */
  readonly failed: number;
  readonly failedSample?: string;
}

/** A balancer's own interval is seconds; a gateway's draining time is set to fit it. */
const readinessMs = 50;
/** However slow the machine, it ends. */
const atMostMs = 180_000;

let isReleased = false;

/** Whatever was to happen under the balanced load has happened. */
export const release = (): void => {
  isReleased = true;
};

export const balance = async ({ key, origins, connections, requests: enough }: Balance): Promise<Balanced> => {
  const target = targetOf(key);
  const backends = origins.map((origin) => ({ origin, pool: poolOf(origin, connections), isReady: true }));
  isReleased = false;
  let [requests, failed] = [0, 0];
  let failedSample: string | undefined;
  const began = performance.now();
  const lasts = (): boolean => (!isReleased || requests < enough) && performance.now() - began < atMostMs;
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
      const answer = backend && body ? await post(backend.pool, target.path, body, target.headers[index]) : { status: 0, bytes: Buffer.from("nobody was ready") };
      if (answer.status === 200 && expected && answer.bytes.equals(expected)) continue;
      failed += 1;
      failedSample ??= describeAnswer(answer);
      if (!backend) await setTimeout(readinessMs);
    }
  };
  await Promise.all([...backends.map(watch), ...Array.from({ length: connections }, loop)]);
  await Promise.all(backends.map(({ pool }) => pool.destroy()));
  return { requests, failed, ...(failedSample !== undefined && { failedSample }) };
};
