/** Documents that take the planner's thread too long, end it, or come in a flood: refused, and nobody else is any worse off. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Worker } from "node:worker_threads";
import { parse } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compose } from "../../gateway/compose/compose.ts";
import type { PlanQuestion } from "../../gateway/engine/planning/in-thread.ts";
import { startPlanning } from "../../gateway/engine/planning/planning.ts";
import type { PlanningOptions } from "../../gateway/engine/planning/planning.ts";
import type { Spawn } from "../../gateway/engine/planning/thread.ts";
import { readSupergraph } from "../../gateway/supergraph.ts";
import { silentLogger } from "../../kit/log.ts";
import { startTestFederation } from "../federation.ts";
import type { TestFederation } from "../federation.ts";
import { places } from "./places.ts";

/** Longer than any plan takes on a busy machine, and shorter than a test may. */
const budgetMs = 5_000;
const as = "nguyen-van-an";
const me = { me: { id: "c-0f2a4be1-0001" } };

/** Threads that misbehave, and what they did. */
const misbehaving = (options: Omit<PlanningOptions, "spawn"> = {}) => {
  const shared = new Int32Array(new SharedArrayBuffer(Object.keys(places).length * Int32Array.BYTES_PER_ELEMENT));
  const threads: Worker[] = [];
  const spawn: Spawn = (data) => {
    const worker = new Worker(new URL("misbehaving-planner.ts", import.meta.url), { workerData: { ...data, shared }, env: {}, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: 64 } });
    threads.push(worker);
    return worker;
  };
  return {
    planning: { ...options, spawn },
    started: () => threads.length,
    /** A thread that has ended has no number. */
    alive: () => threads.filter(({ threadId }) => threadId !== -1).length,
    questions: () => Atomics.load(shared, places.questions),
    async untilAsked(count: number) {
      await expect.poll(() => Atomics.load(shared, places.questions), { timeout: 20_000 }).toBeGreaterThanOrEqual(count);
    },
    open() {
      Atomics.store(shared, places.gate, 1);
      Atomics.notify(shared, places.gate);
    },
    shut: () => void Atomics.store(shared, places.gate, 0),
  };
};

describe("a document that the planner's thread", () => {
  const threads = misbehaving({ budgetMs });
  let federation: TestFederation;
  beforeAll(async () => {
    federation = await startTestFederation({ planning: threads.planning });
    // What others are known by.
    await federation.askText("{ me { id } }", { as });
  });
  afterAll(() => federation.stop());

  const ask = async (query: string) => {
    const { status, errors, data, text } = await federation.askText(query, { as });
    return { status, data, codes: errors.map(({ extensions }) => extensions.code), text };
  };
  let fresh = 0;
  /** That documents are planned, also ones that nobody asked before. */
  const expectServing = async () => expect(await ask(`{ me { id } } # ${(fresh += 1)}`)).toMatchObject({ status: 200, data: me });

  it("takes too long is refused, others are answered meanwhile, and it is not planned again", async () => {
    let isRefused = false;
    const before = threads.started();
    const hanging = ask("query Hang { me { id } }").finally(() => (isRefused = true));
    await threads.untilAsked(threads.questions() + 1);
    for (let round = 0; round < 10; round += 1) expect((await ask("{ me { id } }")).data).toEqual(me);
    expect(isRefused).toBe(false);
    const cold = expectServing();
    expect(await hanging).toMatchObject({ status: 400, codes: ["OPERATION_TOO_COMPLEX"], data: undefined });
    await cold;
    expect(threads.started()).toBe(before + 1);
    expect(threads.alive()).toBe(1);
    const questions = threads.questions();
    expect(await ask("query Hang { me { id } }")).toMatchObject({ status: 400, codes: ["OPERATION_TOO_COMPLEX"] });
    expect(threads.questions()).toBe(questions);
  });

  it("ends under, twice, is refused and not planned again; the thread is replaced", async () => {
    const before = threads.questions();
    expect(await ask("query Crash { me { id } }")).toMatchObject({ status: 400, codes: ["INTERNAL"], data: undefined });
    expect(threads.questions()).toBe(before + 2);
    expect(await ask("query Crash { me { id } }")).toMatchObject({ status: 400, codes: ["INTERNAL"] });
    expect(threads.questions()).toBe(before + 2);
    await expectServing();
    expect(threads.alive()).toBe(1);
  });

  it("ends under once is answered", async () => {
    expect(await ask("query CrashOnce { me { id } }")).toMatchObject({ status: 200, data: me });
  });

  it.each([
    ["Assert", "INTERNAL"],
    ["Overflow", "OPERATION_TOO_COMPLEX"],
  ])("did not expect (%s) is refused with a code and without a word of the planner's, and not planned again", async (name, code) => {
    const [started, questions] = [threads.started(), threads.questions()];
    const answer = await ask(`query ${name} { me { id } }`);
    expect(answer).toMatchObject({ status: 400, codes: [code], data: undefined });
    expect(answer.text).not.toMatch(/expect|999|stack|query-planner/i);
    expect(await ask(`query ${name} { me { id } }`)).toMatchObject({ status: 400, codes: [code] });
    expect({ started: threads.started(), questions: threads.questions() }).toEqual({ started, questions: questions + 1 });
    await expectServing();
  });
});

describe("a gateway that is closed", () => {
  it("leaves no thread behind, not even of a supergraph that it was about to serve", async () => {
    const threads = misbehaving();
    const federation = await startTestFederation({ planning: threads.planning });
    const update = federation.update(federation.supergraph).then(
      () => "served",
      () => "refused",
    );
    await federation.stop();
    expect(await update).toBe("refused");
    expect({ started: threads.started(), alive: threads.alive() }).toEqual({ started: 2, alive: 0 });
  });
});

describe("documents that wait to be planned", () => {
  const queue = 3;
  const threads = misbehaving({ queue, budgetMs: 60_000 });
  const trusted = "query Trusted { me { id } }";
  let federation: TestFederation;
  beforeAll(async () => {
    federation = await startTestFederation({ planning: threads.planning });
    await federation.askText(trusted, { as });
  });
  afterAll(async () => {
    threads.open();
    await federation.stop();
  });

  it("are no more than there may be; who is known is answered; who was turned away may come again", async () => {
    threads.shut();
    const under = federation.askText("query Hold1 { me { id } }", { as });
    await threads.untilAsked(threads.questions() + 1);
    const texts = Array.from({ length: queue + 1 }, (_, index) => `query Hold${index + 2} { me { id } }`);
    const waiting = texts.map(async (query) => ({ query, ...(await federation.askText(query, { as })) }));
    const turnedAway = await Promise.race(waiting);
    expect(turnedAway).toMatchObject({ status: 503, data: undefined, errors: [{ extensions: { code: "OVERLOADED", retryable: true } }] });
    expect((await federation.askText(trusted, { as })).data).toEqual(me);
    threads.open();
    expect((await under).data).toEqual(me);
    expect((await Promise.all(waiting)).map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([...Array.from({ length: queue }, () => 200), 503]);
    expect((await federation.askText(turnedAway.query, { as })).data).toEqual(me);
  });

  it("are planned once, however many ask", async () => {
    threads.shut();
    const before = threads.questions();
    const asked = Array.from({ length: 5 }, () => federation.askText("query Hold { me { id } }", { as }));
    await threads.untilAsked(before + 1);
    const late = federation.askText("query Hold { me { id } }", { as });
    threads.open();
    expect((await Promise.all([...asked, late])).map(({ data }) => data)).toEqual(Array.from({ length: 6 }, () => me));
    expect(threads.questions()).toBe(before + 1);
  });

  it("end well when another supergraph comes meanwhile, and the old thread with them", async () => {
    threads.shut();
    const before = threads.questions();
    const held = federation.askText("query Hold { me { id fullName } }", { as });
    const behind = federation.askText("{ me { id } } # behind", { as });
    await threads.untilAsked(before + 1);
    await federation.update(readSupergraph(federation.supergraph.sdl.replaceAll("judicialRecordFee(", "feeOfJudicialRecord(")));
    expect(threads.alive()).toBe(2);
    // Planned for the new one by a thread of its own, while the old one is still held.
    expect((await federation.askText("{ __type(name: \"Query\") { fields { name } } }")).text).toContain("feeOfJudicialRecord");
    expect((await federation.askText("{ me { id } } # new", { as })).data).toEqual(me);
    threads.open();
    expect((await held).data).toMatchObject(me);
    expect((await behind).data).toEqual(me);
    await expect.poll(threads.alive).toBe(1);
  });
});

describe("planning", () => {
  const composed = compose([{ name: "a", typeDefs: parse("type Query { a: String }") }]);
  if (composed.errors) throw new Error(composed.errors.join("\n"));
  const { supergraphSdl } = composed;
  const question = (text: string): PlanQuestion => ({ document: JSON.stringify(parse(text, { noLocation: true })), operationName: undefined, overrides: new Map() });

  it("takes registered documents first, and all of them", async () => {
    const threads = misbehaving({ queue: 1, budgetMs: 60_000 });
    const planning = await startPlanning(supergraphSdl, silentLogger, threads.planning);
    const order: string[] = [];
    const plan = async (name: string, isRegistered: boolean) => {
      const { refused } = await planning.plan(question(`query ${name} { a }`), isRegistered);
      order.push(refused ? `${name} ${refused.code}` : name);
    };
    const all = [plan("Hold", false), plan("Other", false), plan("Late", false), plan("First", true), plan("Second", true), plan("Third", true)];
    threads.open();
    await Promise.all(all);
    expect(order).toEqual(["Late OVERLOADED", "Hold", "First", "Second", "Third", "Other"]);
    await planning.close();
  });

  it("refuses what still waits when it is closed, and what comes later", async () => {
    const threads = misbehaving({ budgetMs: 60_000 });
    const planning = await startPlanning(supergraphSdl, silentLogger, threads.planning);
    const held = [planning.plan(question("query Hold { a }"), false), planning.plan(question("{ a }"), true)];
    await threads.untilAsked(1);
    await planning.close();
    expect((await Promise.all([...held, planning.plan(question("{ a }"), true)])).map(({ refused }) => refused?.code)).toEqual(["OVERLOADED", "OVERLOADED", "OVERLOADED"]);
    expect(threads.alive()).toBe(0);
    expect(threads.started()).toBe(1);
  });

  it("answers also after it was retired, and leaves no thread behind", async () => {
    const threads = misbehaving();
    const planning = await startPlanning(supergraphSdl, silentLogger, threads.planning);
    planning.retire();
    await expect.poll(threads.alive).toBe(0);
    expect((await planning.plan(question("{ a }"), false)).plan).toMatchObject({ kind: "Fetch" });
    await expect.poll(threads.alive).toBe(0);
  });

  it("refuses a document that there is not the memory for, and the process lives", async () => {
    const threads = misbehaving({ budgetMs: 60_000 });
    const planning = await startPlanning(supergraphSdl, silentLogger, threads.planning);
    expect((await planning.plan(question("query Fill { a }"), false)).refused?.code).toBe("OPERATION_TOO_COMPLEX");
    expect((await planning.plan(question("{ a }"), false)).plan).toMatchObject({ kind: "Fetch" });
    await planning.close();
  });

  it("says why a supergraph cannot be planned", async () => {
    const threads = misbehaving();
    await expect(startPlanning("type Query { a: String }", silentLogger, threads.planning)).rejects.toThrow(/supergraph/i);
    expect(threads.alive()).toBe(0);
  });

  it("keeps no process alive", async () => {
    const root = new URL("../..", import.meta.url);
    const code = `
      import { startPlanning } from ${JSON.stringify(new URL("gateway/engine/planning/planning.ts", root).href)};
      import { silentLogger } from ${JSON.stringify(new URL("kit/log.ts", root).href)};
      const planning = await startPlanning(${JSON.stringify(supergraphSdl)}, silentLogger);
      const { plan } = await planning.plan(${JSON.stringify({ ...question("{ a }"), overrides: undefined })}, false);
      console.log(plan.kind);`;
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", code], { cwd: fileURLToPath(root), timeout: 20_000 });
    expect(stdout.trim()).toBe("Fetch");
  });
});
