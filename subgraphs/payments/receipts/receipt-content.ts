/** What stands on a receipt, word for word: the PDF and the page to print only set it differently. */
import { DateTime } from "luxon";
import { vietnam } from "../../../kit/clock.ts";
import type { BudgetSlip } from "../../../kit/payable.ts";
import { amountInWords } from "./amount-in-words.ts";
import type { Receipt } from "./receipt.ts";

export interface Column {
  readonly label: string;
  /** Of the width of the paper, in a hundred. */
  readonly share: number;
  readonly align: "left" | "center" | "right";
}

/** All of it is text that is safe to draw: composed letters, one line each, nothing invisible. */
export interface ReceiptContent {
  readonly title: string;
  /** The legal form that it follows. */
  readonly form: string | undefined;
  readonly number: string;
  /** Label and value. */
  readonly fields: readonly (readonly [string, string])[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  /** Which column is the amount's. */
  readonly amountColumn: number;
  readonly total: string;
  readonly inWords: string;
  readonly issuedOn: string;
  readonly id: string;
}

/** @throws {RangeError} when the lines do not make the total, or a moment is none: nothing false is put in writing. */
export const contentOf = (receipt: Receipt): ReceiptContent => {
  const { id, number, kind, issuedAt, lines, total } = receipt;
  if (lines.reduce((sum, { amount }) => sum + amount, 0) !== total) throw new RangeError("the lines of a receipt do not make its total");
  const { form, title, fields, columns, rowOf } = kind === "BUDGET_SLIP" ? budgetSlip(receipt) : plainReceipt(receipt);
  const rows = lines.map((line, index) => rowOf(line, String(index + 1)));
  return {
    ...{ title, form, columns, id },
    number: printable(number),
    fields: fields.flatMap(([label, value]) => (value === undefined ? [] : [[label, printable(value)] as const])),
    rows: rows.map((row) => row.map(printable)),
    amountColumn: columns.findIndex(({ label }) => label === amountLabel),
    total: money(total),
    inWords: amountInWords(total),
    issuedOn: momentOf(issuedAt).toFormat("'Ngày' dd 'tháng' MM 'năm' yyyy"),
  };
};

type Line = Receipt["lines"][number];

interface Layout extends Pick<ReceiptContent, "title" | "form" | "columns"> {
  readonly fields: readonly (readonly [string, string | undefined])[];
  readonly rowOf: (line: Line, ordinal: string) => readonly string[];
}

const amountLabel = "Số tiền (VND)";

const plainReceipt = (receipt: Receipt): Layout => ({
  title: "Biên lai điện tử",
  form: undefined,
  fields: [["Người nộp tiền", receipt.payer], ...payeeFields(receipt), ...paymentFields(receipt)],
  columns: [
    { label: "STT", share: 7, align: "center" },
    { label: "Nội dung", share: 67, align: "left" },
    { label: amountLabel, share: 26, align: "right" },
  ],
  rowOf: ({ content, amount }, ordinal) => [ordinal, content, money(amount)],
});

/** The form's order: who owes, who pays for them, the treasury with its account and the agency that collects, the lines with chapter and sub-item. */
const budgetSlip = (receipt: Receipt): Layout => {
  const taxpayers = taxpayersOf(receipt.lines);
  const instead = receipt.payer !== undefined && taxpayers.some(({ name }) => name !== undefined && !sameText(name, receipt.payer ?? ""));
  return {
    title: "Giấy nộp tiền vào ngân sách nhà nước",
    form: "Mẫu số C1-02/NS",
    fields: [
      ...taxpayers.flatMap(({ taxCode, name, address }): Layout["fields"] => [["Người nộp thuế", name ?? receipt.payer], ["Mã số thuế", taxCode], ["Địa chỉ", address]]),
      ["Người nộp thay", instead ? receipt.payer : undefined],
      ...payeeFields(receipt),
      ["Loại tiền", "VND"],
      ...paymentFields(receipt),
    ],
    columns: [
      { label: "STT", share: 6, align: "center" },
      { label: "Số quyết định / thông báo", share: 17, align: "left" },
      { label: "Kỳ thuế", share: 11, align: "center" },
      { label: "Nội dung khoản nộp", share: 26, align: "left" },
      { label: amountLabel, share: 19, align: "right" },
      { label: "Mã chương", share: 11, align: "center" },
      { label: "Mã tiểu mục", share: 10, align: "center" },
    ],
    rowOf: ({ content, amount, slip }, ordinal) => {
      const whose = slip !== undefined && taxpayers.length > 1 ? ` (MST ${slip.payer.taxCode})` : "";
      return [ordinal, slip?.decisionNumber ?? "", slip?.period ?? "", (slip?.content ?? content) + whose, money(amount), slip?.chapter ?? "", slip?.subItem ?? ""];
    },
  };
};

/** One each, by their tax codes. */
const taxpayersOf = (lines: readonly Line[]): readonly BudgetSlip["payer"][] => [...new Map(lines.flatMap(({ slip }) => (slip ? [[slip.payer.taxCode, slip.payer] as const] : []))).values()];

const payeeFields = ({ payee }: Receipt): Layout["fields"] =>
  payee.kind === "BANK"
    ? [
        ["Đơn vị thụ hưởng", payee.name],
        ["Số tài khoản", payee.account],
        ["Tại ngân hàng", payee.bank],
      ]
    : [
        ["Đơn vị thụ hưởng", payee.name],
        ["Kho bạc Nhà nước", payee.treasury],
        ["Tài khoản thu ngân sách", payee.account],
        ["Mã cơ quan quản lý thu", payee.collectingAgency],
      ];

const paymentFields = ({ paidAt, transaction, bookingReference }: Receipt): Layout["fields"] => [
  ["Thời điểm thanh toán", momentOf(paidAt).toFormat("HH:mm:ss 'ngày' dd/MM/yyyy")],
  ["Mã giao dịch", transaction],
  ["Số ghi nhận của đơn vị thụ hưởng", bookingReference],
];

const momentOf = (iso: string): DateTime => {
  const moment = DateTime.fromISO(iso, { zone: vietnam });
  if (!moment.isValid) throw new RangeError("a receipt with a moment that is none");
  return moment;
};

const money = (amount: number): string => amount.toLocaleString("vi-VN");

/** Decomposed letters would be drawn as a letter and a stray mark; what cannot be seen could make a line read as another. */
const printable = (text: string): string => text.toWellFormed().normalize("NFC").replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim();

const sameText = (one: string, other: string): boolean => printable(one).toLocaleLowerCase("vi") === printable(other).toLocaleLowerCase("vi");
