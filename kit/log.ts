import { LogController } from "fastify";
import type { FastifyServerOptions } from "fastify";

/**
 * Logging by allow-list: a line holds what is named here and nothing else. No header, body, query, variable or identifier is ever given to the logger,
 * so that none has to be taken out of it again.
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
