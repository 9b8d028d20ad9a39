/** A subgraph that is dead, slow, redirecting or too large, as the gateway's client meets it on a real socket. */
import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { silentLogger } from "../../kit/log.ts";
import { compileSubgraphOperation } from "../../gateway/engine/subgraph-operation.ts";
import { plain } from "../../gateway/engine/text-form.ts";
import { createSubgraphClient } from "../../gateway/subgraph-client.ts";
import type { RequestOrigin, SubgraphClient } from "../../gateway/subgraph-client.ts";
import { systemClock } from "../../kit/clock.ts";

type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let client: SubgraphClient;
let url: string;
let behave: Behaviour;
let calls: number;

const answer: Behaviour = (_request, response) => void response.writeHead(200, { "content-type": "application/json" }).end('{"data":{"a":1}}');
const refuse: Behaviour = (_request, response) => void response.writeHead(503).end();

beforeEach(async () => {
  calls = 0;
  behave = answer;
  server = createServer((request, response) => {
    calls += 1;
    request.resume().on("end", () => behave(request, response));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  client = createSubgraphClient({ name: "tax", url, assertionKeys: undefined }, { clock: systemClock, logger: silentLogger });
});
afterEach(async () => {
  await client.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const origin = (over: Partial<RequestOrigin> = {}): RequestOrigin => ({ subject: null, traceId: "0".repeat(32), signal: new AbortController().signal, answerBy: performance.now() + 5_000, ...over });
const ask = (over: Partial<RequestOrigin> = {}, isMutation = false) => client.request({ operation: compileSubgraphOperation("{ a }", undefined, isMutation), variables: "{}", form: plain }, origin(over));
const codeOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => "answered",
    (error: { code: string }) => error.code,
  );
const settled = (count: number, isMutation = false): Promise<string[]> => Promise.all(Array.from({ length: count }, () => codeOf(ask({}, isMutation))));

describe("an outage", () => {
  it("costs the subgraph a handful of calls, not one for each request, and is over soon after it is", async () => {
    behave = refuse;
    for (let n = 0; n < 40; n += 1) expect(await codeOf(ask())).toBe("MINISTRY_UNAVAILABLE");
    expect(calls).toBeLessThan(10);
    behave = answer;
    await expect.poll(() => codeOf(ask()), { timeout: 5_000, interval: 100 }).toBe("answered");
    expect(await settled(20)).toEqual(Array.from({ length: 20 }, () => "answered"));
  });

  it("is tested by one request at a time", async () => {
    behave = refuse;
    await settled(10);
    const before = calls;
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await settled(30);
    expect(calls - before).toBe(1);
  });

  it("is over although whoever's request was the test has left", async () => {
    behave = refuse;
    await settled(10);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    behave = () => {};
    const left = new AbortController();
    const test = codeOf(ask({ signal: left.signal }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    left.abort();
    expect(await test).toBe("MINISTRY_UNAVAILABLE");
    behave = answer;
    expect(await codeOf(ask())).toBe("answered");
  });

  it("is met with at most a tenth more calls than requests", async () => {
    // Every other answer is a failure: the circuit stays closed, and every failure would like a retry.
    behave = (request, response) => (calls % 2 === 0 ? answer(request, response) : refuse(request, response));
    for (let n = 0; n < 200; n += 1) await codeOf(ask());
    expect(calls).toBeGreaterThan(200);
    expect(calls).toBeLessThanOrEqual(220);
  });

  it("never sends what acts a second time", async () => {
    for (let n = 0; n < 20; n += 1) await ask();
    behave = refuse;
    calls = 0;
    expect(await codeOf(ask({}, true))).toBe("MINISTRY_UNAVAILABLE");
    expect(calls).toBe(1);
    // A read had a retry to spend.
    calls = 0;
    await codeOf(ask());
    expect(calls).toBe(2);
  });
});

describe("a subgraph that is silent", () => {
  it("is left when the request's own time is over, and its socket closed", async () => {
    let closed = false;
    behave = (request) => request.socket.once("close", () => (closed = true));
    expect(await codeOf(ask({ answerBy: performance.now() + 200 }))).toBe("MINISTRY_TIMEOUT");
    await expect.poll(() => closed, { timeout: 1_000 }).toBe(true);
  });

  it("is not asked at all when there is no time left", async () => {
    expect(await codeOf(ask({ answerBy: performance.now() - 1 }))).toBe("MINISTRY_TIMEOUT");
    expect(calls).toBe(0);
  });

  it("is left when whoever asked has left", async () => {
    let closed = false;
    behave = (request) => request.socket.once("close", () => (closed = true));
    const left = new AbortController();
    const asked = codeOf(ask({ signal: left.signal }));
    await expect.poll(() => calls).toBe(1);
    left.abort();
    expect(await asked).toBe("MINISTRY_UNAVAILABLE");
    await expect.poll(() => closed, { timeout: 1_000 }).toBe(true);
  });

  it("fills its own queue and no more: the next are refused at once", async () => {
    behave = () => {};
    const left = new AbortController();
    const waiting = Array.from({ length: 256 }, () => codeOf(ask({ signal: left.signal })));
    expect(await codeOf(ask())).toBe("OVERLOADED");
    left.abort();
    expect(new Set(await Promise.all(waiting))).toEqual(new Set(["MINISTRY_UNAVAILABLE"]));
    behave = answer;
    expect(await codeOf(ask())).toBe("answered");
  });
});

describe("an answer that cannot be used", () => {
  it.each([301, 302, 303, 307, 308])("a redirect (%i) is followed nowhere", async (status) => {
    let reached = 0;
    const elsewhere = createServer((_request, response) => {
      reached += 1;
      response.end('{"data":{"a":1}}');
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
    behave = (_request, response) => void response.writeHead(status, { location: `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/` }).end();
    expect(await codeOf(ask())).toBe("MINISTRY_BAD_ANSWER");
    expect(reached).toBe(0);
    await new Promise((resolve) => elsewhere.close(resolve));
  });

  it("a body without an end is cut at the limit", async () => {
    let sent = 0;
    behave = (_request, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const chunk = Buffer.alloc(100_000, "x");
      const more = (): void => {
        while (!response.destroyed && sent < 100_000_000) {
          sent += chunk.length;
          if (!response.write(chunk)) return void response.once("drain", more);
        }
      };
      more();
    };
    expect(await codeOf(ask())).toBe("MINISTRY_BAD_ANSWER");
    expect(sent).toBeLessThan(20_000_000);
  });

  it.each(["", "null", "[]", "7", "{}", '{"data":[]}', '{"data":"x"}', '{"errors":{}}', "<html></html>", '{"data":{"a":1}'])("%j is none", async (body) => {
    behave = (_request, response) => void response.writeHead(200, { "content-type": "application/json" }).end(body);
    expect(await codeOf(ask())).toBe("MINISTRY_BAD_ANSWER");
  });

  it("one that is packed is not unpacked: nothing can swell", async () => {
    behave = (_request, response) => void response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" }).end(Buffer.from([0x1f, 0x8b, 8, 0, 0]));
    expect(await codeOf(ask())).toBe("MINISTRY_BAD_ANSWER");
  });

  it("of a subgraph that does not accept our word is our own fault", async () => {
    behave = (_request, response) => void response.writeHead(401).end("{}");
    expect(await codeOf(ask())).toBe("INTERNAL");
  });
});
