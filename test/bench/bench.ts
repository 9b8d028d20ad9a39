/** A bench: canned subgraphs, a load generator and the contestants that could be started, all as processes of their own. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../ports.ts";
import { bodiesOf, contestants, startContestant } from "./contestants.ts";
import type { Contestant, Given, RunningContestant, SettingName } from "./contestants.ts";
import { converseWith } from "./conversation.ts";
import type { Assault, Assaulted } from "./load/assault.ts";
import type { Balance, Balanced } from "./load/balance.ts";
import type { Load, Loaded } from "./load/closed-loop.ts";
import type { Flood, Flooded } from "./load/flood.ts";
import type { Message, Release } from "./load/generator.ts";
import type { Learned } from "./load/learn.ts";
import { cpuMsOf, residentMbOf } from "./processes.ts";
import { home } from "./home.ts";
import { everyQuestion, manifestOf, questions } from "./questions.ts";
import type { Question } from "./questions.ts";
import { composeWorld } from "./world/composition.ts";
import type { SubgraphName } from "./world/schemas.ts";
import type { Calls, Greeting, Order } from "./world/stand-in.ts";

/** What one round cost one contestant. */
export interface Round {
  readonly requests: number;
  readonly cpuMsPerRequest: number;
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Share of the round in which the gateway was running. */
  readonly busy: number;
  readonly residentMb: number;
  /** Requests to subgraphs for one answer: fewer than one at a time takes would be a gateway that answers from memory, or for several at once. */
  readonly fetches: number;
  /** Answers that were not, byte for byte, what this contestant had answered before. */
  readonly wrong: number;
  readonly wrongSample?: string;
}

/** What a contestant answers, and what it asks of subgraphs for one answer. */
export interface Lesson extends Learned {
  readonly fetches: number;
  readonly representations: number;
}

/** The share of a core that each used: who was the limit. The generator and the subgraphs share one. */
export interface Busy {
  readonly gateway: number;
  readonly generator: number;
  readonly subgraphs: number;
}

export interface Bench {
  readonly running: readonly RunningContestant[];
  readonly leftOut: Readonly<Record<string, string>>;
  /** Asks every variation of a question once, one after another, and remembers the answers. Before any load. */
  learn(contestant: RunningContestant, question: Question): Promise<Lesson>;
  /** The same, of somebody who has to know. @throws {Error} that says why not. */
  teach(contestant: RunningContestant, question: Question): Promise<Lesson>;
  load(contestant: RunningContestant, question: Question, options: Pick<Load, "connections" | "milliseconds" | "requests">): Promise<Round>;
  /** Several questions at once. */
  mix(contestant: RunningContestant, loads: readonly ({ readonly question: Question } & Pick<Load, "connections" | "milliseconds">)[]): Promise<readonly Loaded[]>;
  flood(contestant: RunningContestant, question: Question, options: Omit<Flood, "kind" | "key">): Promise<Flooded & { readonly busy: Busy; readonly elapsedMs: number }>;
  assault(contestant: RunningContestant, question: Question, options: Omit<Assault, "kind" | "key">): Promise<Assaulted>;
  /** Starts a process more of a contestant, on a port of its own or on one that it had. */
  startAnother(contestant: Contestant, port?: number): Promise<RunningContestant>;
  /** Loads several processes with a question that was learned from one of the same contestant, while something happens to them. */
  balance(contestants: readonly RunningContestant[], question: Question, options: Omit<Balance, "kind" | "key" | "origins">, meanwhile: () => Promise<void>): Promise<Balanced>;
  /** Makes subgraphs take requests and never answer; none of them with an empty list. */
  silence(subgraphs: readonly SubgraphName[]): Promise<void>;
  stop(): Promise<void>;
}

export interface BenchOptions {
  readonly setting: SettingName;
  /** Names of contestants; all without it. */
  readonly only?: readonly string[];
  readonly onProgress: (line: string) => void;
}

const script = (name: string): string => join(import.meta.dirname, name);

const worlds: Readonly<Record<SettingName, { readonly script: string; readonly args: (folder: string) => readonly string[]; readonly asked: () => readonly Question[] }>> = {
  bare: { script: script("world/serve.ts"), args: () => [], asked: everyQuestion },
  secured: { script: script("world/serve.ts"), args: () => ["--secured"], asked: everyQuestion },
  home: { script: script("world/home.ts"), args: (folder) => ["--folder", folder], asked: () => [home] },
};

/** Home is learned from the real federation, whose ministries make a request wait for some hundred milliseconds. */
const learnedAtOnce = 8;

export const startBench = async ({ setting, only, onProgress }: BenchOptions): Promise<Bench> => {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  // Where everything runs as root, PostgreSQL runs as another user, who must be able to pass.
  chmodSync(folder, 0o711);
  const world = await converseWith(worlds[setting].script, worlds[setting].args(folder));
  const generator = await converseWith(script("load/generator.ts"));
  const greeting = world.greeting as Greeting;
  const given = give(folder, setting, greeting);
  const authorizations = greeting.signIn?.authorizations ?? [];
  const [first = questions[0]] = worlds[setting].asked();
  const running: RunningContestant[] = [];
  const others: RunningContestant[] = [];
  const leftOut: Record<string, string> = {};
  const base = await freePort();
  for (const [index, contestant] of contestants.entries()) {
    if ((only && !only.includes(contestant.name)) || (setting !== "bare" && !contestant.canSign)) continue;
    try {
      running.push(await startContestant(contestant, given, base + index, first, authorizations[0]));
      onProgress(`started   ${contestant.name}, ${setting}`);
    } catch (error) {
      leftOut[contestant.name] = error instanceof Error ? error.message : String(error);
      onProgress(`left out  ${contestant.name}, ${setting}: ${leftOut[contestant.name]}`);
    }
  }

  let order: Order = { silent: [], verifies: false };
  const counted = async (next: Partial<Order> = {}): Promise<Calls & { readonly fetches: number }> => {
    order = { ...order, ...next };
    const calls = (await world.ask(order)) as Calls;
    return { ...calls, fetches: Object.values(calls.calls).reduce((sum, each) => sum + each, 0) };
  };
  const tell = async <Result>(message: Message): Promise<Result> => {
    const answer = (await generator.ask(message)) as { readonly result: Result } | { readonly failed: string };
    if ("failed" in answer) throw new Error(answer.failed);
    return answer.result;
  };

  const learn: Bench["learn"] = async (contestant, question) => {
    const bodies = bodiesOf(question, contestant);
    await counted({ verifies: setting !== "bare" });
    const learned = await tell<Learned>({ kind: "learn", key: keyOf(contestant, question), url: contestant.url, bodies, authorizations, atOnce: setting === "home" ? learnedAtOnce : 1 });
    const { fetches, representations } = await counted({ verifies: false });
    return { ...learned, fetches: fetches / bodies.length, representations: representations / bodies.length };
  };

  return {
    running,
    leftOut,
    learn,
    async teach(contestant, question) {
      const lesson = await learn(contestant, question);
      if (lesson.fault !== undefined) throw new Error(`${contestant.name} cannot answer ${question.name}: ${lesson.fault}`);
      return lesson;
    },
    async load(contestant, question, options) {
      if (contestant.hasEnded()) throw new Error(`${contestant.name} has ended: ${contestant.words().slice(-500)}`);
      await counted();
      const before = cpuMsOf(contestant.pid);
      const { requests, elapsedMs, ...rest } = await tell<Loaded>({ kind: "load", key: keyOf(contestant, question), ...options });
      const cpuMs = cpuMsOf(contestant.pid) - before;
      const { fetches, made } = await counted();
      if (setting === "home" && made > 0) throw new Error(`${contestant.name} asked for something under load that it had not asked before`);
      return { requests, cpuMsPerRequest: cpuMs / requests, requestsPerSecond: (requests * 1_000) / elapsedMs, busy: cpuMs / elapsedMs, residentMb: residentMbOf(contestant.pid), fetches: fetches / requests, ...rest };
    },
    mix: (contestant, loads) => tell({ kind: "mix", loads: loads.map(({ question, ...load }) => ({ key: keyOf(contestant, question), ...load })) }),
    async flood(contestant, question, options) {
      const key = keyOf(contestant, question);
      await tell({ kind: "open", key });
      const pids = { gateway: contestant.pid, generator: generator.child.pid ?? 0, subgraphs: world.child.pid ?? 0 };
      const began = performance.now();
      const before = { gateway: cpuMsOf(pids.gateway), generator: cpuMsOf(pids.generator), subgraphs: cpuMsOf(pids.subgraphs) };
      const flooded = await tell<Flooded>({ kind: "flood", key, ...options });
      const elapsedMs = performance.now() - began;
      const share = (who: keyof Busy): number => (cpuMsOf(pids[who]) - before[who]) / elapsedMs;
      return { ...flooded, elapsedMs, busy: { gateway: share("gateway"), generator: share("generator"), subgraphs: share("subgraphs") } };
    },
    assault: (contestant, question, options) => tell({ kind: "assault", key: keyOf(contestant, question), ...options }),
    async startAnother(contestant, port = base + contestants.length + others.length) {
      const another = await startContestant(contestant, given, port, first, authorizations[0]);
      others.push(another);
      return another;
    },
    async balance(balanced, question, options, meanwhile) {
      const happening = meanwhile().finally(() => generator.say({ kind: "release" } satisfies Release));
      const [result] = await Promise.all([tell<Balanced>({ kind: "balance", key: keyOf(balanced[0] ?? { name: "nobody" }, question), origins: balanced.map(({ url }) => new URL(url).origin), ...options }), happening]);
      return result;
    },
    async silence(subgraphs) {
      await counted({ silent: subgraphs });
    },
    async stop() {
      await Promise.all([...running, ...others].map((each) => each.stop()));
      await Promise.all([world.stop(), generator.stop()]);
      rmSync(folder, { recursive: true });
    },
  };
};

const keyOf = ({ name }: Pick<Contestant, "name">, question: Question): string => `${name}, ${question.name}`;

const give = (folder: string, setting: SettingName, { urls: addresses, signIn, supergraph }: Greeting): Given => {
  mkdirSync(folder, { recursive: true });
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const sdl = supergraph?.ours ?? composeWorld((name) => addresses[name] ?? "");
  return {
    setting,
    folder,
    addresses,
    supergraph: file("supergraph.graphql", sdl),
    stockSupergraph: file("stock.graphql", supergraph?.stock ?? sdl),
    urls: file("urls.json", JSON.stringify(addresses)),
    manifest: file("manifest.json", JSON.stringify(manifestOf(worlds[setting].asked()))),
    ...(signIn && { issuer: signIn.issuer }),
  };
};
