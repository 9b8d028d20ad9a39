/** The agencies that report dossiers: those whose systems synchronise with the portal, and one-stop shops, which report over the National Document Axis. */
import { secret, url } from "../../kit/config.ts";
import { newer, older } from "./agency.ts";
import type { Agency } from "./agency.ts";
import { powerCorporationEnvironment, powerCorporations } from "./power-corporations.ts";
import { shops } from "./axis/shops.ts";
import type { ShopName } from "./axis/shops.ts";
import { isUnitOf, unitOf } from "./codes.ts";

/** One that reports over the synchronisation interface. */
export interface SynchronisingAgency extends Agency {
  /** The only `error_code` that its client takes for success: two versions of the portal's client differ. */
  readonly success: "00" | 0;
}

const table = {
  "driving-licences": {
    name: { vi: "Cục Cảnh sát giao thông, Bộ Công an", en: "Traffic Police Department, Ministry of Public Security" },
    code: "G01.899.101",
    units: ["G01.899.101"],
    procedures: ["T-BPC-280426"],
    ...older,
    success: "00",
  },
  "judicial-records": {
    name: { vi: "Cục Hồ sơ nghiệp vụ, Bộ Công an", en: "Department of Professional Records, Ministry of Public Security" },
    code: "000.99.02.G01",
    units: ["000.99.02.G01"],
    procedures: ["3.000333"],
    // Invented: the real account is not published.
    payee: { kind: "BANK", name: "Cục Hồ sơ nghiệp vụ, Bộ Công an", account: "99000033300001", bank: "Ngân hàng Mẫu" },
    ...newer,
    success: 0,
  },
  trade: {
    name: { vi: "Bộ Công Thương và các Sở Công Thương", en: "Ministry of Industry and Trade, and the provinces' departments" },
    code: "G02.899.201",
    // Certificates of origin, promotions.
    units: ["G02.899.201", "G02.899.202"],
    procedures: ["2.000004"],
    ...newer,
    success: 0,
  },
  identity: {
    name: { vi: "Cục Cảnh sát quản lý hành chính về trật tự xã hội, Bộ Công an", en: "Police Department for Administrative Management of Social Order, Ministry of Public Security" },
    code: "G01.899.103",
    units: ["G01.899.103"],
    procedures: ["9.990001"],
    ...older,
    success: "00",
  },
  ...powerCorporations,
} as const satisfies Record<string, SynchronisingAgency>;

export type SynchronisingName = keyof typeof table;
export type AgencyName = SynchronisingName | ShopName;
export const synchronising: Readonly<Record<SynchronisingName, SynchronisingAgency>> = table;
export const synchronisingNames = Object.keys(table) as readonly SynchronisingName[];
/** Whose user name it is: the code of its own unit. */
export const agencyOfUser = (username: string): SynchronisingName | undefined => synchronisingNames.find((name) => table[name].code === username);
export const isSynchronising = (name: string): name is SynchronisingName => Object.hasOwn(table, name);

export const agencies: Readonly<Record<AgencyName, Agency>> = { ...table, ...shops };
export const agencyNames = Object.keys(agencies) as readonly AgencyName[];
export const agencyOfCode = (code: string): AgencyName | undefined => agencyNames.find((name) => agencies[name].code === code);
export const isAgency = (name: string): name is AgencyName => Object.hasOwn(agencies, name);

/** Where an agency's files and keys are fetched from and its dossiers acted upon, the password that it signs in with, and the keys that it gave us. */
export const agencyEnvironment = {
  AGENCY_DRIVING_LICENCES_URL: url({ describe: "the traffic police's system: files of results and the keys they are signed with come from this origin alone", development: "http://127.0.0.1:4025" }),
  AGENCY_DRIVING_LICENCES_PASSWORD: secret({ describe: "what the traffic police's system signs in with to report dossiers", development: "mock-sync-driving-licences" }),
  AGENCY_DRIVING_LICENCES_DOSSIER_KEY: secret({ describe: "the key that the traffic police's system gave the portal to supplement and withdraw dossiers with", development: "mock-traffic-police-dossier-key" }),
  AGENCY_JUDICIAL_RECORDS_URL: url({ describe: "the criminal-record system: files of results and the keys they are signed with come from this origin alone", development: "http://127.0.0.1:4023" }),
  AGENCY_JUDICIAL_RECORDS_PASSWORD: secret({ describe: "what the criminal-record system signs in with to report dossiers", development: "mock-sync-judicial-records" }),
  AGENCY_JUDICIAL_RECORDS_DOSSIER_KEY: secret({ describe: "the key that the criminal-record system gave the portal to supplement and withdraw dossiers with", development: "mock-judicial-records-dossier-key" }),
  AGENCY_JUDICIAL_RECORDS_PAYMENT_KEY: secret({ describe: "the key that the criminal-record system gave the portal to book fees with", development: "mock-judicial-records-fee-key" }),
  AGENCY_TRADE_URL: url({ describe: "the trade ministry's site: files of results and the keys they are signed with come from this origin alone", development: "http://127.0.0.1:4032" }),
  AGENCY_TRADE_PASSWORD: secret({ describe: "what the trade ministry's system signs in with to report dossiers", development: "mock-sync-trade" }),
  AGENCY_IDENTITY_URL: url({ describe: "the population database: files of results and the keys they are signed with come from this origin alone", development: "http://127.0.0.1:4021" }),
  AGENCY_IDENTITY_PASSWORD: secret({ describe: "what the population database signs in with to report dossiers", development: "mock-sync-identity" }),
  AGENCY_IDENTITY_DOSSIER_KEY: secret({ describe: "the key that the population database gave the portal to supplement and withdraw dossiers with", development: "mock-population-dossier-key" }),
  ...powerCorporationEnvironment,
};

/** Whether a dossier's code is of one of the agency's units, or of a unit below one. */
export const isOwn = (agency: AgencyName, dossier: string): boolean => {
  const unit = unitOf(dossier);
  return unit !== undefined && isUnitOf(agencies[agency].units, unit);
};
