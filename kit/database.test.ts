import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { sql } from "kysely";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "./database.ts";
import type { Database } from "./database.ts";
import { PublicError } from "./errors.ts";
import { silentLogger } from "./log.ts";
import type { LogFields, Logger } from "./log.ts";
import { Secret } from "./secret.ts";
import { freshDatabase } from "./testing-database.ts";
import type { FreshDatabase } from "./testing-database.ts";

interface Tables {
  notes: { id: number; text: string; day: string };
}

const folder = mkdtempSync(join(tmpdir(), "lien-thong-migrations-"));
afterAll(() => rmSync(folder, { recursive: true }));
let folders = 0;
/** A folder of migrations with these files. */
const migrations = (files: Readonly<Record<string, string>>): URL => {
  folders += 1;
  const own = mkdtempSync(join(folder, `${folders}-`));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(own, name), text);
  return pathToFileURL(`${own}/`);
};

const notes = { "0001-notes.sql": "create table notes (id bigint primary key, text text not null, day date not null);\ncreate index notes_day on notes (day);" };

let fresh: FreshDatabase;
const opened: Database<Tables>[] = [];
beforeEach(async () => {
  fresh = await freshDatabase();
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()));
  await fresh.drop();
});
const open = (folderOfSql: URL, { url = fresh.url, logger = silentLogger }: { readonly url?: Secret; readonly logger?: Logger } = {}): Database<Tables> => {
  const database = openDatabase<Tables>({ url, service: "notes", migrations: folderOfSql, logger });
  opened.push(database);
  return database;
};
/** Keeps the reasons that were logged. */
const listening = (): { readonly logger: Logger; readonly reasons: string[] } => {
  const reasons: string[] = [];
  return { logger: { ...silentLogger, error: ({ reason }: LogFields) => void reasons.push(reason ?? "") }, reasons };
};
const refusal = async (query: Promise<unknown>): Promise<PublicError> => {
  const error = await query.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(PublicError);
  return error as PublicError;
};

describe("an owner's database", () => {
  it("is migrated before the first query is answered, file by file in order", async () => {
    const { db, ready } = open(migrations({ "0002-more.sql": "alter table notes add column more text default 'x';", ...notes }));
    await db.insertInto("notes").values({ id: 1, text: "một", day: "2026-11-23" }).execute();
    expect(await db.selectFrom("notes").selectAll().execute()).toEqual([{ id: 1, text: "một", day: "2026-11-23", more: "x" }]);
    expect(await ready()).toBe(true);
  });

  it("keeps what it has when it is opened again, and applies only what is new", async () => {
    const { db } = open(migrations(notes));
    await db.insertInto("notes").values({ id: 1, text: "một", day: "2026-11-23" }).execute();
    const again = open(migrations({ ...notes, "0002-more.sql": "alter table notes add column more text;" }));
    expect(await again.db.selectFrom("notes").selectAll().execute()).toEqual([{ id: 1, text: "một", day: "2026-11-23", more: null }]);
  });

  it("is migrated once by processes that start at the same moment", async () => {
    const folderOfSql = migrations({ ...notes, "0002-slow.sql": "select pg_sleep(0.2); create table once (id int);" });
    const all = Array.from({ length: 6 }, () => open(folderOfSql));
    const counts = await Promise.all(all.map(({ db }) => sql<{ count: number }>`select count(*) from migration`.execute(db)));
    expect(counts.map(({ rows }) => rows[0]?.count)).toEqual([2, 2, 2, 2, 2, 2]);
  });

  it("with a migration that fails answers nothing, names the file, and keeps nothing of it", async () => {
    const { logger, reasons } = listening();
    const { db, settled, ready } = open(migrations({ ...notes, "0002-wrong.sql": "create table half (id int); alter table nowhere add column x int;" }), { logger });
    await settled;
    const error = await refusal(db.selectFrom("notes").selectAll().execute());
    expect(error.extensions).toMatchObject({ code: "MINISTRY_UNAVAILABLE", service: "notes", retryable: true });
    expect(error.reason).toBe('database migration 0002-wrong.sql failed (42P01: relation "nowhere" does not exist)');
    expect(JSON.stringify(error.toJSON())).not.toMatch(/nowhere|migration|0002/);
    expect(reasons).toEqual(['migration 0002-wrong.sql failed (42P01: relation "nowhere" does not exist)']);
    expect(await ready()).toBe(false);
    expect(await fresh.run("select to_regclass('half') as half, to_regclass('notes') as notes")).toEqual([{ half: null, notes: null }]);
  });

  it("tells no row of a table when a migration fails on one", async () => {
    const { logger, reasons } = listening();
    await open(migrations({ "0001.sql": "create table people (number text); insert into people values ('999085000101'), ('999085000101'); alter table people add constraint one_each unique (number);" }), { logger }).settled;
    expect(reasons).toEqual(["migration 0001.sql failed (23505, table people, constraint one_each)"]);
  });

  it("refuses a history that is not its own", async () => {
    const { logger, reasons } = listening();
    await open(migrations(notes)).settled;
    await open(migrations({ "0000-other.sql": "select 1;" }), { logger }).settled;
    expect(reasons[0]).toMatch(/^migration list failed \(corrupted migrations/);
  });

  it("says itself what is wrong with a query, and goes on", async () => {
    const { db } = open(migrations(notes));
    const insert = () => db.insertInto("notes").values({ id: 1, text: "một", day: "2026-11-23" }).execute();
    await insert();
    await expect(insert()).rejects.toMatchObject({ code: "23505", constraint: "notes_pkey" });
    await expect(sql`select 1 / 0`.execute(db)).rejects.toMatchObject({ code: "22012" });
    await expect(sql`select 9007199254740993::bigint`.execute(db)).rejects.toThrow(RangeError);
    expect(await db.selectFrom("notes").select("id").execute()).toEqual([{ id: 1 }]);
  });

  it("whose connections are cut answers the next query, and the one under way is unavailable", async () => {
    const { db } = open(migrations(notes));
    await db.selectFrom("notes").selectAll().execute();
    const underWay = refusal(sql`select pg_sleep(30)`.execute(db));
    await expect.poll(() => fresh.run("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'notes' and query like '%pg_sleep(30)%' and pid <> pg_backend_pid()")).toHaveLength(1);
    expect((await underWay).code).toBe("MINISTRY_UNAVAILABLE");
    expect(await db.selectFrom("notes").selectAll().execute()).toEqual([]);
  });

  it("that is away refuses at once, says nothing of where it is, and is not ready", async () => {
    const { logger, reasons } = listening();
    const { db, ready, settled } = open(migrations(notes), { url: new Secret("postgres://someone:hidden@127.0.0.1:1/notes"), logger });
    await settled;
    const error = await refusal(db.selectFrom("notes").selectAll().execute());
    expect(error.extensions).toMatchObject({ code: "MINISTRY_UNAVAILABLE", service: "notes", retryable: true });
    expect(JSON.stringify([error.toJSON(), error.reason, error.cause, reasons])).not.toMatch(/127\.0|hidden|someone/);
    expect(reasons).toEqual(["cannot serve (ECONNREFUSED)"]);
    expect(await ready()).toBe(false);
  });

  it("that cannot write is away, not wrong", async () => {
    const { db } = open(migrations(notes));
    await db.selectFrom("notes").selectAll().execute();
    const error = await refusal(
      db.transaction().setAccessMode("read only").execute((transaction) => transaction.insertInto("notes").values({ id: 1, text: "", day: "2026-11-23" }).execute()),
    );
    expect(error.reason).toBe("database cannot serve (25006)");
  });

  it("waits for nobody's lock without end", async () => {
    const { db } = open(migrations(notes));
    await db.insertInto("notes").values({ id: 1, text: "", day: "2026-11-23" }).execute();
    await db.transaction().execute(async (transaction) => {
      await transaction.updateTable("notes").set({ text: "held" }).execute();
      expect((await refusal(db.updateTable("notes").set({ text: "waits" }).execute())).reason).toBe("database cannot serve (55P03)");
    });
    expect(await db.selectFrom("notes").select("text").execute()).toEqual([{ text: "held" }]);
  });
});
