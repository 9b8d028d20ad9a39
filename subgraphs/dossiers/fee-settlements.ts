/** Fees that were paid through the portal, booked at the agencies that they are owed to: each has a system of its own. */
import type { Booking, Settlement, SettlementOutcome, SettlementWire } from "../../kit/settlement.ts";
import { agencyNames, isOwn } from "./agencies.ts";
import type { AgencyName } from "./agencies.ts";
import { readObligation } from "./fees.ts";

/** What an agency's system is told. */
export interface FeePayment extends Pick<Settlement, "id" | "amount" | "paidAt" | "transaction"> {
  readonly dossier: string;
  readonly fee: string;
}

/** One agency's system; as in `SettlementWire`. */
export interface FeeWire {
  book(payment: FeePayment, signal: AbortSignal): Promise<SettlementOutcome>;
  find(payment: FeePayment, signal: AbortSignal): Promise<SettlementOutcome | undefined>;
  bookings(day: string, signal: AbortSignal): Promise<readonly Booking[]>;
  close(): Promise<void>;
}

/** Of the agencies that collect through the portal. */
export type FeeWires = Readonly<Partial<Record<AgencyName, FeeWire>>>;

export const createFeeSettlements = (wires: FeeWires): SettlementWire => {
  /** By the code of its dossier, which is the agency's own: what else a notice says of it is not relied on. */
  const agencyOf = (dossier: string): AgencyName | undefined => agencyNames.find((name) => isOwn(name, dossier));
  const read = ({ id, obligation, amount, paidAt, transaction }: Settlement): { readonly wire: FeeWire; readonly payment: FeePayment } | undefined => {
    const owed = readObligation(obligation);
    const agency = owed && agencyOf(owed.dossier);
    const wire = agency && wires[agency];
    return wire && { wire, payment: { ...owed, id, amount, paidAt, transaction } };
  };
  return {
    async book(settlement, signal) {
      const its = read(settlement);
      return its ? its.wire.book(its.payment, signal) : { state: "REFUSED", reason: "NO_SUCH_OBLIGATION" };
    },
    async find(settlement, signal) {
      const its = read(settlement);
      return its?.wire.find(its.payment, signal);
    },
    ministries: agencyNames.flatMap((name) => {
      const wire = wires[name];
      return wire ? [{ name, bookings: (day: string, signal: AbortSignal) => wire.bookings(day, signal) }] : [];
    }),
    ministryOf: (obligation) => agencyOf(readObligation(obligation)?.dossier ?? "") ?? "none",
  };
};
