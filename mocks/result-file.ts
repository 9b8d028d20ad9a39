/** A ministry's result as a PDF that any reader opens, with the text in it as text. The same content and moment give the same bytes. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import Pdf from "pdfkit";

export interface ResultContent {
  readonly authority: string;
  readonly title: string;
  readonly number: string;
  /** Label and value. */
  readonly rows: readonly (readonly [string, string])[];
  readonly signatory: string;
  readonly issuedAt: Date;
}

/** DejaVu has every Vietnamese letter; the fonts that PDF readers bring have not. */
const fonts = join(dirname(createRequire(import.meta.url).resolve("dejavu-fonts-ttf/package.json")), "ttf");
const margin = 56;
const labelWidth = 170;

const vietnameseDay = (moment: Date): string => {
  const [year, month, day] = new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 10).split("-");
  return `ngày ${day} tháng ${month} năm ${year}`;
};

/** Decomposed letters would be drawn as a letter and a stray mark. */
const composed = (text: string): string => text.normalize("NFC");

export const writeResultFile = (content: ResultContent): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const { issuedAt } = content;
    const document = new Pdf({ size: "A4", margin, lang: "vi", info: { Title: composed(content.title), Author: composed(content.authority), CreationDate: issuedAt, ModDate: issuedAt } });
    const chunks: Buffer[] = [];
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
    draw(document, content);
    document.end();
  });

const draw = (document: PDFKit.PDFDocument, { authority, title, number, rows, signatory, issuedAt }: ResultContent): void => {
  const [plain, bold] = [join(fonts, "DejaVuSans.ttf"), join(fonts, "DejaVuSans-Bold.ttf")];
  document.font(bold).fontSize(10).text(composed(authority).toLocaleUpperCase("vi")).font(plain).text(`Số: ${number}`).moveDown();
  document.font(bold).text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { align: "center" }).text("Độc lập - Tự do - Hạnh phúc", { align: "center" }).moveDown(2);
  document.fontSize(15).text(composed(title).toLocaleUpperCase("vi"), { align: "center" }).moveDown(1.5).fontSize(10);
  for (const [label, value] of rows) {
    const top = document.y;
    document.font(plain).text(composed(label), margin, top, { width: labelWidth });
    const below = document.y;
    document.font(bold).text(composed(value), margin + labelWidth, top);
    document.y = Math.max(below, document.y) + 4;
  }
  document.font(plain).moveDown(2).text(`Cấp ${vietnameseDay(issuedAt)}`, margin, document.y, { align: "right" }).font(bold).text(composed(signatory), { align: "right" });
  document.font(plain).fontSize(8).moveDown(3).text("Văn bản của thế giới mô phỏng, không có giá trị pháp lý.", { align: "center" });
};
