import { describe, expect, it } from "vitest";
import type { SubgraphResult } from "../../gateway/engine/run.ts";
import { createFederation, pathsOf, servicesOf } from "./federation.ts";
import type { Fault } from "./federation.ts";

const people = ["1", "2", "3"].map((id) => ({ id, name: `name ${id}`, score: Number(id), tags: ["t"], best: { id: id === "3" ? "1" : "3" } }));
const find = ({ id }: { id: string }) => people.find((each) => each.id === id) ?? null;
const key = '@key(fields: "id")';
const federation = createFederation({
  names: {
    sdl: `type Query { people: [Person] me: Person @shareable } type Person ${key} { id: ID! name: String best: Person nick: String @shareable }`,
    resolvers: { Query: { people: () => people, me: () => ({ ...people[0], nick: "from names" }) }, Person: { __resolveReference: find, best: ({ best }: { best: { id: string } }) => find(best) } },
  },
  scores: {
    sdl: `type Query { me: Person @shareable } type Person ${key} { id: ID! score: Int must: Int! tags: [String!] nick: String @shareable place: Place } type Place { rank: Int }`,
    resolvers: { Query: { me: () => ({ ...people[0], nick: "from scores", place: { rank: 1 } }) }, Person: { __resolveReference: find, must: ({ score }: { score: number }) => score, place: ({ score }: { score: number }) => ({ rank: score }) } },
  },
  points: {
    sdl: `type Query { me: Person @shareable } type Person ${key} { id: ID! points: Int }`,
    resolvers: { Query: { me: () => people[0] }, Person: { __resolveReference: find, points: ({ id }: { id: string }) => Number(id) * 10 } },
  },
});

const dead = (...names: string[]): Fault => ({ service }, next) => (names.includes(service) ? Promise.reject(new Error("away")) : next());
const answering = (name: string, answer: (real: SubgraphResult) => unknown): Fault => async ({ service }, next) => (service === name ? ((await answer(JSON.parse(JSON.stringify(await next())) as SubgraphResult)) as SubgraphResult) : next());

const query = "{ people { name score points } }";
/** The entities of a real answer. */
const entitiesOf = ({ data }: SubgraphResult): unknown[] => (data?.["_entities"] ?? []) as unknown[];

const named = people.map(({ name }) => name);
const of = (data: unknown, field: string): unknown[] => (data as { people: Record<string, unknown>[] }).people.map((each) => each[field]);

describe("an entity that others only refer to", () => {
  const cases = ["1", "2", "3"].map((number) => ({ paper: { number } }));
  const owned = createFederation({
    cases: { sdl: 'type Query { cases: [Case] } type Case { paper: Paper } type Paper @key(fields: "number", resolvable: false) { number: ID! }', resolvers: { Query: { cases: () => cases } } },
    papers: { sdl: 'type Query { papers: [Paper] } type Paper @key(fields: "number") { number: ID! title: String! }', resolvers: { Paper: { __resolveReference: ({ number }: { number: string }) => ({ number, title: `title ${number}` }) } } },
  });
  const without = (entity: unknown, errors: readonly object[] = []) => ({ fault: answering("papers", (real) => ({ data: { _entities: entitiesOf(real).map((each, index) => (index === 1 ? entity : each)) }, errors })) });
  const asked = "{ cases { paper { title } } }";

  it("is null without a fault where its owner does not have it", async () => {
    const ours = await owned.ours(asked, without(null));
    expect([ours.data, pathsOf(ours)]).toEqual([{ cases: [{ paper: { title: "title 1" } }, { paper: null }, { paper: { title: "title 3" } }] }, []]);
  });

  it("is null with one where its owner said so, where it is there in part, and where nobody could be asked", async () => {
    expect(pathsOf(await owned.ours(asked, without(null, [{ message: "no", path: ["_entities", 1] }])))).toEqual(["cases.1.paper"]);
    expect(pathsOf(await owned.ours(asked, without({ __typename: "Paper", title: null })))).toEqual(["cases.1.paper.title"]);
    expect(pathsOf(await owned.ours(asked, { fault: dead("papers") }))).toEqual(["cases.0.paper.title", "cases.1.paper.title", "cases.2.paper.title"]);
  });

  it("is what was referred to where nothing else is asked", async () => {
    expect((await owned.ours("{ cases { paper { number } } }", { fault: dead("papers") })).data).toEqual({ cases });
  });
});

describe("an entity fetch that fails", () => {
  it("as a whole: an error at every gap, everything else answered", async () => {
    const ours = await federation.ours(query, { fault: dead("scores") });
    expect(of(ours.data, "name")).toEqual(named);
    expect(of(ours.data, "score")).toEqual([null, null, null]);
    expect(of(ours.data, "points")).toEqual([10, 20, 30]);
    expect(pathsOf(ours)).toEqual(["people.0.score", "people.1.score", "people.2.score"]);
  });

  it("for several fields: an error at each object", async () => {
    expect(pathsOf(await federation.ours("{ people { name score tags } }", { fault: dead("scores") }))).toEqual(["people.0", "people.1", "people.2"]);
  });

  it("where a field may not be null: the objects are null, and only they", async () => {
    const ours = await federation.ours("{ people { name must best { name } } me { name } }", { fault: dead("scores") });
    expect(ours.data).toEqual({ people: [null, null, null], me: { name: "name 1" } });
    expect(pathsOf(ours)).toEqual(["people.0.must", "people.1.must", "people.2.must"]);
  });

  it("for one representation, at every place where it stands", async () => {
    const ours = await federation.ours("{ people { best { score } } }", {
      fault: answering("scores", (real) => ({ data: { _entities: [entitiesOf(real)[0], null] }, errors: [{ message: "no", path: ["_entities", 0, "score"] }] })),
    });
    // The first is person 3, whom 1 and 2 hold best. What came beside the error is kept.
    expect(ours.data).toEqual({ people: [{ best: { score: 3 } }, { best: { score: 3 } }, { best: { score: null } }] });
    const failed = await federation.ours("{ people { best { score } } }", { fault: answering("scores", () => ({ data: { _entities: [null, { score: 1 }] }, errors: [{ path: ["_entities", 0, "score"] }] })) });
    expect(failed.data).toEqual({ people: [{ best: { score: null } }, { best: { score: null } }, { best: { score: 1 } }] });
    expect(pathsOf(failed)).toEqual(["people.0.best.score", "people.1.best.score"]);
  });

  it("one of several in a request: the others are told nothing, unless nothing came at all", async () => {
    const both = "{ people { score best { score } } }";
    const partly = await federation.ours(both, { fault: answering("scores", ({ data }) => ({ data: { ...data, _entities_1: [null, null] }, errors: [{ path: ["_entities_1", 1] }] })) });
    expect(of(partly.data, "score")).toEqual([1, 2, 3]);
    expect(pathsOf(partly).every((path) => path.includes("best"))).toBe(true);
    const wholly = await federation.ours(both, { fault: answering("scores", () => ({ data: null, errors: [{ path: ["_entities_1"] }] })) });
    expect(of(wholly.data, "score")).toEqual([null, null, null]);
    for (const index of [0, 1, 2]) expect(pathsOf(wholly)).toEqual(expect.arrayContaining([`people.${index}.score`, `people.${index}.best.score`]));
  });

  it("steps that needed it are left out, others go on", async () => {
    const ours = await federation.ours(query, { fault: answering("names", ({ data }) => ({ data: { people: ((data?.["people"] ?? []) as object[]).map((each, index) => (index === 1 ? { ...each, id: undefined } : each)) } })) });
    expect(of(ours.data, "score")).toEqual([1, null, 3]);
  });
});

describe("garbage from a subgraph", () => {
  const garbage: readonly [string, (real: SubgraphResult) => unknown][] = [
    ["too few entities", (real) => ({ data: { _entities: entitiesOf(real).slice(1) } })],
    ["too many entities", (real) => ({ data: { _entities: [...entitiesOf(real), null] } })],
    ["no entities", () => ({ data: {} })],
    ["entities that are no list", () => ({ data: { _entities: { 0: {} } } })],
    ["data that is null, without an error", () => ({ data: null })],
    ["nothing", () => ({})],
    ["an error without a path", () => ({ errors: [{ message: "no" }] })],
    ["an error whose path is none", () => ({ data: null, errors: [{ path: [{ secret: 1 }] }, { path: "people" }, { path: ["_entities", 99, "score"] }] })],
    ["errors that are none", () => ({ data: null, errors: [null, 5] })],
    ["data that is no object", () => ({ data: "<html>" })],
  ];

  it.each(garbage)("%s: an error at each gap, nothing of it shown, everything else answered", async (_name, answer) => {
    const ours = await federation.ours(query, { fault: answering("scores", answer) });
    expect(of(ours.data, "name")).toEqual(named);
    expect(of(ours.data, "score")).toEqual([null, null, null]);
    expect(pathsOf(ours)).toEqual(expect.arrayContaining(["people.0.score", "people.1.score", "people.2.score"]));
    expect(JSON.stringify(ours.errors)).not.toMatch(/secret|html/);
  });

  it.each(garbage.slice(2).filter(([name]) => name !== "no entities" && !name.startsWith("entities")))("%s, of a root field", async (_name, answer) => {
    const ours = await federation.ours("{ people { name } }", { fault: answering("names", answer) });
    expect(ours.data).toEqual({ people: null });
    expect(ours.errors.length).toBeGreaterThan(0);
    expect(JSON.stringify(ours.errors)).not.toMatch(/secret|html/);
  });

  const wrongTypes: readonly [string, string, unknown][] = [
    ["text for a number", "score", "1"],
    ["a fraction for a whole number", "score", 1.5],
    ["an object for a number", "score", { x: 1 }],
    ["a list for a number", "score", [1]],
    ["a number beyond 32 bits", "score", 2 ** 31],
    ["a number in a list of text", "tags", ["a", 1]],
    ["an object for a list", "tags", { 0: "a" }],
    ["text for a list", "tags", "a"],
    ["a list for an object", "place", [{ rank: 1 }]],
    ["text for an object", "place", "here"],
    ["true for an object", "place", true],
  ];

  it.each(wrongTypes)("%s is null with an error", async (_name, field, value) => {
    const selection = field === "place" ? "place { rank }" : field;
    const ours = await federation.ours(`{ me { name ${selection} } }`, { fault: answering("scores", ({ data }) => ({ data: { me: { ...(data?.["me"] as object), [field]: value } } })) });
    expect(ours.data).toEqual({ me: { name: "name 1", [field]: null } });
    expect(ours.errors).toMatchObject([{ kind: "violation" }]);
    expect(ours.errors[0]?.path?.slice(0, 2)).toEqual(["me", field]);
  });

  it("an error of a subgraph where another gave the value is no error of the answer", async () => {
    const ours = await federation.ours("{ me { name score nick } }", { fault: answering("scores", ({ data }) => ({ data: { me: { ...(data?.["me"] as object), nick: null } }, errors: [{ path: ["me", "nick"] }] })) });
    expect(ours).toMatchObject({ data: { me: { name: "name 1", score: 1, nick: "from names" } }, errors: [] });
  });
});

describe("with subgraphs dead", () => {
  const home = "{ me { id nick name score points best { name score } } }";

  it("null never replaces an object, in whatever order the answers come", async () => {
    for (const nobody of ["names", "scores", "points"]) {
      for (const late of [true, false]) {
        const ours = await federation.ours("{ me { id name score points } }", {
          fault: async ({ service }, next) => {
            if ((service === nobody) === late) await new Promise((resolve) => setTimeout(resolve, 5));
            return service === nobody ? { data: { me: null } } : next();
          },
        });
        const { me } = ours.data as { me: Record<string, unknown> };
        expect(Object.entries(me).filter(([, value]) => value === null)).toHaveLength(1);
        expect(me["id"]).toBe("1");
      }
    }
  });

  it.each(["names", "scores", "points"])("without %s everything else is answered", async (name) => {
    const ours = await federation.ours(home, { fault: dead(name) });
    const { me } = ours.data as { me: Record<string, unknown> };
    const own: Record<string, readonly string[]> = { names: ["name", "best"], scores: ["score"], points: ["points"] };
    for (const [field, value] of Object.entries(me)) expect(value === null, field).toBe(own[name]?.includes(field));
    expect(ours.errors.length).toBeGreaterThan(0);
    expect(new Set(ours.errors.map(({ service }) => service))).toEqual(new Set([name]));
  });

  it("with one alive, it answers what it can; with none, null and errors", async () => {
    const one = await federation.ours("{ me { id nick name score points } }", { fault: dead("names", "points") });
    expect(one.data).toEqual({ me: { id: "1", nick: "from scores", name: null, score: 1, points: null } });
    expect(pathsOf(one)).toEqual(["me.name", "me.points"]);
    const none = await federation.ours("{ me { id name score points } }", { fault: dead("names", "points", "scores") });
    expect(none.data).toEqual({ me: null });
    expect(new Set(none.errors.map(({ service }) => service))).toEqual(new Set(["names", "points", "scores"]));
  });

  it("nobody is asked twice", async () => {
    const ours = await federation.ours("{ me { id name score points } }", { fault: dead("scores") });
    expect(servicesOf(ours).toSorted()).toEqual(["names", "points", "scores"]);
  });
});
