/** The rows of the three ledgers as they come, and what they say of an obligation. Which codes they use differs from one to the next. */
import { z } from "zod";
import { badAnswer, parseAnswer } from "../../kit/ministry-client.ts";
import type { Secret } from "../../kit/secret.ts";
import { marks, obligationId } from "./obligations.ts";
import type { Ledger, Obligation, RowMarks } from "./obligations.ts";
import { amount, day, dong, period, taxCode, text } from "./wire.ts";

type Row = Readonly<Record<string, unknown>>;

interface LedgerWire {
  /** Message type and its name. */
  readonly type: string;
  readonly name: string;
  /** @param key of the obligations' ids. */
  readonly read: (rows: readonly Row[], asked: string, key: Secret) => readonly Obligation[];
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
  row: { decision: wire.SO_QDINH, chapter: wire.MA_CHUONG, subItem: wire.MA_TMUC, period: wire.KY_THUE },
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
  row: { decision: wire.SO_QDINH, chapter: wire.MA_CHUONG, subItem: wire.MA_TMUC, period: wire.KY_THUE, chassis: wire.SO_KHUNG },
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
  row: { decision: wire.SO_QUYET_DINH, chapter: wire.MA_CHUONG, subItem: wire.MA_TMUC, plot: wire.SO_THUADAT, sheet: wire.SO_TO_BANDO, certificate: wire.MA_GCN, dueOn: wire.HAN_NOP },
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
    read: (rows, asked, key) => identified(parseAnswer(z.array(incomeRow), rows).map(income), asked, key),
  },
  LAND: { type: "00110", name: "Sổ thuế đất", read: (rows, asked, key) => identified(landLines(rows, asked).map(land), asked, key) },
  VEHICLE_REGISTRATION: {
    type: "00047",
    name: "Sổ lệ phí trước bạ phương tiện",
    read: (rows, asked, key) => identified(parseAnswer(z.array(vehicleRow), rows).map(vehicle), asked, key),
  },
};

interface Unidentified extends Omit<Obligation, "id" | "row"> {
  readonly row: RowMarks;
}

/** Gives each row its id, and makes sure that all are about the tax code asked for. Rows that nothing tells apart are counted. */
const identified = (found: readonly Unidentified[], asked: string, key: Secret): readonly Obligation[] => {
  if (found.some(({ taxCode: owner }) => owner !== asked)) throw badAnswer("a ledger of somebody else");
  const alike = Map.groupBy(found, ({ row }) => JSON.stringify(marks.map((mark) => row[mark] ?? "")));
  return [...alike.values()].flatMap((rows) =>
    rows.map((obligation, nth) => ({ ...obligation, id: obligationId(key, asked, obligation.ledger, obligation.row, nth), row: rows.length === 1 ? obligation.row : undefined })),
  );
};
