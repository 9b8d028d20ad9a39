import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readConfiguration } from "./config.ts";
import type { Environment } from "./config.ts";
import { followKeys, keyRing, readKeyFile } from "./key-ring.ts";
import type { KeyRing } from "./key-ring.ts";
import type { Logger } from "./log.ts";

const key = (id: string): string => `${id}:${Buffer.alloc(32, id).toString("base64")}`;
const keys = (...ids: string[]): string => `${ids.map(key).join(",")}\n`;
const namesIn = (ring: KeyRing): string[] => ring.current().map(({ id }) => id);

let folder: string;
let file: string;
let logged: string[];
let logger: Logger;
let endings: (() => void)[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "keys-"));
  file = join(folder, "keys");
  logged = [];
  const log = (fields: object, message: string): void => void logged.push(`${message} ${JSON.stringify(fields)}`);
  logger = { info: log, warn: log, error: log };
  endings = [];
});
afterEach(() => {
  for (const end of endings) end();
  rmSync(folder, { recursive: true, force: true });
});

describe("a variable with keys", () => {
  const read = (environment: Environment, dev = false): KeyRing => readConfiguration({ KEYS: keyRing({ describe: "what signs", development: key("development") }) }, environment, { dev }).KEYS;

  it("has them itself, or names a file that has them", () => {
    writeFileSync(file, keys("c", "d"));
    expect(namesIn(read({ KEYS: `${key("a")},${key("b")}` }))).toEqual(["a", "b"]);
    expect(namesIn(read({ KEYS_FILE: file }))).toEqual(["c", "d"]);
    expect(read({ KEYS_FILE: file }).file).toBe(file);
  });

  it("has what everybody knows with --dev alone, and when neither is given", () => {
    writeFileSync(file, keys("c"));
    expect(namesIn(read({}, true))).toEqual(["development"]);
    expect(namesIn(read({ KEYS_FILE: file }, true))).toEqual(["c"]);
    expect(() => read({})).toThrow("KEYS or KEYS_FILE is not set: what signs");
  });

  it("is wrong when both are given, with --dev too", () => {
    writeFileSync(file, keys("c"));
    for (const dev of [true, false]) expect(() => read({ KEYS: key("a"), KEYS_FILE: file }, dev)).toThrow("KEYS and KEYS_FILE are both set");
  });

  it("has all that is wrong named with everything else that is", () => {
    writeFileSync(file, "k1:c2hvcnQ=");
    const variables = { A: keyRing({ describe: "a" }), B: keyRing({ describe: "b" }), C: keyRing({ describe: "c" }), D: keyRing({ describe: "d" }) };
    const attempt = (): unknown => readConfiguration(variables, { A: key("a"), A_FILE: file, B_FILE: join(folder, "absent"), C_FILE: file }, { dev: false });
    expect(attempt).toThrow(/A and A_FILE are both set[\s\S]*B_FILE the file cannot be read \(ENOENT\): b[\s\S]*C_FILE an assertion key must be written[\s\S]*D or D_FILE is not set/);
    expect(attempt).not.toThrow("c2hvcnQ");
  });

  it("shows their names and nothing else", () => {
    const ring = read({ KEYS: `${key("a")},${key("b")}` });
    for (const shown of [String(ring), JSON.stringify({ ring }), inspect({ ring }, { depth: null, showHidden: true }), inspect(ring, { customInspect: false, showHidden: true })]) {
      expect(shown).not.toMatch(/YWFhYW|61 ?61/);
    }
    expect(String(ring)).toBe("[keys a, b]");
  });
});

describe("keys that are followed", () => {
  const follow = (accept?: () => void): KeyRing => {
    const ring = readKeyFile(file);
    endings.push(followKeys(ring, { service: "tax", logger, ...(accept && { accept }) }));
    return ring;
  };

  it("are others when the file has others", async () => {
    writeFileSync(file, keys("old"));
    const ring = follow();
    writeFileSync(file, keys("old", "new"));
    await expect.poll(() => namesIn(ring), { timeout: 3_000 }).toEqual(["old", "new"]);
    writeFileSync(file, keys("new"));
    await expect.poll(() => namesIn(ring), { timeout: 3_000 }).toEqual(["new"]);
    expect(logged.at(-1)).toBe('assertion keys read {"service":"tax","reason":"new"}');
  });

  it("are others when a mounted secret is swapped by its symbolic link", async () => {
    for (const [version, content] of [["1", keys("old")], ["2", keys("new")]] as const) {
      mkdirSync(join(folder, version));
      writeFileSync(join(folder, version, "keys"), content);
    }
    symlinkSync("1", join(folder, "data"));
    symlinkSync(join("data", "keys"), file);
    const ring = follow();
    symlinkSync("2", join(folder, "next"));
    renameSync(join(folder, "next"), join(folder, "data"));
    await expect.poll(() => namesIn(ring), { timeout: 3_000 }).toEqual(["new"]);
  });

  it.each([
    ["empty", ""],
    ["no keys", "<html></html>"],
    ["a key too short", `k1:${randomBytes(31).toString("base64")}`],
    ["two of one name", `${key("a")},${key("a")}`],
    ["half written", keys("old", "new").slice(0, 60)],
  ])("stay when the file is bad (%s), which is told once and not quoted", async (_what, content) => {
    writeFileSync(file, keys("old"));
    const ring = follow();
    writeFileSync(file, content);
    await expect.poll(() => logged.filter((line) => line.includes("refused")), { timeout: 3_000 }).toHaveLength(1);
    expect(namesIn(ring)).toEqual(["old"]);
    expect(logged.join("\n")).not.toMatch(/html|[A-Za-z0-9+/]{20}/);
    writeFileSync(file, keys("new"));
    await expect.poll(() => namesIn(ring), { timeout: 3_000 }).toEqual(["new"]);
    expect(logged.filter((line) => line.includes("refused"))).toHaveLength(1);
  });

  it("stay when the file is gone, and follow it when it is back", async () => {
    writeFileSync(file, keys("old"));
    const ring = follow();
    rmSync(file);
    await expect.poll(() => logged.join("\n"), { timeout: 3_000 }).toContain("the file cannot be read (ENOENT)");
    expect(namesIn(ring)).toEqual(["old"]);
    writeFileSync(file, keys("new"));
    await expect.poll(() => namesIn(ring), { timeout: 3_000 }).toEqual(["new"]);
  });

  it("stay when the next may not be used", async () => {
    writeFileSync(file, keys("old"));
    const ring = follow(() => {
      throw new Error("not these");
    });
    writeFileSync(file, keys("new"));
    await expect.poll(() => logged.join("\n"), { timeout: 3_000 }).toContain('{"service":"tax","reason":"not these"}');
    expect(namesIn(ring)).toEqual(["old"]);
  });
});
