/** A dossier reported to the portal as the traffic police's system does it, over the wire. */
import type { TestFederation } from "./federation.ts";

interface SyncAnswer {
  readonly error_code: string | number;
  readonly session?: string;
}

const post = async (url: string, body: object): Promise<SyncAnswer> =>
  (await (await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) })).json()) as SyncAnswer;

type Reported = { readonly MaHoSo: string; readonly MaDoiTuong: string } & Readonly<Record<string, unknown>>;

/** @param dossiers each over one that was received a week ago; fifty at most. */
export const reportDossiers = async ({ subgraphs }: Pick<TestFederation, "subgraphs">, dossiers: readonly Reported[]): Promise<SyncAnswer> => {
  const url = subgraphs.get("dossiers")?.url ?? "";
  const { session } = await post(`${url}/mapi/login`, { username: "G01.899.101", password: "mock-sync-driving-licences" });
  const data = dossiers.map((dossier) => ({ MaTTHC: "T-BPC-280426", TenTTHC: "Đổi giấy phép lái xe", LoaiDoiTuong: "1", NgayTiepNhan: "20261116090000", NgayHenTra: "20261123170000", TrangThaiHoSo: "2", ...dossier }));
  return post(`${url}/mapi/g`, { session, service: "DongBoHoSoMC", data, isUpdating: "False" });
};

/** @param dossier over one that was received a week ago. */
export const reportDossier = (federation: Pick<TestFederation, "subgraphs">, dossier: Reported): Promise<SyncAnswer> => reportDossiers(federation, [dossier]);
