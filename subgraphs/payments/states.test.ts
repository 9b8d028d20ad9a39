import { describe, expect, it } from "vitest";
import { held, itemEvents, itemStates, itemTable, paymentStateOf, transactionEvents, transactionStates, transactionTable } from "./states.ts";
import type { ItemEvent, ItemState, TransactionState } from "./states.ts";

/** How far along each is: nothing ever goes back. */
const ranks: Readonly<Record<TransactionState, number>> = { OPENING: 0, AWAITING_PAYER: 1, PAID: 5, DECLINED: 2, EXPIRED: 2, CANCELLED: 2, NOT_OPENED: 2, REFUND_DUE: 3, REFUNDED: 4 };
const itemRanks: Readonly<Record<ItemState, number>> = { RESERVED: 0, RELEASED: 1, PAID: 1, REFUND_DUE: 2, SETTLED: 3, REFUNDED: 3 };

const word = (cell: unknown): string => (typeof cell === "string" ? cell : (cell as { readonly to: string }).to);

describe("the table of transactions", () => {
  // As a person would write it down, to be held against the code: · stays, ! contradicts.
  const expected: Readonly<Record<TransactionState, string>> = {
    //               OPENED         NOT_OPENED AWAITING       PAID       OTHER_AMOUNT DECLINED EXPIRED CANCELLED UNKNOWN REFUNDED
    OPENING: "       AWAITING_PAYER NOT_OPENED AWAITING_PAYER PAID       REFUND_DUE   DECLINED EXPIRED CANCELLED ·       !",
    AWAITING_PAYER: "·              !          ·              PAID       REFUND_DUE   DECLINED EXPIRED CANCELLED !       !",
    PAID: "          ·              !          ·              ·          !            !        !       !         !       !",
    DECLINED: "      ·              ·          ·              REFUND_DUE REFUND_DUE   ·        ·       ·         ·       !",
    EXPIRED: "       ·              ·          ·              REFUND_DUE REFUND_DUE   ·        ·       ·         ·       !",
    CANCELLED: "     ·              ·          ·              REFUND_DUE REFUND_DUE   ·        ·       ·         ·       !",
    NOT_OPENED: "    ·              ·          ·              REFUND_DUE REFUND_DUE   ·        ·       ·         ·       !",
    REFUND_DUE: "    ·              ·          ·              ·          ·            ·        ·       ·         !       REFUNDED",
    REFUNDED: "      ·              ·          ·              ·          ·            ·        ·       ·         !       ·",
  };

  it.each(transactionStates)("in %s", (state) => {
    const cells = transactionEvents.map((event) => word(transactionTable[state][event]).replace("STAYS", "·").replace("CONTRADICTS", "!"));
    expect(cells).toEqual(expected[state].trim().split(/\s+/));
  });

  const moves = transactionStates.flatMap((from) =>
    transactionEvents.flatMap((event) => {
      const cell = transactionTable[from][event];
      return typeof cell === "string" ? [] : [{ from, event, ...cell }];
    }),
  );

  it("never goes back, and never leaves what was paid and wanted", () => {
    for (const { from, to } of moves) expect(ranks[to], `${from} to ${to}`).toBeGreaterThan(ranks[from]);
    expect(moves.filter(({ from }) => from === "PAID")).toEqual([]);
  });

  it("gives back all that came unwanted, and alarms", () => {
    for (const { to, items, isRefunded, alarms } of moves) expect([to === "REFUND_DUE", to === "REFUND_DUE", to === "REFUND_DUE"]).toEqual([items === "OWED_BACK", isRefunded === true, alarms === true]);
  });

  it("takes for the owners only what was waited for, and only once", () => {
    expect(moves.filter(({ items }) => items === "TAKEN").map(({ from, event }) => `${from} ${event}`)).toEqual(["OPENING PAID", "AWAITING_PAYER PAID"]);
  });

  it("lets go of what is held in every end without money", () => {
    for (const { to, items } of moves) expect(items === "RELEASED").toBe(["DECLINED", "EXPIRED", "CANCELLED", "NOT_OPENED"].includes(to));
  });
});

describe("the table of items", () => {
  const expected: Readonly<Record<ItemState, string>> = {
    //           TAKEN RELEASED OWED_BACK  SETTLED REFUSED    REFUNDED
    RESERVED: "  PAID  RELEASED REFUND_DUE !       !          !",
    PAID: "      ·     !        !          SETTLED REFUND_DUE !",
    SETTLED: "   !     !        !          ·       !          !",
    REFUND_DUE: "!     !        ·          !       ·          REFUNDED",
    REFUNDED: "  !     !        ·          !       ·          ·",
    RELEASED: "  !     ·        REFUND_DUE !       !          !",
  };

  it.each(itemStates)("in %s", (state) => {
    expect(itemEvents.map((event: ItemEvent) => word(itemTable[state][event]).replace("STAYS", "·").replace("CONTRADICTS", "!"))).toEqual(expected[state].trim().split(/\s+/));
  });

  it("never goes back, and never gives back what is booked", () => {
    const moves = itemStates.flatMap((from) => itemEvents.map((event) => itemTable[from][event]).flatMap((cell) => (typeof cell === "string" ? [] : [{ from, to: cell.to }])));
    for (const { from, to } of moves) expect(itemRanks[to], `${from} to ${to}`).toBeGreaterThan(itemRanks[from]);
    expect(itemEvents.filter((event) => typeof itemTable.SETTLED[event] !== "string")).toEqual([]);
  });

  it("frees an obligation only in states that nobody's money is in for good", () => {
    const free = itemStates.filter((state) => ![...held.open, ...held.taken].includes(state));
    expect(free).toEqual(["REFUND_DUE", "REFUNDED", "RELEASED"]);
    // From there nothing leads to where it is held again.
    const reachable = new Set(free.flatMap((state) => itemEvents.map((event) => word(itemTable[state][event]))));
    expect([...reachable].filter((to) => ["PAID", "SETTLED", "RESERVED"].includes(to))).toEqual([]);
  });

  it("has an answer for whatever a transaction does to it", () => {
    // Every move of a transaction, for items in every state that they can be in before it.
    const before: Readonly<Partial<Record<TransactionState, ItemState>>> = { OPENING: "RESERVED", AWAITING_PAYER: "RESERVED", DECLINED: "RELEASED", EXPIRED: "RELEASED", CANCELLED: "RELEASED", NOT_OPENED: "RELEASED", REFUND_DUE: "REFUND_DUE" };
    const done = (Object.entries(before) as [TransactionState, ItemState][]).flatMap(([state, item]) =>
      transactionEvents.map((event) => transactionTable[state][event]).flatMap((cell) => (typeof cell !== "string" && cell.items ? [{ state, cell: itemTable[item][cell.items] }] : [])),
    );
    expect(done.length).toBeGreaterThan(15);
    expect(done.filter(({ cell }) => typeof cell === "string")).toEqual([]);
  });
});

describe("a payment as a whole", () => {
  it.each([
    ["OPENING", ["OPENING", "AWAITING_PAYER"], ["RESERVED", "RESERVED"]],
    ["AWAITING_PAYER", ["AWAITING_PAYER", "EXPIRED"], ["RESERVED", "RELEASED"]],
    ["PARTLY_PAID", ["AWAITING_PAYER", "PAID"], ["RESERVED", "SETTLED"]],
    ["PAID", ["PAID", "PAID"], ["PAID", "SETTLED"]],
    ["PAID", ["PAID"], ["PAID", "REFUND_DUE"]],
    ["SETTLED", ["PAID", "CANCELLED"], ["SETTLED", "RELEASED"]],
    ["SETTLED", ["PAID"], ["SETTLED", "REFUNDED"]],
    ["REFUND_DUE", ["PAID"], ["SETTLED", "REFUND_DUE"]],
    ["REFUNDED", ["REFUNDED", "EXPIRED"], ["REFUNDED", "RELEASED"]],
    ["DECLINED", ["EXPIRED", "DECLINED"], ["RELEASED", "RELEASED"]],
    ["EXPIRED", ["EXPIRED"], ["RELEASED"]],
    ["CANCELLED", ["CANCELLED"], ["RELEASED"]],
    ["NOT_OPENED", ["NOT_OPENED"], ["RELEASED"]],
  ] as const)("is %s of %j with %j", (whole, transactions, items) => {
    expect(paymentStateOf(transactions, items)).toBe(whole);
  });
});
