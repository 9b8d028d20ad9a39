import { parse } from "graphql";
import { describe, expect, it } from "vitest";
import { compose } from "./compose.ts";

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@key", "@shareable", "@authenticated", "@policy"])';
const subgraph = (name: string, sdl: string) => ({ name, typeDefs: parse(`${link}\n${sdl}`) });
const errorsOf = (...subgraphs: ReturnType<typeof subgraph>[]): string => (compose(subgraphs).errors ?? []).join("\n");

describe("composing", () => {
  it("gives a supergraph, and an API schema without a trace of federation", () => {
    const composed = compose([
      subgraph("a", 'type Query { me: Citizen @shareable } type Citizen @key(fields: "id") { id: ID! name: String }'),
      subgraph("b", 'type Query { me: Citizen @shareable } type Citizen @key(fields: "id") { id: ID! licences: [String!] }'),
    ]);
    if (composed.errors) throw new Error(composed.errors.join("\n"));
    expect(composed.supergraphSdl).toContain("join__Graph");
    expect(composed.apiSdl).toContain("licences: [String!]");
    expect(composed.apiSdl).not.toMatch(/join__|_entities|_service/);
  });

  it("says what does not fit, with the subgraph's name", () => {
    expect(errorsOf(subgraph("a", "type Query { a: String }"), subgraph("b", "type Query { a: Int }"))).toMatch(/FIELD_TYPES_MISMATCH|INVALID_FIELD_SHARING/);
  });

  it("refuses a shareable list of entities, whether the field or the type is shareable", () => {
    const owner = 'type Query { b: String } type Licence @key(fields: "number") { number: ID! }';
    expect(errorsOf(subgraph("a", `type Query { licences: [Licence!]! @shareable } type Licence @key(fields: "number") { number: ID! }`), subgraph("b", owner))).toContain("SHAREABLE_ENTITY_LIST: [a] Query.licences");
    expect(errorsOf(subgraph("a", `type Query { box: Box } type Box @shareable { licences: [Licence] } type Licence @key(fields: "number") { number: ID! }`), subgraph("b", owner))).toContain("[a] Box.licences");
  });

  it("refuses a shareable list of an interface or union that holds entities", () => {
    const sdl = 'type Query { all: [Thing!] @shareable, some: [Some!] @shareable } interface Thing { number: ID! } type Licence implements Thing @key(fields: "number") { number: ID! } union Some = Licence';
    const errors = errorsOf(subgraph("a", sdl));
    expect(errors).toContain("[a] Query.all");
    expect(errors).toContain("[a] Query.some");
  });

  it("lets a shareable list of plain values pass", () => {
    expect(errorsOf(subgraph("a", "type Query { names: [String!] @shareable }"), subgraph("b", "type Query { names: [String!] @shareable }"))).toBe("");
  });

  it("refuses a protected field that cannot be null", () => {
    expect(errorsOf(subgraph("a", "type Query { secret: String! @authenticated }"))).toContain("PROTECTED_FIELD_NOT_NULLABLE: [a] Query.secret");
    expect(errorsOf(subgraph("a", 'type Query { secret: String! @policy(policies: [["assurance-level-2"]]) }'))).toContain("[a] Query.secret");
  });

  it("refuses a boundary that cannot be null: a root field, a field of an entity that others share", () => {
    expect(errorsOf(subgraph("a", "type Query { types: [String!]! }"))).toContain("BOUNDARY_NOT_NULLABLE: [a] Query.types");
    const citizen = (field: string) => `type Query { me: Citizen @shareable } type Citizen @key(fields: "id") { id: ID! ${field} }`;
    expect(errorsOf(subgraph("a", citizen("name: String!")), subgraph("b", citizen("age: Int")))).toContain("[a] Citizen.name");
    expect(errorsOf(subgraph("a", citizen("name: String!")))).toBe("");
  });

  describe("an entity that others only refer to", () => {
    const owner = subgraph("a", 'type Query { bill: Bill } type Bill @key(fields: "id") { id: ID! total: Int! }');
    const referring = (field: string, more = "") => subgraph("b", `type Query { item: Item } type Item { ${field} } type Bill @key(fields: "id", resolvable: false) { id: ID! } ${more}`);

    it("may have fields that cannot be null, where the reference can", () => {
      expect(errorsOf(owner, referring("of: Bill"))).toBe("");
      expect(errorsOf(owner, referring("all: [Bill]"))).toBe("");
      expect(errorsOf(owner, referring("of: Thing", "union Thing = Bill"))).toBe("");
    });

    it("may not, where a reference of another subgraph cannot be null", () => {
      for (const field of ["of: Bill!", "all: [Bill!]"]) expect(errorsOf(owner, referring(field)), field).toContain("[a] Bill.total");
      expect(errorsOf(owner, referring("of: Thing!", "union Thing = Bill"))).toContain("[a] Bill.total");
      const behindInterface = subgraph("b", 'type Query { item: Item } type Item { of: Thing! } interface Thing { id: ID! } type Bill implements Thing @key(fields: "id", resolvable: false) { id: ID! }');
      expect(errorsOf(owner, behindInterface)).toContain("[a] Bill.total");
    });

    it("may not, where another subgraph adds to it or resolves it", () => {
      expect(errorsOf(owner, subgraph("b", 'type Query { b: Int } type Bill @key(fields: "id", resolvable: false) { id: ID! note: String }'))).toContain("[a] Bill.total");
      expect(errorsOf(owner, subgraph("b", 'type Query { b: Int } type Bill @key(fields: "id") { id: ID! }'))).toContain("[a] Bill.total");
    });
  });
});
