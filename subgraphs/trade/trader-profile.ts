/** A trader's profile (hồ sơ thương nhân) and until when it counts. */
import { DateTime } from "luxon";
import { inForce } from "../../kit/dated.ts";
import type { Dated } from "../../kit/dated.ts";

/** As the ministry has it; `undefined` for a firm without one. */
export type RegisteredProfile = { readonly state: "REGISTERED" | "SUSPENDED" | "UNKNOWN"; readonly registeredOn: string; readonly refreshedOn: string | undefined } | undefined;

export interface TraderProfile {
  readonly state: "ACTIVE" | "EXPIRED" | "SUSPENDED" | "NOT_REGISTERED" | "UNKNOWN";
  readonly registeredOn: string | null;
  readonly refreshedOn: string | null;
  readonly validUntil: string | null;
}

interface Term extends Dated {
  readonly years: number;
}

/** After so many years it has to be updated: Decree 31/2018/NĐ-CP, Art. 13. Whoever registered before has the same. */
const terms: readonly Term[] = [{ from: "0001-01-01", years: 2 }];

/** By the term of the day on which it was last updated. */
const validUntil = (from: string): string | null => {
  const years = inForce(terms, from)?.years;
  return years === undefined ? null : DateTime.fromISO(from, { zone: "utc" }).plus({ years }).toISODate();
};

export const profileOn = (registered: RegisteredProfile, day: string): TraderProfile => {
  if (registered === undefined) return { state: "NOT_REGISTERED", registeredOn: null, refreshedOn: null, validUntil: null };
  const { state, registeredOn, refreshedOn = null } = registered;
  const until = validUntil(refreshedOn ?? registeredOn);
  const isFresh = until !== null && day <= until;
  return { state: state === "REGISTERED" ? (isFresh ? "ACTIVE" : "EXPIRED") : state, registeredOn, refreshedOn, validUntil: until };
};
