import { describe, expect, it } from "vitest";
import { locate, merge, objectsAt } from "./data.ts";
import type { JsonObject } from "./data.ts";

const merged = (target: JsonObject, source: JsonObject, vague: readonly string[] = []): JsonObject => {
  merge(target, source, new Set(vague));
  return target;
};
const fromJson = (text: string): JsonObject => JSON.parse(text) as JsonObject;

describe("merging", () => {
  it("objects by key, lists of one length by position, a later scalar wins", () => {
    expect(merged({ a: { x: 1, y: 1 }, l: [{ x: 1 }, null, [{ x: 1 }]] }, { a: { y: 2, z: 2 }, l: [{ y: 2 }, { y: 2 }, [{ y: 2 }]] })).toEqual({ a: { x: 1, y: 2, z: 2 }, l: [{ x: 1, y: 2 }, { y: 2 }, [{ x: 1, y: 2 }]] });
    expect(merged({ l: [1, 2] }, { l: [3] })).toEqual({ l: [3] });
  });

  it("null replaces nothing, in either order", () => {
    const value = { o: { x: 1 }, l: [1], s: "s", in: [{ x: 1 }, 2] };
    const nothing = { o: null, l: null, s: null, in: [null, null] };
    expect(merged(structuredClone(value), structuredClone(nothing))).toEqual(value);
    expect(merged(structuredClone(nothing), structuredClone(value))).toEqual(value);
  });

  it("names that every object inherits are names like any other", () => {
    const result = merged(fromJson('{"__proto__":{"a":1},"constructor":{"b":1}}'), fromJson('{"__proto__":{"c":1},"constructor":{"d":1},"toString":{"e":1}}'));
    expect(JSON.stringify(result)).toBe('{"__proto__":{"a":1,"c":1},"constructor":{"b":1,"d":1},"toString":{"e":1}}');
    expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
    expect(({} as JsonObject)["c"]).toBeUndefined();
  });

  it("a type's name is not replaced by an interface's", () => {
    expect(merged({ __typename: "Car", in: { __typename: "Car" } }, { __typename: "Asset", in: { __typename: "Asset" } }, ["Asset"])).toEqual({ __typename: "Car", in: { __typename: "Car" } });
    expect(merged({ __typename: "Asset" }, { __typename: "Car" }, ["Asset"])).toEqual({ __typename: "Car" });
  });
});

describe("finding objects at a path", () => {
  const root = fromJson('{"a":[{"b":[[{"c":1},null],null,[{"c":2}]]},null,{"b":null},{}],"__proto__":{"c":3}}');

  it("goes into lists of lists, past gaps", () => {
    expect(objectsAt(root, ["a", "@", "b", "@", "@"])).toEqual([{ c: 1 }, { c: 2 }]);
    expect(objectsAt(root, ["a", "@"])).toHaveLength(3);
    expect(objectsAt(root, ["nothing", "@"])).toEqual([]);
    expect(objectsAt(root, ["constructor"])).toEqual([]);
    expect(objectsAt(root, ["__proto__"])).toEqual([{ c: 3 }]);
  });

  it("says where they are, the same ones", () => {
    for (const path of [["a", "@", "b", "@", "@"], ["a", "@"], ["__proto__"], ["constructor"], []]) expect(locate(root, path).map(({ object }) => object)).toEqual(objectsAt(root, path));
    expect(locate(root, ["a", "@", "b", "@", "@"]).map(({ path }) => path.join("."))).toEqual(["a.0.b.0.0", "a.0.b.2.0"]);
  });
});
