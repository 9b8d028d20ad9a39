/** New connections in the Centre's dialect: `status: 0` whatever it says, and what it says as a Vietnamese sentence; quantities as `"1.234,5 kW"`, moments without seconds. */
import { z } from "zod";
import { badAnswer, parseAnswer } from "../../../kit/ministry-client.ts";
import type { MinistryCall, MinistryClient } from "../../../kit/ministry-client.ts";
import type { ConnectionRefusalCode, InspectionRefusalCode } from "../connection-refusals.ts";
import type { ConnectionFiling } from "../connection-request.ts";
import type { RefusalReason, StepState } from "../connection.ts";
import { addressFor, dossierCode, kindsOf, maybeCode, momentIn, paperWords, quantity, reference, roleWords, voltage, voltageWords, wordsOf } from "./connecting.ts";
import type { Clients, ConnectionDialect, Said, ToldConnection } from "./connecting.ts";
import { blankAsAbsent, day } from "./corporation.ts";
import { momentFormat, plain } from "./cpc-words.ts";

const kinds = kindsOf({
  ...{ REQUEST: "tiếp nhận yêu cầu", SURVEY: "khảo sát", CONTRACT: "ký hợp đồng", CONNECTION_AGREEMENT: "thỏa thuận đấu nối" },
  ...{ INSPECTION_REQUEST: "đề nghị kiểm tra", ACCEPTANCE: "kiểm tra, nghiệm thu", PURCHASE_AGREEMENT: "dự thảo và ký hợp đồng mua bán điện", ENERGISATION: "đóng điện" },
});
const states = wordsOf<StepState>([["chưa thực hiện", "NOT_REACHED"], ["chờ xử lý", "WAITING"], ["đang xử lý", "UNDER_WAY"], ["hoàn thành", "DONE"], ["không đạt", "REFUSED"]]);
const reasons = wordsOf<RefusalReason>([
  ["hồ sơ không hợp lệ", "DOCUMENTS_NOT_GOOD"],
  ["lưới điện không đủ công suất", "NO_CAPACITY"],
  ["không đúng thỏa thuận đấu nối", "NOT_AS_AGREED"],
  ["thiếu thiết bị bảo vệ", "PROTECTION_MISSING"],
  ["không bảo đảm an toàn điện", "SAFETY_NOT_MET"],
]);
const purposes = { HOUSEHOLD: "Sinh hoạt", BUSINESS: "Kinh doanh dịch vụ", PRODUCTION: "Sản xuất" } as const;

/** A sentence, and what it means here. */
const sentence = <T>(words: ReadonlyMap<unknown, T>, unknown: T) => z.string().transform((text) => words.get(plain(text)) ?? unknown);
const moment = momentIn(momentFormat);

const wireStep = z
  .object({ buoc: sentence(kinds, undefined), tinhTrang: sentence(states, "UNKNOWN"), thoiDiemDen: moment, thoiDiemXuLy: moment, thoiDiemXong: moment, lyDoKhongDat: blankAsAbsent, chiTiet: blankAsAbsent, thoiDiemKhongDat: moment })
  .transform(({ buoc: kind, tinhTrang: state, lyDoKhongDat: reason, ...wire }) => ({
    ...{ kind, state, arrivedAt: wire.thoiDiemDen, startedAt: wire.thoiDiemXuLy, doneAt: wire.thoiDiemXong },
    refusal: reason === undefined ? undefined : { reason: reasons.get(plain(reason)) ?? ("UNKNOWN" as const), words: wire.chiTiet, at: wire.thoiDiemKhongDat },
  }));

const connection = z
  .object({ maThamChieu: reference, maYeuCau: dossierCode, capDienAp: voltage, diaChi: z.string(), mucDich: z.string(), thoiDiemTiepNhan: moment, ngayHen: day.optional(), maKhachHang: maybeCode("CPC"), tenKhachHang: blankAsAbsent, tienDo: z.array(wireStep) })
  .transform((wire): ToldConnection => ({
    ...{ reference: wire.maThamChieu, code: wire.maYeuCau, voltage: wire.capDienAp, address: wire.diaChi, isHousehold: plain(wire.mucDich) === plain(purposes.HOUSEHOLD) },
    ...{ receivedAt: wire.thoiDiemTiepNhan, promisedOn: wire.ngayHen, customerCode: wire.maKhachHang, holderName: wire.tenKhachHang, steps: wire.tienDo },
  }));

const bodyOf = ({ voltage: of, personalId, fullName, firm, address, purpose, power, phases, papers, cited, actor }: ConnectionFiling, maThamChieu: string) => ({
  ...{ maThamChieu, capDienAp: voltageWords[of], mucDich: purposes[purpose], congSuat: `${quantity(power, ".", ",")} ${of === "LOW" ? "kW" : "kVA"}`, soPha: `${phases} pha`, soDinhDanh: personalId },
  ...(firm ? { maSoThue: firm.taxCode, vaiTro: roleWords[firm.role] } : { hoTen: fullName }),
  diaChi: { chiTiet: address.line, maXa: address.communeCode, xa: address.commune, maTinh: address.provinceCode, tinh: address.province },
  taiLieu: papers.map(({ kind, id, sha256, name, address: at }) => ({ loai: paperWords[kind], maTaiLieu: id, sha256, tenTep: name, duongDan: addressFor(at, maThamChieu) })),
  trichDan: cited,
  nguoiThucHien: actor ?? null,
});

const result = z.object({ ketQua: z.string(), lyDo: z.string().optional() });

type Ask = <T>(client: MinistryClient, shape: z.ZodType<T>, call: MinistryCall) => Promise<T>;

export const cpcConnections = (askOf: Ask, { acts, reads }: Clients): ConnectionDialect => {
  const ask = async (client: MinistryClient, call: MinistryCall): Promise<Said> => {
    const said = await askOf(client, z.unknown(), call);
    const { ketQua, lyDo = "" } = parseAnswer(result, said);
    switch (plain(ketQua)) {
      case "đã tiếp nhận":
      case "có dữ liệu":
        return { told: said };
      case "chưa có yêu cầu":
        return "NOTHING";
      case "không tiếp nhận":
        return { refused: plain(lyDo) };
      case "dữ liệu đã thay đổi":
        return { changed: said };
      case "dữ liệu không hợp lệ":
        return "MALFORMED";
      default:
        throw badAnswer("said something that is new to us");
    }
  };
  const post = (client: MinistryClient, path: string, body: object, signal: AbortSignal): Promise<Said> => ask(client, { method: "POST", path, body: JSON.stringify(body), signal });
  return {
    corporation: "CPC",
    file: (filing, { reference: own, signal }) => post(acts, "/cap-dien-moi", bodyOf(filing, own), signal),
    find: ({ reference: own, signal }) => ask(acts, { path: `/cap-dien-moi/tham-chieu/${own}`, signal }),
    inspect: (maYeuCau, { reference: maThamChieu, signal }) => post(acts, "/cap-dien-moi/kiem-tra", { maThamChieu, maYeuCau }, signal),
    findInspection: (_code, { reference: own, signal }) => ask(acts, { path: `/cap-dien-moi/kiem-tra/${own}`, signal }),
    list: (customer, signal) => post(reads, "/cap-dien-moi/cua-khach-hang", "personalId" in customer ? { soDinhDanh: customer.personalId } : { maSoThue: customer.taxCode }, signal),
    connection,
    connections: z.object({ doiTuong: z.string(), yeuCau: z.array(connection) }).transform(({ doiTuong, yeuCau }) => ({ about: doiTuong, all: yeuCau })),
    inspection: z.object({ maThamChieu: reference, maYeuCau: dossierCode, thoiDiem: moment }).transform((wire) => ({ reference: wire.maThamChieu, code: wire.maYeuCau, at: wire.thoiDiem })),
    changes: z.object({ thayDoi: z.array(z.object({ truong: z.string() })).min(1) }).transform(({ thayDoi }) => thayDoi.map(({ truong }) => truong)),
    refusals: wordsOf<ConnectionRefusalCode>([
      ["địa chỉ ngoài địa bàn", "ADDRESS_NOT_SERVED"],
      ["không tìm thấy công dân", "PERSON_NOT_FOUND"],
      ["họ tên không khớp", "NAME_MISMATCH"],
      ["không tìm thấy tổ chức", "ORGANISATION_NOT_FOUND"],
      ["đang có yêu cầu chưa kết thúc", "ALREADY_REQUESTED"],
      ["vượt khả năng lưới hạ áp", "ABOVE_LOW_VOLTAGE"],
      ["thiếu giấy tờ", "DOCUMENT_MISSING"],
    ]),
    inspectionRefusals: wordsOf<InspectionRefusalCode>([["không tìm thấy yêu cầu", "CONNECTION_NOT_FOUND"], ["chưa được đề nghị kiểm tra", "NOTHING_TO_INSPECT"]]),
  };
};
