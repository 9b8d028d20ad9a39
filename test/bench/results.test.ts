import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { describeMachine } from "./machine.ts";
import { describeResults } from "./report.ts";
import { keepResults, readResults } from "./results.ts";
import type { Part } from "./results.ts";

const folder = mkdtempSync(join(tmpdir(), "bench-results-"));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const partOf = <Result>(date: string, result: Result): Part<Result> => ({ machine: { ...describeMachine(), date }, effort: {}, leftOut: {}, result });
const estimate = { median: 1, low: 1, high: 1 };
const comparison = {
  question: "Q1",
  about: "one",
  document: "{ a }",
  answerBytes: 1,
  fewestFetches: 1,
  standings: [{ name: "floor", isOurs: false, answers: "same bytes", fetches: 1, fetchesUnderLoad: 1, representations: 0, cpuMs: estimate, requestsPerSecond: estimate, p50Ms: estimate, p99Ms: estimate, busy: 1, residentMb: 1, wrong: 0, rounds: [] }],
  leftOut: {},
} as const;

it("a part that is not measured again stays, with its own date; one that is takes the place of the one before", () => {
  keepResults(folder, { comparison: partOf("2026-11-01", [comparison]), soak: partOf("2026-11-01", []) });
  const kept = keepResults(folder, { soak: partOf("2026-11-02", [{ name: "floor", seconds: 1, requests: 7, wrong: 0, thirds: [] }]) });
  expect(readResults(folder)).toEqual(kept);
  expect(kept.comparison?.machine.date).toBe("2026-11-01");
  expect(kept.soak?.machine.date).toBe("2026-11-02");
  expect(describeResults(kept)).toMatch(/comparison: 2026-11-01[^]*soak: 2026-11-02[^]*7 requests/);
  expect(readFileSync(join(folder, "results.svg"), "utf8")).toContain("Q1: one");
});
