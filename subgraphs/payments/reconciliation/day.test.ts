import { describe, expect, it } from "vitest";
import { fixedClock } from "../../../kit/clock.ts";
import { readDay } from "./day.ts";

/** Still the day before in UTC. */
const clock = fixedClock("2026-11-23T00:30:00+07:00");

describe("the day that is reconciled", () => {
  it("is yesterday in Vietnam, if none is given", () => {
    expect(readDay(undefined, clock)).toBe("2026-11-22");
    expect(readDay(undefined, fixedClock("2026-03-01T12:00:00+07:00"))).toBe("2026-02-28");
  });

  it("is any day that was, and this one", () => {
    expect(["2024-02-29", "2026-11-23"].map((each) => readDay(each, clock))).toEqual(["2024-02-29", "2026-11-23"]);
  });

  it.each(["2026-02-30", "22/11/2026", "2026-11-2", "20261122", "yesterday", "", "2026-W48-1", "2026-11-22T00:00:00Z"])("is not %j", (text) => {
    expect(() => readDay(text, clock)).toThrow(/--day takes a day.*--day cần một ngày/);
  });

  it("is none that is still to come", () => {
    expect(() => readDay("2026-11-24", clock)).toThrow(/still to come: today is 2026-11-23.*chưa đến/);
  });
});
