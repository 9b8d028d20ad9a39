/**
 * The gateway's word about who is asking, on every request to a subgraph.
 *
 * The header is `v1.<key id>.<payload>.<mac>`; the payload says for whom the request speaks, when it was made and until when it holds. The MAC
 * (HMAC-SHA-256, a key per subgraph) binds the payload to this subgraph, method, path and body: an assertion cannot be moved to another request, and one
 * that is repeated is refused while it is valid. A JWT would say the same at ten times the cost, on each of six to nine fetches per request.
 *
 * A MAC lets whoever can verify also forge. Therefore no two subgraphs share a key.
 */
import { createHash, createHmac, hkdfSync, randomUUID, timingSafeEqual } from "node:crypto";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import type { Clock } from "./clock.ts";
import type { Secret } from "./secret.ts";
import { subject } from "./subject.ts";
import type { Subject } from "./subject.ts";

export const assertionHeader = "x-lien-thong-assertion";

/** How long an assertion holds: longer than any fetch may wait in a queue, short enough that a stolen one is of no use. */
const lifetimeSeconds = 30;
/** How far the clocks of two machines may differ. */
const skewSeconds = 5;
/** How many assertions are remembered against replay; at the lifetime above this is 3,000 requests a second for one subgraph process. */
const rememberedIds = 100_000;
/** A subject with a hundred represented firms takes some 10 kB, with their names, fifty; Node refuses headers over 16 kB in all. */
const maxHeaderLength = 12_000;

export interface AssertionKey {
  readonly id: string;
  readonly secret: Buffer;
}

export type AssertionKeys = readonly [AssertionKey, ...AssertionKey[]];

/**
 * Reads `id:base64,id:base64`. All are accepted; the first signs.
 * @throws {Error} when a key is malformed or shorter than 32 bytes, or two have one name: only one of them could ever be found.
 */
export const readAssertionKeys = (text: Secret): AssertionKeys => {
  const [first, ...rest] = text
    .reveal()
    .split(",")
    .map((part): AssertionKey => {
      const match = /^([A-Za-z0-9_-]{1,32}):([A-Za-z0-9+/=_-]+)$/.exec(part.trim());
      const key = Buffer.from(match?.[2] ?? "", "base64");
      if (!match?.[1] || key.length < 32) throw new Error("an assertion key must be written id:base64, of 32 random bytes or more; several are separated by commas");
      return { id: match[1], secret: key };
    });
  if (first === undefined) throw new Error("no assertion key");
  if (new Set([first, ...rest].map(({ id }) => id)).size <= rest.length) throw new Error("two assertion keys have one name: each needs its own");
  return [first, ...rest];
};

/** The key that `--dev` uses when none is given: known to everybody, good for one machine. */
export const developmentAssertionKey = (subgraph: string): string =>
  `development:${Buffer.from(hkdfSync("sha256", "lien-thong development", subgraph, "assertion", 32)).toString("base64")}`;

/** What the assertion is bound to. */
export interface AssertedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: string | Buffer;
}

const payload = z.object({
  subject: subject.nullable(),
  issuedAt: z.number(),
  expiresAt: z.number(),
  id: z.string().min(16),
});

const macOf = (key: AssertionKey, audience: string, request: AssertedRequest, encodedPayload: string): Buffer => {
  const digest = createHash("sha256").update(request.body).digest("base64url");
  return createHmac("sha256", key.secret).update(["v1", key.id, audience, request.method, request.path, digest, encodedPayload].join("\n")).digest();
};

/**
 * @param audience the subgraph's name.
 * @param speaksFor `null` for a request without a signed-in subject.
 */
export const signAssertion = (key: AssertionKey, audience: string, request: AssertedRequest, speaksFor: Subject | null, clock: Clock): string => {
  const issuedAt = Math.floor(clock.now().getTime() / 1000);
  const said: z.infer<typeof payload> = { subject: speaksFor, issuedAt, expiresAt: issuedAt + lifetimeSeconds, id: randomUUID() };
  const encoded = Buffer.from(JSON.stringify(said)).toString("base64url");
  return `v1.${key.id}.${encoded}.${macOf(key, audience, request, encoded).toString("base64url")}`;
};

export class AssertionRefused extends Error {
  override readonly name = "AssertionRefused";
}

export type AssertionVerifier = (header: string | readonly string[] | undefined, request: AssertedRequest) => Subject | null;

/**
 * What was seen is remembered whatever becomes of the keys: an assertion that was used once does not come to life again when they change.
 * Each early return of the verifier is a refusal with its reason, for the log alone: the caller is told nothing but 401.
 * @param ring the keys that are accepted, asked for at every request.
 * @returns who is asking, `null` for nobody in particular.
 * @throws {AssertionRefused}
 */
export const createAssertionVerifier = (ring: { current(): readonly AssertionKey[] }, audience: string, clock: Clock): AssertionVerifier => {
  const seen = new LRUCache<string, true>({ max: rememberedIds, ttl: (lifetimeSeconds + 2 * skewSeconds) * 1000 });
  return (header, request) => {
    // A repeated header would let a client's copy stand beside the gateway's.
    if (typeof header !== "string") throw new AssertionRefused(header === undefined ? "absent" : "repeated");
    if (header.length > maxHeaderLength) throw new AssertionRefused("too long");
    const [version, keyId, encoded, mac, ...rest] = header.split(".");
    if (version !== "v1" || !encoded || !mac || rest.length > 0) throw new AssertionRefused("malformed");
    const key = ring.current().find(({ id }) => id === keyId);
    if (key === undefined) throw new AssertionRefused("unknown key");
    const expected = macOf(key, audience, request, encoded);
    const given = Buffer.from(mac, "base64url");
    // Compared in constant time: how much of a forged MAC was right must not be measurable.
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw new AssertionRefused("wrong signature");
    // Only now is the payload worth reading: whoever signed it holds the key.
    const said = payload.safeParse(JSON.parse(Buffer.from(encoded, "base64url").toString("utf8")));
    if (!said.success) throw new AssertionRefused("unreadable payload");
    const now = clock.now().getTime() / 1000;
    if (said.data.expiresAt + skewSeconds < now) throw new AssertionRefused("expired");
    if (said.data.issuedAt - skewSeconds > now) throw new AssertionRefused("from the future");
    if (seen.has(said.data.id)) throw new AssertionRefused("replayed");
    seen.set(said.data.id, true);
    return said.data.subject;
  };
};
