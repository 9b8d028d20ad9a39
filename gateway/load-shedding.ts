/** Refuses what cannot be answered in time, at once and before any work is done for it, so that what is accepted is answered. */
export interface SheddingBounds {
  /** Requests under way at once. */
  readonly inFlight: number;
  /** Milliseconds by which the event loop may be late: everything that is answered is late by as much. */
  readonly lateMs: number;
}

export interface LoadShedding {
  /** Whether there is no room for one more. */
  isFull(): boolean;
  enter(): void;
  leave(): void;
  stop(): void;
}

/** How often lateness is looked at. */
const sampleMs = 50;
/** One long pause (a plan, a collection of garbage) is over when it is seen; so many late looks in a row are a loop that drowns. */
const lateSamples = 3;

export const createLoadShedding = ({ inFlight: most, lateMs }: SheddingBounds): LoadShedding => {
  let inFlight = 0;
  let late = 0;
  let expected = performance.now() + sampleMs;
  const timer = setInterval(() => {
    const now = performance.now();
    late = now - expected > lateMs ? late + 1 : 0;
    expected = now + sampleMs;
  }, sampleMs).unref();
  return {
    isFull: () => inFlight >= most || late >= lateSamples,
    enter: () => void (inFlight += 1),
    leave: () => void (inFlight -= 1),
    stop: () => clearInterval(timer),
  };
};
