/** Tokens that do not hold: forged, altered, foreign, out of time; and an issuer that is away, rotates its keys, or lies. */
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { SignJWT, UnsecuredJWT, exportJWK, exportSPKI, generateKeyPair } from "jose";
import type { CryptoKey, JWK, JWTPayload } from "jose";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSignIn } from "../../gateway/sign-in.ts";
import type { SignIn } from "../../gateway/sign-in.ts";
import { silentLogger } from "../../kit/log.ts";

const audience = "https://graph.test";
const now = 1_795_000_000;

interface Key {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly jwk: JWK;
}

const createKey = async (kid: string): Promise<Key> => {
  const { privateKey, publicKey } = await generateKeyPair("ES256", { extractable: true });
  return { kid, privateKey, publicKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: "ES256", use: "sig" } };
};

let server: Server;
let issuer: string;
let key: Key;
let signIn: SignIn;
let published: readonly JWK[];
let asked: Record<string, number>;
let answers: Record<string, () => { status: number; body: unknown } | undefined>;
let seconds: number;

beforeEach(async () => {
  key = await createKey("k1");
  published = [key.jwk];
  asked = {};
  answers = {};
  seconds = now;
  server = createServer((request, response) => {
    const path = request.url ?? "";
    asked[path] = (asked[path] ?? 0) + 1;
    const standard: Record<string, unknown> = {
      "/.well-known/openid-configuration": { issuer, jwks_uri: `${issuer}/jwks`, userinfo_endpoint: `${issuer}/userinfo` },
      "/jwks": { keys: published },
      "/userinfo": { sub: "citizen-1", HoVaTen: "Nguyễn Văn Thử", SoDinhDanh: "999085000001", DanhSachDaiDien: [] },
    };
    const { status, body } = answers[path]?.() ?? { status: 200, body: standard[path] };
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  signIn = createSignIn({ issuer, audience, clock: { now: () => new Date(seconds * 1000) }, logger: silentLogger });
});

afterEach(async () => {
  await signIn.close();
  await new Promise((resolve) => server.close(resolve));
});

const claims = (over: JWTPayload = {}): JWTPayload => ({ sub: "citizen-1", acr: "level-2", iss: issuer, aud: audience, iat: now, exp: now + 600, ...over });
const sign = (payload: JWTPayload, { by = key, header = {} }: { by?: Key; header?: Record<string, unknown> } = {}): Promise<string> =>
  new SignJWT(payload).setProtectedHeader({ alg: "ES256", typ: "at+jwt", kid: by.kid, ...header }).sign(by.privateKey);
const authenticate = (token: string) => signIn.authenticate(`Bearer ${token}`);

describe("a token that holds", () => {
  it("gives the subject, with the numbers that the sign-in knows", async () => {
    expect(await authenticate(await sign(claims()))).toEqual({
      id: "citizen-1",
      assuranceLevel: 2,
      viewer: { id: "citizen-1", fullName: "Nguyễn Văn Thử" },
      identifiers: { personalId: "999085000001", fullName: "Nguyễn Văn Thử", hasPhone: false, organisations: [] },
    });
  });

  it("of an unknown level of assurance is worth the lowest", async () => {
    expect(await authenticate(await sign(claims({ acr: "level-9" })))).toMatchObject({ assuranceLevel: 1 });
  });

  it("may be good for a whole day", async () => {
    expect(await authenticate(await sign(claims({ exp: now + 86_400 })))).toMatchObject({ id: "citizen-1" });
  });

  it("is verified and looked up once in a minute", async () => {
    const token = await sign(claims());
    await Promise.all([authenticate(token), authenticate(token)]);
    await authenticate(token);
    expect(asked["/userinfo"]).toBe(1);
  });

  it("is not needed: no header, nobody", async () => {
    expect(await signIn.authenticate(undefined)).toBeNull();
  });
});

describe("a token that does not hold", () => {
  it.each<[string, () => Promise<string>]>([
    ["unsigned (alg none)", async () => new UnsecuredJWT(claims()).encode()],
    ["signed with HMAC under the public key", async () => new SignJWT(claims()).setProtectedHeader({ alg: "HS256", typ: "at+jwt", kid: "k1" }).sign(new TextEncoder().encode(await exportSPKI(key.publicKey)))],
    ["signed with another key under a known name", async () => sign(claims(), { by: { ...(await createKey("other")), kid: "k1" } })],
    ["signed with RSA", async () => new SignJWT(claims()).setProtectedHeader({ alg: "RS256", typ: "at+jwt", kid: "k1" }).sign((await generateKeyPair("RS256")).privateKey)],
    ["bringing its own key in the header", async () => {
      const own = await createKey("own");
      return sign(claims(), { by: own, header: { jwk: own.jwk } });
    }],
    ["for another audience", () => sign(claims({ aud: "https://other.test" }))],
    ["of another issuer", () => sign(claims({ iss: "https://other.test" }))],
    ["an ID token", () => sign(claims(), { header: { typ: "JWT" } })],
    ["without an expiry", async () => sign({ sub: "citizen-1", iss: issuer, aud: audience, iat: now })],
    ["without a subject", async () => sign({ iss: issuer, aud: audience, iat: now, exp: now + 600 })],
    ["without the time it was issued", async () => sign({ sub: "citizen-1", iss: issuer, aud: audience, exp: now + 600 })],
    ["good for longer than a day", () => sign(claims({ exp: now + 86_401 }))],
    ["good for longer than a day, of which most is over", () => sign(claims({ iat: now - 86_000, exp: now + 402 }))],
    ["good for ever", async () => {
      const [header] = (await sign(claims())).split(".");
      // JSON has numbers that are larger than any.
      const payload = Buffer.from(JSON.stringify(claims()).replace(String(now + 600), "1e999")).toString("base64url");
      const signature = await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, key.privateKey, Buffer.from(`${header}.${payload}`));
      return `${header}.${payload}.${Buffer.from(signature).toString("base64url")}`;
    }],
    ["expired", () => sign(claims({ iat: now - 700, exp: now - 31 }))],
    ["not valid yet", () => sign(claims({ nbf: now + 31 }))],
    ["issued in the future", () => sign(claims({ iat: now + 31 }))],
    ["altered in its payload", async () => {
      const [header, , signature] = (await sign(claims())).split(".");
      return `${header}.${Buffer.from(JSON.stringify(claims({ sub: "citizen-2" }))).toString("base64url")}.${signature}`;
    }],
    ["without a signature", async () => `${(await sign(claims())).split(".").slice(0, 2).join(".")}.`],
    ["naming a critical extension", () => sign(claims(), { header: { crit: ["exp"], exp: now } }).catch(() => "a.b.c")],
    ["encrypted", async () => "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..aaaa.bbbb.cccc"],
    ["enormous", async () => "a".repeat(10_000)],
    ["no token at all", async () => "null"],
  ])("is refused, whatever is wrong in the same words: %s", async (_what, make) => {
    await expect(authenticate(await make())).rejects.toMatchObject({ code: "UNAUTHENTICATED", publicMessage: { en: "Sign in to see this." } });
  });

  it.each(["", "Bearer", "Bearer ", "Basic dTpw", "Bearer a b", "Bearer a,Bearer b", "bearer\tx"])("is refused when the header is %j", async (header) => {
    await expect(signIn.authenticate(header)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });
});

/** What the sign-in says when somebody acts for citizen-1. */
const acting = (over: JWTPayload = {}): JWTPayload =>
  claims({ exp: now + 1_800, act: { sub: "official-1", name: "Cán bộ Thử", role: "OFFICIAL", agency: "Phường Mẫu" }, authorization_details: [{ type: "urn:lien-thong:case", identifier: "H26.1-261123-0001" }], ...over });
const actOf = (over: Record<string, unknown>): JWTPayload => acting({ act: { sub: "official-1", name: "Cán bộ Thử", role: "OFFICIAL", ...over } });

describe("a token by which somebody acts", () => {
  it("gives the citizen as subject, with their numbers, and whoever acts as viewer", async () => {
    expect(await authenticate(await sign(acting()))).toEqual({
      id: "citizen-1",
      assuranceLevel: 2,
      viewer: { id: "official-1", fullName: "Cán bộ Thử", role: "OFFICIAL", agency: "Phường Mẫu" },
      onBehalf: { case: "H26.1-261123-0001", until: new Date((now + 1_800) * 1000 + 7 * 3_600_000).toISOString().replace(".000Z", "+07:00") },
      identifiers: { personalId: "999085000001", fullName: "Nguyễn Văn Thử", hasPhone: false, organisations: [] },
    });
  });

  it.each<[string, () => JWTPayload]>([
    ["nobody", () => acting({ act: null })],
    ["a text", () => acting({ act: "official-1" })],
    ["somebody without an id", () => actOf({ sub: "" })],
    ["somebody without a name", () => actOf({ name: undefined })],
    ["somebody in a role that is none", () => actOf({ role: "ADMINISTRATOR" })],
    ["somebody in no role", () => actOf({ role: undefined })],
    ["the citizen themself", () => actOf({ sub: "citizen-1" })],
    ["somebody who acts for another who acts", () => actOf({ act: { sub: "official-2" } })],
    ["a list of people", () => acting({ act: [{ sub: "official-1", name: "X", role: "OFFICIAL" }] })],
    ["somebody at level 1", () => acting({ acr: "level-1" })],
    ["somebody at a level that is none", () => acting({ acr: "level-9" })],
    ["somebody in no case", () => acting({ authorization_details: undefined })],
    ["somebody in an empty list of cases", () => acting({ authorization_details: [] })],
    ["somebody in two cases", () => acting({ authorization_details: ["A", "B"].map((identifier) => ({ type: "urn:lien-thong:case", identifier })) })],
    ["somebody in something else than a case", () => acting({ authorization_details: [{ type: "payment", identifier: "A" }] })],
    ["somebody in a case with a person's number", () => acting({ authorization_details: [{ type: "urn:lien-thong:case", identifier: "999085000001" }] })],
    ["somebody in a case of two lines", () => acting({ authorization_details: [{ type: "urn:lien-thong:case", identifier: "A\nB" }] })],
    ["somebody, for another audience", () => acting({ aud: "https://other.test" })],
  ])("is refused, in the words of every other, when it names %s", async (_what, payload) => {
    await expect(authenticate(await sign(payload()))).rejects.toMatchObject({ code: "UNAUTHENTICATED", publicMessage: { en: "Sign in to see this." } });
    expect(asked["/userinfo"]).toBeUndefined();
  });

  it.each([
    ["its end is later", 86_400],
    ["its end is that", 1_800],
  ])("holds for thirty minutes and not a second more, also when %s", async (_what, lifetime) => {
    const token = await sign(acting({ exp: now + lifetime }));
    expect(await authenticate(token)).toMatchObject({ id: "citizen-1", onBehalf: { until: expect.stringContaining(new Date((now + 1_800) * 1000 + 7 * 3_600_000).toISOString().slice(0, 19)) as string } });
    seconds = now + 1_799;
    expect(await authenticate(token)).toMatchObject({ id: "citizen-1" });
    seconds = now + 1_800;
    // Remembered, and never seen before.
    for (const late of [token, await sign(acting({ exp: now + lifetime, jti: "late" }))]) await expect(authenticate(late)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });

  it("ends when it says, if that is sooner", async () => {
    const token = await sign(acting({ exp: now + 60 }));
    seconds = now + 59;
    expect(await authenticate(token)).toMatchObject({ id: "citizen-1" });
    seconds = now + 60;
    await expect(authenticate(token)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });

  it("is about whom userinfo is about: not about whoever acts", async () => {
    answers["/userinfo"] = () => ({ status: 200, body: { sub: "official-1", SoDinhDanh: "999085000002" } });
    await expect(authenticate(await sign(acting()))).rejects.toMatchObject({ code: "MINISTRY_BAD_ANSWER" });
  });
});

describe("clocks that differ", () => {
  it("within thirty seconds are forgiven, and beyond are not", async () => {
    const expiredFor = async (ago: number) => authenticate(await sign(claims({ iat: now - 700, exp: now - ago })));
    expect(await expiredFor(29)).toMatchObject({ id: "citizen-1" });
    await expect(expiredFor(31)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });

  it("a remembered token ends when it expires", async () => {
    const token = await sign(claims({ exp: now + 10 }));
    await authenticate(token);
    seconds = now + 41;
    await expect(authenticate(token)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });
});

describe("the issuer's keys", () => {
  it("rotate: old and new hold together, and the retired one is refused when the keys are read again", async () => {
    const next = await createKey("k2");
    const old = () => sign(claims({ jti: String(Math.random()) }));
    await authenticate(await old());
    published = [next.jwk, key.jwk];
    seconds += 11;
    expect(await authenticate(await sign(claims(), { by: next }))).toBeTruthy();
    expect(await authenticate(await old())).toBeTruthy();
    published = [next.jwk];
    seconds += 301;
    await expect(authenticate(await old())).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });

  it("are asked for once, however many tokens name an unknown one", async () => {
    await authenticate(await sign(claims()));
    const before = asked["/jwks"] ?? 0;
    const stranger = await createKey("stranger");
    for (let n = 0; n < 200; n += 1) {
      await expect(authenticate(await sign(claims(), { by: { ...stranger, kid: `random-${n}` } }))).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    }
    expect((asked["/jwks"] ?? 0) - before).toBeLessThanOrEqual(1);
  });

  it("serve on while the issuer's keys are away, and not for ever", async () => {
    await authenticate(await sign(claims()));
    answers["/jwks"] = () => ({ status: 503, body: {} });
    seconds += 301;
    expect(await authenticate(await sign(claims({ exp: now + 9_000, jti: "a" })))).toBeTruthy();
    seconds += 3_600;
    // The second is within the cool-down, in which the issuer is not asked again.
    for (const jti of ["b", "c"]) await expect(authenticate(await sign(claims({ exp: now + 9_000, jti })))).rejects.toMatchObject({ code: "MINISTRY_UNAVAILABLE" });
    expect(await signIn.ready().catch(() => false)).toBe(false);
  });

  it.each([
    ["none", { keys: [] }],
    ["too many", { keys: Array.from({ length: 21 }, () => ({ kty: "EC" })) }],
    ["not keys", { keys: "k" }],
  ])("are not taken when they are %s", async (_what, body) => {
    answers["/jwks"] = () => ({ status: 200, body });
    await expect(authenticate(await sign(claims()))).rejects.toMatchObject({ code: "MINISTRY_BAD_ANSWER" });
    expect(await signIn.ready().catch(() => false)).toBe(false);
  });
});

describe("the issuer's userinfo", () => {
  it("about somebody else is not believed", async () => {
    answers["/userinfo"] = () => ({ status: 200, body: { sub: "citizen-2", SoDinhDanh: "999085000002" } });
    await expect(authenticate(await sign(claims()))).rejects.toMatchObject({ code: "MINISTRY_BAD_ANSWER" });
  });

  it("that does not know the token refuses it", async () => {
    answers["/userinfo"] = () => ({ status: 401, body: {} });
    await expect(authenticate(await sign(claims()))).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });

  it("away is a fault of the sign-in, and is asked again", async () => {
    answers["/userinfo"] = () => ({ status: 500, body: {} });
    const token = await sign(claims());
    await expect(authenticate(token)).rejects.toMatchObject({ code: "MINISTRY_UNAVAILABLE" });
    answers["/userinfo"] = () => undefined;
    expect(await authenticate(token)).toBeTruthy();
  });

  it("is read into the one form of each number, or refused", async () => {
    answers["/userinfo"] = () => ({ status: 200, body: { sub: "citizen-1", MaSoThue: "99 0000 0016", DanhSachDaiDien: [{ MaSoDoanhNghiep: "9900000016001", TenDoanhNghiep: "Chi nhánh", VaiTro: "LEGAL_REPRESENTATIVE" }] } });
    expect(await authenticate(await sign(claims()))).toMatchObject({ identifiers: { taxCode: "9900000016", organisations: [{ taxCode: "9900000016-001" }] } });
    for (const body of [{ sub: "citizen-1", MaSoThue: "9900000017" }, { sub: "citizen-1", SoDinhDanh: "12" }, { sub: "citizen-1", SoCMND: "x" }]) {
      answers["/userinfo"] = () => ({ status: 200, body });
      await expect(authenticate(await sign(claims({ jti: JSON.stringify(body) })))).rejects.toMatchObject({ code: "MINISTRY_BAD_ANSWER" });
    }
  });

  it("on another host is not asked", async () => {
    answers["/.well-known/openid-configuration"] = () => ({ status: 200, body: { issuer, jwks_uri: `${issuer}/jwks`, userinfo_endpoint: "http://127.0.0.2:9/userinfo" } });
    await expect(authenticate(await sign(claims()))).rejects.toMatchObject({ code: "MINISTRY_BAD_ANSWER" });
  });
});
