/** How both sides of the payment platform know each other's messages: SHA-256 over some of the fields and a key that both have (the function is invented). */
import { createHash, timingSafeEqual } from "node:crypto";

export const client = "lien-thong";
/** Under what the portal asks. */
export const hashKey1 = "mock-hash-key-1";
/** Under what the platform answers and reports. */
export const hashKey2 = "mock-hash-key-2";

/** @param fields in the order of their names. */
export const checksumOf = (fields: readonly string[], key: string): string => createHash("sha256").update([...fields, key].join("|")).digest("hex");

/** Takes as long for any checksum: how far a guess is right must not show. */
export const isChecksum = (given: string, fields: readonly string[], key: string): boolean => {
  const [one, other] = [Buffer.from(given), Buffer.from(checksumOf(fields, key))];
  return one.length === other.length && timingSafeEqual(one, other);
};
