/** Exchanging a licence for a new card (đổi giấy phép lái xe): what stands in the way, what it costs and how long it takes. */
import { inForce } from "../../kit/dated.ts";
import type { Dated } from "../../kit/dated.ts";
import { currentClasses, ruleOf } from "./classes.ts";
import type { CurrentClass } from "./classes.ts";
import type { Licence, Status } from "./licence.ts";
import { statusOn } from "./permission.ts";

export type Obstacle = "EXPIRED" | "HELD" | "SUSPENDED" | "REVOKED" | "ALREADY_EXCHANGED" | "OPEN_VIOLATIONS" | "NOT_KNOWN";
export type ExchangeDocument = "OLD_CARD" | "PORTRAIT" | "HEALTH_CERTIFICATE";
export type Channel = "ONLINE" | "IN_PERSON";

export interface Fee {
  readonly channel: Channel;
  readonly amount: number;
  readonly since: string;
  /** False where sources disagree about whether it still holds. */
  readonly confirmed: boolean;
}

export interface Exchange {
  readonly possibleOnline: boolean;
  readonly obstacles: readonly Obstacle[];
  /** What would be printed on the new card: the first choice that the law gives. */
  readonly classes: readonly CurrentClass[];
  readonly fees: readonly Fee[];
  /** Working days. */
  readonly processingDays: number | undefined;
  readonly documents: readonly ExchangeDocument[];
}

interface DatedFee extends Dated {
  readonly amount: number;
  readonly confirmed: boolean;
}

const fees: Readonly<Record<Channel, readonly DatedFee[]>> = {
  ONLINE: [
    // Circular 37/2023/TT-BTC.
    { from: "2023-08-01", amount: 135_000, confirmed: true },
    // Circular 63/2023/TT-BTC lowers what is lodged online, until 31 December 2025.
    { from: "2023-12-01", amount: 115_000, confirmed: true },
    // By that text the reduction is over; a text of 2026 still shows the lower fee. Kept at what was seen last, and marked.
    { from: "2026-01-01", amount: 115_000, confirmed: false },
  ],
  IN_PERSON: [{ from: "2023-08-01", amount: 135_000, confirmed: true }],
};

interface DatedDays extends Dated {
  readonly workingDays: number;
}

const processing: readonly DatedDays[] = [{ from: "2023-08-01", workingDays: 5 }];

/** Art. 62 §2: a licence is exchanged before its term ends. No points left is no obstacle: they follow to the new card (Art. 58 §4). */
const obstacleOfStatus: Readonly<Record<Exclude<Status, "VALID">, Obstacle>> = {
  EXPIRED: "EXPIRED",
  HELD: "HELD",
  SUSPENDED: "SUSPENDED",
  REVOKED: "REVOKED",
  EXCHANGED: "ALREADY_EXCHANGED",
  UNKNOWN: "NOT_KNOWN",
};

export const exchangeOn = (licence: Licence, day: string): Exchange => {
  const obstacles = obstaclesOn(licence, day);
  return {
    possibleOnline: obstacles.length === 0,
    obstacles,
    classes: currentClasses(licence.printedClasses),
    fees: feesOn(day),
    processingDays: inForce(processing, day)?.workingDays,
    documents: documentsFor(licence),
  };
};

const obstaclesOn = (licence: Licence, day: string): readonly Obstacle[] => {
  const status = statusOn(licence, day);
  const obstacles = new Set<Obstacle>();
  if (status !== "VALID") obstacles.add(obstacleOfStatus[status]);
  if (licence.validity.until !== undefined && licence.validity.until < day) obstacles.add("EXPIRED");
  // Art. 62 §4: nothing is exchanged until the holder has done what the authority asked about a violation.
  if (licence.violations.some(({ state }) => state === "FINE_UNPAID" || state === "PENDING")) obstacles.add("OPEN_VIOLATIONS");
  // A class or a state in words that are new to us may hide any of the above.
  if (licence.violations.some(({ state }) => state === "UNKNOWN") || licence.printedClasses.some(({ code }) => code === "UNKNOWN")) obstacles.add("NOT_KNOWN");
  return [...obstacles];
};

const feesOn = (day: string): readonly Fee[] =>
  (["ONLINE", "IN_PERSON"] as const).flatMap((channel) => {
    const fee = inForce(fees[channel], day);
    return fee === undefined ? [] : [{ channel, amount: fee.amount, since: fee.from, confirmed: fee.confirmed }];
  });

/** Motorcycle classes, which have no end, need no health certificate. */
const documentsFor = ({ printedClasses }: Licence): readonly ExchangeDocument[] =>
  printedClasses.every((printed) => ruleOf(printed)?.term.kind === "NO_END") ? ["OLD_CARD", "PORTRAIT"] : ["OLD_CARD", "PORTRAIT", "HEALTH_CERTIFICATE"];
