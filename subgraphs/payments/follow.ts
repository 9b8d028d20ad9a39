/**
 * Asks the payment platform about what waits for the payer: its callback may never come. When the time is over the platform is told to cancel first, and what
 * an obligation is held by is released only when it says that it is not and will not be paid.
 */
import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Clock } from "../../kit/clock.ts";
import type { Platform } from "./platform.ts";
import type { Records } from "./records.ts";
import type { TaskWork } from "./tasks.ts";
import type { Tables } from "./tables.ts";

export interface FollowParts {
  readonly db: Kysely<Tables>;
  readonly platform: Platform;
  readonly records: Records;
  /** The world's: payments expire by it. */
  readonly clock: Clock;
}

export const followWork =
  ({ db, platform, records, clock }: FollowParts): TaskWork =>
  async (id, signal) => {
    const row = await db
      .selectFrom("platform_transaction as each")
      .innerJoin("payment", "payment.id", "each.payment")
      .select(["each.state", "payment.expires_at"])
      .where("each.id", "=", id)
      .executeTakeFirstOrThrow();
    if (row.state !== "AWAITING_PAYER") return true;
    const isOver = clock.now() >= row.expires_at;
    const word = await (isOver ? platform.cancel(id, signal) : platform.ask(id, signal));
    return (await records.transaction(id, word, "FOLLOW")) !== "AWAITING_PAYER";
  };

/** What has just run out is asked about now, however long it was to wait: after many looks in vain, or because the clock was moved. Once: from then on it is tried again like everything else. */
export const expireNow = async ({ db, clock }: Pick<FollowParts, "db" | "clock">): Promise<void> => {
  await sql`update task set next_at = clock_timestamp(), attempts = 0, expiring = true from platform_transaction each join payment on payment.id = each.payment
    where task.kind = 'FOLLOW' and task.id = each.id and task.expiring = false and each.state = 'AWAITING_PAYER' and payment.expires_at <= ${clock.now()}`.execute(db);
};
