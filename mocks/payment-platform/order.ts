/** What the portal orders from the payment platform: one payee's part of a basket. The names in `bill_info` are known, everything else about the form is invented. */
import { z } from "zod";
import { stamp } from "../sync-message.ts";

const text = z.string().max(500);

/** Whole đồng, as a string of digits. */
export const amount = z.string().regex(/^[1-9]\d{0,14}$/).transform(Number);

/** `yyyyMMddHHmmss` of Vietnam's clock. */
const moment = z.string().transform((written, context) => {
  const at = new Date(written.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, "$1-$2-$3T$4:$5:$6+07:00"));
  if (!Number.isNaN(at.getTime()) && stamp(at) === written) return at;
  context.addIssue({ code: "custom" });
  return z.NEVER;
});

const address = z.string().max(2_000).regex(/^https?:\/\/[\x21-\x7e]+$/).refine((url) => URL.canParse(url));

/** The mock world calls nobody outside its own machine. */
const loopback: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "[::1]"]);
const loopbackAddress = address.refine((url) => loopback.has(URL.parse(url)?.hostname ?? ""));

const bill = z.object({
  MaHoSo: text,
  MaDichVu: text,
  MaDonVi: text,
  TKThuHuong: text,
  MaNHThuHuong: text,
  TenTKThuHuong: text,
  KhoBac: text,
  TaiKhoanThuNSNN: text,
  NoiDungThanhToan: text,
  HoTenNguoiNop: text,
  PhiLePhi: z.array(z.object({ MaPhiLePhi: text, TenPhiLePhi: text, SoTien: amount })).max(200),
  DSKhoanNop: z.array(z.object({ NoiDung: text, SoTien: amount })).min(1).max(200),
});

const parts = z.object({
  transactionId: z.guid(),
  orderGroup: z.guid(),
  amount,
  fee: z.literal("0"),
  returnUrl: address,
  notifyUrl: loopbackAddress,
  expireAt: moment,
  bill_info: bill,
});
export type Order = z.infer<typeof parts>;

/** What the payer reads must make what the payer pays. */
export const order = parts.refine(({ amount: whole, bill_info }) => bill_info.DSKhoanNop.reduce((sum, { SoTien }) => sum + SoTien, 0) === whole, { path: ["amount"] });
