/** Work in the background of a process: one run at a time, by itself every so often, and at once when somebody knows that there is something to do. */
import type { Clock } from "../../kit/clock.ts";

export interface Runner {
  /** Runs now instead of at the next sweep; while a run is under way, once more after it. */
  readonly wake: () => void;
  /** Waits for the run that is under way. */
  readonly close: () => Promise<void>;
}

/**
 * @param work what it throws ends a run: the next one tries again.
 * @param everyMs 0: only when it is woken.
 */
export const createRunner = (work: (isClosing: () => boolean) => Promise<void>, everyMs: number): Runner => {
  let isClosing = false;
  let isWaiting = false;
  let running: Promise<void> = Promise.resolve();
  const run = async (): Promise<void> => {
    isWaiting = false;
    if (!isClosing) await work(() => isClosing);
  };
  const wake = (): void => {
    if (isClosing || isWaiting) return;
    isWaiting = true;
    running = running.then(run).catch(() => {});
  };
  const timer = everyMs > 0 ? setInterval(wake, everyMs).unref() : undefined;
  return {
    wake,
    async close() {
      isClosing = true;
      clearInterval(timer);
      await running;
    },
  };
};

/** When something that failed so often is tried next: twice as long after each attempt. */
export const nextTry = (systemClock: Clock, attempts: number, { first, last }: { readonly first: number; readonly last: number }): Date => new Date(systemClock.now().getTime() + Math.min(first * 2 ** (attempts - 1), last));
