/** The centre: OAuth2; one sheet per customer with the latest bill and the ones before; the state of payment is a Vietnamese sentence, amounts `"123.456đ"`. */
import { z } from "zod";
import type { Clock } from "../../../kit/clock.ts";
import type { Configuration } from "../../../kit/config.ts";
import { secret, text, url } from "../../../kit/config.ts";
import { readDateTime } from "../../../kit/dates.ts";
import { badAnswer, createMinistryClient, parseAnswer, unavailable } from "../../../kit/ministry-client.ts";
import type { MinistryCall, MinistryClient } from "../../../kit/ministry-client.ts";
import { createSession, expired } from "../../../kit/session.ts";
import type { SettlementRefusal } from "../../../kit/settlement.ts";
import type { Account, Purpose } from "../account.ts";
import { latestFirst } from "../bill.ts";
import type { Bill } from "../bill.ts";
import { bankAccount, payeeOf } from "../payee.ts";
import { requestToken } from "../token.ts";
import { connectingMs, deskOf } from "./connecting.ts";
import { askOnce, blankAsAbsent, day, deadlineMs, dottedDecimal, ownCode, readWith, tierEnd, vndText } from "./corporation.ts";
import type { Corporation } from "./corporation.ts";
import { cpcConnections } from "./cpc-connections.ts";
import { momentFormat, plain } from "./cpc-words.ts";
import { bookingsOf, dotted, refusedAs, settledAs, settlingMs, wireDay, wireName, wireText, wireTime } from "./settling.ts";
import type { BookedBill, BillPayment, CorporationLedger } from "./settling.ts";

export const environment = {
  EVN_CPC_URL: url({ describe: "the base address of EVNCPC's customer service", development: "http://127.0.0.1:4029" }),
  EVN_CPC_CLIENT_ID: text({ describe: "the portal's OAuth2 client at EVNCPC", development: "mock-cpc-client" }),
  EVN_CPC_CLIENT_SECRET: secret({ describe: "that client's secret", development: "mock-cpc-secret" }),
  EVN_CPC_PAYEE: bankAccount({ describe: "the bank account that EVNCPC's bills are paid to, account@bank", development: "99900000004029@NHMAU" }),
};

const envelope = z.object({ status: z.number(), response: z.unknown().optional() });

const payments: ReadonlyMap<string, boolean> = new Map([
  ["đã thanh toán", true],
  ["chưa thanh toán", false],
]);
const purposes: ReadonlyMap<string, Purpose> = new Map([
  ["sinh hoạt", "HOUSEHOLD"],
  ["kinh doanh dịch vụ", "OTHER"],
  ["sản xuất", "OTHER"],
]);

const accountsAnswer = z.object({
  soDinhDanh: z.string(),
  khachHang: z.array(
    z
      .object({ maKhachHang: ownCode("CPC"), tenKhachHang: blankAsAbsent, diaChi: z.string(), soHo: z.int().positive(), mucDich: z.string() })
      .transform((wire): Account => ({
        customerCode: wire.maKhachHang,
        corporation: "CPC",
        holderName: wire.tenKhachHang,
        address: wire.diaChi,
        households: wire.soHo,
        purpose: purposes.get(plain(wire.mucDich)) ?? "UNKNOWN",
      })),
  ),
});

const monthOfYear = readWith((written) => {
  const match = /^(0[1-9]|1[0-2])\/(\d{4})$/.exec(written);
  return match ? { month: Number(match[1]), year: Number(match[2]) } : undefined;
}, "a month");
const percent = readWith((written) => (/^\d{1,2}%$/.test(written) ? Number(written.slice(0, -1)) : undefined), "a percentage");
const moment = readWith((written) => readDateTime(written, momentFormat), "a moment");

const wireBill = z.object({
  tinhTrangThanhToan: z.string(),
  tienHoaDon: vndText,
  ky: z.int(),
  thangHoaDon: monthOfYear,
  tuNgay: day,
  denNgay: day,
  chiSoDauKy: dottedDecimal,
  chiSoCuoiKy: dottedDecimal,
  heSoNhan: dottedDecimal,
  sanLuong: dottedDecimal,
  bacThang: z.array(z.object({ tu: z.number(), den: tierEnd, sanLuong: dottedDecimal, donGia: vndText, thanhTien: vndText })),
  tienDien: vndText,
  thueSuat: percent,
  tienThue: vndText,
  hanThanhToan: day,
  soHoaDon: blankAsAbsent,
});

const sheet = { maKhachHang: z.string(), dienNangHienTai: z.object({ chiSo: dottedDecimal, thoiDiem: moment }).nullish() };
/** Of a customer who was connected this month there is no bill yet, which it says in words. */
const newSheet = z.object({ ...sheet, tinhTrangThanhToan: z.string().refine((words) => plain(words) === "chưa có hóa đơn"), hoaDonTruoc: z.array(z.unknown()).length(0) });
const billedSheet = wireBill.extend({ ...sheet, hoaDonTruoc: z.array(wireBill) });
const sheetAnswer = z.union([billedSheet, newSheet]);
type Sheet = z.infer<typeof sheetAnswer>;

const billOf = (customerCode: string, wire: z.infer<typeof wireBill>): Bill => ({
  customerCode,
  ...wire.thangHoaDon,
  term: wire.ky,
  from: wire.tuNgay,
  to: wire.denNgay,
  previousReading: wire.chiSoDauKy,
  currentReading: wire.chiSoCuoiKy,
  multiplier: wire.heSoNhan,
  consumption: wire.sanLuong,
  tiers: wire.bacThang.map((tier) => ({ from: tier.tu, to: tier.den, kwh: tier.sanLuong, price: tier.donGia, amount: tier.thanhTien })),
  net: wire.tienDien,
  vatRate: wire.thueSuat,
  vat: wire.tienThue,
  total: wire.tienHoaDon,
  paid: payments.get(plain(wire.tinhTrangThanhToan)),
  dueDate: wire.hanThanhToan,
  invoiceNumber: wire.soHoaDon,
});

const billsOf = (of: Sheet): readonly Bill[] => ("tienHoaDon" in of ? [of, ...of.hoaDonTruoc].map((wire) => billOf(of.maKhachHang, wire)).toSorted(latestFirst) : []);

/** The sum of the unpaid; unknown as soon as the state of one bill is. */
const owedOf = (bills: readonly Bill[]): number | undefined =>
  bills.some(({ paid }) => paid === undefined) ? undefined : bills.reduce((sum, { paid, total }) => (paid ? sum : sum + total), 0);

/** What came of a booking, in its own words. */
const resultAnswer = z.object({ ketQua: z.string(), maGiaoDich: wireText });
const wireBooking = z
  .object({ ketQua: z.string(), maGiaoDich: wireText, soBienNhan: wireText, maKhachHang: ownCode("CPC"), ky: wireName.term, thangHoaDon: monthOfYear, soTien: vndText })
  .refine(({ ketQua }) => isBooked(ketQua), "not booked")
  .transform((wire): BookedBill => ({ id: wire.maGiaoDich, reference: wire.soBienNhan, amount: wire.soTien, customerCode: wire.maKhachHang, term: wire.ky, ...wire.thangHoaDon }));
const daysAnswer = z.object({ ngay: day, danhSach: z.array(wireBooking) });

const isBooked = (sentence: string): boolean => plain(sentence) === "đã gạch nợ";
const noSuchTransaction = "chưa có giao dịch";
const refusals: ReadonlyMap<string | number, SettlementRefusal> = new Map<string, SettlementRefusal>([
  ["không tìm thấy hóa đơn", "NO_SUCH_OBLIGATION"],
  ["hóa đơn đã thanh toán", "ALREADY_PAID"],
  ["vượt số tiền phải trả", "ABOVE_DUE"],
  ["không đủ số tiền phải trả", "REFUSED"],
]);

type Ask = <T>(client: MinistryClient, shape: z.ZodType<T>, call: MinistryCall) => Promise<T>;

const ledgerOf = (ask: Ask, client: MinistryClient): CorporationLedger => {
  /** @returns what it booked, or the sentence that says why not. */
  const askOf = async (payment: BillPayment, call: MinistryCall): Promise<BookedBill | string> => {
    const said = await ask(client, z.unknown(), call);
    const { ketQua, maGiaoDich } = parseAnswer(resultAnswer, said);
    if (maGiaoDich !== payment.id) throw badAnswer("an answer about another transaction");
    return isBooked(ketQua) ? parseAnswer(wireBooking, said) : plain(ketQua);
  };
  return {
    async book(payment, signal) {
      const body = {
        ...{ maGiaoDich: payment.id, maKhachHang: payment.customerCode, ky: payment.term, thangHoaDon: `${String(payment.month).padStart(2, "0")}/${payment.year}` },
        ...{ soTien: `${dotted(payment.amount)}đ`, thoiDiemThanhToan: wireTime(payment.paidAt, momentFormat), maGiaoDichNguon: payment.transaction },
      };
      const said = await askOf(payment, { method: "POST", path: "/gach-no", body: JSON.stringify(body), signal });
      return typeof said === "string" ? refusedAs(refusals, said) : settledAs(payment, said);
    },
    async find(payment, signal) {
      const said = await askOf(payment, { path: `/gach-no/giao-dich/${payment.id}`, signal });
      if (said === noSuchTransaction) return undefined;
      if (typeof said === "string") throw badAnswer("found in words that are new to us");
      return settledAs(payment, said);
    },
    async bookings(asked, signal) {
      const { ngay, danhSach } = await ask(client, daysAnswer, { path: `/gach-no/ngay/${wireDay(asked, "-")}`, signal });
      if (ngay !== asked) throw badAnswer("an answer about another day");
      return bookingsOf(danhSach);
    },
  };
};

export const connect = (configuration: Configuration<typeof environment>, { clock }: { readonly clock: Clock }): Corporation => {
  const client = createMinistryClient({ url: configuration.EVN_CPC_URL, deadlineMs });
  const session = createSession(
    () =>
      requestToken(
        client,
        { grant_type: "client_credentials", client_id: configuration.EVN_CPC_CLIENT_ID, client_secret: configuration.EVN_CPC_CLIENT_SECRET.reveal() },
        clock,
      ),
    clock,
  );
  const cashier = createMinistryClient({ url: configuration.EVN_CPC_URL, deadlineMs: settlingMs });
  const clerk = createMinistryClient({ url: configuration.EVN_CPC_URL, deadlineMs: connectingMs });
  const askOf: Ask = (from, shape, call) =>
    session.use(async (token) => {
      const answer = await from.call({ ...call, headers: { "content-type": "application/json; charset=utf-8", authorization: `Bearer ${token}` } });
      if (answer.status === 401) return expired;
      if (answer.status !== 200) throw badAnswer(`answered ${answer.status}`);
      const { status, response } = parseAnswer(envelope, answer.json());
      if (status !== 0) throw unavailable("said that it failed");
      return parseAnswer(shape, response);
    });
  const ask = <T>(shape: z.ZodType<T>, call: MinistryCall): Promise<T> => askOf(client, shape, call);
  return {
    name: "CPC",
    forRequest(signal) {
      const accounts = askOnce(async (soDinhDanh) => {
        const answer = await ask(accountsAnswer, { method: "POST", path: "/khach-hang/theo-so-dinh-danh", body: JSON.stringify({ soDinhDanh }), signal });
        if (answer.soDinhDanh !== soDinhDanh) throw badAnswer("an answer about somebody else");
        return answer.khachHang;
      });
      const sheets = askOnce(async (customerCode) => {
        const said = await ask(sheetAnswer, { path: `/${customerCode}`, signal });
        if (said.maKhachHang !== customerCode) throw badAnswer("an answer about another account");
        return said;
      });
      return {
        accounts: (personalId) => accounts.load(personalId),
        outstanding: async (code) => owedOf(billsOf(await sheets.load(code))),
        bills: async (code) => billsOf(await sheets.load(code)),
        latestReading: async (code) => {
          const { dienNangHienTai: reading } = await sheets.load(code);
          return reading ? { value: reading.chiSo, at: reading.thoiDiem } : undefined;
        },
      };
    },
    ledger: ledgerOf(askOf, cashier),
    payee: payeeOf("CPC", configuration.EVN_CPC_PAYEE),
    desk: deskOf(cpcConnections(askOf, { acts: clerk, reads: client })),
    close: async () => void (await Promise.all([client.close(), cashier.close(), clerk.close()])),
  };
};
