import { describeAnswer, outcomeOf, poolOf, post, targetOf } from "./client.ts";

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

export const load = async ({ key, connections, milliseconds, requests = Number.POSITIVE_INFINITY }: Omit<Load, "kind">): Promise<Loaded> => {
  const target = targetOf(key);
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
      const answer = await post(pool, target.path, body, target.headers[index]);
      latencies.push(performance.now() - at);
      if (answer.status === 200 && answer.bytes.equals(expected)) continue;
      wrong += 1;
      wrongSample ??= describeAnswer(answer);
    }
  };
  await Promise.all(Array.from({ length: connections }, loop));
  const elapsedMs = performance.now() - began;
  await pool.close();
  const { count, p50Ms, p99Ms } = outcomeOf(latencies);
  return { requests: count, elapsedMs, p50Ms, p99Ms, wrong, ...(wrongSample !== undefined && { wrongSample }) };
};
