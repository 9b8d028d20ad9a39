/** What can be worked out from published figures: by whoever subtracts, and by whoever knows the rule and tries every table that it would tell alike. */
import { describe, expect, it } from "vitest";
import { disclose, thresholdOf, view } from "./disclosure.ts";
import type { Counted, Disclosed, Told } from "./disclosure.ts";

const table = (cells: readonly (readonly number[])[], procedures = 1): readonly Counted[] =>
  cells.map((parts, index) => ({ procedure: `P${index % procedures}`, month: `M${Math.floor(index / procedures)}`, parts }));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const whole = { procedure: undefined, month: undefined };

describe("the threshold", () => {
  it("is ten in every quarter that the portal knows, and nothing is told of others", () => {
    expect(["2019-10-01", "2026-07-01", "2030-01-01"].map(thresholdOf)).toEqual([10, 10, 10]);
    expect(thresholdOf("2018-10-01")).toBe(Infinity);
  });
});

describe("one table alone is told", () => {
  it.each<readonly [string, readonly (readonly number[])[], object]>([
    ["months, where each is of enough people", [[20, 10], [10, 10], [0, 0]], { byMonth: true, byProcedure: true }],
    ["the quarter, where a month is not", [[20, 10], [11, 12], [1, 0]], { byMonth: false, byProcedure: true }],
    ["the quarter, where a month could only tell ranges and it need not", [[20, 10], [30, 9], [0, 0]], { byMonth: false, byProcedure: true }],
    ["months with ranges, where the quarter has no more", [[30, 4], [30, 5], [0, 0]], { byMonth: true, byProcedure: true }],
  ])("%s", (_what, cells, shape) => {
    expect(disclose(table(cells), 1, 10)).toMatchObject(shape);
  });

  it("nothing, where the quarter is of too few", () => {
    expect(disclose(table([[3, 2], [0, 4], [0, 0]]), 1, 10)).toBeUndefined();
  });

  it("procedures, where each is of enough people, and otherwise their agency", () => {
    const months = disclose(table([[20], [9], [20], [11], [0], [0]], 2), 1, 10);
    expect(months).toMatchObject({ byProcedure: true, byMonth: false });
    expect(months && view(months, { procedure: "P1", month: undefined })?.count).toBe(20);
    const agency = disclose(table([[20], [9], [20], [0], [0], [0]], 2), 1, 10);
    expect(agency).toMatchObject({ byProcedure: false, byMonth: true });
    expect(agency && [view(agency, { procedure: "P0", month: undefined }), view(agency, { procedure: undefined, month: "M0" })?.count, view(agency, whole)?.count]).toEqual([undefined, 29, 49]);
  });
});

describe("a part that is small", () => {
  const first = (a: number, b: number) => view(disclose(table([[a, b]]), 1, 10) as Disclosed, whole)?.first;
  it("is told as the same range, whatever it is", () => {
    for (let small = 0; small < 10; small += 1) {
      expect(first(small, 100 - small)).toEqual({ atLeast: 0, atMost: 9 });
      expect(first(100 - small, small)).toEqual({ atLeast: 91, atMost: 100 });
    }
    expect(first(10, 90)).toEqual({ atLeast: 10, atMost: 10 });
  });

  it("is not told at all where both might be", () => {
    for (let a = 0; a <= 19; a += 1) expect(first(a, 19 - a)).toEqual({ atLeast: 0, atMost: 19 });
  });

  it("hides the other levels too", () => {
    const levels = (...parts: readonly number[]) => view(disclose(table([parts]), 2, 10) as Disclosed, whole);
    expect(levels(40, 30, 10, 10, 10)?.parts).toEqual([40, 30, 10, 10, 10]);
    expect(levels(40, 30, 20, 10, 9)).toMatchObject({ parts: undefined, first: { atLeast: 70, atMost: 70 } });
    expect(levels(40, 30, 30, 0, 0)?.parts).toBeUndefined();
  });
});

/** Every way to split at most so many people into parts. */
const cellsUpTo = (most: number, parts: number): readonly (readonly number[])[] =>
  parts === 0 ? [[]] : Array.from({ length: most + 1 }, (_, first) => cellsUpTo(most - first, parts - 1).map((rest) => [first, ...rest])).flat();

/** Every row of so many of them. */
function* rowsOf(cells: readonly (readonly number[])[], length: number): Generator<readonly (readonly number[])[]> {
  if (length === 0) yield [];
  else for (const cell of cells) for (const rest of rowsOf(cells, length - 1)) yield [cell, ...rest];
}

/** Every sum that somebody may ask for: of any of the cells, each part and all of them. */
const questionsOn = (cells: number, parts: number): readonly ((of: readonly (readonly number[])[]) => number)[] => {
  const subsets = Array.from({ length: 2 ** cells - 1 }, (_, index) => index + 1);
  const which = [...Array.from({ length: parts }, (_, part) => [part]), Array.from({ length: parts }, (_, part) => part)];
  return subsets.flatMap((subset) => which.map((of) => (all: readonly (readonly number[])[]) => sum(all.flatMap((cell, index) => ((subset >> index) & 1 ? of.map((part) => cell[part] ?? 0) : [])))));
};

/**
 * Whoever knows the rule takes all tables that it tells alike for possible, and knows a number when it is the same in all of them.
 * @returns the numbers from 1 to `least` - 1 that are found out so.
 */
const foundOut = (
  options: { readonly cells: number; readonly parts: number; readonly split: number; readonly most: number; readonly least: number; readonly procedures?: number },
  rule: (counted: readonly Counted[], split: number, least: number) => { readonly cells: readonly { readonly count: number }[] } | undefined = disclose,
): readonly string[] => {
  const { cells, parts, split, most, least, procedures = 1 } = options;
  const questions = questionsOn(cells, parts);
  const known = new Map<string, { readonly low: number[]; readonly high: number[] }>();
  for (const all of rowsOf(cellsUpTo(most, parts), cells)) {
    const disclosed = rule(table(all, procedures), split, least);
    // With more in one cell, not all that it could be is among those that are tried.
    if (disclosed?.cells.some(({ count }) => count > most)) continue;
    const told = JSON.stringify(disclosed ?? null);
    const answers = questions.map((question) => question(all));
    const range = known.get(told) ?? { low: [...answers], high: [...answers] };
    for (const [index, answer] of answers.entries()) {
      range.low[index] = Math.min(range.low[index] ?? answer, answer);
      range.high[index] = Math.max(range.high[index] ?? answer, answer);
    }
    known.set(told, range);
  }
  return [...known].flatMap(([told, { low, high }]) => low.flatMap((value, index) => (value === high[index] && value > 0 && value < least ? [`${index}: ${value} from ${told}`] : [])));
};

describe("nobody who knows the rule finds out a small number", () => {
  it.each([
    ["of months and their quarter", { cells: 3, parts: 1, split: 1, most: 20, least: 4 }],
    ["of parts in months and their quarter", { cells: 3, parts: 2, split: 1, most: 8, least: 3 }],
    ["of parts in two months", { cells: 2, parts: 2, split: 1, most: 14, least: 4 }],
    ["of procedures, months and their agency", { cells: 4, parts: 1, split: 1, most: 10, least: 3, procedures: 2 }],
    ["of levels of ratings", { cells: 1, parts: 5, split: 2, most: 16, least: 3 }],
    ["of levels of ratings in two months", { cells: 2, parts: 3, split: 1, most: 9, least: 3 }],
  ])("%s", (_what, options) => {
    expect(foundOut(options)).toEqual([]);
  });

  it("which they would by rules that withhold too little", () => {
    const months = { cells: 3, parts: 1, split: 1, most: 9, least: 3 };
    // Each small number is withheld by itself.
    const each = (counted: readonly Counted[]) => ({ cells: [...counted.map(({ parts: [count = 0] }) => ({ count: count < 3 ? -1 : count })), { count: sum(counted.flatMap(({ parts }) => parts)) }] });
    expect(foundOut(months, each).length).toBeGreaterThan(0);
    // And another with it: the least of those that are not small, as anybody can guess.
    const another = (counted: readonly Counted[]) => {
      const counts = counted.map(({ parts: [count = 0] }) => count);
      const next = counts.some((count) => count < 3) ? Math.min(...counts.filter((count) => count >= 3)) : -1;
      return { cells: [...counts.map((count) => ({ count: count < 3 || count === next ? -1 : count })), { count: sum(counts) }] };
    };
    expect(foundOut(months, another).length).toBeGreaterThan(0);
  });
});

describe("whoever subtracts one told figure from another", () => {
  /** Repeatable. */
  const random = (seed: number) => () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  const least = 10;
  const isOfEnough = (count: number): boolean => count === 0 || count >= least;
  /** Both parts are large, or it cannot be told how many of ten the small one is. */
  const isSafe = ({ count, first: { atLeast, atMost } }: Told): boolean => count === 0 || (atLeast === atMost ? Math.min(atLeast, count - atLeast) >= least : atMost - atLeast >= least - 1);

  it("has nobody, or at least ten people, over a thousand agencies' quarters", () => {
    const next = random(2026);
    let withheld = 0;
    let subtractions = 0;
    for (let n = 0; n < 1_000; n += 1) {
      const procedures = 1 + Math.floor(next() * 3);
      const size = 2 ** Math.floor(next() * 8);
      const cells = table(Array.from({ length: procedures * 3 }, () => [Math.floor(next() * size), Math.floor(next() * next() * size)]), procedures);
      const disclosed = disclose(cells, 1, least);
      const months = [undefined, "M0", "M1", "M2"];
      const asked = [undefined, "P0", "P1", "P2"].slice(0, procedures + 1).flatMap((procedure) => months.map((month) => ({ procedure, month })));
      const told = asked.map((each) => ({ ...each, of: disclosed && view(disclosed, each) }));
      withheld += told.filter(({ of }) => of === undefined).length;
      const shown = told.flatMap(({ of, ...each }) => (of ? [{ ...each, of }] : []));
      expect(shown.filter(({ of }) => !isOfEnough(of.count) || !isSafe(of)), JSON.stringify(cells)).toEqual([]);
      // A whole less any one, or any two, of its members.
      const left = shown.flatMap((total) => {
        const members = shown.filter((each) => (total.month === undefined && each.month !== undefined && each.procedure === total.procedure) || (total.procedure === undefined && each.procedure !== undefined && each.month === total.month));
        const pairs = members.flatMap((a) => members.filter((b) => a !== b && (a.month === undefined) === (b.month === undefined) && (a.procedure === undefined) === (b.procedure === undefined)).map((b) => a.of.count + b.of.count));
        return [...members.map(({ of }) => of.count), ...pairs].map((count) => total.of.count - count);
      });
      expect(left.filter((count) => !isOfEnough(count)), JSON.stringify(cells)).toEqual([]);
      subtractions += left.length;
    }
    expect(Math.min(withheld, subtractions)).toBeGreaterThan(1_000);
  });
});
