/** The dearest documents are let in: one that is refused at once measures nothing. */
import { readFileSync } from "node:fs";
import { buildSchema, parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { checkDocument, checkText } from "../../gateway/bounds.ts";
import { limits } from "../../gateway/limits.ts";
import { beyondBounds, dear, withinBounds } from "./worst.ts";

const schema = buildSchema(readFileSync(new URL("../../api.graphql", import.meta.url), "utf8"));
const read = (body: string) => JSON.parse(body) as { readonly query: string; readonly variables?: Readonly<Record<string, unknown>> };

describe("within the bounds", () => {
  it.each(dear)("$name", ({ query, variables }) => {
    expect(Buffer.byteLength(JSON.stringify({ query, variables }))).toBeLessThan(limits.bodyBytes);
    checkText(query);
    checkDocument(parse(query), variables);
    expect(validate(schema, parse(query))).toEqual([]);
  });

  it("no two wordings are the same text", () => {
    for (const { bodies } of [...withinBounds(4), ...beyondBounds(4)]) expect(new Set(bodies.map((body) => read(body).query)).size).toBe(4);
  });
});
