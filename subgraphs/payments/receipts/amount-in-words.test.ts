import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountInWords } from "./amount-in-words.ts";

describe("an amount in words", () => {
  it.each([
    [0, "Không đồng"],
    [1, "Một đồng"],
    [4, "Bốn đồng"],
    [5, "Năm đồng"],
    [10, "Mười đồng"],
    [11, "Mười một đồng"],
    [14, "Mười bốn đồng"],
    [15, "Mười lăm đồng"],
    [20, "Hai mươi đồng"],
    [21, "Hai mươi mốt đồng"],
    [24, "Hai mươi tư đồng"],
    [25, "Hai mươi lăm đồng"],
    [100, "Một trăm đồng"],
    [101, "Một trăm linh một đồng"],
    [104, "Một trăm linh bốn đồng"],
    [105, "Một trăm linh năm đồng"],
    [110, "Một trăm mười đồng"],
    [111, "Một trăm mười một đồng"],
    [115, "Một trăm mười lăm đồng"],
    [555, "Năm trăm năm mươi lăm đồng"],
    [1_000, "Một nghìn đồng"],
    [1_001, "Một nghìn không trăm linh một đồng"],
    [1_010, "Một nghìn không trăm mười đồng"],
    [21_000, "Hai mươi mốt nghìn đồng"],
    [107_136, "Một trăm linh bảy nghìn một trăm ba mươi sáu đồng"],
    [1_000_000, "Một triệu đồng"],
    [1_000_001, "Một triệu không trăm linh một đồng"],
    [1_005_000, "Một triệu không trăm linh năm nghìn đồng"],
    [30_084_000, "Ba mươi triệu không trăm tám mươi tư nghìn đồng"],
    [1_000_000_000, "Một tỷ đồng"],
    [1_000_000_015, "Một tỷ không trăm mười lăm đồng"],
    [1_001_000_000, "Một tỷ không trăm linh một triệu đồng"],
    [5_052_600_000, "Năm tỷ không trăm năm mươi hai triệu sáu trăm nghìn đồng"],
    [21_000_000_000, "Hai mươi mốt tỷ đồng"],
    [1_005_000_000_000, "Một nghìn không trăm linh năm tỷ đồng"],
    [10 ** 15, "Một triệu tỷ đồng"],
    [10 ** 15 + 7, "Một triệu tỷ không trăm linh bảy đồng"],
    [Number.MAX_SAFE_INTEGER, "Chín triệu không trăm linh bảy nghìn một trăm chín mươi chín tỷ hai trăm năm mươi tư triệu bảy trăm bốn mươi nghìn chín trăm chín mươi mốt đồng"],
  ])("of %i is %s", (amount, words) => {
    expect(amountInWords(amount)).toBe(words);
  });

  it("is read back as the same amount", () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat(2_000_000), fc.maxSafeNat()), (amount) => {
        expect(readWords(amountInWords(amount))).toBe(amount);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([-1, 0.5, NaN, Infinity, 2 ** 53])("is not given of %d", (amount) => {
    expect(() => amountInWords(amount)).toThrow(RangeError);
  });
});

const values: Readonly<Record<string, number>> = { không: 0, một: 1, mốt: 1, hai: 2, ba: 3, bốn: 4, tư: 4, năm: 5, lăm: 5, sáu: 6, bảy: 7, tám: 8, chín: 9 };

/** Reads as a listener does, from left to right: each unit multiplies what was said before it. */
const readWords = (text: string): number => {
  let billions = 0;
  let [whole, group, digit] = [0, 0, 0];
  const close = (unit: number): void => {
    whole += (group + digit) * unit;
    [group, digit] = [0, 0];
  };
  for (const each of text.toLocaleLowerCase("vi").replace(/ đồng$/, "").split(" ")) {
    if (each in values) digit = values[each] ?? 0;
    else if (each === "mười") group += 10;
    else if (each === "mươi" || each === "trăm") [group, digit] = [group + digit * (each === "trăm" ? 100 : 10), 0];
    else if (each === "nghìn") close(1_000);
    else if (each === "triệu") close(1_000_000);
    else if (each === "tỷ") {
      close(1);
      [billions, whole] = [whole, 0];
    } else if (each !== "linh") throw new Error(`no such word: ${each}`);
  }
  close(1);
  return billions * 1_000_000_000 + whole;
};
