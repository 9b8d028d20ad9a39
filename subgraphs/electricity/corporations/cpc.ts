/** The centre: OAuth2; one sheet per customer with the latest bill and the ones before; the state of payment is a Vietnamese sentence, amounts `"123.456đ"`. */
import { z } from "zod";
import type { Clock } from "../../../kit/clock.ts";
import type { Configuration } from "../../../kit/config.ts";
import { secret, text, url } from "../../../kit/config.ts";
import { readDateTime } from "../../../kit/dates.ts";
import { badAnswer, createMinistryClient, parseAnswer, unavailable } from "../../../kit/ministry-client.ts";
import type { MinistryCall } from "../../../kit/ministry-client.ts";
import { createSession, expired } from "../../../kit/session.ts";
import type { Account, Purpose } from "../account.ts";
import { latestFirst } from "../bill.ts";
import type { Bill } from "../bill.ts";
import { requestToken } from "../token.ts";
import { askOnce, blankAsAbsent, day, deadlineMs, dottedDecimal, ownCode, readWith, tierEnd, vndText } from "./corporation.ts";
import type { Corporation } from "./corporation.ts";

export const environment = {
  EVN_CPC_URL: url({ describe: "the base address of EVNCPC's customer service", development: "http://127.0.0.1:4029" }),
  EVN_CPC_CLIENT_ID: text({ describe: "the portal's OAuth2 client at EVNCPC", development: "mock-cpc-client" }),
  EVN_CPC_CLIENT_SECRET: secret({ describe: "that client's secret", development: "mock-cpc-secret" }),
};

const envelope = z.object({ status: z.number(), response: z.unknown().optional() });

/** Sentences are compared as people read them. */
const plain = (sentence: string): string => sentence.normalize("NFC").trim().toLocaleLowerCase("vi");
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
const moment = readWith((written) => readDateTime(written, "HH'h'mm - dd/MM/yyyy"), "a moment");

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

const sheetAnswer = wireBill.extend({
  maKhachHang: z.string(),
  hoaDonTruoc: z.array(wireBill),
  dienNangHienTai: z.object({ chiSo: dottedDecimal, thoiDiem: moment }).nullish(),
});
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

const billsOf = (sheet: Sheet): readonly Bill[] => [sheet, ...sheet.hoaDonTruoc].map((wire) => billOf(sheet.maKhachHang, wire)).toSorted(latestFirst);

/** The sum of the unpaid; unknown as soon as the state of one bill is. */
const owedOf = (bills: readonly Bill[]): number | undefined =>
  bills.some(({ paid }) => paid === undefined) ? undefined : bills.reduce((sum, { paid, total }) => (paid ? sum : sum + total), 0);

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
  const ask = async <T>(shape: z.ZodType<T>, call: MinistryCall): Promise<T> =>
    session.use(async (token) => {
      const answer = await client.call({ ...call, headers: { "content-type": "application/json; charset=utf-8", authorization: `Bearer ${token}` } });
      if (answer.status === 401) return expired;
      if (answer.status !== 200) throw badAnswer(`answered ${answer.status}`);
      const { status, response } = parseAnswer(envelope, answer.json());
      if (status !== 0) throw unavailable("said that it failed");
      return parseAnswer(shape, response);
    });
  return {
    name: "CPC",
    forRequest(signal) {
      const accounts = askOnce(async (soDinhDanh) => {
        const answer = await ask(accountsAnswer, { method: "POST", path: "/khach-hang/theo-so-dinh-danh", body: JSON.stringify({ soDinhDanh }), signal });
        if (answer.soDinhDanh !== soDinhDanh) throw badAnswer("an answer about somebody else");
        return answer.khachHang;
      });
      const sheets = askOnce(async (customerCode) => {
        const sheet = await ask(sheetAnswer, { path: `/${customerCode}`, signal });
        if (sheet.maKhachHang !== customerCode) throw badAnswer("an answer about another account");
        return sheet;
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
    close: () => client.close(),
  };
};
