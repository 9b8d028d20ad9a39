/**
 * Fees of certificates that were paid through the portal, booked at the criminal-record system (ghi nhận nộp phí). All of it is invented, in the style of its
 * filings.
 *
 * Its traps: a key of its own, which opens nothing else; 201 for a booking and 200 for the same again; amounts are texts; times are local, without an offset; the
 * list of a day is asked for by `dd/MM/yyyy`. A fee is paid whole or not at all.
 */
import { z } from "zod";
import { bookOnce, bookingsOf, bookingsOn } from "./bookings.ts";
import type { MockBooking } from "./bookings.ts";
import { findCase, statusOf } from "./cases.ts";
import type { Case, Fee } from "./cases.ts";
import { service } from "./certificate-issue.ts";
import { takeFee } from "./fees.ts";
import { word } from "./filing.ts";
import { json, readJson } from "./ministry.ts";
import type { MockRequest, MockResponse } from "./ministry.ts";
import type { World } from "./world.ts";

const apiKey = "mock-judicial-records-fee-key";
const path = "/lltp/nop-phi";
const { ministry } = service;

const payment = z.object({
  maThamChieu: z.guid(),
  maHoSo: word,
  maPhi: word,
  soTien: z.string().regex(/^[1-9]\d{0,11}$/).transform(Number),
  thoiDiemNop: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/),
  maGiaoDich: word,
});
type Payment = z.infer<typeof payment>;

const refusals = {
  KHONG_CO_KHOAN_PHI: "Không có khoản phí này",
  DA_NOP: "Khoản phí đã được nộp",
  KHONG_YEU_CAU_NOP: "Hồ sơ không ở trạng thái yêu cầu nộp phí",
  VUOT_SO_PHI: "Số tiền lớn hơn số phí phải nộp",
  THIEU_SO_PHI: "Số tiền nhỏ hơn số phí phải nộp",
};
type Refusal = keyof typeof refusals;

/** Answers whatever concerns fees, and nothing for other requests. */
export const handleFees = (request: MockRequest, world: World): MockResponse | undefined => {
  if (request.path !== path) return undefined;
  if (request.headers["x-api-key"] !== apiKey) return problem(401, "KHONG_CO_QUYEN", "Sai khóa truy cập");
  if (request.method === "POST") return book(request, world);
  return request.query.has("ngay") ? list(request.query.get("ngay") ?? "", world) : lookUp(request.query.get("maThamChieu"), world);
};

const problem = (status: number, maLoi: string, moTa: string): MockResponse => json({ maLoi, moTa }, status);
const malformed = (): MockResponse => problem(400, "THAM_SO_KHONG_HOP_LE", "Thông tin nộp phí không hợp lệ");

const book = ({ body }: MockRequest, world: World): MockResponse => {
  const given = payment.safeParse(readJson(body));
  if (!given.success) return malformed();
  const { maThamChieu: id, maHoSo, maPhi, soTien: amount, thoiDiemNop, maGiaoDich: transaction } = given.data;
  const isKnown = bookingsOf(world, ministry).some((booked) => booked.id === id);
  const outcome = bookOnce<Refusal>(world, ministry, { id, what: `${maHoSo}/${maPhi}`, amount, at: `${thoiDiemNop}+07:00`, transaction }, () => decide(given.data, world));
  if ("booked" in outcome) return json(written(outcome.booked), isKnown ? 200 : 201);
  return outcome.refused === "CONFLICT" ? problem(409, "THAM_CHIEU_TRUNG", "Mã tham chiếu đã dùng cho lần nộp khác") : problem(422, outcome.refused, refusals[outcome.refused]);
};

const decide = ({ maHoSo, maPhi, soTien }: Payment, world: World): { readonly reference: string } | { readonly refused: Refusal } => {
  const its = findCase(world, ministry, maHoSo);
  const fee = its?.fees.find(({ code }) => code === maPhi);
  if (its === undefined || fee === undefined) return { refused: "KHONG_CO_KHOAN_PHI" };
  const refused = refusalOf(its, fee, soTien);
  if (refused) return { refused };
  takeFee(its, fee, world, service);
  return { reference: `BL-LLTP-${String(bookingsOf(world, ministry).length + 1).padStart(7, "0")}` };
};

const refusalOf = (its: Case, fee: Fee, amount: number): Refusal | undefined => {
  if (fee.paidAt !== undefined) return "DA_NOP";
  if (statusOf(its) !== 6) return "KHONG_YEU_CAU_NOP";
  if (amount !== fee.amount) return amount > fee.amount ? "VUOT_SO_PHI" : "THIEU_SO_PHI";
  return undefined;
};

const written = ({ id, what, amount, reference, at }: MockBooking) => {
  const [maHoSo, maPhi] = what.split("/");
  return { maThamChieu: id, trangThai: "DA_GHI_NHAN", maHoSo, maPhi, soTien: String(amount), soBienLai: reference, thoiDiemNop: at.slice(0, 19) };
};

const lookUp = (id: string | null, world: World): MockResponse => {
  if (id === null) return malformed();
  const booked = bookingsOf(world, ministry).find((each) => each.id === id);
  return booked ? json(written(booked)) : problem(404, "KHONG_TIM_THAY", "Không có lần nộp phí này");
};

const list = (ngay: string, world: World): MockResponse => {
  if (!/^\d{2}\/\d{2}\/\d{4}$/.test(ngay)) return malformed();
  return json({ ngay, danhSach: bookingsOn(world, ministry, ngay.split("/").toReversed().join("-")).map(written) });
};
