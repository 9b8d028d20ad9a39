/** What people thought of how their dossiers were handled (đánh giá mức độ hài lòng): one rating a dossier, never changed. */
import type { Kysely, Selectable } from "kysely";
import type { ActingRole } from "../../kit/subject.ts";
import { writeMoment } from "./dossiers.ts";
import type { Actor } from "./owner.ts";
import type { Status } from "./statuses.ts";
import type { Tables } from "./tables.ts";

/** The best first. */
export const ratingLevels = ["VERY_SATISFIED", "SATISFIED", "NEUTRAL", "DISSATISFIED", "VERY_DISSATISFIED"] as const;
export type RatingLevel = (typeof ratingLevels)[number];

/** How many of them are satisfied. */
export const satisfiedLevels = 2;

/** With these an agency has answered for good; a dossier that was stopped may still go on. */
const rateable: ReadonlySet<Status> = new Set(["NOT_ACCEPTED", "DECIDED", "RETURNED"]);
export const mayBeRated = (status: Status): boolean => rateable.has(status);

export interface Rating {
  readonly level: RatingLevel;
  readonly comment: string | undefined;
  readonly ratedAt: string;
  readonly onBehalf: boolean;
  /** The portal's id of whoever wrote it. */
  readonly viewer: string;
}

export interface NewRating {
  /** The act's own reference. */
  readonly id: string;
  readonly dossier: { readonly code: string; readonly agency: string; readonly procedure: string };
  readonly level: RatingLevel;
  readonly comment: string | undefined;
  readonly at: Date;
  readonly actor: Actor & { readonly role: ActingRole | undefined };
}

/** @returns whether it is this one that stands: of two the first does. */
export const writeRating = async (db: Kysely<Tables>, { id, dossier: { code: dossier, agency, procedure }, level, comment, at, actor }: NewRating): Promise<boolean> => {
  await db
    .insertInto("dossier_rating")
    .values({ id, dossier, agency, procedure, level, comment: comment ?? null, rated_at: at, viewer: actor.viewer, acting_case: actor.actingCase ?? null, acting_role: actor.role ?? null, counted_month: null })
    .onConflict((conflict) => conflict.column("dossier").doNothing())
    .execute();
  return isRatedBy(db, dossier, id);
};

/** Whether the rating of a dossier is that of this act. */
export const isRatedBy = async (db: Kysely<Tables>, dossier: string, id: string): Promise<boolean> =>
  (await db.selectFrom("dossier_rating").select("id").where("dossier", "=", dossier).executeTakeFirst())?.id === id;

const ratingOf = ({ level, comment, rated_at, acting_case, viewer }: Selectable<Tables["dossier_rating"]>): Rating => ({
  ...{ level, viewer },
  comment: comment ?? undefined,
  ratedAt: writeMoment(rated_at),
  onBehalf: acting_case !== null,
});

export const ratingsOf = async (db: Kysely<Tables>, dossiers: readonly string[]): Promise<readonly (Rating | undefined)[]> => {
  const rows = await db.selectFrom("dossier_rating").selectAll().where("dossier", "in", [...dossiers]).execute();
  const known = new Map(rows.map((row) => [row.dossier, ratingOf(row)]));
  return dossiers.map((dossier) => known.get(dossier));
};
