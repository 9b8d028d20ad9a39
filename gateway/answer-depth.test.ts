import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isTooDeep } from "./answer-depth.ts";

const check = (text: string): boolean => isTooDeep(text);
const lists = (levels: number, inside = ""): string => "[".repeat(levels) + inside + "]".repeat(levels);
const objects = (levels: number): string => '{"a":'.repeat(levels) + "1" + "}".repeat(levels);

describe("an answer's levels", () => {
  it.each([
    ["lists", lists(2_000), lists(2_001)],
    ["objects", objects(2_000), objects(2_001)],
    ["both", lists(1_000, objects(1_000)), lists(1_000, objects(1_001))],
    ["among others", `[${"[],".repeat(9_000)}${lists(1_999)}]`, `[${"[],".repeat(9_000)}${lists(2_000)}]`],
    ["beside text with brackets", lists(2_000, JSON.stringify("[[{{")), lists(2_001, JSON.stringify("]]}}"))],
    ["behind text that ends with a backslash", lists(2_000, JSON.stringify("[\\")), lists(2_001, JSON.stringify('\\"]]]\\'))],
  ])("are bounded exactly: %s", (_what, allowed, refused) => {
    expect([check(allowed), check(refused)]).toEqual([false, true]);
  });

  it("are never too many for any value that is not deep, whatever its text", () => {
    const values = fc.array(fc.json(), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(values, (texts) => {
        expect(check(`[${Array.from({ length: 500 }, () => texts.join()).join()}]`)).toBe(false);
      }),
      { numRuns: 50 },
    );
  });
});
