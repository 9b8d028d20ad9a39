import { describe, expect, it } from "vitest";
import { classRulesOn, currentClasses, readClass, ruleOf } from "./classes.ts";

const before = "2024-12-31";
const since = "2025-01-01";
const today = (text: string, issuedOn: string | undefined) => currentClasses([readClass(text, issuedOn)]);

describe("classes of before 2025", () => {
  it.each([
    ["A1", ["A_UNDER_175_CM3"], ["A_UNDER_175_CM3"]],
    ["A2", ["A"], ["A"]],
    ["A3", ["B1"], ["B1"]],
    ["A4", [], []],
    ["B1 số tự động", ["B_AUTOMATIC"], ["B_AUTOMATIC"]],
    ["B1", ["B"], ["B", "C1"]],
    ["B2", ["B"], ["B", "C1"]],
    ["C", ["C"], ["C"]],
    ["D", ["D2"], ["D2"]],
    ["E", ["D"], ["D"]],
    ["FB2", ["BE"], ["BE", "C1E"]],
    ["FC", ["CE"], ["CE"]],
    ["FD", ["D2E"], ["D2E"]],
    ["FE", ["DE"], ["DE"]],
  ])("takes %s for %j, exchangeable for %j", (text, current, choices) => {
    expect(today(text, before)).toEqual(current);
    expect(readClass(text, before)).toMatchObject({ scheme: "BEFORE_2025", mapsTo: choices });
  });

  it.each(["B1 số tự động", "B1 (số tự động)", "B1 SỐ TỰ ĐỘNG".normalize("NFD"), "b1_at", "B11"])("knows the automatic class as %s", (text) => {
    expect(readClass(text, before).code).toBe("B1_AUTOMATIC");
  });
});

describe("a name that both laws have", () => {
  it.each([
    ["A1", ["A_UNDER_175_CM3"], ["A1"]],
    ["B1", ["B"], ["B1"]],
    ["C", ["C"], ["C"]],
    ["D", ["D2"], ["D"]],
  ])("%s means %j on a card of 2024 and %j on one of 2025", (text, old, present) => {
    expect(today(text, before)).toEqual(old);
    expect(today(text, since)).toEqual(present);
  });

  it("has its old meaning in a file without a day", () => {
    expect(readClass("D", undefined)).toMatchObject({ scheme: "BEFORE_2025", mapsTo: ["D2"] });
  });
});

it("knows a name of one law alone whatever the day of issue", () => {
  expect(readClass("B2", since).scheme).toBe("BEFORE_2025");
  expect(readClass("CE", before).scheme).toBe("SINCE_2025");
});

it.each(["X1", "", "__proto__", "constructor", "A1B"])("takes %j for unknown, and does not fail", (text) => {
  expect(readClass(text, since)).toEqual({ code: "UNKNOWN", scheme: "UNKNOWN", mapsTo: ["UNKNOWN"] });
});

it("names each class of today once", () => {
  expect(currentClasses(["B1", "B2", "A1"].map((name) => readClass(name, before)))).toEqual(["B", "A_UNDER_175_CM3"]);
});

describe("the classes that could be granted on a day", () => {
  const codes = (day: string) => classRulesOn(day)?.map(({ code }) => code);

  it("are thirteen at first, fourteen with the automatic one, and fifteen others since 2025", () => {
    expect(codes("2009-07-01")).toEqual(["A1", "A2", "A3", "A4", "B1", "B2", "C", "D", "E", "FB2", "FC", "FD", "FE"]);
    expect(codes("2016-01-01")).toContain("B1_AUTOMATIC");
    expect(codes(before)).toHaveLength(14);
    expect(codes(since)).toEqual(["A1", "A", "B1", "B", "C1", "C", "D1", "D2", "D", "BE", "C1E", "CE", "D1E", "D2E", "DE"]);
  });

  it("are not known before the table begins", () => {
    expect(classRulesOn("2009-06-30")).toBeUndefined();
  });

  it.each([
    ["A1", 18, undefined],
    ["A", 18, undefined],
    ["B1", 18, undefined],
    ["B", 18, 10],
    ["C1", 18, 10],
    ["C", 21, 5],
    ["D1", 24, 5],
    ["D2", 24, 5],
    ["D", 27, 5],
    ["BE", 21, 5],
    ["C1E", 24, 5],
    ["CE", 24, 5],
    ["D1E", 27, 5],
    ["D2E", 27, 5],
    ["DE", 27, 5],
  ] as const)("%s of 2025 is from %i years of age and for %s years", (code, minimumAge, years) => {
    const rule = ruleOf({ code, scheme: "SINCE_2025" });
    expect(rule).toMatchObject({ minimumAge, term: { kind: years === undefined ? "NO_END" : "YEARS", years }, mapsTo: [code] });
  });

  it("never compute how long an old card holds", () => {
    expect(classRulesOn(before)?.filter(({ term }) => term.kind === "YEARS")).toEqual([]);
    expect(classRulesOn(before)?.filter(({ term }) => term.kind === "NO_END").map(({ code }) => code)).toEqual(["A1", "A2", "A3"]);
  });
});
