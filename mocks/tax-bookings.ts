/**
 * Payments that the portal took, as the tax authority books them. All of it is invented, in the style of the known messages: type 00130 books, 00131 tells what was
 * booked under the portal's id, 00132 lists a day by pages. A line of a ledger is named by everything that its row says of it; `HAN_NOP` has the form of the land ledger,
 * `NGAY_NOP` that of requests, and amounts of the list have decimals.
 */
import { bookOnce, bookingsOf, bookingsOn } from "./bookings.ts";
import type { MockBooking } from "./bookings.ts";
import { errors } from "./tax-errors.ts";
import type { TaxError } from "./tax-errors.ts";
import { fileOf, ledgerNames, payLine } from "./tax-ledgers.ts";
import type { LedgerName, TaxFile } from "./tax-record.ts";
import { elements, messageTypes, monthOf, row, slashed, timestamp } from "./tax-rows.ts";
import type { Framing } from "./tax-rows.ts";
import type { World } from "./world.ts";

/** The elements of the row that asks. */
type Asked = (name: string) => string;

export interface BookingType extends Framing {
  readonly answer: (world: World, asked: Asked) => TaxError | { readonly rows: string };
}

const ministry = "tax";

/** What tells a line from every other of its ledger, by the elements of a booking. */
const linesOf = ({ chapter, record }: TaxFile, ledger: LedgerName): readonly Readonly<Record<string, string>>[] => {
  switch (ledger) {
    case "income":
      return (record.income ?? []).map(({ decision = "", subItem, period }) => ({ SO_QDINH: decision, MA_CHUONG: chapter, MA_TMUC: subItem, KY_THUE: typeof period === "string" ? period : monthOf(period) }));
    case "land":
      return (record.land ?? []).map(({ decision, subItem, plot, sheet, dueOn }) => ({ SO_QDINH: decision, MA_CHUONG: chapter, MA_TMUC: subItem, SO_THUADAT: plot, SO_TO_BANDO: sheet, HAN_NOP: timestamp(dueOn) }));
    case "vehicles":
      return (record.vehicles ?? []).map(({ decision = "", subItem, period, chassis }) => ({ SO_QDINH: decision, MA_CHUONG: chapter, MA_TMUC: subItem, KY_THUE: monthOf(period), SO_KHUNG: chassis }));
  }
};

const markNames = ["SO_QDINH", "MA_CHUONG", "MA_TMUC", "KY_THUE", "SO_THUADAT", "SO_TO_BANDO", "MA_GCN", "HAN_NOP", "SO_KHUNG"];

/** `dd-MM-yyyy HH:mm:ss` as ISO 8601. */
const paidAtOf = (text: string): string | undefined => {
  const [, day, month, year, time] = /^(\d{2})-(\d{2})-(\d{4}) (\d{2}:\d{2}:\d{2})$/.exec(text) ?? [];
  const paidAt = `${year}-${month}-${day}T${time}+07:00`;
  return Number.isNaN(Date.parse(paidAt)) ? undefined : paidAt;
};

const isReference = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

const bookingRow = (type: string, name: string, { id, what, amount, reference, at, transaction }: MockBooking, decimals = ""): string =>
  row(type, name, elements({ MA_THAM_CHIEU: id, MA_GIAO_DICH: transaction, MA_KHOAN: what, NGAY_NOP: slashed(at.slice(0, 10)), SO_TIEN: `${amount}${decimals}`, LOAI_TIEN: "VND", SO_CHUNG_TU: reference }));

const nextReference = (world: World): string => {
  const today = new Date(world.now().getTime() + 7 * 3_600_000).toISOString().slice(2, 10).replaceAll("-", "");
  return `GNT${today}${String(bookingsOf(world, ministry).length + 1).padStart(6, "0")}`;
};

const book = (world: World, asked: Asked): TaxError | { readonly rows: string } => {
  const [id, what, transaction, taxCode, paidAt] = [asked("MA_THAM_CHIEU"), asked("MA_KHOAN"), asked("MA_GIAO_DICH"), asked("MST"), paidAtOf(asked("NGAY_NOP"))];
  const amount = /^[1-9]\d{0,14}$/.test(asked("SO_TIEN")) ? Number(asked("SO_TIEN")) : undefined;
  if (!isReference(id) || what === "" || transaction === "" || paidAt === undefined || amount === undefined || asked("LOAI_TIEN") !== "VND") return errors.message;
  const ledger = ledgerNames.find((each) => Object.entries(messageTypes).some(([type, { ledger: read }]) => read === each && type === asked("LOAI_SO")));
  const file = fileOf(world, taxCode);
  if (ledger && file?.record.closedLedgers?.includes(ledger)) return errors.system;
  const outcome = bookOnce(world, ministry, { id, what, amount, at: paidAt, transaction }, () => {
    if (file === undefined || ledger === undefined) return { refused: "noLine" as const };
    const found = linesOf(file, ledger).flatMap((line, index) => (markNames.every((mark) => (line[mark] ?? "") === asked(mark)) ? [index] : []));
    const [index] = found;
    const remaining = index === undefined ? undefined : file.record[ledger]?.[index]?.remaining;
    if (index === undefined || remaining === undefined || found.length > 1) return { refused: "noLine" as const };
    if (remaining <= 0) return { refused: "paid" as const };
    if (amount > remaining) return { refused: "aboveDue" as const };
    const reference = nextReference(world);
    payLine(world, taxCode, ledger, index, amount);
    return { reference };
  });
  if ("booked" in outcome) return { rows: bookingRow("00130", "Ghi nhận chứng từ nộp ngân sách nhà nước", outcome.booked) };
  return outcome.refused === "CONFLICT" ? errors.conflict : errors[outcome.refused];
};

const find = (world: World, asked: Asked): TaxError | { readonly rows: string } => {
  const id = asked("MA_THAM_CHIEU");
  if (!isReference(id)) return errors.message;
  const booked = bookingsOf(world, ministry).find((booking) => booking.id === id);
  return booked ? { rows: bookingRow("00131", "Tra cứu chứng từ theo mã tham chiếu", booked) } : errors.noData;
};

/** A page at most, whatever is asked for. */
const mostLines = 500;

const list = (world: World, asked: Asked): TaxError | { readonly rows: string } => {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(asked("NGAY")) ?? [];
  const count = Number(asked("SO_DONG"));
  if (year === undefined || !(Number.isInteger(count) && count > 0)) return errors.message;
  const booked = bookingsOn(world, ministry, `${year}-${month}-${day}`);
  const after = asked("SAU_CHUNG_TU");
  const from = after === "" ? 0 : booked.findIndex(({ reference }) => reference === after) + 1;
  if (from === 0 && after !== "") return errors.message;
  const page = booked.slice(from, from + Math.min(count, mostLines));
  return page.length === 0 ? errors.noData : { rows: page.map((booking) => bookingRow("00132", "Bảng kê chứng từ nộp ngân sách theo ngày", booking, ".00")).join("") };
};

export const bookingTypes: Readonly<Record<string, BookingType>> = {
  "00130": { wrapping: "escaped", success: "00", answer: book },
  "00131": { wrapping: "cdata", success: "", answer: find },
  "00132": { wrapping: "escaped", success: undefined, answer: list },
};
