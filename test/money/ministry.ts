/** A ministry behind an owner: what is owed there, what it has booked, and everything that can go wrong on the way to it. */
import { setTimeout as delay } from "node:timers/promises";
import { NothingFiled } from "../../kit/act.ts";
import { PublicError } from "../../kit/errors.ts";
import type { Settlement, SettlementOutcome, SettlementWire } from "../../kit/settlement.ts";

/** What it does with the next thing that it is told. `AWAY` says so, and has surely booked nothing. */
export type MinistryFault = "LOSES_ANSWER" | "LOSES_QUESTION" | "AWAY" | "IS_SLOW";
export const ministryFaults: readonly MinistryFault[] = ["LOSES_ANSWER", "LOSES_QUESTION", "AWAY", "IS_SLOW"];

export interface Booked {
  readonly id: string;
  readonly obligation: string;
  readonly amount: number;
  readonly reference: string;
}

export interface Ministry {
  readonly wire: SettlementWire;
  /** By the ids of the notices, for ever. */
  readonly booked: ReadonlyMap<string, Booked>;
  /** One id with two contents, which it refuses. */
  readonly conflicts: readonly string[];
  dueOf(obligation: string): number;
  /** It assesses anew, or somebody has paid at its counter. */
  owe(obligation: string, due: number): void;
  next(fault: MinistryFault): void;
  /** Nothing goes wrong any more. */
  calm(): void;
  /** Another history: nothing is owed. */
  reset(): void;
}

const slowMs = 40;
const lost = () => new PublicError("MINISTRY_TIMEOUT", { reason: "no answer within the deadline" });

export const createMinistry = (name: string): Ministry => {
  const dues = new Map<string, number>();
  const booked = new Map<string, Booked>();
  const conflicts: string[] = [];
  let faults: MinistryFault[] = [];
  const dueOf = (obligation: string): number => dues.get(obligation) ?? 0;

  const decide = ({ id, obligation, amount }: Settlement): SettlementOutcome => {
    const known = booked.get(id);
    if (known !== undefined) {
      if (known.obligation === obligation && known.amount === amount) return { state: "SETTLED", reference: known.reference };
      conflicts.push(id);
      return { state: "REFUSED", reason: "REFUSED" };
    }
    const due = dueOf(obligation);
    if (due === 0) return { state: "REFUSED", reason: "ALREADY_PAID" };
    if (amount > due) return { state: "REFUSED", reason: "ABOVE_DUE" };
    dues.set(obligation, due - amount);
    const reference = `${name}-${booked.size + 1}`;
    booked.set(id, { id, obligation, amount, reference });
    return { state: "SETTLED", reference };
  };

  const wire: SettlementWire = {
    async book(settlement) {
      const fault = faults.shift();
      if (fault === "AWAY") throw new NothingFiled(new PublicError("MINISTRY_UNAVAILABLE", { reason: "says that it is away" }));
      if (fault === "LOSES_QUESTION") throw lost();
      await delay(fault === "IS_SLOW" ? slowMs : 0);
      const outcome = decide(settlement);
      if (fault === "LOSES_ANSWER") throw lost();
      await delay(fault === "IS_SLOW" ? slowMs : 0);
      return outcome;
    },
    async find({ id }) {
      if (faults.shift() !== undefined) throw lost();
      await delay(0);
      const known = booked.get(id);
      return known && { state: "SETTLED", reference: known.reference };
    },
    ministries: [{ name, bookings: async () => [...booked.values()] }],
    ministryOf: () => name,
  };
  return {
    ...{ wire, booked, conflicts, dueOf },
    owe: (obligation, due) => void dues.set(obligation, due),
    next: (fault) => void faults.push(fault),
    calm: () => void (faults = []),
    reset() {
      faults = [];
      dues.clear();
      booked.clear();
      conflicts.length = 0;
    },
  };
};
