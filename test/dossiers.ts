/** A dossier reported to the portal as the traffic police's system does it, over the wire. */
import type { TestFederation } from "./federation.ts";

interface SyncAnswer {
  readonly error_code: string | number;
  readonly session?: string;
}

const post = async (url: string, body: object): Promise<SyncAnswer> =>
  (await (await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) })).json()) as SyncAnswer;

/** @param dossier over one that was received a week ago. */
export const reportDossier = async ({ subgraphs }: Pick<TestFederation, "subgraphs">, dossier: { readonly MaHoSo: string; readonly MaDoiTuong: string } & Readonly<Record<string, unknown>>): Promise<SyncAnswer> => {
  const url = subgraphs.get("dossiers")?.url ?? "";
  const { session } = await post(`${url}/mapi/login`, { username: "G01.899.101", password: "mock-sync-driving-licences" });
  const data = [{ MaTTHC: "T-BPC-280426", TenTTHC: "Đổi giấy phép lái xe", LoaiDoiTuong: "1", NgayTiepNhan: "20261116090000", NgayHenTra: "20261123170000", TrangThaiHoSo: "2", ...dossier }];
  return post(`${url}/mapi/g`, { session, service: "DongBoHoSoMC", data, isUpdating: "False" });
};
