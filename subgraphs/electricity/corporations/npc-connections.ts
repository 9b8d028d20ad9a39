/** New connections in the North's dialect: UPPER_SNAKE rows, numbers as numbers, and refusals by HTTP status with an `errorCode`. */
import { z } from "zod";
import { badAnswer, parseAnswer } from "../../../kit/ministry-client.ts";
import type { MinistryAnswer } from "../../../kit/ministry-client.ts";
import type { ConnectionRefusalCode, InspectionRefusalCode } from "../connection-refusals.ts";
import type { ConnectionFiling } from "../connection-request.ts";
import type { RefusalReason, StepState } from "../connection.ts";
import { addressFor, dossierCode, kindsOf, maybeCode, meaningOf, momentIn, paperWords, purposeWords, reference, roleWords, voltage, voltageWords, wordsOf } from "./connecting.ts";
import type { Clients, ConnectionDialect, Said, ToldConnection } from "./connecting.ts";
import { blankAsAbsent, day } from "./corporation.ts";
import type { Say } from "./npc.ts";

const kinds = kindsOf({
  ...{ REQUEST: "TIEP_NHAN", SURVEY: "KHAO_SAT", CONTRACT: "KY_HOP_DONG", CONNECTION_AGREEMENT: "THOA_THUAN_DAU_NOI" },
  ...{ INSPECTION_REQUEST: "YEU_CAU_KIEM_TRA", ACCEPTANCE: "KIEM_TRA_NGHIEM_THU", PURCHASE_AGREEMENT: "HOP_DONG_MUA_BAN_DIEN", ENERGISATION: "DONG_DIEN" },
});
const states = wordsOf<StepState>([[-1, "NOT_REACHED"], [0, "WAITING"], [1, "UNDER_WAY"], [2, "DONE"], [3, "REFUSED"]]);
const reasons = wordsOf<RefusalReason>([["HO_SO_SAI", "DOCUMENTS_NOT_GOOD"], ["HET_CONG_SUAT", "NO_CAPACITY"], ["KHONG_DUNG_THOA_THUAN", "NOT_AS_AGREED"], ["THIEU_BAO_VE", "PROTECTION_MISSING"], ["KHONG_AN_TOAN", "SAFETY_NOT_MET"]]);

const wireStep = z
  .object({ MA_BUOC: meaningOf(kinds, undefined), TRANG_THAI: meaningOf(states, "UNKNOWN"), TG_DEN: momentIn(), TG_XU_LY: momentIn(), TG_XONG: momentIn(), LY_DO: z.object({ MA: meaningOf(reasons, "UNKNOWN"), NOI_DUNG: blankAsAbsent, THOI_GIAN: momentIn() }).nullish() })
  .transform(({ MA_BUOC: kind, TRANG_THAI: state, TG_DEN: arrivedAt, TG_XU_LY: startedAt, TG_XONG: doneAt, LY_DO }) => ({ kind, state, arrivedAt, startedAt, doneAt, refusal: LY_DO ? { reason: LY_DO.MA, words: LY_DO.NOI_DUNG, at: LY_DO.THOI_GIAN } : undefined }));

const connection = z
  .object({ THAM_CHIEU: reference, MA_YEU_CAU: dossierCode, CAP_DIEN_AP: voltage, DIA_CHI: z.string(), NHOM_GIA: z.string(), TG_TIEP_NHAN: momentIn(), NGAY_HEN: day.optional(), MA_KHANG: maybeCode("NPC"), TEN_KHANG: blankAsAbsent, TIEN_DO: z.array(wireStep) })
  .transform((wire): ToldConnection => ({
    ...{ reference: wire.THAM_CHIEU, code: wire.MA_YEU_CAU, voltage: wire.CAP_DIEN_AP, address: wire.DIA_CHI, isHousehold: wire.NHOM_GIA === purposeWords.HOUSEHOLD },
    ...{ receivedAt: wire.TG_TIEP_NHAN, promisedOn: wire.NGAY_HEN, customerCode: wire.MA_KHANG, holderName: wire.TEN_KHANG, steps: wire.TIEN_DO },
  }));

const bodyOf = ({ voltage: of, personalId, fullName, firm, address, purpose, power, phases, papers, cited, actor }: ConnectionFiling, THAM_CHIEU: string) => ({
  ...{ THAM_CHIEU, CAP_DIEN_AP: voltageWords[of], NHOM_GIA: purposeWords[purpose], [of === "LOW" ? "CONG_SUAT_KW" : "CONG_SUAT_KVA"]: power, SO_PHA: phases, SO_DINH_DANH: personalId },
  ...(firm ? { MST: firm.taxCode, VAI_TRO: roleWords[firm.role] } : { HO_TEN: fullName }),
  ...{ DIA_CHI: address.line, MA_XA: address.communeCode, TEN_XA: address.commune, MA_TINH: address.provinceCode, TEN_TINH: address.province },
  TAI_LIEU: papers.map(({ kind, id, sha256, name, address: at }) => ({ LOAI: paperWords[kind], MA_TAI_LIEU: id, SHA256: sha256, TEN_TEP: name, DUONG_DAN: addressFor(at, THAM_CHIEU) })),
  TRICH_DAN: cited.map(({ nguon, truong, giaTri }) => ({ NGUON: nguon, TRUONG: truong, GIA_TRI: giaTri })),
  NGUOI_THUC_HIEN: actor ?? null,
});

const told = z.object({ data: z.unknown() });
const refused = z.object({ errorCode: z.string(), data: z.unknown().optional() });

/** A wrong address answers 404 too: the word has to be there. */
const saidIn = (answer: MinistryAnswer): Said => {
  if (answer.status === 200) return { told: parseAnswer(told, answer.json()).data };
  const { errorCode, data } = parseAnswer(refused, answer.json());
  if (answer.status === 400) return "MALFORMED";
  if (answer.status === 404 && errorCode === "KHONG_CO_YEU_CAU") return "NOTHING";
  if (answer.status === 409 && errorCode === "DU_LIEU_THAY_DOI") return { changed: data };
  if (answer.status === 422) return { refused: errorCode };
  throw badAnswer(`answered ${answer.status}`);
};

const path = "/cap-dien-moi";

export const npcConnections = (say: Say, { acts, reads }: Clients): ConnectionDialect => {
  const post = async (client: Clients["acts"], to: string, body: object, signal: AbortSignal): Promise<Said> => saidIn(await say(client, { method: "POST", path: to, body: JSON.stringify(body), signal }));
  const get = async (to: string, signal: AbortSignal): Promise<Said> => saidIn(await say(acts, { path: to, signal }));
  return {
    corporation: "NPC",
    file: (filing, { reference: own, signal }) => post(acts, path, bodyOf(filing, own), signal),
    find: ({ reference: own, signal }) => get(`${path}?THAM_CHIEU=${own}`, signal),
    inspect: (code, { reference: own, signal }) => post(acts, `${path}/${encodeURIComponent(code)}/kiem-tra`, { THAM_CHIEU: own }, signal),
    findInspection: (code, { reference: own, signal }) => get(`${path}/${encodeURIComponent(code)}/kiem-tra?THAM_CHIEU=${own}`, signal),
    list: (customer, signal) => post(reads, `${path}/tra-cuu`, "personalId" in customer ? { SO_DINH_DANH: customer.personalId } : { MST: customer.taxCode }, signal),
    connection,
    connections: z.object({ DOI_TUONG: z.string(), YEU_CAU: z.array(connection) }).transform(({ DOI_TUONG, YEU_CAU }) => ({ about: DOI_TUONG, all: YEU_CAU })),
    inspection: z.object({ THAM_CHIEU: reference, MA_YEU_CAU: dossierCode, THOI_GIAN: momentIn() }).transform((wire) => ({ reference: wire.THAM_CHIEU, code: wire.MA_YEU_CAU, at: wire.THOI_GIAN })),
    changes: z.object({ THAY_DOI: z.array(z.object({ TRUONG: z.string() })).min(1) }).transform(({ THAY_DOI }) => THAY_DOI.map(({ TRUONG }) => TRUONG)),
    refusals: wordsOf<ConnectionRefusalCode>([
      ["NGOAI_DIA_BAN", "ADDRESS_NOT_SERVED"],
      ["KHONG_CO_NGUOI", "PERSON_NOT_FOUND"],
      ["SAI_HO_TEN", "NAME_MISMATCH"],
      ["KHONG_CO_TO_CHUC", "ORGANISATION_NOT_FOUND"],
      ["DANG_CO_YEU_CAU", "ALREADY_REQUESTED"],
      ["VUOT_LUOI_HA_AP", "ABOVE_LOW_VOLTAGE"],
      ["THIEU_TAI_LIEU", "DOCUMENT_MISSING"],
    ]),
    inspectionRefusals: wordsOf<InspectionRefusalCode>([["KHONG_CO_YEU_CAU", "CONNECTION_NOT_FOUND"], ["CHUA_DEN_LUC", "NOTHING_TO_INSPECT"]]),
  };
};
