/** `npx -c 'node portal/build.ts'`: the page, built from its sources into `.data/pages` unless it is there already. */
import { execFile } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

const sources = import.meta.dirname;
const lock = join(sources, "../package-lock.json");
const data = join(sources, "../.data");
/** Where the built page is. */
export const pages = join(data, "pages");
/** Inside the folder, so that a page and what it says it was built from cannot be parted. */
const stampOf = (folder: string): string => join(folder, "built-from.txt");

/**
 * Quiet, and quick when nothing has changed. Safe in two processes at once: each builds into a folder of its own, which then takes the place of the last.
 * @throws {Error} with the bundler's words about what does not build.
 */
export const buildPages = async (): Promise<void> => {
  const digest = await digestOfSources();
  if ((await builtFrom(pages)) === digest) return;
  await mkdir(data, { recursive: true });
  const built = join(data, `pages-${randomUUID()}`);
  try {
    await bundle(built);
    await writeFile(stampOf(built), digest);
    await putInPlace(built, digest);
  } finally {
    await rm(built, { recursive: true, force: true });
  }
};

const digestOfSources = async (): Promise<string> => {
  const entries = await readdir(sources, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const hash = createHash("sha256");
  for (const file of [lock, ...files.toSorted()]) {
    const content = await readFile(file);
    hash.update(`${relative(sources, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
};

const builtFrom = (folder: string): Promise<string | undefined> => readFile(stampOf(folder), "utf8").catch(() => undefined);

/** Vite in a process: it sets NODE_ENV, and the several hundred megabytes that it takes are not given back before the process ends. */
const bundle = async (folder: string): Promise<void> => {
  await run(process.execPath, [join(sources, "bundle.ts"), folder]).catch((error: { readonly stderr: string }) => {
    throw new Error(`the page does not build:\n${error.stderr}`, { cause: error });
  });
};

/** A folder that is not empty cannot be renamed over: the old one steps aside. Another process may do the same at this moment; the same page is as good from it. */
const putInPlace = async (built: string, digest: string): Promise<void> => {
  for (let attempt = 1; ; attempt++) {
    if ((await builtFrom(pages)) === digest) return;
    const old = join(data, `pages-${randomUUID()}`);
    await rename(pages, old).catch(unless("ENOENT"));
    try {
      await rename(built, pages);
      return;
    } catch (error) {
      if (attempt === 5) throw error;
    } finally {
      await rm(old, { recursive: true, force: true });
    }
  }
};

const unless =
  (code: string) =>
  (error: NodeJS.ErrnoException): void => {
    if (error.code !== code) throw error;
  };

if (import.meta.main) {
  try {
    await buildPages();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
