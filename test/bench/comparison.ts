/** Everybody on the three questions, in interleaved rounds. */
import type { Bench, Lesson, Round } from "./bench.ts";
import type { RunningContestant } from "./contestants.ts";
import { usualConnections } from "./questions.ts";
import type { Question } from "./questions.ts";
import { estimate, estimateRatio, median } from "./statistics.ts";
import type { Estimate } from "./statistics.ts";

export interface Effort {
  readonly rounds: number;
  readonly roundMs: number;
  /** Requests of each question before the first round of any, the same for everybody; whoever is slower than that ends after `warmUpMs`. */
  readonly warmUpRequests: Readonly<Record<string, number>>;
  readonly warmUpMs: number;
}

/** How an answer compares with the floor's. */
export type Likeness = "same bytes" | "same but for a final line feed" | "same but for the order of keys" | "different";

export interface Standing {
  readonly name: string;
  readonly isOurs: boolean;
  readonly answers: Likeness;
  /** Requests to subgraphs for one answer, asked alone and under load, and the entities asked for in them. */
  readonly fetches: number;
  readonly fetchesUnderLoad: number;
  readonly representations: number;
  readonly cpuMs: Estimate;
  /** How many times less processor time than stock Apollo; absent where that was not measured. */
  readonly timesCheaperThanStock?: Estimate;
  /** How many times the floor's processor time. */
  readonly timesTheFloor?: Estimate;
  readonly requestsPerSecond: Estimate;
  readonly p50Ms: Estimate;
  readonly p99Ms: Estimate;
  /** Of the time of a round, the share that the gateway's processes were running: well below 1, requests per second tell of the generator or of a busy machine. */
  readonly busy: number;
  readonly residentMb: number;
  /** Answers during the rounds that were not, byte for byte, what the contestant had answered before. */
  readonly wrong: number;
  readonly rounds: readonly Round[];
}

export interface Comparison {
  readonly question: string;
  readonly about: string;
  readonly document: string;
  readonly answerBytes: number;
  readonly fewestFetches: number;
  /** Cheapest first. */
  readonly standings: readonly Standing[];
  /** Why somebody is missing here. */
  readonly leftOut: Readonly<Record<string, string>>;
}

/** What is known before rounds begin. */
export interface Prepared {
  readonly bench: Bench;
  readonly question: Question;
  readonly lessons: ReadonlyMap<RunningContestant, Lesson>;
  readonly leftOut: Readonly<Record<string, string>>;
}

/** Learns everybody's answers and warms everybody up. All questions are prepared before one is measured: a gateway that knows one question only is not what anybody runs. */
export const prepare = async (bench: Bench, question: Question, effort: Effort, onProgress: (line: string) => void): Promise<Prepared> => {
  const lessons = new Map<RunningContestant, Lesson>();
  const leftOut: Record<string, string> = {};
  for (const contestant of bench.running) {
    const lesson = await bench.learn(contestant, question);
    if (lesson.fault === undefined) lessons.set(contestant, lesson);
    else leftOut[contestant.name] = lesson.fault;
  }
  for (const contestant of lessons.keys()) {
    await bench.load(contestant, question, { connections: usualConnections, milliseconds: effort.warmUpMs, requests: effort.warmUpRequests[question.name] ?? 500 });
  }
  onProgress(`${question.name}  warm`);
  return { bench, question, lessons, leftOut };
};

/** What each contestant's rounds cost, in the order in which they were measured. */
export type Rounds = ReadonlyMap<RunningContestant, readonly Round[]>;

/** Measures everybody of all that is given, who may stand in different settings, in rounds that are interleaved. */
export const measureAll = async (prepared: readonly Prepared[], effort: Effort, onProgress: (line: string) => void): Promise<Rounds> => {
  // One contestant in its several settings has its turns side by side: what a setting costs is a ratio of neighbours.
  const names = [...new Set(prepared.flatMap(({ lessons }) => [...lessons.keys()].map(({ name }) => name)))];
  const turns = names.flatMap((name) => prepared.flatMap(({ bench, question, lessons }) => [...lessons.keys()].filter((each) => each.name === name).map((contestant) => ({ bench, question, contestant }))));
  const rounds = new Map<RunningContestant, Round[]>(turns.map(({ contestant }) => [contestant, []]));
  for (let round = 0; round < effort.rounds; round += 1) {
    // Nobody is always first, or always behind the same other.
    for (const { bench, question, contestant } of [...turns.slice(round % turns.length), ...turns.slice(0, round % turns.length)]) {
      rounds.get(contestant)?.push(await bench.load(contestant, question, { connections: usualConnections, milliseconds: effort.roundMs }));
    }
    onProgress(`${prepared[0]?.question.name ?? ""}  round ${round + 1} of ${effort.rounds}`);
  }
  return rounds;
};

export const costsOf = (rounds: Rounds, contestants: Iterable<RunningContestant>, name: string): readonly number[] | undefined => {
  const contestant = [...contestants].find((each) => each.name === name);
  return contestant && rounds.get(contestant)?.map(({ cpuMsPerRequest }) => cpuMsPerRequest);
};

export const compareAll = async (prepared: Prepared, effort: Effort, onProgress: (line: string) => void): Promise<Comparison> => compare(prepared, await measureAll([prepared], effort, onProgress));

export const compare = ({ question, lessons, leftOut }: Prepared, rounds: Rounds): Comparison => {
  const reference = [...lessons].find(([{ name }]) => name === "floor")?.[1] ?? [...lessons.values()][0];
  const [stock, floor] = [costsOf(rounds, lessons.keys(), "stock Apollo"), costsOf(rounds, lessons.keys(), "floor")];
  const standings = [...lessons].map(([contestant, lesson]): Standing => {
    const { name, isOurs } = contestant;
    const measured = rounds.get(contestant) ?? [];
    const of = (value: (round: Round) => number): number[] => measured.map(value);
    const costs = of(({ cpuMsPerRequest }) => cpuMsPerRequest);
    return {
      name,
      isOurs,
      answers: reference ? likenessOf(lesson, reference) : "different",
      fetches: lesson.fetches,
      fetchesUnderLoad: median(of(({ fetches }) => fetches)),
      representations: lesson.representations,
      cpuMs: estimate(costs),
      ...(stock && { timesCheaperThanStock: estimateRatio(stock, costs) }),
      ...(floor && { timesTheFloor: estimateRatio(costs, floor) }),
      requestsPerSecond: estimate(of(({ requestsPerSecond }) => requestsPerSecond)),
      p50Ms: estimate(of(({ p50Ms }) => p50Ms)),
      p99Ms: estimate(of(({ p99Ms }) => p99Ms)),
      busy: median(of(({ busy }) => busy)),
      residentMb: median(of(({ residentMb }) => residentMb)),
      wrong: of(({ wrong }) => wrong).reduce((sum, each) => sum + each, 0),
      rounds: measured,
    };
  });
  return {
    question: question.name,
    about: question.about,
    document: question.document,
    answerBytes: reference?.bytes ?? 0,
    fewestFetches: question.fewestFetches,
    standings: standings.toSorted((one, other) => one.cpuMs.median - other.cpuMs.median),
    leftOut,
  };
};

export const likenessOf = ({ digests }: Pick<Lesson, "digests">, { digests: others }: Pick<Lesson, "digests">): Likeness => {
  const same = (form: "raw" | "trimmed" | "canonical"): boolean => digests.length === others.length && digests.every((each, index) => each[form] === others[index]?.[form]);
  if (same("raw")) return "same bytes";
  if (same("trimmed")) return "same but for a final line feed";
  return same("canonical") ? "same but for the order of keys" : "different";
};
