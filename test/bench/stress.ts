/** What becomes of a gateway when more is asked than it can answer, and when one ministry falls silent. */
import type { Bench } from "./bench.ts";
import type { RunningContestant } from "./contestants.ts";
import type { Loaded, Outcome } from "./load/generator.ts";
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
  onProgress(`stress of ${contestant.name}: overload`);
  await bench.load(contestant, page, { connections: usualConnections, milliseconds: recoveryMs });
  const { requestsPerSecond: peak } = await bench.load(contestant, page, { connections: usualConnections, milliseconds: peakMs });
  // Q3, because of it so few make a flood that generator and subgraphs keep up on the core that they share.
  const { goodInTime, ...rest } = await bench.flood(contestant, page, { perSecond: peak * timesPeak, milliseconds: floodMs });
  const seconds = floodMs / 1_000;
  return { name: contestant.name, silence, overload: { peak, offered: peak * timesPeak, goodput: goodInTime / seconds, seconds, ...rest } };
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
