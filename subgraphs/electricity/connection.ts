/** A new connection to the grid (cấp điện mới): its steps as a table for each voltage, where it stands, what may be asked of it. */
import { badAnswer } from "../../kit/ministry-client.ts";
import type { Account } from "./account.ts";
import type { CorporationName } from "./customer-code.ts";

export type Voltage = "LOW" | "MEDIUM";

export type StepKind = "REQUEST" | "SURVEY" | "CONTRACT" | "CONNECTION_AGREEMENT" | "INSPECTION_REQUEST" | "ACCEPTANCE" | "PURCHASE_AGREEMENT" | "ENERGISATION";

/** `WAITING`: it has come to the corporation, and nobody there has taken it up. */
export type StepState = "NOT_REACHED" | "WAITING" | "UNDER_WAY" | "DONE" | "REFUSED" | "UNKNOWN";

export type RefusalReason = "DOCUMENTS_NOT_GOOD" | "NO_CAPACITY" | "NOT_AS_AGREED" | "PROTECTION_MISSING" | "SAFETY_NOT_MET" | "UNKNOWN";

/** Why a step was refused: ours, and the corporation's own words. */
export interface StepRefusal {
  readonly reason: RefusalReason;
  readonly words: string | undefined;
  readonly at: string | undefined;
}

/** Moments are ISO 8601. */
export interface Step {
  readonly kind: StepKind;
  readonly state: StepState;
  readonly arrivedAt: string | undefined;
  readonly startedAt: string | undefined;
  readonly doneAt: string | undefined;
  /** The latest; it stays when what was found wrong has been mended. */
  readonly refusal: StepRefusal | undefined;
}

export interface Connection {
  /** Code of the dossier, the corporation's name for it. */
  readonly code: string;
  readonly corporation: CorporationName;
  readonly voltage: Voltage;
  readonly address: string;
  readonly receivedAt: string | undefined;
  readonly promisedOn: string | undefined;
  /** As the corporation tells them, in any order. */
  readonly steps: readonly Step[];
  /** Once electricity flows. */
  readonly account: Account | undefined;
}

interface StepRule {
  readonly kind: StepKind;
  /** What becomes of the request when the step is refused. `MENDABLE`: the customer mends what was found, and asks for the inspection again. */
  readonly refused: "ENDS" | "MENDABLE";
  /** Nobody may leave it lying for longer: that is watched. Hours on the clock; whether office hours are meant was not found out. */
  readonly watchedHours?: number;
}

/** The steps in their order. Of the medium voltage they are as the corporations' own regulations have them, with what is watched; of the low voltage assumed. */
export const steps: Readonly<Record<Voltage, readonly StepRule[]>> = {
  LOW: [
    { kind: "REQUEST", refused: "ENDS" },
    { kind: "SURVEY", refused: "ENDS" },
    { kind: "CONTRACT", refused: "ENDS" },
    { kind: "ENERGISATION", refused: "ENDS" },
  ],
  MEDIUM: [
    { kind: "REQUEST", refused: "ENDS" },
    { kind: "CONNECTION_AGREEMENT", refused: "ENDS", watchedHours: 2 },
    { kind: "INSPECTION_REQUEST", refused: "MENDABLE" },
    { kind: "ACCEPTANCE", refused: "MENDABLE" },
    { kind: "PURCHASE_AGREEMENT", refused: "ENDS" },
    { kind: "ENERGISATION", refused: "ENDS" },
  ],
};

const notReached = (kind: StepKind): Step => ({ kind, state: "NOT_REACHED", arrivedAt: undefined, startedAt: undefined, doneAt: undefined, refusal: undefined });

/**
 * Every step of its voltage, in order.
 * @throws {PublicError} `MINISTRY_BAD_ANSWER` for a step that is told twice: which of them holds cannot be known.
 */
export const stepsOf = ({ voltage, steps: told }: Pick<Connection, "voltage" | "steps">): readonly Step[] => {
  if (new Set(told.map(({ kind }) => kind)).size !== told.length) throw badAnswer("a step told twice");
  return steps[voltage].map(({ kind }) => told.find((step) => step.kind === kind) ?? notReached(kind));
};

/** Where it stands: the first step that is not done, and the last when all are. */
export const currentStep = (connection: Connection): Step => {
  const all = stepsOf(connection);
  return all.find(({ state }) => state !== "DONE") ?? all.at(-1) ?? notReached("ENERGISATION");
};

export type ConnectionState = "IN_PROGRESS" | "TO_BE_MENDED" | "REFUSED" | "ENERGISED" | "UNKNOWN";

export const stateOf = (connection: Connection): ConnectionState => {
  const { kind, state } = currentStep(connection);
  if (state === "UNKNOWN") return "UNKNOWN";
  if (state === "DONE") return "ENERGISED";
  if (state !== "REFUSED") return "IN_PROGRESS";
  return steps[connection.voltage].find((rule) => rule.kind === kind)?.refused === "MENDABLE" ? "TO_BE_MENDED" : "REFUSED";
};

/** An inspection can be asked for again after it was refused, and at no other time. */
export const mayAskInspection = (connection: Connection): boolean => stateOf(connection) === "TO_BE_MENDED";

const hourMs = 3_600_000;

/** Whether a step that is watched was left lying, or is, for longer than it may be. Null for one that is not watched, and where its times are not told. */
export const isDelayed = (voltage: Voltage, { kind, arrivedAt, startedAt, doneAt }: Step, now: Date): boolean | null => {
  const hours = steps[voltage].find((rule) => rule.kind === kind)?.watchedHours;
  if (hours === undefined || arrivedAt === undefined) return null;
  const takenUp = startedAt ?? doneAt;
  return (takenUp === undefined ? now.getTime() : Date.parse(takenUp)) - Date.parse(arrivedAt) > hours * hourMs;
};

/** The units under whose codes the corporations give dossiers. Invented: no public list has them. */
const units: ReadonlyMap<string, CorporationName> = new Map([
  ["G02.899.301", "HANOI"],
  ["G02.899.302", "HCMC"],
  ["G02.899.303", "NPC"],
  ["G02.899.304", "CPC"],
  ["G02.899.305", "SPC"],
]);

/** Whose a connection is, by its dossier's code. @returns `undefined` for what is no code of a corporation's. */
export const corporationOf = (code: string): CorporationName | undefined => units.get(/^(.+)-\d{6}-\d{4,6}$/.exec(code)?.[1] ?? "");
