/** Who is measured, how each is started, and how it is asked. */
import type { ChildProcess } from "node:child_process";
import { createRequire } from "node:module";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { cores, start, stop } from "./processes.ts";
import { documentIdOf } from "./questions.ts";
import type { Question } from "./questions.ts";
import { schemas } from "./world/schemas.ts";

/** What every contestant is given: files that describe the subgraphs, and the sign-in where somebody has to sign in. */
export interface Given {
  readonly setting: SettingName;
  readonly folder: string;
  /** Federation 2 supergraph. */
  readonly supergraph: string;
  /** The same, without what a stock gateway refuses to load. */
  readonly stockSupergraph: string;
  /** JSON: each subgraph's address. */
  readonly urls: string;
  /** JSON: trusted documents by their hash. */
  readonly manifest: string;
  readonly addresses: Readonly<Record<string, string>>;
  /** Whose tokens are to be checked; without it nobody signs in and nothing is signed. */
  readonly issuer?: string;
}

/**
 * What contestants stand in: canned subgraphs and nobody who asks who is asking; the same with tokens checked and requests signed; or that, with the
 * portal's own page over what the real subgraphs answered.
 */
export type SettingName = "bare" | "secured" | "home";

export interface Contestant {
  readonly name: string;
  /** For the table's reader. */
  readonly about: string;
  readonly isOurs: boolean;
  /** Has been taught to check tokens and to sign. */
  readonly canSign?: boolean;
  readonly path: string;
  /** Sends the document's hash instead of its text. */
  readonly isTrusted: boolean;
  command(given: Given, port: number): { readonly command: string; readonly args: readonly string[]; readonly cwd?: string; readonly environment?: Readonly<Record<string, string>> };
}

export interface RunningContestant extends Contestant {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** The end of what it said on its error output. */
  readonly words: () => string;
  readonly hasEnded: () => boolean;
  readonly stop: () => Promise<void>;
}

const here = import.meta.dirname;
const repository = join(here, "../..");
/** Peers are a package of their own, so that neither side finds the other's libraries. */
const peer = (name: string): string => join(here, "peers", name);
const requirePeer = createRequire(peer("package.json"));
const grafbasePackage = "@grafbase/cli-x86_64-unknown-linux-musl";

const variableOf = (subgraph: string): string => `SUBGRAPH_${subgraph.toUpperCase().replaceAll("-", "_")}_URL`;

/** Production's way through the code, on one machine: `--dev` supplies the keys that subgraphs know, and lets ad-hoc documents introspect. */
const ours = ({ supergraph, manifest, issuer, addresses }: Given, port: number): ReturnType<Contestant["command"]> => ({
  command: process.execPath,
  args: ["gateway/index.ts", "--supergraph", supergraph, "--documents", manifest, "--port", String(port), "--dev", ...(issuer === undefined ? ["--open"] : [])],
  cwd: repository,
  environment: { LOG_LEVEL: "error", ...(issuer !== undefined && { SIGN_IN_ISSUER: issuer, ...Object.fromEntries(Object.entries(addresses).map(([name, url]) => [variableOf(name), url])) }) },
});

const stock = ({ stockSupergraph, urls, issuer }: Given, port: number, ...more: readonly string[]): ReturnType<Contestant["command"]> => ({
  command: process.execPath,
  args: [peer("apollo.mjs"), "--port", String(port), "--supergraph", stockSupergraph, "--urls", urls, ...withIssuer({ issuer }), ...more],
  environment: { APOLLO_TELEMETRY_DISABLED: "1" },
});

const withIssuer = ({ issuer }: { readonly issuer?: string | undefined }): readonly string[] => (issuer === undefined ? [] : ["--issuer", issuer]);

export const contestants: readonly Contestant[] = [
  {
    name: "floor",
    about: "hand-written for these questions alone, plain Node",
    isOurs: false,
    canSign: true,
    path: "/",
    isTrusted: true,
    command: (given, port) => ({ command: process.execPath, args: [join(here, "floor.ts"), "--port", String(port), "--urls", given.urls, ...withIssuer(given), ...(given.setting === "home" ? ["--home"] : [])] }),
  },
  { name: "trusted door", about: "ours, documents by hash", isOurs: true, canSign: true, path: "/graphql", isTrusted: true, command: ours },
  { name: "Apollo Server door", about: "ours, ad-hoc documents", isOurs: true, canSign: true, path: "/graphql", isTrusted: false, command: ours },
  { name: "stock Apollo", about: "@apollo/server in Express, @apollo/gateway", isOurs: false, canSign: true, path: "/", isTrusted: false, command: (given, port) => stock(given, port) },
  { name: "stock Apollo, standalone", about: "@apollo/server standalone, @apollo/gateway", isOurs: false, path: "/", isTrusted: false, command: (given, port) => stock(given, port, "--standalone") },
  {
    name: "Hive Gateway",
    about: "JavaScript planner",
    isOurs: false,
    path: "/graphql",
    isTrusted: false,
    command: ({ supergraph }, port) => ({ command: process.execPath, args: [peer("hive.mjs"), "--port", String(port), "--supergraph", supergraph] }),
  },
  {
    name: "Hive Gateway, Rust planner",
    about: "Hive Router's planner through N-API",
    isOurs: false,
    path: "/graphql",
    isTrusted: false,
    command: ({ supergraph }, port) => ({ command: process.execPath, args: [peer("hive.mjs"), "--rust", "--port", String(port), "--supergraph", supergraph] }),
  },
  {
    name: "Mercurius",
    about: "Federation 1, compiled documents",
    isOurs: false,
    path: "/graphql",
    isTrusted: false,
    command: ({ urls }, port) => ({ command: process.execPath, args: [peer("mercurius.mjs"), "--port", String(port), "--urls", urls] }),
  },
  { name: "Grafbase", about: "Rust, its command line's gateway", isOurs: false, path: "/graphql", isTrusted: false, command: grafbase },
];

/** Its own composition, from the same schemas; nothing is sent to its maker. */
function grafbase({ folder, addresses }: Given, port: number): ReturnType<Contestant["command"]> {
  const home = join(folder, "grafbase");
  mkdirSync(home, { recursive: true });
  const configuration = Object.entries(schemas).map(([name, sdl]) => {
    writeFileSync(join(home, `${name}.graphql`), sdl);
    return `[subgraphs.${name}]\nurl = "${addresses[name]}"\nschema_path = "./${name}.graphql"\n`;
  });
  writeFileSync(join(home, "grafbase.toml"), configuration.join("\n"));
  return { command: join(dirname(requirePeer.resolve(`${grafbasePackage}/package.json`)), "grafbase"), args: ["dev", "--port", String(port)], cwd: home, environment: { HOME: home, GRAFBASE_TELEMETRY: "false" } };
}

/** The body of a request, as this contestant is asked. */
export const bodiesOf = ({ document, variables }: Question, { isTrusted }: Contestant): readonly string[] => {
  const asked = isTrusted ? { documentId: documentIdOf(document) } : { query: document };
  return variables.map((each) => JSON.stringify({ ...asked, variables: each }));
};

/** How long a contestant may take until it answers its first question, on a busy machine. */
const startMs = 45_000;

/** @throws {Error} that says why it cannot be measured. */
export const startContestant = async (contestant: Contestant, given: Given, port: number, first: Question, authorization?: string): Promise<RunningContestant> => {
  const { command, args, ...options } = contestant.command(given, port);
  if (!existsSync(command)) throw new Error(`${command} is not installed`);
  const child = start(command, args, { core: cores.gateways, ...options });
  let said = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    said = `${said}${text}`.slice(-4_000);
  });
  const running: RunningContestant = {
    ...contestant,
    url: `http://127.0.0.1:${port}${contestant.path}`,
    port,
    pid: child.pid ?? 0,
    words: () => said,
    hasEnded: () => hasEnded(child),
    stop: () => stop(child),
  };
  try {
    await answersOnce(running, bodiesOf(first, contestant)[0] ?? "", authorization);
  } catch (error) {
    await stop(child);
    throw error;
  }
  return running;
};

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

const answersOnce = async ({ url, words, hasEnded: ended }: RunningContestant, body: string, authorization?: string): Promise<void> => {
  const deadline = Date.now() + startMs;
  let last = "no answer";
  while (Date.now() < deadline) {
    if (ended()) throw new Error(`ended before it answered: ${lastLine(words())}`);
    try {
      const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json", ...(authorization && { authorization }) }, body, signal: AbortSignal.timeout(5_000) });
      const text = await response.text();
      if (response.status === 200 && !text.includes('"errors"')) return;
      last = `status ${response.status}: ${text.slice(0, 200)}`;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`no usable answer in ${startMs / 1_000} s (${last})`);
};

const lastLine = (text: string): string => text.trimEnd().split("\n").findLast((line) => /error/i.test(line)) ?? text.trimEnd().split("\n").at(-1) ?? "";
