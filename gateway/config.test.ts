import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readGatewayConfiguration } from "./config.ts";

const supergraph = { sdl: "", document: { kind: "Document", definitions: [] } as never, subgraphs: [{ name: "tax", url: "http://tax.test/graphql" }, { name: "judicial-records", url: "http://jr.test/graphql" }] };
const key = (n: number): string => `k1:${Buffer.alloc(32, n).toString("base64")}`;
const complete = { HOST: "127.0.0.1", PORT: "4000", SIGN_IN_ISSUER: "https://sign-in.test", SIGN_IN_AUDIENCE: "graph", LOG_LEVEL: "info", SUBGRAPH_TAX_ASSERTION_KEYS: key(1), SUBGRAPH_JUDICIAL_RECORDS_ASSERTION_KEYS: key(2) };
const production = { dev: false };

describe("the gateway's configuration", () => {
  it("takes a subgraph's address from the supergraph unless it is told another", () => {
    const { subgraphs } = readGatewayConfiguration(supergraph, { ...complete, SUBGRAPH_TAX_URL: "http://other.test/graphql/" }, production);
    expect(subgraphs.map(({ url }) => url)).toEqual(["http://other.test/graphql", "http://jr.test/graphql"]);
  });

  it("looks on this machine in development, as far from its own port as by default", () => {
    const { subgraphs } = readGatewayConfiguration(supergraph, { PORT: "5000" }, { dev: true });
    expect(subgraphs.map(({ url }) => url)).toEqual(["http://127.0.0.1:5012/graphql", "http://127.0.0.1:5013/graphql"]);
  });

  it("names everything that is missing at once, and no secret", () => {
    const attempt = () => readGatewayConfiguration(supergraph, { SUBGRAPH_TAX_ASSERTION_KEYS: key(1) }, production);
    expect(attempt).toThrow(/HOST[\s\S]*SIGN_IN_ISSUER[\s\S]*SUBGRAPH_JUDICIAL_RECORDS_ASSERTION_KEYS/);
    expect(attempt).not.toThrow(key(1));
  });

  it("refuses a key that two subgraphs have, also as one of several", () => {
    expect(() => readGatewayConfiguration(supergraph, { ...complete, SUBGRAPH_JUDICIAL_RECORDS_ASSERTION_KEYS: `k3:${Buffer.alloc(32, 3).toString("base64")},${key(1)}` }, production)).toThrow("tax and judicial-records have the same assertion key");
  });

  it("refuses it however it is written", () => {
    const [standard, forAddresses] = (["base64", "base64url"] as const).map((form) => `k1:${Buffer.alloc(32, 0xfb).toString(form)}`);
    expect(standard).not.toBe(forAddresses);
    expect(() => readGatewayConfiguration(supergraph, { ...complete, SUBGRAPH_TAX_ASSERTION_KEYS: standard, SUBGRAPH_JUDICIAL_RECORDS_ASSERTION_KEYS: forAddresses }, production)).toThrow("tax and judicial-records have the same assertion key");
  });

  it("takes keys from a file instead, refuses a file for two subgraphs, and a variable beside it", () => {
    const folder = mkdtempSync(join(tmpdir(), "gateway-keys-"));
    const file = join(folder, "tax");
    writeFileSync(file, `${key(5)}\n`);
    const read = (of: Record<string, string | undefined>) => readGatewayConfiguration(supergraph, { ...complete, ...of }, production);
    try {
      expect(read({ SUBGRAPH_TAX_ASSERTION_KEYS: undefined, SUBGRAPH_TAX_ASSERTION_KEYS_FILE: file }).subgraphs[0]?.assertionKeys).toMatchObject({ file });
      expect(() => read({ SUBGRAPH_TAX_ASSERTION_KEYS_FILE: file, PORT: "x" })).toThrow(/PORT[\s\S]*SUBGRAPH_TAX_ASSERTION_KEYS and SUBGRAPH_TAX_ASSERTION_KEYS_FILE are both set/);
      const both = { SUBGRAPH_TAX_ASSERTION_KEYS: undefined, SUBGRAPH_TAX_ASSERTION_KEYS_FILE: file, SUBGRAPH_JUDICIAL_RECORDS_ASSERTION_KEYS: undefined, SUBGRAPH_JUDICIAL_RECORDS_ASSERTION_KEYS_FILE: file };
      expect(() => read(both)).toThrow("tax and judicial-records have the same assertion key");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("is open in development only", () => {
    expect(() => readGatewayConfiguration(supergraph, complete, { dev: false, open: true })).toThrow("--dev");
    expect(readGatewayConfiguration(supergraph, {}, { dev: true, open: true }).subgraphs).toEqual([
      { name: "tax", url: "http://tax.test/graphql", assertionKeys: undefined },
      { name: "judicial-records", url: "http://jr.test/graphql", assertionKeys: undefined },
    ]);
  });
});
