/** The South: a bearer token; bare arrays in Hungarian notation; an empty body is how it says that nothing is owed. */
import { z } from "zod";
import type { Configuration } from "../../../kit/config.ts";
import { secret, url } from "../../../kit/config.ts";
import { badAnswer, createMinistryClient, parseAnswer, unavailable } from "../../../kit/ministry-client.ts";
import type { MinistryAnswer, MinistryCall, MinistryClient } from "../../../kit/ministry-client.ts";
import type { SettlementRefusal } from "../../../kit/settlement.ts";
import type { Account } from "../account.ts";
import type { Bill } from "../bill.ts";
import { bankAccount, payeeOf } from "../payee.ts";
import { connectingMs, deskOf } from "./connecting.ts";
import { askBillsTogether, askOnce, blankAsAbsent, byAccount, day, deadlineMs, month, ownCode, purposeOf, tierEnd, vnd } from "./corporation.ts";
import type { Corporation } from "./corporation.ts";
import { spcConnections } from "./spc-connections.ts";
import { bookingsOf, refusedAs, settledAs, settlingMs, wireDay, wireName, wireText, wireTime } from "./settling.ts";
import type { BookedBill, CorporationLedger } from "./settling.ts";

export const environment = {
  EVN_SPC_URL: url({ describe: "the base address of EVNSPC's customer service", development: "http://127.0.0.1:4030" }),
  EVN_SPC_TOKEN: secret({ describe: "the bearer token that EVNSPC gave the portal", development: "mock-spc-token" }),
  EVN_SPC_PAYEE: bankAccount({ describe: "the bank account that EVNSPC's bills are paid to, account@bank", development: "99900000004030@NHMAU" }),
};

const accountsAnswer = z.object({
  strSoDinhDanh: z.string(),
  arrKhachHang: z.array(
    z
      .object({ strMaKH: ownCode("SPC"), strTenKH: blankAsAbsent, strDiaChi: z.string(), iSoHo: z.int().positive(), strNhomGia: z.string() })
      .transform((wire): Account => ({
        customerCode: wire.strMaKH,
        corporation: "SPC",
        holderName: wire.strTenKH,
        address: wire.strDiaChi,
        households: wire.iSoHo,
        purpose: purposeOf(wire.strNhomGia),
      })),
  ),
});

const debtAnswer = z.array(z.object({ strMaKH: z.string().optional(), lTongTien: vnd }));

const wireBill = z.object({
  iKy: z.int(),
  iThang: month,
  iNam: z.int(),
  strTuNgay: day,
  strDenNgay: day,
  dChiSoCu: z.number(),
  dChiSoMoi: z.number(),
  dHeSoNhan: z.number(),
  dSanLuong: z.number(),
  arrBac: z.array(z.object({ dTu: z.number(), dDen: tierEnd, dSanLuong: z.number(), lDonGia: vnd, lThanhTien: vnd })),
  lTienDien: vnd,
  dThueSuat: z.number(),
  lTienThue: vnd,
  lTongTien: vnd,
  strHanThanhToan: day,
  bDaThanhToan: z.boolean(),
  strSoHoaDon: blankAsAbsent,
});

const billsAnswer = z.array(z.object({ strMaKH: z.string(), arrHoaDon: z.array(wireBill) }));

const billOf = (customerCode: string, wire: z.infer<typeof wireBill>): Bill => ({
  customerCode,
  year: wire.iNam,
  month: wire.iThang,
  term: wire.iKy,
  from: wire.strTuNgay,
  to: wire.strDenNgay,
  previousReading: wire.dChiSoCu,
  currentReading: wire.dChiSoMoi,
  multiplier: wire.dHeSoNhan,
  consumption: wire.dSanLuong,
  tiers: wire.arrBac.map((tier) => ({ from: tier.dTu, to: tier.dDen, kwh: tier.dSanLuong, price: tier.lDonGia, amount: tier.lThanhTien })),
  net: wire.lTienDien,
  vatRate: wire.dThueSuat,
  vat: wire.lTienThue,
  total: wire.lTongTien,
  paid: wire.bDaThanhToan,
  dueDate: wire.strHanThanhToan,
  invoiceNumber: wire.strSoHoaDon,
});

const wireBooking = z
  .object({ strMaGD: wireText, strSoPhieu: wireText, strMaKH: ownCode("SPC"), iKy: wireName.term, iThang: wireName.month, iNam: wireName.year, lSoTien: vnd })
  .transform((wire): BookedBill => ({
    ...{ id: wire.strMaGD, reference: wire.strSoPhieu, amount: wire.lSoTien },
    ...{ customerCode: wire.strMaKH, term: wire.iKy, month: wire.iThang, year: wire.iNam },
  }));
const oneAnswer = z.tuple([wireBooking]);
const refusedAnswer = z.object({ strMaLoi: z.string() });

const refusals: ReadonlyMap<string | number, SettlementRefusal> = new Map<string, SettlementRefusal>([
  ["KHONG_CO_HD", "NO_SUCH_OBLIGATION"],
  ["DA_THANH_TOAN", "ALREADY_PAID"],
  ["VUOT_TIEN", "ABOVE_DUE"],
  ["THIEU_TIEN", "REFUSED"],
]);

export type Say = (client: MinistryClient, call: MinistryCall) => Promise<MinistryAnswer>;

/** Nothing says that there is nothing, where it is asked what it has; where it is told to book, nothing is an answer that was lost. */
const ledgerOf = (say: Say, client: MinistryClient): CorporationLedger => ({
  async book(payment, signal) {
    const body = {
      ...{ strMaGD: payment.id, strMaKH: payment.customerCode, iKy: payment.term, iThang: payment.month, iNam: payment.year },
      ...{ lSoTien: payment.amount, strThoiGian: wireTime(payment.paidAt), strMaGDNguon: payment.transaction },
    };
    const answer = await say(client, { method: "POST", path: "/api/NghiepVu/GachNoHoaDon", body: JSON.stringify(body), signal });
    return answer.status === 200 ? settledAs(payment, parseAnswer(oneAnswer, answer.json())[0]) : refusedAs(refusals, parseAnswer(refusedAnswer, answer.json()).strMaLoi);
  },
  async find(payment, signal) {
    const answer = await say(client, { path: `/api/NghiepVu/TraCuuGachNo?strMaGD=${payment.id}`, signal });
    if (answer.status !== 200) throw badAnswer(`answered ${answer.status}`);
    return answer.bytes.length === 0 ? undefined : settledAs(payment, parseAnswer(oneAnswer, answer.json())[0]);
  },
  async bookings(asked, signal) {
    const answer = await say(client, { path: `/api/NghiepVu/DanhSachGachNo?strNgay=${encodeURIComponent(wireDay(asked))}`, signal });
    if (answer.status !== 200) throw badAnswer(`answered ${answer.status}`);
    return answer.bytes.length === 0 ? [] : bookingsOf(parseAnswer(z.array(wireBooking), answer.json()));
  },
});

export const connect = (configuration: Configuration<typeof environment>): Corporation => {
  const client = createMinistryClient({ url: configuration.EVN_SPC_URL, deadlineMs });
  const cashier = createMinistryClient({ url: configuration.EVN_SPC_URL, deadlineMs: settlingMs });
  const clerk = createMinistryClient({ url: configuration.EVN_SPC_URL, deadlineMs: connectingMs });
  const say: Say = async (from, call) => {
    const answer = await from.call({
      ...call,
      headers: { "content-type": "application/json; charset=utf-8", authorization: `Bearer ${configuration.EVN_SPC_TOKEN.reveal()}` },
    });
    if (answer.status === 401) throw unavailable("the token was refused");
    return answer;
  };
  const ask = async (call: MinistryCall): Promise<MinistryAnswer> => {
    const answer = await say(client, call);
    if (answer.status !== 200) throw badAnswer(`answered ${answer.status}`);
    return answer;
  };
  return {
    name: "SPC",
    forRequest(signal) {
      const accounts = askOnce(async (strSoDinhDanh) => {
        const answer = await ask({ method: "POST", path: "/api/NghiepVu/DanhSachKhachHang", body: JSON.stringify({ strSoDinhDanh }), signal });
        const said = parseAnswer(accountsAnswer, answer.json());
        if (said.strSoDinhDanh !== strSoDinhDanh) throw badAnswer("an answer about somebody else");
        return said.arrKhachHang;
      });
      const debts = askOnce(async (customerCode) => {
        const answer = await ask({ path: `/api/NghiepVu/TraCuuNoHoaDon?strMaKH=${customerCode}`, signal });
        // Here alone nothing means something: a 200 without a body. An answer cut short is found out by its announced length before it gets here.
        if (answer.bytes.length === 0) return 0;
        const debtsOfAccount = parseAnswer(debtAnswer, answer.json());
        if (debtsOfAccount.some(({ strMaKH }) => strMaKH !== undefined && strMaKH !== customerCode)) throw badAnswer("an answer about another account");
        return debtsOfAccount.reduce((sum, { lTongTien }) => sum + lTongTien, 0);
      });
      const bills = askBillsTogether(async (arrMaKH) => {
        const answer = await ask({ method: "POST", path: "/api/NghiepVu/DanhSachHoaDon", body: JSON.stringify({ arrMaKH }), signal });
        const list = parseAnswer(billsAnswer, answer.json());
        return byAccount(list, ({ strMaKH }) => strMaKH, ({ strMaKH, arrHoaDon }) => arrHoaDon.map((bill) => billOf(strMaKH, bill)));
      });
      return { accounts: (personalId) => accounts.load(personalId), outstanding: (code) => debts.load(code), bills: (code) => bills.load(code) };
    },
    ledger: ledgerOf(say, cashier),
    payee: payeeOf("SPC", configuration.EVN_SPC_PAYEE),
    desk: deskOf(spcConnections(say, { acts: clerk, reads: client })),
    close: async () => void (await Promise.all([client.close(), cashier.close(), clerk.close()])),
  };
};
