import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixedClock } from "../../kit/clock.ts";
import { standingOf } from "./dossier.ts";
import type { ReportedDossier, ReportedEvent } from "./dossier.ts";
import { statuses } from "./statuses.ts";
import type { Status } from "./statuses.ts";

const at = (day: string, time = "09:00"): string => `2026-11-${day}T${time}:00+07:00`;
const event = (status: Status, day: string, time?: string): ReportedEvent => ({ status, at: at(day, time), note: undefined });
const now = (day: string) => fixedClock(at(day));

const dossier = (events: readonly ReportedEvent[], rest: Partial<ReportedDossier> = {}): ReportedDossier => ({
  code: "G01.899.000-261102-0001",
  agency: "traffic-police",
  procedure: "T-BPC-280426",
  procedureName: undefined,
  receivedAt: at("02"),
  events,
  promises: [],
  ...rest,
});

/** Five working days from Monday 2 November: due on the 9th. */
const life = [event("ACCEPTED", "02"), event("PROCESSING", "03"), event("PAPERS_REQUESTED", "04"), event("PROCESSING", "06"), event("DECIDED", "10"), event("RETURNED", "11")];

describe("where a dossier stands", () => {
  it("is told by its last event, and counts its time over the pause", () => {
    expect(standingOf(dossier(life), now("12"))).toMatchObject({ status: "RETURNED", time: "ENDED", dueOn: "2026-11-11", isLate: false, impossible: [] });
    expect(standingOf(dossier(life.slice(0, 2)), now("04"))).toMatchObject({ status: "PROCESSING", time: "RUNNING", dueOn: "2026-11-09", isLate: false });
    expect(standingOf(dossier(life.slice(0, 3)), now("30"))).toMatchObject({ status: "PAPERS_REQUESTED", time: "PAUSED", dueOn: undefined, isLate: undefined });
  });

  it("does not depend on the order in which messages came, nor on how often", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...life, ...life], { minLength: 12 }), (events) => {
        const once = events.filter((each, index) => events.indexOf(each) === index);
        expect(standingOf(dossier(once), now("12"))).toEqual(standingOf(dossier(life), now("12")));
      }),
    );
  });

  it("leaves out what cannot follow, and keeps it for the operator", () => {
    const { status, impossible } = standingOf(dossier([...life, event("PROCESSING", "12")]), now("13"));
    expect(status).toBe("RETURNED");
    expect(impossible).toEqual([event("PROCESSING", "12")]);
  });

  it("jumps over a message that is still on its way", () => {
    expect(standingOf(dossier([event("DECIDED", "05")]), now("06"))).toMatchObject({ status: "DECIDED", impossible: [] });
  });

  it("never has a status that cannot follow the one before, whatever is reported", () => {
    const anyEvent = fc.record({ status: fc.constantFrom(...(Object.keys(statuses) as Status[])), at: fc.integer({ min: 1, max: 28 }).map((day) => at(String(day).padStart(2, "0"))), note: fc.constant(undefined) });
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 12 }), (events) => {
        const { history, impossible, status } = standingOf(dossier(events), now("29"));
        expect(history.length + impossible.length).toBe(events.length);
        expect(status).toBe(history.at(-1)?.status ?? "REGISTERED");
        const ended = history.findIndex((each) => statuses[each.status].next.length === 0);
        const afterwards = ended < 0 ? [] : history.slice(ended).filter((each) => each.status !== history[ended]?.status);
        expect(afterwards).toEqual([]);
      }),
    );
  });

  it("has no due date before it is accepted, and none where the procedure is not known", () => {
    expect(standingOf(dossier([event("REGISTERED", "02")]), now("03"))).toMatchObject({ status: "REGISTERED", time: "NOT_STARTED", dueOn: undefined });
    expect(standingOf(dossier(life, { procedure: "9.999999" }), now("12"))).toMatchObject({ procedure: undefined, dueOn: undefined, isLate: undefined });
  });

  it("keeps the procedure of the day of receipt", () => {
    const { procedure } = standingOf(dossier([], { receivedAt: "2025-02-28T09:00:00+07:00" }), now("12"));
    expect(procedure?.owner.name.en).toBe("Ministry of Transport");
  });
});

describe("a late dossier", () => {
  const running = life.slice(0, 2);

  it("is late from the day after it was due", () => {
    expect(standingOf(dossier(running), now("09")).isLate).toBe(false);
    expect(standingOf(dossier(running), now("10")).isLate).toBe(true);
  });

  it("stays late when it is decided after that", () => {
    expect(standingOf(dossier([...running, event("DECIDED", "10")]), now("30")).isLate).toBe(true);
    expect(standingOf(dossier([...running, event("DECIDED", "09", "16:30")]), now("30")).isLate).toBe(false);
  });

  it("has an apology with the new date, or says that there is none yet", () => {
    expect(standingOf(dossier(running, { promises: ["2026-11-09"] }), now("10")).apology).toMatchObject({ newDate: undefined });
    expect(standingOf(dossier(running, { promises: ["2026-11-13", "2026-11-09"] }), now("10")).apology).toMatchObject({ newDate: "2026-11-13" });
    expect(standingOf(dossier(running, { promises: ["2026-11-13"] }), now("09")).apology).toBeUndefined();
  });
});
