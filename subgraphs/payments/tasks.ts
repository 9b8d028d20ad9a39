/**
 * What is done in the background, by any number of processes: each task is taken for the time of one attempt, and again later until it is done. A task says that there
 * may be something to do; what there is to do, the state of its subject says, so that doing it twice is doing it once.
 */
import { setTimeout as delay } from "node:timers/promises";
import { sql } from "kysely";
import type { Kysely, RawBuilder } from "kysely";
import { findPublicError } from "../../kit/errors.ts";
import type { Logger } from "../../kit/log.ts";
import type { TaskKind, Tables } from "./tables.ts";

/** @returns whether there is nothing left to do. What it throws is tried again. */
export type TaskWork = (id: string, signal: AbortSignal) => Promise<boolean>;

export interface TaskOptions {
  readonly db: Kysely<Tables>;
  readonly logger: Logger;
  readonly kind: TaskKind;
  /** Which of the kind: where others are waited for elsewhere. */
  readonly which?: RawBuilder<boolean>;
  readonly work: TaskWork;
  /** Between two attempts: doubled from the first to the last. */
  readonly retryMs: { readonly first: number; readonly last: number };
  /** Longer than one attempt may take: nobody else takes it up meanwhile. */
  readonly leaseMs: number;
  /** At once in this process: fewer where the work itself, and not waiting, is what takes time. */
  readonly atOnce?: number;
  /** Makes due what the clock has made so, before each look. */
  readonly before?: () => Promise<void>;
  /** How often is looked for what a crash or another process left; 0: only when `run` is called. */
  readonly sweepMs?: number;
}

export interface Tasks {
  /** Looks now instead of at the next sweep. */
  wake(): void;
  /** Does all that is due, and resolves when it is done or was put off. */
  run(): Promise<void>;
  close(): Promise<void>;
}

const bounds = {
  /** Tasks of one kind and process at once. */
  atOnce: 4,
  sweepMs: 1_000,
  /** An attempt is cut off before its lease ends. */
  workingShare: 0.8,
};

export const createTasks = ({ db, logger, kind, which = sql<boolean>`true`, work, retryMs, leaseMs, before, atOnce = bounds.atOnce, sweepMs = bounds.sweepMs }: TaskOptions): Tasks => {
  const closing = new AbortController();

  const attempt = async ({ id, attempts }: Taken): Promise<void> => {
    const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(leaseMs * bounds.workingShare)]);
    const isDone = await work(id, signal).catch((error: unknown) => {
      if (!closing.signal.aborted) logger.warn({ service: "payments", operation: kind, reference: id, reason: reasonOf(error) }, "tried again later");
      return false;
    });
    if (isDone) await db.deleteFrom("task").where("kind", "=", kind).where("id", "=", id).execute();
    else await putOff(db, kind, { id, attempts }, Math.min(retryMs.first * 2 ** Math.min(attempts - 1, 30), retryMs.last));
  };

  /** How often somebody said that there may be something to do. */
  let said = 0;
  const workers = new Set<Promise<void>>();
  /** Whoever finds something brings a colleague, as many as there may be: what takes long keeps back nothing that comes later. */
  const begin = (): void => {
    if (workers.size >= atOnce) return;
    // While the database is away, the next sweep tries again.
    const worker = takeUp()
      .catch(() => {})
      .finally(() => workers.delete(worker));
    workers.add(worker);
  };
  const takeUp = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      const known = said;
      const taken = await take(db, kind, which, leaseMs);
      if (taken !== undefined) {
        begin();
        await attempt(taken);
      } else if (known === said) return;
    }
  };

  let preparing: Promise<void> | undefined;
  const look = async (): Promise<void> => {
    if (closing.signal.aborted) return;
    await (preparing ??= Promise.resolve(before?.()).finally(() => (preparing = undefined))).catch(() => {});
    said += 1;
    begin();
  };
  const run = async (): Promise<void> => {
    await look();
    while (workers.size > 0) await Promise.all(workers);
  };
  const timer = sweepMs > 0 ? setInterval(() => void look(), sweepMs).unref() : undefined;
  return {
    wake: () => void (sweepMs > 0 && look()),
    run,
    async close() {
      clearInterval(timer);
      closing.abort();
      await Promise.race([Promise.all(workers), delay(leaseMs, undefined, { ref: false })]);
    },
  };
};

interface Taken {
  readonly id: string;
  readonly attempts: number;
}

const take = async (db: Kysely<Tables>, kind: TaskKind, which: RawBuilder<boolean>, leaseMs: number): Promise<Taken | undefined> => {
  const { rows } = await sql<Taken>`
    update task set attempts = attempts + 1, next_at = clock_timestamp() + make_interval(secs => ${leaseMs / 1000})
    where kind = ${kind} and id = (select id from task where kind = ${kind} and next_at <= clock_timestamp() and ${which} order by next_at limit 1 for update skip locked)
    returning id, attempts`.execute(db);
  return rows[0];
};

/** Unless somebody has taken it since, or made it due. */
const putOff = async (db: Kysely<Tables>, kind: TaskKind, { id, attempts }: Taken, ms: number): Promise<void> => {
  await sql`update task set next_at = clock_timestamp() + make_interval(secs => ${ms / 1000}) where kind = ${kind} and id = ${id} and attempts = ${attempts}`.execute(db);
};

const reasonOf = (error: unknown): string => findPublicError(error)?.reason ?? findPublicError(error)?.code ?? (error instanceof Error ? error.name : "unknown");
