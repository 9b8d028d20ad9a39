/** The portal as a member of the National Document Axis (Trục liên thông văn bản quốc gia): what a process does about it. */
import type { Kysely } from "kysely";
import type { Clock } from "../../../kit/clock.ts";
import type { Configuration } from "../../../kit/config.ts";
import { integer, secret, text, url } from "../../../kit/config.ts";
import type { Logger } from "../../../kit/log.ts";
import { unavailable } from "../../../kit/ministry-client.ts";
import type { Agency } from "../agency.ts";
import type { Owners } from "../owner.ts";
import { Refusal, createSignatureCheck } from "../result-source.ts";
import type { ResultSource } from "../result-source.ts";
import { createRunner } from "../runner.ts";
import type { Tables } from "../tables.ts";
import { createAxisClient } from "./client.ts";
import { createInbox } from "./inbox.ts";
import { createOutbox, reasonOf } from "./outbox.ts";
import { enclosedAddress } from "./parcel.ts";
import { shops } from "./shops.ts";
import type { ShopName } from "./shops.ts";

export const axisEnvironment = {
  AXIS_URL: url({ describe: "the National Document Axis, over which one-stop shops report", development: "http://127.0.0.1:4033" }),
  AXIS_SYSTEM_ID: text({ describe: "the portal's SystemId at the axis", development: "mock-axis-portal" }),
  AXIS_SECRET_KEY: secret({ describe: "the portal's SecretKey at the axis", development: "mock-axis-secret-portal" }),
  AXIS_POLL_MS: { ...integer({ min: 0, max: 3_600_000 }, { describe: "milliseconds between two looks into the axis; 0 for none, where another process does it", development: "2000" }), fallback: "15000" },
};

export interface Axis {
  /** Where papers of shops come from: out of their messages. */
  readonly sources: Readonly<Record<ShopName, ResultSource>>;
  close(): Promise<void>;
}

export interface AxisOptions {
  readonly db: Kysely<Tables>;
  readonly owners: Owners;
  readonly clock: Clock;
  readonly systemClock: Clock;
  readonly logger: Logger;
  /** There may be papers to be made documents of. */
  readonly onPapers: () => void;
}

export const createAxis = (configuration: Configuration<typeof axisEnvironment>, { db, owners, clock, systemClock, logger, onPapers }: AxisOptions): Axis => {
  const { AXIS_URL, AXIS_SYSTEM_ID, AXIS_SECRET_KEY, AXIS_POLL_MS } = configuration;
  const client = createAxisClient(AXIS_URL, AXIS_SYSTEM_ID, AXIS_SECRET_KEY);
  const sourceOf = ({ code }: Agency): ResultSource => ({
    file: (address) => readEnclosed(db, address),
    check: createSignatureCheck(() => client.keysOf(code), systemClock),
    close: async () => {},
  });
  const sources: Axis["sources"] = { "quang-ninh": sourceOf(shops["quang-ninh"]), "ha-noi": sourceOf(shops["ha-noi"]), "dong-nai": sourceOf(shops["dong-nai"]) };
  const send = createOutbox({ db, client, logger, systemClock });
  const outbox = createRunner(send, AXIS_POLL_MS);
  const take = createInbox({
    ...{ db, client, owners, sources, clock, systemClock, logger },
    onApplied() {
      onPapers();
      outbox.wake();
    },
  });
  let isAway = false;
  const inbox = createRunner(async (isClosing) => {
    try {
      await take(isClosing);
      isAway = false;
    } catch (error) {
      // Said once, and not at every poll.
      if (!isAway) logger.warn({ service: "dossiers", code: "AXIS_AWAY", reason: reasonOf(error) }, "the document axis cannot be asked");
      isAway = true;
    }
  }, AXIS_POLL_MS);
  return {
    sources,
    async close() {
      await Promise.all([inbox.close(), outbox.close()]);
      await client.close();
    },
  };
};

/** @throws {Refusal} for an address that is no paper of a message. */
const readEnclosed = async (db: Kysely<Tables>, address: string): Promise<Buffer> => {
  const [, sha256] = /^axis:([0-9a-f]{64})$/.exec(address) ?? [];
  if (sha256 === undefined || address !== enclosedAddress(sha256)) throw new Refusal("an address that is no paper of a message");
  const file = await db.selectFrom("axis_file").select("bytes").where("sha256", "=", sha256).executeTakeFirst();
  if (file === undefined) throw unavailable("a paper that was cleared away");
  return file.bytes;
};

/** A paper is a document within seconds of its message, and after some four hours its fetch is given up. */
const keptHours = 24;

/** Clears away what came with messages and is a document by now, or never will be one. */
export const clearEnclosed = async (db: Kysely<Tables>, systemClock: Clock): Promise<void> =>
  void (await db
    .deleteFrom("axis_file")
    .where("received_at", "<", new Date(systemClock.now().getTime() - keptHours * 3_600_000))
    .execute());
