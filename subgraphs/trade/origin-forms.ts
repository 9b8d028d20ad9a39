/**
 * The forms of certificates of origin, with where each is good for and its circular, by date. That there are these forms, and that each has its circular, was
 * read; circulars, days and countries are general knowledge until their owner confirms them (`confirmed: false`).
 */
import { inForce } from "../../kit/dated.ts";
import type { Dated } from "../../kit/dated.ts";

export type OriginForm = keyof typeof forms;

export interface FormVersion extends Dated {
  /** ISO 3166; `undefined` for any country. */
  readonly destinations: readonly string[] | undefined;
  readonly circular: string | undefined;
  readonly confirmed: boolean;
}

interface FormRecord {
  /** As the ministry and the paper write it. */
  readonly label: string;
  readonly versions: readonly FormVersion[];
}

const asean = ["BN", "KH", "ID", "LA", "MY", "MM", "PH", "SG", "TH"] as const;
const europeanUnion = ["AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE"] as const;
const transPacific = ["AU", "BN", "CA", "CL", "JP", "MY", "MX", "NZ", "PE", "SG"] as const;

const since = (from: string, circular: string | undefined, destinations?: readonly string[]): FormVersion => ({ from, circular, destinations, confirmed: false });
const form = (label: string, ...versions: readonly FormVersion[]): FormRecord => ({ label, versions });

const forms = {
  D: form("D", since("2016-11-15", "22/2016/TT-BCT", asean)),
  E: form("E", since("2019-09-12", "12/2019/TT-BCT", ["CN", ...asean])),
  AI: form("AI", since("2010-06-01", "15/2010/TT-BCT", ["IN", ...asean])),
  AK: form("AK", since("2014-08-08", "20/2014/TT-BCT", ["KR", ...asean])),
  AJ: form("AJ", since("2008-12-01", "44/2008/QĐ-BCT", ["JP", ...asean])),
  AANZ: form("AANZ", since("2015-10-01", "31/2015/TT-BCT", ["AU", "NZ", ...asean])),
  AHK: form("AHK", since("2019-12-23", "21/2019/TT-BCT", ["HK", ...asean])),
  RCEP: form("RCEP", since("2022-04-04", "05/2022/TT-BCT", ["AU", "CN", "JP", "KR", "NZ", ...asean])),
  EUR_1: form("EUR.1", since("2020-08-01", "11/2020/TT-BCT", europeanUnion)),
  EUR_1_UK: form("EUR.1-UK", since("2021-05-01", "02/2021/TT-BCT", ["GB"])),
  CPTPP: form("CPTPP", since("2019-03-08", "03/2019/TT-BCT", transPacific), since("2024-12-15", "03/2019/TT-BCT", [...transPacific, "GB"])),
  EAV: form("EAV", since("2016-10-05", "21/2016/TT-BCT", ["AM", "BY", "KZ", "KG", "RU"])),
  VN_CU: form("VN-CU", since("2020-05-23", "08/2020/TT-BCT", ["CU"])),
  VC: form("VC", since("2014-01-01", "31/2013/TT-BCT", ["CL"])),
  VK: form("VK", since("2015-12-20", "40/2015/TT-BCT", ["KR"])),
  VJ: form("VJ", since("2009-10-01", "10/2009/TT-BCT", ["JP"])),
  VI: form("VI", since("2024-11-17", undefined, ["IL"])),
  X: form("X", since("2011-05-01", "17/2011/TT-BCT", ["KH"])),
  S: form("S", since("2010-03-01", "04/2010/TT-BCT", ["LA"])),
  B: form("B", since("2018-04-03", "05/2018/TT-BCT")),
  A: form("A", since("2018-04-03", "05/2018/TT-BCT")),
  ICO: form("ICO", since("2018-04-03", "05/2018/TT-BCT")),
  T: form("T", since("2018-04-03", "05/2018/TT-BCT", europeanUnion)),
  GSTP: form("GSTP", since("2018-04-03", "05/2018/TT-BCT")),
  BR9: form("BR9", since("2018-04-03", "05/2018/TT-BCT", ["BR"])),
  DA59: form("DA59", since("2018-04-03", "05/2018/TT-BCT", ["ZA"])),
  PERU: form("Peru", since("2018-04-03", "05/2018/TT-BCT", ["PE"])),
  VENEZUELA: form("Venezuela", since("2018-04-03", "05/2018/TT-BCT", ["VE"])),
  CNM: form("CNM", since("2018-04-03", "05/2018/TT-BCT", ["MX"])),
  REX: form("REX", since("2018-04-03", "05/2018/TT-BCT", [...europeanUnion, "CH", "NO"])),
} as const satisfies Record<string, FormRecord>;

export const originForms = Object.keys(forms) as readonly OriginForm[];
export const labelOf = (name: OriginForm): string => forms[name].label;
/** @returns `undefined` for a form that is new to us. */
export const formOf = (label: string): OriginForm | undefined => originForms.find((name) => forms[name].label === label.trim());

/** The rule of a form on a day; `undefined` before there was any. */
export const formOn = (name: OriginForm, on: string): FormVersion | undefined => inForce<FormVersion>(forms[name].versions, on);

export const covers = ({ destinations }: FormVersion, country: string): boolean => destinations === undefined || destinations.includes(country);
