/** What the log is told of errors: code, place and our own reason, under the trace id that a citizen can quote; nothing that a client or a ministry said. */
import type { GraphQLError } from "graphql";
import { PublicError, findPublicError } from "../kit/errors.ts";
import type { Logger } from "../kit/log.ts";
import { formatError } from "./errors.ts";

/** One error of an answer. */
export const logAnswered = (logger: Logger, error: GraphQLError, traceId: string): void => {
  const { code, service } = formatError(error.toJSON(), error).extensions;
  logger.warn({ traceId, code, path: error.path?.join(".") ?? "", service, reason: findPublicError(error)?.reason ?? "" }, "error answered");
};

/** A request that is refused as a whole. @returns what the client may be told. */
export const logRefused = (logger: Logger, error: unknown, traceId: string): PublicError => {
  const known = error instanceof PublicError ? error : new PublicError("INTERNAL", { reason: error instanceof Error ? error.name : "unknown" });
  logger.warn({ traceId, code: known.code, reason: known.reason ?? "" }, "request refused");
  return known;
};
