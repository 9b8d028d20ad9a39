import { describe, expect, it } from "vitest";
import { createFederation, servicesOf } from "./federation.ts";

const federation = createFederation({
  a: { sdl: 'type Query { item: Item } type Item @key(fields: "id") { id: ID! name: String }', resolvers: { Query: { item: () => ({ id: "1", name: "one" }) } } },
  b: { sdl: 'type Item @key(fields: "id") { id: ID! price: Int stock: Int }', resolvers: { Item: { __resolveReference: () => ({ id: "1", price: 5, stock: 7 }) } } },
}, { monolith: { Query: { item: () => ({ id: "1", name: "one", price: 5, stock: 7 }) } } });

const truths = [true, false];

const expectTheSame = async (query: string, variables: Record<string, unknown>) => {
  const ours = await federation.ours(query, { variables });
  expect(ours.errors).toEqual([]);
  expect(ours.data).toEqual((await federation.monolith(query, { variables })).data);
  return ours;
};

describe("@skip and @include", () => {
  it("on a field: what is left out is not fetched", async () => {
    const query = "query ($with: Boolean!) { item { name price @include(if: $with) } }";
    expect(servicesOf(await expectTheSame(query, { with: true }))).toEqual(["a", "b"]);
    expect(servicesOf(await expectTheSame(query, { with: false }))).toEqual(["a"]);
  });

  it("both on one field, in every combination", async () => {
    const query = "query ($skip: Boolean!, $include: Boolean!) { item { id price @skip(if: $skip) @include(if: $include) } }";
    for (const skip of truths) for (const include of truths) expect((await expectTheSame(query, { skip, include })).data).toEqual({ item: { id: "1", ...(include && !skip && { price: 5 }) } });
  });

  it("on fragments, spread and inline, one inside another", async () => {
    const query = `query ($x: Boolean!, $y: Boolean!) { item { id ...Offer @include(if: $x) ... @skip(if: $y) { stock ... on Item @include(if: $x) { again: price } } } } fragment Offer on Item { price name @skip(if: $y) }`;
    for (const x of truths) for (const y of truths) await expectTheSame(query, { x, y });
  });

  it("a field selected twice is there when either selection is", async () => {
    const query = "query ($x: Boolean!, $y: Boolean!) { item { price @include(if: $x) ... @include(if: $y) { price stock } } }";
    for (const x of truths) for (const y of truths) await expectTheSame(query, { x, y });
  });

  it("by default values", async () => {
    const query = "query ($with: Boolean = true, $without: Boolean! = false) { item { id price @include(if: $with) stock @skip(if: $without) } }";
    expect((await expectTheSame(query, {})).data).toEqual({ item: { id: "1", price: 5, stock: 7 } });
    expect((await expectTheSame(query, { with: false, without: true })).data).toEqual({ item: { id: "1" } });
  });

  it("by constants", async () => {
    expect((await expectTheSame("{ item { id @skip(if: true) price @include(if: true) stock @include(if: false) name @skip(if: false) } }", {})).data).toEqual({ item: { price: 5, name: "one" } });
  });

  it("leaving out everything, of an object and of the operation", async () => {
    const query = "query ($x: Boolean!) { item @skip(if: $x) { price } __typename @skip(if: $x) }";
    const nothing = await expectTheSame(query, { x: true });
    expect(nothing.data).toEqual({});
    expect(servicesOf(nothing)).toEqual([]);
    expect((await expectTheSame("query ($x: Boolean!) { item { price @include(if: $x) } }", { x: false })).data).toEqual({ item: {} });
  });
});
