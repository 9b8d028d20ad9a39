import { buildSchema, parse, print } from "graphql";
import { describe, expect, it } from "vitest";
import { citizen } from "../kit/testing.ts";
import { readAccessRules, withRefusals } from "./access.ts";

const directives = "directive @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM\ndirective @policy(policies: [[String!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM";
const sdl = `${directives}
type Query { open: String, me: Citizen @authenticated, things: [Thing!] }
type Citizen { id: ID!, name: String, records: [Record!] @policy(policies: [["assurance-level-2"]]), vault: Vault, code: Code }
type Vault @authenticated { key: String }
scalar Code @policy(policies: [["assurance-level-2"]])
interface Thing { label: String, secret: String }
type PublicThing implements Thing { label: String, secret: String }
type PrivateThing implements Thing { label: String, secret: String @authenticated }
type Record { number: ID! }`;
const rules = readAccessRules(parse(sdl), buildSchema(sdl));
const flat = (text: string): string => text.replace(/\s+/g, " ").trim();
const filter = (query: string, subject = citizen() as ReturnType<typeof citizen> | null) => {
  const { document, denied, key } = rules.filter(parse(query), undefined, subject);
  return { text: flat(print(document)), denied, key };
};

describe("access rules", () => {
  it("leave alone what the caller may ask", () => {
    expect(filter("{ open me { id records { number } } }")).toEqual({ text: "{ open me { id records { number } } }", denied: [], key: "" });
  });

  it("keep from nobody in particular what wants somebody signed in", () => {
    expect(filter("{ open me { id name } }", null)).toEqual({ text: "{ open me: __typename }", denied: [{ code: "UNAUTHENTICATED", path: ["me"] }], key: "UNAUTHENTICATED" });
  });

  it("keep from a low level of assurance what wants a higher one, under the name the caller gave it", () => {
    const { text, denied } = filter("{ me { id mine: records { number } } }", citizen({}, { assuranceLevel: 1 }));
    expect(text).toBe("{ me { id mine: __typename } }");
    expect(denied).toEqual([{ code: "ASSURANCE_TOO_LOW", path: ["me", "mine"] }]);
  });

  it.each([
    ["an inline fragment", "{ me { ... on Citizen { records { number } } } }"],
    ["a named fragment", "{ me { ...F } } fragment F on Citizen { records { number } }"],
    ["nested fragments", "{ me { ...F } } fragment F on Citizen { ...G } fragment G on Citizen { records { number } }"],
    ["an alias that looks like introspection", "{ me { __schema: records { number } } }"],
  ])("are not passed by %s", (_what, query) => {
    const { text, denied } = filter(query, citizen({}, { assuranceLevel: 1 }));
    expect(text).not.toContain("number");
    expect(denied).toHaveLength(1);
  });

  it("of an implementing type hold when it is asked through its interface", () => {
    expect(filter("{ things { label secret } }", null).denied).toEqual([{ code: "UNAUTHENTICATED", path: ["things", "secret"] }]);
  });

  it("of a root type hold for its fields, and leave introspection alone", () => {
    const root = `${directives} type Query @authenticated { a: String }`;
    const { denied } = readAccessRules(parse(root), buildSchema(root)).filter(parse("{ a __typename }"), undefined, null);
    expect(denied).toEqual([{ code: "UNAUTHENTICATED", path: ["a"] }]);
  });

  it("of a type hold wherever a field gives it: an object, and a scalar", () => {
    expect(rules.filter(parse("{ me { vault { key } code } }"), undefined, citizen({}, { assuranceLevel: 1 })).denied).toEqual([{ code: "ASSURANCE_TOO_LOW", path: ["me", "code"] }]);
  });

  it("keep @skip and @include on what they take out", () => {
    expect(filter("query ($v: Boolean!) { me @include(if: $v) { id } open }", null).text).toContain("me: __typename @include(if: $v)");
  });

  it("tell apart the plans of two callers of one text", () => {
    const query = "{ me { id records { number } } }";
    const keys = [filter(query).key, filter(query, null).key, filter(query, citizen({}, { assuranceLevel: 1 })).key];
    expect(new Set(keys).size).toBe(3);
  });

  it("that nobody knows stop the start", () => {
    const unknown = `${directives} type Query { a: String @policy(policies: [["moon-phase"]]) }`;
    expect(() => readAccessRules(parse(unknown), buildSchema(unknown))).toThrow("moon-phase");
    const alternatives = `${directives} type Query { a: String @policy(policies: [["assurance-level-2"], ["assurance-level-2"]]) }`;
    expect(() => readAccessRules(parse(alternatives), buildSchema(alternatives))).toThrow("one group");
  });
});

describe("refusals in an answer", () => {
  const denied = [{ code: "ASSURANCE_TOO_LOW" as const, path: ["me", "accounts", "records"] }];

  it("stand at every place of a list, with its position", () => {
    const data = { me: { accounts: [{ records: "Account" }, { records: "Account", id: 1 }] } };
    const errors = withRefusals(data, denied);
    expect(data).toEqual({ me: { accounts: [{ records: null }, { records: null, id: 1 }] } });
    expect(errors.map(({ path }) => path)).toEqual([["me", "accounts", 0, "records"], ["me", "accounts", 1, "records"]]);
  });

  it("are silent where nothing was asked: a parent that is null, a field that was skipped", () => {
    expect(withRefusals({ me: null }, denied)).toEqual([]);
    expect(withRefusals({ me: { accounts: [{ id: 1 }] } }, denied)).toEqual([]);
    expect(withRefusals(null, denied)).toEqual([]);
  });

  it("pollute no prototype", () => {
    const data = JSON.parse('{"__proto__": "Query"}') as Record<string, unknown>;
    withRefusals(data, [{ code: "UNAUTHENTICATED", path: ["__proto__"] }]);
    expect(Object.hasOwn(data, "__proto__")).toBe(true);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});
