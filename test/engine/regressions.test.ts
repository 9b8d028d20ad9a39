/** What generated queries found wrong, in its smallest form. */
import { describe, expect, it } from "vitest";
import { createCountry } from "./country.ts";
import type { Fault } from "./federation.ts";
import { pathsOf } from "./federation.ts";

const country = createCountry();
const dead = (name: string): Fault => ({ service }, next) => (service === name ? Promise.reject(new Error("away")) : next());

const rightAnswers: readonly [string, string, Record<string, unknown>?][] = [
  ["a field twice, once under a condition: what is below that one goes with it", "query ($x: Boolean!) { worst @include(if: $x) { liens { holder } } worst { id } }", { x: false }],
  ["the same through interfaces and fragments", "query ($x: Boolean!) { assets { ... on Land @skip(if: $x) { owner { name } } ... on Asset { owner { id } } } }", { x: true }],
  ["fields come in the order of the first selection that counts", "query ($x: Boolean!) { me { name @include(if: $x) id name } }", { x: false }],
  ["an object of which everything is left out by constants", "{ cases { ... @include(if: false) { number } } me { id @skip(if: true) } }"],
  ["an object of which everything is left out by variables", "query ($x: Boolean!, $y: Boolean!) { assets @include(if: $x) { id @skip(if: $y) } }", { x: true, y: true }],
  ["an interface object, by another interface and by a union", "{ worst { ... on Valued { value } ... on Sized { size } ... on Found { ... on Asset { disputed } } } }"],
  ["the same under a condition", "query ($x: Boolean!) { worst { ... on Sized @skip(if: $x) { size } ... on Valued @include(if: $x) { value } id } }", { x: true }],
  ["an interface object whose type is told apart under a condition that does not hold", "query ($x: Boolean!) { worst { ... on Found { __typename @include(if: $x) } id } }", { x: false }],
  ["an interface object, by conditions that nothing can meet", "{ worst { ... on Found { ... on Citizen { id } } id } }"],
  ["the type of an interface object, under a condition, beside its own fields", "query ($x: Boolean!) { worst { ... on Car @include(if: $x) { __typename id } } }", { x: true }],
  ["the same, which stock takes back again", "{ worst { ... on Car { disputed __typename } } }"],
  ["two fields that require others, one left out", "query ($x: Boolean!) { debtors { assessed @include(if: $x) greeting } }", { x: false }],
  ["the same, neither left out", "query ($x: Boolean!) { debtors { assessed @include(if: $x) greeting } }", { x: true }],
];

describe("found by generated queries", () => {
  it.each(rightAnswers)("%s", async (_name, query, variables = {}) => {
    const [ours, monolith] = await Promise.all([country.ours(query, { variables }), country.monolith(query, { variables })]);
    expect(ours.errors).toEqual([]);
    expect(JSON.stringify(ours.data)).toBe(JSON.stringify(monolith.data));
  });

  it("what is required and could not be had is not sent as null; the gap says why", async () => {
    const fault: Fault = async ({ service, query }, next) => {
      const answer = await next();
      if (service !== "registry" || !query.includes("income")) return answer;
      const [entity] = (answer.data?.["_entities"] ?? []) as unknown as Record<string, unknown>[];
      if (entity) entity["income"] = null;
      return { ...answer, errors: [{ path: ["_entities", 0, "income"] }] };
    };
    const ours = await country.ours("{ debtors { id assessed } }", { fault });
    expect(ours.data).toEqual({ debtors: [{ id: "an", assessed: null }, null, { id: "chi", assessed: 1 }] });
    expect(pathsOf(ours)).toContain("debtors.0.assessed");
    expect(new Set(ours.errors.map(({ service }) => service))).toEqual(new Set(["registry"]));
    expect(ours.calls.flatMap(({ service, variables }) => (service === "tax" ? JSON.stringify(variables) : [])).join()).not.toContain('"an"');
  });

  it("a null that was there is sent", async () => {
    expect((await country.ours('{ citizen(id: "binh") { assessed greeting } }')).data).toEqual({ citizen: { assessed: null, greeting: "Trần Thị Bình ở Huế/-" } });
  });

  it("nobody is asked by a key that is null where none may be", async () => {
    const fault: Fault = async ({ service }, next) => {
      const answer = await next();
      if (service === "registry") for (const each of (answer.data?.["citizens"] ?? []) as unknown as Record<string, unknown>[]) each["id"] = null;
      return answer;
    };
    const ours = await country.ours("{ citizens { name debts { amount } } }", { fault });
    expect(ours.calls.map(({ service }) => service)).toEqual(["registry"]);
    expect(ours.data).toMatchObject({ citizens: [{ debts: null }, { debts: null }, { debts: null }] });
  });

  it("what was to be had by way of a subgraph that is away says so, also under a name that is something else", async () => {
    for (const query of ["{ me { __typename: name assessed } }", "{ me { name assessed } }", "{ me { name id: assessed } }"]) {
      const ours = await country.ours(query, { fault: dead("tax") });
      expect(Object.values((ours.data as { me: object }).me)).toEqual(["Nguyễn Văn An", null]);
      expect(pathsOf(ours).some((path) => path.startsWith("me"))).toBe(true);
      expect(ours.errors.every(({ service }) => service === "tax")).toBe(true);
    }
  });

  it("with the subgraph away that was to say the type, an object is asked for elsewhere all the same", async () => {
    const ours = await country.ours("{ me { name assessed cases { number } } }", { fault: dead("tax") });
    expect(ours.data).toEqual({ me: { name: "Nguyễn Văn An", assessed: null, cases: [{ number: "7" }] } });
  });
});
