/** What time and sockets do, on a real socket: a silent authority, and one that is not there. */
import nock from "nock";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { citizen, openSubgraph } from "../../kit/testing.ts";
import type { AskedSubgraph } from "../../kit/testing.ts";
import { serveMinistry } from "../../mocks/serve.ts";
import type { FaultKind, ServedMinistry } from "../../mocks/serve.ts";
import { tax as authority } from "../../mocks/tax.ts";
import { createWorld } from "../../mocks/world.ts";
import tax from "./index.ts";

const now = "2026-11-23T09:00:00+07:00";
let served: ServedMinistry;
let subgraph: AskedSubgraph;

// Interception would stand in for the socket that this is about.
beforeAll(() => nock.restore());
afterAll(() => nock.activate());
beforeEach(async () => {
  served = await serveMinistry(authority, createWorld({ now: () => new Date(now) }), { port: 0 });
  subgraph = await openSubgraph(tax, { environment: { TAX_AUTHORITY_URL: served.url, TAX_AUTHORITY_DEADLINE_MS: "600" }, now });
});
afterEach(async () => {
  await subgraph.close();
  await served.close();
});

const ask = () => subgraph.ask("{ me { id taxpayer { taxCode status { code } obligations { totalAmountDue } } } }", { subject: citizen({ personalId: "999182000106" }) });

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
