/** What time and sockets do, on a real socket: a silent authority, and one that is not there. */
import nock from "nock";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { signSettlement } from "../../kit/settlement.ts";
import { citizen } from "../../kit/testing.ts";
import { bookingsOf } from "../../mocks/bookings.ts";
import { serveMinistry } from "../../mocks/serve.ts";
import type { FaultKind, ServedMinistry } from "../../mocks/serve.ts";
import { tax as authority } from "../../mocks/tax.ts";
import { createWorld } from "../../mocks/world.ts";
import type { World } from "../../mocks/world.ts";
import { codeIn, keyOf, notify, openTax, settlementOf, shownTo, testNow } from "./testing.ts";
import type { OpenedTax } from "./testing.ts";

const giang = citizen({ personalId: "999182000106" });
let world: World;
let served: ServedMinistry;
let subgraph: OpenedTax;

// Interception would stand in for the socket that this is about.
beforeAll(() => nock.restore());
afterAll(() => nock.activate());
beforeEach(async () => {
  world = createWorld({ now: () => new Date(testNow) });
  served = await serveMinistry(authority, world, { port: 0 });
  subgraph = await openTax({ TAX_AUTHORITY_URL: served.url, TAX_AUTHORITY_DEADLINE_MS: "600" });
});
afterEach(async () => {
  await subgraph.close();
  await served.close();
});

const ask = () => subgraph.ask("{ me { id taxpayer { taxCode status { code } obligations { totalAmountDue } } } }", { subject: giang });

describe("an authority that", () => {
  it("is well answers in full", async () => {
    expect(await ask()).toEqual({ data: { me: { id: "citizen-under-test", taxpayer: { taxCode: "999182000106", status: { code: "ISSUED" }, obligations: { totalAmountDue: 7_604_750_000 } } } } });
    expect(served.calls).toHaveLength(4);
  });

  it.each<[FaultKind, string]>([
    ["silent", "MINISTRY_TIMEOUT"],
    ["drip", "MINISTRY_TIMEOUT"],
    ["refuse", "MINISTRY_UNAVAILABLE"],
    ["reset", "MINISTRY_UNAVAILABLE"],
    ["busy", "MINISTRY_UNAVAILABLE"],
    ["html", "MINISTRY_BAD_ANSWER"],
    ["truncate", "MINISTRY_UNAVAILABLE"],
  ])("is broken (%s) nulls its own fields, by its deadline: %s", async (kind, code) => {
    await served.setFault({ kind });
    const started = performance.now();
    const { data, errors } = await ask();
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(data).toEqual({ me: { id: "citizen-under-test", taxpayer: { taxCode: "999182000106", status: null, obligations: null } } });
    expect(errors?.map(({ path, extensions }) => [path?.at(-1), extensions["code"]]).toSorted()).toEqual([
      ["obligations", code],
      ["status", code],
    ]);
  });
});

describe("a payment", () => {
  const told = async (settlement: Awaited<ReturnType<typeof settlementOf>>) => notify(subgraph, await signSettlement(keyOf("payments"), "tax", giang.id, settlement));
  const first = async () => {
    const payable = (await shownTo(subgraph, giang)).find((shown) => shown.payable)?.payable;
    if (!payable) throw new Error("nothing to pay");
    return settlementOf(payable, giang, 1_000_000);
  };

  it.each<FaultKind>(["silent", "drip", "reset", "truncate"])("that was booked while its answer was lost (%s) is settled once", async (kind) => {
    const settlement = await first();
    await served.setFault({ kind });
    expect(codeIn(await told(settlement))).toBe("IN_PROGRESS");
    await served.setFault({ kind: "off" });
    await vi.waitFor(async () => {
      await subgraph.leaseEnds();
      expect((await told(settlement)).body).toMatchObject({ state: "SETTLED" });
    }, 8_000);
    expect(bookingsOf(world, "tax")).toMatchObject([{ id: settlement.id, amount: 1_000_000 }]);
  }, 15_000);

  it("that never left is free to be told again at once", async () => {
    const settlement = await first();
    await served.setFault({ kind: "refuse" });
    const lost = await told(settlement);
    expect([lost.status, codeIn(lost)]).toEqual([503, "MINISTRY_UNAVAILABLE"]);
    await served.setFault({ kind: "off" });
    expect((await told(settlement)).body).toMatchObject({ state: "SETTLED" });
    expect(bookingsOf(world, "tax")).toHaveLength(1);
  });
});
