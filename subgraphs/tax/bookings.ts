/**
 * What was paid through the portal, booked at the authority (ghi nhận chứng từ nộp ngân sách). All of it is *invented*, in the style of the known messages: types
 * 00130 (book), 00131 (what was booked under our id), 00132 (a day's list), their elements and their error codes.
 */
import { z } from "zod";
import { NothingFiled } from "../../kit/act.ts";
import { writeDateTime } from "../../kit/dates.ts";
import { badInput } from "../../kit/errors.ts";
import type { PublicError } from "../../kit/errors.ts";
import { badAnswer, parseAnswer } from "../../kit/ministry-client.ts";
import type { Secret } from "../../kit/secret.ts";
import type { Booking, Settlement, SettlementOutcome, SettlementRefusal, SettlementWire } from "../../kit/settlement.ts";
import type { Authority } from "./authority.ts";
import type { GipAnswer, Query } from "./envelope.ts";
import { ledgerWires } from "./ledger-rows.ts";
import { ledgers, obligationId } from "./obligations.ts";
import type { Obligation, RowMarks } from "./obligations.ts";
import { amount } from "./wire.ts";

/** As it travels in an offer and comes back in the notice: which row of which ledger of whom. @returns `undefined` for a row that nothing tells from another. */
export const writeBooking = ({ taxCode, ledger, row }: Obligation): Readonly<Record<string, string>> | undefined =>
  row && Object.fromEntries(Object.entries({ taxCode, ledger, ...row }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

/** @param key of the obligations' ids. */
export const createBookings = (authority: Pick<Authority, "ask">, key: Secret): SettlementWire => ({
  async book(settlement, signal) {
    const answer = await authority.ask(bookQuery(settlement, key), signal);
    if (answer.refusal !== undefined) return refusedBy(answer.refusal);
    return bookedBy(answer, settlement);
  },
  async find(settlement, signal) {
    const answer = await authority.ask({ type: "00131", name: "Tra cứu chứng từ theo mã tham chiếu", row: { MA_THAM_CHIEU: settlement.id } }, signal);
    return answer.rows === undefined ? undefined : bookedBy(answer, settlement);
  },
  ministries: [{ name: "tax", bookings: (on, signal) => listOf(authority, on, signal) }],
  ministryOf: () => "tax",
});

/** The authority does not want the money. */
const refusals: Readonly<Record<string, SettlementRefusal>> = { "20": "ALREADY_PAID", "21": "ABOVE_DUE", "22": "NO_SUCH_OBLIGATION" };
/** Another booking stands under our id. */
const conflict = "23";
/** Sender, type or form of the message: it was turned away before anybody looked into a ledger. */
const turnedAway = ["03", "04", "05"];

const refusedBy = (errorCode: string): SettlementOutcome => {
  const reason = Object.hasOwn(refusals, errorCode) ? refusals[errorCode] : undefined;
  if (reason !== undefined) return { state: "REFUSED", reason };
  if (errorCode === conflict) throw badAnswer("another booking stands under this id");
  throw new NothingFiled(badAnswer("the booking was called malformed"));
};

/** @throws {NothingFiled} for a notice whose booking is not that of its obligation: both were said by us, and money for one row is never booked on another. */
const bookQuery = ({ id, obligation, amount: paid, paidAt, transaction, booking: { taxCode = "", ledger, ...row } }: Settlement, key: Secret): Query => {
  const named = ledgers.find((each) => each === ledger);
  if (named === undefined || obligationId(key, taxCode, named, row) !== obligation) throw new NothingFiled(noRow());
  return {
    type: "00130",
    name: "Ghi nhận chứng từ nộp ngân sách nhà nước",
    row: {
      MA_THAM_CHIEU: id,
      MA_GIAO_DICH: transaction,
      MA_KHOAN: obligation,
      NGAY_NOP: writeDateTime(new Date(paidAt), "dd-MM-yyyy HH:mm:ss"),
      SO_TIEN: String(paid),
      LOAI_TIEN: "VND",
      MST: taxCode,
      LOAI_SO: ledgerWires[named].type,
      ...marksOnWire(row),
    },
    refusals: [...Object.keys(refusals), conflict, ...turnedAway],
  };
};

const noRow = (): PublicError =>
  badInput("notice does not hold the booking of its obligation, as the payable has it.", "notice không có phần booking đúng với khoản phải nộp như trong payable.");

/** Every mark is said, the absent ones as empty elements: the authority takes a row by all of them. */
const marksOnWire = (row: RowMarks): Readonly<Record<string, string>> => ({
  SO_QDINH: row.decision ?? "",
  MA_CHUONG: row.chapter ?? "",
  MA_TMUC: row.subItem ?? "",
  KY_THUE: row.period ?? "",
  SO_THUADAT: row.plot ?? "",
  SO_TO_BANDO: row.sheet ?? "",
  MA_GCN: row.certificate ?? "",
  HAN_NOP: row.dueOn === undefined ? "" : `${row.dueOn} 00:00:00.0`,
  SO_KHUNG: row.chassis ?? "",
});

const bookingRow = z.object({
  MA_THAM_CHIEU: z.string(),
  MA_KHOAN: z.string(),
  SO_TIEN: amount,
  SO_CHUNG_TU: z.string().min(1).max(200),
});

const bookingsIn = ({ rows = [] }: GipAnswer): readonly Booking[] =>
  parseAnswer(z.array(bookingRow), rows).map((row) => ({ id: row.MA_THAM_CHIEU, obligation: row.MA_KHOAN, amount: row.SO_TIEN, reference: row.SO_CHUNG_TU }));

const bookedBy = (answer: GipAnswer, { id, obligation, amount: paid }: Settlement): SettlementOutcome => {
  const [booked, ...others] = bookingsIn(answer);
  if (booked === undefined || others.length > 0) throw badAnswer("not one booking for one id");
  if (booked.id !== id || booked.obligation !== obligation || booked.amount !== paid) throw badAnswer("a booking other than ours");
  return { state: "SETTLED", reference: booked.reference };
};

/** Lines of a day that one message brings: some hundred kilobytes. */
const linesAtOnce = 500;

/** A day's list in the order of booking, each message after the last line of the one before. */
const listOf = async (authority: Pick<Authority, "ask">, on: string, signal: AbortSignal): Promise<readonly Booking[]> => {
  const lines = new Map<string, Booking>();
  for (let after = ""; ; ) {
    const row = { NGAY: on.split("-").toReversed().join("/"), SAU_CHUNG_TU: after, SO_DONG: String(linesAtOnce) };
    const more = bookingsIn(await authority.ask({ type: "00132", name: "Bảng kê chứng từ nộp ngân sách theo ngày", row }, signal));
    for (const line of more) {
      // A list that begins anew would never end.
      if (lines.has(line.reference)) throw badAnswer("a day's list that repeats itself");
      lines.set(line.reference, line);
      after = line.reference;
    }
    if (more.length < linesAtOnce) return [...lines.values()];
  }
};
