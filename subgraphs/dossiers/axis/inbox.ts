/**
 * Takes what came over the axis. A message that is believed is applied once, whole, with its acknowledgement; the same again changes nothing; one that cannot be
 * believed is put aside and changes nothing either.
 *
 * Danger: who sent a message is what the axis says, which knows its members; the message's own word must agree with it. What a shop may report is of its own
 * units alone, and a paper is taken only with the shop's signature over its bytes.
 */
import { createHash, randomUUID } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import type { Clock } from "../../../kit/clock.ts";
import { findPublicError } from "../../../kit/errors.ts";
import type { Logger } from "../../../kit/log.ts";
import type { Owners } from "../owner.ts";
import { readReport } from "../report.ts";
import type { Report } from "../report.ts";
import { Refusal } from "../result-source.ts";
import type { ResultSource } from "../result-source.ts";
import { nextTry } from "../runner.ts";
import { receiveAll } from "../synchronisation.ts";
import type { Reception } from "../synchronisation.ts";
import type { Tables } from "../tables.ts";
import { AxisRefusal, refusals } from "./client.ts";
import type { AxisClient, ListedMessage } from "./client.ts";
import { Unreadable, readMessage } from "./edxml.ts";
import type { Message } from "./edxml.ts";
import { enqueue } from "./outgoing.ts";
import { reasonOf } from "./outbox.ts";
import { BadParcel, enclose, openParcel } from "./parcel.ts";
import type { EnclosedPaper } from "./parcel.ts";
import { portal, shopOfOrgan } from "./shops.ts";
import type { ShopName } from "./shops.ts";

/** Why a message was put aside. */
export type AsideReason =
  /** No shop of ours, by the axis' word; or another than the message itself says. */
  | "UNKNOWN_SENDER"
  | "OTHER_SENDER"
  | "NOT_FOR_US"
  | "OTHER_KIND"
  /** Another message had its DocumentId. */
  | "CONFLICT"
  | Unreadable["code"]
  | BadParcel["code"]
  | Exclude<Reception, "DONE">;

export interface InboxOptions {
  readonly db: Kysely<Tables>;
  readonly client: AxisClient;
  readonly owners: Owners;
  readonly sources: Readonly<Record<ShopName, Pick<ResultSource, "check">>>;
  readonly clock: Clock;
  /** The machine's own: attempts are not of the world's time. */
  readonly systemClock: Clock;
  readonly logger: Logger;
  /** Something was applied: there may be papers, and there is an acknowledgement to be sent. */
  readonly onApplied: () => void;
}

/** `TypeDetail` of a shop's report (invented). */
export const reportKind = "HO_SO_MOT_CUA";

const bounds = {
  /** Of an answer that cannot be read; whatever else fails is tried for ever. */
  attempts: 10,
  backoffMs: { first: 1_000, last: 300_000 },
};

class Aside extends Error {
  override readonly name = "Aside";
  readonly reason: AsideReason;
  constructor(reason: AsideReason, detail = "") {
    super(detail);
    this.reason = reason;
  }
}

interface Row {
  readonly sender: string;
  readonly document_id: string;
  readonly digest: string;
  readonly axis_document: string;
}

/** Takes all that is there now. @throws when the axis or the database is away. */
export const createInbox = ({ db, client, owners, sources, clock, systemClock, logger, onApplied }: InboxOptions): ((isClosing: () => boolean) => Promise<void>) => {
  /** By the axis' name; of those that are listed still. */
  const failures = new Map<string, { attempts: number; nextAt: Date }>();

  const apply = async (shop: ShopName, message: Message, row: Row): Promise<void> => {
    if (message.kind !== reportKind) throw new Aside("OTHER_KIND");
    const { reports, papers } = await readReports(shop, message, owners);
    for (const { bytes, signature } of papers) {
      await sources[shop].check(bytes, signature).catch((error: unknown) => {
        throw error instanceof Refusal ? new Aside("SIGNATURE", error.message) : error;
      });
    }
    const reception = await receiveAll(db, shop, reports, clock, async (trx) => {
      await claim(trx, row, clock.now());
      await keepPapers(trx, papers, systemClock.now());
      await enqueue(trx, message.sender, `${message.sender}/${message.documentId}`, { kind: "ACKNOWLEDGEMENT", content: { respondsTo: message.documentId } }, clock.now());
    });
    if (reception !== "DONE") throw new Aside(reception);
    onApplied();
  };

  const putAside = async (row: Row, { reason, message: detail }: Aside): Promise<void> => {
    const id = randomUUID();
    const words = detail === "" ? reason : `${reason}: ${detail}`;
    await db.transaction().execute(async (trx) => {
      await forget(trx, row.axis_document);
      await trx
        .insertInto("axis_inbox")
        .values({ ...row, id, state: "ASIDE", reason: words, received_at: clock.now() })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    });
    logger.error({ service: "dossiers", code: "AXIS_NOT_TAKEN", reason: `${shopOfOrgan(row.sender) ?? "a stranger"}: ${words}`, reference: id }, "a message of the document axis was put aside");
  };

  /** @returns whether it was taken, now or before; else it is aside. */
  const receive = async ({ document, sender }: ListedMessage): Promise<boolean> => {
    let row: Row = { sender, document_id: `axis:${document}`, digest: "", axis_document: document };
    try {
      const shop = shopOfOrgan(sender);
      if (shop === undefined) throw new Aside("UNKNOWN_SENDER");
      const bytes = await client.take(document);
      row = { ...row, digest: createHash("sha256").update(bytes).digest("hex") };
      const message = readMessage(bytes);
      if (message.sender !== sender) throw new Aside("OTHER_SENDER");
      row = { ...row, document_id: message.documentId, digest: message.digest };
      if (!message.recipients.includes(portal.organId)) throw new Aside("NOT_FOR_US");
      const known = await stateOf(db, row);
      if (known !== undefined) return known === "APPLIED";
      await apply(shop, message, row);
      return true;
    } catch (error) {
      if (error instanceof Twin) return receive({ document, sender });
      const aside = asideOf(error);
      if (aside === undefined) throw error;
      await putAside(row, aside);
      return false;
    }
  };

  const takeOne = async (listed: ListedMessage): Promise<void> => {
    const { document } = listed;
    const failed = failures.get(document);
    if (failed !== undefined && failed.nextAt > systemClock.now()) return;
    try {
      const known = await db.selectFrom("axis_inbox").select("state").where("axis_document", "=", document).executeTakeFirst();
      const isTaken = known === undefined || known.state === "AGAIN" ? await receive(listed) : known.state === "APPLIED";
      await client.confirm(document, isTaken ? "done" : "fail");
      failures.delete(document);
    } catch (error) {
      const attempts = (failed?.attempts ?? 0) + 1;
      failures.set(document, { attempts, nextAt: nextTry(systemClock, attempts, bounds.backoffMs) });
      if (findPublicError(error)?.code === "MINISTRY_BAD_ANSWER" && attempts >= bounds.attempts) {
        await putAside({ sender: listed.sender, document_id: `axis:${document}`, digest: "", axis_document: document }, new Aside("UNREADABLE", reasonOf(error)));
      } else logger.warn({ service: "dossiers", code: "AXIS_LATER", reason: reasonOf(error) }, "a message of the document axis waits");
    }
  };

  return async (isClosing) => {
    const listed = await client.list();
    const again = await db.selectFrom("axis_inbox").select(["axis_document as document", "sender"]).where("state", "=", "AGAIN").execute();
    const all = [...listed, ...again.filter(({ document }) => !listed.some((each) => each.document === document))];
    for (const document of failures.keys()) if (!all.some((each) => each.document === document)) failures.delete(document);
    for (const each of all) if (!isClosing()) await takeOne(each);
  };
};

const readReports = async (shop: ShopName, { attachments }: Message, owners: Owners): Promise<{ readonly reports: readonly Report[]; readonly papers: readonly EnclosedPaper[] }> => {
  const { service, items, files } = await openParcel(attachments);
  const enclosed = await Promise.all(
    items.map(async (item) => {
      const report = readReport(shop, service, item, owners);
      if ("malformed" in report) throw new Aside("MALFORMED", report.malformed);
      return enclose(report, files);
    }),
  );
  return { reports: enclosed.map(({ report }) => report), papers: enclosed.flatMap(({ papers }) => papers) };
};

const asideOf = (error: unknown): Aside | undefined => {
  if (error instanceof Aside) return error;
  if (error instanceof Unreadable || error instanceof BadParcel) return new Aside(error.code, error.message);
  return error instanceof AxisRefusal && error.code === refusals.GONE ? new Aside("UNREADABLE", "the axis has it no more") : undefined;
};

/** Another process was faster with the same message, or with another of its DocumentId. */
class Twin extends Error {
  override readonly name = "Twin";
}

/** What was said of this DocumentId before. @throws {Aside} when that was another message. */
const stateOf = async (db: Kysely<Tables>, { sender, document_id, digest }: Row): Promise<"APPLIED" | "ASIDE" | undefined> => {
  const rows = await db.selectFrom("axis_inbox").select(["digest", "state"]).where("sender", "=", sender).where("document_id", "=", document_id).execute();
  const same = rows.find((row) => row.digest === digest && row.state !== "AGAIN");
  if (same !== undefined) return same.state === "APPLIED" ? "APPLIED" : "ASIDE";
  if (rows.some(({ state }) => state === "APPLIED")) throw new Aside("CONFLICT");
  return undefined;
};

/** What an operator wanted looked at again is looked at. */
const forget = async (trx: Transaction<Tables>, document: string): Promise<void> => void (await trx.deleteFrom("axis_inbox").where("axis_document", "=", document).where("state", "=", "AGAIN").execute());

const claim = async (trx: Transaction<Tables>, row: Row, now: Date): Promise<void> => {
  await forget(trx, row.axis_document);
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("axis_inbox")
    .values({ ...row, id: randomUUID(), state: "APPLIED", reason: null, received_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) throw new Twin();
};

const keepPapers = async (trx: Transaction<Tables>, papers: readonly EnclosedPaper[], now: Date): Promise<void> => {
  for (const { sha256, bytes } of papers) {
    await trx
      .insertInto("axis_file")
      .values({ sha256, bytes, received_at: now })
      .onConflict((conflict) => conflict.column("sha256").doUpdateSet({ received_at: now }))
      .execute();
  }
};
