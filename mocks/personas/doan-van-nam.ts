import type { PersonaOf } from "./persona.ts";

export const doanVanNam: PersonaOf = () => ({
  key: "doan-van-nam",
  story: "A landlord: 20 electricity accounts over all five corporations.",
  signIn: {
    techId: "c-0f2a4be1-0009",
    fullName: "Đoàn Văn Nam",
    assuranceLevel: 2,
    personalId: "999075000109",
    phone: "0900000109",
    email: "doan-van-nam@example.vn",
    address: "Số 9 phố Mẫu, Phường Ba Đình, Thành phố Hà Nội",
  },
  population: {
    fullName: "Đoàn Văn Nam",
    dateOfBirth: "1975-01-20",
    sex: "Nam",
    nationality: "Việt Nam",
    birthPlace: "Thành phố Hà Nội",
    addresses: [{ line: "Số 9 phố Mẫu", communeCode: "00004", commune: "Phường Ba Đình", provinceCode: "01", province: "Thành phố Hà Nội", from: "2005-05-05" }],
  },
});
