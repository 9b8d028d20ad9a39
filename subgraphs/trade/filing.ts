/** Filing at the ministry's site: what its answers mean for an act. One manner, in two sets of words. */
import { z } from "zod";
import { NothingFiled } from "../../kit/act.ts";
import type { ActWire } from "../../kit/act.ts";
import type { Json } from "../../kit/digest.ts";
import { readDate, readDateTime } from "../../kit/dates.ts";
import { badAnswer, parseAnswer } from "../../kit/ministry-client.ts";
import type { Site } from "./site.ts";

/** What the ministry took. */
export type Submitted = { readonly code: string; readonly receivedAt: string | null; readonly promisedOn: string | null };

/** Kept with the idempotency key. */
export type FilingOutcome<Code extends string> = { readonly submitted: Submitted } | { readonly refused: readonly Code[] };

export interface Words {
  readonly root: string;
  readonly code: string;
  readonly reference: string;
  readonly file: string;
  readonly received: string;
  readonly promised: string;
  /** Codes that are neither a file nor a refusal. */
  readonly malformed: string;
  readonly notFound: string;
  readonly referenceUsed: string;
}

export interface Manner<Filing extends Json, Code extends string> {
  readonly words: Words;
  readonly sendPath: string;
  readonly findPath: (reference: string) => string;
  readonly write: (filing: Filing, reference: string) => string;
  /** What the ministry's code is here; `UNKNOWN` for a new one. */
  readonly refusalOf: (code: string) => Code;
}

/**
 * Milliseconds that each call of an act may take. Together with a look-up before it and a login, when none of them is answered, less than the 8.5 seconds that the
 * gateway waits: whoever files is told that it is in progress, and not merely that there was no answer.
 */
export const within = { lookUp: 1_500, send: 3_000, find: 2_000 };

const done = "00";
const fileCode = z.string().regex(/^G\d{2}(?:\.[0-9A-Z]{2,3}){0,3}-\d{6}-\d{4,6}$/);

export const createFiling = <Filing extends Json, Code extends string>(site: Site, { words, sendPath, findPath, write, refusalOf }: Manner<Filing, Code>): ActWire<Filing, FilingOutcome<Code>> => {
  const envelope = z.object({ [words.root]: z.record(z.string(), z.string()) });
  const read = (answer: unknown): Readonly<Record<string, string>> => parseAnswer(envelope, answer)[words.root] ?? {};
  const outcomeOf = (told: Readonly<Record<string, string>>, reference: string): FilingOutcome<Code> => {
    if (told[words.reference] !== reference) throw badAnswer("an answer to another filing");
    if (told[words.code] !== done) return { refused: [refusalOf(told[words.code] ?? "")] };
    // Only what the outcome cannot do without is insisted on: an answer that is refused here is a file that nobody hears of.
    return {
      submitted: {
        code: parseAnswer(fileCode, told[words.file]),
        receivedAt: readDateTime(told[words.received] ?? "", "dd/MM/yyyy HH:mm") ?? null,
        promisedOn: readDate(told[words.promised] ?? "", "dd/MM/yyyy") ?? null,
      },
    };
  };
  return {
    async send(filing, { reference, signal }) {
      const told = read(await site.file({ path: sendPath, body: write(filing, reference), signal, withinMs: within.send }));
      // It is not said of which filing: none could be read.
      if (told[words.code] === words.malformed) throw new NothingFiled(badAnswer("the filing was called malformed"));
      if (told[words.code] === words.referenceUsed) throw badAnswer("our reference stands for another filing");
      return outcomeOf(told, reference);
    },
    async find(_filing, { reference, signal }) {
      const told = read(await site.ask({ path: findPath(reference), signal, withinMs: within.find }));
      const isOurs = told[words.reference] === reference;
      if (isOurs && told[words.code] === words.notFound) return undefined;
      if (told[words.code] !== done) throw badAnswer("neither a file nor that there is none");
      return outcomeOf(told, reference);
    },
  };
};
