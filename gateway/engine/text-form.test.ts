import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bytes, isFreeOfEscapes, plain } from "./text-form.ts";

/** Every code unit, halves of pairs too, Vietnamese and what lies beyond the first plane often enough. */
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom("ế", "Đ", "đ", "ợ", "̣", "😀", "é", "\u0080", "ÿ", "\ud83d", "\ude00", '"', "\\", "/", "\n", "\u2028", "u", "0") }),
);
const value = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null), fc.array(tie("value"), { maxLength: 4 }), fc.dictionary(text, tie("value"), { maxKeys: 4 })),
})).value;

const hex = (unit: number): string => `\\u${unit.toString(16).padStart(4, "0")}`;

/** JSON as another library might write it: some characters escaped that need not be, in small or capital letters. */
const written = fc.tuple(value, fc.infiniteStream(fc.constantFrom("raw", "raw", "escaped", "CAPITAL"))).map(([each, styles]) => {
  const json = JSON.stringify(each);
  let result = "";
  for (let index = 0; index < json.length; index += 1) {
    const unit = json.charCodeAt(index);
    const isPair = unit >= 0xd800 && unit < 0xe000;
    const style = unit >= 0x80 ? styles.next().value : "raw";
    // A pair is escaped whole or not at all: half of it alone is no UTF-8.
    const units = isPair ? [unit, json.charCodeAt((index += 1))] : [unit];
    result += style === "raw" ? String.fromCharCode(...units) : units.map((one) => (style === "CAPITAL" ? hex(one).toUpperCase().replace("\\U", "\\u") : hex(one))).join("");
  }
  return Buffer.from(result);
});

const afterBytes = (utf8: Buffer): unknown => JSON.parse(Buffer.from(JSON.stringify(bytes.parse(bytes.decode(utf8))), "latin1").toString("utf8"));

describe("the form of bytes", () => {
  it("gives back what JSON says, however it is written", () => {
    const same = (utf8: Buffer): void => {
      expect(afterBytes(utf8)).toEqual(JSON.parse(utf8.toString("utf8")));
    };
    fc.assert(fc.property(written, same), { numRuns: 2_000 });
  });

  it.each([
    [String.raw`{"a":"\u00e9\u1ebf"}`],
    [String.raw`["\\u00e9","\\\u00e9","\u005c\u00e9"]`],
    [String.raw`["\ud83d\ude00","\ud83d","\ude00\ud83d","\ud83dx","\u00e9\ude00","\ud83d\ud83d\ude00"]`],
    [String.raw`{"\u0111\u01b0\u1eddng":1,"__proto__":2}`],
    [String.raw`"\u0000\u001f\u007f\u0080\u00ff\u0022\u005c"`],
    ['"\u2028\u2029\ufeff"'],
  ])("reads escapes as they are meant: %s", (json) => {
    expect(afterBytes(Buffer.from(json))).toEqual(JSON.parse(json));
  });

  it("never holds a character that is no byte, but for half of a pair", () => {
    const strings = (each: unknown): string[] => (typeof each === "string" ? [each] : typeof each === "object" && each !== null ? Object.entries(each).flatMap(([key, inner]) => [key, ...strings(inner)]) : []);
    fc.assert(fc.property(written, (utf8) => strings(bytes.parse(bytes.decode(utf8))).forEach((each) => expect(each).toMatch(/^[\0-ÿ\ud800-\udfff]*$/))));
  });

  it("needs no second look at strings that came without an escape", () => {
    const quoted = (each: unknown): boolean => (typeof each === "string" ? JSON.stringify(each) === `"${each}"` : typeof each !== "object" || each === null || Object.values(each).every(quoted));
    const wronglyTold = (utf8: Buffer): boolean =>
      [bytes, plain].some((form) => {
        const json = form.decode(utf8);
        return isFreeOfEscapes(json) && !quoted(form.parse(json));
      });
    const found = fc.check(fc.property(written, (utf8) => !wronglyTold(utf8)), { numRuns: 4_000 });
    expect(found.counterexample).toBeNull();
  });

  it("is crossed both ways", () => {
    const same = (each: string): void => {
      expect(bytes.read(bytes.of(each))).toBe(each.toWellFormed());
    };
    fc.assert(fc.property(text, same));
  });

  it("and the plain one refuse what is no UTF-8 or no JSON", () => {
    for (const form of [bytes, plain]) for (const wrong of [Buffer.from([0x22, 0xc3, 0x28, 0x22]), Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]), Buffer.from('"\\u00g0"'), Buffer.from('"\\u00"'), Buffer.from("")]) expect(() => form.parse(form.decode(wrong))).toThrow(SyntaxError);
  });
});
