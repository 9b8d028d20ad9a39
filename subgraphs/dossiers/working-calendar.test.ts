import { describe, expect, it } from "vitest";
import { CalendarUnknown, addWorkingDays, dueDate, isWorkingDay, receiptDay, workingDaysBetween } from "./working-calendar.ts";

const at = (day: string, time: string): string => `2026-${day}T${time}:00+07:00`;

describe("a due date", () => {
  it.each([
    ["11-20", "16:00", 3, "2026-11-26"],
    ["11-23", "09:00", 1, "2026-11-25"],
    ["11-23", "17:01", 1, "2026-11-26"],
    ["11-24", "09:00", 1, "2026-11-26"],
    ["02-13", "09:00", 5, "2026-02-27"],
    ["04-29", "09:00", 1, "2026-05-04"],
    ["04-25", "09:00", 1, "2026-04-29"],
  ])("of what came on %s at %s, due in %i working days, is %s", (day, time, workingDays, due) => {
    expect(dueDate(at(day, time), { workingDays })).toBe(due);
  });

  it.each([
    ["14:59", "2026-11-23"],
    ["15:00", "2026-11-23"],
    ["15:01", "2026-11-25"],
  ])("on the same day with a cut-off at 15:00: %s → %s", (time, due) => {
    expect(dueDate(at("11-23", time), { workingDays: 0, receivedUntil: "15:00" })).toBe(due);
  });

  it("is read by Vietnam's clock, whatever the offset", () => {
    // 17:30 UTC is half past midnight in Vietnam, of the next day.
    expect(dueDate("2026-11-22T17:30:00Z", { workingDays: 1 })).toBe("2026-11-25");
    expect(receiptDay("2026-11-23T10:00:01Z")).toBe("2026-11-25");
  });

  it("counts 24 November from 2026 on", () => {
    expect([isWorkingDay("2025-11-24"), isWorkingDay("2026-11-24")]).toEqual([true, false]);
  });

  it("counts a Saturday that is worked in exchange", () => {
    expect([isWorkingDay("2026-08-22"), isWorkingDay("2026-08-29"), isWorkingDay("2026-08-31")]).toEqual([true, false, false]);
    expect(addWorkingDays("2026-08-21", 1)).toBe("2026-08-22");
  });

  it("is not told for a year whose calendar nobody has", () => {
    expect(() => isWorkingDay("2031-01-02")).toThrow(CalendarUnknown);
    expect(dueDate("2027-12-30T09:00:00+07:00", { workingDays: 10 })).toBeUndefined();
  });
});

describe("a pause", () => {
  const received = at("11-02", "09:00");

  it("adds the working days after the day it began, up to the day it ended", () => {
    const from = at("11-04", "10:00");
    expect(dueDate(received, { workingDays: 5 })).toBe("2026-11-09");
    expect(dueDate(received, { workingDays: 5 }, [{ from, to: at("11-06", "09:00") }])).toBe("2026-11-11");
    expect(dueDate(received, { workingDays: 5 }, [{ from, to: at("11-04", "15:00") }])).toBe("2026-11-09");
  });

  it("over a weekend and a holiday adds neither", () => {
    expect(workingDaysBetween("2026-11-20", "2026-11-25")).toBe(2);
    expect(dueDate(at("11-19", "09:00"), { workingDays: 2 }, [{ from: at("11-20", "09:00"), to: at("11-25", "09:00") }])).toBe("2026-11-26");
  });

  it("that ends after closing ends with the next working day", () => {
    expect(dueDate(received, { workingDays: 5 }, [{ from: at("11-04", "10:00"), to: at("11-06", "18:00") }])).toBe("2026-11-12");
  });

  it("leaves no due date while it lasts", () => {
    expect(dueDate(received, { workingDays: 5 }, [{ from: at("11-04", "10:00"), to: undefined }])).toBeUndefined();
  });

  it("more than once adds up", () => {
    const pauses = [
      { from: at("11-03", "09:00"), to: at("11-04", "09:00") },
      { from: at("11-05", "09:00"), to: at("11-06", "09:00") },
    ];
    expect(dueDate(received, { workingDays: 5 }, pauses)).toBe("2026-11-11");
  });
});
