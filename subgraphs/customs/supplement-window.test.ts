import { expect, it } from "vitest";
import { lastDayToSupplement } from "./supplement-window.ts";

it("gives sixty days from the local day of clearance", () => {
  expect(lastDayToSupplement({ status: "CLEARED", clearedAt: "2026-11-23T15:05:00+07:00" })).toBe("2027-01-22");
  // In UTC this is the day before.
  expect(lastDayToSupplement({ status: "CLEARED", clearedAt: "2026-11-23T00:30:00+07:00" })).toBe("2027-01-22");
});

it("gives nothing before clearance, after cancellation, under audit, and before the first rule", () => {
  expect(lastDayToSupplement({ status: "DUTY_PAID", clearedAt: undefined })).toBeUndefined();
  expect(lastDayToSupplement({ status: "CANCELLED", clearedAt: "2026-11-23T15:05:00+07:00" })).toBeUndefined();
  expect(lastDayToSupplement({ status: "AUDITED", clearedAt: "2026-11-23T15:05:00+07:00" })).toBeUndefined();
  expect(lastDayToSupplement({ status: "CLEARED", clearedAt: "2015-03-31T15:05:00+07:00" })).toBeUndefined();
});
