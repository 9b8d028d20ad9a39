/**
 * What a careful person would write for a gateway that is not ours, so that the floor and stock Apollo do the same work as ours when nobody is let in
 * without a token: check it (jose), ask userinfo, remember both for a minute, and sign every request to a subgraph with the kit's own function.
 */
import { createRemoteJWKSet, jwtVerify } from "jose";
import { LRUCache } from "lru-cache";
import { disclosedTo } from "../../gateway/disclosure.ts";
import { assertionHeader, developmentAssertionKey, readAssertionKeys, signAssertion } from "../../kit/assertion.ts";
import type { AssertionKey } from "../../kit/assertion.ts";
import { systemClock } from "../../kit/clock.ts";
import { Secret } from "../../kit/secret.ts";
import type { Subject } from "../../kit/subject.ts";
import { audience } from "../../mocks/sign-in-tokens.ts";
import type { Claims } from "./world/sign-in.ts";

/** Somebody whose token was checked, and what each subgraph is told of them. */
export interface Known {
  readonly subject: Subject;
  readonly expiresAt: number;
  readonly told: Map<string, Subject>;
}

export interface Security {
  /** @returns at once for a token that is remembered. @throws {Error} for one that does not hold. */
  authenticate(authorization: string | undefined): Known | Promise<Known>;
  /** The header of one request to a subgraph, as a name and a value. */
  sign(subgraph: string, path: string, body: string, known: Known): readonly [name: string, value: string];
}

/** As long as ours remembers. */
const rememberMs = 60_000;
const rememberedTokens = 50_000;

export const createSecurity = (issuer: string): Security => {
  const keys = createRemoteJWKSet(new URL(`${issuer}/jwks`));
  const remembered = new LRUCache<string, Known>({ max: rememberedTokens, ttl: rememberMs });
  const signingKeys = new Map<string, AssertionKey>();

  const keyOf = (subgraph: string): AssertionKey => {
    const known = signingKeys.get(subgraph);
    if (known) return known;
    const [key] = readAssertionKeys(new Secret(developmentAssertionKey(subgraph)));
    signingKeys.set(subgraph, key);
    return key;
  };

  const check = async (authorization: string): Promise<Known> => {
    const { payload } = await jwtVerify(authorization.replace(/^Bearer /, ""), keys, { issuer, audience, algorithms: ["ES256"], typ: "at+jwt", requiredClaims: ["sub", "exp", "iat"] });
    const answer = await fetch(`${issuer}/userinfo`, { headers: { authorization } });
    const claims = (await answer.json()) as Claims;
    if (!answer.ok || claims.sub !== payload.sub) throw new Error("userinfo about nobody, or somebody else");
    const known: Known = { subject: subjectOf(claims, payload["acr"] === "level-2" ? 2 : 1), expiresAt: (payload.exp ?? 0) * 1_000, told: new Map() };
    remembered.set(authorization, known);
    return known;
  };

  return {
    authenticate(authorization = "") {
      const known = remembered.get(authorization);
      if (!known) return check(authorization);
      if (known.expiresAt <= Date.now()) throw new Error("expired");
      return known;
    },
    sign(subgraph, path, body, { subject, told }) {
      let disclosed = told.get(subgraph);
      if (!disclosed) {
        disclosed = disclosedTo(subgraph, subject);
        told.set(subgraph, disclosed);
      }
      return [assertionHeader, signAssertion(keyOf(subgraph), subgraph, { method: "POST", path, body }, disclosed, systemClock)];
    },
  };
};

const subjectOf = (claims: Claims, assuranceLevel: 1 | 2): Subject => ({
  id: claims.sub,
  assuranceLevel,
  viewer: { id: claims.sub, fullName: claims.HoVaTen },
  identifiers: {
    ...(claims.SoDinhDanh && { personalId: claims.SoDinhDanh }),
    ...(claims.SoCMND && { oldPersonalId: claims.SoCMND }),
    ...(claims.MaSoThue && { taxCode: claims.MaSoThue }),
    fullName: claims.HoVaTen,
    hasPhone: claims.SoDienThoai !== undefined,
    organisations: claims.DanhSachDaiDien.map(({ MaSoDoanhNghiep, TenDoanhNghiep, VaiTro }) => ({ taxCode: MaSoDoanhNghiep, name: TenDoanhNghiep, role: VaiTro })),
  },
});
