/**
 * What agencies report, written down. Messages come late, twice and in any order, so nothing here overwrites: a step is kept with its agency's own time, a
 * promised day is added to those promised, a paper to the papers; of a fee, what was said last by the agency's own time counts, and that it was paid is never
 * unsaid. Where a dossier stands follows from all of it (`dossier.ts`), whatever came first.
 */
import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Kysely, Transaction } from "kysely";
import type { Clock } from "../../kit/clock.ts";
import { isOwn } from "./agencies.ts";
import type { AgencyName } from "./agencies.ts";
import { oweCounter } from "./axis/counter-cases.ts";
import { dayOf } from "./report.ts";
import type { Report } from "./report.ts";
import type { Tables } from "./tables.ts";
import type { WirePaper } from "./wire.ts";

/** What became of one report. Anything but `DONE` has changed nothing. */
export type Reception =
  | "DONE"
  /** The code is of no unit of this agency, or another reported it first. */
  | "FOREIGN"
  /** It contradicts what was reported before: another applicant, another procedure. */
  | "CONTRADICTORY"
  /** Its time has not come yet. */
  | "FUTURE"
  /** More than any dossier has. */
  | "TOO_MUCH";

const most = {
  /** The longest known dossier has some thirty steps. */
  events: 300,
  papers: 100,
  promises: 100,
  fees: 100,
  /** How far an agency's clock may be ahead of ours. */
  aheadMs: 10 * 60_000,
};

class Refused extends Error {
  readonly reception: Exclude<Reception, "DONE">;
  constructor(reception: Exclude<Reception, "DONE">) {
    super(reception);
    this.reception = reception;
  }
}

/** Writes one report, whole or not at all. The same report again changes nothing. */
export const receive = (db: Kysely<Tables>, agency: AgencyName, report: Report, clock: Clock): Promise<Reception> => receiveAll(db, agency, [report], clock);

/**
 * Writes several reports of one message, all or none.
 * @param also is written with them.
 */
export const receiveAll = async (db: Kysely<Tables>, agency: AgencyName, reports: readonly Report[], clock: Clock, also: (trx: Transaction<Tables>) => Promise<void> = async () => {}): Promise<Reception> => {
  const now = clock.now();
  if (!reports.every(({ code }) => isOwn(agency, code))) return "FOREIGN";
  if (reports.some(({ events }) => events.some(({ at }) => Date.parse(at) > now.getTime() + most.aheadMs))) return "FUTURE";
  try {
    await db.transaction().execute(async (trx) => {
      await also(trx);
      // In one order, so that two messages about the same dossiers wait for each other and not in a circle.
      for (const report of reports.toSorted((a, b) => (a.code < b.code ? -1 : 1))) {
        await writeDossier(trx, agency, report, now);
        await writeEvents(trx, report, now);
        await writePromises(trx, report);
        await writePapers(trx, report, now);
        await writeFees(trx, report);
        await oweCounter(trx, report.code, now);
      }
    });
    return "DONE";
  } catch (error) {
    if (error instanceof Refused) return error.reception;
    throw error;
  }
};

/** The row is locked from here on: two messages about one dossier are written one after the other. */
const writeDossier = async (trx: Kysely<Tables>, agency: AgencyName, { code, about }: Report, now: Date): Promise<void> => {
  await trx
    .insertInto("dossier")
    .values({ code, agency, owner: null, procedure: null, procedure_name: null, received_at: null, first_reported_at: now, counter_case: null })
    .onConflict((conflict) => conflict.column("code").doNothing())
    .execute();
  const known = await trx.selectFrom("dossier").selectAll().where("code", "=", code).forUpdate().executeTakeFirstOrThrow();
  if (known.agency !== agency) throw new Refused("FOREIGN");
  if (about === undefined) return;
  if (known.owner !== null && (known.owner !== about.owner || known.procedure !== about.procedure)) throw new Refused("CONTRADICTORY");
  const receivedAt = [known.received_at, about.receivedAt].filter((at) => at !== null).toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null;
  await trx
    .updateTable("dossier")
    .set({ owner: about.owner, procedure: about.procedure, procedure_name: about.procedureName ?? known.procedure_name, received_at: receivedAt, counter_case: known.counter_case ?? about.counterCase ?? null })
    .where("code", "=", code)
    .execute();
};

const countOf = async (trx: Kysely<Tables>, table: "dossier_event" | "dossier_promise" | "dossier_result" | "dossier_fee", code: string): Promise<number> =>
  Number((await trx.selectFrom(table).select((eb) => eb.fn.countAll().as("count")).where("dossier", "=", code).executeTakeFirstOrThrow()).count);

const writeEvents = async (trx: Kysely<Tables>, { code, events }: Report, now: Date): Promise<void> => {
  if (events.length === 0) return;
  await trx
    .insertInto("dossier_event")
    .values(events.map(({ status, at, note }) => ({ dossier: code, status, at: new Date(at), note: note ?? null, reported_at: now })))
    // The same step, told by a whole dossier and by a message of its own: only the latter has words.
    .onConflict((conflict) => conflict.columns(["dossier", "status", "at"]).doUpdateSet((eb) => ({ note: eb.fn.coalesce("dossier_event.note", "excluded.note") })))
    .execute();
  if ((await countOf(trx, "dossier_event", code)) > most.events) throw new Refused("TOO_MUCH");
};

const writePromises = async (trx: Kysely<Tables>, { code, promises }: Report): Promise<void> => {
  if (promises.length === 0) return;
  await trx
    .insertInto("dossier_promise")
    .values(promises.map((day) => ({ dossier: code, day })))
    .onConflict((conflict) => conflict.columns(["dossier", "day"]).doNothing())
    .execute();
  if ((await countOf(trx, "dossier_promise", code)) > most.promises) throw new Refused("TOO_MUCH");
};

const versionOf = ({ DuongDanTepTinKetQua, ChuKySo }: WirePaper): string =>
  createHash("sha256").update(`${DuongDanTepTinKetQua}\n${ChuKySo?.protected ?? ""}\n${ChuKySo?.signature ?? ""}`).digest("hex").slice(0, 16);

/** A paper that could not be had is tried again when its agency tells of it again; anything else about it stays. */
const writePapers = async (trx: Kysely<Tables>, { code, papers }: Report, now: Date): Promise<void> => {
  for (const paper of papers) {
    await trx
      .insertInto("dossier_result")
      .values({
        dossier: code,
        paper: paper.GiayToId,
        version: versionOf(paper),
        name: paper.TenGiayTo,
        address: paper.DuongDanTepTinKetQua,
        signature: paper.ChuKySo ? JSON.stringify(paper.ChuKySo) : null,
        expires_on: paper.NgayHetHan === undefined ? null : dayOf(paper.NgayHetHan),
        state: "FETCHING",
        reason: null,
        attempts: 0,
        // Attempts are on the machine's time: the world's may stand still.
        next_at: new Date(0),
        reported_at: now,
        document: null,
      })
      .onConflict((conflict) => conflict.columns(["dossier", "paper", "version"]).doUpdateSet({ state: "FETCHING", attempts: 0, next_at: new Date(0) }).where("dossier_result.state", "=", "UNAVAILABLE"))
      .execute();
  }
  if (papers.length > 0 && (await countOf(trx, "dossier_result", code)) > most.papers) throw new Refused("TOO_MUCH");
};

/** Two that were written in one second and differ count alike in either order: by the smaller amount, so that nobody is asked for more than was said. */
const writeFees = async (trx: Kysely<Tables>, { code: dossier, fees: { at, all } }: Report): Promise<void> => {
  for (const { code, name, amount, isOnReturn, isPaid } of all) {
    await trx
      .insertInto("dossier_fee")
      .values({ dossier, code, name, amount, on_return: isOnReturn, is_paid: isPaid, said_at: at })
      .onConflict((conflict) =>
        conflict
          .columns(["dossier", "code"])
          .doUpdateSet((eb) => ({ name: eb.ref("excluded.name"), amount: eb.ref("excluded.amount"), on_return: eb.ref("excluded.on_return"), said_at: eb.ref("excluded.said_at") }))
          .where(sql<boolean>`(dossier_fee.said_at, -dossier_fee.amount, dossier_fee.name, dossier_fee.on_return) < (excluded.said_at, -excluded.amount, excluded.name, excluded.on_return)`),
      )
      .execute();
    if (isPaid) await trx.updateTable("dossier_fee").set({ is_paid: true }).where("dossier", "=", dossier).where("code", "=", code).execute();
  }
  if (all.length > 0 && (await countOf(trx, "dossier_fee", dossier)) > most.fees) throw new Refused("TOO_MUCH");
};
