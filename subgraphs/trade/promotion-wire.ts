/** What the promotion portal tells of files, parsed into ours. `NoiDung` stands twice in a file: first the programme's name, then what the authority said. */
import { z } from "zod";
import { badAnswer, parseAnswer } from "../../kit/ministry-client.ts";
import { readVnd } from "../../kit/money.ts";
import type { Promotion, PromotionState } from "./promotion.ts";
import { kindWords, meaningOf, procedureWords, readAuthority, scopeWords } from "./promotion-words.ts";
import { blank, day, listIn, maybe, moment, text } from "./wire.ts";

/** Elements that are lists even when there is one. */
export const promotionLists = ["HoSo", "MaTinh", "NoiDung"];

const states: Readonly<Record<string, PromotionState>> = { "1": "RECEIVED", "2": "RECEIVED", "3": "REFUSED", "4": "UNDER_REVIEW", "5": "RETURNED", "7": "WITHDRAWN", "8": "REFUSED", "9": "CONFIRMED", "10": "CONFIRMED" };

const amount = z.string().transform((written, context) => {
  const value = readVnd(written);
  if (value === undefined) context.addIssue("not an amount");
  return value ?? z.NEVER;
});

const file = z.object({
  MaHoSo: text,
  MaSoThue: z.string(),
  TenThuongNhan: text,
  NoiDung: z.tuple([text], z.union([blank, text])),
  ThuTuc: z.string(),
  CoQuan: z.string(),
  HinhThuc: z.string(),
  PhamVi: z.string(),
  DiaBan: listIn("MaTinh", z.string().regex(/^\d{2}$/)),
  TuNgay: day,
  DenNgay: day,
  MucGiam: maybe(z.string().regex(/^\d{1,3}$/).transform(Number)),
  TongGiaTri: maybe(amount),
  NgayNop: moment,
  TrangThai: z.string(),
});

const promotionOf = (wire: z.infer<typeof file>): Promotion => {
  const [name, note] = wire.NoiDung;
  return {
    code: wire.MaHoSo,
    trader: wire.TenThuongNhan,
    procedure: meaningOf(procedureWords, wire.ThuTuc),
    authority: readAuthority(wire.CoQuan),
    state: (Object.hasOwn(states, wire.TrangThai) ? states[wire.TrangThai] : undefined) ?? "UNKNOWN",
    name,
    kind: meaningOf(kindWords, wire.HinhThuc),
    scope: meaningOf(scopeWords, wire.PhamVi),
    provinces: wire.DiaBan,
    from: wire.TuNgay,
    to: wire.DenNgay,
    discountPercent: wire.MucGiam,
    prizeValue: wire.TongGiaTri,
    filedAt: wire.NgayNop,
    note,
  };
};

const listing = z.object({ MaKetQua: z.literal("00"), DanhSach: listIn("HoSo", file) });
const ofFirm = z.object({ KetQua: listing.extend({ MaSoThue: z.string() }) });
const ofProvince = z.object({ KetQua: listing.extend({ MaTinh: z.tuple([z.string()]) }) });

/** The latest first. */
export const readPromotions = (answer: unknown, taxCode: string): readonly Promotion[] => {
  const { KetQua: told } = parseAnswer(ofFirm, answer);
  if (told.MaSoThue !== taxCode || told.DanhSach.some(({ MaSoThue }) => MaSoThue !== taxCode)) throw badAnswer("promotions of another firm");
  return told.DanhSach.map(promotionOf).toSorted((a, b) => b.filedAt.localeCompare(a.filedAt));
};

/** What may take place there, those that end first coming first. What is published is no more than that. */
export const readProvince = (answer: unknown, province: string): readonly Promotion[] => {
  const { KetQua: told } = parseAnswer(ofProvince, answer);
  if (told.MaTinh[0] !== province) throw badAnswer("promotions of another province");
  const found = told.DanhSach.map(promotionOf);
  if (found.some(({ scope, provinces }) => scope !== "WHOLE_COUNTRY" && !provinces.includes(province))) throw badAnswer("a promotion that takes place elsewhere");
  return found.filter(({ state }) => state === "CONFIRMED").toSorted((a, b) => a.to.localeCompare(b.to) || a.code.localeCompare(b.code));
};
