/** For tests alone: a licence in order, to be varied. */
import { readClass } from "./classes.ts";
import type { PrintedClass } from "./classes.ts";
import type { Licence, Violation } from "./licence.ts";

export const classes = (names: readonly string[], issuedOn = "2026-01-01"): readonly PrintedClass[] => names.map((name) => readClass(name, issuedOn));

export const licence = (over: Partial<Licence> = {}): Licence => ({
  number: "999150000001",
  printedClasses: classes(["B"]),
  status: "VALID",
  points: 12,
  validity: { kind: "UNTIL", until: "2036-01-01" },
  issuedOn: "2026-01-01",
  testPassedOn: undefined,
  issuingAuthority: undefined,
  card: "PLASTIC",
  suspendedUntil: undefined,
  hold: undefined,
  replacedByNumber: undefined,
  violations: [],
  asRegistered: { number: "999150000001", classes: "B" },
  ...over,
});

export const violation = (over: Partial<Violation> = {}): Violation => ({
  id: "1",
  occurredOn: "2026-01-01",
  place: undefined,
  description: "vi phạm",
  pointsDeducted: 2,
  deductedOn: undefined,
  fine: undefined,
  decisionNumber: undefined,
  state: "FINE_PAID",
  ...over,
});
