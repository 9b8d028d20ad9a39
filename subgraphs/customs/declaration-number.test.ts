import { expect, it } from "vitest";
import { readDeclarationNumber } from "./declaration-number.ts";

it.each([
  ["105892374610", "IMPORT", "10589237461", 0],
  ["302934380950", "EXPORT", "30293438095", 0],
  ["105892374613", "IMPORT", "10589237461", 3],
] as const)("reads %s", (text, direction, stem, amendmentCount) => {
  expect(readDeclarationNumber(text)).toEqual({ number: text, direction, stem, amendmentCount });
});

it.each(["", "10589237461", "1058923746100", "205892374610", "115892374610", "10589237461a", " 105892374610", "105892374610\n", "１05892374610"])("refuses %j", (text) => {
  expect(readDeclarationNumber(text)).toBeUndefined();
});
