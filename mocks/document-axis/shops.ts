/** The provincial one-stop shops on the axis, and the portal as it is known there. Codes of units are data; everything else is invented. */
import { newer } from "../agencies.ts";
import type { Agency } from "../agencies.ts";

export interface Shop {
  /** What it is called for short: the last part of its code. */
  readonly key: string;
  /** The mock's name: whose cases and whose signature. */
  readonly ministry: string;
  readonly organId: string;
  readonly unit: string;
  readonly name: string;
}

export const shops: readonly Shop[] = [
  { key: "H49", ministry: "one-stop-shop/quang-ninh", organId: "000.00.32.H49", unit: "000.00.32.H49", name: "Trung tâm Phục vụ hành chính công tỉnh Quảng Ninh" },
  { key: "H26", ministry: "one-stop-shop/ha-noi", organId: "000.A0.01.H26", unit: "000.A0.01.H26", name: "Trung tâm Phục vụ hành chính công thành phố Hà Nội" },
  { key: "H19", ministry: "one-stop-shop/dong-nai", organId: "000.00.32.H19", unit: "000.00.32.H19", name: "Trung tâm Phục vụ hành chính công thành phố Đồng Nai" },
];

export const shopOfOrgan = (organId: string): Shop | undefined => shops.find((shop) => shop.organId === organId);

/** The member that is not played here, and what it shows. */
export const portal = { organId: "000.00.00.G22", name: "Cổng Dịch vụ công quốc gia", systemId: "mock-axis-portal", secretKey: "mock-axis-secret-portal" } as const;

/** How a shop writes a dossier; it signs in nowhere. */
export const agencyOf = ({ ministry, organId }: Shop): Agency => ({ ministry, username: organId, password: "", dialect: newer });
