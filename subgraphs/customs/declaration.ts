/** A customs declaration as the rest of this subgraph knows it: nothing of the wire is left. */
import type { Ground } from "./cancellation-grounds.ts";
import type { DeclarationType } from "./declaration-types.ts";
import type { Item } from "./items.ts";

export type Direction = "IMPORT" | "EXPORT";
export type Channel = "GREEN" | "YELLOW" | "RED" | "NOT_ROUTED";

export type Status =
  | "REGISTERED"
  | "CHANNELLED"
  | "DOCUMENT_CHECK"
  | "PHYSICAL_CHECK"
  | "DUTY_PAID"
  | "RELEASED"
  | "CLEARED"
  | "CANCEL_REQUESTED"
  | "CANCELLED"
  | "AUDITED"
  | "UNKNOWN";

/** What an office makes of something that was lodged. */
export type DecisionStatus = "SUBMITTED" | "ACCEPTED" | "REJECTED" | "UNKNOWN";
export type SupplementStatus = DecisionStatus | "REQUESTED";

/** In the currency of an invoice. The amount is a decimal as text: a binary fraction would not be the sum that was declared. */
export interface ForeignAmount {
  readonly amount: string;
  /** ISO 4217. */
  readonly currency: string;
}

export interface Party {
  readonly taxCode: string | undefined;
  readonly name: string | undefined;
}

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Eight digits. */
  readonly hsCode: string;
  readonly description: string;
  /** A decimal as text. */
  readonly quantity: string;
  readonly unit: string;
  /** ISO 3166, two letters. */
  readonly origin: string | undefined;
  readonly value: ForeignAmount;
  /** Đồng, like the two below. */
  readonly valueVnd: number;
  /** Percent. */
  readonly importDutyRate: number | undefined;
  readonly dutyVnd: number;
  readonly vatVnd: number;
}

export interface Supplement {
  readonly number: number;
  /** ISO 8601 with Vietnam's offset, like every moment here. */
  readonly submittedAt: string;
  readonly status: SupplementStatus;
  readonly reason: string | undefined;
  readonly changes: readonly Change[];
}

export interface Change {
  readonly field: Item | "UNKNOWN";
  readonly lineNumber: number | undefined;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export interface ChannelChange {
  readonly channel: Channel;
  readonly since: string;
}

export interface Cancellation {
  readonly requestedAt: string;
  readonly ground: Ground | "UNKNOWN";
  readonly status: DecisionStatus;
  readonly reason: string | undefined;
}

export interface Declaration {
  readonly number: string;
  /** The number without its amendment digit: what stays the same for the declaration's whole life. */
  readonly stem: string;
  readonly amendmentCount: number;
  readonly direction: Direction;
  readonly type: DeclarationType | "UNKNOWN";
  readonly channel: Channel;
  /** The latest first. */
  readonly channelHistory: readonly ChannelChange[];
  readonly status: Status;
  readonly registeredAt: string;
  readonly clearedAt: string | undefined;
  readonly office: { readonly code: string; readonly name: string | undefined };
  readonly owner: Party;
  readonly declarant: Party;
  readonly partnerName: string | undefined;
  readonly invoice: { readonly number: string | undefined; readonly date: string | undefined; readonly total: ForeignAmount } | undefined;
  /** Đồng for one unit of the invoice's currency, a decimal as text. */
  readonly exchangeRate: string;
  readonly lines: readonly Line[];
  /** Đồng. */
  readonly dutiesTotal: number;
  /** The latest first. */
  readonly supplements: readonly Supplement[];
  readonly cancellationReason: string | undefined;
  /** The latest first. */
  readonly cancellations: readonly Cancellation[];
}
