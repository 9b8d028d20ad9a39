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

  it("lets an entity be as strict as it likes to those who only refer to it, and may be left without it", () => {
    const owner = subgraph("a", 'type Query { paper(number: ID!): Paper } type Paper @key(fields: "number") { number: ID! title: String! }');
    const reference = (field: string, more = "") => subgraph("b", `type Query { case: Case } type Case { ${field} } type Paper @key(fields: "number", resolvable: false) { number: ID! } ${more}`);
    for (const field of ["paper: Paper", "papers: [Paper]", "papers: [Paper]!"]) expect(errorsOf(owner, reference(field)), field).toBe("");
    for (const field of ["paper: Paper!", "papers: [Paper!]", "papers: [Paper!]!"]) expect(errorsOf(owner, reference(field)), field).toContain("[a] Paper.title");
    expect(errorsOf(owner, reference("found: Found", "union Found = Paper"))).toContain("[a] Paper.title");
    expect(errorsOf(owner, subgraph("b", 'type Query { paper2: Paper } type Paper @key(fields: "number") { number: ID! pages: Int }'))).toContain("[a] Paper.title");
  });
});
