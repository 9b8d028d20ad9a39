/** Fees at the criminal-record system (ghi nhận nộp phí): what goes out, and what each answer means. All of it is invented. */
import { DateTime } from "luxon";
import { z } from "zod";
import { NothingFiled } from "../../kit/act.ts";
import { vietnam } from "../../kit/clock.ts";
import { badAnswer, createMinistryClient, parseAnswer } from "../../kit/ministry-client.ts";
import type { MinistryAnswer } from "../../kit/ministry-client.ts";
import { readVnd } from "../../kit/money.ts";
import type { Secret } from "../../kit/secret.ts";
import type { SettlementOutcome, SettlementRefusal } from "../../kit/settlement.ts";
import type { FeePayment, FeeWire } from "./fee-settlements.ts";
import { obligationOf } from "./fees.ts";

const path = "/lltp/nop-phi";

const bounds = {
  /** Nobody waits at a page for it; three of them are less than an act's lease. */
  deadlineMs: 8_000,
  /** A busy day: five thousand fees. */
  maxBytes: 2_000_000,
  connections: 8,
};

const amount = z.string().transform((value, context) => {
  const read = readVnd(value);
  if (read === undefined) context.addIssue("no amount");
  return read ?? z.NEVER;
});
const wireBooked = z.object({ maThamChieu: z.string(), trangThai: z.literal("DA_GHI_NHAN"), maHoSo: z.string(), maPhi: z.string(), soTien: amount, soBienLai: z.string().min(1).max(100) });
type WireBooked = z.infer<typeof wireBooked>;
const wireDay = z.object({ ngay: z.string(), danhSach: z.array(wireBooked) });
const wireRefused = z.object({ maLoi: z.string() });

/** Words that are known alone: what is refused goes back, and a word that is new to us may mean that it was booked. */
const refusals: ReadonlyMap<string, SettlementRefusal> = new Map([
  ["DA_NOP", "ALREADY_PAID"],
  ["VUOT_SO_PHI", "ABOVE_DUE"],
  ["KHONG_CO_KHOAN_PHI", "NO_SUCH_OBLIGATION"],
  ["KHONG_YEU_CAU_NOP", "REFUSED"],
  ["THIEU_SO_PHI", "REFUSED"],
]);

/** Answers after which the system surely has nothing: it says so of the request itself. */
const surelyNothing: ReadonlySet<number> = new Set([400, 401, 403]);

const settled = ({ maThamChieu, maHoSo, maPhi, soTien, soBienLai }: WireBooked, { id, dossier, fee, amount: paid }: FeePayment): SettlementOutcome => {
  if (maThamChieu !== id || maHoSo !== dossier || maPhi !== fee || soTien !== paid) throw badAnswer("a booking of something else");
  return { state: "SETTLED", reference: soBienLai };
};

/** What an answer means that books nothing. */
const refusedOf = (answer: MinistryAnswer): SettlementOutcome => {
  if (answer.status === 422) {
    const reason = refusals.get(parseAnswer(wireRefused, answer.json()).maLoi);
    if (reason === undefined) throw badAnswer("refused in words that are new to us");
    return { state: "REFUSED", reason };
  }
  const fault = badAnswer(`answered ${answer.status} to a fee`);
  throw surelyNothing.has(answer.status) ? new NothingFiled(fault) : fault;
};

/** @param url where the system is reached. @param key good for fees alone. */
export const createJudicialRecordsFees = (url: string, key: Secret): FeeWire => {
  const client = createMinistryClient({ url, ...bounds });
  const headers = { "x-api-key": key.reveal() };
  return {
    async book(payment, signal) {
      const { id, dossier, fee, amount: paid, paidAt, transaction } = payment;
      const thoiDiemNop = DateTime.fromISO(paidAt, { zone: vietnam }).toFormat("yyyy-MM-dd'T'HH:mm:ss");
      const body = JSON.stringify({ maThamChieu: id, maHoSo: dossier, maPhi: fee, soTien: String(paid), thoiDiemNop, maGiaoDich: transaction });
      const answer = await client.call({ method: "POST", path, headers: { ...headers, "content-type": "application/json; charset=utf-8" }, body, signal });
      return answer.status === 200 || answer.status === 201 ? settled(parseAnswer(wireBooked, answer.json()), payment) : refusedOf(answer);
    },
    async find(payment, signal) {
      const answer = await client.call({ path: `${path}?maThamChieu=${payment.id}`, headers, signal });
      if (answer.status === 200) return settled(parseAnswer(wireBooked, answer.json()), payment);
      // Only the system's own word for it: a 404 of something in between says nothing.
      if (answer.status === 404 && parseAnswer(wireRefused, answer.json()).maLoi === "KHONG_TIM_THAY") return undefined;
      throw badAnswer(`answered ${answer.status} to a look-up of a fee`);
    },
    async bookings(day, signal) {
      const ngay = day.split("-").toReversed().join("/");
      const answer = await client.call({ path: `${path}?ngay=${encodeURIComponent(ngay)}`, headers, signal });
      if (answer.status !== 200) throw badAnswer(`answered ${answer.status} to a day's fees`);
      const { ngay: told, danhSach } = parseAnswer(wireDay, answer.json());
      if (told !== ngay) throw badAnswer("the fees of another day");
      return danhSach.map(({ maThamChieu, maHoSo, maPhi, soTien, soBienLai }) => ({ id: maThamChieu, obligation: obligationOf(maHoSo, maPhi), amount: soTien, reference: soBienLai }));
    },
    close: () => client.close(),
  };
};
