/** The key that a mock ministry signs its results with: the same in every world of one seed. The signatures are not, for ECDSA draws a number for each. */
import { createECDH, createHash } from "node:crypto";
import { FlattenedSign, importJWK } from "jose";
import type { JWK } from "jose";
import type { Result } from "./cases.ts";
import type { World } from "./world.ts";

/** In the form of RFC 7517. */
const keyOf = (world: World, ministry: string): JWK & { readonly d: string } => {
  const curve = createECDH("prime256v1");
  // Beyond the order of the curve, which one digest in four thousand million is, this throws: another seed has none.
  curve.setPrivateKey(createHash("sha256").update(world.token(ministry, "signing key")).digest());
  const point = curve.getPublicKey();
  return { kty: "EC", crv: "P-256", x: point.subarray(1, 33).toString("base64url"), y: point.subarray(33).toString("base64url"), d: curve.getPrivateKey().toString("base64url") };
};

/** The key's id is readable and stays with the key. */
const keyIdOf = (ministry: string, { x }: JWK): string => `${ministry}-${String(x).slice(0, 8)}`;

/** What `/.well-known/jwks.json` says. */
export const publicKeysOf = (world: World, ministry: string): { readonly keys: readonly JWK[] } => {
  const { d: _private, ...key } = keyOf(world, ministry);
  return { keys: [{ ...key, kid: keyIdOf(ministry, key), use: "sig", alg: "ES256" }] };
};

/** A detached signature over bytes: RFC 7797, `b64: false`. */
export const sign = async (world: World, ministry: string, bytes: Uint8Array): Promise<Result["signature"]> => {
  const key = keyOf(world, ministry);
  const { payload: _detached, ...signature } = await new FlattenedSign(bytes).setProtectedHeader({ alg: "ES256", b64: false, crit: ["b64"], kid: keyIdOf(ministry, key) }).sign(await importJWK(key, "ES256"));
  return signature;
};
