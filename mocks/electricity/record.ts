/** What the five power corporations hold about one person. */
export interface ElectricityRecord {
  readonly accounts: readonly ElectricityAccountRecord[];
}

export interface ElectricityAccountRecord {
  /** Mã khách hàng: 13 characters; the first two say whose it is. */
  readonly customerCode: string;
  readonly address: string;
  /** Số hộ dùng chung: households behind one meter. Default 1. */
  readonly households?: number;
  /** The day of the last meter reading, `YYYY-MM-DD`. It is paid for within seven days. */
  readonly readOn: string;
  /** Kilowatt-hours of each monthly period, the latest first: one bill each. */
  readonly usage: readonly number[];
  /** How many of the latest bills are not paid. Default none. */
  readonly unpaid?: number;
  /** Price per kWh of a shop: one for all of it, and not by the household table. Invented. */
  readonly businessPrice?: number;
  /** The corporation forgot the new table of 29 May 2025 and bills by the one before: a wrong bill. */
  readonly oldTable?: true;
  /** Central corporation only: its own words for the state of the latest bill. */
  readonly statusText?: string;
}
