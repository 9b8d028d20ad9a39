/** For tests of this subgraph: what firms apply for. */

export const goods = { hsCode: "0901.11.30", description: "Cà phê Robusta nhân sống, loại 1", criterion: "WO", quantity: "38400", unit: "KGM", value: "163200.00" } as const;

export const content = { consignee: "Beispiel Kaffee GmbH", consigneeAddress: "Musterstraße 1, Hamburg", invoiceNumber: "INV-00211", currency: "USD", goods: [goods] } as const;

/** Of coffee that was cleared for export, to Germany. */
export const application = { taxCode: "9900000016", form: "EUR_1", destination: "DE", declarationNumber: "309999002110", content } as const;

/** Of a lucky draw in one province. */
export const luckyDraw = {
  ...{ taxCode: "9900000016", name: "Mua máy in trúng xe máy", kind: "LUCKY_DRAW", provinces: ["31"], from: "2026-12-15", to: "2027-01-15", prizeValue: 450_000_000 },
  terms: "Mỗi hóa đơn từ 5 triệu đồng được một phiếu quay số; quay số ngày 16/01/2027.",
} as const;

/** Of a discount in the whole country. */
export const discount = { taxCode: "9900000016", name: "Giảm giá đón Tết", kind: "DISCOUNT", wholeCountry: true, from: "2026-12-15", to: "2027-01-15", discountPercent: 40, prizeValue: 800_000_000 } as const;
