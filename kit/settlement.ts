/**
 * Word from the payments that something was paid, on its way to the ministry that it is owed to: the one message that crosses between owners. It is signed by
 * `payments`, comes at least once, and is done once by its id.
 *
 * Danger: whoever can forge a notice pays nobody's debts with nobody's money, and one that is booked twice pays a debt that was not paid. So a notice is read only as
 * an offer of the kind `settlement`, of `payments`, for this owner; it goes to the ministry as an act (`act.ts`), under its own id, which the ministry takes as one
 * booking; and it is acknowledged only after the ministry has said what it did.
 */
import { sql } from "kysely";
import type { QueryExecutorProvider } from "kysely";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { ActWire, Acts } from "./act.ts";
import { digestOf } from "./digest.ts";
import { PublicError, badInput, isMinistryFault } from "./errors.ts";
import { readCited, signOffer } from "./offer.ts";
import type { OfferKey, OfferReader } from "./offer.ts";
import type { Clock } from "./clock.ts";

/** Who signs notices. */
export const settlementIssuer = "payments";

const day = z.iso.date();

const notice = z.object({
  /** The payments' own id, a UUID. */
  id: z.uuid(),
  /** As the owner's payable named it. */
  obligation: z.string().min(1).max(200),
  /** Whole đồng. */
  amount: z.int().positive(),
  /** When the payer's money was taken; ISO 8601, with Vietnam's offset. */
  paidAt: z.iso.datetime({ offset: true }),
  /** The payment platform's own name for the transaction. */
  transaction: z.string().min(1).max(200),
  /** As the owner's payable had it. */
  booking: z.record(z.string(), z.string()),
});

/** What was paid: one obligation's part of a transaction. */
export type Settlement = z.infer<typeof notice>;

export const refusalReasons = ["ALREADY_PAID", "ABOVE_DUE", "NO_SUCH_OBLIGATION", "REFUSED"] as const;
export type SettlementRefusal = (typeof refusalReasons)[number];

const outcomeShape = z.discriminatedUnion("state", [
  z.object({ state: z.literal("SETTLED"), /** The ministry's own name for the booking. */ reference: z.string().min(1).max(200) }),
  /** The ministry does not want the money: it is to be given back. */
  z.object({ state: z.literal("REFUSED"), reason: z.enum(refusalReasons) }),
]);
export type SettlementOutcome = z.infer<typeof outcomeShape>;

const bookingShape = z.object({ id: z.string(), obligation: z.string(), amount: z.int(), reference: z.string() });
/** A line of a day's list, as the ministry has it: `id` is that of the notice, or whatever the ministry has in its place. */
export type Booking = z.infer<typeof bookingShape>;

const statementShape = z.object({
  /** `ministry` says whose books a line should stand in. */
  owner: z.array(z.object({ id: z.string(), obligation: z.string(), ministry: z.string(), amount: z.int(), state: z.enum(["SETTLED", "REFUSED"]), reference: z.string().nullable() })),
  /** One, or several where the owner has several: `bookings` is null for one that could not be asked, and then nothing is known of its books. */
  ministries: z.array(z.object({ name: z.string(), bookings: z.array(bookingShape).nullable() })),
});
/** What an owner and its ministries say of a day. */
export type SettlementStatement = z.infer<typeof statementShape>;

/** One whose books an owner's payments stand in: the ministry, or one of several corporations or agencies. */
export interface SettlementMinistry {
  /** Among the owner's own. */
  readonly name: string;
  /** All that it booked of what was paid through the portal on a day, `YYYY-MM-DD`. @throws a ministry fault when it cannot be asked. */
  bookings(day: string, signal: AbortSignal): Promise<readonly Booking[]>;
}

/** How an owner's ministry is told. */
export interface SettlementWire {
  /** Books it under its id. @throws {NothingFiled} when the ministry surely booked nothing and may be told again; anything else thrown is a lost answer. */
  book(settlement: Settlement, signal: AbortSignal): Promise<SettlementOutcome>;
  /** @returns what the ministry did under this id; `undefined` only when it surely has nothing. */
  find(settlement: Settlement, signal: AbortSignal): Promise<SettlementOutcome | undefined>;
  /** Asked for their books one by one: one that is down hides nothing of the others. */
  readonly ministries: readonly SettlementMinistry[];
  /** The name of the one that books an obligation. */
  ministryOf(obligation: string): string;
}

export interface SettlementsOptions {
  /** The owner's name: what notices are addressed to. */
  readonly owner: string;
  readonly acts: Acts;
  readonly db: QueryExecutorProvider;
  /** Knows the keys of `payments`. */
  readonly offers: OfferReader;
  readonly wire: SettlementWire;
}

export interface Settlements {
  /** @throws {PublicError} what is wrong with the notice; `IN_PROGRESS` or a ministry fault when it is to be told again. */
  receive(token: string): Promise<SettlementOutcome>;
  /** What was settled of each obligation, in đồng. Asked *before* the ministry is, by whoever makes a payable. */
  settledOf(obligations: readonly string[]): Promise<ReadonlyMap<string, number>>;
  statement(token: string): Promise<SettlementStatement>;
}

/** The path of an owner's payables, `settleAt`. */
export const settlementPath = "/settlements";

export const createSettlements = ({ owner, acts, db, offers, wire }: SettlementsOptions): Settlements => {
  const actWire: ActWire<Settlement, SettlementOutcome> = {
    send: (settlement, { signal }) => wire.book(settlement, signal),
    find: (settlement, { signal }) => wire.find(settlement, signal),
  };
  const book = acts.define<Settlement, SettlementOutcome>("settle", actWire);
  return {
    async receive(token) {
      const { subject, facts, id } = await readCited(offers, token, { kind: "settlement", issuers: [settlementIssuer], subject: undefined, purpose: owner, field: "notice" });
      const read = notice.safeParse(facts);
      if (!read.success || read.data.id !== id) throw badInput("notice does not hold a settlement.", "notice không phải là thông báo nộp tiền.");
      const settlement = read.data;
      const digest = digestOf(settlement);
      // Acts are forgotten after some days, and what was booked never is.
      const known = await readOutcome(db, id);
      if (known !== undefined && known.digest !== digest) throw new PublicError("IDEMPOTENCY_CONFLICT");
      if (known !== undefined) return known.outcome;
      const outcome = await book({ subject, viewer: settlementIssuer, key: id, input: settlement, decide: () => ({ file: settlement }) });
      await writeOutcome(db, settlement, digest, outcome);
      return outcome;
    },
    async settledOf(obligations) {
      if (obligations.length === 0) return new Map();
      const { rows } = await sql<{ readonly obligation: string; readonly total: number }>`
        select obligation, sum(amount)::bigint as total from settlement where state = 'SETTLED' and obligation in (${sql.join(obligations)}) group by obligation`.execute(db);
      return new Map(rows.map(({ obligation, total }) => [obligation, total]));
    },
    async statement(token) {
      const { id } = await readCited(offers, token, { kind: "settlement", issuers: [settlementIssuer], subject: undefined, purpose: `${owner} statement`, field: "request" });
      const asked = day.safeParse(id);
      if (!asked.success) throw badInput("request names no day.", "request không nêu ngày.");
      const { rows } = await sql<Omit<SettlementStatement["owner"][number], "ministry">>`
        select id, obligation, amount, state, reference from settlement where paid_on = ${asked.data} order by recorded_at, id`.execute(db);
      const signal = AbortSignal.timeout(statementMs);
      const ministries = await Promise.all(wire.ministries.map(async (ministry) => ({ name: ministry.name, bookings: await bookingsOf(ministry, asked.data, signal) })));
      return { owner: rows.map((row) => ({ ...row, ministry: wire.ministryOf(row.obligation) })), ministries };
    },
  };
};

/** An operator waits for it, and a ministry may have thousands of lines. */
const statementMs = 20_000;

const bookingsOf = async (ministry: SettlementMinistry, asked: string, signal: AbortSignal): Promise<Booking[] | null> => {
  try {
    return [...(await ministry.bookings(asked, signal))];
  } catch (error) {
    if (isMinistryFault(error)) return null;
    throw error;
  }
};

const readOutcome = async (db: QueryExecutorProvider, id: string): Promise<{ readonly digest: string; readonly outcome: SettlementOutcome } | undefined> => {
  const { rows } = await sql<{ readonly digest: string; readonly state: string; readonly reference: string | null; readonly reason: string | null }>`
    select digest, state, reference, reason from settlement where id = ${id}`.execute(db);
  const [row] = rows;
  return row && { digest: row.digest, outcome: outcomeShape.parse(row.state === "SETTLED" ? { state: row.state, reference: row.reference } : { state: row.state, reason: row.reason }) };
};

const writeOutcome = async (db: QueryExecutorProvider, { id, obligation, amount, paidAt }: Settlement, digest: string, outcome: SettlementOutcome): Promise<void> => {
  const [reference, reason] = outcome.state === "SETTLED" ? [outcome.reference, null] : [null, outcome.reason];
  await sql`insert into settlement (id, obligation, amount, paid_on, digest, state, reference, reason)
    values (${id}, ${obligation}, ${amount}, (${paidAt}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date, ${digest}, ${outcome.state}, ${reference}, ${reason})
    on conflict (id) do nothing`.execute(db);
};

const body = { notice: z.object({ notice: z.string() }), request: z.object({ request: z.string() }) };

/** An offer in JSON, with room: anybody reaches these routes. */
const bodyLimit = 20_000;

/** The routes of an owner whose payables can be paid: `POST /settlements` with `{ notice }`, and `POST /settlements/statement` with `{ request }`. */
export const addSettlementRoutes = (app: FastifyInstance, settlements: Settlements): void => {
  app.post(settlementPath, { bodyLimit, config: { authentication: "a settlement notice, signed by payments for this owner" } }, async (request) => {
    const read = body.notice.safeParse(request.body);
    if (!read.success) throw badInput("Send { notice }.", "Hãy gửi { notice }.");
    return settlements.receive(read.data.notice);
  });
  app.post(`${settlementPath}/statement`, { bodyLimit, config: { authentication: "a request for a day's statement, signed by payments for this owner" } }, async (request) => {
    const read = body.request.safeParse(request.body);
    if (!read.success) throw badInput("Send { request }.", "Hãy gửi { request }.");
    return settlements.statement(read.data.request);
  });
};

/** For `payments`: a notice to an owner, as it goes into `{ notice }`. Written anew for each attempt. */
export const signSettlement = (key: OfferKey, owner: string, subject: string, settlement: Settlement, clock?: Clock): Promise<string> =>
  signOffer(key, { subject, kind: "settlement", purpose: owner, id: settlement.id, version: "1", facts: notice.parse(settlement), lifetimeSeconds: noticeSeconds }, clock && { clock });

/** For `payments`: asks an owner for a day, as it goes into `{ request }`. */
export const signStatementRequest = (key: OfferKey, owner: string, asked: string): Promise<string> =>
  signOffer(key, { subject: settlementIssuer, kind: "settlement", purpose: `${owner} statement`, id: asked, version: "1", facts: {}, lifetimeSeconds: noticeSeconds });

/** One attempt, and clocks that differ a little. */
const noticeSeconds = 120;

/** For `payments`: what an owner answered. @throws {z.ZodError} for anything else. */
export const readOutcomeAnswer = (answer: unknown): SettlementOutcome => outcomeShape.parse(answer);
export const readStatementAnswer = (answer: unknown): SettlementStatement => statementShape.parse(answer);
