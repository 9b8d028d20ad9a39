import type { PersonaOf } from "./persona.ts";

export const phamThiDung: PersonaOf = (calendar) => ({
  key: "pham-thi-dung",
  story: "Record mismatch: she signs in as Dung, the population database says Dũng.",
  signIn: {
    techId: "c-0f2a4be1-0004",
    fullName: "Phạm Thị Dung",
    assuranceLevel: 2,
    personalId: "999190000104",
    taxCode: "9900000104",
    phone: "0900000104",
    email: "pham-thi-dung@example.vn",
    address: "Số 4 phố Mẫu, Phường Hồng Bàng, Thành phố Hải Phòng",
  },
  population: {
    fullName: "Phạm Thị Dũng",
    dateOfBirth: "1990-05-02",
    sex: "Nữ",
    nationality: "Việt Nam",
    birthPlace: "Thành phố Hải Phòng",
    addresses: [{ line: "Số 4 phố Mẫu", communeCode: "11311", commune: "Phường Hồng Bàng", provinceCode: "31", province: "Thành phố Hải Phòng", from: "2015-03-01" }],
  },
  tax: {
    // The old code was never matched to her personal number: the two registers spell her name differently.
    registration: { status: "10", reason: "01", kind: "0400", issuedOn: "2014-03-10", office: "9993101", address: "Số 4 phố Mẫu, Phường Hồng Bàng, Thành phố Hải Phòng", provinceCode: "31", districtCode: "303HH" },
    income: [{ period: String(calendar.month(-12).year), subItem: "1001", assessed: 1_250_000, remaining: 1_250_000, dueOn: calendar.date(20), office: "9993101", treasury: "9931" }],
  },
});
