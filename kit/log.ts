import { LogController } from "fastify";
import type { FastifyServerOptions } from "fastify";
import type { ActingRole } from "./subject.ts";

/**
 * Logging by allow-list: a line holds what is named here and nothing else. No header, body, query, variable or identifier is ever given to the logger,
 * so that none has to be taken out of it again. The exception is who acted for whom: the portal's own ids of both, never a name or a ministry's number.
 */
export interface LogFields {
  readonly traceId?: string | undefined;
  readonly status?: number;
  readonly ms?: number;
  readonly code?: string;
  readonly service?: string;
  /** Where in the answer, by field names; list positions are kept, keys and values never. */
  readonly path?: string;
  /** Our own wording of what went wrong. */
  readonly reason?: string;
  readonly operation?: string;
  /** Our own name for an act at a ministry. */
  readonly reference?: string;
  /** What an operation was estimated to cost. */
  readonly cost?: number;
  /** The portal's id of the citizen whose affairs somebody else asked about. */
  readonly subject?: string;
  /** The portal's id of that somebody. */
  readonly viewer?: string;
  readonly role?: ActingRole;
  /** The case it was done for. */
  readonly case?: string;
  /** Which fields of the graph were asked, by their names in the schema. */
  readonly asked?: string;
}

export interface Logger {
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
}

export const silentLogger: Logger = { info: () => {}, warn: () => {}, error: () => {} };

/** Fastify's logger (pino), without its own request lines, which would hold addresses. */
export const loggerOptions = (level: string): Pick<FastifyServerOptions, "logger" | "logController"> => ({
  logController: new LogController({ disableRequestLogging: true }),
  logger: level === "silent" ? false : { level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` },
});

export const logLevels = ["debug", "info", "warn", "error", "silent"] as const;
