import { describe, expect, it } from "vitest";
import { corporationOf, currentStep, isDelayed, mayAskInspection, stateOf, steps, stepsOf } from "./connection.ts";
import type { Connection, Step, StepKind, StepState, Voltage } from "./connection.ts";

const step = (kind: StepKind, state: StepState, over: Partial<Step> = {}): Step => ({ kind, state, arrivedAt: undefined, startedAt: undefined, doneAt: undefined, refusal: undefined, ...over });
const connection = (voltage: Voltage, told: readonly Step[]): Connection => ({
  ...{ code: "G02.899.303-261123-0001", corporation: "NPC", voltage, address: "Số 1 phố Mẫu", receivedAt: undefined, promisedOn: undefined, steps: told, account: undefined },
});
/** All before a step are done, and it is in a state. */
const upTo = (voltage: Voltage, kind: StepKind, state: StepState): Connection => {
  const order = steps[voltage].map((rule) => rule.kind);
  return connection(voltage, [...order.slice(0, order.indexOf(kind)).map((before) => step(before, "DONE")), step(kind, state)]);
};

describe("the steps", () => {
  it("are those of its voltage, in their order, also when they are told in another or not at all", () => {
    const told = connection("MEDIUM", [step("ACCEPTANCE", "WAITING"), step("REQUEST", "DONE"), step("CONNECTION_AGREEMENT", "DONE"), step("INSPECTION_REQUEST", "DONE")]);
    expect(stepsOf(told).map(({ kind, state }) => [kind, state])).toEqual([
      ["REQUEST", "DONE"],
      ["CONNECTION_AGREEMENT", "DONE"],
      ["INSPECTION_REQUEST", "DONE"],
      ["ACCEPTANCE", "WAITING"],
      ["PURCHASE_AGREEMENT", "NOT_REACHED"],
      ["ENERGISATION", "NOT_REACHED"],
    ]);
    expect(stepsOf(connection("LOW", [])).map(({ kind }) => kind)).toEqual(["REQUEST", "SURVEY", "CONTRACT", "ENERGISATION"]);
  });

  it("are a fault when one is told twice", () => {
    expect(() => stepsOf(connection("LOW", [step("SURVEY", "DONE"), step("SURVEY", "WAITING")]))).toThrow(expect.objectContaining({ code: "MINISTRY_BAD_ANSWER" }) as Error);
  });
});

// The state table, whole: what a step in a state means for the request, and whether an inspection may be asked for.
const mendable: ReadonlySet<StepKind> = new Set(["INSPECTION_REQUEST", "ACCEPTANCE"]);
const table = (["LOW", "MEDIUM"] as const).flatMap((voltage) =>
  steps[voltage].flatMap(({ kind }, index) =>
    (["NOT_REACHED", "WAITING", "UNDER_WAY", "DONE", "REFUSED", "UNKNOWN"] as const).map((state) => {
      const isLast = index === steps[voltage].length - 1;
      const whole = state === "UNKNOWN" ? "UNKNOWN" : state === "REFUSED" ? (mendable.has(kind) ? "TO_BE_MENDED" : "REFUSED") : state === "DONE" && isLast ? "ENERGISED" : "IN_PROGRESS";
      return { voltage, kind, state, whole };
    }),
  ),
);

describe("the state table", () => {
  it.each(table)("$voltage, $kind $state: $whole", ({ voltage, kind, state, whole }) => {
    const at = upTo(voltage, kind, state);
    expect(stateOf(at)).toBe(whole);
    expect(mayAskInspection(at)).toBe(whole === "TO_BE_MENDED");
    expect(currentStep(at).kind === kind).toBe(state !== "DONE" || whole === "ENERGISED");
  });

  it("has come to the step after the last that is done, and stays at the last", () => {
    expect(currentStep(upTo("MEDIUM", "CONNECTION_AGREEMENT", "DONE"))).toMatchObject({ kind: "INSPECTION_REQUEST", state: "NOT_REACHED" });
    expect(currentStep(upTo("LOW", "ENERGISATION", "DONE"))).toMatchObject({ kind: "ENERGISATION", state: "DONE" });
  });
});

describe("a delay", () => {
  const arrivedAt = "2026-11-23T09:00:00+07:00";
  const agreement = (over: Partial<Step>) => step("CONNECTION_AGREEMENT", "WAITING", { arrivedAt, ...over });
  const at = (time: string) => new Date(`2026-11-23T${time}+07:00`);

  it("is one when a connection agreement was not taken up within two hours", () => {
    expect(isDelayed("MEDIUM", agreement({}), at("11:00:00"))).toBe(false);
    expect(isDelayed("MEDIUM", agreement({}), at("11:00:01"))).toBe(true);
  });

  it("stays one, or none, once it is taken up", () => {
    expect(isDelayed("MEDIUM", agreement({ startedAt: "2026-11-23T10:59:00+07:00" }), at("17:00:00"))).toBe(false);
    expect(isDelayed("MEDIUM", agreement({ startedAt: "2026-11-23T11:01:00+07:00" }), at("17:00:00"))).toBe(true);
    expect(isDelayed("MEDIUM", agreement({ doneAt: "2026-11-23T11:01:00+07:00" }), at("17:00:00"))).toBe(true);
  });

  it("is not known without times, nor of a step that nobody watches", () => {
    expect(isDelayed("MEDIUM", agreement({ arrivedAt: undefined }), at("17:00:00"))).toBeNull();
    expect(isDelayed("LOW", step("SURVEY", "WAITING", { arrivedAt }), at("17:00:00"))).toBeNull();
  });
});

describe("a code", () => {
  it("says whose a connection is, by the unit that gave it", () => {
    expect(["301", "302", "303", "304", "305"].map((unit) => corporationOf(`G02.899.${unit}-261123-0001`))).toEqual(["HANOI", "HCMC", "NPC", "CPC", "SPC"]);
    expect(["G02.899.306-261123-0001", "G02.899.301", "", "constructor-261123-0001"].map(corporationOf)).toEqual([undefined, undefined, undefined, undefined]);
  });
});
