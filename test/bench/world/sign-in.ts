/**
 * A national sign-in for the bench: as many citizens as a question has variations, each a twin of a person of the mock world under an id of their own. A
 * twin has the person's numbers, so every ministry knows them, and no two requests under way speak for the same subject.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { SignJWT, exportJWK, generateKeyPair } from "jose";
import { audience } from "../../../mocks/sign-in-tokens.ts";
import { startSignIn } from "../../../mocks/sign-in.ts";
import { tokenFor } from "../../../mocks/token.ts";
import { createWorld } from "../../../mocks/world.ts";

/** What userinfo says, in the national sign-in's names. */
export interface Claims {
  readonly sub: string;
  readonly HoVaTen: string;
  readonly SoDinhDanh?: string;
  readonly SoCMND?: string;
  readonly MaSoThue?: string;
  readonly SoDienThoai?: string;
  readonly DanhSachDaiDien: readonly { readonly MaSoDoanhNghiep: string; readonly TenDoanhNghiep: string; readonly VaiTro: "LEGAL_REPRESENTATIVE" | "CUSTOMS_BROKER" | "AUTHORISED_PERSON" }[];
}

export interface BenchSignIn {
  readonly issuer: string;
  /** One for each twin: values of `authorization`. */
  readonly authorizations: readonly string[];
}

/** Longer than any run. */
const tokenLife = "24h";

/** The people of the mock world who may ask for everything; some of them are only half signed in, and are refused a part of Home. */
const personaClaims = async (): Promise<readonly Claims[]> => {
  const world = createWorld();
  const signIn = await startSignIn(world, { port: 0 });
  try {
    const complete = world.personas.filter(({ signIn: { assuranceLevel } }) => assuranceLevel === 2);
    return await Promise.all(
      complete.map(async ({ key }) => {
        const answer = await fetch(`${signIn.issuer}/userinfo`, { headers: { authorization: `Bearer ${await tokenFor(key, signIn.issuer)}` } });
        return (await answer.json()) as Claims;
      }),
    );
  } finally {
    await signIn.close();
  }
};

/** Discovery, keys and userinfo, on a free port of this machine, as long as the process lives. */
export const startBenchSignIn = async (twins: number): Promise<BenchSignIn> => {
  const people = await personaClaims();
  const { privateKey, publicKey } = await generateKeyPair("ES256");
  const jwk = { ...(await exportJWK(publicKey)), alg: "ES256", use: "sig", kid: "bench" };
  const userinfo = new Map<string, string>();
  let issuer = "";
  const server = createServer((request, response) => {
    const answer = answerOf(request.url ?? "", request.headers.authorization ?? "");
    response.writeHead(answer === undefined ? 401 : 200, { "content-type": "application/json" }).end(answer ?? "{}");
  });
  const answerOf = (path: string, authorization: string): string | undefined => {
    if (path === "/.well-known/openid-configuration") return JSON.stringify({ issuer, jwks_uri: `${issuer}/jwks`, userinfo_endpoint: `${issuer}/userinfo` });
    return path === "/jwks" ? JSON.stringify({ keys: [jwk] }) : userinfo.get(authorization);
  };
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const authorizations = await Promise.all(
    Array.from({ length: twins }, async (_, index) => {
      const sub = `c-bench-${String(index).padStart(4, "0")}`;
      const token = await new SignJWT({ acr: "level-2" }).setProtectedHeader({ alg: "ES256", typ: "at+jwt", kid: "bench" }).setIssuer(issuer).setAudience(audience).setSubject(sub).setIssuedAt().setExpirationTime(tokenLife).sign(privateKey);
      const authorization = `Bearer ${token}`;
      userinfo.set(authorization, JSON.stringify({ ...people[index % people.length], sub }));
      return authorization;
    }),
  );
  return { issuer, authorizations };
};
