import type { PersonaOf } from "./persona.ts";

export const nguyenVanAn: PersonaOf = (calendar) => ({
  key: "nguyen-van-an",
  story: "Everything in order: complete record, taxes paid, a car licence with all its points, one flat with electricity.",
  signIn: {
    techId: "c-0f2a4be1-0001",
    fullName: "Nguyễn Văn An",
    assuranceLevel: 2,
    personalId: "999085000101",
    oldPersonalId: "990850101",
    phone: "0900000101",
    email: "nguyen-van-an@example.vn",
    address: "Số 1 phố Mẫu, Phường Ba Đình, Thành phố Hà Nội",
  },
  population: {
    fullName: "Nguyễn Văn An",
    dateOfBirth: "1985-03-12",
    sex: "Nam",
    nationality: "Việt Nam",
    birthPlace: "Tỉnh Ninh Bình",
    oldPersonalIds: ["990850101"],
    addresses: [
      { line: "Số 1 phố Mẫu", communeCode: "00001", commune: "Phường Mẫu Cũ", districtCode: "001", district: "Quận Ba Đình", provinceCode: "01", province: "Thành phố Hà Nội", from: "2012-06-01", to: "2025-06-30" },
      { line: "Số 1 phố Mẫu", communeCode: "00004", commune: "Phường Ba Đình", provinceCode: "01", province: "Thành phố Hà Nội", from: "2025-07-01" },
    ],
  },
  judicialRecord: {
    certificates: [
      {
        number: "LLTP-01-0000101",
        form: 1,
        state: "DA_CAP",
        purpose: "Bổ sung hồ sơ xin việc",
        requestedOn: calendar.date(-40),
        dueOn: calendar.date(-30),
        issuedOn: calendar.date(-32),
        authority: "Phòng Hồ sơ nghiệp vụ, Công an thành phố Hà Nội",
        signatory: "Đỗ Văn Mẫu",
        statesOfficeBans: true,
      },
    ],
  },
});
