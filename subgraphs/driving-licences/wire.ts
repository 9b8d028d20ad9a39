/** What the driving-licence register says, as it says it, and what we make of it. */
import { z } from "zod";
import { readDate } from "../../kit/dates.ts";
import { PublicError } from "../../kit/errors.ts";
import { badAnswer, parseAnswer } from "../../kit/ministry-client.ts";
import { readVnd } from "../../kit/money.ts";
import { readClass, ruleOf } from "./classes.ts";
import type { Holder, Licence, RegisteredLicence, Status, Validity, Violation, ViolationState } from "./licence.ts";
import { withoutEnd } from "./register-fields.ts";

const statuses: Readonly<Record<string, Status>> = {
  CON_HIEU_LUC: "VALID",
  HET_HAN: "EXPIRED",
  TAM_GIU: "HELD",
  TUOC: "SUSPENDED",
  THU_HOI: "REVOKED",
  DA_DOI: "EXCHANGED",
};

/** The same for a person to read. */
export const statusWords: Readonly<Record<string, string>> = {
  CON_HIEU_LUC: "Còn hiệu lực",
  HET_HAN: "Hết hạn",
  TAM_GIU: "Đang bị tạm giữ",
  TUOC: "Đang bị tước quyền sử dụng",
  THU_HOI: "Đã bị thu hồi",
  DA_DOI: "Đã đổi",
};

const violationStates: Readonly<Record<string, ViolationState>> = {
  CHUA_NOP_PHAT: "FINE_UNPAID",
  DA_NOP_PHAT: "FINE_PAID",
  DANG_GIAI_QUYET: "PENDING",
  DA_HUY: "ANNULLED",
};

const cards: Readonly<Record<string, Licence["card"]>> = { NHUA: "PLASTIC", PVC: "PLASTIC", GIAY: "PAPER" };

/** A word that the register may add to at any time. */
const known = <T>(names: Readonly<Record<string, T>>, name: string): T | undefined => (Object.hasOwn(names, name) ? names[name] : undefined);

/** Every way in which the register has been seen to write a day. A moment with an offset is the local day it falls on. */
const dayFormats = ["dd/MM/yyyy", "yyyy-MM-dd", "dd/MM/yyyy HH:mm", "yyyy-MM-dd'T'HH:mm:ssZZ", "yyyy-MM-dd'T'HH:mm:ss.SSSZZ"];

const readDay = (text: string): string | undefined => {
  const written = text.trim().replace(/Z$/, "+00:00");
  for (const format of dayFormats) {
    const day = readDate(written, format);
    if (day !== undefined) return day;
  }
  return undefined;
};

const absent = z
  .string()
  .nullish()
  .transform((text) => text?.normalize("NFC").trim() || undefined);

const day = z.string().transform((text, context) => {
  const read = readDay(text);
  if (read === undefined) context.addIssue("not a day");
  return read ?? z.NEVER;
});
/** Absent, null or blank is a day that the register does not know; anything else must be one. */
const dayOrAbsent = z.union([z.literal("").transform(() => undefined), day]).nullish();

/** What the register's field can hold. How many points the law gives is in `points.ts`. */
const pointsLimit = 12;
const points = z
  .union([z.int(), z.string()])
  .nullish()
  .transform((value, context) => {
    if (value == null || value === "") return undefined;
    const count = typeof value === "number" ? value : /^\d{1,2}$/.test(value.trim()) ? Number(value) : Number.NaN;
    if (!(count >= 0 && count <= pointsLimit)) context.addIssue("not a number of points");
    return count;
  });

const amount = z
  .union([z.int(), z.string()])
  .nullish()
  .transform((value, context) => {
    if (value == null || value === "") return undefined;
    const read = typeof value === "number" ? value : readVnd(value);
    if (read === undefined || read < 0) context.addIssue("not an amount");
    return read;
  });

const classNames = z.union([z.array(z.string()), z.string().transform((text) => text.split(/[,;]/))]).transform((names, context) => {
  const written = names.map((name) => name.trim()).filter((name) => name !== "");
  if (written.length === 0) context.addIssue("no class");
  return written;
});

const wireViolation = z.object({
  maViPham: absent,
  ngayViPham: day,
  diaDiem: absent,
  hanhVi: z.string().min(1),
  diemTru: points,
  ngayTruDiem: dayOrAbsent,
  mucPhat: amount,
  soQuyetDinh: absent,
  trangThai: z.string(),
});

const wireLicence = z.object({
  soGPLX: z.string().trim().min(1).max(20),
  soDinhDanh: absent,
  soCMND: absent,
  hang: classNames,
  ngayTrungTuyen: dayOrAbsent,
  ngayCap: dayOrAbsent,
  coQuanCap: absent,
  ngayHetHan: z.string().nullish(),
  diem: points,
  trangThai: z.string(),
  chatLieu: absent,
  tuocDenNgay: dayOrAbsent,
  tamGiu: z.object({ coQuan: absent, ngayHen: dayOrAbsent }).nullish(),
  soGPLXMoi: absent,
  // Null is how the register says "none"; a list left out is not an empty one: it would hide what stands in the way of an exchange.
  viPham: z.array(wireViolation).nullable(),
});

const about = z.object({ soDinhDanh: z.string().nullable(), soCMND: z.string().nullable() });
const wireAnswer = z.discriminatedUnion("maKetQua", [
  z.object({ maKetQua: z.literal("THANH_CONG"), nguoi: about, giayPhepLaiXe: z.array(wireLicence) }),
  z.object({ maKetQua: z.literal("KHONG_CO_DU_LIEU"), nguoi: about }),
]);

type WireLicence = z.infer<typeof wireLicence>;

/**
 * Reads an answer about a holder.
 * @returns the latest issued first; none when the register holds nothing about them.
 * @throws {PublicError} `MINISTRY_BAD_ANSWER` for another shape, and for an answer or a licence of somebody else.
 */
export const readLicences = (answer: unknown, holder: Holder): readonly Licence[] => {
  const wire = parseAnswer(wireAnswer, answer);
  if (wire.nguoi.soDinhDanh !== (holder.personalId ?? null) || wire.nguoi.soCMND !== (holder.oldPersonalId ?? null)) throw badAnswer("an answer about somebody else");
  if (wire.maKetQua === "KHONG_CO_DU_LIEU") return [];
  if (!wire.giayPhepLaiXe.every((licence) => isHeldBy(licence, holder))) throw badAnswer(somebodyElses);
  return oncePerNumber(wire.giayPhepLaiXe.map(licenceOf)).toSorted((a, b) => (b.issuedOn ?? "").localeCompare(a.issuedOn ?? "") || a.number.localeCompare(b.number));
};

const somebodyElses = "a licence of somebody else";
/** Whether `readLicences` threw because the register files another person's licence under the holder's number. */
export const isSomebodyElses = (error: unknown): boolean => error instanceof PublicError && error.reason === somebodyElses;

/** A file under another personal number is somebody else's, even under the same old one: provinces have given out the same nine digits twice. */
const isHeldBy = ({ soDinhDanh, soCMND }: WireLicence, { personalId, oldPersonalId }: Holder): boolean =>
  personalId !== undefined && soDinhDanh !== undefined ? soDinhDanh === personalId : oldPersonalId !== undefined && soCMND === oldPersonalId;

/** An exchanged card may keep its number: then the card in use stands for both. */
const oncePerNumber = (licences: readonly Licence[]): readonly Licence[] => {
  const byNumber = new Map<string, Licence>();
  for (const licence of licences) {
    const before = byNumber.get(licence.number);
    if (before === undefined || before.status === "EXCHANGED") byNumber.set(licence.number, licence);
  }
  return [...byNumber.values()];
};

const licenceOf = (wire: WireLicence): Licence => {
  const printedClasses = wire.hang.map((name) => readClass(name, wire.ngayCap ?? wire.ngayTrungTuyen ?? undefined));
  const validity = validityOf(wire.ngayHetHan, printedClasses);
  return {
    number: wire.soGPLX,
    printedClasses,
    status: known(statuses, wire.trangThai) ?? "UNKNOWN",
    points: wire.diem,
    validity,
    issuedOn: wire.ngayCap ?? undefined,
    testPassedOn: wire.ngayTrungTuyen ?? undefined,
    issuingAuthority: wire.coQuanCap,
    card: (wire.chatLieu === undefined ? undefined : known(cards, wire.chatLieu)) ?? "UNKNOWN",
    suspendedUntil: wire.tuocDenNgay ?? undefined,
    hold: wire.tamGiu ? { authority: wire.tamGiu.coQuan, appointmentOn: wire.tamGiu.ngayHen ?? undefined } : undefined,
    replacedByNumber: wire.soGPLXMoi,
    violations: violationsOf(wire),
    asRegistered: registeredOf(wire, validity),
  };
};

const registeredOf = (wire: WireLicence, { kind, until }: Validity): RegisteredLicence => ({
  number: wire.soGPLX,
  classes: wire.hang.join(","),
  status: wire.trangThai,
  ...(wire.ngayCap != null && { issuedOn: wire.ngayCap }),
  ...(kind !== "UNKNOWN" && { validUntil: until ?? withoutEnd }),
  ...(wire.diem !== undefined && { points: String(wire.diem) }),
  ...(wire.coQuanCap !== undefined && { issuingAuthority: wire.coQuanCap }),
});

/** "No end" is a text, or null on a card whose classes have none; null on any other card only says that the register does not know. */
const validityOf = (text: string | null | undefined, printedClasses: Licence["printedClasses"]): Validity => {
  const written = text?.trim().toUpperCase();
  if (written === withoutEnd) return { kind: "NO_END", until: undefined };
  if (text === null && printedClasses.every((printed) => ruleOf(printed)?.term.kind === "NO_END")) return { kind: "NO_END", until: undefined };
  if (!written) return { kind: "UNKNOWN", until: undefined };
  const until = readDay(written);
  if (until === undefined) throw badAnswer("an end of validity that is neither a day nor none");
  return { kind: "UNTIL", until };
};

const violationsOf = ({ soGPLX, viPham }: WireLicence): readonly Violation[] =>
  (viPham ?? [])
    // The oldest first while they are numbered: a new one must not rename the others.
    .toSorted((a, b) => a.ngayViPham.localeCompare(b.ngayViPham))
    .map(
      (wire, index): Violation => ({
        id: wire.maViPham ?? `${soGPLX}-${index + 1}`,
        occurredOn: wire.ngayViPham,
        place: wire.diaDiem,
        description: wire.hanhVi.normalize("NFC"),
        pointsDeducted: wire.diemTru,
        deductedOn: wire.ngayTruDiem ?? undefined,
        fine: wire.mucPhat,
        decisionNumber: wire.soQuyetDinh,
        state: known(violationStates, wire.trangThai) ?? "UNKNOWN",
      }),
    )
    .toReversed();
