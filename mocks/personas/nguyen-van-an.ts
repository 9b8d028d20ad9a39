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
    mandates: [{ citizen: "tran-thi-bich", role: "GUARDIAN", state: "AGREED" }],
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
  driving: {
    healthCertificates: [{ number: "GKSK-99-0000101", clinic: "99001", issuedOn: calendar.date(-20) }],
    licences: [
      {
        number: "999150000101",
        classes: ["B"],
        testPassedOn: calendar.date(-320),
        issuedOn: calendar.date(-300),
        authority: "Phòng Cảnh sát giao thông Công an thành phố Hà Nội",
        validUntil: calendar.date(3_352),
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
      { customerCode: "PD99000000101", address: "Số 1 phố Mẫu, Phường Ba Đình, Thành phố Hà Nội", readOn: calendar.date(-3), usage: [200, 250, 401, 350, 180, 96], unpaid: 1 },
    ],
  },
  tax: {
    registration: { status: "00", reason: "02", kind: "0400", issuedOn: "2012-07-16", office: "9990101", address: "Số 1 phố Mẫu, Quận Ba Đình, Thành phố Hà Nội", provinceCode: "01", districtCode: "001HH" },
    income: [{ period: String(calendar.month(-12).year), subItem: "1001", assessed: 4_860_000, remaining: 0, dueOn: `${calendar.month(0).year}-04-30`, office: "9990101", treasury: "9901" }],
    land: [
      {
        decision: "LTB9900101-TK9900101/TB-CCT",
        decidedOn: calendar.date(-210),
        subItem: "1602",
        subItemName: "Thu từ đất ở tại đô thị",
        remaining: 0,
        dueOn: calendar.date(-150),
        plot: "12",
        sheet: "5",
        address: "Số 1 phố Mẫu, Phường Ba Đình, Thành phố Hà Nội",
        area: "001HH",
        office: "9990101",
        treasury: "9901",
      },
    ],
    vehicles: [
      {
        period: calendar.month(-14),
        subItem: "2802",
        remaining: 0,
        decision: "TB-990101",
        decidedOn: calendar.date(-420),
        chassis: "MAU99CHASSIS00101",
        engine: "MAU99E00101",
        description: "Ô tô con 5 chỗ, nhãn hiệu Mẫu",
        area: "001HH",
        office: "9990101",
        treasury: "9901",
      },
    ],
  },
});
