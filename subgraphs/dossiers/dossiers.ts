/** Dossiers as they are read: by whoever they are about, and by nobody else. */
import type { Kysely, Selectable } from "kysely";
import { DateTime } from "luxon";
import { vietnam } from "../../kit/clock.ts";
import type { ReportedDossier } from "./dossier.ts";
import type { ReportedFee } from "./fees.ts";
import type { Tables } from "./tables.ts";

/** More than anybody has; what is beyond is not read. */
const mostRead = 1_000;

export interface ReportedPaper {
  readonly name: string;
  readonly state: Tables["dossier_result"]["state"];
  readonly document: string | undefined;
}

export interface StoredDossier extends ReportedDossier {
  readonly papers: readonly ReportedPaper[];
  readonly fees: readonly ReportedFee[];
}

/** A moment of the database as the graph says it. */
export const writeMoment = (at: Date): string => DateTime.fromJSDate(at, { zone: vietnam }).toISO({ suppressMilliseconds: true }) ?? "";

/** The latest received first; one that has not been received yet before all others. */
export const dossiersOf = async (db: Kysely<Tables>, owners: readonly string[]): Promise<readonly StoredDossier[]> => {
  const rows = await db
    .selectFrom("dossier")
    .selectAll()
    .where("owner", "in", [...owners])
    .orderBy("received_at", (order) => order.desc().nullsFirst())
    .orderBy("code", "desc")
    .limit(mostRead)
    .execute();
  return withParts(db, rows);
};

/** Looked up among the owner's: somebody else's and one that never was make the same call and give the same answer. */
export const dossierOf = async (db: Kysely<Tables>, owners: readonly string[], code: string): Promise<StoredDossier | undefined> =>
  (await withParts(db, await db.selectFrom("dossier").selectAll().where("code", "=", code).where("owner", "in", [...owners]).execute()))[0];

const withParts = async (db: Kysely<Tables>, rows: readonly Selectable<Tables["dossier"]>[]): Promise<readonly StoredDossier[]> => {
  if (rows.length === 0) return [];
  const codes = rows.map(({ code }) => code);
  const [events, promises, papers, fees] = await Promise.all([
    db.selectFrom("dossier_event").selectAll().where("dossier", "in", codes).execute(),
    db.selectFrom("dossier_promise").selectAll().where("dossier", "in", codes).execute(),
    db.selectFrom("dossier_result").selectAll().where("dossier", "in", codes).orderBy("reported_at", "desc").orderBy("version").execute(),
    db.selectFrom("dossier_fee").selectAll().where("dossier", "in", codes).orderBy("code").execute(),
  ]);
  const of = <T extends { readonly dossier: string }>(parts: readonly T[], code: string): readonly T[] => parts.filter(({ dossier }) => dossier === code);
  return rows.map((row) => ({
    code: row.code,
    agency: row.agency,
    procedure: row.procedure ?? "",
    procedureName: row.procedure_name ?? undefined,
    receivedAt: row.received_at ? writeMoment(row.received_at) : undefined,
    events: of(events, row.code).map(({ status, at, note }) => ({ status, at: writeMoment(at), note: note ?? undefined })),
    promises: of(promises, row.code).map(({ day }) => day),
    papers: latestPapers(of(papers, row.code)),
    fees: of(fees, row.code).map(({ code, name, amount, on_return, is_paid }) => ({ code, name, amount, isOnReturn: on_return, isPaid: is_paid })),
  }));
};

/** A paper that was issued again is shown once: the latest that is good, or what became of the latest. */
const latestPapers = (papers: readonly Selectable<Tables["dossier_result"]>[]): readonly ReportedPaper[] => {
  const shown = new Map<string, Selectable<Tables["dossier_result"]>>();
  for (const paper of papers) {
    const known = shown.get(paper.paper);
    if (known === undefined || (known.state !== "VALID" && paper.state === "VALID")) shown.set(paper.paper, paper);
  }
  return [...shown.values()].map(({ name, state, document }) => ({ name, state, document: document ?? undefined }));
};
