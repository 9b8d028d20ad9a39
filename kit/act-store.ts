/** The table of acts: each change is one statement, so that a crash falls before or after it and never inside. Leases are told by the database's clock. */
import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Json } from "./digest.ts";

export interface ActRow {
  readonly reference: string;
  readonly operation: string;
  readonly digest: string;
  readonly state: "RESERVED" | "SENT" | "DONE";
  readonly filing: Json | null;
  readonly outcome: Json | null;
}

export interface NewAct {
  readonly reference: string;
  readonly subject: string;
  readonly operation: string;
  readonly key: string;
  readonly digest: string;
  readonly viewer: string;
  readonly onBehalfOf: string | undefined;
}

export interface ActStore {
  /** @returns whether it is ours: nobody has this key yet. */
  reserve(act: NewAct, holder: string): Promise<boolean>;
  read(act: Pick<NewAct, "subject" | "operation" | "key">): Promise<ActRow | undefined>;
  /** @returns the act, now ours, when nobody works on it; `undefined` while somebody does. */
  takeOver(reference: string, holder: string): Promise<ActRow | undefined>;
  /** Written before anything is sent. @returns false when the lease was lost: then nothing may be sent. */
  markSent(reference: string, holder: string, filing: Json): Promise<boolean>;
  /** Records an outcome that needed no sending. @returns false when the lease was lost: then somebody else decides. */
  refuse(reference: string, holder: string, outcome: Json): Promise<boolean>;
  /** Records what the ministry said, whoever asked it. @returns what is recorded: the first outcome stays. */
  finish(reference: string, outcome: Json): Promise<Json>;
  /** The key is free again: only for an act of which nothing can be at the ministry. @returns false when the lease was lost: then somebody else goes on. */
  forget(reference: string, holder: string): Promise<boolean>;
  /** Acts that were left with something sent, now ours. */
  takeLeft(operations: readonly string[], holder: string): Promise<readonly ActRow[]>;
  /** Forgets what was never sent by anybody who lives, and outcomes that were kept long enough. */
  clean(): Promise<void>;
}

export interface ActLimits {
  readonly leaseMs: number;
  readonly keptHours: number;
  /** Acts that one sweep takes. */
  readonly atOnce: number;
  /** Between two attempts at one act: doubled from the first to the last. */
  readonly retrySeconds: { readonly first: number; readonly last: number };
}

const now = sql`clock_timestamp()`;
const columns = sql`reference, operation, digest, state, filing, outcome`;

/** @param db of a database that has kit's migrations. */
export const createActStore = <Schema>(db: Kysely<Schema>, { leaseMs, keptHours, atOnce, retrySeconds }: ActLimits): ActStore => {
  const leaseEnd = sql`clock_timestamp() + make_interval(secs => ${leaseMs / 1000})`;
  const nextRetry = sql`clock_timestamp() + make_interval(secs => least(${retrySeconds.last}::float8, ${retrySeconds.first}::float8 * power(2, least(attempts, 30))))`;
  const rowsOf = async (statement: ReturnType<typeof sql<ActRow>>): Promise<readonly ActRow[]> => (await statement.execute(db)).rows;
  const changes = async (statement: ReturnType<typeof sql>): Promise<boolean> => ((await statement.execute(db)).numAffectedRows ?? 0n) > 0n;
  return {
    reserve: ({ reference, subject, operation, key, digest, viewer, onBehalfOf }, holder) =>
      changes(sql`insert into acts (reference, subject, operation, key, digest, viewer, on_behalf_of, state, holder, lease_until)
        values (${reference}, ${subject}, ${operation}, ${key}, ${digest}, ${viewer}, ${onBehalfOf ?? null}, 'RESERVED', ${holder}, ${leaseEnd}) on conflict (subject, operation, key) do nothing`),
    read: async ({ subject, operation, key }) => (await rowsOf(sql<ActRow>`select ${columns} from acts where subject = ${subject} and operation = ${operation} and key = ${key}`))[0],
    takeOver: async (reference, holder) =>
      (
        await rowsOf(sql<ActRow>`update acts set holder = ${holder}, lease_until = ${leaseEnd}, attempts = attempts + 1, retry_at = ${nextRetry}
          where reference = ${reference} and state <> 'DONE' and lease_until <= ${now} returning ${columns}`)
      )[0],
    markSent: (reference, holder, filing) =>
      changes(sql`update acts set state = 'SENT', filing = ${JSON.stringify(filing)}::json where reference = ${reference} and holder = ${holder} and state = 'RESERVED' and lease_until > ${now}`),
    refuse: (reference, holder, outcome) =>
      changes(sql`update acts set state = 'DONE', outcome = ${JSON.stringify(outcome)}::json, done_at = ${now} where reference = ${reference} and holder = ${holder} and state = 'RESERVED' and lease_until > ${now}`),
    async finish(reference, outcome) {
      const isFirst = await changes(sql`update acts set state = 'DONE', outcome = ${JSON.stringify(outcome)}::json, filing = null, done_at = ${now} where reference = ${reference} and state <> 'DONE'`);
      if (isFirst) return outcome;
      const [recorded] = await rowsOf(sql<ActRow>`select ${columns} from acts where reference = ${reference} and state = 'DONE'`);
      return recorded === undefined ? outcome : recorded.outcome;
    },
    forget: (reference, holder) => changes(sql`delete from acts where reference = ${reference} and holder = ${holder} and state <> 'DONE'`),
    takeLeft: async (operations, holder) =>
      operations.length === 0
        ? []
        : rowsOf(sql<ActRow>`update acts set holder = ${holder}, lease_until = ${leaseEnd}, attempts = attempts + 1, retry_at = ${nextRetry}
            where reference in (select reference from acts where state = 'SENT' and operation in (${sql.join(operations)}) and lease_until <= ${now} and retry_at <= ${now}
              order by retry_at limit ${atOnce} for update skip locked) returning ${columns}`),
    async clean() {
      await sql`delete from acts where state = 'RESERVED' and lease_until <= ${now}`.execute(db);
      await sql`delete from acts where state = 'DONE' and done_at < clock_timestamp() - make_interval(hours => ${keptHours})`.execute(db);
    },
  };
};
