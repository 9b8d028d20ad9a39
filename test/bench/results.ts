/** What was measured, kept in one file that several runs write: a part that is not measured again stays as it was, with the date and the machine of its own run. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { drawChart } from "./chart.ts";
import type { Comparison } from "./comparison.ts";
import type { Growth } from "./growth.ts";
import type { Machine } from "./machine.ts";
import type { Secured } from "./secured.ts";
import type { Soak } from "./soak.ts";
import type { Stall } from "./stall.ts";
import type { Stress } from "./stress.ts";

/** One run of one part. */
export interface Part<Result> {
  readonly machine: Machine;
  readonly effort: object;
  readonly leftOut: Readonly<Record<string, string>>;
  readonly result: Result;
}

export interface Results {
  readonly comparison?: Part<readonly Comparison[]>;
  readonly secured?: Part<Secured>;
  readonly growth?: Part<readonly Growth[]>;
  readonly soak?: Part<readonly Soak[]>;
  readonly stress?: Part<{ readonly doors: readonly Stress[]; readonly stall: Stall }>;
}

const fileIn = (folder: string): string => join(folder, "results.json");

/** @returns nothing measured where there is no file. */
export const readResults = (folder: string): Results => (existsSync(fileIn(folder)) ? (JSON.parse(readFileSync(fileIn(folder), "utf8")) as Results) : {});

/** Adds what was measured to what the folder has, and draws the chart again. */
export const keepResults = (folder: string, measured: Results): Results => {
  const results = { ...readResults(folder), ...measured };
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileIn(folder), `${JSON.stringify(results, null, 1)}\n`);
  const chart = drawChart(panelsOf(results));
  if (chart !== undefined) writeFileSync(join(folder, "results.svg"), chart);
  return results;
};

const panelsOf = ({ comparison, secured }: Results): Parameters<typeof drawChart>[0] => [
  ...(comparison ? [{ note: noteOf(comparison.machine), comparisons: comparison.result }] : []),
  ...(secured ? [{ note: `with tokens checked and requests signed; ${noteOf(secured.machine)}`, comparisons: [...secured.result.questions.map((each) => each.secured), secured.result.home] }] : []),
];

const noteOf = ({ cpu, node, date }: Machine): string => `${cpu}, one core for the gateway; Node ${node}; ${date.slice(0, 10)}; lines are 95 % intervals`;
