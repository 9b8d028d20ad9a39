/** A receipt in both its forms: what a citizen reads on paper and on a telephone, and what an auditor reads out of the file. */
import { createHash } from "node:crypto";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import type { BudgetSlip } from "../../../kit/payable.ts";
import { receiptPagePolicy, writeReceiptPage } from "./receipt-page.ts";
import { writeReceiptPdf } from "./receipt-pdf.ts";
import type { Receipt } from "./receipt.ts";

const receipt: Receipt = {
  id: "0b5f2b0e-6f0f-4a57-9f2e-0c7c6a3b1d11",
  number: "BL-261123-0001",
  kind: "RECEIPT",
  paidAt: "2026-11-23T23:30:05+07:00",
  issuedAt: "2026-11-24T00:10:00+07:00",
  payer: "Nguyễn Văn An",
  payee: { kind: "BANK", name: "Tổng công ty Điện lực TP Hà Nội", account: "990000000001", bank: "Ngân hàng Mẫu" },
  transaction: "PAY-1",
  bookingReference: "HN-77",
  lines: [
    { content: "Tiền điện tháng 10/2026, mã khách hàng PD99000000101", amount: 107_136, slip: undefined },
    { content: "Tiền điện tháng 11/2026, mã khách hàng PD99000000101", amount: 250_000, slip: undefined },
  ],
  total: 357_136,
};

const slip: BudgetSlip = {
  payer: { taxCode: "999078000105", name: "Võ Thị Giang", address: "Số 1 phố Mẫu" },
  chapter: "757",
  subItem: "1006",
  period: "10/2026",
  decisionNumber: "LTB9900001-TK9900001/TB-CCT",
  content: "Thuế thu nhập cá nhân từ chuyển nhượng bất động sản",
};
const budgetSlip: Receipt = {
  ...receipt,
  number: "C1-261123-0002",
  kind: "BUDGET_SLIP",
  payee: { kind: "TREASURY", name: "Thuế cơ sở Mẫu", treasury: "0999", account: "7111", collectingAgency: "9900001" },
  lines: [
    { content: "Thuế", amount: 5_052_600_000, slip },
    { content: "Lệ phí", amount: 15_000, slip: { ...slip, subItem: "2801", content: "Lệ phí trước bạ nhà đất", decisionNumber: undefined, period: undefined } },
  ],
  total: 5_052_615_000,
};

/** As a reader gives it, without the breaks of lines. */
const textOf = async (its: Receipt): Promise<string> => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await writeReceiptPdf(its))), { mergePages: true });
  return text.replaceAll(/\s+/g, " ");
};
/** What a browser would show, as plain text. */
const readPage = (html: string): string => {
  const decoded = html.replace(/<style>[^]*?<\/style>/, "").replaceAll(/<[^>]*>/g, " ").replaceAll(/&#(\d+);/g, (_all, code: string) => String.fromCharCode(Number(code)));
  return decoded.replaceAll(/\s+/g, " ");
};

const forms: readonly (readonly [string, (its: Receipt) => Promise<string>])[] = [
  ["the PDF", textOf],
  ["the page", async (its) => readPage(writeReceiptPage(its, "ABCD-EFGH"))],
];

describe.each(forms)("%s", (_form, read) => {
  it("of a receipt says who paid whom, when, what for, and how much in figures and words", async () => {
    const text = await read(receipt);
    for (const part of [
      "Số: BL-261123-0001", "Nguyễn Văn An", "Tổng công ty Điện lực TP Hà Nội", "990000000001", "Ngân hàng Mẫu", "23:30:05 ngày 23/11/2026", "PAY-1", "HN-77",
      "Tiền điện tháng 10/2026, mã khách hàng PD99000000101", "107.136", "250.000", "357.136",
      "Ba trăm năm mươi bảy nghìn một trăm ba mươi sáu đồng", "Ngày 24 tháng 11 năm 2026",
    ]) expect(text).toContain(part);
    expect(text).not.toContain("C1-02/NS");
    expect(text.toLocaleLowerCase("vi")).toContain("biên lai điện tử");
  });

  it("of a slip for the budget follows the form C1-02/NS", async () => {
    const text = await read(budgetSlip);
    for (const part of [
      "Mẫu số C1-02/NS", "Võ Thị Giang", "999078000105", "Số 1 phố Mẫu", "Thuế cơ sở Mẫu", "0999", "7111", "9900001", "757", "1006", "2801", "10/2026",
      "Số quyết định / thông báo", "Kỳ thuế", "Nội dung khoản nộp", "Số tiền (VND)", "Mã chương", "Mã tiểu mục",
      "5.052.600.000", "5.052.615.000", "Năm tỷ không trăm năm mươi hai triệu sáu trăm mười lăm nghìn đồng",
    ]) expect(text).toContain(part);
    expect(text.replaceAll(" ", "")).toContain("LTB9900001-TK9900001/TB-CCT");
    expect(text.replaceAll(" ", "")).toContain("Thuếthunhậpcánhântừchuyểnnhượngbấtđộngsản");
    expect(text).toMatch(/Người nộp thay:? Nguyễn Văn An/);
  });

  it("names nobody as paying for another when the taxpayer paid", async () => {
    expect(await read({ ...budgetSlip, payer: "Võ Thị Giang".normalize("NFD") })).not.toContain("Người nộp thay");
    expect(await read({ ...budgetSlip, payer: undefined })).not.toContain("Người nộp thay");
  });

  it("says of each line whose it is when there are several taxpayers", async () => {
    const both = { ...budgetSlip, lines: budgetSlip.lines.map((line, index) => ({ ...line, slip: { ...slip, payer: { taxCode: `99990000000${index}` } } })) };
    const text = (await read(both)).replaceAll(" ", "");
    expect(text).toContain("(MST999900000000)");
    expect(text).toContain("(MST999900000001)");
  });

  it("shows decomposed letters composed, and nothing that turns or hides a line", async () => {
    const text = await read({ ...receipt, payer: "Hồ Thị Hường".normalize("NFD"), lines: [{ content: "A\u202Eb\u0000c\nd", amount: 357_136, slip: undefined }] });
    expect(text).toContain("Hồ Thị Hường");
    expect(text).toContain("A b c d");
  });

  it.each([
    ["lines that do not make the total", { total: 357_135 }],
    ["a day that is none", { issuedAt: "2026-02-30T00:00:00+07:00" }],
  ])("is not written with %s", async (_what, wrong) => {
    await expect((async () => read({ ...receipt, ...wrong }))()).rejects.toThrow(RangeError);
  });
});

describe("the PDF", () => {
  it("is the same bytes for the same receipt, and others for another", async () => {
    const [first, again, other] = await Promise.all([writeReceiptPdf(budgetSlip), writeReceiptPdf(budgetSlip), writeReceiptPdf({ ...budgetSlip, number: "C1-261123-0003" })]);
    expect(first.equals(again)).toBe(true);
    expect(first.equals(other)).toBe(false);
    expect(first.subarray(0, 5).toString()).toBe("%PDF-");
  });

  it("goes on over pages, and says on each what the columns are", async () => {
    const lines = Array.from({ length: 60 }, (_, index) => ({ content: `Khoản nộp thứ ${index + 1}, `.concat("dài ".repeat(30)), amount: 1_000, slip: { ...slip, content: `Khoản ${index + 1}` } }));
    const file = await getDocumentProxy(new Uint8Array(await writeReceiptPdf({ ...budgetSlip, lines, total: 60_000 })));
    const { text, totalPages } = await extractText(file, { mergePages: false });
    expect(totalPages).toBeGreaterThan(1);
    expect(text.every((page) => page.includes("Kỳ thuế") || page.includes("Tổng số tiền ghi bằng chữ"))).toBe(true);
    expect(text.join(" ")).toContain("Khoản 60");
  });

  it("keeps amounts and words of its table whole, up to a million million", async () => {
    const text = await textOf({ ...budgetSlip, lines: [{ content: "", amount: 999_999_999_999, slip }], total: 999_999_999_999 });
    expect(text.split("999.999.999.999")).toHaveLength(3);
  });

  it("breaks what has no spaces within its cell", async () => {
    const text = await textOf({ ...receipt, lines: [{ content: "x".repeat(500), amount: 357_136, slip: undefined }] });
    expect(text.replaceAll(" ", "")).toContain("x".repeat(500));
  });
});

describe("the page", () => {
  const hostile = `<img src=x onerror="alert(1)">&'`;

  it("escapes whatever it was given", () => {
    const page = writeReceiptPage(
      { ...budgetSlip, number: hostile, id: hostile, payer: hostile, transaction: hostile, bookingReference: hostile, payee: { kind: "BANK", name: hostile, account: hostile, bank: hostile }, lines: [{ content: hostile, amount: 1, slip: { ...slip, payer: { taxCode: hostile }, content: hostile, decisionNumber: hostile, period: hostile, chapter: hostile, subItem: hostile } }], total: 1 },
      hostile,
    );
    expect(page).not.toContain("<img");
    expect(page).not.toContain(hostile);
    expect(readPage(page).split(hostile).length - 1).toBeGreaterThanOrEqual(14);
  });

  it("is well formed, runs no script, loads nothing, and may be in no frame", () => {
    const page = writeReceiptPage(budgetSlip, "ABCD-EFGH");
    const asXml = page.replace("<!doctype html>", "").replaceAll(/<meta[^>]*>/g, "");
    expect(XMLValidator.validate(asXml)).toBe(true);
    expect(page).not.toMatch(/<script|<link|<iframe|<img|\bon\w+=|url\(|@import|javascript:/i);
    const style = (new XMLParser({ trimValues: false }).parse(asXml) as { html: { head: { style: string } } }).html.head.style;
    expect(receiptPagePolicy).toContain(`style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`);
    expect(receiptPagePolicy).toContain("frame-ancestors 'none'");
  });

  it("gives the code to verify it by, where there is one", () => {
    expect(readPage(writeReceiptPage(receipt, "ABCD-EFGH"))).toContain("Mã kiểm tra tài liệu: ABCD-EFGH");
    expect(readPage(writeReceiptPage(receipt, undefined))).not.toContain("Mã kiểm tra");
  });
});
