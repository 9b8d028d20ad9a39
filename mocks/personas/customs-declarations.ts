/** The customs declarations of the mock world's firms and people. Numbers are from 9999, which no office has reached. */
import type { CustomsRecord, MockDeclaration, MockLine } from "../customs-register.ts";
import type { Calendar } from "./persona.ts";

const haiPhong = { code: "03CC", name: "Hải quan cửa khẩu cảng Hải Phòng khu vực I" };
const haNam = { code: "28NJ", name: "Hải quan Quản lý các khu công nghiệp Hà Nam" };
const saiGon = { code: "02CI", name: "Hải quan cửa khẩu cảng Sài Gòn khu vực I" };
const noiBai = { code: "01B1", name: "Hải quan cửa khẩu sân bay quốc tế Nội Bài" };

const usd = { currency: "USD", rate: "26150.00" };
const jpy = { currency: "JPY", rate: "172.45" };
const eur = { currency: "EUR", rate: "30412.50" };

const printer: MockLine = { hsCode: "84433290", description: "Máy in phun màu, mới 100 %", quantity: "240", unit: "PCE", origin: "JP", value: "31200.00", dutyRate: 5, vatRate: 10 };
const camera: MockLine = { hsCode: "85258910", description: "Máy ảnh kỹ thuật số <bộ kèm ống kính>", quantity: "60", unit: "PCE", origin: "TH", value: "18990.50", dutyRate: 0, vatRate: 10 };
const loomPart: MockLine = { hsCode: "84485900", description: "Phụ tùng máy dệt kim: kim & tấm ép sợi", quantity: "1250.5", unit: "KGM", origin: "CN", value: "12500.50", dutyRate: 3, vatRate: 8 };
const excavator: MockLine = { hsCode: "84295200", description: "Máy xúc đào bánh xích đã qua sử dụng", quantity: "4", unit: "PCE", origin: "JP", value: "245000.00", dutyRate: 0, vatRate: 10 };
const coffee: MockLine = { hsCode: "09011130", description: "Cà phê Robusta nhân sống, loại 1", quantity: "38400", unit: "KGM", origin: "VN", value: "163200.00" };
const shrimp: MockLine = { hsCode: "03061721", description: "Tôm thẻ chân trắng đông lạnh", quantity: "12600.75", unit: "KGM", origin: "VN", value: "98285.85" };

/** Sea Star's declarations by what they are for, as the world begins. */
export const seaStarDeclarations = {
  /** Cleared, within the period for supplements, amended twice. */
  toSupplement: "109999001082",
  /** Registered long ago, green, and the goods never came: cancelled at once. */
  toCancel: "109999001020",
  /** Lodged twice: the goods of another, 00110. An officer cancels it. */
  duplicate: "109999001130",
  /** Not routed yet, and nobody's twin: an officer refuses to cancel it as one. */
  notRouted: "109999001140",
  /** Inspected, and found in breach: never cancelled. */
  inBreach: "109999001090",
  /** Cleared for export and gone: never cancelled; what a certificate of origin is asked for. */
  clearedExport: "309999002110",
  /** Cleared sixty days ago, today is the last day for a supplement; and longer ago. */
  lastDay: "109999001040",
  tooLate: "309999002030",
} as const;

interface Story {
  readonly sequence: string;
  readonly amendments?: number;
  readonly export?: boolean;
  readonly type: string;
  readonly channel: string;
  readonly status: string;
  /** Days from today. */
  readonly registered: number;
  readonly cleared?: number;
  readonly lines: readonly MockLine[];
  readonly money?: { readonly currency: string; readonly rate: string };
  readonly office?: MockDeclaration["office"];
  readonly partner: string;
  readonly declarant?: MockDeclaration["declarant"];
  readonly supplements?: MockDeclaration["supplements"];
  readonly cancellationReason?: string;
  readonly cancellations?: MockDeclaration["cancellations"];
  readonly isThrough?: boolean;
  readonly isInBreach?: boolean;
}

const declarationOf = (calendar: Calendar, story: Story): MockDeclaration => {
  const { sequence, amendments = 0, money = usd, office = haiPhong, declarant, supplements, cancellationReason, cancellations, isThrough, isInBreach } = story;
  return {
    number: `${story.export ? "30" : "10"}9999${sequence}${amendments}`,
    type: story.type,
    channel: story.channel,
    status: story.status,
    registeredAt: calendar.at(story.registered, "09:30"),
    ...(story.cleared !== undefined && { clearedAt: calendar.at(story.cleared, "15:05") }),
    office,
    ...(declarant && { declarant }),
    partner: story.partner,
    invoice: { number: `INV-${sequence}`, date: calendar.date(story.registered - 10), currency: money.currency },
    exchangeRate: money.rate,
    lines: story.lines,
    ...(supplements && { supplements }),
    ...(cancellationReason && { cancellationReason }),
    ...(cancellations && { cancellations }),
    ...(isThrough && { isThrough }),
    ...(isInBreach && { isInBreach }),
  };
};

const cancellation = (at: string, status: string, ground: string, reason: string): Pick<Story, "cancellationReason" | "cancellations"> => ({ cancellationReason: reason, cancellations: [{ at, status, ground, reason }] });

/** A trading firm's: every channel, both directions, more than one page, and each thing that can happen to a declaration. */
export const seaStarCustoms = (calendar: Calendar): CustomsRecord => ({
  charset: "windows-1258",
  declarations: [
    { sequence: "00114", type: "A11", channel: "", status: "01", registered: -1, lines: [printer], partner: "Sample Printing K.K." },
    { sequence: "00113", type: "A12", channel: "2", status: "03", registered: -2, lines: [loomPart], partner: "Example Textile Machinery Co., Ltd" },
    { sequence: "00112", type: "A11", channel: "3", status: "04", registered: -3, lines: [camera, printer], partner: "Sample Optics (Thailand)" },
    { sequence: "00211", export: true, type: "B11", channel: "1", status: "07", registered: -5, cleared: -5, lines: [coffee], partner: "Beispiel Kaffee GmbH", isThrough: true },
    { sequence: "00110", type: "A12", channel: "1", status: "05", registered: -6, lines: [loomPart], partner: "Example Textile Machinery Co., Ltd" },
    { sequence: "00109", type: "A12", channel: "3", status: "06", registered: -9, lines: [excavator], partner: "Sample Kenki K.K.", isInBreach: true },
    {
      sequence: "00108",
      amendments: 2,
      type: "A11",
      channel: "2",
      status: "07",
      registered: -20,
      cleared: -18,
      lines: [{ ...printer, quantity: "260", value: "33800.00" }, camera],
      partner: "Sample Printing K.K.",
      supplements: [
        { at: calendar.at(-19, "10:15"), status: "A", reason: "Khai sai xuất xứ dòng hàng số 2", changes: [{ item: "ORG", line: 2, before: "CN", after: "TH" }] },
        { at: calendar.at(-15, "14:40"), status: "A", reason: "Nhận thừa hàng so với hóa đơn", changes: [{ item: "QTY", line: 1, before: "240", after: "260" }, { item: "IVA", line: 1, before: "31200.00", after: "33800.00" }] },
        { at: calendar.at(-7, "08:50"), status: "R", reason: "Không có chứng từ chứng minh mã số hàng hóa khai bổ sung", changes: [{ item: "HSC", line: 1, before: "84433290", after: "84433190" }] },
      ],
    },
    { sequence: "00107", type: "H11", channel: "3", status: "08", registered: -22, lines: [camera], partner: "Sample Optics (Thailand)", ...cancellation(calendar.at(-21, "08:20"), "S", "TRG", "Khai trùng thông tin tờ khai") },
    { sequence: "00206", export: true, type: "B11", channel: "2", status: "09", registered: -30, lines: [shrimp], partner: "Example Seafood Inc.", ...cancellation(calendar.at(-12, "16:10"), "A", "X15", "Quá 15 ngày không có hàng xuất khẩu đến cửa khẩu xuất") },
    { sequence: "00205", export: true, type: "B13", channel: "1", status: "07", registered: -45, cleared: -44, lines: [{ ...printer, quantity: "3", value: "390.00" }], partner: "Sample Printing K.K." },
    { sequence: "00104", type: "G11", channel: "2", status: "07", registered: -62, cleared: -60, lines: [excavator], money: jpy, partner: "Sample Kenki K.K." },
    { sequence: "00203", export: true, type: "G21", channel: "1", status: "07", registered: -75, cleared: -75, lines: [excavator], money: jpy, partner: "Sample Kenki K.K.", isThrough: true },
    { sequence: "00102", type: "C11", channel: "1", status: "02", registered: -80, lines: [coffee], partner: "Sample Commodities Pte" },
    { sequence: "00101", type: "A11", channel: "1", status: "10", registered: -200, cleared: -199, lines: [printer, camera, loomPart], partner: "Sample Printing K.K." },
  ].map((story) => declarationOf(calendar, story)),
});

const lamQuocPhong = { taxCode: "999088000111", name: "Lâm Quốc Phong" };

/** A garment maker's, lodged by a broker: materials in, products out. */
export const lotusGarmentCustoms = (calendar: Calendar): CustomsRecord => ({
  charset: "ascii",
  declarations: [
    { sequence: "00304", type: "E21", channel: "2", status: "03", registered: -1, lines: [{ hsCode: "54075200", description: "Vải dệt thoi 100 % polyester đã nhuộm", quantity: "25000", unit: "MTR", origin: "KR", value: "41250.00", dutyRate: 0, vatRate: 0 }] },
    { sequence: "00403", export: true, type: "E52", channel: "1", status: "07", registered: -8, cleared: -8, lines: [{ hsCode: "62034290", description: "Quần nam dệt thoi", quantity: "6200", unit: "PCE", origin: "VN", value: "49600.00" }] },
    { sequence: "00302", amendments: 1, type: "E31", channel: "1", status: "07", registered: -16, cleared: -16, supplements: [{ at: calendar.at(-12, "09:00"), status: "A", reason: "Khai thiếu trọng lượng", changes: [{ item: "WGT", before: "", after: "310.5" }] }], lines: [{ hsCode: "96071900", description: "Khóa kéo", quantity: "80000", unit: "PCE", origin: "CN", value: "9600.00", dutyRate: 0, vatRate: 0 }] },
    { sequence: "00401", export: true, type: "E62", channel: "3", status: "05", registered: -21, lines: [{ hsCode: "61091010", description: "Áo phông nữ dệt kim", quantity: "14000", unit: "PCE", origin: "VN", value: "50400.00" }] },
  ].map((story) => declarationOf(calendar, { ...story, office: saiGon, partner: "Sample Apparel Co.", declarant: lamQuocPhong })),
});

/** An electronics maker's, lodged by the same broker. Two have codes that no table of today holds. */
export const redRiverCustoms = (calendar: Calendar): CustomsRecord => ({
  declarations: [
    { sequence: "00503", type: "E31", channel: "3", status: "04", registered: -2, lines: [{ hsCode: "85423100", description: "Vi mạch điện tử tích hợp", quantity: "500000", unit: "PCE", origin: "TW", value: "215000.00", dutyRate: 0, vatRate: 0 }] },
    { sequence: "00502", type: "A99", channel: "1", status: "07", registered: -10, cleared: -10, lines: [{ hsCode: "85340010", description: "Mạch in một mặt", quantity: "12000", unit: "PCE", origin: "CN", value: "18600.00", dutyRate: 0, vatRate: 10 }] },
    { sequence: "00601", export: true, type: "E62", channel: "2", status: "77", registered: -14, lines: [{ hsCode: "85258051", description: "Mô-đun máy ảnh cho điện thoại", quantity: "90000", unit: "PCE", origin: "VN", value: "1044000.00" }] },
  ].map((story) => declarationOf(calendar, { ...story, office: haNam, partner: "Sample Devices Inc.", declarant: lamQuocPhong })),
});

/** Goods that relatives abroad sent to a person. */
export const giftFromAbroad = (calendar: Calendar): CustomsRecord => ({
  charset: "utf-16",
  declarations: [
    declarationOf(calendar, {
      sequence: "00701",
      type: "H11",
      channel: "2",
      status: "07",
      registered: -12,
      cleared: -11,
      money: eur,
      office: noiBai,
      partner: "Bùi Thị Hoa (Praha)",
      lines: [
        { hsCode: "70133700", description: "Bộ ly pha lê Tiệp, quà biếu", quantity: "2", unit: "SET", origin: "CZ", value: "180.00", dutyRate: 20, vatRate: 10 },
        { hsCode: "17049099", description: "Kẹo", quantity: "3.5", unit: "KGM", origin: "CZ", value: "42.50", dutyRate: 15, vatRate: 8 },
      ],
    }),
  ],
});
