/**
 * What an application cites of a register, as the person was shown it: read from the offers of those who told it, and written to the ministry, which holds it
 * against its registers. The population database is cited by everybody, so that its fields stand here.
 */
import { z } from "zod";
import { PublicError } from "./errors.ts";
import type { PublicMessage } from "./errors.ts";
import type { Offer } from "./offer.ts";

/** On the wire (`duLieuTrichDan`): `nguon` the register, `truong` its name for the field, `giaTri` what it held when the person saw it. */
export type CitedFact = { readonly nguon: string; readonly truong: string; readonly giaTri: string };

interface RegisterField {
  /** The register's own name for it. */
  readonly wire: string;
  /** What it is called to the citizen. */
  readonly label: PublicMessage;
}

/** A register's fields, by the names under which their owner vouches for them. */
export type RegisterFields = Readonly<Record<string, RegisterField>>;

/** The population database (cơ sở dữ liệu quốc gia về dân cư), by the names under which `identity` vouches for it. */
export const populationFields = {
  personalId: { wire: "SoDinhDanh", label: { vi: "Số định danh cá nhân", en: "Personal number" } },
  fullName: { wire: "HoVaTen", label: { vi: "Họ và tên", en: "Full name" } },
  dateOfBirth: { wire: "NgaySinh", label: { vi: "Ngày, tháng, năm sinh", en: "Date of birth" } },
  sex: { wire: "GioiTinh", label: { vi: "Giới tính", en: "Sex" } },
  nationality: { wire: "QuocTich", label: { vi: "Quốc tịch", en: "Nationality" } },
  birthPlace: { wire: "NoiDangKyKhaiSinh", label: { vi: "Nơi đăng ký khai sinh", en: "Place of birth registration" } },
  permanentAddress: { wire: "ThuongTru", label: { vi: "Nơi thường trú", en: "Permanent residence" } },
} as const satisfies RegisterFields;

export type PopulationField = keyof typeof populationFields;
/** What the register does not have is left out. */
export type Population = Readonly<Partial<Record<PopulationField, string>>>;

/** The name by which `identity` tells it, and the ministries' name for the register. */
export const populationFact = { issuer: "identity", id: "IDENTITY", register: "DAN_CU" } as const;

const text = z.string().exactOptional();
const populationShape = z.object({ personalId: text, fullName: text, dateOfBirth: text, sex: text, nationality: text, birthPlace: text, permanentAddress: text } satisfies Record<PopulationField, typeof text>);

/** @returns `undefined` for an offer about something else. */
export const readPopulation = ({ issuer, id, facts }: Offer): Population | undefined => {
  const read = populationShape.safeParse(facts);
  return issuer === populationFact.issuer && id === populationFact.id && read.success ? read.data : undefined;
};

/** In the order of the fields. */
export const citedFacts = <Field extends string>(register: string, fields: Readonly<Record<Field, RegisterField>>, facts: Readonly<Partial<Record<Field, string>>>): readonly CitedFact[] =>
  (Object.keys(fields) as Field[]).flatMap((field) => {
    const giaTri = facts[field];
    return giaTri === undefined ? [] : [{ nguon: register, truong: fields[field].wire, giaTri }];
  });

export const citedPopulation = (facts: Population): readonly CitedFact[] => citedFacts(populationFact.register, populationFields, facts);

/** What a ministry calls a field, in the citizen's words; "something else" for one that we do not know. */
export const labelOf = (fields: RegisterFields, wire: string): PublicMessage => Object.values(fields).find((field) => field.wire === wire)?.label ?? { vi: "Thông tin khác", en: "Something else" };

/** What is cited is not so any more, and nothing was filed. It is named; what it is now is for the person to look up, under their consent. */
export const evidenceChanged = (changed: readonly PublicMessage[]): PublicError => {
  // With commas in them.
  const list = (language: "vi" | "en"): string => [...new Set(changed.map((label) => label[language].charAt(0).toLocaleLowerCase(language) + label[language].slice(1)))].join("; ");
  return new PublicError("EVIDENCE_CHANGED", {
    message: {
      en: `The record has changed since it was shown: ${list("en")}. Nothing was filed: look at it again, then apply.`,
      vi: `Dữ liệu đã thay đổi so với khi hiển thị: ${list("vi")}. Hồ sơ chưa được nộp: hãy xem lại rồi nộp.`,
    },
    reason: "cited facts have changed",
  });
};
