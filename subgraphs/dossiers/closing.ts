/**
 * Closes quarters: what is to be counted of every dossier is written down once, and summed up once. A figure that was told never changes after that, so that
 * nobody learns from two readings what happened between them. Any number of processes may close, and one that dies leaves nothing half done: what it has
 * counted of single dossiers is found again, and the sums of a quarter are written whole.
 */
import { setImmediate } from "node:timers/promises";
import { sql } from "kysely";
import type { Kysely, RawBuilder } from "kysely";
import { today, vietnam } from "../../kit/clock.ts";
import type { Dependencies } from "../../kit/subgraph.ts";
import { agencies, agencyNames } from "./agencies.ts";
import { writeMoment } from "./dossiers.ts";
import { lastToClose, nextQuarter, quarterOf, startOf } from "./quarters.ts";
import { ratingLevels } from "./ratings.ts";
import type { Status } from "./statuses.ts";
import type { CountedColumn, Tables } from "./tables.ts";
import { countsOf } from "./verdict.ts";

export interface Closing {
  /** Ends after the page under way. */
  stop(): Promise<void>;
}

const bounds = {
  /** A quarter is closed once in three months; the question whether it is costs one row. */
  sweepMs: 5_000,
  /** Dossiers in memory at once. */
  page: 500,
  /** Worked out at a stretch: some milliseconds, between which whoever asks something else is answered. */
  stretch: 20,
};

/** @param clock the world's: days of reports are of its time. */
export const createClosing = ({ database: { db, settled }, clock, logger }: Pick<Dependencies<Tables>, "database" | "clock" | "logger">): Closing => {
  let closed = "";
  let isStopped = false;
  const closeAll = async (): Promise<void> => {
    const last = lastToClose(today(clock));
    if (closed >= last) return;
    for (let quarter = await firstToClose(db); quarter !== undefined && quarter <= last; quarter = nextQuarter(quarter)) {
      for (let after: string | undefined = ""; after !== undefined; ) {
        if (isStopped) return;
        after = await countPage(db, quarter, after);
      }
      await writeSums(db, quarter, clock.now());
      closed = quarter;
    }
  };
  let running: Promise<void> | undefined;
  // What cannot be done now is done by a later sweep: figures that are not there say of themselves that they are not.
  const sweep = (): void => {
    running ??= closeAll()
      .catch((error: unknown) => logger.warn({ service: "dossiers", reason: error instanceof Error ? error.name : "unknown" }, "a quarter is not closed yet"))
      .finally(() => (running = undefined));
  };
  void settled.then(() => {
    if (!isStopped) sweep();
  });
  const timer = setInterval(sweep, bounds.sweepMs);
  timer.unref();
  return {
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await running;
    },
  };
};

/** The one after the last that was closed; the first is that in which the portal first heard of a dossier. */
const firstToClose = async (db: Kysely<Tables>): Promise<string | undefined> => {
  const last = await db.selectFrom("performance_quarter").select("quarter").orderBy("quarter", "desc").limit(1).executeTakeFirst();
  if (last) return nextQuarter(last.quarter);
  const heard = await db.selectFrom("dossier").select((eb) => eb.fn.min("first_reported_at").as("first")).executeTakeFirst();
  return heard?.first ? quarterOf(writeMoment(heard.first).slice(0, 10)) : undefined;
};

/** What an agency decides is what its figures are about. */
const counted = agencyNames.flatMap((agency) => agencies[agency].procedures.map((procedure) => ({ agency, procedure })));
const isCounted = sql.join(counted.map(({ agency, procedure }) => sql`(${agency}, ${procedure})`));

interface Candidate {
  readonly code: string;
  readonly agency: string;
  readonly procedure: string;
  readonly received_at: Date | null;
  /** Whether something of it may still be counted. */
  readonly is_open: boolean;
  readonly events: readonly { readonly status: Status; readonly at: string }[] | null;
}

/** @returns the last code of the page, or `undefined` when it was the last page. */
const countPage = async (db: Kysely<Tables>, quarter: string, after: string): Promise<string | undefined> => {
  const { rows } = await pageAfter(after, quarter).execute(db);
  const counts: Tables["dossier_count"][] = [];
  for (const [index, { code, agency, procedure, received_at: received, events }] of rows.filter((row) => row.is_open).entries()) {
    if (index % bounds.stretch === 0) await setImmediate();
    const dossier = { code, agency, procedure, receivedAt: received ? writeMoment(received) : undefined, events: (events ?? []).map(({ status, at }) => ({ status, at, note: undefined })) };
    const of = countsOf(dossier, quarter);
    if (of.received_month !== null || of.verdict !== null) counts.push({ dossier: code, agency, procedure, ...of });
  }
  if (counts.length > 0) await writeCounts(db, counts);
  return rows.length < bounds.page ? undefined : rows.at(-1)?.code;
};

/** In the order of their codes, whether open or not, and each looked up by its code: then a page costs the same, however many quarters lie behind. */
const pageAfter = (after: string, quarter: string) => sql<Candidate>`
  with page as materialized (select code, agency, procedure, received_at, owner from dossier where code > ${after} order by code limit ${bounds.page}),
  marked as materialized (
    select page.*, owner is not null and (agency, procedure) in (${isCounted}) and (select c.is_complete from dossier_count c where c.dossier = page.code) is not true as is_open
    from page
  )
  select code, agency, procedure, received_at, is_open is true as is_open,
    case when is_open then (select json_agg(json_build_object('status', e.status, 'at', e.at)) from dossier_event e where e.dossier = marked.code and e.at < ${startOf(nextQuarter(quarter))}) end as events
  from marked order by code`;

/** What was counted before stays as it was. */
const writeCounts = async (db: Kysely<Tables>, counts: readonly Tables["dossier_count"][]): Promise<void> =>
  void (await db
    .insertInto("dossier_count")
    .values([...counts])
    .onConflict((conflict) =>
      conflict.column("dossier").doUpdateSet((eb) => ({
        received_month: eb.fn.coalesce("dossier_count.received_month", "excluded.received_month"),
        verdict: eb.fn.coalesce("dossier_count.verdict", "excluded.verdict"),
        verdict_month: sql<string | null>`case when dossier_count.verdict is null then excluded.verdict_month else dossier_count.verdict_month end`,
        finished_month: eb.fn.coalesce("dossier_count.finished_month", "excluded.finished_month"),
        working_days: eb.fn.coalesce("dossier_count.working_days", "excluded.working_days"),
        is_complete: eb.ref("excluded.is_complete"),
      })),
    )
    .execute());

const levels = sql.join(ratingLevels.map((level) => sql`count(*) filter (where level = ${level})`));
const nothing = (columns: number) => sql.join(Array.from({ length: columns }, () => sql`0`));

/** A rating that an official wrote for somebody is kept, and is nobody's voice: it might be the agency's own. */
const writeSums = async (db: Kysely<Tables>, quarter: string, now: Date): Promise<void> => {
  const end = nextQuarter(quarter);
  await db.transaction().execute(async (trx) => {
    const { numInsertedOrUpdatedRows } = await trx.insertInto("performance_quarter").values({ quarter, closed_at: now }).onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) return;
    await sql`
      update dossier_rating set counted_month = greatest(date_trunc('month', rated_at at time zone ${vietnam})::date, ${quarter}::date)
      where counted_month is null and rated_at < ${startOf(end)} and acting_role is distinct from 'OFFICIAL'`.execute(trx);
    // One figure a statement: a quarter of a million dossiers is summed well within a statement's time.
    const add = async (month: string, table: string, sums: RawBuilder<unknown>): Promise<void> => {
      const [column, from] = [sql.ref(month), sql.table(table)];
      await sql`
        insert into performance_cell as cell (agency, procedure, month, ${sql.join(columns.map((each) => sql.ref(each)))})
        select agency, procedure, ${column}, ${sums} from ${from}
        where ${column} >= ${quarter}::date and ${column} < ${end}::date and (agency, procedure) in (${isCounted}) group by agency, procedure, ${column}
        on conflict (agency, month, procedure) do update set ${sql.join(columns.map((each) => sql`${sql.ref(each)} = cell.${sql.ref(each)} + excluded.${sql.ref(each)}`))}`.execute(trx);
    };
    await add("received_month", "dossier_count", sql`count(*), ${nothing(9)}`);
    await add("verdict_month", "dossier_count", sql`0, count(*) filter (where verdict = 'ON_TIME'), count(*) filter (where verdict = 'LATE'), ${nothing(7)}`);
    await add("finished_month", "dossier_count", sql`${nothing(3)}, count(working_days), coalesce(sum(working_days), 0), ${nothing(5)}`);
    await add("counted_month", "dossier_rating", sql`${nothing(5)}, ${levels}`);
  });
};

/** As they are summed up. */
const columns: readonly CountedColumn[] = ["received", "on_time", "late", "finished", "working_days", "very_satisfied", "satisfied", "neutral", "dissatisfied", "very_dissatisfied"];
