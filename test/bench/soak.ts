/** One contestant under load for a long time: whether memory is flat and cost stays what it was. */
import type { Bench, Round } from "./bench.ts";
import type { RunningContestant } from "./contestants.ts";
import { questions, usualConnections } from "./questions.ts";
import { median } from "./statistics.ts";

export interface Soak {
  readonly name: string;
  readonly seconds: number;
  readonly requests: number;
  readonly wrong: number;
  /** Beginning, middle and end. */
  readonly thirds: readonly { readonly residentMb: number; readonly largestMb: number; readonly cpuMsOfQ2: number; readonly p99MsOfQ2: number }[];
}

/** The questions take turns of this length. */
const turnMs = 2_000;

export const soak = async (bench: Bench, contestant: RunningContestant, seconds: number, onProgress: (line: string) => void): Promise<Soak> => {
  for (const question of questions) await bench.teach(contestant, question);
  const turns: (Round & { readonly question: string; readonly atMs: number })[] = [];
  const began = performance.now();
  while (performance.now() - began < seconds * 1_000) {
    for (const question of questions) {
      turns.push({ ...(await bench.load(contestant, question, { connections: usualConnections, milliseconds: turnMs })), question: question.name, atMs: performance.now() - began });
    }
    const last = turns.at(-1);
    if (last) onProgress(`soak of ${contestant.name}: ${Math.round(last.atMs / 1_000)} s, ${Math.round(last.residentMb)} MB`);
  }
  const whole = performance.now() - began;
  const thirds = [0, 1, 2].map((third) => {
    const within = turns.filter(({ atMs }) => Math.min(2, Math.floor((atMs / whole) * 3)) === third);
    const second = within.filter(({ question }) => question === "Q2");
    return {
      residentMb: median(within.map(({ residentMb }) => residentMb)),
      largestMb: Math.max(...within.map(({ residentMb }) => residentMb)),
      cpuMsOfQ2: median(second.map(({ cpuMsPerRequest }) => cpuMsPerRequest)),
      p99MsOfQ2: median(second.map(({ p99Ms }) => p99Ms)),
    };
  });
  const sum = (value: (round: Round) => number): number => turns.reduce((total, turn) => total + value(turn), 0);
  return { name: contestant.name, seconds: whole / 1_000, requests: sum(({ requests }) => requests), wrong: sum(({ wrong }) => wrong), thirds };
};
