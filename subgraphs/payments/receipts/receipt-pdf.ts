/** A receipt as a PDF that any reader opens, with the text in it as text. The same receipt gives the same bytes. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import Pdf from "pdfkit";
import { contentOf } from "./receipt-content.ts";
import type { Column, ReceiptContent } from "./receipt-content.ts";
import type { Receipt } from "./receipt.ts";

/** DejaVu has every Vietnamese letter; the fonts that PDF readers bring have not. */
const fonts = join(dirname(createRequire(import.meta.url).resolve("dejavu-fonts-ttf/package.json")), "ttf");
const [plain, bold] = [join(fonts, "DejaVuSans.ttf"), join(fonts, "DejaVuSans-Bold.ttf")];

const margin = 48;
const labelWidth = 180;
const cellPadding = 4;

/** @throws {RangeError} as `contentOf` does. */
export const writeReceiptPdf = async (receipt: Receipt): Promise<Buffer> => {
  const content = contentOf(receipt);
  const issuedAt = new Date(receipt.issuedAt);
  const document = new Pdf({ size: "A4", margin, lang: "vi", info: { Title: `${content.title} ${content.number}`, CreationDate: issuedAt, ModDate: issuedAt } });
  draw(document, content);
  document.end();
  const chunks: Buffer[] = [];
  for await (const chunk of document as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
};

const draw = (document: PDFKit.PDFDocument, content: ReceiptContent): void => {
  const { title, form, number, fields, inWords, issuedOn, id } = content;
  document.font(plain).fontSize(9);
  if (form !== undefined) document.text(form, { align: "right" });
  document.text(`Số: ${number}`, { align: "right" }).moveDown(1.5);
  document.font(bold).fontSize(14).text(title.toLocaleUpperCase("vi"), { align: "center" }).moveDown(1.5).fontSize(9);
  for (const field of fields) drawField(document, field);
  document.moveDown();
  drawTable(document, content);
  // The sum in words, the day and the rest end the same page.
  if (!keepTogether(document, 120)) document.moveDown();
  drawField(document, ["Tổng số tiền ghi bằng chữ", inWords]);
  document.font(plain).moveDown().text(issuedOn, margin, document.y, { align: "right" });
  document.fontSize(8).moveDown(2).text(`Chứng từ điện tử, mã ${id}. Có thể kiểm tra bằng chính tệp này tại kho tài liệu của Cổng dịch vụ công.`, { align: "center" });
};

const bottomOf = ({ page }: PDFKit.PDFDocument): number => page.height - margin;

/** Goes to the next page where less than so much is left of this one. @returns whether it did. */
const keepTogether = (document: PDFKit.PDFDocument, height: number): boolean => {
  if (document.y + height <= bottomOf(document)) return false;
  document.addPage();
  return true;
};

const drawField = (document: PDFKit.PDFDocument, [label, value]: readonly [string, string]): void => {
  const width = document.page.width - 2 * margin - labelWidth;
  keepTogether(document, document.font(bold).heightOfString(value, { width }));
  const top = document.y;
  document.font(plain).text(`${label}:`, margin, top, { width: labelWidth });
  const below = document.y;
  document.font(bold).text(value, margin + labelWidth, top, { width });
  document.y = Math.max(below, document.y) + 3;
  document.x = margin;
};

const drawTable = (document: PDFKit.PDFDocument, { columns, rows, amountColumn, total }: ReceiptContent): void => {
  const cellsOf = (texts: readonly string[], align?: Cell["align"]): readonly Cell[] =>
    columns.map((column, index) => ({ text: texts[index] ?? "", width: ((document.page.width - 2 * margin) * column.share) / 100, align: align ?? column.align }));
  const head = cellsOf(columns.map(({ label }) => label), "center");
  const body = (cells: readonly Cell[], font: string): void => {
    // A page that begins in the middle of the table says again what its columns are.
    if (keepTogether(document.font(font), rowHeight(document, cells))) drawRow(document.font(bold), head);
    drawRow(document.font(font), cells);
  };
  keepTogether(document, 80);
  drawRow(document.font(bold), head);
  for (const row of rows) body(cellsOf(row), plain);
  const sum = cellsOf([]);
  const before = sum.slice(0, amountColumn).reduce((width, cell) => width + cell.width, 0);
  body([{ text: "Tổng cộng", width: before, align: "left" }, ...sum.slice(amountColumn).map((cell, index) => (index === 0 ? { ...cell, text: total } : cell))], bold);
};

interface Cell {
  readonly text: string;
  readonly width: number;
  readonly align: Column["align"];
}

const inside = ({ width }: Cell): number => width - 2 * cellPadding;

const rowHeight = (document: PDFKit.PDFDocument, cells: readonly Cell[]): number => Math.max(...cells.map((cell) => document.heightOfString(cell.text, { width: inside(cell) }))) + 2 * cellPadding;

const drawRow = (document: PDFKit.PDFDocument, cells: readonly Cell[]): void => {
  const top = document.y;
  const height = rowHeight(document, cells);
  let left = margin;
  for (const cell of cells) {
    document.rect(left, top, cell.width, height).lineWidth(0.5).stroke();
    document.text(cell.text, left + cellPadding, top + cellPadding, { width: inside(cell), align: cell.align });
    left += cell.width;
  }
  document.x = margin;
  document.y = top + height;
};
