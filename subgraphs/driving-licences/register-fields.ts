/** What the licence register holds of somebody, as it is cited: the names it has in an application, on the wire and to the citizen. */
import type { PublicMessage } from "../../kit/errors.ts";
import { citedFacts, labelOf as labelIn, populationFact, populationFields } from "../../kit/evidence.ts";
import type { CitedFact, RegisterFields } from "../../kit/evidence.ts";

/** The licence register. */
export const licenceFields = {
  number: { wire: "soGPLX", label: { vi: "Số giấy phép lái xe", en: "Number of the licence" } },
  classes: { wire: "hang", label: { vi: "Hạng", en: "Classes" } },
  issuedOn: { wire: "ngayCap", label: { vi: "Ngày cấp", en: "Day of issue" } },
  validUntil: { wire: "ngayHetHan", label: { vi: "Có giá trị đến", en: "Last day" } },
  points: { wire: "diem", label: { vi: "Số điểm còn lại", en: "Points left" } },
  status: { wire: "trangThai", label: { vi: "Trạng thái", en: "State" } },
  issuingAuthority: { wire: "coQuanCap", label: { vi: "Cơ quan cấp", en: "Issuing authority" } },
} as const satisfies RegisterFields;

/** How the register writes that there is no end. */
export const withoutEnd = "KHONG_THOI_HAN";

export type LicenceField = keyof typeof licenceFields;

/** The register's name in `duLieuTrichDan`. */
const licenceRegister = "GPLX";

const registers: ReadonlyMap<string, RegisterFields> = new Map<string, RegisterFields>([[populationFact.register, populationFields], [licenceRegister, licenceFields]]);

/** What a field of a register is called to the citizen. */
export const labelOf = (register: string, wire: string): PublicMessage => labelIn(registers.get(register) ?? {}, wire);

export const citedLicence = (facts: Readonly<Partial<Record<LicenceField, string>>>): readonly CitedFact[] => citedFacts(licenceRegister, licenceFields, facts);
