import { setTimeout } from "node:timers/promises";
import { Client } from "undici";
import { describeAnswer, outcomeOf, poolOptions, post, targetOf } from "./client.ts";
import type { Answer, Outcome } from "./client.ts";

/** Opens what a flood needs: who counts what the flood costs must not count the handshakes. */
export interface Open {
  readonly kind: "open";
  readonly key: string;
}

/** Sends at a steady rate, whether answers come or not, over the connections that were opened for it. */
export interface Flood {
  readonly kind: "flood";
  readonly key: string;
  readonly perSecond: number;
  readonly milliseconds: number;
  /** From then on goodput is counted: what was let in at first has had its answer. */
  readonly settledMs: number;
}

export interface Flooded {
  readonly sent: number;
  /** Arrivals that found as many requests open as a flood may hold: nobody was there to send them. */
  readonly unsent: number;
  readonly good: Outcome;
  /** Good answers in each second of the flood. */
  readonly goodBySecond: readonly number[];
  /** Good answers per second, from when the flood had settled to its end. */
  readonly goodput: number;
  /** Answered 503. */
  readonly refused: Outcome;
  /** Let in, and answered with an error that says `OVERLOADED`. */
  readonly refusedWithin: Outcome;
  /** Anything else, a broken connection too. */
  readonly failed: number;
  /** One of those, shortened. */
  readonly failedSample?: string;
}

/** More than a gateway lets in at once. */
const openAtMost = 1_500;
/** Opened so many at a time, lest the flood begin with a queue of handshakes. */
const openedAtOnce = 50;
/** Arrivals are spaced evenly, to this. */
const tickMs = 1;

const opened = new Map<string, readonly Client[]>();

export const open = async ({ key }: Open): Promise<void> => {
  const { origin } = targetOf(key);
  // A pool looks through all its connections for one that is free: with a thousand under way that would cost more than the request.
  const clients = Array.from({ length: openAtMost }, () => new Client(origin, poolOptions));
  for (let index = 0; index < clients.length; index += openedAtOnce) await Promise.all(clients.slice(index, index + openedAtOnce).map((client) => post(client, "/health/live", undefined)));
  opened.set(key, clients);
};

/** @throws {Error} when nothing was opened for it. */
export const flood = async ({ key, perSecond, milliseconds, settledMs }: Flood): Promise<Flooded> => {
  const target = targetOf(key);
  const clients = opened.get(key);
  if (!clients) throw new Error(`nothing was opened for a flood of ${key}`);
  opened.delete(key);
  const free = [...clients];
  const [good, refused, refusedWithin]: [number[], number[], number[]] = [[], [], []];
  const goodBySecond = Array.from({ length: Math.ceil(milliseconds / 1_000) }, () => 0);
  let [sent, unsent, failed, goodOnceSettled] = [0, 0, 0, 0];
  let failedSample: string | undefined;
  const underWay = new Set<Promise<void>>();
  const began = performance.now();

  const count = (answer: Answer, expected: Buffer, at: number): void => {
    const now = performance.now();
    // A refusal is told by its status alone: looking at nothing else, thousands of them cost the generator little.
    if (answer.status === 503) refused.push(now - at);
    else if (answer.status === 200 && answer.bytes.equals(expected)) {
      good.push(now - at);
      const second = Math.floor((now - began) / 1_000);
      if (second < goodBySecond.length) goodBySecond[second] = (goodBySecond[second] ?? 0) + 1;
      if (now - began >= settledMs && now - began < milliseconds) goodOnceSettled += 1;
    } else if (answer.bytes.includes('"OVERLOADED"')) refusedWithin.push(now - at);
    else {
      failed += 1;
      failedSample ??= describeAnswer(answer);
    }
  };
  const send = async (index: number, client: Client): Promise<void> => {
    const [body, expected] = [target.bodies[index], target.answers[index]];
    if (!body || !expected) return;
    const at = performance.now();
    const answer = await post(client, target.path, body, target.headers[index]);
    free.push(client);
    count(answer, expected, at);
  };

  for (let elapsed = 0; elapsed < milliseconds; elapsed = performance.now() - began) {
    for (const due = (elapsed * perSecond) / 1_000; sent + unsent < due; ) {
      const client = free.pop();
      if (!client) {
        unsent += 1;
        continue;
      }
      const one = send(sent % target.bodies.length, client);
      sent += 1;
      underWay.add(one);
      void one.finally(() => underWay.delete(one));
    }
    await setTimeout(tickMs);
  }
  await Promise.all(underWay);
  await Promise.all(clients.map((client) => client.destroy()));
  return {
    sent,
    unsent,
    good: outcomeOf(good),
    goodBySecond,
    goodput: (goodOnceSettled * 1_000) / (milliseconds - settledMs),
    refused: outcomeOf(refused),
    refusedWithin: outcomeOf(refusedWithin),
    failed,
    ...(failedSample !== undefined && { failedSample }),
  };
};
