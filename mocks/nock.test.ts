/** A mock ministry is the same bytes however it is mounted: what unit tests see through nock is what a running subgraph sees on a socket. */
import { readFileSync } from "node:fs";
import nock from "nock";
import { request } from "undici";
import { describe, expect, it } from "vitest";
import { ministries } from "./index.ts";
import type { MockMinistry, MockRequest } from "./ministry.ts";
import { mountWithNock } from "./nock.ts";
import { serveMinistry } from "./serve.ts";
import { exchange } from "./socket.ts";
import type { SocketRequest } from "./socket.ts";
import { createWorld } from "./world.ts";

/** What the subgraphs sent in a world of this seed and moment, in order: sign-ins and session ids are part of it. */
const recorded = JSON.parse(readFileSync(new URL("recorded-requests.json", import.meta.url), "utf8")) as Readonly<Record<string, readonly SocketRequest[]>>;
const newWorld = () => createWorld({ seed: "test", now: () => new Date("2026-11-23T09:00:00+07:00") });

/** What every ministry must refuse in its own way. */
const strangers: readonly SocketRequest[] = [
  { method: "GET", path: "/?x=1", headers: {}, body: "" },
  { method: "POST", path: encodeURI("/không-có"), headers: { "content-type": "application/json" }, body: '{"a":"đ"' },
];

interface Seen {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Without what belongs to the connection and the moment. */
const seen = (status: number, headers: Seen["headers"], body: Buffer): Seen => {
  const { date: _date, connection: _connection, "keep-alive": _keepAlive, ...own } = headers;
  return { status, headers: own, body: body.toString("base64") };
};

const onSockets = async (ministry: MockMinistry, requests: readonly SocketRequest[]): Promise<readonly Seen[]> => {
  // nock reads HTTP off bare sockets too: for this it must stand aside.
  nock.restore();
  const served = await serveMinistry(ministry, newWorld(), { port: 0 });
  try {
    const answers: Seen[] = [];
    for (const each of requests) {
      const { status, headers, body } = await exchange(served.url, each);
      answers.push(seen(status, headers, body));
    }
    return answers;
  } finally {
    await served.close();
    nock.activate();
  }
};

const throughNock = async (ministry: MockMinistry, requests: readonly SocketRequest[]): Promise<{ readonly answers: readonly Seen[]; readonly calls: readonly MockRequest[] }> => {
  const url = "http://ministry.test";
  const calls = mountWithNock(ministry, newWorld(), url);
  const answers: Seen[] = [];
  for (const { method, path, headers, body } of requests) {
    const response = await request(url + path, { method, headers, ...(method === "POST" && { body }) });
    answers.push(seen(response.statusCode, response.headers, Buffer.from(await response.body.arrayBuffer())));
  }
  return { answers, calls };
};

describe.each(ministries.map((ministry) => ({ name: ministry.name, ministry })))("$name", ({ name, ministry }) => {
  const requests = recorded[name] ?? [];

  it("gives the same status, headers and body on a real socket and through nock", async () => {
    const onSocket = await onSockets(ministry, [...requests, ...strangers]);
    const { answers, calls } = await throughNock(ministry, [...requests, ...strangers]);
    expect(answers).toEqual(onSocket);
    expect(calls.map(({ method, path, body }) => ({ method, path, body }))).toEqual([...requests, ...strangers].map(({ method, path, body }) => ({ method, path: path.split("?")[0], body })));
  });

  it("takes what was recorded of its subgraph", () => {
    const world = newWorld();
    const statusOf = ({ method, path, headers, body }: SocketRequest) => {
      const { pathname, searchParams } = new URL(path, "http://ministry");
      return ministry.handle({ method, path: pathname, query: searchParams, headers, body }, world).status;
    };
    expect(requests.length, "record what the subgraph sends in recorded-requests.json").toBeGreaterThan(0);
    expect(requests.map(statusOf).filter((status) => status >= 300)).toEqual([]);
  });
});

it("has no recordings of ministries that are gone", () => {
  expect(Object.keys(recorded).toSorted()).toEqual(ministries.map(({ name }) => name).toSorted());
});
