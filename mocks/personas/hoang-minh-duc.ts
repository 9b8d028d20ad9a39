import { seaStarTrading } from "./companies.ts";
import type { PersonaOf } from "./persona.ts";

export const hoangMinhDuc: PersonaOf = (calendar) => ({
  key: "hoang-minh-duc",
  story: "Director of a trading company with customs declarations in all three channels.",
  signIn: {
    techId: "c-0f2a4be1-0005",
    fullName: "Hoàng Minh Đức",
    assuranceLevel: 2,
    personalId: "999078000105",
    phone: "0900000105",
    email: "hoang-minh-duc@example.vn",
    address: "Số 5 phố Mẫu, Phường Hồng Bàng, Thành phố Hải Phòng",
    organisations: [{ ...seaStarTrading, role: "LEGAL_REPRESENTATIVE" }],
  },
  population: {
    fullName: "Hoàng Minh Đức",
    dateOfBirth: "1978-11-30",
    sex: "Nam",
    nationality: "Việt Nam",
    birthPlace: "Thành phố Hải Phòng",
    addresses: [{ line: "Số 5 phố Mẫu", communeCode: "11311", commune: "Phường Hồng Bàng", provinceCode: "31", province: "Thành phố Hải Phòng", from: "2009-09-01" }],
  },
  judicialRecord: {
    certificates: [
      {
        number: "LLTP-31-0000105",
        form: 1,
        state: "DANG_XAC_MINH",
        purpose: "Bổ sung hồ sơ góp vốn thành lập doanh nghiệp",
        requestedOn: calendar.date(-9),
        dueOn: calendar.date(6),
        authority: "Phòng Hồ sơ nghiệp vụ, Công an thành phố Hải Phòng",
        residences: [
          { from: "1996-09-01", to: "2009-08-31", place: "Cộng hòa Liên bang Đức", occupation: "Kỹ sư" },
          { from: "2009-09-01", place: "Thành phố Hải Phòng", occupation: "Giám đốc" },
        ],
      },
    ],
  },
  driving: {
    healthCertificates: [{ number: "GKSK-99-0000105", clinic: "99002", issuedOn: calendar.date(-15) }],
    licences: [
      {
        number: "999150000105",
        classes: "A1,B2",
        testPassedOn: "2016-05-20",
        issuedOn: "2016-06-01",
        authority: "Sở Giao thông vận tải Hải Phòng",
        validUntil: "2026-06-01",
        status: "DA_DOI",
        material: "NHUA",
        replacedBy: "999150001105",
      },
      {
        number: "999150001105",
        classes: ["A", "B"],
        testPassedOn: "2016-05-20",
        issuedOn: calendar.date(-200),
        authority: "Phòng Cảnh sát giao thông Công an thành phố Hải Phòng",
        validUntil: calendar.date(3_452),
        points: 12,
        status: "CON_HIEU_LUC",
        material: "NHUA",
        isoDates: true,
        violations: [],
      },
    ],
  },
  electricity: {
    accounts: [
      { customerCode: "PH99000000105", address: "Số 5 phố Mẫu, Phường Hồng Bàng, Thành phố Hải Phòng", readOn: calendar.date(-2), usage: [540, 612, 850, 799, 430, 377], unpaid: 1 },
    ],
  },
  tax: {
    registration: { status: "00", reason: "02", kind: "0400", issuedOn: "2009-10-05", office: "9993101", address: "Số 5 phố Mẫu, Phường Hồng Bàng, Thành phố Hải Phòng", provinceCode: "31" },
    income: [{ period: String(calendar.month(-12).year), subItem: "1001", assessed: 96_400_000, remaining: 0, dueOn: `${calendar.month(0).year}-04-30`, office: "9993101", treasury: "9931" }],
  },
});
