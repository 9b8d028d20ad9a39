import { parse } from "graphql";
import { describe, expect, it } from "vitest";
import { compose } from "./compose.ts";

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@key", "@external", "@requires", "@shareable", "@interfaceObject"])';
const errorsOf = (subgraphs: Readonly<Record<string, string>>): readonly string[] => compose(Object.entries(subgraphs).map(([name, sdl]) => ({ name, typeDefs: parse(`${link}\n${sdl}`) }))).errors ?? [];

describe("what the planner would answer wrongly", () => {
  const owner = 'type Query { item: Item } type Item @key(fields: "id") { id: ID! price(currency: String): Int kind: Kind } type Kind { rate(of: String): Int }';
  const item = (fields: string) => `type Item @key(fields: "id") { id: ID! price(currency: String): Int @external kind: Kind @external ${fields} } type Kind @external { rate(of: String): Int }`;

  it("refuses one field required with different arguments, by one subgraph or by two, at any depth", () => {
    expect(errorsOf({ owner, a: item('x: Int @requires(fields: "price(currency: \\"USD\\")") y: Int @requires(fields: "price(currency: \\"EUR\\")") k: Int @requires(fields: "kind { rate }")') })).toEqual([
      expect.stringContaining('REQUIRED_ARGUMENTS_CONFLICT: [a] Item.y requires Item.price(currency: "EUR") and [a] Item.x requires it with (currency: "USD")'),
    ]);
    const [first, second] = ["USD", "EUR"].map((currency) => item(`${currency}: Int @requires(fields: "price(currency: \\"${currency}\\")") ${currency}k: Int @requires(fields: "kind { rate(of: \\"${currency}\\") }")`));
    expect(errorsOf({ owner, a: first ?? "", b: second ?? "" })).toEqual([expect.stringContaining("[b] Item.EUR"), expect.stringContaining("[b] Item.EURk requires Kind.rate")]);
    expect(errorsOf({ owner, a: item('x: Int @requires(fields: "price") y: Int @requires(fields: "price(currency: \\"EUR\\")") k: Int @requires(fields: "kind { rate }")') })).toEqual([expect.stringContaining("Item.y")]);
  });

  it("refuses it through an interface and a type that implements it", () => {
    const makers = "interface Maker { rate(of: String): Int } type Factory implements Maker";
    const errors = errorsOf({
      owner: `type Query { item: Item } type Item @key(fields: "id") { id: ID! maker: Maker } ${makers} { rate(of: String): Int }`,
      a: `type Item @key(fields: "id") { id: ID! maker: Maker @external x: Int @requires(fields: "maker { rate(of: \\"a\\") }") y: Int @requires(fields: "maker { ... on Factory { rate(of: \\"b\\") } }") } ${makers} @external { rate(of: String): Int }`,
    });
    expect(errors).toEqual([expect.stringContaining("[a] Item.y requires Factory.rate")]);
  });

  it("lets the same arguments pass, and different ones of different types", () => {
    expect(errorsOf({ owner, a: item('x: Int @requires(fields: "price(currency: \\"USD\\") kind { rate(of: \\"USD\\") }") y: Int @requires(fields: "price(currency: \\"USD\\")")') })).toEqual([]);
  });

  it("refuses @requires on a type that cannot be looked up", () => {
    const errors = errorsOf({
      owner: 'type Query { item: Item } type Item @key(fields: "id") { id: ID! name: String }',
      a: 'type Query { other: Item } type Item @key(fields: "id", resolvable: false) { id: ID! name: String @external label: String @requires(fields: "name") }',
    });
    expect(errors.join("\n")).toContain("REQUIRES_WITHOUT_RESOLVABLE_KEY: [a] Item.label");
  });

  it("refuses an interface object that cannot be looked up", () => {
    const a = 'type Query { x: Int } interface Good @key(fields: "id") { id: ID! } type Bread implements Good @key(fields: "id") { id: ID! }';
    const b = (resolvable: boolean) => `type Query { best: Good } type Good @interfaceObject @key(fields: "id", resolvable: ${resolvable}) { id: ID! name: String }`;
    expect(errorsOf({ a, b: b(false) })).toEqual([expect.stringContaining("INTERFACE_OBJECT_NOT_RESOLVABLE: [b] Good")]);
    expect(errorsOf({ a, b: b(true) })).toEqual([]);
  });

  it("refuses an interface that nothing implements", () => {
    expect(errorsOf({ a: 'type Query { x: Good } interface Good @key(fields: "id") { id: ID! }', b: 'type Query { y: Good } type Good @interfaceObject @key(fields: "id") { id: ID! name: String }' })).toEqual([expect.stringContaining("INTERFACE_NOT_IMPLEMENTED: [a] ")]);
  });
});
