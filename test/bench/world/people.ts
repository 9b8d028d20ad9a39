/**
 * What the canned subgraphs know: everything follows from an identifier, so that the same question has the same answer in every process. All people,
 * numbers and firms are made up.
 */
import type { SubgraphName } from "./schemas.ts";

/** A value of the world: JSON, or a function of a field's arguments. */
export type Value = string | number | boolean | null | readonly Value[] | Thing | ((args: Readonly<Record<string, unknown>>) => Value);
export interface Thing {
  readonly [field: string]: Value;
}

/** How many citizens there are. More than any query asks for at once, so that a varying offset never runs out. */
export const population = 4_096;

const families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Võ", "Đặng", "Bùi", "Đỗ"];
const middles = ["Văn", "Thị", "Đức", "Ngọc", "Quốc", "Thuỳ", "Hữu"];
const givens = ["An", "Bình", "Châu", "Dũng", "Giang", "Hạnh", "Khánh", "Liễu", "Mỹ", "Nghĩa", "Oanh", "Phượng", "Quyết"];
const provinces = ["Hà Nội", "Thành phố Hồ Chí Minh", "Đà Nẵng", "Hải Phòng", "Cần Thơ", "Huế", "Lâm Đồng", "Đắk Lắk", "Quảng Ninh", "Nghệ An", "An Giang"];
const streets = ["Trần Hưng Đạo", "Lê Lợi", "Nguyễn Huệ", "Điện Biên Phủ", "Hai Bà Trưng"];
const corporations = ["Tổng công ty Điện lực miền Bắc", "Tổng công ty Điện lực miền Trung", "Tổng công ty Điện lực miền Nam"];
const procedures = ["Đăng ký thường trú", "Cấp đổi giấy phép lái xe", "Cấp phiếu lý lịch tư pháp số 1", "Đăng ký biến động đất đai", "Cấp giấy chứng nhận xuất xứ hàng hoá"];
const statuses = ["Mới tiếp nhận", "Đang xử lý", "Yêu cầu bổ sung giấy tờ", "Đã có kết quả"];

const pick = (list: readonly string[], index: number): string => list[index % list.length] ?? "";
const day = (index: number, year: number): string => `${year}-${String((index % 12) + 1).padStart(2, "0")}-${String((index % 28) + 1).padStart(2, "0")}`;
const digits = (index: number, length: number): string => String(index).padStart(length, "0");

const citizenId = (index: number): string => `cd-${digits(index, 6)}`;
/** @returns undefined for an identifier that nobody has. */
const citizenIndex = (id: unknown): number | undefined => {
  const index = typeof id === "string" && /^cd-\d{6}$/.test(id) ? Number(id.slice(3)) : population;
  return index < population ? index : undefined;
};

const citizen = (n: number): Thing => ({
  __typename: "Citizen",
  id: citizenId(n),
  fullName: `${pick(families, n)} ${pick(middles, n * 3)} ${pick(givens, n * 7)}`,
  dateOfBirth: day(n, 1950 + (n % 55)),
  sex: n % 2 === 0 ? "Nữ" : "Nam",
  address: `Số ${(n % 300) + 1} đường ${pick(streets, n)}, ${pick(provinces, n)}`,
  ethnicity: n % 9 === 0 ? "Tày" : "Kinh",
});

const taxpayer = (n: number, year: number): Thing => ({
  __typename: "Taxpayer",
  taxCode: `99${digits(n, 8)}`,
  office: `Thuế cơ sở ${(n % 9) + 1} tỉnh ${pick(provinces, n)}`,
  status: "Người nộp thuế đang hoạt động (đã được cấp thông báo mã số thuế)",
  obligations: [
    { __typename: "TaxObligation", code: `TNCN-${year}-${n}`, name: "Thuế thu nhập cá nhân", amount: 1_200_000 + n * 1_000, dueOn: `${year}-04-30` },
    { __typename: "TaxObligation", code: `SDDPNN-${year}-${n}`, name: "Thuế sử dụng đất phi nông nghiệp", amount: 310_000 + n * 10, dueOn: `${year}-10-31` },
  ],
});

const dossierCode = (n: number, year: number, nth: number): string => `000.00.G22-${year}-${digits(n, 6)}-${nth}`;
const dossiers = (n: number, year: number): readonly Thing[] =>
  [0, 1].map((nth) => ({
    __typename: "Dossier",
    code: dossierCode(n, year, nth),
    procedure: pick(procedures, n + nth),
    status: pick(statuses, n + nth * 2),
    submittedOn: day(n + nth, year),
    dueOn: day(n + nth + 9, year + 1),
    agency: { __typename: "Agency", code: `H${digits((n * 2 + nth) % 11, 2)}` },
  }));

/** The field that one ministry adds to a citizen. */
const ofCitizen: Partial<Record<SubgraphName, (n: number) => Thing>> = {
  tax: (n) => ({ taxpayer: ({ year }) => taxpayer(n, Number(year)) }),
  licences: (n) => ({
    drivingLicences: ["B", "A1"].slice(0, (n % 2) + 1).map((kind) => ({
      __typename: "DrivingLicence",
      number: `99${digits(n, 9)}${kind === "B" ? 1 : 2}`,
      class: kind,
      issuer: `Phòng Cảnh sát giao thông Công an ${pick(provinces, n)}`,
      issuedOn: day(n, 2021),
      expiresOn: kind === "B" ? day(n, 2031) : null,
      points: 12 - (n % 5),
    })),
  }),
  electricity: (n) => ({
    electricityAccounts: [
      {
        __typename: "ElectricityAccount",
        customerCode: `PD99${digits(n, 9)}`,
        corporation: pick(corporations, n),
        address: `Số ${(n % 300) + 1} đường ${pick(streets, n)}, ${pick(provinces, n)}`,
        outstanding: 450_000 + n * 7,
        bills: [5, 6, 7, 8, 9, 10].map((month) => ({ __typename: "Bill", month: `2026-${digits(month, 2)}`, kilowattHours: 120 + ((n + month) % 90), amount: 300_000 + n * month, paid: month < 10 })),
      },
    ],
  }),
  dossiers: (n) => ({ dossiers: ({ year }) => dossiers(n, Number(year)) }),
  payments: (n) => ({ payments: [{ __typename: "Payment", id: `tt-${digits(n, 6)}`, amount: 75_000 + n, channel: "Cổng thanh toán trực tuyến", paidOn: day(n, 2026) }] }),
  customs: (n) => ({ declarations: [{ __typename: "CustomsDeclaration", number: `9900${digits(n, 8)}`, channel: n % 3 === 0 ? "Luồng vàng" : "Luồng xanh", goods: "Hàng mẫu, quà biếu của cá nhân", duty: 45_000 + n }] }),
  trade: (n) => ({ promotions: [{ __typename: "Promotion", code: `KM-${digits(n, 6)}`, title: "Giảm giá mừng Tết Nguyên đán", startsOn: day(n, 2026), province: pick(provinces, n) }] }),
  judicial: (n) => ({ certificates: [{ __typename: "Certificate", number: `LLTP-${digits(n, 6)}`, form: "Phiếu số 1", state: "Đã cấp", issuedOn: day(n, 2026) }] }),
};

/** The fields of `Query` that a subgraph has. */
export const rootOf = (subgraph: SubgraphName): Thing =>
  subgraph === "identity"
    ? {
        __typename: "Query",
        citizen({ id }) {
          const n = citizenIndex(id);
          return n === undefined ? null : citizen(n);
        },
        citizens: ({ first, offset }) => Array.from({ length: Number(first) }, (_, nth) => citizen((Number(offset) + nth) % population)),
      }
    : { __typename: "Query" };

/** What a subgraph knows of an entity. @returns null for one that it does not know. */
export const entityOf = (subgraph: SubgraphName, { __typename, id, code }: Readonly<Record<string, unknown>>): Thing | null => {
  if (__typename === "Citizen") {
    const n = citizenIndex(id);
    if (n === undefined) return null;
    return subgraph === "identity" ? citizen(n) : { __typename, id: citizenId(n), ...ofCitizen[subgraph]?.(n) };
  }
  if (typeof code !== "string") return null;
  if (__typename === "Agency") {
    const n = Number(code.slice(1));
    return { __typename, code, name: `Trung tâm Phục vụ hành chính công ${pick(provinces, n)}`, address: `Số ${n + 1} đường ${pick(streets, n)}, ${pick(provinces, n)}`, telephone: `1900 99${digits(n, 2)}` };
  }
  if (__typename === "Dossier") {
    const n = Number(code.split("-")[2]);
    return { __typename, code, fee: { __typename: "Fee", amount: 50_000 + (n % 40) * 1_000, reason: "Lệ phí theo biểu mức thu", paid: n % 2 === 0 } };
  }
  return null;
};
