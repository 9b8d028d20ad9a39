import { describe, expect, it } from "vitest";
import { createFederation, servicesOf } from "./federation.ts";

const subgraphs = (directive: string) => ({
  before: { sdl: `type Query { person: Person } type Person @key(fields: "id") { id: ID! name: String score: Int }`, resolvers: { Query: { person: () => ({ id: "1", name: "before", score: 1 }) }, Person: { __resolveReference: () => ({ id: "1", name: "before", score: 1 }) } } },
  after: { sdl: `type Query { other: Person } type Person @key(fields: "id") { id: ID! name: String ${directive} score: Int @override(from: "before", label: "percent(50)") }`, resolvers: { Query: { other: () => ({ id: "1", name: "after", score: 2 }) }, Person: { __resolveReference: () => ({ id: "1", name: "after", score: 2 }) } } },
});

const thrown = (directive: string, die: number) => createFederation(subgraphs(directive), { random: () => die });
const query = "{ person { name score } }";

describe("@override", () => {
  it("moves a field", async () => {
    expect((await thrown('@override(from: "before")', 0.9).ours(query)).data).toEqual({ person: { name: "after", score: 1 } });
  });

  it("moves it for a percentage of requests", async () => {
    const directive = '@override(from: "before", label: "percent(12.5)")';
    expect((await thrown(directive, 0.1249).ours(query)).data).toEqual({ person: { name: "after", score: 2 } });
    expect((await thrown(directive, 0.125).ours(query)).data).toEqual({ person: { name: "before", score: 2 } });
    expect((await thrown(directive, 0.5).ours(query)).data).toEqual({ person: { name: "before", score: 1 } });
    expect((await thrown(directive, 0.999).ours(query)).data).toEqual({ person: { name: "before", score: 1 } });
  });

  it("never for none percent, always for a hundred", async () => {
    expect((await thrown('@override(from: "before", label: "percent(0)")', 0).ours(query)).data).toMatchObject({ person: { name: "before" } });
    expect((await thrown('@override(from: "before", label: "percent(100)")', 0.999_999).ours(query)).data).toMatchObject({ person: { name: "after" } });
  });

  it("a field that moves is asked of its own subgraph alone, also where both answer for the object", async () => {
    const label = '@override(from: "before", label: "percent(50)")';
    const me = (more: string) => `type Query { me: Person @shareable } type Person @key(fields: "id") { id: ID! ${more} }`;
    const both = (random: () => number) =>
      createFederation(
        {
          before: { sdl: me("name: String early: Int"), resolvers: { Query: { me: () => ({ id: "1", name: "before", early: 1 }) } } },
          after: { sdl: me(`name: String ${label} late: Int`), resolvers: { Query: { me: () => ({ id: "1", name: "after", late: 2 }) } } },
        },
        { random },
      );
    for (const [die, name] of [[0.9, "before"], [0.1, "after"]] as const) {
      const ours = await both(() => die).ours("{ me { id name early late } }");
      expect(ours).toMatchObject({ errors: [], data: { me: { id: "1", name, early: 1, late: 2 } } });
      expect(ours.calls.filter((call) => call.query.includes("name")).map(({ service }) => service)).toEqual([name]);
    }
  });

  it("throws one die for a request, and keeps the two programs of one document apart", async () => {
    const dice = [0.1, 0.9, 0.1];
    let thrownDice = 0;
    const federation = createFederation(subgraphs('@override(from: "before", label: "percent(50)")'), { random: () => dice[thrownDice++] ?? 0 });
    const answers = [await federation.ours(query), await federation.ours(query), await federation.ours(query)];
    expect(answers.map(({ data }) => data)).toEqual([{ person: { name: "after", score: 2 } }, { person: { name: "before", score: 1 } }, { person: { name: "after", score: 2 } }]);
    expect(thrownDice).toBe(3);
    expect(servicesOf(answers[1] as (typeof answers)[0])).toEqual(["before"]);
  });
});
