import type { CorporationName } from "./customer-code.ts";

/** What the electricity is used for, as far as prices care. */
export type Purpose = "HOUSEHOLD" | "OTHER" | "UNKNOWN";

/** A customer's contract at one of the corporations. */
export interface Account {
  readonly customerCode: string;
  readonly corporation: CorporationName;
  readonly holderName: string | undefined;
  readonly address: string;
  /** How many households share the meter. */
  readonly households: number;
  readonly purpose: Purpose;
}

/** What the meter showed. */
export interface Reading {
  readonly value: number;
  /** ISO 8601 with the offset. */
  readonly at: string;
}
