import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import nock from "nock";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { fixedClock } from "./clock.ts";
import { followWorldClock } from "./world-clock.ts";
import type { WorldClock } from "./world-clock.ts";

beforeAll(() => nock.restore());
afterAll(() => nock.activate());

/** A world whose clock stands still until it is moved; a question that knows the latest move waits. */
const openWorld = async (port = 0) => {
  let state = { now: "2026-11-23T02:00:00.000Z", held: true, moves: 0 };
  let moved = Promise.withResolvers<void>();
  const server: Server = createServer((request, response) => {
    const after = new URL(request.url ?? "", "http://world").searchParams.get("after");
    const answer = (): void => void response.end(JSON.stringify(state));
    if (after === String(state.moves)) void moved.promise.then(answer);
    else answer();
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    move(now: string, held = true) {
      state = { now, held, moves: state.moves + 1 };
      moved.resolve();
      moved = Promise.withResolvers();
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const until = fixedClock("2020-01-01T00:00:00Z");
let clock: WorldClock;
afterEach(() => clock.close());
const follow = (port: number): WorldClock => (clock = followWorldClock({ url: `http://127.0.0.1:${port}`, until, retryMs: 5 }));
const expectToShow = async (iso: string): Promise<void> => {
  await expect.poll(() => clock.now().toISOString()).toBe(iso);
};

it("shows the world's time from the first answer on, and each time it is moved", async () => {
  const world = await openWorld();
  follow(world.port);
  await clock.asked;
  expect(clock.now().toISOString()).toBe("2026-11-23T02:00:00.000Z");
  world.move("2026-11-28T02:00:00.000Z");
  await expectToShow("2026-11-28T02:00:00.000Z");
  world.move("2026-12-05T02:00:00.000Z");
  await expectToShow("2026-12-05T02:00:00.000Z");
  await world.close();
});

it("goes on as it went while the world is away, and follows it again when it is back", async () => {
  const world = await openWorld();
  const { port } = world;
  follow(port);
  await clock.asked;
  await world.close();
  expect(clock.now().toISOString()).toBe("2026-11-23T02:00:00.000Z");
  const again = await openWorld(port);
  again.move("2027-01-04T02:00:00.000Z");
  await expectToShow("2027-01-04T02:00:00.000Z");
  await again.close();
});

it("runs where the world's clock runs", async () => {
  const world = await openWorld();
  world.move(new Date(Date.now() + 86_400_000).toISOString(), false);
  follow(world.port);
  await clock.asked;
  const first = clock.now().getTime();
  expect(first - Date.now()).toBeGreaterThan(86_000_000);
  await expect.poll(() => clock.now().getTime()).toBeGreaterThan(first);
  await world.close();
});

it("keeps the other clock where there is no world, and where something else answers", async () => {
  const world = await openWorld();
  await world.close();
  follow(world.port);
  await clock.asked;
  expect(clock.now()).toEqual(until.now());
  await clock.close();
  const stranger = createServer((_request, response) => response.end('{"now":"tomorrow"}'));
  await new Promise<void>((resolve) => stranger.listen(0, "127.0.0.1", resolve));
  follow((stranger.address() as AddressInfo).port);
  await clock.asked;
  expect(clock.now()).toEqual(until.now());
  stranger.closeAllConnections();
  await new Promise((resolve) => stranger.close(resolve));
});
