/**
 * What agencies report, written down. Messages come late, twice and in any order, so nothing here overwrites: a step is kept with its agency's own time, a
 * promised day is added to those promised, a paper to the papers; of a fee, what was said last by the agency's own time counts, and that it was paid is never
 * unsaid. Where a dossier stands follows from all of it (`dossier.ts`), whatever came first.
 */
import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Kysely } from "kysely";
import { DateTime } from "luxon";
import { vietnam } from "../../kit/clock.ts";
import type { Clock } from "../../kit/clock.ts";
import { agencies, isOwn } from "./agencies.ts";
import type { AgencyName } from "./agencies.ts";
import type { ReportedEvent } from "./dossier.ts";
import type { ReportedFee } from "./fees.ts";
import type { Owners } from "./owner.ts";
import type { Tables } from "./tables.ts";
import type { Progress, WholeDossier, WireFee, WirePaper } from "./wire.ts";

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

const dayOf = (at: string): string => DateTime.fromISO(at, { zone: vietnam }).toISODate() ?? "";

/**
 * The steps that a whole dossier tells: those that one of its dates dates. A status without any does not say since when it holds, and waits for the message
 * about that step, which does.
 */
const eventsOf = (wire: WholeDossier): readonly ReportedEvent[] => {
  const { TrangThaiHoSo: status, NgayTiepNhan: received, NgayTuChoi: refused, NgayKetThucXuLy: ended, NgayTra: returned, NgayCapNhat: since } = wire;
  const isAccepted = status !== "REGISTERED" && status !== "NOT_ACCEPTED";
  const dated: readonly (readonly [ReportedEvent["status"], string | undefined, boolean])[] = [
    ["ACCEPTED", received, isAccepted],
    ["NOT_ACCEPTED", refused ?? ended, status === "NOT_ACCEPTED"],
    ["WITHDRAWN", ended, status === "WITHDRAWN"],
    ["DECIDED", ended, status === "DECIDED" || status === "RETURNED"],
    ["RETURNED", returned, status === "RETURNED"],
    [status, since, true],
  ];
  const events = dated.flatMap(([each, at, holds]) => (holds && at !== undefined ? [{ status: each, at, note: undefined }] : []));
  // Told by two of its dates, a step is one.
  return events.filter(({ status: each, at }, index) => events.findIndex((other) => other.status === each && other.at === at) === index);
};

const receivedAtOf = ({ TrangThaiHoSo: status, NgayTiepNhan }: WholeDossier): Date | null =>
  NgayTiepNhan === undefined || status === "REGISTERED" || status === "NOT_ACCEPTED" ? null : new Date(NgayTiepNhan);

const promisesOf = (moments: readonly (string | undefined)[]): readonly string[] => [...new Set(moments.filter((at) => at !== undefined).map(dayOf))];

/** When the agency wrote a whole dossier; where it does not say, not before the last step that it tells. */
const writtenAt = (since: string | undefined, events: readonly ReportedEvent[]): Date => new Date(since ?? Math.max(0, ...events.map(({ at }) => Date.parse(at))));

const feeOf = ({ MaPhiLePhi: code, TenPhiLePhi, Gia, HinhThucThu, TrangThaiThanhToan: state }: WireFee, states: Readonly<Record<string, boolean>>): ReportedFee | undefined => {
  const isPaid = state === undefined ? false : Object.hasOwn(states, state) ? states[state] : undefined;
  return isPaid === undefined ? undefined : { code, name: TenPhiLePhi || code, amount: Gia, isOnReturn: HinhThucThu === onReturn, isPaid };
};

/** `HinhThucThu`: 1 on receipt, 2 with a supplement, 4 as the result is handed over. */
const onReturn = "4";

interface Report {
  readonly code: string;
  readonly events: readonly ReportedEvent[];
  readonly promises: readonly string[];
  readonly papers: readonly WirePaper[];
  /** As they were when the agency wrote this. */
  readonly fees: { readonly at: Date; readonly all: readonly ReportedFee[] };
  /** Of whom and what it is; a step alone does not say. */
  readonly about: { readonly owner: string; readonly procedure: string; readonly procedureName: string | undefined; readonly receivedAt: Date | null } | undefined;
}

/** @returns a field with a number that the agency's system does not have. */
export const reportOfDossier = (agency: AgencyName, wire: WholeDossier, owners: Owners): Report | { readonly unknown: "LoaiDoiTuong" | "TrangThaiThanhToan" } => {
  const { applicants, feeStates } = agencies[agency];
  const kind = Object.hasOwn(applicants, wire.LoaiDoiTuong) ? applicants[wire.LoaiDoiTuong] : undefined;
  if (kind === undefined) return { unknown: "LoaiDoiTuong" };
  const fees = wire.DanhSachLePhi.map((fee) => feeOf(fee, feeStates)).filter((fee) => fee !== undefined);
  if (fees.length < wire.DanhSachLePhi.length) return { unknown: "TrangThaiThanhToan" };
  const events = eventsOf(wire);
  return {
    code: wire.MaHoSo,
    events,
    promises: promisesOf([wire.NgayHenTra, ...wire.DanhSachHoSoBoSung.map(({ NgayHenTraMoi }) => NgayHenTraMoi)]),
    papers: wire.DanhSachGiayToKetQua,
    fees: { at: writtenAt(wire.NgayCapNhat, events), all: fees },
    about: { owner: owners.ofApplicant(kind, wire.MaDoiTuong), procedure: wire.MaTTHC, procedureName: wire.TenTTHC, receivedAt: receivedAtOf(wire) },
  };
};

export const reportOfStep = (wire: Progress): Report => ({
  code: wire.MaHoSo,
  events: [{ status: wire.TrangThai, at: wire.ThoiDiemXuLy, note: wire.NoiDungXuLy }],
  promises: promisesOf([wire.NgayKetThucTheoQuyDinh]),
  papers: [],
  fees: { at: new Date(wire.ThoiDiemXuLy), all: [] },
  about: undefined,
});

class Refused extends Error {
  readonly reception: Exclude<Reception, "DONE">;
  constructor(reception: Exclude<Reception, "DONE">) {
    super(reception);
    this.reception = reception;
  }
}

/** Writes one report, whole or not at all. The same report again changes nothing. */
export const receive = async (db: Kysely<Tables>, agency: AgencyName, report: Report, clock: Clock): Promise<Reception> => {
  const now = clock.now();
  if (!isOwn(agency, report.code)) return "FOREIGN";
  if (report.events.some(({ at }) => Date.parse(at) > now.getTime() + most.aheadMs)) return "FUTURE";
  try {
    await db.transaction().execute(async (trx) => {
      await writeDossier(trx, agency, report, now);
      await writeEvents(trx, report, now);
      await writePromises(trx, report);
      await writePapers(trx, report, now);
      await writeFees(trx, report);
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
    .values({ code, agency, owner: null, procedure: null, procedure_name: null, received_at: null, first_reported_at: now })
    .onConflict((conflict) => conflict.column("code").doNothing())
    .execute();
  const known = await trx.selectFrom("dossier").selectAll().where("code", "=", code).forUpdate().executeTakeFirstOrThrow();
  if (known.agency !== agency) throw new Refused("FOREIGN");
  if (about === undefined) return;
  if (known.owner !== null && (known.owner !== about.owner || known.procedure !== about.procedure)) throw new Refused("CONTRADICTORY");
  const receivedAt = [known.received_at, about.receivedAt].filter((at) => at !== null).toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null;
  await trx
    .updateTable("dossier")
    .set({ owner: about.owner, procedure: about.procedure, procedure_name: about.procedureName ?? known.procedure_name, received_at: receivedAt })
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
