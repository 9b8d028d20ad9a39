/** What the portal sends over the axis, as it is kept until it was sent: nobody's name or number is in it. */
import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import type { MediaType } from "../files.ts";
import type { FlattenedSignature } from "../signature.ts";
import type { Status } from "../statuses.ts";
import type { Tables } from "../tables.ts";

/** That a message arrived and was applied. */
export interface Acknowledgement {
  readonly respondsTo: string;
}

/** Where a dossier stands that a shop filed for somebody at its counter, and what it gave. */
export interface CounterDossier {
  readonly dossier: string;
  /** The shop's own. */
  readonly counterCase: string;
  readonly procedure: string;
  readonly status: Status;
  /** The oldest first; ISO 8601. */
  readonly steps: readonly { readonly status: Status; readonly at: string }[];
  readonly papers: readonly { readonly id: string; readonly name: string; readonly sha256: string; readonly mediaType: MediaType; readonly signature: FlattenedSignature | null }[];
}

/** `TypeDetail` of a message (invented). */
export const outgoingKinds = { ACKNOWLEDGEMENT: "XAC_NHAN_TIEP_NHAN", COUNTER_DOSSIER: "KET_QUA_HO_SO" } as const;
export type OutgoingKind = keyof typeof outgoingKinds;

export type Outgoing = { readonly kind: "ACKNOWLEDGEMENT"; readonly content: Acknowledgement } | { readonly kind: "COUNTER_DOSSIER"; readonly content: CounterDossier };

/**
 * Written in the transaction that makes the message due.
 * @param about one thing is told once.
 * @param recipient `OrganId`
 */
export const enqueue = async (trx: Transaction<Tables>, recipient: string, about: string, { kind, content }: Outgoing, now: Date): Promise<void> => {
  await trx
    .insertInto("axis_outbox")
    // Attempts are on the machine's time: the world's may stand still.
    .values({ id: randomUUID(), recipient, kind, about, content: JSON.stringify(content), state: "WAITING", reason: null, attempts: 0, next_at: new Date(0), created_at: now })
    .onConflict((conflict) => conflict.columns(["kind", "about"]).doNothing())
    .execute();
};
