import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { describeAnswer, poolOf, post, targets, usualHeaders } from "./client.ts";
import type { Answer, Headers } from "./client.ts";

/** Learns what a contestant answers to each body. Sent before any load on it. */
export interface Learn {
  readonly kind: "learn";
  readonly key: string;
  readonly url: string;
  readonly bodies: readonly string[];
  /** Who asks each of them; nobody where it is empty. */
  readonly authorizations: readonly string[];
  /** Connections over which they are asked. */
  readonly atOnce: number;
}

export interface Learned {
  /** Of each answer: its digest as it came, without a final line feed, and with its keys in order. */
  readonly digests: readonly { readonly raw: string; readonly trimmed: string; readonly canonical: string }[];
  readonly bytes: number;
  readonly sample: string;
  /** Why the answers cannot be used. */
  readonly fault?: string;
}

export const learn = async ({ key, url, bodies, authorizations, atOnce }: Learn): Promise<Learned> => {
  const { origin, pathname: path } = new URL(url);
  const pool = poolOf(origin, atOnce);
  const target = { origin, path, bodies: bodies.map((body) => Buffer.from(body)), headers: bodies.map((_, index): Headers => (authorizations[index] === undefined ? usualHeaders : { ...usualHeaders, authorization: authorizations[index] })), answers: [] as Buffer[] };
  let next = 0;
  let fault: string | undefined;
  const ask = async (): Promise<void> => {
    while (next < target.bodies.length && fault === undefined) {
      const index = next;
      next += 1;
      const answer = await patiently(() => post(pool, path, target.bodies[index], target.headers[index]));
      if (answer.status !== 200 || answer.bytes.includes('"errors"')) fault = describeAnswer(answer);
      target.answers[index] = answer.bytes;
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, ask));
  } finally {
    await pool.close();
  }
  if (fault !== undefined) return { digests: [], bytes: 0, sample: "", fault };
  targets.set(key, target);
  const texts = target.answers.map((bytes) => bytes.toString());
  return {
    digests: texts.map((text) => ({ raw: digest(text), trimmed: digest(text.trimEnd()), canonical: digest(JSON.stringify(inOrder(JSON.parse(text)))) })),
    bytes: Math.round(target.answers.reduce((sum, { length }) => sum + length, 0) / target.answers.length),
    sample: texts[0] ?? "",
  };
};

/** A gateway on a busy machine may refuse before it is asked for much: it is learned from when it has its breath again. */
const patiently = async (ask: () => Promise<Answer>): Promise<Answer> => {
  for (let tries = 1; ; tries += 1) {
    const answer = await ask();
    if (answer.status !== 503 || tries === mostTries) return answer;
    await setTimeout(retryAfterMs);
  }
};

const mostTries = 10;
const retryAfterMs = 1_000;

const digest = (text: string): string => createHash("sha256").update(text).digest("base64url");

const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, inner]) => [name, inOrder(inner)]),
  );
};
