/** A day's statement, and how QA bends it so that a reconciliation has something to find: it changes what the platform says of a day, and nothing that it knows. */
import { stamp } from "../sync-message.ts";
import type { World } from "../world.ts";
import { statuses, transactionsOf } from "./ledger.ts";
import type { Refund, Status } from "./ledger.ts";

export interface StatementLine {
  readonly transactionId: string;
  readonly platformTransactionId: string;
  readonly amount: number;
  readonly status: Status;
  readonly paidAt: Date;
  readonly refunds: readonly Refund[];
}

export type Bend =
  | { readonly kind: "drop"; readonly transactionId: string }
  | { readonly kind: "change"; readonly transactionId: string; readonly amount: number }
  /** A line of a transaction that the platform does not have. */
  | { readonly kind: "add"; readonly line: StatementLine };

const bendsOf = (world: World): Bend[] => world.state("payment-platform/bends", (): Bend[] => []);

export const bend = (world: World, how: Bend): void => void bendsOf(world).push(how);
export const straighten = (world: World): void => void bendsOf(world).splice(0);

/** What the platform says was paid on a day, `yyyyMMdd` of Vietnam. */
export const statementOf = (world: World, day: string): readonly StatementLine[] => {
  const paid = transactionsOf(world).flatMap(({ order, platformId, status, paidAt, refunds }): readonly StatementLine[] =>
    status === statuses.paid && paidAt ? [{ transactionId: order.transactionId, platformTransactionId: platformId, amount: order.amount, status, paidAt, refunds }] : [],
  );
  return bendsOf(world).reduce(bent, paid).filter(({ paidAt }) => stamp(paidAt).startsWith(day));
};

const bent = (lines: readonly StatementLine[], how: Bend): readonly StatementLine[] => {
  switch (how.kind) {
    case "drop":
      return lines.filter(({ transactionId }) => transactionId !== how.transactionId);
    case "change":
      return lines.map((line) => (line.transactionId === how.transactionId ? { ...line, amount: how.amount } : line));
    case "add":
      return [...lines, how.line];
  }
};
