/** Results as text for a terminal, and what is wrong with them. */
import type { Comparison } from "./comparison.ts";
import type { Growth } from "./growth.ts";
import type { Assaulted } from "./load/assault.ts";
import type { Outcome } from "./load/client.ts";
import type { Machine } from "./machine.ts";
import type { Overload } from "./overload.ts";
import type { Part, Results } from "./results.ts";
import type { Secured } from "./secured.ts";
import type { Soak } from "./soak.ts";
import type { Stall } from "./stall.ts";
import type { Estimate } from "./statistics.ts";
import type { Stress } from "./stress.ts";

export const describeResults = ({ comparison, secured, growth, soak, stress }: Results): string =>
  [
    ...(comparison ? [describePart("comparison", comparison), ...comparison.result.map((each) => describeComparison(each))] : []),
    ...(secured ? [describePart("secured", secured), describeSecured(secured.result)] : []),
    ...(growth ? [describePart("growth", growth), ...growth.result.map(describeGrowth)] : []),
    ...(soak ? [describePart("soak", soak), ...soak.result.map(describeSoak)] : []),
    ...(stress ? [describePart("stress", stress), ...stress.result.doors.map(describeStress), describeStall(stress.result.stall)] : []),
  ].join("\n");

const describePart = (name: string, { machine, leftOut }: Part<unknown>): string =>
  ["", `==== ${name}: ${machine.date}, commit ${machine.commit}`, describeMachine(machine), ...Object.entries(leftOut).map(([who, reason]) => `left out: ${who}: ${reason}`)].join("\n");

const describeMachine = ({ cpu, cores, memoryGb, system, node, pinned, loadBefore }: Machine): string =>
  `${cpu}, ${cores} cores, ${memoryGb} GB, ${system}, Node ${node}; ${pinned ? `gateways on core ${pinned.gateways}, load and subgraphs on core ${pinned.others}` : "nothing is held to a core: figures are worth less"}; load of the machine before: ${loadBefore.toFixed(1)}`;

const describeComparison = ({ question, about, answerBytes, fewestFetches, standings, leftOut }: Comparison, setting = ""): string =>
  [
    "",
    `${question}${setting}: ${about}; ${answerBytes} bytes, at least ${fewestFetches} fetches`,
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

const describeSecured = ({ questions, home }: Secured): string =>
  [
    ...questions.flatMap(({ bare, secured, prices }) => [
      describeComparison(bare, ", bare"),
      describeComparison(secured, ", secured"),
      "",
      `${secured.question}: what security costs`,
      table([["", "CPU ms more", "95 %", "× bare", "95 %"], ...prices.map(({ name, addedMs, times }) => [`  ${name}`, figure(addedMs.median), interval(addedMs), figure(times.median), interval(times)])]),
    ]),
    describeComparison(home, ", secured"),
  ].join("\n");

const describeStress = ({ name, overload, restart, silence }: Stress): string =>
  [
    "",
    describeOverload(name, overload),
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

const describeOverload = (name: string, { question, peak, offered, goodput, seconds, settledSeconds, goodBySecond, good, refused, refusedWithin, failed, failedSample, unsent, busy, useful, cpuMsPerRequest, cpuMsPerRefusal }: Overload): string =>
  [
    `overload of ${name}: ${question} at ${figure(offered / peak)} times its peak of ${Math.round(peak)}/s for ${seconds} s: ${Math.round(goodput)} good answers/s after the first ${settledSeconds} s (${percent(goodput / peak)} of peak)`,
    `  good by second: ${goodBySecond.join(", ")}`,
    `  good ${describeOutcome(good)}; refused at the door ${describeOutcome(refused)}; refused within ${describeOutcome(refusedWithin)}; failed ${failed}${failedSample === undefined ? "" : ` (${failedSample})`}; not sent, too many open ${unsent}`,
    `  of a core: gateway ${percent(busy.gateway)}, generator ${percent(busy.generator)}, subgraphs ${percent(busy.subgraphs)}; of the gateway's, ${percent(useful)} is what its good answers cost in a closed loop (${figure(cpuMsPerRequest)} ms each; ${figure(cpuMsPerRefusal)} ms for each other)`,
  ].join("\n");

const describeStall = ({ perSecond, wordings, calm, within, beyond, usual }: Stall): string => {
  const [worst] = [...within, ...beyond].toSorted((one, other) => other.longestMs - one.longestMs);
  return [
    "",
    `event loop of one process with ${perSecond} Homes/s, under hostile documents in ${wordings} wordings each: longest stall ${figure(worst?.longestMs ?? 0)} ms (${worst?.name ?? "nothing"}); ${figure(calm.longestMs)} ms without any (a stall that is longer than the processor time beside it is the machine's)`,
    `  Home meanwhile: ${describeOutcome(usual)}; ${usual.wrong} wrong${usual.wrongSample === undefined ? "" : ` (${usual.wrongSample})`}`,
    table([["", "status", "longest stall ms", "p99 ms", "CPU ms in all", "slowest answer ms"], ...describeAssault("within bounds", within), ...describeAssault("beyond them", beyond)]),
  ].join("\n");
};

/** Everything within the bounds; of what is beyond them, what stalled longest. */
const shownBeyond = 8;

const describeAssault = (where: string, documents: Assaulted["documents"]): readonly (readonly string[])[] => {
  const shown = documents.toSorted((one, other) => other.longestMs - one.longestMs).slice(0, where === "within bounds" ? documents.length : shownBeyond);
  return [
    [`  ${where}${shown.length < documents.length ? `, the worst ${shown.length} of ${documents.length}` : ""}`, "", "", "", "", ""],
    ...shown.map(({ name, status, longestMs, p99Ms, cpuMs, slowestMs }) => [`    ${name}`, String(status), figure(longestMs), figure(p99Ms), figure(cpuMs), figure(slowestMs)]),
  ];
};

/** What makes a run unfit to be quoted: answers that are not the same, answers that are wrong, requests that failed. */
export const faultsOf = ({ comparison, secured, growth, soak, stress }: Results): readonly string[] => [
  ...[...(comparison?.result ?? []), ...(secured ? [...secured.result.questions.flatMap((each) => [each.bare, each.secured]), secured.result.home] : [])].flatMap(({ question, standings }) =>
    standings.flatMap((each) => {
      const reason = each.answers === "different" ? "not the floor's answer" : each.rounds.find(({ wrong }) => wrong > 0)?.wrongSample;
      return reason === undefined ? [] : [`${each.name} on ${question}: ${reason}`];
    }),
  ),
  ...(growth?.result ?? []).flatMap(({ series, lines }) =>
    lines.flatMap(({ name, points }) =>
      points.flatMap(({ at, answers, rounds }) => {
        const reason = answers === "different" ? "not the floor's answer" : rounds.find(({ wrong }) => wrong > 0)?.wrongSample;
        return reason === undefined ? [] : [`${name} on ${series} ${at}: ${reason}`];
      }),
    ),
  ),
  ...(soak?.result ?? []).flatMap(({ name, wrong }) => (wrong > 0 ? [`soak of ${name}: ${wrong} wrong`] : [])),
  ...(stress?.result.doors ?? []).flatMap(({ name, restart, overload }) => [
    ...(restart.failed > 0 ? [`restart of ${name}: ${restart.failed} failed: ${restart.failedSample ?? ""}`] : []),
    ...(overload.failed > 0 ? [`overload of ${name}: ${overload.failed} failed: ${overload.failedSample ?? ""}`] : []),
  ]),
  ...(stress?.result.stall.beyond ?? []).flatMap(({ name, status }) => (status === 400 ? [] : [`${name}: status ${status}, though it is beyond the bounds`])),
  ...(stress && stress.result.stall.usual.wrong > 0 ? [`Home under hostile documents: ${stress.result.stall.usual.wrongSample ?? "wrong"}`] : []),
];

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const describeOutcome = ({ count, p50Ms, p99Ms }: Outcome): string => `${count}: p50 ${figure(p50Ms)} ms, p99 ${figure(p99Ms)} ms`;

/** Three significant digits. */
export const figure = (value: number): string => (Number.isInteger(value) && value < 10_000 ? String(value) : value >= 100 ? String(Math.round(value)) : value.toPrecision(3));
const interval = ({ low, high }: Estimate): string => `${figure(low)}–${figure(high)}`;

const table = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join("  ").trimEnd()).join("\n");
};
