/** What the ministries' registers hold of a person now: what the persona began with, and what has been done since. */
import type { DrivingLicenceRecord } from "./driving-licences.ts";
import type { PopulationAddress, PopulationRecord } from "./identity.ts";
import type { JudicialCertificate } from "./judicial-records.ts";
import type { Persona } from "./personas/persona.ts";
import { local } from "./working-days.ts";
import type { World } from "./world.ts";

interface Holdings {
  population: PopulationRecord | undefined;
  readonly licences: DrivingLicenceRecord[];
  readonly certificates: JudicialCertificate[];
}

const holdingsOf = (world: World, { key, population, driving, judicialRecord }: Persona): Holdings =>
  world.state(`register/${key}`, () => ({ population, licences: [...(driving?.licences ?? [])], certificates: [...(judicialRecord?.certificates ?? [])] }));

export interface PersonNumbers {
  readonly soDinhDanh?: string | null | undefined;
  readonly soCMND?: string | null | undefined;
}

/** The person of a number; the personal number goes before the old one. */
export const findPerson = (world: World, { soDinhDanh, soCMND }: PersonNumbers): Persona | undefined =>
  world.personas.find(({ signIn, population }) =>
    soDinhDanh ? signIn.personalId === soDinhDanh : soCMND ? signIn.oldPersonalId === soCMND || (population?.oldPersonalIds ?? []).some((old) => old === soCMND) : false,
  );

export const populationOf = (world: World, persona: Persona): PopulationRecord | undefined => holdingsOf(world, persona).population;

export const rewritePopulation = (world: World, persona: Persona, record: PopulationRecord): void => {
  holdingsOf(world, persona).population = record;
};

/** The latest address that has not ended. */
export const currentAddress = ({ addresses }: PopulationRecord): PopulationAddress | undefined => addresses.findLast(({ to }) => to === undefined);

export const licencesOf = (world: World, persona: Persona): readonly DrivingLicenceRecord[] => holdingsOf(world, persona).licences;

/** Enters a licence, in the place of one with the same number. */
export const enterLicence = (world: World, persona: Persona, licence: DrivingLicenceRecord): void => enter(holdingsOf(world, persona).licences, licence);

export const certificatesOf = (world: World, persona: Persona): readonly JudicialCertificate[] => holdingsOf(world, persona).certificates;

/** Enters a certificate, in the place of one with the same number. */
export const enterCertificate = (world: World, persona: Persona, certificate: JudicialCertificate): void => enter(holdingsOf(world, persona).certificates, certificate);

/** What QA can change in a person's record, as if the person had moved, married or been stopped by the police since the portal looked. */
export const changeable = ["DAN_CU HoVaTen", "DAN_CU NgaySinh", "DAN_CU ThuongTru", "GPLX trangThai", "GPLX diem"] as const;
export type Changeable = (typeof changeable)[number];

/**
 * @param value as the register keeps it: a day `YYYY-MM-DD`; for an address its first line, from today; for licences that of each that is not replaced.
 * @returns false for a person who is not in that register.
 */
export const changeRecord = (world: World, persona: Persona, what: Changeable, value: string): boolean => {
  const record = populationOf(world, persona);
  const licences = licencesOf(world, persona).filter(({ status }) => status !== "DA_DOI");
  switch (what) {
    case "DAN_CU HoVaTen":
    case "DAN_CU NgaySinh":
    case "DAN_CU ThuongTru":
      if (record === undefined) return false;
      rewritePopulation(world, persona, what === "DAN_CU HoVaTen" ? { ...record, fullName: value } : what === "DAN_CU NgaySinh" ? { ...record, dateOfBirth: value } : movedTo(record, value, local(world.now()).day));
      return true;
    case "GPLX trangThai":
      for (const licence of licences) enterLicence(world, persona, { ...licence, status: value });
      return licences.length > 0;
    case "GPLX diem":
      for (const licence of licences) enterLicence(world, persona, { ...licence, points: Number(value) });
      return licences.length > 0;
  }
};

/** Within the same commune; the address of before ends. */
const movedTo = (record: PopulationRecord, line: string, day: string): PopulationRecord => {
  const current = currentAddress(record);
  if (current === undefined) return record;
  return { ...record, addresses: [...record.addresses.filter((address) => address !== current), { ...current, to: day }, { ...current, line, from: day }] };
};

const enter = <T extends { readonly number: string }>(entries: T[], entry: T): void => {
  const at = entries.findIndex(({ number }) => number === entry.number);
  if (at === -1) entries.push(entry);
  else entries[at] = entry;
};

/** Names are compared as people read them: composed or decomposed, in any case. */
export const sameName = (a: string, b: string): boolean => readAs(a) === readAs(b);
export const readAs = (text: string): string => text.trim().normalize("NFC").toLocaleLowerCase("vi");
