/** Applying for an exchange, through the subgraph's public door: what is filed, what is refused, and what becomes of an answer that is lost. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fixedClock } from "../../kit/clock.ts";
import { signOffer } from "../../kit/offer.ts";
import type { Subject } from "../../kit/subject.ts";
import { actedFor, citizen, openSubgraph } from "../../kit/testing.ts";
import type { AskedSubgraph } from "../../kit/testing.ts";
import { freshDatabase } from "../../kit/testing-database.ts";
import type { FreshDatabase } from "../../kit/testing-database.ts";
import { casesOf } from "../../mocks/cases.ts";
import { drivingLicences } from "../../mocks/driving-licences.ts";
import { json } from "../../mocks/ministry.ts";
import type { MockMinistry, MockRequest, MockResponse } from "../../mocks/ministry.ts";
import { mountWithNock } from "../../mocks/nock.ts";
import { changeRecord } from "../../mocks/register.ts";
import type { Changeable } from "../../mocks/register.ts";
import { createWorld } from "../../mocks/world.ts";
import type { World } from "../../mocks/world.ts";
import definition from "./index.ts";
import { consentTo, documentOf, identityOf, keyOf } from "./testing.ts";

const url = "http://traffic-police.test";
const now = "2026-11-23T09:00:00+07:00";
const procedure = "T-BPC-280426";

let database: FreshDatabase;
let subgraph: AskedSubgraph;
beforeAll(async () => {
  database = await freshDatabase();
  subgraph = await openSubgraph(definition, { environment: { TRAFFIC_POLICE_URL: url, DATABASE_URL: database.url.reveal() }, now });
});
afterAll(async () => {
  await subgraph.close();
  await database.drop();
});

type Behaviour = "answers" | "loses its answer" | "loses the question" | ((request: MockRequest) => MockResponse);
let behaviours: Readonly<Record<"tra-cuu" | "POST" | "GET", Behaviour>>;
const healthy = { "tra-cuu": "answers", POST: "answers", GET: "answers" } as const;
let world: World;
let calls: readonly MockRequest[];
const police: MockMinistry = {
  ...drivingLicences,
  handle(request, of) {
    const behaviour = behaviours[request.path.endsWith("/tra-cuu") ? "tra-cuu" : request.method === "GET" ? "GET" : "POST"];
    if (typeof behaviour === "function") return behaviour(request);
    if (behaviour === "loses the question") return json({}, 503);
    const answer = drivingLicences.handle(request, of);
    return behaviour === "loses its answer" ? { ...answer, body: answer.body.slice(0, answer.body.length / 2) } : answer;
  },
};
beforeEach(() => {
  behaviours = healthy;
  world = createWorld({ now: () => new Date(now) });
  calls = mountWithNock(police, world, url);
});
afterEach(() => database.run("delete from acts"));

interface Person {
  readonly subject: Subject;
  readonly fullName: string;
  readonly licence: string;
  readonly health?: { readonly number: string; readonly clinic: string };
}
const person = (identifiers: Subject["identifiers"], fullName: string, licence: string, health?: Person["health"]): Person => ({ subject: citizen(identifiers), fullName, licence, ...(health && { health }) });
const an = person({ personalId: "999085000101", oldPersonalId: "990850101" }, "Nguyễn Văn An", "999150000101", { number: "GKSK-99-0000101", clinic: "99001" });
const bich = person({ personalId: "999148000102", oldPersonalId: "991480102" }, "Trần Thị Bích", "999150000102");
const duc = person({ personalId: "999078000105" }, "Hoàng Minh Đức", "999150001105", { number: "GKSK-99-0000105", clinic: "99002" });
const hai = person({ personalId: "999091000107" }, "Đặng Văn Hải", "999150000107", { number: "GKSK-99-0000107", clinic: "99001" });
const nam = person({ personalId: "999075000109" }, "Đoàn Văn Nam", "999150000109", { number: "GKSK-99-0000109", clinic: "99001" });
const phong = person({ personalId: "999088000111" }, "Lâm Quốc Phong", "999150000111", { number: "GKSK-99-0000111", clinic: "99001" });
const huong = person({ personalId: "999187000113" }, "Hồ Thị Hường", "999150000113", { number: "GKSK-99-0000113", clinic: "99001" });

const change = (key: string, what: Changeable, value: string): void => {
  const persona = world.personas.find((each) => each.key === key);
  if (persona === undefined || !changeRecord(world, persona, what, value)) throw new Error(`nothing to change: ${key} ${what}`);
};

/** What the person was shown of their licences. */
const licencesOf = async ({ subject }: Person): Promise<string> => {
  const { data } = await subgraph.ask("query ($of: [_Any!]!) { _entities(representations: $of) { ... on DrivingLicenceFact { evidence } } }", { subject, variables: { of: [{ __typename: "DrivingLicenceFact", request: await consentTo() }] } });
  return ((data?.["_entities"] ?? []) as readonly { readonly evidence: string }[])[0]?.evidence ?? "";
};
const populationOf = ({ subject, fullName }: Person) => identityOf({ fullName, ...(subject.identifiers.personalId !== undefined && { personalId: subject.identifiers.personalId }) });

let keys = 0;
const inputOf = async (who: Person, over: object = {}) => ({
  licenceNumber: who.licence,
  evidence: "evidence" in over ? [] : [await populationOf(who), await licencesOf(who)],
  documents: { portrait: await documentOf("portrait") },
  ...(who.health && { healthCertificate: who.health }),
  delivery: "BY_POST",
  idempotencyKey: `exchange-${(keys += 1)}`,
  ...over,
});

const send = async (input: object, subject: Subject | null = an.subject) => {
  const { data, errors } = await subgraph.ask(
    `mutation ($input: ExchangeDrivingLicenceInput!) { exchangeDrivingLicence(input: $input) { type: __typename
      ... on DrivingLicenceExchangeFiled { dossier { code } receivedAt promisedOn fee }
      ... on DrivingLicenceExchangeRefused { reasons { code field message { vi en } } } } }`,
    { subject, variables: { input } },
  );
  const result = data?.["exchangeDrivingLicence"] as { type: string; dossier: { code: string }; reasons: { code: string; field: string | null; message: { vi: string; en: string } }[] } | null;
  return { result, code: errors?.[0]?.extensions["code"], message: errors?.[0]?.message };
};
const apply = async (who: Person, over: object = {}) => send(await inputOf(who, over), who.subject);
const reasonsOf = ({ result }: Awaited<ReturnType<typeof send>>) => result?.reasons.map(({ code }) => code);

const filed = () => casesOf(world, "driving-licences");
const posts = () => calls.filter(({ method, path }) => method === "POST" && path.endsWith("/ho-so-doi"));
const bodyOf = (call: MockRequest | undefined) => JSON.parse(call?.body ?? "{}") as Record<string, unknown>;
const leaseEnds = () => database.run("update acts set lease_until = clock_timestamp(), retry_at = clock_timestamp()");
const acts = () => database.run("select state, viewer, on_behalf_of, filing is null as forgotten from acts");

describe("an application", () => {
  it("is filed with what was shown, and gives the dossier that the police opened", async () => {
    const { result } = await apply(an, { reason: "Thẻ bị mờ", documents: { portrait: await documentOf("portrait"), healthCertificate: await documentOf("health", { mediaType: "application/pdf" }) } });
    expect(result).toEqual({ type: "DrivingLicenceExchangeFiled", dossier: { code: "G01.899.101-261123-0001" }, receivedAt: "2026-11-23T09:00:00+07:00", promisedOn: "2026-12-01", fee: 135_000 });
    expect(filed().map(({ code }) => code)).toEqual(["G01.899.101-261123-0001"]);
    const body = bodyOf(posts()[0]);
    expect(body).toMatchObject({
      ...{ soDinhDanh: "999085000101", soCMND: "990850101", hoTen: "Nguyễn Văn An", soGPLX: "999150000101", lyDo: "Thẻ bị mờ", hinhThucNhan: "BUU_CHINH", nguoiThucHien: null },
      giayKhamSucKhoe: { soGiay: "GKSK-99-0000101", maCoSo: "99001" },
      taiLieu: [
        { maTaiLieu: "document-portrait", tenTep: "portrait", duongDan: `http://portal.test/documents/document-portrait/file?use=use-1&case=${String(body["maThamChieu"])}` },
        { maTaiLieu: "document-health" },
      ],
    });
    expect(body["duLieuTrichDan"]).toEqual(
      expect.arrayContaining([
        { nguon: "DAN_CU", truong: "HoVaTen", giaTri: "Nguyễn Văn An" },
        { nguon: "GPLX", truong: "hang", giaTri: "B" },
        { nguon: "GPLX", truong: "diem", giaTri: "12" },
        { nguon: "GPLX", truong: "trangThai", giaTri: "CON_HIEU_LUC" },
      ]),
    );
    // What was filed is personal, and not kept once there is an outcome.
    expect(await acts()).toEqual([{ state: "DONE", viewer: an.subject.id, on_behalf_of: null, forgotten: true }]);
  });

  it("for a motorcycle licence without an end, filed under the old number, needs no health certificate", async () => {
    expect((await apply(bich)).result?.type).toBe("DrivingLicenceExchangeFiled");
    expect(bodyOf(posts()[0])).toMatchObject({ soCMND: "991480102", giayKhamSucKhoe: null });
  });

  it.each([
    ["ONLINE", "TRUC_TUYEN"],
    ["IN_PERSON", "TRUC_TIEP"],
  ])("says how the result is wanted: %s", async (delivery, wire) => {
    expect((await apply(an, { delivery })).result?.type).toBe("DrivingLicenceExchangeFiled");
    expect(bodyOf(posts()[0])["hinhThucNhan"]).toBe(wire);
  });

  it("is nobody's without a sign-in, and needs assurance level 2", async () => {
    const input = await inputOf(an);
    const before = calls.length;
    expect((await send(input, null)).code).toBe("UNAUTHENTICATED");
    expect((await send(input, { ...an.subject, assuranceLevel: 1 })).code).toBe("ASSURANCE_TOO_LOW");
    expect([calls.length, await acts()]).toEqual([before, []]);
  });
});

describe("a refusal", () => {
  it.each<readonly [string, Person, readonly string[]]>([
    ["suspended, with a fine unpaid", hai, ["SUSPENDED", "OPEN_VIOLATIONS"]],
    ["held", phong, ["HELD", "OPEN_VIOLATIONS"]],
    ["expired", nam, ["EXPIRED"]],
    ["exchanged already", { ...duc, licence: "999150000105" }, ["ALREADY_EXCHANGED", "EXPIRED"]],
    ["in a state new to us", huong, ["NOT_KNOWN"]],
    ["a car's, without a health certificate", person(an.subject.identifiers, an.fullName, an.licence), ["HEALTH_CERTIFICATE_MISSING"]],
    ["suspended, and without a certificate", person(hai.subject.identifiers, hai.fullName, hai.licence), ["SUSPENDED", "OPEN_VIOLATIONS", "HEALTH_CERTIFICATE_MISSING"]],
  ])("of a licence that is %s has every reason, with nothing filed", async (_what, who, reasons) => {
    const refused = await apply(who);
    expect(reasonsOf(refused)).toEqual(reasons);
    expect([posts(), filed()]).toEqual([[], []]);
    expect(refused.result?.reasons.every(({ field, message }) => field !== null && message.vi !== "" && message.en !== "")).toBe(true);
  });

  it("is the same for somebody else's licence and for one that does not exist, after the same calls", async () => {
    const input = await inputOf(an);
    const before = calls.length;
    const answers = [];
    for (const licenceNumber of [hai.licence, "999159999999"]) answers.push((await send({ ...input, licenceNumber, idempotencyKey: `absent-${licenceNumber}` })).result);
    expect(answers[0]).toMatchObject({ reasons: [{ code: "LICENCE_NOT_FOUND", field: "licenceNumber" }] });
    expect(answers[1]).toEqual(answers[0]);
    expect(calls.slice(before).map(({ path, body }) => [path, body])).toEqual([1, 2].map(() => ["/api/gplx/tra-cuu", JSON.stringify({ soDinhDanh: "999085000101", soCMND: "990850101" })]));
    expect(filed()).toEqual([]);
  });

  it.each<readonly [string, Person, object, string, string | null]>([
    ["CO_SO_KHAM_CHUA_LIEN_THONG", duc, {}, "CLINIC_NOT_CONNECTED", "healthCertificate.clinic"],
    ["GIAY_KHAM_KHONG_TIM_THAY", an, { healthCertificate: { number: "GKSK-99-0000111", clinic: "99001" } }, "HEALTH_CERTIFICATE_NOT_FOUND", "healthCertificate.number"],
  ])("by the police, %s, is a reason of ours", async (_code, who, over, code, field) => {
    expect((await apply(who, over)).result).toMatchObject({ reasons: [{ code, field }] });
    expect(filed()).toEqual([]);
  });

  it("by the police without points left stands, although the law has them follow to the new card", async () => {
    change("nguyen-van-an", "GPLX diem", "0");
    expect(reasonsOf(await apply(an))).toEqual(["NO_POINTS"]);
  });

  it("comes for a second application while the first is under way", async () => {
    await apply(an);
    expect(reasonsOf(await apply(an))).toEqual(["ALREADY_APPLIED"]);
    expect(filed()).toHaveLength(1);
  });

  it("in words new to us is UNKNOWN, and shows none of them", async () => {
    behaviours = { ...healthy, POST: () => json({ maKetQua: "TU_CHOI", maLoi: "constructor", moTa: "Bí mật nội bộ" }, 422) };
    const { result } = await apply(an);
    expect(result).toMatchObject({ reasons: [{ code: "UNKNOWN", field: null }] });
    expect(JSON.stringify(result)).not.toMatch(/Bí mật|constructor/);
  });

  it("is kept under its key like any outcome", async () => {
    const input = await inputOf(nam);
    const first = await send(input, nam.subject);
    change("doan-van-nam", "GPLX trangThai", "CON_HIEU_LUC");
    const before = calls.length;
    expect(await send(input, nam.subject)).toEqual(first);
    expect(calls.length).toBe(before);
  });
});

describe("evidence", () => {
  const evidenceIs = async (evidence: readonly string[], over: object = {}) => {
    const before = calls.length;
    const { code, message } = await send(await inputOf(an, { evidence, ...over }));
    expect([filed(), await acts()]).toEqual([[], []]);
    return { code, message, calls: calls.slice(before).map(({ path }) => path) };
  };
  const expired = { clock: fixedClock("2020-01-01T00:00:00Z") };
  const facts = { fullName: "Nguyễn Văn An" };
  const identityNow = { subject: an.subject.id, kind: "evidence", purpose: procedure, id: "IDENTITY", version: "1", facts, lifetimeSeconds: 600 } as const;

  it("that has run out is OFFER_EXPIRED, be it of identity, of the licence, or a document", async () => {
    const own = await licencesOf(an);
    expect((await evidenceIs([await signOffer(keyOf("identity"), identityNow, expired), own])).code).toBe("OFFER_EXPIRED");
    expect((await evidenceIs([await populationOf(an), await signOffer(keyOf("driving-licences"), { ...identityNow, id: "DRIVING_LICENCE", facts: { licences: [{ number: an.licence }] } }, expired)])).code).toBe("OFFER_EXPIRED");
    const portrait = await signOffer(keyOf("dossiers"), { ...identityNow, kind: "document" }, expired);
    expect((await evidenceIs([await populationOf(an), own], { documents: { portrait } })).code).toBe("OFFER_EXPIRED");
  });

  it.each([
    ["is about somebody else", () => identityOf(facts, { subject: "another" })],
    ["is for another procedure", () => identityOf(facts, { purpose: "3.000333" })],
    ["is of another kind", () => identityOf(facts, { kind: "consent" })],
    ["is of another fact", () => identityOf(facts, { id: "SOMETHING" })],
    ["was signed by another owner", () => identityOf(facts, {}, keyOf("tax"))],
    ["was signed by an owner whose word is not asked for", () => identityOf(facts, {}, keyOf("dossiers"))],
    ["was changed", async () => (await identityOf(facts)).replace(/\.([^.]*)\./, (_all, middle: string) => `.${Buffer.from(Buffer.from(middle, "base64url").toString().replace("An", "Ân")).toString("base64url")}.`)],
    ["is no offer", () => Promise.resolve("x")],
  ])("that %s is bad input, and the police are not asked", async (_what, identity) => {
    const own = await licencesOf(an);
    const { code, calls: made } = await evidenceIs([await identity(), own]);
    expect([code, made]).toEqual(["BAD_INPUT", []]);
  });

  it("has to be there for both facts, once, and of the licence in question", async () => {
    const [identity, own, other] = [await populationOf(an), await licencesOf(an), await signOffer(keyOf("driving-licences"), { ...identityNow, id: "DRIVING_LICENCE", facts: { licences: [{ number: "999159999999" }] } })];
    for (const evidence of [[], [identity], [own], [identity, identity], [own, own], [identity, other], [identity, own, own]]) expect((await evidenceIs(evidence)).code).toBe("BAD_INPUT");
    expect((await evidenceIs([identity, identity], { declared: { licence: { classes: ["B"], issuedOn: "2026-01-27" } } })).code).toBe("BAD_INPUT");
    expect((await evidenceIs([own, own], { declared: { fullName: "Nguyễn Văn An" } })).code).toBe("BAD_INPUT");
  });

  it("that the population database no longer bears out is EVIDENCE_CHANGED, which names what, and frees the key", async () => {
    const evidence = [await identityOf({ ...facts, permanentAddress: "Số 1 phố Mẫu, Phường Ba Đình, Thành phố Hà Nội" }), await licencesOf(an)];
    change("nguyen-van-an", "DAN_CU ThuongTru", "Số 5 phố Mẫu");
    const idempotencyKey = "changed-population";
    const { code, message } = await evidenceIs(evidence, { idempotencyKey });
    expect(code).toBe("EVIDENCE_CHANGED");
    expect(message).toContain("permanent residence");
    expect(message).not.toMatch(/full name|Số 5/);
    expect((await apply(an, { idempotencyKey })).result?.type).toBe("DrivingLicenceExchangeFiled");
  });

  it("that our own register no longer bears out is the same, before anything is filed", async () => {
    const input = await inputOf(an);
    change("nguyen-van-an", "GPLX diem", "10");
    const before = calls.length;
    const { code, message } = await send(input);
    expect([code, message]).toEqual(["EVIDENCE_CHANGED", expect.stringContaining("points left")]);
    expect(calls.slice(before).map(({ path }) => path)).toEqual(["/api/gplx/tra-cuu"]);
  });

  it("that changes in the very moment is told by the police", async () => {
    const input = await inputOf(an);
    behaviours = {
      ...healthy,
      POST: (request) => {
        change("nguyen-van-an", "GPLX trangThai", "TAM_GIU");
        return drivingLicences.handle(request, world);
      },
    };
    const { code, message } = await send(input);
    expect([code, message]).toEqual(["EVIDENCE_CHANGED", expect.stringContaining("state")]);
    expect(filed()).toEqual([]);
  });
});

describe("what the person states themself", () => {
  const card = { classes: ["B"], issuedOn: "2026-01-27" };

  it("stands for the register that is away: the police hold it against theirs", async () => {
    const evidence = [await populationOf(an)];
    behaviours = { ...healthy, "tra-cuu": "loses the question" };
    expect((await apply(an, { evidence, declared: { licence: card } })).result?.type).toBe("DrivingLicenceExchangeFiled");
    expect(bodyOf(posts()[0])["duLieuTrichDan"]).toEqual(expect.arrayContaining([{ nguon: "GPLX", truong: "ngayCap", giaTri: "2026-01-27" }]));
  });

  it.each(["answers", "loses the question"] as const)("and is not so is refused, with a register that %s", async (behaviour) => {
    const evidence = [await populationOf(an)];
    behaviours = { ...healthy, "tra-cuu": behaviour };
    for (const licence of [{ ...card, issuedOn: "2025-01-27" }, { ...card, classes: ["B", "C"] }]) expect(reasonsOf(await apply(an, { evidence, declared: { licence } }))).toEqual(["DECLARED_DIFFERS"]);
    expect(filed()).toEqual([]);
  });

  it("may be the name, when the population database could not be asked; the police compare it", async () => {
    const evidence = [await licencesOf(an)];
    expect(reasonsOf(await apply(an, { evidence, declared: { fullName: "Nguyễn Văn Ân" } }))).toEqual(["NAME_MISMATCH"]);
    expect((await apply(an, { evidence, declared: { fullName: " nguyễn văn an ".normalize("NFD") } })).result?.type).toBe("DrivingLicenceExchangeFiled");
    expect(bodyOf(posts().at(-1))["duLieuTrichDan"]).not.toEqual(expect.arrayContaining([expect.objectContaining({ nguon: "DAN_CU" })]));
  });

  it("does not go beside evidence of the same", async () => {
    const evidence = [await populationOf(an), await licencesOf(an)];
    for (const declared of [{ fullName: "Nguyễn Văn An" }, { licence: card }]) expect((await apply(an, { evidence, declared })).code).toBe("BAD_INPUT");
    expect(filed()).toEqual([]);
  });
});

describe("bad input", () => {
  const long = "a".repeat(17_000);
  it.each<readonly [string, object, string]>([
    ["licenceNumber", { licenceNumber: "99915000010" }, "12 digits"],
    ["licenceNumber", { licenceNumber: "９９９150000101" }, "12 digits"],
    ["licenceNumber", { licenceNumber: "' OR 1=1 --" }, "12 digits"],
    ["evidence", { evidence: [""] }, "me.prefill"],
    ["evidence", { evidence: [long] }, "me.prefill"],
    ["evidence", { evidence: ["x", "y", "z"] }, "me.prefill"],
    ["declared.fullName", { declared: { fullName: "" } }, "name in letters"],
    ["declared.fullName", { declared: { fullName: "a\u0000b" } }, "name in letters"],
    ["declared.fullName", { declared: { fullName: "An 2" } }, "name in letters"],
    ["declared.fullName", { declared: { fullName: `a${"\u0301".repeat(5_000)}` } }, "name in letters"],
    ["declared.licence", { declared: { licence: { classes: [], issuedOn: "2026-01-27" } } }, "day of issue"],
    ["declared.licence", { declared: { licence: { classes: ["UNKNOWN"], issuedOn: "2026-01-27" } } }, "day of issue"],
    ["declared.licence", { declared: { licence: { classes: ["B"], issuedOn: "2026-11-24" } } }, "day of issue"],
    ["declared.licence.issuedOn", { declared: { licence: { classes: ["B"], issuedOn: "30/02/2026" } } }, "YYYY-MM-DD"],
    ["documents.portrait", { documents: { portrait: "" } }, "reuseDocument"],
    ["documents.portrait", { documents: { portrait: "x" } }, "not issued to you"],
    ["documents.healthCertificate", { documents: { portrait: "x", healthCertificate: long } }, "documents.healthCertificate"],
    ["healthCertificate.number", { healthCertificate: { number: "", clinic: "99001" } }, "number on the certificate"],
    ["healthCertificate.number", { healthCertificate: { number: "a b;c", clinic: "99001" } }, "number on the certificate"],
    ["healthCertificate.clinic", { healthCertificate: { number: "GKSK-99-0000101", clinic: "../99001" } }, "code of the clinic"],
    ["reason", { reason: " " }, "reason is one line"],
    ["reason", { reason: "a".repeat(301) }, "reason is one line"],
    ["reason", { reason: "a\nb" }, "reason is one line"],
    ["delivery", { delivery: "BY_PIGEON" }, ""],
    ["idempotencyKey", { idempotencyKey: "short" }, "idempotencyKey"],
    ["idempotencyKey", { idempotencyKey: "with a space" }, "idempotencyKey"],
  ])("in %s, %j, says what is expected, and nothing is filed", async (_field, over, words) => {
    const input = await inputOf(an, over);
    const before = calls.length;
    const { code, message } = await send(input);
    expect(code).toBe("BAD_INPUT");
    expect(message).toContain(words);
    expect([calls.length, filed(), await acts()]).toEqual([before, [], []]);
  });

  it("is a portrait that is no picture, or a document that is not the person's", async () => {
    for (const portrait of [await documentOf("a", { mediaType: "application/pdf" }), await documentOf("a", { subject: "another" }), await documentOf("a", { purpose: "3.000333" }), await identityOf({ fullName: "An" })]) {
      expect((await apply(an, { documents: { portrait } })).code).toBe("BAD_INPUT");
    }
    expect(filed()).toEqual([]);
  });
});

describe("a key", () => {
  it("that comes again with the same application has the same answer, and nobody is asked", async () => {
    const input = await inputOf(an);
    const first = await send(input);
    const before = calls.length;
    expect(await send(input)).toEqual(first);
    // A field that is null is one that was left out.
    expect(await send({ ...input, reason: null, declared: null })).toEqual(first);
    expect(calls.length).toBe(before);
    expect(filed()).toHaveLength(1);
  });

  it.each([{ delivery: "ONLINE" }, { reason: "khác" }, { licenceNumber: "999150000107" }, { healthCertificate: null }])("that comes again with %j is a conflict", async (over) => {
    const input = await inputOf(an);
    await send(input);
    expect((await send({ ...input, ...over })).code).toBe("IDEMPOTENCY_CONFLICT");
    expect(filed()).toHaveLength(1);
  });

  it("that comes twenty times at once files once", async () => {
    const input = await inputOf(an);
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(input)));
    const codes = new Set(answers.map(({ result, code }) => result?.dossier.code ?? code));
    expect([...codes].filter((code) => code !== "IN_PROGRESS")).toEqual(["G01.899.101-261123-0001"]);
    expect([posts().length, filed().length]).toEqual([1, 1]);
  });

  it("is one person's own", async () => {
    const idempotencyKey = "one-key-two-people";
    await apply(an, { idempotencyKey });
    const other = { ...bich.subject, id: "another", viewer: { id: "another" } };
    const evidence = [await identityOf({ fullName: bich.fullName }, { subject: "another" })];
    const { result } = await send(await inputOf(bich, { idempotencyKey, evidence, declared: { licence: { classes: ["A1"], issuedOn: "1996-04-02" } }, documents: { portrait: await documentOf("portrait", { subject: "another" }) } }), other);
    expect(result?.dossier.code).toBe("G01.899.101-261123-0002");
  });
});

describe("an answer of the police that is lost", () => {
  it("is asked for by reference: they have it", async () => {
    const input = await inputOf(an);
    behaviours = { ...healthy, POST: "loses its answer" };
    expect((await send(input)).result?.dossier.code).toBe("G01.899.101-261123-0001");
    expect([posts().length, filed().length]).toEqual([1, 1]);
  });

  it("and cannot be asked for is IN_PROGRESS, and after a while the dossier that they have", async () => {
    const input = await inputOf(an);
    behaviours = { ...healthy, POST: "loses its answer", GET: "loses the question" };
    expect((await send(input)).code).toBe("IN_PROGRESS");
    behaviours = healthy;
    expect((await send(input)).code).toBe("IN_PROGRESS");
    await leaseEnds();
    expect((await send(input)).result?.dossier.code).toBe("G01.899.101-261123-0001");
    expect([posts().length, filed().length]).toEqual([1, 1]);
  });

  it("with the question is sent again under the same reference, once they surely do not have it", async () => {
    const input = await inputOf(an);
    behaviours = { ...healthy, POST: "loses the question" };
    expect((await send(input)).code).toBe("IN_PROGRESS");
    behaviours = healthy;
    await leaseEnds();
    expect((await send(input)).result?.dossier.code).toBe("G01.899.101-261123-0001");
    expect(new Set(posts().map((call) => bodyOf(call)["maThamChieu"])).size).toBe(1);
    expect(filed()).toHaveLength(1);
  });

  it("is found by the sweeper, without anybody asking", async () => {
    const input = await inputOf(an);
    behaviours = { ...healthy, POST: "loses its answer", GET: "loses the question" };
    await send(input);
    behaviours = healthy;
    await leaseEnds();
    await expect.poll(acts, { timeout: 15_000 }).toMatchObject([{ state: "DONE", forgotten: true }]);
    expect((await send(input)).result?.dossier.code).toBe("G01.899.101-261123-0001");
    expect(filed()).toHaveLength(1);
  }, 20_000);

  it.each<readonly [string, Behaviour]>([
    ["about another reference", () => json({ maKetQua: "THANH_CONG", maThamChieu: "x", maHoSo: "G01.899.101-261123-0009" }, 201)],
    ["with a code that is none", (request) => json({ maKetQua: "THANH_CONG", maThamChieu: bodyOf(request)["maThamChieu"], maHoSo: "<script>" }, 201)],
    ["with a page", () => ({ status: 200, headers: { "content-type": "text/html" }, body: "<html>" })],
    ["with a status that says nothing", () => json({}, 404)],
  ])("is what one is that comes %s", async (_what, POST) => {
    const input = await inputOf(an);
    behaviours = { ...healthy, POST };
    expect((await send(input)).code).toBe("IN_PROGRESS");
    expect(calls.at(-1)?.method).toBe("GET");
  });

  it("is not one that says that nothing was filed: the key is free", async () => {
    const input = await inputOf(an);
    for (const [status, maLoi, code] of [[400, "THAM_SO_SAI", "MINISTRY_BAD_ANSWER"], [401, "KHONG_XAC_THUC", "MINISTRY_UNAVAILABLE"]] as const) {
      behaviours = { ...healthy, POST: () => json({ maKetQua: maLoi, maLoi }, status) };
      expect((await send(input)).code).toBe(code);
      expect(await acts()).toEqual([]);
    }
    behaviours = healthy;
    expect((await send(input)).result?.type).toBe("DrivingLicenceExchangeFiled");
  });

  it("does not lose the dossier for a date or a fee that cannot be read", async () => {
    behaviours = { ...healthy, POST: (request) => json({ maKetQua: "THANH_CONG", maThamChieu: bodyOf(request)["maThamChieu"], maHoSo: "G01.899.101-261123-0001", ngayTiepNhan: 5, ngayHenTra: "mai", lePhi: "x" }, 201) };
    expect((await apply(an)).result).toEqual({ type: "DrivingLicenceExchangeFiled", dossier: { code: "G01.899.101-261123-0001" }, receivedAt: null, promisedOn: null, fee: null });
  });
});

describe("whoever acts for the citizen", () => {
  const acting = (role: "OFFICIAL" | "GUARDIAN"): Subject => {
    const { viewer, ...subject } = actedFor(an.subject, { role });
    return { ...subject, viewer: { ...viewer, fullName: "Cán bộ một cửa", ...(role === "OFFICIAL" && { agency: "Phường Ba Đình" }) } };
  };

  it.each([
    ["OFFICIAL", { vaiTro: "CAN_BO", hoTen: "Cán bộ một cửa", coQuan: "Phường Ba Đình", maVuViec: "TEST-0001" }],
    ["GUARDIAN", { vaiTro: "NGUOI_GIAM_HO", hoTen: "Cán bộ một cửa", maVuViec: "TEST-0001" }],
  ] as const)("as %s is named to the police, and recorded with the act", async (role, told) => {
    expect((await send(await inputOf(an), acting(role))).result?.type).toBe("DrivingLicenceExchangeFiled");
    expect(bodyOf(posts()[0])["nguoiThucHien"]).toEqual(told);
    expect(await acts()).toEqual([{ state: "DONE", viewer: "viewer-under-test", on_behalf_of: "TEST-0001", forgotten: true }]);
  });

  it("without a name may not file", async () => {
    expect((await send(await inputOf(an), actedFor(an.subject))).code).toBe("FORBIDDEN");
    expect([filed(), await acts()]).toEqual([[], []]);
  });
});

describe("while its database is away", () => {
  it("nothing is filed, and licences are read as ever", async () => {
    const away = await openSubgraph(definition, { environment: { TRAFFIC_POLICE_URL: url, DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" }, now });
    const input = await inputOf(an);
    const before = calls.length;
    const { errors } = await away.ask("mutation ($input: ExchangeDrivingLicenceInput!) { exchangeDrivingLicence(input: $input) { __typename } }", { subject: an.subject, variables: { input } });
    expect(errors?.[0]?.extensions["code"]).toBe("MINISTRY_UNAVAILABLE");
    expect(calls.length).toBe(before);
    expect((await away.ask("{ me { drivingLicences { number } } }", { subject: an.subject })).errors).toBeUndefined();
    await away.close();
  });
});
