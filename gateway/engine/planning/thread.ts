/** One planner's thread, from the side that serves. It keeps no process alive but while something is asked of it. */
import { Worker } from "node:worker_threads";
import { limits } from "../../limits.ts";
import type { SupergraphFacts } from "./facts.ts";
import type { PlanQuestion } from "./in-thread.ts";
import { plannedOf } from "./messages.ts";
import type { OpeningMessage, PlanMessage, ThreadData } from "./messages.ts";
import type { Planned } from "./planner.ts";

/** What becomes of a question; after the last two the thread is of no more use. */
export type Outcome = { readonly kind: "planned"; readonly planned: Planned } | { readonly kind: "late" } | Ended;

interface Ended {
  readonly kind: "ended";
  readonly outOfMemory: boolean;
  /** For the log: our own words. */
  readonly reason: string;
}

export interface PlannerThread {
  readonly facts: SupergraphFacts;
  /** One question at a time. Never throws. */
  ask(question: PlanQuestion, budgetMs: number): Promise<Outcome>;
  end(): Promise<void>;
}

/** Begins a thread that serves plans. */
export type Spawn = (data: ThreadData) => Worker;

/** Without the environment and the flags of the process: no secret of it is any of the thread's business. */
export const spawnWorker: Spawn = (workerData) => new Worker(new URL("worker.ts", import.meta.url), { workerData, name: "planner", env: {}, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: limits.planningMegabytes } });

type Heard = { readonly kind: "said"; readonly message: unknown } | { readonly kind: "late" } | Ended;

/** @throws {Error} with the reason when the supergraph cannot be planned, or the thread ends, or takes too long, before it says so. */
export const startThread = async (supergraphSdl: string, spawn: Spawn): Promise<PlannerThread> => {
  const worker = spawn({ supergraphSdl });
  let fault: Error | undefined;
  let ended: Ended | undefined;
  let listener: ((heard: Heard) => void) | undefined;
  const tell = (heard: Heard): void => listener?.(heard);
  worker.on("message", (message: unknown) => tell({ kind: "said", message }));
  worker.on("error", (error) => (fault = error instanceof Error ? error : new Error("no error")));
  worker.on("exit", (code) => {
    ended = { kind: "ended", outOfMemory: fault !== undefined && "code" in fault && fault.code === "ERR_WORKER_OUT_OF_MEMORY", reason: `the planner's thread ended with ${fault ? fault.name : `code ${code}`}` };
    tell(ended);
  });
  /** What is heard next; late when that is nothing within the budget. */
  const next = (budgetMs: number): Promise<Heard> =>
    new Promise((resolve) => {
      if (ended) return resolve(ended);
      const mine = (heard: Heard): void => {
        clearTimeout(timer);
        if (listener === mine) listener = undefined;
        resolve(heard);
      };
      listener = mine;
      // Where this thread itself was held up, the answer may be here unread: it is read between a timer and an immediate.
      const timer = setTimeout(() => setImmediate(mine, { kind: "late" } as const), budgetMs);
    });

  const opening = await next(limits.planningStartMs);
  const said = opening.kind === "said" ? (opening.message as OpeningMessage) : { unusable: opening.kind === "ended" ? opening.reason : "the planner's thread took too long to start" };
  if ("unusable" in said) {
    await worker.terminate();
    throw new Error(said.unusable);
  }
  worker.unref();
  return {
    facts: said.facts,
    async ask(question, budgetMs) {
      worker.ref();
      worker.postMessage(question);
      const heard = await next(budgetMs);
      worker.unref();
      return heard.kind === "said" ? { kind: "planned", planned: plannedOf(heard.message as PlanMessage) } : heard;
    },
    async end() {
      await worker.terminate();
    },
  };
};
