import type { PersonaOf } from "./persona.ts";

export const tranThiBich: PersonaOf = () => ({
  key: "tran-thi-bich",
  story: "No phone: an elderly woman whose record is complete, verified at the one-stop shop.",
  signIn: {
    techId: "c-0f2a4be1-0002",
    fullName: "Trần Thị Bích",
    assuranceLevel: 2,
    personalId: "999148000102",
    oldPersonalId: "991480102",
    address: "Số 2 phố Mẫu, Phường Trường Vinh, Tỉnh Nghệ An",
  },
  population: {
    fullName: "Trần Thị Bích",
    dateOfBirth: "1948-08-19",
    sex: "Nữ",
    nationality: "Việt Nam",
    birthPlace: "Tỉnh Nghệ An",
    oldPersonalIds: ["991480102"],
    addresses: [{ line: "Số 2 phố Mẫu", communeCode: "16681", commune: "Phường Trường Vinh", provinceCode: "40", province: "Tỉnh Nghệ An", from: "1990-01-01" }],
  },
});
