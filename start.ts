/** `npm start`: the whole federation on one machine, every part its own process on its own port, against the mock ministries. */
import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { createWriteStream, mkdirSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs, styleText } from "node:util";
import { databaseName, databaseUrl } from "./kit/database-url.ts";

export interface FederationOptions {
  /** The gateway's port; everything else keeps its distance from it. */
  readonly port?: number;
  /** More variables for every part, for example `WORLD_NOW`. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Whether the gateway serves the page at `/`. */
  readonly pages?: boolean;
  readonly onProgress?: (part: string, outcome: { readonly url: string; readonly pid?: number | undefined } | { readonly failed: string } | { readonly stopped: string }) => void;
}

export interface Federation {
  readonly gateway: string;
  readonly control: string;
  readonly signIn: string;
  readonly subgraphs: Readonly<Record<string, string>>;
  /** Every part's process by name: `gateway`, `mocks`, `database`, and each subgraph's own. */
  readonly processes: ReadonlyMap<string, ChildProcess>;
  stop(): Promise<void>;
}

export class PartFailed extends Error {
  override readonly name = "PartFailed";
}

const defaultPort = 4000;
const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
/** How long a part may take to say that it is ready, on a slow machine with nothing in its caches. */
const startMs = 60_000;
/** After this, a part that was asked to end is ended. */
const stopMs = 12_000;

const subgraphNames = (): readonly string[] =>
  readdirSync(file("subgraphs"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();

const exited = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

const stopProcess = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (exited(child)) return resolve();
    const timer = setTimeout(() => child.kill("SIGKILL"), stopMs);
    child.once("exit", () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill("SIGTERM");
  });

/** @throws {PartFailed} that names the part and its reason; whatever had started is stopped again. */
export const startFederation = async ({ port = defaultPort, environment = {}, pages = true, onProgress = () => {} }: FederationOptions = {}): Promise<Federation> => {
  const processes = new Map<string, ChildProcess>();
  const logs = file(`.data/logs/${port}`);
  mkdirSync(logs, { recursive: true });
  let stopping = false;
  /** A server of somebody's own; its address holds a password and is told to those alone who need it. */
  const server = environment["DATABASE_URL"] ?? process.env["DATABASE_URL"];

  const startPart = (name: string, script: string, args: readonly string[], variables: Readonly<Record<string, string>> = {}, detached = false): Promise<string> => {
    const child = fork(file(script), args, { // What a shell may have set for other programs must not move our parts.
      env: { ...process.env, LOG_LEVEL: process.env["LOG_LEVEL"] ?? "warn", HOST: "127.0.0.1", SUBGRAPH_HOST: "127.0.0.1", SUBGRAPH_PORT: "", ...environment, DATABASE_URL: "", PORT: String(port), ...variables }, stdio: ["ignore", "pipe", "pipe", "ipc"], cwd: file("."), detached });
    processes.set(name, child);
    const log = createWriteStream(`${logs}/${name}.log`);
    child.stdout?.pipe(log);
    child.stderr?.pipe(log);
    let said = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-10_000);
    });
    return new Promise((resolve, reject) => {
      let hasFailed = false;
      // Once: a part that said why it could not start then ends, which is no second reason.
      const fail = (reason: string): void => {
        if (hasFailed) return;
        hasFailed = true;
        if (!stopping) onProgress(name, { failed: reason });
        reject(new PartFailed(`${name} could not start: ${reason}`));
      };
      const timer = setTimeout(() => fail(`not ready after ${startMs / 1000} seconds; its log is ${logs}/${name}.log`), startMs);
      child.once("message", (report: { readonly ready?: string; readonly failed?: string }) => {
        clearTimeout(timer);
        if (report.ready === undefined) return fail(report.failed ?? "no reason given");
        onProgress(name, { url: report.ready, pid: child.pid });
        resolve(report.ready);
      });
      let isReady = false;
      child.once("message", (report: { readonly ready?: string }) => {
        isReady = report.ready !== undefined;
      });
      // Not "exit": its last words may still be on the way.
      child.once("close", (code, signal) => {
        clearTimeout(timer);
        const how = signal ?? `exit code ${code}`;
        if (!isReady) return fail(`it ended (${how}): ${lastWords(said)}; its log is ${logs}/${name}.log`);
        if (!stopping) onProgress(name, { stopped: how });
      });
    });
  };

  const stop = async (): Promise<void> => {
    stopping = true;
    // The door first, then what stands behind it, so that no request finds its ministry gone.
    const last = new Set(["mocks", "database"]);
    const stopThose = (isTheirTurn: (name: string) => boolean) => Promise.all([...processes].filter(([name]) => isTheirTurn(name)).map(([, child]) => stopProcess(child)));
    await stopThose((name) => name === "gateway");
    await stopThose((name) => !last.has(name));
    await stopThose((name) => last.has(name));
  };

  try {
    // Only the gateway needs the page: everything else starts while it is built.
    const built = pages ? buildPages() : Promise.resolve();
    built.catch(() => {});
    // Ctrl-C in a terminal reaches every process of its group; the database is not of it, and ends after those who write to it.
    const database = startPart("database", "database/command.ts", [], { DATABASE_URL: server ?? "" }, true);
    database.catch(() => {});
    const control = await startPart("mocks", "mocks/command.ts", []);
    await database;
    const { signIn } = (await getJson(control)) as { signIn: string };
    // Whoever opens the page may call this machine by either name.
    const returnUrls = { RETURN_URLS: process.env["RETURN_URLS"] ?? `http://127.0.0.1:${port}/,http://localhost:${port}/` };
    onProgress("sign-in", { url: signIn });
    const subgraphs = Object.fromEntries(
      await Promise.all(subgraphNames().map(async (name) => [name, await startPart(name, "kit/command.ts", [name, "--dev"], { DATABASE_URL: server ? databaseUrl(server, name) : "", ...returnUrls })] as const)),
    );
    const routes = Object.fromEntries(Object.entries(subgraphs).map(([name, url]) => [`SUBGRAPH_${name.toUpperCase().replaceAll("-", "_")}_URL`, `${url}/graphql`]));
    await built;
    const gateway = await startPart("gateway", "gateway/index.ts", ["--dev"], { ...routes, SIGN_IN_ISSUER: signIn, ...(pages && { PAGES: file(".data/pages") }) });
    await ready(gateway);
    return { gateway, control, signIn, subgraphs, processes, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

/** Loaded only when pages are wanted: the bundler is the largest thing in the house. */
const buildPages = async (): Promise<void> => {
  const { buildPages: build } = await import("./portal/build.ts");
  await build();
};

const ready = async (url: string): Promise<void> => {
  const deadline = Date.now() + startMs;
  for (;;) {
    const state = (await getJson(`${url}/health/ready`)) as { status: string; checks: object };
    if (state.status === "ready") return;
    if (Date.now() > deadline) throw new PartFailed(`gateway is not ready: ${JSON.stringify(state.checks)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

/** Reads one of our own addresses. Browsers refuse some ports outright (6000, 6665, 10080 …), and so does Node's fetch. */
const getJson = async (url: string): Promise<unknown> => {
  const response = await fetch(url).catch((error: unknown) => {
    const isRefused = error instanceof TypeError && error.cause instanceof Error && error.cause.message === "bad port";
    throw new PartFailed(isRefused ? `${url} is on a port that browsers refuse to open: choose another, for example PORT=5000 npm start` : `${url} cannot be reached`);
  });
  return response.json();
};

/** The reason in what a process said at its end: the message of the error that ended it, not the stack around it. */
const lastWords = (said: string): string => /^\w*Error(?: \[\w+\])?: (.+)$/m.exec(said)?.[1] ?? (said.trimEnd().split("\n").at(-1) || "it left no word");

interface PersonaSummary {
  readonly key: string;
  readonly story: string;
}

const summary = async ({ gateway, signIn, control }: Federation, port: number): Promise<string> => {
  const personas = (await getJson(`${signIn}/personas`)) as readonly PersonaSummary[];
  const width = Math.max(...personas.map(({ key }) => key.length));
  const prefix = port === defaultPort ? "" : `PORT=${port} `;
  const query = "{ me { id fullName drivingLicences { number points } } }";
  return [
    "",
    `  ${styleText(["bold", "red"], "Liên Thông")} ${styleText("bold", "is ready")}`,
    "",
    `  Try it in a browser     ${styleText("cyan", `${gateway}/`)}`,
    `  GraphQL                 ${styleText("cyan", `${gateway}/graphql`)}`,
    `  National sign-in        ${styleText("cyan", signIn)}`,
    `  Break a ministry        ${prefix}npm run mocks -- fault electricity/npc silent   (control: ${control})`,
    "",
    "  Personas",
    ...personas.map(({ key, story }) => `    ${styleText("bold", key.padEnd(width))}  ${styleText("dim", story)}`),
    "",
    "  Ask as one of them",
    `    curl -s ${gateway}/graphql -H 'content-type: application/json' -H "authorization: Bearer $(${prefix}npm run --silent token -- nguyen-van-an)" -d '{"query":"${query}"}'`,
    "",
    styleText("dim", `  Logs are in .data/logs/${port}. Ctrl-C stops everything.`),
    "",
  ].join("\n");
};

/** How a part is started by hand, in the place of the one that stopped. */
const restartLine = (part: string, port: number): string => {
  const isSubgraph = subgraphNames().includes(part);
  const variables = [
    ...(port === defaultPort ? [] : [`PORT=${port}`]),
    ...(process.env["WORLD_NOW"] ? [`WORLD_NOW=${process.env["WORLD_NOW"]}`] : []),
    // Named, not shown: it holds a password.
    ...(isSubgraph && process.env["DATABASE_URL"] ? [`DATABASE_URL=<your server>/${databaseName(part)}`] : []),
  ];
  const command = isSubgraph ? `npm run subgraph -- ${part} --dev` : part === "gateway" ? "npm run gateway -- --dev" : `npm run ${part}`;
  return [...variables, command].join(" ");
};

const readPort = (text: string): number => {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1_024 || port > 65_000) throw new PartFailed("PORT must be a port number from 1024 to 65000");
  return port;
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({ options: { "no-pages": { type: "boolean", default: false } } });
  const port = readPort(process.env["PORT"] || String(defaultPort));
  const began = performance.now();
  console.log(`\n  ${styleText("dim", "Starting the database, the mock ministries, the national sign-in, the subgraphs and the gateway …")}\n`);
  const federation = await startFederation({
    port,
    pages: !values["no-pages"],
    onProgress(part, outcome) {
      const at = styleText("dim", `${((performance.now() - began) / 1000).toFixed(1)} s`);
      if ("url" in outcome) console.log(`  ${styleText("green", "✓")} ${part.padEnd(20)} ${outcome.url.padEnd(32)} ${at}${outcome.pid === undefined ? "" : styleText("dim", `, process ${outcome.pid}`)}`);
      else if ("failed" in outcome) console.log(`  ${styleText("red", "✗")} ${part.padEnd(20)} ${outcome.failed}`);
      else console.log(`  ${styleText("yellow", "!")} ${part.padEnd(20)} stopped (${outcome.stopped}); the rest goes on. Start it again: ${restartLine(part, port)}`);
    },
  });
  console.log(await summary(federation, port));
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    console.log("\n  Stopping …");
    federation.stop().then(
      () => {
        console.log("  Everything has stopped.\n");
        process.exit(0);
      },
      () => process.exit(1),
    );
  };
  process.on("SIGINT", end);
  process.on("SIGTERM", end);
};

if (import.meta.main) {
  try {
    await main();
  } catch (error) {
    console.error(`\n  ${error instanceof Error ? error.message : String(error)}`);
    if (error instanceof PartFailed && error.message.includes("is taken")) console.error("  To move everything to other ports: PORT=5000 npm start");
    process.exit(1);
  }
}
