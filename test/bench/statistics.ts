/** Medians, and how far they can be trusted. */

export interface Estimate {
  readonly median: number;
  /** A 95 % bootstrap interval of the median. */
  readonly low: number;
  readonly high: number;
}

/** Enough for two steady digits at the ends of an interval. */
const resamples = 2_000;

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  return sorted.length % 2 === 1 ? at(Math.floor(middle)) : (at(middle - 1) + at(middle)) / 2;
};

export const estimate = (values: readonly number[]): Estimate => intervalOf(values.length, (drawn) => median(drawn.map((index) => values[index] ?? Number.NaN)));

/** How many times smaller `values` are than `others`: the ratio of medians. Rounds are drawn in pairs, because a disturbance of the machine falls on both. */
export const estimateRatio = (others: readonly number[], values: readonly number[]): Estimate =>
  intervalOf(Math.min(others.length, values.length), (drawn) => median(drawn.map((index) => others[index] ?? Number.NaN)) / median(drawn.map((index) => values[index] ?? Number.NaN)));

/** How much greater `values` are than `others`: the difference of medians, rounds drawn in pairs as above. */
export const estimateDifference = (values: readonly number[], others: readonly number[]): Estimate =>
  intervalOf(Math.min(others.length, values.length), (drawn) => median(drawn.map((index) => values[index] ?? Number.NaN)) - median(drawn.map((index) => others[index] ?? Number.NaN)));

const intervalOf = (size: number, statistic: (drawn: readonly number[]) => number): Estimate => {
  const random = randomFrom(size);
  const found = Array.from({ length: resamples }, () => statistic(Array.from({ length: size }, () => Math.floor(random() * size)))).toSorted((one, other) => one - other);
  const at = (share: number): number => found[Math.round(share * (found.length - 1))] ?? Number.NaN;
  return { median: statistic(Array.from({ length: size }, (_, index) => index)), low: at(0.025), high: at(0.975) };
};

/** The same draws for the same measurements, so that a result can be worked out again. mulberry32. */
const randomFrom = (seed: number): (() => number) => {
  let state = seed + 0x6d2b79f5;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};
