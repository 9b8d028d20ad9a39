/** Puts the receipt of each booking into the citizen's document store, which keeps it, vouches for it, and gives it a code to be verified by. */
import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import { z } from "zod";
import type { Leaving } from "../../kit/http-client.ts";
import { createMinistryClient, parseAnswer, unavailable } from "../../kit/ministry-client.ts";
import { signOffer } from "../../kit/offer.ts";
import type { OfferKey } from "../../kit/offer.ts";
import { writeMoment } from "./moment.ts";
import type { Receipt } from "./receipts/receipt.ts";
import { writeReceiptPdf } from "./receipts/receipt-pdf.ts";
import type { TaskWork } from "./tasks.ts";
import type { Tables } from "./tables.ts";

/** A receipt as it was made out, for whom, and the store's code for it once it has it. */
export interface IssuedReceipt {
  readonly receipt: Receipt;
  readonly subject: string;
  readonly verificationCode: string | undefined;
}

/** What is printed of a kind: the letters before its number, and its name. */
const kinds = {
  RECEIPT: { letters: "BL", name: "Biên lai điện tử" },
  BUDGET_SLIP: { letters: "GNT", name: "Giấy nộp tiền vào ngân sách nhà nước" },
} as const satisfies Record<Receipt["kind"], unknown>;

/** @returns `undefined` for what is not settled. */
export const readReceipt = async (db: Kysely<Tables>, id: string): Promise<IssuedReceipt | undefined> => {
  const row = await db
    .selectFrom("receipt")
    .innerJoin("item", "item.id", "receipt.item")
    .innerJoin("payment", "payment.id", "item.payment")
    .innerJoin("platform_transaction as each", "each.id", "item.transaction")
    .select(["receipt.number", "receipt.issued_at", "receipt.verification_code", "item.description_vi", "item.amount", "item.slip", "item.reference", "payment.subject", "each.payee", "each.platform_id", "each.paid_at"])
    .where("receipt.item", "=", id)
    .executeTakeFirst();
  if (row === undefined || row.reference === null || row.platform_id === null || row.paid_at === null) return undefined;
  const { payee, slip, amount } = row;
  const kind = payee.kind === "TREASURY" ? "BUDGET_SLIP" : "RECEIPT";
  const issuedAt = writeMoment(row.issued_at);
  return {
    subject: row.subject,
    verificationCode: row.verification_code ?? undefined,
    receipt: {
      ...{ id, kind, issuedAt, payee, paidAt: writeMoment(row.paid_at), payer: slip?.payer.name, transaction: row.platform_id, bookingReference: row.reference },
      number: `${kinds[kind].letters}${issuedAt.slice(0, 4)}-${String(row.number).padStart(7, "0")}`,
      lines: [{ content: row.description_vi, amount, slip: slip ?? undefined }],
      total: amount,
    },
  };
};

export interface Store {
  /** @returns the store's code; the same for the same again. */
  keep(issued: IssuedReceipt, signal?: Leaving): Promise<string>;
  close(): Promise<void>;
}

/** A file on its way, written by the store before it answers. */
const deadlineMs = 10_000;
/** One attempt, and clocks that differ a little. */
const offerSeconds = 120;

const kept = z.object({ document: z.string(), verificationCode: z.string().min(1).max(100) });

export const createStore = (url: string, key: OfferKey): Store => {
  const http = createMinistryClient({ url, deadlineMs, maxBytes: 20_000, connections: 8, service: "dossiers" });
  return {
    async keep({ receipt, subject }, signal) {
      const { id, kind, number, issuedAt } = receipt;
      const bytes = await writeReceiptPdf(receipt);
      const facts = { name: `${kinds[kind].name} số ${number}`, size: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex"), issuedAt };
      const offer = await signOffer(key, { subject, kind: "receipt", purpose: "dossiers", id, version: "1", facts, lifetimeSeconds: offerSeconds });
      const response = await http.call({ method: "PUT", path: `/receipts/${id}`, headers: { "content-type": "application/pdf", "x-lien-thong-receipt": offer }, body: bytes, signal });
      if (response.status !== 200 && response.status !== 201) throw unavailable(`the document store answered a receipt with ${response.status}`);
      const { document, verificationCode } = parseAnswer(kept, response.json());
      if (document !== id) throw unavailable("the document store kept a receipt under another id");
      return verificationCode;
    },
    close: () => http.close(),
  };
};

export const receiptWork =
  ({ db, store }: { readonly db: Kysely<Tables>; readonly store: Store }): TaskWork =>
  async (id, signal) => {
    const issued = await readReceipt(db, id);
    if (issued === undefined) throw new Error("a receipt of what is not settled");
    if (issued.verificationCode !== undefined) return true;
    const code = await store.keep(issued, signal);
    await db.updateTable("receipt").set({ document: id, verification_code: code, changed_at: new Date() }).where("item", "=", id).where("document", "is", null).execute();
    return true;
  };
