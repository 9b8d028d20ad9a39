/** Home as the floor asks for it: the same questions to the same owners as the planner finds, in words that each owner understands. */
import { readFileSync } from "node:fs";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { usualConnections } from "./questions.ts";
import { home, homeParts } from "./home.ts";

const schemaOf = (subgraph: string) => buildSubgraphSchema([{ typeDefs: parse(readFileSync(new URL(`../../subgraphs/${subgraph}/schema.graphql`, import.meta.url), "utf8")) }]);

describe("Home by hand", () => {
  const { parts, order, firms } = homeParts();

  it.each([...parts, firms])("is understood by $subgraph", ({ subgraph, query }) => {
    expect(validate(schemaOf(subgraph), parse(query))).toEqual([]);
  });

  it("asks every owner once, and puts every field in the page's order", () => {
    expect(parts).toHaveLength(home.fewestFetches);
    expect(new Set(parts.map(({ subgraph }) => subgraph)).size).toBe(home.fewestFetches);
    expect(order).toEqual(expect.arrayContaining(["id", "taxpayer", "electricityAccounts", "representations"]));
    expect(firms.order).toEqual(["taxCode", "name", "customsDeclarations"]);
  });

  it("is asked by another citizen each time", () => {
    expect(home.variables.length).toBeGreaterThanOrEqual(4 * usualConnections);
  });

  it.each(["{ me { id } other: me { id } }", "{ viewer { id } }", "{ me { number: id } }", "{ me { id @include(if: true) } }"])("does not pretend to know how to join %s", (text) => {
    expect(() => homeParts(text)).toThrow(Error);
  });
});
