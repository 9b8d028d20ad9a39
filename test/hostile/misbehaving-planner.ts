/** The planner's thread with a planner that does what an operation's name says, so that what is rare happens when a test wants it. */
import { workerData } from "node:worker_threads";
import { QueryPlanner } from "@apollo/query-planner";
import { places } from "./places.ts";

const { shared } = workerData as { readonly shared: Int32Array };

const misbehaviours: Readonly<Record<string, () => void>> = {
  Hang() {
    for (;;);
  },
  /** Until the test opens the gate. */
  Hold: () => void Atomics.wait(shared, places.gate, 0),
  Crash: () => process.exit(3),
  CrashOnce() {
    if (Atomics.add(shared, places.crashes, 1) === 0) process.exit(3);
  },
  Assert() {
    throw new Error("the planner did not expect personal number 999000000001");
  },
  Overflow() {
    throw new RangeError("Maximum call stack size exceeded");
  },
  Fill() {
    const kept: unknown[] = [];
    for (;;) kept.push(Array.from({ length: 100_000 }, (_, index) => index + 0.5));
  },
};

// oxlint-disable-next-line typescript/unbound-method -- called with its own planner below
const build = QueryPlanner.prototype.buildQueryPlan;
QueryPlanner.prototype.buildQueryPlan = function (operation, options) {
  Atomics.add(shared, places.questions, 1);
  Atomics.notify(shared, places.questions);
  misbehaviours[operation.name?.replace(/\d+$/, "") ?? ""]?.();
  return build.call(this, operation, options);
};

await import("../../gateway/engine/planning/worker.ts");
