/** The filing of a request with the population database: what goes out, and what each answer means. */
import { z } from "zod";
import type { ActCall, ActWire } from "../../kit/act.ts";
import { NothingFiled } from "../../kit/act.ts";
import type { FilingActor } from "../../kit/application.ts";
import { readDate } from "../../kit/dates.ts";
import { evidenceChanged, labelOf, populationFields } from "../../kit/evidence.ts";
import type { CitedFact } from "../../kit/evidence.ts";
import { badAnswer, parseAnswer } from "../../kit/ministry-client.ts";
import type { MinistryAnswer, MinistryClient } from "../../kit/ministry-client.ts";
import type { CitedDocument } from "./evidence.ts";
import { readRefusal } from "./refusals.ts";
import type { RefusalCode } from "./refusals.ts";

/** All that is sent but the reference, and kept until there is an answer. */
export type Filing = {
  readonly SoDinhDanh?: string | undefined;
  readonly SoCMND?: string | undefined;
  readonly HoVaTen: string;
  readonly HinhThuc: "UNG_DUNG_DINH_DANH" | "THE_CHIP_TAI_MOT_CUA" | "CAN_BO_TAI_MOT_CUA" | "THU_NHAN_SINH_TRAC" | "CHINH_SUA_TAI_CONG_AN";
  readonly ThongTinKeKhai: {
    /** `dd/MM/yyyy`. */
    readonly NgaySinh?: string | undefined;
    readonly GioiTinh?: "Nam" | "Nữ" | undefined;
    readonly NoiDangKyKhaiSinh?: string | undefined;
    readonly QuocTich?: string | undefined;
    readonly ThuongTru?: { readonly ChiTiet: string; readonly MaXa: string; readonly TenXa: string; readonly MaTinh: string; readonly TenTinh: string } | undefined;
  };
  /** `dd/MM/yyyy HH:mm`, local. */
  readonly LichHen?: { readonly ThoiGian: string; readonly TaiNha: boolean; readonly DiaDiem: string } | undefined;
  readonly nguoiThucHien?: FilingActor | undefined;
  readonly duLieuTrichDan: readonly CitedFact[];
  readonly taiLieu: readonly CitedDocument[];
};

/** `field` where the input is to blame for more than a code says. */
export type Reason = { readonly code: RefusalCode; readonly field?: string | undefined };
export type Outcome = { readonly dossier: string; readonly promisedOn: string | null } | { readonly refused: readonly Reason[] };

const path = "/cong-dan/yeu-cau-xac-minh";

const wireFiled = z.object({
  maThamChieu: z.string(),
  maHoSo: z.string().regex(/^[A-Za-z0-9.-]{5,40}$/),
  // Not worth losing a dossier's code for.
  NgayHenTra: z.string().optional().catch(undefined),
});
const wireAnswer = z.object({ MaKetQua: z.string(), DuLieu: z.unknown() });
const wireRefused = z.object({ maLoi: z.string() });
const wireChanged = z.object({ MaKetQua: z.literal("DU_LIEU_THAY_DOI"), thayDoi: z.array(z.object({ truong: z.string() })).min(1) });

/** Answers after which the register surely has nothing: it says so of the request itself. */
const surelyNothing: ReadonlySet<number> = new Set([400, 401, 403]);

const filedOf = (data: unknown, { reference }: ActCall): Outcome => {
  const { maThamChieu, maHoSo, NgayHenTra } = parseAnswer(wireFiled, data);
  if (maThamChieu !== reference) throw badAnswer("an answer to another filing");
  return { dossier: maHoSo, promisedOn: readDate(NgayHenTra ?? "", "dd/MM/yyyy HH:mm:ss") ?? null };
};

const sentOf = (answer: MinistryAnswer, call: ActCall): Outcome => {
  if (answer.status === 200) {
    const { MaKetQua, DuLieu } = parseAnswer(wireAnswer, answer.json());
    if (MaKetQua === "TIEP_NHAN") return filedOf(DuLieu, call);
    if (MaKetQua === "TU_CHOI") return { refused: [{ code: readRefusal(parseAnswer(wireRefused, DuLieu).maLoi) }] };
    throw badAnswer("an unknown result of a filing");
  }
  const changed = answer.status === 409 ? wireChanged.safeParse(answer.json()) : undefined;
  if (changed?.success) throw new NothingFiled(evidenceChanged(changed.data.thayDoi.map(({ truong }) => labelOf(populationFields, truong))));
  const fault = badAnswer(`answered ${answer.status} to a filing`);
  throw surelyNothing.has(answer.status) ? new NothingFiled(fault) : fault;
};

export const createFilings = (client: MinistryClient, headers: Readonly<Record<string, string>>): ActWire<Filing, Outcome> => ({
  async send(filing, call) {
    const body = JSON.stringify({ maThamChieu: call.reference, ...filing });
    return sentOf(await client.call({ method: "POST", path, headers: { ...headers, "content-type": "application/json; charset=utf-8" }, body, signal: call.signal }), call);
  },
  async find(_filing, call) {
    const answer = await client.call({ path: `${path}?maThamChieu=${call.reference}`, headers, signal: call.signal });
    if (answer.status !== 200) throw badAnswer(`answered ${answer.status} to a look-up of a filing`);
    const { MaKetQua, DuLieu } = parseAnswer(wireAnswer, answer.json());
    if (MaKetQua === "TIM_THAY") return filedOf(DuLieu, call);
    if (MaKetQua === "KHONG_TIM_THAY") return undefined;
    throw badAnswer("an unknown result of a look-up");
  },
});
