/** Receipts for what was paid through the portal (biên lai điện tử): `payments` writes them, the store keeps them among the payer's documents. */
import type { Kysely } from "kysely";
import { z } from "zod";
import { settlementIssuer } from "../../kit/settlement.ts";
import { dropParts, keepFile, takeFile } from "./files.ts";
import type { FileFault } from "./files.ts";
import type { Tables } from "./tables.ts";
import { makeVerificationCode } from "./verification-code.ts";

/** A receipt of a whole basket, with its fonts, is a tenth of it. */
export const maxReceiptBytes = 1_000_000;

/** What `payments` signs of a receipt. */
export const receiptFacts = z.object({
  name: z.string().min(1).max(200).refine((name) => name.isWellFormed() && !/\p{Cc}/u.test(name)),
  size: z.int().min(1).max(maxReceiptBytes),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  issuedAt: z.iso.datetime({ offset: true }),
});

export interface Receipt extends z.infer<typeof receiptFacts> {
  readonly id: string;
  /** Pseudonym of the payer. */
  readonly owner: string;
}

/** `isNew` false: the same was there before. `OTHER_CONTENT`: another document has its id. */
export type ReceiptReception = { readonly isNew: boolean; readonly verificationCode: string } | FileFault | "OTHER_CONTENT";

/** Takes a receipt, whole or not at all. The same again changes nothing. */
export const receiveReceipt = async (db: Kysely<Tables>, receipt: Receipt, body: AsyncIterable<Uint8Array>, ids: () => string): Promise<ReceiptReception> => {
  const parts = ids();
  const taken = await takeFile(db, parts, body, { size: receipt.size, mediaType: "PDF", sha256: receipt.sha256 });
  if (typeof taken === "string") return taken;
  try {
    return await db.transaction().execute(async (trx) => {
      await keepFile(trx, parts, taken);
      return keepReceipt(trx, receipt);
    });
  } catch (error) {
    await dropParts(db, parts);
    if (error instanceof OtherContent) return "OTHER_CONTENT";
    throw error;
  }
};

class OtherContent extends Error {}

/** Of two that come at once, the later waits here for the earlier. @throws {OtherContent} so that its file is not kept either. */
const keepReceipt = async (trx: Kysely<Tables>, { id, owner, name, size, sha256, issuedAt }: Receipt): Promise<{ readonly isNew: boolean; readonly verificationCode: string }> => {
  const verificationCode = makeVerificationCode();
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("document")
    .values({
      ...{ id, owner, name, media_type: "PDF", size, sha256, origin: "ISSUED", agency: settlementIssuer, dossier: null, procedure: null },
      ...{ issued_at: new Date(issuedAt), expires_on: null, verification_code: verificationCode, signature: null, viewer: null, acting_case: null },
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 1n) return { isNew: true, verificationCode };
  const known = await trx.selectFrom("document").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  const isSame = known.agency === settlementIssuer && known.owner === owner && known.name === name && known.sha256 === sha256 && known.issued_at.getTime() === Date.parse(issuedAt);
  if (!isSame || known.verification_code === null) throw new OtherContent();
  return { isNew: false, verificationCode: known.verification_code };
};
