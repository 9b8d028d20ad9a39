import { describe, expect, it } from "vitest";
import { readConfiguration } from "../../kit/config.ts";
import type { Payee } from "../../kit/payable.ts";
import { readBillId } from "./bill.ts";
import type { Bill } from "./bill.ts";
import { payableFactsOf } from "./payable.ts";
import { bankAccount } from "./payee.ts";

const payee: Payee = { kind: "BANK", name: "EVN", account: "99900000000001", bank: "NHMAU" };
const bill: Bill = {
  ...{ customerCode: "PA99000000101", year: 2026, month: 9, term: 2, from: "2026-08-11", to: "2026-09-10", previousReading: 0, currentReading: 100, multiplier: 1, consumption: 100, tiers: [] },
  ...{ net: 198_400, vatRate: 8, vat: 15_872, total: 214_272, paid: false, dueDate: "2026-09-17", invoiceNumber: undefined },
};

describe("what can be paid of a bill", () => {
  it("is all of it, and nothing beside", () => {
    expect(payableFactsOf(bill, payee)).toMatchObject({ amountDue: 214_272, leastAmount: 214_272, settled: 0, payee, description: { vi: "Tiền điện tháng 09/2026 (kỳ 2), mã khách hàng PA99000000101" } });
  });

  it.each<readonly [string, Partial<Bill>]>([
    ["is paid", { paid: true }],
    ["the corporation says something new of", { paid: undefined }],
    ["comes to nothing", { total: 0 }],
    ["gives something back", { total: -5_000 }],
  ])("is nothing of one that %s", (_what, over) => {
    expect(payableFactsOf({ ...bill, ...over }, payee)).toBeUndefined();
  });
});

describe("the id of a bill", () => {
  it("says which it is", () => {
    expect(readBillId("PA99000000101-2026-09-2")).toEqual({ customerCode: "PA99000000101", corporation: "NPC", year: 2026, month: 9, term: 2 });
  });

  it.each(["", "PA99000000101", "PA99000000101-2026-13-1", "PA99000000101-2026-00-1", "PX99000000101-2026-09-1", "pa99000000101-2026-09-1", " PA99000000101-2026-09-1", "PA99000000101-2026-09-1\n"])("is not %j", (id) => {
    expect(readBillId(id)).toBeUndefined();
  });
});

describe("the account that is paid to", () => {
  const variables = { PAYEE: bankAccount({ describe: "the account", development: "99900000000001@NHMAU" }) };

  it("is written account@bank", () => {
    expect(readConfiguration(variables, { PAYEE: "1234567@VCB" }, { dev: false })).toEqual({ PAYEE: { account: "1234567", bank: "VCB" } });
  });

  it.each([undefined, "", "1234567", "1234567@", "@VCB", "12 34@VCB", "1234567@VCB@VCB"])("is never assumed in production, and stops the start when it is %j", (PAYEE) => {
    expect(() => readConfiguration(variables, { PAYEE }, { dev: false })).toThrow("PAYEE");
  });
});
