/** The one place of a subgraph that opens sockets: calls to the system of its ministry. */
import type { z } from "zod";
import { PublicError } from "./errors.ts";
import { createHttpClient } from "./http-client.ts";
import type { HttpAnswer, HttpCall, HttpClient, HttpClientOptions } from "./http-client.ts";
import { readText } from "./text.ts";

export type MinistryCall = HttpCall;
export type MinistryAnswer = HttpAnswer;
export type MinistryClient = HttpClient;

export type MinistryClientOptions = Pick<HttpClientOptions, "url"> & Partial<HttpClientOptions>;

const defaults = {
  /** A page that waits longer is left by its reader. */
  deadlineMs: 4_000,
  /** The largest known answer, a year of customs declarations, is half of it. */
  maxBytes: 1_000_000,
  /** What a ministry's system can be expected to bear from one process of the portal. */
  connections: 32,
};

export const createMinistryClient = (options: MinistryClientOptions): MinistryClient => createHttpClient({ ...defaults, ...options });

export const badAnswer = (reason: string): PublicError => new PublicError("MINISTRY_BAD_ANSWER", { reason });
export const unavailable = (reason: string): PublicError => new PublicError("MINISTRY_UNAVAILABLE", { reason });

/** An answer of more values than this is an accident or an attack; what they would cost to read is not spent on them. */
const most = { values: 50_000, depth: 64 };

/** Refuses an answer that would take long to read: too many values, too deep, or texts that take long to normalise. Looks at each value once. */
const checkSize = (answer: unknown): void => {
  let values = 0;
  const walk = (value: unknown, depth: number): void => {
    values += 1;
    if (values > most.values) throw badAnswer("more values than any answer has");
    if (depth > most.depth) throw badAnswer("deeper than any answer is");
    if (typeof value === "string" && readText(value) === undefined) throw badAnswer("a text of marks without letters");
    if (typeof value === "object" && value !== null) for (const item of Array.isArray(value) ? value : Object.values(value)) walk(item, depth + 1);
  };
  walk(answer, 0);
};

/**
 * Parses what a ministry said into what we rely on.
 * @throws {PublicError} `MINISTRY_BAD_ANSWER`; the log learns which fields were wrong, not what they held.
 */
export const parseAnswer = <T>(shape: z.ZodType<T>, value: unknown): T => {
  checkSize(value);
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.slice(0, 5).map((issue) => `${issue.path.join(".") || "(answer)"}: ${issue.code}`);
  throw badAnswer(`wrong shape at ${fields.join(", ")}`);
};
