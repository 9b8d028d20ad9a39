/** A process that dies at each point of an act: whoever asks again, or the sweeper, finds one filing at customs or makes it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createActs } from "../../kit/act.ts";
import type { ActPoint } from "../../kit/act.ts";
import { fixedClock } from "../../kit/clock.ts";
import { readConfiguration } from "../../kit/config.ts";
import { openDatabase } from "../../kit/database.ts";
import type { Database } from "../../kit/database.ts";
import { silentLogger } from "../../kit/log.ts";
import { freshDatabase } from "../../kit/testing-database.ts";
import type { FreshDatabase } from "../../kit/testing-database.ts";
import { customs } from "../../mocks/customs.ts";
import { customsLedger } from "../../mocks/customs-filings.ts";
import { mountWithNock } from "../../mocks/nock.ts";
import { createWorld } from "../../mocks/world.ts";
import type { World } from "../../mocks/world.ts";
import { createActing, environment, openGateway } from "./ministry.ts";
import { duc, newKey, now, url } from "./testing.ts";

let fresh: FreshDatabase;
let database: Database<unknown>;
let world: World;
beforeAll(async () => {
  fresh = await freshDatabase();
  database = openDatabase({ url: fresh.url, service: "customs", logger: silentLogger });
  await database.settled;
});
afterAll(async () => {
  await database.close();
  await fresh.drop();
});
beforeEach(async () => {
  world = createWorld({ now: () => new Date(now) });
  mountWithNock(customs, world, url);
  await fresh.run("delete from acts");
});

/** What a process holds. One that is deadly at a point never goes on from there. */
const processOf = (deadly?: ActPoint) => {
  const death = Promise.withResolvers<"died">();
  const at = (point: ActPoint): void | Promise<void> => (point === deadly ? (death.resolve("died"), new Promise<never>(() => {})) : undefined);
  const gateway = openGateway(readConfiguration(environment, { CUSTOMS_URL: url, CUSTOMS_WAIT_MS: "1000" }, { dev: true }), fixedClock(now));
  const acts = createActs(database, { logger: silentLogger, sweepMs: 0, at });
  return { ...createActing(gateway, acts, fixedClock(now)), acts, death: death.promise };
};
type Process = ReturnType<typeof processOf>;

const supplement = (process: Process, idempotencyKey: string) =>
  process.supplement(duc, { number: "109999001082", changes: [{ field: "INVOICE_NUMBER", after: "INV-00108A" }], reason: "Khai sai số hóa đơn", idempotencyKey });
const cancel = (process: Process, idempotencyKey: string) => process.cancel(duc, { number: "109999001020", ground: "GOODS_NOT_ARRIVED", explanation: "Hàng không về", idempotencyKey });

const leaseEnds = () => fresh.run("update acts set lease_until = clock_timestamp(), retry_at = clock_timestamp()");
const states = () => fresh.run("select state from acts");
/** How many filings customs have when the process has died there. */
const points: readonly (readonly [ActPoint, number])[] = [["before reserving", 0], ["reserved", 0], ["decided", 0], ["marked sent", 0], ["answered", 1], ["recorded", 1]];

describe.each([["supplement", supplement], ["cancel", cancel]] as const)("%s, whose process dies", (_name, act) => {
  it.each(points)("when it is %s: asked again, it is one filing and its outcome", async (point, filed) => {
    const key = newKey();
    const process = processOf(point);
    expect(await Promise.race([act(process, key), process.death])).toBe("died");
    expect(customsLedger(world)).toHaveLength(filed);
    await leaseEnds();
    expect(await act(processOf(), key)).toMatchObject({ filed: { decision: "ACCEPTED", reference: "HQ20261123-00001" } });
    expect([customsLedger(world).length, await states()]).toEqual([1, [{ state: "DONE" }]]);
  });

  it.each(points.slice(3, 5))("when it is %s: the sweeper ends it", async (point) => {
    const process = processOf(point);
    await Promise.race([act(process, newKey()), process.death]);
    await leaseEnds();
    await processOf().acts.sweep();
    expect([customsLedger(world).length, await states()]).toEqual([1, [{ state: "DONE" }]]);
  });

  it.each(["taken over", "found"] as const)("again while it recovers, when it is %s: it is one filing", async (point) => {
    const key = newKey();
    const first = processOf("marked sent");
    await Promise.race([act(first, key), first.death]);
    await leaseEnds();
    const second = processOf(point);
    expect(await Promise.race([act(second, key), second.death])).toBe("died");
    await leaseEnds();
    expect(await act(processOf(), key)).toMatchObject({ filed: { reference: "HQ20261123-00001" } });
    expect(customsLedger(world)).toHaveLength(1);
  });
});
