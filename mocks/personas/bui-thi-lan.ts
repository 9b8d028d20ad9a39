import { giftFromAbroad } from "./customs-declarations.ts";
import type { PersonaOf } from "./persona.ts";

export const buiThiLan: PersonaOf = (calendar) => ({
  key: "bui-thi-lan",
  story: "Born abroad: no province stands in her personal number.",
  signIn: {
    techId: "c-0f2a4be1-0008",
    fullName: "Bùi Thị Lan",
    assuranceLevel: 2,
    personalId: "000195000108",
    phone: "0900000108",
    email: "bui-thi-lan@example.vn",
    address: "Số 8 phố Mẫu, Phường Ba Đình, Thành phố Hà Nội",
  },
  population: {
    fullName: "Bùi Thị Lan",
    dateOfBirth: "1995-09-25",
    sex: "Nữ",
    nationality: "Việt Nam",
    birthPlace: "Cộng hòa Séc",
    addresses: [{ line: "Số 8 phố Mẫu", communeCode: "00004", commune: "Phường Ba Đình", provinceCode: "01", province: "Thành phố Hà Nội", from: "2020-01-15" }],
  },
  judicialRecord: {
    certificates: [
      {
        number: "LLTP-01-0000108",
        form: 1,
        state: "DA_TIEP_NHAN",
        purpose: "Bổ sung hồ sơ xin việc",
        requestedOn: calendar.date(-2),
        dueOn: calendar.date(8),
        authority: "Phòng Hồ sơ nghiệp vụ, Công an thành phố Hà Nội",
      },
    ],
  },
  driving: {
    healthCertificates: [{ number: "GKSK-99-0000108", clinic: "99001", issuedOn: calendar.date(-9) }],
    licences: [
      {
        number: "999150000108",
        classes: "B2,FB2",
        testPassedOn: "2022-02-18",
        issuedOn: "2022-03-09",
        authority: "Sở Giao thông vận tải Hà Nội",
        validUntil: calendar.date(471),
        status: "CON_HIEU_LUC",
        material: "NHUA",
      },
    ],
  },
  // Crystal and sweets from relatives in the country of her birth.
  customs: giftFromAbroad(calendar),
  electricity: {
    accounts: [
      { customerCode: "PD99000000108", address: "Số 8 phố Mẫu, Phường Ba Đình, Thành phố Hà Nội", readOn: calendar.date(-6), usage: [112, 100, 101, 133, 0, 87] },
    ],
  },
  tax: {
    // A state that no circular lists yet.
    registration: { status: "11", kind: "0400", issuedOn: "2025-07-01", office: "9990101", address: "Số 8 phố Mẫu, Phường Ba Đình, Thành phố Hà Nội", provinceCode: "01" },
  },
});
