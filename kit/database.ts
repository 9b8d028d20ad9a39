/**
 * What one owner remembers: PostgreSQL through kysely.
 *
 * Danger: a query that waits for a database which is away holds a citizen's request, and one that half succeeds may act twice. So every wait here has a
 * bound, and whoever acts asks the database first: while it is away, or not migrated yet, every query throws and nothing is sent to any ministry.
 */
import { setTimeout as delay } from "node:timers/promises";
import { readFileSync, readdirSync } from "node:fs";
import { Kysely, PostgresDialect, sql } from "kysely";
import type { PostgresPool, PostgresPoolClient } from "kysely";
import { Migrator } from "kysely/migration";
import type { Migration } from "kysely/migration";
import { DatabaseError, Pool, types } from "pg";
import type { PoolConfig } from "pg";
import { PublicError } from "./errors.ts";
import type { Logger } from "./log.ts";
import type { Secret } from "./secret.ts";

export interface DatabaseOptions {
  /** The owner's own database, `postgres://user:password@host:port/name`. */
  readonly url: Secret;
  /** The subgraph: named in errors, and in the server's own list of connections. */
  readonly service: string;
  /** A folder of `.sql` files, applied once each in the order of their names, each file whole or not at all. */
  readonly migrations?: URL | undefined;
  readonly logger: Logger;
}

export interface Database<Schema> {
  /**
   * Queries. Each throws a `PublicError` (`MINISTRY_UNAVAILABLE` of this service) while the database is away or not migrated; what the server says about
   * a query itself (a violated constraint, for example `error.code === "23505"`) is thrown as it is.
   */
  readonly db: Kysely<Schema>;
  /** Settles when the first attempt to migrate is over, however it went. */
  readonly settled: Promise<void>;
  /** Whether a query would be answered now. */
  readonly ready: () => Promise<boolean>;
  close(): Promise<void>;
}

const limits = {
  /** Connections of one process: its acts under way at once; the rest wait their turn. */
  connections: 10,
  /** To connect, or to wait for a connection of the pool. */
  connectMs: 2_000,
  /** The longest query has an index; what takes longer is stuck. The server gives up first, so that we learn which it was. */
  statementMs: 4_000,
  lockMs: 3_000,
  queryMs: 5_000,
  /** A transaction whose process hangs must not hold its rows. */
  idleInTransactionMs: 10_000,
  /** Readiness is asked every second or so. */
  readyMs: 1_000,
  /** Between attempts to migrate: while the database is away, from the first to the last; after a migration that failed, somebody has to repair something. */
  retryMs: { first: 100, last: 2_000, failed: 30_000 },
  /** An index over everything may take minutes. */
  migrationMs: 600_000,
};

/** What every owner has, whatever else it remembers. */
const kitMigrations = new URL("migrations/", import.meta.url);

/** Opens the database and begins to migrate it; one that is away is waited for. @throws when the folder of migrations cannot be read. */
export const openDatabase = <Schema>({ url, service, migrations, logger }: DatabaseOptions): Database<Schema> => {
  const closing = new AbortController();
  const pool = createPool(url, service, { max: limits.connections, statement_timeout: limits.statementMs, lock_timeout: limits.lockMs, query_timeout: limits.queryMs });
  const away = (reason: string): PublicError =>
    new PublicError("MINISTRY_UNAVAILABLE", { service, reason: `database ${reason}`, message: { en: "This service's own records are not available now.", vi: "Dữ liệu của dịch vụ này hiện không khả dụng." } });

  const ledgers = [{ table: "kit_migration", files: readMigrations(kitMigrations) }, ...(migrations ? [{ table: "migration", files: readMigrations(migrations) }] : [])];
  /** Why nothing can be asked; `undefined` once everything is migrated. */
  let fault: string | undefined = "not migrated yet";
  /** @returns how long to wait before the next attempt, at most; `undefined` when there is nothing left to do. */
  const migrateOnce = async (): Promise<number | undefined> => {
    try {
      await migrate(url, service, ledgers);
      fault = undefined;
      return undefined;
    } catch (error) {
      const reason = error instanceof MigrationFailed ? error.message : reasonOf(error);
      if (reason !== fault) logger.error({ reason }, "database not migrated");
      fault = reason;
      return error instanceof MigrationFailed ? limits.retryMs.failed : limits.retryMs.last;
    }
  };
  let attempt = migrateOnce();
  const settled = attempt.then(() => {});
  const keepMigrating = async (): Promise<void> => {
    for (let pause = limits.retryMs.first; ; pause = Math.min(pause * 2, limits.retryMs.last)) {
      const longest = await attempt;
      if (longest === undefined) return;
      const isOver = await delay(longest === limits.retryMs.failed ? longest : pause, false, { signal: closing.signal, ref: false }).catch(() => true);
      if (isOver) return;
      attempt = migrateOnce();
    }
  };
  void keepMigrating();

  const db = new Kysely<Schema>({
    dialect: new PostgresDialect({
      pool: guard(pool, away, async () => {
        await settled;
        if (fault !== undefined) throw away(fault);
      }),
    }),
  });
  let asking: Promise<boolean> | undefined;
  const ask = async (): Promise<boolean> => {
    const answered = sql`select 1`.execute(db).then(
      () => true,
      () => false,
    );
    return Promise.race([answered, delay(limits.readyMs, false, { ref: false })]);
  };
  return {
    db,
    settled,
    // One question at a time, however many ask: readiness is public.
    ready: () => (asking ??= ask().finally(() => (asking = undefined))),
    async close() {
      closing.abort();
      await attempt;
      await pool.end();
    },
  };
};

const createPool = (url: Secret, service: string, bounds: PoolConfig): Pool => {
  const pool = new Pool({
    connectionString: url.reveal(),
    application_name: service,
    connectionTimeoutMillis: limits.connectMs,
    idle_in_transaction_session_timeout: limits.idleInTransactionMs,
    keepAlive: true,
    types: { getTypeParser: typeParser },
    ...bounds,
  });
  // A connection that breaks, lent or not, is dropped by the pool, and whoever waits for it is told by their query. An unheard error would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
};

const oid = { bigint: 20, date: 1082 };

/** Whole numbers within what a number holds exactly; days as `YYYY-MM-DD`, which have no time zone to be wrong about. */
const typeParser: typeof types.getTypeParser = (type: number, format?: "text" | "binary") => {
  if (type === oid.bigint) return readBigint;
  if (type === oid.date) return (text: string) => text;
  return types.getTypeParser(type, format);
};

const readBigint = (text: string): number => {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError("a whole number beyond 2^53 in the database");
  return number;
};

/** The pool as kysely sees it: nothing is asked before the gate opens, and what breaks the line becomes a `PublicError`. */
const guard = (pool: Pool, away: (reason: string) => PublicError, gate: () => Promise<void>): PostgresPool => ({
  options: pool.options,
  async connect() {
    await gate();
    const client = await pool.connect().catch((error: unknown) => {
      throw away(reasonOf(error));
    });
    let isBroken = false;
    const query = async (text: string, values: readonly unknown[]): Promise<unknown> => {
      try {
        return await client.query(text, [...values]);
      } catch (error) {
        if (isAboutQuery(error)) throw error;
        isBroken = true;
        throw away(reasonOf(error));
      }
    };
    // A connection that did not answer is not given to the next: the late answer would be taken for theirs.
    return { query: query as PostgresPoolClient["query"], release: (destroy) => client.release(destroy === true || isBroken) };
  },
  end: () => pool.end(),
});

/**
 * Classes of SQLSTATE that say something about a query or its data: no data, values, constraints, transaction states, conflicts, names and syntax, raised by
 * us. Everything else (connections, shutdown, no room on the disk, a lock or a statement that took too long) is a database that cannot serve.
 */
const queryClasses = new Set(["02", "21", "22", "23", "25", "26", "34", "40", "42", "44", "P0"]);
const readOnlyServer = "25006";

const isAboutQuery = (error: unknown): boolean => {
  const code = codeOf(error);
  // An error of JavaScript before anything was sent, for example a value that cannot be written.
  if (code === undefined) return error instanceof TypeError || error instanceof RangeError;
  return code.length === 5 && code !== readOnlyServer && queryClasses.has(code.slice(0, 2));
};

const codeOf = (error: unknown): string | undefined => (error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined);

/** For the log: the code alone, because messages quote addresses and values. */
const reasonOf = (error: unknown): string => {
  if (error instanceof PublicError) return error.reason ?? error.code;
  return `cannot serve (${codeOf(error) ?? (error instanceof Error && /timeout/i.test(error.message) ? "no answer in time" : "connection ended")})`;
};

class MigrationFailed extends Error {
  override readonly name = "MigrationFailed";
}

interface Ledger {
  /** Where it is written which files were applied. */
  readonly table: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Kit's own files and the owner's, each with a ledger of its own. Whoever else migrates at the same moment is waited for. */
const migrate = async (url: Secret, service: string, ledgers: readonly Ledger[]): Promise<void> => {
  const pool = createPool(url, `${service} (migration)`, { max: 1, statement_timeout: limits.migrationMs, query_timeout: limits.migrationMs });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    for (const ledger of ledgers) await applyAll(db, ledger);
  } finally {
    await pool.end();
  }
};

const applyAll = async (db: Kysely<unknown>, { table, files }: Ledger): Promise<void> => {
  const migrations = Object.fromEntries(Object.entries(files).map(([file, text]): [string, Migration] => [file, { up: async (on) => void (await sql.raw(text).execute(on)) }]));
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations }, migrationTableName: table, migrationLockTableName: `${table}_lock` });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const isOutOfOrder = error instanceof Error && error.message.startsWith("corrupted migrations");
  if (!isOutOfOrder && !isAboutQuery(error)) throw error;
  const file = results.find(({ status }) => status === "Error")?.migrationName ?? "list";
  throw new MigrationFailed(`migration ${file} failed (${describeFailure(error)})`);
};

/** Messages about names and syntax are about our own text; others may quote rows, of which only the code and the names are told. */
const describeFailure = (error: unknown): string => {
  const code = codeOf(error);
  if (error instanceof Error && (code === undefined || code.startsWith("42"))) return [code, error.message].filter(Boolean).join(": ");
  const { table, constraint } = error instanceof DatabaseError ? error : {};
  return [code, table && `table ${table}`, constraint && `constraint ${constraint}`].filter(Boolean).join(", ");
};

const readMigrations = (folder: URL): Record<string, string> => {
  const names = readdirSync(folder).filter((file) => file.endsWith(".sql"));
  return Object.fromEntries(names.toSorted().map((file) => [file, readFileSync(new URL(file, folder), "utf8")]));
};
