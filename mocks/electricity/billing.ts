/** A corporation's own arithmetic: monthly bills from readings, by the household table and the tax of the day the meter was read. */
import type { ElectricityAccountRecord } from "./record.ts";

export interface BilledTier {
  readonly from: number;
  /** Null for the last. */
  readonly to: number | null;
  readonly kWh: number;
  readonly price: number;
  readonly amount: number;
}

export interface MonthlyBill {
  readonly year: number;
  readonly month: number;
  readonly from: string;
  readonly to: string;
  readonly oldReading: number;
  readonly newReading: number;
  readonly kWh: number;
  readonly tiers: readonly BilledTier[];
  readonly net: number;
  readonly vatRate: number;
  readonly vat: number;
  readonly total: number;
  readonly dueDate: string;
  readonly paid: boolean;
  readonly invoice: string;
}

type Table = readonly (readonly [upTo: number | null, price: number])[];

/** The latest first. */
const tables: readonly { readonly from: string; readonly table: Table }[] = [
  { from: "2025-05-29", table: [[100, 1984], [200, 2380], [400, 2998], [700, 3571], [null, 3967]] },
  { from: "2025-05-10", table: [[50, 1984], [100, 2050], [200, 2380], [300, 2998], [400, 3350], [null, 3460]] },
  { from: "2024-10-11", table: [[50, 1893], [100, 1956], [200, 2271], [300, 2860], [400, 3197], [null, 3302]] },
  { from: "2023-11-09", table: [[50, 1806], [100, 1866], [200, 2167], [300, 2729], [400, 3050], [null, 3151]] },
];
const tableOn = (day: string): Table => (tables.find(({ from }) => from <= day) ?? tables[tables.length - 1])?.table ?? [];
const oldTable = tableOn("2025-05-10");

/** 8 % from 1 July 2023 to 31 December 2026. */
const vatRateOn = (day: string): number => (day >= "2023-07-01" && day <= "2026-12-31" ? 8 : 10);

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

const tiersOf = (kWh: number, table: Table, households: number): readonly BilledTier[] => {
  let below = 0;
  return table.flatMap(([upTo, price]) => {
    const limit = upTo === null ? null : upTo * households;
    const used = oneDecimal(Math.max(0, Math.min(kWh, limit ?? kWh) - below));
    const from = below === 0 ? 0 : below + 1;
    below = limit ?? below;
    return used === 0 ? [] : [{ from, to: limit, kWh: used, price, amount: Math.round(used * price) }];
  });
};

const day = 86_400_000;
const shiftDays = (iso: string, days: number): string => new Date(Date.parse(iso) + days * day).toISOString().slice(0, 10);

/** The same day some months before; the 28th where a month may lack it. */
const monthsBefore = (iso: string, months: number): string => {
  if (months === 0) return iso;
  const date = new Date(iso);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, Math.min(date.getUTCDate(), 28))).toISOString().slice(0, 10);
};

/** The bills of an account, the latest first. */
export const billsOf = (account: ElectricityAccountRecord): readonly MonthlyBill[] =>
  account.usage.map((kWh, index): MonthlyBill => {
    const to = monthsBefore(account.readOn, index);
    const used = account.usage.slice(index).reduce((sum, of) => sum + of, 0);
    const newReading = oneDecimal(Number(account.customerCode.slice(-3)) * 10 + used);
    const table: Table = account.businessPrice === undefined ? (account.oldTable ? oldTable : tableOn(to)) : [[null, account.businessPrice]];
    const tiers = tiersOf(kWh, table, account.households ?? 1);
    const net = tiers.reduce((sum, { amount }) => sum + amount, 0);
    const vatRate = vatRateOn(to);
    const vat = Math.round((net * vatRate) / 100);
    const [year = "", month = ""] = to.split("-");
    return {
      year: Number(year),
      month: Number(month),
      from: shiftDays(monthsBefore(account.readOn, index + 1), 1),
      to,
      oldReading: oneDecimal(newReading - kWh),
      newReading,
      kWh,
      tiers,
      net,
      vatRate,
      vat,
      total: net + vat,
      dueDate: shiftDays(to, 7),
      paid: index >= (account.unpaid ?? 0),
      invoice: `1K${year.slice(2)}TEV-${account.customerCode.slice(-7)}${month}`,
    };
  });
