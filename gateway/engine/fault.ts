import { PublicError } from "../../kit/errors.ts";

/**
 * A fault of ours with an operation: the same request will fail for ever. Its reason is a place in code, which tells what happened and nothing of what was
 * asked, as the message of whoever failed could.
 * @param what failed, in our words.
 */
export const faultOf = (what: string, error: unknown): PublicError => {
  const { name = "unknown", stack = "" } = error instanceof Error ? error : {};
  return new PublicError("INTERNAL", { reason: `${what} failed with ${name} at ${/[^/\\\s(]+:\d+:\d+/.exec(stack)?.[0] ?? "an unknown place"}`, cause: error });
};
