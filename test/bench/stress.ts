/** What becomes of a gateway when more is asked than it can answer, and when one ministry falls silent. */
import type { Bench } from "./bench.ts";
import type { Contestant, RunningContestant } from "./contestants.ts";
import type { Balanced, Loaded, Outcome } from "./load/generator.ts";
import { questions, usualConnections } from "./questions.ts";

export interface Stress {
  readonly name: string;
  readonly overload: {
    /** Requests per second: what a closed loop reaches, what was then sent, what came back right. */
    readonly peak: number;
    readonly offered: number;
    readonly goodput: number;
    readonly seconds: number;
    readonly good: Outcome;
    /** Before any work was done for them. */
    readonly refused: Outcome;
    readonly refusedWithin: Outcome;
    readonly failed: number;
    readonly failedSample?: string;
    readonly unsent: number;
  };
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

const peakMs = 4_000;
const floodMs = 10_000;
const timesPeak = 5;
/** Longer than any gateway's deadline for one subgraph, so that both what waits and what is given up at once is seen. */
const silentMs = 20_000;
/** A gateway that stopped asking the silent ministry has found by then that it is back. */
const recoveryMs = 35_000;

export const stress = async (bench: Bench, contestant: RunningContestant, onProgress: (line: string) => void): Promise<Stress> => {
  const [, , page] = questions;
  for (const question of questions) await bench.learn(contestant, question);

  const silence = await withSilence(bench, contestant, onProgress);
  const restart = await restartInTurn(bench, contestant, onProgress);
  onProgress(`stress of ${contestant.name}: overload`);
  await bench.load(contestant, page, { connections: usualConnections, milliseconds: recoveryMs });
  const { requestsPerSecond: peak } = await bench.load(contestant, page, { connections: usualConnections, milliseconds: peakMs });
  // Q3, because of it so few make a flood that generator and subgraphs keep up on the core that they share.
  const { goodInTime, ...rest } = await bench.flood(contestant, page, { perSecond: peak * timesPeak, milliseconds: floodMs });
  const seconds = floodMs / 1_000;
  return { name: contestant.name, silence, restart, overload: { peak, offered: peak * timesPeak, goodput: goodInTime / seconds, seconds, ...rest } };
};

/** How long a gateway goes on serving after it has said that it is not ready: some looks of the balancer. */
const drainMs = "500";
/** Room for two restarts of some seconds each. */
const balancedMs = 30_000;

const restartInTurn = async (bench: Bench, contestant: RunningContestant, onProgress: (line: string) => void): Promise<Stress["restart"]> => {
  const [, dashboard] = questions;
  const draining: Contestant = {
    ...contestant,
    command(given, port) {
      const { environment, ...command } = contestant.command(given, port);
      return { ...command, environment: { ...environment, DRAIN_MS: drainMs } };
    },
  };
  const pair = [await bench.startAnother(draining), await bench.startAnother(draining)];
  let restarts = 0;
  const roll = async (): Promise<void> => {
    for (const { stop, port } of pair) {
      await stop();
      await bench.startAnother(draining, port);
      restarts += 1;
      onProgress(`stress of ${contestant.name}: restarted ${restarts} of ${pair.length}`);
    }
  };
  const [balanced] = await Promise.all([bench.balance(pair, dashboard, { connections: usualConnections, milliseconds: balancedMs }), roll()]);
  return { ...balanced, restarts };
};

const withSilence = async (bench: Bench, contestant: RunningContestant, onProgress: (line: string) => void): Promise<Stress["silence"]> => {
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
  const calm = await mix(peakMs);
  await bench.silence(["tax"]);
  try {
    return { calm, silent: await mix(silentMs) };
  } finally {
    await bench.silence([]);
  }
};
