/** New connections in Hồ Chí Minh City's dialect. All of it is invented: lists are JSON in a field of the form, `state: "tu_choi"` is a refusal, `co_hs: 0` is nothing. */
import type { Case } from "../cases.ts";
import { json } from "../ministry.ts";
import type { MockResponse } from "../ministry.ts";
import type { World } from "../world.ts";
import { askInspection, connectionBy, connectionsOf, fileConnection, inspectionBy } from "./connections.ts";
import type { ConnectionApplication, ConnectionRefusal, Inspection } from "./connections.ts";
import { listIn, papersFrom, stamped, viewOf } from "./connection-view.ts";
import type { RefusalReason, StepName, StepState } from "./connection-progress.ts";
import { grids } from "./grids.ts";

const grid = grids.hcmc;
const kinds: Readonly<Record<StepName, string>> = { REQUEST: "B1", SURVEY: "B2", CONTRACT: "B3", AGREEMENT: "B4", INSPECTION: "B5", ACCEPTANCE: "B6", PURCHASE: "B7", ENERGISATION: "B8" };
const states: Readonly<Record<StepState, string>> = { AHEAD: "", WAITING: "0", UNDER_WAY: "1", DONE: "2", REFUSED: "9" };
const reasons: Readonly<Record<RefusalReason, string>> = { PAPERS: "HS", CAPACITY: "CS", OTHERWISE: "TT", PROTECTION: "BV", SAFETY: "AT" };
const refusals: Readonly<Record<ConnectionRefusal, string>> = { ADDRESS: "NGOAI_DIA_BAN", NO_PERSON: "KHONG_CO_NGUOI", OTHER_NAME: "SAI_HO_TEN", NO_FIRM: "KHONG_CO_DN", UNDER_WAY: "DANG_CO_YCAU", TOO_MUCH: "VUOT_HA_AP", PAPER_MISSING: "THIEU_HO_SO" };

const success = (data: unknown): MockResponse => json({ state: "success", data });
const refused = (ma_loi: string, data?: unknown): MockResponse => json({ state: "tu_choi", ma_loi, data });
const malformed = (): MockResponse => json({ state: "error", ma_loi: "SAI_DU_LIEU", alert: "Dữ liệu không hợp lệ" });
const conflict = (): MockResponse => json({ state: "error", ma_loi: "TRUNG_THAM_CHIEU", alert: "Mã tham chiếu đã dùng" });

const told = (world: World, its: Case<ConnectionApplication>) => {
  const view = viewOf(world, its);
  return {
    ...{ co_hs: 1, ma_thamchieu: view.reference, MA_YCAU: view.code, cap_dienap: view.voltage, dia_chi: view.place, nhom_gia: view.purpose, tg_tiepnhan: stamped(view.received), ngay_hen: view.due },
    ...{ MA_KHANG: view.customerCode ?? "", TEN_KHANG: view.holder },
    tien_do: view.steps.map(({ name, state, arrived, begun, done, refusal }) => ({
      ...{ buoc: kinds[name], TINH_TRANG: states[state], tg_den: stamped(arrived) ?? "", tg_xuly: stamped(begun) ?? "", tg_xong: stamped(done) ?? "" },
      ...{ MA_LYDO: refusal ? reasons[refusal.reason] : "", ly_do: refusal?.words ?? "", tg_tuchoi: stamped(refusal?.at) ?? "" },
    })),
  };
};

const read = (form: URLSearchParams) => {
  const text = (name: string): string | undefined => form.get(`input_${name}`) ?? undefined;
  return {
    ...{ reference: text("thamchieu"), voltage: text("dienap"), purpose: text("nhomgia"), power: Number(text("congsuat")?.replaceAll(",", "")), phases: Number(text("sopha")), personalId: text("sodinhdanh") },
    ...{ fullName: text("hoten"), taxCode: text("mst"), role: text("vaitro") },
    address: { line: text("diachi"), communeCode: text("maxa"), commune: text("tenxa"), provinceCode: text("matinh"), province: text("tentinh") },
    papers: papersFrom(listIn(form.get("input_ds_tailieu")), ["LOAI", "MA_TL", "SHA256", "ten_tep", "duong_dan"]),
    cited: listIn(form.get("input_ds_trichdan")),
    actor: listIn(form.get("input_nguoithuchien")),
  };
};

const asked = ({ reference, code, at }: Inspection) => ({ co_hs: 1, ma_thamchieu: reference, MA_YCAU: code, tg_denghi: stamped(at) });

/** @returns nothing for another service. */
export const handleHcmcConnections = (path: string, form: URLSearchParams, world: World): MockResponse | undefined => {
  const reference = form.get("input_thamchieu");
  switch (path) {
    case "/Capdienmoi/ajax_dangKy": {
      const filed = fileConnection(world, grid, read(form));
      if (filed === "MALFORMED") return malformed();
      if (filed === "CONFLICT") return conflict();
      if ("refused" in filed) return refused(refusals[filed.refused]);
      return "changes" in filed ? refused("DU_LIEU_THAY_DOI", { ds_thaydoi: filed.changes.map(({ nguon, truong }) => ({ NGUON: nguon, TRUONG: truong })) }) : success(told(world, filed));
    }
    case "/Capdienmoi/ajax_traThamChieu": {
      const its = connectionBy(world, grid, reference);
      return success(its ? told(world, its) : { co_hs: 0 });
    }
    case "/Capdienmoi/ajax_dsYeuCau": {
      const [personalId, taxCode] = [form.get("input_sodinhdanh") ?? undefined, form.get("input_mst") ?? undefined];
      return success({ doi_tuong: taxCode ?? personalId, ds_ycau: connectionsOf(world, grid, { personalId, taxCode }).map((its) => told(world, its)) });
    }
    case "/Capdienmoi/ajax_deNghiKiemTra": {
      const inspection = askInspection(world, grid, reference, form.get("input_mayc"));
      if (inspection === "MALFORMED") return malformed();
      if (inspection === "CONFLICT") return conflict();
      return "refused" in inspection ? refused(inspection.refused === "NO_CONNECTION" ? "KHONG_CO_YCAU" : "CHUA_DUOC_KIEM_TRA") : success(asked(inspection));
    }
    case "/Capdienmoi/ajax_traDeNghi": {
      const inspection = inspectionBy(world, grid, reference);
      return success(inspection ? asked(inspection) : { co_hs: 0 });
    }
    default:
      return undefined;
  }
};
