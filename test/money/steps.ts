/** What can happen, as data: a history is a list of it. */
import * as fc from "fast-check";
import type { Behaviour } from "../../subgraphs/payments/loopback-double.ts";
import type { Cut } from "./line.ts";
import { ministryFaults } from "./ministry.ts";
import type { MinistryFault } from "./ministry.ts";
import { ownerNames } from "./world.ts";
import type { OwnerName } from "./world.ts";

/** Which of those that there are by then: the rest of a division. */
type Which = number;

export interface PayStep {
  readonly kind: "pay";
  readonly citizen: Which;
  readonly process: Which;
  /** `offer` 0 is asked for now; otherwise an older one. */
  readonly lines: readonly { readonly debt: Which; readonly offer: Which; readonly part: "ALL" | "HALF" | "LEAST" }[];
  /** Twins have one key and rivals have one each; they come at the same moment, to whatever process. */
  readonly company: "ALONE" | "TWINS" | "RIVALS";
}

export type Assessment = "UP" | "DOWN" | "COUNTER" | "PAID_UP";

/** What a process can die of in the middle. */
export type Work =
  | PayStep
  | { readonly kind: "retry"; readonly attempt: Which; readonly process: Which; readonly isChanged: boolean }
  | { readonly kind: "cancel"; readonly payment: Which; readonly process: Which }
  | { readonly kind: "deliver"; readonly callback: Which; readonly process: Which; readonly times: number; readonly isKept: boolean }
  | { readonly kind: "later"; readonly process: Which };

export type Step =
  | Work
  | { readonly kind: "crash"; readonly process: Which; readonly cut: Cut; readonly during: Work }
  | { readonly kind: "crash owner"; readonly owner: OwnerName; readonly cut: Cut }
  | { readonly kind: "join" }
  /** An offer is kept while the ministry assesses anew; the least is paid by a new one, and half by the old. */
  | { readonly kind: "outdated"; readonly citizen: Which; readonly debt: Which; readonly process: Which; readonly how: Assessment }
  /** The payer has paid, and the platform says so, before it has answered whoever opened it. */
  | { readonly kind: "early"; readonly pay: PayStep; readonly isReleased: boolean }
  | { readonly kind: "payer"; readonly payment: Which; readonly does: "CONFIRMS" | "CONFIRMS_ONE" | "PAYS_OTHER_AMOUNT" | "DECLINES" | "NEVER_COMES" | "CHANGES_THEIR_MIND" }
  | { readonly kind: "forge"; readonly what: "CALLBACK" | "NOTICE" | "PAYABLE"; readonly which: Which; readonly process: Which }
  | { readonly kind: "platform fails"; readonly path: string; readonly behaviour: Behaviour; readonly times: number }
  | { readonly kind: "platform refuses"; readonly command: "pay" | "query" | "cancel" | "refund"; readonly code: string | undefined }
  | { readonly kind: "door fails"; readonly path: string; readonly behaviour: Behaviour }
  | { readonly kind: "ministry fails"; readonly owner: OwnerName; readonly fault: MinistryFault }
  | { readonly kind: "assess"; readonly debt: Which; readonly how: Assessment }
  | { readonly kind: "release" }
  | { readonly kind: "jump"; readonly minutes: number };

/** What there has to be by then. */
export type Need = "ATTEMPT" | "PAYMENT" | "UNDELIVERED";

const needs: Readonly<Partial<Record<Step["kind"], Need>>> = {
  retry: "ATTEMPT",
  deliver: "UNDELIVERED",
  ...{ cancel: "PAYMENT", later: "PAYMENT", payer: "PAYMENT", forge: "PAYMENT", jump: "PAYMENT", "crash owner": "PAYMENT" },
};

export const needOf = (step: Step): Need | undefined => needs[step.kind === "crash" ? step.during.kind : step.kind];

const which = fc.nat({ max: 11 });
const process = fc.nat({ max: 1 });
const owner = fc.constantFrom(...ownerNames);
const behaviour = fc.constantFrom<Behaviour>("LOSES_ANSWER", "LOSES_QUESTION", "IS_BUSY", "HOLDS", "HOLDS_QUESTION");
/** Most of what is done takes few messages. */
const cutWithin = (few: number, most: number): fc.Arbitrary<Cut> => fc.record({ after: fc.oneof(fc.nat({ max: few }), fc.nat({ max: most })), isDone: fc.boolean() });

const pay = (company: fc.Arbitrary<PayStep["company"]>): fc.Arbitrary<PayStep> =>
  fc.record({
    ...{ kind: fc.constant("pay" as const), citizen: process, process, company },
    lines: fc.array(fc.record({ debt: which, offer: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: which }), part: fc.constantFrom("ALL", "ALL", "HALF", "LEAST") }), { minLength: 1, maxLength: 3 }),
  });
const retry: fc.Arbitrary<Work> = fc.record({ kind: fc.constant("retry" as const), attempt: which, process, isChanged: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }) });
const cancel: fc.Arbitrary<Work> = fc.record({ kind: fc.constant("cancel" as const), payment: which, process });
const deliver: fc.Arbitrary<Work> = fc.record({ kind: fc.constant("deliver" as const), callback: which, process, times: fc.integer({ min: 1, max: 3 }), isKept: fc.boolean() });
const later: fc.Arbitrary<Work> = fc.record({ kind: fc.constant("later" as const), process });
const alone = pay(fc.constant("ALONE"));
const work: fc.Arbitrary<Work> = fc.oneof({ weight: 3, arbitrary: alone }, retry, cancel, deliver, { weight: 2, arbitrary: later });

/** A basket takes some fifty messages, and what is done after it was paid as many. */
const crash: fc.Arbitrary<Step> = fc.record({ kind: fc.constant("crash" as const), process, cut: cutWithin(16, 70), during: work });

export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: alone },
  { weight: 4, arbitrary: pay(fc.constantFrom("TWINS", "RIVALS", "RIVALS")) },
  { weight: 3, arbitrary: retry },
  { weight: 3, arbitrary: cancel },
  { weight: 6, arbitrary: deliver },
  { weight: 6, arbitrary: later },
  { weight: 6, arbitrary: crash },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("early" as const), pay: alone, isReleased: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("crash owner" as const), owner, cut: cutWithin(7, 14) }) },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: "join" }) },
  { weight: 9, arbitrary: fc.record({ kind: fc.constant("payer" as const), payment: which, does: fc.constantFrom("CONFIRMS", "CONFIRMS", "CONFIRMS", "CONFIRMS", "CONFIRMS", "CONFIRMS_ONE", "PAYS_OTHER_AMOUNT", "DECLINES", "NEVER_COMES", "CHANGES_THEIR_MIND") }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("forge" as const), what: fc.constantFrom("CALLBACK", "CALLBACK", "NOTICE", "PAYABLE"), which, process }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("platform fails" as const), path: fc.constantFrom("create", "query", "cancel", "refund", ""), behaviour, times: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("platform refuses" as const), command: fc.constantFrom("pay", "query", "cancel", "refund"), code: fc.constantFrom("01", "04", "99", undefined) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("door fails" as const), path: fc.constantFrom("electricity", "tax", "receipts", ""), behaviour }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("ministry fails" as const), owner, fault: fc.constantFrom(...ministryFaults) }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("assess" as const), debt: which, how: fc.constantFrom<Assessment>("UP", "DOWN", "COUNTER", "PAID_UP") }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("outdated" as const), citizen: process, debt: which, process, how: fc.constantFrom<Assessment>("UP", "DOWN", "COUNTER") }) },
  { weight: 2, arbitrary: fc.constant<Step>({ kind: "release" }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("jump" as const), minutes: fc.integer({ min: 1, max: 20 }) }) },
);
