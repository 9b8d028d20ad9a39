import { parse } from "graphql";
import { describe, expect, it } from "vitest";
import { compose } from "./compose/compose.ts";
import { executableSdl, readSupergraph } from "./supergraph.ts";

const composed = (sdl: string): string => {
  const typeDefs = parse(`extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@key", "@authenticated", "@policy", "@requiresScopes"])\n${sdl}`);
  const result = compose([{ name: "a-part", typeDefs }]);
  if (result.errors) throw new Error(result.errors.join("\n"));
  return result.supergraphSdl;
};

describe("a supergraph", () => {
  it("names its subgraphs and where they are", () => {
    expect(readSupergraph(composed("type Query { a: String }")).subgraphs).toEqual([{ name: "a-part", url: "http://a-part.subgraphs.internal/graphql" }]);
  });

  it("is executed without its security directives, and keeps everything else", () => {
    const sdl = executableSdl(readSupergraph(composed('type Query { a: String @authenticated, b: String @policy(policies: [["assurance-level-2"]]) }')));
    expect(sdl).not.toMatch(/@authenticated|@policy|policy__|for: SECURITY/);
    expect(sdl).toContain("for: EXECUTION");
    expect(sdl).toMatch(/\ba: String/);
  });

  it("that asks for security nobody enforces is refused", () => {
    expect(() => readSupergraph(composed('type Query { a: String @requiresScopes(scopes: [["tax"]]) }'))).toThrow("@requiresScopes");
    const renamed = composed("type Query { a: String @authenticated }").replace("authenticated/v0.1\", for: SECURITY", 'authenticated/v0.1", as: "harmless", for: SECURITY');
    expect(renamed).toContain("harmless");
    expect(() => readSupergraph(renamed)).toThrow("renames");
  });

  it("is told from a schema that is none", () => {
    expect(() => readSupergraph("type Query { a: String }")).toThrow("not a supergraph");
  });
});
