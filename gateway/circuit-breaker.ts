/**
 * Stops asking a subgraph that fails again and again, and tries with one request whether it is back. Without it each page waits for a dead process as long
 * as for a slow one, and a process that comes back meets everybody at once.
 */
export interface CircuitBreaker {
  /** Whether a request may be sent now. While it tests, one may. */
  allows(): boolean;
  succeeded(): void;
  failed(): void;
  /** A request ended without telling anything of the subgraph. */
  abandoned(): void;
}

const bounds = {
  /** Failures in a row that open it: fewer could be chance, more are a page's worth of waiting. */
  failures: 5,
  /** How long it stays open at first. */
  openMs: 1_000,
  /** Each failed test doubles that, up to here. */
  longestOpenMs: 30_000,
};

/** @param now milliseconds of a clock that never goes back. */
export const createCircuitBreaker = (now: () => number = () => performance.now()): CircuitBreaker => {
  let failures = 0;
  let openMs = bounds.openMs;
  let openUntil: number | undefined;
  let isTesting = false;
  const open = (): void => {
    openUntil = now() + openMs;
    openMs = Math.min(openMs * 2, bounds.longestOpenMs);
    isTesting = false;
  };
  return {
    allows() {
      if (openUntil === undefined) return true;
      if (isTesting || now() < openUntil) return false;
      isTesting = true;
      return true;
    },
    succeeded() {
      failures = 0;
      openMs = bounds.openMs;
      openUntil = undefined;
      isTesting = false;
    },
    failed() {
      failures += 1;
      // An answer that was under way when it opened says nothing new.
      if (openUntil !== undefined && !isTesting) return;
      if (isTesting || failures >= bounds.failures) open();
    },
    abandoned() {
      // The next request tests instead.
      isTesting = false;
    },
  };
};
