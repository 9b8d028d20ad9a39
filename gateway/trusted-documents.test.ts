import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSchema } from "graphql";
import { afterAll, describe, expect, it } from "vitest";
import { idOf, readManifest, registerDocuments } from "./trusted-documents.ts";

const folder = mkdtempSync(join(tmpdir(), "manifest-"));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (content: string): string => {
  const path = join(folder, `${Math.random()}.json`);
  writeFileSync(path, content);
  return path;
};

describe("a manifest", () => {
  it("holds texts under their hashes", () => {
    const text = "query A { a }";
    expect(readManifest(write(JSON.stringify({ [idOf(text)]: text })))).toEqual({ [idOf(text)]: text });
  });

  it.each([
    ["no file", "", "not a JSON file"],
    ["no JSON", "{", "not a JSON file"],
    ["a list", "[]", "under their hashes"],
    ["another kind of id", JSON.stringify({ "md5:abc": "{ a }" }), "under their hashes"],
    ["a hash of another text", JSON.stringify({ [idOf("{ b }")]: "{ a }" }), "not its own"],
  ])("that is %s is refused", (_what, content, reason) => {
    expect(() => readManifest(content === "" ? join(folder, "absent.json") : write(content))).toThrow(reason);
  });
});

describe("registering", () => {
  const schema = buildSchema("type Query { a: String } type Mutation { b: String }");
  const register = (text: string) => registerDocuments({ [idOf(text)]: text }, schema);

  it("finds a document by its id with and without the prefix, and tells reads from acts", () => {
    const text = "query A { a }";
    expect(register(text).get(idOf(text))).toMatchObject({ isQuery: true });
    expect(register(text).get(idOf(text).slice("sha256:".length))).toMatchObject({ id: idOf(text) });
    expect(register("mutation B { b }").get(idOf("mutation B { b }"))).toMatchObject({ isQuery: false });
  });

  it.each([
    ["does not fit the schema", "query A { gone }", "A does not fit the schema"],
    ["has two operations", "query A { a } query B { a }", "must have one operation"],
  ])("refuses a document that %s, by its name", (_what, text, reason) => {
    expect(() => register(text)).toThrow(reason);
  });
});
