/**
 * Nothing is pending past its time without an alarm: how long each state may last, and who is told when one lasts longer. Also told: whatever contradicts what is
 * known. A line in the log, with ids of ours alone.
 */
import { sql } from "kysely";
import type { Kysely, RawBuilder } from "kysely";
import type { Clock } from "../../kit/clock.ts";
import type { Logger } from "../../kit/log.ts";
import type { Tables } from "./tables.ts";

export type OverdueCode = "PAYMENT_OVERDUE" | "SETTLEMENT_OVERDUE" | "REFUND_OVERDUE" | "RECEIPT_OVERDUE";

/** Minutes that each may last. */
export const longest = {
  /** To be opened at the platform: a lost answer is asked for within half a minute. */
  OPENING: 5,
  /** After it has run out: the platform is asked to cancel at once. */
  AWAITING_PAYER: 5,
  /** To be booked: an owner or its ministry may be away for a while, and the citizen's money lies here. */
  PAID: 10,
  REFUND_DUE: 10,
  /** The money is where it belongs; a paper is late. */
  RECEIPT: 30,
} as const;

/** The same again is told of once in this. */
const againHours = 1;
const sweepMs = 30_000;

export interface Overdue {
  readonly code: OverdueCode;
  /** A transaction's, an item's or a refund's. */
  readonly id: string;
  readonly state: string;
  /** How long it has lasted. */
  readonly minutes: number;
}

export interface Backlog {
  readonly overdue: readonly Overdue[];
  /** All that is under way, late or not, by its state. */
  readonly counts: Readonly<Record<"OPENING" | "AWAITING_PAYER" | "PAID" | "REFUND_DUE" | "RECEIPT", number>>;
}

export interface Alarms {
  /** Something was said that cannot be, or money came that has to go back. */
  contradiction(id: string, what: string): void;
  /** Tells of everything that is overdue and was not told of lately. */
  sweep(): Promise<void>;
  close(): void;
}

/** @param clock the world's: payments run out by it. How long something has lasted is told by the machine's. */
export const backlog = async (db: Kysely<Tables>, clock: Clock): Promise<Backlog> => {
  const overdue = await sql<Overdue>`${overdueNow(clock)} order by minutes desc`.execute(db);
  const counted = await sql<{ readonly state: keyof Backlog["counts"]; readonly count: number }>`
    select state, count(*)::int as count from platform_transaction where state in ('OPENING', 'AWAITING_PAYER') group by state
    union all select 'PAID', count(*)::int from item where state = 'PAID'
    union all select 'REFUND_DUE', count(*)::int from refund where state = 'DUE'
    union all select 'RECEIPT', count(*)::int from receipt where document is null`.execute(db);
  return { overdue: overdue.rows, counts: { OPENING: 0, AWAITING_PAYER: 0, PAID: 0, REFUND_DUE: 0, RECEIPT: 0, ...Object.fromEntries(counted.rows.map(({ state, count }) => [state, count])) } };
};

const overdueNow = (clock: Clock): RawBuilder<Overdue> => {
  const minutes = sql`floor(extract(epoch from clock_timestamp() - changed_at) / 60)::int as minutes`;
  const lasted = (limit: number) => sql`changed_at < clock_timestamp() - make_interval(mins => ${limit})`;
  return sql<Overdue>`select 'PAYMENT_OVERDUE' as code, id, state, ${minutes} from platform_transaction where state = 'OPENING' and ${lasted(longest.OPENING)}
    union all select 'PAYMENT_OVERDUE', id, state, ${minutes} from platform_transaction
      where state = 'AWAITING_PAYER' and ${lasted(longest.AWAITING_PAYER)}
      and payment in (select id from payment where expires_at < ${new Date(clock.now().getTime() - longest.AWAITING_PAYER * 60_000)})
    union all select 'SETTLEMENT_OVERDUE', id, state, ${minutes} from item where state = 'PAID' and ${lasted(longest.PAID)}
    union all select 'REFUND_OVERDUE', id, 'REFUND_DUE', ${minutes} from refund where state = 'DUE' and ${lasted(longest.REFUND_DUE)}
    union all select 'RECEIPT_OVERDUE', item, 'RECEIPT', ${minutes} from receipt where document is null and ${lasted(longest.RECEIPT)}`;
};

export const createAlarms = (db: Kysely<Tables>, { clock, logger }: { readonly clock: Clock; readonly logger: Logger }): Alarms => {
  const sweep = async (): Promise<void> => {
    // However many processes look: whoever writes the row tells of it.
    const { rows } = await sql<Overdue>`with late as (${overdueNow(clock)}),
      told as (insert into alarm as known (code, id) select code, id from late
        on conflict (code, id) do update set told_at = clock_timestamp() where known.told_at < clock_timestamp() - make_interval(hours => ${againHours}) returning code, id)
      select late.* from late join told using (code, id)`.execute(db);
    for (const { code, id, state, minutes } of rows) logger.error({ service: "payments", code, reference: id, reason: `${state} for ${minutes} minutes` }, "something takes too long");
  };
  const timer = setInterval(() => void sweep().catch(() => {}), sweepMs).unref();
  return {
    contradiction: (id, what) => logger.error({ service: "payments", code: "PAYMENT_CONTRADICTED", reference: id, reason: what }, "somebody has to look at a payment"),
    sweep,
    close: () => clearInterval(timer),
  };
};
