/** Consent as it was given: who, to which words, when, through whom. Nothing of it is ever changed but that it was withdrawn, and by whom. */
import type { Kysely, Selectable } from "kysely";
import type { ConsentText } from "./consent-text.ts";
import { writeMoment } from "./dossiers.ts";
import type { Actor } from "./owner.ts";
import type { Tables } from "./tables.ts";

export interface Consent {
  readonly id: string;
  readonly procedure: string;
  readonly text: ConsentText;
  readonly givenAt: string;
  readonly withdrawnAt: string | undefined;
  readonly onBehalf: boolean;
}

const consentOf = (row: Selectable<Tables["consent"]>): Consent => ({
  id: row.id,
  procedure: row.procedure,
  text: { version: row.version, text: { vi: row.text_vi, en: row.text_en } },
  givenAt: writeMoment(row.given_at),
  withdrawnAt: row.withdrawn_at ? writeMoment(row.withdrawn_at) : undefined,
  onBehalf: row.given_case !== null,
});

/** The latest first. */
export const consentsOf = async (db: Kysely<Tables>, owner: string): Promise<readonly Consent[]> =>
  (await db.selectFrom("consent").selectAll().where("owner", "=", owner).orderBy("given_at", "desc").orderBy("id").execute()).map(consentOf);

/** The consent in force: to these words, and not withdrawn. */
export const consentInForce = async (db: Kysely<Tables>, owner: string, procedure: string, version: string): Promise<Consent | undefined> => {
  const row = await db.selectFrom("consent").selectAll().where("owner", "=", owner).where("procedure", "=", procedure).where("version", "=", version).where("withdrawn_at", "is", null).executeTakeFirst();
  return row && consentOf(row);
};

export const findConsent = async (db: Kysely<Tables>, owner: string, id: string): Promise<Consent | undefined> => {
  const row = await db.selectFrom("consent").selectAll().where("owner", "=", owner).where("id", "=", id).executeTakeFirst();
  return row && consentOf(row);
};

export interface NewConsent {
  readonly id: string;
  readonly owner: string;
  readonly procedure: string;
  readonly text: ConsentText;
  readonly at: Date;
  readonly actor: Actor;
}

/**
 * Given twice to the same words it is one consent, the first. Given before one for this procedure was withdrawn, and only now written down because a process
 * died in between, it is not given any more: the later word counts. @returns the id of that consent, or of the one that was withdrawn.
 */
export const writeConsent = async (db: Kysely<Tables>, { id, owner, procedure, text, at, actor }: NewConsent): Promise<string> => {
  const withdrawn = await db.selectFrom("consent").select("id").where("owner", "=", owner).where("procedure", "=", procedure).where("withdrawn_at", ">", at).orderBy("withdrawn_at", "desc").limit(1).executeTakeFirst();
  if (withdrawn) return withdrawn.id;
  await db
    .insertInto("consent")
    .values({
      ...{ id, owner, procedure, version: text.version, text_vi: text.text.vi, text_en: text.text.en, given_at: at, given_by: actor.viewer, given_case: actor.actingCase ?? null },
      ...{ withdrawn_at: null, withdrawn_by: null, withdrawn_case: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await consentInForce(db, owner, procedure, text.version))?.id ?? id;
};

/** Withdrawn again it stays withdrawn as it was. */
export const writeWithdrawal = async (db: Kysely<Tables>, { owner, id, at, actor }: Pick<NewConsent, "owner" | "id" | "at" | "actor">): Promise<Consent | undefined> => {
  await db
    .updateTable("consent")
    .set({ withdrawn_at: at, withdrawn_by: actor.viewer, withdrawn_case: actor.actingCase ?? null })
    .where("owner", "=", owner)
    .where("id", "=", id)
    .where("withdrawn_at", "is", null)
    .execute();
  return findConsent(db, owner, id);
};
