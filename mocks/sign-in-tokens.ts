/** The national sign-in's own tokens, as it reads them when they come back. */
import { createLocalJWKSet, jwtVerify } from "jose";
import type { JWK, JWTPayload } from "jose";

/** What the portal's graph is called in tokens (`aud`). */
export const audience = "https://graph.lien-thong.example";

/** Who issues, and with which keys: the first signs. */
export interface Issuer {
  readonly issuer: string;
  readonly keys: readonly JWK[];
}

export const publicPart = ({ d: _private, ...rest }: JWK): JWK => rest;

const verify = async (token: string, { issuer, keys }: Issuer, { typ, aud }: { readonly typ: string; readonly aud: string }): Promise<JWTPayload & { readonly sub: string }> => {
  const { payload } = await jwtVerify(token, createLocalJWKSet({ keys: keys.map(publicPart) }), { issuer, audience: aud, algorithms: ["ES256"], typ, requiredClaims: ["sub", "exp"] });
  return payload as JWTPayload & { readonly sub: string };
};

/** An access token for the graph. @throws when it is none, or does not hold. */
export const readAccessToken = (token: string, by: Issuer) => verify(token, by, { typ: "at+jwt", aud: audience });

export const mandateTyp = "mandate+jwt";
/** A mandate, which is for the sign-in itself. @throws when it is none, or does not hold. */
export const readMandate = (token: string, by: Issuer) => verify(token, by, { typ: mandateTyp, aud: by.issuer });
