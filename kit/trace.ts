import { randomFillSync } from "node:crypto";

/** W3C Trace Context. One trace id follows a request through every process, and is what a citizen can quote to a help desk. */
export const traceHeader = "traceparent";

/** Random bytes are drawn many at once: a draw costs as much for sixteen as for thousands, and a request needs some for each fetch. */
const drawn = Buffer.alloc(8_192);
let used = drawn.length;

const randomHex = (bytes: number): string => {
  if (used + bytes > drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  used += bytes;
  return drawn.toString("hex", used - bytes, used);
};

/** @returns the trace id of a well-formed header, or a new one. */
export const traceIdOf = (header: string | readonly string[] | undefined): string =>
  (typeof header === "string" ? /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(header)?.[1] : undefined) ?? randomHex(16);

export const traceParent = (traceId: string): string => `00-${traceId}-${randomHex(8)}-01`;
