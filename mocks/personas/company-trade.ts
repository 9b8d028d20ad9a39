/** What the trade ministry holds of the mock world's firms. The declarations are those of `customs-declarations.ts`. */
import type { CertificateRecord, TradeRecord } from "../trade-record.ts";
import type { Calendar } from "./persona.ts";

type Steps = readonly (readonly [status: string, day: number, time: string, note?: string])[];

const stepsOf = (calendar: Calendar, steps: Steps): CertificateRecord["steps"] => steps.map(([status, day, time, note]) => ({ status, at: calendar.at(day, time), ...(note !== undefined && { note }) }));

const shrimp = { hsCode: "03061721", description: "Tôm thẻ chân trắng đông lạnh", criterion: "WO", quantity: "12600.75", unit: "KGM", value: "98285.85" };
const printer = { hsCode: "84433290", description: "Máy in phun màu, mới 100 %", criterion: "RVC", percent: "43", quantity: "3", unit: "PCE", value: "390.00" };
const trousers = { hsCode: "62034290", description: "Quần nam dệt thoi", criterion: "CC", quantity: "6200", unit: "PCE", value: "49600.00" };

/** A fresh profile, and a certificate in every state that lasts; nothing yet for the coffee that was cleared. */
export const seaStarTrade = (calendar: Calendar): TradeRecord => ({
  profile: { registeredOn: calendar.date(-1_500), updatedOn: calendar.date(-120) },
  certificates: [
    {
      ...{ fileCode: "G02.899.201-990101-0003", form: "AJ", country: "JP", customsNumber: "309999002050", consignee: "Sample Printing K.K.", currency: "USD", goods: [printer] },
      steps: stepsOf(calendar, [["1", -2, "10:00"], ["2", -1, "08:30"], ["5", -1, "14:10", "Đề nghị bổ sung số hóa đơn thương mại"]]),
    },
    {
      ...{ fileCode: "G02.899.201-990101-0002", form: "RCEP", country: "JP", customsNumber: "309999002050", number: "VN-JP-99-000102", consignee: "Sample Printing K.K.", invoice: "INV-00205", currency: "USD", goods: [printer] },
      steps: stepsOf(calendar, [["1", -43, "09:00"], ["2", -42, "08:30"], ["3", -42, "14:00"], ["4", -41, "15:00"], ["9", -30, "10:00", "Thu hồi theo đề nghị của thương nhân: sai mẫu"]]),
    },
    {
      ...{ fileCode: "G02.899.201-990101-0001", form: "CPTPP", country: "CA", customsNumber: "309999001900", number: "VN-CA-99-000101", consignee: "Example Seafood Inc.", invoice: "INV-00201", currency: "USD", goods: [shrimp] },
      steps: stepsOf(calendar, [["1", -90, "09:00"], ["2", -89, "08:30"], ["5", -89, "11:00", "Tiêu chí xuất xứ chưa phù hợp"], ["1", -88, "09:00"], ["2", -88, "10:00"], ["3", -88, "14:00"], ["4", -87, "15:00"]]),
    },
  ],
  promotions: [
    { fileCode: "G02.899.202-990101-0002", procedure: "THONG_BAO", authority: "SCT-31", name: "Giảm giá máy in cuối năm", kind: "GIAM_GIA", scope: "1", provinces: ["31"], from: calendar.date(-10), to: calendar.date(20), discount: "30", value: 180_000_000, filedAt: calendar.at(-16, "09:00"), status: "10" },
    { fileCode: "G02.899.202-990101-0001", procedure: "DANG_KY", authority: "XTTM", name: "Mua máy in trúng ô tô", kind: "MAY_RUI", scope: "3", provinces: [], from: calendar.date(-200), to: calendar.date(-140), value: 2_500_000_000, filedAt: calendar.at(-215, "10:30"), status: "10" },
  ],
});

/** A fresh profile, and an old certificate. */
export const lotusGarmentTrade = (calendar: Calendar): TradeRecord => ({
  profile: { registeredOn: calendar.date(-2_000), updatedOn: calendar.date(-30) },
  certificates: [
    {
      ...{ fileCode: "G02.899.201-990101-0004", form: "EUR.1", country: "FR", customsNumber: "309999003010", number: "VN-FR-99-000104", consignee: "Exemple Habillement SARL", invoice: "INV-00403", currency: "USD", goods: [trousers] },
      steps: stepsOf(calendar, [["1", -800, "09:00"], ["2", -799, "08:30"], ["3", -799, "14:00"], ["4", -798, "15:00"]]),
    },
  ],
  promotions: [
    { fileCode: "G02.899.202-990101-0003", procedure: "THONG_BAO", authority: "XTTM", name: "Thời trang công sở giảm giá toàn quốc", kind: "GIAM_GIA", scope: "3", provinces: [], from: calendar.date(-5), to: calendar.date(25), discount: "50", value: 900_000_000, filedAt: calendar.at(-12, "15:00"), status: "10" },
  ],
});

/** A profile that nobody refreshed for more than two years. */
export const redRiverTrade = (calendar: Calendar): TradeRecord => ({ profile: { registeredOn: calendar.date(-740) } });
