/** The one place of a subgraph that opens sockets: calls to the system of its ministry. */
import type { z } from "zod";
import { PublicError } from "./errors.ts";
import { createHttpClient } from "./http-client.ts";
import type { HttpAnswer, HttpCall, HttpClient, HttpClientOptions } from "./http-client.ts";

export type MinistryCall = HttpCall;
export type MinistryAnswer = HttpAnswer;
export type MinistryClient = HttpClient;

export type MinistryClientOptions = Pick<HttpClientOptions, "url"> & Partial<HttpClientOptions>;

const defaults = {
  /** A page that waits longer is left by its reader. */
  deadlineMs: 4_000,
  /** The largest known answer, a year of customs declarations, is a tenth of it. */
  maxBytes: 5_000_000,
  /** What a ministry's system can be expected to bear from one process of the portal. */
  connections: 32,
};

export const createMinistryClient = (options: MinistryClientOptions): MinistryClient => createHttpClient({ ...defaults, ...options });

export const badAnswer = (reason: string): PublicError => new PublicError("MINISTRY_BAD_ANSWER", { reason });
export const unavailable = (reason: string): PublicError => new PublicError("MINISTRY_UNAVAILABLE", { reason });

/**
 * Parses what a ministry said into what we rely on.
 * @throws {PublicError} `MINISTRY_BAD_ANSWER`; the log learns which fields were wrong, not what they held.
 */
export const parseAnswer = <T>(shape: z.ZodType<T>, value: unknown): T => {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.slice(0, 5).map((issue) => `${issue.path.join(".") || "(answer)"}: ${issue.code}`);
  throw badAnswer(`wrong shape at ${fields.join(", ")}`);
};
