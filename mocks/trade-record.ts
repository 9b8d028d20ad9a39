/** What the trade ministry holds of a firm: its trader profile, its certificates of origin, its promotions. Days are `YYYY-MM-DD`, moments ISO 8601 with Vietnam's offset. */

export interface TradeRecord {
  /** Absent for a firm that never registered. */
  readonly profile?: { readonly registeredOn: string; readonly updatedOn?: string; readonly suspended?: true };
  readonly certificates?: readonly CertificateRecord[];
  readonly promotions?: readonly PromotionRecord[];
}

export interface GoodsRecord {
  readonly hsCode: string;
  readonly description: string;
  readonly criterion: string;
  /** Of the criterion RVC. */
  readonly percent?: string;
  readonly quantity: string;
  readonly unit: string;
  readonly value: string;
}

export interface CertificateRecord {
  readonly fileCode: string;
  readonly form: string;
  readonly country: string;
  readonly customsNumber: string;
  /** The reference number that is printed on it; none until it is issued. */
  readonly number?: string;
  readonly consignee: string;
  readonly invoice?: string;
  readonly currency: string;
  readonly goods: readonly GoodsRecord[];
  /** Codes of the ministry's own: 1 submitted, 2 processing, 3 approved, 4 issued, 5 returned, 6 rejected, 9 cancelled. */
  readonly steps: readonly { readonly status: string; readonly at: string; readonly note?: string }[];
}

export interface PromotionRecord {
  readonly fileCode: string;
  readonly procedure: "DANG_KY" | "THONG_BAO";
  readonly authority: string;
  readonly name: string;
  readonly kind: string;
  /** 1 one province, 2 several, 3 the whole country. */
  readonly scope: "1" | "2" | "3";
  readonly provinces: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly discount?: string;
  readonly value?: number;
  readonly filedAt: string;
  /** The portal's ten statuses. */
  readonly status: string;
  readonly note?: string;
}
