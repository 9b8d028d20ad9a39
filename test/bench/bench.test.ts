/** The instrument itself: what it asks, what it compares with, and how it counts. */
import { Supergraph, operationFromDocument } from "@apollo/federation-internals";
import { QueryPlanner } from "@apollo/query-planner";
import type { PlanNode, SubscriptionNode } from "@apollo/query-planner";
import { buildASTSchema, execute, parse, validate } from "graphql";
import type { ExecutionResult } from "graphql";
import { describe, expect, it } from "vitest";
import { likenessOf } from "./comparison.ts";
import { cpuMsOf, residentMbOf } from "./processes.ts";
import { affairs, documentIdOf, everyQuestion, manifestOf, usualConnections } from "./questions.ts";
import { estimate, estimateDifference, estimateRatio, median } from "./statistics.ts";
import { composeWorld } from "./world/composition.ts";
import { answer, countRepresentations } from "./world/executor.ts";
import { entityOf, rootOf } from "./world/people.ts";
import { schemas } from "./world/schemas.ts";

const supergraph = Supergraph.build(composeWorld((name) => `http://${name}.example/graphql`));
const api = supergraph.apiSchema();
const planner = new QueryPlanner(supergraph);
const every = everyQuestion();

const countFetches = (node: PlanNode | SubscriptionNode | undefined): number => {
  switch (node?.kind) {
    case "Fetch":
      return 1;
    case "Sequence":
    case "Parallel":
      return node.nodes.reduce((sum, each) => sum + countFetches(each), 0);
    case "Flatten":
      return countFetches(node.node);
    default:
      return 0;
  }
};

describe("the questions", () => {
  it.each(every)("$name is valid, and cannot be answered with fewer fetches than it says", ({ document, fewestFetches }) => {
    expect(validate(api.toGraphQLJSSchema(), parse(document))).toEqual([]);
    expect(countFetches(planner.buildQueryPlan(operationFromDocument(api, parse(document))).node)).toBe(fewestFetches);
  });

  it.each(every)("$name is never asked twice at once", ({ variables }) => {
    expect(new Set(variables.map((each) => JSON.stringify(each))).size).toBe(variables.length);
    expect(variables.length).toBeGreaterThanOrEqual(4 * usualConnections);
  });

  it("are registered under their hashes, all of them", () => {
    for (const { document } of every) expect(manifestOf(every)[documentIdOf(document)]).toBe(document);
    expect(documentIdOf("{ me { id } }")).toBe("sha256:c53d78fa4c9c65a93967d42316fcd207fd611c7cac40a103820a866c3e5dd8f5");
  });
});

describe("a canned subgraph", () => {
  it.each(affairs)("$subgraph answers as graphql-js does over the same people", async ({ subgraph, fields }) => {
    const schema = buildASTSchema(
      parse(`scalar _Any union _Entity = Citizen directive @key(fields: String!) on OBJECT directive @external on FIELD_DEFINITION type Query { _entities(representations: [_Any!]!): [_Entity]! } ${schemas[subgraph].replaceAll("extend type Citizen", "type Citizen").replaceAll("extend type Dossier", "type Dossier").replaceAll("extend type Agency", "type Agency")}`),
      { assumeValid: true },
    );
    const request = {
      query: `query Affairs($representations: [_Any!]!) { _entities(representations: $representations) { __typename ...Parts ... on Citizen { ${fields.replace("$year", "2026")} } } } fragment Parts on Citizen { id again: id }`,
      variables: { representations: [{ __typename: "Citizen", id: "cd-000007" }, { __typename: "Citizen", id: "nobody" }] },
    };
    const expected: ExecutionResult = await execute({
      schema,
      document: parse(request.query),
      variableValues: request.variables,
      rootValue: { _entities: ({ representations }: { readonly representations: readonly Record<string, unknown>[] }) => representations.map((each) => entityOf(subgraph, each)) },
      typeResolver: (value) => String((value as Record<string, unknown>)["__typename"]),
      fieldResolver: (source, args: Record<string, unknown>, _context, { fieldName }) => {
        const value = (source as Record<string, unknown>)[fieldName];
        return typeof value === "function" ? (value as (given: Record<string, unknown>) => unknown)(args) : value;
      },
    });
    expect(expected.errors).toBeUndefined();
    expect(JSON.stringify(answer(subgraph, request))).toBe(JSON.stringify(expected));
    expect(JSON.stringify(expected.data)).toContain('"id":"cd-000007"');
    expect(countRepresentations(request)).toBe(2);
  });

  it("knows aliases, fragments and values in the text", () => {
    const query = '{ one: citizen(id: "cd-000001") { ...Name name: fullName } none: citizen(id: "cd-999999") { id } } fragment Name on Citizen { __typename id }';
    expect(answer("identity", { query })).toEqual({ data: { one: { __typename: "Citizen", id: "cd-000001", name: rootCitizen("cd-000001") }, none: null } });
    expect(countRepresentations({ query: '{ _entities(representations: [{ __typename: "Citizen", id: "cd-000001" }]) { __typename } }' })).toBe(1);
  });

  it.each(["{ stranger }", '{ citizen(id: "cd-000001") { taxpayer(year: 2026) { taxCode } } }', "mutation { citizen }", '{ citizen(id: "cd-000001") { id @skip(if: true) } }'])("refuses %s, rather than answer something", (query) => {
    expect(() => answer("identity", { query })).toThrow(Error);
  });
});

const rootCitizen = (id: string): unknown => {
  const { citizen } = rootOf("identity");
  return typeof citizen === "function" ? (citizen({ id }) as Record<string, unknown>)["fullName"] : undefined;
};

describe("answers", () => {
  const lesson = (raw: string, trimmed = raw, canonical = trimmed) => ({ digests: [{ raw, trimmed, canonical }] });

  it("are the same by degrees", () => {
    expect(likenessOf(lesson("a"), lesson("a"))).toBe("same bytes");
    expect(likenessOf(lesson("a\n", "a"), lesson("a"))).toBe("same but for a final line feed");
    expect(likenessOf(lesson("ba", "ba", "ab"), lesson("ab"))).toBe("same but for the order of keys");
    expect(likenessOf(lesson("b"), lesson("a"))).toBe("different");
    expect(likenessOf({ digests: [] }, lesson("a"))).toBe("different");
  });
});

describe("figures", () => {
  it("have a median and an interval around it, the same each time", () => {
    const values = [5, 1, 4, 2, 3, 100, 3];
    expect(median(values)).toBe(3);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    const found = estimate(values);
    expect(found).toEqual(estimate(values));
    expect(found.median).toBe(3);
    expect(found.low).toBeGreaterThanOrEqual(1);
    expect(found.low).toBeLessThan(3);
    expect(found.high).toBeGreaterThan(3);
    expect(estimate([2, 2, 2])).toEqual({ median: 2, low: 2, high: 2 });
  });

  it("compare rounds in pairs: what slows both does not blur their ratio", () => {
    expect(estimateRatio([4, 8, 40], [1, 2, 10])).toEqual({ median: 4, low: 4, high: 4 });
    const { low, high } = estimateRatio([4, 8, 40], [10, 2, 1]);
    expect(low).toBeLessThan(4);
    expect(high).toBeGreaterThan(4);
    expect(estimateDifference([3, 12, 103], [1, 10, 101])).toEqual({ median: 2, low: 2, high: 2 });
  });

  it.skipIf(process.platform !== "linux")("count what a process used, as it says itself", () => {
    const [before, own] = [cpuMsOf(process.pid), process.cpuUsage()];
    while (process.cpuUsage(own).user < 150_000);
    const counted = cpuMsOf(process.pid) - before;
    const { user, system } = process.cpuUsage(own);
    expect(Math.abs(counted - (user + system) / 1_000)).toBeLessThan(60);
    expect(residentMbOf(process.pid)).toBeGreaterThan(20);
  });
});
