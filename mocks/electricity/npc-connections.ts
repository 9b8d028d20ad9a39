/** New connections in the North's dialect. All of it is invented: UPPER_SNAKE, 422 for a refusal, 404 with `KHONG_CO_YEU_CAU` for nothing, 409 for a reference used or facts changed. */
import type { Case } from "../cases.ts";
import { json, readJson } from "../ministry.ts";
import type { MockRequest, MockResponse } from "../ministry.ts";
import type { World } from "../world.ts";
import { askInspection, connectionBy, connectionsOf, fileConnection, inspectionBy } from "./connections.ts";
import type { ConnectionApplication, ConnectionRefusal, Inspection } from "./connections.ts";
import { citedFrom, papersFrom, stamped, viewOf } from "./connection-view.ts";
import type { RefusalReason, StepName, StepState } from "./connection-progress.ts";
import { grids } from "./grids.ts";

type Body = Readonly<Record<string, unknown>>;

const grid = grids.npc;
const kinds: Readonly<Record<StepName, string>> = { REQUEST: "TIEP_NHAN", SURVEY: "KHAO_SAT", CONTRACT: "KY_HOP_DONG", AGREEMENT: "THOA_THUAN_DAU_NOI", INSPECTION: "YEU_CAU_KIEM_TRA", ACCEPTANCE: "KIEM_TRA_NGHIEM_THU", PURCHASE: "HOP_DONG_MUA_BAN_DIEN", ENERGISATION: "DONG_DIEN" };
const states: Readonly<Record<StepState, number>> = { AHEAD: -1, WAITING: 0, UNDER_WAY: 1, DONE: 2, REFUSED: 3 };
const reasons: Readonly<Record<RefusalReason, string>> = { PAPERS: "HO_SO_SAI", CAPACITY: "HET_CONG_SUAT", OTHERWISE: "KHONG_DUNG_THOA_THUAN", PROTECTION: "THIEU_BAO_VE", SAFETY: "KHONG_AN_TOAN" };
const refusals: Readonly<Record<ConnectionRefusal, string>> = { ADDRESS: "NGOAI_DIA_BAN", NO_PERSON: "KHONG_CO_NGUOI", OTHER_NAME: "SAI_HO_TEN", NO_FIRM: "KHONG_CO_TO_CHUC", UNDER_WAY: "DANG_CO_YEU_CAU", TOO_MUCH: "VUOT_LUOI_HA_AP", PAPER_MISSING: "THIEU_TAI_LIEU" };

const success = (data: unknown): MockResponse => json({ data });
const problem = (status: number, errorCode: string, data: unknown = null): MockResponse => json({ message: "Không thực hiện được", errorCode, data }, status);

const told = (world: World, its: Case<ConnectionApplication>) => {
  const view = viewOf(world, its);
  return {
    ...{ THAM_CHIEU: view.reference, MA_YEU_CAU: view.code, CAP_DIEN_AP: view.voltage, DIA_CHI: view.place, NHOM_GIA: view.purpose, TG_TIEP_NHAN: stamped(view.received), NGAY_HEN: view.due },
    ...{ MA_KHANG: view.customerCode ?? null, TEN_KHANG: view.holder },
    TIEN_DO: view.steps.map(({ name, state, arrived, begun, done, refusal }) => ({
      ...{ MA_BUOC: kinds[name], TRANG_THAI: states[state], TG_DEN: stamped(arrived) ?? null, TG_XU_LY: stamped(begun) ?? null, TG_XONG: stamped(done) ?? null },
      LY_DO: refusal ? { MA: reasons[refusal.reason], NOI_DUNG: refusal.words, THOI_GIAN: stamped(refusal.at) } : null,
    })),
  };
};

const read = (body: Body) => ({
  ...{ reference: body["THAM_CHIEU"], voltage: body["CAP_DIEN_AP"], purpose: body["NHOM_GIA"], power: body["CONG_SUAT_KW"] ?? body["CONG_SUAT_KVA"], phases: body["SO_PHA"], personalId: body["SO_DINH_DANH"] },
  ...{ fullName: body["HO_TEN"], taxCode: body["MST"], role: body["VAI_TRO"] },
  address: { line: body["DIA_CHI"], communeCode: body["MA_XA"], commune: body["TEN_XA"], provinceCode: body["MA_TINH"], province: body["TEN_TINH"] },
  papers: papersFrom(body["TAI_LIEU"], ["LOAI", "MA_TAI_LIEU", "SHA256", "TEN_TEP", "DUONG_DAN"]),
  cited: citedFrom(body["TRICH_DAN"], ["NGUON", "TRUONG", "GIA_TRI"]),
  actor: body["NGUOI_THUC_HIEN"] ?? undefined,
});

const asked = ({ reference, code, at }: Inspection) => ({ THAM_CHIEU: reference, MA_YEU_CAU: code, THOI_GIAN: stamped(at) });

const file = (body: Body, world: World): MockResponse => {
  const filed = fileConnection(world, grid, read(body));
  if (filed === "MALFORMED") return problem(400, "DU_LIEU_SAI");
  if (filed === "CONFLICT") return problem(409, "TRUNG_THAM_CHIEU");
  if ("refused" in filed) return problem(422, refusals[filed.refused]);
  return "changes" in filed ? problem(409, "DU_LIEU_THAY_DOI", { THAY_DOI: filed.changes.map(({ nguon, truong }) => ({ NGUON: nguon, TRUONG: truong })) }) : success(told(world, filed));
};

const inspect = (code: string, { THAM_CHIEU }: Body, world: World): MockResponse => {
  const inspection = askInspection(world, grid, THAM_CHIEU, code);
  if (inspection === "MALFORMED") return problem(400, "DU_LIEU_SAI");
  if (inspection === "CONFLICT") return problem(409, "TRUNG_THAM_CHIEU");
  return "refused" in inspection ? problem(422, inspection.refused === "NO_CONNECTION" ? "KHONG_CO_YEU_CAU" : "CHUA_DEN_LUC") : success(asked(inspection));
};

/** @returns nothing for another path. */
export const handleNpcConnections = ({ method, path, query, body }: MockRequest, world: World): MockResponse | undefined => {
  const [, rest, action] = /^\/cap-dien-moi(?:\/([^/]+)(?:\/(kiem-tra))?)?$/.exec(path) ?? [];
  if (!path.startsWith("/cap-dien-moi")) return undefined;
  const reference = query.get("THAM_CHIEU");
  if (rest === undefined && method === "POST") return file(readJson(body), world);
  if (rest === undefined && method === "GET") {
    const its = connectionBy(world, grid, reference);
    return its ? success(told(world, its)) : problem(404, "KHONG_CO_YEU_CAU");
  }
  if (rest === "tra-cuu" && method === "POST") {
    const { SO_DINH_DANH: personalId, MST: taxCode } = readJson(body);
    return success({ DOI_TUONG: taxCode ?? personalId, YEU_CAU: connectionsOf(world, grid, { personalId, taxCode }).map((its) => told(world, its)) });
  }
  if (rest !== undefined && action !== undefined && method === "POST") return inspect(decodeURIComponent(rest), readJson(body), world);
  if (rest !== undefined && action !== undefined) {
    const inspection = inspectionBy(world, grid, reference);
    return inspection ? success(asked(inspection)) : problem(404, "KHONG_CO_YEU_CAU");
  }
  return undefined;
};
