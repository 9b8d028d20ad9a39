import nock from "nock";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { citizen } from "../../kit/testing.ts";
import { agencyClient, createSigner, files, openDossiers, recordsPolice, step, told, trafficPolice, wholeDossier } from "./testing.ts";
import type { OpenedDossiers, Signer } from "./testing.ts";

const an = citizen({ personalId: "999085000101" });
const code = "G01.899.101-261116-0001";
let dossiers: OpenedDossiers;
beforeAll(async () => {
  dossiers = await openDossiers();
});
afterAll(() => dossiers.close());
beforeEach(() => dossiers.empty());

interface ReadDossier {
  readonly history: readonly { readonly status: string; readonly note: string | null }[];
  readonly results: readonly { readonly state: string }[];
}
/** What is not asked for is not there. */
const read = async (fields: string, subject = an): Promise<ReadDossier | null> => told<ReadDossier | undefined>(await dossiers.ask(`{ dossier(code: "${code}") { ${fields} } }`, { subject }), "dossier") ?? null;

describe("signing in", () => {
  it("takes each agency's own name and password, and says success as its client reads it", async () => {
    const { post } = await agencyClient(dossiers);
    expect(await post("/mapi/login", trafficPolice)).toMatchObject({ status: 200, error_code: "00", session: expect.stringMatching(/^[\w-]{43}$/) as string });
    expect(await post("/mapi/login", recordsPolice)).toMatchObject({ status: 200, error_code: 0 });
  });

  it.each([
    ["a wrong password", { username: trafficPolice.username, password: "guess" }],
    ["another agency's password", { username: trafficPolice.username, password: recordsPolice.password }],
    ["a name that nobody has", { username: "G99", password: trafficPolice.password }],
    ["the name of an object's own", { username: "constructor", password: "x" }],
  ])("refuses %s, in the same words", async (_what, given) => {
    const { post } = await agencyClient(dossiers);
    const { session, ...said } = await post("/mapi/login", given);
    expect(session).toBeUndefined();
    expect(said).toMatchObject({ status: 200, error_code: "01" });
  });

  it("bounds how often a password can be guessed", async () => {
    const { post } = await agencyClient(dossiers);
    const statuses = await Promise.all(Array.from({ length: 20 }, async () => (await post("/mapi/login", { username: "G01.899.103", password: "guess" })).status));
    expect(statuses.filter((status) => status === 429).length).toBe(10);
    // Nobody else's turn is taken by that.
    expect((await post("/mapi/login", recordsPolice)).error_code).toBe(0);
  });

  it.each(["", "guess", "x".repeat(201)])("takes no message without a session: %j", async (session) => {
    const { post } = await agencyClient(dossiers);
    const { error_code } = await post("/mapi/g", { session, service: "DongBoHoSoMC", data: [wholeDossier()], isUpdating: "False" });
    expect(["01", "02"]).toContain(error_code);
    expect(await read("code")).toBeNull();
  });
});

describe("a report", () => {
  it.each([
    ["a name", wholeDossier({ TenTTHC: "Đổi\0giấy phép" })],
    ["a procedure", wholeDossier({ MaTTHC: "T-BPC\0" })],
    ["a paper's id", wholeDossier({ DanhSachGiayToKetQua: [{ TenGiayTo: "Giấy phép", GiayToId: "1\0", DuongDanTepTinKetQua: "/1.pdf" }] })],
    ["a paper's address", wholeDossier({ DanhSachGiayToKetQua: [{ TenGiayTo: "Giấy phép", GiayToId: "1", DuongDanTepTinKetQua: "/\ud800.pdf" }] })],
    ["a promised day", wholeDossier({ NgayHenTra: "00000101000000" })],
  ])("that no table can hold, by %s, is refused alone: those beside it are taken", async (_what, unstorable) => {
    const agency = await agencyClient(dossiers);
    const other = wholeDossier({ MaHoSo: "G01.899.101-261116-0002" });
    expect(await agency.whole(unstorable, other)).toMatchObject({ status: 200, error_code: "02", result: [{ error_code: "02" }, { error_code: "00" }] });
    expect(await read("code")).toBeNull();
  });

  it("is seen by whom it is about, and by nobody else", async () => {
    const agency = await agencyClient(dossiers);
    expect(await agency.whole(wholeDossier())).toMatchObject({ status: 200, error_code: "00", result: [{ MaHoSo: code, error_code: "00" }] });
    expect(await read("status synchronised receivedAt dueOn promisedOn procedureName agency { vi }")).toEqual({
      status: "ACCEPTED",
      synchronised: true,
      receivedAt: "2026-11-16T09:00:00+07:00",
      dueOn: "2026-11-23",
      promisedOn: "2026-11-23",
      procedureName: "Đổi giấy phép lái xe",
      agency: { vi: "Cục Cảnh sát giao thông, Bộ Công an" },
    });
    for (const other of [citizen({ personalId: "999085000102" }), citizen(), citizen({ oldPersonalId: "990850101" })]) expect(await read("code", other)).toBeNull();
  });

  it("changes nothing twice, and nothing by its order", async () => {
    const agency = await agencyClient(dossiers);
    const messages = [
      () => agency.whole(wholeDossier()),
      () => agency.step(step(4, "20261117083000", { NoiDungXuLy: "Hồ sơ đang được xử lý" })),
      () => agency.step(step(5, "20261118083000", { NoiDungXuLy: "Đề nghị bổ sung giấy khám sức khỏe" })),
      () => agency.step(step(4, "20261120083000")),
      () => agency.whole(wholeDossier({ TrangThaiHoSo: "4", NgayHenTra: "20261126170000", NgayCapNhat: "20261120083000" })),
    ];
    const fields = "status dueOn promisedOn history { at status note by text { vi } }";
    for (const send of messages.toReversed()) expect((await send()).error_code).toBe("00");
    const backwards = await read(fields);
    for (const send of [...messages, ...messages]) await send();
    expect(await read(fields)).toEqual(backwards);
    expect(backwards).toMatchObject({ status: "PROCESSING", promisedOn: "2026-11-26", dueOn: "2026-11-26" });
    expect(backwards?.history.map(({ status, note }) => [status, note])).toEqual([
      ["ACCEPTED", null],
      ["PROCESSING", "Hồ sơ đang được xử lý"],
      ["PAPERS_REQUESTED", "Đề nghị bổ sung giấy khám sức khỏe"],
      ["PROCESSING", null],
    ]);
  });

  it("of a step before its dossier is kept until that comes", async () => {
    const agency = await agencyClient(dossiers);
    expect((await agency.step(step(4, "20261117083000"))).error_code).toBe("00");
    expect(await read("code")).toBeNull();
    await agency.whole(wholeDossier());
    expect(await read("status")).toEqual({ status: "PROCESSING" });
  });

  it("sent many times at once is written once", async () => {
    const agency = await agencyClient(dossiers);
    const answers = await Promise.all(Array.from({ length: 10 }, () => agency.whole(wholeDossier())));
    expect(answers.map(({ error_code }) => error_code)).toEqual(Array.from({ length: 10 }, () => "00"));
    expect(await read("history { status }")).toEqual({ history: [{ status: "ACCEPTED" }] });
  });

  it("of one bad dossier among good ones says which, and keeps the good", async () => {
    const agency = await agencyClient(dossiers);
    const answer = await agency.whole({ MaHoSo: "G01.899.101-261116-0002" }, wholeDossier());
    expect(answer).toMatchObject({ error_code: "02", result: [{ MaHoSo: "G01.899.101-261116-0002", error_code: "02" }, { MaHoSo: code, error_code: "00" }] });
    expect(await read("status")).toEqual({ status: "ACCEPTED" });
  });

  it("from the newer client has other numbers for people, and another success", async () => {
    const agency = await agencyClient(dossiers, recordsPolice);
    const own = { MaHoSo: "000.99.02.G01-261116-0001", MaTTHC: "3.000333", LoaiDoiTuong: 0, TrangThaiHoSo: 2 };
    expect(await agency.whole(wholeDossier(own))).toMatchObject({ error_code: 0, result: [{ error_code: 0 }] });
    expect((await dossiers.ask("{ me { dossiers { nodes { code dueOn } } } }", { subject: an })).data).toEqual({ me: { dossiers: { nodes: [{ code: own.MaHoSo, dueOn: "2026-12-01" }] } } });
    // In its system 1 is a business, whose number this is not.
    await agency.whole(wholeDossier({ ...own, MaHoSo: "000.99.02.G01-261116-0002", LoaiDoiTuong: 1 }));
    expect((await dossiers.ask("{ me { dossiers { totalCount } } }", { subject: an })).data).toEqual({ me: { dossiers: { totalCount: 1 } } });
  });

  it("about a firm is seen by those who represent it, while nobody acts for them", async () => {
    const agency = await agencyClient(dossiers);
    await agency.whole(wholeDossier({ LoaiDoiTuong: "2", MaDoiTuong: "9900000016" }));
    expect(await read("code", citizen({ organisations: [{ taxCode: "9900000016", role: "LEGAL_REPRESENTATIVE" }] }))).toEqual({ code });
    expect(await read("code", citizen({ personalId: "990000001600" }))).toBeNull();
  });
});

describe("a report is refused", () => {
  const expectRefused = async (changes: object, expected: string) => {
    const agency = await agencyClient(dossiers);
    const answer = await agency.whole(wholeDossier(changes));
    expect(answer.error_code).toBe(expected);
    expect((await dossiers.ask("{ me { dossiers { totalCount } } }", { subject: an })).data).toEqual({ me: { dossiers: { totalCount: 0 } } });
  };

  it.each([
    ["another agency's unit", { MaHoSo: "G01.899.103-261116-0001" }],
    ["a unit whose name only begins alike", { MaHoSo: "G01.899.1011-261116-0001" }],
    ["no dossier's code", { MaHoSo: "x" }],
  ])("for %s", (_what, changes) => expectRefused(changes, "03"));

  it.each([
    ["no applicant", { MaDoiTuong: "" }],
    ["a kind of applicant that the system does not have", { LoaiDoiTuong: "0" }],
    ["a status of no list", { TrangThaiHoSo: "11" }],
    ["a status that its system does not know itself", { TrangThaiHoSo: "0" }],
    ["a date in another form", { NgayTiepNhan: "2026-11-16T09:00:00" }],
    ["a day that is none", { NgayTiepNhan: "20261131090000" }],
    ["a flood of papers", { DanhSachGiayToKetQua: Array.from({ length: 101 }, (_, n) => ({ TenGiayTo: "x", GiayToId: String(n), DuongDanTepTinKetQua: "/x" })) }],
    ["a name of marks alone", { TenTTHC: `a${"\u0301".repeat(200)}` }],
  ])("for %s", (_what, changes) => expectRefused(changes, "02"));

  it("for a time that has not come", () => expectRefused({ NgayTiepNhan: "20261123093000" }, "05"));

  it("for another applicant or procedure than before", async () => {
    const agency = await agencyClient(dossiers);
    await agency.whole(wholeDossier());
    expect((await agency.whole(wholeDossier({ MaDoiTuong: "999085000102" }))).error_code).toBe("04");
    expect((await agency.whole(wholeDossier({ MaTTHC: "3.000333" }))).error_code).toBe("04");
    expect(await read("status")).toEqual({ status: "ACCEPTED" });
  });

  it("for more steps than any dossier has, whole", async () => {
    const agency = await agencyClient(dossiers);
    await agency.whole(wholeDossier());
    await dossiers.run(`insert into dossier_event select '${code}', 'PROCESSING', timestamptz '2026-11-17T08:30:00+07:00' + make_interval(mins => n), null, now() from generate_series(1, 299) n`);
    expect((await agency.step(step(4, "20261118083000"))).error_code).toBe("06");
    expect((await read("history { status }"))?.history).toHaveLength(300);
  });

  it.each([
    ["no JSON", "{", 400],
    ["another type of body", "a=b", 415],
  ])("for %s", async (_what, payload, status) => {
    const response = await dossiers.app.inject({ method: "POST", url: "/mapi/g", payload, headers: { "content-type": status === 415 ? "text/plain" : "application/json" } });
    expect(response.statusCode).toBe(status);
    expect(response.json()).toMatchObject({ error_code: "02" });
  });

  it("for a body over the limit", async () => {
    const agency = await agencyClient(dossiers);
    expect((await agency.whole(wholeDossier({ GhiChu: "x".repeat(1_000_001) }))).status).toBe(413);
  });
});

describe("a paper that an agency issued", () => {
  const pdf = files.pdf("Giấy phép lái xe");
  const results = "results { name state document { name mediaType size sha256 origin issuer { vi } expiresOn verificationCode resultOf { code } } }";
  const withPaper = (paper: object) => wholeDossier({ TrangThaiHoSo: "9", NgayKetThucXuLy: "20261120100000", DanhSachGiayToKetQua: [{ TenGiayTo: "Giấy phép lái xe", GiayToId: "r-1", ...paper }] });
  const settled = () =>
    vi.waitFor(async () => {
      const found = (await read(results))?.results ?? [];
      expect(found[0]?.state ?? "FETCHING").not.toBe("FETCHING");
      return found;
    }, { timeout: 10_000 });

  it("is fetched, checked against the agency's key, and becomes a document", async () => {
    const signer = await published();
    nock(trafficPolice.url).get("/ket-qua/1.pdf").reply(200, pdf);
    const agency = await agencyClient(dossiers);
    await agency.whole(withPaper({ DuongDanTepTinKetQua: `${trafficPolice.url}/ket-qua/1.pdf`, ChuKySo: await signer.sign(pdf), NgayHetHan: "20361120000000" }));
    expect(await settled()).toEqual([
      {
        name: "Giấy phép lái xe",
        state: "VALID",
        document: expect.objectContaining({ name: "Giấy phép lái xe", mediaType: "PDF", size: pdf.length, origin: "ISSUED", issuer: { vi: "Cục Cảnh sát giao thông, Bộ Công an" }, expiresOn: "2036-11-20", resultOf: { code: "T-BPC-280426" } }) as object,
      },
    ]);
  });

  it("told of again is one paper, and not fetched again", async () => {
    const signer = await published();
    nock(trafficPolice.url).get("/ket-qua/1.pdf").once().reply(200, pdf);
    const agency = await agencyClient(dossiers);
    const message = withPaper({ DuongDanTepTinKetQua: "/ket-qua/1.pdf", ChuKySo: JSON.stringify(await signer.sign(pdf)) });
    await agency.whole(message);
    await settled();
    await agency.whole(message);
    expect(await settled()).toHaveLength(1);
    expect((await dossiers.ask("{ me { documents { totalCount } } }", { subject: an })).data).toEqual({ me: { documents: { totalCount: 1 } } });
  });

  it.each([
    ["not signed", async () => undefined],
    ["signed over other bytes", async () => (await published()).sign(files.pdf("another"))],
    ["signed by somebody else under the agency's key id", async () => (await createSigner()).sign(pdf)],
    ["signed with a key that the agency does not publish", async () => (await createSigner("other")).sign(pdf)],
  ])("that is %s is refused, and not shown as a document", async (_what, sign) => {
    await published();
    nock(trafficPolice.url).get("/ket-qua/1.pdf").reply(200, pdf);
    const agency = await agencyClient(dossiers);
    await agency.whole(withPaper({ DuongDanTepTinKetQua: "/ket-qua/1.pdf", ChuKySo: await sign() }));
    expect(await settled()).toEqual([{ name: "Giấy phép lái xe", state: "REFUSED", document: null }]);
    expect((await dossiers.ask("{ me { documents { totalCount } } }", { subject: an })).data).toEqual({ me: { documents: { totalCount: 0 } } });
  });

  it.each([
    "http://127.0.0.1:9/private",
    `${recordsPolice.url}/ket-qua/1.pdf`,
    "http://traffic-police.test.evil.test/1.pdf",
    "http://traffic-police.test@evil.test/1.pdf",
    "http://user:password@traffic-police.test/1.pdf",
    "//evil.test/1.pdf",
    "file:///etc/passwd",
    "http://",
  ])("elsewhere than at the agency is not fetched: %s", async (address) => {
    const signer = await published();
    const agency = await agencyClient(dossiers);
    await agency.whole(withPaper({ DuongDanTepTinKetQua: address, ChuKySo: await signer.sign(pdf) }));
    expect((await settled())[0]?.state).toBe("REFUSED");
  });

  it("that is neither PDF nor picture is refused", async () => {
    const signer = await published();
    nock(trafficPolice.url).get("/ket-qua/1.pdf").reply(200, files.html());
    const agency = await agencyClient(dossiers);
    await agency.whole(withPaper({ DuongDanTepTinKetQua: "/ket-qua/1.pdf", ChuKySo: await signer.sign(files.html()) }));
    expect((await settled())[0]?.state).toBe("REFUSED");
  });

  it("that cannot be had now is tried again", async () => {
    const signer = await published();
    nock(trafficPolice.url).get("/ket-qua/1.pdf").reply(503).get("/ket-qua/1.pdf").reply(200, pdf);
    const agency = await agencyClient(dossiers);
    const message = withPaper({ DuongDanTepTinKetQua: "/ket-qua/1.pdf", ChuKySo: await signer.sign(pdf) });
    await agency.whole(message);
    const found = await vi.waitFor(
      async () => {
        await agency.whole(message);
        const shown = (await read(results))?.results;
        expect(shown?.[0]?.state).toBe("VALID");
        return shown;
      },
      { timeout: 10_000, interval: 200 },
    );
    expect(found).toHaveLength(1);
  });

  /** The agency's one key, which it publishes; fetched again after some minutes, or when a signature names another. */
  let ofAgency: Promise<Signer> | undefined;
  async function published(): Promise<Signer> {
    ofAgency ??= createSigner();
    nock(trafficPolice.url).persist().get("/.well-known/jwks.json").reply(200, (await ofAgency).keys);
    return ofAgency;
  }
});
