/** Whether somebody may drive with a licence on a day, and if not, why. */
import { currentClasses, ruleOf } from "./classes.ts";
import type { CurrentClass } from "./classes.ts";
import type { Licence, Status } from "./licence.ts";

export type Reason = "EXPIRED" | "HELD" | "SUSPENDED" | "REVOKED" | "EXCHANGED" | "NO_POINTS";

export interface Permission {
  /** Every class on the card may be driven. `undefined` when the register's word for the state is new to us and nothing else forbids it. */
  readonly mayDrive: boolean | undefined;
  readonly reasons: readonly Reason[];
  /** What remains where only a part is forbidden; `undefined` with `mayDrive`. */
  readonly classesInForce: readonly CurrentClass[] | undefined;
}

/** The register's state, except that a licence past its last day has expired whether the register has noticed or not. */
export const statusOn = ({ status, validity }: Pick<Licence, "status" | "validity">, day: string): Status =>
  status === "VALID" && validity.until !== undefined && validity.until < day ? "EXPIRED" : status;

/** States that forbid driving by themselves. Law 36/2024/QH15, Art. 57 §7 and Art. 56 §1. */
const forbidding: Readonly<Record<Exclude<Status, "VALID" | "UNKNOWN">, Reason>> = { EXPIRED: "EXPIRED", HELD: "HELD", SUSPENDED: "SUSPENDED", REVOKED: "REVOKED", EXCHANGED: "EXCHANGED" };

export const permissionOn = (licence: Licence, day: string): Permission => {
  const status = statusOn(licence, day);
  const hasEnded = licence.validity.until !== undefined && licence.validity.until < day;
  const reasons = new Set<Reason>();
  if (status !== "VALID" && status !== "UNKNOWN") reasons.add(forbidding[status]);
  // A card that was held or suspended may run out meanwhile.
  if (hasEnded) reasons.add("EXPIRED");
  // Art. 58 §3.
  if (licence.points === 0) reasons.add("NO_POINTS");
  if (reasons.size === 0) return status === "UNKNOWN" ? { mayDrive: undefined, reasons: [], classesInForce: undefined } : { mayDrive: true, reasons: [], classesInForce: currentClasses(licence.printedClasses) };
  return { mayDrive: false, reasons: [...reasons], classesInForce: reasons.size === 1 && reasons.has("EXPIRED") ? classesWithoutEnd(licence) : [] };
};

/** One card may carry a motorcycle class without end beside a car class with one: only the latter ends with the card's date. */
const classesWithoutEnd = ({ printedClasses }: Licence): readonly CurrentClass[] => {
  const withoutEnd = printedClasses.filter((printed) => ruleOf(printed)?.term.kind === "NO_END");
  return withoutEnd.length < printedClasses.length ? currentClasses(withoutEnd) : [];
};
