import type { PersonaOf } from "./persona.ts";

export const hoThiHuong: PersonaOf = (calendar) => ({
  key: "ho-thi-huong",
  story: "Her name is composed in one register and decomposed in another (Unicode NFC and NFD).",
  signIn: {
    techId: "c-0f2a4be1-0013",
    fullName: "Hồ Thị Hường",
    assuranceLevel: 2,
    personalId: "999187000113",
    phone: "0900000113",
    email: "ho-thi-huong@example.vn",
    address: "Số 13 phố Mẫu, Phường Ninh Kiều, Thành phố Cần Thơ",
  },
  population: {
    fullName: "Hồ Thị Hường".normalize("NFD"),
    dateOfBirth: "1987-10-03",
    sex: "Nữ",
    nationality: "Việt Nam",
    birthPlace: "Thành phố Cần Thơ",
    addresses: [{ line: "Số 13 phố Mẫu", communeCode: "31117", commune: "Phường Ninh Kiều", provinceCode: "92", province: "Thành phố Cần Thơ", from: "2010-02-02" }],
  },
  // A class and a state that the register has added since the portal was built.
  driving: {
    licences: [
      {
        number: "999150000113",
        classes: ["B", "X1"],
        issuedOn: calendar.date(-60),
        authority: "Phòng Cảnh sát giao thông Công an thành phố Cần Thơ",
        validUntil: calendar.date(3_592),
        points: 12,
        status: "DANG_XAC_MINH",
        material: "NHUA",
        isoDates: true,
        violations: [],
      },
    ],
  },
  tax: {
    registration: { status: "00", reason: "02", kind: "0400", issuedOn: "2010-06-30", office: "9999201", address: "Số 13 phố Mẫu, Phường Ninh Kiều, Thành phố Cần Thơ", provinceCode: "92" },
    vehicles: [
      {
        period: calendar.month(0),
        subItem: "2802",
        remaining: 980_000,
        decision: "TB-991301",
        decidedOn: calendar.date(-3),
        chassis: "MAU99CHASSIS01301",
        engine: "MAU99E01301",
        description: "Xe máy 110 cm³, nhãn hiệu Mẫu",
        office: "9999201",
        treasury: "9992",
      },
    ],
  },
});
