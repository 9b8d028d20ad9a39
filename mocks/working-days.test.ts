import { describe, expect, it } from "vitest";
import { readDuration } from "./duration.ts";
import { addWorkingDays, isWorkingDay, local, receptionOf, workingDaysBetween } from "./working-days.ts";

const dueOn = (received: string, days: number): string => addWorkingDays(local(receptionOf(new Date(`${received}:00+07:00`))).day, days);

describe("working days", () => {
  it.each([
    ["2026-11-20T16:00", 3, "2026-11-26"],
    ["2026-11-23T09:00", 1, "2026-11-25"],
    ["2026-11-23T17:00", 1, "2026-11-25"],
    ["2026-11-23T17:01", 1, "2026-11-26"],
    ["2026-11-24T10:00", 1, "2026-11-26"],
    ["2026-02-13T09:00", 5, "2026-02-27"],
    ["2026-04-29T09:00", 1, "2026-05-04"],
    ["2026-04-25T09:00", 1, "2026-04-29"],
    ["2026-11-23T07:59", 0, "2026-11-23"],
  ])("received %s, %i working days: due on %s", (received, days, due) => expect(dueOn(received, days)).toBe(due));

  it("know the holidays of each year, and the day off for one on a weekend", () => {
    expect(["2025-11-24", "2026-11-24", "2026-11-25", "2027-05-03", "2027-05-04"].map(isWorkingDay)).toEqual([true, false, true, false, true]);
  });

  it("are counted between two days without the first", () => {
    expect(workingDaysBetween("2026-11-23", "2026-11-26")).toBe(2);
    expect(workingDaysBetween("2026-11-23", "2026-11-23")).toBe(0);
  });
});

describe("a duration", () => {
  it("is hours, days or weeks, more than none and at most a year", () => {
    expect(["3h", "5d", "2w", "366d"].map(readDuration)).toEqual([10_800_000, 432_000_000, 1_209_600_000, 31_622_400_000]);
    expect(["", "5", "d", "0d", "-1d", "1.5d", "5 d", "367d", "5m", "99999w"].map(readDuration)).toEqual(Array.from({ length: 10 }));
  });
});
