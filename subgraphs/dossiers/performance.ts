/** Published figures of agencies and procedures (công khai kết quả giải quyết thủ tục hành chính): read from closed quarters, and told as `disclosure.ts` allows. */
import type { Kysely, Selectable } from "kysely";
import { LRUCache } from "lru-cache";
import { agencies, agencyNames } from "./agencies.ts";
import type { AgencyName } from "./agencies.ts";
import { disclose, thresholdOf, view } from "./disclosure.ts";
import type { Counted, Disclosed, Range, Told } from "./disclosure.ts";
import { closesOn, monthsOf } from "./quarters.ts";
import type { Period } from "./quarters.ts";
import { ratingLevels, satisfiedLevels } from "./ratings.ts";
import type { RatingLevel } from "./ratings.ts";
import type { CountedColumn, Tables } from "./tables.ts";

export interface RatingFigures {
  readonly count: number;
  readonly satisfied: Range;
  /** In percent, to one decimal. */
  readonly levels: readonly { readonly level: RatingLevel; readonly share: number }[] | undefined;
}

/** Whatever is `undefined` is not told. */
export interface Figures {
  readonly agency: AgencyName;
  readonly procedure: string | undefined;
  readonly from: string;
  readonly to: string;
  readonly publishedOn: string;
  /** The fewest people that a number is about. */
  readonly smallest: number;
  readonly isPublished: boolean;
  readonly received: number | undefined;
  readonly decided: number | undefined;
  readonly onTime: Range | undefined;
  readonly late: Range | undefined;
  readonly averageWorkingDays: number | undefined;
  readonly ratings: RatingFigures | undefined;
}

/** One agency and one quarter. */
interface Tabled {
  readonly received: Disclosed | undefined;
  readonly verdicts: Disclosed | undefined;
  readonly finished: Disclosed | undefined;
  readonly ratings: Disclosed | undefined;
  readonly cells: readonly Cell[];
}

type Cell = Pick<Selectable<Tables["performance_cell"]>, "procedure" | "month" | CountedColumn>;

export interface Performance {
  /** @param procedure one that the agency decides; all of them together unless given. */
  figuresOf(agency: AgencyName, procedure: string | undefined, period: Period): Promise<Figures>;
}

/** Who alone decides a procedure; of one that many do, as each province its own, there is no figure of them all. */
export const agencyDeciding = (procedure: string): AgencyName | undefined => {
  const [agency, another] = agencyNames.filter((name) => agencies[name].procedures.includes(procedure));
  return another === undefined ? agency : undefined;
};

/** Four agencies over seventy years of quarters; a closed one never changes. */
const mostRemembered = 1_200;

export const createPerformance = (db: Kysely<Tables>): Performance => {
  const closed = new LRUCache<string, Tabled>({ max: mostRemembered });
  const tabledOf = async (agency: AgencyName, quarter: string): Promise<Tabled | undefined> => {
    const key = `${agency} ${quarter}`;
    const known = closed.get(key);
    if (known) return known;
    if (!(await db.selectFrom("performance_quarter").select("quarter").where("quarter", "=", quarter).executeTakeFirst())) return undefined;
    const rows = await db.selectFrom("performance_cell").selectAll().where("agency", "=", agency).where("month", "in", monthsOf(quarter)).execute();
    const tabled = tabledFrom(rows, agency, quarter);
    closed.set(key, tabled);
    return tabled;
  };
  return {
    async figuresOf(agency, procedure, { quarter, month, from, to }) {
      const tabled = await tabledOf(agency, quarter);
      return {
        ...{ agency, procedure, from, to, publishedOn: closesOn(quarter), smallest: thresholdOf(quarter), isPublished: tabled !== undefined },
        ...toldOf(tabled, { procedure, month }),
      };
    },
  };
};

const nothing = (procedure: string, month: string): Cell => ({
  ...{ procedure, month, received: 0, on_time: 0, late: 0, finished: 0, working_days: 0 },
  ...{ very_satisfied: 0, satisfied: 0, neutral: 0, dissatisfied: 0, very_dissatisfied: 0 },
});

const tabledFrom = (rows: readonly Cell[], agency: AgencyName, quarter: string): Tabled => {
  const cells = agencies[agency].procedures.flatMap((procedure) => monthsOf(quarter).map((month) => rows.find((row) => row.procedure === procedure && row.month === month) ?? nothing(procedure, month)));
  const least = thresholdOf(quarter);
  const table = (split: number, ...columns: readonly CountedColumn[]): Disclosed | undefined =>
    disclose(cells.map((cell): Counted => ({ procedure: cell.procedure, month: cell.month, parts: columns.map((column) => cell[column]) })), split, least);
  return {
    received: table(1, "received"),
    verdicts: table(1, "on_time", "late"),
    finished: table(1, "finished"),
    ratings: table(satisfiedLevels, "very_satisfied", "satisfied", "neutral", "dissatisfied", "very_dissatisfied"),
    cells,
  };
};

type Asked = { readonly procedure: string | undefined; readonly month: string | undefined };
type Numbers = Pick<Figures, "received" | "decided" | "onTime" | "late" | "averageWorkingDays" | "ratings">;

const toldOf = (tabled: Tabled | undefined, asked: Asked): Numbers => {
  const [received, verdicts, finished, ratings] = (["received", "verdicts", "finished", "ratings"] as const).map((name) => {
    const table = tabled?.[name];
    return table && view(table, asked);
  });
  return {
    received: received?.count,
    decided: verdicts?.count,
    onTime: verdicts?.first,
    late: verdicts && restOf(verdicts),
    averageWorkingDays: finished && finished.count > 0 ? averageIn(tabled?.cells ?? [], asked) : undefined,
    ratings: ratings && ratingsFrom(ratings),
  };
};

const restOf = ({ count, first }: Told): Range => ({ atLeast: count - first.atMost, atMost: count - first.atLeast });

const toOneDecimal = (number: number): number => Math.round(number * 10) / 10;

const averageIn = (cells: readonly Cell[], { procedure, month }: Asked): number => {
  const within = cells.filter((cell) => (procedure === undefined || cell.procedure === procedure) && (month === undefined || cell.month === month));
  const total = (column: "finished" | "working_days"): number => within.reduce((sum, cell) => sum + cell[column], 0);
  return toOneDecimal(total("working_days") / total("finished"));
};

const ratingsFrom = ({ count, first, parts }: Told): RatingFigures => ({
  count,
  satisfied: first,
  levels: count === 0 ? undefined : parts && ratingLevels.map((level, index) => ({ level, share: toOneDecimal(((parts[index] ?? 0) / count) * 100) })),
});
