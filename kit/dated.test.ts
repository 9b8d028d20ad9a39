import { expect, it } from "vitest";
import { inForce } from "./dated.ts";

const fees = [
  { from: "2019-01-01", fee: 135_000 },
  { from: "2023-12-01", fee: 115_000 },
  { from: "2026-01-01", fee: 135_000 },
];

it.each([
  ["2018-12-31", undefined],
  ["2019-01-01", 135_000],
  ["2023-11-30", 135_000],
  ["2023-12-01", 115_000],
  ["2025-12-31", 115_000],
  ["2026-01-01", 135_000],
  ["2099-01-01", 135_000],
])("on %s the fee is %s, in whatever order the table is", (on, fee) => {
  expect(inForce(fees, on)?.fee).toBe(fee);
  expect(inForce(fees.toReversed(), on)?.fee).toBe(fee);
});

it("takes the later line of two from one day, which is how a correction is added", () => {
  expect(inForce([...fees, { from: "2026-01-01", fee: 120_000 }], "2026-06-01")?.fee).toBe(120_000);
});

it("finds nothing in an empty table", () => {
  expect(inForce([], "2026-01-01")).toBeUndefined();
});
