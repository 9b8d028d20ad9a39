/**
 * Papers that agencies issued, fetched into the document store. What an agency's message names as an address is not believed: a file comes from that agency's
 * registered origin or not at all, and becomes a document only when the agency's signature over its bytes holds.
 */
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Clock } from "../../kit/clock.ts";
import { PublicError } from "../../kit/errors.ts";
import type { Logger } from "../../kit/log.ts";
import { isAgency } from "./agencies.ts";
import type { AgencyName } from "./agencies.ts";
import { oweCounter } from "./axis/counter-cases.ts";
import { dropParts, keepFile, maxFileBytes, mediaTypeOf, writeParts } from "./files.ts";
import { Refusal } from "./result-source.ts";
import type { ResultSource } from "./result-source.ts";
import { createRunner, nextTry } from "./runner.ts";
import type { FlattenedSignature } from "./signature.ts";
import type { Tables } from "./tables.ts";
import { makeVerificationCode } from "./verification-code.ts";

const bounds = {
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
  readonly sources: Readonly<Record<AgencyName, ResultSource>>;
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

export const createResultFetcher = ({ db, sources, logger, systemClock, clock }: ResultFetcherOptions): ResultFetcher => {
  const fetchOne = async (claim: Claim): Promise<void> => {
    const dossier = await db.selectFrom("dossier").selectAll().where("code", "=", claim.dossier).executeTakeFirstOrThrow();
    const source = isAgency(dossier.agency) ? sources[dossier.agency] : undefined;
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
      // In the order in which reports lock them.
      await trx.selectFrom("dossier").select("code").where("code", "=", claim.dossier).forUpdate().execute();
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
      await oweCounter(trx, claim.dossier, clock.now());
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
        await settle(db, claim, { state: "FETCHING", reason, next_at: nextTry(systemClock, claim.attempts, bounds.backoffMs) });
      }
    }
  };

  const runner = createRunner(async (isClosing) => {
    for (let claim = await take(db, systemClock.now()); claim !== undefined; claim = isClosing() ? undefined : await take(db, systemClock.now())) await attempt(claim);
  }, bounds.sweepMs);
  return {
    wake: runner.wake,
    async close() {
      await runner.close();
      await Promise.all(Object.values(sources).map((source) => source.close()));
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
