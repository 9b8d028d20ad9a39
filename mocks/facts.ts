/** Facts that an application cites, held against the registers as they are now. The portal cites what it showed the citizen; a ministry believes its registers. */
import type { DrivingLicenceRecord } from "./driving-licences.ts";
import type { Persona } from "./personas/persona.ts";
import { currentAddress, licencesOf, populationOf, readAs } from "./register.ts";
import type { World } from "./world.ts";

export interface CitedFact {
  /** `DAN_CU`, the population register, or `GPLX`, the licence register. */
  readonly nguon: string;
  readonly truong: string;
  readonly giaTri: string;
}

export interface ChangedFact {
  readonly nguon: string;
  readonly truong: string;
  /** Null where the register holds nothing now. */
  readonly giaTriMoi: string | null;
}

type Readings = Readonly<Record<string, string | undefined>>;

const populationFacts = (world: World, persona: Persona): Readings | undefined => {
  const record = populationOf(world, persona);
  if (record === undefined) return undefined;
  const address = currentAddress(record);
  return {
    SoDinhDanh: persona.signIn.personalId ?? record.personalId,
    HoVaTen: record.fullName,
    NgaySinh: record.dateOfBirth,
    GioiTinh: record.sex,
    QuocTich: record.nationality,
    NoiDangKyKhaiSinh: record.birthPlace,
    ThuongTru: address && [address.line, address.commune, address.province].join(", "),
  };
};

/** Classes as one text, `A,B`, whichever way the register keeps them. */
export const classesOf = ({ classes }: Pick<DrivingLicenceRecord, "classes">): readonly string[] => (typeof classes === "string" ? classes.split(",") : classes);

const licenceFacts = (licence: DrivingLicenceRecord): Readings => ({
  soGPLX: licence.number,
  hang: classesOf(licence).join(","),
  ngayCap: licence.issuedOn,
  ngayHetHan: licence.validUntil ?? "KHONG_THOI_HAN",
  diem: licence.points === undefined ? undefined : String(licence.points),
  trangThai: licence.status,
  coQuanCap: licence.authority,
});

/** Days are read in both of the forms that ministries write. */
const comparable = (text: string): string => readAs(text.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, "$3-$2-$1"));

/**
 * What of the cited facts is not so any more, with what is so now (days as `yyyy-MM-dd`).
 * @param licenceNumber which licence facts of `GPLX` are about.
 * @returns `unknown` when a fact names a source or a field that there is not.
 */
export const changesSince = (cited: readonly CitedFact[], world: World, persona: Persona, licenceNumber?: string): readonly ChangedFact[] | "unknown" => {
  const licence = licencesOf(world, persona).find(({ number }) => number === licenceNumber);
  const sources: Readonly<Record<string, Readings | undefined>> = { DAN_CU: populationFacts(world, persona), GPLX: licence && licenceFacts(licence) };
  const changes: ChangedFact[] = [];
  for (const { nguon, truong, giaTri } of cited) {
    if (!Object.hasOwn(sources, nguon)) return "unknown";
    const readings = sources[nguon] ?? {};
    if (sources[nguon] !== undefined && !Object.hasOwn(readings, truong)) return "unknown";
    const now = readings[truong];
    if (now === undefined || comparable(now) !== comparable(giaTri)) changes.push({ nguon, truong, giaTriMoi: now ?? null });
  }
  return changes;
};
