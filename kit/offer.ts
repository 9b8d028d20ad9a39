/**
 * What one owner must believe of another, in the citizen's hands: a statement that its subgraph signed. Subgraphs never call each other.
 *
 * Danger: whoever holds a token can show it anywhere. So it names whom it is about, what for, and until when, and a reader says beforehand which kind, from
 * whom, for whom and for what it accepts; a good signature alone means nothing. Ed25519: those who read cannot sign. Tokens are told by the real clock.
 */
import { createPrivateKey, createPublicKey, hkdfSync, randomUUID } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { CompactSign, compactVerify, decodeProtectedHeader, errors } from "jose";
import { z } from "zod";
import { systemClock } from "./clock.ts";
import type { Clock } from "./clock.ts";
import * as variable from "./config.ts";
import { digestOf } from "./digest.ts";
import type { Json } from "./digest.ts";
import { PublicError } from "./errors.ts";
import { Secret } from "./secret.ts";

/** For how long each kind may hold, in seconds. */
const longest = {
  /** A fact of a register, as of now: what is shown to be checked and then cited. */
  evidence: 30 * 60,
  /** Leave to be told facts for one procedure. */
  consent: 15 * 60,
  /** A stored file; the ministry fetches it when it works on the case. */
  document: 60 * 60,
  /** An amount to pay. */
  payable: 24 * 60 * 60,
  /** Word that money was taken, from the payments to the owner of what it pays; written anew for each attempt to tell. */
  settlement: 15 * 60,
  /** A receipt on its way to the document store; the same. */
  receipt: 15 * 60,
} as const;

export type OfferKind = keyof typeof longest;

export interface NewOffer {
  /** Whom it is about: the portal's subject id. */
  readonly subject: string;
  readonly kind: OfferKind;
  /** What for, for example the code of a procedure. */
  readonly purpose: string;
  /** What it is about, by the issuer's own name for it. */
  readonly id: string;
  /** Which state of it. */
  readonly version: string;
  readonly facts: Json;
  readonly lifetimeSeconds: number;
}

export interface Offer extends Omit<NewOffer, "lifetimeSeconds"> {
  readonly issuer: string;
  /** Of the facts: two offers of the same facts have the same. */
  readonly digest: string;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  /** This token's own id. */
  readonly tokenId: string;
}

export interface OfferKey {
  readonly issuer: string;
  readonly id: string;
  readonly key: KeyObject;
}

const algorithm = "EdDSA";
const type = "offer+jws";
/** A page of facts; what is longer was not made here. */
const maxLength = 16_000;

const json: z.ZodType<Json> = z.json();
const payload = z.object({
  iss: z.string(),
  sub: z.string().min(1),
  kind: z.enum(["evidence", "consent", "document", "payable", "settlement", "receipt"] satisfies OfferKind[]),
  purpose: z.string().min(1),
  id: z.string().min(1),
  version: z.string(),
  digest: z.string(),
  facts: json,
  iat: z.number(),
  exp: z.number(),
  jti: z.string().min(1),
});

/** @returns a compact JWS. @throws {RangeError} for a lifetime that its kind does not allow. */
export const signOffer = async ({ issuer, id: kid, key }: OfferKey, offer: NewOffer, { clock = systemClock, ids = randomUUID }: { readonly clock?: Clock; readonly ids?: () => string } = {}): Promise<string> => {
  const { subject, kind, purpose, id, version, facts, lifetimeSeconds } = offer;
  if (!(lifetimeSeconds > 0 && lifetimeSeconds <= longest[kind])) throw new RangeError(`an offer of the kind ${kind} holds for at most ${longest[kind]} seconds`);
  const iat = Math.floor(clock.now().getTime() / 1000);
  const said: z.infer<typeof payload> = { iss: issuer, sub: subject, kind, purpose, id, version, digest: digestOf(facts), facts, iat, exp: iat + lifetimeSeconds, jti: ids() };
  return new CompactSign(Buffer.from(JSON.stringify(said))).setProtectedHeader({ alg: algorithm, typ: type, kid }).sign(key);
};

/** Why a token is not believed. `FORGED`: not signed by whom it says, or not an offer at all. */
export type OfferRefusal = "FORGED" | "EXPIRED" | "OTHER_KIND" | "OTHER_ISSUER" | "OTHER_SUBJECT" | "OTHER_PURPOSE";

export interface ExpectedOffer {
  readonly kind: OfferKind;
  /** Whose word counts for this. */
  readonly issuers: readonly string[];
  /** `undefined` only between two owners, where the issuer's word says whom it is about. */
  readonly subject: string | undefined;
  /** `undefined` only for whoever learns from the offer what it is for, and does nothing but say it on. */
  readonly purpose: string | undefined;
}

export interface OfferReader {
  read(token: string, expected: ExpectedOffer): Promise<{ readonly offer: Offer } | { readonly refused: OfferRefusal }>;
}

/** @param keys of everybody whose offers may be read here; an issuer may have several, while it changes from one to another. */
export const createOfferReader = (keys: readonly OfferKey[], clock: Clock = systemClock): OfferReader => ({
  async read(token, expected) {
    const said = await verified(token, keys);
    if (said === undefined) return { refused: "FORGED" };
    // The rest was said by somebody whom we know: from here on it is about what was meant.
    if (said.kind !== expected.kind) return { refused: "OTHER_KIND" };
    if (!expected.issuers.includes(said.iss)) return { refused: "OTHER_ISSUER" };
    if (expected.subject !== undefined && said.sub !== expected.subject) return { refused: "OTHER_SUBJECT" };
    if (expected.purpose !== undefined && said.purpose !== expected.purpose) return { refused: "OTHER_PURPOSE" };
    if (said.exp * 1000 <= clock.now().getTime()) return { refused: "EXPIRED" };
    const { iss: issuer, sub: subject, iat, exp, jti: tokenId, ...rest } = said;
    return { offer: { ...rest, issuer, subject, tokenId, issuedAt: new Date(iat * 1000), expiresAt: new Date(exp * 1000) } };
  },
});

const verified = async (token: string, keys: readonly OfferKey[]): Promise<z.infer<typeof payload> | undefined> => {
  if (token.length > maxLength) return undefined;
  try {
    const { kid } = decodeProtectedHeader(token);
    for (const { issuer, key } of keys.filter(({ id }) => id === kid)) {
      const { payload: bytes, protectedHeader } = await compactVerify(token, key, { algorithms: [algorithm] }).catch(nobody);
      if (protectedHeader?.typ !== type) continue;
      const said = payload.safeParse(JSON.parse(Buffer.from(bytes).toString("utf8")));
      // A key speaks for its own issuer alone, and a digest for its own facts: whoever keeps only that must not have kept another's.
      if (said.success && said.data.iss === issuer && said.data.digest === digestOf(said.data.facts)) return said.data;
    }
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof SyntaxError || error instanceof errors.JOSEError)) throw error;
  }
  return undefined;
};

/** What a wrong key verifies. Two issuers may have keys of one name: the next is tried. */
const nobody = (error: unknown): { readonly payload: Uint8Array; readonly protectedHeader?: undefined } => {
  if (!(error instanceof errors.JWSSignatureVerificationFailed)) throw error;
  return { payload: new Uint8Array() };
};

/** @returns the refusal of an offer that is not what a field of the input has to hold. Forged, another's, for something else: to whoever sent it these are one answer. */
export const offerRefused = (reason: OfferRefusal, field: string): PublicError =>
  reason === "EXPIRED"
    ? new PublicError("OFFER_EXPIRED", { reason: `${field} has expired` })
    : new PublicError("BAD_INPUT", {
        message: { en: `${field} holds something that was not issued to you for this procedure.`, vi: `${field} có giá trị không phải được cấp cho bạn để làm thủ tục này.` },
        reason: `${field}: ${reason}`,
      });

/** Reads an offer that an input cites. @throws {PublicError} `OFFER_EXPIRED`, or `BAD_INPUT` that names the field. */
export const readCited = async (reader: OfferReader, token: string, { field, ...expected }: ExpectedOffer & { readonly field: string }): Promise<Offer> => {
  const read = await reader.read(token, expected);
  if ("refused" in read) throw offerRefused(read.refused, field);
  return read.offer;
};

/** Everything before the 32 bytes of an Ed25519 private key, and of a public one, in DER (RFC 8410). */
const der = { private: Buffer.from("302e020100300506032b657004220420", "hex"), public: Buffer.from("302a300506032b6570032100", "hex") };
const written = /^([A-Za-z0-9_-]{1,64}):([A-Za-z0-9+/=_-]+)$/;

/**
 * Reads `id:base64`, the 32 bytes of an Ed25519 private key.
 * @throws {Error} when it is malformed.
 */
export const readOfferKey = (issuer: string, text: Secret): OfferKey => {
  const [, id, encoded] = written.exec(text.reveal()) ?? [];
  const bytes = Buffer.from(encoded ?? "", "base64");
  if (!id || bytes.length !== 32) throw new Error("OFFER_KEY must be written id:base64, of the 32 bytes of an Ed25519 private key");
  return { issuer, id, key: createPrivateKey({ key: Buffer.concat([der.private, bytes]), format: "der", type: "pkcs8" }) };
};

/**
 * Reads `issuer=id:base64,issuer=id:base64`, of 32-byte Ed25519 public keys. To change a key: add the new one everywhere, then sign with it, then drop the old.
 * @throws {Error} when one is malformed.
 */
export const readOfferPublicKeys = (text: string): readonly OfferKey[] =>
  text.split(",").map((part) => {
    const [issuer, rest = ""] = part.trim().split(/=(.*)/s);
    const [, id, encoded] = written.exec(rest) ?? [];
    const bytes = Buffer.from(encoded ?? "", "base64");
    if (!issuer || !id || bytes.length !== 32) throw new Error("OFFER_PUBLIC_KEYS must be written issuer=id:base64, of the 32 bytes of an Ed25519 public key; several are separated by commas");
    return { issuer, id, key: createPublicKey({ key: Buffer.concat([der.public, bytes]), format: "der", type: "spki" }) };
  });

/** As it is written into the readers' `OFFER_PUBLIC_KEYS`. */
export const publicOfferKey = ({ issuer, id, key }: OfferKey): string =>
  `${issuer}=${id}:${createPublicKey(key).export({ format: "der", type: "spki" }).subarray(der.public.length).toString("base64")}`;

/** The key that `--dev` uses when none is given: known to everybody, good for one machine. */
export const developmentOfferKey = (issuer: string): string => `development:${Buffer.from(hkdfSync("sha256", "lien-thong development", issuer, "offer", 32)).toString("base64")}`;

/** The variables of a subgraph that signs offers, as a part of its `environment`. */
export const signingOffers = (issuer: string) => ({
  OFFER_KEY: variable.secret({ describe: "what this subgraph signs its offers with, id:base64 of the 32 bytes of an Ed25519 private key", development: developmentOfferKey(issuer) }),
});

/** The variables of a subgraph that reads the offers of these issuers, as a part of its `environment`. */
export const readingOffers = (issuers: readonly string[]) => ({
  OFFER_PUBLIC_KEYS: variable.text({
    describe: `what offers of ${issuers.join(", ")} are verified with, issuer=id:base64 of the 32 bytes of an Ed25519 public key; several by comma`,
    development: issuers.map((issuer) => publicOfferKey(readOfferKey(issuer, new Secret(developmentOfferKey(issuer))))).join(","),
  }),
});
