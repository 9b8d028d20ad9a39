/**
 * Random histories of paying: whatever crashes, comes twice, is lost, late, forged or refused, money moves exactly once. `CHAOS_HISTORIES` makes it longer,
 * `CHAOS_SEED` begins elsewhere; each history has a seed of its own, by which it is played again alone.
 */
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { endHistory } from "./ending.ts";
import { beginHistory } from "./history.ts";
import type { History } from "./history.ts";
import { needOf, step } from "./steps.ts";
import type { Need, Step } from "./steps.ts";
import { startWorld } from "./world.ts";
import type { World } from "./world.ts";

// To write a page takes the processor longer than all the rest of a history; the same receipt still has to come out the same.
vi.mock("../../subgraphs/payments/receipts/receipt-pdf.ts", () => ({ writeReceiptPdf: async (receipt: object) => Buffer.from(JSON.stringify(receipt)) }));

const isLong = process.env["CHAOS_HISTORIES"] !== undefined;
const histories = Number(process.env["CHAOS_HISTORIES"] ?? 30);
// A change is judged by the same histories as the one before it; the long run looks for new ones.
const firstSeed = Number(process.env["CHAOS_SEED"] ?? (isLong ? Date.now() % 1_000_000_000 : 401));
const isShrunk = process.env["CHAOS_SHRINK"] !== undefined;
const longest = 40;
/** What fails in so many fails in more. */
const mostFailures = Number(process.env["CHAOS_FAILURES"] ?? 3);

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

/** What a step needs to mean anything: one without is left out. */
interface Model {
  needs: ReadonlySet<Need>;
}

class StepCommand implements fc.AsyncCommand<Model, History> {
  readonly #step: Step;
  constructor(given: Step) {
    this.#step = given;
  }
  check(model: Readonly<Model>): boolean {
    const need = needOf(this.#step);
    return need === undefined || model.needs.has(need);
  }
  async run(model: Model, history: History): Promise<void> {
    await history.do(this.#step);
    await history.look();
    model.needs = history.has();
  }
  toString(): string {
    return JSON.stringify(this.#step);
  }
}

const commands = fc.commands([step.map((given) => new StepCommand(given))], { maxCommands: longest, size: "max" });

/** What the histories had in them: a run in which little happened says little. */
const tally = new Map<string, number>();
const count = (what: string, times = 1): void => void tally.set(what, (tally.get(what) ?? 0) + times);

const countAll = ({ journal, ours }: History): void => {
  for (const line of journal) if (line.startsWith("{")) count(`step: ${(JSON.parse(line) as Step).kind}`);
  for (const { state } of ours.transactions) count(`transaction: ${state}`);
  for (const { state } of ours.items) count(`item: ${state}`);
  count("refund", ours.refunds.length);
  count("payment", ours.payments.length);
};

const play = (seed: number): Promise<void> =>
  fc.assert(
    fc.asyncProperty(commands, async (steps) => {
      const history = await beginHistory(world);
      await fc.asyncModelRun(() => ({ model: { needs: history.has() }, real: history }), steps);
      await endHistory(history);
      countAll(history);
      if (process.env["CHAOS_JOURNAL"] !== undefined) console.log(history.journal.join("\n"));
    }),
    { seed, numRuns: 1, unbiased: true, endOnFailure: !isShrunk },
  );

/** What is wrong and the journal stand in the cause; the steps alone, in the error, say less. */
const wordsOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
};

it(`${histories} histories, from seed ${firstSeed}: money moves exactly once`, { timeout: 60_000 + histories * 20_000 }, async () => {
  const failures: string[] = [];
  for (let seed = firstSeed; seed < firstSeed + histories && failures.length < mostFailures; seed += 1) {
    await play(seed).catch((error: unknown) => {
      failures.push(`npm run chaos -- --histories 1 --seed ${seed}\n${wordsOf(error)}`);
      if (isLong) console.error(failures.at(-1));
    });
    if (seed > firstSeed && (seed - firstSeed) % 100 === 0) console.log(`${seed - firstSeed} histories, ${failures.length} failed`);
  }
  if (isLong) console.log([...tally].map(([what, times]) => `${times} ${what}`).toSorted().join("\n"));
  expect(failures.join("\n\n")).toBe("");
});
