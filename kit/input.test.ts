import { describe, expect, it } from "vitest";
import { z } from "zod";
import { line, maybe, readFields } from "./input.ts";

const shape = z.object({ name: line(5), note: maybe(line(5)), goods: z.array(z.object({ code: z.string().regex(/^\d+$/) })).min(1) });
const expected = { name: { en: "name is a line.", vi: "name là một dòng." }, goods: { en: "goods has lines.", vi: "goods có dòng." }, "goods.code": { en: "goods.code has digits.", vi: "goods.code gồm chữ số." } };
const read = (over: object) => readFields(shape, { name: "An", goods: [{ code: "1" }], ...over }, expected);

describe("what a person fills in", () => {
  it("is read as one form, whether a field was left out or null", () => {
    expect([read({}), read({ note: null })]).toEqual([{ name: "An", note: undefined, goods: [{ code: "1" }] }, { name: "An", note: undefined, goods: [{ code: "1" }] }]);
  });

  it("is composed, and without the space around it", () => {
    expect(read({ name: " Ho\u0300a " }).name).toBe("H\u00f2a");
  });

  it.each([
    ["two lines", { name: "A\nB" }, "name is a line."],
    ["too much", { name: "Nguyễn Văn An" }, "name is a line."],
    ["nothing", { name: " " }, "name is a line."],
    ["a row of a list", { goods: [{ code: "1" }, { code: "x" }] }, "goods.code has digits."],
    ["a list without rows", { goods: [] }, "goods has lines."],
  ])("says what the field has to be: %s", (_what, over, message) => {
    expect(() => read(over)).toThrow(expect.objectContaining({ code: "BAD_INPUT", message }) as Error);
  });

  it("says in general that it is not valid, where nothing is known of the field", () => {
    expect(() => read({ note: "\u0000" })).toThrow(expect.objectContaining({ code: "BAD_INPUT", message: "The request is not valid." }) as Error);
  });
});
