import { parse } from "graphql";
import { describe, expect, it } from "vitest";
import { PublicError } from "../kit/errors.ts";
import { checkDocument, checkText, checkVariables, createTextCheck } from "./bounds.ts";
import { limits } from "./limits.ts";

const repeat = (count: number, one: (index: number) => string): string => Array.from({ length: count }, (_, index) => one(index)).join(" ");

/** What a check says: nothing, or the refusal in English. */
const said = (check: () => void): string | undefined => {
  try {
    check();
    return undefined;
  } catch (error) {
    if (!(error instanceof PublicError)) throw error;
    expect(error.code).toBe("OPERATION_TOO_COMPLEX");
    return error.publicMessage.en;
  }
};
const ofText = (text: string) => said(() => checkText(text));
const ofDocument = (text: string) => said(() => checkDocument(parse(text)));

describe("a text", () => {
  it.each([
    ["characters", (count: number) => `{a}${" ".repeat(count - 3)}`, limits.characters, "characters"],
    ["tokens", (count: number) => `{ ${"a ".repeat(count - 2)}}`, limits.tokens, "tokens"],
    ["brackets", (count: number) => `${"{a".repeat(count)}${"}".repeat(count)}`, limits.brackets, "brackets"],
    ["brackets of lists", (count: number) => `{a(b:${"[".repeat(count - 2)}1${"]".repeat(count - 2)})}`, limits.brackets, "brackets"],
    ["brackets of objects", (count: number) => `{a(b:${"{c:".repeat(count - 2)}1${"}".repeat(count - 2)})}`, limits.brackets, "brackets"],
  ])("may have as many %s as the limit says, and no more", (_what, write, limit, word) => {
    expect(ofText(write(limit))).toBeUndefined();
    expect(ofText(write(limit + 1))).toContain(word);
    expect(ofText(write(limit + 1))).toContain(limit.toLocaleString("en"));
  });

  it("is not misread: brackets in strings and comments are none", () => {
    expect(ofText(`{ a(b: "${"{[(".repeat(500)}") } # ${"{".repeat(500)}`)).toBeUndefined();
    expect(ofText(`{ a(b: """${"{".repeat(500)}""") }`)).toBeUndefined();
  });

  it("that is no GraphQL is left to the parser, and counted as far as the parser would read it", () => {
    expect(ofText("{ me { ")).toBeUndefined();
    expect(ofText(`{ ? ${"{".repeat(500)}`)).toBeUndefined();
    expect(ofText(`${"{a".repeat(limits.brackets + 1)} ?`)).toContain("brackets");
  });
});

const deep = (levels: number): string => `${"{a".repeat(levels)}${"}".repeat(levels)}`;
const chain = (fragments: number): string => repeat(fragments, (index) => `fragment F${index} on T { ${index === fragments - 1 ? "a" : `...F${index + 1}`} }`);

describe("a document", () => {
  it.each([
    ["levels of fields", deep, limits.levels, "levels"],
    ["levels of inline fragments", (count: number) => `{${"...{".repeat(count - 1)}a${"}".repeat(count)}`, limits.levels, "levels"],
    ["levels of fragments", (count: number) => `{...F0} ${chain(count - 1)}`, limits.levels, "levels"],
    ["root fields", (count: number) => `{ ${repeat(count, (index) => `f${index}`)} }`, limits.rootFields, "at the root"],
    ["root fields in fragments", (count: number) => `{ ...F ... { a } } fragment F on T { ${repeat(count - 1, (index) => `f${index}`)} }`, limits.rootFields, "at the root"],
    ["aliases", (count: number) => `{ a { ${repeat(count, (index) => `f${index}: b`)} } }`, limits.aliases, "aliases"],
    ["aliases by spreading one twice", (count: number) => `{ a { ...F ...F } } fragment F on T { ${repeat(count / 2 + (count % 2), (index) => `f${index}: b`)} }`, limits.aliases, "aliases"],
    ["directives", (count: number) => `query ($v: Int @a) @a { b @a ... @a { c ...F @a } } fragment F on T @a { d ${"@a ".repeat(count - 6)} }`, limits.directives, "directives"],
    ["names of types of variables", (count: number) => `query (${repeat(count - 10, (index) => `$v${index}: T`)}) { a } query (${repeat(10, (index) => `$v${index}: [T!]`)}) { a }`, limits.typeNames, "types"],
    ["names of types that fragments are on", (count: number) => `query ($v: T) { ... { a } ...F0 x { ${repeat(count - 3, (index) => `... on T { f${index} }`)} } } fragment F0 on T { a } fragment F1 on T { a }`, limits.typeNames, "types"],
    ["spreads", (count: number) => `{ a { ${repeat(count, () => "...F")} } } fragment F on T { a }`, limits.spreads, "spread"],
    ["repeats", (count: number) => `{ a { ${repeat(count + 1, () => "b")} } }`, limits.repeats, "repeat"],
    ["repeats of an alias, in inline fragments and below", (count: number) => `{ a { b: c ... { b: c ${repeat(count - 3, () => "... on T { b }")} } d { e } d { e e } } }`, limits.repeats, "repeat"],
    ["selections", (count: number) => `{ a { ${repeat(count - 1, (index) => `b${index}`)} } }`, limits.selections, "select"],
    ["operations", (count: number) => repeat(count, (index) => `query Q${index} { a }`), limits.operations, "operations"],
    ["fragments", (count: number) => `{ a } ${repeat(count, (index) => `fragment F${index} on T { a }`)}`, limits.fragments, "fragments"],
    ["items in a list", (count: number) => `{ a(b: [${repeat(count, () => "1")}]) }`, limits.listItems, "items"],
    ["items in a list within an object of a directive", (count: number) => `{ a @b(c: { d: [[${repeat(count, () => "1")}]] }) }`, limits.listItems, "items"],
    ["items in a default", (count: number) => `query ($v: [Int] = [${repeat(count, () => "1")}]) { a(b: $v) }`, limits.listItems, "items"],
  ])("may have as many %s as the limit says, and no more", (_what, write, limit, word) => {
    expect(ofDocument(write(limit))).toBeUndefined();
    expect(ofDocument(write(limit + 1))).toContain(word);
    expect(ofDocument(write(limit + 1))).toContain(limit.toLocaleString("en"));
  });

  it("tells the limit in both languages", () => {
    expect(() => checkDocument(parse(deep(limits.levels + 1)))).toThrow(expect.objectContaining({ publicMessage: { en: `An operation may nest fields and fragments at most ${limits.levels} levels deep.`, vi: `Truy vấn được lồng trường và phân đoạn tối đa ${limits.levels} cấp.` } }));
  });

  it.each(["__schema", "__type", "__typename", "__proto__", "constructor"])("is counted the same when its things are called %s", (name) => {
    expect(ofDocument(`query ${name} { ${repeat(limits.aliases + 1, () => `${name}: ${name}`)} }`)).toContain("at the root");
    expect(ofDocument(`{ a { ${repeat(limits.aliases + 1, () => `${name}: ${name}`)} } }`)).toContain("aliases");
    expect(ofDocument(`{ ${`${name} { `.repeat(limits.levels)}a${" }".repeat(limits.levels)} }`)).toContain("levels");
    expect(ofDocument(`{ a { ${repeat(limits.spreads + 1, () => `...${name}`)} } } fragment ${name} on ${name} { a }`)).toContain("spread");
  });

  it("is measured fully although it has many ways through its fragments", () => {
    const ways = (width: number, levels: number) => `{ a { ...F0 } } ${repeat(levels, (index) => `fragment F${index} on T { ${repeat(width, () => `...F${index + 1}`)} }`)} fragment F${levels} on T { a }`;
    for (const [width, levels] of [[2, 8], [2, 20], [12, 20], [30, 20]] as const) expect(ofDocument(ways(width, levels))).toContain("spread");
    expect(ofDocument(ways(2, 5))).toBeUndefined();
  });

  it("with a cycle of fragments is left to validation", () => {
    expect(ofDocument("{ ...A } fragment A on T { ...A }")).toBeUndefined();
    expect(ofDocument("{ ...A } fragment A on T { b { ...B } } fragment B on T { ...A ...A }")).toBeUndefined();
  });

  it("is refused for a fragment too, used or not, defined before or after", () => {
    const fragment = `fragment F on T ${deep(limits.levels + 1)}`;
    expect(ofDocument(`{ a } ${fragment}`)).toContain("levels");
    expect(ofDocument(`${fragment} { ...F }`)).toContain("levels");
  });

  it("is refused for the second of its operations", () => {
    expect(ofDocument(`query A { a } query B ${deep(limits.levels + 1)}`)).toContain("levels");
  });

  it("may be checked together with its variables", () => {
    expect(said(() => checkDocument(parse("{ a }"), { ids: Array.from({ length: limits.listItems + 1 }, () => 1) }))).toContain("items");
  });
});

describe("variables", () => {
  const nest = (levels: number, wrap: (inner: unknown) => unknown): unknown => Array.from({ length: levels }).reduce<unknown>((inner) => wrap(inner), 1);

  it.each([
    ["items in a list", (count: number) => ({ a: Array.from({ length: count }, () => 1) }), limits.listItems, "items"],
    ["items in an inner list", (count: number) => ({ a: { b: [Array.from({ length: count }, () => 1)] } }), limits.listItems, "items"],
    ["values", (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`v${index}`, index])), limits.inputValues, "values"],
    ["levels of lists", (count: number) => ({ a: nest(count, (inner) => [inner]) }), limits.inputLevels, "levels"],
    ["levels of objects", (count: number) => ({ a: nest(count, (inner) => ({ inner })) }), limits.inputLevels, "levels"],
  ])("may have as many %s as the limit says, and no more", (_what, write, limit, word) => {
    expect(said(() => checkVariables(write(limit)))).toBeUndefined();
    expect(said(() => checkVariables(write(limit + 1)))).toContain(word);
  });

  it("are walked as deep as JSON goes", () => {
    expect(said(() => checkVariables(JSON.parse(`{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`) as Record<string, unknown>))).toContain("levels");
  });

  it("add up over small lists", () => {
    expect(said(() => checkVariables({ a: Array.from({ length: limits.listItems }, () => Array.from({ length: limits.listItems }, () => 1)) }))).toContain("values");
  });
});

describe("the check of a text", () => {
  it("refuses what either check refuses, again and again", () => {
    const check = createTextCheck();
    for (let time = 0; time < 2; time += 1) {
      expect(said(() => check(`{ ${"a ".repeat(limits.tokens)}}`))).toContain("tokens");
      expect(said(() => check(deep(limits.levels + 1)))).toContain("levels");
      expect(said(() => check("{ me { id } }"))).toBeUndefined();
      expect(said(() => check("{ me { "))).toBeUndefined();
    }
  });
});
