import { describe, expect, it } from "vitest";
import { createFederation, representationsOf } from "./federation.ts";

const place = { one: "p1", two: "p2", three: "p3" };
const record = { id: "1", code: "c1", place, name: "Sổ đỏ" };

describe("keys", () => {
  it("compound and nested, with lists in them", async () => {
    const plot = { map: { sheet: 12, plot: 7 }, owners: [{ id: "a" }, { id: "b" }], area: 80, value: 900 };
    const federation = createFederation({
      land: { sdl: `type Query { plot: Plot } type Plot @key(fields: "map { sheet plot } owners { id }") { map: Sheet owners: [Owner] area: Int } type Sheet { sheet: Int plot: Int } type Owner { id: ID }`, resolvers: { Query: { plot: () => plot } } },
      tax: { sdl: `type Plot @key(fields: "owners { id } map { plot sheet }") { map: Sheet owners: [Owner] value: Int } type Sheet { sheet: Int plot: Int } type Owner { id: ID }`.replaceAll("map: Sheet owners: [Owner]", "map: Sheet @shareable owners: [Owner] @shareable").replace("type Sheet", "type Sheet @shareable").replace("type Owner", "type Owner @shareable"), resolvers: { Plot: { __resolveReference: () => plot } } },
    });
    const ours = await federation.ours("{ plot { area value map { sheet } } }");
    expect(ours).toMatchObject({ data: { plot: { area: 80, value: 900, map: { sheet: 12 } } }, errors: [] });
    expect(representationsOf(ours, "tax")).toEqual([{ __typename: "Plot", map: { sheet: 12, plot: 7 }, owners: [{ id: "a" }, { id: "b" }] }]);
  });

  it("from one to the other by way of a third", async () => {
    const federation = createFederation({
      a: { sdl: `type Query { x: X } type X @key(fields: "a") { a: ID! }`, resolvers: { Query: { x: () => ({ a: "a" }) } } },
      b: { sdl: `type X @key(fields: "a") @key(fields: "b") { a: ID! b: ID! }`, resolvers: { X: { __resolveReference: () => ({ a: "a", b: "b" }) } } },
      c: { sdl: `type X @key(fields: "b") { b: ID! c: String }`, resolvers: { X: { __resolveReference: ({ b }: { b: string }) => ({ b, c: `c of ${b}` }) } } },
    });
    expect(await federation.ours("{ x { c } }")).toMatchObject({ data: { x: { c: "c of b" } }, errors: [] });
  });

  const crossed = createFederation(
    {
      archive: {
        sdl: `type Query { size: Int }
          type Record @key(fields: "id") @key(fields: "code", resolvable: false) @key(fields: "place { one two }", resolvable: false) @key(fields: "id place { two three }", resolvable: false) { id: ID! code: ID! @shareable place: Place! @shareable name: String! }
          type Place @shareable { one: ID! two: ID! three: ID! }`,
        resolvers: { Record: { __resolveReference: ({ id }: { id?: string }) => (id === "1" ? record : null) } },
      },
      office: {
        sdl: `type Query { box: Box } type Box { records: [Record!]! }
          type Record @key(fields: "place { one two }", resolvable: false) @key(fields: "id place { two three }") @key(fields: "code", resolvable: false) @key(fields: "id", resolvable: false)
            { id: ID! code: ID! @shareable place: Place! @shareable name: String! @external label: String @requires(fields: "name") }
          type Place @shareable { one: ID! two: ID! three: ID! }`,
        resolvers: {
          Query: { box: () => ({ records: [{ id: "1", code: "c1", place }] }) },
          // As an owner would write it: by the one key that it says it can look up.
          Record: {
            __resolveReference: ({ id, place: at, name }: { id?: string; place?: Partial<typeof place>; name?: string }) => (id === "1" && at?.two === "p2" && at.three === "p3" ? { id, name } : null),
            label: ({ name }: { name?: string }) => name && `label of ${name}`,
          },
        },
      },
    },
    { monolith: { Query: { box: () => ({ records: [record] }) }, Record: { label: () => "label of Sổ đỏ" } } },
  );

  it("that cross over subgraphs, of which each looks up only some: the one that is looked up is sent", async () => {
    for (const query of ["{ box { records { id name label } } }", "{ box { records { label } } }", "{ box { records { label place { one three } code } } }"]) {
      const ours = await crossed.ours(query);
      expect(ours.errors).toEqual([]);
      expect(ours.data).toEqual((await crossed.monolith(query)).data);
      expect(representationsOf(ours, "office")).toEqual([{ __typename: "Record", id: "1", place: { two: "p2", three: "p3" }, name: "Sổ đỏ" }]);
    }
  });

  it("stock sends one that is not looked up, and answers null without an error", async () => {
    const stock = await crossed.stock("{ box { records { id name label } } }");
    expect(stock).toMatchObject({ data: { box: { records: [{ id: "1", name: "Sổ đỏ", label: null }] } }, errors: [] });
  });
});
