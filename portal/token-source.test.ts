import { describe, expect, it } from "vitest";
import type { Token } from "./sign-in.ts";
import { createTokenSource } from "./token-source.ts";

const setUp = () => {
  const clock = { ms: 0 };
  const asked: ((outcome: Token | Error) => void)[] = [];
  const source = createTokenSource(
    () => new Promise((resolve, reject) => asked.push((outcome) => (outcome instanceof Error ? reject(outcome) : resolve(outcome)))),
    () => clock.ms,
  );
  const answer = (index: number, value: string): void => asked[index]?.({ value, lifetimeMs: 600_000 });
  return { clock, asked, source, answer };
};

describe("token source", () => {
  it("asks once for those who ask at the same time", async () => {
    const { source, asked, answer } = setUp();
    const both = Promise.all([source.current(), source.current()]);
    answer(0, "one");
    expect(await both).toEqual(["one", "one"]);
    expect(asked).toHaveLength(1);
  });

  it("gives the held token until a minute before its end, then another", async () => {
    const { source, asked, answer, clock } = setUp();
    const first = source.current();
    answer(0, "one");
    await first;
    clock.ms = 539_999;
    expect(await source.current()).toBe("one");
    clock.ms = 540_000;
    const second = source.current();
    answer(1, "two");
    expect(await second).toBe("two");
    expect(asked).toHaveLength(2);
  });

  it("renews although the held token looks good", async () => {
    const { source, answer } = setUp();
    const first = source.current();
    answer(0, "one");
    await first;
    const renewed = source.renew();
    answer(1, "two");
    expect(await renewed).toBe("two");
    expect(await source.current()).toBe("two");
  });

  it("tells a failure to those who wait, and asks again afterwards", async () => {
    const { source, asked, answer } = setUp();
    const failing = source.current();
    asked[0]?.(new Error("down"));
    await expect(failing).rejects.toThrow("down");
    const next = source.current();
    answer(1, "two");
    expect(await next).toBe("two");
  });
});
