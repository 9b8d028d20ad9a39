/**
 * What of the figures is told, so that nobody is found in them (bảo mật thông tin thống kê).
 *
 * The danger is arithmetic: a number that is withheld is had by taking those that are told from their total, by months against their quarter, by procedures
 * against their agency, by today's figures against yesterday's. So the figures of a quarter are told once, when it is closed, and of each agency and quarter
 * *one* table alone: the finest whose every total is nobody or at least `least` people. Everything else that is told is a sum of its cells, so that there is
 * never a second number to subtract from.
 *
 * Within a cell a part of it is told as it is when it and the rest are both large; otherwise as a range that is the same whatever the small number is.
 * Nobody (0) is told of a whole cell, and of a part only as "fewer than": that all were late tells of each of them.
 */
import { inForce } from "../../kit/dated.ts";
import type { Dated } from "../../kit/dated.ts";

interface Threshold extends Dated {
  /** The fewest people that a number may be about. */
  readonly least: number;
}

/**
 * Decided on 2026-11-23, for all quarters that the portal knows. Statistical offices use from 3 to 10. It is the largest of these because whoever reads the
 * figures of an agency most closely is the agency, which knows the names of all but a few. A change is an entry for quarters that are not closed yet.
 */
const thresholds: readonly Threshold[] = [{ from: "2019-01-01", least: 10 }];

export const thresholdOf = (quarter: string): number => inForce(thresholds, quarter)?.least ?? Infinity;

/** What was counted of a procedure in a month, split into parts that exclude each other. */
export interface Counted {
  readonly procedure: string;
  readonly month: string;
  readonly parts: readonly number[];
}

export interface Range {
  readonly atLeast: number;
  readonly atMost: number;
}

export interface Told {
  readonly count: number;
  /** How many of them are in the first parts. */
  readonly first: Range;
  /** Each part, where all are large. */
  readonly parts: readonly number[] | undefined;
}

/** What is told of an agency and a quarter. */
export interface Disclosed {
  readonly byProcedure: boolean;
  readonly byMonth: boolean;
  readonly cells: readonly (Told & { readonly procedure: string; readonly month: string })[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const rangeOf = (first: number, count: number, least: number): Range => {
  // With fewer than twice as many, that both parts are small would tell what they are.
  if (count < 2 * least) return { atLeast: 0, atMost: count };
  if (first < least) return { atLeast: 0, atMost: least - 1 };
  if (count - first < least) return { atLeast: count - least + 1, atMost: count };
  return { atLeast: first, atMost: first };
};

/** @returns `undefined` for a cell that is about too few. */
const tell = (parts: readonly number[], split: number, least: number): Told | undefined => {
  const count = sum(parts);
  if (count > 0 && count < least) return undefined;
  return { count, first: rangeOf(sum(parts.slice(0, split)), count, least), parts: count === 0 || parts.every((part) => part >= least) ? parts : undefined };
};

const isExact = ({ first }: Told): boolean => first.atLeast === first.atMost;

/** The finest first. */
const shapes = [
  { byProcedure: true, byMonth: true },
  { byProcedure: true, byMonth: false },
  { byProcedure: false, byMonth: true },
  { byProcedure: false, byMonth: false },
];

/**
 * @param counted of one agency and quarter: each of its procedures in each of the months, also where there was nothing.
 * @param split how many of the parts are the first, which are told together.
 * @returns `undefined` when even the agency's quarter is about too few. A coarser table goes before a finer one that could only tell ranges.
 */
export const disclose = (counted: readonly Counted[], split: number, least: number): Disclosed | undefined => {
  const tables = shapes.flatMap((shape) => {
    const cells = cellsOf(counted, shape).flatMap(({ parts, ...cell }) => {
      const told = tell(parts, split, least);
      return told ? [{ ...cell, ...told }] : [];
    });
    return cells.length === cellsOf(counted, shape).length ? [{ ...shape, cells }] : [];
  });
  return tables.find(({ cells }) => cells.every(isExact)) ?? tables[0];
};

const cellsOf = (counted: readonly Counted[], { byProcedure, byMonth }: (typeof shapes)[number]): readonly Counted[] => {
  const cells = new Map<string, Counted>();
  for (const each of counted) {
    const [procedure, month] = [byProcedure ? each.procedure : "", byMonth ? each.month : ""];
    const key = `${procedure} ${month}`;
    cells.set(key, { procedure, month, parts: each.parts.map((part, index) => part + (cells.get(key)?.parts[index] ?? 0)) });
  }
  return [...cells.values()];
};

/**
 * What is told of a procedure, or of the whole agency, in a month or the whole quarter.
 * @returns `undefined` when the table that is told is coarser than that.
 */
export const view = ({ byProcedure, byMonth, cells }: Disclosed, { procedure, month }: { readonly procedure: string | undefined; readonly month: string | undefined }): Told | undefined => {
  if ((procedure !== undefined && !byProcedure) || (month !== undefined && !byMonth)) return undefined;
  const within = cells.filter((cell) => (procedure === undefined || cell.procedure === procedure) && (month === undefined || cell.month === month));
  const parts = within.map((cell) => cell.parts);
  return {
    count: sum(within.map(({ count }) => count)),
    first: { atLeast: sum(within.map(({ first }) => first.atLeast)), atMost: sum(within.map(({ first }) => first.atMost)) },
    parts: parts.every((each) => each !== undefined) ? (parts[0] ?? []).map((_part, index) => sum(parts.map((each) => each?.[index] ?? 0))) : undefined,
  };
};
