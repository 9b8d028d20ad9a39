import { describe, expect, it } from "vitest";
import { provinceCodes, serverOf } from "./territories.ts";

const today = "2026-11-23";

describe("who serves an address", () => {
  it("is known for each of the 34 provinces", () => {
    expect(new Set(provinceCodes).size).toBe(34);
    const commune: Readonly<Record<string, string>> = { "56": "22366", "68": "24781" };
    for (const code of provinceCodes) expect(serverOf(code, commune[code] ?? "00004", today), code).toMatchObject({ corporation: expect.stringMatching(/^(HANOI|HCMC|NPC|CPC|SPC)$/) as string });
  });

  it.each([
    ["01", "00004", "HANOI", "STATED"],
    ["79", "26740", "HCMC", "STATED"],
    // Thủ Dầu Một: Bình Dương's, which was the South's.
    ["79", "25747", "HCMC", "STATED"],
    ["22", "06652", "NPC", "ASSUMED"],
    ["42", "18073", "NPC", "ASSUMED"],
    ["44", "19333", "CPC", "ASSUMED"],
    ["48", "20257", "CPC", "ASSUMED"],
    ["92", "31117", "SPC", "ASSUMED"],
  ])("%s, %s: %s", (province, commune, corporation, basis) => {
    expect(serverOf(province, commune, today)).toEqual({ corporation, basis });
  });

  it.each([
    ["56", "22327", "CPC"],
    ["56", "22736", "CPC"],
    ["56", "22738", "SPC"],
    ["56", "22909", "SPC"],
    ["68", "22918", "SPC"],
    ["68", "23272", "SPC"],
    ["68", "24611", "CPC"],
    ["68", "24760", "CPC"],
    ["68", "24778", "SPC"],
    ["68", "25180", "SPC"],
  ])("in the divided province %s, commune %s: %s", (province, commune, corporation) => {
    expect(serverOf(province, commune, today)).toEqual({ corporation, basis: "ASSUMED" });
  });

  it.each([["56", "22737"], ["56", "00004"], ["68", "24000"], ["68", "25181"]])("is ambiguous in %s for the commune %s, which is in no part", (province, commune) => {
    expect(serverOf(province, commune, today)).toBe("AMBIGUOUS");
  });

  it("is nobody for a code that is no province's, and before the map of 1 July 2025", () => {
    expect([serverOf("99", "00004", today), serverOf("__", "00004", today), serverOf("74", "25747", today)]).toEqual(["NOBODY", "NOBODY", "NOBODY"]);
    expect([serverOf("01", "00004", "2025-06-30"), serverOf("01", "00004", "2025-07-01")]).toEqual(["NOBODY", { corporation: "HANOI", basis: "STATED" }]);
  });
});
