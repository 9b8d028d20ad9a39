import type { PersonaOf } from "./persona.ts";

export const dangVanHai: PersonaOf = () => ({
  key: "dang-van-hai",
  story: "A driving licence suspended, with no points left.",
  signIn: {
    techId: "c-0f2a4be1-0007",
    fullName: "Đặng Văn Hải",
    assuranceLevel: 2,
    personalId: "999091000107",
    phone: "0900000107",
    email: "dang-van-hai@example.vn",
    address: "Số 7 phố Mẫu, Phường Hải Châu, Thành phố Đà Nẵng",
  },
  population: {
    fullName: "Đặng Văn Hải",
    dateOfBirth: "1991-07-07",
    sex: "Nam",
    nationality: "Việt Nam",
    birthPlace: "Thành phố Đà Nẵng",
    addresses: [{ line: "Số 7 phố Mẫu", communeCode: "20194", commune: "Phường Hải Châu", provinceCode: "48", province: "Thành phố Đà Nẵng", from: "2018-08-08" }],
  },
});
