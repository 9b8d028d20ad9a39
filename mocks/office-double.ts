/** For tests: one mock ministry with its office, called directly, and the world's clock in hand. */
import { randomUUID } from "node:crypto";
import { readDuration } from "./duration.ts";
import type { MockMinistry } from "./ministry.ts";
import { openOffice } from "./office.ts";
import type { Office } from "./office.ts";
import { createWorld } from "./world.ts";
import type { World } from "./world.ts";

export interface Counter {
  readonly world: World;
  readonly office: Office;
  /** @returns the status and the JSON of an answer. */
  call(method: "GET" | "POST", path: string, body?: unknown): { readonly status: number; readonly body: Readonly<Record<string, unknown>> };
  /** The bytes of a file at the ministry. */
  file(url: string): Buffer;
  advance(by: string): Promise<void>;
  /** Of the case of this code, the statuses it went through, each with its local moment. */
  history(code: unknown): readonly (readonly [number, string])[];
  close(): Promise<void>;
}

export const monday = "2026-11-23T09:00:00+07:00";
export const reference = (): string => randomUUID();

/** @param portalUrl nobody is told anything without one. */
export const openCounter = (ministry: MockMinistry, headers: Readonly<Record<string, string>>, { now = monday, portalUrl }: { readonly now?: string; readonly portalUrl?: string } = {}): Counter => {
  const world = createWorld({ seed: "test", now: () => new Date(now) });
  const office = openOffice({ world, portalUrl: () => portalUrl, addressOf: () => "http://ministry.test", backOff: { firstMs: 1, mostMs: 5 } });
  const handle = (method: string, path: string, body: string) => {
    const url = new URL(path, "http://ministry.test");
    return ministry.handle({ method, path: url.pathname, query: url.searchParams, headers, body }, world);
  };
  return {
    world,
    office,
    call(method, path, body) {
      const answer = handle(method, path, body === undefined ? "" : JSON.stringify(body));
      office.wake();
      return { status: answer.status, body: JSON.parse(String(answer.body)) as Record<string, unknown> };
    },
    file: (url) => Buffer.from(handle("GET", new URL(url).pathname, "").body),
    async advance(by) {
      world.advance(readDuration(by) ?? 0);
      await office.settle();
    },
    history: (code) =>
      office.ledger
        .flatMap(({ cases }) => cases)
        .filter((its) => its.code === code)
        .flatMap(({ history }) => history.map(({ status, at }) => [status, new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 16)] as const)),
    close: () => office.close(),
  };
};
