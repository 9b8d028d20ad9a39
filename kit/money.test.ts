import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDecimal, readVnd } from "./money.ts";

describe("an amount of đồng", () => {
  it.each([
    ["0", 0],
    ["1", 1],
    ["5052600000", 5_052_600_000],
    ["5052600000.00", 5_052_600_000],
    ["5052600000,0", 5_052_600_000],
    ["1.234.567", 1_234_567],
    ["1,234,567", 1_234_567],
    ["1.234.567,00", 1_234_567],
    ["1,234,567.00", 1_234_567],
    ["123.456đ", 123_456],
    ["123.456 ₫", 123_456],
    ["123.456 VNĐ", 123_456],
    ["123.456 vnd", 123_456],
    ["123.456 đồng", 123_456],
    ["123.456 đồng".normalize("NFD"), 123_456],
    ["  1234567  ", 1_234_567],
    ["-1.800.000", -1_800_000],
    ["007", 7],
    ["9007199254740991", Number.MAX_SAFE_INTEGER],
  ])("%j is %d", (text, amount) => {
    expect(readVnd(text)).toBe(amount);
  });

  it.each([
    ["nothing", ""],
    ["a blank", " "],
    ["a unit alone", "đ"],
    ["a word", "không"],
    ["a fraction", "100.5"],
    ["a fraction of two digits", "100,25"],
    ["separators in the wrong place", "1.23.456"],
    ["separators of two kinds", "1.234,567"],
    ["a separator at the end", "1.234."],
    ["an exponent", "1e6"],
    ["another base", "0x10"],
    ["a plus", "+5"],
    ["two signs", "--5"],
    ["a sign of its own", "-"],
    ["a space inside", "1 234"],
    ["two amounts", "1\n2"],
    ["another currency", "100 USD"],
    ["digits of another script", "١٢٣"],
    ["more than a number holds exactly", "9007199254740992"],
    ["infinity", "Infinity"],
  ])("%s is not one, and never zero", (_what, text) => {
    expect(readVnd(text)).toBeUndefined();
  });

  it("is the same however it is written", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (amount) => {
        const grouped = amount.toLocaleString("de-DE");
        for (const text of [String(amount), grouped, `${grouped}đ`, amount.toLocaleString("en-US"), `${amount}.00`]) expect(readVnd(text)).toBe(amount);
      }),
    );
  });

  it("is refused in no time, however long the text", () => {
    const started = process.cpuUsage();
    for (const text of ["1".repeat(200_000), "1.111".repeat(40_000), `${"1.111".repeat(40_000)}x`, " ".repeat(200_000), `1${" ".repeat(200_000)}x`]) {
      expect(readVnd(text)).toBeUndefined();
      expect(readDecimal(text)).toBeUndefined();
    }
    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(1_000);
  });
});

describe("a quantity with English separators", () => {
  it.each([
    ["1,234.5", 1234.5],
    ["0", 0],
    ["12.75", 12.75],
    ["1234", 1234],
    [" 7 ", 7],
    ["-3.5", -3.5],
  ])("%j is %d", (text, quantity) => expect(readDecimal(text)).toBe(quantity));

  it.each(["", "1.234,5", "1,23", "12,34.5", "1.", ".5", "1e3", "kWh"])("%j is none", (text) => expect(readDecimal(text)).toBeUndefined());
});
