/**
 * The repairs that are safe at any time: each asks again for what the payments ask for anyway, under the ids that they had, and goes through the table of states.
 * Nothing is booked, given back or written down on a reconciliation's word.
 */
import { sql } from "kysely";
import type { Kysely } from "kysely";
import { findPublicError } from "../../../kit/errors.ts";
import type { Platform } from "../platform.ts";
import type { Records } from "../records.ts";
import type { Tables } from "../tables.ts";
import { kinds } from "./differences.ts";
import type { Difference, RepairKind } from "./differences.ts";

export interface RepairParts {
  readonly db: Kysely<Tables>;
  readonly platform: Pick<Platform, "ask">;
  readonly records: Pick<Records, "transaction">;
}

export interface Repaired {
  readonly kind: Difference["kind"];
  readonly id: string;
  /** What was done, or why not. */
  readonly outcome: string;
}

/** Does what can be done of these, and nothing to the others. */
export const repair = async (parts: RepairParts, differences: readonly Difference[]): Promise<readonly Repaired[]> => {
  const done: Repaired[] = [];
  for (const { kind, id } of differences) {
    const how = kinds[kind].repair;
    if (how !== undefined) done.push({ kind, id, outcome: await repairs[how](parts, id).catch(reasonOf) });
  }
  return done;
};

const reasonOf = (error: unknown): string => `failed: ${findPublicError(error)?.code ?? "see the database's log"}; try again later`;

const repairs: Readonly<Record<RepairKind, (parts: RepairParts, id: string) => Promise<string>>> = {
  async ASK_PLATFORM({ platform, records }, id) {
    const state = await records.transaction(id, await platform.ask(id), "REPAIR");
    return `asked the platform: it is ${state ?? "not ours"} now`;
  },
  // The state decides whether there is anything to do, so that a task too many does nothing.
  async TELL_OWNER({ db }, id) {
    await sql`insert into task (kind, id) select 'SETTLE', id from item where id = ${id} and state = 'PAID'
      on conflict (kind, id) do update set next_at = clock_timestamp(), attempts = 0`.execute(db);
    return "its owner is told again now";
  },
  async GIVE_BACK({ db }, id) {
    await sql`insert into task (kind, id) select 'REFUND', id from refund where id = ${id} and state = 'DUE'
      on conflict (kind, id) do update set next_at = clock_timestamp(), attempts = 0`.execute(db);
    return "the platform is told again now";
  },
};
