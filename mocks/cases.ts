/**
 * A filing at a mock ministry and what becomes of it. A service is a script of steps over working days; a case is where one filing stands in its script. Here
 * is only what is filed and remembered, in the world's state; who works through the script is the office (`office.ts`).
 */
import { createHash } from "node:crypto";
import type { FlattenedJWS } from "jose";
import type { Company } from "./personas/companies.ts";
import type { Persona } from "./personas/persona.ts";
import { addWorkingDays, closes, local, momentOf, receptionOf, workingDaysBetween } from "./working-days.ts";
import type { CitedDocument, Actor } from "./filing.ts";
import type { World } from "./world.ts";

/** The portal's ten statuses by their codes; each ministry writes them its own way. */
export type Status = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

export interface CaseEvent {
  readonly status: Status;
  readonly at: Date;
  /** For the citizen, in Vietnamese. */
  readonly note: string;
}

/** A file that a ministry issued. */
export interface Result {
  readonly id: string;
  readonly name: string;
  /** At the ministry, unguessable. */
  readonly path: string;
  readonly url: string;
  readonly sha256: string;
  readonly bytes: Buffer;
  /** Detached, ES256, `b64: false`, over the file's bytes: RFC 7797, without the payload. */
  readonly signature: Omit<FlattenedJWS, "payload">;
}

export interface SupplementRequest {
  readonly askedAt: Date;
  readonly note: string;
  readonly dueBefore: Date;
  givenAt?: Date;
  dueAfter?: Date;
}

export interface Fee {
  readonly code: string;
  readonly name: string;
  /** Đồng. Collected when the result is returned. */
  readonly amount: number;
}

export interface Case<Application = unknown> {
  /** The mock's name. */
  readonly ministry: string;
  /** Mã hồ sơ. */
  readonly code: string;
  /** The portal's own reference. */
  readonly reference: string;
  readonly digest: string;
  /** Of the service that it was filed at. */
  readonly procedure: string;
  /** Whose it is, or who filed it for a firm. */
  readonly person: Persona;
  /** Whose it is, where that is a firm. */
  readonly company?: Company | undefined;
  readonly actor: Actor | undefined;
  application: Application;
  documents: readonly CitedDocument[];
  readonly fees: readonly Fee[];
  readonly filedAt: Date;
  readonly receivedAt: Date;
  readonly firstDueAt: Date;
  dueAt: Date;
  readonly history: CaseEvent[];
  readonly supplements: SupplementRequest[];
  readonly results: Result[];
  /** References of what was handed in later, so that it counts once. */
  readonly later: Set<string>;
  /** Steps done of the script. */
  done: number;
  /** Working days that the case waited for the citizen. */
  pausedDays: number;
  /** Events that the outbox has taken. */
  reported: number;
}

export interface Tools {
  readonly world: World;
  /** The moment of the step on the world's clock: when it was due, however far the clock was moved. */
  readonly at: Date;
  /** Fetches what the application cites. @returns what is wrong with it, in Vietnamese, or nothing. */
  readonly checkDocuments: (its: Case) => Promise<string | undefined>;
  /** Makes, signs and serves a file. */
  readonly issue: (its: Case, content: { readonly name: string; readonly title: string; readonly number: string; readonly rows: readonly (readonly [string, string])[]; readonly signatory: string }) => Promise<Result>;
}

/** What came of a step. */
export interface Outcome extends Omit<CaseEvent, "at"> {
  readonly result?: Result;
  /** What the step changes in registers: done together with the event, or not at all if the case was withdrawn meanwhile. */
  readonly effect?: () => void;
}

export interface Step<Application> {
  afterDays(application: Application): number;
  /** `HH:mm` of that day. */
  readonly time: string;
  run(its: Case<Application>, tools: Tools): Promise<Outcome>;
}

export interface Service<Application = unknown> {
  readonly ministry: string;
  readonly procedure: { readonly code: string; readonly name: string; readonly fieldCode: string; readonly field: string };
  readonly agency: { readonly name: string; codeOf(day: string, sequence: number): string };
  workingDays(application: Application): number;
  readonly script: readonly Step<Application>[];
}

interface Cases {
  readonly byCode: Map<string, Case>;
  readonly sequences: Map<string, number>;
}

const stateOf = (world: World, ministry: string): Cases => world.state(`cases/${ministry}`, () => ({ byCode: new Map(), sequences: new Map() }));

export const casesOf = (world: World, ministry: string): readonly Case[] => [...stateOf(world, ministry).byCode.values()];
/** A ministry may have more than one service. */
export const casesAt = (world: World, { ministry, procedure }: Pick<Service, "ministry" | "procedure">): readonly Case[] => casesOf(world, ministry).filter((its) => its.procedure === procedure.code);
export const findCase = (world: World, ministry: string, code: string): Case | undefined => stateOf(world, ministry).byCode.get(code);
export const findByReference = (world: World, ministry: string, reference: string): Case | undefined => casesOf(world, ministry).find((its) => its.reference === reference);

export const digestOf = (value: unknown): string => createHash("sha256").update(JSON.stringify(value)).digest("hex");

export const statusOf = ({ history }: Pick<Case, "history">): Status => history.at(-1)?.status ?? 1;
const ended: ReadonlySet<Status> = new Set([3, 7, 8, 10]);
export const isEnded = (its: Case): boolean => ended.has(statusOf(its));

export type NewCase<Application> = Pick<Case<Application>, "reference" | "digest" | "person" | "company" | "actor" | "application" | "documents" | "fees">;

/** Opens a case. Out of hours it is only registered, and received when the office opens. */
export const openCase = <Application>(world: World, service: Service<Application>, filing: NewCase<Application>): Case<Application> => {
  const { byCode, sequences } = stateOf(world, service.ministry);
  const filedAt = world.now();
  const receivedAt = receptionOf(filedAt);
  const dueAt = dueAfter(receivedAt, service.workingDays(filing.application));
  const { day } = local(filedAt);
  const sequence = (sequences.get(day) ?? world.casesBefore) + 1;
  sequences.set(day, sequence);
  const its: Case<Application> = {
    ...filing,
    ministry: service.ministry,
    procedure: service.procedure.code,
    code: service.agency.codeOf(day, sequence),
    filedAt,
    receivedAt,
    firstDueAt: dueAt,
    dueAt,
    history: [receivedAt > filedAt ? { status: 1, at: filedAt, note: "Hồ sơ mới đăng ký, chờ tiếp nhận trong giờ làm việc" } : received(receivedAt)],
    supplements: [],
    results: [],
    later: new Set(),
    done: 0,
    pausedDays: 0,
    reported: 0,
  };
  byCode.set(its.code, its);
  return its;
};

const minuteMs = 60_000;

export const received = (at: Date): CaseEvent => ({ status: 2, at, note: "Hồ sơ được tiếp nhận" });

const dueAfter = (from: Date, days: number): Date => momentOf(addWorkingDays(local(from).day, days), closes);

/** When something is next to be done about a case without anybody asking; nothing while it waits for the citizen and when it has ended. */
export const nextAt = (its: Case, { script }: Service): Date | undefined => {
  const status = statusOf(its);
  if (status === 1) return its.receivedAt;
  const step = script[its.done];
  if (step === undefined || status === 5 || isEnded(its)) return undefined;
  const planned = momentOf(addWorkingDays(local(its.receivedAt).day, step.afterDays(its.application) + its.pausedDays), step.time);
  const last = its.history.at(-1)?.at ?? planned;
  // Messages tell seconds: what comes after must be seen to.
  return planned > last ? planned : new Date(last.getTime() + minuteMs);
};

/** Stops the clock of a case until the citizen hands in what is missing. */
export const askForSupplement = (its: Case, at: Date, note: string): void => {
  its.history.push({ status: 5, at, note });
  its.supplements.push({ askedAt: at, note, dueBefore: its.dueAt });
};

/** Takes what was missing: the clock runs again, and the due date moves by the working days that it stood. */
export const takeSupplement = (its: Case, at: Date, documents: readonly CitedDocument[], service: Service): void => {
  const request = its.supplements.at(-1);
  if (request === undefined) throw new Error("a supplement that nobody asked for");
  its.documents = [...its.documents.filter(({ tenTep }) => !documents.some((newer) => newer.tenTep === tenTep)), ...documents];
  its.pausedDays += workingDaysBetween(local(request.askedAt).day, local(at).day);
  its.dueAt = dueAfter(its.receivedAt, service.workingDays(its.application) + its.pausedDays);
  request.givenAt = at;
  request.dueAfter = its.dueAt;
  its.history.push({ status: 4, at, note: "Đã nhận giấy tờ bổ sung, tiếp tục xử lý" });
};
