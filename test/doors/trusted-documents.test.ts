/** The two ways in: what one answers, the other answers; and what was not registered can be kept out. */
import { readFileSync, readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { idOf } from "../../gateway/trusted-documents.ts";
import { startTestFederation } from "../federation.ts";
import type { TestFederation } from "../federation.ts";
import persisted from "../generated/persisted-documents.json" with { type: "json" };

const folder = new URL("../../portal/operations/", import.meta.url);
const pages = readdirSync(folder).map((file) => [file, readFileSync(new URL(file, folder), "utf8")] as const);
/** What pages do not show: conditions, aliases, names that every object has, input that is wrong. */
const corners: readonly string[] = [
  "query ($a: Boolean = true, $b: Boolean!) { me { id fullName @include(if: $a) drivingLicences @skip(if: $b) { number } } }",
  "{ __proto__: me { constructor: id prototype: fullName } }",
  "{ ...F } fragment F on Query { me { ...G } } fragment G on Citizen { id id taxpayer { taxCode } }",
  "{ __typename me { __typename id } }",
  "query ($on: Date) { estimateElectricityBill(kWh: 1, on: $on) { total } }",
  "{ me { taxpayer { obligations(first: 100000) { nodes { id } } } drivingLicences { number } } }",
  '{ organisation(taxCode: "9900000023") { name } }',
];
const texts = [...pages.map(([, text]) => text), ...corners];
const manifest = { ...persisted, ...Object.fromEntries(texts.map((text) => [idOf(text), text])) };

let federation: TestFederation;
let closed: TestFederation;
beforeAll(async () => {
  federation = await startTestFederation({ manifest });
  closed = await startTestFederation({ manifest, gateway: { TRUSTED_DOCUMENTS_ONLY: "true" } });
});
afterAll(() => Promise.all([federation.stop(), closed.stop()]));

interface Sent {
  readonly body: unknown;
  readonly as?: string;
  readonly to?: TestFederation;
  readonly accept?: string;
}

const send = async ({ body, as, to = federation, accept = "application/json" }: Sent) => {
  const headers = { "content-type": "application/json", accept, ...(as && { authorization: `Bearer ${await to.token(as)}` }) };
  const response = await fetch(`${to.url}/graphql`, { method: "POST", headers, body: JSON.stringify(body) });
  // A trace is of one request, and what is offered is signed anew for each; everything else has to be the same, byte for byte.
  const text = (await response.text()).replaceAll(/"traceId":"[0-9a-f]{32}"/g, '"traceId":"…"').replaceAll(/"offer":"[^"]+","/g, '"offer":"…","').replaceAll(/"expiresAt":"[^"]+"/g, '"expiresAt":"…"');
  return { status: response.status, type: response.headers.get("content-type"), text };
};

const codeOf = (text: string): unknown => (JSON.parse(text) as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code;

describe("a trusted document", () => {
  const sets: Readonly<Record<string, unknown>>[] = [{}, { b: true }, { a: false, b: false }, { on: "2026-02-30" }, { on: "2019-03-20" }, { kWh: 250, b: false }, { b: "yes" }];
  it.each([undefined, "nguyen-van-an", "doan-van-nam", "lam-quoc-phong", "ngo-thi-quyen"])("answers as its text does, byte for byte, for %s", async (as) => {
    let compared = 0;
    for (const text of texts) {
      for (const values of text.includes("$") ? sets : [{}]) {
        const [byText, byHash] = [await send({ body: { query: text, variables: values }, ...(as && { as }) }), await send({ body: { documentId: idOf(text), variables: values }, ...(as && { as }) })];
        expect(byHash, `${text} ${JSON.stringify(values)}`).toEqual(byText);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(texts.length);
  }, 60_000);

  it("is known by its hash with and without the prefix, and in Apollo's form", async () => {
    const [id] = Object.keys(persisted);
    const plain = await send({ body: { documentId: id }, as: "nguyen-van-an" });
    expect(plain.status).toBe(200);
    expect(await send({ body: { documentId: id?.slice(7) }, as: "nguyen-van-an" })).toEqual(plain);
    expect(await send({ body: { extensions: { persistedQuery: { version: 1, sha256Hash: id?.slice(7) } } }, as: "nguyen-van-an" })).toEqual(plain);
  });

  it("is asked by GET with a header that another site's page cannot send", async () => {
    const address = `${federation.url}/graphql?documentId=${idOf(pages.find(([file]) => file === "electricity-estimate.graphql")?.[1] ?? "")}&variables=${encodeURIComponent('{"kWh":250}')}`;
    expect((await fetch(address)).status).toBe(400);
    const answered = await fetch(address, { headers: { "apollo-require-preflight": "1" } });
    expect(await answered.json()).toMatchObject({ data: { estimateElectricityBill: { total: 633_204 } } });
    expect((await fetch(address.replace("%22kWh%22", "kWh"), { headers: { "apollo-require-preflight": "1" } })).status).toBe(400);
  });

  it.each(["HEAD", "PUT", "DELETE", "PATCH", "OPTIONS"])("is not asked by %s, as no text is", async (method) => {
    const address = `${federation.url}/graphql?documentId=${Object.keys(manifest)[0]}`;
    expect((await fetch(address, { method, headers: { "apollo-require-preflight": "1" } })).status).toBe(405);
  });

  it("answers in the type that is asked for", async () => {
    const id = idOf(texts[0] ?? "");
    expect((await send({ body: { documentId: id } })).type).toMatch(/^application\/json/);
    expect((await send({ body: { documentId: id }, accept: "application/graphql-response+json" })).type).toMatch(/^application\/graphql-response\+json/);
  });

  it("with variables that are no object is refused", async () => {
    for (const variables of [[1], "x", 3]) expect(codeOf((await send({ body: { documentId: idOf(texts[0] ?? ""), variables } })).text)).toBe("BAD_INPUT");
  });
});

describe("a document that was not registered", () => {
  const unknown = { documentId: `sha256:${"0".repeat(64)}` };

  it("is not found by a hash", async () => {
    const { status, text } = await send({ body: unknown });
    expect([status, codeOf(text)]).toEqual([400, "OPERATION_NOT_TRUSTED"]);
    for (const documentId of ["__proto__", "constructor", "sha256:", ""]) expect(codeOf((await send({ body: { documentId } })).text)).toBe("OPERATION_NOT_TRUSTED");
  });

  it("is not registered by sending it with its hash", async () => {
    const query = "{ me { id } }";
    const sha256Hash = idOf(query).slice(7);
    const { text } = await send({ body: { query, extensions: { persistedQuery: { version: 1, sha256Hash } } }, as: "nguyen-van-an" });
    expect(codeOf(text)).toBe("BAD_INPUT");
    expect(codeOf((await send({ body: { extensions: { persistedQuery: { version: 1, sha256Hash } } } })).text)).toBe("OPERATION_NOT_TRUSTED");
  });

  it.each(["{ me { id } }", "{ this is not GraphQL", "{ __schema { types { name } } }"])("is refused unread where only trusted ones are served: %s", async (query) => {
    const { status, text } = await send({ body: { query }, as: "nguyen-van-an", to: closed });
    expect([status, codeOf(text)]).toEqual([400, "OPERATION_NOT_TRUSTED"]);
  });

  it("is refused in every other form too, and trusted ones are served beside it", async () => {
    for (const body of [{}, { query: "" }, { documentId: idOf(texts[0] ?? ""), query: "{ me { id } }" }, [], unknown]) expect(codeOf((await send({ body, to: closed })).text), JSON.stringify(body)).toMatch(/OPERATION_NOT_TRUSTED/);
    expect((await fetch(`${closed.url}/graphql?query={__typename}`, { headers: { "apollo-require-preflight": "1" } })).status).toBe(400);
    expect((await send({ body: { documentId: idOf(texts[0] ?? "") }, to: closed, as: "nguyen-van-an" })).status).toBe(200);
  });
});
