import { buildSchema, parse, print } from "graphql";
import { describe, expect, it } from "vitest";
import { operationOf } from "./operation.ts";
import { plannable } from "./plannable.ts";

const schema = buildSchema(`type Query { good: Good item: Item } interface Good { id: ID! } interface Sized { size: Int } union Food = Bread | Milk
  type Bread implements Good & Sized { id: ID! size: Int } type Milk implements Good { id: ID! } type Stone implements Good & Sized { id: ID! size: Int } type Item { a: Int b: Int item: Item }`);
const rewritten = (query: string, interfaceObjects: readonly string[] = []): string => {
  const document = parse(query);
  const operation = operationOf(document, undefined);
  if (!operation) throw new Error("no operation");
  return print(plannable(document, operation, schema, new Set(interfaceObjects))).replaceAll(/\s+/g, " ");
};
const same = (query: string): string => print(parse(query)).replaceAll(/\s+/g, " ");

describe("what the planner gets wrong is put otherwise", () => {
  it("nothing else is", () => {
    const query = "{ item { ...F } good { ... on Sized { size } } } fragment F on Item { a }";
    expect(rewritten(query)).toBe(same(query));
  });

  it("constants are decided, and an object of which nothing is left is asked for all the same", () => {
    expect(rewritten("{ item { a @include(if: false) b @skip(if: false) ...F @skip(if: true) } } fragment F on Item { a }")).toBe("{ item { b } }");
    expect(rewritten("{ item { a @include(if: false) } }")).toBe("{ item { __typename } }");
  });

  it("so is one of which everything depends on variables", () => {
    expect(rewritten("query ($x: Boolean!) { item { a @include(if: $x) ... @skip(if: $x) { b } } }")).toBe("query ($x: Boolean!) { item { a @include(if: $x) ... @skip(if: $x) { b } __typename } }");
    expect(rewritten("query ($x: Boolean!) { item { a @include(if: $x) b } }")).toBe("query ($x: Boolean!) { item { a @include(if: $x) b } }");
  });

  it("in an interface that is an object somewhere, a condition on another abstract type is one on each type that meets both", () => {
    expect(rewritten("query ($x: Boolean!) { good { id ... on Sized @include(if: $x) { size } ...F } } fragment F on Food { ... on Good { id } }", ["Good"])).toBe(
      "query ($x: Boolean!) { good { id ... on Bread @include(if: $x) { size } ... on Stone @include(if: $x) { size } ... on Bread { id } ... on Milk { id } } }",
    );
  });

  it("conditions that nothing can meet are dropped", () => {
    expect(rewritten("{ good { id ... on Food { ... on Stone { id } ... on Bread { id } } } }", ["Good"])).toBe("{ good { id ... on Bread { id } } }");
  });
});
