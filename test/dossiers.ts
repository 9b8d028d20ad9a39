/** Dossiers reported to the portal as an agency's system does it, over the wire. */
import type { TestFederation } from "./federation.ts";

interface SyncAnswer {
  readonly error_code: string | number;
  readonly session?: string;
}

const post = async (url: string, body: object): Promise<SyncAnswer> =>
  (await (await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) })).json()) as SyncAnswer;

type Reported = { readonly MaHoSo: string; readonly MaDoiTuong: string } & Readonly<Record<string, unknown>>;

export interface Reporter {
  readonly username: string;
  readonly password: string;
  /** What all of its dossiers say that say nothing else. */
  readonly defaults: Readonly<Record<string, unknown>>;
}

const trafficPolice: Reporter = {
  username: "G01.899.101",
  password: "mock-sync-driving-licences",
  defaults: { MaTTHC: "T-BPC-280426", TenTTHC: "Đổi giấy phép lái xe", LoaiDoiTuong: "1", NgayTiepNhan: "20261116090000", NgayHenTra: "20261123170000", TrangThaiHoSo: "2" },
};

/** @param url of the subgraph. @param dossiers fifty at most. */
export const reportAs = async ({ username, password, defaults }: Reporter, url: string, dossiers: readonly Reported[]): Promise<SyncAnswer> => {
  const { session } = await post(`${url}/mapi/login`, { username, password });
  return post(`${url}/mapi/g`, { session, service: "DongBoHoSoMC", data: dossiers.map((dossier) => ({ ...defaults, ...dossier })), isUpdating: "False" });
};

/** @param dossiers of the traffic police, each over one that was received a week ago; fifty at most. */
export const reportDossiers = ({ subgraphs }: Pick<TestFederation, "subgraphs">, dossiers: readonly Reported[]): Promise<SyncAnswer> => reportAs(trafficPolice, subgraphs.get("dossiers")?.url ?? "", dossiers);

/** @param dossier over one that was received a week ago. */
export const reportDossier = (federation: Pick<TestFederation, "subgraphs">, dossier: Reported): Promise<SyncAnswer> => reportDossiers(federation, [dossier]);
