/** `npm run bench [-- PART … | all | report] [--quick | --long] [--only NAME,NAME] [--rounds N] [--soak-seconds N] [--out FOLDER]` */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { contestants } from "./contestants.ts";
import { partNames, parts } from "./parts.ts";
import type { Efforts } from "./parts.ts";
import { endOnSignals, standAside } from "./processes.ts";
import { describeResults, faultsOf } from "./report.ts";
import { keepResults, readResults } from "./results.ts";
import type { Results } from "./results.ts";

const stress: Efforts["stress"] = {
  overload: { peakMs: 4_000, floodMs: 12_000, settledMs: 4_000 },
  calmMs: 4_000,
  // Longer than any gateway's deadline for one subgraph, so that both what waits and what is given up at once is seen.
  silentMs: 20_000,
  // Somewhat more than the ten thousand that the record has to have.
  restart: { requests: 12_000 },
  stall: { wordings: 5, calmMs: 5_000 },
};

/** As many rounds as a steady median needs; a quick run shows that everything works, and no more. */
const efforts: Readonly<Record<"usual" | "long" | "quick", Efforts>> = {
  usual: { compared: { rounds: 7, roundMs: 1_500, warmUpRequests: { Q1: 6_000, Q2: 3_000, Q3: 600, Home: 3_000 }, warmUpMs: 15_000 }, grown: { rounds: 3, roundMs: 500, warmUpMs: 700 }, soakSeconds: 300, stress },
  long: { compared: { rounds: 15, roundMs: 3_000, warmUpRequests: { Q1: 10_000, Q2: 3_000, Q3: 800, Home: 3_000 }, warmUpMs: 20_000 }, grown: { rounds: 7, roundMs: 1_500, warmUpMs: 3_000 }, soakSeconds: 600, stress },
  quick: {
    compared: { rounds: 3, roundMs: 300, warmUpRequests: { Q1: 800, Q2: 200, Q3: 50, Home: 200 }, warmUpMs: 1_000 },
    grown: { rounds: 1, roundMs: 200, warmUpMs: 200 },
    soakSeconds: 18,
    stress: { overload: { peakMs: 1_500, floodMs: 4_000, settledMs: 1_500 }, calmMs: 1_000, silentMs: 3_000, restart: { requests: 2_000 }, stall: { wordings: 1, calmMs: 1_000 } },
  },
};

const usualParts = ["comparison", "secured", "growth"] as const satisfies readonly (keyof Results)[];

const { values: options, positionals } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    long: { type: "boolean", default: false },
    only: { type: "string" },
    rounds: { type: "string" },
    "soak-seconds": { type: "string" },
    out: { type: "string" },
  },
  allowPositionals: true,
});

/** @throws {Error} for what is no positive number. */
const numberOf = (text: string | undefined, name: string, fallback: number): number => {
  const value = text === undefined ? fallback : Number(text);
  if (!(value > 0)) throw new Error(`--${name} takes a number`);
  return value;
};

const readEffort = (): Efforts => {
  const { compared, ...rest } = efforts[options.quick ? "quick" : options.long ? "long" : "usual"];
  return { ...rest, compared: { ...compared, rounds: numberOf(options.rounds, "rounds", compared.rounds) }, soakSeconds: numberOf(options["soak-seconds"], "soak-seconds", rest.soakSeconds) };
};

const readParts = (): readonly (keyof Results)[] => {
  if (positionals.includes("all")) return partNames;
  const stranger = positionals.find((each) => !partNames.some((name) => name === each));
  if (stranger !== undefined) throw new Error(`there is no part "${stranger}"; there are ${partNames.join(", ")}, or all of them, or report`);
  return positionals.length > 0 ? partNames.filter((name) => positionals.includes(name)) : usualParts;
};

const readNames = (): readonly string[] | undefined => {
  const named = options.only?.split(",").map((name) => name.trim());
  const stranger = named?.find((name) => !contestants.some((contestant) => contestant.name === name));
  if (stranger !== undefined) throw new Error(`nobody is called "${stranger}"; there are ${contestants.map(({ name }) => name).join(", ")}`);
  return named;
};

const measure = async (): Promise<void> => {
  const [chosen, effort, only] = [readParts(), readEffort(), readNames()];
  // What a quick run finds is not for quoting: it does not stand in the place of what is.
  const folder = options.out ?? (options.quick ? mkdtempSync(join(tmpdir(), "bench-quick-")) : import.meta.dirname);
  standAside();
  endOnSignals();
  const measured: Results = {};
  for (const name of chosen) {
    const began = performance.now();
    const part = await parts[name]({ effort, long: options.long, ...(only && { only }), onProgress: (line) => console.error(`  ${line}`) });
    Object.assign(measured, part);
    // At once: what was measured is not lost with what comes after it.
    keepResults(folder, part);
    console.error(`  ${name} took ${((performance.now() - began) / 60_000).toFixed(1)} minutes`);
  }
  console.log(describeResults(measured));
  console.error(`\nkept in ${join(folder, "results.json")}`);
  const faults = faultsOf(measured);
  if (faults.length === 0) return;
  console.error(["not as it should be:", ...faults.map((fault) => `  ${fault}`)].join("\n"));
  process.exitCode = 1;
};

if (positionals.includes("report")) console.log(describeResults(readResults(options.out ?? import.meta.dirname)));
else await measure();
