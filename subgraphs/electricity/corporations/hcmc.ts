/** Hồ Chí Minh City: a login that sets a cookie; a form per question; an ended session is `state: "error_login"` under 200; kilowatt-hours as `"1,234.5"`. */
import { z } from "zod";
import type { Clock } from "../../../kit/clock.ts";
import type { Configuration } from "../../../kit/config.ts";
import { secret, text, url } from "../../../kit/config.ts";
import { badAnswer, createMinistryClient, parseAnswer, unavailable } from "../../../kit/ministry-client.ts";
import type { MinistryClient } from "../../../kit/ministry-client.ts";
import { readDecimal } from "../../../kit/money.ts";
import { createSession, expired } from "../../../kit/session.ts";
import type { Ticket } from "../../../kit/session.ts";
import type { SettlementRefusal } from "../../../kit/settlement.ts";
import type { Account } from "../account.ts";
import type { Bill } from "../bill.ts";
import { bankAccount, payeeOf } from "../payee.ts";
import { connectingMs, deskOf } from "./connecting.ts";
import { askBillsTogether, askOnce, blankAsAbsent, byAccount, day, deadlineMs, month, ownCode, purposeOf, readWith, tierEnd, vndText } from "./corporation.ts";
import type { Corporation } from "./corporation.ts";
import { hcmcConnections } from "./hcmc-connections.ts";
import { bookingsOf, dotted, refusedAs, settledAs, settlingMs, wireDay, wireName, wireText, wireTime } from "./settling.ts";
import type { BookedBill, CorporationLedger } from "./settling.ts";

export const environment = {
  EVN_HCMC_URL: url({ describe: "the base address of EVNHCMC's customer service", development: "http://127.0.0.1:4027" }),
  EVN_HCMC_USERNAME: text({ describe: "the portal's user at EVNHCMC", development: "mock-hcmc-user" }),
  EVN_HCMC_PASSWORD: secret({ describe: "that user's password", development: "mock-hcmc-password" }),
  EVN_HCMC_PAYEE: bankAccount({ describe: "the bank account that EVNHCMC's bills are paid to, account@bank", development: "99900000004027@NHMAU" }),
};

const formHeaders = { "content-type": "application/x-www-form-urlencoded; charset=utf-8" };
const envelope = z.object({ state: z.string(), data: z.unknown().optional(), ma_loi: z.unknown().optional() });
const decimal = readWith(readDecimal, "a quantity");
const digits = z.string().regex(/^\d{1,4}$/).transform(Number);

const accountsAnswer = z.object({
  so_dinh_danh: z.string(),
  ds_khachhang: z.array(
    z
      .object({ MA_KHANG: ownCode("HCMC"), TEN_KHANG: blankAsAbsent, dia_chi: z.string(), so_ho: digits.refine((households) => households > 0), nhom_gia: z.string() })
      .transform((wire): Account => ({
        customerCode: wire.MA_KHANG,
        corporation: "HCMC",
        holderName: wire.TEN_KHANG,
        address: wire.dia_chi,
        households: wire.so_ho,
        purpose: purposeOf(wire.nhom_gia),
      })),
  ),
});

const debtAnswer = z.discriminatedUnion("isNo", [
  z.object({ isNo: z.literal(0) }),
  z.object({ isNo: z.literal(1), info_no: z.object({ MA_KHANG: z.string().optional(), TONG_TIEN: vndText }) }),
]);

const wireBill = z.object({
  KY: z.int(),
  THANG: month,
  NAM: z.int(),
  tu_ngay: day,
  den_ngay: day,
  chiso_cu: decimal,
  tong_p_giao: decimal,
  HSN: digits,
  Tong: decimal,
  bac_thang: z.array(z.object({ tu: z.number(), den: tierEnd, Tong: decimal, don_gia: vndText, thanh_tien: vndText })),
  TIEN_DIEN: vndText,
  THUE_SUAT: digits,
  TIEN_THUE: vndText,
  TONG_TIEN: vndText,
  han_tt: day,
  isNo: z.unknown().optional(),
  so_hddt: blankAsAbsent,
});

const billsAnswer = z.object({ ds_hoadon: z.array(z.object({ MA_KHANG: z.string(), hoadon: z.array(wireBill) })) });

const billOf = (customerCode: string, wire: z.infer<typeof wireBill>): Bill => ({
  customerCode,
  year: wire.NAM,
  month: wire.THANG,
  term: wire.KY,
  from: wire.tu_ngay,
  to: wire.den_ngay,
  previousReading: wire.chiso_cu,
  currentReading: wire.tong_p_giao,
  multiplier: wire.HSN,
  consumption: wire.Tong,
  tiers: wire.bac_thang.map((tier) => ({ from: tier.tu, to: tier.den, kwh: tier.Tong, price: tier.don_gia, amount: tier.thanh_tien })),
  net: wire.TIEN_DIEN,
  vatRate: wire.THUE_SUAT,
  vat: wire.TIEN_THUE,
  total: wire.TONG_TIEN,
  paid: wire.isNo === 0 ? true : wire.isNo === 1 ? false : undefined,
  dueDate: wire.han_tt,
  invoiceNumber: wire.so_hddt,
});

const wireBooking = z
  .object({ MA_GD: wireText, so_phieu: wireText, MA_KHANG: ownCode("HCMC"), KY: wireName.term, THANG: wireName.month, NAM: wireName.year, TONG_TIEN: vndText })
  .transform((wire): BookedBill => ({
    ...{ id: wire.MA_GD, reference: wire.so_phieu, amount: wire.TONG_TIEN },
    ...{ customerCode: wire.MA_KHANG, term: wire.KY, month: wire.THANG, year: wire.NAM },
  }));
const foundAnswer = z.discriminatedUnion("co_gd", [z.object({ co_gd: z.literal(0) }), z.object({ co_gd: z.literal(1), giao_dich: wireBooking })]);

const refusals: ReadonlyMap<string | number, SettlementRefusal> = new Map<string, SettlementRefusal>([
  ["KHONG_CO_HOA_DON", "NO_SUCH_OBLIGATION"],
  ["DA_THANH_TOAN", "ALREADY_PAID"],
  ["THUA_TIEN", "ABOVE_DUE"],
  ["THIEU_TIEN", "REFUSED"],
]);

export type Form = Readonly<Record<string, string>>;
export type Say = (client: MinistryClient, path: string, form: Form, signal: AbortSignal) => Promise<z.infer<typeof envelope>>;

const dataOf = <T>(shape: z.ZodType<T>, { state, data }: z.infer<typeof envelope>): T => {
  if (state !== "success") throw unavailable("said that it failed");
  return parseAnswer(shape, data);
};

const ledgerOf = (say: Say, client: MinistryClient): CorporationLedger => ({
  async book(payment, signal) {
    const form = {
      ...{ input_magd: payment.id, input_makh: payment.customerCode, input_ky: String(payment.term), input_thang: String(payment.month), input_nam: String(payment.year) },
      ...{ input_sotien: dotted(payment.amount), input_thoigian: wireTime(payment.paidAt), input_magd_nguon: payment.transaction },
    };
    const said = await say(client, "/Thanhtoan/ajax_gachNo", form, signal);
    return said.state === "success" ? settledAs(payment, parseAnswer(wireBooking, said.data)) : refusedAs(refusals, said.ma_loi);
  },
  async find(payment, signal) {
    const found = dataOf(foundAnswer, await say(client, "/Thanhtoan/ajax_traGiaoDich", { input_magd: payment.id }, signal));
    return found.co_gd === 0 ? undefined : settledAs(payment, found.giao_dich);
  },
  async bookings(asked, signal) {
    const { ngay, ds_gachno: list } = dataOf(z.object({ ngay: day, ds_gachno: z.array(wireBooking) }), await say(client, "/Thanhtoan/ajax_dsGachNo", { input_ngay: wireDay(asked) }, signal));
    if (ngay !== asked) throw badAnswer("an answer about another day");
    return bookingsOf(list);
  },
});

/** The cookie of a login, and how long it holds: without a word about that, until the corporation says `error_login`. */
const logIn = async (client: MinistryClient, form: Form, clock: Clock): Promise<Ticket> => {
  const answer = await client.call({ method: "POST", path: "/Dangnhap/checkLG", headers: formHeaders, body: new URLSearchParams(form).toString() });
  if (answer.status !== 200 || parseAnswer(envelope, answer.json()).state !== "success") throw unavailable("the login was refused");
  const cookie = [answer.headers["set-cookie"] ?? []].flat().find((line) => line.startsWith("evn_session="));
  const value = /^evn_session=([\w.~+/=%-]+)(?:;|$)/.exec(cookie ?? "")?.[1];
  if (value === undefined) throw badAnswer("a login without its cookie");
  const seconds = /;\s*max-age=(\d+)/i.exec(cookie ?? "")?.[1];
  return { value, endsAt: seconds === undefined ? Number.POSITIVE_INFINITY : clock.now().getTime() + Number(seconds) * 1000 };
};

export const connect = (configuration: Configuration<typeof environment>, { clock }: { readonly clock: Clock }): Corporation => {
  const client = createMinistryClient({ url: configuration.EVN_HCMC_URL, deadlineMs });
  const cashier = createMinistryClient({ url: configuration.EVN_HCMC_URL, deadlineMs: settlingMs });
  const clerk = createMinistryClient({ url: configuration.EVN_HCMC_URL, deadlineMs: connectingMs });
  const session = createSession(() => logIn(client, { u: configuration.EVN_HCMC_USERNAME, p: configuration.EVN_HCMC_PASSWORD.reveal() }, clock), clock);
  const say: Say = (from, path, form, signal) =>
    session.use(async (ticket) => {
      const answer = await from.call({
        method: "POST",
        path,
        headers: { ...formHeaders, cookie: `evn_session=${ticket}` },
        body: new URLSearchParams(form).toString(),
        signal,
      });
      if (answer.status !== 200) throw badAnswer(`answered ${answer.status}`);
      const said = parseAnswer(envelope, answer.json());
      return said.state === "error_login" ? expired : said;
    });
  const ask = async <T>(shape: z.ZodType<T>, service: string, form: Form, signal: AbortSignal): Promise<T> => dataOf(shape, await say(client, `/Tracuu/${service}`, form, signal));
  return {
    name: "HCMC",
    forRequest(signal) {
      const accounts = askOnce(async (personalId) => {
        const answer = await ask(accountsAnswer, "ajax_dsKhachHangTheoSoDinhDanh", { input_sodinhdanh: personalId }, signal);
        if (answer.so_dinh_danh !== personalId) throw badAnswer("an answer about somebody else");
        return answer.ds_khachhang;
      });
      const debts = askOnce(async (customerCode) => {
        const answer = await ask(debtAnswer, "kiemTraNo", { input_makh: customerCode }, signal);
        if (answer.isNo === 0) return 0;
        const { MA_KHANG, TONG_TIEN } = answer.info_no;
        if (MA_KHANG !== undefined && MA_KHANG !== customerCode) throw badAnswer("an answer about another account");
        return TONG_TIEN;
      });
      const bills = askBillsTogether(async (customerCodes) => {
        const { ds_hoadon: list } = await ask(billsAnswer, "ajax_dsHoaDon", { input_dsmakh: customerCodes.join(",") }, signal);
        return byAccount(list, ({ MA_KHANG }) => MA_KHANG, ({ MA_KHANG, hoadon }) => hoadon.map((bill) => billOf(MA_KHANG, bill)));
      });
      return { accounts: (personalId) => accounts.load(personalId), outstanding: (code) => debts.load(code), bills: (code) => bills.load(code) };
    },
    ledger: ledgerOf(say, cashier),
    payee: payeeOf("HCMC", configuration.EVN_HCMC_PAYEE),
    desk: deskOf(hcmcConnections(say, { acts: clerk, reads: client })),
    close: async () => void (await Promise.all([client.close(), cashier.close(), clerk.close()])),
  };
};
