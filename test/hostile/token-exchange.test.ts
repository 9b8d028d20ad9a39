/** Acting for somebody without the right to: at the sign-in, which gives no token, and at the gateway, which believes none that the sign-in would not give. */
import { SignJWT, decodeJwt, exportJWK, generateKeyPair } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { audience } from "../../mocks/sign-in-tokens.ts";
import { accessTokenType, caseType, mandateTokenType, tokenExchangeGrant } from "../../mocks/token-exchange.ts";
import type { MandateSummary } from "../../mocks/token-exchange.ts";
import { startTestFederation } from "../federation.ts";
import type { TestFederation } from "../federation.ts";

const bich = "c-0f2a4be1-0002";
const official = "c-0f2a4be1-0014";

let federation: TestFederation;
let issuer: string;
beforeAll(async () => {
  federation = await startTestFederation();
  issuer = federation.world.signIn.issuer;
});
afterAll(() => federation.stop());

type Form = Record<string, string>;
interface Answer {
  readonly status: number;
  readonly body: { readonly access_token?: string; readonly error?: string; readonly error_description?: string } & Readonly<Record<string, unknown>>;
}

const mandatesOf = async (actorToken: string): Promise<Response> => fetch(`${issuer}/mandates`, { method: "POST", body: new URLSearchParams({ actor_token: actorToken }) });
const mandateOf = async (actor: string, citizen: string): Promise<string> => {
  const mandates = (await (await mandatesOf(await federation.token(actor))).json()) as readonly MandateSummary[];
  const { mandate } = mandates.find(({ persona }) => persona === citizen) ?? {};
  if (!mandate) throw new Error(`${actor} has no mandate of ${citizen}`);
  return mandate;
};
const namedCase = (identifier: string): string => JSON.stringify([{ type: caseType, identifier }]);

/** A good exchange, with something changed. */
const exchange = async (change: Form = {}, without: readonly string[] = []): Promise<Answer> => {
  const form: Form = {
    grant_type: tokenExchangeGrant,
    client_id: "development",
    subject_token: await mandateOf("can-bo-mot-cua", "tran-thi-bich"),
    subject_token_type: mandateTokenType,
    actor_token: await federation.token("can-bo-mot-cua"),
    actor_token_type: accessTokenType,
    authorization_details: namedCase("TEST-0001"),
    ...change,
  };
  const response = await fetch(`${issuer}/token`, { method: "POST", body: new URLSearchParams(Object.entries(form).filter(([name]) => !without.includes(name))) });
  return { status: response.status, body: (await response.json()) as Answer["body"] };
};
const ask = (token: string) => federation.askText("{ me { id } viewer { id } }", { headers: { authorization: `Bearer ${token}` } });

describe("a good exchange", () => {
  it("gives a token about the citizen that says who acts, in which case, and for half an hour", async () => {
    const { status, body } = await exchange({ audience, resource: audience, requested_token_type: accessTokenType });
    expect(status).toBe(200);
    expect(body).toMatchObject({ issued_token_type: accessTokenType, token_type: "Bearer", expires_in: 1_800, authorization_details: [{ type: caseType, identifier: "TEST-0001" }] });
    const claims = decodeJwt(body.access_token ?? "");
    expect(claims).toMatchObject({
      sub: bich,
      aud: audience,
      acr: "level-2",
      act: { sub: official, name: "Cán bộ một cửa", role: "OFFICIAL", agency: "Bộ phận một cửa, Phường Ba Đình, Thành phố Hà Nội" },
      authorization_details: [{ type: caseType, identifier: "TEST-0001" }],
    });
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(1_800);
    expect((await ask(body.access_token ?? "")).data).toEqual({ me: { id: bich }, viewer: { id: official } });
  });

  it("is to be had by the portal's pages as well", async () => {
    expect(await exchange({ client_id: "portal" })).toMatchObject({ status: 200, body: { expires_in: 1_800 } });
  });

  it("is of somebody's own mandates, which only they are told", async () => {
    const mandates = (await (await mandatesOf(await federation.token("can-bo-mot-cua"))).json()) as readonly MandateSummary[];
    expect(mandates.find(({ persona }) => persona === "pham-thi-dung")).toEqual({ persona: "pham-thi-dung", fullName: "Phạm Thị Dung", role: "OFFICIAL", state: "BOOKED" });
    expect(await (await mandatesOf(await federation.token("vo-thi-giang"))).json()).toEqual([]);
    for (const token of ["", "nonsense", await federation.token("tran-thi-bich", "nguyen-van-an")]) expect((await mandatesOf(token)).status).toBe(400);
  });
});

describe("the sign-in refuses to exchange", () => {
  it.each<[string, string, () => Promise<Form>, string?]>([
    ["another's mandate", "invalid_request", async () => ({ subject_token: await mandateOf("nguyen-van-an", "tran-thi-bich") })],
    ["for somebody who holds no mandate", "invalid_request", async () => ({ actor_token: await federation.token("vo-thi-giang") })],
    ["the citizen's own token for a mandate", "invalid_request", async () => ({ subject_token: await federation.token("tran-thi-bich") })],
    ["the citizen's own token, called one", "invalid_request", async () => ({ subject_token: await federation.token("tran-thi-bich"), subject_token_type: accessTokenType })],
    ["for oneself", "invalid_request", async () => ({ subject_token: await federation.token("can-bo-mot-cua"), subject_token_type: accessTokenType })],
    ["what was exchanged already", "invalid_request", async () => ({ subject_token: await federation.token("tran-thi-bich", "can-bo-mot-cua"), subject_token_type: accessTokenType })],
    ["on the word of somebody who only acts", "invalid_request", async () => ({ actor_token: await federation.token("tran-thi-bich", "can-bo-mot-cua") })],
    ["in a chain: for her who acts for a guardian, on the guardian's mandate", "invalid_request", async () => ({ subject_token: await mandateOf("nguyen-van-an", "tran-thi-bich"), actor_token: await federation.token("nguyen-van-an", "can-bo-mot-cua") })],
    ["for a guardian who signed in at level 1", "invalid_request", async () => ({ subject_token: await mandateOf("ngo-thi-quyen", "mai-van-thinh"), actor_token: await federation.token("ngo-thi-quyen") })],
    ["a mandate that is called a token", "invalid_request", async () => ({ subject_token_type: accessTokenType })],
    ["an actor's token that is called a mandate", "invalid_request", async () => ({ actor_token_type: mandateTokenType })],
    ["on the word of a mandate", "invalid_request", async () => ({ actor_token: await mandateOf("can-bo-mot-cua", "tran-thi-bich") })],
    ["a mandate that somebody signed themself", "invalid_request", async () => ({ subject_token: await forgedMandate() })],
    ["without a mandate", "invalid_request", async () => ({}), "subject_token"],
    ["without who acts", "invalid_request", async () => ({}), "actor_token"],
    ["without saying what the actor's token is", "invalid_request", async () => ({}), "actor_token_type"],
    ["into another kind of token", "invalid_request", async () => ({ requested_token_type: "urn:ietf:params:oauth:token-type:refresh_token" })],
    ["for another audience", "invalid_target", async () => ({ audience: "https://other.example" })],
    ["for another resource", "invalid_target", async () => ({ resource: "https://other.example" })],
    ["without a case", "invalid_authorization_details", async () => ({}), "authorization_details"],
    ["for two cases", "invalid_authorization_details", async () => ({ authorization_details: JSON.stringify(["A-1", "A-2"].map((identifier) => ({ type: caseType, identifier }))) })],
    ["for a case of another type", "invalid_authorization_details", async () => ({ authorization_details: '[{"type":"payment","identifier":"A-1"}]' })],
    ["for a case named like a person", "invalid_authorization_details", async () => ({ authorization_details: namedCase("999148000102") })],
    ["for a case that breaks a line", "invalid_authorization_details", async () => ({ authorization_details: namedCase("A\n1") })],
    ["for a case that is no JSON", "invalid_authorization_details", async () => ({ authorization_details: "TEST-0001" })],
    ["for a client that nobody knows", "invalid_client", async () => ({ client_id: "nobody" })],
  ])("%s: %s", async (_what, error, change, without) => {
    const { status, body } = await exchange(await change(), without ? [without] : []);
    expect([body.error, body.access_token]).toEqual([error, undefined]);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body.error_description).toMatch(/^.{5,300}$/u);
  });

  it("a mandate that was withdrawn after it was signed", async () => {
    const mandate = await mandateOf("can-bo-mot-cua", "dang-van-hai");
    const change = (state: string) =>
      fetch(`${federation.world.control}/mandates`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ holder: "can-bo-mot-cua", citizen: "dang-van-hai", state }) });
    await change("WITHDRAWN");
    expect(await exchange({ subject_token: mandate })).toMatchObject({ status: 400, body: { error: "invalid_request", error_description: "the mandate is not in force: the citizen is not there, or does not agree" } });
    await change("AGREED");
    expect(await exchange({ subject_token: mandate })).toMatchObject({ status: 200 });
  });

  it.each([
    ["of no mandate", { holder: "vo-thi-giang", citizen: "tran-thi-bich", state: "AGREED" }, 404],
    ["to no state", { holder: "can-bo-mot-cua", citizen: "tran-thi-bich", state: "constructor" }, 400],
  ])("and QA cannot make it change its mind %s", async (_what, body, status) => {
    expect((await fetch(`${federation.world.control}/mandates`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) })).status).toBe(status);
    expect((await fetch(`${federation.world.control}/mandates`, { method: "POST", body: JSON.stringify(body) })).status).toBe(415);
  });
});

describe("the gateway", () => {
  it.each<[string, () => Promise<string>]>([
    ["a mandate", () => mandateOf("can-bo-mot-cua", "tran-thi-bich")],
    ["a token with another's act in it", async () => {
      const [header, , signature] = (await federation.token("tran-thi-bich")).split(".");
      const claims = { ...decodeJwt(await federation.token("tran-thi-bich")), act: { sub: official, name: "X", role: "OFFICIAL" } };
      return `${header}.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.${signature}`;
    }],
    ["an exchanged token without its act", async () => {
      const [header, , signature] = (await federation.token("tran-thi-bich", "can-bo-mot-cua")).split(".");
      const { act: _act, ...claims } = decodeJwt(await federation.token("tran-thi-bich", "can-bo-mot-cua"));
      return `${header}.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.${signature}`;
    }],
  ])("takes %s for no token", async (_what, make) => {
    expect(await ask(await make())).toMatchObject({ status: 401, errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
  });

  it("hears of nobody who acts from a header or a body", async () => {
    const act = JSON.stringify({ sub: official, name: "X", role: "OFFICIAL" });
    const smuggled = { act, "x-act": act, "x-viewer": official, "x-on-behalf-of": bich, "actor-token": await federation.token("can-bo-mot-cua"), "x-lien-thong-assertion": "v1.development.e30.AAAA" };
    const own = await federation.askText("{ me { id } viewer { id role actingFor { case } } }", { as: "nguyen-van-an", headers: smuggled });
    expect(own.data).toEqual({ me: { id: "c-0f2a4be1-0001" }, viewer: { id: "c-0f2a4be1-0001", role: "SELF", actingFor: null } });
    const acted = await federation.askText("{ me { id } viewer { id role } }", { as: "tran-thi-bich", actor: "can-bo-mot-cua", headers: { ...smuggled, "x-viewer": bich } });
    expect(acted.data).toEqual({ me: { id: bich }, viewer: { id: official, role: "OFFICIAL" } });
    expect(await federation.askText("{ me { id } }", { headers: smuggled })).toMatchObject({ data: { me: null } });
  });

  it("takes one token, not two side by side", async () => {
    const both = [await federation.token("tran-thi-bich"), await federation.token("can-bo-mot-cua")].map((token) => `Bearer ${token}`).join(", ");
    expect(await federation.askText("{ me { id } }", { headers: { authorization: both } })).toMatchObject({ status: 401 });
  });
});

/** Right in everything but the key. */
const forgedMandate = async (): Promise<string> => {
  const { privateKey, publicKey } = await generateKeyPair("ES256", { extractable: true });
  return new SignJWT({ may_act: { sub: official } })
    .setProtectedHeader({ alg: "ES256", typ: "mandate+jwt", jwk: await exportJWK(publicKey) })
    .setIssuer(issuer)
    .setAudience(issuer)
    .setSubject("c-0f2a4be1-0006")
    .setIssuedAt()
    .setExpirationTime("10 m")
    .sign(privateKey);
};
