/** What the portal sends over the axis, on real sockets: at least once, under one DocumentId, and put aside where it cannot be sent. */
import { createHash } from "node:crypto";
import nock from "nock";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "../../../kit/database.ts";
import type { Database } from "../../../kit/database.ts";
import { silentLogger } from "../../../kit/log.ts";
import { openAxis } from "../../../mocks/document-axis/axis-double.ts";
import type { OpenedAxis } from "../../../mocks/document-axis/axis-double.ts";
import type { AxisLedgerLine } from "../../../mocks/document-axis/ledger.ts";
import { json } from "../../../mocks/ministry.ts";
import type { MockMinistry } from "../../../mocks/ministry.ts";
import { serveMinistry } from "../../../mocks/serve.ts";
import type { ServedMinistry } from "../../../mocks/serve.ts";
import type { Tables } from "../tables.ts";
import { agencyClient, certificateCode, certificateDossier, createSigner, files, openDossiers, recordsPolice, step, wholeDossier } from "../testing.ts";
import type { OpenedDossiers, Signer } from "../testing.ts";
import { listAside, retry } from "./aside.ts";

const counterCase = "000.00.32.H49-261116-0009";
const code = "G01.899.101-261116-0001";
const longest = { timeout: 15_000, interval: 50 };
const patient = { timeout: 40_000 };

const bytes = files.pdf("Kết quả");

let axis: OpenedAxis;
let signer: Signer;
/** The other agencies' systems, which serve a paper and the keys that it is signed with. */
let agencies: ServedMinistry;
let subgraph: OpenedDossiers;
let database: Database<Tables>;
beforeAll(async () => {
  nock.restore();
  axis = await openAxis();
  signer = await createSigner();
  const handle: MockMinistry["handle"] = ({ path }) => (path === "/kq.pdf" ? { status: 200, headers: {}, body: bytes } : json(signer.keys));
  agencies = await serveMinistry({ name: "agencies", port: 0, handle }, axis.world, { port: 0 });
  subgraph = await openDossiers({ environment: { AXIS_URL: axis.url, AXIS_POLL_MS: "100", AGENCY_DRIVING_LICENCES_URL: agencies.url, AGENCY_JUDICIAL_RECORDS_URL: agencies.url } });
  database = openDatabase({ url: subgraph.databaseUrl, service: "test", logger: silentLogger });
  await database.settled;
});
afterAll(async () => {
  await database.close();
  await subgraph.close();
  await agencies.close();
  await axis.close();
  nock.activate();
});
beforeEach(() => subgraph.empty());
afterEach(() => axis.served.setFault({ kind: "off" }));

const police = () => agencyClient(subgraph);
const outbox = () => subgraph.run("select id, state, attempts, reason, about from axis_outbox order by created_at");
const allSent = async (): Promise<void> => {
  await expect.poll(async () => (await outbox()).map(({ state }) => state), longest).not.toContain("WAITING");
};
/** What came about a dossier, by how far it had got. */
const told = (dossier = code): readonly { readonly line: AxisLedgerLine; readonly form: Readonly<Record<string, unknown>> }[] =>
  axis
    .received("KET_QUA_HO_SO")
    .map((line) => ({ line, form: (line.told?.["data"] as readonly Readonly<Record<string, unknown>>[] | undefined)?.[0] ?? {} }))
    .filter(({ form }) => form["MaHoSo"] === dossier);
const statuses = (dossier = code) => told(dossier).map(({ form }) => form["TrangThaiHoSo"]).toSorted((a, b) => Number(a) - Number(b));
/** Each test has a dossier of its own: the axis forgets nothing. */
let number = 100;
const own = (): { readonly dossier: string; readonly whole: Record<string, unknown>; readonly at: (status: number, moment: string) => Record<string, unknown> } => {
  number += 1;
  const dossier = `G01.899.101-261116-0${number}`;
  return { dossier, whole: wholeDossier({ MaHoSo: dossier, MaHoSoTiepNhan: counterCase }), at: (status, moment) => step(status, moment, { MaHoSo: dossier }) };
};

describe("a dossier that was filed at a counter with another agency", patient, () => {
  it("is told to that shop, step by step, without a name or number", async () => {
    const client = await police();
    await client.whole(wholeDossier({ MaHoSoTiepNhan: counterCase }));
    await client.step(step(4, "20261117083000", { NoiDungXuLy: "Nguyễn Văn An" }));
    await expect.poll(() => statuses(), longest).toEqual([2, 4]);
    const last = told().find(({ form }) => form["TrangThaiHoSo"] === 4);
    expect(last?.form).toEqual({
      ...{ MaHoSo: code, MaHoSoTiepNhan: counterCase, MaTTHC: "T-BPC-280426", TrangThaiHoSo: 4, DanhSachGiayToKetQua: [] },
      TienDo: [
        { TrangThai: 2, ThoiDiemXuLy: "20261116090000" },
        { TrangThai: 4, ThoiDiemXuLy: "20261117083000" },
      ],
    });
    expect(last?.line).toMatchObject({ to: "000.00.32.H49" });
    expect(JSON.stringify(await subgraph.run("select content from axis_outbox"))).not.toMatch(/Nguyễn|999085000101/);
  });

  it("is told once of each state, however often and in whatever order that is reported", async () => {
    const { dossier, whole, at } = own();
    const client = await police();
    await client.step(at(9, "20261118083000"));
    await client.step(at(4, "20261117083000"));
    expect(await outbox()).toEqual([]);
    for (let times = 0; times < 3; times += 1) {
      await client.whole(whole);
      await client.step(at(4, "20261117083000"));
    }
    await allSent();
    expect(statuses(dossier)).toEqual([9]);
  });

  it.each([
    ["filed by the person", undefined],
    ["filed at a counter that is no shop's", "TEST-0001"],
    ["filed at a counter whose code is of no member", "000.00.32.H99-261116-0009"],
  ])("but not one %s", async (_what, MaHoSoTiepNhan) => {
    await (await police()).whole(wholeDossier({ MaHoSoTiepNhan }));
    expect(await outbox()).toEqual([]);
  });

  it("keeps the counter that was told first", async () => {
    const { whole } = own();
    const client = await police();
    await client.whole(whole);
    await client.whole({ ...whole, MaHoSoTiepNhan: "000.00.32.H19-261116-0001", TrangThaiHoSo: "4", NgayCapNhat: "20261117090000" });
    await allSent();
    expect(await subgraph.run("select distinct recipient from axis_outbox")).toEqual([{ recipient: "000.00.32.H49" }]);
  });
});

describe("a paper that was issued elsewhere", patient, () => {
  const paper = async (): Promise<object> => ({ TenGiayTo: "Giấy phép lái xe", GiayToId: "GP-1", DuongDanTepTinKetQua: "/kq.pdf", ChuKySo: await signer.sign(bytes) });

  it("is given to the counter, with the signature of who issued it", async () => {
    const { dossier, whole } = own();
    const issued = await paper();
    await (await police()).whole({ ...whole, TrangThaiHoSo: "9", NgayKetThucXuLy: "20261118090000", DanhSachGiayToKetQua: [issued] });
    await expect.poll(() => told(dossier).flatMap(({ line }) => line.files), longest).toHaveLength(1);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const withFile = told(dossier).find(({ line }) => line.files.length > 0);
    expect(withFile?.line.files).toEqual([{ name: "ket-qua-1.pdf", sha256 }]);
    expect(withFile?.form["DanhSachGiayToKetQua"]).toEqual([{ ...issued, DuongDanTepTinKetQua: "ket-qua-1.pdf", HashTepTin: sha256 }]);
  });

  it("is not, where it is shown to the person alone", async () => {
    const client = await agencyClient(subgraph, recordsPolice);
    await client.whole(certificateDossier({ MaHoSoTiepNhan: counterCase, TrangThaiHoSo: 9, NgayKetThucXuLy: "20261118090000", NgayCapNhat: "20261118090000", DanhSachGiayToKetQua: [await paper()] }));
    await expect.poll(() => subgraph.run("select state from dossier_result"), longest).toEqual([{ state: "VALID" }]);
    await allSent();
    expect(statuses(certificateCode)).toContain(9);
    expect(told(certificateCode).flatMap(({ line }) => line.files)).toEqual([]);
  });
});

describe("sending", patient, () => {
  const due = async () => {
    const its = own();
    await (await police()).whole(its.whole);
    return its;
  };

  it("waits while the axis is away, and then sends once", async () => {
    await axis.served.setFault({ kind: "refuse" });
    const { dossier } = await due();
    await expect.poll(async () => (await outbox())[0]?.["attempts"], longest).toBeGreaterThan(0);
    expect(told(dossier)).toEqual([]);
    await axis.served.setFault({ kind: "off" });
    await expect.poll(() => statuses(dossier), longest).toEqual([2]);
  });

  it.each(["reset", "truncate", "silent"] as const)("sends again what was sent when the answer was lost (%s), and the shop has it once", async (kind) => {
    await axis.served.setFault({ kind });
    const { dossier } = await due();
    await expect.poll(() => statuses(dossier), longest).toEqual([2]);
    expect(await outbox()).toMatchObject([{ state: "WAITING" }]);
    await axis.served.setFault({ kind: "off" });
    await subgraph.run("update axis_outbox set next_at = now() - interval '1 minute'");
    await expect.poll(async () => (await outbox()).map(({ state }) => state), { ...longest, timeout: 40_000 }).toEqual(["SENT"]);
    expect(statuses(dossier)).toEqual([2]);
  });

  it.each(["html", "busy"] as const)("tries again what the axis did not take (%s)", async (kind) => {
    await axis.served.setFault({ kind });
    const { dossier } = await due();
    await expect.poll(async () => (await outbox())[0]?.["reason"], longest).toEqual(expect.any(String));
    await axis.served.setFault({ kind: "off" });
    await expect.poll(() => statuses(dossier), longest).toEqual([2]);
  });

  it("puts aside what cannot be sent after many attempts, shows it to an operator, and sends it again at their word", async () => {
    await axis.served.setFault({ kind: "busy" });
    const { dossier } = await due();
    await subgraph.run("update axis_outbox set attempts = 19, next_at = now() - interval '1 minute'");
    await expect.poll(() => listAside(database.db), longest).toMatchObject([{ way: "out", member: "000.00.32.H49", what: "COUNTER_DOSSIER", reason: "answered 503" }]);
    await axis.served.setFault({ kind: "off" });
    const [message] = await listAside(database.db);
    expect(await retry(database.db, message?.id ?? "")).toBe(true);
    await expect.poll(() => statuses(dossier), longest).toEqual([2]);
    expect(told(dossier)[0]?.line.documentId).toBe(message?.id);
    expect(await listAside(database.db)).toEqual([]);
  });

  it("puts aside at once what the axis will never take", async () => {
    await due();
    await allSent();
    await subgraph.run("update axis_outbox set state = 'WAITING', attempts = 0, next_at = now() - interval '1 minute', content = jsonb_set(content, '{counterCase}', '\"another\"')");
    await expect.poll(() => listAside(database.db), longest).toMatchObject([{ way: "out", reason: "the axis refused with ErrorCode 18" }]);
  });

  it("goes on trying while the axis does not know our credentials", async () => {
    const stranger = await openDossiers({ environment: { AXIS_URL: axis.url, AXIS_POLL_MS: "100", AXIS_SECRET_KEY: "wrong" } });
    try {
      const { whole } = own();
      await (await agencyClient(stranger)).whole(whole);
      await expect.poll(() => stranger.run("select state, reason from axis_outbox"), longest).toEqual([{ state: "WAITING", reason: "the axis does not know our SystemId or SecretKey" }]);
    } finally {
      await stranger.close();
    }
  });
});
