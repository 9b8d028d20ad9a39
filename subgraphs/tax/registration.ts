/** A taxpayer as the register has them (message type 00003). */
import { z } from "zod";
import { badAnswer, parseAnswer } from "../../kit/ministry-client.ts";
import type { GipAnswer } from "./envelope.ts";
import { statusOf } from "./statuses.ts";
import type { TaxpayerStatus } from "./statuses.ts";
import { day, taxCode, text } from "./wire.ts";

export interface Registration {
  readonly taxCode: string;
  readonly name: string | undefined;
  readonly address: string | undefined;
  readonly type: "ORGANISATION" | "HOUSEHOLD_BUSINESS" | "INDIVIDUAL" | "UNKNOWN";
  readonly status: TaxpayerStatus;
  readonly managingOfficeCode: string | undefined;
  readonly issuedOn: string | undefined;
}

const types: Readonly<Record<string, Registration["type"]>> = { "0100": "ORGANISATION", "0300": "HOUSEHOLD_BUSINESS", "0400": "INDIVIDUAL" };

const registrationRow = z.object({
  TRANG_THAI: z.string(),
  LY_DO: text,
  MST: taxCode,
  TEN_NNT: text,
  LOAI_NNT: text,
  NGAYCAP_MST: day("dd/MM/yyyy"),
  CQT_QL: text,
  MOTA_DIACHI: text,
});

/** @param on today. @returns `undefined` for a tax code that the register does not have. */
export const readRegistration = ({ rows }: GipAnswer, asked: string, on: string): Registration | undefined => {
  if (rows === undefined) return undefined;
  const [wire, ...others] = parseAnswer(z.array(registrationRow), rows);
  if (wire === undefined || others.length > 0) throw badAnswer("not one taxpayer for one tax code");
  if (wire.MST !== asked) throw badAnswer("a taxpayer other than the one asked for");
  return {
    taxCode: wire.MST,
    name: wire.TEN_NNT,
    address: wire.MOTA_DIACHI,
    type: (wire.LOAI_NNT !== undefined && Object.hasOwn(types, wire.LOAI_NNT) ? types[wire.LOAI_NNT] : undefined) ?? "UNKNOWN",
    status: statusOf(wire.TRANG_THAI, wire.LY_DO, on),
    managingOfficeCode: wire.CQT_QL,
    issuedOn: wire.NGAYCAP_MST,
  };
};
