import { describe, expect, it } from "vitest";
import { createFederation, representationsOf, servicesOf } from "./federation.ts";

const offices = [
  { id: "o1", name: "Ba Đình", parent: { id: "o2" } },
  { id: "o2", name: "Hà Nội", parent: null },
];
const people = ["an", "bình", "chi"].map((id, index) => ({ id, name: id.toUpperCase(), office: { id: index === 2 ? "o2" : "o1" } }));
const find = <T extends { readonly id: string }>(all: readonly T[], id: string): T | null => all.find((each) => each.id === id) ?? null;

const federation = createFederation({
  people: {
    sdl: `type Query { people: [Person!] person(id: ID!): Person grid: [[Person]] }
      type Person @key(fields: "id") { id: ID! name: String office: Office }
      type Office @key(fields: "id", resolvable: false) { id: ID! }`,
    resolvers: { Query: { people: () => people, person: (_: unknown, { id }: { id: string }) => find(people, id), grid: () => [[people[0], null], [people[2], people[1]], null] }, Person: { __resolveReference: ({ id }: { id: string }) => find(people, id) } },
  },
  offices: {
    sdl: `type Query { offices: [Office!] } type Office @key(fields: "id") { id: ID! name: String parent: Office }`,
    resolvers: { Query: { offices: () => offices }, Office: { __resolveReference: ({ id }: { id: string }) => find(offices, id), parent: ({ parent }: { parent: { id: string } | null }) => parent && find(offices, parent.id) } },
  },
  ages: {
    sdl: `type Query { ageOfMajority: Int } type Person @key(fields: "id") { id: ID! age(in: Int = 2026): Int }`,
    resolvers: { Query: { ageOfMajority: () => 18 }, Person: { age: ({ id }: { id: string }, { in: year }: { in: number }) => year - 1900 - id.length } },
  },
}, { monolith: {
  Query: { people: () => people, person: (_: unknown, { id }: { id: string }) => find(people, id), grid: () => [[people[0], null], [people[2], people[1]], null], offices: () => offices, ageOfMajority: () => 18 },
  Person: { age: ({ id }: { id: string }, { in: year }: { in: number }) => year - 1900 - id.length, office: ({ office }: { office: { id: string } }) => find(offices, office.id) },
  Office: { parent: ({ parent }: { parent: { id: string } | null }) => parent && find(offices, parent.id) },
} });

const expectTheSame = async (query: string, variables: Record<string, unknown> = {}) => {
  const [ours, stock, monolith] = await Promise.all([federation.ours(query, { variables }), federation.stock(query, { variables }), federation.monolith(query, { variables })]);
  expect(ours.errors).toEqual([]);
  expect(ours.data).toEqual(monolith.data);
  expect(stock.data).toEqual(monolith.data);
  return { ours, stock };
};

describe("a plan's steps", () => {
  it("fetches of the root run side by side, each once", async () => {
    const { ours } = await expectTheSame("{ people { name } offices { name } ageOfMajority }");
    expect(servicesOf(ours).toSorted()).toEqual(["ages", "offices", "people"]);
  });

  it("at once: none waits for another", async () => {
    let under = 0;
    let release: (() => void) | undefined;
    const all = new Promise<void>((resolve) => (release = resolve));
    const ours = await federation.ours("{ people { name } offices { name } ageOfMajority }", {
      fault: async (_call, next) => {
        under += 1;
        if (under === 3) release?.();
        await all;
        return next();
      },
    });
    expect(ours.errors).toEqual([]);
  });

  it("a fetch that needs another's keys comes after it, into lists and lists of lists with gaps", async () => {
    const { ours } = await expectTheSame("{ people { name office { name } age } grid { id age } }");
    expect(ours.data).toMatchObject({ people: [{ name: "AN", office: { name: "Ba Đình" }, age: 124 }, {}, { office: { name: "Hà Nội" } }], grid: [[{ id: "an" }, null], [{ id: "chi" }, { id: "bình" }], null] });
  });

  it("sends nothing for an empty list, a null or nobody", async () => {
    const { ours } = await expectTheSame('{ person(id: "nobody") { name age office { name } } }');
    expect(ours.data).toEqual({ person: null });
    expect(servicesOf(ours)).toEqual(["people"]);
  });

  it("one entity at many places is one representation", async () => {
    const { ours, stock } = await expectTheSame("{ people { office { name } } }");
    expect(representationsOf(ours, "offices")).toEqual([{ __typename: "Office", id: "o1" }, { __typename: "Office", id: "o2" }]);
    expect(representationsOf(stock, "offices")).toHaveLength(3);
  });

  it("entity fetches of one step to the same subgraph are one request, with the arguments of each", async () => {
    const query = `query ($year: Int, $other: Int = 2000) { a: people { age(in: $year) } b: person(id: "bình") { age(in: $other) } c: grid { age(in: 1950) } }`;
    const { ours, stock } = await expectTheSame(query, { year: 2030 });
    expect(servicesOf(ours)).toEqual(["people", "ages"]);
    expect(servicesOf(stock)).toEqual(["people", "ages", "ages", "ages"]);
    expect(ours.data).toMatchObject({ a: [{ age: 128 }, {}, {}], b: { age: 96 }, c: [[{ age: 48 }, null], [{}, {}], null] });
  });

  it("of batched fetches, only those with something to ask are sent", async () => {
    const { ours } = await expectTheSame('{ a: person(id: "nobody") { age } b: person(id: "an") { age } }');
    expect(representationsOf(ours, "ages")).toEqual([{ __typename: "Person", id: "an" }]);
  });

  it("objects that stand for one entity do not become one object", async () => {
    const { ours } = await expectTheSame("{ people { id office { parent { name } } } x: people { office { p: parent { id } } } }");
    expect(ours.data).toMatchObject({ people: [{ id: "an", office: { parent: { name: "Hà Nội" } } }, { id: "bình" }, { id: "chi", office: { parent: null } }] });
  });
});
