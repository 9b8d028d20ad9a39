/** Documents whose shape is the attack: refused with the bound they pass, before any subgraph hears of them, and nobody after them is any worse off. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { limits } from "../../gateway/limits.ts";
import { startTestFederation } from "../federation.ts";
import type { TestFederation } from "../federation.ts";
import { HomeDocument } from "../generated/graphql.ts";
import { admissible, tooComplex } from "./shapes.ts";

let federation: TestFederation;
let heard: string[] = [];
beforeAll(async () => {
  federation = await startTestFederation();
  for (const [name, { app }] of federation.subgraphs) {
    app.server.on("request", () => heard.push(name));
  }
});
afterAll(() => federation.stop());
beforeEach(() => {
  for (const ministry of federation.world.ministries) ministry.resetCalls();
  heard = [];
});

const callsOfMinistries = () => federation.world.ministries.flatMap(({ calls }) => calls);

/** What a refusal has to be: one error with its code and both languages, and nobody was asked. */
const expectRefused = ({ status, errors, data, text }: Awaited<ReturnType<TestFederation["askText"]>>, code = "OPERATION_TOO_COMPLEX"): void => {
  expect({ status, codes: errors.map(({ extensions }) => extensions.code), data }).toEqual({ status: 400, codes: [code], data: undefined });
  expect(errors[0]?.extensions).toMatchObject({ service: "gateway", retryable: false, traceId: expect.stringMatching(/^[0-9a-f]{32}$/) as unknown });
  expect(errors[0]?.extensions.messages.en).toMatch(/\d/);
  expect(errors[0]?.extensions.messages.vi).toMatch(/\d/);
  expect(text).not.toMatch(/node_modules|stack/i);
  expect(heard).toEqual([]);
  expect(callsOfMinistries()).toEqual([]);
};

describe("too much", () => {
  it.each(tooComplex)("of $name is refused, and the next query is answered", async ({ query, variables }) => {
    expectRefused(await federation.askText(query, { as: "nguyen-van-an", ...(variables && { variables }) }));
    expect((await federation.askText("{ me { id } }", { as: "nguyen-van-an" })).data).toEqual({ me: { id: "c-0f2a4be1-0001" } });
    expect(heard).toHaveLength(1);
  });

  it.each([
    ["deep variables", { on: Array.from({ length: 20 }).reduce<unknown>((inner) => [inner], 1) }],
    ["long lists in variables", { on: Array.from({ length: 10_000 }, () => 1) }],
    ["many values in variables", { on: Array.from({ length: 100 }, () => Array.from({ length: 100 }, () => 1)) }],
    ["variables that no operation has", { other: Array.from({ length: 10_000 }, () => 1) }],
  ])("of %s is refused", async (_what, variables) => {
    expectRefused(await federation.askText("query ($on: Date) { customsDeclarationTypes(on: $on) { type } }", { variables }));
  });

  it("is told in the words of the bound", async () => {
    const { errors } = await federation.askText(`{ ${"a: me { id } ".repeat(limits.rootFields + 1)} }`);
    expect(errors[0]?.message).toBe(`An operation may ask for at most ${limits.rootFields} fields at the root.`);
    expect(errors[0]?.extensions.messages.vi).toBe(`Truy vấn được có tối đa ${limits.rootFields} trường ở cấp gốc.`);
  });

  it.each(["query", "%71uery", "x=1&query"])("is refused by GET as by POST: %s", async (name) => {
    const response = await fetch(`${federation.url}/graphql?${name}=${encodeURIComponent(`{ ${"a: me { id } ".repeat(limits.rootFields + 1)} }`)}`, { headers: { "apollo-require-preflight": "1" } });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "OPERATION_TOO_COMPLEX" } }] });
  });

  it.each(["__schema", "__typename", "__type"])("is too much under the name of %s as well", async (name) => {
    const aliases = Array.from({ length: limits.aliases + 1 }, () => `${name}: id`).join(" ");
    expectRefused(await federation.askText(`{ me { ${aliases} } }`));
    expectRefused(await federation.askText(`query ${name} { me { ...${name} } } fragment ${name} on Citizen { ${aliases} }`));
    expectRefused(await federation.askText(`{ ${Array.from({ length: limits.rootFields + 1 }, (_, index) => `a${index}: __typename`).join(" ")} }`));
  });
});

describe("a cost too high", () => {
  const firms = (first: string, variable = "") => `query${variable} { me { representations { organisation { customsDeclarations(first: ${first}) { nodes { lines { hsCode value { amount } } supplements { changes { after } } } } } } } }`;

  it("is refused before anything is planned or asked, and the same in smaller pages is answered", async () => {
    expectRefused(await federation.askText(firms("50"), { as: "hoang-minh-duc" }));
    const { status, errors } = await federation.askText(firms("5"), { as: "hoang-minh-duc" });
    expect({ status, errors }).toEqual({ status: 200, errors: [] });
  });

  it("depends on the variables: one document is refused and answered", async () => {
    const text = firms("$first", "($first: Int)");
    expectRefused(await federation.askText(text, { as: "hoang-minh-duc", variables: { first: 50 } }));
    expect((await federation.askText(text, { as: "hoang-minh-duc", variables: { first: 2 } })).status).toBe(200);
    heard = [];
    for (const ministry of federation.world.ministries) ministry.resetCalls();
    expectRefused(await federation.askText(text, { as: "hoang-minh-duc", variables: { first: 50 } }));
  });
});

describe("what validation has to refuse", () => {
  it.each([1, 2, 20])("a cycle of %d fragments", async (length) => {
    const fragments = Array.from({ length }, (_, index) => `fragment F${index} on Citizen { id ...F${(index + 1) % length} }`).join(" ");
    const { status, errors } = await federation.askText(`{ me { ...F0 } } ${fragments}`, { as: "nguyen-van-an" });
    expect(status).toBe(400);
    expect(errors[0]?.extensions.code).toBe("BAD_INPUT");
    expect(callsOfMinistries()).toEqual([]);
  });

  it("fields of one name that ask different things", async () => {
    const { status, errors } = await federation.askText(`{ me { ${Array.from({ length: 29 }, (_, index) => `a: customsDeclarations(first: ${index + 1}) { totalCount }`).join(" ")} } }`, { as: "nguyen-van-an" });
    expect(status).toBe(400);
    expect(errors[0]?.extensions.code).toBe("BAD_INPUT");
    expect(callsOfMinistries()).toEqual([]);
  });
});

describe("what is just within bounds", () => {
  it.each(admissible)("is answered, or told what does not fit: $name", async ({ query }) => {
    const { status, errors } = await federation.askText(query, { as: "hoang-minh-duc" });
    const codes = new Set(errors.map(({ extensions }) => extensions.code));
    expect({ status, codes: [...codes] }).toEqual(status === 200 ? { status: 200, codes: [] } : { status: 400, codes: ["BAD_INPUT"] });
  });

  it("is answered: as many root fields of a shareable object as there may be", async () => {
    const { status, data } = await federation.askText(`{ ${Array.from({ length: limits.rootFields }, (_, index) => `a${index}: me { id fullName drivingLicences { number } }`).join(" ")} }`, { as: "nguyen-van-an" });
    expect(status).toBe(200);
    expect(Object.keys(data ?? {})).toHaveLength(limits.rootFields);
    expect(new Set(Object.values(data ?? {}).map((each) => JSON.stringify(each))).size).toBe(1);
  });

  it("is answered after all of the above: the home page, without an error", async () => {
    for (const { query } of tooComplex) await federation.askText(query, { as: "nguyen-van-an" });
    const { status, errors, data } = await federation.ask(HomeDocument, { as: "nguyen-van-an" });
    expect({ status, errors }).toEqual({ status: 200, errors: [] });
    expect(data?.me?.taxpayer?.taxCode).toBe("999085000101");
  });
});
