/** The parts of a run: each starts what it needs, measures, and ends it again. */
import { startBench } from "./bench.ts";
import type { Bench } from "./bench.ts";
import { compareAll, prepare } from "./comparison.ts";
import type { Comparison, Effort, Prepared } from "./comparison.ts";
import { growthContestants, measureGrowth } from "./growth.ts";
import type { Growth, GrowthEffort } from "./growth.ts";
import { describeMachine } from "./machine.ts";
import { growth, questions } from "./questions.ts";
import type { Part, Results } from "./results.ts";
import { measureSecured } from "./secured.ts";
import { soak } from "./soak.ts";
import type { Soak } from "./soak.ts";
import { stall } from "./stall.ts";
import { stress } from "./stress.ts";
import type { Stress, StressEffort } from "./stress.ts";

export interface RunOptions {
  readonly effort: Efforts;
  /** Every point of growth, for every contestant. */
  readonly long: boolean;
  /** Names of contestants; all without it. */
  readonly only?: readonly string[];
  readonly onProgress: (line: string) => void;
}

export interface Efforts {
  readonly compared: Effort;
  readonly grown: GrowthEffort;
  /** For each of our doors. */
  readonly soakSeconds: number;
  readonly stress: StressEffort & { readonly stall: { readonly wordings: number; readonly calmMs: number } };
}

type Measured<Result> = Pick<Part<Result>, "effort" | "leftOut" | "result">;

/** Notes when and on what a part was measured: before it begins, so that it does not count its own load. */
const asPart = async <Result>(measure: () => Promise<Measured<Result>>): Promise<Part<Result>> => ({ machine: describeMachine(), ...(await measure()) });

const withBench = async <Result>({ only, onProgress }: RunOptions, setting: "bare" | "home", measure: (bench: Bench) => Promise<Result>): Promise<Result> => {
  const bench = await startBench({ setting, ...(only && { only }), onProgress });
  try {
    return await measure(bench);
  } finally {
    await bench.stop();
  }
};

const doorsOf = ({ only }: RunOptions): readonly string[] => ["trusted door", "Apollo Server door"].filter((name) => !only || only.includes(name));

export const parts = {
  comparison: async (options: RunOptions): Promise<Results> => ({
    comparison: await asPart(() =>
      withBench(options, "bare", async (bench) => {
        const [prepared, comparisons]: [Prepared[], Comparison[]] = [[], []];
        for (const question of questions) prepared.push(await prepare(bench, question, options.effort.compared, options.onProgress));
        for (const each of prepared) comparisons.push(await compareAll(each, options.effort.compared, options.onProgress));
        return { effort: options.effort.compared, leftOut: bench.leftOut, result: comparisons };
      }),
    ),
  }),
  secured: async ({ only, effort, onProgress }: RunOptions): Promise<Results> => ({
    secured: await asPart(async () => ({ effort: effort.compared, ...(await measureSecured({ ...(only && { only }), effort: effort.compared, onProgress })) })),
  }),
  growth: async (options: RunOptions): Promise<Results> => ({
    growth: await asPart(() =>
      withBench(options.long || options.only ? options : { ...options, only: growthContestants }, "bare", async (bench) => {
        const grown: Growth[] = [];
        for (const series of growth(options.long)) grown.push(await measureGrowth(bench, series, bench.running, options.effort.grown, options.onProgress));
        return { effort: options.effort.grown, leftOut: bench.leftOut, result: grown };
      }),
    ),
  }),
  soak: async (options: RunOptions): Promise<Results> => ({
    soak: await asPart(() =>
      withBench({ ...options, only: doorsOf(options) }, "bare", async (bench) => {
        const soaks: Soak[] = [];
        for (const contestant of bench.running) soaks.push(await soak(bench, contestant, options.effort.soakSeconds, options.onProgress));
        return { effort: { seconds: options.effort.soakSeconds }, leftOut: bench.leftOut, result: soaks };
      }),
    ),
  }),
  stress: async (options: RunOptions): Promise<Results> => ({
    stress: await asPart(async () => {
      const { stall: stallEffort, ...effort } = options.effort.stress;
      const { doors, leftOut } = await withBench({ ...options, only: doorsOf(options) }, "bare", async (bench) => {
        const found: Stress[] = [];
        for (const contestant of bench.running) found.push(await stress(bench, contestant, effort, options.onProgress));
        return { doors: found, leftOut: bench.leftOut };
      });
      const stalled = await withBench({ ...options, only: [] }, "home", (bench) => stall(bench, stallEffort, options.onProgress));
      return { effort: options.effort.stress, leftOut, result: { doors, stall: stalled } };
    }),
  }),
} as const satisfies Readonly<Record<keyof Results, (options: RunOptions) => Promise<Results>>>;

export const partNames = Object.keys(parts) as readonly (keyof Results)[];
