/** Receipts that `payments` puts into the store. */
import { createHash, randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { signOffer } from "../../kit/offer.ts";
import type { NewOffer, OfferKey } from "../../kit/offer.ts";
import type { Subject } from "../../kit/subject.ts";
import { actedFor, citizen } from "../../kit/testing.ts";
import { files, keyOf, openDossiers, told } from "./testing.ts";
import type { OpenedDossiers } from "./testing.ts";

const an = citizen();
const binh: Subject = { ...an, id: "another", viewer: { id: "another" } };
const pdf = files.pdf("Biên lai");
const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
const issuer = "Cổng Dịch vụ công quốc gia, nền tảng thanh toán trực tuyến";

let store: OpenedDossiers;
beforeAll(async () => {
  store = await openDossiers();
});
afterAll(() => store.close());
beforeEach(() => store.empty());

const factsOf = (bytes: Buffer) => ({ name: "Biên lai điện tử số 0000001", size: bytes.length, sha256: sha256(bytes), issuedAt: "2026-11-23T08:59:40+07:00" });
interface Signed extends Partial<NewOffer> {
  readonly by?: OfferKey;
  /** When it was signed, seconds ago. */
  readonly ago?: number;
}
const sign = (id: string, bytes: Buffer, { by = keyOf("payments"), ago = 0, ...over }: Signed = {}): Promise<string> =>
  signOffer(by, { subject: an.id, kind: "receipt", purpose: "dossiers", id, version: "1", facts: factsOf(bytes), lifetimeSeconds: 300, ...over }, { clock: { now: () => new Date(Date.now() - ago * 1000) } });
const put = async (id: string, token: string | undefined, payload: Buffer | Readable) => {
  const response = await store.app.inject({ method: "PUT", url: `/receipts/${id}`, payload, headers: { "content-type": "application/pdf", ...(token !== undefined && { "x-lien-thong-receipt": token }) } });
  const body = response.json<{ document?: string; verificationCode?: string; reason?: string; errors?: readonly { extensions: { code: string } }[] }>();
  return { status: response.statusCode, body, code: body.errors?.[0]?.extensions.code };
};
const send = async (id: string, bytes = pdf, over: Signed = {}) => put(id, await sign(id, bytes, over), bytes);
const documents = async (subject: Subject = an) => {
  const answer = await store.ask("{ me { documents { nodes { id name mediaType size sha256 origin issuer { vi } issuedAt expiresOn resultOf { code } verificationCode downloadUrl } } } }", { subject });
  return told<{ documents: { nodes: readonly { readonly id: string; readonly name: string; readonly downloadUrl: string }[] } }>(answer, "me").documents.nodes;
};
const leftOver = async () => (await store.run("select (select count(*) from file_part)::int parts, (select count(*) from file_attempt)::int attempts, (select count(*) from stored_file)::int files, (select count(*) from document)::int documents"))[0];
const nothing = { parts: 0, attempts: 0, files: 0, documents: 0 };
const one = { parts: 1, attempts: 0, files: 1, documents: 1 };

describe("a receipt", () => {
  it("becomes a document of the payer's, issued by the portal's payments", async () => {
    const id = randomUUID();
    const { status, body } = await send(id);
    expect([status, body]).toEqual([201, { document: id, verificationCode: expect.stringMatching(/^[0-9A-Z]{26}$/) as string }]);
    expect(await documents()).toEqual([
      {
        ...{ id, name: "Biên lai điện tử số 0000001", mediaType: "PDF", size: pdf.length, sha256: sha256(pdf), origin: "ISSUED", issuer: { vi: issuer }, issuedAt: "2026-11-23T08:59:40+07:00" },
        ...{ expiresOn: null, resultOf: null, verificationCode: body.verificationCode, downloadUrl: expect.any(String) as string },
      },
    ]);
    expect(await documents(binh)).toEqual([]);
    expect(await leftOver()).toEqual(one);
  });

  it("is fetched as it was, and seen by whoever acts for the payer and after a weak sign-in: it is no sensitive result", async () => {
    await send(randomUUID());
    for (const subject of [actedFor(an), { ...an, assuranceLevel: 1 as const }]) {
      const [document] = await documents(subject);
      const { pathname, search } = new URL(document?.downloadUrl ?? "");
      expect((await store.app.inject({ method: "GET", url: pathname + search })).rawPayload.equals(pdf)).toBe(true);
    }
  });

  it("is verified by its code, and by its file", async () => {
    const { body } = await send(randomUUID());
    const valid = { state: "VALID", issuer: { vi: issuer, en: "National Public Service Portal, online payment platform" } };
    expect((await store.ask("query ($code: ID!) { verifyDocument(code: $code) { state issuer { vi en } } }", { variables: { code: body.verificationCode } })).data).toEqual({ verifyDocument: valid });
    const verify = async (bytes: Buffer, code = "") => (await store.app.inject({ method: "POST", url: `/verify${code}`, payload: bytes, headers: { "content-type": "application/pdf" } })).json<object>();
    expect(await verify(pdf)).toEqual(valid);
    expect(await verify(files.pdf("another"))).toMatchObject({ state: "UNKNOWN" });
    expect(await verify(files.pdf("another"), `?code=${body.verificationCode}`)).toMatchObject({ state: "CHANGED" });
  });

  it("sent again is the same, with the same code", async () => {
    const id = randomUUID();
    const { body } = await send(id);
    expect(await send(id)).toEqual({ status: 200, body, code: undefined });
    expect(await leftOver()).toEqual(one);
  });

  it("sent many times at once is kept once", async () => {
    const id = randomUUID();
    const sent = await Promise.all(Array.from({ length: 6 }, () => send(id)));
    expect(sent.map(({ status }) => status).toSorted((a, b) => b - a)).toEqual([201, 200, 200, 200, 200, 200]);
    expect(new Set(sent.map(({ body }) => body.verificationCode)).size).toBe(1);
    expect(await leftOver()).toEqual(one);
  });

  it.each([
    ["content", files.pdf("another"), {}],
    ["payer", pdf, { subject: binh.id }],
    ["name", pdf, { facts: { ...factsOf(pdf), name: "Khác" } }],
    ["time", pdf, { facts: { ...factsOf(pdf), issuedAt: "2026-11-23T09:00:00+07:00" } }],
  ])("of another %s under its id is a conflict, and leaves nothing", async (_what, bytes, over) => {
    const id = randomUUID();
    await send(id);
    expect(await send(id, bytes, over)).toMatchObject({ status: 409, code: "IDEMPOTENCY_CONFLICT" });
    expect(await documents(binh)).toEqual([]);
    expect((await documents()).map(({ name }) => name)).toEqual(["Biên lai điện tử số 0000001"]);
    expect(await leftOver()).toEqual(one);
  });

  it("does not take the place of another document", async () => {
    const started = await store.ask("mutation ($input: StartUploadInput!) { startUpload(input: $input) { ... on UploadStarted { url document } } }", { subject: an, variables: { input: { name: "Của tôi", mediaType: "PDF", size: pdf.length, idempotencyKey: "receipts-1" } } });
    const { url, document } = told<{ url: string; document: string }>(started, "startUpload");
    const { pathname, search } = new URL(url);
    await store.app.inject({ method: "PUT", url: pathname + search, payload: pdf, headers: { "content-type": "application/pdf" } });
    expect((await send(document)).status).toBe(409);
    expect((await documents()).map(({ name }) => name)).toEqual(["Của tôi"]);
  });

  it("of the same content twice is kept once, and is two documents", async () => {
    await send(randomUUID());
    await send(randomUUID());
    expect(await leftOver()).toEqual({ ...one, documents: 2 });
  });

  it("cut off half way leaves nothing, and may be sent again", async () => {
    const large = Buffer.concat([pdf, Buffer.alloc(600_000)]);
    const id = randomUUID();
    const token = await sign(id, large);
    const broken = Readable.from(
      (async function* () {
        yield large.subarray(0, 400_000);
        throw new Error("the line is gone");
      })(),
    );
    await put(id, token, broken).catch(() => {});
    await vi.waitFor(async () => expect(await leftOver()).toEqual(nothing));
    expect((await put(id, token, large)).status).toBe(201);
  });

  it("left by a process that died may be sent again, and what it wrote is cleared away in its time", async () => {
    const left = randomUUID();
    await store.run(`insert into file_attempt values ('${left}', now() - interval '1 minute'); insert into file_part values ('${left}', 0, 'x')`);
    expect((await send(randomUUID())).status).toBe(201);
    expect(await leftOver()).toEqual({ parts: 2, attempts: 1, files: 1, documents: 1 });
  });

  it.each([
    ["no PDF", files.html(), {}, "OTHER_TYPE"],
    ["a picture", files.png(), {}, "OTHER_TYPE"],
    ["of another digest", pdf, { facts: { ...factsOf(pdf), sha256: sha256(files.pdf("another")) } }, "OTHER_DIGEST"],
    ["longer than was said", pdf, { facts: { ...factsOf(pdf), size: pdf.length - 1 } }, "OTHER_SIZE"],
    ["shorter", pdf, { facts: { ...factsOf(pdf), size: pdf.length + 1 } }, "OTHER_SIZE"],
    ["empty", Buffer.alloc(0), { facts: factsOf(pdf) }, "OTHER_SIZE"],
  ])("that is %s is refused, and leaves nothing", async (_what, bytes, over, reason) => {
    expect(await send(randomUUID(), bytes, over)).toMatchObject({ status: 422, body: { code: "BAD_INPUT", reason } });
    expect(await leftOver()).toEqual(nothing);
  });
});

describe("a receipt is nobody's to put but payments'", () => {
  const other = randomUUID();
  const refused: readonly (readonly [string, Signed, string])[] = [
    ["signed by this owner", { by: keyOf("dossiers") }, "BAD_INPUT"],
    ["signed with another's key in the name of payments", { by: { ...keyOf("identity"), issuer: "payments" } }, "BAD_INPUT"],
    ["for another owner", { purpose: "electricity" }, "BAD_INPUT"],
    ["of another kind", { kind: "settlement" }, "BAD_INPUT"],
    ["for another id", { id: other }, "BAD_INPUT"],
    ["of more than a megabyte", { facts: { ...factsOf(pdf), size: 1_000_001 } }, "BAD_INPUT"],
    ["with a name that breaks lines", { facts: { ...factsOf(pdf), name: "a\r\nb" } }, "BAD_INPUT"],
    ["without a digest", { facts: { ...factsOf(pdf), sha256: "" } }, "BAD_INPUT"],
    ["of a day", { facts: { ...factsOf(pdf), issuedAt: "2026-11-23" } }, "BAD_INPUT"],
    ["expired", { ago: 301 }, "OFFER_EXPIRED"],
  ];
  it.each(refused)("%s", async (_what, over, code) => {
    expect((await send(randomUUID(), pdf, over)).code).toBe(code);
    expect(await leftOver()).toEqual(nothing);
  });

  it("without a word of it, with half of one, and under what is no id", async () => {
    const id = randomUUID();
    expect(await put(id, undefined, pdf)).toMatchObject({ status: 401, code: "UNAUTHENTICATED" });
    expect((await put(id, (await sign(id, pdf)).slice(0, -20), pdf)).code).toBe("BAD_INPUT");
    expect((await send("1", pdf)).code).toBe("BAD_INPUT");
    expect(await leftOver()).toEqual(nothing);
  });
});
