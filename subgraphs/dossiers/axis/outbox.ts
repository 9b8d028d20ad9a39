/** Sends what is due, at least once and under one DocumentId; what cannot be sent is put aside, where an operator sees it. */
import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Clock } from "../../../kit/clock.ts";
import { findPublicError } from "../../../kit/errors.ts";
import type { Logger } from "../../../kit/log.ts";
import { nextTry } from "../runner.ts";
import type { Tables } from "../tables.ts";
import { AxisRefusal, refusals } from "./client.ts";
import type { AxisClient } from "./client.ts";
import { Unsendable, writeLetter } from "./letters.ts";
import type { Outgoing, OutgoingKind } from "./outgoing.ts";

export const bounds = {
  /** Nobody else takes up a message that is being sent; longer than it may take. */
  leaseMs: 60_000,
  /** Over some four hours; then a person has to look. */
  attempts: 20,
  backoffMs: { first: 1_000, last: 900_000 },
};

export interface OutboxOptions {
  readonly db: Kysely<Tables>;
  readonly client: AxisClient;
  readonly logger: Logger;
  /** The machine's own: attempts are not of the world's time. */
  readonly systemClock: Clock;
}

interface Claim {
  readonly id: string;
  readonly recipient: string;
  readonly kind: OutgoingKind;
  readonly content: object;
  readonly attempts: number;
  readonly created_at: Date;
}

/** Sends all that is due now. @throws {PublicError} when the database is away. */
export const createOutbox = ({ db, client, logger, systemClock }: OutboxOptions): ((isClosing: () => boolean) => Promise<void>) => {
  const settle = async ({ id }: Claim, outcome: { readonly state: Tables["axis_outbox"]["state"]; readonly reason: string | null; readonly next_at?: Date }): Promise<void> =>
    void (await db.updateTable("axis_outbox").set(outcome).where("id", "=", id).execute());

  const attempt = async (claim: Claim): Promise<void> => {
    try {
      const { id, recipient, created_at, kind, content } = claim;
      await client.send(recipient, await writeLetter(db, id, recipient, created_at, { kind, content } as Outgoing));
      await settle(claim, { state: "SENT", reason: null });
    } catch (error) {
      const reason = reasonOf(error);
      if (isFinal(error) || claim.attempts >= bounds.attempts) {
        logger.error({ service: "dossiers", code: "AXIS_NOT_SENT", reason, reference: claim.id }, "a message to the document axis was put aside");
        await settle(claim, { state: "ASIDE", reason });
      } else await settle(claim, { state: "WAITING", reason, next_at: nextTry(systemClock, claim.attempts, bounds.backoffMs) });
    }
  };

  return async (isClosing) => {
    for (let claim = await take(db, systemClock.now()); claim !== undefined; claim = isClosing() ? undefined : await take(db, systemClock.now())) await attempt(claim);
  };
};

const finalRefusals: ReadonlySet<string> = new Set([refusals.MALFORMED, refusals.RECIPIENT, refusals.OTHER_CONTENT]);
const isFinal = (error: unknown): boolean => error instanceof Unsendable || (error instanceof AxisRefusal && finalRefusals.has(error.code));

/** Our own words: of anything unexpected its kind alone. */
export const reasonOf = (error: unknown): string => {
  if (error instanceof Unsendable || error instanceof AxisRefusal) return error.message;
  const known = findPublicError(error);
  return known ? (known.reason ?? known.code) : error instanceof Error ? error.name : "unknown";
};

const take = async (db: Kysely<Tables>, now: Date): Promise<Claim | undefined> => {
  const { rows } = await sql<Claim>`
    update axis_outbox set attempts = attempts + 1, next_at = ${new Date(now.getTime() + bounds.leaseMs)}
    where id = (select id from axis_outbox where state = 'WAITING' and next_at <= ${now} order by next_at, created_at limit 1 for update skip locked)
    returning id, recipient, kind, content, attempts, created_at`.execute(db);
  return rows[0];
};
