/** The payment platform's checksums: SHA-256 over the fields in their order, joined by `|`, with the key as the last. */
import { createHash, timingSafeEqual } from "node:crypto";
import type { Secret } from "../../kit/secret.ts";

/** What the platform adds to its own words, in the order in which it adds it. */
export interface SignedWords {
  readonly amount: string;
  readonly client: string;
  readonly paidAt: string;
  readonly platformTransactionId: string;
  readonly status: string;
  readonly transactionId: string;
}

/** @param fields without `|` in any of them, or two messages would have one checksum: the shapes of the wire see to it. */
export const checksumOf = (fields: readonly string[], key: Secret): string => createHash("sha256").update([...fields, key.reveal()].join("|")).digest("hex");

/** Whether the platform said this, with its own key; takes as long for a wrong checksum as for the right one. */
export const isOfPlatform = ({ amount, client, paidAt, platformTransactionId, status, transactionId }: SignedWords, given: string, key: Secret): boolean => {
  const expected = Buffer.from(checksumOf([amount, client, paidAt, platformTransactionId, status, transactionId], key));
  const said = Buffer.from(given.toLowerCase());
  return said.length === expected.length && timingSafeEqual(said, expected);
};
