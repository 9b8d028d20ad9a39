import { describe, expect, it } from "vitest";
import { classes, licence } from "./example.ts";
import type { Licence } from "./licence.ts";
import { permissionOn, statusOn } from "./permission.ts";

const day = "2026-11-23";
const until = (last: string): Licence["validity"] => ({ kind: "UNTIL", until: last });

describe("driving", () => {
  it("is allowed with a valid licence, also when its points are not known", () => {
    expect(permissionOn(licence(), day)).toEqual({ mayDrive: true, reasons: [], classesInForce: ["B"] });
    expect(permissionOn(licence({ points: undefined }), day).mayDrive).toBe(true);
  });

  it("is allowed on the last day and not on the next", () => {
    expect(permissionOn(licence({ validity: until(day) }), day).mayDrive).toBe(true);
    expect(permissionOn(licence({ validity: until("2026-11-22") }), day)).toEqual({ mayDrive: false, reasons: ["EXPIRED"], classesInForce: [] });
  });

  it.each([
    ["EXPIRED", "EXPIRED"],
    ["HELD", "HELD"],
    ["SUSPENDED", "SUSPENDED"],
    ["REVOKED", "REVOKED"],
    ["EXCHANGED", "EXCHANGED"],
  ] as const)("is not allowed when it is %s", (status, reason) => {
    expect(permissionOn(licence({ status }), day)).toEqual({ mayDrive: false, reasons: [reason], classesInForce: [] });
  });

  it("is not allowed without points, in any state", () => {
    expect(permissionOn(licence({ points: 0 }), day)).toMatchObject({ mayDrive: false, reasons: ["NO_POINTS"] });
    expect(permissionOn(licence({ points: 0, status: "UNKNOWN" }), day)).toMatchObject({ mayDrive: false, reasons: ["NO_POINTS"] });
  });

  it("gives every reason, each once", () => {
    expect(permissionOn(licence({ points: 0, status: "SUSPENDED", validity: until("2026-01-01") }), day).reasons).toEqual(["SUSPENDED", "EXPIRED", "NO_POINTS"]);
    expect(permissionOn(licence({ status: "EXPIRED", validity: until("2026-01-01") }), day).reasons).toEqual(["EXPIRED"]);
  });

  it("is neither allowed nor forbidden in a state that is new to us", () => {
    expect(permissionOn(licence({ status: "UNKNOWN" }), day)).toEqual({ mayDrive: undefined, reasons: [], classesInForce: undefined });
  });

  it("goes on with the motorcycle class of a card whose car class has expired", () => {
    const combined = { printedClasses: classes(["A1", "B2"], "2015-01-01"), validity: until("2025-01-01") };
    expect(permissionOn(licence(combined), day)).toEqual({ mayDrive: false, reasons: ["EXPIRED"], classesInForce: ["A_UNDER_175_CM3"] });
    expect(permissionOn(licence({ ...combined, points: 0 }), day).classesInForce).toEqual([]);
  });

  it("does not go on with a motorcycle card that the register calls expired", () => {
    expect(permissionOn(licence({ printedClasses: classes(["A1"]), status: "EXPIRED", validity: { kind: "NO_END", until: undefined } }), day).classesInForce).toEqual([]);
  });
});

it("has expired when the day says so, and stays held or suspended when it does", () => {
  expect(statusOn(licence({ validity: until("2026-11-22") }), day)).toBe("EXPIRED");
  expect(statusOn(licence({ status: "HELD", validity: until("2026-11-22") }), day)).toBe("HELD");
  expect(statusOn(licence({ status: "UNKNOWN", validity: until("2026-11-22") }), day)).toBe("UNKNOWN");
});
