/** How often something may be asked, by this process: a bucket per name that fills at a steady rate. */
import { LRUCache } from "lru-cache";
import type { Clock } from "./clock.ts";
import { PublicError } from "./errors.ts";

export interface RateLimit {
  /** @throws {PublicError} `RATE_LIMITED`. */
  take(name: string): void;
}

export interface RateLimitOptions {
  /** At once. */
  readonly burst: number;
  /** And then so many a minute. */
  readonly perMinute: number;
}

/** Names remembered: whoever floods with names pushes out others' buckets, which are then full again. */
const mostNames = 10_000;

/** @param clock the machine's own. */
export const createRateLimit = ({ burst, perMinute }: RateLimitOptions, clock: Clock): RateLimit => {
  const buckets = new LRUCache<string, { readonly left: number; readonly at: number }>({ max: mostNames });
  return {
    take(name) {
      const now = clock.now().getTime();
      const { left, at } = buckets.get(name) ?? { left: burst, at: now };
      const filled = Math.min(burst, left + ((now - at) / 60_000) * perMinute);
      if (filled < 1) throw new PublicError("RATE_LIMITED");
      buckets.set(name, { left: filled - 1, at: now });
    },
  };
};
