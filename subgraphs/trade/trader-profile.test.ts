import { describe, expect, it } from "vitest";
import { profileOn } from "./trader-profile.ts";

const profile = (registeredOn: string, refreshedOn?: string) => ({ state: "REGISTERED" as const, registeredOn, refreshedOn });

describe("a trader profile", () => {
  it.each([
    ["2024-11-23", undefined, "ACTIVE", "2026-11-23"],
    ["2024-11-22", undefined, "EXPIRED", "2026-11-22"],
    ["2015-01-01", "2025-03-31", "ACTIVE", "2027-03-31"],
    ["2024-02-29", undefined, "EXPIRED", "2026-02-28"],
  ])("registered on %s, updated on %s, is %s until %s", (registeredOn, refreshedOn, state, validUntil) => {
    expect(profileOn(profile(registeredOn, refreshedOn), "2026-11-23")).toMatchObject({ state, validUntil });
  });

  it("that is suspended or in a state new to us stays so, fresh or not", () => {
    for (const state of ["SUSPENDED", "UNKNOWN"] as const) expect(profileOn({ ...profile("2010-01-01"), state }, "2026-11-23").state).toBe(state);
  });
});
