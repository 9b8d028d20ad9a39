/**
 * The keys of one subgraph's assertions as they are now. They come from a variable, or from a file: a mounted secret, which is followed, so that keys are
 * changed without a restart. To change one without a failed request: add the new one second everywhere, then put it first at the gateway, then drop the old.
 */
import { readFileSync } from "node:fs";
import { inspect } from "node:util";
import { z } from "zod";
import { readAssertionKeys } from "./assertion.ts";
import type { AssertionKeys } from "./assertion.ts";
import type { Variable } from "./config.ts";
import { followFile, unreadableReason } from "./followed-file.ts";
import type { Logger } from "./log.ts";
import { Secret } from "./secret.ts";

/** Prints as its keys' names: those are in every assertion. */
export class KeyRing {
  #keys: AssertionKeys;
  /** Where they come from, if not from a variable. */
  readonly file: string | undefined;

  constructor(keys: AssertionKeys, file?: string) {
    this.#keys = keys;
    this.file = file;
  }
  /** All are accepted; the first signs. Asked for each request, never kept. */
  current(): AssertionKeys {
    return this.#keys;
  }
  replace(keys: AssertionKeys): void {
    this.#keys = keys;
  }
  toString(): string {
    return `[keys ${namesOf(this.#keys)}]`;
  }
  toJSON(): string {
    return this.toString();
  }
  [inspect.custom](): string {
    return this.toString();
  }
}

const namesOf = (keys: AssertionKeys): string => keys.map(({ id }) => id).join(", ");

/** @throws {Error} when the file cannot be read, or what is in it is no keys; neither is quoted. */
export const readKeyFile = (file: string): KeyRing => {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new Error(unreadableReason(error), { cause: error });
  }
  return new KeyRing(readAssertionKeys(new Secret(text)), file);
};

/**
 * A variable with keys, or `<NAME>_FILE` with the path of a file that has them.
 * @param open opens a file; a process that reads its configuration again gives back the ring that it has.
 */
export const keyRing = (described: { readonly describe: string; readonly development?: string }, open: (file: string) => KeyRing = readKeyFile): Variable<KeyRing> => ({
  ...described,
  read: ringOf((text) => new KeyRing(readAssertionKeys(new Secret(text)))),
  readFile: ringOf(open),
});

const ringOf = (make: (text: string) => KeyRing): z.ZodType<KeyRing, string> =>
  z.string().transform((text, context) => {
    try {
      return make(text);
    } catch (error) {
      context.addIssue(error instanceof Error ? error.message : "is not valid");
      return z.NEVER;
    }
  });

export interface FollowedKeys {
  /** Whose keys they are, for the log. */
  readonly service: string;
  readonly logger: Logger;
  /** @throws {Error} with the reason when these keys may not be used, although they are well formed. */
  readonly accept?: (keys: AssertionKeys) => void;
}

/**
 * Replaces the keys whenever their file has others. What cannot be used is told with its reason, and the last good keys stay.
 * @returns what ends it.
 */
export const followKeys = (ring: KeyRing, { service, logger, accept = () => {} }: FollowedKeys): (() => void) => {
  if (ring.file === undefined) return () => {};
  return followFile(ring.file, {
    apply(text) {
      const keys = readAssertionKeys(new Secret(text));
      accept(keys);
      ring.replace(keys);
      logger.info({ service, reason: namesOf(keys) }, "assertion keys read");
    },
    refused: (reason) => logger.error({ service, reason }, "the assertion keys were refused; the last good ones stay"),
  });
};
