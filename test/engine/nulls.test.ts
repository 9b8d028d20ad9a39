import { describe, expect, it } from "vitest";
import { createFederation, pathsOf } from "./federation.ts";

type Node = Record<string, unknown>;

/** What the world holds in one case. A value that is an Error is thrown in its place, wherever it is resolved. */
let nodes: Readonly<Record<string, Node>> = {};
let roots: Readonly<Record<string, unknown>> = {};

const at = (reference: unknown): unknown => {
  if (Array.isArray(reference)) return reference.map(at);
  return typeof reference === "string" ? (nodes[reference] ?? null) : reference;
};
const follow = (field: string) => (node: Node) => at(node[field]);
const start = (field: string) => () => at(roots[field]);

const key = '@key(fields: "id")';
const federation = createFederation({
  a: {
    sdl: `type Query { list: [Node!] strict: [Node!]! loose: [Node] lists: [[Node!]] one: Node must: Node! count: Int }
      type Node ${key} { id: ID! a: Int aMust: Int! child: Node childMust: Node! kids: [Node!] }`,
    resolvers: {
      Query: { list: start("list"), strict: start("strict"), loose: start("loose"), lists: start("lists"), one: start("one"), must: start("must"), count: () => 1 },
      Node: { __resolveReference: ({ id }: { id: string }) => at(id), child: follow("child"), childMust: follow("childMust"), kids: follow("kids") },
    },
  },
  b: {
    sdl: `type Query { other: Int } type Node ${key} { id: ID! b: Int bMust: Int! bList: [Int!] bLists: [[Int]!] box: Box boxes: [Box!] some: Some } type Box { x: Int! y: Int } enum Some { ONE TWO }`,
    resolvers: { Query: { other: start("other") }, Node: { __resolveReference: ({ id }: { id: string }) => at(id) } },
  },
});

const good = (id: string, more: Node = {}): Node => ({ id, a: 1, aMust: 2, b: 3, bMust: 4, bList: [5], bLists: [[6, null]], box: { x: 7, y: 8 }, boxes: [{ x: 9 }], some: "ONE", ...more });
const broken = new Error("broken");

const cases: readonly { readonly name: string; readonly roots?: Record<string, unknown>; readonly nodes: Record<string, Node>; readonly query: string }[] = [
  { name: "an error of a field that may be null", nodes: { n: good("n", { b: broken }) }, query: "{ one { a b bMust } }" },
  { name: "an error of a field that may not", nodes: { n: good("n", { bMust: broken }) }, query: "{ one { a bMust } count }" },
  { name: "the same in the first subgraph", nodes: { n: good("n", { aMust: broken }) }, query: "{ one { aMust b } count }" },
  { name: "a null where none is allowed, without an error of anybody", nodes: { n: good("n", { bMust: null }) }, query: "{ one { a bMust } }" },
  { name: "up to a list that may be null", roots: { list: ["n", "m"] }, nodes: { n: good("n"), m: good("m", { bMust: broken }) }, query: "{ list { a bMust } count }" },
  { name: "up to an item that may be null", roots: { loose: ["n", "m", null] }, nodes: { n: good("n"), m: good("m", { bMust: broken }) }, query: "{ loose { a bMust } }" },
  { name: "up to the whole answer", roots: { strict: ["n"] }, nodes: { n: good("n", { bMust: broken }) }, query: "{ count strict { bMust } }" },
  { name: "up to the whole answer, by one object", roots: { must: "n" }, nodes: { n: good("n", { bMust: null }) }, query: "{ count must { bMust } }" },
  { name: "the root itself null where it may not be", roots: { must: null }, nodes: {}, query: "{ count must { b } }" },
  { name: "a list in a list", roots: { lists: [["n"], ["n", "m"], null] }, nodes: { n: good("n"), m: good("m", { bMust: broken }) }, query: "{ lists { a bMust } }" },
  { name: "along a chain that may not be null", nodes: { n: good("n", { childMust: "m" }), m: good("m", { childMust: "o" }), o: good("o", { bMust: broken }) }, query: "{ one { a childMust { a childMust { bMust } } } count }" },
  { name: "along a chain with a place that may", nodes: { n: good("n", { childMust: "m" }), m: good("m", { child: "o" }), o: good("o", { childMust: "p" }), p: good("p", { bMust: broken }) }, query: "{ one { childMust { b child { childMust { bMust } } } } }" },
  { name: "an item of a list of values", nodes: { n: good("n", { bList: [1, null] }) }, query: "{ one { a bList } }" },
  { name: "an error among values", nodes: { n: good("n", { bList: [1, broken] }) }, query: "{ one { a bList b } }" },
  { name: "lists of lists of values", nodes: { n: good("n", { bLists: [[1, broken, null], [2]] }) }, query: "{ one { bLists } }" },
  { name: "lists of lists of values, one of which may not be null", nodes: { n: good("n", { bLists: [[1], null] }) }, query: "{ one { bLists a } }" },
  { name: "below a plain object", nodes: { n: good("n", { box: { x: broken, y: 1 } }) }, query: "{ one { a box { x y } } }" },
  { name: "below plain objects in a list", nodes: { n: good("n", { boxes: [{ x: 1 }, { x: null }] }) }, query: "{ one { boxes { y x } b } }" },
  { name: "a value that its type does not have", nodes: { n: good("n", { some: "THREE", b: 2 ** 40 }) }, query: "{ one { some b a } }" },
  { name: "objects that are null on the way", roots: { loose: [null, "n"] }, nodes: { n: good("n", { child: null, kids: null }) }, query: "{ loose { child { bMust } kids { bMust } b } }" },
  { name: "an error on the way", nodes: { n: good("n", { child: broken, kids: ["m"] }), m: good("m", { kids: broken }) }, query: "{ one { child { b } kids { kids { b } b } } }" },
  { name: "one entity at several places", roots: { loose: ["n", "m", "n"] }, nodes: { n: good("n", { bMust: broken, child: "m" }), m: good("m", { child: "n" }) }, query: "{ loose { a child { bMust b } } }" },
  { name: "under aliases, twice", nodes: { n: good("n", { b: broken }) }, query: "{ one { x: b y: b bMust } again: one { id: b } }" },
  { name: "in fragments and conditions", nodes: { n: good("n", { bMust: broken, child: "m" }), m: good("m", { b: broken }) }, query: "{ one { a ... @skip(if: true) { bMust } ...F } } fragment F on Node { child { b ... on Node { a } } }" },
  { name: "two errors at places that do not touch", roots: { loose: ["n", "m"] }, nodes: { n: good("n", { b: broken }), m: good("m", { bMust: broken, a: broken }) }, query: "{ loose { a b } x: loose { box { y } bMust } }" },
];

describe("nulls and errors are as in one schema", () => {
  it.each(cases)("$name", async ({ nodes: held, roots: begun = {}, query }) => {
    nodes = held;
    roots = { one: "n", ...begun };
    const [ours, monolith] = await Promise.all([federation.ours(query), federation.monolith(query)]);
    expect(ours.data).toEqual(monolith.data);
    expect(pathsOf(ours)).toEqual(pathsOf(monolith));
    expect(monolith.data === null || JSON.stringify(monolith.data).includes("null")).toBe(true);
  });

  it("a client sees an error where nobody upstream told one", async () => {
    nodes = { n: good("n") };
    roots = { one: "n" };
    const ours = await federation.ours("{ one { a bMust } }", { fault: async ({ service }, next) => (service === "b" ? { data: { _entities: [null] } } : next()) });
    expect(ours).toMatchObject({ data: { one: null }, errors: [{ kind: "violation", path: ["one", "bMust"] }] });
    const stock = await federation.stock("{ one { a bMust } }", { fault: async ({ service }, next) => (service === "b" ? { data: { _entities: [null] } } : next()) });
    expect(stock).toMatchObject({ data: { one: null }, errors: [] });
  });
});
