/** Messages of one-stop shops as they come over the axis, on real sockets: what becomes of those that are believed, and of those that are not. */
import nock from "nock";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "../../../kit/database.ts";
import type { Database } from "../../../kit/database.ts";
import { silentLogger } from "../../../kit/log.ts";
import { citizen } from "../../../kit/testing.ts";
import { counterDossier, openAxis } from "../../../mocks/document-axis/axis-double.ts";
import type { OpenedAxis, SentReport } from "../../../mocks/document-axis/axis-double.ts";
import type { Carried } from "../../../mocks/document-axis/mailbox.ts";
import { zip } from "../../../mocks/document-axis/zip.ts";
import type { Tables } from "../tables.ts";
import { files, openDossiers } from "../testing.ts";
import type { OpenedDossiers } from "../testing.ts";
import { listAside, retry } from "./aside.ts";

const code = "000.00.32.H49-261123-0001";
const an = citizen({ personalId: "999085000101" });
const longest = { timeout: 15_000, interval: 100 };
const patient = { timeout: 40_000 };

let axis: OpenedAxis;
let subgraph: OpenedDossiers;
let database: Database<Tables>;
beforeAll(async () => {
  nock.restore();
  axis = await openAxis();
  subgraph = await openDossiers({ environment: { AXIS_URL: axis.url, AXIS_POLL_MS: "100" } });
  database = openDatabase({ url: subgraph.databaseUrl, service: "test", logger: silentLogger });
  await database.settled;
});
afterAll(async () => {
  await database.close();
  await subgraph.close();
  await axis.close();
  nock.activate();
});
beforeEach(() => subgraph.empty());
afterEach(async () => {
  axis.setMode("normal");
  axis.bend("off");
  await axis.served.setFault({ kind: "off" });
});

interface ToldDossier {
  readonly code: string;
  readonly status: string;
  readonly history: readonly { readonly status: string }[];
  readonly results: readonly { readonly name: string; readonly state: string; readonly document: { readonly name: string; readonly origin: string } | null }[];
}
const dossiers = async (subject = an): Promise<readonly ToldDossier[]> => {
  const { data, errors } = await subgraph.ask("{ me { dossiers(first: 50) { nodes { code status history { status } results { name state document { name origin } } } } } }", { subject });
  expect(errors).toBeUndefined();
  return (data as { readonly me: { readonly dossiers: { readonly nodes: readonly ToldDossier[] } } }).me.dossiers.nodes;
};
const become = async (state: Carried["state"], sent: readonly Carried[]): Promise<void> => {
  await expect.poll(() => sent.map((each) => each.state), longest).toEqual(sent.map(() => state));
};
const taken = (...sent: readonly Carried[]) => become("done", sent);
const refused = (...sent: readonly Carried[]) => become("fail", sent);
const aside = () => listAside(database.db);
const acknowledged = () => axis.received("XAC_NHAN_TIEP_NHAN").map((line) => line.told?.["VanBanDaNhan"]);

const pdf = files.pdf("Trích lục");
const paper = async (changes: object = {}, { by = "H49", bytes = pdf }: { readonly by?: string; readonly bytes?: Buffer } = {}): Promise<object> => ({ TenGiayTo: "Trích lục khai sinh", GiayToId: "TL-1", DuongDanTepTinKetQua: "tl.pdf", ChuKySo: await axis.sign(by, bytes), ...changes });
const decided = async (changes: object = {}): Promise<Readonly<Record<string, unknown>>> => counterDossier({ TrangThaiHoSo: 9, NgayKetThucXuLy: "20261123085000", DanhSachGiayToKetQua: [await paper()], ...changes });
const step = (TrangThai: number, ThoiDiemXuLy: string): object => ({ MaHoSo: code, TrangThai, ThoiDiemXuLy, NoiDungXuLy: "" });

describe("a message that is believed", patient, () => {
  it("makes a dossier, is acknowledged to its shop, and need not be listed any more", async () => {
    const sent = axis.send({ documentId: "TIN-1" });
    await taken(sent);
    expect(await dossiers()).toMatchObject([{ code, status: "ACCEPTED" }]);
    await expect.poll(acknowledged, longest).toContain("TIN-1");
    expect(await aside()).toEqual([]);
  });

  it.each([
    ["in order", ["whole", "begun", "ended"]],
    ["backwards", ["ended", "begun", "whole"]],
    ["twice", ["whole", "ended", "whole", "begun", "ended"]],
  ])("comes %s, and the dossier is the same", async (_how, order) => {
    const reports: Readonly<Record<string, SentReport>> = {
      whole: { data: [counterDossier()] },
      begun: { service: "CapNhatTienDoHoSoMC", data: [step(4, "20261123084000")] },
      ended: { service: "CapNhatTienDoHoSoMC", data: [step(9, "20261123085000")] },
    };
    await taken(...order.map((each) => axis.send(reports[each] ?? {})));
    expect((await dossiers()).map(({ history }) => history)).toEqual([[{ status: "ACCEPTED" }, { status: "PROCESSING" }, { status: "DECIDED" }]]);
  });

  it.each([
    ["as it is", false],
    ["in an archive", true],
  ])("brings a paper %s, which becomes a document of the citizen", async (_how, zipped) => {
    await taken(axis.send({ data: [await decided()], files: [{ name: "tl.pdf", bytes: pdf }], zipped }));
    await expect.poll(() => dossiers(), longest).toMatchObject([{ results: [{ name: "Trích lục khai sinh", state: "VALID", document: { name: "Trích lục khai sinh", origin: "ISSUED" } }] }]);
  });

  it("that brings the same paper again brings nothing new", async () => {
    const report = { data: [await decided()], files: [{ name: "tl.pdf", bytes: pdf }] };
    await taken(axis.send(report), axis.send({ ...report, data: [await decided({ TrangThaiHoSo: 10, NgayTra: "20261123085500" })] }));
    await expect.poll(() => dossiers(), longest).toMatchObject([{ status: "RETURNED", results: [{ state: "VALID" }] }]);
    expect(await subgraph.run("select id from document")).toHaveLength(1);
  });

  it("and the same again, with another name at the axis, a longer trace or no namespace, changes nothing", async () => {
    const edxml = axis.write({ documentId: "TIN-2" });
    await taken(axis.send({}, edxml));
    axis.bend("trace");
    await taken(axis.send({}, edxml));
    axis.bend("no-namespace");
    await taken(axis.send({}, edxml));
    expect(await dossiers()).toHaveLength(1);
    expect(await subgraph.run("select 1 from axis_inbox")).toHaveLength(1);
    expect(await subgraph.run("select 1 from axis_outbox where kind = 'ACKNOWLEDGEMENT'")).toHaveLength(1);
  });

  it("waits while the axis is away, slow or garbles its answers", async () => {
    for (const fault of [{ kind: "refuse" }, { kind: "html" }, { kind: "truncate" }] as const) {
      await subgraph.empty();
      await axis.served.setFault(fault);
      const sent = axis.send({});
      await expect.poll(() => axis.served.fault.kind === "refuse" || axis.served.calls.length > 0, longest).toBe(true);
      expect(sent.state).toBe("waiting");
      await axis.served.setFault({ kind: "slow", ms: 50 });
      await taken(sent);
      expect(await dossiers()).toHaveLength(1);
    }
  });

  it("that is whole for one dossier and not for another is applied for neither", async () => {
    const sent = axis.send({ data: [counterDossier(), counterDossier({ MaHoSo: "000.00.32.H19-261123-0001" })] });
    await refused(sent);
    expect(await dossiers()).toEqual([]);
  });
});

describe("a message that is not believed", patient, () => {
  const another = files.pdf("Của người khác");
  const attacks: readonly (readonly [string, string, () => Promise<Carried>])[] = [
    ["of a unit of another province", "FOREIGN", async () => axis.send({ data: [counterDossier({ MaHoSo: "000.00.32.H19-261123-0001" })] })],
    ["of a ministry's unit", "FOREIGN", async () => axis.send({ data: [counterDossier({ MaHoSo: "G01.899.101-261123-0001" })] })],
    ["of another shop, by its own word", "OTHER_SENDER", async () => axis.send({ by: "H19", from: "000.00.32.H49" })],
    ["for somebody else", "NOT_FOR_US", async () => axis.send({ to: "000.00.00.G12" })],
    ["of another kind", "OTHER_KIND", async () => axis.send({ kind: "CONG_VAN" })],
    ["whose paper is not there", "ATTACHMENT_ABSENT", async () => axis.send({ data: [await decided()] })],
    ["whose paper is signed by another shop", "SIGNATURE", async () => axis.send({ data: [await decided({ DanhSachGiayToKetQua: [await paper({}, { by: "H26" })] })], files: [{ name: "tl.pdf", bytes: pdf }] })],
    ["whose paper is another than was signed", "SIGNATURE", async () => axis.send({ data: [await decided()], files: [{ name: "tl.pdf", bytes: another }] })],
    ["whose paper is not signed", "SIGNATURE", async () => axis.send({ data: [await decided({ DanhSachGiayToKetQua: [await paper({ ChuKySo: undefined })] })], files: [{ name: "tl.pdf", bytes: pdf }] })],
    ["whose paper is a page", "FILE_TYPE", async () => axis.send({ data: [await decided({ DanhSachGiayToKetQua: [await paper({}, { bytes: files.html() })] })], files: [{ name: "tl.pdf", bytes: files.html() }] })],
    ["whose paper is elsewhere", "ATTACHMENT_ABSENT", async () => axis.send({ data: [await decided({ DanhSachGiayToKetQua: [await paper({ DuongDanTepTinKetQua: "http://127.0.0.1:9/tl.pdf" })] })], files: [{ name: "tl.pdf", bytes: pdf }] })],
    ["with a bomb", "ARCHIVE", async () => axis.send({ files: [{ name: "tl.pdf", bytes: Buffer.alloc(8_000_000) }], zipped: true })],
    ["with a path", "ARCHIVE", async () => axis.send({ files: [{ name: "../../tl.pdf", bytes: pdf }], zipped: true })],
    ["with an archive in an archive", "ARCHIVE", async () => axis.send({ files: [{ name: "tl.zip", bytes: zip([{ name: "tl.pdf", bytes: pdf }]) }], zipped: true })],
    ["with two files of one name", "ARCHIVE", async () => axis.send({ files: [{ name: "tl.pdf", bytes: pdf }, { name: "tl.pdf", bytes: another }] })],
    ["with a second form", "ARCHIVE", async () => axis.send({ files: [{ name: "ho-so.json", bytes: Buffer.from("{}") }] })],
    ["without a form", "ATTACHMENT_ABSENT", async () => axis.send({}, axis.write({}).replaceAll("ho-so.json", "ho-so.txt"))],
    ["whose form is not JSON", "MALFORMED", async () => axis.send({}, axis.write({}).replace(/(<ContentTransferEncoded>)[^<]*/, `$1${Buffer.from("{").toString("base64")}`))],
    ["without an applicant", "MALFORMED", async () => axis.send({ data: [counterDossier({ MaDoiTuong: "" })] })],
    ["with an applicant of no known kind", "MALFORMED", async () => axis.send({ data: [counterDossier({ LoaiDoiTuong: 9 })] })],
    ["from the future", "FUTURE", async () => axis.send({ service: "CapNhatTienDoHoSoMC", data: [step(4, "20261123120000")] })],
    ["with a document type", "UNREADABLE", async () => axis.send({}, axis.write({}).replace("?>", '?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'))],
    ["that is cut off", "UNREADABLE", async () => axis.send({}, axis.write({}).slice(0, 500))],
    ["that is empty", "UNREADABLE", async () => axis.send({}, "")],
  ];

  it.each(attacks)("%s is put aside as %s, and nothing is applied", async (_what, reason, send) => {
    await refused(await send());
    const [message, ...more] = await aside();
    expect(more).toEqual([]);
    expect(message).toMatchObject({ way: "in", reason: expect.stringMatching(new RegExp(`^${reason}`)) as string });
    // What is logged is this: nobody's name or number.
    expect(message?.reason).not.toMatch(/Nguyễn|999085000101|passwd/);
    expect(await subgraph.run("select 1 from dossier union all select 1 from document union all select 1 from axis_outbox union all select 1 from axis_file")).toEqual([]);
  });

  it("of a member that is no shop is not even fetched", async () => {
    const sent = axis.send({});
    Object.assign(sent, { from: "000.00.00.G99" });
    await refused(sent);
    expect(sent.fetched).toBe(0);
    expect(await aside()).toMatchObject([{ member: "000.00.00.G99", reason: "UNKNOWN_SENDER" }]);
  });

  it("because its DocumentId was another message's is put aside, and the first one stands", async () => {
    await taken(axis.send({ documentId: "TIN-3" }));
    await refused(axis.send({ documentId: "TIN-3", service: "CapNhatTienDoHoSoMC", data: [step(9, "20261123085000")] }));
    expect(await dossiers()).toMatchObject([{ status: "ACCEPTED" }]);
    expect(await aside()).toMatchObject([{ what: "TIN-3", reason: "CONFLICT" }]);
    // The same DocumentId of another shop is another message.
    await taken(axis.send({ by: "H19", documentId: "TIN-3", data: [counterDossier({ MaHoSo: "000.00.32.H19-261123-0001" })] }));
    expect(await dossiers()).toHaveLength(2);
  });

  it("because it contradicts what was reported before changes nothing of that", async () => {
    await taken(axis.send({}));
    await refused(axis.send({ data: [counterDossier({ MaDoiTuong: "999148000102" })] }));
    expect(await dossiers()).toHaveLength(1);
    expect(await dossiers(citizen({ personalId: "999148000102" }))).toEqual([]);
    expect(await aside()).toMatchObject([{ reason: "CONTRADICTORY" }]);
  });

  it("does not hold up those after it", async () => {
    const bad = axis.send({}, "<edXML>");
    const good = axis.send({});
    await taken(good);
    await refused(bad);
    expect(await dossiers()).toHaveLength(1);
  });

  it("because it is larger than any message is never read, and those after it go on", async () => {
    const huge = axis.send({}, `<edXML>${"A".repeat(25_000_000)}</edXML>`);
    const memory = process.memoryUsage().rss;
    const good = axis.send({});
    await taken(good);
    expect(huge.fetched).toBeGreaterThan(0);
    expect(huge.state).toBe("waiting");
    expect((process.memoryUsage().rss - memory) / 1e6).toBeLessThan(500);
    huge.state = "fail";
  });

  it("is looked at again when an operator says so, and then is like any other", async () => {
    const edxml = axis.write({ documentId: "TIN-4" });
    axis.bend("no-attachment");
    const sent = axis.send({}, edxml);
    await refused(sent);
    axis.bend("off");
    const [message] = await aside();
    expect(message?.reason).toMatch(/^ATTACHMENT_ABSENT/);
    expect(await retry(database.db, message?.id ?? "")).toBe(true);
    await expect.poll(() => dossiers(), longest).toHaveLength(1);
    expect(await aside()).toEqual([]);
    expect(await retry(database.db, message?.id ?? "")).toBe(false);
    expect(await retry(database.db, "không có")).toBe(false);
  });
});

describe("two processes at one database", patient, () => {
  it("apply a message once", async () => {
    const twin = await openDossiers({ environment: { AXIS_URL: axis.url, AXIS_POLL_MS: "100", DATABASE_URL: subgraph.databaseUrl.reveal() } });
    try {
      const sent = Array.from({ length: 10 }, (_, index) => axis.send({ data: [counterDossier({ MaHoSo: `000.00.32.H49-261123-${String(index + 1).padStart(4, "0")}` })] }));
      await taken(...sent);
      expect(await dossiers()).toHaveLength(10);
      expect(await subgraph.run("select 1 from axis_inbox")).toHaveLength(10);
      await expect.poll(() => subgraph.run("select state from axis_outbox where state <> 'SENT'"), longest).toEqual([]);
      const ours = acknowledged().filter((each) => sent.some(({ documentId }) => documentId === each));
      expect(new Set(ours).size).toBe(10);
      expect(ours).toHaveLength(10);
    } finally {
      await twin.close();
    }
  });
});
