/** The North: a bearer token; one sheet per customer holds invoices and, in UPPER_SNAKE, the usage they were made from; numbers are numbers. */
import { z } from "zod";
import type { Configuration } from "../../../kit/config.ts";
import { secret, url } from "../../../kit/config.ts";
import { badAnswer, createMinistryClient, parseAnswer, unavailable } from "../../../kit/ministry-client.ts";
import type { MinistryAnswer, MinistryCall, MinistryClient } from "../../../kit/ministry-client.ts";
import type { SettlementRefusal } from "../../../kit/settlement.ts";
import type { Account } from "../account.ts";
import { latestFirst } from "../bill.ts";
import type { Bill } from "../bill.ts";
import { bankAccount, payeeOf } from "../payee.ts";
import { connectingMs, deskOf } from "./connecting.ts";
import { askOnce, blankAsAbsent, day, deadlineMs, month, ownCode, purposeOf, tierEnd, vnd } from "./corporation.ts";
import type { Corporation } from "./corporation.ts";
import { npcConnections } from "./npc-connections.ts";
import { bookingsOf, refusedAs, settledAs, settlingMs, wireDay, wireName, wireText, wireTime } from "./settling.ts";
import type { BookedBill, CorporationLedger } from "./settling.ts";

export const environment = {
  EVN_NPC_URL: url({ describe: "the base address of EVNNPC's customer service", development: "http://127.0.0.1:4028" }),
  EVN_NPC_TOKEN: secret({ describe: "the bearer token that EVNNPC gave the portal", development: "mock-npc-token" }),
  EVN_NPC_PAYEE: bankAccount({ describe: "the bank account that EVNNPC's bills are paid to, account@bank", development: "99900000004028@NHMAU" }),
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

const wireBooking = z
  .object({ MA_GIAO_DICH: wireText, SO_PHIEU_THU: wireText, MA_KHANG: ownCode("NPC"), KY: wireName.term, THANG: wireName.month, NAM: wireName.year, SO_TIEN: vnd })
  .transform((wire): BookedBill => ({
    ...{ id: wire.MA_GIAO_DICH, reference: wire.SO_PHIEU_THU, amount: wire.SO_TIEN },
    ...{ customerCode: wire.MA_KHANG, term: wire.KY, month: wire.THANG, year: wire.NAM },
  }));
const bookedAnswer = z.object({ data: wireBooking });
const daysAnswer = z.object({ data: z.object({ NGAY: day, GACH_NO: z.array(wireBooking) }) });
const refusedAnswer = z.object({ errorCode: z.string() });

const refusals: ReadonlyMap<string | number, SettlementRefusal> = new Map<string, SettlementRefusal>([
  ["KHONG_CO_HOA_DON", "NO_SUCH_OBLIGATION"],
  ["HOA_DON_DA_THANH_TOAN", "ALREADY_PAID"],
  ["VUOT_SO_TIEN", "ABOVE_DUE"],
  ["THIEU_SO_TIEN", "REFUSED"],
]);

export type Say = (client: MinistryClient, call: MinistryCall) => Promise<MinistryAnswer>;

const ledgerOf = (say: Say, client: MinistryClient): CorporationLedger => ({
  async book(payment, signal) {
    const body = {
      ...{ MA_GIAO_DICH: payment.id, MA_KHANG: payment.customerCode, KY: payment.term, THANG: payment.month, NAM: payment.year },
      ...{ SO_TIEN: payment.amount, THOI_GIAN: wireTime(payment.paidAt), MA_GD_NGUON: payment.transaction },
    };
    const answer = await say(client, { method: "POST", path: "/gach-no", body: JSON.stringify(body), signal });
    return answer.status === 200 ? settledAs(payment, parseAnswer(bookedAnswer, answer.json()).data) : refusedAs(refusals, parseAnswer(refusedAnswer, answer.json()).errorCode);
  },
  async find(payment, signal) {
    const answer = await say(client, { path: `/gach-no/${payment.id}`, signal });
    if (answer.status === 200) return settledAs(payment, parseAnswer(bookedAnswer, answer.json()).data);
    // A wrong address answers 404 too: the word has to be there.
    if (answer.status === 404 && parseAnswer(refusedAnswer, answer.json()).errorCode === "KHONG_CO_GIAO_DICH") return undefined;
    throw badAnswer(`answered ${answer.status}`);
  },
  async bookings(asked, signal) {
    const answer = await say(client, { path: `/gach-no?NGAY=${encodeURIComponent(wireDay(asked))}`, signal });
    if (answer.status !== 200) throw badAnswer(`answered ${answer.status}`);
    const { NGAY, GACH_NO } = parseAnswer(daysAnswer, answer.json()).data;
    if (NGAY !== asked) throw badAnswer("an answer about another day");
    return bookingsOf(GACH_NO);
  },
});

export const connect = (configuration: Configuration<typeof environment>): Corporation => {
  const client = createMinistryClient({ url: configuration.EVN_NPC_URL, deadlineMs });
  const cashier = createMinistryClient({ url: configuration.EVN_NPC_URL, deadlineMs: settlingMs });
  const clerk = createMinistryClient({ url: configuration.EVN_NPC_URL, deadlineMs: connectingMs });
  const say: Say = async (from, call) => {
    const answer = await from.call({
      ...call,
      headers: { "content-type": "application/json; charset=utf-8", authorization: `Bearer ${configuration.EVN_NPC_TOKEN.reveal()}` },
    });
    if (answer.status === 401) throw unavailable("the token was refused");
    return answer;
  };
  const ask = async <T>(shape: z.ZodType<T>, call: MinistryCall): Promise<T> => {
    const answer = await say(client, call);
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
    ledger: ledgerOf(say, cashier),
    payee: payeeOf("NPC", configuration.EVN_NPC_PAYEE),
    desk: deskOf(npcConnections(say, { acts: clerk, reads: client })),
    close: async () => void (await Promise.all([client.close(), cashier.close(), clerk.close()])),
  };
};
