/** The criminal-record system's words, and what they mean to us. */
import { z } from "zod";
import { readDate } from "../../kit/dates.ts";
import { badAnswer } from "../../kit/ministry-client.ts";
import type { Certificate, Conviction, Enforcement, Form, OfficeBan, Refusal, State } from "./certificate.ts";

/** The answer to a query that was taken in. The id becomes part of an address, so its form matters. */
export const wireAccepted = z.object({ maYeuCau: z.string().regex(/^[A-Za-z0-9-]{8,64}$/) });

export const wireJob = z.object({
  maYeuCau: z.string(),
  trangThai: z.enum(["DANG_XU_LY", "HOAN_THANH", "TU_CHOI"]),
  lyDoTuChoi: z.string().nullish(),
  ketQua: z.unknown().optional(),
});

/** Whom the certificates must be about. */
export interface Person {
  readonly personalId: string | undefined;
  readonly oldPersonalId: string | undefined;
}

/**
 * Reads the result of a query.
 * @param forms those that were asked for: what else came is dropped unread, so that not even a fault tells that it was there.
 * @throws {PublicError} `MINISTRY_BAD_ANSWER`. The log is not told which field was wrong: that a conviction's date is malformed says that there is a conviction.
 */
export const readCertificates = (result: unknown, person: Person, forms: readonly Form[] | "ANY"): readonly Certificate[] => {
  const listed = read(z.object({ danhSach: z.array(z.looseObject({ loaiPhieu: z.union([z.string(), z.number()]) })) }), result).danhSach;
  const wanted = listed.filter(({ loaiPhieu }) => forms === "ANY" || forms.includes(formOf(loaiPhieu)));
  return wanted.map((item) => {
    const wire = read(wireCertificate, item);
    if (!isAbout(wire, person)) throw badAnswer("an answer about somebody else");
    return certificateOf(wire);
  });
};

const read = <T>(shape: z.ZodType<T>, value: unknown): T => {
  const parsed = shape.safeParse(value);
  if (!parsed.success) throw badAnswer("a result of the wrong shape");
  return parsed.data;
};

// Records that the Ministry of Justice kept until 2025 were carried over with their own way of writing days.
const dayFormats = ["dd/MM/yyyy", "yyyy-MM-dd"];
const dayOf = (text: string): string | undefined => dayFormats.map((format) => readDate(text, format)).find((day) => day !== undefined);

const day = z.string().transform((text, context) => {
  const found = dayOf(text);
  if (found === undefined) context.addIssue("not a day");
  return found ?? z.NEVER;
});
/** Absent, `null` and the empty string are all ways to say nothing. */
const optionalDay = z.preprocess((value) => (value === "" || value === null ? undefined : value), day.optional());
const optionalText = z
  .string()
  .nullish()
  .transform((text) => text || undefined);

const wireConviction = z.object({
  so: z.string().min(1),
  ngay: day,
  toaAn: z.string().min(1),
  toiDanh: z.string().min(1),
  dieuKhoan: optionalText,
  hinhPhatChinh: optionalText,
  hinhPhatBoSung: optionalText,
  tinhTrangThiHanh: z.string(),
  ngayXoaAnTich: optionalDay,
});

const wireOfficeBan = z.object({ quyetDinh: z.string().min(1), toaAn: z.string().min(1), chucVu: z.string().min(1), thoiHan: optionalDay });

const wireCertificateFields = z.object({
  soPhieu: z.string().min(1),
  loaiPhieu: z.union([z.string(), z.number()]),
  trangThai: z.string(),
  soDinhDanh: optionalText,
  soCMND: z.array(z.string()),
  mucDich: optionalText,
  ngayTiepNhan: day,
  ngayHenTra: optionalDay,
  ngayCap: optionalDay,
  coQuanCap: optionalText,
  nguoiKy: optionalText,
  lyDoTuChoiCap: optionalText,
  tinhTrangAnTich: z.enum(["KHONG_CO", "CO"]).nullish(),
  banAn: z.array(wireConviction).nullish(),
  camDamNhiem: z.array(wireOfficeBan).nullish(),
  fileKetQua: z.object({ sha256: z.string().regex(/^[0-9A-Fa-f]{64}$/) }).nullish(),
});
type WireCertificate = z.infer<typeof wireCertificateFields>;

/** An issued certificate must say the same in its statement and in its list: half of an answer would read as a clean record. */
const isConsistent = ({ trangThai, tinhTrangAnTich, banAn }: WireCertificate): boolean => {
  if (trangThai !== "DA_CAP") return true;
  if (!tinhTrangAnTich || !banAn) return false;
  return tinhTrangAnTich === "CO" ? banAn.length > 0 : banAn.every(({ ngayXoaAnTich }) => ngayXoaAnTich !== undefined);
};
const wireCertificate = wireCertificateFields.refine(isConsistent);

/** An answer about somebody else is worse than none. */
const isAbout = ({ soDinhDanh, soCMND }: WireCertificate, { personalId, oldPersonalId }: Person): boolean =>
  personalId === undefined ? oldPersonalId !== undefined && soCMND.includes(oldPersonalId) : soDinhDanh === personalId;

const certificateOf = (wire: WireCertificate): Certificate => ({
  number: wire.soPhieu,
  form: formOf(wire.loaiPhieu),
  state: meaningOf(states, wire.trangThai),
  requestedOn: wire.ngayTiepNhan,
  dueOn: wire.ngayHenTra,
  issuedOn: wire.ngayCap,
  issuingAuthority: wire.coQuanCap,
  signatory: wire.nguoiKy,
  purpose: wire.mucDich,
  refusalReason: wire.trangThai === "TU_CHOI_CAP" ? meaningOf(refusals, wire.lyDoTuChoiCap ?? "") : undefined,
  convictions: wire.banAn?.map(convictionOf),
  officeBans: wire.camDamNhiem?.map(officeBanOf),
  resultFileSha256: wire.fileKetQua?.sha256.toLowerCase(),
});

const convictionOf = (wire: z.infer<typeof wireConviction>): Conviction => ({
  judgmentNumber: wire.so,
  judgedOn: wire.ngay,
  court: wire.toaAn,
  offence: wire.toiDanh,
  provisions: wire.dieuKhoan,
  mainPenalty: wire.hinhPhatChinh,
  additionalPenalty: wire.hinhPhatBoSung,
  enforcement: meaningOf(enforcements, wire.tinhTrangThiHanh),
  spentOn: wire.ngayXoaAnTich,
});

const officeBanOf = (wire: z.infer<typeof wireOfficeBan>): OfficeBan => ({ decisionNumber: wire.quyetDinh, court: wire.toaAn, office: wire.chucVu, until: wire.thoiHan });

const formOf = (code: string | number): Form => meaningOf(formsByCode, String(code));
const formsByCode: Readonly<Record<string, Form>> = { "1": "FORM_1", "2": "FORM_2" };
const states: Readonly<Record<string, State>> = { DA_TIEP_NHAN: "REQUESTED", DANG_XAC_MINH: "VERIFYING", DA_CAP: "ISSUED", TU_CHOI_CAP: "REFUSED", THU_HOI: "REVOKED" };
const refusals: Readonly<Record<string, Refusal>> = { KHONG_THUOC_THAM_QUYEN: "OUT_OF_COMPETENCE", KHONG_DU_DIEU_KIEN: "NOT_ELIGIBLE", HO_SO_KHONG_DAY_DU: "INCOMPLETE_APPLICATION" };
const enforcements: Readonly<Record<string, Enforcement>> = { CHUA_CHAP_HANH: "NOT_STARTED", DANG_CHAP_HANH: "BEING_SERVED", DA_CHAP_HANH_XONG: "SERVED" };

const meaningOf = <T extends string>(meanings: Readonly<Record<string, T>>, code: string): T | "UNKNOWN" => (Object.hasOwn(meanings, code) ? meanings[code] : undefined) ?? "UNKNOWN";
