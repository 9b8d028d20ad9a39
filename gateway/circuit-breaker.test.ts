import { describe, expect, it } from "vitest";
import { createCircuitBreaker } from "./circuit-breaker.ts";
import { createRetryBudget } from "./retry-budget.ts";

const at = { now: 0 };
const fresh = () => {
  at.now = 0;
  return createCircuitBreaker(() => at.now);
};
const fail = (breaker: ReturnType<typeof fresh>, times: number): void => {
  for (let n = 0; n < times; n += 1) breaker.failed();
};

describe("a circuit breaker", () => {
  it("opens after five failures in a row, and a success between them starts the count again", () => {
    const breaker = fresh();
    fail(breaker, 4);
    breaker.succeeded();
    fail(breaker, 4);
    expect(breaker.allows()).toBe(true);
    breaker.failed();
    expect(breaker.allows()).toBe(false);
  });

  it("tests with one request when its time has come, and closes when that succeeds", () => {
    const breaker = fresh();
    fail(breaker, 5);
    at.now = 999;
    expect(breaker.allows()).toBe(false);
    at.now = 1_000;
    expect([breaker.allows(), breaker.allows()]).toEqual([true, false]);
    breaker.succeeded();
    expect([breaker.allows(), breaker.allows()]).toEqual([true, true]);
  });

  it("waits twice as long after each failed test, and not for ever", () => {
    const breaker = fresh();
    fail(breaker, 5);
    const waits: number[] = [];
    for (let round = 0; round < 8; round += 1) {
      const from = at.now;
      while (!breaker.allows()) at.now += 500;
      waits.push(at.now - from);
      breaker.failed();
    }
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  });

  it("tests again when whoever's request was the test has left", () => {
    const breaker = fresh();
    fail(breaker, 5);
    at.now = 1_000;
    expect(breaker.allows()).toBe(true);
    breaker.abandoned();
    expect(breaker.allows()).toBe(true);
    breaker.succeeded();
    expect(breaker.allows()).toBe(true);
  });

  it("is not opened longer by answers that were under way when it opened", () => {
    const breaker = fresh();
    fail(breaker, 5);
    fail(breaker, 50);
    at.now = 1_000;
    expect(breaker.allows()).toBe(true);
  });
});

describe("a retry budget", () => {
  it("gives one retry for ten requests", () => {
    const budget = createRetryBudget();
    let retries = 0;
    for (let n = 0; n < 1_000; n += 1) {
      budget.earn();
      if (budget.spend()) retries += 1;
    }
    expect(retries).toBe(100);
  });

  it("saves up ten, however long it is quiet", () => {
    const budget = createRetryBudget();
    for (let n = 0; n < 10_000; n += 1) budget.earn();
    let retries = 0;
    while (budget.spend()) retries += 1;
    expect(retries).toBe(10);
  });
});
