/** The rows of the three ledgers as they come, and what they say of an obligation. Which codes they use differs from one to the next. */
import { z } from "zod";
import { badAnswer, parseAnswer } from "../../kit/ministry-client.ts";
import { obligationId } from "./obligations.ts";
import type { Ledger, Obligation } from "./obligations.ts";
import { amount, day, dong, period, taxCode, text } from "./wire.ts";

type Row = Readonly<Record<string, unknown>>;

interface LedgerWire {
  /** Message type and its name. */
  readonly type: string;
  readonly name: string;
  readonly read: (rows: readonly Row[], asked: string) => readonly Obligation[];
}

const incomeRow = z.object({
  MST: taxCode,
  TEN_NNT: text,
  MA_CHUONG: text,
  MA_TMUC: text,
  MA_CQ_THU: text,
  SHKB: text,
  SO_TAI_KHOAN_CO: text,
  KY_THUE: text,
  SO_QDINH: text,
  NGAY_QDINH: day("dd/MM/yyyy"),
  LOAI_TIEN: dong,
  SO_PHAI_NOP: amount,
  SO_CON_PHAI_NOP: amount,
  HAN_NOP: day("yyyy-MM-dd HH:mm:ss.S"),
  MA_DBHC: text,
});

const vehicleRow = z.object({
  MST: taxCode,
  MA_CHUONG: text,
  MA_CQ_THU: text,
  SHKB: text,
  MA_TMUC: text,
  NO_CUOI_KY: amount,
  SO_TAI_KHOAN_CO: text,
  SO_QDINH: text,
  NGAY_QDINH: day("dd/MM/yyyy"),
  LOAI_TIEN: dong,
  SO_KHUNG: text,
  MA_DBHC: text,
  KY_THUE: text,
  DAC_DIEM_PTIEN: text,
});

const landRow = z.object({
  MA_GCN: text,
  SO_THUADAT: text,
  SO_TO_BANDO: text,
  DIA_CHI_TS: text,
  MA_HUYEN_TS: text,
  MA_SO_THUE: taxCode,
  TEN_NNT: text,
  SO_QUYET_DINH: text,
  NGAY_QUYET_DINH: day("yyyy-MM-dd HH:mm:ss.S"),
  MA_CHUONG: text,
  MA_TMUC: text,
  TEN_TMUC: text,
  LOAI_TK_NSNN: text,
  MA_CQUAN_THU: text,
  SO_CON_PHAI_NOP: amount,
  HAN_NOP: day("yyyy-MM-dd HH:mm:ss.S"),
  SHKB: text,
});

/** The whole land ledger of a taxpayer is in one row; a total per taxpayer, each with its lines. */
const landLedger = z.object({
  SOTHUE: z.object({
    TRANGTHAI: text,
    TONG_TIEN: z.array(z.object({ MA_SO_THUE: taxCode, ROW_SOTHUE: z.array(landRow).optional() })).optional(),
  }),
});

/** "Found, and still owing". */
const owing = "01";
/** "Found, and all paid". */
const settled = "02";

const income = (wire: z.infer<typeof incomeRow>): Unidentified => ({
  about: [wire.SO_QDINH, wire.MA_CHUONG, wire.MA_TMUC, wire.KY_THUE],
  taxCode: wire.MST,
  ledger: "PERSONAL_INCOME",
  period: period(wire.KY_THUE),
  amountAssessed: wire.SO_PHAI_NOP,
  balance: wire.SO_CON_PHAI_NOP,
  dueDate: wire.HAN_NOP,
  chapter: wire.MA_CHUONG,
  subItem: wire.MA_TMUC,
  subItemName: undefined,
  treasuryCode: wire.SHKB,
  collectingAgencyCode: wire.MA_CQ_THU,
  revenueAccount: wire.SO_TAI_KHOAN_CO,
  areaCode: wire.MA_DBHC,
  decisionNumber: wire.SO_QDINH,
  decisionDate: wire.NGAY_QDINH,
  debtors: wire.TEN_NNT,
  asset: undefined,
});

const vehicle = (wire: z.infer<typeof vehicleRow>): Unidentified => ({
  about: [wire.SO_QDINH, wire.MA_CHUONG, wire.MA_TMUC, wire.KY_THUE, wire.SO_KHUNG],
  taxCode: wire.MST,
  ledger: "VEHICLE_REGISTRATION",
  period: period(wire.KY_THUE),
  amountAssessed: undefined,
  balance: wire.NO_CUOI_KY,
  dueDate: undefined,
  chapter: wire.MA_CHUONG,
  subItem: wire.MA_TMUC,
  subItemName: undefined,
  treasuryCode: wire.SHKB,
  collectingAgencyCode: wire.MA_CQ_THU,
  revenueAccount: wire.SO_TAI_KHOAN_CO,
  areaCode: wire.MA_DBHC,
  decisionNumber: wire.SO_QDINH,
  decisionDate: wire.NGAY_QDINH,
  debtors: undefined,
  asset: wire.DAC_DIEM_PTIEN,
});

const land = (wire: z.infer<typeof landRow>): Unidentified => ({
  about: [wire.SO_QUYET_DINH, wire.MA_CHUONG, wire.MA_TMUC, wire.SO_THUADAT, wire.SO_TO_BANDO, wire.MA_GCN, wire.HAN_NOP],
  taxCode: wire.MA_SO_THUE,
  ledger: "LAND",
  period: undefined,
  amountAssessed: undefined,
  balance: wire.SO_CON_PHAI_NOP,
  dueDate: wire.HAN_NOP,
  chapter: wire.MA_CHUONG,
  subItem: wire.MA_TMUC,
  subItemName: wire.TEN_TMUC,
  treasuryCode: wire.SHKB,
  collectingAgencyCode: wire.MA_CQUAN_THU,
  revenueAccount: wire.LOAI_TK_NSNN,
  areaCode: wire.MA_HUYEN_TS,
  decisionNumber: wire.SO_QUYET_DINH,
  decisionDate: wire.NGAY_QUYET_DINH,
  debtors: wire.TEN_NNT,
  asset: wire.DIA_CHI_TS,
});

const landLines = (rows: readonly Row[], asked: string): readonly z.infer<typeof landRow>[] =>
  parseAnswer(z.array(landLedger), rows).flatMap(({ SOTHUE: { TRANGTHAI: state, TONG_TIEN: totals = [] } }) => {
    const lines = totals.flatMap(({ ROW_SOTHUE: found = [] }) => found);
    if (totals.some(({ MA_SO_THUE: owner }) => owner !== asked)) throw badAnswer("a land ledger of somebody else");
    // Nothing to show is believed only of a ledger that says so: "owing" without a debt, or a state unknown here, is not "nothing owed".
    if (lines.length === 0 && state !== settled) throw badAnswer(state === owing ? "a land ledger that owes without a debt" : "a land ledger in an unknown state, without lines");
    return lines;
  });

export const ledgerWires: Readonly<Record<Ledger, LedgerWire>> = {
  PERSONAL_INCOME: {
    type: "00120",
    name: "Sổ thuế thu nhập cá nhân",
    read: (rows, asked) => identified(parseAnswer(z.array(incomeRow), rows).map(income), asked),
  },
  LAND: { type: "00110", name: "Sổ thuế đất", read: (rows, asked) => identified(landLines(rows, asked).map(land), asked) },
  VEHICLE_REGISTRATION: {
    type: "00047",
    name: "Sổ lệ phí trước bạ phương tiện",
    read: (rows, asked) => identified(parseAnswer(z.array(vehicleRow), rows).map(vehicle), asked),
  },
};

interface Unidentified extends Omit<Obligation, "id"> {
  readonly about: readonly (string | undefined)[];
}

/** Gives each row its id, and makes sure that all are about the tax code asked for. Rows that nothing tells apart are counted. */
const identified = (found: readonly Unidentified[], asked: string): readonly Obligation[] => {
  const seen = new Map<string, number>();
  return found.map(({ about, ...obligation }) => {
    if (obligation.taxCode !== asked) throw badAnswer("a ledger of somebody else");
    const key = about.map((part) => part ?? "");
    const before = seen.get(JSON.stringify(key)) ?? 0;
    seen.set(JSON.stringify(key), before + 1);
    return { id: obligationId(asked, obligation.ledger, before === 0 ? key : [...key, String(before)]), ...obligation };
  });
};
