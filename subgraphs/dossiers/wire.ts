/** What agencies send to the portal's synchronisation interface, read into what we rely on. Everything else in a message is not read, and not kept. */
import { z } from "zod";
import { readDateTime } from "../../kit/dates.ts";
import { readVnd } from "../../kit/money.ts";
import { isStorable, readText } from "../../kit/text.ts";
import { detachedSignature } from "./signature.ts";
import { readStatus } from "./statuses.ts";

/** What one message may hold at most: agencies send what changed, one dossier or a few. */
export const most = { dossiers: 50, parts: 100, note: 2_000 };

/** What no table can hold would fail the whole message, and its agency would send it again for ever. */
const name = (length: number) => z.string().min(1).max(length).refine(isStorable);
const text = (length: number) =>
  z
    .string()
    .max(length)
    .refine(isStorable)
    .transform((value, context) => {
      const read = readText(value);
      if (read === undefined) context.addIssue("marks without letters");
      return read?.trim() ?? z.NEVER;
    });
const absentWhenBlank = <T>(type: z.ZodType<T, string>) => z.union([z.literal("").transform(() => undefined), type]).nullish().transform((value) => value ?? undefined);

/** `yyyyMMddHHmmss`, of Vietnam's clock; not of the year 0, which a database does not have. */
const moment = z.string().transform((value, context) => {
  const read = /^[1-9]\d{13}$/.test(value) ? readDateTime(value, "yyyyMMddHHmmss") : undefined;
  if (read === undefined) context.addIssue("not yyyyMMddHHmmss");
  return read ?? z.NEVER;
});

/** Systems write numbers as numbers or as text. */
const digits = z.union([z.string(), z.int().transform(String)]);

const status = digits.transform((value, context) => {
  const read = /^\d{1,2}$/.test(value) ? readStatus(Number(value)) : undefined;
  if (read === undefined) context.addIssue("not one of the ten statuses");
  return read ?? z.NEVER;
});

const code = z.string().max(60);
const maybeText = absentWhenBlank(text(most.note));
const maybeMoment = absentWhenBlank(moment);
const list = <T extends z.ZodType>(item: T) => z.array(item).max(most.parts).nullish().transform((items) => items ?? []);

const supplement = z.object({ NgayHenTraMoi: maybeMoment });

const paper = z.object({
  TenGiayTo: text(300),
  GiayToId: name(200),
  DuongDanTepTinKetQua: name(2_000),
  /** Invented: the portal's real interface has no signature. */
  ChuKySo: z.union([detachedSignature, z.string().max(10_000).transform((value, context) => {
    try {
      return detachedSignature.parse(JSON.parse(value));
    } catch {
      context.addIssue("not a detached signature");
      return z.NEVER;
    }
  })]).nullish(),
  /** Invented: the last day on which the paper holds. */
  NgayHetHan: maybeMoment,
});
export type WirePaper = z.output<typeof paper>;

const amount = digits.transform((value, context) => {
  const read = readVnd(value);
  if (read === undefined || read < 0) context.addIssue("no amount");
  return read ?? z.NEVER;
});
const maybeDigits = digits.nullish().transform((value) => value || undefined);

const fee = z.object({
  MaPhiLePhi: name(100),
  TenPhiLePhi: absentWhenBlank(text(300)),
  Gia: amount,
  HinhThucThu: maybeDigits,
  /** Invented for a single fee. What its numbers mean differs by client. */
  TrangThaiThanhToan: maybeDigits,
});
export type WireFee = z.output<typeof fee>;

/** `DongBoHoSoMC`: a whole dossier as it is now. */
export const wholeDossier = z.object({
  MaHoSo: code,
  MaTTHC: name(40),
  TenTTHC: absentWhenBlank(text(500)),
  /** Invented: the one-stop shop's own dossier, where an official filed this one for somebody at the counter. */
  MaHoSoTiepNhan: absentWhenBlank(code),
  LoaiDoiTuong: digits,
  MaDoiTuong: digits.pipe(z.string().min(1).max(40)),
  NgayTiepNhan: maybeMoment,
  NgayHenTra: maybeMoment,
  NgayTuChoi: maybeMoment,
  NgayTra: maybeMoment,
  NgayKetThucXuLy: maybeMoment,
  /** Invented: since when the dossier is as the message says. */
  NgayCapNhat: maybeMoment,
  TrangThaiHoSo: status,
  // By its code a fee is paid: two of one code could not be told apart.
  DanhSachLePhi: list(fee).refine((fees) => new Set(fees.map(({ MaPhiLePhi }) => MaPhiLePhi)).size === fees.length),
  DanhSachHoSoBoSung: list(supplement),
  DanhSachGiayToKetQua: list(paper),
});
export type WholeDossier = z.output<typeof wholeDossier>;

/** `CapNhatTienDoHoSoMC`: one step, with its own time. */
export const progress = z
  .object({
    MaHoSo: code,
    ThoiDiemXuLy: moment,
    NoiDungXuLy: maybeText,
    // Clients differ in what they call it.
    TrangThai: status.optional(),
    TrangThaiHoSo: status.optional(),
    NgayKetThucTheoQuyDinh: maybeMoment,
  })
  .transform(({ TrangThai, TrangThaiHoSo, ...step }, context) => {
    const said = TrangThai ?? TrangThaiHoSo;
    if (said === undefined || (TrangThaiHoSo !== undefined && TrangThaiHoSo !== said)) {
      context.addIssue({ code: "custom", path: ["TrangThai"], message: "no status, or two" });
      return z.NEVER;
    }
    return { ...step, TrangThai: said };
  });
export type Progress = z.output<typeof progress>;

export const login = z.object({ username: z.string().min(1).max(100), password: z.string().min(1).max(300) });

const service = z.enum(["DongBoHoSoMC", "CapNhatTienDoHoSoMC"]);
export type SynchronisationService = z.output<typeof service>;

/** What is reported, whichever way it comes. */
export const reports = z.object({
  service,
  data: z.array(z.unknown()).min(1).max(most.dossiers),
  // What it says is not relied on: a message that was lost, or came twice, makes it wrong.
  isUpdating: z.unknown(),
});

export const message = reports.extend({ session: z.string().min(1).max(200) });
