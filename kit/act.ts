/**
 * Acts outside, once per idempotency key: whatever crashes, repeats or is lost on the way, the ministry has the act at most once and its outcome is kept.
 *
 * | state    | lease | somebody asks again                                            | the sweeper          |
 * |----------|-------|----------------------------------------------------------------|----------------------|
 * | (none)   |       | reserves: `RESERVED`                                           |                      |
 * | RESERVED | alive | `IN_PROGRESS`                                                  |                      |
 * | RESERVED | dead  | takes it over and decides anew: nothing was sent               | forgets it           |
 * | SENT     | alive | `IN_PROGRESS`                                                  |                      |
 * | SENT     | dead  | takes it over and asks the ministry by our reference. There:   | the same             |
 * |          |       | `DONE`. Surely not: sent again, under the same reference.      |                      |
 * |          |       | Cannot be asked: stays `SENT`, answered with `IN_PROGRESS`     |                      |
 * | DONE     |       | the outcome that was recorded                                  | forgets it in days   |
 *
 * Another input under the same key is `IDEMPOTENCY_CONFLICT` in every state.
 *
 * Danger: `SENT` is written *before* anything is sent, and an answer that did not come is never taken for a "no". A lease is not cut short when an answer is
 * lost: what may still be under way must be over before anybody sends again. All that a holder does is ended by its signal before its lease is. A process
 * that was frozen in the middle and wakes too late can still send: then the same reference reaches the ministry twice, which it has to take as one.
 */
import { randomUUID } from "node:crypto";
import { createActStore } from "./act-store.ts";
import type { ActLimits, ActRow } from "./act-store.ts";
import type { Database } from "./database.ts";
import { digestOf } from "./digest.ts";
import type { Json } from "./digest.ts";
import { PublicError, badInput, findPublicError } from "./errors.ts";
import type { Logger } from "./log.ts";

/** What an act's calls at the ministry are given. */
export interface ActCall {
  /** Our own name for the act, a UUID: the same in every attempt. */
  readonly reference: string;
  /** Ends the calls before the lease ends. An act goes on when whoever asked has left. */
  readonly signal: AbortSignal;
}

/** How one kind of act is done at its ministry; without a request to stand on, because the sweeper does it too. */
export interface ActWire<Filing extends Json, Outcome extends Json> {
  /**
   * @returns the outcome, a refusal by the ministry included.
   * @throws {NothingFiled} when the ministry said so; any other error (but a connection that was never made) is a lost answer, and is asked for.
   */
  readonly send: (filing: Filing, call: ActCall) => Promise<Outcome>;
  /** @returns the outcome of what the ministry has under our reference; `undefined` only when it surely has nothing. @throws when it cannot be asked. */
  readonly find: (filing: Filing, call: ActCall) => Promise<Outcome | undefined>;
}

export type Decision<Filing, Outcome> = { readonly file: Filing } | { readonly refuse: Outcome };

export interface ActRequest<Filing extends Json, Outcome extends Json> {
  /** Whose act it is: a key is theirs, within one operation. */
  readonly subject: string;
  /** Who does it: the subject, or whoever acts for them, and under which case. */
  readonly viewer: string;
  readonly onBehalfOf?: string | undefined;
  /** The client's idempotency key. */
  readonly key: string;
  /** All that the client said, by which a repeat is told from another request. */
  readonly input: Json;
  /** Before anything is sent: what to file, or an outcome that needs no filing. What it throws leaves the key free. It may run again after a crash. */
  readonly decide: (call: ActCall) => Decision<Filing, Outcome> | Promise<Decision<Filing, Outcome>>;
}

/** @throws {PublicError} as the table above says; `MINISTRY_UNAVAILABLE` before anything else when the database is away. */
export type Perform<Filing extends Json, Outcome extends Json> = (request: ActRequest<Filing, Outcome>) => Promise<Outcome>;

export interface Acts {
  /** @param operation what keys and leftovers are kept under: never renamed while an act of it is unfinished. */
  define<Filing extends Json, Outcome extends Json>(operation: string, wire: ActWire<Filing, Outcome>): Perform<Filing, Outcome>;
  /** Finishes what was left behind; runs by itself every few seconds. */
  sweep(): Promise<void>;
  close(): Promise<void>;
}

/** Thrown by `send`: the ministry has nothing under this reference and never will. The error reaches the client and the key is free. */
export class NothingFiled extends Error {
  override readonly name = "NothingFiled";
  readonly error: PublicError;
  constructor(error: PublicError) {
    super(error.message);
    this.error = error;
  }
}

/** Where a process may die, in the order of an act's life. */
export type ActPoint = "before reserving" | "reserved" | "decided" | "marked sent" | "answered" | "recorded" | "taken over" | "found";

export interface ActOptions {
  readonly logger: Logger;
  readonly limits?: Partial<ActLimits>;
  /** 0: only when `sweep` is called. */
  readonly sweepMs?: number;
  readonly ids?: () => string;
  /** For tests: called at each point; an act whose process died there is one whose call never returns. */
  readonly at?: (point: ActPoint) => void | Promise<void>;
}

const defaults: ActLimits & { readonly sweepMs: number } = {
  // Longer than the calls of one act together: three of at most some seconds each. A citizen whose portal crashed waits as long.
  leaseMs: 30_000,
  // A day is promised; a weekend is what a retry from a drawer takes.
  keptHours: 72,
  atOnce: 10,
  retrySeconds: { first: 5, last: 600 },
  sweepMs: 5_000,
};
/** The share of its lease in which a holder may call the ministry. */
const workingShare = 0.8;
const keyShape = /^[\x21-\x7e]{8,128}$/;

export const createActs = <Schema>({ db }: Pick<Database<Schema>, "db">, { logger, limits = {}, sweepMs = defaults.sweepMs, ids = randomUUID, at = () => {} }: ActOptions): Acts => {
  const { leaseMs, ...rest } = { ...defaults, ...limits };
  const store = createActStore(db, { leaseMs, ...rest });
  const wires = new Map<string, ActWire<Json, Json>>();
  const callOf = (reference: string): ActCall => ({ reference, signal: AbortSignal.timeout(leaseMs * workingShare) });
  const inProgress = (act: Pick<ActRow, "operation" | "reference">, cause?: unknown): PublicError => {
    if (cause !== undefined) logger.warn({ operation: act.operation, reference: act.reference, reason: reasonOf(cause) }, "act not finished");
    return new PublicError("IN_PROGRESS", { reason: cause === undefined ? "somebody works on it" : reasonOf(cause) });
  };

  /** The ministry has spoken: that is the outcome, even while the database is away and the sweeper has to ask again. */
  const record = async (act: ActRow, outcome: Json): Promise<Json> => {
    await at("answered");
    const recorded = await store.finish(act.reference, outcome).catch((error: unknown) => {
      logger.error({ operation: act.operation, reference: act.reference, reason: reasonOf(error) }, "outcome not recorded yet");
      return outcome;
    });
    await at("recorded");
    return recorded;
  };

  const send = async (wire: ActWire<Json, Json>, act: ActRow, holder: string, call: ActCall, isFirst: boolean): Promise<Json> => {
    const outcome = await attempt(() => wire.send(act.filing, call)).catch(async (error: unknown) => {
      const refusal = nothingFiled(error, isFirst);
      if (refusal) {
        const isForgotten = await store.forget(act.reference, holder).catch(() => false);
        throw isForgotten ? refusal : inProgress(act, error);
      }
      const found = await attempt(() => wire.find(act.filing, call)).catch(() => undefined);
      if (found === undefined) throw inProgress(act, error);
      return found;
    });
    return record(act, outcome);
  };

  const recover = async (wire: ActWire<Json, Json>, act: ActRow, holder: string): Promise<Json> => {
    await at("taken over");
    const call = callOf(act.reference);
    const found = await attempt(() => wire.find(act.filing, call)).catch((error: unknown) => {
      throw inProgress(act, error);
    });
    await at("found");
    return found === undefined ? send(wire, act, holder, call, false) : record(act, found);
  };

  const decide = async (wire: ActWire<Json, Json>, act: ActRow, holder: string, request: ActRequest<Json, Json>): Promise<Json> => {
    await at("reserved");
    const call = callOf(act.reference);
    const decision = await attempt(() => request.decide(call)).catch(async (error: unknown) => {
      // Where this fails too, the lease ends it.
      await store.forget(act.reference, holder).catch(() => {});
      throw error;
    });
    await at("decided");
    if ("refuse" in decision) {
      if (!(await store.refuse(act.reference, holder, decision.refuse))) throw inProgress(act);
      return decision.refuse;
    }
    const isOurs = await store.markSent(act.reference, holder, decision.file).catch((error: unknown) => {
      // It may be written: then the sweeper will send it.
      throw inProgress(act, error);
    });
    if (!isOurs) throw inProgress(act);
    await at("marked sent");
    return send(wire, { ...act, filing: decision.file }, holder, call, true);
  };

  const perform = async (operation: string, wire: ActWire<Json, Json>, request: ActRequest<Json, Json>): Promise<Json> => {
    const { subject, viewer, onBehalfOf, key, input } = request;
    if (!keyShape.test(key)) throw badInput("idempotencyKey must be 8 to 128 printable characters without spaces, for example a UUID.", "idempotencyKey phải gồm 8 đến 128 ký tự in được, không có khoảng trắng, ví dụ một UUID.");
    const [reference, holder, digest] = [ids(), ids(), digestOf(input)];
    await at("before reserving");
    const mine: ActRow = { reference, operation, digest, state: "RESERVED", filing: null, outcome: null };
    if (await store.reserve({ reference, subject, operation, key, digest, viewer, onBehalfOf }, holder)) return decide(wire, mine, holder, request);

    const known = await store.read({ subject, operation, key });
    // Forgotten between the two statements: whoever asks next reserves it.
    if (known === undefined) throw inProgress(mine);
    if (known.digest !== digest) throw new PublicError("IDEMPOTENCY_CONFLICT");
    if (known.state === "DONE") return known.outcome;
    const taken = await store.takeOver(known.reference, holder);
    if (taken === undefined) throw inProgress(known);
    return taken.state === "SENT" ? recover(wire, taken, holder) : decide(wire, taken, holder, request);
  };

  const sweepOnce = async (): Promise<void> => {
    await store.clean();
    const holder = ids();
    const left = await store.takeLeft([...wires.keys()], holder);
    // What cannot be finished now was logged, and is tried again later.
    await Promise.allSettled(left.map((act) => recover(wires.get(act.operation) as ActWire<Json, Json>, act, holder)));
  };
  let sweeping: Promise<void> | undefined;
  const sweep = (): Promise<void> => (sweeping ??= sweepOnce().finally(() => (sweeping = undefined)));
  const timer = sweepMs > 0 ? setInterval(() => void sweep().catch(() => {}), sweepMs).unref() : undefined;

  return {
    define<Filing extends Json, Outcome extends Json>(operation: string, wire: ActWire<Filing, Outcome>) {
      if (wires.has(operation)) throw new Error(`the act ${operation} is defined twice`);
      // What comes back from the table is what was put into it under this name.
      const anyWire = wire as unknown as ActWire<Json, Json>;
      wires.set(operation, anyWire);
      return (request: ActRequest<Filing, Outcome>) => perform(operation, anyWire, request) as Promise<Outcome>;
    },
    sweep,
    async close() {
      clearInterval(timer);
      await sweeping?.catch(() => {});
    },
  };
};

/**
 * What surely did nothing. A connection that was never made counts in the first attempt alone: an earlier one may have got through, and only the ministry
 * knows.
 */
const nothingFiled = (error: unknown, isFirst: boolean): PublicError | undefined => {
  if (error instanceof NothingFiled) return error.error;
  return isFirst && error instanceof PublicError && error.neverSent ? error : undefined;
};

/** What throws at once fails as what throws later does. */
const attempt = async <T>(work: () => T | Promise<T>): Promise<T> => work();

const reasonOf = (error: unknown): string => findPublicError(error)?.reason ?? findPublicError(error)?.code ?? (error instanceof Error ? error.name : "unknown");
