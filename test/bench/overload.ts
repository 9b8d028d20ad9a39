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
  const { requestsPerSecond: peak } = await bench.load(contestant, page, { connections: usualConnections, milliseconds: peakMs });
  const flooded = await bench.flood(contestant, page, { perSecond: peak * timesPeak, milliseconds: floodMs, settledMs });
  return { question: page.name, peak, offered: peak * timesPeak, seconds: floodMs / 1_000, settledSeconds: settledMs / 1_000, ...flooded };
};
