/** What of a dossier counts in published figures, as it stood when a quarter ended. Late is what the working calendar says, not what its agency does. */
import { DateTime } from "luxon";
import { fixedClock, vietnam } from "../../kit/clock.ts";
import { standingOf } from "./dossier.ts";
import type { ReportedDossier, Standing } from "./dossier.ts";
import { monthOf, nextQuarter, startOf } from "./quarters.ts";
import type { Tables } from "./tables.ts";
import { CalendarUnknown, workingDaysBetween } from "./working-calendar.ts";

/** Null where it is not to be counted yet. */
export type Counts = Omit<Tables["dossier_count"], "dossier" | "agency" | "procedure">;

/**
 * A month is that in which it was received, in which its result came in time, or in which its day came without one: an agency that never decides is late
 * all the same. What was heard of only after its own quarter had been closed counts in the first month of the one that is closed with it.
 */
export const countsOf = (dossier: Pick<ReportedDossier, "code" | "agency" | "procedure" | "receivedAt" | "events">, quarter: string): Counts => {
  const end = startOf(nextQuarter(quarter));
  const events = dossier.events.filter(({ at }) => Date.parse(at) < end.getTime());
  const standing = standingOf({ ...dossier, procedureName: undefined, events, promises: [] }, fixedClock(new Date(end.getTime() - 1)));
  const monthIn = (day: string): string => [monthOf(day), quarter].toSorted().at(-1) ?? quarter;
  const { receivedAt } = standing;
  const isReceived = receivedAt !== undefined && Date.parse(receivedAt) < end.getTime();
  const verdict = verdictOf(standing);
  const finishedOn = verdict?.said === "NONE" ? undefined : resultDayOf(standing);
  return {
    received_month: isReceived ? monthIn(dayOf(receivedAt)) : null,
    verdict: verdict?.said ?? null,
    verdict_month: verdict?.on === undefined ? null : monthIn(verdict.on),
    finished_month: finishedOn === undefined ? null : monthIn(finishedOn),
    working_days: finishedOn === undefined ? null : workingDaysOf(standing, finishedOn),
    is_complete: verdict !== undefined && standing.time === "ENDED",
  };
};

const dayOf = (at: string): string => DateTime.fromISO(at, { zone: vietnam }).toISODate() ?? "";

/** The day on which the agency had decided. */
const resultDayOf = ({ history }: Standing): string | undefined => {
  const result = history.find(({ status }) => status === "DECIDED" || status === "RETURNED");
  return result && dayOf(result.at);
};

/** @returns `undefined` while nobody can tell. `NONE`: it was never due, was not accepted, or was withdrawn in time. */
const verdictOf = (standing: Standing): { readonly said: "ON_TIME" | "LATE"; readonly on: string } | { readonly said: "NONE"; readonly on?: undefined } | undefined => {
  const { isLate, dueOn, time } = standing;
  if (isLate && dueOn !== undefined) return { said: "LATE", on: dueOn };
  const finishedOn = resultDayOf(standing);
  if (finishedOn !== undefined && dueOn !== undefined) return { said: "ON_TIME", on: finishedOn };
  return time === "ENDED" ? { said: "NONE" } : undefined;
};

/** The time that the agency took, without what it waited for others: as the due date stands at the procedure's own days with all pauses counted. */
const workingDaysOf = ({ procedure, dueOn }: Standing, finishedOn: string): number | null => {
  if (procedure === undefined || dueOn === undefined) return null;
  try {
    return Math.max(0, procedure.workingDays - workingDaysBetween(finishedOn, dueOn) + workingDaysBetween(dueOn, finishedOn));
  } catch (error) {
    if (error instanceof CalendarUnknown) return null;
    throw error;
  }
};
