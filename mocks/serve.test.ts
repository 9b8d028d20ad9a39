/** Each fault does on a real socket what it says, and is gone when it is turned off. */
import nock from "nock";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { json } from "./ministry.ts";
import type { MockMinistry } from "./ministry.ts";
import { faults, serveMinistry } from "./serve.ts";
import type { Fault, ServedMinistry } from "./serve.ts";
import { exchange } from "./socket.ts";
import type { SocketExchange } from "./socket.ts";
import { createWorld } from "./world.ts";

/** Counts what it has done, so that a lost answer can be told from nothing done. */
const counter: MockMinistry = {
  name: "counter",
  port: 4999,
  handle(request, world) {
    const state = world.state("counter", () => ({ done: 0 }));
    state.done += 1;
    return json({ done: state.done, path: request.path, query: request.query.get("q"), body: request.body, seen: request.headers["x-seen"] });
  },
};

const world = createWorld();
const doneSoFar = () => world.state("counter", () => ({ done: 0 })).done;

// nock reads HTTP off bare sockets too: here it must stand aside.
beforeAll(() => nock.restore());
afterAll(() => nock.activate());

let served: ServedMinistry;
beforeEach(async () => {
  served = await serveMinistry(counter, world, { port: 0 });
});
afterEach(() => served.close());

const ask = (waitMs?: number): Promise<SocketExchange> => exchange(served.url, { method: "POST", path: "/a?q=1", headers: { "X-Seen": "yes" }, body: "chào" }, waitMs);
const askWith = async (fault: Fault, waitMs?: number): Promise<SocketExchange> => {
  await served.setFault(fault);
  return ask(waitMs);
};
const lengthOf = ({ headers }: SocketExchange) => Number(headers["content-length"]);

describe("a served ministry", () => {
  it("hands the whole request to its handler and the whole answer back", async () => {
    const answer = await ask();
    expect(answer).toMatchObject({ end: "closed", status: 200 });
    expect(answer.headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(JSON.parse(answer.body.toString())).toEqual({ done: doneSoFar(), path: "/a", query: "1", body: "chào", seen: "yes" });
  });

  it("lists the calls that reached it, without what they asked, until they are forgotten", async () => {
    await ask();
    await ask();
    expect(served.calls).toEqual([
      { method: "POST", path: "/a" },
      { method: "POST", path: "/a" },
    ]);
    served.resetCalls();
    expect(served.calls).toEqual([]);
  });

  it("hangs up on a body that is too large", async () => {
    const answer = await exchange(served.url, { method: "POST", path: "/", headers: {}, body: "a".repeat(2_000_001) });
    expect(answer).toMatchObject({ status: 0 });
    expect(["closed", "reset"]).toContain(answer.end);
    expect(served.calls).toEqual([]);
  });

  it("is gone when it is closed, also for a caller who waits", async () => {
    await served.setFault({ kind: "silent" });
    const waiting = ask();
    await expect.poll(() => served.calls.length).toBe(1);
    await served.close();
    expect((await waiting).end).not.toBe("waiting");
    expect((await ask()).end).toBe("refused");
  });
});

describe("a fault", () => {
  it("silent: takes the call, does its work, and never answers", async () => {
    const before = doneSoFar();
    expect(await askWith({ kind: "silent" }, 400)).toMatchObject({ end: "waiting", status: 0, firstByteMs: undefined });
    expect(doneSoFar()).toBe(before + 1);
    expect(served.calls).toHaveLength(1);
  });

  it("refuse: nobody listens; off again, the same port answers", async () => {
    const { url } = served;
    expect(await askWith({ kind: "refuse" })).toMatchObject({ end: "refused", status: 0 });
    expect(served.calls).toEqual([]);
    expect(await askWith({ kind: "off" })).toMatchObject({ end: "closed", status: 200 });
    expect(served.url).toBe(url);
    expect(served.fault).toEqual({ kind: "off" });
  });

  it("refuse, twice, and from there to another fault", async () => {
    await served.setFault({ kind: "refuse" });
    expect((await askWith({ kind: "refuse" })).end).toBe("refused");
    expect((await askWith({ kind: "busy" })).status).toBe(503);
  });

  it("slow: the whole answer, after so many milliseconds", async () => {
    const answer = await askWith({ kind: "slow", ms: 300 });
    expect(answer).toMatchObject({ end: "closed", status: 200 });
    expect(answer.body).toHaveLength(lengthOf(answer));
    expect(answer.firstByteMs).toBeGreaterThanOrEqual(295);
  });

  it("drip: the head at once, then a byte every tenth of a second", async () => {
    const answer = await askWith({ kind: "drip" }, 850);
    expect(answer).toMatchObject({ end: "waiting", status: 200 });
    expect(lengthOf(answer)).toBeGreaterThan(20);
    expect(answer.body.length).toBeGreaterThanOrEqual(3);
    expect(answer.body.length).toBeLessThanOrEqual(8);
  });

  it("drip: comes to its end when one waits", async () => {
    const brief: MockMinistry = { ...counter, handle: () => ({ status: 200, headers: {}, body: "đủ" }) };
    const short = await serveMinistry(brief, world, { port: 0 });
    await short.setFault({ kind: "drip" });
    const answer = await exchange(short.url, { method: "GET", path: "/", headers: {}, body: "" });
    await short.close();
    expect(answer).toMatchObject({ end: "closed", status: 200 });
    expect(answer.body.toString()).toBe("đủ");
  });

  it("reset: the work is done and the connection broken without a byte", async () => {
    const before = doneSoFar();
    expect(await askWith({ kind: "reset" })).toMatchObject({ end: "reset", status: 0, firstByteMs: undefined });
    expect(doneSoFar()).toBe(before + 1);
  });

  it("truncate: half of what it announces", async () => {
    const answer = await askWith({ kind: "truncate" });
    expect(answer.end).not.toBe("waiting");
    expect(answer.status).toBe(200);
    expect(answer.body).toHaveLength(Math.floor(lengthOf(answer) / 2));
  });

  it("html: 200 with a page, and no work done", async () => {
    const before = doneSoFar();
    const answer = await askWith({ kind: "html" });
    expect(answer).toMatchObject({ end: "closed", status: 200 });
    expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(answer.body.toString()).toContain("Hệ thống đang bảo trì");
    expect(doneSoFar()).toBe(before);
  });

  it("busy: 503 that says when to come again", async () => {
    const answer = await askWith({ kind: "busy" });
    expect(answer).toMatchObject({ end: "closed", status: 503 });
    expect(answer.headers["retry-after"]).toBe("30");
  });

  it.each((Object.keys(faults) as (keyof typeof faults)[]).filter((kind) => kind !== "off"))("%s is over when it is turned off", async (kind) => {
    await served.setFault({ kind, ms: 5_000 });
    const meanwhile = ask(200);
    await meanwhile;
    expect(await askWith({ kind: "off" })).toMatchObject({ end: "closed", status: 200 });
  });

  it("ends with a change the calls that waited under the one before", async () => {
    await served.setFault({ kind: "silent" });
    const waiting = ask();
    await expect.poll(() => served.calls.length).toBe(1);
    await served.setFault({ kind: "off" });
    expect(["closed", "reset"]).toContain((await waiting).end);
  });
});
