/** The operations that the page offers in its tabs: each answers whole, for the people its first line names. Those that want another's answer are run by the journeys. */
import { readFileSync, readdirSync } from "node:fs";
import { Kind, parse } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestFederation } from "../federation.ts";
import type { TestFederation } from "../federation.ts";
import { CompanyCustomsDocument, DrivingLicenceDocument, ElectricityBillsDocument, ElectricityEstimateDocument, JudicialRecordsDocument, TaxesDocument, WhoAmIDocument } from "../generated/graphql.ts";

const folder = new URL("../../portal/operations/", import.meta.url);
const textOf = (file: string): string => readFileSync(new URL(file, folder), "utf8");
const runsAsItStands = (file: string): boolean =>
  parse(textOf(file)).definitions.every(
    (each) => each.kind !== Kind.OPERATION_DEFINITION || (each.variableDefinitions ?? []).every(({ type, defaultValue }) => type.kind !== Kind.NON_NULL_TYPE || defaultValue !== undefined),
  );
let federation: TestFederation;
beforeAll(async () => {
  federation = await startTestFederation();
});
afterAll(() => federation.stop());

describe("the page's examples", () => {
  it.each(readdirSync(folder).filter(runsAsItStands))("%s answers without an error for each person it names", async (file) => {
    const text = textOf(file);
    const named = [...(text.split("\n")[0] ?? "").matchAll(/\b[a-z]+-[a-z]+-[a-z]+\b/g)].map(([key]) => key).filter((key) => key !== "ngo-thi-quyen");
    for (const persona of named.length > 0 ? named : ["nguyen-van-an"]) {
      const { data, errors } = await federation.askText(text, { as: persona });
      expect(errors, persona).toEqual([]);
      expect(Object.values(data ?? {})).not.toContain(null);
    }
  });

  it("an estimate needs no sign-in, and follows the tariff of the day asked for", async () => {
    expect((await federation.ask(ElectricityEstimateDocument, { variables: { kWh: 250 } })).data?.estimateElectricityBill).toMatchObject({ net: 586_300, vat: 46_904, total: 633_204 });
    expect((await federation.ask(ElectricityEstimateDocument, { variables: { kWh: 250, on: "2019-03-20" } })).data?.estimateElectricityBill).toMatchObject({ total: 548_680 });
  });

  it("a bill that its tariff does not give is told as such", async () => {
    const { data } = await federation.ask(ElectricityBillsDocument, { as: "doan-van-nam" });
    const recomputed = (data?.me?.electricityAccounts?.nodes ?? []).flatMap(({ bills }) => bills?.nodes ?? []).map((bill) => [bill.recomputed?.matches, bill.recomputed?.difference]);
    expect(recomputed.filter(([matches]) => matches === true).length).toBeGreaterThan(10);
    expect(recomputed.filter(([matches]) => matches === false)).toHaveLength(1);
    expect(recomputed.find(([matches]) => matches === false)?.[1]).not.toBe(0);
  });

  it("a debt beyond 2³¹ đồng comes through to the slip, to the đồng", async () => {
    const { data } = await federation.ask(TaxesDocument, { as: "vo-thi-giang" });
    const largest = data?.me?.taxpayer?.obligations?.nodes.find(({ amountDue }) => amountDue === 5_052_600_000);
    expect(largest?.paymentSlip).toMatchObject({ revenueAccount: "7111", total: 5_052_600_000 });
    expect(largest?.latePaymentInterest?.amount).toBeGreaterThan(0);
  });

  it("joint owners of land are the ledger's own free text", async () => {
    const { data } = await federation.ask(TaxesDocument, { as: "truong-thi-oanh" });
    expect(data?.me?.taxpayer?.obligations?.nodes[0]?.debtors).toMatch(/Trương Thị Oanh/);
  });

  it("a company's declarations come with lines, foreign amounts and the history of supplements", async () => {
    const { data } = await federation.ask(CompanyCustomsDocument, { as: "hoang-minh-duc" });
    const company = data?.me?.representations?.[0]?.organisation;
    expect(company?.red?.nodes.length).toBeGreaterThan(0);
    expect(company?.customsDeclarations?.pageInfo.hasNextPage).toBe(true);
    const lines = company?.customsDeclarations?.nodes.flatMap((declaration) => declaration.lines) ?? [];
    for (const line of lines) expect(line).toMatchObject({ hsCode: expect.stringMatching(/^\d{8}$/) as unknown, value: { currency: expect.stringMatching(/^[A-Z]{3}$/) as unknown } });
    const amended = await federation.askText("{ me { representations { organisation { customsDeclarations(first: 50) { nodes { number amendmentCount supplements { status } } } } } } }", { as: "hoang-minh-duc" });
    expect(JSON.stringify(amended.data)).toMatch(/"amendmentCount":[1-9]\d*,"supplements":\[\{"status":"[A-Z]+"\}/);
  });

  it("a page follows another by its cursor, and none is lost or told twice", async () => {
    const page = async (after: string | null) => {
      const { data } = await federation.askText("query ($after: String) { organisation(taxCode: \"9900000016\") { customsDeclarations(first: 4, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { number } } } }", { as: "hoang-minh-duc", variables: { after } });
      return (data as { organisation: { customsDeclarations: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string | null }; nodes: { number: string }[] } } }).organisation.customsDeclarations;
    };
    const numbers: string[] = [];
    let after: string | null = null;
    let total = 0;
    do {
      const { nodes, pageInfo, totalCount } = await page(after);
      numbers.push(...nodes.map(({ number }) => number));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      total = totalCount;
    } while (after !== null);
    expect(numbers).toHaveLength(total);
    expect(new Set(numbers).size).toBe(total);
    expect(total).toBeGreaterThanOrEqual(12);
  });

  it("a suspended licence says why it must not be used", async () => {
    const { data } = await federation.ask(DrivingLicenceDocument, { as: "dang-van-hai" });
    expect(data?.me?.drivingLicences?.[0]).toMatchObject({ points: 0, mayDrive: false, exchange: { fees: expect.arrayContaining([expect.objectContaining({ amount: 135_000 })]) as unknown } });
    expect(data?.me?.drivingLicences?.[0]?.reasonsNotToDrive.length).toBeGreaterThan(0);
  });

  it("form 1 keeps a spent conviction back, form 2 shows it; the rules are public", async () => {
    const { data } = await federation.ask(JudicialRecordsDocument, { as: "dang-van-hai" });
    const convictions = (form: string) => data?.me?.judicialRecordCertificates?.find((certificate) => certificate.form === form)?.convictions ?? [];
    expect(convictions("FORM_1").map(({ isSpent }) => isSpent)).toEqual([false]);
    expect(new Set(convictions("FORM_2").map(({ isSpent }) => isSpent))).toEqual(new Set([true, false]));
    const anonymous = await federation.ask(JudicialRecordsDocument);
    expect(anonymous.data).toMatchObject({ me: null, judicialRecordRules: { procedureCode: "3.000333", fees: { perCopy: 200_000 } } });
  });

  it("an incomplete record says what is missing, and a way without a phone", async () => {
    const { data } = await federation.ask(WhoAmIDocument, { as: "mai-van-thinh" });
    expect(data?.me).toMatchObject({ dateOfBirth: null, identity: { maskedPersonalId: "•••••••••115", verificationMethods: expect.arrayContaining(["OFFICIAL_AT_ONE_STOP_SHOP"]) as unknown } });
  });
});
