/** Messages that were put aside, in and out. */
import type { Kysely } from "kysely";
import { writeMoment } from "../dossiers.ts";
import type { Tables } from "../tables.ts";

export interface AsideMessage {
  readonly id: string;
  readonly way: "in" | "out";
  /** `OrganId` of whom it is from, or to. */
  readonly member: string;
  readonly what: string;
  readonly reason: string;
  readonly since: string;
}

/** What an operator reads at once. */
const mostListed = 500;

/** The latest first. */
export const listAside = async (db: Kysely<Tables>): Promise<readonly AsideMessage[]> => {
  const [came, goes] = await Promise.all([
    db.selectFrom("axis_inbox").selectAll().where("state", "=", "ASIDE").orderBy("received_at", "desc").limit(mostListed).execute(),
    db.selectFrom("axis_outbox").selectAll().where("state", "=", "ASIDE").orderBy("created_at", "desc").limit(mostListed).execute(),
  ]);
  return [
    ...came.map(({ id, sender, document_id, reason, received_at }): AsideMessage => ({ id, way: "in", member: sender, what: document_id, reason: reason ?? "", since: writeMoment(received_at) })),
    ...goes.map(({ id, recipient, kind, reason, created_at }): AsideMessage => ({ id, way: "out", member: recipient, what: kind, reason: reason ?? "", since: writeMoment(created_at) })),
  ];
};

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One that was to be sent is sent; one that came is fetched from the axis and looked at anew. @returns false when none of this id is aside. */
export const retry = async (db: Kysely<Tables>, id: string): Promise<boolean> => {
  if (!uuid.test(id)) return false;
  const sent = await db.updateTable("axis_outbox").set({ state: "WAITING", attempts: 0, next_at: new Date(0) }).where("id", "=", id).where("state", "=", "ASIDE").executeTakeFirst();
  if (sent.numUpdatedRows === 1n) return true;
  const taken = await db.updateTable("axis_inbox").set({ state: "AGAIN" }).where("id", "=", id).where("state", "=", "ASIDE").executeTakeFirst();
  return taken.numUpdatedRows === 1n;
};
