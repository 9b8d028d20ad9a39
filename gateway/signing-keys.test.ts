import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readAssertionKeys } from "../kit/assertion.ts";
import { KeyRing } from "../kit/key-ring.ts";
import type { Logger } from "../kit/log.ts";
import { Secret } from "../kit/secret.ts";
import { createSigningKeys } from "./signing-keys.ts";
import type { SigningKeys } from "./signing-keys.ts";

const key = (id: string): string => `${id}:${Buffer.alloc(32, id).toString("base64")}`;
const namesIn = (ring: KeyRing): string[] => ring.current().map(({ id }) => id);

let folder: string;
let file: (name: string) => string;
let refusals: string[];
let logger: Logger;
let keys: SigningKeys;
beforeEach(() => {
  keys = createSigningKeys();
  folder = mkdtempSync(join(tmpdir(), "signing-keys-"));
  file = (name) => join(folder, name);
  refusals = [];
  logger = { info() {}, warn() {}, error: ({ service, reason }) => void refusals.push(`${service}: ${reason}`) };
});
afterEach(() => {
  keys.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("keys that the gateway signs with", () => {
  it("are the same ring for the same file, however the file is by then", () => {
    writeFileSync(file("tax"), key("a"));
    const ring = keys.open(file("tax"));
    writeFileSync(file("tax"), "broken");
    expect(keys.open(file("tax"))).toBe(ring);
    expect(namesIn(ring)).toEqual(["a"]);
    expect(() => createSigningKeys().open(file("tax"))).toThrow("an assertion key must be written");
  });

  it("are refused when two subgraphs would share one: with a key from a file, from a variable, and of a subgraph that came later", async () => {
    writeFileSync(file("tax"), key("a"));
    writeFileSync(file("customs"), key("b"));
    const route = (name: string, assertionKeys: KeyRing) => ({ name, url: "http://127.0.0.1:9/graphql", assertionKeys });
    const tax = keys.open(file("tax"));
    const first = [route("tax", tax), route("trade", new KeyRing(readAssertionKeys(new Secret(key("t")))))];
    keys.follow(first, logger);
    const offer = async (text: string, refusal: string) => {
      writeFileSync(file("tax"), text);
      await expect.poll(() => refusals.join("\n"), { timeout: 3_000 }).toContain(refusal);
      expect(namesIn(tax)).toEqual(["a"]);
    };
    await offer(`${key("a")},${key("t")}`, "tax: The subgraphs tax and trade have the same assertion key");
    keys.follow([...first, route("customs", keys.open(file("customs")))], logger);
    await offer(`other-name:${key("b").slice(2)},${key("a")}`, "tax: The subgraphs tax and customs have the same assertion key");
    writeFileSync(file("tax"), `${key("a")},${key("c")}`);
    await expect.poll(() => namesIn(tax), { timeout: 3_000 }).toEqual(["a", "c"]);
  });

  it("are followed for a subgraph that came later, too, and each file once", async () => {
    writeFileSync(file("tax"), key("a"));
    const told: string[] = [];
    const routes = [{ name: "tax", url: "http://127.0.0.1:9/graphql", assertionKeys: keys.open(file("tax")) }];
    for (let times = 0; times < 3; times += 1) keys.follow(routes, { ...logger, info: ({ reason }) => void told.push(reason ?? "") });
    await expect.poll(() => told, { timeout: 3_000 }).toEqual(["a"]);
    writeFileSync(file("tax"), key("b"));
    await expect.poll(() => told, { timeout: 3_000 }).toEqual(["a", "b"]);
  });
});
