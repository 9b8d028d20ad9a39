/** Files on their way from a person into the store. Until the last byte has come and is what was said, there is no document, and nothing stays of it. */
import type { Kysely } from "kysely";
import type { Clock } from "../../kit/clock.ts";
import { clearParts, dropParts, keepFile, takeFile } from "./files.ts";
import type { FileFault, MediaType } from "./files.ts";
import type { Actor } from "./owner.ts";
import type { Tables } from "./tables.ts";
import { ticketMs } from "./tickets.ts";

/** Documents that one person may put here, those on their way included. */
export const mostUploads = 200;

/** A broken upload is cleared away so long after its address has ended: the slowest that began in time is over by then. */
const graceMs = 10 * 60_000;

export interface NewUpload {
  /** The document's id, and the act's own reference. */
  readonly id: string;
  readonly owner: string;
  readonly actor: Actor;
  readonly name: string;
  readonly mediaType: MediaType;
  readonly size: number;
  readonly sha256: string | undefined;
}

/** @returns when its address ends; the same for the same upload begun again. */
export const writeUpload = async (db: Kysely<Tables>, { id, owner, actor, name, mediaType, size, sha256 }: NewUpload, systemClock: Clock): Promise<Date> => {
  await db
    .insertInto("upload")
    .values({
      ...{ id, owner, viewer: actor.viewer, acting_case: actor.actingCase ?? null, name, media_type: mediaType, size, sha256: sha256?.toLowerCase() ?? null, state: "WAITING" },
      expires_at: new Date(systemClock.now().getTime() + ticketMs.UPLOAD),
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
  return (await db.selectFrom("upload").select("expires_at").where("id", "=", id).executeTakeFirstOrThrow()).expires_at;
};

export const findUpload = async (db: Kysely<Tables>, id: string): Promise<{ readonly expiresAt: Date } | undefined> => {
  const row = await db.selectFrom("upload").select("expires_at").where("id", "=", id).executeTakeFirst();
  return row && { expiresAt: row.expires_at };
};

/** What a person has put here, and what may still come: whoever begins more than the store takes could send all of it afterwards. */
export const countUploads = async (db: Kysely<Tables>, owner: string, systemClock: Clock): Promise<number> => {
  const stored = db.selectFrom("document").select((eb) => eb.fn.countAll().as("count")).where("owner", "=", owner).where("origin", "=", "UPLOADED");
  const begun = db
    .selectFrom("upload")
    .select((eb) => eb.fn.countAll().as("count"))
    .where("owner", "=", owner)
    .where((eb) => eb.or([eb("state", "=", "RECEIVING"), eb.and([eb("state", "=", "WAITING"), eb("expires_at", ">", systemClock.now())])]));
  const counts = await Promise.all([stored.executeTakeFirstOrThrow(), begun.executeTakeFirstOrThrow()]);
  return counts.reduce((sum, { count }) => sum + Number(count), 0);
};

/** What came of sending a file. */
export type Reception = "STORED" | "NOT_WAITING" | FileFault;

export interface ReceivingParts {
  readonly clock: Clock;
  readonly systemClock: Clock;
  readonly ids: () => string;
}

/**
 * Takes a file, once. Cut off half way, it may be sent again while its address holds; refused for what it is, it may not. Whoever sends it anew takes the
 * place of the one before: nobody can tell whether that one is slow, or its process has died.
 */
export const receiveUpload = async (db: Kysely<Tables>, id: string, body: AsyncIterable<Uint8Array>, { clock, systemClock, ids }: ReceivingParts): Promise<Reception> => {
  const attempt = ids();
  const upload = await db.updateTable("upload").set({ state: "RECEIVING", attempt }).where("id", "=", id).where("state", "in", ["WAITING", "RECEIVING"]).where("expires_at", ">", systemClock.now()).returningAll().executeTakeFirst();
  if (upload === undefined) return "NOT_WAITING";
  const written = await takeFile(db, attempt, body, { size: upload.size, mediaType: upload.media_type as MediaType, sha256: upload.sha256 ?? undefined });
  if (typeof written === "string") {
    const state = written === "INTERRUPTED" ? "WAITING" : "REFUSED";
    const { numUpdatedRows } = await db.updateTable("upload").set({ state }).where("id", "=", id).where("attempt", "=", attempt).where("state", "=", "RECEIVING").executeTakeFirst();
    return numUpdatedRows === 0n ? "NOT_WAITING" : written;
  }
  const isStored = await db.transaction().execute(async (trx) => {
    // Of two that end at once, the later waits here for the earlier.
    const { numUpdatedRows } = await trx.updateTable("upload").set({ state: "STORED" }).where("id", "=", id).where("attempt", "=", attempt).where("state", "=", "RECEIVING").executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await keepFile(trx, attempt, written);
    await trx
      .insertInto("document")
      .values({
        ...{ id, owner: upload.owner, name: upload.name, media_type: upload.media_type, size: written.size, sha256: written.sha256, origin: "UPLOADED", agency: null, dossier: null, procedure: null },
        ...{ issued_at: clock.now(), expires_on: null, verification_code: null, signature: null, viewer: upload.viewer, acting_case: upload.acting_case },
      })
      .execute();
    return true;
  });
  if (isStored) return "STORED";
  await dropParts(db, attempt);
  return "NOT_WAITING";
};

/** Clears away what was never finished, also by processes that died. */
export const clearUploads = async (db: Kysely<Tables>, systemClock: Clock): Promise<void> => {
  await clearParts(db);
  await db.deleteFrom("upload").where("state", "!=", "STORED").where("expires_at", "<", new Date(systemClock.now().getTime() - graceMs)).execute();
};
