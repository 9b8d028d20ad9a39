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
});
