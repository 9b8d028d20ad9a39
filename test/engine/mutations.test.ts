import { describe, expect, it } from "vitest";
import { createFederation, servicesOf } from "./federation.ts";

const create = () => {
  const log: string[] = [];
  const slow = (name: string, value: unknown) => async () => {
    log.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, name.startsWith("a") ? 15 : 1));
    log.push(`${name} ends`);
    return value;
  };
  const federation = createFederation({
    a: { sdl: `type Query { a: Int } type Mutation { a1: Receipt a2(n: Int!): Int } type Receipt @key(fields: "id") { id: ID! }`, resolvers: { Mutation: { a1: slow("a1", { id: "r" }), a2: (_: unknown, { n }: { n: number }) => { log.push(`a2 ${n}`); if (n > 1) throw new Error("no"); return n; } } } },
    b: { sdl: `type Query { b: Int } type Mutation { b1: Receipt b2: String } type Receipt @key(fields: "id") { id: ID! sum: Int }`, resolvers: { Mutation: { b1: slow("b1", { id: "q", sum: 2 }), b2: slow("b2", "done") }, Receipt: { __resolveReference: () => { log.push("sum"); return { id: "r", sum: 1 }; } } } },
  });
  return { federation, log };
};

describe("mutations", () => {
  it("run one after the other, over several subgraphs, each with what is asked of its result", async () => {
    const { federation, log } = create();
    const ours = await federation.ours("mutation { b2 a1 { sum } b1 { id sum } x: a2(n: 1) }");
    expect(ours).toMatchObject({ errors: [], data: { b2: "done", a1: { sum: 1 }, b1: { id: "q", sum: 2 }, x: 1 } });
    expect(log.filter((line) => line !== "sum")).toEqual(["b2 begins", "b2 ends", "a1 begins", "a1 ends", "b1 begins", "b1 ends", "a2 1"]);
    expect(Object.keys(ours.data as object)).toEqual(["b2", "a1", "b1", "x"]);
  });

  it("one that fails stops none of the others, and is not tried again", async () => {
    const { federation, log } = create();
    const ours = await federation.ours("mutation { x: a2(n: 2) b2 y: a2(n: 1) }");
    expect(ours).toMatchObject({ data: { x: null, b2: "done", y: 1 }, errors: [{ path: ["x"], service: "a" }] });
    expect(log).toEqual(["a2 2", "b2 begins", "b2 ends", "a2 1"]);
  });

  it("the same field twice is two acts; a condition leaves one out", async () => {
    const { federation, log } = create();
    const ours = await federation.ours("mutation ($again: Boolean!) { x: a2(n: 0) y: a2(n: 1) @include(if: $again) z: a2(n: -1) __typename }", { variables: { again: false } });
    expect(ours.data).toEqual({ x: 0, z: -1, __typename: "Mutation" });
    expect(log).toEqual(["a2 0", "a2 -1"]);
    expect(servicesOf(ours).every((name) => name === "a")).toBe(true);
  });
});
