import { lotusGarment, redRiverElectronics } from "./companies.ts";
import type { PersonaOf } from "./persona.ts";

export const lamQuocPhong: PersonaOf = () => ({
  key: "lam-quoc-phong",
  story: "Customs broker acting for two companies.",
  signIn: {
    techId: "c-0f2a4be1-0011",
    fullName: "Lâm Quốc Phong",
    assuranceLevel: 2,
    personalId: "999088000111",
    phone: "0900000111",
    email: "lam-quoc-phong@example.vn",
    address: "Số 11 phố Mẫu, Phường Sài Gòn, Thành phố Hồ Chí Minh",
    organisations: [
      { ...lotusGarment, role: "CUSTOMS_BROKER" },
      { ...redRiverElectronics, role: "CUSTOMS_BROKER" },
    ],
  },
  population: {
    fullName: "Lâm Quốc Phong",
    dateOfBirth: "1988-08-18",
    sex: "Nam",
    nationality: "Việt Nam",
    birthPlace: "Thành phố Hồ Chí Minh",
    addresses: [{ line: "Số 11 phố Mẫu", communeCode: "26740", commune: "Phường Sài Gòn", provinceCode: "79", province: "Thành phố Hồ Chí Minh", from: "2016-06-16" }],
  },
});
