/**
 * Planning off the thread that serves. A document that nobody asked before takes milliseconds to plan, and a hostile one as long as it can: it waits its turn
 * in a bounded queue for one thread, which is ended when it takes too long, and replaced.
 */
import { PublicError } from "../../../kit/errors.ts";
import type { Logger } from "../../../kit/log.ts";
import { limits } from "../../limits.ts";
import { tooComplex } from "../../too-complex.ts";
import type { SupergraphFacts } from "./facts.ts";
import type { PlanQuestion } from "./in-thread.ts";
import type { Planned } from "./planner.ts";
import { spawnWorker, startThread } from "./thread.ts";
import type { PlannerThread, Spawn } from "./thread.ts";

/** Where documents are planned. */
export interface Planning {
  readonly facts: SupergraphFacts;
  /**
   * Never rejects. What is refused with `OVERLOADED` may be asked again; every other refusal will be the same again.
   * @param isRegistered goes before all that is not, and is never turned away.
   */
  plan(question: PlanQuestion, isRegistered: boolean): Promise<Planned>;
}

export interface ThreadPlanning extends Planning {
  /** Ends the thread when nothing is waiting. Who still asks, because their request began before, has one started for them. */
  retire(): void;
  /** Ends the thread; what waits is refused. */
  close(): Promise<void>;
}

export interface PlanningOptions {
  /** Milliseconds for one document. */
  readonly budgetMs?: number;
  /** Documents that may wait. */
  readonly queue?: number;
  readonly spawn?: Spawn;
}

/** @throws {Error} when the supergraph cannot be planned. */
export const startPlanning = async (supergraphSdl: string, logger: Logger, { budgetMs = limits.planningMs, queue = limits.planningQueue, spawn = spawnWorker }: PlanningOptions = {}): Promise<ThreadPlanning> => {
  const start = (): Promise<PlannerThread> => startThread(supergraphSdl, spawn);
  return new Queue(await start(), { start, budgetMs, queue, logger });
};

interface Job {
  readonly question: PlanQuestion;
  /** When it has waited too long. */
  readonly until: number;
  readonly settle: (planned: Planned) => void;
}

interface QueueOptions {
  readonly start: () => Promise<PlannerThread>;
  readonly budgetMs: number;
  readonly queue: number;
  readonly logger: Logger;
}

/** A thread that ends under a document is not always to blame on it; a second one is. */
const attempts = 2;

const overloaded = (reason: string): Planned => ({ refused: new PublicError("OVERLOADED", { reason }) });

class Queue implements ThreadPlanning {
  readonly facts: SupergraphFacts;
  readonly #options: QueueOptions;
  readonly #registered: Job[] = [];
  readonly #others: Job[] = [];
  /** Undefined until somebody asks again: after one that could not be started, and when retired. */
  #thread: Promise<PlannerThread | undefined> | undefined;
  #isWorking = false;
  #isRetired = false;
  #isClosed = false;

  constructor(thread: PlannerThread, options: QueueOptions) {
    this.facts = thread.facts;
    this.#thread = Promise.resolve(thread);
    this.#options = options;
  }

  plan(question: PlanQuestion, isRegistered: boolean): Promise<Planned> {
    if (this.#isClosed) return Promise.resolve(overloaded("planning has ended"));
    if (!isRegistered && this.#others.length >= this.#options.queue) return Promise.resolve(overloaded("too many documents wait to be planned"));
    const { promise, resolve: settle } = Promise.withResolvers<Planned>();
    (isRegistered ? this.#registered : this.#others).push({ question, settle, until: isRegistered ? Infinity : performance.now() + limits.planningWaitMs });
    void this.#work();
    return promise;
  }

  retire(): void {
    this.#isRetired = true;
    if (!this.#isWorking) void this.#endThread();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#endThread();
  }

  async #work(): Promise<void> {
    if (this.#isWorking) return;
    this.#isWorking = true;
    for (let job = this.#next(); job; job = this.#next()) job.settle(await this.#answer(job));
    this.#isWorking = false;
    if (this.#isRetired) await this.#endThread();
  }

  #next(): Job | undefined {
    return this.#registered.shift() ?? this.#others.shift();
  }

  async #answer({ question, until }: Job): Promise<Planned> {
    if (performance.now() > until) return overloaded("a document waited too long to be planned");
    let isTooLarge = false;
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const thread = this.#isClosed ? undefined : await (this.#thread ??= this.#startThread());
      if (!thread) return this.#withoutThread();
      const outcome = await thread.ask(question, this.#options.budgetMs);
      if (outcome.kind === "planned") return outcome.planned;
      this.#replace(thread, outcome.kind === "late" ? "a document took too long to plan" : outcome.reason);
      if (outcome.kind === "late") return { refused: tooComplex("planningMs") };
      isTooLarge = outcome.outOfMemory;
    }
    if (this.#isClosed) return this.#withoutThread();
    return { refused: new PublicError(isTooLarge ? "OPERATION_TOO_COMPLEX" : "INTERNAL", { reason: isTooLarge ? "planning took more memory than it may" : "the planner's thread ended under it, twice" }) };
  }

  #withoutThread(): Planned {
    // The next one tries again: starting one for everybody who waits would only make them wait longer.
    this.#thread = undefined;
    return overloaded(this.#isClosed ? "planning has ended" : "the planner's thread could not be started");
  }

  /** Starts another at once: whoever is next finds it begun. */
  #replace(thread: PlannerThread, reason: string): void {
    void thread.end();
    if (this.#isClosed) return;
    this.#options.logger.warn({ reason }, "planner replaced");
    this.#thread = this.#startThread();
  }

  async #startThread(): Promise<PlannerThread | undefined> {
    try {
      return await this.#options.start();
    } catch (error) {
      this.#options.logger.error({ reason: error instanceof Error ? error.message : "unknown" }, "planner not started");
      return undefined;
    }
  }

  async #endThread(): Promise<void> {
    const thread = this.#thread;
    this.#thread = undefined;
    await (await thread)?.end();
  }
}
