/** What is the same in every application at a ministry: who files it for the citizen, and why it is not taken. */
import { PublicError } from "./errors.ts";
import type { PublicMessage } from "./errors.ts";
import type { ActingRole, Subject } from "./subject.ts";

/** Whoever files for a citizen, as ministries are told (`nguoiThucHien`). */
export type FilingActor = { readonly vaiTro: "CAN_BO" | "NGUOI_GIAM_HO"; readonly hoTen: string; readonly coQuan?: string | undefined; readonly maVuViec: string };

const roles = { OFFICIAL: "CAN_BO", GUARDIAN: "NGUOI_GIAM_HO" } as const satisfies Record<ActingRole, FilingActor["vaiTro"]>;

/**
 * @returns `undefined` for a citizen who files for themself.
 * @throws {PublicError} `FORBIDDEN` for somebody without a name.
 */
export const filingActor = ({ viewer: { role, fullName, agency }, onBehalf }: Subject): FilingActor | undefined => {
  if (role === undefined || onBehalf === undefined) return undefined;
  if (fullName === undefined) {
    throw new PublicError("FORBIDDEN", { message: { en: "The sign-in does not say who you are: nobody can file for somebody else without a name.", vi: "Hệ thống đăng nhập không cung cấp họ tên của bạn: không thể nộp hồ sơ thay người khác." } });
  }
  return { vaiTro: roles[role], hoTen: fullName.normalize("NFC"), ...(agency !== undefined && { coQuan: agency }), maVuViec: onBehalf.case };
};

/** One reason why nothing was filed: an outcome, which the graph has as data. */
export interface Refusal<Code extends string> {
  readonly code: Code;
  /** The part of the input that it is about, as a path; null when it is about none. */
  readonly field: string | null;
  /** What it means, and what can be done. */
  readonly message: PublicMessage;
}

export type Refusals<Code extends string> = Readonly<Record<Code, Omit<Refusal<Code>, "code">>>;

/** An entry of a table of refusals. */
export const about = (field: string | null, vi: string, en: string): Omit<Refusal<never>, "code"> => ({ field, message: { vi, en } });
