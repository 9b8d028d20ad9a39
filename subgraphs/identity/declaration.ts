/** What a person says of themself, where the register lacks it. */
import { badInput } from "../../kit/errors.ts";
import { readLine as readLineWithin } from "../../kit/text.ts";
import type { Filing } from "./filing.ts";

type Maybe<T> = T | null | undefined;

export interface DeclaredAddress {
  readonly line: string;
  readonly communeCode: string;
  readonly commune: string;
  readonly provinceCode: string;
  readonly province: string;
}

export interface Declaration {
  readonly dateOfBirth?: Maybe<string>;
  readonly sex?: Maybe<"MALE" | "FEMALE" | "UNKNOWN">;
  readonly birthPlace?: Maybe<string>;
  readonly nationality?: Maybe<string>;
  readonly permanentAddress?: Maybe<DeclaredAddress>;
}

/** What there is to declare, by the register's names for what it lacks. `SEX` is lacking only of somebody who is not in it at all. */
export const declarable = { DATE_OF_BIRTH: "dateOfBirth", SEX: "sex", BIRTH_PLACE: "birthPlace", NATIONALITY: "nationality", PERMANENT_ADDRESS: "permanentAddress" } as const satisfies Record<string, keyof Declaration>;
export type Declarable = keyof typeof declarable;
export const isDeclarable = (field: string): field is Declarable => Object.hasOwn(declarable, field);

const bounds = {
  /** What the register's fields take. */
  line: 200,
  /** Nobody who lives was born before. */
  bornAfter: "1900-01-01",
};

/** One line of text without control characters, composed. @throws {PublicError} `BAD_INPUT` naming the field. */
export const readLine = (text: string, field: string): string => {
  const line = readLineWithin(text, bounds.line);
  if (line === undefined) throw badInput(`${field} must be one line of 1 to ${bounds.line} characters.`, `${field} phải là một dòng từ 1 đến ${bounds.line} ký tự.`);
  return line;
};

const readCode = (text: string, digits: number, field: string): string => {
  if (!new RegExp(`^\\d{${digits}}$`).test(text)) throw badInput(`${field} has ${digits} digits.`, `${field} gồm ${digits} chữ số.`);
  return text;
};

const readBirth = (day: string, today: string): string => {
  if (day > today || day < bounds.bornAfter) throw badInput("declared.dateOfBirth must be a day of the past.", "declared.dateOfBirth phải là một ngày trong quá khứ.");
  return day.split("-").toReversed().join("/");
};

const readSex = (sex: "MALE" | "FEMALE" | "UNKNOWN"): "Nam" | "Nữ" => {
  if (sex === "UNKNOWN") throw badInput("declared.sex must be MALE or FEMALE.", "declared.sex phải là MALE hoặc FEMALE.");
  return sex === "MALE" ? "Nam" : "Nữ";
};

const readAddress = ({ line, communeCode, commune, provinceCode, province }: DeclaredAddress) => ({
  ChiTiet: readLine(line, "declared.permanentAddress.line"),
  MaXa: readCode(communeCode, 5, "declared.permanentAddress.communeCode"),
  TenXa: readLine(commune, "declared.permanentAddress.commune"),
  MaTinh: readCode(provinceCode, 2, "declared.permanentAddress.provinceCode"),
  TenTinh: readLine(province, "declared.permanentAddress.province"),
});

/** As it is written to the register. @throws {PublicError} `BAD_INPUT` for the first field that is wrong. */
export const readDeclaration = ({ dateOfBirth, sex, birthPlace, nationality, permanentAddress }: Declaration, today: string): Filing["ThongTinKeKhai"] => ({
  ...(dateOfBirth != null && { NgaySinh: readBirth(dateOfBirth, today) }),
  ...(sex != null && { GioiTinh: readSex(sex) }),
  ...(birthPlace != null && { NoiDangKyKhaiSinh: readLine(birthPlace, "declared.birthPlace") }),
  ...(nationality != null && { QuocTich: readLine(nationality, "declared.nationality") }),
  ...(permanentAddress != null && { ThuongTru: readAddress(permanentAddress) }),
});

const wireNames = { DATE_OF_BIRTH: "NgaySinh", SEX: "GioiTinh", BIRTH_PLACE: "NoiDangKyKhaiSinh", NATIONALITY: "QuocTich", PERMANENT_ADDRESS: "ThuongTru" } as const satisfies Record<Declarable, keyof Filing["ThongTinKeKhai"]>;

/** What is lacking and was not declared. */
export const undeclared = (lacking: readonly Declarable[], told: Filing["ThongTinKeKhai"]): readonly Declarable[] => lacking.filter((field) => told[wireNames[field]] === undefined);

/** Nothing is passed on that the register has already. */
export const onlyLacking = (lacking: readonly Declarable[], told: Filing["ThongTinKeKhai"]): Filing["ThongTinKeKhai"] =>
  Object.fromEntries(lacking.map((field) => [wireNames[field], told[wireNames[field]]] as const).filter(([, value]) => value !== undefined));
