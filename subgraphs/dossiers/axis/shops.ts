/**
 * Provincial one-stop shops (bộ phận một cửa) that are members of the National Document Axis. Their codes are data: sources disagree on the lists, so nothing is
 * derived from the form of a code. Members, units and names are invented; `H49`, `H26` and `H19` are general knowledge.
 */
import { newer } from "../agency.ts";
import type { Agency } from "../agency.ts";

const copiesOfEntries = ["2.000635"];

export const shops = {
  "quang-ninh": {
    name: { vi: "Trung tâm Phục vụ hành chính công tỉnh Quảng Ninh", en: "Public Administration Service Centre of Quảng Ninh" },
    code: "000.00.32.H49",
    units: ["000.00.32.H49"],
    procedures: copiesOfEntries,
    ...newer,
  },
  "ha-noi": {
    name: { vi: "Trung tâm Phục vụ hành chính công thành phố Hà Nội", en: "Public Administration Service Centre of Hà Nội" },
    code: "000.A0.01.H26",
    units: ["000.A0.01.H26"],
    procedures: copiesOfEntries,
    ...newer,
  },
  "dong-nai": {
    name: { vi: "Trung tâm Phục vụ hành chính công thành phố Đồng Nai", en: "Public Administration Service Centre of Đồng Nai" },
    code: "000.00.32.H19",
    units: ["000.00.32.H19"],
    procedures: copiesOfEntries,
    ...newer,
  },
} as const satisfies Record<string, Agency>;

export type ShopName = keyof typeof shops;
export const shopNames = Object.keys(shops) as readonly ShopName[];

/** The portal as a member of the axis. */
export const portal = { organId: "000.00.00.G22", name: "Cổng Dịch vụ công quốc gia" } as const;

/** @returns `undefined` for a member that is no shop of ours. */
export const shopOfOrgan = (organId: string): ShopName | undefined => shopNames.find((name) => shops[name].code === organId);
