import nock from "nock";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { agencies } from "./agencies.ts";
import { createOutbox } from "./outbox.ts";
import type { Outbox } from "./outbox.ts";
import { createPortalClient } from "./portal-client.ts";
import { openPortalDouble } from "./portal-double.ts";
import type { PortalDouble } from "./portal-double.ts";
import type { SyncMessage } from "./sync-message.ts";

beforeAll(() => nock.restore());
afterAll(() => nock.activate());

const agencyOf = (name: string) => {
  const found = agencies.find(({ ministry }) => ministry === name);
  if (found === undefined) throw new Error(name);
  return found;
};
const message = (n: number): SyncMessage => ({ service: "CapNhatTienDoHoSoMC", data: [{ MaHoSo: String(n) }], isUpdating: "True" });

let portal: PortalDouble;
let outbox: Outbox<SyncMessage>;
beforeEach(async () => {
  portal = await openPortalDouble();
  outbox = createOutbox(createPortalClient(() => portal.url, agencyOf("identity")), { firstMs: 1, mostMs: 5 });
});
afterEach(async () => {
  await outbox.close();
  await portal.close();
});
const told = () => portal.told.map(({ dossier }) => dossier["MaHoSo"]);

describe("an outbox", () => {
  it("delivers in order, in one session", async () => {
    outbox.put([message(1), message(2)]);
    await outbox.flush();
    expect([told(), portal.logIns, outbox.state]).toEqual([["1", "2"], 1, { waiting: 0, delivered: 2, attempts: 2, lastFailure: undefined }]);
  });

  it.each(["busy", "reset", "html", "refuse"] as const)("tries again by itself until it is acknowledged: %s", async (misdeed) => {
    portal.misbehave([misdeed, misdeed, misdeed]);
    outbox.put([message(1)]);
    await outbox.flush();
    await expect.poll(() => outbox.state.delivered).toBe(1);
    expect(told()).toEqual(["1"]);
    expect(outbox.state.attempts).toBeGreaterThan(1);
  });

  it("goes on with the next when one is refused", async () => {
    portal.misbehave(["refuse"]);
    outbox.put([message(1), message(2)]);
    await outbox.flush();
    await expect.poll(() => outbox.state.waiting).toBe(0);
    expect([told(), portal.logIns]).toEqual([["2", "1"], 1]);
  });

  it("signs in again when its session has ended", async () => {
    outbox.put([message(1)]);
    await outbox.flush();
    portal.endSessions();
    outbox.put([message(2)]);
    await outbox.flush();
    expect([told(), portal.logIns]).toEqual([["1", "2"], 2]);
  });

  it("waits for a portal that is not there yet", async () => {
    let url: string | undefined;
    const early = createOutbox(createPortalClient(() => url, agencyOf("identity")), { firstMs: 1, mostMs: 5 });
    early.put([message(1)]);
    await early.flush();
    expect(early.state).toMatchObject({ waiting: 1, lastFailure: "no portal is known: SYNC_URL" });
    url = portal.url;
    await expect.poll(() => early.state.waiting).toBe(0);
    await early.close();
  });

  it("holds, releases, repeats and reverses as QA says", async () => {
    await outbox.setMode("hold");
    outbox.put([message(1), message(2), message(3)]);
    await outbox.flush();
    expect(told()).toEqual([]);
    await outbox.setMode("reverse");
    expect(told()).toEqual(["3", "2", "1"]);
    await outbox.setMode("repeat");
    outbox.put([message(4)]);
    await outbox.flush();
    await outbox.setMode("normal");
    outbox.put([message(5)]);
    await outbox.flush();
    expect(told()).toEqual(["3", "2", "1", "4", "4", "5"]);
  });
});

describe("the two versions of the client", () => {
  it.each([
    ["identity", 0, 0],
    ["identity", "00", 1],
    ["judicial-records", 0, 1],
    ["judicial-records", "00", 1],
    ["judicial-records", "01", 0],
  ])("of %s, answered %j: %i acknowledged", async (name, success, acknowledged) => {
    portal.success = success;
    const its = createOutbox(createPortalClient(() => portal.url, agencyOf(name)));
    its.put([message(1)]);
    await its.flush();
    expect(its.state.delivered).toBe(acknowledged);
    await its.close();
  });
});
