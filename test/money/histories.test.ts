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

const histories = Number(process.env["CHAOS_HISTORIES"] ?? 40);
// A change is judged by the same histories as the one before it; the long run looks for new ones.
const firstSeed = Number(process.env["CHAOS_SEED"] ?? (process.env["CHAOS_HISTORIES"] === undefined ? 401 : Date.now() % 1_000_000_000));
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

const play = (seed: number): Promise<void> =>
  fc.assert(
    fc.asyncProperty(commands, async (steps) => {
      const history = await beginHistory(world);
      await fc.asyncModelRun(() => ({ model: { needs: history.has() }, real: history }), steps);
      await endHistory(history);
      if (process.env["CHAOS_JOURNAL"] !== undefined) console.log(history.journal.join("\n"));
    }),
    { seed, numRuns: 1, unbiased: true, endOnFailure: !isShrunk },
  );

it(`${histories} histories, from seed ${firstSeed}: money moves exactly once`, { timeout: 60_000 + histories * 20_000 }, async () => {
  const failures: string[] = [];
  for (let seed = firstSeed; seed < firstSeed + histories && failures.length < mostFailures; seed += 1) {
    await play(seed).catch((error: unknown) => failures.push(`npm run chaos -- --histories 1 --seed ${seed}\n${error instanceof Error ? error.message : String(error)}`));
  }
  expect(failures.join("\n\n")).toBe("");
});
