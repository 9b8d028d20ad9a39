import type { PersonaOf } from "./persona.ts";

export const hoThiHuong: PersonaOf = () => ({
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
});
