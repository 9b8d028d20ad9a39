/**
 * Bounds retries by what was asked: each request earns a tenth of a retry. In an outage a subgraph then gets at most a tenth more requests than without
 * retries, instead of twice as many.
 */
export interface RetryBudget {
  /** A request was sent. */
  earn(): void;
  /** Whether a retry may be sent; takes it from the budget. */
  spend(): boolean;
}

const perRequest = 0.1;
/** What a quiet time may save up. */
const most = 10;

export const createRetryBudget = (): RetryBudget => {
  let saved = 0;
  return {
    earn() {
      saved = Math.min(most, saved + perRequest);
    },
    spend() {
      // Tenths do not add up exactly.
      if (saved < 1 - 1e-9) return false;
      saved -= 1;
      return true;
    },
  };
};
