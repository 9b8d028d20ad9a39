import { randomUUID } from "node:crypto";
import * as fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { NothingFiled, createActs } from "./act.ts";
import type { ActOptions, ActPoint, ActRequest, ActWire, Acts, Perform } from "./act.ts";
import { openDatabase } from "./database.ts";
import type { Database } from "./database.ts";
import { PublicError, badInput } from "./errors.ts";
import { silentLogger } from "./log.ts";
import { Secret } from "./secret.ts";
import { freshDatabase } from "./testing-database.ts";
import type { FreshDatabase } from "./testing-database.ts";

let fresh: FreshDatabase;
let database: Database<unknown>;
beforeAll(async () => {
  fresh = await freshDatabase();
  database = openDatabase({ url: fresh.url, service: "acts", logger: silentLogger });
  await database.settled;
});
afterAll(async () => {
  await database.close();
  await fresh.drop();
});

// A sweeper takes whatever was left in the table, by other tests too.
const nothingLeft = () => sql`truncate acts`.execute(database.db);
beforeEach(nothingLeft);

type Filing = { readonly licence: string };
type Outcome = { readonly code: string } | { readonly refused: string };

/** What the ministry does with the next call: answers, has it and loses the answer, loses the question, says that it filed nothing, cannot be reached. */
type Behaviour = "answers" | "loses its answer" | "loses the question" | "files nothing" | "is unreachable";

const lost = () => new PublicError("MINISTRY_TIMEOUT", { reason: "no answer within the deadline" });
const unreachable = () => new PublicError("MINISTRY_UNAVAILABLE", { reason: "could not be reached (ECONNREFUSED)", neverSent: true });

/** A ministry that files whatever arrives, even twice under one reference, so that a second sending shows in its ledger. */
const fakeMinistry = () => {
  const ledger: { readonly reference: string; readonly licence: string; readonly code: string }[] = [];
  const calls = { send: 0, find: 0 };
  let next: Behaviour = "answers";
  const take = (): Behaviour => {
    const now = next;
    next = "answers";
    return now;
  };
  const wire: ActWire<Filing, Outcome> = {
    async send({ licence }, { reference }) {
      calls.send += 1;
      const behaviour = take();
      await new Promise(setImmediate);
      if (behaviour === "is unreachable") throw unreachable();
      if (behaviour === "files nothing") throw new NothingFiled(new PublicError("EVIDENCE_CHANGED"));
      if (behaviour === "loses the question") throw lost();
      const code = `G01-${ledger.length}`;
      ledger.push({ reference, licence, code });
      if (behaviour === "loses its answer") throw lost();
      return { code };
    },
    async find(_filing, { reference }) {
      calls.find += 1;
      const behaviour = take();
      await new Promise(setImmediate);
      if (behaviour !== "answers") throw unreachable();
      const found = ledger.find((each) => each.reference === reference);
      return found && { code: found.code };
    },
  };
  /** Also for the look-up: anything but "answers" then fails. */
  return { ledger, calls, wire, then: (behaviour: Behaviour) => void (next = behaviour) };
};

type Ministry = ReturnType<typeof fakeMinistry>;

/** A process that does acts. It can be made to die at a point: then none of its calls goes on, nor asks anybody anything. */
const processOf = (ministry: Ministry, over: Partial<ActOptions> = {}, db: Pick<Database<unknown>, "db"> = database) => {
  let deadly: ActPoint | undefined;
  let isDead = false;
  let died: () => void = () => {};
  const never = new Promise<never>(() => {});
  const acts: Acts = createActs(db, {
    logger: silentLogger,
    sweepMs: 0,
    at: (point) => {
      if (point === deadly) isDead = true;
      if (!isDead) return;
      died();
      return never;
    },
    ...over,
  });
  const { send, find } = ministry.wire;
  const perform: Perform<Filing, Outcome> = acts.define("exchange", { send: (...call) => (isDead ? never : send(...call)), find: (...call) => (isDead ? never : find(...call)) });
  /** @returns what the call came to, or "died" when the process did on the way. */
  const dyingAt = async <T>(point: ActPoint, call: () => Promise<T>): Promise<T | "died"> => {
    deadly = point;
    const death = new Promise<"died">((resolve) => (died = () => resolve("died")));
    const outcome = await Promise.race([call(), death]);
    deadly = undefined;
    // What is on its way to the ministry arrives.
    await new Promise(setImmediate);
    return outcome;
  };
  return { acts, perform, dyingAt };
};

const requestOf = (over: Partial<ActRequest<Filing, Outcome>> = {}): ActRequest<Filing, Outcome> => ({
  subject: "citizen-1",
  viewer: "citizen-1",
  key: randomUUID(),
  input: { licence: "999150000001" },
  decide: () => ({ file: { licence: "999150000001" } }),
  ...over,
});

const codeOf = (error: unknown): string => (error instanceof PublicError ? error.code : String(error));
const refusalOf = async (call: Promise<unknown>): Promise<string> => call.then((outcome) => `answered ${JSON.stringify(outcome)}`, codeOf);

/** As if so much time had passed that every lease is dead and every retry due. */
const laterFor = ({ key }: { readonly key: string }) => sql`update acts set lease_until = clock_timestamp(), retry_at = clock_timestamp() where state <> 'DONE' and key = ${key}`.execute(database.db);
const stateOf = async ({ key }: { readonly key: string }) => (await sql<{ state: string; filing: unknown }>`select state, filing from acts where key = ${key}`.execute(database.db)).rows[0];

describe("an act", () => {
  it("is done once, and a repeat gets its outcome without asking anybody", async () => {
    const ministry = fakeMinistry();
    const { perform } = processOf(ministry);
    const request = requestOf();
    expect(await perform(request)).toEqual({ code: "G01-0" });
    let decided = 0;
    expect(await perform({ ...request, decide: () => ({ file: { licence: String((decided += 1)) } }) })).toEqual({ code: "G01-0" });
    expect([ministry.calls, decided]).toEqual([{ send: 1, find: 0 }, 0]);
  });

  it("gives a refusal again, without deciding again or sending", async () => {
    const ministry = fakeMinistry();
    const { perform } = processOf(ministry);
    const request = requestOf({ decide: () => ({ refuse: { refused: "NOT_YET" } }) });
    expect(await perform(request)).toEqual({ refused: "NOT_YET" });
    expect(await perform({ ...request, decide: () => ({ file: { licence: "1" } }) })).toEqual({ refused: "NOT_YET" });
    expect(ministry.calls.send).toBe(0);
  });

  it("refuses another input under its key, finished or not, in whatever order the same input is written", async () => {
    const ministry = fakeMinistry();
    const [dying, { perform }] = [processOf(ministry), processOf(ministry)];
    const request = requestOf({ input: { a: 1, b: [true, null] } });
    await dying.dyingAt("reserved", () => dying.perform(request));
    expect(await refusalOf(perform({ ...request, input: { a: 2, b: [true, null] } }))).toBe("IDEMPOTENCY_CONFLICT");
    expect(await refusalOf(perform({ ...request, input: { b: [true, null], a: 1 } }))).toBe("IN_PROGRESS");
    await laterFor(request);
    expect(await perform(request)).toEqual({ code: "G01-0" });
    expect(await refusalOf(perform({ ...request, input: { a: 1 } }))).toBe("IDEMPOTENCY_CONFLICT");
  });

  it("has a key within its subject and operation alone", async () => {
    const ministry = fakeMinistry();
    const { acts, perform } = processOf(ministry);
    const renew = acts.define("renew", ministry.wire);
    const request = requestOf();
    const outcomes = [await perform(request), await perform({ ...request, subject: "citizen-2" }), await renew(request)];
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(3);
    expect(() => acts.define("renew", ministry.wire)).toThrow("defined twice");
  });

  it.each(["", "short", "with spaces in it", "x".repeat(129), "dấu-tiếng-việt"])("refuses the key %j", async (key) => {
    const ministry = fakeMinistry();
    expect(await refusalOf(processOf(ministry).perform(requestOf({ key })))).toBe("BAD_INPUT");
    expect(ministry.calls.send).toBe(0);
  });

  it("asked for fifty times at once, in two processes, has one effect", async () => {
    const ministry = fakeMinistry();
    const processes = [processOf(ministry), processOf(ministry)];
    const request = requestOf();
    const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => refusalOf((processes[n % 2] as (typeof processes)[0]).perform(request))));
    expect(ministry.ledger).toHaveLength(1);
    expect(new Set(answers)).toEqual(new Set(['answered {"code":"G01-0"}', "IN_PROGRESS"]));
    expect(await processes[0]?.perform(request)).toEqual({ code: "G01-0" });
  });

  it("whose decision fails leaves its key free", async () => {
    const { perform } = processOf(fakeMinistry());
    const request = requestOf();
    const failing = () => {
      throw badInput("no", "không");
    };
    expect(await refusalOf(perform({ ...request, decide: failing }))).toBe("BAD_INPUT");
    expect(await perform({ ...request, input: { other: true } })).toEqual({ code: "G01-0" });
  });

  it("keeps what it files only until there is an outcome", async () => {
    const ministry = fakeMinistry();
    const [dying, { perform }] = [processOf(ministry), processOf(ministry)];
    const request = requestOf();
    await dying.dyingAt("marked sent", () => dying.perform(request));
    expect(await stateOf(request)).toEqual({ state: "SENT", filing: { licence: "999150000001" } });
    await laterFor(request);
    await perform(request);
    expect(await stateOf(request)).toEqual({ state: "DONE", filing: null });
  });

  it("remembers who did it for whom", async () => {
    const { perform } = processOf(fakeMinistry());
    const request = requestOf({ viewer: "official-1", onBehalfOf: "case-7" });
    await perform(request);
    expect(await fresh.run(`select subject, viewer, on_behalf_of from acts where key = '${request.key}'`)).toEqual([{ subject: "citizen-1", viewer: "official-1", on_behalf_of: "case-7" }]);
  });
});

describe("an answer that is lost", () => {
  it("is asked for by reference: the ministry has it", async () => {
    const ministry = fakeMinistry();
    const { perform } = processOf(ministry);
    ministry.then("loses its answer");
    expect(await perform(requestOf())).toEqual({ code: "G01-0" });
    expect(ministry.calls).toEqual({ send: 1, find: 1 });
  });

  it("of a question that is lost too is not sent again before the lease is over, then once, under the same reference", async () => {
    const ministry = fakeMinistry();
    const { perform } = processOf(ministry);
    const references = new Set<string>();
    const request = requestOf({
      decide: ({ reference }) => {
        references.add(reference);
        return { file: { licence: "1" } };
      },
    });
    ministry.then("loses the question");
    expect(await refusalOf(perform(request))).toBe("IN_PROGRESS");
    expect(await refusalOf(perform(request))).toBe("IN_PROGRESS");
    expect(ministry.calls.send).toBe(1);
    await laterFor(request);
    expect(await perform(request)).toEqual({ code: "G01-0" });
    expect(ministry.ledger.map(({ reference }) => reference)).toEqual([...references]);
  });

  it("is not sent again while the ministry cannot be asked", async () => {
    const ministry = fakeMinistry();
    const [dying, { perform }] = [processOf(ministry), processOf(ministry)];
    const request = requestOf();
    await dying.dyingAt("answered", () => dying.perform(request));
    await laterFor(request);
    ministry.then("is unreachable");
    expect(await refusalOf(perform(request))).toBe("IN_PROGRESS");
    expect(ministry.calls.send).toBe(1);
  });

  it("leaves nothing when the ministry says that it filed nothing, or was never reached", async () => {
    const ministry = fakeMinistry();
    const { perform } = processOf(ministry);
    const request = requestOf();
    ministry.then("files nothing");
    expect(await refusalOf(perform(request))).toBe("EVIDENCE_CHANGED");
    ministry.then("is unreachable");
    expect(await refusalOf(perform(request))).toBe("MINISTRY_UNAVAILABLE");
    expect(await stateOf(request)).toBeUndefined();
    expect(await perform({ ...request, input: { other: true } })).toEqual({ code: "G01-0" });
  });

  it("is found even when it arrives after everything was given up: one filing, at a ministry that knows references", async () => {
    const filed = new Map<string, Outcome>();
    let arrive: () => void = () => {};
    let sendings = 0;
    const { acts } = processOf(fakeMinistry());
    const perform = acts.define<Filing, Outcome>("late", {
      async send(_filing, { reference }) {
        const file = () => void filed.set(reference, filed.get(reference) ?? { code: `L-${filed.size}` });
        sendings += 1;
        if (sendings === 1) {
          arrive = file;
          throw lost();
        }
        arrive();
        file();
        return filed.get(reference) as Outcome;
      },
      find: async (_filing, { reference }) => filed.get(reference),
    });
    const request = requestOf();
    expect(await refusalOf(perform(request))).toBe("IN_PROGRESS");
    await laterFor(request);
    expect(await perform(request)).toEqual({ code: "L-0" });
    expect(filed.size).toBe(1);
  });

  it("is given up when the lease is nearly over", async () => {
    const { acts } = processOf(fakeMinistry(), { limits: { leaseMs: 200 } });
    const silent = (_filing: Filing, { signal }: { readonly signal: AbortSignal }): Promise<never> => new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(lost()), { once: true }));
    const perform = acts.define<Filing, Outcome>("silent", { send: silent, find: async () => undefined });
    expect(await refusalOf(perform(requestOf()))).toBe("IN_PROGRESS");
  });
});

const points: readonly ActPoint[] = ["before reserving", "reserved", "decided", "marked sent", "answered", "recorded"];
const recoveryPoints: readonly ActPoint[] = ["taken over", "found", "answered", "recorded"];

describe("a process that dies", () => {
  const cases = points.flatMap((point) => (["answers", "loses its answer", "loses the question"] as const).map((behaviour) => [point, behaviour] as const));

  it.each(cases)("when %s, at a ministry that %s: asked again, one effect and its outcome", async (point, behaviour) => {
    const ministry = fakeMinistry();
    const dying = processOf(ministry);
    const request = requestOf();
    ministry.then(behaviour);
    await dying.dyingAt(point, () => dying.perform(request).catch(() => {}));
    ministry.then("answers");
    await laterFor(request);
    const outcome = await processOf(ministry).perform(request);
    expect(ministry.ledger.map(({ code }) => ({ code }))).toEqual([outcome]);
  });

  it.each(cases)("when %s, at a ministry that %s: the sweeper finishes what was sent, and forgets what was not", async (point, behaviour) => {
    const ministry = fakeMinistry();
    const dying = processOf(ministry);
    const request = requestOf();
    ministry.then(behaviour);
    await dying.dyingAt(point, () => dying.perform(request).catch(() => {}));
    ministry.then("answers");
    await laterFor(request);
    await processOf(ministry).acts.sweep();
    const wasSent = points.indexOf(point) >= points.indexOf("marked sent");
    expect((await stateOf(request))?.state).toBe(wasSent ? "DONE" : undefined);
    expect(ministry.ledger).toHaveLength(wasSent ? 1 : 0);
  });

  it.each(recoveryPoints.flatMap((point) => [true, false].map((isThere) => [point, isThere] as const)))("while it recovers, when %s (the ministry has it: %s), is recovered from", async (point, isThere) => {
    const ministry = fakeMinistry();
    const [first, second, third] = [processOf(ministry), processOf(ministry), processOf(ministry)];
    const request = requestOf();
    await first.dyingAt(isThere ? "answered" : "marked sent", () => first.perform(request));
    await laterFor(request);
    expect(await second.dyingAt(point, () => second.acts.sweep())).toBe("died");
    await laterFor(request);
    await third.acts.sweep();
    expect(ministry.ledger).toHaveLength(1);
    expect(await third.perform(request)).toEqual({ code: ministry.ledger[0]?.code });
  });

  it("loses its lease to one who takes over, and does not send when it wakes", async () => {
    const ministry = fakeMinistry();
    let wake: () => void = () => {};
    const asleep = new Promise<void>((resolve) => (wake = resolve));
    const sleeper = processOf(ministry, { at: (point) => (point === "decided" ? asleep : undefined) });
    const request = requestOf();
    const late = refusalOf(sleeper.perform(request));
    await expect.poll(() => stateOf(request)).toMatchObject({ state: "RESERVED" });
    await laterFor(request);
    expect(await processOf(ministry).perform(request)).toEqual({ code: "G01-0" });
    wake();
    expect(await late).toBe("IN_PROGRESS");
    expect(ministry.ledger).toHaveLength(1);
  });
});

describe("the sweeper", () => {
  it("runs by itself", async () => {
    const ministry = fakeMinistry();
    const dying = processOf(ministry);
    const request = requestOf();
    await dying.dyingAt("marked sent", () => dying.perform(request));
    await laterFor(request);
    const { acts } = processOf(ministry, { sweepMs: 20 });
    await expect.poll(() => stateOf(request)).toMatchObject({ state: "DONE" });
    await acts.close();
  });

  it("leaves what somebody works on, and waits longer after each failure", async () => {
    const ministry = fakeMinistry();
    const dying = processOf(ministry);
    const request = requestOf();
    await dying.dyingAt("marked sent", () => dying.perform(request));
    const { acts } = processOf(ministry);
    await acts.sweep();
    expect(ministry.calls.find).toBe(0);
    const waits: unknown[] = [];
    for (let attempt = 0; attempt < 4; attempt += 1) {
      await laterFor(request);
      ministry.then("is unreachable");
      await acts.sweep();
      waits.push((await fresh.run(`select round(extract(epoch from retry_at - clock_timestamp())) as wait from acts where key = '${request.key}'`))[0]?.["wait"]);
    }
    expect(waits).toEqual(["5", "10", "20", "40"]);
    expect(ministry.calls).toEqual({ send: 0, find: 4 });
  });

  it("keeps outcomes for three days, and no longer", async () => {
    const { acts, perform } = processOf(fakeMinistry());
    const [kept, old] = [requestOf(), requestOf()];
    await perform(kept);
    await perform(old);
    await fresh.run(`update acts set done_at = clock_timestamp() - interval '71 hours' where key = '${kept.key}'`);
    await fresh.run(`update acts set done_at = clock_timestamp() - interval '73 hours' where key = '${old.key}'`);
    await acts.sweep();
    expect([(await stateOf(kept))?.state, await stateOf(old)]).toEqual(["DONE", undefined]);
  });

  it("leaves operations that its process does not know", async () => {
    const ministry = fakeMinistry();
    const dying = processOf(ministry);
    const request = requestOf();
    await dying.dyingAt("marked sent", () => dying.perform(request));
    await laterFor(request);
    const other = createActs(database, { logger: silentLogger, sweepMs: 0 });
    await other.sweep();
    expect(await stateOf(request)).toMatchObject({ state: "SENT" });
  });
});

describe("a database that is away", () => {
  const awayDatabase = () => openDatabase({ url: new Secret("postgres://nobody@127.0.0.1:1/none"), service: "licences", logger: silentLogger });

  it("refuses an act before the ministry is asked anything", async () => {
    const away = awayDatabase();
    const ministry = fakeMinistry();
    let decided = 0;
    const { perform } = processOf(ministry, {}, away);
    expect(await refusalOf(perform(requestOf({ decide: () => ({ file: { licence: String((decided += 1)) } }) })))).toBe("MINISTRY_UNAVAILABLE");
    expect([ministry.calls, decided]).toEqual([{ send: 0, find: 0 }, 0]);
    await away.close();
  });

  it.each([
    ["decided", "IN_PROGRESS", 0],
    ["answered", 'answered {"code":"G01-0"}', 1],
  ] as const)("from when an act is %s: answered with %s, and finished when it is back", async (point, answer, filed) => {
    const ministry = fakeMinistry();
    const [away, request] = [awayDatabase(), requestOf()];
    // The process's database goes away at that point.
    let isAway = false;
    const failing = new Proxy(database.db, {
      get(healthy, name) {
        const db = isAway ? away.db : healthy;
        const member = Reflect.get(db, name, db) as unknown;
        return typeof member === "function" ? (member.bind(db) as unknown) : member;
      },
    });
    const { perform } = processOf(ministry, { at: (now) => void (now === point && (isAway = true)) }, { db: failing });
    expect(await refusalOf(perform(request))).toBe(answer);
    expect(ministry.ledger).toHaveLength(filed);
    await laterFor(request);
    expect(await processOf(ministry).perform(request)).toEqual({ code: "G01-0" });
    expect(ministry.ledger).toHaveLength(1);
    await away.close();
  });
});

describe("any history", () => {
  const behaviours = fc.constantFrom<Behaviour>("answers", "loses its answer", "loses the question", "files nothing", "is unreachable");
  const step = fc.oneof(
    fc.record({ kind: fc.constant("ask" as const), behaviour: behaviours, dies: fc.option(fc.constantFrom(...points, ...recoveryPoints), { nil: undefined }), twins: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ kind: fc.constant("sweep" as const), behaviour: behaviours, dies: fc.option(fc.constantFrom(...recoveryPoints), { nil: undefined }) }),
    fc.record({ kind: fc.constant("time passes" as const) }),
  );

  it("of crashes, twins, repeats and lost answers has one effect at most, and one outcome, never lost", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
        await nothingLeft();
        const ministry = fakeMinistry();
        const request = requestOf();
        const answered = new Set<string>();
        const saidNothingDone: (readonly [string, number])[] = [];
        const ask = async (process: ReturnType<typeof processOf>, isAlone: boolean): Promise<void> => {
          const before = ministry.ledger.length;
          const answer = await refusalOf(process.perform(request));
          if (answer.startsWith("answered")) answered.add(answer);
          else if (answer !== "IN_PROGRESS") saidNothingDone.push([answer, isAlone ? ministry.ledger.length - before : 0]);
        };
        for (const each of steps) {
          if (each.kind === "time passes") {
            await laterFor(request);
            continue;
          }
          const process = processOf(ministry);
          ministry.then(each.behaviour);
          const run = async (): Promise<void> => void (await (each.kind === "sweep" ? process.acts.sweep() : Promise.all(Array.from({ length: each.twins }, () => ask(process, each.twins === 1)))));
          await (each.dies === undefined ? run() : process.dyingAt(each.dies, run));
          ministry.then("answers");
          expect(ministry.ledger.length).toBeLessThanOrEqual(1);
        }
        // Everything is well again. The last word of a process that died may still have reached the table and taken a lease: once more then.
        const healthy = processOf(ministry);
        let outcome = "IN_PROGRESS";
        for (let tries = 0; tries < 3 && outcome === "IN_PROGRESS"; tries += 1) {
          await laterFor(request);
          await healthy.acts.sweep();
          outcome = await refusalOf(healthy.perform(request));
        }
        expect(ministry.ledger.map(({ code }) => `answered ${JSON.stringify({ code })}`)).toEqual([outcome]);
        expect([...answered].filter((answer) => answer !== outcome)).toEqual([]);
        expect(saidNothingDone.filter(([code, done]) => !["EVIDENCE_CHANGED", "MINISTRY_UNAVAILABLE"].includes(code) || done > 0)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});
