/** Waiting for a query that the criminal-record system works on in its own time. */
import { setTimeout as pause } from "node:timers/promises";
import { PublicError } from "../../kit/errors.ts";
import { unavailable } from "../../kit/ministry-client.ts";

/** Before each poll, in milliseconds; the last is repeated. Most queries are done at the second poll, and a slow system is not hurried. */
export const usualPauses: readonly [number, ...number[]] = [100, 200, 400, 800];

/**
 * Polls until there is a result.
 * @param poll gives `undefined` as long as the system works.
 * @param signal ends the wait: by its deadline, or because the gateway has left.
 * @throws {PublicError} `MINISTRY_TIMEOUT` at the deadline, `MINISTRY_UNAVAILABLE` when the wait was given up, and whatever `poll` throws.
 */
export const awaitJob = async <T>(poll: () => Promise<T | undefined>, signal: AbortSignal, pauses: readonly [number, ...number[]] = usualPauses): Promise<T> => {
  for (let polls = 0; ; polls += 1) {
    await wait(pauses[polls] ?? pauses.at(-1) ?? 0, signal);
    const result = await poll();
    if (result !== undefined) return result;
  }
};

const wait = async (ms: number, signal: AbortSignal): Promise<void> => {
  try {
    await pause(ms, undefined, { signal });
  } catch {
    const reason: unknown = signal.reason;
    if (reason instanceof Error && reason.name === "TimeoutError") throw new PublicError("MINISTRY_TIMEOUT", { reason: "still working at the deadline" });
    throw unavailable("the wait was given up");
  }
};
