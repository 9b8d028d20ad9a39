import type { PersonaOf } from "./persona.ts";

export const phamThiDung: PersonaOf = () => ({
  key: "pham-thi-dung",
  story: "Record mismatch: she signs in as Dung, the population database says Dũng.",
  signIn: {
    techId: "c-0f2a4be1-0004",
    fullName: "Phạm Thị Dung",
    assuranceLevel: 2,
    personalId: "999190000104",
    phone: "0900000104",
    email: "pham-thi-dung@example.vn",
    address: "Số 4 phố Mẫu, Phường Hồng Bàng, Thành phố Hải Phòng",
  },
  population: {
    fullName: "Phạm Thị Dũng",
    dateOfBirth: "1990-05-02",
    sex: "Nữ",
    nationality: "Việt Nam",
    birthPlace: "Thành phố Hải Phòng",
    addresses: [{ line: "Số 4 phố Mẫu", communeCode: "11311", commune: "Phường Hồng Bàng", provinceCode: "31", province: "Thành phố Hải Phòng", from: "2015-03-01" }],
  },
});
