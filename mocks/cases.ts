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
  /** Đồng. */
  readonly amount: number;
  /** Once the case was received, which then waits for it; or as the result is handed over. */
  readonly collected: "ON_RECEIPT" | "ON_RETURN";
  paidAt?: Date;
}

/** Whether the case waits for it. */
export const isAwaited = ({ collected, paidAt }: Fee): boolean => collected === "ON_RECEIPT" && paidAt === undefined;

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
    history: [],
    supplements: [],
    results: [],
    later: new Set(),
    done: 0,
    pausedDays: 0,
    reported: 0,
  };
  if (receivedAt > filedAt) its.history.push({ status: 1, at: filedAt, note: "Hồ sơ mới đăng ký, chờ tiếp nhận trong giờ làm việc" });
  else receive(its, receivedAt);
  byCode.set(its.code, its);
  return its;
};

const minuteMs = 60_000;

/** The moment, or the second after the last event: messages tell seconds, and what comes after must be seen to. */
export const afterLast = ({ history }: Case, at: Date): Date => {
  const last = history.at(-1)?.at.getTime() ?? 0;
  return at.getTime() > last ? at : new Date(last + 1_000);
};

/** Receives a case. What is to be paid first is asked for at once. */
export const receive = (its: Case, at: Date): void => {
  its.history.push({ status: 2, at, note: "Hồ sơ được tiếp nhận" });
  if (its.fees.some(isAwaited)) its.history.push({ status: 6, at: afterLast(its, at), note: "Đề nghị nộp phí, lệ phí" });
};

const dueAfter = (from: Date, days: number): Date => momentOf(addWorkingDays(local(from).day, days), closes);

/** When something is next to be done about a case without anybody asking; nothing while it waits for the citizen and when it has ended. */
export const nextAt = (its: Case, { script }: Service): Date | undefined => {
  const status = statusOf(its);
  if (status === 1) return its.receivedAt;
  const step = script[its.done];
  if (step === undefined || status === 5 || status === 6 || isEnded(its)) return undefined;
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

/** The clock of a case runs again, and its due date moves by the working days that it stood. */
export const goOn = (its: Case, { since, at, note }: { readonly since: Date; readonly at: Date; readonly note: string }, service: Service): void => {
  its.pausedDays += workingDaysBetween(local(since).day, local(at).day);
  its.dueAt = dueAfter(its.receivedAt, service.workingDays(its.application) + its.pausedDays);
  its.history.push({ status: 4, at, note });
};

/** Takes what was missing. */
export const takeSupplement = (its: Case, at: Date, documents: readonly CitedDocument[], service: Service): void => {
  const request = its.supplements.at(-1);
  if (request === undefined) throw new Error("a supplement that nobody asked for");
  its.documents = [...its.documents.filter(({ tenTep }) => !documents.some((newer) => newer.tenTep === tenTep)), ...documents];
  goOn(its, { since: request.askedAt, at, note: "Đã nhận giấy tờ bổ sung, tiếp tục xử lý" }, service);
  request.givenAt = at;
  request.dueAfter = its.dueAt;
};
