import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isOldPersonalId, isPersonalId, readPersonalId, readTaxCode } from "./identifiers.ts";

/* Synthetic: the digits 99 stand for no province, and no such code was ever issued. */
const valid = [
  "9900000016",
  "9900000023",
  "9900000030",
  "9900000048",
  "9900000055",
  "9900000062",
  "9900000087",
  "9900000094",
  "9900000104",
  "9900000111",
  "9900000129",
  "9900000136",
  "9900000143",
  "9900000150",
  "9900000168",
  "9900000175",
  "9900000182",
  "9900000217",
  "9900000224",
  "9900000231",
  "9900000249",
  "9900000256",
  "9900000263",
  "9900000270",
  "9900000288",
  "9900000295",
  "9900000305",
  "9900000312",
  "9900000337",
  "9900000344",
  "9900000351",
  "9900000369",
  "9900000376",
  "9900000383",
  "9900000390",
  "9900000400",
];

const digits = "0123456789".split("");

describe("a tax code", () => {
  it.each(valid)("%s has its check digit", (code) => {
    expect(readTaxCode(code)).toBe(code);
  });

  it.each(valid)("%s is no code with any other last digit", (code) => {
    const others = digits.filter((digit) => digit !== code[9]).map((digit) => code.slice(0, 9) + digit);
    expect(others.filter((other) => readTaxCode(other) !== undefined)).toEqual([]);
  });

  it.each(["990000007", "990000019", "990000020", "990000032"])("%s_ is issued with no last digit at all", (prefix) => {
    expect(digits.filter((digit) => readTaxCode(prefix + digit) !== undefined)).toEqual([]);
  });

  it.each(["9900000017", "9900000016000", "0000000000", "", "990000001", "99000000160", "99000000160001", "９９０００００016", "9900000016a", "+9900000016", "9900000016;1"])("%j is none", (text) => {
    expect(readTaxCode(text)).toBeUndefined();
  });

  it("of a branch is the firm's with three digits, from 001", () => {
    expect(readTaxCode("9900000016-001")).toBe("9900000016-001");
    expect(readTaxCode("9900000016999")).toBe("9900000016-999");
    expect(readTaxCode("9900000016-000")).toBeUndefined();
    expect(readTaxCode("9900000017-001")).toBeUndefined();
  });

  it("of an individual is the personal number, which has no check digit", () => {
    expect(readTaxCode("999085000101")).toBe("999085000101");
    expect(readTaxCode("999085000102")).toBe("999085000102");
  });

  it("is written with spaces, dots or hyphens, and kept compact", () => {
    for (const text of ["99 0000 0016", "9900000016 ", "99.0000.0016", "99-0000-0016"]) expect(readTaxCode(text)).toBe("9900000016");
    expect(readTaxCode("9900000016 001")).toBe("9900000016-001");
    expect(readTaxCode("999 085 000 101")).toBe("999085000101");
  });

  it("reads the same when read again", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...digits, "-", ".", " "), maxLength: 16 }), (text) => {
        const read = readTaxCode(text);
        expect(read === undefined || readTaxCode(read) === read).toBe(true);
      }),
    );
  });
});

describe("a personal number", () => {
  it.each([
    ["999069000001", 1969, "MALE"],
    ["999185000002", 1985, "FEMALE"],
    ["999099000003", 1999, "MALE"],
    ["999300000004", 2000, "FEMALE"],
    ["999208000005", 2008, "MALE"],
    ["000404000006", 2104, "MALE"],
    ["000504000007", 2104, "FEMALE"],
  ])("%s says born %d, %s", (id, birthYear, sex) => {
    expect(isPersonalId(id)).toBe(true);
    expect(readPersonalId(id)).toEqual({ birthYear, sex });
  });

  it.each(["", "99906900001", "9990690000011", "99906900000a", " 999069000001", "999069000001\n", "٩٩٩٠٦٩٠٠٠٠٠١"])("%j is none", (text) => {
    expect(isPersonalId(text)).toBe(false);
    expect(readPersonalId(text)).toBeUndefined();
  });
});

describe("an old identity card number", () => {
  it.each(["990850101", "990850101A", "990850101ABC"])("%s is one", (text) => expect(isOldPersonalId(text)).toBe(true));
  it.each(["", "99085010", "9908501011", "990850101abc", "990850101ABCD", "A990850101"])("%j is none", (text) => expect(isOldPersonalId(text)).toBe(false));
});
