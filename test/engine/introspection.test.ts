import { buildClientSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema } from "graphql";
import type { IntrospectionQuery } from "graphql";
import { describe, expect, it } from "vitest";
import { createFederation, servicesOf } from "./federation.ts";

const federation = createFederation({
  a: { sdl: `type Query { item: Item } "A thing." type Item @key(fields: "id") { id: ID! name: String }`, resolvers: { Query: { item: () => ({ id: "1", name: "one" }) } } },
  b: { sdl: `type Item @key(fields: "id") { id: ID! price(in: String = "VND"): Int hidden: Int @inaccessible }`, resolvers: { Item: { price: () => 3 } } },
}, { monolith: { Query: { item: () => ({ id: "1", name: "one", price: 3 }) } } });

const expectRight = async (query: string, variables: Record<string, unknown> = {}) => {
  const ours = await federation.ours(query, { variables });
  expect(ours.errors).toEqual([]);
  expect(ours.data).toEqual((await federation.monolith(query, { variables })).data);
  return ours;
};

describe("introspection", () => {
  it("of everything, without asking a subgraph; nothing of the federation shows", async () => {
    const ours = await federation.ours(getIntrospectionQuery());
    const printed = (data: unknown): string => printSchema(lexicographicSortSchema(buildClientSchema(data as IntrospectionQuery)));
    expect(printed(ours.data)).toBe(printed((await federation.monolith(getIntrospectionQuery())).data));
    expect(servicesOf(ours)).toEqual([]);
    expect(JSON.stringify(ours.data)).not.toMatch(/join__|_Entity|_service|hidden/);
  });

  it("mixed with data, under aliases, in fragments, with variables and conditions", async () => {
    await expectRight(
      `query ($name: String!, $no: Boolean = false) { name: __type(name: $name) { ...T id: name } item { name id: __typename price } ... { s: __schema { queryType { name } } } x: __type(name: "Nobody") { name } gone: __type(name: "Item") @include(if: $no) { name } __typename }
       fragment T on __Type { name description price: fields { name } id2: name }`,
      { name: "Item" },
    );
  });

  it("of a type twice under different names", async () => {
    expect((await expectRight('{ a: __type(name: "Item") { id: kind } b: __type(name: "ID") { id: name } }')).data).toEqual({ a: { id: "OBJECT" }, b: { id: "ID" } });
  });

  it("`__typename` everywhere, also alone", async () => {
    expect((await expectRight("{ __typename a: __typename item { __typename id: __typename b: __typename } }")).data).toEqual({ __typename: "Query", a: "Query", item: { __typename: "Item", id: "Item", b: "Item" } });
    expect(servicesOf(await expectRight("{ t: __typename }"))).toEqual([]);
  });
});
