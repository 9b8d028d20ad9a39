/** What a request cites: what this register told the person before, and files in the portal's document store. */
import { z } from "zod";
import { PublicError, badInput } from "../../kit/errors.ts";
import { offerRefused } from "../../kit/offer.ts";
import type { OfferReader } from "../../kit/offer.ts";
import { factName } from "./fact.ts";

/** As the register compares it: `truong` the field, `giaTri` what it held when the person saw it. */
export type CitedFact = { readonly nguon: string; readonly truong: string; readonly giaTri: string };
/** `duongDan`: where the police fetch it from. */
export type CitedDocument = { readonly maTaiLieu: string; readonly sha256: string; readonly tenTep: string; readonly duongDan: string };

/** For whom and for what an offer must have been signed. */
export interface Cited {
  readonly subject: string;
  readonly purpose: string;
}

const register = "DAN_CU";
const fields = {
  personalId: { truong: "SoDinhDanh", vi: "số định danh cá nhân", en: "personal number" },
  fullName: { truong: "HoVaTen", vi: "họ và tên", en: "full name" },
  dateOfBirth: { truong: "NgaySinh", vi: "ngày sinh", en: "date of birth" },
  sex: { truong: "GioiTinh", vi: "giới tính", en: "sex" },
  nationality: { truong: "QuocTich", vi: "quốc tịch", en: "nationality" },
  birthPlace: { truong: "NoiDangKyKhaiSinh", vi: "nơi đăng ký khai sinh", en: "place of birth registration" },
  permanentAddress: { truong: "ThuongTru", vi: "nơi thường trú", en: "permanent residence" },
} as const;

const told = z.record(z.string(), z.string());
const file = z.object({ name: z.string().min(1), sha256: z.string(), address: z.url() });

/**
 * @param tokens none, or one.
 * @throws {PublicError} `BAD_INPUT` for what is no evidence of this person for this procedure, `OFFER_EXPIRED`.
 */
export const readEvidence = async (offers: OfferReader, tokens: readonly string[], cited: Cited): Promise<readonly CitedFact[]> => {
  const [token] = tokens;
  if (tokens.length > 1) throw badInput("evidence: give at most one.", "evidence: chỉ trích dẫn một thông tin.");
  if (token === undefined) return [];
  const read = await offers.read(token, { kind: "evidence", issuers: ["identity"], ...cited });
  if ("refused" in read) throw offerRefused(read.refused);
  const facts = told.safeParse(read.offer.facts);
  if (read.offer.id !== factName || !facts.success) throw offerRefused("OTHER_KIND");
  return Object.entries(fields).flatMap(([name, { truong }]) => {
    const giaTri = facts.data[name];
    return giaTri === undefined ? [] : [{ nguon: register, truong, giaTri }];
  });
};

/** @throws the same; and for one document cited twice. */
export const readDocuments = async (offers: OfferReader, tokens: readonly string[], cited: Cited): Promise<readonly CitedDocument[]> => {
  const documents = await Promise.all(
    tokens.map(async (token) => {
      const read = await offers.read(token, { kind: "document", issuers: ["dossiers"], ...cited });
      if ("refused" in read) throw offerRefused(read.refused);
      const { name, sha256, address } = file.parse(read.offer.facts);
      return { maTaiLieu: read.offer.id, sha256, tenTep: name, duongDan: address };
    }),
  );
  if (new Set(documents.map(({ maTaiLieu }) => maTaiLieu)).size < documents.length) throw badInput("documents: each document once.", "documents: mỗi giấy tờ chỉ trích dẫn một lần.");
  return documents;
};

/** What is cited is not so any more. It is named; what it is now is for the person to look up. */
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
