import { expect, it } from "vitest";
import { readHsCode } from "./hs-code.ts";

it.each([
  ["85258051", "85258051"],
  ["8448.59.00", "84485900"],
  ["8448 59 00", "84485900"],
  ["  8448.59.00 ", "84485900"],
])("reads %j as %s", (text, code) => {
  expect(readHsCode(text)).toBe(code);
});

it.each(["", "8448.59", "8448.5900", "8448.59 00", "844859001", "84.48.59.00", "8448-59-00", "8448590O"])("refuses %j", (text) => {
  expect(readHsCode(text)).toBeUndefined();
});
