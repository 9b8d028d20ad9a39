/** The federation as processes, as `npm start` runs it, with relays before its PostgreSQL, its ministries, its document store and the owners of what is paid; each part can be killed and started again. */
import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { databaseName, databaseUrl } from "../../kit/database-url.ts";
import type { MockBooking } from "../../mocks/bookings.ts";
import type { MinistryLedger } from "../../mocks/office.ts";
import type { LedgerPayment } from "../../mocks/payment-platform/ledger.ts";
import type { Fault } from "../../mocks/serve.ts";
import { tokenFor } from "../../mocks/token.ts";
import { startFederation } from "../../start.ts";
import { startServerProcess } from "../database-server.ts";
import type { ServerProcess } from "../database-server.ts";
import { testNow } from "../federation.ts";
import { freePort } from "../ports.ts";
import { startRelay } from "./relay.ts";
import type { Relay } from "./relay.ts";

/** Subgraphs that act: most at a ministry, payments at the payment platform, and the document store by itself. */
export type Owner = "driving-licences" | "judicial-records" | "identity" | "dossiers" | "payments" | "electricity" | "tax";
/** Whom `payments` tells what was paid; the store gets its receipts, too. */
export const bookingOwners = ["electricity", "tax", "dossiers"] as const;
export type BookingOwner = (typeof bookingOwners)[number];
/** What can be killed: a part of the start command, or PostgreSQL. */
export type Part = Owner | "gateway" | "mocks" | "database";

export interface Answered {
  readonly data: Readonly<Record<string, unknown>> | null | undefined;
  /** The code of the first error; `NO_ANSWER` when the connection broke. */
  readonly code: string | undefined;
  readonly retryable: boolean | undefined;
  readonly message: string | undefined;
}

export interface Portal {
  /** Before PostgreSQL, before each subgraph's ministry (of electricity, the North's), and before what ministries report to the document store. */
  readonly relays: Readonly<Record<Owner | "database", Relay>>;
  /** Before each owner as `payments` reaches it. */
  readonly towards: Readonly<Record<BookingOwner, Relay>>;
  readonly ask: (persona: string, query: string, variables?: object) => Promise<Answered>;
  /** What the ministry itself says that it has. */
  readonly ledger: (ministry: Owner) => Promise<MinistryLedger["cases"]>;
  /** What ministries booked, and what the payment platform has. */
  readonly books: () => Promise<MockBooks>;
  readonly control: (path: string, body: object) => Promise<void>;
  readonly fault: (ministry: Owner, fault: Fault) => Promise<void>;
  /** On the database of a subgraph, past the relay. */
  readonly run: (owner: Owner, statement: string, values?: readonly unknown[]) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** `kill -9`; of PostgreSQL, of the server process itself. */
  readonly kill: (...parts: readonly Part[]) => Promise<void>;
  /** PostgreSQL alone, as its operator does it. */
  readonly stopDatabase: () => Promise<void>;
  /** What a test that failed has left: nothing is kept back any more, and everything runs. */
  readonly mend: () => Promise<void>;
  /** Whatever is not running is started again, as the start command says that it is done. */
  readonly restart: () => Promise<void>;
  /** Where a payer's browser may be sent back to. */
  readonly returnUrl: string;
  /** How much was done to it until now. */
  readonly tally: () => { readonly held: number; readonly killed: number };
  readonly stop: () => Promise<void>;
}

export interface MockBooks {
  readonly bookings: Readonly<Record<string, readonly MockBooking[]>>;
  readonly payments: readonly LedgerPayment[];
}

const root = fileURLToPath(new URL("../..", import.meta.url));
/** The variable that says where each ministry is, and the distance of its default port from the gateway's. */
const ministries: Readonly<Record<Owner, readonly [variable: string, distance: number]>> = {
  "driving-licences": ["TRAFFIC_POLICE_URL", 25],
  "judicial-records": ["JUDICIAL_RECORDS_URL", 23],
  identity: ["POPULATION_URL", 21],
  dossiers: ["SYNC_URL", 17],
  payments: ["PAYMENT_PLATFORM_URL", 31],
  electricity: ["EVN_NPC_URL", 28],
  tax: ["TAX_AUTHORITY_URL", 22],
};
const owners: Readonly<Record<BookingOwner, readonly [variable: string, distance: number]>> = {
  electricity: ["OWNER_ELECTRICITY_URL", 16],
  tax: ["OWNER_TAX_URL", 12],
  dossiers: ["OWNER_DOSSIERS_URL", 17],
};

/** Each behind a relay, and the variables by which that is found. */
const relayAll = async <Name extends string>(places: Readonly<Record<Name, readonly [variable: string, distance: number]>>, port: number) => {
  const relayed = await Promise.all(
    Object.entries<readonly [string, number]>(places).map(async ([name, [variable, distance]]) => ({ name, variable, relay: await startRelay(port + distance) })),
  );
  return {
    relays: Object.fromEntries(relayed.map(({ name, relay }) => [name, relay])) as Readonly<Record<Name, Relay>>,
    environment: Object.fromEntries(relayed.map(({ variable, relay }) => [variable, `http://127.0.0.1:${relay.port}`])),
  };
};

export const startPortal = async (): Promise<Portal> => {
  const folder = mkdtempSync(join(tmpdir(), "lien-thong-crashes-"));
  // Where everything runs as root, PostgreSQL runs as another user, who must be able to pass.
  chmodSync(folder, 0o711);
  let server: ServerProcess = await startServerProcess(folder, { durable: true });
  const port = await freePort();
  const [before, between] = [await relayAll(ministries, port), await relayAll(owners, port)];
  const relays = { ...before.relays, database: await startRelay(server.port) };
  const every: readonly Relay[] = [...Object.values(relays), ...Object.values(between.relays)];
  const throughRelay = new URL(server.url);
  throughRelay.port = String(relays.database.port);
  const returnUrl = `http://127.0.0.1:${port}/`;
  const environment = {
    ...{ ...before.environment, ...between.environment },
    DATABASE_URL: throughRelay.href,
    // A payer's browser goes there by itself.
    PAYMENT_PAGES_URL: `http://127.0.0.1:${port + ministries.payments[1]}`,
    RETURN_URLS: returnUrl,
    WORLD_NOW: testNow,
    LOG_LEVEL: "warn",
  };
  const federation = await startFederation({ port, pages: false, environment });
  const processes = new Map<string, ChildProcess>(federation.processes);
  const down = new Set<Part>();
  let killed = 0;

  const scripts: Readonly<Record<string, readonly string[]>> = { gateway: ["gateway/index.ts", "--dev"], mocks: ["mocks/command.ts"] };
  const restartPart = async (part: Part): Promise<void> => {
    if (part === "database") {
      server = await startServerProcess(folder, { port: server.port, durable: true });
      return;
    }
    const [script = "", ...args] = scripts[part] ?? ["kit/command.ts", part, "--dev"];
    const child = fork(join(root, script), args, { cwd: root, stdio: "ignore", env: { ...process.env, ...environment, DATABASE_URL: databaseUrl(throughRelay.href, part), PORT: String(port) } });
    processes.set(part, child);
    const [report] = (await once(child, "message")) as [{ readonly ready?: string; readonly failed?: string }];
    if (report.ready === undefined) throw new Error(`${part} did not start again: ${report.failed}`);
  };
  const killPart = async (part: Part): Promise<void> => {
    killed += 1;
    if (part === "database") return server.kill();
    const child = processes.get(part);
    if (child === undefined) throw new Error(`no process ${part}`);
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  };

  const tokens = new Map<string, Promise<string>>();
  const token = (persona: string): Promise<string> => {
    const known = tokens.get(persona) ?? tokenFor(persona, federation.signIn);
    tokens.set(persona, known);
    return known;
  };
  const control: Portal["control"] = async (path, body) => {
    const response = await fetch(federation.control + path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(await response.text());
  };
  const restartAll = async (): Promise<void> => {
    if (down.has("database")) await restartPart("database");
    await Promise.all([...down].filter((part) => part !== "database").map(restartPart));
    // A ministry that found nobody waits longer each time: told that somebody is there, it tries at once.
    if (down.has("dossiers")) await control("/sync", { mode: "normal" });
    down.clear();
  };
  let restarting: Promise<void> | undefined;
  // One at a time: a test that was given up may still be at it.
  const restart = (): Promise<void> => (restarting ??= restartAll().finally(() => (restarting = undefined)));
  const readLedger = async (): Promise<MockBooks & { readonly ministries: readonly MinistryLedger[] }> => (await (await fetch(`${federation.control}/ledger`)).json()) as MockBooks & { ministries: readonly MinistryLedger[] };
  return {
    relays,
    towards: between.relays,
    returnUrl,
    tally: () => ({ held: every.reduce((sum, { kept }) => sum + kept, 0), killed }),
    async ask(persona, query, variables = {}) {
      const headers = { "content-type": "application/json", authorization: `Bearer ${await token(persona)}` };
      const response = await fetch(`${federation.gateway}/graphql`, { method: "POST", headers, body: JSON.stringify({ query, variables }) }).catch(() => undefined);
      const answer = await response?.json().catch(() => undefined) as { data?: Answered["data"]; errors?: readonly { message: string; extensions: { code: string; retryable: boolean } }[] } | undefined;
      if (answer === undefined) return { data: undefined, code: "NO_ANSWER", retryable: undefined, message: undefined };
      const error = answer.errors?.[0];
      return { data: answer.data, code: error?.extensions.code, retryable: error?.extensions.retryable, message: error?.message };
    },
    async ledger(ministry) {
      return (await readLedger()).ministries.find((each) => each.ministry === ministry)?.cases ?? [];
    },
    books: readLedger,
    control,
    fault: (ministry, fault) => control("/faults", { ministry, ...fault }),
    async run(owner, statement, values = []) {
      const client = new Client({ connectionString: `${server.url}/${databaseName(owner)}` });
      await client.connect();
      try {
        return (await client.query<Record<string, unknown>>(statement, [...values])).rows;
      } finally {
        await client.end();
      }
    },
    async kill(...parts) {
      const alive = parts.filter((part) => !down.has(part));
      for (const part of alive) down.add(part);
      await Promise.all(alive.map(killPart));
      if (parts.includes("mocks")) tokens.clear();
    },
    async stopDatabase() {
      down.add("database");
      await server.stop();
    },
    restart,
    async mend() {
      for (const relay of every) {
        relay.releaseAll();
        await relay.comeBack();
      }
      await restart();
    },
    async stop() {
      const restarted = [...processes].filter(([name, child]) => federation.processes.get(name) !== child).map(([name]) => name as Part);
      await Promise.all(restarted.filter((part) => !down.has(part)).map(killPart));
      await federation.stop();
      await Promise.all(every.map((relay) => relay.close()));
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
