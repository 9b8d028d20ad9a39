import { Kind, buildSchema, parse } from "graphql";
import type { OperationDefinitionNode } from "graphql";
import { describe, expect, it } from "vitest";
import type { PublicError } from "../../kit/errors.ts";
import { compose } from "../compose/compose.ts";
import { readCosts } from "./estimate.ts";
import type { Costs } from "./estimate.ts";

/** Composes subgraphs as their owners write them, and reads the costs off the result. */
const costsOf = (...schemas: readonly string[]): Costs => {
  const composition = compose(schemas.map((schema, index) => ({ name: `s${index}`, typeDefs: parse(schema) })));
  if (composition.errors) throw new Error(composition.errors.join("\n"));
  return readCosts(parse(composition.supergraphSdl), buildSchema(composition.apiSdl));
};

const link = (names: string): string => `extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: [${names}])`;

const cost = (costs: Costs, text: string, variables: Readonly<Record<string, unknown>> = {}): number => {
  const document = parse(text);
  return costs.estimateOf(document, document.definitions.find((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode)(variables);
};

describe("without annotations", () => {
  const costs = costsOf(
    `${link('"@key", "@shareable"')}
    type Query { me: Person @shareable count: Int }
    type Mutation { act: Int }
    type Person @key(fields: "id") { id: ID! name: String friends: [Person!] taxes(first: Int, after: String): TaxConnection bills(first: Int = 3): [Tax!] }
    type TaxConnection { nodes: [Tax!]! totalCount: Int! }
    type Tax { amount: Int payers: [String!] office: Office }
    type Office { name: String }`,
    `${link('"@key", "@shareable"')}
    type Query { me: Person @shareable }
    type Person @key(fields: "id") { id: ID! licences: [Licence!] points: Int }
    type Licence { number: ID! }`,
  );

  it.each([
    ["a field of the root asks a ministry", "{ count }", 1],
    ["an object of the root, and its leaves, which are free", "{ me { id __typename } }", 11],
    ["fields of a shared entity ask their owner: an object ten times as dear as a leaf", "{ me { points licences { number } } }", 11 + 1 + 10 + 10],
    ["a list has ten items", "{ me { friends { id } } }", 11 + 10 + 10],
    ["and lists multiply", "{ me { friends { friends { id } } } }", 11 + 10 + 10 * (1 + 10 + 10)],
    ["a connection has its default page", "{ me { taxes { totalCount nodes { amount office { name } } } } }", 11 + 10 + 1 + 20 * 2],
    ["or the page that is asked for", "{ me { taxes(first: 5) { nodes { amount office { name } } } } }", 11 + 10 + 1 + 5 * 2],
    ["and none larger than a subgraph gives", "{ me { taxes(first: 100000) { nodes { amount } } } }", 11 + 10 + 1 + 50],
    ["a negative page makes nothing cheaper", "{ me { taxes(first: -100) { nodes { amount } } } }", 11 + 10 + 1 + 20],
    ["leaves in a list are free", "{ me { taxes(first: 1) { nodes { payers } } } }", 11 + 10 + 1 + 1],
    ["every alias counts", "{ a: me { id } b: me { id } }", 22],
    ["fragments count wherever they are spread", "{ me { ...F ... on Person { ...F } } } fragment F on Person { licences { number } }", 11 + 20 + 20],
    ["what acts is dearer", "mutation { act }", 11],
    ["introspection is dear", "{ __schema { types { name } } }", 5_000],
    ["a type of it less so", '{ __type(name: "Tax") { name } }', 100],
    ["by any other name too", "{ a: __schema { types { name } } __type: count }", 5_001],
  ])("%s", (_what, text, expected) => {
    expect(cost(costs, text)).toBe(expected);
  });

  it("a page is what the variables say, and the default without", () => {
    const text = "query ($n: Int) { me { taxes(first: $n) { nodes { amount } } } }";
    expect(cost(costs, text, { n: 7 })).toBe(11 + 10 + 1 + 7);
    expect(cost(costs, text, { n: 1_000 })).toBe(11 + 10 + 1 + 50);
    expect(cost(costs, text)).toBe(11 + 10 + 1 + 20);
    expect(cost(costs, text, { n: null })).toBe(11 + 10 + 1 + 20);
  });
});

const annotated = (names: string, costName: string, listSizeName: string): Costs =>
  costsOf(`${link(`"@key", ${names}`)}
    type Query {
      things(first: Int, last: Int, filter: Filter, ids: [ID!]): [Thing!] ${listSizeName}(assumedSize: 5, slicingArguments: ["first", "last"], requireOneSlicingArgument: false) ${costName}(weight: 3)
      exact(first: Int, last: Int): [Thing!] ${listSizeName}(slicingArguments: ["first", "last"]) ${costName}(weight: 0)
      page(size: Int! = 4): Page ${listSizeName}(slicingArguments: ["size"], sizedFields: ["items"]) ${costName}(weight: 0)
      few: [Thing!] ${listSizeName}(assumedSize: 2) ${costName}(weight: 0)
    }
    type Page { items: [Thing!] others: [Thing!] }
    type Thing ${costName}(weight: 7) { id: ID! picture(size: Int ${costName}(weight: 2)): Picture shade: Shade }
    scalar Picture ${costName}(weight: 4)
    enum Shade ${costName}(weight: 6) { DARK }
    input Filter { text: String ${costName}(weight: 9) tags: [Tag!] and: Filter }
    input Tag { name: String ${costName}(weight: 5) }`);

describe("with @cost and @listSize", () => {
  const costs = annotated('"@cost", "@listSize"', "@cost", "@listSize");

  it.each([
    ["the assumed size, where no argument slices", "{ things { id } }", 3 + 5 * 7],
    ["the slice", "{ things(first: 2) { id } }", 3 + 2 * 7],
    ["the larger of two slices", "{ things(first: 2, last: 3) { id } }", 3 + 3 * 7],
    ["no slice by null", "{ things(first: null) { id } }", 3 + 5 * 7],
    ["more than a page, where the owner says how lists are sliced", "{ things(first: 1000) { id } }", 3 + 1_000 * 7],
    ["arguments, scalars and enums that weigh", "{ things(first: 1) { picture(size: 3) shade } }", 3 + 7 + 4 + 2 + 6],
    ["an input's fields, within lists and inputs", '{ things(first: 1, filter: { text: "a", tags: [{ name: "b" }, { name: "c" }], and: { text: "d" } }) { id } }', 3 + 7 + 9 + 5 + 5 + 9],
    ["sized fields, and no other list beside them", "{ page(size: 6) { items { id } others { id } } }", 1 + 6 * 7 + 10 * 7],
    ["the schema's default of a slicing argument", "{ page { items { id } } }", 1 + 4 * 7],
    ["sized fields in a fragment under another name", "{ page(size: 2) { ... on Page { a: items { id } } } }", 1 + 2 * 7],
    ["an assumed size alone", "{ few { id } }", 2 * 7],
  ])("counts %s", (_what, text, expected) => {
    expect(cost(costs, text)).toBe(expected);
  });

  it("counts slices and inputs of variables", () => {
    expect(cost(costs, "query ($n: Int) { things(first: $n) { id } }", { n: 4 })).toBe(3 + 4 * 7);
    expect(cost(costs, "query ($n: Int) { things(first: $n) { id } }")).toBe(3 + 5 * 7);
    expect(cost(costs, "query ($n: Int!) { page(size: $n) { items { id } } }", { n: 100 })).toBe(1 + 100 * 7);
    expect(cost(costs, "query ($f: Filter) { things(first: 1, filter: $f) { id } }", { f: { text: "a", tags: [{ name: "b" }] } })).toBe(3 + 7 + 9 + 5);
    expect(cost(costs, "query ($t: String) { things(first: 1, filter: { text: $t }) { id } }", { t: "a" })).toBe(3 + 7 + 9);
  });

  it.each(["{ exact { id } }", "{ exact(first: 1, last: 1) { id } }", "{ exact(first: null) { id } }"])("a list that wants exactly one slicing argument says so: %s", (text) => {
    expect(() => cost(costs, text)).toThrow(expect.objectContaining({ code: "BAD_INPUT", publicMessage: expect.objectContaining({ en: "Query.exact wants exactly one of: first, last." }) as unknown }) as PublicError);
    expect(cost(costs, "{ exact(last: 3) { id } }")).toBe(21);
  });

  it.each([
    ["imported as something else", annotated('{ name: "@cost", as: "@price" }, { name: "@listSize", as: "@rows" }', "@price", "@rows")],
    ["not imported", annotated('"@shareable"', "@federation__cost", "@federation__listSize")],
  ])("reads the directives %s", (_what, renamed) => {
    expect(cost(renamed, "{ things(first: 2) { id } }")).toBe(3 + 2 * 7);
  });
});
