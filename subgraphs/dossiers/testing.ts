/** For tests of this subgraph: an agency that reports, and the keys it signs with. */
import { FlattenedSign, exportJWK, generateKeyPair } from "jose";
import type { JWK } from "jose";
import { developmentOfferKey, readOfferKey } from "../../kit/offer.ts";
import type { OfferKey } from "../../kit/offer.ts";
import { Secret } from "../../kit/secret.ts";
import { openSubgraph } from "../../kit/testing.ts";
import type { Answer, AskOptions, AskedSubgraph } from "../../kit/testing.ts";
import { freshDatabase } from "../../kit/testing-database.ts";
import type { FreshDatabase } from "../../kit/testing-database.ts";
import definition from "./index.ts";

export const trafficPolice = { username: "G01.899.101", password: "mock-sync-driving-licences", url: "http://traffic-police.test" };
export const recordsPolice = { username: "000.99.02.G01", password: "mock-sync-judicial-records", url: "http://records-police.test" };

/** Monday 23 November 2026, the day before a public holiday. */
export const testNow = "2026-11-23T09:00:00+07:00";

export interface OpenedDossiers extends AskedSubgraph {
  readonly databaseUrl: FreshDatabase["url"];
  /** For statements that the subgraph would not make. */
  readonly run: FreshDatabase["run"];
  /** Forgets everything but who is signed in. */
  empty(): Promise<void>;
}

/** The subgraph with a database of its own. */
export const openDossiers = async ({ environment = {}, now = testNow }: AskOptions = {}): Promise<OpenedDossiers> => {
  const database = await freshDatabase();
  const opened = await openSubgraph(definition, {
    now,
    environment: { DATABASE_URL: database.url.reveal(), AGENCY_DRIVING_LICENCES_URL: trafficPolice.url, AGENCY_JUDICIAL_RECORDS_URL: recordsPolice.url, AXIS_POLL_MS: "0", ...environment },
  });
  return {
    ...opened,
    databaseUrl: database.url,
    run: (statement) => database.run(statement),
    empty: async () => void (await database.run("truncate axis_outbox, axis_inbox, axis_file, dossier, dossier_rating, dossier_count, performance_quarter, performance_cell, dossier_event, dossier_promise, dossier_fee, dossier_result, stored_file, file_part, document, upload, file_attempt, consent, document_use, acts, settlement cascade")),
    async close() {
      await opened.close();
      await database.drop();
    },
  };
};

/** One field of an answer, as the test knows it to be. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names what it asked for
export const told = <T>({ data }: Answer, field: string): T => (data?.[field] ?? undefined) as T;

export interface SyncAnswer {
  readonly error_code: string | number;
  readonly session?: string;
  readonly result?: readonly { readonly MaHoSo?: string; readonly error_code: string | number }[];
}

const sessions = new WeakMap<AskedSubgraph, Map<string, string>>();

/** One agency's client: signs in once, like a real one. */
export const agencyClient = async (subgraph: AskedSubgraph, { username, password } = trafficPolice) => {
  const { app } = subgraph;
  const known = sessions.get(subgraph) ?? new Map<string, string>();
  sessions.set(subgraph, known);
  const post = async (url: string, body: unknown) => {
    const response = await app.inject({ method: "POST", url, payload: JSON.stringify(body), headers: { "content-type": "application/json" } });
    return { status: response.statusCode, ...response.json<SyncAnswer>() };
  };
  const session = known.get(username) ?? (await post("/mapi/login", { username, password })).session ?? "";
  known.set(username, session);
  return {
    session,
    post,
    whole: (...data: readonly object[]) => post("/mapi/g", { session, service: "DongBoHoSoMC", data, isUpdating: "False" }),
    step: (...data: readonly object[]) => post("/mapi/g", { session, service: "CapNhatTienDoHoSoMC", data, isUpdating: "True" }),
  };
};

/** A dossier as the traffic police's older client writes it. */
export const wholeDossier = (changes: object = {}): Record<string, unknown> => ({
  MaHoSo: "G01.899.101-261116-0001",
  MaTTHC: "T-BPC-280426",
  TenTTHC: "Đổi giấy phép lái xe",
  ChuHoSo: "Nguyễn Văn An",
  LoaiDoiTuong: "1",
  MaDoiTuong: "999085000101",
  NgayTiepNhan: "20261116090000",
  NgayHenTra: "20261123170000",
  TrangThaiHoSo: "2",
  NgayTra: "",
  NgayKetThucXuLy: "",
  DanhSachHoSoBoSung: [],
  DanhSachGiayToKetQua: [],
  ...changes,
});

export const certificateCode = "000.99.02.G01-261116-0001";

/** A dossier as the criminal-record system's newer client writes it, which waits for its fee. */
export const certificateDossier = (changes: object = {}): Record<string, unknown> =>
  wholeDossier({ MaHoSo: certificateCode, MaTTHC: "3.000333", LoaiDoiTuong: 0, NgayHenTra: "20261201170000", TrangThaiHoSo: 6, NgayCapNhat: "20261116090001", DanhSachLePhi: [fee()], ...changes });

export const fee = (changes: object = {}): object => ({ TenPhiLePhi: "Phí cung cấp thông tin lý lịch tư pháp", MaPhiLePhi: "PHI-LLTP", HinhThucThu: 1, Gia: 200_000, LoaiPhiLePhi: 1, TrangThaiThanhToan: 1, ...changes });

/** What another owner signs with. */
export const keyOf = (issuer: string): OfferKey => readOfferKey(issuer, new Secret(developmentOfferKey(issuer)));

export const step = (status: number, at: string, changes: object = {}): Record<string, unknown> => ({
  MaHoSo: "G01.899.101-261116-0001",
  NguoiXuLy: "Cán bộ Mẫu",
  ThoiDiemXuLy: at,
  NoiDungXuLy: "",
  TrangThaiHoSo: String(status),
  NgayKetThucTheoQuyDinh: "",
  ...changes,
});

export interface Signer {
  readonly keys: { readonly keys: readonly JWK[] };
  /** Detached, flattened, as agencies send it. */
  sign(bytes: Uint8Array): Promise<{ readonly protected: string; readonly signature: string }>;
}

export const createSigner = async (kid = "k1"): Promise<Signer> => {
  const { publicKey, privateKey } = await generateKeyPair("ES256", { extractable: true });
  return {
    keys: { keys: [{ ...(await exportJWK(publicKey)), kid, alg: "ES256", use: "sig" }] },
    async sign(bytes) {
      const { protected: header = "", signature } = await new FlattenedSign(bytes).setProtectedHeader({ alg: "ES256", b64: false, crit: ["b64"], kid }).sign(privateKey);
      return { protected: header, signature };
    },
  };
};

/** The least that is a PDF, a PNG and a JPEG to whoever looks at the content. */
export const files = {
  pdf: (text = "A"): Buffer => Buffer.from(`%PDF-1.7\n${text}\n%%EOF\n`),
  png: (): Buffer => Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64"),
  html: (): Buffer => Buffer.from("<html><script>alert(1)</script></html>"),
};
