/**
 * The national sign-in: a real OpenID Connect provider over the people of the mock world. Discovery, authorization code with PKCE and a page to pick a
 * persona, levels of assurance as `acr`, keys that rotate. Besides it has what only a mock may: a grant that gives a persona's token without a page, and
 * the list of personas.
 */
import { createServer } from "node:http";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createLocalJWKSet, exportJWK, generateKeyPair, jwtVerify } from "jose";
import type { JWK } from "jose";
import { Provider } from "oidc-provider";
import type { AdapterFactory, Configuration, KoaContextWithOIDC } from "oidc-provider";
import type { Persona } from "./personas/persona.ts";
import { personaPicker } from "./sign-in-page.ts";
import { createStore } from "./sign-in-store.ts";
import type { World } from "./world.ts";

/** What the portal's graph is called in tokens (`aud`). */
export const audience = "https://graph.lien-thong.example";
/** The portal's pages: a public client. */
export const portalClient = "portal";
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

/** Claims as the national sign-in names them. `DanhSachDaiDien`, all the firms a person acts for, is invented: the known claims hold one firm. */
const claimsOf = ({ signIn }: Persona) => ({
  sub: signIn.techId,
  TechID: signIn.techId,
  HoVaTen: signIn.fullName,
  ...(signIn.personalId && { SoDinhDanh: signIn.personalId }),
  ...(signIn.oldPersonalId && { SoCMND: signIn.oldPersonalId }),
  ...(signIn.taxCode && { MaSoThue: signIn.taxCode }),
  ...(signIn.address && { DiaChi: signIn.address }),
  ...(signIn.phone && { SoDienThoai: signIn.phone }),
  ...(signIn.email && { ThuDienTu: signIn.email }),
  ...(signIn.organisations?.[0] && { TenDoanhNghiep: signIn.organisations[0].name, MaSoDoanhNghiep: signIn.organisations[0].taxCode }),
  DanhSachDaiDien: (signIn.organisations ?? []).map(({ taxCode, name, role }) => ({ MaSoDoanhNghiep: taxCode, TenDoanhNghiep: name, VaiTro: role })),
});

const profileClaims = ["TechID", "HoVaTen", "SoDinhDanh", "SoCMND", "MaSoThue", "DiaChi", "SoDienThoai", "ThuDienTu", "TenDoanhNghiep", "MaSoDoanhNghiep", "DanhSachDaiDien"] as const;

const newKey = async (): Promise<JWK> => {
  const { privateKey } = await generateKeyPair("ES256", { extractable: true });
  return { ...(await exportJWK(privateKey)), alg: "ES256", use: "sig" };
};

const publicPart = ({ d: _private, ...rest }: JWK): JWK => rest;

const createProvider = (issuer: string, keys: readonly JWK[], world: World, redirectUris: readonly string[], store: AdapterFactory): Provider => {
  const personaById = (techId: string | undefined) => world.personas.find(({ signIn }) => signIn.techId === techId);
  const configuration: Configuration = {
    adapter: store,
    clients: [
      { client_id: portalClient, token_endpoint_auth_method: "none", redirect_uris: [...redirectUris], response_types: ["code"], grant_types: ["authorization_code"], id_token_signed_response_alg: "ES256" },
      { client_id: developmentClient, token_endpoint_auth_method: "none", redirect_uris: [], response_types: [], grant_types: [personaGrant], id_token_signed_response_alg: "ES256" },
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
      return persona && { acr: acrOf(persona.signIn.assuranceLevel) };
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

const sendJson = (response: ServerResponse, body: unknown, status = 200): void => {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", "access-control-allow-origin": "*", "cache-control": "no-store" });
  response.end(JSON.stringify(body));
};

/** Userinfo for the graph's own tokens: they are JWTs for one audience, which the provider's stock endpoint would refuse. */
const answerUserinfo = async (request: IncomingMessage, response: ServerResponse, issuer: string, keys: readonly JWK[], world: World): Promise<void> => {
  const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? "";
  try {
    const { payload } = await jwtVerify(token, createLocalJWKSet({ keys: keys.map(publicPart) }), { issuer, audience, algorithms: ["ES256"], typ: "at+jwt" });
    const persona = world.personas.find(({ signIn }) => signIn.techId === payload.sub);
    if (persona) return sendJson(response, claimsOf(persona));
  } catch {
    // Falls through to the refusal: why a token is bad is nobody's business.
  }
  response.setHeader("www-authenticate", 'Bearer error="invalid_token"');
  sendJson(response, { error: "invalid_token" }, 401);
};

const readForm = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = "";
  for await (const chunk of request as AsyncIterable<Buffer>) {
    text += chunk.toString();
    if (text.length > 10_000) break;
  }
  return new URLSearchParams(text);
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
    const provider = createProvider(issuer, keys, world, redirectUris, store);
    const oidc = provider.callback();
    handler = (request, response) => {
      // By hand: an address such as `//` is none that a URL can be made of.
      const pathname = (request.url ?? "/").split(/[?#]/)[0] ?? "/";
      const answered =
        pathname === "/personas"
          ? Promise.resolve(sendJson(response, world.personas.map(({ key, story, signIn }) => ({ key, story, fullName: signIn.fullName, assuranceLevel: signIn.assuranceLevel }))))
          : pathname === "/userinfo"
            ? answerUserinfo(request, response, issuer, keys, world)
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
