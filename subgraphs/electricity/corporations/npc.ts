/** The North: a bearer token; one sheet per customer holds invoices and, in UPPER_SNAKE, the usage they were made from; numbers are numbers. */
import { z } from "zod";
import type { Configuration } from "../../../kit/config.ts";
import { secret, url } from "../../../kit/config.ts";
import { badAnswer, createMinistryClient, parseAnswer, unavailable } from "../../../kit/ministry-client.ts";
import type { MinistryCall } from "../../../kit/ministry-client.ts";
import type { Account } from "../account.ts";
import { latestFirst } from "../bill.ts";
import type { Bill } from "../bill.ts";
import { askOnce, blankAsAbsent, day, deadlineMs, month, ownCode, purposeOf, tierEnd, vnd } from "./corporation.ts";
import type { Corporation } from "./corporation.ts";

export const environment = {
  EVN_NPC_URL: url({ describe: "the base address of EVNNPC's customer service", development: "http://127.0.0.1:4028" }),
  EVN_NPC_TOKEN: secret({ describe: "the bearer token that EVNNPC gave the portal", development: "mock-npc-token" }),
};

const accountsAnswer = z.object({
  data: z.object({
    SO_DINH_DANH: z.string(),
    KHACH_HANG: z.array(
      z
        .object({ MA_KHANG: ownCode("NPC"), TEN_KHANG: blankAsAbsent, DIA_CHI: z.string(), SO_HO: z.int().positive(), NHOM_GIA: z.string() })
        .transform((wire): Account => ({
          customerCode: wire.MA_KHANG,
          corporation: "NPC",
          holderName: wire.TEN_KHANG,
          address: wire.DIA_CHI,
          households: wire.SO_HO,
          purpose: purposeOf(wire.NHOM_GIA),
        })),
    ),
  }),
});

const wireInvoice = z.object({
  paid: z.boolean(),
  paymentTotalAmount: vnd,
  term: z.int(),
  month,
  year: z.int(),
  netAmount: vnd,
  taxRate: z.number(),
  taxAmount: vnd,
  dueDate: day,
  invoiceNo: blankAsAbsent,
  detail: z.array(z.object({ TU_KWH: z.number(), DEN_KWH: tierEnd, SAN_LUONG: z.number(), DON_GIA: vnd, THANH_TIEN: vnd })),
});

const wireUsage = z.object({
  KY: z.int(),
  THANG: month,
  NAM: z.int(),
  NGAY_DKY: day,
  NGAY_CKY: day,
  CHISO_CU: z.number(),
  CHISO_MOI: z.number(),
  HSN: z.number(),
  SAN_LUONG: z.number(),
});

const sheetAnswer = z.object({
  data: z.object({ customerInfo: z.object({ customerCode: z.string(), invoice: z.array(wireInvoice) }), usage: z.array(wireUsage) }),
});
type Sheet = z.infer<typeof sheetAnswer>["data"];

const billsOf = ({ customerInfo: { customerCode, invoice }, usage }: Sheet): readonly Bill[] =>
  invoice
    .map((wire): Bill => {
      const used = usage.find((row) => row.KY === wire.term && row.THANG === wire.month && row.NAM === wire.year);
      if (used === undefined) throw badAnswer("an invoice without its usage");
      return {
        customerCode,
        year: wire.year,
        month: wire.month,
        term: wire.term,
        from: used.NGAY_DKY,
        to: used.NGAY_CKY,
        previousReading: used.CHISO_CU,
        currentReading: used.CHISO_MOI,
        multiplier: used.HSN,
        consumption: used.SAN_LUONG,
        tiers: wire.detail.map((tier) => ({ from: tier.TU_KWH, to: tier.DEN_KWH, kwh: tier.SAN_LUONG, price: tier.DON_GIA, amount: tier.THANH_TIEN })),
        net: wire.netAmount,
        vatRate: wire.taxRate,
        vat: wire.taxAmount,
        total: wire.paymentTotalAmount,
        paid: wire.paid,
        dueDate: wire.dueDate,
        invoiceNumber: wire.invoiceNo,
      };
    })
    .toSorted(latestFirst);

const owedOf = ({ customerInfo: { invoice } }: Sheet): number => invoice.reduce((sum, { paid, paymentTotalAmount }) => (paid ? sum : sum + paymentTotalAmount), 0);

export const connect = (configuration: Configuration<typeof environment>): Corporation => {
  const client = createMinistryClient({ url: configuration.EVN_NPC_URL, deadlineMs });
  const ask = async <T>(shape: z.ZodType<T>, call: MinistryCall): Promise<T> => {
    const answer = await client.call({
      ...call,
      headers: { "content-type": "application/json; charset=utf-8", authorization: `Bearer ${configuration.EVN_NPC_TOKEN.reveal()}` },
    });
    if (answer.status === 401) throw unavailable("the token was refused");
    if (answer.status !== 200) throw badAnswer(`answered ${answer.status}`);
    return parseAnswer(shape, answer.json());
  };
  return {
    name: "NPC",
    forRequest(signal) {
      const accounts = askOnce(async (personalId) => {
        const { data } = await ask(accountsAnswer, { method: "POST", path: "/tra-cuu/khach-hang", body: JSON.stringify({ SO_DINH_DANH: personalId }), signal });
        if (data.SO_DINH_DANH !== personalId) throw badAnswer("an answer about somebody else");
        return data.KHACH_HANG;
      });
      const sheets = askOnce(async (customerCode) => {
        const { data } = await ask(sheetAnswer, { path: `/${customerCode}`, signal });
        if (data.customerInfo.customerCode !== customerCode) throw badAnswer("an answer about another account");
        return data;
      });
      return {
        accounts: (personalId) => accounts.load(personalId),
        outstanding: async (code) => owedOf(await sheets.load(code)),
        bills: async (code) => billsOf(await sheets.load(code)),
      };
    },
    close: () => client.close(),
  };
};
