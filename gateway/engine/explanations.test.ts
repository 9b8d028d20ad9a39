import { describe, expect, it } from "vitest";
import { isNullByError, placeInAnswer, readErrorPlaces, tellErrors, unexplained } from "./explanations.ts";

describe("violations that nobody explains", () => {
  it("are those with no error at the place, above or below", () => {
    const violations = [["a", 0, "b"], ["a", 1, "b"], ["c"], ["d", "e", "f"], ["x"]].map((path) => ({ path }));
    const errors = [["a", 0], ["a", 1, "z"], ["c", "deep", 3], ["d", "e", "f"]].map((path) => ({ path }));
    expect(unexplained(violations, errors).map(({ path }) => path.join("."))).toEqual(["a.1.b", "x"]);
  });

  it("are all of them without errors, and with errors that name no place", () => {
    expect(unexplained([{ path: ["a"] }], [])).toHaveLength(1);
    expect(unexplained([{ path: ["a"] }], [{ path: undefined }])).toHaveLength(1);
    expect(unexplained([{ path: ["a"] }], [{ path: [] }])).toHaveLength(0);
  });
});

describe("the place of an error in an answer", () => {
  const data = { a: [{ b: null, c: 1, d: { e: 2 } }, null], n: null };

  it("is its own, where something is missing or only part of an object is there", () => {
    for (const path of [["a", 0, "b"], ["a", 0, "b", "below"], ["a", 0, "d"], ["a", 1, "x"], ["n", "x"], ["a"], []]) expect(placeInAnswer(data, path)).toEqual(path);
  });

  it("is the object's that was to have it, where it was not asked", () => {
    expect(placeInAnswer(data, ["a", 0, "required", "deeper"])).toEqual(["a", 0]);
    expect(placeInAnswer(data, ["toString"])).toEqual([]);
  });

  it("is none where there is a value", () => {
    expect(placeInAnswer(data, ["a", 0, "c"])).toBeUndefined();
  });

  it("is told once of an object, each time of a place that was asked", () => {
    const errors = [["a", 0, "x"], ["a", 0, "y"], ["a", 0, "b"], ["a", 0, "b"], ["a", 0, "c"]].map((path) => ({ service: "s", path }));
    expect(tellErrors(data, errors).map(({ path }) => path)).toEqual([["a", 0], ["a", 0, "b"], ["a", 0, "b"]]);
  });
});

describe("null by an error", () => {
  const errors = readErrorPlaces([{ path: ["a", 0, "income"] }, { path: ["a", 1, "address", "ward", "code"] }, { path: ["a", 2, "lines", 1, "speed"] }]);

  it("is what an error was told of, at any depth", () => {
    expect(isNullByError(errors, ["a", 0], { income: null })).toBe(true);
    expect(isNullByError(errors, ["a", 1], { address: { ward: null } })).toBe(true);
    expect(isNullByError(errors, ["a", 2], { lines: [{ speed: 1 }, { speed: null }] })).toBe(true);
  });

  it("is not a null that was there, nor another's, nor what is not taken", () => {
    expect(isNullByError(errors, ["a", 0], { income: 1, name: null })).toBe(false);
    expect(isNullByError(errors, ["a", 3], { income: null })).toBe(false);
    expect(isNullByError(errors, ["a", 1], { address: { province: null } })).toBe(false);
    expect(isNullByError(errors, ["a", 2], { lines: [{ speed: null }, { speed: 2 }] })).toBe(false);
  });
});
