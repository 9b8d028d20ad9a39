/** What was paid through the portal, on its way to the corporation whose bill it is. */
import type { SettlementWire } from "../../kit/settlement.ts";
import { readBillId } from "./bill.ts";
import type { Corporation } from "./corporations/corporation.ts";
import { corporationNames } from "./customer-code.ts";
import type { CorporationName } from "./customer-code.ts";

export const createSettlementWire = (corporations: Readonly<Record<CorporationName, Corporation>>): SettlementWire => ({
  async book({ obligation, ...payment }, signal) {
    const bill = readBillId(obligation);
    return bill === undefined ? { state: "REFUSED", reason: "NO_SUCH_OBLIGATION" } : corporations[bill.corporation].ledger.book({ ...bill, ...payment }, signal);
  },
  async find({ obligation, ...payment }, signal) {
    const bill = readBillId(obligation);
    return bill && corporations[bill.corporation].ledger.find({ ...bill, ...payment }, signal);
  },
  ministries: corporationNames.map((name) => ({ name, bookings: (day, signal) => corporations[name].ledger.bookings(day, signal) })),
  ministryOf: (obligation) => readBillId(obligation)?.corporation ?? "",
});
