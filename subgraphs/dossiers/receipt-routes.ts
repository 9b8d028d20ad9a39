/** The store's address for receipts: `PUT /receipts/{id}`, for `payments` alone. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Kysely } from "kysely";
import { PublicError, badInput } from "../../kit/errors.ts";
import type { Logger } from "../../kit/log.ts";
import { readCited } from "../../kit/offer.ts";
import type { OfferReader } from "../../kit/offer.ts";
import { settlementIssuer } from "../../kit/settlement.ts";
import { isDocumentId } from "./documents.ts";
import type { Owners } from "./owner.ts";
import { maxReceiptBytes, receiptFacts, receiveReceipt } from "./receipts.ts";
import type { Receipt } from "./receipts.ts";
import type { Tables } from "./tables.ts";
import { bodyOf, createTransfers, readStreams, refuseTransfer } from "./transfers.ts";

export interface ReceiptParts {
  readonly db: Kysely<Tables>;
  readonly owners: Owners;
  readonly paymentOffers: OfferReader;
  readonly ids: () => string;
  readonly logger: Logger;
}

const header = "x-lien-thong-receipt";

const bounds = {
  /** On their way at once. */
  receipts: { all: 8, each: 8 },
  receiptMs: 30_000,
};

export const addReceipts = async (app: FastifyInstance, parts: ReceiptParts): Promise<void> => {
  const { db, ids, logger } = parts;
  const transfers = createTransfers(bounds.receipts);
  await app.register(async (routes) => {
    readStreams(routes);
    routes.put<{ Params: { id: string } }>("/receipts/:id", { bodyLimit: maxReceiptBytes, config: { authentication: "a receipt's offer, signed by payments for this store, in a header" } }, async (request, reply) => {
      const receipt = await receiptOf(parts, request);
      return transfers.run(settlementIssuer, async () => {
        const reception = await receiveReceipt(db, receipt, bodyOf(request, bounds.receiptMs), ids);
        if (typeof reception === "object") return reply.status(reception.isNew ? 201 : 200).send({ document: receipt.id, verificationCode: reception.verificationCode });
        if (reception === "INTERRUPTED") return refuseTransfer(reply, reception);
        logger.error({ service: "dossiers", code: reception, reason: "a receipt was refused" }, "document store");
        if (reception !== "OTHER_CONTENT") return refuseTransfer(reply, reception);
        throw new PublicError("IDEMPOTENCY_CONFLICT", { message: { en: "Another document has this id.", vi: "Mã này đã thuộc về một giấy tờ khác." } });
      });
    });
  });
};

/** Read before a byte of the body is: only `payments` makes receipts, and says beforehand which bytes are one. */
const receiptOf = async ({ owners, paymentOffers }: ReceiptParts, { params: { id }, headers }: FastifyRequest<{ Params: { id: string } }>): Promise<Receipt> => {
  const token = headers[header];
  if (typeof token !== "string" || token === "") throw new PublicError("UNAUTHENTICATED");
  const offer = await readCited(paymentOffers, token, { kind: "receipt", issuers: [settlementIssuer], subject: undefined, purpose: "dossiers", field: header });
  const facts = receiptFacts.safeParse(offer.facts);
  if (!facts.success || offer.id !== id || !isDocumentId(id)) throw badInput(`${header} is not of the receipt at this address.`, `${header} không phải của biên lai tại địa chỉ này.`);
  return { ...facts.data, id, owner: owners.ofSubject({ id: offer.subject }) };
};
