/** New connections in Hà Nội's dialect: camel case, numbers as text with a comma, and refusals as codes from 4200 on under `isError`. */
import { z } from "zod";
import { badAnswer, unavailable } from "../../../kit/ministry-client.ts";
import type { ConnectionRefusalCode, InspectionRefusalCode } from "../connection-refusals.ts";
import type { ConnectionFiling } from "../connection-request.ts";
import type { RefusalReason, StepState } from "../connection.ts";
import { addressFor, dossierCode, kindsOf, maybeCode, meaningOf, momentIn, paperWords, purposeWords, quantity, reference, roleWords, voltage, voltageWords, wordsOf } from "./connecting.ts";
import type { Clients, ConnectionDialect, Said, ToldConnection } from "./connecting.ts";
import { blankAsAbsent, day } from "./corporation.ts";
import type { Say } from "./hanoi.ts";

const kinds = kindsOf({
  ...{ REQUEST: "TIEP_NHAN", SURVEY: "KHAO_SAT", CONTRACT: "HOP_DONG", CONNECTION_AGREEMENT: "THOA_THUAN_DAU_NOI" },
  ...{ INSPECTION_REQUEST: "DE_NGHI_KIEM_TRA", ACCEPTANCE: "NGHIEM_THU", PURCHASE_AGREEMENT: "HOP_DONG_MUA_BAN", ENERGISATION: "DONG_DIEN" },
});
const states = wordsOf<StepState>([["CHUA_DEN", "NOT_REACHED"], ["CHO", "WAITING"], ["DANG_LAM", "UNDER_WAY"], ["XONG", "DONE"], ["TU_CHOI", "REFUSED"]]);
const reasons = wordsOf<RefusalReason>([["GIAY_TO", "DOCUMENTS_NOT_GOOD"], ["QUA_TAI", "NO_CAPACITY"], ["SAI_THOA_THUAN", "NOT_AS_AGREED"], ["BAO_VE", "PROTECTION_MISSING"], ["AN_TOAN", "SAFETY_NOT_MET"]]);

const wireStep = z
  .object({ buoc: meaningOf(kinds, undefined), trangThai: meaningOf(states, "UNKNOWN"), thoiDiemDen: momentIn(), thoiDiemXuLy: momentIn(), thoiDiemXong: momentIn(), tuChoi: z.object({ maLyDo: meaningOf(reasons, "UNKNOWN"), lyDo: blankAsAbsent, thoiDiem: momentIn() }).nullish() })
  .transform(({ buoc: kind, trangThai: state, thoiDiemDen: arrivedAt, thoiDiemXuLy: startedAt, thoiDiemXong: doneAt, tuChoi }) => ({ kind, state, arrivedAt, startedAt, doneAt, refusal: tuChoi ? { reason: tuChoi.maLyDo, words: tuChoi.lyDo, at: tuChoi.thoiDiem } : undefined }));

const connection = z
  .object({ maThamChieu: reference, maYeuCau: dossierCode, capDienAp: voltage, diaChi: z.string(), mucDich: z.string(), thoiDiemTiepNhan: momentIn(), ngayHenTra: day.optional(), maKhachHang: maybeCode("HANOI"), tenKhachHang: blankAsAbsent, tienDo: z.array(wireStep) })
  .transform((wire): ToldConnection => ({
    ...{ reference: wire.maThamChieu, code: wire.maYeuCau, voltage: wire.capDienAp, address: wire.diaChi, isHousehold: wire.mucDich === purposeWords.HOUSEHOLD },
    ...{ receivedAt: wire.thoiDiemTiepNhan, promisedOn: wire.ngayHenTra, customerCode: wire.maKhachHang, holderName: wire.tenKhachHang, steps: wire.tienDo },
  }));

const bodyOf = ({ voltage: of, personalId, fullName, firm, address, purpose, power, phases, papers, cited, actor }: ConnectionFiling, maThamChieu: string) => ({
  ...{ maThamChieu, capDienAp: voltageWords[of], mucDich: purposeWords[purpose], congSuat: quantity(power, ".", ","), donVi: of === "LOW" ? "kW" : "kVA", soPha: phases },
  khachHang: firm ? { loai: "TO_CHUC", maSoThue: firm.taxCode, nguoiDaiDien: { soDinhDanh: personalId, vaiTro: roleWords[firm.role] } } : { loai: "CA_NHAN", soDinhDanh: personalId, hoTen: fullName },
  diaChi: { chiTiet: address.line, maXa: address.communeCode, tenXa: address.commune, maTinh: address.provinceCode, tenTinh: address.province },
  listTaiLieuVm: papers.map(({ kind, id, sha256, name, address: at }) => ({ loai: paperWords[kind], maTaiLieu: id, sha256, tenTep: name, duongDan: addressFor(at, maThamChieu) })),
  listDuLieuTrichDanVm: cited,
  nguoiThucHien: actor ?? null,
});

const codes = { malformed: 400, notFound: 404, referenceUsed: 4090, changed: 4091, refusals: [4200, 4299] } as const;

export const hanoiConnections = (say: Say, { acts, reads }: Clients): ConnectionDialect => {
  const ask = async (client: Clients["acts"], service: string, body: object, signal: AbortSignal): Promise<Said> => {
    const said = await say(client, `CapDienMoi/${service}`, body, signal);
    if (!said.isError) return { told: said.data };
    const { code, data } = said;
    if (code === codes.malformed) return "MALFORMED";
    if (code === codes.notFound) return "NOTHING";
    if (code === codes.changed) return { changed: data };
    if (code === codes.referenceUsed) throw badAnswer("our reference stands for something else");
    if (typeof code === "number" && code >= codes.refusals[0] && code <= codes.refusals[1]) return { refused: code };
    throw unavailable("said that it failed");
  };
  return {
    corporation: "HANOI",
    file: (filing, { reference: own, signal }) => ask(acts, "DangKyCapDien", bodyOf(filing, own), signal),
    find: ({ reference: maThamChieu, signal }) => ask(acts, "GetYeuCauTheoThamChieu", { maThamChieu }, signal),
    inspect: (maYeuCau, { reference: maThamChieu, signal }) => ask(acts, "DeNghiKiemTra", { maThamChieu, maYeuCau }, signal),
    findInspection: (maYeuCau, { reference: maThamChieu, signal }) => ask(acts, "GetDeNghiKiemTra", { maThamChieu, maYeuCau }, signal),
    list: (customer, signal) => ask(reads, "GetListYeuCau", "personalId" in customer ? { soDinhDanh: customer.personalId } : { maSoThue: customer.taxCode }, signal),
    connection,
    connections: z.object({ doiTuong: z.string(), listYeuCauVm: z.array(connection) }).transform(({ doiTuong, listYeuCauVm }) => ({ about: doiTuong, all: listYeuCauVm })),
    inspection: z.object({ maThamChieu: reference, maYeuCau: dossierCode, thoiDiem: momentIn() }).transform((wire) => ({ reference: wire.maThamChieu, code: wire.maYeuCau, at: wire.thoiDiem })),
    changes: z.object({ thayDoi: z.array(z.object({ truong: z.string() })).min(1) }).transform(({ thayDoi }) => thayDoi.map(({ truong }) => truong)),
    refusals: wordsOf<ConnectionRefusalCode>([
      [4201, "ADDRESS_NOT_SERVED"],
      [4202, "PERSON_NOT_FOUND"],
      [4203, "NAME_MISMATCH"],
      [4204, "ORGANISATION_NOT_FOUND"],
      [4205, "ALREADY_REQUESTED"],
      [4206, "ABOVE_LOW_VOLTAGE"],
      [4207, "DOCUMENT_MISSING"],
    ]),
    inspectionRefusals: wordsOf<InspectionRefusalCode>([[4211, "CONNECTION_NOT_FOUND"], [4212, "NOTHING_TO_INSPECT"]]),
  };
};
