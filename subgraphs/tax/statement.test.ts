/** What we and the authority say of a day, for whoever compares ledgers. */
import nock from "nock";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { signSettlement, signStatementRequest } from "../../kit/settlement.ts";
import type { Settlement } from "../../kit/settlement.ts";
import { citizen } from "../../kit/testing.ts";
import { bookingsOf } from "../../mocks/bookings.ts";
import type { MockMinistry, MockRequest } from "../../mocks/ministry.ts";
import { mountWithNock } from "../../mocks/nock.ts";
import { tax as authority } from "../../mocks/tax.ts";
import { createWorld } from "../../mocks/world.ts";
import type { World } from "../../mocks/world.ts";
import { authorityUrl, keyOf, openTax, settlementOf, shownTo, statementOf, tell, testNow } from "./testing.ts";
import type { OpenedTax } from "./testing.ts";

const oanh = citizen({ personalId: "999168000110" });

let subgraph: OpenedTax;
beforeAll(async () => {
  subgraph = await openTax();
});
afterAll(() => subgraph.close());

let world: World;
let calls: readonly MockRequest[];
beforeEach(async () => {
  await subgraph.empty();
  world = createWorld({ now: () => new Date(testNow) });
  mount();
});
const mount = (ministry: MockMinistry = authority): void => {
  nock.cleanAll();
  calls = mountWithNock(ministry, world, authorityUrl);
};
const away: MockMinistry = { ...authority, handle: () => ({ status: 502, headers: {}, body: "" }) };
const booked = () => bookingsOf(world, "tax");

const ofOanh = async (over: Partial<Settlement> = {}, amount = 17_500_000): Promise<Settlement> => {
  const [shown] = await shownTo(subgraph, oanh);
  if (!shown?.payable) throw new Error("nothing to pay");
  return settlementOf(shown.payable, oanh, amount, over);
};
const asked = async (request: string) => (await subgraph.app.inject({ method: "POST", url: "/settlements/statement", payload: { request } })).statusCode;

describe("a day's statement", () => {
  it("holds our records and the authority's books, each as they are", async () => {
    const settlement = await ofOanh({}, 1_000_000);
    await tell(subgraph, oanh, settlement);
    const beyond = await ofOanh({}, 16_500_001);
    await tell(subgraph, oanh, beyond);
    await tell(subgraph, oanh, await ofOanh({ paidAt: "2026-11-24T00:00:00+07:00" }, 2_000_000));
    expect(await statementOf(subgraph, "2026-11-23")).toEqual({
      owner: [
        { id: settlement.id, obligation: settlement.obligation, ministry: "tax", amount: 1_000_000, state: "SETTLED", reference: "GNT261123000001" },
        { id: beyond.id, obligation: settlement.obligation, ministry: "tax", amount: 16_500_001, state: "REFUSED", reference: null },
      ],
      ministries: [{ name: "tax", bookings: [{ id: settlement.id, obligation: settlement.obligation, amount: 1_000_000, reference: "GNT261123000001" }] }],
    });
    expect((await statementOf(subgraph, "2026-11-24")).ministries[0]?.bookings).toMatchObject([{ amount: 2_000_000 }]);
    expect(await statementOf(subgraph, "2026-11-25")).toEqual({ owner: [], ministries: [{ name: "tax", bookings: [] }] });
  });

  it("says that nothing is known of the authority's books while they cannot be read", async () => {
    const settlement = await ofOanh();
    await tell(subgraph, oanh, settlement);
    mount(away);
    expect(await statementOf(subgraph, "2026-11-23")).toMatchObject({ owner: [{ id: settlement.id }], ministries: [{ name: "tax", bookings: null }] });
  });

  const bookMany = (count: number): void => {
    for (let n = 0; n < count; n += 1) booked().push({ id: crypto.randomUUID(), what: "x", amount: n + 1, reference: `GNT${n}`, at: "2026-11-23T08:00:00+07:00", transaction: `T${n}` });
  };

  it.each([499, 500, 501, 1_000, 1_203])("is whole, however many lines the day has: %d", async (count) => {
    bookMany(count);
    const [{ bookings } = { bookings: null }] = (await statementOf(subgraph, "2026-11-23")).ministries;
    expect(bookings?.map(({ amount }) => amount)).toEqual(Array.from({ length: count }, (_, n) => n + 1));
    expect(calls).toHaveLength(Math.floor(count / 500) + 1);
  });

  it("is unknown when the list begins anew instead of ending", async () => {
    bookMany(501);
    mount({ ...authority, handle: (request, in_) => authority.handle({ ...request, body: request.body.replace(/<SAU_CHUNG_TU>GNT\d+</, "<SAU_CHUNG_TU><") }, in_) });
    expect((await statementOf(subgraph, "2026-11-23")).ministries).toEqual([{ name: "tax", bookings: null }]);
  });

  it.each(["2026-02-30", "yesterday"])("is not given for %s", async (day) => {
    expect(await asked(await signStatementRequest(keyOf("payments"), "tax", day))).toBe(400);
  });

  it("is not given for another owner's request, or for a notice", async () => {
    expect(await asked(await signStatementRequest(keyOf("payments"), "electricity", "2026-11-23"))).toBe(400);
    expect(await asked(await signStatementRequest(keyOf("electricity"), "tax", "2026-11-23"))).toBe(400);
    expect(await asked(await signSettlement(keyOf("payments"), "tax", oanh.id, await ofOanh()))).toBe(400);
  });
});
