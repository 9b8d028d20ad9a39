import { lotusGarment, redRiverElectronics } from "./companies.ts";
import type { PersonaOf } from "./persona.ts";

export const lamQuocPhong: PersonaOf = (calendar) => ({
  key: "lam-quoc-phong",
  story: "Customs broker acting for two companies.",
  signIn: {
    techId: "c-0f2a4be1-0011",
    fullName: "Lâm Quốc Phong",
    assuranceLevel: 2,
    personalId: "999088000111",
    phone: "0900000111",
    email: "lam-quoc-phong@example.vn",
    address: "Số 11 phố Mẫu, Phường Sài Gòn, Thành phố Hồ Chí Minh",
    organisations: [
      { ...lotusGarment, role: "CUSTOMS_BROKER" },
      { ...redRiverElectronics, role: "CUSTOMS_BROKER" },
    ],
  },
  population: {
    fullName: "Lâm Quốc Phong",
    dateOfBirth: "1988-08-18",
    sex: "Nam",
    nationality: "Việt Nam",
    birthPlace: "Thành phố Hồ Chí Minh",
    addresses: [{ line: "Số 11 phố Mẫu", communeCode: "26740", commune: "Phường Sài Gòn", provinceCode: "79", province: "Thành phố Hồ Chí Minh", from: "2016-06-16" }],
  },
  driving: {
    healthCertificates: [{ number: "GKSK-99-0000111", clinic: "99001", issuedOn: calendar.date(-30) }],
    licences: [
      {
        number: "999150000111",
        classes: ["B"],
        testPassedOn: calendar.date(-530),
        issuedOn: calendar.date(-510),
        authority: "Phòng Cảnh sát giao thông Công an Thành phố Hồ Chí Minh",
        validUntil: calendar.date(3_142),
        points: 12,
        status: "TAM_GIU",
        material: "NHUA",
        isoDates: true,
        hold: { authority: "Đội Cảnh sát giao thông số 1, Công an Thành phố Hồ Chí Minh", appointmentOn: calendar.date(5) },
        violations: [
          {
            reference: "VP-0111-01",
            occurredOn: calendar.date(-2),
            place: "Đường Mẫu, Phường Sài Gòn, Thành phố Hồ Chí Minh",
            description: "Chuyển hướng không quan sát, không bảo đảm khoảng cách an toàn với xe phía sau",
            points: 2,
            status: "DANG_GIAI_QUYET",
          },
        ],
      },
    ],
  },
  tax: {
    registration: { status: "00", reason: "02", kind: "0400", issuedOn: "2013-08-19", office: "9997901", address: "Số 11 phố Mẫu, Phường Sài Gòn, Thành phố Hồ Chí Minh", provinceCode: "79" },
  },
});
