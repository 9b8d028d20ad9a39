import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSubgraph } from "../../kit/testing.ts";
import type { AskedSubgraph } from "../../kit/testing.ts";
import definition from "./index.ts";
import { feeOf, feesOn, rulesOn } from "./rules.ts";

describe("who is in charge", () => {
  it.each([
    ["2010-07-01", "Bộ Tư pháp", undefined],
    ["2025-02-28", "Bộ Tư pháp", undefined],
    ["2025-03-01", "Bộ Công an", "3.000333"],
    ["2026-11-23", "Bộ Công an", "3.000333"],
  ])("on %s is %s", (on, name, procedureCode) => {
    expect(rulesOn(on)).toMatchObject({ on, owner: { name } });
    expect(rulesOn(on)?.procedureCode).toBe(procedureCode);
  });

  it("is not known before the law", () => {
    expect(rulesOn("2010-06-30")).toBeUndefined();
  });
});

describe("how long it takes", () => {
  it.each([
    ["2025-12-31", { days: 10, daysWithVerification: 20, workingDays: true }],
    ["2026-01-01", { days: 10, daysWithVerification: 15, workingDays: false }],
  ])("as of %s", (on, processing) => {
    expect(rulesOn(on)).toMatchObject({ processing });
  });
});

describe("the forms", () => {
  it("let form 1 be delegated, with close family needing no authority, and form 2 not", () => {
    const [form1, form2] = rulesOn("2026-11-23")?.forms ?? [];
    expect(form1).toMatchObject({ form: "FORM_1", mayBeDelegated: true, statesSpentConvictions: false });
    expect(form1?.requesters).toContain("CLOSE_FAMILY");
    expect(form2).toMatchObject({ form: "FORM_2", mayBeDelegated: false, statesSpentConvictions: true, requesters: ["SUBJECT", "PROSECUTING_BODY"] });
  });

  it("offer no application on behalf of another for form 2", () => {
    const [form1, form2] = rulesOn("2026-11-23")?.forms ?? [];
    expect(form1?.applicationForms?.map(({ code }) => code)).toEqual(["03/2024/LLTP", "12/2024/LLTP", "04/2024/LLTP", "13/2024/LLTP"]);
    expect(form2?.applicationForms?.some(({ onBehalf }) => onBehalf)).toBe(false);
  });

  it("have no recorded applications before those of 2024", () => {
    expect(rulesOn("2024-06-18")?.forms.map(({ applicationForms }) => applicationForms)).toEqual([undefined, undefined]);
    expect(rulesOn("2024-06-19")?.forms.every(({ applicationForms }) => applicationForms !== undefined)).toBe(true);
  });
});

describe("the fee", () => {
  const fees = feesOn("2026-11-23");
  if (fees === undefined) throw new Error("there are no fees to test");

  it.each([
    [1, undefined, 200_000, "FULL"],
    [2, undefined, 400_000, "FULL"],
    [3, undefined, 405_000, "FULL"],
    [10, undefined, 440_000, "FULL"],
    [1, "STUDENT", 100_000, "REDUCED"],
    [3, "STUDENT", 205_000, "REDUCED"],
    [5, "ELDERLY", 0, "EXEMPT"],
  ] as const)("for %i copies, %s, is %i ₫", (copies, group, total, rate) => {
    expect(feeOf(fees, copies, group)).toEqual({ total, rate });
  });

  it("is not recorded before 2017, which the rules say without failing", () => {
    expect(feesOn("2016-12-31")).toBeUndefined();
    expect(rulesOn("2016-12-31")).toMatchObject({ owner: {}, fees: undefined });
  });
});

describe("rules and fees, asked without signing in", () => {
  let subgraph: AskedSubgraph;
  beforeAll(async () => {
    subgraph = await openSubgraph(definition, { now: "2025-02-28T17:30:00Z" });
  });
  afterAll(() => subgraph.close());

  it("are those of today in Vietnam unless a day is given", async () => {
    // It is still 28 February in UTC.
    const { data } = await subgraph.ask(`{ judicialRecordRules { on owner { name englishName since } procedureCode processing { days since } fees { perCopy since } forms { form requesters applicationForms { code channel onBehalf } } } }`);
    expect(data?.["judicialRecordRules"]).toMatchObject({
      on: "2025-03-01",
      owner: { name: "Bộ Công an", englishName: "Ministry of Public Security", since: "2025-03-01" },
      procedureCode: "3.000333",
      processing: { days: 10, since: "2010-07-01" },
      fees: { perCopy: 200_000, since: "2017-01-01" },
    });
  });

  it("are null for a day before them", async () => {
    const { data, errors } = await subgraph.ask(`{ judicialRecordRules(on: "2000-01-01") { on } judicialRecordFee(copies: 1, on: "2000-01-01") { total } }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ judicialRecordRules: null, judicialRecordFee: null });
  });

  it("reckon a request", async () => {
    const { data } = await subgraph.ask(`{ full: judicialRecordFee(copies: 3) { total rate fees { perFurtherCopy } } reduced: judicialRecordFee(copies: 1, group: STUDENT) { total rate } }`);
    expect(data).toEqual({ full: { total: 405_000, rate: "FULL", fees: { perFurtherCopy: 5_000 } }, reduced: { total: 100_000, rate: "REDUCED" } });
  });

  it.each([
    [`{ judicialRecordFee(copies: 0) { total } }`, "copies must be from 1 to 100."],
    [`{ judicialRecordFee(copies: 101) { total } }`, "copies must be from 1 to 100."],
    [`{ judicialRecordRules(on: "23/11/2026") { on } }`, "A date is written YYYY-MM-DD, for example 2026-11-23."],
  ])("say what is wrong with %s", async (query, message) => {
    const { errors } = await subgraph.ask(query);
    expect(errors).toMatchObject([{ message, extensions: { code: "BAD_INPUT" } }]);
  });
});
