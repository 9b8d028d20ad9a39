/**
 * Which corporation serves an address, as dated data by province and, where the mergers of 1 July 2025 made one province of the territories of two corporations, by
 * commune. Customer codes say nothing of it: they kept their letters.
 */
import { inForce } from "../../kit/dated.ts";
import type { Dated } from "../../kit/dated.ts";
import type { CorporationName } from "./customer-code.ts";

/**
 * How far an entry can be relied on. `STATED`: a public source says so of the province of today. `ASSUMED`: who served the provinces that it was made of, from general
 * knowledge. Either way the corporation has the last word: it refuses an address that it does not serve.
 */
export type TerritoryBasis = "STATED" | "ASSUMED";

export interface Server {
  readonly corporation: CorporationName;
  readonly basis: TerritoryBasis;
}

/** Communes kept one code of those that they were made of, so that the codes of a former province are still in a row. */
interface Part extends Server {
  readonly communes: readonly [first: string, last: string];
}

interface Territory extends Dated {
  readonly served: Server | { readonly parts: readonly Part[] };
}

/** The day of the map with two levels. */
const merged = "2025-07-01";
const all = (corporation: CorporationName, basis: TerritoryBasis): readonly Territory[] => [{ from: merged, served: { corporation, basis } }];
const parts = (...of: readonly Part[]): readonly Territory[] => [{ from: merged, served: { parts: of } }];
const part = (corporation: CorporationName, first: string, last: string): Part => ({ corporation, basis: "ASSUMED", communes: [first, last] });

const north = all("NPC", "ASSUMED");
const centre = all("CPC", "ASSUMED");
const south = all("SPC", "ASSUMED");

const territories: ReadonlyMap<string, readonly Territory[]> = new Map([
  ["01", all("HANOI", "STATED")],
  // With Bình Dương and Bà Rịa - Vũng Tàu, which EVNHCMC took over from the South with the merger (evn.com.vn, 21 November 2025).
  ["79", all("HCMC", "STATED")],
  ...["04", "08", "11", "12", "14", "15", "19", "20", "22", "24", "25", "31", "33", "37", "38", "40", "42"].map((code) => [code, north] as const),
  ...["44", "46", "48", "51", "52", "66"].map((code) => [code, centre] as const),
  // Khánh Hoà was the Centre's, Ninh Thuận the South's; whether either was handed over since was not found out.
  ["56", parts(part("CPC", "22327", "22736"), part("SPC", "22738", "22909"))],
  // Bình Thuận and Lâm Đồng were the South's, Đắk Nông the Centre's; the same.
  ["68", parts(part("SPC", "22918", "23272"), part("CPC", "24611", "24760"), part("SPC", "24778", "25180"))],
  ...["75", "80", "82", "86", "91", "92", "96"].map((code) => [code, south] as const),
]);

export const provinceCodes: readonly string[] = [...territories.keys()];

/**
 * @param province two digits; @param commune five.
 * @returns `NOBODY` for a province that is not on the map of that day; `AMBIGUOUS` for a commune of a divided province that is in none of its parts.
 */
export const serverOf = (province: string, commune: string, on: string): Server | "NOBODY" | "AMBIGUOUS" => {
  const served = inForce(territories.get(province) ?? [], on)?.served;
  if (served === undefined) return "NOBODY";
  if (!("parts" in served)) return served;
  const { corporation, basis } = served.parts.find(({ communes: [first, last] }) => first <= commune && commune <= last) ?? {};
  return corporation === undefined || basis === undefined ? "AMBIGUOUS" : { corporation, basis };
};
