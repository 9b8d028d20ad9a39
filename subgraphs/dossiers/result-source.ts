/** Where an agency's papers come from, and whose word it is that they are the agency's. */
import type { JSONWebKeySet } from "jose";
import type { Clock } from "../../kit/clock.ts";
import { PublicError } from "../../kit/errors.ts";
import { createMinistryClient, parseAnswer } from "../../kit/ministry-client.ts";
import type { MinistryClient } from "../../kit/ministry-client.ts";
import { maxFileBytes } from "./files.ts";
import { checkSignature, keySet } from "./signature.ts";
import type { FlattenedSignature } from "./signature.ts";

const bounds = {
  /** A scan of ten megabytes over a slow line. */
  fetchMs: 30_000,
  /** Files of one agency at once: each is in memory while it is checked. */
  connections: 4,
  keyBytes: 100_000,
  /** Keys are asked for again after this, and at once when a signature names one that is not among them, but not more often than the second. */
  keysFor: { known: 300_000, unknown: 10_000 },
};

/** Why a paper will never be shown, for the operator: our words, nothing of the file's. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

export interface ResultSource {
  /** @throws {Refusal} for an address elsewhere. @throws {PublicError} when it cannot be had now. */
  file(address: string): Promise<Buffer>;
  /** @throws {Refusal} unless the agency signed these bytes. @throws {PublicError} when its keys cannot be had now. */
  check(bytes: Uint8Array, signature: FlattenedSignature): Promise<void>;
  close(): Promise<void>;
}

/** Signatures held against the keys that an agency publishes, which `ask` gets. */
export const createSignatureCheck = (ask: () => Promise<JSONWebKeySet>, systemClock: Clock): ResultSource["check"] => {
  let keys: { readonly set: JSONWebKeySet; readonly at: number } | undefined;
  const keysNoOlderThan = async (ms: number): Promise<JSONWebKeySet> => {
    const now = systemClock.now().getTime();
    if (keys !== undefined && now - keys.at < ms) return keys.set;
    const set = await ask();
    keys = { set, at: now };
    return set;
  };
  return async (bytes, signature) => {
    let outcome = await checkSignature(bytes, signature, await keysNoOlderThan(bounds.keysFor.known));
    // A new key may have come into use since the set was fetched.
    if (outcome === "UNKNOWN_KEY") outcome = await checkSignature(bytes, signature, await keysNoOlderThan(bounds.keysFor.unknown));
    if (outcome === "UNKNOWN_KEY") throw new Refusal("signed with a key that the agency does not publish");
    if (outcome === "INVALID") throw new Refusal("a signature that does not hold");
  };
};

/** @returns the keys that a system publishes at a path. @throws {PublicError} when they cannot be had now. */
export const askForKeys = async (client: MinistryClient, path: string): Promise<JSONWebKeySet> => {
  const answer = await client.call({ path });
  if (answer.status !== 200) throw new PublicError("MINISTRY_UNAVAILABLE", { reason: `keys: answered ${answer.status}` });
  return parseAnswer(keySet, answer.json());
};

/** An agency with a system of its own. @param registered its address: nothing is fetched from elsewhere. */
export const createResultSource = (registered: string, systemClock: Clock): ResultSource => {
  const { origin } = new URL(registered);
  const client = createMinistryClient({ url: origin, deadlineMs: bounds.fetchMs, maxBytes: maxFileBytes, connections: bounds.connections });
  const keyClient = createMinistryClient({ url: origin, maxBytes: bounds.keyBytes, connections: 1 });
  return {
    async file(address) {
      const url = URL.canParse(address, origin) ? new URL(address, origin) : undefined;
      if (url === undefined || url.origin !== origin || url.username !== "" || url.password !== "") throw new Refusal("an address outside of the agency's origin");
      const answer = await client.call({ path: url.pathname + url.search });
      if (answer.status !== 200) throw new PublicError("MINISTRY_UNAVAILABLE", { reason: `file: answered ${answer.status}` });
      return answer.bytes;
    },
    check: createSignatureCheck(() => askForKeys(keyClient, "/.well-known/jwks.json"), systemClock),
    async close() {
      await Promise.all([client.close(), keyClient.close()]);
    },
  };
};
