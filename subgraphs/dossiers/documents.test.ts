import { createHash, randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import nock from "nock";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { systemClock } from "../../kit/clock.ts";
import { openDatabase } from "../../kit/database.ts";
import { silentLogger } from "../../kit/log.ts";
import { createOfferReader, developmentOfferKey, publicOfferKey, readOfferKey, readOfferPublicKeys } from "../../kit/offer.ts";
import { Secret } from "../../kit/secret.ts";
import type { Subject } from "../../kit/subject.ts";
import { citizen } from "../../kit/testing.ts";
import { consentInForce, writeConsent, writeWithdrawal } from "./consents.ts";
import { agencyClient, createSigner, files, openDossiers, recordsPolice, told, wholeDossier } from "./testing.ts";
import type { OpenedDossiers } from "./testing.ts";
import type { Tables } from "./tables.ts";
import { clearUploads, mostUploads } from "./uploads.ts";
import { makeVerificationCode, readVerificationCode } from "./verification-code.ts";

const an = citizen({ personalId: "999085000101" });
const binh: Subject = { ...citizen({ personalId: "999085000102" }), id: "another", viewer: { id: "another" } };
const pdf = files.pdf();
const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

let store: OpenedDossiers;
beforeAll(async () => {
  store = await openDossiers();
});
afterAll(() => store.close());
beforeEach(() => store.empty());

let keys = 0;
const key = (): string => `documents-${(keys += 1)}`;

const ask = async (query: string, variables: Record<string, unknown> = {}, subject: Subject | null = an) => store.ask(query, { subject, variables });

const start = async (input: object = {}, subject: Subject = an) => {
  const { data, errors } = await ask(
    "mutation ($input: StartUploadInput!) { startUpload(input: $input) { type: __typename ... on UploadStarted { url document expiresAt } ... on UploadRefused { text { vi en } } } }",
    { input: { name: "Bằng cử nhân", mediaType: "PDF", size: pdf.length, idempotencyKey: key(), ...input } },
    subject,
  );
  return { ...(data?.["startUpload"] as { type: string; url: string; document: string; text?: { en: string } }), errors };
};

/** Addresses are the public ones; here they are called without a socket. */
const pathOf = (url: string): string => new URL(url).pathname + new URL(url).search;
const put = async (url: string, payload: Buffer | Readable, headers: Record<string, string> = { "content-type": "application/pdf" }) => store.app.inject({ method: "PUT", url: pathOf(url), payload, headers });

const documents = async (subject: Subject = an) =>
  told<{ documents: { nodes: { id: string; downloadUrl: string; verificationCode: string | null }[] } }>(
    await ask("{ me { documents { nodes { id name mediaType size sha256 origin issuer { vi } verificationCode downloadUrl } } } }", {}, subject),
    "me",
  ).documents.nodes;
const leftOver = async () => (await store.run("select (select count(*) from file_part)::int parts, (select count(*) from document)::int documents"))[0];

const uploaded = async (bytes = pdf, input: object = {}) => {
  const started = await start({ size: bytes.length, ...input });
  expect((await put(started.url, bytes)).statusCode).toBe(201);
  return started;
};

describe("an upload", () => {
  it("becomes a document of the person's, with no more weight than an upload", async () => {
    const { document } = await uploaded();
    expect(await documents()).toEqual([
      { id: document, name: "Bằng cử nhân", mediaType: "PDF", size: pdf.length, sha256: sha256(pdf), origin: "UPLOADED", issuer: null, verificationCode: null, downloadUrl: expect.stringContaining(`/documents/${document}/file?ticket=`) as string },
    ]);
    expect(await documents(binh)).toEqual([]);
  });

  it("of several megabytes comes through whole, and is fetched as it was", async () => {
    const large = Buffer.concat([pdf, Buffer.alloc(3_000_001, 7)]);
    await uploaded(large, { sha256: sha256(large).toUpperCase() });
    const [document] = await documents();
    const fetched = await store.app.inject({ method: "GET", url: pathOf(document?.downloadUrl ?? "") });
    expect(fetched.statusCode).toBe(200);
    expect(sha256(fetched.rawPayload)).toBe(sha256(large));
    expect(fetched.headers).toMatchObject({ "content-type": "application/pdf", "content-length": String(large.length), "x-content-type-options": "nosniff", "cache-control": "no-store", "content-security-policy": "default-src 'none'; sandbox" });
    expect(fetched.headers["content-disposition"]).toMatch(/^attachment; filename="document.pdf"/);
  });

  it("of the same content twice is kept once", async () => {
    await uploaded();
    await uploaded();
    expect(await leftOver()).toEqual({ parts: 1, documents: 2 });
  });

  it("begun again with the same key is the same; with other words it is a conflict", async () => {
    const idempotencyKey = key();
    const [one, again] = [await start({ idempotencyKey }), await start({ idempotencyKey })];
    expect(again.document).toBe(one.document);
    expect((await start({ idempotencyKey, name: "Khác" })).errors?.[0]?.extensions["code"]).toBe("IDEMPOTENCY_CONFLICT");
  });

  it.each([
    ["too large", { size: 10_000_001 }],
    ["empty", { size: 0 }],
    ["without a name", { name: "  " }],
    ["with a name that breaks lines", { name: "a\r\nset-cookie: x" }],
    ["with a name that is no text", { name: "\ud800" }],
    ["with no digest", { sha256: "abc" }],
  ])("that is %s is refused before anything is sent", async (_what, input) => {
    const { type, text } = await start(input);
    expect(type).toBe("UploadRefused");
    expect(text?.en).not.toBe("");
  });

  it("is not begun beyond what one person may have: what was begun counts while its address holds", async () => {
    await start();
    await store.run(`insert into upload select gen_random_uuid(), owner, viewer, acting_case, name, media_type, size, sha256, state, expires_at from upload, generate_series(2, ${mostUploads})`);
    expect((await start()).type).toBe("UploadRefused");
    expect((await start({}, binh)).type).toBe("UploadStarted");
    await store.run("update upload set expires_at = now() - interval '1 second'");
    expect((await start()).type).toBe("UploadStarted");
  });

  it("is taken once", async () => {
    const { url } = await start();
    const [one, other] = await Promise.all([put(url, pdf), put(url, pdf)]);
    expect([one.statusCode, other.statusCode].toSorted((a, b) => a - b)).toEqual([201, 409]);
    expect((await put(url, pdf)).statusCode).toBe(409);
    expect(await documents()).toHaveLength(1);
  });

  it.each([
    ["another type than was said", { mediaType: "PNG" }, pdf, "OTHER_TYPE"],
    ["a page that calls itself a PDF", { size: files.html().length }, files.html(), "OTHER_TYPE"],
    ["a type that the store does not take", { size: 4 }, Buffer.from("PK\u0003\u0004"), "OTHER_TYPE"],
    ["another content than was said", { sha256: sha256(files.pdf("B")) }, pdf, "OTHER_DIGEST"],
    ["more than was said", { size: pdf.length - 1 }, pdf, "OTHER_SIZE"],
    ["less than was said", { size: pdf.length + 1 }, pdf, "OTHER_SIZE"],
  ])("of %s leaves nothing", async (_what, input, bytes, reason) => {
    const { url } = await start(input);
    const response = await put(url, bytes);
    expect(response.statusCode).toBe(422);
    expect(response.json()).toMatchObject({ reason });
    expect(await leftOver()).toEqual({ parts: 0, documents: 0 });
    expect((await put(url, bytes)).statusCode).toBe(409);
  });

  it("cut off half way leaves nothing, and may be sent again", async () => {
    const large = Buffer.concat([pdf, Buffer.alloc(900_000)]);
    const { url } = await start({ size: large.length });
    const broken = Readable.from(
      (async function* () {
        yield large.subarray(0, 600_000);
        throw new Error("the line is gone");
      })(),
    );
    await put(url, broken).catch(() => {});
    await vi.waitFor(async () => expect((await store.run("select state from upload"))[0]).toEqual({ state: "WAITING" }));
    expect(await leftOver()).toEqual({ parts: 0, documents: 0 });
    expect((await put(url, large)).statusCode).toBe(201);
  });

  it.each([
    ["no ticket", (url: string) => url.replace(/\?.*/, "")],
    ["a ticket that was changed", (url: string) => url.replace(/.(?=...$)/, (each) => (each === "A" ? "B" : "A"))],
    ["two tickets", (url: string) => `${url}&ticket=x`],
    ["a ticket of nothing", (url: string) => url.replace(/ticket=.*/, "ticket=.")],
  ])("with %s is refused", async (_what, change) => {
    const { url } = await start();
    expect((await put(change(url), pdf)).statusCode).toBe(403);
    expect(await leftOver()).toEqual({ parts: 0, documents: 0 });
  });

  it("that a process left behind is cleared away in its time, and nothing else is", async () => {
    const [dead, alive] = [await start(), await start()];
    await uploaded();
    for (const [{ document }, minutes] of [[dead, 16], [alive, 1]] as const) {
      const parts = randomUUID();
      await store.run(`insert into file_attempt values ('${parts}', now() - interval '${minutes} minutes'); insert into file_part values ('${parts}', 0, 'x'); update upload set state = 'RECEIVING', attempt = '${parts}' where id = '${document}'`);
    }
    await store.run(`update upload set expires_at = now() - interval '11 minutes' where id = '${dead.document}' or state = 'STORED'`);
    const database = openDatabase<Tables>({ url: store.databaseUrl, service: "test", logger: silentLogger });
    await clearUploads(database.db, systemClock);
    await database.close();
    expect(await store.run("select state from upload order by state")).toEqual([{ state: "RECEIVING" }, { state: "STORED" }]);
    expect(await leftOver()).toEqual({ parts: 2, documents: 1 });
    expect(await store.run("select count(*)::int from file_attempt")).toEqual([{ count: 1 }]);
  });

  it("may be sent again while the one before hangs, which then counts for nothing", async () => {
    const large = Buffer.concat([pdf, Buffer.alloc(900_000)]);
    const { url } = await start({ size: large.length });
    let goOn: () => void = () => {};
    const hanging = new Promise<void>((resolve) => (goOn = resolve));
    const slow = Readable.from(
      (async function* () {
        yield large.subarray(0, 600_000);
        await hanging;
        yield large.subarray(600_000);
      })(),
    );
    const first = put(url, slow);
    await vi.waitFor(async () => expect(await leftOver()).toEqual({ parts: 2, documents: 0 }));
    expect((await put(url, large)).statusCode).toBe(201);
    goOn();
    expect((await first).statusCode).toBe(409);
    expect(await leftOver()).toEqual({ parts: 4, documents: 1 });
    expect((await documents())[0]).toMatchObject({ sha256: sha256(large) });
  });

  it("with the ticket of another upload, or of a download, is refused", async () => {
    const [mine, theirs] = [await start(), await start({}, binh)];
    await uploaded();
    const ticketOf = (url: string): string => new URL(url).searchParams.get("ticket") ?? "";
    const [{ downloadUrl } = { downloadUrl: "" }] = await documents();
    for (const ticket of [ticketOf(theirs.url), ticketOf(downloadUrl)]) expect((await put(`http://x/uploads/${mine.document}?ticket=${ticket}`, pdf)).statusCode).toBe(403);
  });
});

describe("a reference to a document", () => {
  const refer = async (id: string, subject: Subject | null) => (await ask("query ($of: [_Any!]!) { _entities(representations: $of) { ... on Document { name downloadUrl } } }", { of: [{ __typename: "Document", id }] }, subject)).data?.["_entities"];

  it("is its owner's; to anybody else it looks absent", async () => {
    const { document } = await uploaded();
    expect(await refer(document, an)).toMatchObject([{ name: "Bằng cử nhân" }]);
    for (const other of [binh, null]) expect(await refer(document, other)).toEqual([null]);
    for (const none of [reference, "x", ""]) expect(await refer(none, an)).toEqual([null]);
  });
});

describe("a download", () => {
  it.each(["", "?ticket=", "?ticket=a.b", "?use=x&case=y"])("without what lets one in is refused: %j", async (query) => {
    const { document } = await uploaded();
    const response = await store.app.inject({ method: "GET", url: `/documents/${document}/file${query}` });
    expect([401, 403]).toContain(response.statusCode);
    expect(response.rawPayload.includes("%PDF")).toBe(false);
  });

  it("by a ticket for another document is refused", async () => {
    await uploaded();
    await uploaded(files.pdf("B"));
    const [one, other] = await documents();
    const crossed = pathOf(one?.downloadUrl ?? "").replace(one?.id ?? "", other?.id ?? "");
    expect((await store.app.inject({ method: "GET", url: crossed })).statusCode).toBe(403);
  });
});

const consentTo = async (procedure: string, subject: Subject = an): Promise<string> => {
  const { consentText } = told<{ consentText: { version: string } }>(await ask("query ($procedure: ID!) { procedure(code: $procedure) { consentText { version } } }", { procedure }), "procedure");
  const answer = await ask(
    "mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { ... on ConsentGiven { consent { id } } } }",
    { input: { procedure, textVersion: consentText.version, idempotencyKey: key() } },
    subject,
  );
  return told<{ consent: { id: string } }>(answer, "giveConsent").consent.id;
};

const reuse = async (document: string, { procedure = "T-BPC-280426", subject = an, idempotencyKey = key() }: { procedure?: string; subject?: Subject; idempotencyKey?: string } = {}) =>
  told<{ type: string; offer: string }>(
    await ask(
      "mutation ($input: ReuseDocumentInput!) { reuseDocument(input: $input) { type: __typename ... on DocumentOffered { offer expiresAt } ... on ConsentRequired { consentText { version } } } }",
      { input: { document, procedure, idempotencyKey } },
      subject,
    ),
    "reuseDocument",
  );

const reader = createOfferReader(readOfferPublicKeys(publicOfferKey(readOfferKey("dossiers", new Secret(developmentOfferKey("dossiers"))))));
const addressIn = async (offer: string): Promise<string> => {
  const read = await reader.read(offer, { kind: "document", issuers: ["dossiers"], subject: an.id, purpose: "T-BPC-280426" });
  return "offer" in read ? (read.offer.facts as { address: string }).address : "";
};
const fetchAs = (agency: { readonly session: string }, address: string) => store.app.inject({ method: "GET", url: pathOf(address), headers: { session: agency.session } });
const reference = "6f1c4a52-3a60-4a44-9a53-1d8fd0b1a001";

describe("consent", () => {
  it("that was given before a withdrawal, and is written down only after it, is not in force", async () => {
    const database = openDatabase<Tables>({ url: store.databaseUrl, service: "test", logger: silentLogger });
    const { db } = database;
    const of = { owner: "somebody", procedure: "T-BPC-280426", text: { version: "1", text: { vi: "", en: "" } }, actor: { viewer: "somebody", actingCase: undefined } };
    const at = (time: string): Date => new Date(`2026-11-23T${time}:00+07:00`);
    const [first, late, later] = [randomUUID(), randomUUID(), randomUUID()];
    try {
      await writeConsent(db, { ...of, id: first, at: at("09:00") });
      await writeWithdrawal(db, { ...of, id: first, at: at("09:10") });
      expect(await writeConsent(db, { ...of, id: late, at: at("09:05") })).toBe(first);
      expect(await consentInForce(db, of.owner, of.procedure, "1")).toBeUndefined();
      await writeConsent(db, { ...of, id: later, at: at("09:15") });
      expect(await consentInForce(db, of.owner, of.procedure, "1")).toMatchObject({ id: later });
    } finally {
      await database.close();
    }
  });
});

describe("a document used again", () => {
  it("needs consent to that procedure", async () => {
    const { document } = await uploaded();
    expect((await reuse(document)).type).toBe("ConsentRequired");
    await consentTo("3.000333");
    expect((await reuse(document)).type).toBe("ConsentRequired");
    await consentTo("T-BPC-280426");
    expect((await reuse(document)).type).toBe("DocumentOffered");
  });

  it("is offered for that procedure and person, with all that an application cites, and is recorded", async () => {
    const { document } = await uploaded();
    await consentTo("T-BPC-280426");
    const { offer } = await reuse(document);
    const read = await reader.read(offer, { kind: "document", issuers: ["dossiers"], subject: an.id, purpose: "T-BPC-280426" });
    expect(read).toMatchObject({ offer: { id: document, version: sha256(pdf), facts: { name: "Bằng cử nhân", mediaType: "application/pdf", sha256: sha256(pdf), size: pdf.length, origin: "UPLOADED" } } });
    expect(await reader.read(offer, { kind: "document", issuers: ["dossiers"], subject: an.id, purpose: "3.000333" })).toEqual({ refused: "OTHER_PURPOSE" });
    expect((await ask("{ me { documents { nodes { usedFor { kind procedure { code } agency { vi } onBehalf } } } } }")).data).toEqual({
      me: { documents: { nodes: [{ usedFor: [{ kind: "OFFERED", procedure: { code: "T-BPC-280426" }, agency: null, onBehalf: false }] }] } },
    });
  });

  it("asked again with the same key is one use", async () => {
    const { document } = await uploaded();
    await consentTo("T-BPC-280426");
    const idempotencyKey = key();
    const offers = [await reuse(document, { idempotencyKey }), await reuse(document, { idempotencyKey })];
    expect(new Set(await Promise.all(offers.map(({ offer }) => addressIn(offer)))).size).toBe(1);
    expect(await store.run("select kind from document_use")).toEqual([{ kind: "OFFERED" }]);
  });

  it("of somebody else looks absent", async () => {
    const { document } = await uploaded();
    await consentTo("T-BPC-280426", binh);
    expect((await reuse(document, { subject: binh })).type).toBe("DocumentNotUsable");
    expect((await reuse("6f1c4a52-3a60-4a44-9a53-1d8fd0b1a001", { subject: binh })).type).toBe("DocumentNotUsable");
  });

  it("is fetched by the agency that decides the procedure, for its case, and that is recorded", async () => {
    const { document } = await uploaded();
    await consentTo("T-BPC-280426");
    const address = await addressIn((await reuse(document)).offer);
    const fetched = await fetchAs(await agencyClient(store), `${address}&case=${reference}`);
    expect([fetched.statusCode, sha256(fetched.rawPayload)]).toEqual([200, sha256(pdf)]);
    expect((await ask("{ me { documents { nodes { usedFor { kind agency { vi } case } } } } }")).data).toMatchObject({
      me: { documents: { nodes: [{ usedFor: expect.arrayContaining([{ kind: "FETCHED", agency: { vi: "Cục Cảnh sát giao thông, Bộ Công an" }, case: reference }]) as unknown }] } },
    });
  });

  it.each([
    ["no session", "", `&case=${reference}`, 401],
    ["a session that nobody has", "guess", `&case=${reference}`, 401],
    ["no case", "own", "", 404],
    ["a case that is none", "own", "&case=1", 404],
    ["another agency's case", "own", "&case=G01.899.103-261116-0001", 404],
    ["a case of its own for another procedure", "own", "&case=G01.899.101-261116-0009", 404],
    ["an agency that does not decide the procedure", "other", `&case=${reference}`, 404],
  ])("is not fetched with %s", async (_what, who, query, status) => {
    const { document } = await uploaded();
    await consentTo("T-BPC-280426");
    const own = await agencyClient(store);
    await own.whole(wholeDossier({ MaHoSo: "G01.899.101-261116-0009", MaTTHC: "1.000000" }));
    const session = { own: own.session, other: (await agencyClient(store, recordsPolice)).session }[who] ?? who;
    const address = await addressIn((await reuse(document)).offer);
    expect((await fetchAs({ session }, address + query)).statusCode).toBe(status);
  });

  it("is neither offered nor fetched after consent was withdrawn, whatever was offered before", async () => {
    const { document } = await uploaded();
    const consent = await consentTo("T-BPC-280426");
    const idempotencyKey = key();
    const address = await addressIn((await reuse(document, { idempotencyKey })).offer);
    await ask("mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { __typename } }", { input: { consent, idempotencyKey: key() } });
    expect((await reuse(document, { idempotencyKey })).type).toBe("ConsentRequired");
    expect((await fetchAs(await agencyClient(store), `${address}&case=${reference}`)).statusCode).toBe(404);
  });
});

describe("whether a document is genuine", () => {
  const paper = files.pdf("Phiếu lý lịch tư pháp");
  const issued = async (wire: object = {}): Promise<string> => {
    const signer = await published();
    nock(recordsPolice.url).get("/ket-qua/1.pdf").reply(200, paper);
    const agency = await agencyClient(store, recordsPolice);
    await agency.whole(
      wholeDossier({
        ...{ MaHoSo: "000.99.02.G01-261116-0001", MaTTHC: "3.000333", LoaiDoiTuong: 0, TrangThaiHoSo: 9, NgayKetThucXuLy: "20261120100000" },
        DanhSachGiayToKetQua: [{ TenGiayTo: "Phiếu lý lịch tư pháp số 2", GiayToId: "r-1", DuongDanTepTinKetQua: "/ket-qua/1.pdf", ChuKySo: await signer.sign(paper), ...wire }],
      }),
    );
    return vi.waitFor(async () => {
      const [document] = await documents();
      if (!document?.verificationCode) throw new Error("not there yet");
      return document.verificationCode;
    });
  };
  let signing: ReturnType<typeof createSigner> | undefined;
  const published = async () => {
    signing ??= createSigner();
    nock(recordsPolice.url).persist().get("/.well-known/jwks.json").reply(200, (await signing).keys);
    return signing;
  };
  const issuer = { vi: "Cục Hồ sơ nghiệp vụ, Bộ Công an" };
  const verify = async (code: string) => (await ask("query ($code: ID!) { verifyDocument(code: $code) { state issuer { vi } } }", { code }, null)).data?.["verifyDocument"];
  const verifyFile = async (bytes: Buffer, query = "") => {
    const response = await store.app.inject({ method: "POST", url: `/verify${query}`, payload: bytes, headers: { "content-type": "application/pdf" } });
    return { status: response.statusCode, ...response.json<{ state: string; issuer: { vi: string } | null }>() };
  };

  it("is told by its code, however it was copied, and by the file", async () => {
    const code = await issued();
    expect(await verify(code)).toEqual({ state: "VALID", issuer });
    expect(await verify(` ${code.toLowerCase().replace(/(.{5})/g, "$1-").replaceAll("0", "o")}`)).toEqual({ state: "VALID", issuer });
    expect(await verifyFile(paper)).toMatchObject({ status: 200, state: "VALID", issuer });
    expect(await verifyFile(paper, `?code=${code}`)).toMatchObject({ state: "VALID" });
  });

  it("says nothing of its holder, to nobody in particular", async () => {
    await issued();
    const { status, ...said } = await verifyFile(paper);
    expect([status, Object.keys(said).toSorted()]).toEqual([200, ["issuer", "state"]]);
  });

  it("is no when the file is another, or what is stored was changed", async () => {
    const code = await issued();
    expect(await verifyFile(files.pdf("forged"), `?code=${code}`)).toMatchObject({ state: "CHANGED", issuer });
    expect(await verifyFile(files.pdf("forged"))).toMatchObject({ state: "UNKNOWN", issuer: null });
    await store.run("update file_part set bytes = bytes || '\\x00'::bytea");
    expect(await verify(code)).toEqual({ state: "CHANGED", issuer });
  });

  it("is told of one that holds no more", async () => {
    const code = await issued({ NgayHetHan: "20261122235959" });
    expect(await verify(code)).toEqual({ state: "EXPIRED", issuer });
    expect(await verifyFile(paper)).toMatchObject({ state: "EXPIRED" });
  });

  it("is not known of an upload, nor of a code that nobody has", async () => {
    await uploaded();
    expect(await verifyFile(pdf)).toMatchObject({ state: "UNKNOWN", issuer: null });
    for (const code of ["", "x", makeVerificationCode(), "' or 1=1 --"]) expect(await verify(code)).toEqual({ state: "UNKNOWN", issuer: null });
  });

  it("of a sensitive kind is the person's alone: neither an official's nor a weak sign-in's", async () => {
    await issued();
    const official = { ...an, viewer: { id: "an official", role: "OFFICIAL" as const }, onBehalf: { case: "TEST-0001", until: new Date(Date.now() + 60_000).toISOString() } };
    expect(await documents()).toHaveLength(1);
    for (const other of [official, { ...an, assuranceLevel: 1 as const }]) {
      expect(await documents(other)).toEqual([]);
      expect((await ask('{ dossier(code: "000.99.02.G01-261116-0001") { status results { name } } }', {}, other)).data).toEqual({ dossier: { status: "DECIDED", results: [] } });
    }
  });

  it("can be asked only so often", async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => verifyFile(pdf)));
    expect(answers.some(({ status }) => status === 429)).toBe(true);
    // Others are not kept waiting for that: only the one address.
    const elsewhere = await store.app.inject({ method: "POST", url: "/verify", payload: pdf, headers: { "content-type": "application/pdf" }, remoteAddress: "192.0.2.7" });
    expect(elsewhere.statusCode).toBe(200);
  });

  it("has codes of 128 random bits that are read back", () => {
    const code = makeVerificationCode();
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(readVerificationCode(code)).toBe(code);
    expect(makeVerificationCode(Buffer.alloc(16))).toBe("0".repeat(26));
    expect(makeVerificationCode(Buffer.alloc(16, 255))).toBe(`7${"Z".repeat(25)}`);
    expect(new Set(Array.from({ length: 1_000 }, () => makeVerificationCode())).size).toBe(1_000);
    for (const none of ["", "0".repeat(25), `U${"0".repeat(25)}`, "0".repeat(27)]) expect(readVerificationCode(none)).toBeUndefined();
  });
});
