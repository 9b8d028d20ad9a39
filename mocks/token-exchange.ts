/**
 * Acting for somebody, by OAuth 2.0 Token Exchange (RFC 8693), as delegation: the new token's `sub` is the citizen and its `act` whoever acts.
 *
 * The *subject token* is a mandate: the sign-in's own signed statement about a citizen, with `may_act` (section 4.4) naming the one person who may act. It cannot
 * be the citizen's access token: who stands at a counter without a phone has none, and who has one should not hand it over. The *actor token* is the access token
 * of whoever acts, who has signed in themself. The case is an entry of `authorization_details` (RFC 9396): that is the standard's own place for "what for", and
 * the token carries it as a claim of the same name, where an invented parameter would need an invented claim.
 *
 * `POST /mandates`, by which one's mandates are had, is invented.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { SignJWT, importJWK } from "jose";
import { errors } from "oidc-provider";
import type { KoaContextWithOIDC, Provider } from "oidc-provider";
import { mandatesOf } from "./mandates.ts";
import type { HeldMandate } from "./mandates.ts";
import { readForm, sendJson } from "./sign-in-http.ts";
import { audience, mandateTyp, readAccessToken, readMandate } from "./sign-in-tokens.ts";
import type { Issuer } from "./sign-in-tokens.ts";
import type { World } from "./world.ts";

export const tokenExchangeGrant = "urn:ietf:params:oauth:grant-type:token-exchange";
export const accessTokenType = "urn:ietf:params:oauth:token-type:access_token";
export const mandateTokenType = "urn:lien-thong:token-type:mandate";
/** The one type of `authorization_details` there is; its `identifier` is the case. */
export const caseType = "urn:lien-thong:case";
export const tokenExchangeParameters = ["subject_token", "subject_token_type", "actor_token", "actor_token_type", "requested_token_type", "audience", "resource", "scope", "authorization_details"];

/** For how long somebody may act: one visit at a counter. */
const actingSeconds = 1_800;
/** From asking for the mandate to the exchange. */
const mandateSeconds = 600;
/** A dossier's code, or a number of the counter's own; nothing that could be the number of a person. */
const casePattern = /^(?!.*\d{9})(?=.{1,40}$)[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*$/;

/** Claims of the new token beside the usual ones. `name` is OpenID Connect's; `role` and `agency` are invented. */
export type ActingClaims = {
  /** How surely whoever acts is known: it was they who signed in. */
  readonly acr: string;
  readonly act: { readonly sub: string; readonly name: string; readonly role: string; readonly agency?: string };
};

export interface Exchange {
  readonly provider: Provider;
  readonly issuer: Issuer;
  readonly world: World;
  readonly acrOf: (level: 1 | 2) => string;
  /** Puts claims into a token that is about to be saved. */
  readonly claim: (token: object, claims: ActingClaims) => void;
}

type Parameters = Readonly<Record<string, unknown>>;

/** The handler of the grant. @throws {errors.InvalidRequest | errors.InvalidTarget | errors.InvalidAuthorizationDetails} */
export const exchangeToken = async (context: KoaContextWithOIDC, { provider, issuer, world, acrOf, claim }: Exchange): Promise<void> => {
  const { client, params } = context.oidc;
  if (!client || !params) throw new errors.InvalidRequest("no client");
  checkKinds(params);
  const details = readCase(params["authorization_details"]);
  const actor = await readActor(params["actor_token"], issuer);
  const { holder, citizen, role } = await readSubject(params["subject_token"], actor.sub, issuer, world);
  if (holder.signIn.assuranceLevel < 2) throw new errors.InvalidRequest("whoever acts for somebody signs in at level 2");
  const accountId = citizen.signIn.techId;
  const grant = new provider.Grant({ clientId: client.clientId, accountId });
  grant.addOIDCScope("openid profile");
  const token = new provider.AccessToken({ accountId, client, grantId: await grant.save(), gty: "token_exchange", expiresIn: actingSeconds });
  token.resourceServer = new provider.ResourceServer(audience, { scope: "", audience, accessTokenFormat: "jwt", accessTokenTTL: actingSeconds, jwt: { sign: { alg: "ES256" } } });
  token.scope = "openid profile";
  token.rar = details;
  const { techId: sub, fullName: name, assuranceLevel, agency } = holder.signIn;
  claim(token, { acr: acrOf(assuranceLevel), act: { sub, name, role, ...(agency && { agency }) } });
  context.body = { access_token: await token.save(), issued_token_type: accessTokenType, token_type: "Bearer", expires_in: actingSeconds, authorization_details: details };
};

const checkKinds = ({ subject_token_type, actor_token_type, requested_token_type, audience: wanted, resource }: Parameters): void => {
  if (subject_token_type !== mandateTokenType) throw new errors.InvalidRequest(`subject_token_type must be ${mandateTokenType}: a token, of the citizen or of an exchange before, is no mandate`);
  if (actor_token_type !== accessTokenType) throw new errors.InvalidRequest(`actor_token_type must be ${accessTokenType}: say who acts`);
  if (requested_token_type !== undefined && requested_token_type !== accessTokenType) throw new errors.InvalidRequest(`requested_token_type can only be ${accessTokenType}`);
  if ([wanted, resource].some((target) => target !== undefined && target !== audience)) throw new errors.InvalidTarget(`tokens are exchanged for ${audience} alone`);
};

const readCase = (given: unknown) => {
  const details = typeof given === "string" ? parseJson(given) : undefined;
  const [detail, ...more] = Array.isArray(details) ? (details as unknown[]) : [];
  const { type, identifier } = (typeof detail === "object" && detail !== null ? detail : {}) as Parameters;
  if (more.length > 0 || type !== caseType || typeof identifier !== "string" || !casePattern.test(identifier)) {
    throw new errors.InvalidAuthorizationDetails(`name one case: [{"type":"${caseType}","identifier":"…"}], of at most 40 letters, digits, dots and hyphens, without a person's number`);
  }
  return [{ type, identifier }];
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const readActor = async (given: unknown, issuer: Issuer) => {
  const actor = await readAccessToken(String(given), issuer).catch(() => {
    throw new errors.InvalidRequest("actor_token does not hold");
  });
  if ("act" in actor) throw new errors.InvalidRequest("whoever acts for somebody cannot let another act: actor_token was exchanged itself");
  return actor;
};

/** The mandate is looked up again: an agreement may have been withdrawn since it was signed. */
const readSubject = async (given: unknown, actor: string, issuer: Issuer, world: World): Promise<HeldMandate> => {
  const { sub, may_act: mayAct } = await readMandate(String(given), issuer).catch(() => {
    throw new errors.InvalidRequest("subject_token does not hold");
  });
  if ((mayAct as { readonly sub?: unknown } | undefined)?.sub !== actor) throw new errors.InvalidRequest("the mandate is somebody else's");
  const mandate = mandatesOf(world).inForce(actor, sub);
  if (!mandate) throw new errors.InvalidRequest("the mandate is not in force: the citizen is not there, or does not agree");
  return mandate;
};

const signMandate = async ({ holder, citizen }: HeldMandate, { issuer, keys: [key] }: Issuer): Promise<string> => {
  if (!key) throw new Error("there is no key to sign with");
  return new SignJWT({ may_act: { sub: holder.signIn.techId } })
    .setProtectedHeader({ alg: "ES256", typ: mandateTyp, ...(key.kid && { kid: key.kid }) })
    .setIssuer(issuer)
    .setAudience(issuer)
    .setSubject(citizen.signIn.techId)
    .setIssuedAt()
    .setExpirationTime(`${mandateSeconds} s`)
    .sign(await importJWK(key, "ES256"));
};

/** One entry of the answer of `POST /mandates`. */
export interface MandateSummary {
  /** The citizen's key. */
  readonly persona: string;
  readonly fullName: string;
  readonly role: string;
  readonly state: string;
  /** The subject token; only while the mandate is in force. */
  readonly mandate?: string;
}

/** `POST /mandates` with `actor_token`: for whom that person may act. The token is in the body, so that it stands in no address and a page may ask. */
export const answerMandates = async (request: IncomingMessage, response: ServerResponse, issuer: Issuer, world: World): Promise<void> => {
  const token = (await readForm(request)).get("actor_token") ?? "";
  const actor = await readAccessToken(token, issuer).catch(() => undefined);
  if (!actor || "act" in actor) return sendJson(response, { error: "invalid_request", error_description: "actor_token does not hold" }, 400);
  const summaries = await Promise.all(
    mandatesOf(world)
      .heldBy(actor.sub)
      .map(async (held): Promise<MandateSummary> => {
        const { citizen, role, state } = held;
        return { persona: citizen.key, fullName: citizen.signIn.fullName, role, state, ...(state === "AGREED" && { mandate: await signMandate(held, issuer) }) };
      }),
  );
  sendJson(response, summaries);
};
