/** Results as text for a terminal. */
import type { Comparison } from "./comparison.ts";
import type { Growth } from "./growth.ts";
import type { Outcome } from "./load/generator.ts";
import type { Machine } from "./machine.ts";
import type { Soak } from "./soak.ts";
import type { Stress } from "./stress.ts";
import type { Estimate } from "./statistics.ts";

export interface Results {
  readonly machine: Machine;
  readonly effort: object;
  readonly leftOut: Readonly<Record<string, string>>;
  readonly comparisons: readonly Comparison[];
  readonly growth: readonly Growth[];
  readonly soaks: readonly Soak[];
  readonly stresses: readonly Stress[];
}

export const describeResults = ({ machine, leftOut, comparisons, growth, soaks, stresses }: Results): string =>
  [
    `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB, ${machine.system}, Node ${machine.node}, commit ${machine.commit}, ${machine.date}`,
    machine.pinned ? `gateways on core ${machine.pinned.gateways}, load and subgraphs on core ${machine.pinned.others}; load of the machine before: ${machine.loadBefore.toFixed(1)}` : "nothing is held to a core: figures are worth less",
    ...Object.entries(leftOut).map(([name, reason]) => `left out: ${name}: ${reason}`),
    ...comparisons.map(describeComparison),
    ...growth.map(describeGrowth),
    ...soaks.map(describeSoak),
    ...stresses.map(describeStress),
  ].join("\n");

const describeComparison = ({ question, about, answerBytes, fewestFetches, standings, leftOut }: Comparison): string =>
  [
    "",
    `${question}: ${about}; ${answerBytes} bytes, at least ${fewestFetches} fetches`,
    table([
      ["", "CPU ms", "95 %", "× less than stock", "× the floor", "requests/s", "busy", "p50 ms", "p99 ms", "MB", "fetches", "entities", "answers"],
      ...standings.map((each) => [
        each.isOurs ? `* ${each.name}` : `  ${each.name}`,
        figure(each.cpuMs.median),
        interval(each.cpuMs),
        each.timesCheaperThanStock ? `${figure(each.timesCheaperThanStock.median)} [${interval(each.timesCheaperThanStock)}]` : "",
        each.timesTheFloor ? `${figure(each.timesTheFloor.median)} [${interval(each.timesTheFloor)}]` : "",
        String(Math.round(each.requestsPerSecond.median)),
        `${Math.round(each.busy * 100)} %`,
        figure(each.p50Ms.median),
        figure(each.p99Ms.median),
        String(Math.round(each.residentMb)),
        Math.abs(each.fetchesUnderLoad - each.fetches) < 0.005 ? figure(each.fetches) : `${figure(each.fetches)}, under load ${figure(each.fetchesUnderLoad)}`,
        figure(each.representations),
        each.wrong > 0 ? `${each.answers}; ${each.wrong} WRONG under load` : each.answers,
      ]),
    ]),
    ...Object.entries(leftOut).map(([name, reason]) => `  left out: ${name}: ${reason}`),
  ].join("\n");

const describeGrowth = ({ series, unit, lines }: Growth): string => {
  const longest = lines.reduce<Growth["lines"][number]["points"]>((points, line) => (line.points.length > points.length ? line.points : points), []);
  return [
    "",
    `growth with ${series}: CPU ms per request [fetches], by ${unit}`,
    table([
      ["", ...longest.map(({ at, answerBytes }) => `${at} (${answerBytes} B)`)],
      ...lines.map(({ name, points }) => [
        `  ${name}`,
        ...longest.map(({ at }) => {
          const point = points.find((each) => each.at === at);
          return point ? `${figure(point.cpuMs.median)} [${figure(point.fetches)}]${point.answers === "different" ? " DIFFERENT" : ""}${point.rounds.some(({ wrong }) => wrong > 0) ? " WRONG" : ""}` : "-";
        }),
      ]),
    ]),
  ].join("\n");
};

const describeSoak = ({ name, seconds, requests, wrong, thirds }: Soak): string =>
  [
    "",
    `soak of ${name}: ${Math.round(seconds)} s, ${requests} requests, ${wrong} wrong`,
    table([["", "MB", "largest MB", "Q2 CPU ms", "Q2 p99 ms"], ...thirds.map((third, index) => [`  third ${index + 1}`, figure(third.residentMb), figure(third.largestMb), figure(third.cpuMsOfQ2), figure(third.p99MsOfQ2)])]),
  ].join("\n");

const describeStress = ({ name, overload, restart, silence }: Stress): string =>
  [
    "",
    `overload of ${name}: Q3 at ${figure(overload.offered / overload.peak)} times its peak of ${Math.round(overload.peak)}/s for ${overload.seconds} s: ${Math.round(overload.goodput)} good answers/s (${Math.round((overload.goodput / overload.peak) * 100)} % of peak)`,
    `  good ${describeOutcome(overload.good)}; refused at the door ${describeOutcome(overload.refused)}; refused within ${describeOutcome(overload.refusedWithin)}; failed ${overload.failed}${overload.failedSample === undefined ? "" : ` (${overload.failedSample})`}; not sent, too many open ${overload.unsent}`,
    `restart of two processes of ${name} in turn: ${restart.restarts} restarts, ${restart.requests} requests, ${restart.failed} failed${restart.failedSample === undefined ? "" : ` (${restart.failedSample})`}`,
    `one silent ministry of ${name}:`,
    table([
      ["", "requests", "p50 ms", "p99 ms", "wrong"],
      ...(["calm", "silent"] as const).flatMap((when) =>
        (["others", "whole"] as const).map((which) => {
          const { requests, p50Ms, p99Ms, wrong } = silence[when][which];
          return [`  ${which === "others" ? "Q1, which does not need it" : "Q2, which does"}, ${when}`, String(requests), figure(p50Ms), figure(p99Ms), String(wrong)];
        }),
      ),
    ]),
  ].join("\n");

const describeOutcome = ({ count, p50Ms, p99Ms }: Outcome): string => `${count}: p50 ${figure(p50Ms)} ms, p99 ${figure(p99Ms)} ms`;

/** Three significant digits. */
export const figure = (value: number): string => (Number.isInteger(value) && value < 10_000 ? String(value) : value >= 100 ? String(Math.round(value)) : value.toPrecision(3));
const interval = ({ low, high }: Estimate): string => `${figure(low)}–${figure(high)}`;

const table = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join("  ").trimEnd()).join("\n");
};
