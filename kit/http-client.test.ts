import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import nock from "nock";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createHttpClient } from "./http-client.ts";
import type { HttpClient } from "./http-client.ts";

let server: Server;
let client: HttpClient;
let behave: (request: IncomingMessage, response: ServerResponse) => void;

// Real sockets: what is tested here is what happens on them.
beforeAll(() => nock.restore());
afterAll(() => nock.activate());
beforeEach(async () => {
  server = createServer((request, response) => behave(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  client = createHttpClient({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/base/`, deadlineMs: 400, maxBytes: 10_000, connections: 2, service: "register" });
});
afterEach(async () => {
  await client.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const reply =
  (body: string | Buffer, headers: Record<string, string> = {}, status = 200) =>
  (_request: IncomingMessage, response: ServerResponse): void =>
    void response.writeHead(status, headers).end(body);
const call = (over: Parameters<HttpClient["call"]>[0] = { path: "/a" }) => client.call(over);

describe("an HTTP call", () => {
  it("goes below the base path, and gives status, headers, bytes, text and JSON", async () => {
    behave = (request, response) => void response.writeHead(200, { "content-type": "application/json", "x-seen": request.url ?? "" }).end('{"a":"Đường"}');
    const answer = await call();
    expect([answer.status, answer.headers["x-seen"], answer.text(), answer.json(), answer.bytes.length]).toEqual([200, "/base/a", '{"a":"Đường"}', { a: "Đường" }, 17]);
  });

  it("gives a 4xx to its caller, who knows what it means", async () => {
    behave = reply("no", {}, 404);
    expect((await call()).status).toBe(404);
  });

  it.each([
    ["500", reply("", {}, 500), "MINISTRY_UNAVAILABLE"],
    ["429", reply("", {}, 429), "MINISTRY_UNAVAILABLE"],
    ["a redirect", reply("", { location: "/elsewhere" }, 302), "MINISTRY_BAD_ANSWER"],
    ["a body over the limit", reply("x".repeat(10_001)), "MINISTRY_BAD_ANSWER"],
    ["silence", () => {}, "MINISTRY_TIMEOUT"],
    ["a head without a body", (_request: IncomingMessage, response: ServerResponse) => void response.writeHead(200).write("x"), "MINISTRY_TIMEOUT"],
    ["a reset", (request: IncomingMessage) => request.socket.resetAndDestroy(), "MINISTRY_UNAVAILABLE"],
  ])("that meets %s is one of the three faults, and names the system", async (_what, behaviour, code) => {
    behave = behaviour;
    await expect(call()).rejects.toMatchObject({ code, extensions: { service: "register" } });
  });

  it("to nobody is unavailable", async () => {
    const nobody = createHttpClient({ url: "http://127.0.0.1:1", deadlineMs: 400, maxBytes: 10, connections: 1 });
    await expect(nobody.call({ path: "/" })).rejects.toMatchObject({ code: "MINISTRY_UNAVAILABLE" });
    await nobody.close();
  });

  it("takes a body of exactly the limit", async () => {
    behave = reply("x".repeat(10_000));
    expect((await call()).bytes.length).toBe(10_000);
  });

  it("has a shorter deadline when its caller has less time", async () => {
    behave = () => {};
    const began = performance.now();
    await expect(call({ path: "/a", withinMs: 50 })).rejects.toMatchObject({ code: "MINISTRY_TIMEOUT" });
    expect(performance.now() - began).toBeLessThan(350);
  });

  it("that waits for a connection and is given up is never sent", async () => {
    let calls = 0;
    behave = () => void (calls += 1);
    const codes = await Promise.all(Array.from({ length: 5 }, () => call().catch((error: { code: string }) => error.code)));
    expect(codes).toEqual(Array.from({ length: 5 }, () => "MINISTRY_TIMEOUT"));
    expect(calls).toBe(2);
  });

  it("ends when its caller leaves; a caller's own deadline is a timeout", async () => {
    behave = () => {};
    const left = new AbortController();
    const asked = call({ path: "/a", signal: left.signal });
    left.abort();
    await expect(asked).rejects.toMatchObject({ code: "MINISTRY_UNAVAILABLE" });
    await expect(call({ path: "/a", signal: AbortSignal.timeout(30) })).rejects.toMatchObject({ code: "MINISTRY_TIMEOUT" });
    await expect(call({ path: "/a", signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "MINISTRY_UNAVAILABLE" });
  });
});

describe("text", () => {
  it.each([
    ["utf-8 by default", Buffer.from("Hồ Thị Hường"), {}, "Hồ Thị Hường"],
    ["utf-8 with a mark of byte order", Buffer.from("\uFEFFHồ"), { "content-type": "text/plain; charset=UTF-8" }, "Hồ"],
    ["utf-16", Buffer.from("Hồ", "utf16le"), { "content-type": "text/xml; charset=utf-16le" }, "Hồ"],
    ["windows-1258", Buffer.from([0xd0, 0xe0]), { "content-type": 'text/xml; charset="windows-1258"' }, "Đà"],
  ])("is read as what it says it is: %s", async (_what, bytes, headers, text) => {
    behave = reply(bytes, headers);
    expect((await call()).text()).toBe(text);
  });

  it.each([
    ["bytes that are not in it", Buffer.from([0xc3, 0x28]), {}],
    ["a charset that nobody knows", Buffer.from("a"), { "content-type": "text/plain; charset=tcvn3" }],
  ])("that is %s is a bad answer", async (_what, bytes, headers) => {
    behave = reply(bytes, headers);
    const answer = await call();
    expect(() => answer.text()).toThrow("could not be used");
    expect(() => answer.json()).toThrow("could not be used");
  });

  it("that is no JSON is a bad answer, and its content is in no message", async () => {
    behave = reply("<html>Bảo trì</html>");
    const answer = await call();
    expect(() => answer.json()).toThrow("could not be used");
    expect(() => answer.json()).not.toThrow("Bảo");
  });
});

describe("a call that failed", () => {
  const failure = async (failing: Promise<unknown>) => failing.then(() => undefined, (error: unknown) => error);

  it("was surely never sent when no connection was made, or none came free", async () => {
    const nobody = createHttpClient({ url: "http://127.0.0.1:1", deadlineMs: 400, maxBytes: 10, connections: 1 });
    expect(await failure(nobody.call({ path: "/" }))).toMatchObject({ code: "MINISTRY_UNAVAILABLE", neverSent: true });
    await nobody.close();
    behave = () => {};
    const [first, second, third] = [call(), call(), call()].map(failure);
    expect(await Promise.all([first, second])).toMatchObject([{ neverSent: false }, { neverSent: false }]);
    expect(await third).toMatchObject({ code: "MINISTRY_TIMEOUT", neverSent: true });
  });

  it("may have been taken when the line broke afterwards", async () => {
    behave = (request) => request.socket.destroy();
    expect(await failure(call())).toMatchObject({ code: "MINISTRY_UNAVAILABLE", neverSent: false });
  });
});
