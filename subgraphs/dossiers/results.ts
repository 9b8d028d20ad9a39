/**
 * Papers that agencies issued, fetched into the document store. What an agency's message names as an address is not believed: a file comes from that agency's
 * registered origin or not at all, and becomes a document only when the agency's signature over its bytes holds.
 */
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { JSONWebKeySet } from "jose";
import type { Clock } from "../../kit/clock.ts";
import { PublicError } from "../../kit/errors.ts";
import type { Logger } from "../../kit/log.ts";
import { createMinistryClient, parseAnswer } from "../../kit/ministry-client.ts";
import type { MinistryClient } from "../../kit/ministry-client.ts";
import { agencyNames, isAgency } from "./agencies.ts";
import type { AgencyName } from "./agencies.ts";
import { dropParts, keepFile, maxFileBytes, mediaTypeOf, writeParts } from "./files.ts";
import { checkSignature, keySet } from "./signature.ts";
import type { FlattenedSignature } from "./signature.ts";
import type { Tables } from "./tables.ts";
import { makeVerificationCode } from "./verification-code.ts";

const bounds = {
  /** A scan of ten megabytes over a slow line. */
  fetchMs: 30_000,
  /** Files of one agency at once: each is in memory while it is checked. */
  connections: 4,
  keyBytes: 100_000,
  /** Keys are asked for again after this, and at once when a signature names one that is not among them, but not more often than the second. */
  keysFor: { known: 300_000, unknown: 10_000 },
  /** Nobody else takes up a fetch that is under way; longer than it may take. */
  leaseMs: 60_000,
  /** Over some four hours; then a person has to look. */
  attempts: 20,
  backoffMs: { first: 1_000, last: 900_000 },
  /** What a crash or another process left is found within this. */
  sweepMs: 5_000,
};

export interface ResultFetcher {
  /** Looks now instead of at the next sweep. */
  wake(): void;
  close(): Promise<void>;
}

export interface ResultFetcherOptions {
  readonly db: Kysely<Tables>;
  /** Each agency's registered origin. */
  readonly origins: Readonly<Record<AgencyName, string>>;
  readonly logger: Logger;
  /** The machine's own: attempts and leases are not of the world's time. */
  readonly systemClock: Clock;
  /** The world's: when a document was issued, where its agency has not said when it decided. */
  readonly clock: Clock;
}

interface Claim {
  readonly dossier: string;
  readonly paper: string;
  readonly version: string;
  readonly name: string;
  readonly address: string;
  readonly signature: FlattenedSignature | null;
  readonly expires_on: string | null;
  readonly attempts: number;
}

/** Why a paper will never be shown, for the operator: our words, nothing of the file's. */
class Refusal extends Error {
  override readonly name = "Refusal";
}

export const createResultFetcher = ({ db, origins, logger, systemClock, clock }: ResultFetcherOptions): ResultFetcher => {
  const sources = new Map(agencyNames.map((name) => [name, createSource(origins[name], systemClock)]));

  const fetchOne = async (claim: Claim): Promise<void> => {
    const dossier = await db.selectFrom("dossier").selectAll().where("code", "=", claim.dossier).executeTakeFirstOrThrow();
    const source = isAgency(dossier.agency) ? sources.get(dossier.agency) : undefined;
    if (source === undefined) throw new Refusal("an agency that is no more");
    // Of whom it is comes with the whole dossier.
    if (dossier.owner === null) throw new PublicError("MINISTRY_UNAVAILABLE", { reason: "the dossier itself has not come yet" });
    if (claim.signature === null) throw new Refusal("not signed");
    const bytes = await source.file(claim.address);
    const mediaType = await mediaTypeOf(bytes);
    if (mediaType === undefined) throw new Refusal("neither PDF nor JPEG nor PNG");
    await source.check(bytes, claim.signature);
    const id = randomUUID();
    const written = await writeParts(db, id, once(bytes), maxFileBytes).catch(async (error: unknown) => {
      await dropParts(db, id);
      throw error;
    });
    const decided = await db.selectFrom("dossier_event").select("at").where("dossier", "=", claim.dossier).where("status", "in", ["DECIDED", "RETURNED"]).orderBy("at").limit(1).executeTakeFirst();
    await db.transaction().execute(async (trx) => {
      await keepFile(trx, id, written);
      const known = await trx
        .selectFrom("dossier_result")
        .innerJoin("document", "document.id", "dossier_result.document")
        .select("document.id")
        .where("dossier_result.dossier", "=", claim.dossier)
        .where("dossier_result.paper", "=", claim.paper)
        .where("document.sha256", "=", written.sha256)
        .executeTakeFirst();
      if (known === undefined) {
        await trx
          .insertInto("document")
          .values({
            ...{ id, owner: dossier.owner ?? "", name: claim.name, media_type: mediaType, size: written.size, sha256: written.sha256, origin: "ISSUED", agency: dossier.agency, dossier: claim.dossier },
            ...{ procedure: dossier.procedure, issued_at: decided?.at ?? clock.now(), expires_on: claim.expires_on, verification_code: makeVerificationCode(), signature: JSON.stringify(claim.signature), viewer: null, acting_case: null },
          })
          .execute();
      }
      await settle(trx, claim, { state: "VALID", reason: null, document: known?.id ?? id });
    });
  };

  const attempt = async (claim: Claim): Promise<void> => {
    try {
      await fetchOne(claim);
    } catch (error) {
      const reason = error instanceof Refusal ? error.message : error instanceof PublicError ? (error.reason ?? error.code) : error instanceof Error ? error.name : "unknown";
      if (error instanceof Refusal) {
        logger.error({ service: "dossiers", code: "RESULT_REFUSED", reason }, "a result was refused");
        await settle(db, claim, { state: "REFUSED", reason });
      } else if (claim.attempts >= bounds.attempts) {
        logger.error({ service: "dossiers", code: "RESULT_UNAVAILABLE", reason }, "a result could not be had");
        await settle(db, claim, { state: "UNAVAILABLE", reason });
      } else {
        const pause = Math.min(bounds.backoffMs.first * 2 ** (claim.attempts - 1), bounds.backoffMs.last);
        await settle(db, claim, { state: "FETCHING", reason, next_at: new Date(systemClock.now().getTime() + pause) });
      }
    }
  };

  const closing = new AbortController();
  let running: Promise<void> = Promise.resolve();
  let isWaiting = false;
  const run = async (): Promise<void> => {
    isWaiting = false;
    for (let claim = await take(db, systemClock.now()); claim !== undefined; claim = closing.signal.aborted ? undefined : await take(db, systemClock.now())) await attempt(claim);
  };
  // One run at a time, and one more for what came during it.
  const wake = (): void => {
    if (closing.signal.aborted || isWaiting) return;
    isWaiting = true;
    // The database is away: the next sweep tries again.
    running = running.then(() => (closing.signal.aborted ? undefined : run())).catch(() => {});
  };
  const timer = setInterval(wake, bounds.sweepMs);
  timer.unref();
  return {
    wake,
    async close() {
      closing.abort();
      clearInterval(timer);
      await running;
      await Promise.all([...sources.values()].map((source) => source.close()));
    },
  };
};

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Takes one that is due, so that no other process does. */
const take = async (db: Kysely<Tables>, now: Date): Promise<Claim | undefined> => {
  const { rows } = await sql<Claim>`
    update dossier_result set attempts = attempts + 1, next_at = ${new Date(now.getTime() + bounds.leaseMs)}
    where (dossier, paper, version) = (
      select dossier, paper, version from dossier_result where state = 'FETCHING' and next_at <= ${now} order by next_at limit 1 for update skip locked
    )
    returning dossier, paper, version, name, address, signature, expires_on, attempts`.execute(db);
  return rows[0];
};

const settle = async (
  db: Kysely<Tables>,
  { dossier, paper, version }: Claim,
  outcome: { readonly state: Tables["dossier_result"]["state"]; readonly reason: string | null; readonly document?: string; readonly next_at?: Date },
): Promise<void> => void (await db.updateTable("dossier_result").set(outcome).where("dossier", "=", dossier).where("paper", "=", paper).where("version", "=", version).execute());

interface Source {
  /** @throws {Refusal} for an address elsewhere. @throws {PublicError} when it cannot be had now. */
  file(address: string): Promise<Buffer>;
  /** @throws {Refusal} unless the agency signed these bytes. */
  check(bytes: Uint8Array, signature: FlattenedSignature): Promise<void>;
  close(): Promise<void>;
}

const createSource = (registered: string, systemClock: Clock): Source => {
  const { origin } = new URL(registered);
  const client: MinistryClient = createMinistryClient({ url: origin, deadlineMs: bounds.fetchMs, maxBytes: maxFileBytes, connections: bounds.connections });
  const keyClient = createMinistryClient({ url: origin, maxBytes: bounds.keyBytes, connections: 1 });
  let keys: { readonly set: JSONWebKeySet; readonly at: number } | undefined;
  const keysNoOlderThan = async (ms: number): Promise<JSONWebKeySet> => {
    const now = systemClock.now().getTime();
    if (keys !== undefined && now - keys.at < ms) return keys.set;
    const answer = await keyClient.call({ path: "/.well-known/jwks.json" });
    if (answer.status !== 200) throw new PublicError("MINISTRY_UNAVAILABLE", { reason: `keys: answered ${answer.status}` });
    const set = parseAnswer(keySet, answer.json());
    keys = { set, at: now };
    return set;
  };
  return {
    async file(address) {
      const url = URL.canParse(address, origin) ? new URL(address, origin) : undefined;
      if (url === undefined || url.origin !== origin || url.username !== "" || url.password !== "") throw new Refusal("an address outside of the agency's origin");
      const answer = await client.call({ path: url.pathname + url.search });
      if (answer.status !== 200) throw new PublicError("MINISTRY_UNAVAILABLE", { reason: `file: answered ${answer.status}` });
      return answer.bytes;
    },
    async check(bytes, signature) {
      let outcome = await checkSignature(bytes, signature, await keysNoOlderThan(bounds.keysFor.known));
      // A new key may have come into use since the set was fetched.
      if (outcome === "UNKNOWN_KEY") outcome = await checkSignature(bytes, signature, await keysNoOlderThan(bounds.keysFor.unknown));
      if (outcome === "UNKNOWN_KEY") throw new Refusal("signed with a key that the agency does not publish");
      if (outcome === "INVALID") throw new Refusal("a signature that does not hold");
    },
    async close() {
      await Promise.all([client.close(), keyClient.close()]);
    },
  };
};
