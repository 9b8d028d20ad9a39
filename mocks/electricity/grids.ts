/** The five corporations as they take new customers: units, letters of their codes, and the provinces that they serve, as far as is assumed. */
import type { Service } from "../cases.ts";
import { serviceOf } from "./connections.ts";
import type { Grid } from "./connections.ts";

const grid = (ministry: string, name: string, unit: string, prefix: string, provinces: string): Grid => ({ ministry, name, unit, prefix, provinces: new Set(provinces.split(" ")) });

export const grids = {
  hanoi: grid("electricity/hanoi", "Tổng công ty Điện lực Thành phố Hà Nội", "G02.899.301", "PD", "01"),
  hcmc: grid("electricity/hcmc", "Tổng công ty Điện lực Thành phố Hồ Chí Minh", "G02.899.302", "PE", "79"),
  npc: grid("electricity/npc", "Tổng công ty Điện lực miền Bắc", "G02.899.303", "PA", "04 08 11 12 14 15 19 20 22 24 25 31 33 37 38 40 42"),
  cpc: grid("electricity/cpc", "Tổng công ty Điện lực miền Trung", "G02.899.304", "PC", "44 46 48 51 52 56 66 68"),
  spc: grid("electricity/spc", "Tổng công ty Điện lực miền Nam", "G02.899.305", "PB", "56 68 75 80 82 86 91 92 96"),
} as const;

/** Two services a corporation. */
export const services: readonly Service[] = Object.values(grids).flatMap((each) => [serviceOf(each, "HA_AP"), serviceOf(each, "TRUNG_AP")] as readonly Service[]);
