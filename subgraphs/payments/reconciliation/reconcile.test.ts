import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceKinds, kinds } from "./differences.ts";
import type { Difference, DifferenceKind } from "./differences.ts";
import { Books, day, fates, owners, places, plants } from "./planting.ts";
import type { Expected, NewItem, NewTransaction } from "./planting.ts";
import { reconcile, standing } from "./reconcile.ts";
import type { Accounts } from "./reconcile.ts";

const newItem: fc.Arbitrary<NewItem> = fc.record({ place: fc.constantFrom(...places), amount: fc.integer({ min: 2, max: 2 ** 40 }), fate: fc.constantFrom(...fates) });
const newTransaction: fc.Arbitrary<NewTransaction> = fc.record<NewTransaction>({
  items: fc.array(newItem, { minLength: 1, maxLength: 4 }),
  paid: fc.constantFrom(-1, 0, 1),
  listed: fc.constantFrom([0], [1], [0, 1]),
  what: fc.constantFrom("PAID", "PAID", "PAID", "OTHER_AMOUNT", "JUST_PAID", "NOT_PAID"),
});
/** A day on which everything that may be under way is, with days that touch it. */
const history = fc.array(newTransaction, { maxLength: 12 });
const planting = fc.record({ kind: fc.constantFrom(...differenceKinds), item: newItem });

const write = (transactions: readonly NewTransaction[]): Books => {
  const books = new Books();
  for (const transaction of transactions) books.add(transaction);
  return books;
};
const keys = (found: readonly Expected[]): readonly string[] => found.map(({ kind, id }) => `${kind} ${id}`).toSorted();
const found = (accounts: Accounts): readonly Difference[] => reconcile(accounts).differences;

/** Everything that a difference of the kind is read off. */
const readOff: Readonly<Record<"platform" | "ours", readonly DifferenceKind[]>> = {
  platform: differenceKinds.filter((kind) => /^(?:PAID_|RECORDED_NOT|TAKEN_|NAMED_|REFUND)/.test(kind)),
  ours: ["NOT_SETTLED"],
};

describe("accounts that agree", () => {
  it("differ in nothing, whatever is under way and on whichever side of midnight", () => {
    fc.assert(
      fc.property(history, (transactions) => {
        const { differences, notCompared } = reconcile(write(transactions).accounts());
        expect({ differences, notCompared }).toEqual({ differences: [], notCompared: [] });
      }),
      { numRuns: 300 },
    );
  });

  it("have the same sums, but for what is under way or stands on the other side of midnight", () => {
    fc.assert(
      fc.property(fc.array(newItem, { minLength: 1, maxLength: 4 }), (items) => {
        const { summary } = reconcile(write([{ items: items.map((item) => ({ ...item, fate: "SETTLED" })), paid: 0, listed: [0], what: "PAID" }]).accounts());
        const amount = items.reduce((sum, item) => sum + item.amount, 0);
        expect(summary.paid).toEqual({ here: { count: 1, amount }, platform: { count: 1, amount } });
        for (const { here, recorded, booked } of summary.settled) expect([recorded, booked]).toEqual([here, here]);
        expect(summary.settled.reduce((sum, { here }) => sum + here.amount, 0)).toBe(amount);
      }),
    );
  });
});

describe("a planted difference", () => {
  it.each(differenceKinds)("%s is found, and nothing else", (kind) => {
    fc.assert(
      fc.property(history, newItem, (transactions, item) => {
        const books = write(transactions);
        const expected = plants[kind](books, item);
        expect(keys(found(books.accounts()))).toEqual(keys(expected));
      }),
      { numRuns: 60 },
    );
  });

  it("is found among any number of others, each once", () => {
    fc.assert(
      fc.property(history, fc.array(planting, { minLength: 2, maxLength: 30 }), (transactions, planted) => {
        const books = write(transactions);
        const expected = planted.flatMap(({ kind, item }) => plants[kind](books, item));
        expect(keys(found(books.accounts()))).toEqual(keys(expected));
      }),
      { numRuns: 300 },
    );
  });

  it("of an amount says by how much", () => {
    const books = new Books();
    const item: NewItem = { place: places[2], amount: 100_000, fate: "SETTLED" };
    plants.TAKEN_AMOUNT_DIFFERS(books, item);
    plants.BOOKED_AMOUNT_DIFFERS(books, item);
    expect(found(books.accounts())).toMatchObject([
      { kind: "TAKEN_AMOUNT_DIFFERS", where: "payment platform", amount: 100_000, by: 1 },
      { kind: "BOOKED_AMOUNT_DIFFERS", where: "tax", amount: 100_000, by: -1 },
    ]);
  });

  it("at one of an owner's ministries names it, and what else is paid for the same debt", () => {
    const books = new Books();
    const { items } = books.add({ items: [{ place: places[1], amount: 50_000, fate: "SETTLED" }], paid: 0, listed: [0], what: "PAID" });
    books.booked.push({ day, id: "KHAC-1", obligation: items[0]?.obligation ?? "", amount: 50_000, reference: "GS-2", ...places[1] });
    expect(found(books.accounts())).toEqual([{ kind: "BOOKED_UNKNOWN", id: "KHAC-1", where: "electricity NPC", amount: 50_000, reference: "GS-2", sameAs: items[0]?.id }]);
  });
});

describe("somebody who could not be asked", () => {
  const all = fc.tuple(history, fc.array(planting, { maxLength: 20 })).map(([transactions, planted]) => {
    const books = write(transactions);
    return { books, expected: planted.flatMap(({ kind, item }) => plants[kind](books, item)) };
  });

  it("is not compared: of the platform nothing is said, and all else is found", () => {
    fc.assert(
      fc.property(all, ({ books, expected }) => {
        const result = reconcile({ ...books.accounts(), platform: null });
        expect(result.notCompared).toEqual(["payment platform"]);
        expect(keys(result.differences)).toEqual(keys(expected.filter(({ kind }) => !readOff.platform.includes(kind))));
        expect([result.summary.paid.platform, result.summary.givenBack.platform]).toEqual([null, null]);
      }),
    );
  });

  it.each(owners)("is not compared: of %s nothing is said but what we know ourselves", (name) => {
    fc.assert(
      fc.property(all, ({ books, expected }) => {
        const accounts = books.accounts();
        const its = new Set(accounts.ours.flatMap(({ items }) => items.filter(({ owner }) => owner === name).map(({ id }) => id)));
        const result = reconcile({ ...accounts, owners: accounts.owners.map((owner) => (owner.name === name ? { name, books: null } : owner)) });
        expect(result.notCompared).toEqual([name]);
        const elsewhere = found(accounts).filter(({ where, kind }) => !where.startsWith(name) || readOff.ours.includes(kind));
        // Late, and whether it is booked is not known.
        const late = expected.filter(({ kind, id }) => kind === "BOOKED_NOT_SETTLED" && its.has(id)).map(({ id }): Expected => ({ kind: "NOT_SETTLED", id }));
        expect(keys(result.differences)).toEqual(keys([...elsewhere, ...late]));
      }),
    );
  });

  it("among an owner's ministries hides nothing of the others, and accuses nobody", () => {
    fc.assert(
      fc.property(all, ({ books, expected }) => {
        const accounts = books.accounts();
        const silent = accounts.owners.map(({ name, books: its }) => ({ name, books: its && { ...its, ministries: its.ministries.map((each) => (each.name === "NPC" ? { ...each, bookings: null } : each)) } }));
        const result = reconcile({ ...accounts, owners: silent });
        expect(result.notCompared).toEqual(["electricity NPC"]);
        const planted = new Set(keys(expected));
        const invented = keys(result.differences).filter((key) => !planted.has(key) && !planted.has(key.replace("NOT_SETTLED", "BOOKED_NOT_SETTLED")));
        expect(invented).toEqual([]);
        const elsewhere = found(accounts).filter(({ where }) => where !== "electricity NPC");
        expect(keys(result.differences)).toEqual(expect.arrayContaining([...keys(elsewhere)]));
      }),
    );
  });
});

describe("what moves while everybody is asked", () => {
  it("is no difference: it is there at one look and not at the next", () => {
    const [first, second] = [new Books(), new Books()];
    const item: NewItem = { place: places[0], amount: 10, fate: "SETTLED" };
    plants.NOT_SETTLED(first, item);
    const [lasting] = plants.PAID_UNKNOWN(first, item);
    second.add({ items: [item], paid: 0, listed: [0], what: "PAID" });
    plants.PAID_UNKNOWN(second, item);
    plants.BOOKED_TWICE(second, item);
    expect(keys(standing(reconcile(first.accounts()), reconcile(second.accounts())).differences)).toEqual(keys([lasting as Expected]));
    // Whoever was silent once hides what was found there, and so is named.
    const silent = reconcile({ ...first.accounts(), platform: null });
    expect(standing(silent, reconcile(second.accounts()))).toMatchObject({ differences: [], notCompared: ["payment platform"] });
  });
});

describe("the kinds", () => {
  it("stand in the README, each with what it means and what to do", () => {
    const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
    const rows = differenceKinds.map((kind) => `| \`${kind}\` | ${kinds[kind].en} (${kinds[kind].vi}) | ${kinds[kind].advice}${kinds[kind].repair === undefined ? "" : " `--repair`"} |`);
    expect(rows.filter((row) => !readme.includes(row))).toEqual([]);
  });

  it("each say what to do, in a sentence, and in both languages what they are", () => {
    for (const { en, vi, advice } of Object.values(kinds)) expect([en.length > 10, vi.length > 10, advice.endsWith(".")]).toEqual([true, true, true]);
  });
});
