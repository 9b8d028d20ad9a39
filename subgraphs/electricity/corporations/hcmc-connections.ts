/** New connections in Hồ Chí Minh City's dialect: a form whose lists are JSON in a field, keys in three spellings, steps as numbers, and `state: "tu_choi"` for a refusal. */
import { z } from "zod";
import { badAnswer, unavailable } from "../../../kit/ministry-client.ts";
import type { ConnectionRefusalCode, InspectionRefusalCode } from "../connection-refusals.ts";
import type { ConnectionFiling } from "../connection-request.ts";
import type { RefusalReason, StepState } from "../connection.ts";
import { addressFor, dossierCode, kindsOf, maybeCode, meaningOf, momentIn, numberOf, paperWords, purposeWords, quantity, reference, roleWords, voltage, voltageWords, wordsOf } from "./connecting.ts";
import type { Clients, ConnectionDialect, Said, ToldConnection } from "./connecting.ts";
import { blankAsAbsent, day } from "./corporation.ts";
import type { Form, Say } from "./hcmc.ts";

const kinds = kindsOf({ REQUEST: "B1", SURVEY: "B2", CONTRACT: "B3", CONNECTION_AGREEMENT: "B4", INSPECTION_REQUEST: "B5", ACCEPTANCE: "B6", PURCHASE_AGREEMENT: "B7", ENERGISATION: "B8" });
const states = wordsOf<StepState>([["", "NOT_REACHED"], ["0", "WAITING"], ["1", "UNDER_WAY"], ["2", "DONE"], ["9", "REFUSED"]]);
const reasons = wordsOf<RefusalReason>([["HS", "DOCUMENTS_NOT_GOOD"], ["CS", "NO_CAPACITY"], ["TT", "NOT_AS_AGREED"], ["BV", "PROTECTION_MISSING"], ["AT", "SAFETY_NOT_MET"]]);

const wireStep = z
  .object({ buoc: meaningOf(kinds, undefined), TINH_TRANG: meaningOf(states, "UNKNOWN"), tg_den: momentIn(), tg_xuly: momentIn(), tg_xong: momentIn(), MA_LYDO: blankAsAbsent, ly_do: blankAsAbsent, tg_tuchoi: momentIn() })
  .transform(({ buoc: kind, TINH_TRANG: state, MA_LYDO: word, ...wire }) => ({
    ...{ kind, state, arrivedAt: wire.tg_den, startedAt: wire.tg_xuly, doneAt: wire.tg_xong },
    refusal: word === undefined ? undefined : { reason: reasons.get(word) ?? ("UNKNOWN" as const), words: wire.ly_do, at: wire.tg_tuchoi },
  }));

const connection = z
  .object({ ma_thamchieu: reference, MA_YCAU: dossierCode, cap_dienap: voltage, dia_chi: z.string(), nhom_gia: z.string(), tg_tiepnhan: momentIn(), ngay_hen: day.optional(), MA_KHANG: maybeCode("HCMC"), TEN_KHANG: blankAsAbsent, tien_do: z.array(wireStep) })
  .transform((wire): ToldConnection => ({
    ...{ reference: wire.ma_thamchieu, code: wire.MA_YCAU, voltage: wire.cap_dienap, address: wire.dia_chi, isHousehold: wire.nhom_gia === purposeWords.HOUSEHOLD },
    ...{ receivedAt: wire.tg_tiepnhan, promisedOn: wire.ngay_hen, customerCode: wire.MA_KHANG, holderName: wire.TEN_KHANG, steps: wire.tien_do },
  }));

const formOf = ({ voltage: of, personalId, fullName, firm, address, purpose, power, phases, papers, cited, actor }: ConnectionFiling, input_thamchieu: string): Form => ({
  ...{ input_thamchieu, input_dienap: voltageWords[of], input_nhomgia: purposeWords[purpose], input_congsuat: quantity(power, ",", "."), input_sopha: String(phases), input_sodinhdanh: personalId },
  ...(firm ? { input_mst: firm.taxCode, input_vaitro: roleWords[firm.role] } : { input_hoten: fullName ?? "" }),
  ...{ input_diachi: address.line, input_maxa: address.communeCode, input_tenxa: address.commune, input_matinh: address.provinceCode, input_tentinh: address.province },
  input_ds_tailieu: JSON.stringify(papers.map(({ kind, id, sha256, name, address: at }) => ({ LOAI: paperWords[kind], MA_TL: id, SHA256: sha256, ten_tep: name, duong_dan: addressFor(at, input_thamchieu) }))),
  input_ds_trichdan: JSON.stringify(cited),
  ...(actor && { input_nguoithuchien: JSON.stringify(actor) }),
});

export const hcmcConnections = (say: Say, { acts, reads }: Clients): ConnectionDialect => {
  const ask = async (client: Clients["acts"], service: string, form: Form, signal: AbortSignal): Promise<Said> => {
    const { state, data, ma_loi } = await say(client, `/Capdienmoi/${service}`, form, signal);
    if (state === "success") return { told: data };
    if (state === "tu_choi") return ma_loi === "DU_LIEU_THAY_DOI" ? { changed: data } : { refused: ma_loi };
    if (state === "error" && ma_loi === "SAI_DU_LIEU") return "MALFORMED";
    if (state === "error" && ma_loi === "TRUNG_THAM_CHIEU") throw badAnswer("our reference stands for something else");
    throw unavailable("said that it failed");
  };
  const found = async (asking: Promise<Said>): Promise<Said> => {
    const said = await asking;
    if (typeof said === "string" || !("told" in said)) return said;
    const parsed = foundAnswer.safeParse(said.told);
    return parsed.success && parsed.data.co_hs === 0 ? "NOTHING" : said;
  };
  return {
    corporation: "HCMC",
    file: (filing, { reference: own, signal }) => ask(acts, "ajax_dangKy", formOf(filing, own), signal),
    find: ({ reference: own, signal }) => found(ask(acts, "ajax_traThamChieu", { input_thamchieu: own }, signal)),
    inspect: (code, { reference: own, signal }) => ask(acts, "ajax_deNghiKiemTra", { input_thamchieu: own, input_mayc: code }, signal),
    findInspection: (code, { reference: own, signal }) => found(ask(acts, "ajax_traDeNghi", { input_thamchieu: own, input_mayc: code }, signal)),
    list: (customer, signal) => ask(reads, "ajax_dsYeuCau", { ["personalId" in customer ? "input_sodinhdanh" : "input_mst"]: numberOf(customer) }, signal),
    connection,
    connections: z.object({ doi_tuong: z.string(), ds_ycau: z.array(connection) }).transform(({ doi_tuong, ds_ycau }) => ({ about: doi_tuong, all: ds_ycau })),
    inspection: z.object({ ma_thamchieu: reference, MA_YCAU: dossierCode, tg_denghi: momentIn() }).transform((wire) => ({ reference: wire.ma_thamchieu, code: wire.MA_YCAU, at: wire.tg_denghi })),
    changes: z.object({ ds_thaydoi: z.array(z.object({ TRUONG: z.string() })).min(1) }).transform(({ ds_thaydoi }) => ds_thaydoi.map(({ TRUONG }) => TRUONG)),
    refusals: wordsOf<ConnectionRefusalCode>([
      ["NGOAI_DIA_BAN", "ADDRESS_NOT_SERVED"],
      ["KHONG_CO_NGUOI", "PERSON_NOT_FOUND"],
      ["SAI_HO_TEN", "NAME_MISMATCH"],
      ["KHONG_CO_DN", "ORGANISATION_NOT_FOUND"],
      ["DANG_CO_YCAU", "ALREADY_REQUESTED"],
      ["VUOT_HA_AP", "ABOVE_LOW_VOLTAGE"],
      ["THIEU_HO_SO", "DOCUMENT_MISSING"],
    ]),
    inspectionRefusals: wordsOf<InspectionRefusalCode>([["KHONG_CO_YCAU", "CONNECTION_NOT_FOUND"], ["CHUA_DUOC_KIEM_TRA", "NOTHING_TO_INSPECT"]]),
  };
};

/** How it says that it has nothing. */
const foundAnswer = z.object({ co_hs: z.literal([0, 1]) });
