import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph, operationFromDocument } from "@apollo/federation-internals";
import { QueryPlanner } from "@apollo/query-planner";
import { parse } from "graphql";
import { describe, expect, it, vi } from "vitest";
import { compose } from "../../compose/compose.ts";
import { limits } from "../../limits.ts";
import { createPlanner } from "./planner.ts";
import type { Planned } from "./planner.ts";

const repeat = (count: number, one: (index: number) => string): string => Array.from({ length: count }, (_, index) => one(index)).join(" ");

const plan = (schemas: readonly string[], text: string): Planned => {
  const composition = compose(schemas.map((schema, index) => ({ name: `s${index}`, typeDefs: parse(`extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@key", "@shareable"])\n${schema}`) })));
  if (composition.errors) throw new Error(composition.errors.join("\n"));
  const supergraph = Supergraph.build(composition.supergraphSdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES });
  return createPlanner(supergraph)(operationFromDocument(supergraph.apiSchema(), parse(text)), new Map());
};

const persons = Array.from({ length: 6 }, (_, index) => `type Query { me: Person @shareable } type Person @key(fields: "id") { id: ID! f${index}: Thing${index} } type Thing${index} { a: Int }`);

describe("the planner", () => {
  it("plans what a page asks: one fetch a subgraph", () => {
    const { plan: node, refused } = plan(persons, `{ me { id ${repeat(6, (index) => `f${index} { a }`)} } }`);
    expect(refused).toBeUndefined();
    expect(node).toMatchObject({ kind: "Parallel", nodes: Array.from({ length: 6 }, () => ({ kind: "Fetch" })) });
  });

  it("weighs few plans where a shareable field stands under aliases, each of which any subgraph could give", () => {
    const build = vi.spyOn(QueryPlanner.prototype, "buildQueryPlan");
    expect(plan(persons, `{ ${repeat(limits.rootFields, (alias) => `a${alias}: me { id ${repeat(3, (index) => `f${index} { a }`)} }`)} }`).plan).toBeDefined();
    expect(build.mock.contexts.map((planner) => ((planner as QueryPlanner).lastGeneratedPlanStatistics()?.evaluatedPlanCount ?? Infinity) <= limits.evaluatedPlans)).toEqual([true]);
  });

  it("refuses a plan of too many fetches", () => {
    // Every person is found in the first subgraph, and asked for in each of the others.
    const hops = ['type Query { person: Person } type Person @key(fields: "id") { id: ID! }', ...Array.from({ length: 5 }, (_, index) => `type Person @key(fields: "id") { id: ID! f${index}: Int }`)];
    const people = (count: number) => `{ ${repeat(count, (alias) => `a${alias}: person { ${repeat(5, (index) => `f${index}`)} }`)} }`;
    expect(plan(hops, people(10))).toMatchObject({ refused: { code: "OPERATION_TOO_COMPLEX", publicMessage: { en: expect.stringContaining(`${limits.fetches} requests`) as unknown } } });
    expect(plan(hops, people(9)).refused).toBeUndefined();
  });

  it("gives up on an interface whose types are spread over subgraphs before it takes all memory", () => {
    const spread = Array.from({ length: 3 }, (_, index) => `type Query { node: Node @shareable } interface Node { id: ID! next: Node } ${repeat(5, (type) => `type T${type} implements Node @key(fields: "id") { id: ID! next: Node @shareable f${index}: Int }`)}`);
    expect(plan(spread, "{ node { next { next { next { id } } } } }")).toMatchObject({ refused: { code: "OPERATION_TOO_COMPLEX", publicMessage: { en: expect.stringContaining(`${limits.paths} ways`) as unknown } } });
    expect(plan(spread, "{ node { next { id } } }").plan).toBeDefined();
  });
});
