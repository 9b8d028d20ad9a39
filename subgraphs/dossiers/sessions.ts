/** Agencies' sessions at the synchronisation interface and the document store. */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { Kysely } from "kysely";
import type { Clock } from "../../kit/clock.ts";
import type { Secret } from "../../kit/secret.ts";
import { agencyOfUser, isSynchronising } from "./agencies.ts";
import type { SynchronisingName } from "./agencies.ts";
import type { Tables } from "./tables.ts";

/** A working morning; an agency's system signs in again when it ends. */
const lifetimeMs = 30 * 60_000;

export interface Sessions {
  /** @returns the session, or `undefined` for a wrong name or password, which are not told apart. */
  open(username: string, password: string): Promise<string | undefined>;
  /** @returns whose it is, or `undefined` for one that is not known or has ended. */
  agencyOf(session: string): Promise<SynchronisingName | undefined>;
}

const digestOf = (text: string): Buffer => createHash("sha256").update(text).digest();

/** @param clock the machine's own: sessions are not of the world's time. */
export const createSessions = (db: Kysely<Tables>, passwords: Readonly<Record<SynchronisingName, Secret>>, clock: Clock): Sessions => ({
  async open(username, password) {
    const agency = agencyOfUser(username);
    // Somebody who does not exist takes as long as a wrong password.
    const isRight = timingSafeEqual(digestOf(password), digestOf(agency === undefined ? randomBytes(32).toString("hex") : passwords[agency].reveal()));
    if (agency === undefined || !isRight) return undefined;
    const session = randomBytes(32).toString("base64url");
    const now = clock.now();
    await db.deleteFrom("agency_session").where("expires_at", "<", now).execute();
    await db.insertInto("agency_session").values({ digest: digestOf(session).toString("hex"), agency, expires_at: new Date(now.getTime() + lifetimeMs) }).execute();
    return session;
  },
  async agencyOf(session) {
    const found = await db.selectFrom("agency_session").select("agency").where("digest", "=", digestOf(session).toString("hex")).where("expires_at", ">", clock.now()).executeTakeFirst();
    return found && isSynchronising(found.agency) ? found.agency : undefined;
  },
});
