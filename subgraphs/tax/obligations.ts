/** What is owed to the state budget: kinds, states, order, and the ids that obligations go by. */
import { createHash, createHmac } from "node:crypto";
import { inForce } from "../../kit/dated.ts";
import type { Dated } from "../../kit/dated.ts";
import type { Secret } from "../../kit/secret.ts";

export const ledgers = ["PERSONAL_INCOME", "LAND", "VEHICLE_REGISTRATION"] as const;
export type Ledger = (typeof ledgers)[number];

export type Kind =
  | "PERSONAL_INCOME_TAX"
  | "REAL_ESTATE_TRANSFER_TAX"
  | "NON_AGRICULTURAL_LAND_TAX"
  | "REGISTRATION_FEE_LAND"
  | "REGISTRATION_FEE_VEHICLE"
  | "REGISTRATION_FEE_SHIP"
  | "REGISTRATION_FEE_OTHER"
  | "UNKNOWN";

export type State = "DUE" | "PARTIALLY_PAID" | "PAID" | "REFUND_DUE";

/** What tells a row of a ledger from every other: never what remains of it, nor anything else that changes while it is owed. */
export const marks = ["decision", "chapter", "subItem", "period", "plot", "sheet", "certificate", "dueOn", "chassis"] as const;
/** As they stand in the ledger; `dueOn` as `YYYY-MM-DD`. */
export type RowMarks = { readonly [Mark in (typeof marks)[number]]?: string | undefined };

export interface Obligation {
  readonly id: string;
  /** `undefined` where the ledger has another row with the same: then nobody could say which of them is paid. */
  readonly row: RowMarks | undefined;
  readonly taxCode: string;
  readonly ledger: Ledger;
  /** `YYYY-MM` or `YYYY`. */
  readonly period: string | undefined;
  readonly amountAssessed: number | undefined;
  /** Whole đồng; negative when too much was paid. */
  readonly balance: number;
  readonly dueDate: string | undefined;
  readonly chapter: string | undefined;
  readonly subItem: string | undefined;
  /** The ledger's own name of the sub-item, where it gives one. */
  readonly subItemName: string | undefined;
  readonly treasuryCode: string | undefined;
  readonly collectingAgencyCode: string | undefined;
  readonly revenueAccount: string | undefined;
  readonly areaCode: string | undefined;
  readonly decisionNumber: string | undefined;
  readonly decisionDate: string | undefined;
  readonly debtors: string | undefined;
  readonly asset: string | undefined;
}

interface SubItems extends Dated {
  readonly names: Readonly<Record<string, { readonly kind: Kind; readonly name: string }>>;
}

/** The sub-items of the state budget (mục lục ngân sách nhà nước; Circular 324/2016/TT-BTC) that the ledgers are known to use. */
const subItems: readonly SubItems[] = [
  {
    from: "2017-01-01",
    names: {
      "1001": { kind: "PERSONAL_INCOME_TAX", name: "Thuế thu nhập cá nhân từ tiền lương, tiền công" },
      "1006": { kind: "REAL_ESTATE_TRANSFER_TAX", name: "Thuế thu nhập cá nhân từ chuyển nhượng bất động sản" },
      "1601": { kind: "NON_AGRICULTURAL_LAND_TAX", name: "Thuế sử dụng đất phi nông nghiệp tại nông thôn" },
      "1602": { kind: "NON_AGRICULTURAL_LAND_TAX", name: "Thuế sử dụng đất phi nông nghiệp tại đô thị" },
      "2801": { kind: "REGISTRATION_FEE_LAND", name: "Lệ phí trước bạ nhà đất" },
      "2802": { kind: "REGISTRATION_FEE_VEHICLE", name: "Lệ phí trước bạ ô tô, xe máy" },
      "2803": { kind: "REGISTRATION_FEE_SHIP", name: "Lệ phí trước bạ tàu, thuyền" },
      "2804": { kind: "REGISTRATION_FEE_OTHER", name: "Lệ phí trước bạ tài sản khác" },
    },
  },
];

/** @param on today: the ledgers are kept by the table in force, old debts too. */
export const subItemOf = (subItem: string | undefined, on: string): { readonly kind: Kind; readonly name: string | undefined } => {
  const names = inForce(subItems, on)?.names ?? {};
  const known = subItem !== undefined && Object.hasOwn(names, subItem) ? names[subItem] : undefined;
  return known ?? { kind: "UNKNOWN", name: undefined };
};

export const amountDue = ({ balance }: Obligation): number => Math.max(balance, 0);
export const amountOverpaid = ({ balance }: Obligation): number => Math.max(-balance, 0);

export const stateOf = ({ balance, amountAssessed }: Obligation): State => {
  if (balance < 0) return "REFUND_DUE";
  if (balance === 0) return "PAID";
  return amountAssessed !== undefined && balance < amountAssessed ? "PARTIALLY_PAID" : "DUE";
};

/** On its last day a payment is still in time. `undefined`: something is to be paid, and until when is not known. */
export const isOverdue = (obligation: Obligation, today: string): boolean | undefined => {
  if (amountDue(obligation) === 0) return false;
  return obligation.dueDate === undefined ? undefined : obligation.dueDate < today;
};

/** What is to be paid before what is not; the earliest due first, and without a due date last. By id in the end, so that pages hold still. */
export const byUrgency = (a: Obligation, b: Obligation): number => urgency(a).localeCompare(urgency(b));
const urgency = (obligation: Obligation): string => [amountDue(obligation) > 0 ? 0 : 1, obligation.dueDate ?? "9999-99-99", obligation.id].join(" ");

/** Which of a subject's tax codes an id belongs to: two digits of a hash, enough to choose among a few and too few to tell a code by. */
export const tagOf = (taxCode: string): string => hash(taxCode).slice(0, 2);

/**
 * One taxpayer's, and nobody else's: most of what tells rows apart is the same for all who owe a tax of the year, and money that is paid for one of them must not
 * count for another. Under a key, because whoever has an id could try all personal numbers otherwise.
 * @param nth which of the rows that nothing tells apart, from 0.
 */
export const obligationId = (key: Secret, taxCode: string, ledger: Ledger, row: RowMarks, nth = 0): string =>
  tagOf(taxCode) + createHmac("sha256", key.reveal()).update(JSON.stringify([taxCode, ledger, ...marks.map((mark) => row[mark] ?? ""), nth])).digest("hex").slice(0, 24);

export const isObligationId = (id: string): boolean => /^[0-9a-f]{26}$/.test(id);

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
