/** What becomes of a gateway when more is asked than it can answer, when its processes are restarted, and when one ministry falls silent. */
import { setTimeout } from "node:timers/promises";
import type { Bench } from "./bench.ts";
import type { Contestant, RunningContestant } from "./contestants.ts";
import type { Balanced } from "./load/balance.ts";
import type { Loaded } from "./load/closed-loop.ts";
import { overload } from "./overload.ts";
import type { Overload, OverloadEffort } from "./overload.ts";
import { questions, usualConnections } from "./questions.ts";

export interface Stress {
  readonly name: string;
  readonly overload: Overload;
  /** Two processes, each ended and started again while both are under load. */
  readonly restart: Balanced & { readonly restarts: number };
  readonly silence: { readonly calm: Mixed; readonly silent: Mixed };
}

interface Mixed {
  /** Q1, which does not need the silent ministry. */
  readonly others: Loaded;
  /** Q2, which does. */
  readonly whole: Loaded;
}

export interface StressEffort {
  readonly overload: OverloadEffort;
  readonly calmMs: number;
  readonly silentMs: number;
  readonly restart: { readonly requests: number };
}

export const stress = async (bench: Bench, contestant: RunningContestant, effort: StressEffort, onProgress: (line: string) => void): Promise<Stress> => {
  for (const question of questions) await bench.teach(contestant, question);
  onProgress(`stress of ${contestant.name}: overload`);
  const overloaded = await overload(bench, contestant, effort.overload);
  const restart = await restartInTurn(bench, contestant, effort.restart, onProgress);
  return { name: contestant.name, overload: overloaded, restart, silence: await withSilence(bench, contestant, effort, onProgress) };
};

/** How long a gateway goes on serving after it has said that it is not ready: many looks of the balancer, also of one that is late. */
const drainMs = 2_000;
/** Whoever restarts a fleet waits until the balancer has seen that the last one is back. */
const seenMs = 1_000;

const restartInTurn = async (bench: Bench, contestant: RunningContestant, effort: StressEffort["restart"], onProgress: (line: string) => void): Promise<Stress["restart"]> => {
  const [, dashboard] = questions;
  const draining: Contestant = {
    ...contestant,
    command(given, port) {
      const { environment, ...command } = contestant.command(given, port);
      return { ...command, environment: { ...environment, DRAIN_MS: String(drainMs) } };
    },
  };
  const pair = [await bench.startAnother(draining), await bench.startAnother(draining)];
  const running = new Set(pair);
  let restarts = 0;
  const roll = async (): Promise<void> => {
    for (const old of pair) {
      await old.stop();
      running.delete(old);
      running.add(await bench.startAnother(draining, old.port));
      await setTimeout(seenMs);
      restarts += 1;
      onProgress(`stress of ${contestant.name}: restarted ${restarts} of ${pair.length}`);
    }
  };
  const balanced = await bench.balance(pair, dashboard, { connections: usualConnections, ...effort }, roll);
  await Promise.all([...running].map((each) => each.stop()));
  return { ...balanced, restarts };
};

const withSilence = async (bench: Bench, contestant: RunningContestant, { calmMs, silentMs }: StressEffort, onProgress: (line: string) => void): Promise<Stress["silence"]> => {
  const [others, whole] = questions;
  const mix = async (milliseconds: number): Promise<Mixed> => {
    const [ofOthers, ofWhole] = await bench.mix(contestant, [
      { question: others, connections: usualConnections / 2, milliseconds },
      { question: whole, connections: usualConnections / 2, milliseconds },
    ]);
    if (!ofOthers || !ofWhole) throw new Error("a load without a result");
    return { others: ofOthers, whole: ofWhole };
  };
  onProgress(`stress of ${contestant.name}: one silent ministry`);
  const calm = await mix(calmMs);
  await bench.silence(["tax"]);
  try {
    return { calm, silent: await mix(silentMs) };
  } finally {
    await bench.silence([]);
  }
};
