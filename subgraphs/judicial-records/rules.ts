/**
 * How certificates are requested, day by day: tables, because each of these has been changed by a law or a circular and will be again.
 * Entries hold from their day until the next one's.
 */
import type { Dated } from "../../kit/dated.ts";
import { inForce } from "../../kit/dated.ts";

export type FeeGroup = "STUDENT" | "PERSON_OF_MERIT" | "FAMILY_OF_THE_FALLEN" | "CHILD" | "ELDERLY" | "DISABLED" | "POOR_HOUSEHOLD" | "ETHNIC_MINORITY_IN_HARDSHIP_COMMUNE";
export type FeeRate = "FULL" | "REDUCED" | "EXEMPT";
export type Requester = "SUBJECT" | "AUTHORISED_PERSON" | "CLOSE_FAMILY" | "STATE_BODY" | "PROSECUTING_BODY";

export interface Owner extends Dated {
  readonly name: string;
  readonly englishName: string;
  readonly receivingOffices: readonly string[];
  /** Of the procedure for citizens and foreign residents, under this owner; absent where it is not recorded. */
  readonly procedureCode?: string;
}

export interface Processing extends Dated {
  readonly days: number;
  readonly daysWithVerification: number;
  readonly workingDays: boolean;
}

/** Amounts in đồng. */
export interface Fees extends Dated {
  readonly perCopy: number;
  readonly reducedPerCopy: number;
  /** From this copy of one request on, each costs `perFurtherCopy`. */
  readonly furtherCopiesFrom: number;
  readonly perFurtherCopy: number;
  readonly reducedFor: readonly FeeGroup[];
  readonly exempt: readonly FeeGroup[];
}

export interface ApplicationForm {
  readonly code: string;
  readonly channel: "PAPER" | "ONLINE";
  readonly onBehalf: boolean;
}

export interface FormRules {
  readonly form: "FORM_1" | "FORM_2";
  readonly mayBeDelegated: boolean;
  readonly statesSpentConvictions: boolean;
  readonly requesters: readonly Requester[];
  readonly applicationForms?: readonly ApplicationForm[];
}

export interface Rules {
  readonly on: string;
  readonly owner: Owner;
  readonly procedureCode: string | undefined;
  readonly processing: Processing;
  readonly fees: Fees | undefined;
  readonly forms: readonly FormRules[];
}

/** The Law on Judicial Records (28/2009/QH12) is in force since this day. */
const lawInForce = "2010-07-01";

const owners: readonly Owner[] = [
  { from: lawInForce, name: "Bộ Tư pháp", englishName: "Ministry of Justice", receivingOffices: ["Sở Tư pháp", "Trung tâm Lý lịch tư pháp quốc gia"] },
  { from: "2025-03-01", name: "Bộ Công an", englishName: "Ministry of Public Security", receivingOffices: ["Phòng Hồ sơ nghiệp vụ, Công an cấp tỉnh"], procedureCode: "3.000333" },
];

const processing: readonly Processing[] = [
  { from: lawInForce, days: 10, daysWithVerification: 20, workingDays: true },
  { from: "2026-01-01", days: 10, daysWithVerification: 15, workingDays: false },
];

const fees: readonly Fees[] = [
  // Circular 244/2016/TT-BTC.
  {
    from: "2017-01-01",
    perCopy: 200_000,
    reducedPerCopy: 100_000,
    furtherCopiesFrom: 3,
    perFurtherCopy: 5_000,
    reducedFor: ["STUDENT", "PERSON_OF_MERIT", "FAMILY_OF_THE_FALLEN"],
    exempt: ["CHILD", "ELDERLY", "DISABLED", "POOR_HOUSEHOLD", "ETHNIC_MINORITY_IN_HARDSHIP_COMMUNE"],
  },
];

const form1: FormRules = { form: "FORM_1", mayBeDelegated: true, statesSpentConvictions: false, requesters: ["SUBJECT", "AUTHORISED_PERSON", "CLOSE_FAMILY", "STATE_BODY"] };
const form2: FormRules = { form: "FORM_2", mayBeDelegated: false, statesSpentConvictions: true, requesters: ["SUBJECT", "PROSECUTING_BODY"] };

const ownApplication: readonly ApplicationForm[] = [
  { code: "03/2024/LLTP", channel: "PAPER", onBehalf: false },
  { code: "12/2024/LLTP", channel: "ONLINE", onBehalf: false },
];
const applicationOnBehalf: readonly ApplicationForm[] = [
  { code: "04/2024/LLTP", channel: "PAPER", onBehalf: true },
  { code: "13/2024/LLTP", channel: "ONLINE", onBehalf: true },
];

const formTables: readonly (Dated & { readonly forms: readonly FormRules[] })[] = [
  { from: lawInForce, forms: [form1, form2] },
  // Circular 06/2024/TT-BTP.
  {
    from: "2024-06-19",
    forms: [
      { ...form1, applicationForms: [...ownApplication, ...applicationOnBehalf] },
      { ...form2, applicationForms: ownApplication },
    ],
  },
];

/** @returns `undefined` for a day before the law. */
export const rulesOn = (on: string): Rules | undefined => {
  const owner = inForce(owners, on);
  const term = inForce(processing, on);
  const table = inForce(formTables, on);
  if (owner === undefined || term === undefined || table === undefined) return undefined;
  return { on, owner, procedureCode: owner.procedureCode, processing: term, fees: feesOn(on), forms: table.forms };
};

/** @returns `undefined` for a day whose fees are not recorded. */
export const feesOn = (on: string): Fees | undefined => inForce(fees, on);

/** No rule of the law: an estimate beyond this is a slip of the keyboard. */
export const mostCopies = 100;
export const isNumberOfCopies = (copies: number): boolean => copies >= 1 && copies <= mostCopies;

/** What one request for some copies costs somebody of a group. */
export const feeOf = (table: Fees, copies: number, group: FeeGroup | undefined): { readonly total: number; readonly rate: FeeRate } => {
  const rate = rateOf(table, group);
  if (rate === "EXEMPT") return { total: 0, rate };
  const first = Math.min(copies, table.furtherCopiesFrom - 1);
  return { total: first * (rate === "REDUCED" ? table.reducedPerCopy : table.perCopy) + (copies - first) * table.perFurtherCopy, rate };
};

/** What one request costs whom no list makes an exception for; `undefined` on a day whose fees are not recorded. */
export const usualFee = (copies: number, on: string): number | undefined => {
  const table = feesOn(on);
  return table && feeOf(table, copies, undefined).total;
};

const rateOf = ({ exempt, reducedFor }: Fees, group: FeeGroup | undefined): FeeRate => {
  if (group !== undefined && exempt.includes(group)) return "EXEMPT";
  return group !== undefined && reducedFor.includes(group) ? "REDUCED" : "FULL";
};
