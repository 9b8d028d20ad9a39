import { describe, expect, it } from "vitest";
import type { SmallFederation } from "./federation.ts";
import { createFederation, representationsOf, servicesOf } from "./federation.ts";

const expectRight = async (federation: SmallFederation, query: string, variables: Record<string, unknown> = {}) => {
  const ours = await federation.ours(query, { variables });
  expect(ours.errors).toEqual([]);
  expect(ours.data).toEqual((await federation.monolith(query, { variables })).data);
  return ours;
};

type Key = { readonly id: string; readonly __typename: string };

describe("abstract types across subgraphs", () => {
  const things = [
    { __typename: "Land", id: "l1", area: 80, label: "nhà", tax: 5, plots: 3 },
    { __typename: "Car", id: "c1", plate: "30A", label: "xe", tax: 7, weight: "1 t" },
    { __typename: "Land", id: "l2", area: 20, label: "vườn", tax: null, plots: 1 },
  ];
  const of = (type: string) => ({ __resolveReference: ({ id }: Key) => things.find((each) => each.id === id && each["__typename"] === type) ?? null });
  const federation = createFederation({
    registry: {
      sdl: `type Query { things: [Thing!] any: [Any] one: Thing matrix: [[Any!]] }
        interface Thing { id: ID! label: String }
        type Land implements Thing @key(fields: "id") { id: ID! label: String area: Int plots: Int }
        type Car implements Thing @key(fields: "id") { id: ID! label: String plate: String weight: String }
        type Note { text: String } union Any = Land | Car | Note`,
      resolvers: { Query: { things: () => things, any: () => [things[0], null, { __typename: "Note", text: "?" }, things[1]], one: () => things[1], matrix: () => [[things[1], things[2]], null] }, Land: of("Land"), Car: of("Car") },
    },
    tax: {
      sdl: `interface Taxed { id: ID! tax: Int } type Land implements Taxed @key(fields: "id") { id: ID! tax: Int } type Car implements Taxed @key(fields: "id") { id: ID! tax: Int } type Query { dearest: Taxed }`,
      resolvers: { Query: { dearest: () => things[1] }, Land: of("Land"), Car: of("Car") },
    },
    history: {
      sdl: `type Land @key(fields: "id") { id: ID! owners(last: Int = 2): [String] } type Car @key(fields: "id") { id: ID! owners(last: Int = 2): [String] }`,
      resolvers: { Land: { owners: ({ id }: Key, { last }: { last: number }) => Array.from({ length: last }, (_, index) => `${id}-${index}`) }, Car: { owners: ({ id }: Key, { last }: { last: number }) => [`${id}/${last}`] } },
    },
  });

  it("an interface's own fields, and those of its types from other subgraphs", async () => {
    const ours = await expectRight(federation, "{ things { __typename id label ... on Land { area tax owners } ... on Car { plate tax } } }");
    expect(servicesOf(ours).filter((name) => name === "tax")).toHaveLength(1);
  });

  it("a union with members that no other subgraph knows, gaps, and lists of lists", async () => {
    await expectRight(federation, "{ any { __typename ... on Taxed { tax } ... on Note { text } } matrix { ... on Thing { label } ... on Car { owners(last: 9) } } }");
  });

  it("one interface looked at as another", async () => {
    await expectRight(federation, "{ dearest { id tax ... on Thing { label ... on Car { plate } } __typename } things { ... on Taxed { tax } } }");
  });

  it("one response name for fields of different types", async () => {
    await expectRight(federation, "{ things { ... on Land { x: plots y: area } ... on Car { x: tax y: tax } } any { ... on Land { z: plots } ... on Note { z: __typename } } }".replace(" ... on Note { z: __typename }", ""));
    const ours = await expectRight(federation, "{ any { ... on Car { owners(last: 1) } ... on Land { owners(last: 3) } } }");
    expect(ours.data).toMatchObject({ any: [{ owners: ["l1-0", "l1-1", "l1-2"] }, null, {}, { owners: ["c1/1"] }] });
  });

  it("type conditions inside type conditions, some of which nothing can meet", async () => {
    await expectRight(federation, "{ any { ... on Thing { ... on Taxed { ... on Land { tax } } ... on Car { ... on Thing { ... on Taxed { id tax } } } } } }");
  });

  it("conditions on fragments of types", async () => {
    const query = "query ($x: Boolean!) { things { ... on Land @include(if: $x) { tax } ... on Car @skip(if: $x) { tax plate } __typename @include(if: $x) } }";
    await expectRight(federation, query, { x: true });
    await expectRight(federation, query, { x: false });
  });
});

describe("one response name, several things, below types that differ", () => {
  const items = [{ __typename: "A", p: { id: "1" }, q: { id: "2" }, n: "s" }, { __typename: "B", p: { id: "1" }, n: 5 }];
  const federation = createFederation({
    a: { sdl: `type Query { items: [Item] } union Item = A | B type A { p: P q: P n: String } type B { p: P n: Int } type P @key(fields: "id") { id: ID! }`, resolvers: { Query: { items: () => items } } },
    b: { sdl: `type P @key(fields: "id") { id: ID! label(n: Int): String other: Int }`, resolvers: { P: { label: ({ id }: { id: string }, { n = 0 }: { n?: number }) => `${id}/${n}`, other: () => 3 } } },
  });
  const query = "{ items { ... on A { p { x: label(n: 1) } } ... on B { p { x: label(n: 2) } } } }";

  it("are kept apart: by arguments, by field, by the way there", async () => {
    expect((await expectRight(federation, query)).data).toEqual({ items: [{ p: { x: "1/1" } }, { p: { x: "1/2" } }] });
    await expectRight(federation, "{ items { ... on A { p { label } } ... on B { p { label(n: 3) } } } }");
    await expectRight(federation, "{ items { ... on A { p: q { label(n: 1) id } } ... on B { p { label(n: 2) id } } } }");
    await expectRight(federation, "query ($n: Int = 4) { items { ...X ... on B { p { ...Y } } } } fragment X on A { p { x: label(n: $n) } } fragment Y on P { x: label(n: 5) }");
    await expectRight(federation, "{ items { ... on A { text: n } ... on B { number: n } } }");
  });

  it("stock gives one of them for both, silently", async () => {
    expect(await federation.stock(query)).toMatchObject({ data: { items: [{ p: { x: "1/1" } }, { p: { x: "1/1" } }] }, errors: [] });
  });

  it("an error is told under the client's name", async () => {
    const ours = await federation.ours(query, { fault: ({ service }, next) => (service === "b" ? Promise.reject(new Error("away")) : next()) });
    expect(ours.data).toEqual({ items: [{ p: { x: null } }, { p: { x: null } }] });
    for (const { path } of ours.errors) expect((path ?? []).join(".")).toMatch(/^items\.[01]\.p/);
  });
});

describe("one response name that a subgraph gives two types", () => {
  // To clients `n` may be null everywhere; one subgraph promises that of an A it never is, and could not be asked for both under one name.
  const [a, b] = [{ __typename: "A", id: "1", n: 1 }, { __typename: "B", id: "2", n: 2 }];
  const types = (nullability: string) => `union Item = A | B type A @key(fields: "id") { id: ID! n: Int${nullability} @shareable } type B @key(fields: "id") { id: ID! n: Int @shareable } type Box @key(fields: "id") { id: ID!`;
  const federation = createFederation({
    strict: { sdl: `type Query { items: [Item] } ${types("!")} inside: [Item] }`, resolvers: { Query: { items: () => [a, b] }, Box: { __resolveReference: () => ({ id: "x", inside: [b, a] }) } } },
    loose: { sdl: `type Query { box: Box } ${types("")} }`, resolvers: { Query: { box: () => ({ id: "x" }) } } },
  }, { monolith: { Query: { items: () => [a, b], box: () => ({ inside: [b, a] }) } } });

  it("is put right, of root fields and of entities", async () => {
    for (const query of ["{ items { ... on A { n } ... on B { n } } }", "{ box { inside { ... on A { n } ... on B { n } } } }"]) {
      const ours = await expectRight(federation, query);
      expect(ours.calls.some((call) => /\bn__\w+/.test(call.query))).toBe(true);
    }
  });

  it("an error there is told of the object", async () => {
    const ours = await federation.ours("{ items { ... on A { n } ... on B { n } } }", {
      fault: async (_call, next) => {
        const answer = JSON.parse(JSON.stringify(await next()).replaceAll(/"(n__\w+)":\d/g, '"$1":null')) as Record<string, unknown>;
        const [renamed] = Object.keys((answer["data"] as { items: object[] }).items.find((item) => Object.keys(item).some((name) => name.startsWith("n__"))) ?? {}).filter((name) => name.startsWith("n__"));
        return { ...answer, errors: [{ path: ["items", 1, renamed] }] };
      },
    });
    expect(ours).toMatchObject({ data: { items: [{ n: 1 }, { n: null }] }, errors: [{ path: ["items", 1], service: "strict" }] });
  });
});

describe("@provides", () => {
  const federation = createFederation({
    shop: {
      sdl: `type Query { offer: Offer feed: [Media] @provides(fields: "... on Book { title }") } type Offer { book: Book @provides(fields: "title author { name }") other: Book }
        union Media = Book | Film type Book @key(fields: "id") { id: ID! title: String @external author: Author @external } type Author @key(fields: "id") { id: ID! name: String @external } type Film { length: Int }`,
      resolvers: { Query: { offer: () => ({ book: { id: "1", title: "provided", author: { id: "a", name: "provided" } }, other: { id: "1" } }), feed: () => [{ __typename: "Book", id: "1", title: "provided" }, { __typename: "Film", length: 5 }] } },
    },
    library: {
      sdl: `type Book @key(fields: "id") { id: ID! title: String @shareable author: Author @shareable pages: Int } type Author @key(fields: "id") { id: ID! name: String @shareable }`,
      resolvers: { Book: { __resolveReference: () => ({ id: "1", title: "owned", author: { id: "a", name: "owned" }, pages: 9 }) }, Author: { __resolveReference: () => ({ id: "a", name: "owned" }) } },
    },
  });

  it("is taken where it is promised, and asked of the owner elsewhere", async () => {
    const ours = await federation.ours("{ offer { book { title author { name } } other { title author { name } } } feed { ... on Book { title } } }");
    expect(ours).toMatchObject({ errors: [], data: { offer: { book: { title: "provided", author: { name: "provided" } }, other: { title: "owned", author: { name: "owned" } } }, feed: [{ title: "provided" }, {}] } });
    const alone = await federation.ours("{ offer { book { title author { name } } } }");
    expect(servicesOf(alone)).toEqual(["shop"]);
  });
});

describe("@interfaceObject", () => {
  const bread = { __typename: "Bread", id: "1", weight: 3, field: "f1" };
  const milk = { __typename: "Milk", id: "2", fat: 4, field: "f2" };
  const goods = [bread, milk];
  const find = ({ id }: { id: string }) => goods.find((each) => each.id === id) ?? null;
  const federation = createFederation(
    {
      stock: {
        sdl: `type Query { goods: [Good] } interface Good @key(fields: "id") { id: ID! } type Bread implements Good @key(fields: "id") { id: ID! weight: Int } type Milk implements Good @key(fields: "id") { id: ID! fat: Int }`,
        resolvers: { Query: { goods: () => goods }, Good: { __resolveReference: find } },
      },
      reviews: {
        sdl: `type Query { best: Good } type Good @interfaceObject @key(fields: "id") { id: ID! field: String next: Good }`,
        resolvers: { Query: { best: () => ({ id: "1", field: "f1" }) }, Good: { __resolveReference: ({ id }: { id: string }) => ({ id, field: `f${id}` }), next: () => ({ id: "2", field: "f2" }) } },
      },
    },
    { monolith: { Query: { goods: () => goods, best: () => bread }, Bread: { next: () => milk }, Milk: { next: () => milk } } },
  );

  it("gives fields to every type of the interface", async () => {
    const ours = await expectRight(federation, "{ goods { field __typename ... on Bread { weight field } next { field ... on Milk { fat } } } }");
    expect(representationsOf(ours, "reviews")).toContainEqual({ __typename: "Good", id: "2" });
  });

  it("alone is enough where no type is asked for", async () => {
    const ours = await expectRight(federation, "{ best { id field next { field } ... on Good { id } } }");
    expect(servicesOf(ours)).toEqual(["reviews"]);
  });

  it("the type is found where it is known", async () => {
    await expectRight(federation, "{ best { __typename field next { __typename ... on Milk { fat } ... on Bread { weight } } ... on Bread { weight } } }");
    expect((await expectRight(federation, "{ best { ... on Milk { fat } } }")).data).toEqual({ best: {} });
  });

  it("an object whose type is asked for and cannot be had is null, with an error", async () => {
    const fault = ({ service }: { service: string }, next: () => Promise<never>) => (service === "stock" ? Promise.reject(new Error("away")) : next());
    for (const query of ["{ best { __typename field } }", "{ best { field ... on Bread { weight } } }"]) {
      const ours = await federation.ours(query, { fault: fault as never });
      expect(ours.data).toEqual({ best: null });
      expect(ours.errors).toMatchObject([{ kind: "subgraph", service: "stock" }]);
    }
    const unknown = await federation.ours("{ best { __typename field } }", { fault: (async ({ service }: { service: string }, next: () => Promise<unknown>) => (service === "stock" ? { data: { _entities: [null] } } : next())) as never });
    expect(unknown).toMatchObject({ data: { best: null }, errors: [{ kind: "violation", path: ["best"] }] });
  });
});
