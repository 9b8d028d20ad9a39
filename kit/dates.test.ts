import { describe, expect, it } from "vitest";
import { fixedClock, today } from "./clock.ts";
import { readDate, readDateTime, writeDateTime } from "./dates.ts";

describe("a date in a ministry's format", () => {
  it.each([
    ["09/03/2022", "dd/MM/yyyy", "2022-03-09"],
    ["03-09-2022", "MM-dd-yyyy", "2022-03-09"],
    [" 20112026 ", "ddMMyyyy", "2026-11-20"],
    ["2026-11-23 00:30:00.0", "yyyy-MM-dd HH:mm:ss.S", "2026-11-23"],
    ["29/02/2028", "dd/MM/yyyy", "2028-02-29"],
  ])("%j in %s is %s", (text, format, date) => {
    expect(readDate(text, format)).toBe(date);
  });

  it.each([
    ["31/02/2026", "dd/MM/yyyy"],
    ["29/02/2026", "dd/MM/yyyy"],
    ["2026", "dd/MM/yyyy"],
    ["23/11/26", "dd/MM/yyyy"],
    ["13-25-2026", "MM-dd-yyyy"],
    ["", "dd/MM/yyyy"],
    ["23/11/2026 và sau đó", "dd/MM/yyyy"],
  ])("%j in %s is no day", (text, format) => {
    expect(readDate(text, format)).toBeUndefined();
  });
});

describe("a moment in a ministry's format", () => {
  it("is of Vietnam's time, whatever the machine's", () => {
    expect(readDateTime("20261123003000", "yyyyMMddHHmmss")).toBe("2026-11-23T00:30:00+07:00");
    expect(readDateTime("08h30 - 01/11/2026", "HH'h'mm - dd/MM/yyyy")).toBe("2026-11-01T08:30:00+07:00");
  });

  it.each(["20261123250000", "2026112300300", "2026-11-23T00:30:00"])("%j is none", (text) => {
    expect(readDateTime(text, "yyyyMMddHHmmss")).toBeUndefined();
  });

  it("is written in Vietnam's time too, and read back as the same", () => {
    const instant = new Date("2026-06-30T17:30:00Z");
    expect(writeDateTime(instant, "dd-MM-yyyy HH:mm:ss")).toBe("01-07-2026 00:30:00");
    expect(new Date(readDateTime(writeDateTime(instant, "yyyyMMddHHmmss"), "yyyyMMddHHmmss") ?? "")).toEqual(instant);
  });
});

describe("today", () => {
  it("is the day in Vietnam, which begins seven hours before that of UTC", () => {
    expect(today(fixedClock("2026-06-30T16:59:59Z"))).toBe("2026-06-30");
    expect(today(fixedClock("2026-06-30T17:00:00Z"))).toBe("2026-07-01");
  });
});
