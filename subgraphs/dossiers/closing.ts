/**
 * Closes quarters: what is to be counted of every dossier is written down once, and summed up once. A figure that was told never changes after that, so that
 * nobody learns from two readings what happened between them. Any number of processes may close, and one that dies leaves nothing half done: what it has
 * counted of single dossiers is found again, and the sums of a quarter are written whole.
 */
import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Clock } from "../../kit/clock.ts";
import { today } from "../../kit/clock.ts";
import type { Dependencies } from "../../kit/subgraph.ts";
import { agencies, agencyNames } from "./agencies.ts";
import { writeMoment } from "./dossiers.ts";
import { lastToClose, nextQuarter, quarterOf, startOf } from "./quarters.ts";
import type { Status } from "./statuses.ts";
import type { Tables } from "./tables.ts";
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
  readonly events: readonly { readonly status: Status; readonly at: string }[] | null;
}

/** @returns the last code of the page, or `undefined` when it was the last page. */
const countPage = async (db: Kysely<Tables>, quarter: string, after: string): Promise<string | undefined> => {
  const { rows } = await candidates(quarter, after).execute(db);
  const counts = rows.flatMap(({ code, agency, procedure, received_at: received, events }) => {
    const dossier = { code, agency, procedure, receivedAt: received ? writeMoment(received) : undefined, events: (events ?? []).map(({ status, at }) => ({ status, at, note: undefined })) };
    const of = countsOf(dossier, quarter);
    return of.received_month === null && of.verdict === null ? [] : [{ dossier: code, ...of }];
  });
  if (counts.length > 0) await writeCounts(db, counts);
  return rows.length < bounds.page ? undefined : rows.at(-1)?.code;
};

/** By its code, a page at a time: of those of which something may still be counted. */
export const candidates = (quarter: string, after: string) => sql<Candidate>`
  select d.code, d.agency, d.procedure, d.received_at,
    (select json_agg(json_build_object('status', e.status, 'at', e.at)) from dossier_event e where e.dossier = d.code and e.at < ${startOf(nextQuarter(quarter))}) as events
  from dossier d left join dossier_count c on c.dossier = d.code
  where d.code > ${after} and d.owner is not null and (d.agency, d.procedure) in (${isCounted}) and c.is_complete is not true
  order by d.code limit ${bounds.page}`;

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

/** A rating that an official wrote for somebody is kept, and is nobody's voice: it might be the agency's own. */
const writeSums = async (db: Kysely<Tables>, quarter: string, now: Date): Promise<void> => {
  const end = nextQuarter(quarter);
  await db.transaction().execute(async (trx) => {
    const { numInsertedOrUpdatedRows } = await trx.insertInto("performance_quarter").values({ quarter, closed_at: now }).onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) return;
    await sql`
      update dossier_rating set counted_month = greatest(date_trunc('month', rated_at at time zone 'Asia/Ho_Chi_Minh')::date, ${quarter}::date)
      where counted_month is null and rated_at < ${startOf(end)} and acting_role is distinct from 'OFFICIAL'`.execute(trx);
    await sql`
      with counted as (
        select c.*, d.agency, d.procedure from dossier_count c join dossier d on d.code = c.dossier
      ), facts as (
        select agency, procedure, received_month as month, 'received' as what, 0 as days from counted
        union all select agency, procedure, verdict_month, verdict, 0 from counted where verdict in ('ON_TIME', 'LATE')
        union all select agency, procedure, finished_month, 'finished', working_days from counted where working_days is not null
        union all select d.agency, d.procedure, r.counted_month, r.level, 0 from dossier_rating r join dossier d on d.code = r.dossier where (d.agency, d.procedure) in (${isCounted})
      )
      insert into performance_cell
      select agency, procedure, month,
        count(*) filter (where what = 'received'), count(*) filter (where what = 'ON_TIME'), count(*) filter (where what = 'LATE'),
        count(*) filter (where what = 'finished'), coalesce(sum(days) filter (where what = 'finished'), 0),
        count(*) filter (where what = 'VERY_SATISFIED'), count(*) filter (where what = 'SATISFIED'), count(*) filter (where what = 'NEUTRAL'),
        count(*) filter (where what = 'DISSATISFIED'), count(*) filter (where what = 'VERY_DISSATISFIED')
      from facts where month >= ${quarter}::date and month < ${end}::date
      group by agency, procedure, month`.execute(trx);
  });
};
