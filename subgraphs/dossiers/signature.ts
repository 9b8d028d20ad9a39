/** Detached signatures of agencies over the bytes of a file: JWS by RFC 7797 (`b64: false`), ES256. */
import { createLocalJWKSet, errors, flattenedVerify } from "jose";
import type { JSONWebKeySet } from "jose";
import { z } from "zod";

/** As it comes with a result and is kept beside the file. */
export interface FlattenedSignature {
  readonly protected: string;
  readonly signature: string;
}

const part = z.string().regex(/^[A-Za-z0-9_-]{1,4000}$/);
const flattened = z.object({ protected: part, signature: part });
const compact = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,4000}\.\.[A-Za-z0-9_-]{1,4000}$/)
  .transform((text): FlattenedSignature => ({ protected: text.slice(0, text.indexOf(".")), signature: text.slice(text.lastIndexOf(".") + 1) }));

/** Flattened, or compact with nothing between its two dots. */
export const detachedSignature: z.ZodType<FlattenedSignature> = z.union([flattened, compact]);

/** What an agency publishes at `/.well-known/jwks.json`: public keys on the curve that we take. */
export const keySet: z.ZodType<JSONWebKeySet> = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).max(50) });

export type SignatureCheck = "VALID" | "UNKNOWN_KEY" | "INVALID";

/** Whether the bytes are what somebody with one of these keys signed. */
export const checkSignature = async (bytes: Uint8Array, signature: FlattenedSignature, keys: JSONWebKeySet): Promise<SignatureCheck> => {
  try {
    const { protectedHeader } = await flattenedVerify({ ...signature, payload: bytes }, createLocalJWKSet(keys), { algorithms: ["ES256"] });
    // With its payload encoded it would be a signature over other bytes than the file's.
    return protectedHeader?.b64 === false ? "VALID" : "INVALID";
  } catch (error) {
    return error instanceof errors.JWKSNoMatchingKey ? "UNKNOWN_KEY" : "INVALID";
  }
};
