/** How cost grows with one measure at a time: the size of an answer, its entities, the subgraphs asked, the connections. */
import type { Bench, Round } from "./bench.ts";
import type { RunningContestant } from "./contestants.ts";
import type { Series } from "./questions.ts";
import { estimate } from "./statistics.ts";
import type { Estimate } from "./statistics.ts";

export interface GrowthEffort {
  readonly rounds: number;
  readonly roundMs: number;
  readonly warmUpMs: number;
}

export interface Growth {
  readonly series: string;
  readonly unit: string;
  readonly lines: readonly {
    readonly name: string;
    readonly points: readonly { readonly at: number; readonly answerBytes: number; readonly fetches: number; readonly cpuMs: Estimate; readonly requestsPerSecond: Estimate; readonly p99Ms: Estimate; readonly wrong: number }[];
  }[];
}

/** Those that a reader wants to see side by side: ours, what it replaces, what it is held against. All of them with `--long`. */
export const growthContestants = ["floor", "trusted door", "Apollo Server door", "stock Apollo", "Grafbase"];

export const measureGrowth = async (bench: Bench, { name, unit, points }: Series, contestants: readonly RunningContestant[], effort: GrowthEffort, onProgress: (line: string) => void): Promise<Growth> => {
  const lines = contestants.map((contestant) => ({ contestant, points: [] as Growth["lines"][number]["points"][number][] }));
  for (const { at, question, connections } of points) {
    const asked = [];
    for (const line of lines) {
      const { fault, bytes, fetches } = await bench.learn(line.contestant, question);
      if (fault !== undefined) continue;
      await bench.load(line.contestant, question, { connections, milliseconds: effort.warmUpMs });
      asked.push({ ...line, bytes, fetches, rounds: [] as Round[] });
    }
    for (let round = 0; round < effort.rounds; round += 1) {
      for (const { contestant, rounds } of asked) rounds.push(await bench.load(contestant, question, { connections, milliseconds: effort.roundMs }));
    }
    for (const { points: measured, bytes, fetches, rounds } of asked) {
      measured.push({
        at,
        answerBytes: bytes,
        fetches,
        cpuMs: estimate(rounds.map(({ cpuMsPerRequest }) => cpuMsPerRequest)),
        requestsPerSecond: estimate(rounds.map(({ requestsPerSecond }) => requestsPerSecond)),
        p99Ms: estimate(rounds.map(({ p99Ms }) => p99Ms)),
        wrong: rounds.reduce((sum, { wrong }) => sum + wrong, 0),
      });
    }
    onProgress(`growth with ${name}: ${at} ${unit}`);
  }
  return { series: name, unit, lines: lines.map(({ contestant, points: measured }) => ({ name: contestant.name, points: measured })) };
};
