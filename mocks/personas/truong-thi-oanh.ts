import type { PersonaOf } from "./persona.ts";

export const truongThiOanh: PersonaOf = () => ({
  key: "truong-thi-oanh",
  story: "Joint owner of land: the tax ledger holds both owners in one free-text name.",
  signIn: {
    techId: "c-0f2a4be1-0010",
    fullName: "Trương Thị Oanh",
    assuranceLevel: 2,
    personalId: "999168000110",
    phone: "0900000110",
    email: "truong-thi-oanh@example.vn",
    address: "Số 10 phố Mẫu, Phường Ninh Kiều, Thành phố Cần Thơ",
  },
  population: {
    fullName: "Trương Thị Oanh",
    dateOfBirth: "1968-12-01",
    sex: "Nữ",
    nationality: "Việt Nam",
    birthPlace: "Thành phố Cần Thơ",
    addresses: [{ line: "Số 10 phố Mẫu", communeCode: "31117", commune: "Phường Ninh Kiều", provinceCode: "92", province: "Thành phố Cần Thơ", from: "1999-10-10" }],
  },
});
