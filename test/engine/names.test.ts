import { describe, expect, it } from "vitest";
import { createFederation } from "./federation.ts";

const people = [{ id: "1", name: "An", friend: { id: "2" } }, { id: "2", name: "Bình", friend: { id: "1" } }];
const find = ({ id }: { id: string }) => people.find((each) => each.id === id) ?? null;
const federation = createFederation(
  {
    a: { sdl: `type Query { people: [Person] person(id: ID!): Person } type Person @key(fields: "id") { id: ID! name: String friend: Person }`, resolvers: { Query: { people: () => people, person: (_: unknown, key: { id: string }) => find(key) }, Person: { __resolveReference: find, friend: ({ friend }: { friend: { id: string } }) => find(friend) } } },
    b: { sdl: `type Person @key(fields: "id") { id: ID! age(in: Int = 2026): Int constructor: String toString: Int }`, resolvers: { Person: { __resolveReference: ({ id }: { id: string }) => ({ id, constructor: `made ${id}`, toString: 4 }), age: (_: unknown, { in: year }: { in: number }) => year - 2000 } } },
  },
  { monolith: { Query: { people: () => people, person: (_: unknown, key: { id: string }) => find(key) }, Person: { friend: ({ friend }: { friend: { id: string } }) => find(friend), age: (_: unknown, { in: year }: { in: number }) => year - 2000, constructor: ({ id }: { id: string }) => `made ${id}`, toString: () => 4 } } },
);

const expectRight = async (query: string, variables: Record<string, unknown> = {}) => {
  const ours = await federation.ours(query, { variables });
  expect(ours.errors).toEqual([]);
  // As text: what two objects inherit is not compared.
  expect(JSON.stringify(ours.data)).toBe(JSON.stringify((await federation.monolith(query, { variables })).data));
  return ours;
};

describe("response names", () => {
  const hostile = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf", "__defineGetter__", "length", "then", "toJSON", "_entities", "representations", "_asked0_id", "_entities_0"];

  it.each(hostile)("%s, of a leaf, an object and a list, at the root and below", async (name) => {
    await expectRight(`{ ${name}: people { ${name}: age friend { ${name}: name ${name}2: friend { ${name}: age(in: 2030) } } } }`);
    await expectRight(`{ people { ${name}: friend { ${name}: id age } } x: person(id: 1) { ${name}: friend { age } } }`);
  });

  it("nothing of it is left behind", async () => {
    for (const name of hostile) await federation.ours(`{ ${name}: people { ${name}: friend { ${name}: age } } }`);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)["age"]).toBeUndefined();
    for (let round = 0; round < 1_000; round += 1) {
      const ours = await federation.ours("{ person(id: 1) { name age constructor friend { name age } } }");
      if (JSON.stringify(ours) !== JSON.stringify({ ...ours, data: { person: { name: "An", age: 26, constructor: "made 1", friend: { name: "Bình", age: 26 } } }, errors: [] })) throw new Error(`wrong after ${round}: ${JSON.stringify(ours)}`);
    }
  });

  it("keys of an upstream's JSON that nobody asked for go nowhere", async () => {
    const ours = await federation.ours("{ person(id: 1) { name age } }", {
      fault: async (_call, next) => {
        const answer = JSON.stringify(await next()).replaceAll('"__typename":"Person"', '"__typename":"Person","__proto__":{"polluted":true,"name":"x"},"constructor":{"prototype":{"polluted":true}}');
        return JSON.parse(answer) as never;
      },
    });
    expect(ours).toMatchObject({ data: { person: { name: "An", age: 26 } }, errors: [] });
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("one name for several things at places that have nothing to do with one another", async () => {
    await expectRight("{ x: people { x: name id: name } y: person(id: 2) { x: age name: id id: age(in: 2001) friend { name: age id } } }");
    await expectRight("query ($a: Int = 2010, $b: Int) { p: person(id: 1) { ...F friend { age(in: $b) } } q: person(id: 2) { age friend { ...F } } } fragment F on Person { age(in: $a) id: __typename }", { b: 2020 });
  });

  it.each(["__proto__", "constructor", "toString", "representations", "representations_0", "representations_1", "_asked0_representations"])("a variable called %s", async (name) => {
    const query = `query ($${name}: Int = 2020) { people { age(in: $${name}) friend { x: age(in: $${name}) } } }`;
    await expectRight(query, JSON.parse(`{"${name}": 2030}`) as Record<string, unknown>);
    await expectRight(query);
    const condition = `query ($${name}: Boolean = false) { people { name @skip(if: $${name}) age @include(if: $${name}) friend @include(if: $${name}) { age } } t: __type(name: "Person") @include(if: $${name}) { name } }`;
    await expectRight(condition);
    if (name !== "__proto__") await expectRight(condition, { [name]: true });
  });

  it("fields come in the order in which they were asked", async () => {
    const ours = await expectRight("{ z: people { age ...F id } a: person(id: 1) { id age name } } fragment F on Person { name z: age age }");
    expect(Object.keys(ours.data as object)).toEqual(["z", "a"]);
  });
});
