/** New connections in Hà Nội's dialect. All of it is invented: each service is a POST, a refusal is `isError` with a code from 4200 on, nothing found is 404, under 200 as all are. */
import type { Case } from "../cases.ts";
import type { MockResponse } from "../ministry.ts";
import type { World } from "../world.ts";
import { askInspection, connectionBy, connectionsOf, fileConnection, inspectionBy } from "./connections.ts";
import type { ConnectionApplication, ConnectionRefusal, Inspection } from "./connections.ts";
import { papersFrom, stamped, viewOf } from "./connection-view.ts";
import type { RefusalReason, StepName, StepState } from "./connection-progress.ts";
import { readDecimal } from "./format.ts";
import { grids } from "./grids.ts";

type Body = Readonly<Record<string, unknown>>;
type Say = { readonly success: (data: unknown) => MockResponse; readonly failure: (code: number, message: string, data?: unknown) => MockResponse };

const grid = grids.hanoi;
const kinds: Readonly<Record<StepName, string>> = { REQUEST: "TIEP_NHAN", SURVEY: "KHAO_SAT", CONTRACT: "HOP_DONG", AGREEMENT: "THOA_THUAN_DAU_NOI", INSPECTION: "DE_NGHI_KIEM_TRA", ACCEPTANCE: "NGHIEM_THU", PURCHASE: "HOP_DONG_MUA_BAN", ENERGISATION: "DONG_DIEN" };
const states: Readonly<Record<StepState, string>> = { AHEAD: "CHUA_DEN", WAITING: "CHO", UNDER_WAY: "DANG_LAM", DONE: "XONG", REFUSED: "TU_CHOI" };
const reasons: Readonly<Record<RefusalReason, string>> = { PAPERS: "GIAY_TO", CAPACITY: "QUA_TAI", OTHERWISE: "SAI_THOA_THUAN", PROTECTION: "BAO_VE", SAFETY: "AN_TOAN" };
const refusals: Readonly<Record<ConnectionRefusal, readonly [number, string]>> = {
  ADDRESS: [4201, "Địa chỉ ngoài địa bàn quản lý"],
  NO_PERSON: [4202, "Không tìm thấy công dân"],
  OTHER_NAME: [4203, "Họ tên không khớp"],
  NO_FIRM: [4204, "Không tìm thấy tổ chức hoặc người đại diện"],
  UNDER_WAY: [4205, "Đang có yêu cầu chưa kết thúc"],
  TOO_MUCH: [4206, "Vượt khả năng lưới hạ áp"],
  PAPER_MISSING: [4207, "Thiếu giấy tờ"],
};

const told = (world: World, its: Case<ConnectionApplication>) => {
  const view = viewOf(world, its);
  return {
    ...{ maThamChieu: view.reference, maYeuCau: view.code, capDienAp: view.voltage, diaChi: view.place, mucDich: view.purpose, thoiDiemTiepNhan: stamped(view.received), ngayHenTra: view.due },
    ...{ maKhachHang: view.customerCode ?? "", tenKhachHang: view.holder },
    tienDo: view.steps.map(({ name, state, arrived, begun, done, refusal }) => ({
      ...{ buoc: kinds[name], trangThai: states[state], thoiDiemDen: stamped(arrived), thoiDiemXuLy: stamped(begun), thoiDiemXong: stamped(done) },
      tuChoi: refusal ? { maLyDo: reasons[refusal.reason], lyDo: refusal.words, thoiDiem: stamped(refusal.at) } : null,
    })),
  };
};

const read = (body: Body) => {
  const [customer, address] = [body["khachHang"], body["diaChi"]].map((part) => (typeof part === "object" && part !== null ? (part as Body) : {})) as [Body, Body];
  const agent = customer["nguoiDaiDien"] as Body | undefined;
  return {
    ...{ reference: body["maThamChieu"], voltage: body["capDienAp"], purpose: body["mucDich"], power: readDecimal(body["congSuat"]), phases: body["soPha"] },
    ...(customer["loai"] === "TO_CHUC" ? { taxCode: customer["maSoThue"], personalId: agent?.["soDinhDanh"], role: agent?.["vaiTro"] } : { personalId: customer["soDinhDanh"], fullName: customer["hoTen"] }),
    address: { line: address["chiTiet"], communeCode: address["maXa"], commune: address["tenXa"], provinceCode: address["maTinh"], province: address["tenTinh"] },
    papers: papersFrom(body["listTaiLieuVm"], ["loai", "maTaiLieu", "sha256", "tenTep", "duongDan"]),
    cited: body["listDuLieuTrichDanVm"],
    actor: body["nguoiThucHien"] ?? undefined,
  };
};

const asked = ({ reference, code, at }: Inspection) => ({ maThamChieu: reference, maYeuCau: code, thoiDiem: stamped(at) });

/** @returns nothing for another service. */
export const handleHanoiConnections = (service: string, body: Body, world: World, { success, failure }: Say): MockResponse | undefined => {
  switch (service) {
    case "/api/CapDienMoi/DangKyCapDien": {
      const filed = fileConnection(world, grid, read(body));
      if (filed === "MALFORMED") return failure(400, "Dữ liệu không hợp lệ");
      if (filed === "CONFLICT") return failure(4090, "Mã tham chiếu đã dùng cho yêu cầu khác");
      if ("refused" in filed) return failure(...refusals[filed.refused]);
      return "changes" in filed ? failure(4091, "Dữ liệu đã thay đổi", { thayDoi: filed.changes }) : success(told(world, filed));
    }
    case "/api/CapDienMoi/GetYeuCauTheoThamChieu": {
      const its = connectionBy(world, grid, body["maThamChieu"]);
      return its ? success(told(world, its)) : failure(404, "Không tìm thấy yêu cầu");
    }
    case "/api/CapDienMoi/GetListYeuCau": {
      const { soDinhDanh: personalId, maSoThue: taxCode } = body;
      return success({ doiTuong: taxCode ?? personalId, listYeuCauVm: connectionsOf(world, grid, { personalId, taxCode }).map((its) => told(world, its)) });
    }
    case "/api/CapDienMoi/DeNghiKiemTra": {
      const inspection = askInspection(world, grid, body["maThamChieu"], body["maYeuCau"]);
      if (inspection === "MALFORMED") return failure(400, "Dữ liệu không hợp lệ");
      if (inspection === "CONFLICT") return failure(4090, "Mã tham chiếu đã dùng cho yêu cầu khác");
      return "refused" in inspection ? (inspection.refused === "NO_CONNECTION" ? failure(4211, "Không tìm thấy yêu cầu") : failure(4212, "Chưa được đề nghị kiểm tra")) : success(asked(inspection));
    }
    case "/api/CapDienMoi/GetDeNghiKiemTra": {
      const inspection = inspectionBy(world, grid, body["maThamChieu"]);
      return inspection ? success(asked(inspection)) : failure(404, "Không tìm thấy đề nghị");
    }
    default:
      return undefined;
  }
};
