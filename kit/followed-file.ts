import { readFile } from "node:fs/promises";

/** How often a followed file is looked at, in milliseconds: what changed is taken within this. */
const lookMs = 500;

export interface Following {
  /** What is in use already. Left out, the text that is found at the first look is applied too. */
  readonly used?: string;
  /** Takes the file's text when it is another one. @throws {Error} with the reason when it cannot be used; then what was in use stays. */
  readonly apply: (text: string) => void | Promise<void>;
  /** Is told once, until the file is another one again. */
  readonly refused: (reason: string) => void;
}

/**
 * Follows a file for as long as the process lives, without keeping it alive.
 *
 * The text itself is compared. Times of modification miss what changed between reading a file and beginning to watch it, and a mounted secret is not written
 * but swapped, by a symbolic link to another folder.
 * @returns what ends it.
 */
export const followFile = (path: string, { used, apply, refused }: Following): (() => void) => {
  let known = used;
  let unreadable: string | undefined;
  const look = async (): Promise<void> => {
    const found = await readText(path);
    if ("reason" in found) {
      if (found.reason !== unreadable) refused(found.reason);
      unreadable = found.reason;
      return;
    }
    unreadable = undefined;
    if (found.text === known) return;
    known = found.text;
    try {
      await apply(found.text);
    } catch (error) {
      refused(error instanceof Error ? error.message : "unusable");
    }
  };
  let looking = false;
  const timer = setInterval(() => {
    // A disk that hangs is asked once, not twice a second.
    if (looking) return;
    looking = true;
    void look().finally(() => (looking = false));
  }, lookMs).unref();
  return () => clearInterval(timer);
};

const readText = async (path: string): Promise<{ readonly text: string } | { readonly reason: string }> => {
  try {
    return { text: await readFile(path, "utf8") };
  } catch (error) {
    return { reason: unreadableReason(error) };
  }
};

/** Why a file could not be read, without its path or a word of it. */
export const unreadableReason = (error: unknown): string => `the file cannot be read (${error instanceof Error && "code" in error ? String(error.code) : "unknown"})`;
