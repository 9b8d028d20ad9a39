import { describe, expect, it } from "vitest";
import { classes, licence, violation } from "./example.ts";
import { exchangeOn } from "./exchange.ts";
import type { Status, Violation } from "./licence.ts";

const day = "2026-11-23";

describe("an exchange", () => {
  it("is possible for a valid licence, for its classes of today", () => {
    expect(exchangeOn(licence({ printedClasses: classes(["A1", "B2"], "2020-01-01") }), day)).toMatchObject({ possibleOnline: true, obstacles: [], classes: ["A_UNDER_175_CM3", "B"], processingDays: 5 });
  });

  it("is possible without points, which follow to the new card", () => {
    expect(exchangeOn(licence({ points: 0 }), day).possibleOnline).toBe(true);
  });

  it.each<readonly [Status, string]>([
    ["EXPIRED", "EXPIRED"],
    ["HELD", "HELD"],
    ["SUSPENDED", "SUSPENDED"],
    ["REVOKED", "REVOKED"],
    ["EXCHANGED", "ALREADY_EXCHANGED"],
    ["UNKNOWN", "NOT_KNOWN"],
  ])("is not possible for a licence that is %s", (status, obstacle) => {
    expect(exchangeOn(licence({ status }), day)).toMatchObject({ possibleOnline: false, obstacles: [obstacle] });
  });

  it.each<readonly [Violation["state"], readonly string[]]>([
    ["FINE_UNPAID", ["OPEN_VIOLATIONS"]],
    ["PENDING", ["OPEN_VIOLATIONS"]],
    ["UNKNOWN", ["NOT_KNOWN"]],
    ["FINE_PAID", []],
    ["ANNULLED", []],
  ])("with a violation %s meets %j", (state, obstacles) => {
    expect(exchangeOn(licence({ violations: [violation({ state })] }), day).obstacles).toEqual(obstacles);
  });

  it("is not promised for a class that is new to us", () => {
    expect(exchangeOn(licence({ printedClasses: classes(["B", "X1"]) }), day).obstacles).toEqual(["NOT_KNOWN"]);
  });

  it.each([
    ["2023-07-31", []],
    ["2023-08-01", [["ONLINE", 135_000, true], ["IN_PERSON", 135_000, true]]],
    ["2023-12-01", [["ONLINE", 115_000, true], ["IN_PERSON", 135_000, true]]],
    ["2025-12-31", [["ONLINE", 115_000, true], ["IN_PERSON", 135_000, true]]],
    ["2026-01-01", [["ONLINE", 115_000, false], ["IN_PERSON", 135_000, true]]],
  ])("costs on %s: %j", (on, fees) => {
    expect(exchangeOn(licence(), on).fees.map(({ channel, amount, confirmed }) => [channel, amount, confirmed])).toEqual(fees);
  });

  it("needs a health certificate unless every class is a motorcycle's", () => {
    expect(exchangeOn(licence({ printedClasses: classes(["A", "B1"]) }), day).documents).toEqual(["OLD_CARD", "PORTRAIT"]);
    expect(exchangeOn(licence({ printedClasses: classes(["A", "B"]) }), day).documents).toContain("HEALTH_CERTIFICATE");
  });
});
