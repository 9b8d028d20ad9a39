import { parse, print } from "graphql";
import { describe, expect, it } from "vitest";
import { askedName, askedPath, disambiguate } from "./names.ts";

const names = { own: new Set(["__typename", "id", "price"]), withArguments: new Set(["price", "label"]) };
const planned = (query: string): string => print(disambiguate(parse(query), names)).replaceAll(/\s+/g, " ");
const same = (query: string): string => print(parse(query)).replaceAll(/\s+/g, " ");

describe("names as they are planned", () => {
  it("are those asked, where nothing can be taken for something else", () => {
    for (const query of ["{ a { id x: label(n: 1) y: label(n: 2) } b { x: label(n: 1) } }", "{ a { ...F } b { ...F } } fragment F on T { id name }", "{ a { weight } a { weight } }"]) expect(planned(query)).toBe(same(query));
  });

  it("are others for what has the name of a key or of something required", () => {
    expect(planned("{ a { id: weight } }")).toBe("{ a { _asked0_id: weight } }");
    expect(planned("{ a { price } }")).toBe("{ a { _asked0_price: price } }");
    expect(planned("{ a { __typename: weight } }")).toBe("{ a { _asked0___typename: weight } }");
  });

  it("are others for each of several things under one name, the same for the same", () => {
    expect(planned("{ a { x: label(n: 1, m: 2) } b { x: label(n: 2) } c { ...F } } fragment F on T { x: label(m: 2, n: 1) }")).toBe("{ a { _asked0_x: label(n: 1, m: 2) } b { _asked1_x: label(n: 2) } c { ...F } } fragment F on T { _asked0_x: label(m: 2, n: 1) }");
    expect(planned("{ a { x } b { x: y } }")).toBe("{ a { _asked0_x: x } b { _asked1_x: y } }");
  });

  it("cannot be forged, and are put back", () => {
    expect(planned("{ a { _asked0_id: weight } }")).toBe("{ a { _asked0__asked0_id: weight } }");
    expect(askedName("_asked0__asked0_id")).toBe("_asked0_id");
    expect(askedName("_asked12_x")).toBe("x");
    expect(askedPath(["a", 0, "_asked1_x", "id"])).toEqual(["a", 0, "x", "id"]);
  });

  it("leave introspection alone", () => {
    const query = '{ __type(name: "A") { ...F id: name } __schema { types { id: kind } } } fragment F on __Type { id: description }';
    expect(planned(query)).toBe(same(query));
  });

  it("are others for variables that are called like representations", () => {
    expect(planned("query ($representations: Int, $representations_3: Int, $other: Int) { a(x: $representations, y: $representations_3, z: $other) }")).toBe(
      "query ($_asked0_representations: Int, $_asked0_representations_3: Int, $other: Int) { a(x: $_asked0_representations, y: $_asked0_representations_3, z: $other) }",
    );
  });
});
