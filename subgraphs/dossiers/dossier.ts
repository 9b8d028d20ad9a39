/** A dossier as its agency's messages make it: what was reported, and what follows from that. */
import { DateTime } from "luxon";
import { today, vietnam } from "../../kit/clock.ts";
import type { Clock } from "../../kit/clock.ts";
import { procedureOn } from "./procedures.ts";
import type { Procedure } from "./procedures.ts";
import { canReach, firstStatus, statuses } from "./statuses.ts";
import type { LocalisedText, Status, TimeState } from "./statuses.ts";
import { dueDate } from "./working-calendar.ts";
import type { Pause } from "./working-calendar.ts";

/** A status with the time that its agency gave it, in whatever order it came. */
export interface ReportedEvent {
  readonly status: Status;
  /** ISO 8601. */
  readonly at: string;
  readonly note: string | undefined;
}

/** All that was reported of a dossier. Nothing in it depends on the order in which messages came. */
export interface ReportedDossier {
  readonly code: string;
  readonly agency: string;
  readonly procedure: string;
  readonly procedureName: string | undefined;
  /** When the agency received it; ISO 8601. */
  readonly receivedAt: string | undefined;
  readonly events: readonly ReportedEvent[];
  /** Every day that the agency ever promised, `YYYY-MM-DD`. */
  readonly promises: readonly string[];
}

/** What follows from the reports on a day. */
export interface Standing {
  readonly status: Status;
  readonly time: TimeState;
  readonly receivedAt: string | undefined;
  readonly procedure: Procedure | undefined;
  readonly dueOn: string | undefined;
  readonly promisedOn: string | undefined;
  readonly isLate: boolean | undefined;
  readonly apology: { readonly text: LocalisedText; readonly newDate: string | undefined } | undefined;
  /** The oldest first. */
  readonly history: readonly ReportedEvent[];
  /** Reported, but not possible after what was before: for the operator. */
  readonly impossible: readonly ReportedEvent[];
}

const dayOf = (at: string): string => DateTime.fromISO(at, { zone: vietnam }).toISODate() ?? "";

const inOrder = (events: readonly ReportedEvent[]): ReportedEvent[] =>
  events.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at) || statuses[a.status].code - statuses[b.status].code);

/**
 * Puts events in the order of their own times and leaves out what cannot follow. A status may be reached over others that were never reported, or whose
 * message is still on its way; a status repeated is a further step of the same work.
 */
const replay = (events: readonly ReportedEvent[]): { readonly history: readonly ReportedEvent[]; readonly impossible: readonly ReportedEvent[] } => {
  const history: ReportedEvent[] = [];
  const impossible: ReportedEvent[] = [];
  let status = firstStatus;
  for (const event of inOrder(events)) {
    const isPossible = event.status === status || canReach(status, event.status);
    (isPossible ? history : impossible).push(event);
    if (isPossible) status = event.status;
  }
  return { history, impossible };
};

/** The steps that count, the oldest first. */
export const historyOf = (events: readonly ReportedEvent[]): readonly ReportedEvent[] => replay(events).history;

/** When the agency's time stood still; what was before it received the dossier does not count. */
const pausesOf = (history: readonly ReportedEvent[], receivedAt: string): readonly Pause[] => {
  const pauses: Pause[] = [];
  let from: string | undefined;
  for (const { status, at } of history) {
    const isPaused = statuses[status].time === "PAUSED";
    if (isPaused) from ??= at;
    else if (from !== undefined) {
      if (Date.parse(at) > Date.parse(receivedAt)) pauses.push({ from: Date.parse(from) < Date.parse(receivedAt) ? receivedAt : from, to: at });
      from = undefined;
    }
  }
  if (from !== undefined) pauses.push({ from, to: undefined });
  return pauses;
};

const apologyFor = (promisedOn: string | undefined, dueOn: string): Standing["apology"] => {
  const newDate = promisedOn !== undefined && promisedOn > dueOn ? promisedOn : undefined;
  return {
    newDate,
    text:
      newDate === undefined
        ? { vi: "Cơ quan giải quyết xin lỗi vì chưa trả kết quả đúng hạn và chưa thông báo ngày hẹn mới; bạn có quyền yêu cầu.", en: "The agency owes you an apology for being late, and a new date, which it has not given yet; you may ask for it." }
        : { vi: "Cơ quan giải quyết xin lỗi vì chưa trả kết quả đúng hạn và hẹn lại ngày trả kết quả.", en: "The agency apologises for being late and has given a new date." },
  };
};

/** What the reports amount to now. */
export const standingOf = ({ procedure: code, receivedAt: reported, events, promises }: ReportedDossier, clock: Clock): Standing => {
  const { history, impossible } = replay(events);
  const status = history.at(-1)?.status ?? firstStatus;
  const receivedAt = reported ?? history.find((event) => event.status === "ACCEPTED")?.at;
  // A dossier keeps the procedure under which it was received.
  const procedure = procedureOn(code, receivedAt === undefined ? today(clock) : dayOf(receivedAt));
  const isCounted = receivedAt !== undefined && procedure !== undefined && status !== "REGISTERED" && status !== "NOT_ACCEPTED";
  const dueOn = isCounted ? dueDate(receivedAt, procedure, pausesOf(history, receivedAt)) : undefined;
  const end = history.find((event) => statuses[event.status].time === "ENDED");
  const isLate = dueOn === undefined ? undefined : (end === undefined ? today(clock) : dayOf(end.at)) > dueOn;
  const promisedOn = promises.toSorted().at(-1);
  return {
    ...{ status, receivedAt, procedure, dueOn, promisedOn, isLate, history, impossible },
    time: statuses[status].time,
    apology: isLate && dueOn !== undefined ? apologyFor(promisedOn, dueOn) : undefined,
  };
};
