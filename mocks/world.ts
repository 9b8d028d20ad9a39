/** The world the mock ministries live in: a seed, a clock, the people in it, and what each ministry has done since it began. */
import { createHash } from "node:crypto";
import { companies } from "./personas/companies.ts";
import type { Company } from "./personas/companies.ts";
import { personas } from "./personas/index.ts";
import type { Calendar, Persona } from "./personas/persona.ts";

export interface World {
  now(): Date;
  /** Moves the clock forward, also one that is held still. Fixtures stay where they were: what was due in five days is due today, five days on. */
  advance(ms: number): void;
  /** How often the clock was moved. */
  readonly moves: number;
  /** Resolves when the clock is moved next. */
  nextMove(): Promise<void>;
  /** Days and months relative to now: every date of a fixture is one of these. */
  readonly calendar: Calendar;
  readonly personas: readonly Persona[];
  readonly companies: readonly Company[];
  /** How many cases each ministry had on any day before this world began: codes go on from there. */
  readonly casesBefore: number;
  /** The state of one ministry: made at first use, kept as long as the world. */
  state<T>(name: string, create: () => T): T;
  /** A number that looks random and is the same in every world of this seed: session ids, message ids, tokens. 32 hexadecimal digits. */
  token(...about: readonly (string | number)[]): string;
}

export interface WorldOptions {
  readonly seed?: string;
  readonly now?: () => Date;
  readonly casesBefore?: number;
}

const hour = 3_600_000;
const day = 24 * hour;
/** Vietnam's offset; there is no summer time. */
const offset = 7 * hour;

/** Fixtures are relative to the day the world began, so that the same seed and clock give the same bytes. */
const calendarFrom = (began: Date): Calendar => {
  const localMidnight = Math.floor((began.getTime() + offset) / day) * day;
  const isoDay = (days: number): string => new Date(localMidnight + days * day).toISOString().slice(0, 10);
  return {
    date: isoDay,
    at: (days, time) => `${isoDay(days)}T${time}:00+07:00`,
    month: (months) => {
      const local = new Date(localMidnight);
      const first = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + months, 1));
      return { year: first.getUTCFullYear(), month: first.getUTCMonth() + 1 };
    },
  };
};

/**
 * The portal remembers cases, a world that ends does not: one that begins later in the day must not give their codes to others. Ten for each second of the day is
 * more than were filed in it.
 */
export const casesBeforeThen = (began: Date): number => Math.floor(((began.getTime() + offset) % day) / 1000) * 10;

export const createWorld = ({ seed = "lien-thong", now = () => new Date(), casesBefore = 0 }: WorldOptions = {}): World => {
  const states = new Map<string, unknown>();
  const calendar = calendarFrom(now());
  let ahead = 0;
  let moves = 0;
  let move = Promise.withResolvers<void>();
  return {
    now: () => new Date(now().getTime() + ahead),
    advance(ms) {
      ahead += ms;
      moves += 1;
      move.resolve();
      move = Promise.withResolvers();
    },
    get moves() {
      return moves;
    },
    nextMove: () => move.promise,
    calendar,
    casesBefore,
    personas: personas.map((persona) => persona(calendar)),
    companies: companies.map((company) => company(calendar)),
    state<T>(name: string, create: () => T): T {
      if (!states.has(name)) states.set(name, create());
      return states.get(name) as T;
    },
    token: (...about) => createHash("sha256").update([seed, ...about].join("\n")).digest("hex").slice(0, 32),
  };
};
