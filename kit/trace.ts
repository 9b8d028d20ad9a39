import { randomBytes } from "node:crypto";

/** W3C Trace Context. One trace id follows a request through every process, and is what a citizen can quote to a help desk. */
export const traceHeader = "traceparent";

/** @returns the trace id of a well-formed header, or a new one. */
export const traceIdOf = (header: string | readonly string[] | undefined): string =>
  (typeof header === "string" ? /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(header)?.[1] : undefined) ?? randomBytes(16).toString("hex");

export const traceParent = (traceId: string): string => `00-${traceId}-${randomBytes(8).toString("hex")}-01`;
