/** Signing in as a browser does: authorization code with PKCE, the page, the token; and the graph under it. */
import { createHash, randomBytes } from "node:crypto";
import { createRemoteJWKSet, jwtVerify } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestFederation } from "../federation.ts";
import type { TestFederation } from "../federation.ts";

const redirectUri = "http://127.0.0.1:4000/";

let federation: TestFederation;
let issuer: string;
beforeAll(async () => {
  federation = await startTestFederation();
  issuer = federation.world.signIn.issuer;
});
afterAll(() => federation.stop());

/** A browser's memory between pages. */
const createBrowser = () => {
  const cookies = new Map<string, string>();
  return async (url: string, init: { method?: string; body?: URLSearchParams } = {}): Promise<Response> => {
    const response = await fetch(new URL(url, issuer), { ...init, redirect: "manual", headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") } });
    for (const cookie of response.headers.getSetCookie()) {
      const [name, value] = cookie.split(";")[0]?.split("=") ?? [];
      if (name) cookies.set(name, value ?? "");
    }
    return response;
  };
};

const authorize = async (persona: string, over: Record<string, string> = {}) => {
  const browse = createBrowser();
  const verifier = randomBytes(32).toString("base64url");
  const query = new URLSearchParams({
    client_id: "portal",
    response_type: "code",
    redirect_uri: redirectUri,
    scope: "openid profile",
    acr_values: "level-2 level-1",
    state: "s1",
    nonce: "n1",
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
    ...over,
  });
  const start = await browse(`/auth?${query}`);
  const interaction = start.headers.get("location") ?? "";
  if (!interaction.includes("/interaction/")) return { browse, verifier, start, page: "", callback: new URL(interaction || redirectUri) };
  const page = await (await browse(interaction)).text();
  let location = (await browse(interaction, { method: "POST", body: new URLSearchParams({ persona }) })).headers.get("location") ?? "";
  while (location.startsWith("/") || location.startsWith(issuer)) location = (await browse(location)).headers.get("location") ?? "";
  return { browse, verifier, start, page, callback: new URL(location) };
};

const exchange = async (code: string, verifier: string) => {
  const response = await fetch(`${issuer}/token`, { method: "POST", body: new URLSearchParams({ grant_type: "authorization_code", client_id: "portal", code, redirect_uri: redirectUri, code_verifier: verifier }) });
  return { status: response.status, body: (await response.json()) as { access_token: string; id_token: string; error?: string } };
};

const whoAmI = async (token: string) => {
  const response = await fetch(`${federation.url}/graphql`, { method: "POST", headers: { "content-type": "application/json", authorization: `Bearer ${token}` }, body: '{"query":"{ me { id fullName identity { assuranceLevel } } viewer { id isSubject } }"}' });
  return (await response.json()) as { data?: unknown };
};

describe("signing in", () => {
  it("is found by discovery", async () => {
    const metadata = (await (await fetch(`${issuer}/.well-known/openid-configuration`)).json()) as Record<string, unknown>;
    expect(metadata).toMatchObject({ issuer, code_challenge_methods_supported: ["S256"], response_types_supported: ["code"], acr_values_supported: ["level-1", "level-2"], userinfo_endpoint: `${issuer}/userinfo` });
  });

  it("by code and PKCE gives a token under which the graph answers", async () => {
    const { page, callback, verifier } = await authorize("tran-thi-bich");
    expect(page).toContain("Trần Thị Bích");
    expect(callback.searchParams.get("state")).toBe("s1");
    const { body } = await exchange(callback.searchParams.get("code") ?? "", verifier);
    const id = await jwtVerify(body.id_token, createRemoteJWKSet(new URL(`${issuer}/jwks`)), { issuer, audience: "portal" });
    expect(id.payload).toMatchObject({ sub: "c-0f2a4be1-0002", nonce: "n1", acr: "level-2" });
    expect(await whoAmI(body.access_token)).toEqual({ data: { me: { id: "c-0f2a4be1-0002", fullName: "Trần Thị Bích", identity: { assuranceLevel: "LEVEL_2" } }, viewer: { id: "c-0f2a4be1-0002", isSubject: true } } });
    // An ID token is for the portal's pages and opens nothing here.
    expect(await whoAmI(body.id_token)).toMatchObject({ errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
  });

  it("of somebody at level 1 says so in the token", async () => {
    const { callback, verifier } = await authorize("ngo-thi-quyen");
    const { body } = await exchange(callback.searchParams.get("code") ?? "", verifier);
    expect(await whoAmI(body.access_token)).toMatchObject({ data: { me: { identity: { assuranceLevel: "LEVEL_1" } } } });
  });

  it("wants PKCE, the right verifier, and each code once", async () => {
    const without = await authorize("nguyen-van-an", { code_challenge: "", code_challenge_method: "" });
    expect(without.callback.searchParams.get("error")).toBe("invalid_request");
    const { callback, verifier } = await authorize("nguyen-van-an");
    const code = callback.searchParams.get("code") ?? "";
    expect((await exchange(code, randomBytes(32).toString("base64url"))).body.error).toBe("invalid_grant");
    const again = await authorize("nguyen-van-an");
    const second = again.callback.searchParams.get("code") ?? "";
    expect((await exchange(second, again.verifier)).status).toBe(200);
    expect((await exchange(second, again.verifier)).body.error).toBe("invalid_grant");
    expect(verifier).not.toBe(again.verifier);
  });

  it("returns to registered addresses only", async () => {
    const { start } = await authorize("nguyen-van-an", { redirect_uri: "http://127.0.0.1:9/steal" });
    expect(start.status).toBe(400);
    expect(start.headers.get("location")).toBeNull();
  });

  it("goes on while the sign-in's keys rotate", async () => {
    const before = await federation.token("nguyen-van-an");
    await federation.world.signIn.rotateKeys();
    const { callback, verifier } = await authorize("nguyen-van-an");
    const { body } = await exchange(callback.searchParams.get("code") ?? "", verifier);
    expect(await whoAmI(before)).toMatchObject({ data: { me: { id: "c-0f2a4be1-0001" } } });
    // The gateway has just read the keys; it reads them again when a token names one it does not know, at most every ten seconds.
    await expect.poll(() => whoAmI(body.access_token), { timeout: 15_000, interval: 500 }).toMatchObject({ data: { me: { id: "c-0f2a4be1-0001" } } });
  });

  it("tells userinfo in the national sign-in's own names, to a good token only", async () => {
    const ask = async (token: string) => fetch(`${issuer}/userinfo`, { headers: { authorization: `Bearer ${token}` } });
    const claims = await (await ask(await federation.token("hoang-minh-duc"))).json();
    expect(claims).toMatchObject({ TechID: "c-0f2a4be1-0005", SoDinhDanh: "999078000105", HoVaTen: "Hoàng Minh Đức", MaSoDoanhNghiep: "9900000016", TenDoanhNghiep: "Công ty TNHH Thương mại Sao Biển" });
    expect((await ask("nonsense")).status).toBe(401);
  });
});
