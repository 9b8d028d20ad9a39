/** A reconciliation and a backlog as an operator reads them. Ids, references and amounts: nobody's name, and nobody's debt. */
import type { Backlog } from "../alarms.ts";
import { kinds } from "./differences.ts";
import type { Difference } from "./differences.ts";
import type { DayReport } from "./day.ts";
import type { Sum } from "./reconcile.ts";

/** @param repairing the command that repairs what can be. */
export const writeReport = (report: DayReport, repairing: string): string =>
  [
    `Reconciliation of ${report.day} (đối soát)${report.isFinal ? "" : ": the day is not over, and this is not final"}`,
    "",
    ...table(sums(report)),
    "",
    ...differences(report, repairing),
    ...(report.notCompared.length === 0 ? [] : [`Not compared, because it could not be asked (không đối chiếu được): ${report.notCompared.join(", ")}. Nothing is known of it: reconcile again.`, ""]),
    ...underWay(report),
    ...(report.repaired ?? []).map(({ kind, id, outcome }) => `${kind} ${shown(id)}: ${outcome}`),
  ].join("\n");

export const writeBacklog = ({ overdue, counts }: Backlog): string =>
  [
    "Under way",
    ...table(Object.entries(counts).map(([state, count]) => [`  ${state}`, String(count)])),
    "",
    overdue.length === 0 ? "Nothing takes too long." : "Takes too long",
    ...table(overdue.map(({ code, id, state, minutes }) => [`  ${code}`, id, state, `${minutes} minutes`])),
  ].join("\n");

const number = (value: number): string => value.toLocaleString("vi-VN");

const sums = ({ summary: { paid, givenBack, settled } }: DayReport): readonly (readonly string[])[] => [
  ["", "number", "đồng"],
  row("paid, here", paid.here),
  row("paid, payment platform", paid.platform),
  ...settled.flatMap(({ owner, here, recorded, booked }) => [row(`settled, here, ${owner}`, here), row(`settled, ${owner}`, recorded), row(`booked, ministries of ${owner}`, booked)]),
  row("given back, here", givenBack.here),
  row("given back, payment platform", givenBack.platform),
];

const row = (name: string, sum: Sum | null): readonly string[] => [name, ...(sum === null ? ["not known", ""] : [number(sum.count), number(sum.amount)])];

const differences = ({ differences: all }: DayReport, repairing: string): readonly string[] => {
  if (all.length === 0) return ["No differences.", ""];
  const byKind = Map.groupBy(all, ({ kind }) => kind);
  return [
    `${all.length} ${all.length === 1 ? "difference" : "differences"}`,
    ...[...byKind].flatMap(([kind, its]) => [
      "",
      `${kind}  ${kinds[kind].en} (${kinds[kind].vi})`,
      ...table(its.map(line)),
      `  What to do: ${kinds[kind].advice}${kinds[kind].repair === undefined ? "" : `\n    ${repairing}`}`,
    ]),
    "",
  ];
};

const line = ({ id, where, amount, by, reference, sameAs }: Difference): readonly string[] => [
  `  ${shown(id)}`,
  where,
  `${number(amount)} đồng${by === undefined ? "" : ` (theirs ${by > 0 ? "+" : ""}${number(by)})`}`,
  reference === undefined ? "" : shown(reference),
  sameAs === undefined ? "" : `for the same as ${sameAs}`,
];

const underWay = ({ summary: { underWay: its } }: DayReport): readonly string[] => {
  const [recorded, settled, back] = [its.toBeRecorded, its.toBeSettled, its.toBeGivenBack];
  return recorded + settled + back === 0 ? [] : [`Under way, and not late: ${recorded} to be recorded, ${settled} to be settled, ${back} to be given back.`, ""];
};

/** What others call something may be anything, and this goes to a terminal. */
const shown = (text: string): string => (/^[\w.:/-]{1,100}$/.test(text) ? text : `(${text.length} characters that are no name)`);

const table = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = rows.reduce<readonly number[]>((widest, cells) => cells.map((cell, n) => Math.max(cell.length, widest[n] ?? 0)), []);
  return rows.map((cells) => cells.map((cell, n) => (isNumber(cell) ? cell.padStart(widths[n] ?? 0) : cell.padEnd(widths[n] ?? 0))).join("  ").trimEnd());
};

const isNumber = (cell: string): boolean => /^(?:[\d.]+|đồng)$/.test(cell);
