/** Hà Nội: OAuth2 by password; JSON in envelopes that tell failure by `isError` under 200; numbers as `"1.234.567"`. */
import { z } from "zod";
import type { Clock } from "../../../kit/clock.ts";
import type { Configuration } from "../../../kit/config.ts";
import { secret, text, url } from "../../../kit/config.ts";
import { badAnswer, createMinistryClient, parseAnswer, unavailable } from "../../../kit/ministry-client.ts";
import type { MinistryClient } from "../../../kit/ministry-client.ts";
import { createSession, expired } from "../../../kit/session.ts";
import type { SettlementRefusal } from "../../../kit/settlement.ts";
import type { Account } from "../account.ts";
import type { Bill } from "../bill.ts";
import { managingUnitOf } from "../customer-code.ts";
import { bankAccount, payeeOf } from "../payee.ts";
import { requestToken } from "../token.ts";
import { connectingMs, deskOf } from "./connecting.ts";
import { askBillsTogether, askOnce, blankAsAbsent, byAccount, day, deadlineMs, dottedDecimal, month, ownCode, purposeOf, tierEnd, vndText } from "./corporation.ts";
import type { Corporation } from "./corporation.ts";
import { hanoiConnections } from "./hanoi-connections.ts";
import { bookingsOf, dotted, refusedAs, settledAs, settlingMs, wireDay, wireName, wireText, wireTime } from "./settling.ts";
import type { BookedBill, CorporationLedger } from "./settling.ts";

export const environment = {
  EVN_HANOI_URL: url({ describe: "the base address of EVNHANOI's customer service", development: "http://127.0.0.1:4026" }),
  EVN_HANOI_CLIENT_ID: text({ describe: "the portal's OAuth2 client at EVNHANOI", development: "lien-thong" }),
  EVN_HANOI_USERNAME: text({ describe: "the portal's user at EVNHANOI", development: "mock-hanoi-user" }),
  EVN_HANOI_PASSWORD: secret({ describe: "that user's password", development: "mock-hanoi-password" }),
  EVN_HANOI_PAYEE: bankAccount({ describe: "the bank account that EVNHANOI's bills are paid to, account@bank", development: "99900000004026@NHMAU" }),
};

const envelope = z.discriminatedUnion("isError", [z.object({ isError: z.literal(false), data: z.unknown().optional() }), z.object({ isError: z.literal(true), code: z.unknown().optional(), data: z.unknown().optional() })]);

const accountsAnswer = z.object({
  soDinhDanh: z.string(),
  listThongTinKhachHangVm: z.array(
    z
      .object({ maKhachHang: ownCode("HANOI"), tenKhachHang: blankAsAbsent, diaChi: z.string(), soHo: z.int().positive(), maNhomGia: z.string() })
      .transform((wire): Account => ({
        customerCode: wire.maKhachHang,
        corporation: "HANOI",
        holderName: wire.tenKhachHang,
        address: wire.diaChi,
        households: wire.soHo,
        purpose: purposeOf(wire.maNhomGia),
      })),
  ),
});

const debtAnswer = z.object({ listThongTinNoKhachHangVm: z.array(z.object({ maKhachHang: z.string().optional(), tongTien: vndText })) });

const states: Readonly<Record<string, boolean>> = { DA: true, CHUA: false, QUA_HAN: false };

const wireBill = z.object({
  ky: z.int(),
  thang: month,
  nam: z.int(),
  tuNgay: day,
  denNgay: day,
  chiSoCu: dottedDecimal,
  chiSoMoi: dottedDecimal,
  heSoNhan: z.number(),
  sanLuong: dottedDecimal,
  bac: z.array(z.object({ tu: z.number(), den: tierEnd, kwh: dottedDecimal, donGia: vndText, thanhTien: vndText })),
  tienDien: vndText,
  thueSuat: z.number(),
  thue: vndText,
  tongTien: vndText,
  hanThanhToan: day,
  trangThai: z.string(),
  soHoaDonDienTu: blankAsAbsent,
});

const billsAnswer = z.object({ listHoaDonKhachHangVm: z.array(z.object({ maKhachHang: z.string(), hoaDon: z.array(wireBill) })) });

const billOf = (customerCode: string, wire: z.infer<typeof wireBill>): Bill => ({
  customerCode,
  year: wire.nam,
  month: wire.thang,
  term: wire.ky,
  from: wire.tuNgay,
  to: wire.denNgay,
  previousReading: wire.chiSoCu,
  currentReading: wire.chiSoMoi,
  multiplier: wire.heSoNhan,
  consumption: wire.sanLuong,
  tiers: wire.bac.map((tier) => ({ from: tier.tu, to: tier.den, kwh: tier.kwh, price: tier.donGia, amount: tier.thanhTien })),
  net: wire.tienDien,
  vatRate: wire.thueSuat,
  vat: wire.thue,
  total: wire.tongTien,
  paid: Object.hasOwn(states, wire.trangThai) ? states[wire.trangThai] : undefined,
  dueDate: wire.hanThanhToan,
  invoiceNumber: wire.soHoaDonDienTu,
});

const wireBooking = z
  .object({ maGiaoDich: wireText, soPhieuThu: wireText, maKhachHang: ownCode("HANOI"), ky: wireName.term, thang: wireName.month, nam: wireName.year, soTien: vndText })
  .transform((wire): BookedBill => ({
    ...{ id: wire.maGiaoDich, reference: wire.soPhieuThu, amount: wire.soTien },
    ...{ customerCode: wire.maKhachHang, term: wire.ky, month: wire.thang, year: wire.nam },
  }));

const refusals: ReadonlyMap<string | number, SettlementRefusal> = new Map<number, SettlementRefusal>([
  [4041, "NO_SUCH_OBLIGATION"],
  [4101, "ALREADY_PAID"],
  [4102, "ABOVE_DUE"],
  [4103, "REFUSED"],
]);
const noSuchTransaction = 404;

export type Say = (client: MinistryClient, service: string, body: unknown, signal: AbortSignal) => Promise<z.infer<typeof envelope>>;

const ledgerOf = (say: Say, client: MinistryClient): CorporationLedger => ({
  async book(payment, signal) {
    const body = {
      ...{ maGiaoDich: payment.id, maKhachHang: payment.customerCode, maDonViQuanLy: managingUnitOf(payment.customerCode) },
      ...{ ky: payment.term, thang: payment.month, nam: payment.year, soTien: dotted(payment.amount) },
      ...{ thoiGianThanhToan: wireTime(payment.paidAt), maGiaoDichNguon: payment.transaction },
    };
    const said = await say(client, "ThanhToan/GachNoHoaDon", body, signal);
    return said.isError ? refusedAs(refusals, said.code) : settledAs(payment, parseAnswer(wireBooking, said.data));
  },
  async find(payment, signal) {
    const said = await say(client, "ThanhToan/GetGiaoDichGachNo", { maGiaoDich: payment.id }, signal);
    if (!said.isError) return settledAs(payment, parseAnswer(wireBooking, said.data));
    if (said.code === noSuchTransaction) return undefined;
    throw unavailable("said that it failed");
  },
  async bookings(asked, signal) {
    const said = await say(client, "ThanhToan/GetListGachNoTheoNgay", { ngay: wireDay(asked) }, signal);
    if (said.isError) throw unavailable("said that it failed");
    const { ngay, listGachNoVm: list } = parseAnswer(z.object({ ngay: day, listGachNoVm: z.array(wireBooking) }), said.data);
    if (ngay !== asked) throw badAnswer("an answer about another day");
    return bookingsOf(list);
  },
});

export const connect = (configuration: Configuration<typeof environment>, { clock }: { readonly clock: Clock }): Corporation => {
  const client = createMinistryClient({ url: configuration.EVN_HANOI_URL, deadlineMs });
  const cashier = createMinistryClient({ url: configuration.EVN_HANOI_URL, deadlineMs: settlingMs });
  const clerk = createMinistryClient({ url: configuration.EVN_HANOI_URL, deadlineMs: connectingMs });
  const session = createSession(
    () =>
      requestToken(
        client,
        {
          grant_type: "password",
          client_id: configuration.EVN_HANOI_CLIENT_ID,
          username: configuration.EVN_HANOI_USERNAME,
          password: configuration.EVN_HANOI_PASSWORD.reveal(),
        },
        clock,
      ),
    clock,
  );
  const say: Say = (from, service, body, signal) =>
    session.use(async (token) => {
      const answer = await from.call({
        method: "POST",
        path: `/api/${service}`,
        headers: { "content-type": "application/json; charset=utf-8", authorization: `Bearer ${token}` },
        body: JSON.stringify(body),
        signal,
      });
      if (answer.status === 401) return expired;
      if (answer.status !== 200) throw badAnswer(`answered ${answer.status}`);
      return parseAnswer(envelope, answer.json());
    });
  const ask = async <T>(shape: z.ZodType<T>, service: string, body: unknown, signal: AbortSignal): Promise<T> => {
    const said = await say(client, `TraCuu/${service}`, body, signal);
    if (said.isError) throw unavailable("said that it failed");
    return parseAnswer(shape, said.data);
  };
  return {
    name: "HANOI",
    forRequest(signal) {
      const accounts = askOnce(async (soDinhDanh) => {
        const answer = await ask(accountsAnswer, "GetListKhachHangTheoSoDinhDanh", { soDinhDanh }, signal);
        if (answer.soDinhDanh !== soDinhDanh) throw badAnswer("an answer about somebody else");
        return answer.listThongTinKhachHangVm;
      });
      const debts = askOnce(async (maKhachHang) => {
        const { listThongTinNoKhachHangVm: list } = await ask(debtAnswer, "GetListThongTinNoKhachHang", { maKhachHang, maDonViQuanLy: managingUnitOf(maKhachHang) }, signal);
        if (list.some((debt) => debt.maKhachHang !== undefined && debt.maKhachHang !== maKhachHang)) throw badAnswer("an answer about another account");
        return list.reduce((sum, { tongTien }) => sum + tongTien, 0);
      });
      const bills = askBillsTogether(async (danhSachMaKhachHang) => {
        const { listHoaDonKhachHangVm: list } = await ask(billsAnswer, "GetListHoaDonTheoDanhSachKhachHang", { danhSachMaKhachHang }, signal);
        return byAccount(list, ({ maKhachHang }) => maKhachHang, ({ maKhachHang, hoaDon }) => hoaDon.map((bill) => billOf(maKhachHang, bill)));
      });
      return { accounts: (personalId) => accounts.load(personalId), outstanding: (code) => debts.load(code), bills: (code) => bills.load(code) };
    },
    ledger: ledgerOf(say, cashier),
    payee: payeeOf("HANOI", configuration.EVN_HANOI_PAYEE),
    desk: deskOf(hanoiConnections(say, { acts: clerk, reads: client })),
    close: async () => void (await Promise.all([client.close(), cashier.close(), clerk.close()])),
  };
};
