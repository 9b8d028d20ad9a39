import { describe, expect, it } from "vitest";
import { violation } from "./example.ts";
import { monthsAfter, restorationOf } from "./points.ts";

const deduction = (deductedOn: string | undefined, pointsDeducted = 2) => violation({ deductedOn, pointsDeducted });
const nothing = { restoredOn: undefined, testFrom: undefined };

describe("points come back", () => {
  it("twelve months after the last deduction, whatever the order of the list", () => {
    expect(restorationOf({ points: 8, violations: [deduction("2026-01-10"), deduction("2026-03-15"), deduction("2025-12-01")] })).toEqual({ restoredOn: "2027-03-15", testFrom: undefined });
  });

  it("only by a test once none are left, six months after the last was lost", () => {
    expect(restorationOf({ points: 0, violations: [deduction("2026-03-15")] })).toEqual({ restoredOn: undefined, testFrom: "2026-09-15" });
  });

  it("without regard to a deduction that is announced and not made, or takes nothing", () => {
    expect(restorationOf({ points: 8, violations: [deduction(undefined), deduction("2026-02-01"), deduction("2026-05-01", 0)] }).restoredOn).toBe("2027-02-01");
  });

  it("counted from a deduction of which only the day is known, too", () => {
    const unsaid = violation({ deductedOn: "2026-06-01", pointsDeducted: undefined });
    expect(restorationOf({ points: 8, violations: [unsaid, deduction("2026-02-01")] }).restoredOn).toBe("2027-06-01");
  });

  it.each([
    ["all are there", 12],
    ["they are not known", undefined],
  ])("not at all when %s", (_what, points) => {
    expect(restorationOf({ points, violations: [deduction("2026-03-15")] })).toEqual(nothing);
  });

  it("on no day that can be told when the register does not say when they went, or they went before there were points", () => {
    expect(restorationOf({ points: 8, violations: [] })).toEqual(nothing);
    expect(restorationOf({ points: 8, violations: [deduction("2024-12-31")] })).toEqual(nothing);
  });
});

describe("months later", () => {
  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2027-08-31", 6, "2028-02-29"],
    ["2028-02-29", 12, "2029-02-28"],
    ["2026-11-23", 6, "2027-05-23"],
    ["2026-12-31", 12, "2027-12-31"],
  ])("%s and %i months is %s", (day, months, expected) => {
    expect(monthsAfter(day, months)).toBe(expected);
  });
});
