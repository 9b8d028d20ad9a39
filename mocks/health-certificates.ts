/** Health certificates for driving (giấy khám sức khỏe của người lái xe) as clinics hand them to the traffic police. Clinics and numbers are invented. */
import type { Refusal } from "./filing.ts";
import type { Persona } from "./personas/persona.ts";

export interface HealthCertificate {
  /** `GKSK-99-` and seven digits. */
  readonly number: string;
  readonly clinic: string;
  /** `YYYY-MM-DD`. */
  readonly issuedOn: string;
}

/** Whether a clinic's system is connected with the police's. */
export const clinics: Readonly<Record<string, { readonly name: string; readonly connected: boolean }>> = {
  "99001": { name: "Bệnh viện Đa khoa Mẫu", connected: true },
  "99002": { name: "Phòng khám Đa khoa Mẫu", connected: false },
};

/** A certificate is good for so many months (assumed; rules differ by what it is for). */
const goodForMonths = 12;

const validUntil = ({ issuedOn }: HealthCertificate): string => {
  const day = new Date(issuedOn);
  day.setUTCMonth(day.getUTCMonth() + goodForMonths);
  return day.toISOString().slice(0, 10);
};

/** @param given as the application says it. @returns what is wrong with it on a day, or nothing. */
export const healthCertificateFault = ({ driving }: Persona, given: { readonly soGiay: string; readonly maCoSo: string } | undefined, day: string): Refusal | undefined => {
  if (given === undefined) return { code: "THIEU_GIAY_KHAM", text: "Chưa có giấy khám sức khỏe điện tử" };
  if (!clinics[given.maCoSo]?.connected) return { code: "CO_SO_KHAM_CHUA_LIEN_THONG", text: "Cơ sở khám chưa liên thông dữ liệu với cảnh sát giao thông" };
  const found = (driving?.healthCertificates ?? []).find(({ number, clinic }) => number === given.soGiay && clinic === given.maCoSo);
  if (found === undefined) return { code: "GIAY_KHAM_KHONG_TIM_THAY", text: "Không có giấy khám này ở cơ sở khám" };
  if (validUntil(found) < day) return { code: "GIAY_KHAM_HET_HAN", text: "Giấy khám sức khỏe đã hết hạn" };
  return undefined;
};

/** As the register lists them. */
export const healthCertificatesOf = ({ driving }: Persona) =>
  (driving?.healthCertificates ?? []).map((each) => ({
    soGiay: each.number,
    maCoSo: each.clinic,
    tenCoSo: clinics[each.clinic]?.name ?? null,
    daLienThong: clinics[each.clinic]?.connected ?? false,
    ngayKham: each.issuedOn.split("-").toReversed().join("/"),
    hanSuDung: validUntil(each).split("-").toReversed().join("/"),
  }));
