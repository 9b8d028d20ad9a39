/** The points of a payment's life beside those of its act (`steps.ts`), and how whoever is at one is stopped there. */
import type { BookingOwner } from "./portal.ts";
import type { Sign, Stop } from "./relay.ts";
import type { Step } from "./steps.ts";
import type { Point } from "./stopping.ts";

const commit = (): string => "commit";
const basket = 'insert into "item"';
const follow = /insert into "task"[^]*FOLLOW/;

/** Of the basket, and of what the platform said. The first keeps a lock on its obligation. */
export const openingSteps: readonly Step[] = [
  { name: "before its basket is there", place: "database", when: "before", text: commit, following: basket, filed: 0, state: "RESERVED" },
  { name: "when its basket is there", place: "database", when: "after", text: commit, following: basket, filed: 0, state: "RESERVED" },
  { name: "before it is recorded as open", place: "database", when: "before", text: commit, following: follow, filed: 1, state: "SENT" },
  { name: "when it is recorded as open", place: "database", when: "after", text: commit, following: follow, filed: 1, state: "SENT" },
];

/** Of a basket of two payees, whose second transaction is the one of this amount. */
export const secondSteps = (amount: number): readonly Step[] => {
  const text = (): RegExp => new RegExp(`create-transaction[^]*"amount":"${amount}"`);
  return [
    { name: "before the platform has its second transaction", place: "ministry", when: "before", text, filed: 1, state: "SENT" },
    { name: "when the platform has its second transaction", place: "ministry", when: "after", text, filed: 2, state: "SENT" },
  ];
};

type When = Stop["when"];

const inDatabase = (of: string, when: When, text: Sign, following?: Sign): Point => ({ relays }) => relays.database.hold({ when, text, following, of });

/** The database transaction of `payments` that ends with this task, for example of an item that is now to be told to its owner. */
export const recorded = (kind: "SETTLE" | "RECEIPT" | "REFUND", when: When, id = ""): Point => inDatabase("payments", when, "commit", new RegExp(`insert into "task"[^]*${kind}[^]*${id}`));
export const refundRecorded = (when: When): Point => inDatabase("payments", when, "commit", 'update "refund"');
export const receiptRecorded = (when: When): Point => inDatabase("payments", when, 'update "receipt"');
export const taskTaken = (when: When): Point => inDatabase("payments", when, /update task set attempts[^]*SETTLE/);
export const taskDone = (when: When): Point => inDatabase("payments", when, /delete from "task"[^]*SETTLE/);

export const asked = (when: When, transaction: string): Point => ({ relays }) => relays.payments.hold({ when, text: new RegExp(`POST /payment/query-transaction[^]*${transaction}`) });
export const refunded = (when: When): Point => ({ relays }) => relays.payments.hold({ when, text: "POST /payment/refund-transaction" });
export const told = (owner: BookingOwner, when: When): Point => ({ towards }) => towards[owner].hold({ when, text: "POST /settlements " });
export const filed = (when: When, item = ""): Point => ({ towards }) => towards.dossiers.hold({ when, text: `PUT /receipts/${item}` });

/** What an owner writes down for ever. */
export const outcomeKept = (owner: BookingOwner, when: When): Point => inDatabase(owner, when, "insert into settlement");
export const receiptKept = (when: When): Point => inDatabase("dossiers", when, "commit", 'insert into "document"');
