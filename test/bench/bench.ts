/** A bench: canned subgraphs, a load generator and the contestants that could be started, all as processes of their own. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../ports.ts";
import { bodiesOf, contestants, startContestant } from "./contestants.ts";
import type { Contestant, Given, RunningContestant } from "./contestants.ts";
import { converseWith } from "./conversation.ts";
import type { Balance, Balanced, Flood, Flooded, Learn, Learned, Load, Loaded, Mix } from "./load/generator.ts";
import { cpuMsOf, residentMbOf } from "./processes.ts";
import { manifest, questions } from "./questions.ts";
import type { Question } from "./questions.ts";
import { composeWorld } from "./world/composition.ts";
import type { SubgraphName } from "./world/schemas.ts";
import type { Calls, Order } from "./world/serve.ts";

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

export interface Bench {
  readonly running: readonly RunningContestant[];
  readonly leftOut: Readonly<Record<string, string>>;
  /** Asks every variation of a question once, one after another, and remembers the answers. Before any load. */
  learn(contestant: RunningContestant, question: Question): Promise<Lesson>;
  load(contestant: RunningContestant, question: Question, options: Pick<Load, "connections" | "milliseconds" | "requests">): Promise<Round>;
  /** Several questions at once. */
  mix(contestant: RunningContestant, loads: readonly ({ readonly question: Question } & Pick<Load, "connections" | "milliseconds">)[]): Promise<readonly Loaded[]>;
  flood(contestant: RunningContestant, question: Question, options: Pick<Flood, "perSecond" | "milliseconds">): Promise<Flooded>;
  /** Starts a process more of a contestant, on a port of its own or on one that it had. */
  startAnother(contestant: Contestant, port?: number): Promise<RunningContestant>;
  /** Loads several processes with a question that was learned from one of the same contestant. */
  balance(contestants: readonly RunningContestant[], question: Question, options: Pick<Balance, "connections" | "milliseconds">): Promise<Balanced>;
  /** Makes subgraphs take requests and never answer; none of them with an empty list. */
  silence(subgraphs: readonly SubgraphName[]): Promise<void>;
  stop(): Promise<void>;
}

export interface BenchOptions {
  /** Names of contestants; all without it. */
  readonly only?: readonly string[];
  readonly onProgress: (line: string) => void;
}

const script = (name: string): string => join(import.meta.dirname, name);

export const startBench = async ({ only, onProgress }: BenchOptions): Promise<Bench> => {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const world = await converseWith(script("world/serve.ts"));
  const generator = await converseWith(script("load/generator.ts"));
  const { urls: addresses } = world.greeting as { readonly urls: Readonly<Record<string, string>> };
  const given = give(folder, addresses);
  const running: RunningContestant[] = [];
  const others: RunningContestant[] = [];
  const leftOut: Record<string, string> = {};
  const base = await freePort();
  for (const [index, contestant] of contestants.entries()) {
    if (only && !only.includes(contestant.name)) continue;
    try {
      running.push(await startContestant(contestant, given, base + index, questions[0]));
      onProgress(`started   ${contestant.name}`);
    } catch (error) {
      leftOut[contestant.name] = error instanceof Error ? error.message : String(error);
      onProgress(`left out  ${contestant.name}: ${leftOut[contestant.name]}`);
    }
  }

  let order: Order = { silent: [] };
  const counted = async (): Promise<{ readonly fetches: number; readonly representations: number }> => {
    const { calls, representations } = (await world.ask(order)) as Calls;
    return { fetches: Object.values(calls).reduce((sum, each) => sum + each, 0), representations };
  };
  const tell = async <Result>(message: Learn | Load | Mix | Flood | Balance): Promise<Result> => {
    const answer = (await generator.ask(message)) as { readonly result: Result } | { readonly failed: string };
    if ("failed" in answer) throw new Error(answer.failed);
    return answer.result;
  };

  return {
    running,
    leftOut,
    async learn(contestant, question) {
      const bodies = bodiesOf(question, contestant);
      await counted();
      const learned = await tell<Learned>({ kind: "learn", key: keyOf(contestant, question), url: contestant.url, bodies });
      const { fetches, representations } = await counted();
      return { ...learned, fetches: fetches / bodies.length, representations: representations / bodies.length };
    },
    async load(contestant, question, options) {
      if (contestant.hasEnded()) throw new Error(`${contestant.name} has ended: ${contestant.words().slice(-500)}`);
      await counted();
      const before = cpuMsOf(contestant.pid);
      const { requests, elapsedMs, ...rest } = await tell<Loaded>({ kind: "load", key: keyOf(contestant, question), ...options });
      const cpuMs = cpuMsOf(contestant.pid) - before;
      const { fetches } = await counted();
      return { requests, cpuMsPerRequest: cpuMs / requests, requestsPerSecond: (requests * 1_000) / elapsedMs, busy: cpuMs / elapsedMs, residentMb: residentMbOf(contestant.pid), fetches: fetches / requests, ...rest };
    },
    mix: (contestant, loads) => tell({ kind: "mix", loads: loads.map(({ question, ...load }) => ({ key: keyOf(contestant, question), ...load })) }),
    flood: (contestant, question, options) => tell({ kind: "flood", key: keyOf(contestant, question), ...options }),
    async startAnother(contestant, port = base + contestants.length + others.length) {
      const another = await startContestant(contestant, given, port, questions[0]);
      others.push(another);
      return another;
    },
    balance: (balanced, question, options) => tell({ kind: "balance", key: keyOf(balanced[0] ?? { name: "nobody" }, question), origins: balanced.map(({ url }) => new URL(url).origin), ...options }),
    async silence(subgraphs) {
      order = { silent: subgraphs };
      await counted();
    },
    async stop() {
      await Promise.all([...running, ...others].map((each) => each.stop()));
      await Promise.all([world.stop(), generator.stop()]);
      rmSync(folder, { recursive: true });
    },
  };
};

const keyOf = ({ name }: Pick<Contestant, "name">, question: Question): string => `${name}, ${question.name}`;

const give = (folder: string, addresses: Given["addresses"]): Given => {
  mkdirSync(folder, { recursive: true });
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  return {
    folder,
    addresses,
    supergraph: file("supergraph.graphql", composeWorld((name) => addresses[name] ?? "")),
    urls: file("urls.json", JSON.stringify(addresses)),
    manifest: file("manifest.json", JSON.stringify(manifest())),
  };
};
