/** How cost grows with one measure at a time: the size of an answer, its entities, the subgraphs asked, the connections. */
import type { Bench, Lesson, Round } from "./bench.ts";
import { likenessOf } from "./comparison.ts";
import type { Likeness } from "./comparison.ts";
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
    readonly points: readonly { readonly at: number; readonly answers: Likeness; readonly answerBytes: number; readonly fetches: number; readonly cpuMs: Estimate; readonly requestsPerSecond: Estimate; readonly p99Ms: Estimate; readonly rounds: readonly Round[] }[];
  }[];
}

/** Those that a reader wants to see side by side: ours, what it replaces, what it is held against. All of them with `--long`. */
export const growthContestants = ["floor", "trusted door", "Apollo Server door", "stock Apollo", "Grafbase"];

export const measureGrowth = async (bench: Bench, { name, unit, points }: Series, contestants: readonly RunningContestant[], effort: GrowthEffort, onProgress: (line: string) => void): Promise<Growth> => {
  const lines = contestants.map((contestant) => ({ contestant, points: [] as Growth["lines"][number]["points"][number][] }));
  for (const { at, question, connections } of points) {
    const asked: { readonly contestant: RunningContestant; readonly points: Growth["lines"][number]["points"][number][]; readonly lesson: Lesson; readonly rounds: Round[] }[] = [];
    for (const line of lines) {
      const lesson = await bench.learn(line.contestant, question);
      if (lesson.fault !== undefined) continue;
      await bench.load(line.contestant, question, { connections, milliseconds: effort.warmUpMs });
      asked.push({ ...line, lesson, rounds: [] });
    }
    for (let round = 0; round < effort.rounds; round += 1) {
      for (const { contestant, rounds } of asked) rounds.push(await bench.load(contestant, question, { connections, milliseconds: effort.roundMs }));
    }
    for (const { points: measured, lesson, rounds } of asked) {
      measured.push({
        at,
        answers: likenessOf(lesson, asked[0]?.lesson ?? lesson),
        answerBytes: lesson.bytes,
        fetches: lesson.fetches,
        cpuMs: estimate(rounds.map(({ cpuMsPerRequest }) => cpuMsPerRequest)),
        requestsPerSecond: estimate(rounds.map(({ requestsPerSecond }) => requestsPerSecond)),
        p99Ms: estimate(rounds.map(({ p99Ms }) => p99Ms)),
        rounds,
      });
    }
    onProgress(`growth with ${name}: ${at} ${unit}`);
  }
  return { series: name, unit, lines: lines.map(({ contestant, points: measured }) => ({ name: contestant.name, points: measured })) };
};
