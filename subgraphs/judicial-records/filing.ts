/** The filing of a request with the criminal-record system: what goes out, and what each answer means. */
import { z } from "zod";
import type { ActCall, ActWire } from "../../kit/act.ts";
import { NothingFiled } from "../../kit/act.ts";
import type { FilingActor } from "../../kit/application.ts";
import { readDate } from "../../kit/dates.ts";
import { evidenceChanged, labelOf, populationFields } from "../../kit/evidence.ts";
import type { CitedFact } from "../../kit/evidence.ts";
import { badAnswer, parseAnswer } from "../../kit/ministry-client.ts";
import type { MinistryAnswer, MinistryClient } from "../../kit/ministry-client.ts";

/** All that is sent but the reference, and kept until there is an answer. */
export type Filing = {
  readonly soDinhDanh?: string | undefined;
  readonly soCMND?: string | undefined;
  readonly hoTen: string;
  readonly loaiPhieu: 1 | 2;
  readonly mucDich: string;
  readonly soBan: number;
  readonly nguoiYeuCau: "CHINH_CHU" | "NGUOI_DAI_DIEN";
  readonly nguoiThucHien?: FilingActor | undefined;
  readonly hinhThucNhan: "TRUC_TUYEN" | "BUU_CHINH" | "TRUC_TIEP";
  readonly xacNhanCamDamNhiem: boolean;
  readonly cuTruNuocNgoai: boolean;
  readonly duLieuTrichDan: readonly CitedFact[];
};

export type RefusalCode = "FORM_2_NOT_DELEGABLE" | "WRITTEN_AUTHORITY_REQUIRED" | "PERSON_NOT_FOUND" | "PARTICULARS_MISMATCH" | "UNKNOWN";

/** `fee` in đồng, for all copies, to be paid before the work begins; null when neither the system nor our own rules say it. */
export type Outcome = { readonly dossier: string; readonly promisedOn: string | null; readonly fee: number | null } | { readonly refused: readonly RefusalCode[] };

const path = "/lltp/yeu-cau-cap-phieu";

const wireFiled = z.object({
  maThamChieu: z.string(),
  maHoSo: z.string().regex(/^[A-Za-z0-9.-]{5,40}$/),
  // The rest is not worth losing a dossier's code for.
  ngayHenTra: z.string().optional().catch(undefined),
  phi: z.array(z.object({ soTien: z.string().regex(/^\d{1,12}$/).transform(Number) })).optional().catch(undefined),
});
const wireRefused = z.object({ maLoi: z.string() });
const wireChanged = z.object({ maLoi: z.literal("DU_LIEU_THAY_DOI"), thayDoi: z.array(z.object({ truong: z.string() })).min(1) });

const refusals: ReadonlyMap<string, RefusalCode> = new Map([
  ["PHIEU_SO_2_KHONG_DUOC_UY_QUYEN", "FORM_2_NOT_DELEGABLE"],
  ["THIEU_VAN_BAN_UY_QUYEN", "WRITTEN_AUTHORITY_REQUIRED"],
  ["KHONG_CO_NGUOI", "PERSON_NOT_FOUND"],
  ["THONG_TIN_KHONG_KHOP", "PARTICULARS_MISMATCH"],
]);

/** Answers after which the system surely has nothing: it says so of the request itself. */
const surelyNothing: ReadonlySet<number> = new Set([400, 401, 403]);

/** @param usualFee by our own rules, where the answer does not say. */
const filedOf = (answer: MinistryAnswer, { reference }: ActCall, usualFee: number | undefined): Outcome => {
  const { maThamChieu, maHoSo, ngayHenTra, phi } = parseAnswer(wireFiled, answer.json());
  if (maThamChieu !== reference) throw badAnswer("an answer to another filing");
  return { dossier: maHoSo, promisedOn: readDate(ngayHenTra ?? "", "yyyy-MM-dd'T'HH:mm:ss") ?? null, fee: phi?.reduce((sum, { soTien }) => sum + soTien, 0) ?? usualFee ?? null };
};

/** What an answer means that is not 202. */
const refusedOf = (answer: MinistryAnswer): Outcome => {
  if (answer.status === 422) return { refused: [refusals.get(parseAnswer(wireRefused, answer.json()).maLoi) ?? "UNKNOWN"] };
  const changed = answer.status === 409 ? wireChanged.safeParse(answer.json()) : undefined;
  if (changed?.success) throw new NothingFiled(evidenceChanged(changed.data.thayDoi.map(({ truong }) => labelOf(populationFields, truong))));
  const fault = badAnswer(`answered ${answer.status} to a filing`);
  throw surelyNothing.has(answer.status) ? new NothingFiled(fault) : fault;
};

/** @param usualFee what so many copies cost today by our own rules. */
export const createFilings = (client: MinistryClient, headers: Readonly<Record<string, string>>, usualFee: (copies: number) => number | undefined): ActWire<Filing, Outcome> => ({
  async send(filing, call) {
    const body = JSON.stringify({ maThamChieu: call.reference, ...filing });
    const answer = await client.call({ method: "POST", path, headers: { ...headers, "content-type": "application/json; charset=utf-8" }, body, signal: call.signal });
    return answer.status === 202 ? filedOf(answer, call, usualFee(filing.soBan)) : refusedOf(answer);
  },
  async find(filing, call) {
    const answer = await client.call({ path: `${path}?maThamChieu=${call.reference}`, headers, signal: call.signal });
    if (answer.status === 200) return filedOf(answer, call, usualFee(filing.soBan));
    // Only the system's own word for it: a 404 of something in between says nothing.
    if (answer.status === 404 && parseAnswer(wireRefused, answer.json()).maLoi === "KHONG_TIM_THAY") return undefined;
    throw badAnswer(`answered ${answer.status} to a look-up of a filing`);
  },
});
