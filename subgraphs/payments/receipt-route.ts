/** A receipt as a page to print: `GET /receipts/:id`, at an address that its owner was given, for some minutes. */
import type { FastifyInstance } from "fastify";
import type { Kysely } from "kysely";
import { PublicError } from "../../kit/errors.ts";
import { createOfferReader, publicOfferKey, readOfferPublicKeys, signOffer } from "../../kit/offer.ts";
import type { OfferKey } from "../../kit/offer.ts";
import { readReceipt } from "./receipt-outbox.ts";
import { receiptPagePolicy, writeReceiptPage } from "./receipts/receipt-page.ts";
import type { Tables } from "./tables.ts";

/** A page that a browser opens at once, and prints. */
const ticketSeconds = 5 * 60;
/** Nothing else can be done with such a ticket, and nothing else opens the page. */
const purpose = "receipt page";

/** The address's ticket: our own word to ourselves, about this receipt and its owner. */
export const signTicket = (key: OfferKey, subject: string, id: string): Promise<string> =>
  signOffer(key, { subject, kind: "receipt", purpose, id, version: "1", facts: {}, lifetimeSeconds: ticketSeconds });

export const addReceipts = (app: FastifyInstance, { db, key }: { readonly db: Kysely<Tables>; readonly key: OfferKey }): void => {
  const tickets = createOfferReader(readOfferPublicKeys(publicOfferKey(key)));
  app.get<{ Params: { id: string }; Querystring: { ticket?: unknown } }>("/receipts/:id", { config: { authentication: "signed address, given to the owner" } }, async (request, reply) => {
    const { id } = request.params;
    const { ticket } = request.query;
    const read = await tickets.read(typeof ticket === "string" ? ticket : "", { kind: "receipt", issuers: [key.issuer], subject: undefined, purpose });
    if ("refused" in read || read.offer.id !== id) throw new PublicError("FORBIDDEN", { reason: "a receipt's ticket" });
    const issued = await readReceipt(db, id);
    if (issued === undefined || issued.subject !== read.offer.subject) throw new PublicError("NOT_FOUND");
    return reply
      .header("content-type", "text/html; charset=utf-8")
      .header("content-security-policy", receiptPagePolicy)
      .header("cache-control", "no-store")
      .header("referrer-policy", "no-referrer")
      .header("x-content-type-options", "nosniff")
      .send(writeReceiptPage(issued.receipt, issued.verificationCode));
  });
};
