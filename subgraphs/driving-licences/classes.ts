/**
 * The classes of driving licences under both laws, and what an old class is today.
 *
 * The same letter can mean two things: A1 was a motorcycle up to 175 cm³ and is one up to 125 cm³; D was a bus of up to 30 seats and is one of more.
 * Therefore a class is always a name and the scheme that gives the name its meaning.
 */
import { inForce } from "../../kit/dated.ts";
import type { Dated } from "../../kit/dated.ts";

export type Scheme = "BEFORE_2025" | "SINCE_2025";

/** The day on which names got their present meaning (Law 36/2024/QH15, Art. 88). */
const presentSchemeFrom = "2025-01-01";

const oldNames = ["A1", "A2", "A3", "A4", "B1", "B1_AUTOMATIC", "B2", "C", "D", "E", "FB2", "FC", "FD", "FE"] as const;
const presentNames = ["A1", "A", "B1", "B", "C1", "C", "D1", "D2", "D", "BE", "C1E", "CE", "D1E", "D2E", "DE"] as const;
type OldName = (typeof oldNames)[number];
type PresentName = (typeof presentNames)[number];

/** A class by the name printed on a card; what the name means depends on the scheme. */
export type ClassCode = OldName | PresentName;

/** What somebody may drive today. The two restricted ones exist only by exchange of an old class and are narrower than the class they belong to. */
export type CurrentClass = PresentName | "A_UNDER_175_CM3" | "B_AUTOMATIC" | "UNKNOWN";

export interface Term {
  /** `ON_CARD`: limited, and how long is what the card says; sources contradict each other for the old classes. */
  readonly kind: "NO_END" | "YEARS" | "ON_CARD";
  readonly years: number | undefined;
}

export interface ClassRule {
  readonly code: ClassCode;
  readonly scheme: Scheme;
  readonly vehicle: string;
  readonly vehicleVietnamese: string;
  readonly minimumAge: number;
  readonly term: Term;
  /** Other classes of the same scheme whose vehicles it is also good for. */
  readonly covers: readonly ClassCode[];
  /** What it may be exchanged for; the first is what we take it for until then. Empty for a class that is no driving licence any more. */
  readonly mapsTo: readonly CurrentClass[];
}

export interface PrintedClass {
  readonly code: ClassCode | "UNKNOWN";
  readonly scheme: Scheme | "UNKNOWN";
  readonly mapsTo: readonly CurrentClass[];
}

const noEnd: Term = { kind: "NO_END", years: undefined };
const onCard: Term = { kind: "ON_CARD", years: undefined };
const years = (count: number): Term => ({ kind: "YEARS", years: count });

type OldRow = readonly [OldName, string, string, number, Term, readonly OldName[], readonly CurrentClass[]];

/** Vehicles and mapping: Law 36/2024/QH15, Art. 89 §2 and §3. Ages: Law 23/2008/QH12, Art. 60; which have no end: Art. 59. */
const oldRows: readonly OldRow[] = [
  ["A1", "Motorcycle from 50 to under 175 cm³, or an electric one from 4 to under 14 kW", "Xe mô tô hai bánh có dung tích xi-lanh từ 50 cm³ đến dưới 175 cm³ hoặc công suất động cơ điện từ 4 kW đến dưới 14 kW", 18, noEnd, [], ["A_UNDER_175_CM3"]],
  ["A2", "Motorcycle of 175 cm³ or more, or an electric one of 14 kW or more", "Xe mô tô hai bánh có dung tích xi-lanh từ 175 cm³ trở lên hoặc công suất động cơ điện từ 14 kW trở lên", 18, noEnd, ["A1"], ["A"]],
  ["A3", "Three-wheeled motorcycle", "Xe mô tô ba bánh", 18, noEnd, ["A1"], ["B1"]],
  ["A4", "Tractor with a payload of up to 1,000 kg", "Máy kéo có trọng tải đến 1.000 kg", 18, onCard, [], []],
  ["B1_AUTOMATIC", "Car with automatic gears of up to 8 passengers, or such a lorry under 3,500 kg payload; not for hire", "Ô tô số tự động chở người đến 8 chỗ, ô tô tải số tự động có trọng tải dưới 3.500 kg; không hành nghề lái xe", 18, onCard, [], ["B_AUTOMATIC"]],
  ["B1", "Car of up to 8 passengers, or a lorry or tractor under 3,500 kg payload; not for hire", "Ô tô chở người đến 8 chỗ, ô tô tải, máy kéo có trọng tải dưới 3.500 kg; không hành nghề lái xe", 18, onCard, ["B1_AUTOMATIC"], ["B", "C1"]],
  ["B2", "Car of up to 8 passengers, or a lorry or tractor under 3,500 kg payload; also for hire", "Ô tô chở người đến 8 chỗ, ô tô tải, máy kéo có trọng tải dưới 3.500 kg; được hành nghề lái xe", 18, onCard, ["B1_AUTOMATIC", "B1"], ["B", "C1"]],
  ["C", "Lorry or tractor of 3,500 kg payload or more", "Ô tô tải, máy kéo có trọng tải từ 3.500 kg trở lên", 21, onCard, ["B1_AUTOMATIC", "B1", "B2"], ["C"]],
  ["D", "Bus of 9 to 29 passengers", "Ô tô chở người từ 9 chỗ đến 29 chỗ", 24, onCard, ["B1_AUTOMATIC", "B1", "B2", "C"], ["D2"]],
  ["E", "Bus of more than 29 passengers", "Ô tô chở người trên 29 chỗ", 27, onCard, ["B1_AUTOMATIC", "B1", "B2", "C", "D"], ["D"]],
  ["FB2", "Vehicles of class B2 with a trailer", "Các loại xe hạng B2 khi kéo rơ moóc", 21, onCard, [], ["BE", "C1E"]],
  ["FC", "Vehicles of class C with a trailer, and tractor units with a semi-trailer", "Các loại xe hạng C khi kéo rơ moóc, đầu kéo kéo sơ mi rơ moóc", 24, onCard, [], ["CE"]],
  ["FD", "Vehicles of class D with a trailer", "Các loại xe hạng D khi kéo rơ moóc", 27, onCard, [], ["D2E"]],
  ["FE", "Vehicles of class E with a trailer, and articulated buses", "Các loại xe hạng E khi kéo rơ moóc, ô tô chở khách nối toa", 27, onCard, [], ["DE"]],
];

type PresentRow = readonly [PresentName, string, string, number, Term, readonly PresentName[]];

/** Law 36/2024/QH15: vehicles Art. 57 §1, ages Art. 59 §1, terms Art. 57 §5. Seats do not count the driver's. */
const presentRows: readonly PresentRow[] = [
  ["A1", "Motorcycle of up to 125 cm³ or 11 kW", "Xe mô tô hai bánh có dung tích xi-lanh đến 125 cm³ hoặc công suất động cơ điện đến 11 kW", 18, noEnd, []],
  ["A", "Motorcycle of more than 125 cm³ or 11 kW", "Xe mô tô hai bánh có dung tích xi-lanh trên 125 cm³ hoặc công suất động cơ điện trên 11 kW", 18, noEnd, ["A1"]],
  ["B1", "Three-wheeled motorcycle", "Xe mô tô ba bánh", 18, noEnd, ["A1"]],
  ["B", "Car of up to 8 passengers, or a lorry of up to 3,500 kg in all", "Ô tô chở người đến 8 chỗ; ô tô tải và ô tô chuyên dùng có khối lượng toàn bộ đến 3.500 kg", 18, years(10), []],
  ["C1", "Lorry of more than 3,500 and up to 7,500 kg in all", "Ô tô tải và ô tô chuyên dùng có khối lượng toàn bộ trên 3.500 kg đến 7.500 kg", 18, years(10), ["B"]],
  ["C", "Lorry of more than 7,500 kg in all", "Ô tô tải và ô tô chuyên dùng có khối lượng toàn bộ trên 7.500 kg", 21, years(5), ["B", "C1"]],
  ["D1", "Bus of 9 to 16 passengers", "Ô tô chở người trên 8 chỗ đến 16 chỗ", 24, years(5), ["B", "C1", "C"]],
  ["D2", "Bus of 17 to 29 passengers", "Ô tô chở người trên 16 chỗ đến 29 chỗ", 24, years(5), ["B", "C1", "C", "D1"]],
  ["D", "Bus of more than 29 passengers, or a sleeper bus", "Ô tô chở người trên 29 chỗ; ô tô chở người giường nằm", 27, years(5), ["B", "C1", "C", "D1", "D2"]],
  ["BE", "Vehicles of class B with a trailer of more than 750 kg", "Các loại xe hạng B kéo rơ moóc có khối lượng toàn bộ trên 750 kg", 21, years(5), []],
  ["C1E", "Vehicles of class C1 with a trailer of more than 750 kg", "Các loại xe hạng C1 kéo rơ moóc có khối lượng toàn bộ trên 750 kg", 24, years(5), []],
  ["CE", "Vehicles of class C with a trailer of more than 750 kg, and tractor units with a semi-trailer", "Các loại xe hạng C kéo rơ moóc có khối lượng toàn bộ trên 750 kg; đầu kéo kéo sơ mi rơ moóc", 24, years(5), []],
  ["D1E", "Vehicles of class D1 with a trailer of more than 750 kg", "Các loại xe hạng D1 kéo rơ moóc có khối lượng toàn bộ trên 750 kg", 27, years(5), []],
  ["D2E", "Vehicles of class D2 with a trailer of more than 750 kg", "Các loại xe hạng D2 kéo rơ moóc có khối lượng toàn bộ trên 750 kg", 27, years(5), []],
  ["DE", "Vehicles of class D with a trailer of more than 750 kg, and articulated buses", "Các loại xe hạng D kéo rơ moóc có khối lượng toàn bộ trên 750 kg; ô tô chở khách nối toa", 27, years(5), []],
];

const oldRules = oldRows.map(
  ([code, vehicle, vehicleVietnamese, minimumAge, term, covers, mapsTo]): ClassRule => ({ code, scheme: "BEFORE_2025", vehicle, vehicleVietnamese, minimumAge, term, covers, mapsTo }),
);
const presentRules = presentRows.map(
  ([code, vehicle, vehicleVietnamese, minimumAge, term, covers]): ClassRule => ({ code, scheme: "SINCE_2025", vehicle, vehicleVietnamese, minimumAge, term, covers, mapsTo: [code] }),
);

interface DatedRules extends Dated {
  readonly rules: readonly ClassRule[];
}

const rulesByDay: readonly DatedRules[] = [
  // Law 23/2008/QH12; the class for automatic gears came by circular in 2016.
  { from: "2009-07-01", rules: oldRules.filter(({ code }) => code !== "B1_AUTOMATIC") },
  { from: "2016-01-01", rules: oldRules },
  { from: presentSchemeFrom, rules: presentRules },
];

/** The first day that the table knows. */
export const firstDayOfRules = "2009-07-01";

/** The classes that could be granted on a day; `undefined` before `firstDayOfRules`. */
export const classRulesOn = (day: string): readonly ClassRule[] | undefined => inForce(rulesByDay, day)?.rules;

const bothSchemes = [...oldRules, ...presentRules];
export const ruleOf = ({ code, scheme }: Pick<PrintedClass, "code" | "scheme">): ClassRule | undefined => bothSchemes.find((rule) => rule.code === code && rule.scheme === scheme);

export const schemeOn = (day: string): Scheme => (day < presentSchemeFrom ? "BEFORE_2025" : "SINCE_2025");

const isOld = (name: string): name is OldName => (oldNames as readonly string[]).includes(name);
const isPresent = (name: string): name is PresentName => (presentNames as readonly string[]).includes(name);

/** Other ways to write the class for automatic gears: the words on the card, and the code that driving schools use. */
const automatic = /^B1[\s_(-]*(?:SỐ TỰ ĐỘNG|STĐ|AT)\)?$|^B11$/;

/**
 * Reads a class as a register or a card writes it.
 * @param issuedOn decides for a name that both laws have; a file without the day is an old one.
 */
export const readClass = (text: string, issuedOn: string | undefined): PrintedClass => {
  const written = text.normalize("NFC").trim().toLocaleUpperCase("vi");
  const name = automatic.test(written) ? "B1_AUTOMATIC" : written;
  const byDay = issuedOn === undefined ? "BEFORE_2025" : schemeOn(issuedOn);
  const scheme: Scheme | undefined = isOld(name) && isPresent(name) ? byDay : isOld(name) ? "BEFORE_2025" : isPresent(name) ? "SINCE_2025" : undefined;
  const rule = bothSchemes.find((each) => each.code === name && each.scheme === scheme);
  return rule === undefined ? { code: "UNKNOWN", scheme: "UNKNOWN", mapsTo: ["UNKNOWN"] } : { code: rule.code, scheme: rule.scheme, mapsTo: rule.mapsTo };
};

/** Today's classes that printed ones amount to, each once; where the law leaves a choice, the first that it names. */
export const currentClasses = (printed: readonly PrintedClass[]): readonly CurrentClass[] => [...new Set(printed.flatMap(({ mapsTo }) => mapsTo.slice(0, 1)))];
