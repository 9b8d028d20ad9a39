import { setTimeout } from "node:timers/promises";
import { describeAnswer, outcomeOf, poolOf, post, targetOf, usualHeaders } from "./client.ts";
import type { Outcome, Target } from "./client.ts";

/** Sends documents one after another to a gateway that also has a light load of what it usually has, and asks it each time how late its event loop was. */
export interface Assault {
  readonly kind: "assault";
  /** The usual. */
  readonly key: string;
  readonly perSecond: number;
  /** Where the gateway's process says how late its event loop has been since it was last asked. */
  readonly monitor: string;
  /** How long to watch before the first document. */
  readonly calmMs: number;
  /** Each body is sent once; those of one name are one document in different words, so that nothing is answered from memory. */
  readonly documents: readonly { readonly name: string; readonly bodies: readonly string[] }[];
}

/** What the event loop was late by since it was last asked, in ms. */
export interface Lateness {
  readonly longestMs: number;
  readonly p99Ms: number;
  /** Processor time that the process used in all this while: a pause that is longer is the machine's, which had something else to do. */
  readonly cpuMs: number;
}

export interface Assaulted {
  /** The usual load alone. */
  readonly calm: Lateness;
  readonly documents: readonly (Lateness & { readonly name: string; readonly status: number; readonly slowestMs: number })[];
  /** The usual load, all along. */
  readonly usual: Outcome & { readonly wrong: number; readonly wrongSample?: string };
}

export const assault = async ({ key, perSecond, monitor, calmMs, documents }: Assault): Promise<Assaulted> => {
  const target = targetOf(key);
  const usual = trickle(target, perSecond);
  const watch = poolOf(monitor, 1);
  const pool = poolOf(target.origin, 1);
  const lateness = async (): Promise<Lateness> => JSON.parse((await post(watch, "/", undefined)).bytes.toString()) as Lateness;
  const headers = { ...usualHeaders, ...target.headers[0] };
  try {
    await lateness();
    await setTimeout(calmMs);
    const calm = await lateness();
    const found: Assaulted["documents"][number][] = [];
    for (const { name, bodies } of documents) {
      let [status, slowestMs] = [0, 0];
      for (const body of bodies) {
        const at = performance.now();
        ({ status } = await post(pool, target.path, Buffer.from(body), headers));
        slowestMs = Math.max(slowestMs, performance.now() - at);
      }
      found.push({ name, status, slowestMs, ...(await lateness()) });
    }
    return { calm, documents: found, usual: await usual.stop() };
  } finally {
    await usual.stop();
    await Promise.all([watch.close(), pool.close()]);
  }
};

/** As many connections as a light load can have open while the gateway pauses. */
const trickleConnections = 64;

const trickle = (target: Target, perSecond: number): { readonly stop: () => Promise<Assaulted["usual"]> } => {
  const pool = poolOf(target.origin, trickleConnections);
  const latencies: number[] = [];
  const open = new Set<Promise<void>>();
  let [sent, wrong] = [0, 0];
  let wrongSample: string | undefined;
  const send = async (index: number): Promise<void> => {
    const at = performance.now();
    const answer = await post(pool, target.path, target.bodies[index], target.headers[index]);
    latencies.push(performance.now() - at);
    if (answer.status === 200 && target.answers[index]?.equals(answer.bytes)) return;
    wrong += 1;
    wrongSample ??= describeAnswer(answer);
  };
  const timer = setInterval(() => {
    const one = send(sent % target.bodies.length);
    sent += 1;
    open.add(one);
    void one.finally(() => open.delete(one));
  }, 1_000 / perSecond);
  let stopped: Promise<Assaulted["usual"]> | undefined;
  const end = async (): Promise<Assaulted["usual"]> => {
    clearInterval(timer);
    await Promise.all(open);
    await pool.close();
    return { ...outcomeOf(latencies), wrong, ...(wrongSample !== undefined && { wrongSample }) };
  };
  return { stop: () => (stopped ??= end()) };
};
