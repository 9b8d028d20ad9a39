import { describe, expect, it } from "vitest";
import { exampleOf, examples } from "./examples.ts";

describe("examples", () => {
  it("begin with the home page, and are each one operation with a word about it", () => {
    expect(examples[0]?.query).toContain("query Home ");
    for (const { query } of examples) expect(query).toMatch(/^# \S.*\.\n(query|mutation) \w+/);
  });

  it("that run as they stand have no variables", () => {
    expect(exampleOf("query Estimate($kWh: Float! = 250, $on: Date) { __typename }")).toEqual({ query: expect.any(String) as string });
  });

  it("that need another answer's values have a blank for each", () => {
    const { variables } = exampleOf("mutation Apply($evidence: [String!]!, $picture: String!, $size: Int!, $copies: Int! = 1, $declared: Declared, $idempotencyKey: String!) { __typename }");
    expect(JSON.parse(variables ?? "")).toEqual({ evidence: [], picture: "", size: 0, idempotencyKey: "my-key-0001" });
  });
});
