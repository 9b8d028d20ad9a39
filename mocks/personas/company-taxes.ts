/** What the firms of the mock world owe the tax authority. */
import type { TaxRecord } from "../tax.ts";
import type { Calendar } from "./persona.ts";

/** Late with the tax withheld from salaries and with the land of its warehouse; a van just registered. */
export const seaStarTaxes = (calendar: Calendar): TaxRecord => ({
  registration: { status: "00", reason: "02", kind: "0100", issuedOn: "2011-05-18", office: "9993101", address: "Số 50 phố Mẫu, Phường Hồng Bàng, Thành phố Hải Phòng", provinceCode: "31", districtCode: "303HH" },
  income: [{ period: calendar.month(-2), subItem: "1001", assessed: 42_300_000, remaining: 42_300_000, dueOn: calendar.date(-34), office: "9993101", treasury: "9931" }],
  land: [
    {
      decision: "LTB9905001-TK9905001/TB-CCT",
      decidedOn: calendar.date(-120),
      subItem: "1602",
      subItemName: "Thu từ đất ở tại đô thị",
      remaining: 128_750_000,
      dueOn: calendar.date(-60),
      plot: "30",
      sheet: "11",
      address: "Kho số 50 phố Mẫu, Phường Hồng Bàng, Thành phố Hải Phòng",
      area: "303HH",
      office: "9993101",
      treasury: "9931",
    },
  ],
  vehicles: [
    {
      period: calendar.month(0),
      subItem: "2802",
      remaining: 13_000_000,
      decision: "TB-995001",
      decidedOn: calendar.date(-6),
      chassis: "MAU99CHASSIS05001",
      engine: "MAU99E05001",
      description: "Ô tô tải van, nhãn hiệu Mẫu",
      office: "9993101",
      treasury: "9931",
    },
  ],
});

/** Not found at its address; its land ledger answers with a failure, whatever is asked. */
export const lotusGarmentTaxes = (): TaxRecord => ({
  registration: { status: "06", reason: "09", kind: "0100", issuedOn: "2014-02-10", office: "9997901", address: "Số 51 phố Mẫu, Phường Sài Gòn, Thành phố Hồ Chí Minh", provinceCode: "79", districtCode: "760HH" },
  closedLedgers: ["land"],
});

/** Moved, and not yet taken over by the new office. */
export const redRiverTaxes = (): TaxRecord => ({
  registration: { status: "02", reason: "01", kind: "0100", issuedOn: "2018-12-03", office: "9992401", address: "Lô 52 Khu công nghiệp Mẫu, Tỉnh Bắc Ninh", provinceCode: "24" },
});
