/** Fees of a dossier (phí, lệ phí): whether one is to be paid now, and the offer by which it can be paid through the portal. */
import type { OfferKey } from "../../kit/offer.ts";
import { offerPayable } from "../../kit/payable.ts";
import type { ToldPayable } from "../../kit/payable.ts";
import { settlementPath } from "../../kit/settlement.ts";
import { agencies, isAgency } from "./agencies.ts";
import type { Status } from "./statuses.ts";

/** A fee as its agency has told of it. */
export interface ReportedFee {
  /** The agency's own, one within its dossier. */
  readonly code: string;
  readonly name: string;
  /** Whole đồng, also 0. */
  readonly amount: number;
  /** Collected as the result is handed over. */
  readonly isOnReturn: boolean;
  /** Paid, and maybe given back: either way nothing is owed. */
  readonly isPaid: boolean;
}

export type FeeState = "NOT_DUE" | "DUE" | "PAID";

export interface DossierFee extends ReportedFee {
  readonly agency: string;
  /** Its name as something owed. */
  readonly obligation: string;
  /** What was paid of it through the portal, and is booked at the agency. */
  readonly settled: number;
  readonly state: FeeState;
}

const separator = "/";

export const obligationOf = (dossier: string, fee: string): string => `${dossier}${separator}${fee}`;

/** The code of a dossier has no slash in it. @returns `undefined` for what names no fee. */
export const readObligation = (obligation: string): { readonly dossier: string; readonly fee: string } | undefined => {
  const [, dossier, fee] = /^([^/]+)\/(.+)$/s.exec(obligation) ?? [];
  return dossier === undefined || fee === undefined ? undefined : { dossier, fee };
};

/**
 * Which fees an agency asks for while it asks for a payment: not those collected on return, unless there are no others. It depends on nobody's having paid, so
 * that no fee becomes due because another was paid.
 */
const isAskedFor = ({ isOnReturn }: ReportedFee, all: readonly ReportedFee[]): boolean => !isOnReturn || all.every((fee) => fee.isOnReturn);

const stateOf = (fee: ReportedFee, { fees, status, settled }: { readonly fees: readonly ReportedFee[]; readonly status: Status; readonly settled: number }): FeeState => {
  // An agency that has booked it may not have told of that yet.
  if (fee.isPaid || (fee.amount > 0 && settled >= fee.amount)) return "PAID";
  return status === "PAYMENT_REQUESTED" && fee.amount > 0 && isAskedFor(fee, fees) ? "DUE" : "NOT_DUE";
};

/** @param settledOf what was settled of an obligation, in đồng. */
export const feesOf = async (
  { code, agency, fees }: { readonly code: string; readonly agency: string; readonly fees: readonly ReportedFee[] },
  status: Status,
  settledOf: (obligation: string) => Promise<number>,
): Promise<readonly DossierFee[]> =>
  Promise.all(
    fees.map(async (fee) => {
      const obligation = obligationOf(code, fee.code);
      const settled = await settledOf(obligation);
      return { ...fee, agency, obligation, settled, state: stateOf(fee, { fees, status, settled }) };
    }),
  );

/**
 * @param subject the portal's id of whom the dossier is shown as.
 * @returns `undefined` when nothing is to be paid, or its agency collects nothing through the portal.
 */
export const payableOf = async (key: OfferKey, subject: string, { obligation, name, amount, settled, state, agency }: DossierFee): Promise<ToldPayable | undefined> => {
  const payee = isAgency(agency) ? agencies[agency].payee : undefined;
  if (state !== "DUE" || payee === undefined) return undefined;
  // An agency tells the whole fee, whatever was paid of it: so what may ever be taken is that, however old either reading is.
  const due = amount - settled;
  const dossier = readObligation(obligation)?.dossier ?? "";
  return offerPayable(key, subject, obligation, {
    description: { vi: `${name}, hồ sơ ${dossier}`, en: `Fee of dossier ${dossier}: ${name}` },
    ...{ amountDue: due, leastAmount: due, settled, payee, settleAt: settlementPath },
    // The obligation names all that the agency needs.
    booking: {},
  });
};
