/** The bytes of documents, by content: the same file is kept once. They are in the database, in parts, so that no process holds a whole upload. */
import { createHash } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import { sql } from "kysely";
import type { Kysely } from "kysely";
import { PublicError } from "../../kit/errors.ts";
import type { Tables } from "./tables.ts";

/** What a file may be at most: a scan of some twenty pages. */
export const maxFileBytes = 10_000_000;

/** What is written and read at once. */
const partBytes = 256_000;

/** What the store takes. */
export const mediaTypes = { PDF: "application/pdf", JPEG: "image/jpeg", PNG: "image/png" } as const;
export type MediaType = keyof typeof mediaTypes;

/** @returns what the file is by its content, or `undefined` for anything that the store does not take. */
export const mediaTypeOf = async (start: Uint8Array): Promise<MediaType | undefined> => {
  const found = (await fileTypeFromBuffer(start))?.mime;
  return (Object.keys(mediaTypes) as MediaType[]).find((name) => mediaTypes[name] === found);
};

export class FileTooLarge extends Error {
  override readonly name = "FileTooLarge";
}

export interface WrittenFile {
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: MediaType | undefined;
}

async function* partsOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    waiting.push(chunk);
    length += chunk.length;
    while (length >= partBytes) {
      const all = Buffer.concat(waiting);
      yield all.subarray(0, partBytes);
      waiting = [all.subarray(partBytes)];
      length -= partBytes;
    }
  }
  if (length > 0) yield Buffer.concat(waiting);
}

/**
 * Writes parts as they come, under an id of their own. They are nobody's file until `keepFile`; whoever fails must `dropParts`.
 * @throws {FileTooLarge} as soon as there is more than `most` bytes.
 */
export const writeParts = async (db: Kysely<Tables>, file: string, chunks: AsyncIterable<Uint8Array>, most: number): Promise<WrittenFile> => {
  const hash = createHash("sha256");
  await db.insertInto("file_attempt").values({ parts: file }).execute();
  let size = 0;
  let n = 0;
  let mediaType: MediaType | undefined;
  for await (const bytes of partsOf(chunks)) {
    size += bytes.length;
    if (size > most) throw new FileTooLarge();
    hash.update(bytes);
    if (n === 0) mediaType = await mediaTypeOf(bytes);
    await db.insertInto("file_part").values({ file, n, bytes }).execute();
    n += 1;
  }
  return { sha256: hash.digest("hex"), size, mediaType };
};

/** Why a file is not the one that was announced. */
export type FileFault = "INTERRUPTED" | "OTHER_SIZE" | "OTHER_TYPE" | "OTHER_DIGEST";

/** What was said of a file before it came. */
export interface AnnouncedFile {
  readonly size: number;
  readonly mediaType: MediaType;
  readonly sha256: string | undefined;
}

/**
 * Writes the parts of a file that was announced.
 * @returns it, or what is wrong with what came; then the parts are dropped.
 * @throws {PublicError} when the database is away: what it has of the parts is cleared away in its time.
 */
export const takeFile = async (db: Kysely<Tables>, parts: string, body: AsyncIterable<Uint8Array>, announced: AnnouncedFile): Promise<WrittenFile | FileFault> => {
  const written = await writeParts(db, parts, body, announced.size).catch((error: unknown): FileFault => {
    if (error instanceof PublicError) throw error;
    return error instanceof FileTooLarge ? "OTHER_SIZE" : "INTERRUPTED";
  });
  const fault = typeof written === "string" ? written : faultOf(written, announced);
  if (fault === undefined) return written;
  await dropParts(db, parts);
  return fault;
};

const faultOf = (written: WrittenFile, announced: AnnouncedFile): FileFault | undefined => {
  if (written.size !== announced.size) return "OTHER_SIZE";
  if (written.mediaType !== announced.mediaType) return "OTHER_TYPE";
  return announced.sha256 !== undefined && announced.sha256 !== written.sha256 ? "OTHER_DIGEST" : undefined;
};

export const dropParts = async (db: Kysely<Tables>, file: string): Promise<void> => {
  await db.deleteFrom("file_part").where("file", "=", file).execute();
  await db.deleteFrom("file_attempt").where("parts", "=", file).execute();
};

/** Parts whose writing takes longer belong to nobody who lives: an upload has five minutes, and a result is written in seconds. */
const attemptMinutes = 15;

/** Clears away what processes that died have left of files. Danger: what has become a file meanwhile has no attempt any more, and is not touched. */
export const clearParts = async (db: Kysely<Tables>): Promise<void> => {
  await sql`with ended as (delete from file_attempt where begun_at < clock_timestamp() - make_interval(mins => ${attemptMinutes}) returning parts)
    delete from file_part where file in (select parts from ended)`.execute(db);
};

/** Makes written parts the file of their content; where there is one already, they are dropped. @throws {Error} when it took so long that they were cleared away. */
export const keepFile = async (db: Kysely<Tables>, parts: string, { sha256, size }: WrittenFile): Promise<void> => {
  const { numInsertedOrUpdatedRows } = await db.insertInto("stored_file").values({ sha256, size, parts }).onConflict((conflict) => conflict.column("sha256").doNothing()).executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) return dropParts(db, parts);
  const { numDeletedRows } = await db.deleteFrom("file_attempt").where("parts", "=", parts).executeTakeFirst();
  if (numDeletedRows === 0n) throw new Error("parts that were cleared away");
};

/** The bytes of a file, part by part. */
export async function* readFile(db: Kysely<Tables>, sha256: string): AsyncGenerator<Buffer> {
  const file = await db.selectFrom("stored_file").select(["parts", "size"]).where("sha256", "=", sha256).executeTakeFirst();
  if (file === undefined) return;
  for (let n = 0; n * partBytes < file.size; n += 1) {
    const part = await db.selectFrom("file_part").select("bytes").where("file", "=", file.parts).where("n", "=", n).executeTakeFirst();
    if (part === undefined) return;
    yield part.bytes;
  }
}

/** Whether the bytes are still those that were stored. */
export const isUnchanged = async (db: Kysely<Tables>, sha256: string): Promise<boolean> => {
  const hash = createHash("sha256");
  for await (const bytes of readFile(db, sha256)) hash.update(bytes);
  return hash.digest("hex") === sha256;
};
