import type { PersonaOf } from "./persona.ts";

export const voThiGiang: PersonaOf = (calendar) => ({
  key: "vo-thi-giang",
  story: "Overdue taxes of more than 2³¹ đồng.",
  signIn: {
    techId: "c-0f2a4be1-0006",
    fullName: "Võ Thị Giang",
    assuranceLevel: 2,
    personalId: "999182000106",
    phone: "0900000106",
    email: "vo-thi-giang@example.vn",
    address: "Số 6 phố Mẫu, Phường Sài Gòn, Thành phố Hồ Chí Minh",
  },
  population: {
    fullName: "Võ Thị Giang",
    dateOfBirth: "1982-02-14",
    sex: "Nữ",
    nationality: "Việt Nam",
    birthPlace: "Thành phố Hồ Chí Minh",
    addresses: [{ line: "Số 6 phố Mẫu", communeCode: "26740", commune: "Phường Sài Gòn", provinceCode: "79", province: "Thành phố Hồ Chí Minh", from: "2011-04-20" }],
  },
  judicialRecord: {
    certificates: [
      {
        number: "LLTP-79-0000106",
        form: 1,
        state: "TU_CHOI_CAP",
        purpose: "Bổ sung hồ sơ nhập quốc tịch nước ngoài",
        requestedOn: calendar.date(-60),
        dueOn: calendar.date(-50),
        authority: "Phòng Hồ sơ nghiệp vụ, Công an Thành phố Hồ Chí Minh",
        refusal: "HO_SO_KHONG_DAY_DU",
      },
    ],
  },
});
