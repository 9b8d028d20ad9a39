/** What the tax authority holds about one tax code, before it is put on the wire. Days are `YYYY-MM-DD`, amounts whole đồng. */

export interface TaxRegistration {
  /** A code of annex I of Circular 90/2026/TT-BTC; `11` is not in it, and stands for one that a later circular may add. */
  readonly status: string;
  readonly reason?: string;
  /** Kind of taxpayer. The values are invented: `0100` firm, `0300` household business, `0400` individual. */
  readonly kind: "0100" | "0300" | "0400" | "0900";
  readonly issuedOn: string;
  /** The office in charge (cơ quan thuế quản lý), seven digits. */
  readonly office: string;
  readonly address: string;
  readonly provinceCode: string;
  /** District of before July 2025: the register still has it. */
  readonly districtCode?: string;
}

interface LedgerRow {
  readonly subItem: string;
  /** Still to be paid; negative when too much was. */
  readonly remaining: number;
  readonly office: string;
  readonly treasury: string;
  readonly decision?: string;
  readonly decidedOn?: string;
  /** Administrative area; districts among them. */
  readonly area?: string;
}

/** One line of the land-tax ledger. */
export interface LandRow extends LedgerRow {
  readonly decision: string;
  readonly decidedOn: string;
  readonly subItemName: string;
  readonly dueOn: string;
  /** Owners as the clerk typed them: joint owners share one text. The taxpayer's own name unless given. */
  readonly owners?: string;
  readonly plot: string;
  readonly sheet: string;
  readonly address: string;
}

/** One line of the vehicle registration-fee ledger. */
export interface VehicleRow extends LedgerRow {
  readonly period: { readonly year: number; readonly month: number };
  readonly chassis: string;
  readonly engine: string;
  readonly description: string;
  /** `VND` unless given. */
  readonly currency?: string;
}

/** One line of the personal-income-tax ledger, which is invented. */
export interface IncomeRow extends LedgerRow {
  /** `2025`, or a month. */
  readonly period: string | { readonly year: number; readonly month: number };
  readonly assessed: number;
  readonly dueOn: string;
}

export type LedgerName = "income" | "land" | "vehicles";

export interface TaxRecord {
  /** Absent: the authority knows no such taxpayer. */
  readonly registration?: TaxRegistration;
  readonly income?: readonly IncomeRow[];
  readonly land?: readonly LandRow[];
  readonly vehicles?: readonly VehicleRow[];
  /** Ledgers that answer for this taxpayer with a failure of the system. */
  readonly closedLedgers?: readonly LedgerName[];
}

/** Somebody whom the authority can be asked about. */
export interface TaxFile {
  readonly taxCode: string;
  readonly name: string;
  readonly chapter: "755" | "757";
  readonly record: TaxRecord;
}
