/** New connections in the South's dialect: Hungarian notation, bare arrays, 422 with `strMaLoi` for a refusal, and an empty body for nothing. */
import { z } from "zod";
import { badAnswer, parseAnswer } from "../../../kit/ministry-client.ts";
import type { MinistryAnswer } from "../../../kit/ministry-client.ts";
import type { ConnectionRefusalCode, InspectionRefusalCode } from "../connection-refusals.ts";
import type { ConnectionFiling } from "../connection-request.ts";
import type { RefusalReason, StepState } from "../connection.ts";
import { addressFor, dossierCode, kindsOf, maybeCode, meaningOf, momentIn, numberOf, paperWords, purposeWords, reference, roleWords, voltage, voltageWords, wordsOf } from "./connecting.ts";
import type { Clients, ConnectionDialect, Said, ToldConnection } from "./connecting.ts";
import { blankAsAbsent, day } from "./corporation.ts";
import type { Say } from "./spc.ts";

const kinds = kindsOf({ REQUEST: 1, SURVEY: 2, CONTRACT: 3, CONNECTION_AGREEMENT: 4, INSPECTION_REQUEST: 5, ACCEPTANCE: 6, PURCHASE_AGREEMENT: 7, ENERGISATION: 8 });
const states = wordsOf<StepState>([["CHUA", "NOT_REACHED"], ["CHO", "WAITING"], ["DANG", "UNDER_WAY"], ["XONG", "DONE"], ["TUCHOI", "REFUSED"]]);
const reasons = wordsOf<RefusalReason>([[1, "DOCUMENTS_NOT_GOOD"], [2, "NO_CAPACITY"], [3, "NOT_AS_AGREED"], [4, "PROTECTION_MISSING"], [5, "SAFETY_NOT_MET"]]);

const wireStep = z
  .object({ iBuoc: meaningOf(kinds, undefined), strTrangThai: meaningOf(states, "UNKNOWN"), strTGDen: momentIn(), strTGXuLy: momentIn(), strTGXong: momentIn(), iLyDo: z.int().nullish(), strLyDo: blankAsAbsent, strTGTuChoi: momentIn() })
  .transform(({ iBuoc: kind, strTrangThai: state, iLyDo, ...wire }) => ({
    ...{ kind, state, arrivedAt: wire.strTGDen, startedAt: wire.strTGXuLy, doneAt: wire.strTGXong },
    refusal: iLyDo == null ? undefined : { reason: reasons.get(iLyDo) ?? ("UNKNOWN" as const), words: wire.strLyDo, at: wire.strTGTuChoi },
  }));

const connection = z
  .object({ strThamChieu: reference, strMaYC: dossierCode, strCapDienAp: voltage, strDiaChi: z.string(), strNhomGia: z.string(), strTGTiepNhan: momentIn(), strNgayHen: day.optional(), strMaKH: maybeCode("SPC"), strTenKH: blankAsAbsent, arrTienDo: z.array(wireStep) })
  .transform((wire): ToldConnection => ({
    ...{ reference: wire.strThamChieu, code: wire.strMaYC, voltage: wire.strCapDienAp, address: wire.strDiaChi, isHousehold: wire.strNhomGia === purposeWords.HOUSEHOLD },
    ...{ receivedAt: wire.strTGTiepNhan, promisedOn: wire.strNgayHen, customerCode: wire.strMaKH, holderName: wire.strTenKH, steps: wire.arrTienDo },
  }));

const bodyOf = ({ voltage: of, personalId, fullName, firm, address, purpose, power, phases, papers, cited, actor }: ConnectionFiling, strThamChieu: string) => ({
  ...{ strThamChieu, strCapDienAp: voltageWords[of], strNhomGia: purposeWords[purpose], dCongSuat: power, strDonVi: of === "LOW" ? "kW" : "kVA", iSoPha: phases, strSoDinhDanh: personalId },
  ...(firm ? { strMST: firm.taxCode, strVaiTro: roleWords[firm.role] } : { strHoTen: fullName }),
  ...{ strDiaChi: address.line, strMaXa: address.communeCode, strTenXa: address.commune, strMaTinh: address.provinceCode, strTenTinh: address.province },
  arrTaiLieu: papers.map(({ kind, id, sha256, name, address: at }) => ({ strLoai: paperWords[kind], strMaTL: id, strSHA256: sha256, strTenTep: name, strDuongDan: addressFor(at, strThamChieu) })),
  arrTrichDan: cited.map(({ nguon, truong, giaTri }) => ({ strNguon: nguon, strTruong: truong, strGiaTri: giaTri })),
  objNguoiThucHien: actor ?? null,
});

const one = z.tuple([z.unknown()]);
const refused = z.object({ strMaLoi: z.string(), arrThayDoi: z.unknown().optional() });

export const spcConnections = (say: Say, { acts, reads }: Clients): ConnectionDialect => {
  const refusedIn = (answer: MinistryAnswer): Said => {
    const { strMaLoi, arrThayDoi } = parseAnswer(refused, answer.json());
    if (answer.status === 400) return "MALFORMED";
    if (answer.status === 409 && strMaLoi === "DU_LIEU_THAY_DOI") return { changed: arrThayDoi };
    if (answer.status === 422) return { refused: strMaLoi };
    throw badAnswer(`answered ${answer.status}`);
  };
  /** One thing, in an array. */
  const oneIn = (answer: MinistryAnswer): Said => {
    if (answer.status !== 200) return refusedIn(answer);
    return answer.bytes.length === 0 ? "NOTHING" : { told: parseAnswer(one, answer.json())[0] };
  };
  const post = (client: Clients["acts"], service: string, body: object, signal: AbortSignal): Promise<MinistryAnswer> => say(client, { method: "POST", path: `/api/NghiepVu/${service}`, body: JSON.stringify(body), signal });
  const get = (service: string, signal: AbortSignal): Promise<MinistryAnswer> => say(acts, { path: `/api/NghiepVu/${service}`, signal });
  return {
    corporation: "SPC",
    file: async (filing, { reference: own, signal }) => oneIn(await post(acts, "DangKyCapDienMoi", bodyOf(filing, own), signal)),
    find: async ({ reference: own, signal }) => oneIn(await get(`TraCuuYeuCauCapDien?strThamChieu=${own}`, signal)),
    inspect: async (strMaYC, { reference: strThamChieu, signal }) => oneIn(await post(acts, "DeNghiKiemTra", { strThamChieu, strMaYC }, signal)),
    findInspection: async (_code, { reference: own, signal }) => oneIn(await get(`TraCuuDeNghiKiemTra?strThamChieu=${own}`, signal)),
    async list(customer, signal) {
      const answer = await post(reads, "DanhSachYeuCauCapDien", { ["personalId" in customer ? "strSoDinhDanh" : "strMST"]: numberOf(customer) }, signal);
      if (answer.status !== 200) throw badAnswer(`answered ${answer.status}`);
      return answer.bytes.length === 0 ? "NOTHING" : { told: answer.json() };
    },
    connection,
    connections: z.object({ strDoiTuong: z.string(), arrYeuCau: z.array(connection) }).transform(({ strDoiTuong, arrYeuCau }) => ({ about: strDoiTuong, all: arrYeuCau })),
    inspection: z.object({ strThamChieu: reference, strMaYC: dossierCode, strThoiGian: momentIn() }).transform((wire) => ({ reference: wire.strThamChieu, code: wire.strMaYC, at: wire.strThoiGian })),
    changes: z.array(z.object({ strTruong: z.string() })).min(1).transform((all) => all.map(({ strTruong }) => strTruong)),
    refusals: wordsOf<ConnectionRefusalCode>([
      ["NGOAI_DIA_BAN", "ADDRESS_NOT_SERVED"],
      ["KHONG_CO_NGUOI", "PERSON_NOT_FOUND"],
      ["SAI_TEN", "NAME_MISMATCH"],
      ["KHONG_CO_TO_CHUC", "ORGANISATION_NOT_FOUND"],
      ["DA_CO_YEU_CAU", "ALREADY_REQUESTED"],
      ["VUOT_HA_AP", "ABOVE_LOW_VOLTAGE"],
      ["THIEU_GIAY_TO", "DOCUMENT_MISSING"],
    ]),
    inspectionRefusals: wordsOf<InspectionRefusalCode>([["KHONG_CO_YEU_CAU", "CONNECTION_NOT_FOUND"], ["CHUA_DUOC_KIEM_TRA", "NOTHING_TO_INSPECT"]]),
  };
};
