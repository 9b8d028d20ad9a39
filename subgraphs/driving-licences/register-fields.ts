/** What registers hold of somebody, as it is cited: the names it has in an application, on the wire and to the citizen. */

export interface Text {
  readonly vi: string;
  readonly en: string;
}

interface Field {
  /** The name in `duLieuTrichDan`. */
  readonly wire: string;
  readonly label: Text;
}

/** The population database, in the words of `identity`'s evidence. */
export const populationFields = {
  personalId: { wire: "SoDinhDanh", label: { vi: "Số định danh cá nhân", en: "personal number" } },
  fullName: { wire: "HoVaTen", label: { vi: "Họ và tên", en: "full name" } },
  dateOfBirth: { wire: "NgaySinh", label: { vi: "Ngày, tháng, năm sinh", en: "date of birth" } },
  sex: { wire: "GioiTinh", label: { vi: "Giới tính", en: "sex" } },
  nationality: { wire: "QuocTich", label: { vi: "Quốc tịch", en: "nationality" } },
  birthPlace: { wire: "NoiDangKyKhaiSinh", label: { vi: "Nơi đăng ký khai sinh", en: "place of birth registration" } },
  permanentAddress: { wire: "ThuongTru", label: { vi: "Nơi thường trú", en: "permanent residence" } },
} as const satisfies Record<string, Field>;

/** The licence register. */
export const licenceFields = {
  number: { wire: "soGPLX", label: { vi: "Số giấy phép lái xe", en: "number of the licence" } },
  classes: { wire: "hang", label: { vi: "Hạng", en: "classes" } },
  issuedOn: { wire: "ngayCap", label: { vi: "Ngày cấp", en: "day of issue" } },
  validUntil: { wire: "ngayHetHan", label: { vi: "Có giá trị đến", en: "last day" } },
  points: { wire: "diem", label: { vi: "Số điểm còn lại", en: "points left" } },
  status: { wire: "trangThai", label: { vi: "Trạng thái", en: "state" } },
  issuingAuthority: { wire: "coQuanCap", label: { vi: "Cơ quan cấp", en: "issuing authority" } },
} as const satisfies Record<string, Field>;

/** How the register writes that there is no end. */
export const withoutEnd = "KHONG_THOI_HAN";

export type PopulationField = keyof typeof populationFields;
export type LicenceField = keyof typeof licenceFields;

/** A register by its name in `duLieuTrichDan`. */
export type Register = "DAN_CU" | "GPLX";

const registers: Readonly<Record<Register, Readonly<Record<string, Field>>>> = { DAN_CU: populationFields, GPLX: licenceFields };

/** What a field of a register is called to the citizen. */
export const labelOf = (register: string, wire: string): Text =>
  (Object.hasOwn(registers, register) ? Object.values(registers[register as Register]).find((field) => field.wire === wire)?.label : undefined) ?? { vi: "thông tin khác", en: "something else" };

/** A fact as an application cites it. */
export type CitedFact = {
  readonly register: Register;
  /** The register's name for it. */
  readonly field: string;
  readonly value: string;
  /** Stated by the person, and not shown to them by a register. */
  readonly isDeclared: boolean;
};

export const citedPopulation = (facts: Readonly<Partial<Record<PopulationField, string>>>): readonly CitedFact[] =>
  (Object.keys(populationFields) as PopulationField[]).flatMap((field) => cite("DAN_CU", populationFields[field].wire, facts[field], false));

export const citedLicence = (facts: Readonly<Partial<Record<LicenceField, string>>>, { isDeclared = false } = {}): readonly CitedFact[] =>
  (Object.keys(licenceFields) as LicenceField[]).flatMap((field) => cite("GPLX", licenceFields[field].wire, facts[field], isDeclared));

const cite = (register: Register, field: string, value: string | undefined, isDeclared: boolean): readonly CitedFact[] => (value === undefined ? [] : [{ register, field, value, isDeclared }]);
