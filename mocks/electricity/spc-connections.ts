/** New connections in the South's dialect. All of it is invented: Hungarian notation, one thing in an array, an empty body for nothing, 422 with `strMaLoi` for a refusal. */
import type { Case } from "../cases.ts";
import { json, plainText, readJson } from "../ministry.ts";
import type { MockRequest, MockResponse } from "../ministry.ts";
import type { World } from "../world.ts";
import { askInspection, connectionBy, connectionsOf, fileConnection, inspectionBy } from "./connections.ts";
import type { ConnectionApplication, ConnectionRefusal, Inspection } from "./connections.ts";
import { citedFrom, papersFrom, stamped, viewOf } from "./connection-view.ts";
import type { RefusalReason, StepName, StepState } from "./connection-progress.ts";
import { grids } from "./grids.ts";

type Body = Readonly<Record<string, unknown>>;

const grid = grids.spc;
const kinds: Readonly<Record<StepName, number>> = { REQUEST: 1, SURVEY: 2, CONTRACT: 3, AGREEMENT: 4, INSPECTION: 5, ACCEPTANCE: 6, PURCHASE: 7, ENERGISATION: 8 };
const states: Readonly<Record<StepState, string>> = { AHEAD: "CHUA", WAITING: "CHO", UNDER_WAY: "DANG", DONE: "XONG", REFUSED: "TUCHOI" };
const reasons: Readonly<Record<RefusalReason, number>> = { PAPERS: 1, CAPACITY: 2, OTHERWISE: 3, PROTECTION: 4, SAFETY: 5 };
const refusals: Readonly<Record<ConnectionRefusal, string>> = { ADDRESS: "NGOAI_DIA_BAN", NO_PERSON: "KHONG_CO_NGUOI", OTHER_NAME: "SAI_TEN", NO_FIRM: "KHONG_CO_TO_CHUC", UNDER_WAY: "DA_CO_YEU_CAU", TOO_MUCH: "VUOT_HA_AP", PAPER_MISSING: "THIEU_GIAY_TO" };

const problem = (status: number, strMaLoi: string, more: object = {}): MockResponse => json({ strMaLoi, strMessage: "Không thực hiện được", ...more }, status);
/** Nothing says that there is nothing. */
const one = (thing: object | undefined): MockResponse => (thing === undefined ? plainText("") : json([thing]));

const told = (world: World, its: Case<ConnectionApplication>) => {
  const view = viewOf(world, its);
  return {
    ...{ strThamChieu: view.reference, strMaYC: view.code, strCapDienAp: view.voltage, strDiaChi: view.place, strNhomGia: view.purpose, strTGTiepNhan: stamped(view.received), strNgayHen: view.due },
    ...{ strMaKH: view.customerCode ?? "", strTenKH: view.holder },
    arrTienDo: view.steps.map(({ name, state, arrived, begun, done, refusal }) => ({
      ...{ iBuoc: kinds[name], strTrangThai: states[state], strTGDen: stamped(arrived) ?? "", strTGXuLy: stamped(begun) ?? "", strTGXong: stamped(done) ?? "" },
      ...(refusal && { iLyDo: reasons[refusal.reason], strLyDo: refusal.words, strTGTuChoi: stamped(refusal.at) }),
    })),
  };
};

const read = (body: Body) => ({
  ...{ reference: body["strThamChieu"], voltage: body["strCapDienAp"], purpose: body["strNhomGia"], power: body["dCongSuat"], phases: body["iSoPha"], personalId: body["strSoDinhDanh"] },
  ...{ fullName: body["strHoTen"], taxCode: body["strMST"], role: body["strVaiTro"] },
  address: { line: body["strDiaChi"], communeCode: body["strMaXa"], commune: body["strTenXa"], provinceCode: body["strMaTinh"], province: body["strTenTinh"] },
  papers: papersFrom(body["arrTaiLieu"], ["strLoai", "strMaTL", "strSHA256", "strTenTep", "strDuongDan"]),
  cited: citedFrom(body["arrTrichDan"], ["strNguon", "strTruong", "strGiaTri"]),
  actor: body["objNguoiThucHien"] ?? undefined,
});

const asked = ({ reference, code, at }: Inspection) => ({ strThamChieu: reference, strMaYC: code, strThoiGian: stamped(at) });

const file = (body: Body, world: World): MockResponse => {
  const filed = fileConnection(world, grid, read(body));
  if (filed === "MALFORMED") return problem(400, "DU_LIEU_SAI");
  if (filed === "CONFLICT") return problem(409, "TRUNG_THAM_CHIEU");
  if ("refused" in filed) return problem(422, refusals[filed.refused]);
  return "changes" in filed ? problem(409, "DU_LIEU_THAY_DOI", { arrThayDoi: filed.changes.map(({ nguon, truong }) => ({ strNguon: nguon, strTruong: truong })) }) : one(told(world, filed));
};

const inspect = ({ strThamChieu, strMaYC }: Body, world: World): MockResponse => {
  const inspection = askInspection(world, grid, strThamChieu, strMaYC);
  if (inspection === "MALFORMED") return problem(400, "DU_LIEU_SAI");
  if (inspection === "CONFLICT") return problem(409, "TRUNG_THAM_CHIEU");
  return "refused" in inspection ? problem(422, inspection.refused === "NO_CONNECTION" ? "KHONG_CO_YEU_CAU" : "CHUA_DUOC_KIEM_TRA") : one(asked(inspection));
};

/** @returns nothing for another service. */
export const handleSpcConnections = ({ method, path, query, body }: MockRequest, world: World): MockResponse | undefined => {
  const reference = query.get("strThamChieu");
  switch (`${method} ${path}`) {
    case "POST /api/NghiepVu/DangKyCapDienMoi":
      return file(readJson(body), world);
    case "POST /api/NghiepVu/DeNghiKiemTra":
      return inspect(readJson(body), world);
    case "POST /api/NghiepVu/DanhSachYeuCauCapDien": {
      const { strSoDinhDanh: personalId, strMST: taxCode } = readJson(body);
      const list = connectionsOf(world, grid, { personalId, taxCode });
      return list.length === 0 ? plainText("") : json({ strDoiTuong: taxCode ?? personalId, arrYeuCau: list.map((its) => told(world, its)) });
    }
    case "GET /api/NghiepVu/TraCuuYeuCauCapDien": {
      const its = connectionBy(world, grid, reference);
      return one(its && told(world, its));
    }
    case "GET /api/NghiepVu/TraCuuDeNghiKiemTra": {
      const inspection = inspectionBy(world, grid, reference);
      return one(inspection && asked(inspection));
    }
    default:
      return undefined;
  }
};
