/** The provinces of the map since 1 July 2025 (34), with the day of each name. */
import { inForce } from "../../kit/dated.ts";
import type { Dated } from "../../kit/dated.ts";

interface Name extends Dated {
  readonly name: string;
}

const merged = "2025-07-01";
const city = (name: string): readonly Name[] => [{ from: merged, name: `Thành phố ${name}` }];
const province = (name: string): readonly Name[] => [{ from: merged, name: `Tỉnh ${name}` }];

const names: ReadonlyMap<string, readonly Name[]> = new Map([
  ["01", city("Hà Nội")],
  ["04", province("Cao Bằng")],
  ["08", province("Tuyên Quang")],
  ["11", province("Điện Biên")],
  ["12", province("Lai Châu")],
  ["14", province("Sơn La")],
  ["15", province("Lào Cai")],
  ["19", province("Thái Nguyên")],
  ["20", province("Lạng Sơn")],
  ["22", province("Quảng Ninh")],
  ["24", province("Bắc Ninh")],
  ["25", province("Phú Thọ")],
  ["31", city("Hải Phòng")],
  ["33", province("Hưng Yên")],
  ["37", province("Ninh Bình")],
  ["38", province("Thanh Hoá")],
  ["40", province("Nghệ An")],
  ["42", province("Hà Tĩnh")],
  ["44", province("Quảng Trị")],
  ["46", city("Huế")],
  ["48", city("Đà Nẵng")],
  ["51", province("Quảng Ngãi")],
  ["52", province("Gia Lai")],
  ["56", province("Khánh Hoà")],
  ["66", province("Đắk Lắk")],
  ["68", province("Lâm Đồng")],
  // A city since 30 April 2026 (NQ 30/2026/QH16).
  ["75", [...province("Đồng Nai"), { from: "2026-04-30", name: "Thành phố Đồng Nai" }]],
  ["79", city("Hồ Chí Minh")],
  ["80", province("Tây Ninh")],
  ["82", province("Đồng Tháp")],
  ["86", province("Vĩnh Long")],
  ["91", province("An Giang")],
  ["92", city("Cần Thơ")],
  ["96", province("Cà Mau")],
]);

export const provinceCodes: readonly string[] = [...names.keys()];
export const isProvince = (code: string): boolean => names.has(code);
/** @returns `undefined` for a code of another map, and before this one. */
export const provinceName = (code: string, on: string): string | undefined => inForce(names.get(code) ?? [], on)?.name;
