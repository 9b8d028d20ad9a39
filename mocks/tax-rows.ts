/** The bodies of the tax authority's answers, one function per message type. */
import type { IncomeRow, LandRow, LedgerName, TaxFile, VehicleRow } from "./tax-record.ts";

/** `undefined` is an element left out, `""` an empty one: the authority uses both, and they do not mean the same. */
export const element = (name: string, value: string | undefined): string => {
  if (value === undefined) return "";
  return value === "" ? `<${name}/>` : `<${name}>${escape(value)}</${name}>`;
};

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

export const elements = (values: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(values)
    .map(([name, value]) => element(name, value))
    .join("");

/** `dd/MM/yyyy`. */
export const slashed = (day: string): string => day.split("-").toReversed().join("/");
/** `yyyy-MM-dd HH:mm:ss.S`. */
export const timestamp = (day: string): string => `${day} 00:00:00.0`;
export const monthOf = ({ year, month }: { readonly year: number; readonly month: number }): string => `${String(month).padStart(2, "0")}/${year}`;

export const row = (type: string, name: string, content: string): string => `<ROW>${element("TYPE", type)}${element("NAME", name)}${content}</ROW>`;

const taxpayer = ({ taxCode, name, chapter, record: { registration } }: TaxFile): string =>
  registration === undefined
    ? ""
    : row(
        "00003",
        "Truy vấn thông tin NNT theo MST",
        elements({
          TRANG_THAI: registration.status,
          // Invented: the reason has no known element.
          LY_DO: registration.reason,
          MST: taxCode,
          TEN_NNT: name,
          LOAI_NNT: registration.kind,
          NGAYCAP_MST: slashed(registration.issuedOn),
          SO: "",
          CQT_QL: registration.office,
          CAP_CHUONG: chapter === "757" ? "3" : "2",
          CHUONG: chapter,
          CHAN_DATE: "",
          MOTA_DIACHI: registration.address,
          MA_TINH: registration.provinceCode,
          MA_HUYEN: registration.districtCode ?? "",
        }),
      );

const vehicle = (file: TaxFile, line: VehicleRow): string =>
  row(
    "00047",
    "Sổ lệ phí trước bạ phương tiện",
    elements({
      MST: file.taxCode,
      MA_CHUONG: file.chapter,
      MA_CQ_THU: line.office,
      SHKB: line.treasury,
      MA_TMUC: line.subItem,
      NO_CUOI_KY: String(line.remaining),
      SO_TAI_KHOAN_CO: "7111",
      SO_QDINH: line.decision ?? "",
      NGAY_QDINH: line.decidedOn === undefined ? "" : slashed(line.decidedOn),
      LOAI_TIEN: line.currency ?? "VND",
      TI_GIA: "1",
      LOAI_THUE: "02",
      SO_KHUNG: line.chassis,
      SO_MAY: line.engine,
      MA_DBHC: line.area,
      KY_THUE: monthOf(line.period),
      DAC_DIEM_PTIEN: line.description,
    }),
  );

const landLine = (file: TaxFile, line: LandRow): string =>
  `<ROW_SOTHUE>${elements({
    MA_HS: "",
    MA_GCN: "",
    SO_THUADAT: line.plot,
    SO_TO_BANDO: line.sheet,
    DIA_CHI_TS: line.address,
    MA_HUYEN_TS: line.area,
    MA_SO_THUE: file.taxCode,
    TEN_NNT: line.owners ?? file.name,
    SO: "",
    SO_QUYET_DINH: line.decision,
    NGAY_QUYET_DINH: timestamp(line.decidedOn),
    MA_CHUONG: file.chapter,
    MA_TMUC: line.subItem,
    TEN_TMUC: line.subItemName,
    LOAI_TK_NSNN: "7111",
    MA_CQUAN_THU: line.office,
    SO_CON_PHAI_NOP: String(line.remaining),
    HAN_NOP: timestamp(line.dueOn),
    SHKB: line.treasury,
  })}</ROW_SOTHUE>`;

/** One answer holds the whole land ledger, inside one row; `TRANGTHAI` 02 (all paid) is invented beside the known 01. */
const land = (file: TaxFile, lines: readonly LandRow[]): string => {
  const owing = lines.some(({ remaining }) => remaining > 0);
  return row(
    "00110",
    "Sổ thuế đất",
    `<SOTHUE>${elements({ TRANGTHAI: owing ? "01" : "02", MOTA_TRANGTHAI: owing ? "Tìm thấy hồ sơ, còn số thuế phải nộp" : "Tìm thấy hồ sơ, đã hoàn thành nghĩa vụ thuế" })}<TONG_TIEN>${elements({
      MA_SO_THUE: file.taxCode,
      TT_NNT: file.name,
    })}${lines.map((line) => landLine(file, line)).join("")}</TONG_TIEN></SOTHUE>`,
  );
};

const income = (file: TaxFile, line: IncomeRow): string =>
  row(
    "00120",
    "Sổ thuế thu nhập cá nhân",
    elements({
      MST: file.taxCode,
      TEN_NNT: file.name,
      MA_CHUONG: file.chapter,
      MA_TMUC: line.subItem,
      MA_CQ_THU: line.office,
      SHKB: line.treasury,
      SO_TAI_KHOAN_CO: "7111",
      KY_THUE: typeof line.period === "string" ? line.period : monthOf(line.period),
      SO_QDINH: line.decision,
      NGAY_QDINH: line.decidedOn === undefined ? undefined : slashed(line.decidedOn),
      LOAI_TIEN: "VND",
      SO_PHAI_NOP: String(line.assessed),
      SO_DA_NOP: String(line.assessed - line.remaining),
      SO_CON_PHAI_NOP: String(line.remaining),
      HAN_NOP: timestamp(line.dueOn),
      MA_DBHC: line.area,
    }),
  );

/** How a message type is wrapped. */
export interface Framing {
  /** Whether the inner message comes in a CDATA section, or with its marks escaped. */
  readonly wrapping: "cdata" | "escaped";
  /** What a success is told by: an empty element, a code, or no element. */
  readonly success: string | undefined;
}

export interface MessageType extends Framing {
  /** Which ledger it reads; the register of taxpayers is none. */
  readonly ledger?: LedgerName;
  /** Rows about one taxpayer; empty when there are none. */
  readonly rows: (file: TaxFile) => string;
}

export const messageTypes: Readonly<Record<string, MessageType>> = {
  "00003": { wrapping: "cdata", success: "", rows: taxpayer },
  "00047": { ledger: "vehicles", wrapping: "escaped", success: "00", rows: (file) => (file.record.vehicles ?? []).map((line) => vehicle(file, line)).join("") },
  "00110": { ledger: "land", wrapping: "cdata", success: "", rows: (file) => (file.record.land?.length ? land(file, file.record.land) : "") },
  // Invented, in the style of the others: the known wire has no ledger of personal income tax.
  "00120": { ledger: "income", wrapping: "escaped", success: undefined, rows: (file) => (file.record.income ?? []).map((line) => income(file, line)).join("") },
};
