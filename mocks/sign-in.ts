/**
 * The national sign-in: a real OpenID Connect provider over the people of the mock world. Discovery, authorization code with PKCE and a page to pick a
 * persona, levels of assurance as `acr`, keys that rotate, token exchange for whoever acts for another. Besides it has what only a mock may: a grant that
 * gives a persona's token without a page, and the list of personas.
 */
import { createServer } from "node:http";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair } from "jose";
import type { JWK } from "jose";
import { Provider } from "oidc-provider";
import type { AdapterFactory, Configuration, KoaContextWithOIDC } from "oidc-provider";
import { mandatesOf } from "./mandates.ts";
import { readForm, sendJson } from "./sign-in-http.ts";
import { personaPicker } from "./sign-in-page.ts";
import { createStore } from "./sign-in-store.ts";
import { audience, publicPart } from "./sign-in-tokens.ts";
import type { Issuer } from "./sign-in-tokens.ts";
import { answerMandates, exchangeToken, tokenExchangeGrant, tokenExchangeParameters } from "./token-exchange.ts";
import type { ActingClaims } from "./token-exchange.ts";
import { answerUserinfo, claimsOf, profileClaims } from "./userinfo.ts";
import type { World } from "./world.ts";

/** The portal's pages: a public client. */
const portalClient = "portal";
/** The client of the grant below. */
export const developmentClient = "development";
/** Gives a persona's token for its key: `grant_type=…&client_id=development&persona=nguyen-van-an`. */
export const personaGrant = "urn:lien-thong:grant-type:persona";

const accessTokenSeconds = 600;

export interface SignInOptions {
  readonly host?: string;
  /** 0 takes a free one. */
  readonly port?: number;
  /** Where the portal may be returned to. */
  readonly redirectUris?: readonly string[];
}

export interface SignIn {
  readonly issuer: string;
  /** A new key signs, the one before is still published; called again, that one goes. */
  rotateKeys(): Promise<void>;
  close(): Promise<void>;
}

export const acrOf = (level: 1 | 2): string => `level-${level}`;

const newKey = async (): Promise<JWK> => {
  const { privateKey } = await generateKeyPair("ES256", { extractable: true });
  return { ...(await exportJWK(privateKey)), alg: "ES256", use: "sig" };
};

const createProvider = (issuing: Issuer, world: World, redirectUris: readonly string[], store: AdapterFactory): Provider => {
  const { issuer, keys } = issuing;
  const acting = new WeakMap<object, ActingClaims>();
  const personaById = (techId: string | undefined) => world.personas.find(({ signIn }) => signIn.techId === techId);
  const configuration: Configuration = {
    adapter: store,
    clients: [
      { client_id: portalClient, token_endpoint_auth_method: "none", redirect_uris: [...redirectUris], response_types: ["code"], grant_types: ["authorization_code", tokenExchangeGrant], id_token_signed_response_alg: "ES256" },
      { client_id: developmentClient, token_endpoint_auth_method: "none", redirect_uris: [], response_types: [], grant_types: [personaGrant, tokenExchangeGrant], id_token_signed_response_alg: "ES256" },
    ],
    clientAuthMethods: ["none"],
    clientBasedCORS: () => true,
    jwks: { keys: [...keys] as NonNullable<Configuration["jwks"]>["keys"] },
    cookies: { keys: [world.token("sign-in", "cookies")] },
    acrValues: [acrOf(1), acrOf(2)],
    responseTypes: ["code"],
    claims: { openid: ["sub"], profile: [...profileClaims] },
    scopes: ["openid", "profile"],
    routes: { userinfo: "/userinfo" },
    pkce: { required: () => true },
    ttl: { AccessToken: accessTokenSeconds, AuthorizationCode: 60, Grant: 3_600, IdToken: 600, Interaction: 600, Session: 3_600 },
    findAccount: (_context, id) => {
      const persona = personaById(id);
      return persona && { accountId: id, claims: () => claimsOf(persona) };
    },
    extraTokenClaims: (_context, token) => {
      const persona = "accountId" in token ? personaById(token.accountId) : undefined;
      return persona && (acting.get(token) ?? { acr: acrOf(persona.signIn.assuranceLevel) });
    },
    renderError: async (context, { error, error_description: description }) => {
      context.type = "text/plain; charset=utf-8";
      context.body = `Không thể đăng nhập: ${description ?? error}`;
    },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    loadExistingGrant: async (context) => {
      const { provider, client, session } = context.oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope("openid profile");
      await grant.save();
      return grant;
    },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({ scope: "", audience, accessTokenFormat: "jwt", accessTokenTTL: accessTokenSeconds, jwt: { sign: { alg: "ES256" } } }),
      },
    },
  };
  const provider = new Provider(issuer, configuration);
  provider.registerGrantType(personaGrant, (context) => grantForPersona(provider, context, world), ["persona"]);
  const exchange = { provider, issuer: issuing, world, acrOf, claim: (token: object, claims: ActingClaims) => void acting.set(token, claims) };
  provider.registerGrantType(tokenExchangeGrant, (context) => exchangeToken(context, exchange), tokenExchangeParameters);
  return provider;
};

const grantForPersona = async (provider: Provider, context: KoaContextWithOIDC, world: World): Promise<void> => {
  const { client, params } = context.oidc;
  const persona = world.personas.find(({ key }) => key === params?.["persona"]);
  if (!client || !persona) {
    context.status = 400;
    context.body = { error: "invalid_request", error_description: `no such persona; there are: ${world.personas.map(({ key }) => key).join(", ")}` };
    return;
  }
  const accountId = persona.signIn.techId;
  const grant = new provider.Grant({ clientId: client.clientId, accountId });
  grant.addOIDCScope("openid profile");
  const token = new provider.AccessToken({ accountId, client, grantId: await grant.save(), gty: "persona" });
  token.resourceServer = new provider.ResourceServer(audience, { scope: "", audience, accessTokenFormat: "jwt", accessTokenTTL: accessTokenSeconds, jwt: { sign: { alg: "ES256" } } });
  token.scope = "openid profile";
  context.body = { access_token: await token.save(), token_type: "Bearer", expires_in: accessTokenSeconds };
};

const answerInteraction = async (provider: Provider, request: IncomingMessage, response: ServerResponse, world: World): Promise<void> => {
  if (request.method === "POST") {
    const chosen = (await readForm(request)).get("persona");
    const persona = world.personas.find(({ key }) => key === chosen);
    if (persona) return provider.interactionFinished(request, response, { login: { accountId: persona.signIn.techId, acr: acrOf(persona.signIn.assuranceLevel) } });
  }
  await provider.interactionDetails(request, response);
  response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'", "cache-control": "no-store" });
  response.end(personaPicker(world.personas));
};

/** For whoever picks a persona; `actsFor` by the keys of those citizens for whom an exchange will succeed. */
const summaries = (world: World) =>
  world.personas.map(({ key, story, signIn: { techId, fullName, assuranceLevel } }) => ({
    key,
    story,
    fullName,
    assuranceLevel,
    actsFor: mandatesOf(world).heldBy(techId).filter(({ state }) => state === "AGREED" && assuranceLevel === 2).map(({ citizen }) => citizen.key),
  }));

/** @returns once it listens. */
export const startSignIn = async (world: World, { host = "127.0.0.1", port = 4001, redirectUris = ["http://127.0.0.1:4000/"] }: SignInOptions = {}): Promise<SignIn> => {
  let handler: RequestListener = (_request, response) => {
    response.writeHead(503).end();
  };
  const server = createServer((request, response) => handler(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const issuer = `http://${host}:${(server.address() as AddressInfo).port}`;
  const store = createStore();
  let keys: readonly JWK[] = [];
  // The first key signs; at most one older is still published.
  const rotateKeys = async (): Promise<void> => {
    const next = await newKey();
    keys = [{ ...next, kid: `sign-in-${world.token(JSON.stringify(publicPart(next))).slice(0, 12)}` }, ...keys.slice(0, 1)];
    const issuing: Issuer = { issuer, keys };
    const provider = createProvider(issuing, world, redirectUris, store);
    const oidc = provider.callback();
    handler = (request, response) => {
      // By hand: an address such as `//` is none that a URL can be made of.
      const pathname = (request.url ?? "/").split(/[?#]/)[0] ?? "/";
      const answered =
        pathname === "/personas"
          ? Promise.resolve(sendJson(response, summaries(world)))
          : pathname === "/userinfo"
            ? answerUserinfo(request, response, issuing, world)
            : pathname === "/mandates" && request.method === "POST"
              ? answerMandates(request, response, issuing, world)
              : pathname.startsWith("/interaction/")
                ? answerInteraction(provider, request, response, world)
                : oidc(request, response);
      answered.catch(() => {
        if (!response.headersSent) response.writeHead(400, { "content-type": "text/plain; charset=utf-8" });
        response.end("Phiên đăng nhập đã hết hạn. Vui lòng thử lại.");
      });
    };
  };
  await rotateKeys();
  return {
    issuer,
    rotateKeys,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
