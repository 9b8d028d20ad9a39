/** What an agency is, whichever way it reports: what is its own, and what its system means by what it writes. */
import type { Payee } from "../../kit/payable.ts";
import type { ApplicantKind } from "./owner.ts";
import type { LocalisedText } from "./statuses.ts";

export interface Agency {
  readonly name: LocalisedText;
  /** Of its own unit (mã định danh đơn vị): as whom its system signs in, or is known on the document axis. */
  readonly code: string;
  /** The units whose codes its dossiers begin with. No two agencies share one. */
  readonly units: readonly string[];
  /** What it decides, and may fetch documents for. */
  readonly procedures: readonly string[];
  /** Its `LoaiDoiTuong`: the same number means another thing in another system. */
  readonly applicants: Readonly<Record<string, ApplicantKind>>;
  /** Whether a fee was paid, by its `TrangThaiThanhToan`: again the same number is another thing elsewhere. */
  readonly feeStates: Readonly<Record<string, boolean>>;
  /** Who gets its fees, for one that collects them through the portal. */
  readonly payee?: Payee;
}

type Dialect = Pick<Agency, "applicants" | "feeStates">;

/** The older client, as in OpenCPS. */
export const older = { applicants: { "1": "PERSON", "2": "ORGANISATION" }, feeStates: { "0": false, "1": true } } as const satisfies Dialect;
/**
 * The newer one, as in the service platform's papers: citizen, business, household business. Of a fee, as in a province's design: waits, paid, failed, given back;
 * of what was given back nothing is owed.
 */
export const newer = { applicants: { "0": "PERSON", "1": "ORGANISATION", "2": "ORGANISATION" }, feeStates: { "1": false, "2": true, "3": false, "4": true } } as const satisfies Dialect;
