import { buildSchema, getNamedType, isInterfaceType, isNonNullType, isObjectType, parse } from "graphql";
import { trimSelectionNodes } from "@apollo/query-planner";
import type { QueryPlanSelectionNode } from "@apollo/query-planner";
import { describe, expect, it } from "vitest";
import { compileRepresenter, lacking } from "./representations.ts";

const schema = buildSchema("type Query { x: Int } interface Thing { id: ID! } type Car implements Thing { id: ID! plate: String maker: Maker parts: [Part] } type Land { id: ID! area: Int! } type Maker { country: Country } type Country { code: String! zone: String } type Part { no: Int weight: Int }");
const types = {
  isSubtype: (typename: string, condition: string) => typename === condition || (condition === "Thing" && typename === "Car"),
  fieldOf(typename: string, name: string) {
    const type = schema.getType(typename);
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    return field && { type: getNamedType(field.type).name, isNonNull: isNonNullType(field.type) };
  },
};
const represent = (requires: string, object: object): unknown => {
  const [definition] = parse(requires).definitions;
  const selections: QueryPlanSelectionNode[] = definition && "selectionSet" in definition && definition.selectionSet ? trimSelectionNodes(definition.selectionSet.selections) : [];
  return compileRepresenter(selections, types)(object as never);
};

describe("a representation", () => {
  const car = { __typename: "Car", id: "1", plate: null, maker: { country: { code: "VN", zone: "A", more: 1 }, name: "x" }, parts: [{ no: 1, weight: 2 }, null], other: 1 };

  it("holds what is required and nothing else", () => {
    expect(represent("{ ... on Car { __typename id plate maker { country { code } } } }", car)).toEqual({ __typename: "Car", id: "1", plate: null, maker: { country: { code: "VN" } } });
  });

  it("joins what several parts require of the same, in objects and in lists", () => {
    expect(represent("{ ... on Car { __typename maker { country { code } } parts { no } } ... on Thing { maker { country { zone } } parts { weight } } }", car)).toEqual({ __typename: "Car", maker: { country: { code: "VN", zone: "A" } }, parts: [{ no: 1, weight: 2 }, null] });
  });

  it("is none of an object of another type", () => {
    expect(represent("{ ... on Land { __typename id } }", car)).toBeUndefined();
    expect(represent("{ ... on Thing { __typename id } }", car)).toEqual({ __typename: "Car", id: "1" });
  });

  it("is lacking without its type, without a part, or with a null where none may be", () => {
    expect(represent("{ ... on Car { __typename id } }", { id: "1" })).toBe(lacking);
    expect(represent("{ ... on Car { __typename id colour } }", car)).toBe(lacking);
    expect(represent("{ ... on Car { __typename id } }", { ...car, id: null })).toBe(lacking);
    expect(represent("{ ... on Car { __typename maker { country { code } } } }", { ...car, maker: { country: { code: null } } })).toBe(lacking);
    expect(represent("{ ... on Car { __typename maker { country { code } } } }", { ...car, maker: null })).toEqual({ __typename: "Car", maker: null });
  });

  it("is a copy: changing it changes nothing of the object", () => {
    const object = structuredClone(car);
    const taken = represent("{ ... on Car { __typename maker { country { code } } parts { no } } }", object) as { maker: { country: { code: string } }; parts: { no: number }[] };
    taken.maker.country.code = "changed";
    taken.parts.pop();
    expect(object).toEqual(car);
  });
});
