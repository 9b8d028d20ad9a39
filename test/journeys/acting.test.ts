/** Somebody acts for a citizen: what they see of them and what they do not, until when, and what is recorded of it. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { tokenForActing } from "../../mocks/token.ts";
import { startTestFederation } from "../federation.ts";
import type { TestFederation } from "../federation.ts";
import { HomeDocument, WhoAmIDocument } from "../generated/graphql.ts";
import trusted from "../generated/persisted-documents.json" with { type: "json" };

const bich = "c-0f2a4be1-0002";
const an = "c-0f2a4be1-0001";
const official = "c-0f2a4be1-0014";

let federation: TestFederation;
/** Of the gateway, in minutes after the real time: tokens are the sign-in's, which is on real time. */
let minutes = 0;
beforeAll(async () => {
  federation = await startTestFederation({ manifest: trusted, clock: { now: () => new Date(Date.now() + minutes * 60_000) } });
});
afterEach(() => {
  minutes = 0;
});
afterAll(() => federation.stop());

const home = async (as: string, actor?: string) => {
  const { data, errors } = await federation.ask(HomeDocument, { as, ...(actor && { actor }) });
  return { me: data?.me, codes: errors.map(({ path, extensions }) => [path?.join("."), extensions.code]) };
};

/** A page without what differs by who looks at it. */
const common = ({ me }: Awaited<ReturnType<typeof home>>) => {
  const { identity, representations: _firms, judicialRecordCertificates: _certificates, ...rest } = me ?? {};
  return { ...rest, identity: { ...identity, assuranceLevel: null } };
};

describe("whoever acts for a citizen", () => {
  it("is the viewer, and the citizen is me", async () => {
    const { data, errors } = await federation.ask(WhoAmIDocument, { as: "tran-thi-bich", actor: "can-bo-mot-cua" });
    expect(errors).toEqual([]);
    expect(data?.me).toMatchObject({ id: bich, fullName: "Trần Thị Bích", identity: { maskedPersonalId: "•••••••••102" } });
    expect(data?.viewer).toMatchObject({
      id: official,
      fullName: "Cán bộ một cửa",
      isSubject: false,
      role: "OFFICIAL",
      agency: "Bộ phận một cửa, Phường Ba Đình, Thành phố Hà Nội",
      actingFor: { case: "TEST-0001", until: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/) as string },
    });
    const until = Date.parse(data?.viewer?.actingFor?.until ?? "");
    expect(until).toBeGreaterThan(Date.now());
    expect(until).toBeLessThanOrEqual(Date.now() + 1_800_000);
  });

  it("may be a guardian, who has affairs of their own", async () => {
    const { data } = await federation.ask(WhoAmIDocument, { as: "tran-thi-bich", actor: "nguyen-van-an" });
    expect(data).toMatchObject({ me: { id: bich }, viewer: { id: an, fullName: "Nguyễn Văn An", role: "GUARDIAN", agency: null, actingFor: { case: "TEST-0001" } } });
    const own = await federation.ask(WhoAmIDocument, { as: "nguyen-van-an" });
    expect(own.data).toMatchObject({ me: { id: an }, viewer: { id: an, isSubject: true, role: "SELF", agency: null, actingFor: null } });
  });

  it.each(["can-bo-mot-cua", "nguyen-van-an"])("sees the citizen's affairs and not their own: %s", async (actor) => {
    const [own, acted] = [await home("tran-thi-bich"), await home("tran-thi-bich", actor)];
    expect(acted.codes).toEqual([]);
    expect(common(acted)).toEqual(common(own));
    expect(JSON.stringify(acted.me)).not.toMatch(/999085000101|999189000114/);
  });

  it("is never mixed with the citizen, nor with another who acts", async () => {
    const rounds = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const asked = await Promise.all([undefined, "can-bo-mot-cua", "nguyen-van-an"].map((actor) => federation.ask(WhoAmIDocument, { as: "tran-thi-bich", ...(actor && { actor }) })));
        const asThemself = await federation.ask(WhoAmIDocument, { as: "nguyen-van-an" });
        return [...asked, asThemself].map(({ data }) => `${data?.me?.id} ${data?.viewer?.id}`);
      }),
    );
    for (const round of rounds) expect(round).toEqual([`${bich} ${bich}`, `${bich} ${official}`, `${bich} ${an}`, `${an} ${an}`]);
  });
});

describe("what differs by who looks", () => {
  const certificates = async (as: string, actor?: string) => (await home(as, actor)).me?.judicialRecordCertificates?.map(({ number, form }) => [number, form]);

  it("form 2 of a judicial record is the person's own: to an official there is none, in the list or by number", async () => {
    expect(await certificates("dang-van-hai")).toEqual([
      ["LLTP-48-0000207", "FORM_2"],
      ["LLTP-48-0000107", "FORM_1"],
    ]);
    expect(await certificates("dang-van-hai", "can-bo-mot-cua")).toEqual([["LLTP-48-0000107", "FORM_1"]]);
    const byNumber = async (number: string) => (await federation.askText(`{ judicialRecordCertificate(number: "${number}") { number } }`, { as: "dang-van-hai", actor: "can-bo-mot-cua" })).text;
    expect(await byNumber("LLTP-48-0000207")).toBe(await byNumber("LLTP-48-9999999"));
    expect(await byNumber("LLTP-48-0000107")).toContain("LLTP-48-0000107");
  });

  it("firms are out of the mandate: not listed, not found, nor their taxes and declarations", async () => {
    expect((await home("hoang-minh-duc")).me?.representations).toHaveLength(1);
    const acted = await home("hoang-minh-duc", "can-bo-mot-cua");
    expect(acted.me?.representations).toEqual([]);
    const firm = `{ organisation(taxCode: "9900000016") { name taxpayer { taxCode } customsDeclarations { totalCount } } }`;
    expect((await federation.askText(firm, { as: "hoang-minh-duc" })).data).toMatchObject({ organisation: { taxpayer: { taxCode: "9900000016" } } });
    expect((await federation.askText(firm, { as: "hoang-minh-duc", actor: "can-bo-mot-cua" })).data).toEqual({ organisation: null });
  });

  it("the level of assurance is that of whoever signed in", async () => {
    const own = await home("ngo-thi-quyen");
    expect(own.codes).toEqual([["me.judicialRecordCertificates", "ASSURANCE_TOO_LOW"]]);
    expect(own.me?.identity?.assuranceLevel).toBe("LEVEL_1");
    const acted = await home("ngo-thi-quyen", "can-bo-mot-cua");
    expect(acted.codes).toEqual([]);
    expect(acted.me?.identity?.assuranceLevel).toBe("LEVEL_2");
  });

  it("a citizen without a personal number is served at the counter too", async () => {
    const { me, codes } = await home("le-van-cuong", "can-bo-mot-cua");
    expect(codes).toEqual([]);
    expect(me).toMatchObject({ fullName: "Lê Văn Cường", identity: { status: "NOT_FOUND", missing: ["PERSONAL_ID"] } });
  });
});

describe("acting for a citizen ends", () => {
  const statusOf = async () => {
    const { status, errors } = await federation.askText("{ me { id } }", { as: "tran-thi-bich", actor: "can-bo-mot-cua" });
    return [status, errors[0]?.extensions.code];
  };

  it("after thirty minutes", async () => {
    expect(await statusOf()).toEqual([200, undefined]);
    minutes = 30;
    expect(await statusOf()).toEqual([401, "UNAUTHENTICATED"]);
  });

  it("when the citizen does not agree any more, for a token that is out and for the next", async () => {
    const acting = { as: "can-bo-mot-cua", case: "TEST-0002" };
    const token = await tokenForActing("le-van-cuong", acting, federation.world.signIn.issuer);
    const change = async (state: string) => {
      const response = await fetch(`${federation.world.control}/mandates`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ holder: "can-bo-mot-cua", citizen: "le-van-cuong", state }) });
      return response.json();
    };
    expect(await change("WITHDRAWN")).toEqual({ holder: "can-bo-mot-cua", citizen: "le-van-cuong", state: "WITHDRAWN" });
    expect(await federation.askText("{ me { id } }", { headers: { authorization: `Bearer ${token}` } })).toMatchObject({ status: 401 });
    await expect(tokenForActing("le-van-cuong", acting, federation.world.signIn.issuer)).rejects.toThrow(/may not act for le-van-cuong.*le-van-cuong \(WITHDRAWN\)/);
    await change("AGREED");
    expect(await federation.askText("{ me { id } }", { headers: { authorization: `Bearer ${token}` } })).toMatchObject({ status: 200 });
  });
});

describe("the record of it", () => {
  it("has one line for each request, with the ids of both, the case and what was asked", async () => {
    const before = federation.audit.length;
    await federation.askText("{ a: me { b: taxpayer { taxCode } ...F } } fragment F on Citizen { drivingLicences { number } }", { as: "tran-thi-bich", actor: "can-bo-mot-cua" });
    const entries = federation.audit.slice(before);
    expect(entries).toEqual([{ traceId: expect.stringMatching(/^[0-9a-f]{32}$/) as string, subject: bich, viewer: official, role: "OFFICIAL", case: "TEST-0001", asked: "me.drivingLicences me.taxpayer" }]);
  });

  it("has what fails too", async () => {
    const before = federation.audit.length;
    await federation.ministry("driving-licences").setFault({ kind: "refuse" });
    const { errors } = await federation.askText("{ me { drivingLicences { number } } }", { as: "tran-thi-bich", actor: "nguyen-van-an" });
    await federation.ministry("driving-licences").setFault({ kind: "off" });
    expect(errors).toMatchObject([{ extensions: { code: "MINISTRY_UNAVAILABLE" } }]);
    expect(federation.audit.slice(before)).toMatchObject([{ viewer: an, role: "GUARDIAN", asked: "me.drivingLicences" }]);
  });

  it("has what comes by hash, in the same words", async () => {
    const before = federation.audit.length;
    await federation.ask(WhoAmIDocument, { as: "tran-thi-bich", actor: "can-bo-mot-cua" });
    const headers = { "content-type": "application/json", authorization: `Bearer ${await federation.token("tran-thi-bich", "can-bo-mot-cua")}` };
    const response = await fetch(`${federation.url}/graphql`, { method: "POST", headers, body: JSON.stringify({ documentId: Object.entries(trusted).find(([, text]) => text.startsWith("query WhoAmI"))?.[0] }) });
    expect(await response.json()).toMatchObject({ data: { viewer: { id: official } } });
    const [byText, byHash] = federation.audit.slice(before).map(({ traceId: _own, ...entry }) => entry);
    expect(byText?.asked).toContain("me.identity");
    expect(byHash).toEqual(byText);
  });

  it("has nothing of the citizen's own requests, and nobody's name or number", async () => {
    const before = federation.audit.length;
    await home("tran-thi-bich");
    expect(federation.audit.length).toBe(before);
    await home("tran-thi-bich", "can-bo-mot-cua");
    expect(JSON.stringify(federation.audit)).not.toMatch(/Bích|một cửa|999148000102|991480102|Ba Đình/);
  });
});
