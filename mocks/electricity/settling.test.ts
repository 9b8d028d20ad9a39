/** What the corporations do with word that a bill was paid, before their dialects: these are tested with the subgraph that speaks them. */
import { beforeEach, describe, expect, it } from "vitest";
import { allBookings } from "../bookings.ts";
import { createWorld } from "../world.ts";
import type { World } from "../world.ts";
import { billsNow, payAtCounter, readPayment, settle, settledBy, settledOn } from "./settling.ts";
import type { BillPayment } from "./settling.ts";

const office = { ministry: "electricity/spc", prefixes: ["PB", "PK"], office: "MN" };
const payment: BillPayment = { id: "id-1", customerCode: "PK99000002042", term: 1, month: 11, year: 2026, amount: 1_311_714, transaction: "TT-1", at: "2026-11-23T09:05:00+07:00" };
const earlier: BillPayment = { ...payment, id: "id-2", month: 10, amount: 1_234_591 };

let world: World;
beforeEach(() => {
  world = createWorld({ now: () => new Date("2026-11-23T09:00:00+07:00") });
});
const isPaid = (month: number) => {
  const account = world.personas.flatMap(({ electricity }) => electricity?.accounts ?? []).find(({ customerCode }) => customerCode === payment.customerCode);
  return account && billsNow(world, account).find((bill) => bill.month === month)?.paid;
};

describe("a corporation", () => {
  it("takes one id as one booking for ever, and says which", () => {
    const first = settle(world, office, payment);
    expect(first).toMatchObject({ booked: { id: "id-1", what: "PK99000002042-2026-11-1", amount: 1_311_714, reference: "MN261123000001", customerCode: "PK99000002042", month: 11 } });
    expect([settle(world, office, payment), settledBy(world, office.ministry, "id-1")]).toEqual([first, "booked" in first ? first.booked : undefined]);
    expect(allBookings(world)["electricity/spc"]).toHaveLength(1);
  });

  it.each<readonly [string, Partial<BillPayment>]>([
    ["bill", { month: 10 }],
    ["amount", { amount: 1 }],
    ["time", { at: "2026-11-23T09:06:00+07:00" }],
    ["transaction", { transaction: "TT-2" }],
  ])("refuses an id that it knows with another %s", (_what, over) => {
    settle(world, office, payment);
    expect(settle(world, office, { ...payment, ...over })).toEqual({ refused: "CONFLICT" });
    expect([allBookings(world)["electricity/spc"]?.length, isPaid(10)]).toEqual([1, false]);
  });

  it("takes a bill once, whoever pays it", () => {
    settle(world, office, payment);
    expect(settle(world, office, { ...payment, id: "id-3" })).toEqual({ refused: "ALREADY_PAID" });
    expect([payAtCounter(world, office.prefixes, "PK99000002042-2026-11-1"), payAtCounter(world, office.prefixes, "PK99000002042-2026-10-1")]).toEqual([false, true]);
    expect(settle(world, office, earlier)).toEqual({ refused: "ALREADY_PAID" });
    expect([isPaid(11), isPaid(10), allBookings(world)["electricity/spc"]?.length]).toEqual([true, true, 1]);
  });

  it.each<readonly [string, Partial<BillPayment>]>([
    ["ABOVE_DUE", { amount: 1_311_715 }],
    ["NOT_WHOLE", { amount: 1_311_713 }],
    ["NO_SUCH_BILL", { month: 1 }],
    ["NO_SUCH_BILL", { term: 2 }],
    ["NO_SUCH_BILL", { customerCode: "PD99000000101" }],
  ])("says %s, and books nothing, for %o", (refused, over) => {
    expect(settle(world, office, { ...payment, ...over })).toEqual({ refused });
    expect([allBookings(world), isPaid(11)]).toEqual([{}, false]);
  });

  it("lists what was paid on a day", () => {
    settle(world, office, payment);
    expect([settledOn(world, office.ministry, "2026-11-23").length, settledOn(world, office.ministry, "2026-11-24").length]).toEqual([1, 0]);
  });

  it("keeps no counter for what is not a bill of its own", () => {
    expect(["", "x", "PD99000000101-2026-11-1", "PK99000002042-2026-13-1"].map((what) => payAtCounter(world, office.prefixes, what))).toEqual([false, false, false, false]);
  });

  it.each([{ amount: 0 }, { amount: 1.5 }, { amount: "1" }, { id: "" }, { at: undefined }, { month: undefined }])("does not read %o", (over) => {
    expect(readPayment({ ...payment, ...over })).toBeUndefined();
  });
});
