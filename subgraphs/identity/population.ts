/** A person in the national population database: what is asked, and what its answers mean. */
import { z } from "zod";
import { readDate } from "../../kit/dates.ts";
import { badAnswer, parseAnswer } from "../../kit/ministry-client.ts";
import type { MinistryClient } from "../../kit/ministry-client.ts";

/** By what a person is looked up. The name is compared by the register, which tells nobody what it holds under another. */
export interface PersonQuery {
  readonly personalId?: string | undefined;
  readonly oldPersonalId?: string | undefined;
  readonly fullName: string;
}

export interface Address {
  readonly line: string | undefined;
  readonly commune: string;
  readonly communeCode: string;
  readonly district: string | undefined;
  readonly province: string;
  readonly provinceCode: string;
  readonly validFrom: string;
  readonly validTo: string | undefined;
}

export interface Person {
  readonly personalId: string;
  readonly fullName: string;
  /** `YYYY-MM-DD`; absent when the register holds only the year. */
  readonly dateOfBirth: string | undefined;
  readonly sex: "MALE" | "FEMALE" | "UNKNOWN";
  readonly nationality: string | undefined;
  readonly birthPlace: string | undefined;
  /** The latest first. */
  readonly addresses: readonly Address[];
  readonly missing: readonly Field[];
}

export type Field = "FULL_NAME" | "DATE_OF_BIRTH" | "BIRTH_PLACE" | "PERMANENT_ADDRESS" | "NATIONALITY" | "PORTRAIT" | "FINGERPRINTS" | "UNKNOWN";

/** The register's three answers. The fourth, that it could not be asked, is the error that `lookUp` throws. */
export type LookUp = { readonly answer: "FOUND"; readonly person: Person } | { readonly answer: "NOT_FOUND" } | { readonly answer: "MISMATCH"; readonly fields: readonly Field[] };

/** Asks the register about one person. @throws {PublicError} a ministry fault. */
export const lookUpPerson = async (client: MinistryClient, headers: Readonly<Record<string, string>>, query: PersonQuery, signal: AbortSignal): Promise<LookUp> => {
  const answer = await client.call({
    method: "POST",
    path: "/cong-dan/tra-cuu",
    headers: { ...headers, "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify({
      ...(query.personalId === undefined ? { SoCMND: query.oldPersonalId } : { SoDinhDanh: query.personalId }),
      HoVaTen: query.fullName.normalize("NFC"),
    }),
    signal,
  });
  if (answer.status !== 200) throw badAnswer(`answered ${answer.status}`);
  return resultOf(answer.json(), query);
};

const fields: Readonly<Record<string, Field>> = {
  HoVaTen: "FULL_NAME",
  NgaySinh: "DATE_OF_BIRTH",
  NoiDangKyKhaiSinh: "BIRTH_PLACE",
  ThuongTru: "PERMANENT_ADDRESS",
  QuocTich: "NATIONALITY",
  AnhChanDung: "PORTRAIT",
  VanTay: "FINGERPRINTS",
};
const fieldOf = (name: string): Field => (Object.hasOwn(fields, name) ? fields[name] : undefined) ?? "UNKNOWN";
const sexes: ReadonlyMap<string, Person["sex"]> = new Map([
  ["Nam", "MALE"],
  ["Nữ", "FEMALE"],
]);

const blankAsAbsent = z
  .string()
  .nullish()
  .transform((text) => text || undefined);
const day = z.string().transform((text, context) => {
  const read = readDate(text, "dd/MM/yyyy");
  if (read === undefined) context.addIssue("not a day");
  return read ?? z.NEVER;
});
/** A year alone, `1948`, is what the register holds of many elderly people: no day then, and not the first of January. */
const dayOrYear = z.union([z.string().regex(/^\d{4}$/).transform(() => undefined), day]);

const wireAddress = z.object({
  ChiTiet: blankAsAbsent,
  MaXa: z.string(),
  TenXa: z.string(),
  TenHuyen: blankAsAbsent,
  MaTinh: z.string(),
  TenTinh: z.string(),
  TuNgay: day,
  DenNgay: day.nullish(),
});

const wireCitizen = z.object({
  SoDinhDanh: z.string().regex(/^\d{12}$/),
  SoCMND: z.array(z.string()),
  HoVaTen: z.string().min(1),
  NgaySinh: dayOrYear,
  GioiTinh: z.string(),
  QuocTich: blankAsAbsent,
  NoiDangKyKhaiSinh: blankAsAbsent,
  ThuongTru: z.array(wireAddress),
  TruongThieu: z.array(z.string()),
});

const wireAnswer = z.discriminatedUnion("MaKetQua", [
  z.object({ MaKetQua: z.literal("TIM_THAY"), DuLieu: wireCitizen }),
  z.object({ MaKetQua: z.literal("KHONG_TIM_THAY") }),
  z.object({ MaKetQua: z.literal("SAI_LECH"), DuLieu: z.object({ TruongSaiLech: z.array(z.string()).min(1) }) }),
]);

const addressOf = (wire: z.infer<typeof wireAddress>): Address => ({
  line: wire.ChiTiet,
  commune: wire.TenXa,
  communeCode: wire.MaXa,
  district: wire.TenHuyen,
  province: wire.TenTinh,
  provinceCode: wire.MaTinh,
  validFrom: wire.TuNgay,
  validTo: wire.DenNgay ?? undefined,
});

const personOf = (wire: z.infer<typeof wireCitizen>): Person => ({
  personalId: wire.SoDinhDanh,
  fullName: wire.HoVaTen.normalize("NFC"),
  dateOfBirth: wire.NgaySinh,
  sex: sexes.get(wire.GioiTinh.normalize("NFC")) ?? "UNKNOWN",
  nationality: wire.QuocTich,
  birthPlace: wire.NoiDangKyKhaiSinh,
  addresses: wire.ThuongTru.map(addressOf).toSorted((a, b) => b.validFrom.localeCompare(a.validFrom)),
  missing: wire.TruongThieu.map(fieldOf),
});

/** Whether the record that came is the one that was asked for: an answer about somebody else is worse than none. */
const isAbout = (wire: z.infer<typeof wireCitizen>, { personalId, oldPersonalId }: PersonQuery): boolean =>
  personalId === undefined ? oldPersonalId !== undefined && wire.SoCMND.includes(oldPersonalId) : wire.SoDinhDanh === personalId;

const resultOf = (answer: unknown, query: PersonQuery): LookUp => {
  const wire = parseAnswer(wireAnswer, answer);
  switch (wire.MaKetQua) {
    case "TIM_THAY":
      if (!isAbout(wire.DuLieu, query)) throw badAnswer("an answer about somebody else");
      return { answer: "FOUND", person: personOf(wire.DuLieu) };
    case "SAI_LECH":
      return { answer: "MISMATCH", fields: wire.DuLieu.TruongSaiLech.map(fieldOf) };
    case "KHONG_TIM_THAY":
      return { answer: "NOT_FOUND" };
  }
};
