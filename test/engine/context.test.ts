import { describe, expect, it } from "vitest";
import { createFederation, servicesOf } from "./federation.ts";

const cases = [{ id: "c1", agency: "Thuế", steps: [{ id: "s1", part: { id: "p1" } }, { id: "s2", part: null }] }, { id: "c2", agency: "Hải quan", steps: [{ id: "s1", part: { id: "p1" } }] }, { id: "c3", agency: null, steps: [] }];
const federation = createFederation({
  cases: {
    sdl: `type Query { cases: [Case] } type Case @key(fields: "id") @context(name: "case") { id: ID! agency: String steps: [Step] }
      type Part @key(fields: "id") { id: ID! owner(of: String @fromContext(field: "$case { agency }")): String }
      type Step @key(fields: "id") { id: ID! part: Part title(of: String @fromContext(field: "$case { agency }"), in: String = "vi"): String }`,
    resolvers: { Query: { cases: () => cases }, Step: { __resolveReference: ({ id }: { id: string }) => ({ id }), title: ({ id }: { id: string }, { of, in: language }: { of: string | null; in: string }) => `${id} of ${of} in ${language}` }, Part: { __resolveReference: ({ id }: { id: string }) => ({ id }), owner: ({ id }: { id: string }, { of }: { of: string | null }) => `${id} at ${of}` } },
  },
  other: { sdl: `type Query { one: Case } type Case @key(fields: "id") { id: ID! open: Boolean }`, resolvers: { Query: { one: () => ({ id: "c1" }) }, Case: { __resolveReference: ({ id }: { id: string }) => ({ id, open: id === "c1" }) } } },
});

describe("@fromContext", () => {
  it("each object is asked with the value above it, one request for those with the same", async () => {
    const ours = await federation.ours("{ cases { open steps { id title } } }");
    expect(ours.errors).toEqual([]);
    expect(ours.data).toEqual({ cases: [{ open: true, steps: [{ id: "s1", title: "s1 of Thuế in vi" }, { id: "s2", title: "s2 of Thuế in vi" }] }, { open: false, steps: [{ id: "s1", title: "s1 of Hải quan in vi" }] }, { open: false, steps: [] }] });
    expect(servicesOf(ours).filter((name) => name === "cases")).toHaveLength(3);
  });

  it("from further above", async () => {
    const ours = await federation.ours("{ cases { steps { part { owner } title } } }");
    expect(ours.errors).toEqual([]);
    expect(ours.data).toMatchObject({ cases: [{ steps: [{ part: { owner: "p1 at Thuế" }, title: "s1 of Thuế in vi" }, { part: null }] }, { steps: [{ part: { owner: "p1 at Hải quan" } }] }, { steps: [] }] });
  });

  it("beside a client's own arguments and aliases, also of the field that it is taken from", async () => {
    const ours = await federation.ours("query ($in: String) { cases { agency: id steps { a: title(in: $in) b: title } } }", { variables: { in: "en" } });
    expect(ours.errors).toEqual([]);
    expect(ours.data).toMatchObject({ cases: [{ agency: "c1", steps: [{ a: "s1 of Thuế in en", b: "s1 of Thuế in vi" }, {}] }, { agency: "c2" }, { agency: "c3", steps: [] }] });
  });
});
