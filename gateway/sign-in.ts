/**
 * Turns a bearer token of the national sign-in into the subject of a request.
 *
 * The token (JWT, RFC 9068) is checked against the issuer's published keys: algorithm pinned, issuer, audience, type and times. It carries only who and how
 * sure; the numbers that ministries know a person by come from the issuer's userinfo and are kept 60 seconds at most. What was verified is remembered for
 * as long, because a page asks several times. A token by which somebody acts for a citizen is read further in `acting.ts`.
 */
import { createHash } from "node:crypto";
import { createLocalJWKSet, errors, jwtVerify } from "jose";
import type { JSONWebKeySet, JWTVerifyGetKey } from "jose";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import type { Clock } from "../kit/clock.ts";
import { PublicError } from "../kit/errors.ts";
import { createHttpClient } from "../kit/http-client.ts";
import type { HttpClient } from "../kit/http-client.ts";
import { isOldPersonalId, isPersonalId, readTaxCode } from "../kit/identifiers.ts";
import type { Logger } from "../kit/log.ts";
import { organisationRole } from "../kit/subject.ts";
import { readText } from "../kit/text.ts";
import type { Identifiers, Subject } from "../kit/subject.ts";
import { readActing } from "./acting.ts";

const bounds = {
  /** A token of the sign-in has under 1,000 characters. */
  tokenLength: 8_192,
  /** How far the clocks of two machines may differ. */
  skewSeconds: 30,
  /** From issue to expiry. Those of the sign-in are good for minutes; one that is good for days is a mistake of somebody's, and nobody could take it back. */
  lifetimeSeconds: 86_400,
  /** Userinfo, and that a token was verified. */
  rememberMs: 60_000,
  rememberedTokens: 50_000,
  /** A key that the issuer has taken back is refused after this at the latest. */
  keysFreshMs: 300_000,
  /** With the issuer away, its last good keys serve this long. */
  keysLastGoodMs: 3_600_000,
  /** However many tokens name an unknown key, the issuer is asked no more often. */
  keysCooldownMs: 10_000,
};

export interface SignInOptions {
  readonly issuer: string;
  readonly audience: string;
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface SignIn {
  /**
   * @param authorization the header as it came.
   * @returns `null` when there is none. @throws {PublicError} `UNAUTHENTICATED` for a token that does not hold; a fault when the sign-in cannot be asked.
   */
  authenticate(authorization: string | undefined): Promise<Subject | null>;
  /** Whether tokens can be checked. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

/** What a token was found to be. */
interface Known {
  readonly subject: Subject;
  /** In milliseconds, with what is forgiven. */
  readonly endsAt: number;
}

/** All refusals look alike: which check failed is for the log. */
const refuse = (reason: string): PublicError => new PublicError("UNAUTHENTICATED", { service: "sign-in", reason });

const metadataShape = z.object({ issuer: z.string(), jwks_uri: z.url(), userinfo_endpoint: z.url() });
const keysShape = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).min(1).max(20) });

const blankAsAbsent = z
  .string()
  .nullish()
  .transform((text) => text || undefined);
const taxCode = z.string().transform((text, context) => {
  const read = readTaxCode(text);
  if (read === undefined) context.addIssue("not a tax code");
  return read ?? z.NEVER;
});
/** Numbers are read into the one form that every ministry's subgraph compares by; a claim that is none of its kind makes the whole answer unusable. */
const userinfoShape = z.object({
  sub: z.string().min(1),
  HoVaTen: blankAsAbsent.transform((text) => text && readText(text)),
  SoDinhDanh: blankAsAbsent.refine((text) => text === undefined || isPersonalId(text)),
  SoCMND: blankAsAbsent.refine((text) => text === undefined || isOldPersonalId(text)),
  MaSoThue: blankAsAbsent.pipe(taxCode.optional()),
  SoDienThoai: blankAsAbsent,
  // A firm that cannot be read is left out: it must not keep a person from everything else.
  DanhSachDaiDien: z
    .array(z.object({ MaSoDoanhNghiep: taxCode, TenDoanhNghiep: z.string(), VaiTro: organisationRole }).nullable().catch(null))
    .max(1_000)
    .transform((firms) => firms.filter((firm) => firm !== null))
    .default([]),
});

const identifiersOf = (claims: z.infer<typeof userinfoShape>): Identifiers => ({
  ...(claims.SoDinhDanh && { personalId: claims.SoDinhDanh }),
  ...(claims.SoCMND && { oldPersonalId: claims.SoCMND }),
  ...(claims.MaSoThue && { taxCode: claims.MaSoThue }),
  ...(claims.HoVaTen && { fullName: claims.HoVaTen }),
  hasPhone: claims.SoDienThoai !== undefined,
  organisations: claims.DanhSachDaiDien.map(({ MaSoDoanhNghiep, TenDoanhNghiep, VaiTro }) => ({ taxCode: MaSoDoanhNghiep, name: TenDoanhNghiep, role: VaiTro })),
});

/** Node keeps the first of several such headers and drops the others in silence; whoever stands before us may have read another one. @param rawHeaders names and values in turn. */
export const hasSeveralTokens = (rawHeaders: readonly string[]): boolean => {
  let found = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? "";
    if (name.length === "authorization".length && name.toLowerCase() === "authorization") found += 1;
  }
  return found > 1;
};

const bearerOf = (authorization: string): string => {
  const token = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i.exec(authorization)?.[1];
  if (token === undefined || token.length > bounds.tokenLength) throw refuse("not a bearer token");
  return token;
};

/** The issuer's keys: fetched at first use, again when stale or when a token names a key that is not among them, kept when the issuer is away. */
const createKeySet = (fetchKeys: () => Promise<JSONWebKeySet>, clock: Clock, logger: Logger) => {
  let current: { readonly get: JWTVerifyGetKey; readonly fetchedAt: number } | undefined;
  let attemptedAt = -Infinity;
  let underWay: Promise<void> | undefined;
  const age = (): number => (current ? clock.now().getTime() - current.fetchedAt : Infinity);
  const refresh = async (): Promise<void> => {
    if (clock.now().getTime() - attemptedAt < bounds.keysCooldownMs && current) return;
    underWay ??= (async () => {
      attemptedAt = clock.now().getTime();
      try {
        current = { get: createLocalJWKSet(await fetchKeys()), fetchedAt: clock.now().getTime() };
      } catch (error) {
        logger.warn({ service: "sign-in", reason: error instanceof PublicError ? (error.reason ?? error.code) : "keys that cannot be read" }, "the sign-in's keys could not be fetched");
        if (age() > bounds.keysLastGoodMs) throw error;
      } finally {
        underWay = undefined;
      }
    })();
    await underWay;
  };
  const get: JWTVerifyGetKey = async (header, token) => {
    if (age() > bounds.keysFreshMs) await refresh();
    // Within the cool-down nothing is fetched: keys that are too old must not serve in the meantime.
    const known = age() > bounds.keysLastGoodMs ? undefined : current?.get;
    if (!known) throw new PublicError("MINISTRY_UNAVAILABLE", { service: "sign-in", reason: "no keys that are fresh enough" });
    try {
      return await known(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await refresh();
      return (current?.get ?? known)(header, token);
    }
  };
  return {
    get,
    async ready() {
      if (age() > bounds.keysFreshMs) await refresh();
      return age() <= bounds.keysLastGoodMs;
    },
  };
};

export const createSignIn = ({ issuer, audience, clock, logger }: SignInOptions): SignIn => {
  const client: HttpClient = createHttpClient({ url: issuer, service: "sign-in", deadlineMs: 3_000, maxBytes: 100_000, connections: 16 });
  const path = (url: string): string => {
    // The issuer's own metadata may not send us, and a person's token, to another host.
    if (new URL(url).origin !== new URL(issuer).origin) throw new PublicError("MINISTRY_BAD_ANSWER", { service: "sign-in", reason: "metadata that names another host" });
    return new URL(url).pathname + new URL(url).search;
  };
  const getJson = async <T>(shape: z.ZodType<T>, at: string, headers: Readonly<Record<string, string>> = {}): Promise<T> => {
    const answer = await client.call({ path: at, headers: { accept: "application/json", ...headers } });
    if (answer.status === 401) throw refuse("userinfo does not know the token");
    const parsed = shape.safeParse(answer.status === 200 ? answer.json() : undefined);
    if (!parsed.success) throw new PublicError("MINISTRY_BAD_ANSWER", { service: "sign-in", reason: `an answer of another shape (${answer.status})` });
    return parsed.data;
  };
  let metadata: Promise<z.infer<typeof metadataShape>> | undefined;
  const discover = (): Promise<z.infer<typeof metadataShape>> => {
    metadata ??= getJson(metadataShape, "/.well-known/openid-configuration").then(
      (found) => {
        if (found.issuer !== issuer) throw new PublicError("MINISTRY_BAD_ANSWER", { service: "sign-in", reason: "metadata of another issuer" });
        return found;
      },
    );
    metadata.catch(() => {
      metadata = undefined;
    });
    return metadata;
  };
  const keys = createKeySet(async () => getJson(keysShape, path((await discover()).jwks_uri)), clock, logger);

  const verify = async (token: string) => {
    try {
      const { payload } = await jwtVerify(token, keys.get, {
        issuer,
        audience,
        algorithms: ["ES256"],
        typ: "at+jwt",
        clockTolerance: bounds.skewSeconds,
        currentDate: clock.now(),
        requiredClaims: ["sub", "exp", "iat"],
      });
      const { iat = 0, exp = Infinity } = payload;
      if (exp - iat > bounds.lifetimeSeconds) throw refuse("good for too long");
      if (!payload.sub || iat * 1000 > clock.now().getTime() + bounds.skewSeconds * 1000) throw refuse("issued in the future");
      const assuranceLevel = payload["acr"] === "level-2" ? (2 as const) : (1 as const);
      const acting = readActing(payload, assuranceLevel);
      return { id: payload.sub, assuranceLevel, acting, endsAt: acting?.until ?? (exp + bounds.skewSeconds) * 1000 };
    } catch (error) {
      if (error instanceof PublicError) throw error;
      throw refuse(error instanceof errors.JOSEError ? error.code : "unverifiable");
    }
  };

  const subjectOf = async (token: string): Promise<Known> => {
    const { id, assuranceLevel, acting, endsAt } = await verify(token);
    const claims = await getJson(userinfoShape, path((await discover()).userinfo_endpoint), { authorization: `Bearer ${token}` });
    if (claims.sub !== id) throw new PublicError("MINISTRY_BAD_ANSWER", { service: "sign-in", reason: "userinfo about somebody else" });
    const identifiers = identifiersOf(claims);
    const viewer = acting?.viewer ?? { id, ...(identifiers.fullName && { fullName: identifiers.fullName }) };
    return { subject: { id, assuranceLevel, viewer, ...(acting && { onBehalf: acting.onBehalf }), identifiers }, endsAt };
  };

  // By digest: the memory of a crashed process then holds no usable token.
  const remembered = new LRUCache<string, Promise<Known>>({ max: bounds.rememberedTokens, ttl: bounds.rememberMs });
  return {
    async authenticate(authorization) {
      if (authorization === undefined) return null;
      const token = bearerOf(authorization);
      const digest = createHash("sha256").update(token).digest("base64url");
      let known = remembered.get(digest);
      if (!known) {
        known = subjectOf(token);
        remembered.set(digest, known);
        known.catch(() => remembered.delete(digest));
      }
      const { subject, endsAt } = await known;
      if (endsAt <= clock.now().getTime()) throw refuse("expired");
      return subject;
    },
    ready: () => keys.ready(),
    close: () => client.close(),
  };
};
