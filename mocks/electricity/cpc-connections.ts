/** New connections in the Centre's dialect. All of it is invented: `status: 0` whatever it says, `ketQua` and `lyDo` as Vietnamese sentences, moments without seconds. */
import type { Case } from "../cases.ts";
import { readJson } from "../ministry.ts";
import type { MockRequest, MockResponse } from "../ministry.ts";
import { local } from "../working-days.ts";
import type { World } from "../world.ts";
import { askInspection, connectionBy, connectionsOf, fileConnection, inspectionBy } from "./connections.ts";
import type { ConnectionApplication, ConnectionRefusal, Inspection } from "./connections.ts";
import { papersFrom, viewOf } from "./connection-view.ts";
import type { RefusalReason, StepName, StepState } from "./connection-progress.ts";
import { localDate, readDecimal } from "./format.ts";
import { grids } from "./grids.ts";

type Body = Readonly<Record<string, unknown>>;

const grid = grids.cpc;
const kinds: Readonly<Record<StepName, string>> = {
  ...{ REQUEST: "Tiếp nhận yêu cầu", SURVEY: "Khảo sát", CONTRACT: "Ký hợp đồng", AGREEMENT: "Thỏa thuận đấu nối" },
  ...{ INSPECTION: "Đề nghị kiểm tra", ACCEPTANCE: "Kiểm tra, nghiệm thu", PURCHASE: "Dự thảo và ký hợp đồng mua bán điện", ENERGISATION: "Đóng điện" },
};
const states: Readonly<Record<StepState, string>> = { AHEAD: "Chưa thực hiện", WAITING: "Chờ xử lý", UNDER_WAY: "Đang xử lý", DONE: "Hoàn thành", REFUSED: "Không đạt" };
const reasons: Readonly<Record<RefusalReason, string>> = { PAPERS: "Hồ sơ không hợp lệ", CAPACITY: "Lưới điện không đủ công suất", OTHERWISE: "Không đúng thỏa thuận đấu nối", PROTECTION: "Thiếu thiết bị bảo vệ", SAFETY: "Không bảo đảm an toàn điện" };
const refusals: Readonly<Record<ConnectionRefusal, string>> = {
  ...{ ADDRESS: "Địa chỉ ngoài địa bàn", NO_PERSON: "Không tìm thấy công dân", OTHER_NAME: "Họ tên không khớp", NO_FIRM: "Không tìm thấy tổ chức" },
  ...{ UNDER_WAY: "Đang có yêu cầu chưa kết thúc", TOO_MUCH: "Vượt khả năng lưới hạ áp", PAPER_MISSING: "Thiếu giấy tờ" },
};
const purposes: Readonly<Record<string, string>> = { "Sinh hoạt": "SHBT", "Kinh doanh dịch vụ": "KDDV", "Sản xuất": "SXBT" };
const purposeWord = (code: string): string => Object.keys(purposes).find((word) => purposes[word] === code) ?? "";

/** `08h30 - 01/11/2026` */
const moment = (at: Date | undefined): string | null => {
  if (at === undefined) return null;
  const { day, time } = local(at);
  return `${time.replace(":", "h")} - ${localDate(day)}`;
};

const told = (world: World, its: Case<ConnectionApplication>, ketQua = "Có dữ liệu") => {
  const view = viewOf(world, its);
  return {
    ...{ ketQua, maThamChieu: view.reference, maYeuCau: view.code, capDienAp: view.voltage, diaChi: view.place, mucDich: purposeWord(view.purpose), thoiDiemTiepNhan: moment(view.received), ngayHen: view.due },
    ...{ maKhachHang: view.customerCode ?? null, tenKhachHang: view.holder },
    tienDo: view.steps.map(({ name, state, arrived, begun, done, refusal }) => ({
      ...{ buoc: kinds[name], tinhTrang: states[state], thoiDiemDen: moment(arrived), thoiDiemXuLy: moment(begun), thoiDiemXong: moment(done) },
      ...{ lyDoKhongDat: refusal ? reasons[refusal.reason] : null, chiTiet: refusal?.words ?? null, thoiDiemKhongDat: moment(refusal?.at) },
    })),
  };
};

const read = (body: Body) => {
  const address = (typeof body["diaChi"] === "object" ? body["diaChi"] : {}) as Body;
  const [, amount, unit] = /^(\S+) (kW|kVA)$/.exec(String(body["congSuat"])) ?? [];
  return {
    ...{ reference: body["maThamChieu"], voltage: body["capDienAp"], purpose: purposes[String(body["mucDich"])], personalId: body["soDinhDanh"] },
    power: (unit === "kW") === (body["capDienAp"] === "HA_AP") ? readDecimal(amount) : undefined,
    phases: Number(/^(\d) pha$/.exec(String(body["soPha"]))?.[1]),
    ...{ fullName: body["hoTen"], taxCode: body["maSoThue"], role: body["vaiTro"] },
    address: { line: address["chiTiet"], communeCode: address["maXa"], commune: address["xa"], provinceCode: address["maTinh"], province: address["tinh"] },
    papers: papersFrom(body["taiLieu"], ["loai", "maTaiLieu", "sha256", "tenTep", "duongDan"]),
    cited: body["trichDan"],
    actor: body["nguoiThucHien"] ?? undefined,
  };
};

const asked = ({ reference, code, at }: Inspection, ketQua = "Có dữ liệu") => ({ ketQua, maThamChieu: reference, maYeuCau: code, thoiDiem: moment(at) });
const refused = (lyDo: string) => ({ ketQua: "Không tiếp nhận", lyDo });
const malformed = { ketQua: "Dữ liệu không hợp lệ" };
const used = { ketQua: "Mã tham chiếu đã sử dụng" };
const nothing = { ketQua: "Chưa có yêu cầu" };

const file = (body: Body, world: World): object => {
  const filed = fileConnection(world, grid, read(body));
  if (filed === "MALFORMED") return malformed;
  if (filed === "CONFLICT") return used;
  if ("refused" in filed) return refused(refusals[filed.refused]);
  return "changes" in filed ? { ketQua: "Dữ liệu đã thay đổi", thayDoi: filed.changes } : told(world, filed, "Đã tiếp nhận");
};

const inspect = ({ maThamChieu, maYeuCau }: Body, world: World): object => {
  const inspection = askInspection(world, grid, maThamChieu, maYeuCau);
  if (inspection === "MALFORMED") return malformed;
  if (inspection === "CONFLICT") return used;
  return "refused" in inspection ? refused(inspection.refused === "NO_CONNECTION" ? "Không tìm thấy yêu cầu" : "Chưa được đề nghị kiểm tra") : asked(inspection, "Đã tiếp nhận");
};

/** @param success how this corporation wraps what it says. @returns nothing for another path. */
export const handleCpcConnections = ({ method, path, body }: MockRequest, world: World, success: (response: unknown) => MockResponse): MockResponse | undefined => {
  if (method === "POST" && path === "/cap-dien-moi") return success(file(readJson(body), world));
  if (method === "POST" && path === "/cap-dien-moi/kiem-tra") return success(inspect(readJson(body), world));
  if (method === "POST" && path === "/cap-dien-moi/cua-khach-hang") {
    const { soDinhDanh: personalId, maSoThue: taxCode } = readJson(body);
    return success({ ketQua: "Có dữ liệu", doiTuong: taxCode ?? personalId, yeuCau: connectionsOf(world, grid, { personalId, taxCode }).map((its) => told(world, its)) });
  }
  const [, kind, reference] = /^\/cap-dien-moi\/(tham-chieu|kiem-tra)\/([\w-]+)$/.exec(path) ?? [];
  if (method !== "GET" || kind === undefined) return undefined;
  if (kind === "kiem-tra") {
    const inspection = inspectionBy(world, grid, reference);
    return success(inspection ? asked(inspection) : nothing);
  }
  const its = connectionBy(world, grid, reference);
  return success(its ? told(world, its) : nothing);
};
