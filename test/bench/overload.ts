/** A gateway that is asked several times what it can answer, by people who do not wait for each other. */
import type { Bench, Busy } from "./bench.ts";
import type { RunningContestant } from "./contestants.ts";
import type { Flooded } from "./load/flood.ts";
import { questions, usualConnections } from "./questions.ts";

export interface Overload extends Flooded {
  readonly question: string;
  /** Requests per second that a closed loop reached just before, and that were then sent. */
  readonly peak: number;
  readonly offered: number;
  readonly seconds: number;
  readonly settledSeconds: number;
  readonly busy: Busy;
  /**
   * Of the processor time that the gateway used in the flood, the share that its good answers would have cost in the closed loop: the rest went into
   * refusing, and into work that came to nothing. On a busy machine this wavers less than goodput.
   */
  readonly useful: number;
  /** CPU ms of the gateway for a good answer in the closed loop; and for each request that was not answered well, the rest of what the flood cost. */
  readonly cpuMsPerRequest: number;
  readonly cpuMsPerRefusal: number;
}

export interface OverloadEffort {
  readonly peakMs: number;
  readonly floodMs: number;
  readonly settledMs: number;
}

const timesPeak = 5;

/** Of somebody who was taught all questions. */
export const overload = async (bench: Bench, contestant: RunningContestant, { peakMs, floodMs, settledMs }: OverloadEffort): Promise<Overload> => {
  // Q3, because of it so few make a flood that generator and subgraphs keep up on the core that they share.
  const [, , page] = questions;
  await bench.load(contestant, page, { connections: usualConnections, milliseconds: peakMs });
  const { requestsPerSecond: peak, cpuMsPerRequest } = await bench.load(contestant, page, { connections: usualConnections, milliseconds: peakMs });
  const { elapsedMs, ...flooded } = await bench.flood(contestant, page, { perSecond: peak * timesPeak, milliseconds: floodMs, settledMs });
  const [spentMs, usefulMs] = [flooded.busy.gateway * elapsedMs, flooded.good.count * cpuMsPerRequest];
  return {
    question: page.name,
    peak,
    offered: peak * timesPeak,
    seconds: floodMs / 1_000,
    settledSeconds: settledMs / 1_000,
    useful: usefulMs / spentMs,
    cpuMsPerRequest,
    cpuMsPerRefusal: Math.max(0, spentMs - usefulMs) / Math.max(1, flooded.sent - flooded.good.count),
    ...flooded,
  };
};
