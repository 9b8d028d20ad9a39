import type { CertificateState, Step } from "./certificate-states.ts";
import type { OriginForm } from "./origin-forms.ts";

export const originCriteria = ["WO", "PE", "RVC", "CC", "CTH", "CTSH", "SP", "PSR"] as const;
export type OriginCriterion = (typeof originCriteria)[number];

export interface Goods {
  readonly number: number;
  readonly hsCode: string;
  readonly description: string;
  readonly criterion: OriginCriterion | "UNKNOWN";
  readonly regionalValuePercent: number | undefined;
  /** Decimals as text. */
  readonly quantity: string;
  readonly unit: string;
  readonly value: string;
}

/** A certificate of origin, or the application for one. */
export interface Certificate {
  readonly code: string;
  /** Of one that was issued. */
  readonly number: string | undefined;
  readonly state: CertificateState;
  readonly form: OriginForm | "UNKNOWN";
  readonly destination: string;
  readonly declarationNumber: string;
  readonly consignee: string;
  readonly invoiceNumber: string | undefined;
  readonly currency: string;
  readonly goods: readonly Goods[];
  readonly history: readonly Step[];
}

/** What a certificate says of itself. */
export type CertificateCheck =
  | { readonly state: "ISSUED" | "CANCELLED"; readonly form: Certificate["form"]; readonly destination: string; readonly issuedOn: string }
  | { readonly state: "NOT_FOUND" };

/** The day on which it was issued. */
export const issuedOn = ({ history }: Pick<Certificate, "history">): string | undefined => history.find(({ state }) => state === "ISSUED")?.at.slice(0, 10);
