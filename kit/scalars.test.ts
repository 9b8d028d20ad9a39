import { parseValue } from "graphql";
import { describe, expect, it } from "vitest";
import { scalars } from "./scalars.ts";

const badInput = expect.objectContaining({ code: "BAD_INPUT" });

interface Cases {
  /** What is accepted, and as what. */
  readonly good: readonly (readonly [given: unknown, value: unknown])[];
  readonly bad: readonly unknown[];
}

const cases: Readonly<Record<keyof typeof scalars, Cases>> = {
  VND: {
    good: [
      [0, 0],
      [5_052_600_000, 5_052_600_000],
      [-135_000, -135_000],
      [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    ],
    bad: [1.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, "1000", "1.000", true, null, 5n],
  },
  Date: {
    good: [
      ["2026-11-23", "2026-11-23"],
      ["2028-02-29", "2028-02-29"],
    ],
    bad: ["2026-02-29", "2026-11-31", "23/11/2026", "2026-11-23T00:00:00+07:00", "2026-W01-1", "", 20_261_123, null],
  },
  DateTime: {
    good: [
      ["2026-11-23T09:00:00+07:00", "2026-11-23T09:00:00+07:00"],
      ["2026-11-23T02:00:00.123Z", "2026-11-23T02:00:00.123Z"],
      ["2026-11-23T09:00+07:00", "2026-11-23T09:00+07:00"],
    ],
    bad: ["2026-11-23T09:00:00", "2026-11-23", "2026-02-30T09:00:00Z", "2026-11-23T25:00:00Z", 0, null],
  },
  PersonalId: {
    good: [
      ["999085000101", "999085000101"],
      ["000195000108", "000195000108"],
    ],
    bad: ["99908500010", "9990850001011", "99908500010a", " 999085000101", 999_085_000_101, null],
  },
  TaxCode: {
    good: [
      ["9900000016", "9900000016"],
      ["99 0000.0016", "9900000016"],
      ["9900000016001", "9900000016-001"],
      ["9900000016-001", "9900000016-001"],
      ["999085000101", "999085000101"],
    ],
    bad: ["9900000017", "9900000016000", "0000000000", "990000007", "99000000160", "", 9_900_000_016, null],
  },
};

describe.each(Object.entries(cases))("the scalar %s", (name, { good, bad }) => {
  const scalar = scalars[name as keyof typeof scalars];

  it.each(good)("takes %j as a variable and gives it in an answer", (given, value) => {
    expect(scalar.parseValue(given)).toBe(value);
    expect(scalar.serialize(given)).toBe(value);
  });

  it.each(good)("takes %j in a document", (given, value) => {
    expect(scalar.parseLiteral(parseValue(JSON.stringify(given)), {})).toBe(value);
  });

  it.each(bad)("refuses %o as the caller's mistake, in both languages", (given) => {
    expect(() => scalar.parseValue(given)).toThrow(badInput);
    expect(() => scalar.parseValue(given)).toThrow(expect.objectContaining({ publicMessage: { en: expect.stringMatching(/\w/), vi: expect.stringMatching(/\p{L}/u) } }));
  });

  it.each(bad)("does not let a resolver answer %o, which is our mistake and no caller's", (given) => {
    expect(() => scalar.serialize(given)).toThrow(TypeError);
  });

  it("refuses a literal of another kind", () => {
    for (const literal of ["[1]", "{ a: 1 }", "true", "null", "ENUM"]) expect(() => scalar.parseLiteral(parseValue(literal), {})).toThrow(badInput);
  });
});
