/** What another owner vouched for, cited in a request: read once, and passed on so that the ministry can hold it against its registers. */
import { z } from "zod";
import { PublicError, badInput } from "../../kit/errors.ts";
import { offerRefused } from "../../kit/offer.ts";
import type { OfferReader } from "../../kit/offer.ts";

/** As the ministry compares it: `nguon` the register, `truong` the field, `giaTri` what it held when the person saw it. */
export type CitedFact = { readonly nguon: string; readonly truong: string; readonly giaTri: string };

const population = "DAN_CU";
/** The population register's fields, by the names under which `identity` vouches for them. */
const fields = {
  personalId: { truong: "SoDinhDanh", vi: "số định danh cá nhân", en: "personal number" },
  fullName: { truong: "HoVaTen", vi: "họ và tên", en: "full name" },
  dateOfBirth: { truong: "NgaySinh", vi: "ngày sinh", en: "date of birth" },
  sex: { truong: "GioiTinh", vi: "giới tính", en: "sex" },
  nationality: { truong: "QuocTich", vi: "quốc tịch", en: "nationality" },
  birthPlace: { truong: "NoiDangKyKhaiSinh", vi: "nơi đăng ký khai sinh", en: "place of birth registration" },
  permanentAddress: { truong: "ThuongTru", vi: "nơi thường trú", en: "permanent residence" },
} as const;

/** Only what a register knows by name is passed on. */
const told = z.record(z.string(), z.string());

/**
 * Reads the evidence of who somebody is.
 * @param tokens none, or one.
 * @throws {PublicError} `BAD_INPUT` for what is no evidence of this person for this procedure, `OFFER_EXPIRED`.
 */
export const readEvidence = async (reader: OfferReader, tokens: readonly string[], { subject, purpose }: { readonly subject: string; readonly purpose: string }): Promise<readonly CitedFact[]> => {
  if (tokens.length > 1) throw badInput("evidence: give at most one, that of who the person is.", "evidence: chỉ trích dẫn một thông tin, về nhân thân.");
  const [token] = tokens;
  if (token === undefined) return [];
  const read = await reader.read(token, { kind: "evidence", issuers: ["identity"], subject, purpose });
  if ("refused" in read) throw offerRefused(read.refused);
  const facts = told.safeParse(read.offer.facts);
  if (read.offer.id !== "IDENTITY" || !facts.success) throw offerRefused("OTHER_KIND");
  return Object.entries(fields).flatMap(([name, { truong }]) => {
    const giaTri = facts.data[name];
    return giaTri === undefined ? [] : [{ nguon: population, truong, giaTri }];
  });
};

/** What is cited is not so any more. It is named; what it is now is for the person to look up under their consent. */
export const evidenceChanged = (changed: readonly string[]): PublicError => {
  const known = Object.values(fields).filter(({ truong }) => changed.includes(truong));
  const list = (language: "vi" | "en", other: string): string => [...known.map((field) => field[language]), ...(known.length < new Set(changed).size ? [other] : [])].join(", ");
  return new PublicError("EVIDENCE_CHANGED", {
    message: {
      en: `The record has changed since it was shown: ${list("en", "another particular")}. Nothing was filed: look at it again, then apply.`,
      vi: `Dữ liệu đã thay đổi so với khi hiển thị: ${list("vi", "thông tin khác")}. Yêu cầu chưa được nộp: hãy xem lại rồi nộp.`,
    },
  });
};
