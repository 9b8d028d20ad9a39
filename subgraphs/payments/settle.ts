/** Tells the owners what was paid, until they have said what they did with it; and gives back what they did not want. */
import { sql } from "kysely";
import type { Kysely, RawBuilder } from "kysely";
import { writeMoment } from "./moment.ts";
import { ownerNames } from "./owners.ts";
import type { OwnerName, Owners } from "./owners.ts";
import type { Platform } from "./platform.ts";
import type { Records } from "./records.ts";
import type { TaskWork } from "./tasks.ts";
import type { Tables } from "./tables.ts";

export interface SettleParts {
  readonly db: Kysely<Tables>;
  readonly owners: Owners;
  readonly records: Records;
}

/** One owner's tasks: each is waited for by itself, so that one that is silent holds up nobody else's. */
export const isToldTo = (owner: OwnerName): RawBuilder<boolean> => sql<boolean>`exists (select from item where item.id = task.id and item.issuer = ${owner})`;

export const settleWork =
  ({ db, owners, records }: SettleParts): TaskWork =>
  async (id, signal) => {
    const item = await db
      .selectFrom("item")
      .innerJoin("payment", "payment.id", "item.payment")
      .innerJoin("platform_transaction", "platform_transaction.id", "item.transaction")
      .select(["item.state", "item.issuer", "item.obligation", "item.amount", "item.booking", "item.settle_at", "payment.subject", "platform_transaction.platform_id", "platform_transaction.paid_at"])
      .where("item.id", "=", id)
      .executeTakeFirstOrThrow();
    if (item.state !== "PAID") return true;
    const { obligation, amount, booking, paid_at, platform_id } = item;
    const owner = ownerNames.find((name) => name === item.issuer);
    // The tables hold the first two wherever an item is paid, and `pay` writes no other owner.
    if (paid_at === null || platform_id === null || booking === null || owner === undefined) throw new Error("a paid item without what it was paid by");
    const outcome = await owners.settle(owner, item.settle_at, item.subject, { id, obligation, amount, paidAt: writeMoment(paid_at), transaction: platform_id, booking }, signal);
    await records.settlement(id, outcome);
    return true;
  };

export interface RefundParts {
  readonly db: Kysely<Tables>;
  readonly platform: Platform;
  readonly records: Records;
}

/** Danger: a refund is asked for only in the state that owes it, and under one id for ever: the platform takes that as one. */
export const refundWork =
  ({ db, platform, records }: RefundParts): TaskWork =>
  async (id, signal) => {
    const refund = await db
      .selectFrom("refund")
      .innerJoin("platform_transaction as each", "each.id", "refund.transaction")
      .leftJoin("item", "item.id", "refund.item")
      .select(["refund.transaction", "refund.item", "refund.amount", "refund.state", "each.state as whole", "item.state as part"])
      .where("refund.id", "=", id)
      .executeTakeFirstOrThrow();
    if (refund.state === "DONE") return true;
    const isOwed = (refund.item === null ? refund.whole : refund.part) === "REFUND_DUE";
    if (!isOwed) throw new Error("a refund of what is not owed back");
    await platform.refund({ transaction: refund.transaction, id, amount: refund.amount }, signal);
    await records.refund(id);
    return true;
  };
