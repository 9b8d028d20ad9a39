/** The five power corporations as agencies that report dossiers: new connections to the grid. Units, user names and which client each runs are invented. */
import { secret, url } from "../../kit/config.ts";
import type { Configuration } from "../../kit/config.ts";
import type { Secret } from "../../kit/secret.ts";
import { newer, older } from "./agency.ts";
import type { SynchronisingAgency } from "./agencies.ts";

const procedures = ["9.990021", "9.990022"];
const corporation = (vi: string, en: string, unit: string, client: { readonly dialect: typeof older | typeof newer; readonly success: SynchronisingAgency["success"] }): SynchronisingAgency => ({ name: { vi: `Tổng công ty Điện lực ${vi}`, en: `${en} Power Corporation` }, code: unit, units: [unit], procedures, ...client.dialect, success: client.success });
const olderClient = { dialect: older, success: "00" } as const;
const newerClient = { dialect: newer, success: 0 } as const;

export const powerCorporations = {
  "electricity-hanoi": corporation("Thành phố Hà Nội", "Hà Nội", "G02.899.301", olderClient),
  "electricity-hcmc": corporation("Thành phố Hồ Chí Minh", "Hồ Chí Minh City", "G02.899.302", newerClient),
  "electricity-npc": corporation("miền Bắc", "Northern", "G02.899.303", olderClient),
  "electricity-cpc": corporation("miền Trung", "Central", "G02.899.304", newerClient),
  "electricity-spc": corporation("miền Nam", "Southern", "G02.899.305", olderClient),
} as const satisfies Record<string, SynchronisingAgency>;

type CorporationName = keyof typeof powerCorporations;

const origin = (name: string, port: number) => url({ describe: `${name}'s system: files of results and the keys they are signed with come from this origin alone`, development: `http://127.0.0.1:${port}` });
const password = (name: string, mock: string) => secret({ describe: `what ${name}'s system signs in with to report dossiers`, development: `mock-sync-electricity-${mock}` });

export const powerCorporationEnvironment = {
  ...{ AGENCY_ELECTRICITY_HANOI_URL: origin("EVNHANOI", 4026), AGENCY_ELECTRICITY_HANOI_PASSWORD: password("EVNHANOI", "hanoi") },
  ...{ AGENCY_ELECTRICITY_HCMC_URL: origin("EVNHCMC", 4027), AGENCY_ELECTRICITY_HCMC_PASSWORD: password("EVNHCMC", "hcmc") },
  ...{ AGENCY_ELECTRICITY_NPC_URL: origin("EVNNPC", 4028), AGENCY_ELECTRICITY_NPC_PASSWORD: password("EVNNPC", "npc") },
  ...{ AGENCY_ELECTRICITY_CPC_URL: origin("EVNCPC", 4029), AGENCY_ELECTRICITY_CPC_PASSWORD: password("EVNCPC", "cpc") },
  ...{ AGENCY_ELECTRICITY_SPC_URL: origin("EVNSPC", 4030), AGENCY_ELECTRICITY_SPC_PASSWORD: password("EVNSPC", "spc") },
};

type Configured = Configuration<typeof powerCorporationEnvironment>;

export const powerCorporationOrigins = (of: Configured): Record<CorporationName, string> => ({
  ...{ "electricity-hanoi": of.AGENCY_ELECTRICITY_HANOI_URL, "electricity-hcmc": of.AGENCY_ELECTRICITY_HCMC_URL, "electricity-npc": of.AGENCY_ELECTRICITY_NPC_URL },
  ...{ "electricity-cpc": of.AGENCY_ELECTRICITY_CPC_URL, "electricity-spc": of.AGENCY_ELECTRICITY_SPC_URL },
});

export const powerCorporationPasswords = (of: Configured): Record<CorporationName, Secret> => ({
  ...{ "electricity-hanoi": of.AGENCY_ELECTRICITY_HANOI_PASSWORD, "electricity-hcmc": of.AGENCY_ELECTRICITY_HCMC_PASSWORD, "electricity-npc": of.AGENCY_ELECTRICITY_NPC_PASSWORD },
  ...{ "electricity-cpc": of.AGENCY_ELECTRICITY_CPC_PASSWORD, "electricity-spc": of.AGENCY_ELECTRICITY_SPC_PASSWORD },
});
