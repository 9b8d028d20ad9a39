/** `npm run bench [-- --quick | --long] [--only NAME,NAME] [--rounds N] [--no-growth] [--soak SECONDS] [--stress] [--out FOLDER]` */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startBench } from "./bench.ts";
import type { Round } from "./bench.ts";
import { drawChart } from "./chart.ts";
import { compareAll, prepare } from "./comparison.ts";
import type { Comparison, Effort, Likeness, Prepared } from "./comparison.ts";
import { contestants } from "./contestants.ts";
import { growthContestants, measureGrowth } from "./growth.ts";
import type { Growth, GrowthEffort } from "./growth.ts";
import { describeMachine } from "./machine.ts";
import { growth, questions } from "./questions.ts";
import { describeResults } from "./report.ts";
import type { Results } from "./report.ts";
import { soak } from "./soak.ts";
import type { Soak } from "./soak.ts";
import { stress } from "./stress.ts";
import type { Stress } from "./stress.ts";

/** As many rounds as a steady median needs; a quick run shows that everything works, and no more. */
const efforts = {
  usual: { compared: { rounds: 7, roundMs: 1_500, warmUpRequests: { Q1: 6_000, Q2: 3_000, Q3: 600 }, warmUpMs: 15_000 }, grown: { rounds: 3, roundMs: 500, warmUpMs: 700 } },
  long: { compared: { rounds: 15, roundMs: 3_000, warmUpRequests: { Q1: 10_000, Q2: 3_000, Q3: 800 }, warmUpMs: 20_000 }, grown: { rounds: 7, roundMs: 1_500, warmUpMs: 3_000 } },
  quick: { compared: { rounds: 3, roundMs: 300, warmUpRequests: { Q1: 800, Q2: 200, Q3: 50 }, warmUpMs: 1_000 }, grown: { rounds: 1, roundMs: 200, warmUpMs: 200 } },
} as const satisfies Readonly<Record<string, { readonly compared: Effort; readonly grown: GrowthEffort }>>;

const { values: options } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    long: { type: "boolean", default: false },
    only: { type: "string" },
    rounds: { type: "string" },
    growth: { type: "boolean" },
    soak: { type: "string" },
    stress: { type: "boolean", default: false },
    out: { type: "string", default: import.meta.dirname },
  },
  allowNegative: true,
});

const named = options.only?.split(",").map((name) => name.trim());
const stranger = named?.find((name) => !contestants.some((contestant) => contestant.name === name));
if (stranger !== undefined) throw new Error(`nobody is called "${stranger}"; there are ${contestants.map(({ name }) => name).join(", ")}`);
const soakSeconds = options.soak === undefined ? 0 : Number(options.soak);
if (!Number.isFinite(soakSeconds) || soakSeconds < 0) throw new Error("--soak takes a number of seconds");
const effort = efforts[options.quick ? "quick" : options.long ? "long" : "usual"];
const compared: Effort = { ...effort.compared, ...(options.rounds !== undefined && { rounds: Number(options.rounds) }) };
if (!(compared.rounds >= 1)) throw new Error("--rounds takes a number of rounds");
const withGrowth = options.growth ?? !options.quick;

const onProgress = (line: string): void => console.error(`  ${line}`);
const machine = describeMachine();
const bench = await startBench({ setting: "bare", ...(named && { only: named }), onProgress });
const comparisons: Comparison[] = [];
const grown: Growth[] = [];
const soaks: Soak[] = [];
const stresses: Stress[] = [];
try {
  const prepared: Prepared[] = [];
  for (const question of questions) prepared.push(await prepare(bench, question, compared, onProgress));
  for (const each of prepared) comparisons.push(await compareAll(bench, each, compared, onProgress));
  if (withGrowth) {
    const chosen = bench.running.filter(({ name }) => options.long || growthContestants.includes(name));
    for (const series of growth(options.long)) grown.push(await measureGrowth(bench, series, chosen, effort.grown, onProgress));
  }
  if (soakSeconds > 0) {
    for (const contestant of bench.running.filter(({ isOurs }) => isOurs)) soaks.push(await soak(bench, contestant, soakSeconds, onProgress));
  }
  if (options.stress) {
    for (const contestant of bench.running.filter(({ isOurs }) => isOurs)) stresses.push(await stress(bench, contestant, onProgress));
  }
} finally {
  await bench.stop();
}

const results: Results = { machine, effort: { compared, grown: withGrowth ? effort.grown : null, soakSeconds }, leftOut: bench.leftOut, comparisons, growth: grown, soaks, stresses };
writeFileSync(join(options.out, "results.json"), `${JSON.stringify(results, null, 1)}\n`);
writeFileSync(join(options.out, "results.svg"), drawChart(comparisons, `${machine.cpu}, one core for the gateway; Node ${machine.node}; ${machine.date.slice(0, 10)}; lines are 95 % intervals`));
console.log(describeResults(results));

const reasonOf = ({ answers, rounds }: { readonly answers: Likeness; readonly rounds: readonly Round[] }): string | undefined =>
  answers === "different" ? "not the floor's answer" : rounds.find(({ wrong }) => wrong > 0)?.wrongSample;
const broken = [
  ...comparisons.flatMap(({ question, standings }) => standings.map((each) => ({ where: `${each.name} on ${question}`, reason: reasonOf(each) }))),
  ...grown.flatMap(({ series, lines }) => lines.flatMap(({ name, points }) => points.map((each) => ({ where: `${name} on ${series} ${each.at}`, reason: reasonOf(each) })))),
].filter(({ reason }) => reason !== undefined);
if (broken.length > 0) {
  console.error(["not comparable, because answers were not the same:", ...broken.map(({ where, reason }) => `  ${where}: ${String(reason)}`)].join("\n"));
  process.exitCode = 1;
}
