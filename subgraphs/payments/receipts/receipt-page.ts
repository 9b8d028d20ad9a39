/** A receipt as a page to read and to print: no script, nothing from elsewhere, everything that was not written here escaped. */
import { createHash } from "node:crypto";
import { contentOf } from "./receipt-content.ts";
import type { ReceiptContent } from "./receipt-content.ts";
import type { Receipt } from "./receipt.ts";

const style = `
@page { size: A4; margin: 15mm; }
body { font: 1rem/1.45 system-ui, "DejaVu Sans", sans-serif; color: #111; max-width: 50rem; margin: 1.5rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
header { text-align: right; }
header p { margin: 0; }
h1 { font-size: 1.3rem; text-align: center; text-transform: uppercase; margin: 1.5rem 0; }
dl { display: grid; grid-template-columns: minmax(9rem, 15rem) 1fr; gap: .35rem 1rem; margin: 0 0 1.25rem; }
dt { color: #555; }
dd { margin: 0; font-weight: 600; }
table { width: 100%; border-collapse: collapse; font-size: .92rem; margin: 0 0 1.25rem; }
th, td { border: 1px solid #777; padding: .35rem .4rem; vertical-align: top; text-align: left; }
th, td.center { overflow-wrap: normal; }
.center { text-align: center; }
.right { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
tfoot { font-weight: 700; }
tr { break-inside: avoid; }
.issued { text-align: right; }
footer { border-top: 1px solid #bbb; color: #555; font-size: .85rem; margin-top: 2rem; }
@media screen and (max-width: 40rem) {
  dl { display: block; }
  dd { margin-bottom: .5rem; }
  thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  table, tbody, tfoot, tr, th, td { display: block; border: 0; }
  tr { border: 1px solid #777; border-radius: .5rem; margin-bottom: .75rem; padding: .4rem 0; }
  td, .center, .right { text-align: left; }
  td:empty { display: none; }
  td[data-label]::before { content: attr(data-label) ": "; color: #555; font-weight: 400; }
}
@media print {
  body { margin: 0; max-width: none; padding: 0; font-size: 10pt; }
}
`;

/** The Content-Security-Policy to send the page with: its own style and nothing else, in nobody's frame. */
export const receiptPagePolicy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/**
 * @param verificationCode by which anybody can ask the portal whether the receipt is genuine.
 * @throws {RangeError} as `contentOf` does.
 */
export const writeReceiptPage = (receipt: Receipt, verificationCode: string | undefined): string => {
  const content = contentOf(receipt);
  const { title, form, number, fields, inWords, issuedOn, id } = content;
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escape(`${title} ${number}`)}</title>
<style>${style}</style>
</head>
<body>
<header>${form === undefined ? "" : `<p>${escape(form)}</p>`}<p>Số: ${escape(number)}</p></header>
<main>
<h1>${escape(title)}</h1>
<dl>${fields.map(([label, value]) => `<dt>${escape(label)}</dt><dd>${escape(value)}</dd>`).join("\n")}</dl>
${table(content)}
<dl><dt>Tổng số tiền ghi bằng chữ</dt><dd>${escape(inWords)}</dd></dl>
<p class="issued">${escape(issuedOn)}</p>
</main>
<footer>${verificationCode === undefined ? "" : `<p>Mã kiểm tra tài liệu: <strong>${escape(verificationCode)}</strong>, dùng tại Cổng dịch vụ công.</p>`}<p>Chứng từ điện tử, mã ${escape(id)}.</p></footer>
</body>
</html>
`;
};

const table = ({ columns, rows, amountColumn, total }: ReceiptContent): string => {
  const cells = (row: readonly string[]): string => columns.map(({ label, align }, index) => `<td class="${align}" data-label="${escape(label)}">${escape(row[index] ?? "")}</td>`).join("");
  const after = columns.length - amountColumn - 1;
  return `<table>
<thead><tr>${columns.map(({ label }) => `<th scope="col">${escape(label)}</th>`).join("")}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${cells(row)}</tr>`).join("\n")}
</tbody>
<tfoot><tr><td colspan="${amountColumn}">Tổng cộng</td><td class="right">${escape(total)}</td>${after > 0 ? `<td colspan="${after}"></td>` : ""}</tr></tfoot>
</table>`;
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
