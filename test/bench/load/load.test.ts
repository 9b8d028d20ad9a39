/** The load generator against servers whose answers are known: what it counts is what was answered. */
import { createServer } from "node:http";
import type { RequestListener, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { assault } from "./assault.ts";
import { balance, release } from "./balance.ts";
import { load } from "./closed-loop.ts";
import { flood, open } from "./flood.ts";
import { learn } from "./learn.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

const serve = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

/** Answers each body with itself and who asked, unless it is told otherwise. */
const echo = async (otherwise: (asked: number) => { readonly status: number; readonly text: string } | undefined = () => undefined): Promise<string> => {
  let asked = 0;
  return serve((request, response) => {
    if (request.method === "GET") return void response.end("{}");
    let body = "";
    request.setEncoding("utf8").on("data", (chunk: string) => {
      body += chunk;
    });
    request.on("end", () => {
      asked += 1;
      const { status, text } = otherwise(asked) ?? { status: 200, text: JSON.stringify({ body, who: request.headers.authorization ?? "nobody" }) };
      response.writeHead(status).end(text);
    });
  });
};

const bodies = ["a", "b", "c", "d"];
const teach = (key: string, url: string) => learn({ kind: "learn", key, url, bodies, authorizations: ["A", "B", "C", "D"], atOnce: 2 });

describe("learning", () => {
  it("asks each body once, each for its own citizen, and keeps answers in their order", async () => {
    const { fault, digests, sample } = await teach("learned", await echo());
    expect(fault).toBeUndefined();
    expect(new Set(digests.map(({ raw }) => raw)).size).toBe(4);
    expect(JSON.parse(sample)).toEqual({ body: "a", who: "A" });
  });

  it("cannot use an answer with an error", async () => {
    expect((await teach("faulty", await echo((asked) => (asked === 3 ? { status: 200, text: '{"errors":[]}' } : undefined)))).fault).toBe('status 200: {"errors":[]}');
  });
});

describe("a closed loop", () => {
  it("finds every answer that is not what it was", async () => {
    await teach("loop", await echo((asked) => (asked === 10 ? { status: 200, text: "{}" } : undefined)));
    expect(await load({ key: "loop", connections: 2, milliseconds: 60_000, requests: 20 })).toMatchObject({ requests: 20, wrong: 1, wrongSample: "status 200: {}" });
  });
});

describe("a flood", () => {
  it("tells good answers from refusals at the door, refusals within, and faults", async () => {
    const kinds = [undefined, { status: 503, text: "" }, { status: 200, text: '{"errors":[{"code":"OVERLOADED"}]}' }, { status: 500, text: "broken" }] as const;
    await teach("flood", await echo((asked) => (asked <= bodies.length ? undefined : kinds[asked % kinds.length])));
    await open({ kind: "open", key: "flood" });
    const { sent, unsent, good, refused, refusedWithin, failed, failedSample, goodBySecond } = await flood({ kind: "flood", key: "flood", perSecond: 200, milliseconds: 1_000, settledMs: 0 });
    expect(sent + unsent).toBeGreaterThan(100);
    expect(good.count + refused.count + refusedWithin.count + failed).toBe(sent);
    for (const count of [good.count, refused.count, refusedWithin.count, failed]) expect(Math.abs(count - sent / 4)).toBeLessThanOrEqual(1);
    expect(failedSample).toBe("status 500: broken");
    expect(goodBySecond.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(good.count);
  });
});

it("a flood without connections is none", async () => {
  await teach("unopened", await echo());
  await expect(flood({ kind: "flood", key: "unopened", perSecond: 1, milliseconds: 1, settledMs: 0 })).rejects.toThrow("nothing was opened");
});

describe("a balanced load", () => {
  it("goes on until it is released and has sent enough, and counts what failed", async () => {
    const origins = [await echo(), await echo((asked) => (asked === 5 ? { status: 503, text: "" } : undefined))];
    await teach("balanced", origins[0] ?? "");
    const balanced = balance({ kind: "balance", key: "balanced", origins, connections: 2, requests: 40 });
    release();
    const { requests, failed, failedSample } = await balanced;
    expect(requests).toBeGreaterThanOrEqual(40);
    expect({ failed, failedSample }).toEqual({ failed: 1, failedSample: "status 503: " });
  });
});

describe("an assault", () => {
  it("asks after each document how late the event loop was, beside its usual load", async () => {
    let looks = 0;
    const monitor = await serve((_request, response) => {
      looks += 1;
      response.end(JSON.stringify({ longestMs: looks, p99Ms: 0, cpuMs: 0 }));
    });
    await teach("assaulted", await echo((asked) => (asked > 4 && asked % 50 === 0 ? { status: 400, text: "" } : undefined)));
    const documents = [
      { name: "one", bodies: ["x", "y"] },
      { name: "two", bodies: ["z"] },
    ];
    const { calm, documents: found, usual } = await assault({ kind: "assault", key: "assaulted", perSecond: 100, monitor, calmMs: 200, documents });
    expect(calm.longestMs).toBe(2);
    expect(found).toMatchObject([
      { name: "one", status: 200, longestMs: 3 },
      { name: "two", status: 200, longestMs: 4 },
    ]);
    expect(usual.count).toBeGreaterThan(0);
    expect(usual.wrong).toBeLessThanOrEqual(1);
  });
});
