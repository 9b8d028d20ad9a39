import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parseAnswer } from "./ministry-client.ts";

const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) });

describe("what a ministry said", () => {
  it("is parsed into what was wanted, or refused without a word of it", () => {
    const shape = z.object({ a: z.number() });
    expect(parseAnswer(shape, { a: 1, b: 2 })).toEqual({ a: 1 });
    const attempt = () => parseAnswer(shape, { a: "Nguyễn Văn An" });
    expect(attempt).toThrow(expect.objectContaining({ code: "MINISTRY_BAD_ANSWER", reason: "wrong shape at a: invalid_type" }));
    expect(attempt).not.toThrow("Nguyễn");
  });

  it.each([
    ["of more values than any answer has", Array.from({ length: 60_000 }, () => ({}))],
    ["deeper than any answer is", nested(100)],
    ["with a text of marks without letters", { a: `a${"\u0315\u0300".repeat(50_000)}` }],
  ])("is refused before it is parsed when it is %s", (_what, answer) => {
    let looks = 0;
    const shape = z.unknown().transform(() => (looks += 1));
    expect(() => parseAnswer(shape, answer)).toThrow(expect.objectContaining({ code: "MINISTRY_BAD_ANSWER" }));
    expect(looks).toBe(0);
  });
});
