/** Promotions to be filed, on the wire. All of it is invented. */
import { escapeXml } from "../../kit/xml.ts";
import type { Manner } from "./filing.ts";
import type { AskedPromotion } from "./promotion-application.ts";
import { readPromotionRefusal } from "./promotion-refusals.ts";
import type { PromotionRefusalCode } from "./promotion-refusals.ts";
import { authorityOf, scopeOf } from "./promotion-rules.ts";
import type { PromotionProcedure } from "./promotion-rules.ts";
import { kindWords, procedureWords, scopeWords, writeAuthority } from "./promotion-words.ts";
import { filerRoles } from "./representation.ts";
import type { Filer } from "./representation.ts";

/** It stands on nothing but itself, because the sweeper files it too. */
export type PromotionFiling = { readonly filer: Filer; readonly procedure: PromotionProcedure; readonly promotion: AskedPromotion };

const tag = (name: string, value: string | number | undefined): string => `<${name}>${escapeXml(String(value ?? ""))}</${name}>`;
const day = (iso: string): string => iso.split("-").toReversed().join("/");
const dotted = (amount: number): string => String(amount).replace(/\B(?=(?:\d{3})+$)/g, ".");

const write = ({ filer, procedure, promotion }: PromotionFiling, reference: string): string => {
  const { name, kind, provinces, from, to, discountPercent, prizeValue, concentratedProgramme, terms } = promotion;
  const authority = authorityOf(provinces);
  const parts = [
    tag("MaThamChieu", reference),
    tag("MaSoThue", filer.taxCode),
    tag("ThuTuc", procedureWords[procedure]),
    tag("CoQuan", authority.kind === "UNKNOWN" ? undefined : writeAuthority(authority)),
    tag("TenChuongTrinh", name),
    tag("HinhThuc", kindWords[kind]),
    tag("PhamVi", scopeWords[scopeOf(provinces)]),
    `<DiaBan>${provinces.map((code) => tag("MaTinh", code)).join("")}</DiaBan>`,
    tag("TuNgay", day(from)),
    tag("DenNgay", day(to)),
    tag("MucGiam", discountPercent),
    tag("TongGiaTri", dotted(prizeValue)),
    tag("ChuongTrinhTapTrung", concentratedProgramme),
    tag("TheLe", terms),
    `<NguoiNop>${tag("SoDinhDanh", filer.personalId)}${tag("VaiTro", filerRoles[filer.role])}</NguoiNop>`,
  ];
  return `<?xml version="1.0" encoding="utf-8"?><HoSoKhuyenMai>${parts.join("")}</HoSoKhuyenMai>`;
};

export const promotionManner: Manner<PromotionFiling, PromotionRefusalCode> = {
  words: { root: "KetQua", code: "MaKetQua", reference: "MaThamChieu", file: "MaHoSo", received: "NgayTiepNhan", promised: "NgayHenTra", malformed: "SAI_DU_LIEU", notFound: "KHONG_TIM_THAY", referenceUsed: "THAM_CHIEU_TRUNG" },
  sendPath: "/KhuyenMai/NopHoSo",
  findPath: (reference) => `/KhuyenMai/TraCuu?MaThamChieu=${encodeURIComponent(reference)}`,
  write,
  refusalOf: readPromotionRefusal,
};
