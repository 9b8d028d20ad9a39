/** How far a new connection has come, step by step, beside the ten statuses of its case: when a step arrived, was taken up and was done, and why it was refused. */
import { statusOf } from "../cases.ts";
import type { Case } from "../cases.ts";
import type { World } from "../world.ts";
import type { ConnectionApplication } from "./connections.ts";

export const stepNames = ["REQUEST", "SURVEY", "CONTRACT", "AGREEMENT", "INSPECTION", "ACCEPTANCE", "PURCHASE", "ENERGISATION"] as const;
export type StepName = (typeof stepNames)[number];
export type StepState = "AHEAD" | "WAITING" | "UNDER_WAY" | "DONE" | "REFUSED";
export type RefusalReason = "PAPERS" | "CAPACITY" | "OTHERWISE" | "PROTECTION" | "SAFETY";

export interface StepRefusal {
  readonly reason: RefusalReason;
  readonly words: string;
  readonly at: Date;
}

export interface StepNow {
  readonly name: StepName;
  readonly state: StepState;
  readonly arrived: Date | undefined;
  readonly begun: Date | undefined;
  readonly done: Date | undefined;
  readonly refusal: StepRefusal | undefined;
}

type Mutable = { -readonly [Field in keyof Omit<StepNow, "name">]: StepNow[Field] };

export const scripts: Readonly<Record<ConnectionApplication["voltage"], readonly StepName[]>> = {
  HA_AP: ["REQUEST", "SURVEY", "CONTRACT", "ENERGISATION"],
  TRUNG_AP: ["REQUEST", "AGREEMENT", "INSPECTION", "ACCEPTANCE", "PURCHASE", "ENERGISATION"],
};

const recorded = (world: World, { code }: Pick<Case, "code">): Map<StepName, Mutable> => {
  const all = world.state("electricity progress", () => new Map<string, Map<StepName, Mutable>>());
  const own = all.get(code) ?? new Map<StepName, Mutable>();
  all.set(code, own);
  return own;
};

const entry = (world: World, its: Pick<Case, "code">, name: StepName): Mutable => {
  const own = recorded(world, its);
  const known = own.get(name) ?? { state: "AHEAD", arrived: undefined, begun: undefined, done: undefined, refusal: undefined };
  own.set(name, known);
  return known;
};

/** It has come to whoever has to do it. */
export const arrive = (world: World, its: Case, name: StepName, at: Date): void => void Object.assign(entry(world, its, name), { state: "WAITING", arrived: at, begun: undefined, done: undefined });
export const begin = (world: World, its: Case, name: StepName, at: Date): void => void Object.assign(entry(world, its, name), { state: "UNDER_WAY", begun: at });
/** Done; the next one arrives. */
export const finish = (world: World, its: Case<ConnectionApplication>, name: StepName, at: Date): void => {
  const step = entry(world, its, name);
  Object.assign(step, { state: "DONE", begun: step.begun ?? at, done: at });
  const script = scripts[its.application.voltage];
  const next = script[script.indexOf(name) + 1];
  if (next !== undefined) arrive(world, its, next, at);
};
export const refuse = (world: World, its: Case, name: StepName, refusal: StepRefusal): void => void Object.assign(entry(world, its, name), { state: "REFUSED", refusal });

/** Every step of its voltage, in order. The request itself is done when the case is received, and the next step is there from then on. */
export const progressOf = (world: World, its: Case<ConnectionApplication>): readonly StepNow[] => {
  const isReceived = statusOf(its) !== 1;
  const first: StepNow = { name: "REQUEST", state: isReceived ? "DONE" : "WAITING", arrived: its.filedAt, begun: isReceived ? its.receivedAt : undefined, done: isReceived ? its.receivedAt : undefined, refusal: undefined };
  const [, ...others] = scripts[its.application.voltage];
  return [
    first,
    ...others.map((name, index): StepNow => {
      const step = entry(world, its, name);
      return { name, ...step, ...(index === 0 && isReceived && { arrived: step.arrived ?? its.receivedAt, state: step.state === "AHEAD" ? ("WAITING" as const) : step.state }) };
    }),
  ];
};
