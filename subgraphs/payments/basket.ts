/**
 * Opens a basket, before anybody outside is asked: what each obligation is held by is counted and added to in one database transaction, which has locked them all.
 *
 * Danger: this is where a debt is kept from being paid twice. Only here does what is held of an obligation grow, and only under its lock; it shrinks wherever a state
 * changes, which can only leave more room than was counted.
 */
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Kysely, Transaction } from "kysely";
import type { Clock } from "../../kit/clock.ts";
import { PublicError, badInput } from "../../kit/errors.ts";
import type { Payee } from "../../kit/payable.ts";
import type { Subject } from "../../kit/subject.ts";
import type { Wanted } from "./pay-input.ts";
import type { Records } from "./records.ts";
import type { Refusal } from "./refusals.ts";
import { held } from "./states.ts";
import type { Tables } from "./tables.ts";

export interface NewBasket {
  /** The act's reference. */
  readonly id: string;
  readonly subject: Subject;
  readonly wanted: readonly Wanted[];
  readonly returnUrl: string;
}

export interface BasketParts {
  readonly db: Kysely<Tables>;
  readonly records: Records;
  /** The world's. */
  readonly clock: Clock;
}

/** How long it can be paid: long enough to find the card, short enough that what is held is not held for nothing. */
export const payableMs = 15 * 60_000;

/** Open at once, of one person: many times what anybody fills. Each is asked about until it is over, before those of others. */
const mostOpen = 100;

type Trx = Transaction<Tables>;

/** What is held of an obligation, and how much may be in all. */
interface Room {
  readonly allowed: number;
  readonly open: number;
  readonly taken: number;
}

/** @returns every reason why not; none when it is open. The same basket again is the one that is there. @throws {PublicError} `BAD_INPUT`, `RATE_LIMITED`. */
export const openBasket = ({ db, records, clock }: BasketParts, basket: NewBasket): Promise<readonly Refusal[]> =>
  db.transaction().execute(async (trx) => {
    const limits = await lockObligations(trx, basket.wanted);
    const known = await trx.selectFrom("payment").select("id").where("id", "=", basket.id).executeTakeFirst();
    if (known !== undefined) return [];
    for (const id of await abandonedAmong(trx, basket.wanted)) await records.abandoned(trx, id);
    const sums = await heldOf(trx, basket.wanted);
    const refusals: Refusal[] = [];
    for (const wanted of basket.wanted) {
      const refusal = await refusalOf(trx, basket.subject, wanted, { allowed: limits.get(keyOf(wanted)) ?? 0, ...(sums.get(keyOf(wanted)) ?? { open: 0, taken: 0 }) });
      if (refusal) refusals.push(refusal);
    }
    if (refusals.length === 0) {
      await checkOpen(trx, basket.subject);
      await write(trx, basket, clock.now());
    }
    return refusals;
  });

const keyOf = ({ issuer, obligation }: { readonly issuer: string; readonly obligation: string }): string => `${issuer} ${obligation}`;

const listOf = (wanted: readonly Wanted[]) => sql`(select * from unnest(${wanted.map(({ issuer }) => issuer)}::text[], ${wanted.map(({ obligation }) => obligation)}::text[]))`;

/**
 * Locks the rows of all obligations, in one order for everybody, and notes the newest offer of each.
 * @returns how much of each may be taken in all: by this offer, and no more than by a newer one that was seen.
 */
const lockObligations = async (trx: Trx, wanted: readonly Wanted[]): Promise<ReadonlyMap<string, number>> => {
  const sorted = wanted.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  for (const { issuer, obligation, offeredAt, allowed } of sorted) {
    // A row that is there is locked as a new one is: an update that changes nothing.
    await trx
      .insertInto("obligation")
      .values({ issuer, obligation, offered_at: offeredAt, allowed })
      .onConflict((conflict) => conflict.columns(["issuer", "obligation"]).doUpdateSet({ issuer }))
      .execute();
  }
  const limits = new Map<string, number>();
  for (const { issuer, obligation, offeredAt, allowed } of sorted) {
    const row = await trx.selectFrom("obligation").select(["offered_at", "allowed"]).where("issuer", "=", issuer).where("obligation", "=", obligation).executeTakeFirstOrThrow();
    const limit = offeredAt > row.offered_at ? allowed : Math.min(allowed, row.allowed);
    limits.set(keyOf({ issuer, obligation }), limit);
    if (offeredAt < row.offered_at || (limit === row.allowed && offeredAt.getTime() === row.offered_at.getTime())) continue;
    await trx.updateTable("obligation").set({ offered_at: offeredAt, allowed: limit }).where("issuer", "=", issuer).where("obligation", "=", obligation).execute();
  }
  return limits;
};

/** Its act is gone and was never sent: nobody will send it, and the platform has nothing of it. */
const isAbandoned = sql<boolean>`each.state = 'OPENING' and not exists (select from acts where acts.reference = each.payment)`;

const abandonedAmong = async (trx: Trx, wanted: readonly Wanted[]): Promise<readonly string[]> => {
  const { rows } = await sql<{ readonly id: string }>`select distinct each.id from item join platform_transaction each on each.id = item.transaction
    where (item.issuer, item.obligation) in ${listOf(wanted)} and ${isAbandoned} order by each.id`.execute(trx);
  return rows.map(({ id }) => id);
};

/** The same for all, wherever nobody asks for those obligations again. */
export const releaseAbandoned = async ({ db, records }: Pick<BasketParts, "db" | "records">): Promise<void> => {
  const { rows } = await sql<{ readonly id: string }>`select each.id from platform_transaction each where ${isAbandoned} order by each.id limit 100`.execute(db);
  for (const { id } of rows) await db.transaction().execute((trx) => records.abandoned(trx, id));
};

const heldOf = async (trx: Trx, wanted: readonly Wanted[]): Promise<ReadonlyMap<string, Pick<Room, "open" | "taken">>> => {
  const { rows } = await sql<{ readonly issuer: string; readonly obligation: string; readonly open: number; readonly taken: number }>`
    select issuer, obligation, coalesce(sum(amount) filter (where state in (${sql.join(held.open)})), 0)::bigint as open, coalesce(sum(amount) filter (where state in (${sql.join(held.taken)})), 0)::bigint as taken
    from item where (issuer, obligation) in ${listOf(wanted)} group by issuer, obligation`.execute(trx);
  return new Map(rows.map(({ open, taken, ...of }) => [keyOf(of), { open, taken }]));
};

/** Somebody who opens several at the same moment may have some more. */
const checkOpen = async (trx: Trx, { id }: Subject): Promise<void> => {
  const { rows } = await sql<{ readonly open: number }>`select count(*)::int as open from payment
    where subject = ${id} and exists (select from platform_transaction each where each.payment = payment.id and each.state in ('OPENING', 'AWAITING_PAYER'))`.execute(trx);
  if ((rows[0]?.open ?? 0) < mostOpen) return;
  throw new PublicError("RATE_LIMITED", {
    message: { en: "Too many of your payments are open: pay or cancel one of them first.", vi: "Bạn có quá nhiều giao dịch chờ thanh toán: hãy thanh toán hoặc hủy bớt trước." },
    reason: "too many open payments",
  });
};

/** @throws {PublicError} `BAD_INPUT` for less than the least, unless it is all that is left. */
const refusalOf = async (trx: Trx, subject: Subject, wanted: Wanted, { allowed, open, taken }: Room): Promise<Refusal | undefined> => {
  const { field, issuer, obligation, amount, leastAmount } = wanted;
  const left = Math.max(0, allowed - taken - open);
  if (amount <= left) {
    if (amount >= leastAmount || amount === left) return undefined;
    throw badInput(`${field}.amount is less than what may be paid at once: give at least leastAmount, or all that is left.`, `${field}.amount nhỏ hơn mức nộp tối thiểu: hãy nộp ít nhất leastAmount hoặc toàn bộ số còn lại.`);
  }
  if (allowed <= taken) return { obligation, code: "ALREADY_PAID", left, payment: null };
  if (open === 0) return { obligation, code: "ABOVE_WHAT_IS_LEFT", left, payment: null };
  const own = await trx
    .selectFrom("item")
    .innerJoin("payment", "payment.id", "item.payment")
    .select("payment.id")
    .where("item.issuer", "=", issuer)
    .where("item.obligation", "=", obligation)
    .where("item.state", "in", held.open)
    .where("payment.subject", "=", subject.id)
    .orderBy("payment.n", "desc")
    .executeTakeFirst();
  return { obligation, code: "BEING_PAID", left, payment: own?.id ?? null };
};

/** Payables of one payee are one transaction. */
const accountOf = (payee: Payee): string => JSON.stringify(payee.kind === "BANK" ? [payee.kind, payee.account, payee.bank] : [payee.kind, payee.account, payee.treasury, payee.collectingAgency]);

const write = async (trx: Trx, { id, subject, wanted, returnUrl }: NewBasket, at: Date): Promise<void> => {
  const expiresAt = new Date(at.getTime() + payableMs);
  await trx
    .insertInto("payment")
    .values({ id, subject: subject.id, viewer: subject.viewer.id, acting_case: subject.onBehalf?.case ?? null, return_url: returnUrl, created_at: at, expires_at: expiresAt })
    .execute();
  const payees = [...Map.groupBy(wanted, ({ payee }) => accountOf(payee)).values()].map((items) => ({ id: randomUUID(), items }));
  await trx
    .insertInto("platform_transaction")
    .values(
      payees.map((each, n) => ({
        ...{ id: each.id, payment: id, n, state: "OPENING" as const, amount: each.items.reduce((sum, { amount }) => sum + amount, 0) },
        ...{ payee: JSON.stringify(each.items[0]?.payee), platform_id: null, pay_url: null, paid_amount: null },
      })),
    )
    .execute();
  await trx
    .insertInto("item")
    .values(
      wanted.map((each, n) => ({
        ...{ id: randomUUID(), payment: id, transaction: payees.find(({ items }) => items.includes(each))?.id ?? "", n, state: "RESERVED" as const, reference: null, refusal: null },
        ...{ issuer: each.issuer, obligation: each.obligation, version: each.version, amount: each.amount, description_vi: each.description.vi, description_en: each.description.en },
        ...{ slip: each.slip ? JSON.stringify(each.slip) : null, settle_at: each.settleAt, booking: JSON.stringify(each.booking) },
      })),
    )
    .execute();
};
