import { describe, expect, it } from "vitest";
import { consentTextOf } from "./consent-text.ts";
import { factOf } from "./facts.ts";
import { procedureOn, proceduresOn, requiresResultOf } from "./procedures.ts";

const today = "2026-11-23";
const procedure = (code: string, on = today) => {
  const found = procedureOn(code, on);
  if (found === undefined) throw new Error(`no ${code}`);
  return found;
};

describe("procedures", () => {
  it("change with the day: owner, fee", () => {
    expect(procedure("3.000333", "2025-02-28").owner.name.en).toBe("Ministry of Justice");
    expect(procedure("3.000333").owner).toMatchObject({ from: "2025-03-01", name: { en: "Ministry of Public Security" } });
    expect(["2023-11-30", "2025-12-31", "2026-01-01"].map((on) => procedure("T-BPC-280426", on).fees[0]?.amount)).toEqual([135_000, 115_000, 135_000]);
  });

  it("are none before the portal opened", () => {
    expect(proceduresOn("2019-12-08")).toEqual([]);
    expect(procedureOn("3.000333", "2019-12-08")).toBeUndefined();
  });

  it("have codes of which each says how far it can be relied on", () => {
    expect(Object.fromEntries(proceduresOn(today).map(({ code, codeStanding }) => [code, codeStanding]))).toEqual({
      "T-BPC-280426": "LEGACY",
      "3.000333": "VERIFIED",
      "9.990001": "INVENTED",
      "2.000004": "VERIFIED",
      "2.000635": "VERIFIED",
      "1.000828": "UNVERIFIED",
      "9.990021": "INVENTED",
      "9.990022": "INVENTED",
      "2.000205": "UNVERIFIED",
    });
  });

  it("that use a judicial record certificate again are found by it", () => {
    expect(proceduresOn(today).filter((each) => requiresResultOf(each, "3.000333")).map(({ code }) => code)).toEqual(["1.000828", "2.000205"]);
  });

  it("only refer to what there is", () => {
    for (const { requirements } of proceduresOn(today)) {
      expect(new Set(requirements.map(({ id }) => id)).size).toBe(requirements.length);
      const sources = requirements.flatMap(({ from }) => (typeof from === "object" && "resultOf" in from ? [from.resultOf] : []));
      expect(sources.filter((code) => procedureOn(code, today) === undefined)).toEqual([]);
    }
    expect(factOf("IDENTITY")?.type).toBe("IdentityFact");
    expect(factOf("constructor")).toBeUndefined();
  });
});

describe("the words of consent", () => {
  it("name what is fetched, for what and for whom, and nothing that the person gives", () => {
    const { text } = consentTextOf(procedure("1.000828"));
    expect(text.vi).toContain("Phiếu lý lịch tư pháp");
    expect(text.vi).toContain("Cấp Chứng chỉ hành nghề luật sư");
    expect(text.en).toContain("Ministry of Justice");
    expect(text.en).not.toContain("Law degree");
  });

  it("are another version when anything in them is other", () => {
    expect(consentTextOf(procedure("3.000333", "2025-02-28")).version).not.toBe(consentTextOf(procedure("3.000333")).version);
    expect(consentTextOf(procedure("3.000333", "2026-11-22")).version).toBe(consentTextOf(procedure("3.000333")).version);
  });
});
