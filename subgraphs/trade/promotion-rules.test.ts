import { describe, expect, it } from "vitest";
import { authorityOf, procedureOf, promotionKinds, promotionRulesOn, scopeOf } from "./promotion-rules.ts";
import { isProvince, provinceCodes, provinceName } from "./provinces.ts";

describe("a promotion", () => {
  it("is registered where luck decides, or where nobody knows the kind, and notified otherwise", () => {
    const rules = promotionRulesOn("2026-11-23");
    expect(rules && promotionKinds.filter((kind) => procedureOf(rules, kind) === "REGISTRATION")).toEqual(["LUCKY_DRAW", "OTHER"]);
  });

  it("has one authority, in however many provinces", () => {
    expect([["01"], ["01", "31"], provinceCodes, []].map((provinces) => [scopeOf(provinces), authorityOf(provinces)])).toEqual([
      ["ONE_PROVINCE", { kind: "DEPARTMENT", province: "01" }],
      ["SEVERAL_PROVINCES", { kind: "TRADE_PROMOTION_AGENCY" }],
      ["SEVERAL_PROVINCES", { kind: "TRADE_PROMOTION_AGENCY" }],
      ["WHOLE_COUNTRY", { kind: "TRADE_PROMOTION_AGENCY" }],
    ]);
  });

  it("has rules since the decree of 2018, amended in 2024", () => {
    expect(["2018-07-14", "2018-07-15", "2024-11-30", "2024-12-01"].map((day) => promotionRulesOn(day)?.from)).toEqual([undefined, "2018-07-15", "2018-07-15", "2024-12-01"]);
  });
});

describe("the provinces", () => {
  it("are 34, by two digits", () => {
    expect(new Set(provinceCodes).size).toBe(34);
    expect(provinceCodes.every((code) => /^\d{2}$/.test(code))).toBe(true);
    expect(["30", "1", "", "constructor"].map(isProvince)).toEqual([false, false, false, false]);
  });
  it("change their names by date", () => {
    expect(["2025-06-30", "2025-07-01", "2026-04-29", "2026-04-30"].map((day) => provinceName("75", day))).toEqual([undefined, "Tỉnh Đồng Nai", "Tỉnh Đồng Nai", "Thành phố Đồng Nai"]);
  });
});
